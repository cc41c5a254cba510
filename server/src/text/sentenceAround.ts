import { type Span, spanOf } from '../util/span.ts';
import { unitTable } from '../util/sparseMatches.ts';

/** The sentence of a paragraph that a span stands in, without the full stop and the white space around it. */
export function sentenceAround(text: string, span: Span): Span {
  let start = span.start;
  while (start > 0 && ENDS[text.charCodeAt(start - 1)] === 0) start--;
  let end = Math.max(span.end, start);
  while (end < text.length && ENDS[text.charCodeAt(end)] === 0) end++;
  while (start < span.start && SPACE.test(text.charAt(start))) start++;
  while (end > span.end && SPACE.test(text.charAt(end - 1))) end--;
  return spanOf(start, end);
}

/** A text as it is compared with what was noted earlier: white space and line breaks say nothing in Chinese copy. */
export const withoutSpace = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');

const ENDS = unitTable('。！？!?\n');
const SPACE = /[\s\u200b]/;
