import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixedWordings } from '../../server/src/facts/lexicon/fixedWordings.ts';
import { TextPairs } from '../../server/src/facts/lexicon/textPairs.ts';
import { WordingTable } from '../../server/src/facts/lexicon/wordingSlips.ts';

/** So long is the longest text that a start reads by a part of the table. */
const SHORT = 8000;

describe('slips in fixed wording', () => {
  it('are the same with the part of the table that a text can meet, however full of set phrases it is', () => {
    const whole = new WordingTable();
    const words = fixedWordings().split(' ');
    const slips = '再接再励，久久为工，行稳至远，一以惯之，戳力同心，';
    const text = words.join('').replace(/.{900}/gs, (part) => part + slips);
    let found = 0;
    for (let start = 0; start < text.length; start += SHORT) {
      const part = text.slice(start, start + SHORT);
      const right = whole.find(part);
      found += right.length;
      assert.deepEqual(new WordingTable(new TextPairs([part])).find(part), right);
    }
    assert.ok(found > 40, `${found} slips`);
  });
});
