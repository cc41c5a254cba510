import { both } from '../util/bilingual.ts';
import { spanOf } from '../util/span.ts';
import type { FileProblems } from './problems.ts';
import { NO_FIELDS, type RawFile, type RawRecord } from './raw.ts';
import type { DataKind, Workbook } from './schema.ts';
import { readTable } from './table.ts';
import { findHeader, reportNoHeader } from './tableHeader.ts';
import { readTitle } from './tableTitle.ts';

/** Reads the sheets of a workbook into records. Where one sheet is a table, those without a header (notes, charts) are passed over. */
export function readSheets({ sheets, cut }: Workbook, name: string, kind: DataKind, problems: FileProblems): RawFile {
  const tables = sheets.flatMap(({ rows, name: sheet }) => {
    const header = findHeader(rows, kind);
    return header < 0 ? [] : [{ rows: rows.slice(header), title: readTitle(rows.slice(0, header), [sheet, name]) }];
  });
  if (tables.length === 0) reportNoHeader(sheets.find(({ rows }) => rows.length > 0)?.rows[0], kind, problems);
  if (cut)
    problems.whole(
      'warning',
      'too-many-cells',
      both('表格过大，两万行以后的内容没有读入。', 'The table is too large; rows after the 20,000th were not read.'),
    );
  const records = tables.flatMap(({ rows, title }): readonly RawRecord[] => readTable(rows, kind, problems, title).records);
  if (tables.length > 0 && tables.every(({ rows }) => rows.length === 1))
    problems.warning(
      'empty-file',
      spanOf(tables[0]?.rows[0]?.start ?? 0, tables[0]?.rows[0]?.end ?? 0),
      both('所在的表只有表头，没有记录。', 'the sheet has a header but no records.'),
    );
  return { records, defaults: NO_FIELDS };
}
