import { parsePeriod } from '../quantity/parse.ts';
import { both } from '../util/bilingual.ts';
import { readColumnLabel } from './columnLabel.ts';
import type { CsvCell, CsvRow } from './csvRows.ts';
import { chineseName, type Field, fieldNamed, fieldOfKey, SUBJECT } from './fields.ts';
import { type FileProblems, firstLine } from './problems.ts';
import type { RawText } from './raw.ts';
import type { DataKind, Measure } from './schema.ts';
import type { TableTitle } from './tableTitle.ts';

/** A column of a table, as its header cell has it. */
export interface Column {
  readonly field: Field;
  readonly label: string;
  /** The unit of the whole column: 亿元 in 目标值（亿元）. */
  readonly unit: string | null;
  /** The period of the whole column: 2023年 in 2023年目标值. */
  readonly period: RawText | null;
  /** 口径 of the whole column: 增速 in 2025年计划增速. */
  readonly measure: Measure | null;
  /** Whether the column says that it holds levels (绝对值), which the measure of a row does not change. */
  readonly isLevel: boolean;
}

/** A table exported from a workbook may have its title above the header. */
export const HEADER_ROWS = 10;

/** The index of the header row; -1 if there is none. */
export function findHeader(rows: readonly CsvRow[], kind: DataKind): number {
  const first = rows.slice(0, HEADER_ROWS);
  // A title above may read like a column, too: 2025年目标 beside 单位：亿元.
  const subject = first.findIndex(
    (row) => row.cells.some(({ value }) => fieldNamed(kind, value)?.key === SUBJECT[kind]) && isHeader(row, kind),
  );
  return subject >= 0 ? subject : first.findIndex((row) => isHeader(row, kind));
}

function isHeader(row: CsvRow, kind: DataKind): boolean {
  const filled = row.cells.filter((c) => c.value !== '');
  const known = filled.flatMap((c) => columnOf(kind, c.value) ?? []);
  if (filled.length !== 1) return known.length >= 1;
  // One known word alone may be the title of the table (2023年目标), unless it heads the only column that a table can do with.
  return row.cells.length === 1 && known[0]?.field.key === SUBJECT[kind];
}

/** The columns under a header row; null for one that is not read, which is reported. What stands above the table tells what a column leaves open. */
export function readHeader(header: CsvRow, kind: DataKind, problems: FileProblems, title: TableTitle): readonly (Column | null)[] {
  const seen = new Map<string, CsvCell>();
  const newest = newestPeriod(header);
  let left: Column | null = null;
  return header.cells.map((cell) => {
    if (cell.value === '') return null;
    const own = columnOf(kind, cell.value, cell.start) ?? (kind === 'targets' ? columnBeside(cell, left, title, newest) : null);
    if (!own) {
      problems.unknownField(cell.value, cell);
      return null;
    }
    const column = placed(own, cell, problems.text);
    if (column.field.shape === 'quantity') left = column;
    // A table may have both 序号 and 备注.
    if (column.field.key === 'note') return column;
    const key = `${column.field.key} ${column.period?.text ?? ''} ${column.measure ?? ''}`;
    const first = seen.get(key);
    if (first) {
      const zh = `的表头“${cell.value}”与“${first.value}”是同一字段，只取前一列。`;
      problems.warning(
        'duplicate-field',
        cell,
        both(zh, `the columns “${first.value}” and “${cell.value}” are one field; the first is taken.`),
      );
      return null;
    }
    seen.set(key, cell);
    return column;
  });
}

/** The head of a column that stands on two rows, or in quotation marks, is its cell as a whole. */
function placed(column: Column, { start, end }: CsvCell, text: string): Column {
  const { period } = column;
  return !period || text.slice(period.start, period.end) === period.text ? column : { ...column, period: { ...period, start, end } };
}

/**
 * A column that says itself no more than 增速 or 2024年. A rate is that of the column before it, or of the period above the table; a year alone is
 * a result, and the last one of a table of goals the goal. Without a title nothing tells which.
 */
function columnBeside(cell: CsvCell, left: Column | null, title: TableTitle, newest: string | null): Column | null {
  const said = readColumnLabel(cell.value);
  if (!said) return null;
  const { measure, isLevel, unit } = said;
  const period = said.period === null ? null : periodText(said.period, cell.start + Math.max(0, cell.value.indexOf(said.period)), title);
  if (said.period !== null && !period) return null;
  const shape = { label: cell.value, unit, measure, isLevel };
  if (said.field) return period ? { field: said.field, period, ...shape } : null;
  if (measure && !period && left && !left.measure) return { field: left.field, period: left.period, ...shape };
  if (title.tells === null || (!period && !title.period)) return null;
  const isGoal = title.tells === 'goals' && (said.period === null || said.period === newest);
  return { field: fieldOfKey('targets', isGoal ? 'target' : 'actual'), period, ...shape };
}

/** The last year that a header names alone. */
function newestPeriod({ cells }: CsvRow): string | null {
  const years = cells.flatMap(({ value }) => readColumnLabel(value)?.period ?? []);
  return years.toSorted().at(-1) ?? null;
}

/** 1—6月 is that of the year above the table. */
function periodText(said: string, start: number, { period }: TableTitle): RawText | null {
  if (readsAsPeriod(said)) return periodAt(said, start);
  const year = /^(?:\d{4}|[０-９]{4})/.exec(period?.text ?? '')?.[0];
  const last = /(\d{1,2})月份?$/.exec(period?.text ?? '')?.[1];
  const part = said === '全年' ? '' : /^[本当]月$/.test(said) ? (last === undefined ? said : `${last}月`) : said;
  const whole = year === undefined ? '' : `${year}年${part}`;
  return parsePeriod(whole) === null ? null : { kind: 'text', text: whole, start, end: start + said.length };
}

/** The field of a header cell: 目标值, 目标值（亿元） with the unit of the whole column, 2023年目标值 or 目标值（2023年） with its period, 2025年计划增速. */
export function columnOf(kind: DataKind, label: string, start = 0): Column | null {
  const said = label.trim();
  const whole = baseColumn(kind, said, said, start) ?? fullColumn(kind, said, start);
  if (whole) return whole;
  const match = /^([^（(]+)[（(]([^（()）]+(?:[（(][^（()）]{1,2}[)）])?)[）)]$/.exec(said);
  const base = match && baseColumn(kind, (match[1] ?? '').trim(), said, start);
  if (!base) return null;
  const inside = (match?.[2] ?? '').replace(/^单位[：:]?/, '').trim();
  if (base.field.shape !== 'quantity') return base;
  const at = said.lastIndexOf(inside);
  if (!base.period && readsAsPeriod(inside)) return { ...base, period: periodAt(inside, start + at) };
  return { ...base, unit: inside };
}

/** A head that names its field, and besides what is measured. */
function fullColumn(kind: DataKind, label: string, start: number): Column | null {
  const said = kind === 'targets' ? readColumnLabel(label) : null;
  if (!said?.field || (said.period !== null && !readsAsPeriod(said.period))) return null;
  const { field, measure, isLevel, unit } = said;
  const period = said.period === null ? null : periodAt(said.period, start + Math.max(0, label.indexOf(said.period)));
  return { field, label, unit, period, measure, isLevel };
}

function baseColumn(kind: DataKind, name: string, label: string, start: number): Column | null {
  const field = fieldNamed(kind, name);
  if (field) return { field, label, unit: null, period: null, ...NO_MEASURE };
  if (!/^[\d０-９“"一二三四五六七八九十]/.test(name) || name.length > MAX_DATED) return null;
  for (let at = 2; at < name.length; at++) {
    const rest = fieldNamed(kind, name.slice(at).replace(/^度/, ''));
    if (rest?.shape === 'quantity' && readsAsPeriod(name.slice(0, at)))
      return { field: rest, label, unit: null, period: periodAt(name.slice(0, at), start), ...NO_MEASURE };
  }
  return null;
}

const NO_MEASURE = { measure: null, isLevel: false } as const;

/** Longer header cells are sentences. */
const MAX_DATED = 24;

const readsAsPeriod = (text: string): boolean => /\d{4}|[０-９]{4}|十[一二三四五六]五/.test(text) && parsePeriod(text) !== null;
const periodAt = (text: string, start: number): RawText => ({ kind: 'text', text, start, end: start + text.length });

/** Says why a table without header was not read. */
export function reportNoHeader(first: CsvRow | undefined, kind: DataKind, problems: FileProblems): void {
  if (!first) {
    problems.whole('warning', 'empty-file', both('文件里没有记录。', 'The file has no records.'));
    return;
  }
  const line = firstLine(problems.text, first);
  const said = problems.text.slice(line.start, line.end);
  if (said.split('，').filter((name) => columnOf(kind, name)).length > 1) {
    problems.error(
      'no-header',
      line,
      both('的表头用了全角逗号“，”，请改为半角逗号“,”。', 'the header is separated by full-width commas “，”; use “,”.'),
    );
    return;
  }
  const subject = fieldOfKey(kind, SUBJECT[kind]);
  const example = EXAMPLE_HEADER[kind];
  const zh = `不是表头：没有认出“${chineseName(subject)}”等列名。表头写法示例：${example}`;
  problems.error('no-header', line, both(zh, `is no header: no column name such as “${subject.key}” was recognised. Example: ${example}`));
}

const EXAMPLE_HEADER: Readonly<Record<DataKind, string>> = {
  targets: '指标,地区,时期,目标值,来源',
  slogans: '提法,带引号,释义,层级,来源',
  names: '名称,类别,简称,上级,来源',
};
