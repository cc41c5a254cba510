import type { Verdict } from '../facts/facts.ts';
import { both, type Locale } from '../util/bilingual.ts';
import { placeOf } from './entries.ts';
import { understood } from './figuresJson.ts';
import type { ReportResult, RunResult } from './run.ts';
import { type Paint, padTo, shown, widthOf } from './terminal.ts';

/** What `hegao figures` prints for people: one line for each figure, period, phrase and name. */
export function figuresText({ reports }: RunResult, locale: Locale, paint: Paint): string {
  return reports
    .map((report) => fileBlock(report, locale, paint))
    .join('\n\n')
    .concat('\n');
}

const MARKS: Readonly<Record<Verdict, string>> = { agrees: '✓', contradicts: '✗', unmatched: '?' };
const COLOURS = { agrees: 'green', contradicts: 'red', unmatched: 'dim' } as const;
const HEADINGS = {
  figures: both('数字', 'figures'),
  periods: both('时期', 'periods'),
  slogans: both('提法', 'phrases'),
  names: both('名称', 'names'),
};
const MODALITIES = { goal: both('目标', 'goal'), result: both('实绩', 'result') };

function fileBlock(report: ReportResult, locale: Locale, paint: Paint): string {
  const { figures, periods, slogans, names } = understood(report);
  const place = ({ start }: { readonly start: number }) =>
    placeOf(report.path, report.positions.range(report.result.uri, { start, end: start }).start, locale);
  const figureRows = figures.map((figure) => [
    place(figure),
    paint(COLOURS[figure.verdict], MARKS[figure.verdict]),
    flat(figure.text),
    [figure.scope, figure.indicator, figure.measure, figure.period, figure.modality && MODALITIES[figure.modality][locale]]
      .filter((part) => part !== null)
      .map(shown)
      .join(' · '),
    figure.target ? paint('dim', shown(figure.target)) : '',
  ]);
  const rows = {
    figures: figureRows,
    periods: periods.map((period) => [place(period), flat(period.text), period.from ? `${period.from} — ${period.to}` : '?']),
    slogans: slogans.map((slogan) => [place(slogan), flat(slogan.text), slogan.record === slogan.text ? '' : shown(slogan.record)]),
    names: names.map((name) => [place(name), flat(name.text), name.type, name.record === name.text ? '' : shown(name.record)]),
  };
  const blocks = (Object.keys(rows) as (keyof typeof rows)[])
    .filter((key) => rows[key].length > 0)
    .flatMap((key) => [` ${HEADINGS[key][locale]} ${rows[key].length}`, ...table(rows[key])]);
  return [paint('bold', shown(report.path)), ...blocks].join('\n');
}

function table(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))));
  return rows.map((row) => `  ${row.map((cell, i) => padTo(cell, widths[i] ?? 0)).join('  ')}`.trimEnd());
}

/** A figure that a line break cuts is shown in one piece. */
const flat = (text: string) => shown(text.replace(/\s*[\r\n]+\s*/g, ''));
