import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pinyin } from 'pinyin-pro';
import { Sounds } from '../../server/src/facts/lexicon/sound.ts';
import { syllables } from '../../server/src/facts/lexicon/syllables.ts';

const PARTS = syllables().trim().split(' ');

describe('the sounds of characters', () => {
  it('come from a table that says what pinyin-pro says', () => {
    const readings = new Map<string, string[]>();
    for (const part of PARTS) {
      const [, syllable = '', characters = ''] = /^([a-z]+)(\p{Script=Han}+)$/u.exec(part) ?? [];
      assert.notEqual(characters, '', part);
      for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
    }
    assert.equal(readings.size, 6763);
    for (const [character, ours] of readings) {
      const theirs = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
      assert.deepEqual(ours.sort(), [...new Set(theirs)].sort(), character);
    }
  });

  it('tell like sounds, like shapes and neither', () => {
    const sounds = new Sounds();
    assert.equal(sounds.likeness('园', '圆'), 'sound');
    assert.equal(sounds.likeness('进', '劲'), 'sound');
    assert.equal(sounds.likeness('因', '英'), 'nearSound');
    assert.equal(sounds.likeness('己', '已'), 'shape');
    assert.equal(sounds.likeness('重', '虫'), 'sound');
    assert.equal(sounds.likeness('郑', '大'), null);
    assert.equal(sounds.likeness('A', '大'), null);
    // 浉 is common, 㵐 is in no table of common characters.
    assert.equal(sounds.likeness('㵐', '大'), null);
  });
});
