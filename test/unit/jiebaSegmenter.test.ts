import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { buildLexicon } from '../../server/src/facts/lexicon/lexicon.ts';
import { type LoadedSegmenter, loadJiebaSegmenter } from '../../server/src/node/jiebaSegmenter.ts';
import { recognitionCases } from '../support/recognition.ts';
import { CITY } from '../support/records.ts';

const built = isBuilt();

describe('nodejieba', { skip: built ? false : 'the addon is not built here' }, () => {
  let loaded: LoadedSegmenter | null = null;
  const warnings: string[] = [];

  before(async () => {
    loaded = await loadJiebaSegmenter({ from: import.meta.url, warn: ({ en }) => warnings.push(en) });
  });
  after(() => loaded?.dispose());

  test('recognises what the fallback recognises', () => {
    assert.ok(loaded);
    const lexicon = buildLexicon(CITY, loaded.segmenter);
    for (const { text, names = [], slogans = [], indicators = [] } of recognitionCases) {
      const found = lexicon.scan(text);
      assert.deepEqual(
        {
          names: found.names.map((mention) => mention.text),
          slogans: found.slogans.map((mention) => `${mention.quoted ? '“' : ''}${mention.text}`),
          indicators: found.indicators.map((mention) => mention.text),
        },
        { names, slogans, indicators },
        text,
      );
    }
    assert.deepEqual(warnings, []);
  });

  test('cuts with the words that it was taught', () => {
    assert.ok(loaded);
    const cut = [...(loaded.segmenter.withWords?.(['粤浦科技产业园']).boundaries('建设粤浦科技产业园一期') ?? [])];
    assert.deepEqual(cut, [0, 2, 9]);
  });

  test('answers a clause at once and a lone surrogate without failing', () => {
    assert.ok(loaded);
    const start = performance.now();
    for (let i = 0; i < 200; i++) loaded.segmenter.boundaries(`充分释放上街铁路、公路机场和海铁联运枢纽优势${i}`);
    assert.ok(performance.now() - start < 2000);
    assert.ok(loaded.segmenter.boundaries('上街\ud800区').has(0));
  });

  test('goes on with the fallback when its thread has ended', async () => {
    const own = await loadJiebaSegmenter({ from: import.meta.url, warn: () => {} });
    assert.ok(own);
    await own.dispose();
    assert.deepEqual([...own.segmenter.boundaries('走上街头')], [0, 2]);
  });
});

test('a missing addon is one warning and no failure', async () => {
  const warnings: string[] = [];
  const loaded = await loadJiebaSegmenter({ from: import.meta.url, addon: './no-such-addon', warn: ({ zh }) => warnings.push(zh) });
  assert.equal(loaded, null);
  assert.equal(warnings.length, 1);
});

test('an addon that cannot be loaded is one warning and no failure', async () => {
  const warnings: string[] = [];
  const loaded = await loadJiebaSegmenter({ from: import.meta.url, addon: 'yaml', warn: ({ zh }) => warnings.push(zh) });
  assert.equal(loaded, null);
  assert.equal(warnings.length, 1);
});

function isBuilt(): boolean {
  try {
    createRequire(import.meta.url)('nodejieba/build/Release/nodejieba.node');
    return true;
  } catch {
    return false;
  }
}
