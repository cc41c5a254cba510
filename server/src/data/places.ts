import { type Bilingual, both } from '../util/bilingual.ts';
import type { DataFile, ParsedFile, SheetCell, Target } from './schema.ts';

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
      rows.flatMap(({ cells }) => cells.map((cell) => ({ sheet: name, ...cell }))),
    );
    return this.#cells[countUpTo(this.#cells, offset, ({ start }) => start) - 1] ?? null;
  }
}

/** Names the places of records in all data files. */
export class DataPlaces {
  readonly #files: ReadonlyMap<string, FilePlaces>;

  constructor(files: readonly ParsedFile[]) {
    this.#files = new Map(files.map(({ file }) => [file.uri, new FilePlaces(file)]));
  }

  at(target: Target, offset: number): Bilingual {
    return this.#files.get(target.origin.uri)?.at(offset) ?? both('', '');
  }

  /** The place of a record, as seen from another one. */
  named(target: Target, from: Target): Bilingual {
    const place = this.at(target, target.origin.start);
    const en = place.en.charAt(0).toLowerCase() + place.en.slice(1);
    if (target.origin.uri === from.origin.uri) return both(place.zh, en);
    const name = fileName(target.origin.uri);
    return both(`${name}${place.zh}`, `${en} of ${name}`);
  }
}

function fileName(uri: string): string {
  const name = uri.replace(/^.*[\\/]/s, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
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
