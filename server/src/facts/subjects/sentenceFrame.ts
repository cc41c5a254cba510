import type { Span } from '../../util/span.ts';
import type { Sentence } from './sentence.ts';

/** A sentence as its figures' subjects are looked for in it. */
export interface Frame {
  readonly sentence: Sentence;
  /** The sentence with periods and scopes blanked out; see `wordsIn`. */
  readonly text: string;
  readonly raw: string;
  /** A short sentence before, which may name what this one tells of: 经营主体稳中培优。总量达…. */
  readonly prelude: string;
  /** The sentence before one that tells of parts (其中，铁路0.2亿吨): it says of what. */
  readonly whole: string;
}

/** The blanked text between two offsets of the paragraph. */
export const wordsIn = ({ text, sentence }: Frame, start: number, end: number): string =>
  text.slice(start - sentence.start, Math.max(start, end) - sentence.start);

export const clauseStart = (sentence: Sentence, at: number): number =>
  sentence.pieces[startOfClause(sentence, at)]?.start ?? sentence.start;

/** The first of the pieces that 、 joins to this one. */
export function startOfClause({ pieces }: Sentence, at: number): number {
  let i = at;
  while (i > 0 && pieces[i]?.before === '、') i--;
  return i;
}

/** A sentence, or a part of it, with some of its spans blanked out. */
export function blanked(raw: string, part: Span, blank: readonly Span[]): string {
  if (blank.length === 0) return raw.slice(part.start, part.end);
  let text = '';
  let at = part.start;
  for (const { start, end } of [...blank].sort((a, b) => a.start - b.start)) {
    if (start < at || end > part.end) continue;
    text += raw.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return text + raw.slice(at, part.end);
}

/** What a paragraph says before an offset, as far as it may lead what follows: no prose is longer. */
export const saidBefore = (raw: string, at: number): string => raw.slice(Math.max(0, at - LONGEST_PARAGRAPH), at);
const LONGEST_PARAGRAPH = 4000;

/** What stands before in the sentence, with the sentence before it that it goes on with. */
export const earlierThan = ({ text, prelude, whole, sentence }: Frame, at: number): string =>
  `${whole}${prelude}${text.slice(0, Math.max(0, at - sentence.start))}`;
