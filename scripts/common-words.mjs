// Writes server/src/facts/lexicon/commonWords.ts: the most frequent words of jieba's dictionary, for the segmenter that needs no addon.
// Run by hand after an update of nodejieba: node scripts/common-words.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const LEAST_FREQUENCY = 500;
const dictionary = createRequire(import.meta.url)('nodejieba').DEFAULT_DICT;
/** By their first character, the words' other characters, each with its band as a digit of base 36. */
const groups = new Map();
for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
  const [word, count] = line.split(' ');
  if (!/^\p{Script=Han}{1,4}$/u.test(word ?? '') || Number(count) < LEAST_FREQUENCY) continue;
  const band = Math.floor(Math.log2(Number(count)));
  const [first, ...rest] = word;
  groups.set(first, [...(groups.get(first) ?? []), rest.join('') + band.toString(36)]);
}
const words = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([first, others]) => first + others.sort().join(''));
writeFileSync(
  new URL('../server/src/facts/lexicon/commonWords.ts', import.meta.url),
  `// Written by scripts/common-words.mjs from the dictionary of jieba (MIT, https://github.com/fxsjy/jieba).

/**
 * Common words of one to four characters. Those that begin with the same one stand together: that character, and for each word its others and the
 * binary logarithm of its frequency as a digit of base 36.
 */
export const COMMON_WORDS =
  '${words.join(' ')}';
`,
);
