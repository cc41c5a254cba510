import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadDataSet } from '../../server/src/data/dataset.ts';
import { buildLexicon, type Lexicon } from '../../server/src/facts/lexicon/lexicon.ts';
import { longestMatchSegmenter } from '../../server/src/facts/lexicon/segmenter.ts';
import { readPacks } from '../../server/src/node/packs.ts';
import { fold } from '../../server/src/text/fold.ts';
import { dataFile } from '../support/dataFiles.ts';

const samples = join(import.meta.dirname, '../../samples');
const own = readdirSync(samples)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => dataFile(name, readFileSync(join(samples, name), 'utf8')));
const data = loadDataSet([...own, ...(await readPacks(new URL('../../server/src/main.ts', import.meta.url).href))]);
const fresh = (): Lexicon => buildLexicon(data, longestMatchSegmenter());

/** The near misses of a text, without what they work out when they are asked, and the words that it holds. */
const said = (lexicon: Lexicon, text: string): string[] =>
  lexicon
    .nearMisses(text, fold(text), [])
    .map(({ record, ...miss }) => `${JSON.stringify(miss)} ${record.origin.uri} ${record.origin.start}`);

const whole = fresh();

function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

/** Sentences with names and phrases of the data, of which a character is another, missing, too much or two are changed about. */
function paragraphOf(random: (below: number) => number): string {
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] ?? assert.fail();
  let text = '';
  for (let i = 1 + random(5); i > 0; i--) {
    const record = random(2) === 0 ? pick(data.names) : pick(data.slogans);
    const words = [...(record.kind === 'name' ? [record.name] : [record.text, ...record.wrong]), ...record.aliases];
    const word = pick(words);
    const at = random(word.length);
    const other = pick(['', pick(data.names).name.charAt(0), word.charAt(at) + word.charAt(at), word.charAt(at), '区', '市', '\0']);
    const slip = random(4) === 0 ? word : word.slice(0, at) + other + word.slice(at + random(2));
    text += pick(['在', '“', '推进', '，', '和', '']) + slip + pick(['建设', '”', '。', '的', '区', '市委']);
  }
  return text;
}

describe('words and near misses by a part of their index', () => {
  it('are those by the whole', () => {
    const random = generator(11);
    let found = 0;
    for (let round = 0; round < 60; round++) {
      const paragraphs = Array.from({ length: 1 + random(8) }, () => ({ text: paragraphOf(random) }));
      const lexicon = fresh();
      if (random(8) > 0) lexicon.expect(paragraphs);
      for (const { text } of paragraphs) {
        const expected = said(whole, text);
        found += expected.length - 1;
        assert.deepEqual(said(lexicon, text), expected, text);
      }
    }
    assert.ok(found > 100, `${found} near misses`);
  });

  it('are the same of what is typed next, of other reports, and once all is made', () => {
    const random = generator(5);
    for (let round = 0; round < 6; round++) {
      const lexicon = fresh();
      const first = { text: paragraphOf(random) };
      lexicon.expect([first]);
      assert.deepEqual(said(lexicon, first.text), said(whole, first.text));
      for (let key = 0; key < 40; key++) {
        if (key === 10 * round) for (const _ of lexicon.complete()) assert.deepEqual(said(lexicon, first.text), said(whole, first.text));
        const text = paragraphOf(random);
        if (random(10) === 0) lexicon.expect([{ text }]);
        assert.deepEqual(said(lexicon, text), said(whole, text), text);
      }
    }
  });
});
