import { both } from '../util/bilingual.ts';
import { type Span, spanOf } from '../util/span.ts';
import { readCrossTable } from './crossTable.ts';
import type { CsvRow } from './csvRows.ts';
import { chineseName, fieldOfKey } from './fields.ts';
import { headerRows } from './headerRows.ts';
import { type FileProblems, firstLine, shown } from './problems.ts';
import { EMPTY_FILE, NO_FIELDS, type RawField, type RawFile, type RawRecord } from './raw.ts';
import type { DataKind } from './schema.ts';
import { type Column, readHeader } from './tableHeader.ts';
import { isFootnote, type TableTitle } from './tableTitle.ts';
import { isUnit } from './values.ts';

/**
 * Reads the rows of a table into records; the first row is its header, or the first two. A row has a record for each period and measure that the
 * header names. What stands above the table holds for rows that do not say it.
 */
export function readTable(rows: readonly CsvRow[], kind: DataKind, problems: FileProblems, title: TableTitle): RawFile {
  const head = headerRows(rows, kind);
  if (!head) return EMPTY_FILE;
  const { header, height } = head;
  const body = rows.slice(height);
  const cross = kind === 'targets' ? readCrossTable(header, body, title, problems) : null;
  if (cross) return { records: cross, defaults: NO_FIELDS };
  const columns = readHeader(header, kind, problems, title);
  const has = (key: string): boolean =>
    (kind === 'targets' && ((key === 'scope' && title.scope !== null) || (key === 'period' && title.period !== null))) ||
    columns.some((column) => column !== null && (column.field.key === key || (key === 'period' && column.period !== null)));
  const lacking = COLUMNS[kind].find((keys) => !keys.some(has));
  if (lacking) {
    const field = fieldOfKey(kind, lacking[0]);
    const isTold = kind === 'targets' && (field.key === 'scope' || field.key === 'period');
    const zh = `的表头缺少“${chineseName(field)}”列，整个表没有读入。${isTold ? '全表相同的，也可写在表的标题里，如“惠济区2025年目标”。' : ''}`;
    const en = `the header has no column “${field.key}” (${chineseName(field)}); nothing was read.${isTold ? ' What holds for all rows may stand in a title above the table: “惠济区2025年目标”.' : ''}`;
    problems.error('missing-column', firstLine(problems.text, header), both(zh, en));
    return EMPTY_FILE;
  }
  return {
    records: body.flatMap((row) =>
      readRow(row, columns, problems).map((record) => (kind === 'targets' ? withTitle(record, title) : record)),
    ),
    defaults: NO_FIELDS,
  };
}

/** Of each group a table needs one column: no row could be read without. */
const COLUMNS: Readonly<Record<DataKind, readonly (readonly [string, ...string[]])[]>> = {
  targets: [['indicator'], ['scope', 'scopeOrUnit'], ['period'], ['target', 'value', 'actual']],
  slogans: [['text']],
  names: [['name'], ['type']],
};

function readRow(row: CsvRow, columns: readonly (Column | null)[], problems: FileProblems): readonly RawRecord[] {
  if (isNoRecord(row, columns)) return [];
  const fields = new Map<string, RawField>();
  const grouped = new Map<string, Map<string, RawField>>();
  let extra: Span | null = null;
  row.cells.forEach((cell, index) => {
    if (cell.value === '') return;
    const column = columns[index];
    if (index >= columns.length) extra = spanOf((extra ?? cell).start, cell.end);
    if (!column) return;
    const { field, label, unit, period, measure, isLevel } = column;
    const value = { kind: 'text', text: cell.value, start: cell.start, end: cell.end } as const;
    const own: RawField = { key: field.key, label, unit, value };
    if (!period && !measure && !isLevel) {
      fields.set(field.key, own);
      return;
    }
    const key = `${period?.text ?? ''} ${measure ?? ''}`;
    const group = grouped.get(key) ?? new Map<string, RawField>();
    if (period) group.set('period', { key: 'period', label, unit: null, value: period });
    for (const [name, text] of measured(column)) group.set(name, { key: name, label, unit: null, value: { ...value, text } });
    grouped.set(key, group.set(field.key, own));
  });
  if (extra) reportExtra(extra, problems);
  const { start, end } = row;
  if (grouped.size === 0) return [{ start, end, fields }];
  // The row's id can name one of its records only; the others get theirs from place, indicator and period.
  const hasOwn = fields.has('target') || fields.has('actual') || fields.has('value');
  const isOnly = grouped.size === 1 && !hasOwn;
  const common = (own: ReadonlyMap<string, RawField>) =>
    [...fields].filter(([key]) => !(OWN.has(key) && !(key === 'period' && !own.has('period'))) && (key !== 'id' || isOnly));
  const records = [...grouped.values()].map((own) => ({ start, end, fields: new Map([...common(own), ...own]) }));
  return hasOwn ? [{ start, end, fields }, ...records] : records;
}

/** What a column of rates says for its record: 增速, in per cent, whatever the row's unit is. */
function measured({ measure, unit }: Column): readonly (readonly [string, string])[] {
  return measure === null
    ? []
    : ([
        ['measure', measure],
        ['unit', unit ?? '%'],
      ] as const);
}

/** 一、经济增长 above its indicators, 合计 without a figure, and what is noted below a table. */
function isNoRecord({ cells }: CsvRow, columns: readonly (Column | null)[]): boolean {
  const said = (of: (column: Column) => boolean) => cells.filter(({ value }, i) => value !== '' && columns[i] && of(columns[i]));
  const first = cells.find(({ value }) => value !== '')?.value ?? '';
  if (said(({ field }) => field.shape === 'quantity' || field.key === 'value').length > 0) return false;
  if (isFootnote(first)) return true;
  const name = said(({ field }) => field.key === 'indicator')[0]?.value ?? '';
  return (
    /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．])/.test(
      first,
    ) || /^(?:合计|总计|小计)$/.test(name || first)
  );
}

/** Place, period and unit as they stand above the table, for a row that does not say them. */
function withTitle(record: RawRecord, { scope, period, unit }: TableTitle): RawRecord {
  if (!scope && !period && unit === null) return record;
  const fields = new Map(record.fields);
  const { start, end } = record;
  // 单位 names a place or a unit of measure.
  const either = fields.get('scopeOrUnit')?.value;
  const isPlaced = fields.has('scope') || (either?.kind === 'text' && !isUnit(either.text));
  if (scope && !isPlaced) fields.set('scope', { key: 'scope', label: scope.text, unit: null, value: scope });
  if (period && !fields.has('period')) fields.set('period', { key: 'period', label: period.text, unit: null, value: period });
  for (const key of unit === null || fields.has('unit') || fields.has('scopeOrUnit') ? [] : ['target', 'actual', 'base']) {
    const field = fields.get(key);
    if (field && field.unit === null) fields.set(key, { ...field, unit });
  }
  return { start, end, fields };
}

/** What belongs to the values of a row's own period. */
const OWN: ReadonlySet<string> = new Set(['period', 'target', 'actual', 'value', 'operator', 'revised']);

function reportExtra(extra: Span, problems: FileProblems): void {
  const text = shown(problems.text.slice(extra.start, extra.end));
  problems.warning(
    'extra-cells',
    extra,
    both(
      `比表头多出单元格：“${text}”。内容里有逗号的单元格请加双引号。`,
      `has more cells than the header: “${text}”. Put cells that contain a comma in quotation marks.`,
    ),
  );
}
