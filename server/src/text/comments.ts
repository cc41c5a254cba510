import { type Span, spanOf } from '../util/span.ts';

/** 注释: the HTML comments of a Markdown text, raw offsets, marks included. An opening mark without a closing one is text. Linear. */
export function commentsOf(text: string): readonly Span[] {
  const comments: Span[] = [];
  for (let open = text.indexOf(OPEN); open >= 0; ) {
    const close = text.indexOf(CLOSE, open + OPEN.length);
    if (close < 0) break;
    comments.push(spanOf(open, close + CLOSE.length));
    open = text.indexOf(OPEN, close + CLOSE.length);
  }
  return comments;
}

/**
 * The text with its comments blanked out: published copy does not carry them, so nothing in them is read. Offsets
 * stay: every unit of a comment, line breaks too, becomes a non-character.
 */
export function withoutComments(text: string): string {
  const comments = commentsOf(text);
  if (comments.length === 0) return text;
  let blanked = '';
  let last = 0;
  for (const { start, end } of comments) {
    blanked += text.slice(last, start) + BLANK.repeat(end - start);
    last = end;
  }
  return blanked + text.slice(last);
}

/** What stands for a unit of a comment (no decoded text holds it), and the stretches between comments. */
export const BLANK = '\ufffe';
export const UNBLANKED = /[^\ufffe]+/g;

const OPEN = '<!--';
const CLOSE = '-->';
