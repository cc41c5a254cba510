import { isHanAt } from '../../util/isHanAt.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';

/** Words that follow upon themselves, the second ones: 加强干部队伍建设加强干部队伍建设, 切实提高政治站位，切实提高政治站位. */
export function doubledWords(text: string): readonly Span[] {
  const { twice, isDoubled } = repeatedIn(text);
  if (!isDoubled) return twice;
  const doubled = matchesOf(text, DOUBLED)
    // 预算科目预计数预算科目预计数: the head of a table, which has no sentence.
    .filter(({ 0: found }) => found.length > LONGEST_HEAD || SENTENCE.test(text))
    .map(({ index, 0: found }) => ({ start: index + found.length / 2, end: index + found.length }));
  return [...twice, ...doubled];
}

const LONGEST_HEAD = 20;
const SENTENCE = /[，。；]/;
/** Six characters and more; shorter ones may be said so (研究研究), unless they name an office (发展改革委发展改革委). */
const DOUBLED = /([\u4e00-\u9fff]{6,20}|[\u4e00-\u9fff]{4}[委局厅部院])\1/g;

/**
 * Clauses that stand twice, one after the other (切实提高政治站位，切实提高政治站位，: the second ones with the comma before them), and whether some six to
 * twenty characters may follow upon themselves. Both are told in one pass over the runs of characters between marks.
 */
function repeatedIn(text: string): { readonly twice: readonly Span[]; readonly isDoubled: boolean } {
  const twice: Span[] = [];
  let isDoubled = false;
  let startBefore = 0;
  let endBefore = -1;
  let done = 0;
  for (let start = 0; start < text.length; start++) {
    if (!isHanAt(text, start)) continue;
    let end = start + 1;
    while (end < text.length && isHanAt(text, end)) end++;
    const length = end - start;
    const from = endBefore - length;
    // Right behind a comma, and as long as the words before it that are compared.
    if (endBefore === start - 1 && from >= done && from >= startBefore && isSaidAgain(text, from, start, end)) {
      twice.push({ start: start - 1, end });
      done = end;
    }
    isDoubled ||= length >= 2 * LEAST_DOUBLED && holdsDoubled(text, start, end);
    startBefore = start;
    endBefore = end;
    start = end;
  }
  return { twice, isDoubled };
}

/** Whether the words between two marks are those from another offset on, with a comma between them and a mark or 要 before. */
function isSaidAgain(text: string, from: number, start: number, end: number): boolean {
  const length = end - start;
  if (length < SHORTEST_CLAUSE || length > LONGEST_CLAUSE || text.charCodeAt(from) !== text.charCodeAt(start)) return false;
  if (!/[，,]/.test(text.charAt(start - 1)) || !/[，。,；]/.test(text.charAt(end))) return false;
  return (from === 0 || /[，。；：要]/.test(text.charAt(from - 1))) && text.slice(from, from + length) === text.slice(start, end);
}

const SHORTEST_CLAUSE = 8;
const LONGEST_CLAUSE = 20;

/** Whether, between two offsets, some six characters stand again after six to twenty. Told much faster than the expression finds that there are none. */
function holdsDoubled(text: string, start: number, end: number): boolean {
  for (let distance = LEAST_DOUBLED; distance <= MOST_DOUBLED && start + 2 * distance <= end; distance++) {
    // A run as long as the distance holds one of these places.
    for (let at = start + distance; at < end; at += distance) {
      if (text.charCodeAt(at) === text.charCodeAt(at - distance) && isDoubledAround(text, at, distance)) return true;
    }
  }
  return false;
}

/** Whether so many characters as the distance, of which this is one, are those that stand at that distance before them. */
function isDoubledAround(text: string, at: number, distance: number): boolean {
  const isSame = (i: number): boolean => text.charCodeAt(i) === text.charCodeAt(i - distance);
  let first = at;
  while (first > distance && isSame(first - 1)) first--;
  let behind = at + 1;
  while (behind < text.length && behind - first < distance && isSame(behind)) behind++;
  return behind - first >= distance;
}

const LEAST_DOUBLED = 5;
const MOST_DOUBLED = 20;
