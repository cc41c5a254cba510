import { partsOf } from '../../text/ooxml/unzip.ts';
import { type Bilingual, both } from '../../util/bilingual.ts';
import type { Sheet, SheetCell, SheetRow, Workbook } from '../schema.ts';
import { isWanted, workbookParts } from './parts.ts';
import { columnLetters, type Grid, readSheet } from './sheet.ts';

/** A workbook as text with its cells, or why there is none. */
export type ReadWorkbook = { readonly text: string; readonly workbook: Workbook } | { readonly unreadable: Bilingual };

/**
 * Reads the bytes of an .xlsx file. The text has a line for each row of the first sheet, then those of the others, cells separated by tabs: spans
 * of records are offsets in it, and in the first sheet the line is Excel's row. Never throws.
 */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const parts = partsOf(bytes, isWanted);
  if (parts === 'too-large') return { unreadable: TOO_LARGE };
  const found = parts === 'broken' ? null : workbookParts(parts);
  if (!found || found.sheets.length === 0) return { unreadable: NO_WORKBOOK };
  let text = '';
  const sheets: Sheet[] = [];
  let cut = false;
  const budget = { left: MAX_TEXT };
  for (const { name, xml } of found.sheets) {
    const grid = readSheet(xml, found, budget);
    cut ||= grid.cut;
    const laid = layOut(grid, text.length);
    sheets.push({ name, rows: laid.rows });
    text += laid.text;
  }
  // The names are part of the text, so that a text stands for one content.
  return { text: `${text}${sheets.map(({ name }) => name).join('\t')}\n`, workbook: { sheets, cut } };
}

/** Characters; the largest table of people has some hundred thousand. */
const MAX_TEXT = 20_000_000;

function layOut({ rows: filled, height }: Grid, from: number): { readonly text: string; readonly rows: readonly SheetRow[] } {
  const lines: string[] = [];
  const rows: SheetRow[] = [];
  let at = from;
  for (let row = 0; row < height; row++) {
    const values = filled.get(row);
    const width = values ? Math.max(...values.keys()) + 1 : 0;
    const start = at;
    const cells: SheetCell[] = [];
    for (let column = 0; column < width; column++) {
      const value = (values?.get(column) ?? '').replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
      if (column > 0) at += 1;
      cells.push({ value, start: at, end: at + value.length, name: `${columnLetters(column)}${row + 1}` });
      at += value.length;
    }
    if (values) rows.push({ start, end: at, cells });
    // A row is one line; each break within a cell keeps its place as a space.
    lines.push(cells.map(({ value }) => value.replaceAll('\n', ' ')).join('\t'));
    at += 1;
  }
  return { text: lines.map((line) => `${line}\n`).join(''), rows };
}

const NO_WORKBOOK = both(
  '不是 Excel 工作簿（.xlsx），没有读入。旧版 .xls 或加密的文件请在 Excel 或 WPS 里另存为 .xlsx 或 CSV。',
  'This is no Excel workbook (.xlsx) and was not read. Save .xls or encrypted files as .xlsx or CSV.',
);
const TOO_LARGE = both(
  '工作簿解压后过大，没有读入。请把目标表单独存为一个文件。',
  'The workbook is too large when unpacked and was not read. Save the targets table as a file of its own.',
);
