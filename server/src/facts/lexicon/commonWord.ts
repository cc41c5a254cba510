import { COMMON_WORDS } from './commonWords.ts';

/** The words by their first character, in the order of these. */
const GROUPS = COMMON_WORDS.split(' ');

/** The words that begin with a character, each with the binary logarithm of its frequency. Nothing else is read of the list. */
export function commonWordsFrom(first: string): readonly (readonly [word: string, band: number])[] {
  const group = GROUPS[firstAtOrBehind(GROUPS, first)] ?? '';
  if (!group.startsWith(first)) return [];
  return Array.from(group.slice(1).matchAll(OTHERS), ([, others = '', band = '']) => [first + others, Number.parseInt(band, 36)] as const);
}

const OTHERS = /([^\da-z]*)([\da-z])/g;

export const isCommonWord = (word: string): boolean => word !== '' && commonWordsFrom(word.charAt(0)).some(([common]) => common === word);

export const allCommonWords = (): readonly string[] => GROUPS.flatMap((group) => commonWordsFrom(group.charAt(0)).map(([word]) => word));

/** The place in a list of words, sorted by code unit, of the first one that begins with a character or with a later one. */
export function firstAtOrBehind(words: readonly string[], first: string): number {
  const unit = first.charCodeAt(0);
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '').charCodeAt(0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
