import type { CoverageVerdict, CoveredFigure } from '../features/coverage.ts';
import { COVERAGE_LABELS, LEVEL_LABELS } from '../features/wording.ts';
import { type Bilingual, both, type Locale } from '../util/bilingual.ts';
import { type Entry, reportEntries } from './entries.ts';
import type { ReportResult, RunResult } from './run.ts';

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
  readonly figures: readonly ProofRow[];
  readonly findings: readonly { readonly place: string; readonly level: string; readonly message: string; readonly fixes: string }[];
  readonly ignored: readonly { readonly text: string; readonly rule: string; readonly reason: string; readonly until: string }[];
  readonly lapsed: readonly string[];
}

/** One figure. Each cell is plain text. */
export interface ProofRow {
  readonly verdict: CoverageVerdict;
  readonly cells: readonly string[];
}

/** Every figure of every report with verdict, record, source and tick; then the findings, and what was ignored. */
export function proofSheet(run: RunResult, { locale, today }: { readonly locale: Locale; readonly today: string }): ProofSheet {
  const total = run.reports.reduce((sum, { coverage }) => sum + coverage.total, 0);
  const checked = run.reports.reduce((sum, { coverage }) => sum + coverage.checked, 0);
  return {
    locale,
    title: TITLE[locale],
    date: today,
    sum: both(
      `${run.reports.length} 份稿件 · 数字 ${checked}/${total} 已核`,
      `${run.reports.length} reports · figures ${checked}/${total} checked`,
    )[locale],
    reports: run.reports.map((report) => proofReport(report, locale)),
    unmentioned: run.unmentioned.map(({ scope, indicator, period, stated, source }) => [scope, indicator, period, stated, source ?? '']),
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
export const FIGURE_HEADS: readonly Bilingual[] = [
  both('行', 'Line'),
  both('数字', 'Figure'),
  both('所指', 'About'),
  both('结果', 'Verdict'),
  both('记录', 'Record'),
  both('来源', 'Source'),
  both('核对', 'Checked'),
];
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
  findings: both('问题', 'Findings'),
  ignored: both('已忽略', 'Ignored'),
  lapsed: both('已失效的核对', 'Ticks that hold no longer'),
  unmentioned: both('没有稿件提到的目标', 'Targets that no report mentions'),
  noFigures: both('没有可与目标核对的数字。', 'No figures that a target could be recorded for.'),
};

function proofReport(report: ReportResult, locale: Locale): ProofReport {
  const { path, coverage, result } = report;
  const { counts, checked, total } = coverage;
  const said = (Object.keys(COVERAGE_LABELS) as CoverageVerdict[]).filter((verdict) => counts[verdict] > 0);
  const parts = said.map((verdict) => `${COVERAGE_LABELS[verdict][locale]} ${counts[verdict]}`);
  const head = both(`数字 ${checked}/${total} 已核`, `figures ${checked}/${total} checked`)[locale];
  return {
    path,
    sum: [head, ...parts].join(' · '),
    figures: coverage.figures.map((figure) => ({ verdict: figure.verdict, cells: figureCells(figure, locale) })),
    findings: reportEntries(report, locale).map((entry) => findingRow(entry, locale)),
    ignored: result.suppressed.map(({ finding, suppression }) => ({
      text: flat(result.report.text.slice(finding.span.start, finding.span.end)),
      rule: finding.rule,
      reason: suppression.reason,
      until: suppression.until ?? '',
    })),
    lapsed: coverage.stale.map(({ text, by, on }) => `${flat(text)} · ${by} ${on}`),
  };
}

function figureCells(
  { range, text, scope, indicator, period, verdict, record, tick, reason }: CoveredFigure,
  locale: Locale,
): readonly string[] {
  return [
    String(range.start.line + 1),
    flat(text),
    [scope, indicator, period].filter(Boolean).join(' · '),
    `${MARKS[verdict]} ${COVERAGE_LABELS[verdict][locale]}${reason ? `：${reason}` : ''}`,
    record?.stated ?? '',
    tick?.source ?? record?.source ?? '',
    tick ? `${tick.by} ${tick.on}` : '',
  ];
}

function findingRow({ range, level, message, finding }: Entry, locale: Locale): ProofReport['findings'][number] {
  const { line, character } = range.start;
  const fixes = finding?.fixes.map(({ title }) => title[locale]).join(' / ') ?? '';
  return { place: `${line + 1}:${character + 1}`, level: LEVEL_LABELS[level][locale], message, fixes };
}

const flat = (text: string) => text.replace(/\s+/g, '');
