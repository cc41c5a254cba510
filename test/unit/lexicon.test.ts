import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Automaton } from '../../server/src/facts/lexicon/automaton.ts';
import { buildLexicon } from '../../server/src/facts/lexicon/lexicon.ts';
import { longestMatchSegmenter } from '../../server/src/facts/lexicon/segmenter.ts';
import { recognitionCases } from '../support/recognition.ts';
import { aDataSet, aName, aTarget, CITY } from '../support/records.ts';

const lexicon = buildLexicon(CITY, longestMatchSegmenter());

describe('lexicon', () => {
  for (const { text, names = [], slogans = [], indicators = [] } of recognitionCases) {
    test(text, () => {
      const found = lexicon.scan(text);
      assert.deepEqual(
        {
          names: found.names.map((mention) => mention.text),
          slogans: found.slogans.map((mention) => `${mention.quoted ? '“' : ''}${mention.text}`),
          indicators: found.indicators.map((mention) => mention.text),
        },
        { names, slogans, indicators },
      );
      for (const mention of [...found.names, ...found.slogans, ...found.indicators]) {
        assert.equal(text.slice(mention.start, mention.end), mention.text);
      }
    });
  }

  test('the record behind a short name is the place', () => {
    assert.equal(lexicon.scan('支持惠济发展').names[0]?.record.name, '惠济区');
  });

  test('the revision stands while only values change, and the records are the new ones', () => {
    const targets = [aTarget('新增高新技术企业', { definition: '新的解释' })];
    const before = buildLexicon(aDataSet({ targets: [aTarget('新增高新技术企业')] }), sharedSegmenter);
    const after = buildLexicon(aDataSet({ targets }), sharedSegmenter, before);
    assert.equal(after.revision, before.revision);
    assert.equal(after.scan('新增高新技术企业30家').indicators[0]?.records[0]?.definition, '新的解释');
    const more = buildLexicon(aDataSet({ targets: [...targets, aTarget('工业投资')] }), sharedSegmenter, after);
    assert.notEqual(more.revision, after.revision);
    assert.equal(more.scan('工业投资').indicators.length, 1);
    const recut = buildLexicon(aDataSet({ targets: [...targets, aTarget('工业投资')] }), longestMatchSegmenter(), more);
    assert.notEqual(recut.revision, more.revision);
  });

  test('20,000 names are ready in well under a second and a long line is read in linear time', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => aName(`第${i}号${'甲乙丙丁戊'.charAt(i % 5)}产业园`, 'park'));
    const start = performance.now();
    const large = buildLexicon(aDataSet({ names }), sharedSegmenter);
    const built = performance.now();
    assert.equal(large.scan(`位于第17号丙产业园${'园第'.repeat(500_000)}`).names[0]?.text, '第17号丙产业园');
    assert.ok(built - start < 1000, `built in ${built - start} ms`);
    assert.ok(performance.now() - built < 1500, `read in ${performance.now() - built} ms`);
  });
});

describe('automaton', () => {
  test('finds what a plain search finds', () => {
    const words = ['甲', '甲乙', '乙', '乙甲', '甲乙甲', '丙甲乙', '乙丙甲乙'];
    const automaton = new Automaton(words);
    const text = Array.from({ length: 400 }, (_, i) => '甲乙丙'.charAt((i * i * 7 + i) % 3)).join('');
    const found: string[] = [];
    automaton.scan(text, 0, (word, start, end) => {
      assert.equal(text.slice(start, end), automaton.words[word]);
      found.push(`${start}-${end}`);
    });
    const expected: string[] = [];
    for (const word of words)
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) expected.push(`${at}-${at + word.length}`);
    assert.deepEqual(found.toSorted(), expected.toSorted());
  });
});

const sharedSegmenter = longestMatchSegmenter();
