import type { Span } from '../util/span.ts';

/** What a paragraph is in the make-up of a report. `visit` is the line ——访荥阳市委书记…, which gives its section a scope. */
export type BlockKind = 'title' | 'heading' | 'visit' | 'body' | 'byline' | 'frontMatter';

/** A place where hard line breaks, a blank or a mark were taken out: `gap` raw code units are missing before `at` in the paragraph's text. */
export interface Joint {
  readonly at: number;
  readonly gap: number;
  /** What stands there, where it is no line break (`gaps.ts`). */
  readonly written?: string | undefined;
}

/**
 * One paragraph as it is read: a sentence that a newspaper column broke over several lines is one text again.
 * `start` and `end` are raw offsets in the document; every fact found in `text` is relative to `text`.
 */
export interface Paragraph extends Span {
  readonly index: number;
  readonly kind: BlockKind;
  /** Depth of a heading (1 is the highest); 0 for all else. */
  readonly level: number;
  /** Its marks as most copy is set (`asSet.ts`). */
  readonly text: string;
  /** The same as it is printed, where that is something else: wide digits, straight quotation marks. */
  readonly printed?: string | undefined;
  readonly joints: readonly Joint[];
}

/** What a paragraph looks like, line breaks and gaps left out. Offsets are those of its text. */
export const asPrinted = ({ text, printed }: Paragraph): string => printed ?? text;

/** From a span of the paragraph's text to the document's raw offsets. */
export function toDocument(paragraph: Paragraph, span: Span): Span {
  let start = span.start;
  let end = span.end;
  for (const { at, gap } of paragraph.joints) {
    if (at <= span.start) start += gap;
    // An end that stands exactly at a joint belongs before the break.
    if (at < span.end || (at === span.end && span.end === span.start)) end += gap;
  }
  return { start: paragraph.start + start, end: paragraph.start + end };
}

/** From a raw offset of the document to an offset in the paragraph's text; an offset inside a break falls on the joint. */
export function toParagraph(paragraph: Paragraph, offset: number): number {
  let local = offset - paragraph.start;
  for (const { at, gap } of paragraph.joints) {
    if (local <= at) break;
    local -= Math.min(gap, local - at);
  }
  return Math.max(0, Math.min(local, paragraph.text.length));
}
