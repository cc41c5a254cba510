import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formulations } from '../../server/src/rules/support/formulationLists.ts';
import { clausesOf, holdsParts } from '../../server/src/rules/support/formulations.ts';

/** The wordings of the table as they are told in a text. */
const wordings = formulations()
  .trim()
  .split('\n')
  .map((line) => (line.split('|')[1] ?? '').replace(/\/[^、，]+/g, ''));

describe('formulations that may stand in a text', () => {
  it('holds the parts of each that has two of them, wherever they stand', () => {
    const missed = wordings.filter((wording) => {
      const parts = new Set(clausesOf(wording).flatMap(({ text }) => (text.length > 2 ? [text] : [])));
      return parts.size > 1 && !holdsParts(`我们要${[...parts].join('并且')}`);
    });
    assert.ok(wordings.length > 200);
    assert.deepEqual(missed, []);
  });

  it('holds none where less than two stand', () => {
    for (const text of ['', '投', '投资', '投资增长8%，其中工业投资增长9%、民间投资增长7%', '坚持稳中求进'])
      assert.equal(holdsParts(text), false, text);
  });
});
