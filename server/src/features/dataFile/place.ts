import { readCsvRows } from '../../data/csvRows.ts';
import { FIELDS, type Field, fieldNamed, LIST_KEYS } from '../../data/fields.ts';
import { dataFormatOf } from '../../data/fileKinds.ts';
import type { DataFile } from '../../data/schema.ts';
import { columnOf, findHeader } from '../../data/tableHeader.ts';

/** What is being written at a place of a data file, and what of it stands already; `start` is the offset where that begins. */
export type DataPlace = { readonly start: number; readonly typed: string } & (
  | { readonly of: 'key'; readonly taken: ReadonlySet<string>; readonly isHead: boolean }
  | { readonly of: 'value'; readonly field: Field; readonly record: string }
  | { readonly of: 'header'; readonly taken: ReadonlySet<string> }
);

/** Reads the place from the lines around it, so that a file that does not parse at the moment is completed, too. Null where nothing is known to belong. */
export function placeIn(file: DataFile, offset: number): DataPlace | null {
  return dataFormatOf(file.uri) === 'csv' ? placeInTable(file, offset) : placeInYaml(file, offset);
}

function placeInYaml({ text, kind }: DataFile, offset: number): DataPlace | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  if (/(?:^|\s)#/.test(line)) return null;
  const flow = Math.max(line.lastIndexOf('{'), line.includes('{') ? line.lastIndexOf(',') : -1);
  const piece = line.slice(flow + 1);
  const match = /^(\s*(?:-\s+)?)([^:：]*?)(?:(:)(\s+)(.*))?$/s.exec(piece);
  if (!match) return null;
  const [, indent = '', label = '', colon, gap = '', value = ''] = match;
  const record = recordAround(text, lineStart, offset);
  if (colon) {
    const field = fieldNamed(kind, label);
    if (!field) return null;
    const opened = /^["'[]?\s*/.exec(value)?.[0].length ?? 0;
    // Of a list, the item that is being written.
    const item = field.shape === 'list' ? Math.max(opened, value.lastIndexOf(',') + 1, value.lastIndexOf('、') + 1) : opened;
    const spaces = /^\s*/.exec(value.slice(item))?.[0].length ?? 0;
    const start = lineStart + flow + 1 + indent.length + label.length + 1 + gap.length + item + spaces;
    return { of: 'value', field, record, start, typed: text.slice(start, offset) };
  }
  const taken = new Set(
    [...record.matchAll(/(?:^|[{,\n])\s*(?:-\s+)?([^:：\s{},#-][^:：\n{},]*):(?=\s|$)/g)].flatMap(
      ([, name]) => fieldNamed(kind, name ?? '')?.key ?? [],
    ),
  );
  const isHead = flow < 0 && indent === '';
  return { of: 'key', taken, isHead, start: offset - label.length, typed: label };
}

/** The text of the record that a line belongs to: from its dash to the next one. */
function recordAround(text: string, lineStart: number, offset: number): string {
  const before = text.slice(0, offset);
  const dash = Math.max(before.lastIndexOf('\n  - '), before.lastIndexOf('\n- '), before.lastIndexOf('\n    - '));
  const after = /\n\s*- |\n\S/.exec(text.slice(offset))?.index ?? text.length - offset;
  const line = text.slice(lineStart, offset);
  if (/\{/.test(line)) return line.slice(line.lastIndexOf('{'));
  return text.slice(dash < 0 ? 0 : dash + 1, offset + after);
}

function placeInTable({ text, kind }: DataFile, offset: number): DataPlace | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset);
  if (line.startsWith('#')) return null;
  const delimiter = /\t/.test(text.slice(0, 2000)) && !/,/.test(text.slice(0, 200)) ? '\t' : ',';
  const cells = cellsOf(line, delimiter);
  const typed = cells.at(-1) ?? '';
  const { rows } = readCsvRows(text, delimiter);
  const header = rows[findHeader(rows, kind)];
  if (!header || offset <= header.end) {
    const names = header?.cells ?? [];
    const others = names.filter(({ start, end }) => offset < start || offset > end);
    return {
      of: 'header',
      start: offset - typed.length,
      typed,
      taken: new Set(others.flatMap(({ value }) => columnOf(kind, value)?.field.key ?? [])),
    };
  }
  const cell = header.cells[cells.length - 1];
  const column = cell && columnOf(kind, cell.value);
  if (!column) return null;
  const lineEnd = /[\r\n]|$/.exec(text.slice(lineStart))?.index ?? 0;
  return { of: 'value', field: column.field, record: text.slice(lineStart, lineStart + lineEnd), start: offset - typed.length, typed };
}

/** The cells of a line up to the cursor; the last one is being written. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells = [''];
  let quoted = false;
  for (const unit of line) {
    if (unit === '"') quoted = !quoted;
    else if (unit === delimiter && !quoted) cells.push('');
    else cells[cells.length - 1] += unit;
  }
  return cells;
}

/** Whether a file writes its fields in Chinese: by the names that stand in it. */
export function isChinese({ text, kind }: DataFile): boolean {
  const names = FIELDS[kind].flatMap(({ names: [first = ''] }) => first);
  const head = text.slice(0, 4000);
  return (
    names.some((name) => head.includes(name)) || (!/[a-z]+:/i.test(head) && head.trim() === '') || head.includes(`${LIST_KEYS[kind][1]}:`)
  );
}
