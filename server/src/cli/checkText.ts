import type { Finding } from '../analysis/finding.ts';
import type { CoverageVerdict } from '../features/coverageVerdict.ts';
import { COVERAGE_LABELS, LEVEL_LABELS } from '../features/wording.ts';
import { charactersIn } from '../text/characters.ts';
import { both, type Locale } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { countLevels, type Entry, entriesOf, placeOf } from './entries.ts';
import type { ReportResult, RunResult } from './run.ts';
import { excerpt, type Paint, padTo, shown, widthOf } from './terminal.ts';

export interface TextOptions {
  readonly locale: Locale;
  readonly paint: Paint;
  /** `figures`: every figure with its verdict, and the targets that no report mentions. */
  readonly coverage: 'sum' | 'figures';
}

/** What `hegao check` prints for people: each finding with its line and the mark under its characters, then the sum. */
export function checkText(run: RunResult, options: TextOptions): string {
  const { locale, paint, coverage } = options;
  const byPath = new Map<string, Entry[]>();
  for (const entry of entriesOf(run, locale)) {
    const entries = byPath.get(entry.path);
    if (entries) entries.push(entry);
    else byPath.set(entry.path, [entry]);
  }
  const found = [...byPath].map(([path, entries]) => [paint('bold', shown(path)), ...block(entries, options)].join('\n'));
  const figures =
    coverage === 'figures' ? [...run.reports.map((report) => figureBlock(report, options)), unmentionedBlock(run, options)] : [];
  const blocks = [...found, ...figures, summary(run, locale)].filter((one) => one !== '');
  return blocks.length > 0 ? `${blocks.join('\n\n')}\n` : '';
}

/** Of however many: as arguments of a function they may be too many. */
const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

const LEVEL_COLOURS = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' } as const;

function block(entries: readonly Entry[], { locale, paint }: TextOptions): string[] {
  const places = entries.map(({ path, range }) => placeOf(path, range.start, locale));
  const width = widest(places);
  return entries.flatMap(({ level, message, rule, finding, report, span, path }, i) => {
    const colour = LEVEL_COLOURS[level];
    const head = `  ${padTo(places[i] ?? '', width)}  ${paint(colour, LEVEL_LABELS[level][locale])}  ${shown(message)}  ${paint('dim', rule)}`;
    // Of data files and sidecars the place says enough.
    if (!finding || !report || path !== report.path) return [head];
    const { line, mark } = excerpt(report.result.report.text, span);
    const bar = paint('dim', '│');
    return [head, `   ${bar} ${line}`, `   ${bar} ${paint(colour, mark)}`, ...notes(finding, report, locale).map((note) => `   ${note}`)];
  });
}

/** Where the record stands, and what the text may be changed to. */
function notes({ related, fixes }: Finding, { positions, pathOf }: ReportResult, locale: Locale): string[] {
  const place = (uri: string, span: Span) => `${shown(pathOf(uri))}:${positions.range(uri, span).start.line + 1}`;
  const where = related.map(({ uri, span, message }) => `= ${shown(message[locale])}（${place(uri, span)}）`);
  return fixes.length === 0 ? where : [...where, `→ ${fixes.map(({ title }) => shown(title[locale])).join(' / ')}`];
}

const MARKS: Readonly<Record<CoverageVerdict, string>> = { agrees: '✓', contradicts: '✗', unmatched: '?', ticked: '✓', ignored: '–' };
const COLOURS = { agrees: 'green', contradicts: 'red', unmatched: 'dim', ticked: 'green', ignored: 'dim' } as const;

/** Every figure of a report: place, verdict, what it is about, and who checked it. */
function figureBlock({ path, coverage }: ReportResult, { locale, paint }: TextOptions): string {
  const { figures, stale, checked, total } = coverage;
  if (total === 0 && stale.length === 0) return '';
  const rows = figures.map(({ range, verdict, text, scope, indicator, period, record, tick, reason }) => [
    placeOf(path, range.start, locale),
    paint(COLOURS[verdict], `${MARKS[verdict]} ${COVERAGE_LABELS[verdict][locale]}`),
    shown(text.replace(/\s*[\r\n]+\s*/g, '')),
    [scope, indicator, period]
      .filter((part) => part !== null)
      .map(shown)
      .join(' · '),
    verdict === 'contradicts' && record ? `≠${shown(record.stated)}` : tick ? shown(`${tick.by} ${tick.on}`) : shown(reason ?? ''),
  ]);
  const widths = [0, 1, 2, 3].map((column) => widest(rows.map((row) => row[column] ?? '')));
  const lines = rows.map((row) => `  ${row.map((cell, i) => padTo(cell, widths[i] ?? 0)).join('  ')}`.trimEnd());
  const lapsed = stale.map(({ text, by, on, cause }) => `  ! ${shown(text)}  ${STALE[cause][locale]}  ${shown(`${by} ${on}`)}`);
  const head = `${paint('bold', shown(path))}  ${both(`数字 ${checked}/${total} 已核`, `figures ${checked}/${total} checked`)[locale]}`;
  return [head, ...lines, ...lapsed].join('\n');
}

const STALE = {
  text: both('核对已失效：句子已改', 'tick lapsed: the sentence was edited'),
  record: both('核对已失效：记录已改', 'tick lapsed: the record was edited'),
};

function unmentionedBlock({ unmentioned }: RunResult, { locale, paint }: TextOptions): string {
  if (unmentioned.length === 0) return '';
  const lines = unmentioned.map(
    ({ path, range, id, stated }) => `  ${shown(path)}:${range.start.line + 1}  ${shown(id)}  ${shown(stated)}`,
  );
  return [paint('bold', both('没有稿件提到的目标', 'Targets that no report mentions')[locale]), ...lines].join('\n');
}

function summary(run: RunResult, locale: Locale): string {
  const { reports, data, known } = run;
  const counts = countLevels(reports.flatMap(({ result }) => [...result.findings, ...result.sidecarFindings]));
  const problems = data.reduce((sum, file) => sum + file.problems.length, 0);
  const sum = (read: (report: ReportResult) => number) => reports.reduce((total, report) => total + read(report), 0);
  const figures = `${sum(({ coverage }) => coverage.checked)}/${sum(({ coverage }) => coverage.total)}`;
  const ignored = sum(({ result }) => result.suppressed.length);
  const lapsed = sum(({ coverage }) => coverage.stale.length);
  const characters = sum(({ result }) => charactersIn(result.report.text)).toLocaleString('en-US');
  // Where no report was read, none was found right either.
  if (reports.length === 0 && data.length === 0) return '';
  if (reports.length === 0) {
    const files = both(`没有稿件，数据文件 ${data.length} 个`, `no reports, ${several(data.length, 'data file')}`)[locale];
    return problems === 0 ? files : `${files} · ${both(`${problems} 处问题`, several(problems, 'problem'))[locale]}`;
  }
  if (locale === 'en') {
    const tail = [
      ignored > 0 && `${ignored} ignored`,
      lapsed > 0 && `${several(lapsed, 'tick')} lapsed`,
      known > 0 && `${known} in the baseline`,
      problems > 0 && `${several(problems, 'problem')} in data files`,
    ];
    const found = [
      several(counts.error, 'error'),
      several(counts.warning, 'warning'),
      counts.information > 0 && `${counts.information} info`,
      counts.hint > 0 && several(counts.hint, 'hint'),
    ];
    return [
      `${several(reports.length, 'report')}, ${characters} characters: ${found.filter(Boolean).join(', ')}`,
      `figures ${figures} checked`,
      ...tail,
    ]
      .filter(Boolean)
      .join(' · ');
  }
  const parts = [
    counts.error > 0 && `${counts.error} 个错误`,
    counts.warning > 0 && `${counts.warning} 个警告`,
    counts.information > 0 && `${counts.information} 条信息`,
    counts.hint > 0 && `${counts.hint} 个提示`,
  ];
  const tail = [
    ignored > 0 && `已忽略 ${ignored} 处`,
    lapsed > 0 && `${lapsed} 处核对已失效`,
    known > 0 && `基线内 ${known} 处`,
    problems > 0 && `数据文件 ${problems} 处问题`,
  ];
  const found = parts.filter(Boolean).join('，') || '未发现问题';
  return [`${reports.length} 份稿件，${characters} 字：${found}`, `数字 ${figures} 已核`, ...tail].filter(Boolean).join(' · ');
}

/** 1 report, 2 reports */
const several = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
