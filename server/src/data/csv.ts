import { both } from '../util/bilingual.ts';
import { type Span, spanOf } from '../util/span.ts';
import { type CsvCell, type CsvRow, readCsvRows } from './csvRows.ts';
import { chineseName, type Field, fieldNamed, fieldOfKey, SUBJECT } from './fields.ts';
import { type FileProblems, firstLine, shown } from './problems.ts';
import { EMPTY_FILE, NO_FIELDS, type RawField, type RawFile, type RawRecord } from './raw.ts';
import type { DataKind } from './schema.ts';

/** Reads a CSV file into records. The delimiter (comma, tab or semicolon) and the header row are found by the field names that they yield. */
export function readCsv(text: string, kind: DataKind, problems: FileProblems): RawFile {
  const delimiter = detectDelimiter(text, kind);
  const { rows, broken } = readCsvRows(text, delimiter);
  for (const line of broken) {
    problems.error(
      'syntax',
      line,
      both(
        '的双引号不成对，这一行已略过。单元格内的双引号请写成两个（""）。',
        'the quotation marks do not pair; the line is left out. Write a quotation mark inside a cell twice ("").',
      ),
    );
  }
  const headerAt = rows.slice(0, HEADER_ROWS).findIndex((row) => isHeader(row, kind));
  const header = rows[headerAt];
  if (!header) {
    if (rows.length > 0 || broken.length === 0) reportNoHeader(rows[0], kind, problems);
    return EMPTY_FILE;
  }
  const columns = readHeader(header, kind, problems);
  const lacking = COLUMNS[kind].find((keys) => !columns.some((column) => column && keys.includes(column.field.key)));
  if (lacking) {
    const field = fieldOfKey(kind, lacking[0]);
    const zh = `的表头缺少“${chineseName(field)}”列，整个文件没有读入。`;
    problems.error(
      'missing-column',
      firstLine(text, header),
      both(zh, `the header has no column “${field.key}” (${chineseName(field)}); nothing was read.`),
    );
    return EMPTY_FILE;
  }
  const records = rows.slice(headerAt + 1).map((row) => readRow(row, columns, problems));
  if (records.length === 0 && broken.length === 0)
    problems.whole('warning', 'empty-file', both('文件只有表头，没有记录。', 'The file has a header but no records.'));
  return { records, defaults: NO_FIELDS };
}

/** Of each group a table needs one column: no row could be read without. */
const COLUMNS: Readonly<Record<DataKind, readonly (readonly [string, ...string[]])[]>> = {
  targets: [['indicator'], ['scope', 'scopeOrUnit'], ['period'], ['target', 'value', 'actual']],
  slogans: [['text']],
  names: [['name'], ['type']],
};

interface Column {
  readonly field: Field;
  readonly label: string;
  readonly unit: string | null;
}

/** A table exported from a workbook may have its title above the header. */
const HEADER_ROWS = 10;

function detectDelimiter(text: string, kind: DataKind): string {
  const lines = text.slice(0, 20_000).split(/[\r\n]+/, 3 * HEADER_ROWS);
  const head = lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).slice(0, HEADER_ROWS);
  let best = ',';
  let bestKnown = 0;
  for (const delimiter of [',', '\t', ';']) {
    const known = Math.max(0, ...head.map((line) => line.split(delimiter).filter((name) => columnOf(kind, name)).length));
    if (known > bestKnown) {
      best = delimiter;
      bestKnown = known;
    }
  }
  return best;
}

function isHeader(row: CsvRow, kind: DataKind): boolean {
  const filled = row.cells.filter((c) => c.value !== '');
  const known = filled.filter((c) => columnOf(kind, c.value)).length;
  // One known word alone may be the title of the table (目标), unless the table has one column only.
  return known >= 2 || (known === 1 && (filled.length === 1 ? row.cells.length === 1 : true));
}

/** The field of a header cell: 目标值, or 目标值（亿元） with the unit of the whole column. */
function columnOf(kind: DataKind, label: string): Column | null {
  const said = label.trim();
  const field = fieldNamed(kind, said);
  if (field) return { field, label: said, unit: null };
  const match = /^([^（(]+)[（(]([^（()）]+)[）)]$/.exec(said);
  const base = match && fieldNamed(kind, match[1] ?? '');
  if (!match || !base) return null;
  return { field: base, label: said, unit: base.shape === 'quantity' ? (match[2] ?? '').replace(/^单位[：:]?/, '').trim() : null };
}

function readHeader(header: CsvRow, kind: DataKind, problems: FileProblems): readonly (Column | null)[] {
  const seen = new Map<Field, CsvCell>();
  return header.cells.map((cell) => {
    if (cell.value === '') return null;
    const column = columnOf(kind, cell.value);
    if (!column) {
      problems.unknownField(cell.value, cell);
      return null;
    }
    const first = seen.get(column.field);
    if (first) {
      const zh = `的表头“${cell.value}”与“${first.value}”是同一字段，只取前一列。`;
      problems.warning(
        'duplicate-field',
        cell,
        both(zh, `the columns “${first.value}” and “${cell.value}” are one field; the first is taken.`),
      );
      return null;
    }
    seen.set(column.field, cell);
    return column;
  });
}

function readRow(row: CsvRow, columns: readonly (Column | null)[], problems: FileProblems): RawRecord {
  const fields = new Map<string, RawField>();
  let extra: Span | null = null;
  row.cells.forEach((cell, index) => {
    if (cell.value === '') return;
    const column = columns[index];
    if (index >= columns.length) extra = spanOf((extra ?? cell).start, cell.end);
    if (!column) return;
    const { field, label, unit } = column;
    fields.set(field.key, { key: field.key, label, unit, value: { kind: 'text', text: cell.value, start: cell.start, end: cell.end } });
  });
  if (extra) {
    const text = shown(problems.text.slice((extra as Span).start, (extra as Span).end));
    const zh = `比表头多出单元格：“${text}”。内容里有逗号的单元格请加双引号。`;
    problems.warning(
      'extra-cells',
      extra,
      both(zh, `has more cells than the header: “${text}”. Put cells that contain a comma in quotation marks.`),
    );
  }
  return { start: row.start, end: row.end, fields };
}

function reportNoHeader(first: CsvRow | undefined, kind: DataKind, problems: FileProblems): void {
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
