import type { Range } from 'vscode-languageserver-types';
import type { ReviewedAnalysis } from '../../analysis/analysis.ts';
import type { Finding } from '../../analysis/finding.ts';
import { wordPath } from '../../data/fileKinds.ts';
import { charactersIn } from '../../text/characters.ts';
import { type Bilingual, both, type Locale } from '../../util/bilingual.ts';
import type { CoverageRecord, CoveredFigure, ReportCoverage } from '../coverage.ts';
import type { CoverageVerdict } from '../coverageVerdict.ts';
import type { Positions } from '../positions.ts';
import { COVERAGE_LABELS, LEVEL_LABELS } from '../wording.ts';

/** What a proof sheet is made from. */
export interface ProofSources {
  readonly reports: readonly ProofSource[];
  /** Targets that no report mentions. */
  readonly unmentioned: readonly CoverageRecord[];
}

export interface ProofSource {
  /** As it is printed. */
  readonly path: string;
  readonly result: ReviewedAnalysis;
  readonly coverage: ReportCoverage;
  readonly sidecar: { readonly path: string; readonly uri: string };
  readonly positions: Positions;
  /** How a data file is named. */
  readonly pathOf: (uri: string) => string;
}

/** 校对单: what a proof sheet says, before it is written as HTML or Markdown. */
export interface ProofSheet {
  readonly locale: Locale;
  readonly title: string;
  readonly date: string;
  readonly sum: string;
  readonly reports: readonly ProofReport[];
  readonly unmentioned: readonly (readonly string[])[];
}

export interface ProofReport {
  readonly path: string;
  readonly sum: string;
  /** One row for the list of reports: name, characters, figures, contradictions, unmatched, findings. */
  readonly totals: readonly string[];
  readonly figureHeads: readonly Bilingual[];
  readonly figures: readonly ProofRow[];
  readonly findings: readonly { readonly place: string; readonly level: string; readonly message: string; readonly fixes: string }[];
  readonly ignored: readonly { readonly text: string; readonly rule: string; readonly reason: string; readonly until: string }[];
  readonly lapsed: readonly string[];
}

/** One figure. Each cell is plain text. */
export interface ProofRow {
  readonly verdict: CoverageVerdict;
  readonly cells: readonly string[];
  /** Its neighbours in the text, by which it is found on paper. */
  readonly before: string;
  readonly after: string;
  /** Who ticked it, when; '' where it is left to a pen. */
  readonly tick: string;
}

export interface ProofOptions {
  readonly locale: Locale;
  /** ISO date. */
  readonly today: string;
}

/** Every figure of every report with verdict, record, source and tick; then the findings, and what was ignored. */
export function proofSheet({ reports, unmentioned }: ProofSources, { locale, today }: ProofOptions): ProofSheet {
  const total = reports.reduce((sum, { coverage }) => sum + coverage.total, 0);
  const checked = reports.reduce((sum, { coverage }) => sum + coverage.checked, 0);
  return {
    locale,
    title: TITLE[locale],
    date: today,
    sum: both(
      `${reports.length} 份稿件 · 数字 ${checked}/${total} 已核`,
      `${reports.length} reports · figures ${checked}/${total} checked`,
    )[locale],
    reports: reports.map((report) => proofReport(report, locale)),
    unmentioned: unmentioned.map(({ scope, indicator, period, stated, source }) => [scope, indicator, period, stated, source ?? '']),
  };
}

export const MARKS: Readonly<Record<CoverageVerdict, string>> = {
  agrees: '✓',
  contradicts: '✗',
  unmatched: '?',
  ticked: '✓',
  ignored: '–',
};
export const TITLE = both('校对单', 'Proof sheet');
export const TOTAL_HEADS: readonly Bilingual[] = [
  both('稿件', 'Report'),
  both('字数', 'Characters'),
  both('数字已核', 'Checked'),
  both('不符', 'Contradicts'),
  both('未匹配', 'No record'),
  both('问题', 'Findings'),
];
const FIGURE_HEADS: readonly Bilingual[] = [
  both('数字', 'Figure'),
  both('所指', 'About'),
  both('结果', 'Verdict'),
  both('记录', 'Record'),
  both('来源', 'Source'),
  both('核对', 'Checked'),
];
const LINE = both('行', 'Line');
const PARAGRAPH = both('段', '¶');
export const FINDING_HEADS: readonly Bilingual[] = [
  both('位置', 'Place'),
  both('级别', 'Level'),
  both('问题', 'Finding'),
  both('可改为', 'Fix'),
];
export const IGNORED_HEADS: readonly Bilingual[] = [
  both('文字', 'Words'),
  both('规则', 'Rule'),
  both('原因', 'Reason'),
  both('至', 'Until'),
];
export const UNMENTIONED_HEADS: readonly Bilingual[] = [
  both('地区', 'Place'),
  both('指标', 'Indicator'),
  both('时期', 'Period'),
  both('目标', 'Target'),
  both('来源', 'Source'),
];
export const SECTIONS = {
  figures: both('数字', 'Figures'),
  findings: both('问题', 'Findings'),
  ignored: both('已忽略', 'Ignored'),
  lapsed: both('已失效的核对', 'Ticks that hold no longer'),
  unmentioned: both('没有稿件提到的目标', 'Targets that no report mentions'),
  noFigures: both('没有可与目标核对的数字。', 'No figures that a target could be recorded for.'),
};

function proofReport(report: ProofSource, locale: Locale): ProofReport {
  const { path, coverage, result } = report;
  const { counts, checked, total } = coverage;
  const { text } = result.report;
  const said = (Object.keys(COVERAGE_LABELS) as CoverageVerdict[]).filter((verdict) => counts[verdict] > 0);
  const parts = said.map((verdict) => `${COVERAGE_LABELS[verdict][locale]} ${counts[verdict]}`);
  const head = both(`数字 ${checked}/${total} 已核`, `figures ${checked}/${total} checked`)[locale];
  const findings = findingRows(report, locale);
  return {
    path,
    sum: [head, ...parts].join(' · '),
    totals: [path, charactersIn(text), `${checked}/${total}`, counts.contradicts, counts.unmatched, findings.length].map(String),
    figureHeads: [wordPath(path) ? PARAGRAPH : LINE, ...FIGURE_HEADS],
    figures: coverage.figures.map((figure) => ({
      verdict: figure.verdict,
      cells: figureCells(figure, report, locale),
      ...neighbours(text, figure),
      tick: tickOf(figure),
    })),
    findings,
    ignored: result.suppressed.map(({ finding, suppression }) => ({
      text: flat(text.slice(finding.span.start, finding.span.end)),
      rule: finding.rule,
      reason: suppression.reason,
      until: suppression.until ?? '',
    })),
    lapsed: coverage.stale.map(({ text: figure, by, on }) => `${flat(figure)} · ${by} ${on}`),
  };
}

function figureCells(figure: CoveredFigure, { pathOf }: ProofSource, locale: Locale): readonly string[] {
  const { range, text, scope, indicator, period, verdict, record, tick, reason } = figure;
  return [
    String(range.start.line + 1),
    flat(text),
    [scope, indicator, period].filter(Boolean).join(' · '),
    `${MARKS[verdict]} ${COVERAGE_LABELS[verdict][locale]}${reason ? `：${reason}` : ''}`,
    record?.stated ?? '',
    tick?.source ?? record?.source ?? (record ? `${pathOf(record.uri)}:${record.range.start.line + 1}` : ''),
    tickOf(figure),
  ];
}

const tickOf = ({ tick }: CoveredFigure): string => (tick ? `${tick.by} ${tick.on}` : '');

const DIGITS = /[\d.,]/;
/** How many characters before and behind a figure are shown. */
const BEFORE = 10;
const AFTER = 4;

/** The words of its sentence beside a figure: …新签约项目总额 and 、新开工项…. */
function neighbours(text: string, { span }: CoveredFigure): Pick<ProofRow, 'before' | 'after'> {
  const left = text.slice(Math.max(0, span.start - 4 * BEFORE), span.start).replace(/^.*(?:[。！？；]|\n\s*\n)/s, '');
  const right = text.slice(span.end, span.end + 4 * AFTER).replace(/(?:[。！？；]|\n\s*\n).*$/s, '');
  const [before, after] = [[...flat(left)], [...flat(right)]];
  // Another number beside it is shown whole.
  let from = Math.max(0, before.length - BEFORE);
  while (from > 0 && DIGITS.test(before[from] ?? '') && DIGITS.test(before[from - 1] ?? '')) from--;
  let to = Math.min(after.length, AFTER);
  while (to < after.length && DIGITS.test(after[to] ?? '') && DIGITS.test(after[to - 1] ?? '')) to++;
  return {
    before: (from > 0 ? '…' : '') + before.slice(from).join(''),
    after: after.slice(0, to).join('') + (to < after.length ? '…' : ''),
  };
}

function findingRows({ path, result, sidecar, positions }: ProofSource, locale: Locale): ProofReport['findings'] {
  const row = ({ level, message, fixes }: Finding, place: string) => ({
    place,
    level: LEVEL_LABELS[level][locale],
    message: message[locale],
    fixes: fixes.map(({ title }) => title[locale]).join(' / '),
  });
  const placeOf = ({ start }: Range) =>
    wordPath(path) ? both(`第${start.line + 1}段`, `¶${start.line + 1}`)[locale] : `${start.line + 1}:${start.character + 1}`;
  return [
    ...result.findings.map((finding) => row(finding, placeOf(positions.range(result.uri, finding.span)))),
    // What is wrong in what people noted beside the report.
    ...result.sidecarFindings.map((finding) => {
      const { line } = positions.range(sidecar.uri, finding.span).start;
      return row(finding, both(`旁注 ${line + 1}`, `notes ${line + 1}`)[locale]);
    }),
  ];
}

const flat = (text: string) => text.replace(/\s+/g, '');
