import { ENDED, fixedKind, STARTS_ITEM, startsPart } from './blockKind.ts';
import type { Line } from './lines.ts';

/** How wide a line is printed, in Chinese characters: digits and Latin letters take half of one. */
export function widthOf({ text, indented }: Line): number {
  let width = indented ? 2 : 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x100 ? 0.5 : 1;
  return width;
}

/** The lines of a paragraph so far. */
export interface Column {
  readonly lines: number;
  /** How wide the widest of them is, and the last one. */
  readonly widest: number;
  readonly lastWidth: number;
}

/** By how much lines of one column differ: marks and numbers are not parted. */
const RAGGED = 3;

/**
 * 分栏: a full stop that happens to stand at the end of a full line of a column ends no paragraph. Told by the lines of this paragraph: it was
 * broken before, and its last line is as wide as the others; the next one is not indented as its first is, and no narrower than a line of prose.
 */
export function goesOnInColumn(draft: Column, line: Line): boolean {
  if (draft.lines === 1 || line.indented || line.item || draft.lastWidth < draft.widest - RAGGED) return false;
  const width = widthOf(line);
  if (width > draft.widest + RAGGED) return false;
  return width >= draft.widest - RAGGED || ENDED.test(line.text);
}

/** A line that is as short as a heading is the first of a narrow column where the one right below goes on with it. */
export function beginsColumn(line: Line, next: Line, between: string): boolean {
  if (next.indented || next.item || next.glued || BLANK_LINE.test(between) || fixedKind(next.text) || STARTS_ITEM.test(next.text))
    return false;
  if (startsPart(line.text, next.text)) return false;
  const apart = widthOf(next) - widthOf(line);
  if (line.indented) return apart <= RAGGED && (apart >= -RAGGED || ENDED.test(next.text));
  if (apart < -RAGGED) return widthOf(line) >= NARROW && LAST.test(next.text);
  return apart < RAGGED && line.text.length >= 12 && PROSE.test(line.text) && PROSE.test(next.text);
}

/** A line of that width with a short one below it that ends a sentence is prose; below a headline prose is longer. */
const NARROW = 18;
const LAST = /[。！？]$/;
const BLANK_LINE = /\n[^\S\n]*\n|\r[^\S\r\n]*\r/;
const PROSE = /[，。；、,;]./;
