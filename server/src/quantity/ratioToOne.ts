import { matchesOf } from '../util/matchesOf.ts';
import type { Span } from '../util/span.ts';
import type { Atom } from './atom.ts';

const TO_ONE = /(?<![\d.:∶])\d{1,3}(?:\.\d{1,3})? ?[:∶] ?1(?![\d.:∶])/g;
const IS_RATIO = /(?:收入比值?|之比|比值|比例|收入差距|倍差)[^,。;\n]{0,24}$/;

/**
 * 城乡居民收入比缩小至2.21∶1: where a folded text tells how many times one thing is of another, in order. A ratio must be named before: a score (3∶1战胜…)
 * and a rule for sharing (按1∶1比例) are none.
 */
export function ratiosToOne(folded: string): readonly Span[] {
  if (!hasRatio(folded)) return NONE;
  return matchesOf(folded, TO_ONE)
    .filter(({ index }) => IS_RATIO.test(folded.slice(Math.max(0, index - 32), index)))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}

/** Told at once for most texts, which hold no such mark between digits. */
export const hasRatio = (folded: string): boolean => folded.includes('∶') || folded.includes(':');

const NONE: readonly Span[] = [];

/** The number of such a ratio, with ∶1 as its unit. `ends` are the ratios' ends by their starts. */
export function withToOne(atom: Atom | null, ends: ReadonlyMap<number, number>): Atom | null {
  const end = atom && ends.get(atom.start);
  return atom && end ? { ...atom, unitStart: atom.numeralEnd, end, unit: null } : atom;
}

/** Spans in order without those that a ratio takes part of: 3∶1 is a label elsewhere. Linear. */
export function besideRatios(spans: readonly Span[], ratios: readonly Span[]): readonly Span[] {
  if (ratios.length === 0) return spans;
  let at = 0;
  return spans.filter(({ start, end }) => {
    while (at < ratios.length && (ratios[at]?.end ?? 0) <= start) at++;
    return (ratios[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}
