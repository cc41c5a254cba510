import { CsvError, parse } from 'csv-parse/sync';
import { type Span, spanOf } from '../util/span.ts';

/** A cell of a CSV file. The span is that of its content: inside the quotation marks, trimmed. */
export interface CsvCell extends Span {
  readonly value: string;
}

/** One row, without its line break. */
export interface CsvRow extends Span {
  readonly cells: readonly CsvCell[];
}

export interface CsvRows {
  readonly rows: readonly CsvRow[];
  /** Lines whose quotation marks do not fit together; what follows them is read on. */
  readonly broken: readonly Span[];
}

/**
 * Takes a CSV text apart, every cell with its place. `csv-parse` decides where rows and cells are, but it counts bytes; so it is given a copy in
 * which every UTF-16 code unit is one ASCII byte, and its counts are offsets in `text`. Rows that begin with # are left out, blank rows too.
 */
export function readCsvRows(text: string, delimiter: string): CsvRows {
  const scan: Scan = { text, masked: mask(text), delimiter, rows: [], broken: [] };
  let from: number | null = text.startsWith('\ufeff') ? 1 : 0;
  for (let restarts = 0; from !== null; restarts++) from = readFrom(scan, from, restarts < MAX_RESTARTS ? '"' : null);
  return { rows: scan.rows, broken: scan.broken };
}

/** Each restart may read to the end of the file again, so their number is bounded; after that, quotation marks are ordinary characters. */
const MAX_RESTARTS = 30;

interface Scan {
  readonly text: string;
  readonly masked: string;
  readonly delimiter: string;
  readonly rows: CsvRow[];
  readonly broken: Span[];
}

class BrokenRow extends Error {}

/** Reads from an offset on. Returns where to go on after a row whose quotation marks do not fit; null at the end of the file. */
function readFrom(scan: Scan, from: number, quote: '"' | null): number | null {
  let at = skipComments(scan.masked, from);
  try {
    parse(scan.masked.slice(from), {
      delimiter: scan.delimiter,
      quote,
      record_delimiter: ['\r\n', '\n', '\r'],
      comment: '#',
      comment_no_infix: true,
      relax_quotes: true,
      relax_column_count: true,
      on_record: (record: readonly string[], info) => {
        const end = from + info.bytes;
        const row = rowAt(scan, spanOf(at, end), record, quote);
        if (row.cells.some((cell) => cell.value !== '')) scan.rows.push(row);
        at = skipComments(scan.masked, end);
        return null;
      },
    });
    return null;
  } catch (error) {
    if (!(error instanceof BrokenRow || error instanceof CsvError)) throw error;
    const lineEnd = endOfLine(scan.masked, at);
    scan.broken.push(spanOf(at, lineEnd));
    const next = afterBreak(scan.masked, lineEnd);
    return next < scan.text.length ? next : null;
  }
}

/** Finds each cell of a row again from its value: a cell is either as it stands, or in quotation marks with inner ones doubled. */
function rowAt({ text, masked, delimiter }: Scan, whole: Span, values: readonly string[], quote: string | null): CsvRow {
  const end = beforeBreak(masked, whole);
  const cells: CsvCell[] = [];
  let at = whole.start;
  values.forEach((value, index) => {
    const fits = (length: number) => (index === values.length - 1 ? at + length === end : masked[at + length] === delimiter);
    const escaped = quote !== null && masked[at] === quote ? `"${value.replaceAll('"', '""')}"` : null;
    if (escaped !== null && fits(escaped.length) && masked.startsWith(escaped, at)) {
      cells.push(cell(text, at + 1, at + escaped.length - 1, '""'));
      at += escaped.length + 1;
      return;
    }
    // A stray mark at the head of a cell may have swallowed the lines up to the next one.
    const swallowed = escaped !== null && /[\r\n]/.test(value);
    if (swallowed || !fits(value.length) || !masked.startsWith(value, at)) throw new BrokenRow();
    cells.push(cell(text, at, at + value.length, null));
    at += value.length + 1;
  });
  return { start: whole.start, end, cells };
}

function cell(text: string, from: number, to: number, doubled: string | null): CsvCell {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const said = raw.trim();
  return { start, end: start + said.length, value: doubled === null ? said : said.replaceAll(doubled, '"') };
}

function mask(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is masked, and NUL is ASCII.
  return text.replace(/[^\x00-\x7f]+/g, (run) => 'x'.repeat(run.length));
}

function skipComments(masked: string, from: number): number {
  let at = from;
  while (masked[at] === '#') at = afterBreak(masked, endOfLine(masked, at));
  return at;
}

function endOfLine(masked: string, from: number): number {
  let at = from;
  while (at < masked.length && masked[at] !== '\n' && masked[at] !== '\r') at++;
  return at;
}

function afterBreak(masked: string, at: number): number {
  if (masked[at] === '\r' && masked[at + 1] === '\n') return at + 2;
  return Math.min(at + 1, masked.length);
}

function beforeBreak(masked: string, row: Span): number {
  let end = row.end;
  if (end > row.start && masked[end - 1] === '\n') end--;
  if (end > row.start && masked[end - 1] === '\r') end--;
  return end;
}
