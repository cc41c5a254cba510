import { readXml } from '../../text/ooxml/xml.ts';
import { numberText } from './cellText.ts';
import { textReader, type WorkbookParts } from './parts.ts';

/** The filled cells of a sheet by row and column, both counted from 0. */
export interface Grid {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly height: number;
  /** Whether rows or columns beyond the bounds were left out. */
  readonly cut: boolean;
}

/** Rows and columns that are read of a sheet; a table of people has some hundreds of the one and a dozen of the other. */
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 256;
/** Cells to which merged ones may lend their value. */
const MAX_MERGED = 200_000;
/** Excel itself holds no more characters in a cell. */
const MAX_CELL = 32_767;

/** How many characters the cells of a workbook may have together: one long string may be shown by any number of cells. */
export interface TextBudget {
  left: number;
}

/** Reads a sheet's cells as Excel shows them. A merged cell's value stands in each cell that it covers, as its reader takes it. */
export function readSheet(xml: string, { strings, formats }: WorkbookParts, budget: TextBudget): Grid {
  const rows = new Map<number, Map<number, string>>();
  const merges: string[] = [];
  const cell = { row: -1, column: -1, type: 'n', style: 0, raw: '', inline: '' };
  const state = { row: -1, height: 0, cut: false, inValue: false, inInline: false };
  const inline = textReader();
  readXml(xml, {
    open(element, attribute) {
      if (element === 'row') state.row = attribute('r') === null ? state.row + 1 : Number(attribute('r')) - 1;
      else if (element === 'c') {
        const place = cellAt(attribute('r') ?? '');
        cell.row = place?.row ?? state.row;
        cell.column = place?.column ?? cell.column + 1;
        cell.type = attribute('t') ?? 'n';
        cell.style = Number(attribute('s') ?? 0);
        cell.raw = '';
        cell.inline = '';
      } else if (element === 'v') state.inValue = true;
      else if (element === 'is') {
        state.inInline = true;
        inline.begin();
      } else if (element === 'mergeCell') merges.push(attribute('ref') ?? '');
      else if (state.inInline) inline.open(element);
    },
    text(text) {
      if (state.inValue) cell.raw += text;
      else if (state.inInline) inline.text(text);
    },
    close(element) {
      if (element === 'v') state.inValue = false;
      else if (element === 'is') {
        state.inInline = false;
        cell.inline = inline.end();
      } else if (element === 'row') cell.column = -1;
      else if (element === 'c') put();
      else if (state.inInline) inline.close(element);
    },
  });
  spreadMerged(rows, merges, budget);
  return { rows, height: state.height, cut: state.cut };

  function put(): void {
    const text = textOf(cell.type, cell.raw, cell.inline).slice(0, MAX_CELL).trim();
    if (text === '') return;
    budget.left -= text.length;
    if (budget.left < 0 || !(cell.row >= 0 && cell.row < MAX_ROWS && cell.column >= 0 && cell.column < MAX_COLUMNS)) {
      state.cut = true;
      return;
    }
    const row = rows.get(cell.row) ?? new Map<number, string>();
    rows.set(cell.row, row.set(cell.column, text));
    state.height = Math.max(state.height, cell.row + 1);
  }

  function textOf(type: string, raw: string, inlined: string): string {
    if (type === 's') return strings[Number(raw)] ?? '';
    if (type === 'inlineStr') return inlined;
    if (type === 'b') return raw === '1' ? '是' : '否';
    if (type === 'n') return raw.trim() === '' || Number.isNaN(Number(raw)) ? raw : numberText(Number(raw), cell.style, formats);
    return raw;
  }
}

function spreadMerged(rows: ReadonlyMap<number, Map<number, string>>, merges: readonly string[], budget: TextBudget): void {
  let left = MAX_MERGED;
  for (const merge of merges) {
    const [from, to] = merge.split(':').map(cellAt);
    const value = from ? rows.get(from.row)?.get(from.column) : undefined;
    // A title above the table is merged over its columns; only what is merged down stands for several rows.
    if (!from || !to || value === undefined || to.row === from.row) continue;
    for (let row = from.row; row <= Math.min(to.row, MAX_ROWS); row++) {
      for (let column = from.column; column <= Math.min(to.column, MAX_COLUMNS); column++) {
        const cells = rows.get(row);
        if (left-- <= 0 || budget.left < value.length) return;
        // An empty row stays empty.
        if (!cells || cells.has(column)) continue;
        cells.set(column, value);
        budget.left -= value.length;
      }
    }
  }
}

/** `D7` as row 6, column 3. */
function cellAt(reference: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

/** The letters of a column counted from 0: 3 is D. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
