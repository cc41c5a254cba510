import { both } from '../util/bilingual.ts';
import { type Span, spanOf } from '../util/span.ts';
import type { CsvRow } from './csvRows.ts';
import { chineseName, fieldOfKey } from './fields.ts';
import { type FileProblems, firstLine, shown } from './problems.ts';
import { EMPTY_FILE, NO_FIELDS, type RawField, type RawFile, type RawRecord } from './raw.ts';
import type { DataKind } from './schema.ts';
import { type Column, readHeader } from './tableHeader.ts';

/** Reads the rows of a table into records; the first row is its header. A row has a record for each period that the header names. */
export function readTable(rows: readonly CsvRow[], kind: DataKind, problems: FileProblems): RawFile {
  const [header, ...body] = rows;
  if (!header) return EMPTY_FILE;
  const columns = readHeader(header, kind, problems);
  const has = (key: string): boolean =>
    columns.some((column) => column !== null && (column.field.key === key || (key === 'period' && column.period !== null)));
  const lacking = COLUMNS[kind].find((keys) => !keys.some(has));
  if (lacking) {
    const field = fieldOfKey(kind, lacking[0]);
    const zh = `的表头缺少“${chineseName(field)}”列，整个表没有读入。`;
    problems.error(
      'missing-column',
      firstLine(problems.text, header),
      both(zh, `the header has no column “${field.key}” (${chineseName(field)}); nothing was read.`),
    );
    return EMPTY_FILE;
  }
  return { records: body.flatMap((row) => readRow(row, columns, problems)), defaults: NO_FIELDS };
}

/** Of each group a table needs one column: no row could be read without. */
const COLUMNS: Readonly<Record<DataKind, readonly (readonly [string, ...string[]])[]>> = {
  targets: [['indicator'], ['scope', 'scopeOrUnit'], ['period'], ['target', 'value', 'actual']],
  slogans: [['text']],
  names: [['name'], ['type']],
};

function readRow(row: CsvRow, columns: readonly (Column | null)[], problems: FileProblems): readonly RawRecord[] {
  const fields = new Map<string, RawField>();
  const dated = new Map<string, Map<string, RawField>>();
  let extra: Span | null = null;
  row.cells.forEach((cell, index) => {
    if (cell.value === '') return;
    const column = columns[index];
    if (index >= columns.length) extra = spanOf((extra ?? cell).start, cell.end);
    if (!column) return;
    const { field, label, unit, period } = column;
    const value = { kind: 'text', text: cell.value, start: cell.start, end: cell.end } as const;
    if (!period) fields.set(field.key, { key: field.key, label, unit, value });
    else {
      const group = dated.get(period.text) ?? new Map<string, RawField>();
      group.set('period', { key: 'period', label, unit: null, value: period });
      dated.set(period.text, group.set(field.key, { key: field.key, label, unit, value }));
    }
  });
  if (extra) reportExtra(extra, problems);
  const base = { start: row.start, end: row.end };
  if (dated.size === 0) return [{ ...base, fields }];
  // The row's id can name one of its records only; the others get theirs from place, indicator and period.
  const hasOwn = fields.has('target') || fields.has('actual') || fields.has('value');
  const common = new Map([...fields].filter(([key]) => !OWN.has(key) && (key !== 'id' || (dated.size === 1 && !hasOwn))));
  const records = [...dated.values()].map((own) => ({ ...base, fields: new Map([...common, ...own]) }));
  return hasOwn ? [{ ...base, fields }, ...records] : records;
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
