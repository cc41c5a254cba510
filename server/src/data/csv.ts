import { both } from '../util/bilingual.ts';
import { readCsvRows } from './csvRows.ts';
import type { FileProblems } from './problems.ts';
import { EMPTY_FILE, type RawFile } from './raw.ts';
import type { DataKind } from './schema.ts';
import { readTable } from './table.ts';
import { columnOf, findHeader, HEADER_ROWS, reportNoHeader } from './tableHeader.ts';
import { readTitle } from './tableTitle.ts';

/** Reads a CSV file into records. The delimiter (comma, tab or semicolon) and the header row are found by the field names that they yield. `name` is that of the file. */
export function readCsv(text: string, name: string, kind: DataKind, problems: FileProblems): RawFile {
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
  const header = findHeader(rows, kind);
  if (header < 0) {
    if (rows.length > 0 || broken.length === 0) reportNoHeader(rows[0], kind, problems);
    return EMPTY_FILE;
  }
  const file = readTable(rows.slice(header), kind, problems, readTitle(rows.slice(0, header), [name]));
  if (rows.length === header + 1 && broken.length === 0)
    problems.whole('warning', 'empty-file', both('文件只有表头，没有记录。', 'The file has a header but no records.'));
  return file;
}

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
