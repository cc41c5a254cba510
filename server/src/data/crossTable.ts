import { readColumnLabel } from './columnLabel.ts';
import type { CsvCell, CsvRow } from './csvRows.ts';
import type { HeaderCell, HeaderRows } from './headerRows.ts';
import type { FileProblems } from './problems.ts';
import type { RawField, RawRecord, RawText } from './raw.ts';
import { columnOf } from './tableHeader.ts';
import { isFootnote, type TableTitle } from './tableTitle.ts';

/** A column of figures in a table whose rows are places. */
interface IndicatorColumn {
  readonly index: number;
  /** What its head says of every record. */
  readonly fields: readonly RawField[];
  readonly key: string;
  readonly unit: string | null;
}

/**
 * 目标任务分解表: the rows are places, the columns indicators, and what is told of them stands above (2025年全市目标任务分解表). Null where a table is of
 * another form, or does not say its period or whether it tells goals or results.
 */
export function readCrossTable(
  { cells }: HeaderRows['header'],
  body: readonly CsvRow[],
  title: TableTitle,
  problems: FileProblems,
): readonly RawRecord[] | null {
  const known = cells.map(({ value }) => columnOf('targets', value)?.field.key ?? null);
  const place = known.findIndex((key) => key === 'scope' || key === 'scopeOrUnit');
  if (place < 0 || known.some((key) => key !== null && !BESIDE.has(key))) return null;
  const heads = cells.flatMap((cell, index) =>
    known[index] === null && cell.value !== '' ? [{ cell, index, isFigures: holdsFigures(body, index) }] : [],
  );
  const columns = heads.filter(({ isFigures }) => isFigures).map(({ cell, index }) => columnAt(cell, index, title));
  if (columns.length === 0 || columns.some((column) => column === null)) return null;
  for (const { cell, isFigures } of heads) if (!isFigures) problems.unknownField(cell.value, cell);
  return body.flatMap((row) => {
    const scope = scopeOf(row.cells[place], title);
    return scope === null ? [] : columns.flatMap((column) => (column ? (recordAt(row, column, scope) ?? []) : []));
  });
}

/** Whether a column of a table holds figures, but for a cell here and there. */
function holdsFigures(body: readonly CsvRow[], index: number): boolean {
  const filled = body.flatMap(({ cells }) => cells[index]?.value || []);
  const figures = filled.filter((value) => /[\d０-９]/.test(value) && value.length <= LONGEST_FIGURE);
  return figures.length > 0 && figures.length * 2 > filled.length;
}

const LONGEST_FIGURE = 24;

/** What may stand beside place and indicators. */
const BESIDE: ReadonlySet<string> = new Set(['scope', 'scopeOrUnit', 'note', 'owner', 'source', 'period', 'nature']);

function columnAt(cell: HeaderCell, index: number, title: TableTitle): IndicatorColumn | null {
  const name = cell.over ?? cell;
  const said = cell.over && cell.head ? readColumnLabel(cell.head.value) : null;
  const tells = title.tells === null ? null : title.tells === 'goals' ? 'target' : 'actual';
  const key = said?.field?.key ?? tells;
  const period = said?.period ? textOf(said.period, cell) : title.period;
  if (key === null || !period || !/[〇\u3400-\u9fff]{2}/.test(name.value)) return null;
  const fields: RawField[] = [
    { key: 'indicator', label: name.value, unit: null, value: textOf(name.value, name) },
    { key: 'period', label: period.text, unit: null, value: period },
  ];
  if (said?.measure) fields.push({ key: 'measure', label: cell.value, unit: null, value: textOf(said.measure, cell) });
  const unit = said?.unit ?? (said?.measure ? '%' : null);
  if (unit !== null) fields.push({ key: 'unit', label: cell.value, unit: null, value: textOf(unit, cell) });
  return { index, fields, key, unit: unit ?? title.unit };
}

/** The place of a row; that of the title where the row is of the whole (全市, 合计), null for what is no row of figures. */
function scopeOf(cell: CsvCell | undefined, { scope }: TableTitle): RawText | null {
  if (!cell || cell.value === '' || isFootnote(cell.value)) return null;
  return /^(?:全[省市县区州]|合计|总计|[省市县区州]合计)$/.test(cell.value) ? scope : textOf(cell.value, cell);
}

function recordAt(row: CsvRow, { index, fields, key, unit }: IndicatorColumn, scope: RawText): RawRecord | null {
  const cell = row.cells[index];
  if (!cell || cell.value === '') return null;
  const own: RawField = { key, label: fields[0]?.label ?? key, unit, value: textOf(cell.value, cell) };
  const place: RawField = { key: 'scope', label: scope.text, unit: null, value: scope };
  return { start: row.start, end: row.end, fields: new Map([...fields, place, own].map((field) => [field.key, field])) };
}

const textOf = (text: string, { start, end }: { readonly start: number; readonly end: number }): RawText => ({
  kind: 'text',
  text,
  start,
  end,
});
