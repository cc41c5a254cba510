import { type Span, spanOf } from '../util/span.ts';
import { unitTable } from '../util/sparseMatches.ts';

/** The sentence of a paragraph that a span stands in, without the full stop and the white space around it; of one without an end what stands near. */
export function sentenceAround(text: string, span: Span): Span {
  const [first, last] = [Math.max(0, span.start - LONGEST), Math.min(text.length, span.end + LONGEST)];
  let start = span.start;
  while (start > first && ENDS[text.charCodeAt(start - 1)] === 0) start--;
  let end = Math.max(span.end, start);
  while (end < last && ENDS[text.charCodeAt(end)] === 0) end++;
  while (start < span.start && SPACE.test(text.charAt(start))) start++;
  while (end > span.end && SPACE.test(text.charAt(end - 1))) end--;
  return spanOf(start, end);
}

/** A text as it is compared with what was noted earlier: white space and line breaks say nothing in Chinese copy. */
export const withoutSpace = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');

/** No sentence goes on for so long: what is asked of one that seems to takes no time that grows with it. */
const LONGEST = 2000;

const ENDS = unitTable('。！？!?\n');
const SPACE = /[\s\u200b]/;
