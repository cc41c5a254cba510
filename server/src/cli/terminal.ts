import stringWidth from 'string-width';
import type { Span } from '../util/span.ts';

/** How a word is coloured; the identity where colours are off. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green', text: string) => string;

export const plain: Paint = (_style, text) => text;

/** Columns that a text takes in a terminal: two for a Han character. */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Nearly all there is; the library takes 100 times as long.
    if (unit >= 0x20 && unit < 0x7f) width += 1;
    else if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3001 && unit <= 0x301e) || (unit >= 0xff01 && unit <= 0xff5e)) width += 2;
    else return stringWidth(text);
  }
  return width;
}

export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The line that a span begins on, cut to about `columns` around the span, and the mark that stands under the span. */
export function excerpt(text: string, span: Span, columns = 76): { readonly line: string; readonly mark: string } {
  // A line's ends matter only as far as it is shown: a report may be one line of millions.
  const near = text.slice(Math.max(0, span.start - columns - 1), span.start);
  const from = span.start - near.length + Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1;
  const following = text.slice(span.start, Math.min(span.end, span.start + MOST) + columns + 1);
  const after = following.search(/[\r\n]/);
  const to = span.start + (after < 0 ? following.length : after);
  const end = Math.min(span.end, to);
  const window = grow({ start: span.start, end: Math.max(end, span.start) }, { start: from, end: to }, columns, text);
  const before = shown(text.slice(window.start, span.start)).trimStart();
  const marked = shown(text.slice(span.start, end));
  const head = (window.start > from ? '…' : '') + before;
  const tail = shown(text.slice(end, window.end)).trimEnd() + (window.end < to ? '…' : '');
  return { line: head + marked + tail, mark: ' '.repeat(widthOf(head)) + '^'.repeat(Math.max(1, widthOf(marked))) };
}

/** The longest stretch of a finding that is marked, in UTF-16 units. */
const MOST = 1000;

/** Tabs keep no column; control and format characters could command the terminal. */
export function shown(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '');
}

/** The part of a line that is shown: from a span outwards, more on its left than on its right, until the columns are used up. */
function grow(span: Span, line: Span, columns: number, text: string): Span {
  let { start, end } = span;
  let left = Math.max(0, columns - widthOf(text.slice(start, Math.min(end, start + columns))));
  const share = Math.ceil(left * 0.6);
  let used = 0;
  while (start > line.start && used < share) used += widthOf(text.charAt(--start));
  left -= used;
  while (end < line.end && left > 0) left -= widthOf(text.charAt(end++));
  while (start > line.start && left > 0) left -= widthOf(text.charAt(--start));
  // Never between the halves of a surrogate pair.
  if (isLow(text.charCodeAt(start)) && start > line.start) start--;
  if (isLow(text.charCodeAt(end)) && end < line.end) end++;
  return { start, end };
}

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
