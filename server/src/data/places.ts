import { type Bilingual, both } from '../util/bilingual.ts';
import type { DataFile, SheetCell } from './schema.ts';

/** Names places of a data file in messages: 第7行, or in a workbook “目标”表D7单元格. Lines count from 1; nothing is counted before it is asked for. */
export class FilePlaces {
  readonly #file: DataFile;
  #lines: readonly number[] | null = null;
  #cells: readonly PlacedCell[] | null = null;

  constructor(file: DataFile) {
    this.#file = file;
  }

  at(offset: number): Bilingual {
    const cell = this.#cellAt(offset);
    if (cell) return both(`“${cell.sheet}”表${cell.name}单元格`, `Sheet “${cell.sheet}”, ${cell.name}`);
    this.#lines ??= lineStarts(this.#file.text);
    const line = countUpTo(this.#lines, offset, (start) => start);
    return both(`第${line}行`, `Line ${line}`);
  }

  #cellAt(offset: number): PlacedCell | null {
    const { workbook } = this.#file;
    if (!workbook) return null;
    this.#cells ??= workbook.sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell) => ({ ...cell, sheet: name }))),
    );
    return this.#cells[countUpTo(this.#cells, offset, ({ start }) => start) - 1] ?? null;
  }
}

interface PlacedCell extends SheetCell {
  readonly sheet: string;
}

/** Offsets at which lines start; `\r\n`, `\n` and `\r` end one. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** How many items of a sorted list begin at or before an offset. */
function countUpTo<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
