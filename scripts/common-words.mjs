// Writes server/src/facts/commonWords.ts: the most frequent words of jieba's dictionary, for the segmenter that needs no addon.
// Run by hand after an update of nodejieba: node scripts/common-words.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const LEAST_FREQUENCY = 500;
const dictionary = createRequire(import.meta.url)('nodejieba').DEFAULT_DICT;
const bands = new Map();
for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
  const [word, count] = line.split(' ');
  if (!/^\p{Script=Han}{1,4}$/u.test(word ?? '') || Number(count) < LEAST_FREQUENCY) continue;
  const band = Math.floor(Math.log2(Number(count)));
  bands.set(band, [...(bands.get(band) ?? []), word]);
}
const lines = [...bands].sort(([a], [b]) => b - a).map(([band, words]) => `  { band: ${band}, words: '${words.sort().join(' ')}' },`);
writeFileSync(
  new URL('../server/src/facts/commonWords.ts', import.meta.url),
  `// Written by scripts/common-words.mjs from the dictionary of jieba (MIT, https://github.com/fxsjy/jieba).

/** Common words of one to four characters, in bands: the binary logarithm of their frequency, and the words of that band. */
export const COMMON_WORDS: readonly { readonly band: number; readonly words: string }[] = [
${lines.join('\n')}
];
`,
);
