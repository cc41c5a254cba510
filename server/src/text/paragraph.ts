import { lowerBound } from '../util/lowerBound.ts';
import type { Span } from '../util/span.ts';

/** What a paragraph is in the make-up of a report. `visit` is the line ——访荥阳市委书记…, which gives its section a scope. */
export type BlockKind = 'title' | 'heading' | 'visit' | 'body' | 'byline' | 'frontMatter';

/** What a paragraph is read without: `gap` raw code units are missing before `at` in its text. */
export interface Gap {
  readonly at: number;
  readonly gap: number;
  /** What stands there, where it is no line break (`gaps.ts`). */
  readonly written?: string | undefined;
}

/** A place where hard line breaks, a blank or a mark were taken out. */
export interface Joint extends Gap {
  /** The code units that are missing there and at all joints before it. */
  readonly upTo: number;
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
  const { joints } = paragraph;
  const start = paragraph.start + span.start;
  const end = paragraph.start + span.end;
  if (joints.length === 0) return { start, end };
  // An end that stands exactly at a joint belongs before the break.
  const isEmpty = span.end === span.start;
  return { start: start + gapsBefore(joints, span.start + 1), end: end + gapsBefore(joints, isEmpty ? span.end + 1 : span.end) };
}

/** How many code units are missing at joints before an offset. Found by halves: a line of a web page may have a joint at every word. */
const gapsBefore = (joints: readonly Joint[], offset: number): number =>
  joints[lowerBound(joints, ({ at }) => at >= offset) - 1]?.upTo ?? 0;

/** From a raw offset of the document to an offset in the paragraph's text; an offset inside a break falls on the joint. */
export function toParagraph(paragraph: Paragraph, offset: number): number {
  let local = offset - paragraph.start;
  for (const { at, gap } of paragraph.joints) {
    if (local <= at) break;
    local -= Math.min(gap, local - at);
  }
  return Math.max(0, Math.min(local, paragraph.text.length));
}

/** Index of the last paragraph that begins at or before an offset; -1 if there is none. */
export const paragraphAt = (paragraphs: readonly Paragraph[], offset: number): number =>
  lowerBound(paragraphs, ({ start }) => start > offset) - 1;
