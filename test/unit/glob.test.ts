import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import picomatch from 'picomatch/posix.js';
import { globMatcher, isGlob } from '../../server/src/util/glob.ts';
import { pick, seeded } from '../support/randomEdits.ts';

describe('a pattern of paths', () => {
  it('means what people write', () => {
    const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
      ['讲话/**', ['讲话/a.txt', '讲话/2023/a.txt'], ['通稿/讲话.txt', 'a.txt']],
      ['**/任务分解*.csv', ['任务分解.csv', '甲/乙/任务分解（终稿）.CSV'], ['任务分解.csv/a', '任务.csv']],
      ['{讲话,通稿}/20[0-9][!0-9]稿?.txt', ['通稿/203x稿一.txt'], ['通稿/2033稿一.txt', '简报/203x稿一.txt', '通稿/203x稿.txt']],
      ['a{b,{c,d}}', ['ab', 'ac', 'AD'], ['a', 'a{b,{c,d}}']],
      ['a{1,2', ['a{1,2'], ['a1']],
      ['*', ['a', '讲话.txt'], ['.a', 'a/b']],
      ['.*', ['.a'], ['a']],
    ];
    for (const [glob, yes, no] of cases) {
      const matches = globMatcher(glob);
      assert.deepEqual([yes.filter((path) => !matches(path)), no.filter(matches)], [[], []], glob);
    }
    assert.deepEqual(['目标.csv', '台账（1）.xlsx', '*.csv', '甲?', '{a,b}'].map(isGlob), [false, false, true, true, true]);
  });

  it('is read as a well-known library reads it', () => {
    const random = seeded(38);
    const of = (parts: readonly string[]) => Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(random, parts)).join('');
    let agreed = 0;
    for (let round = 0; round < 8000; round++) {
      const glob = of(['a', 'b', '*', '**', '/', '?', '讲', '.', '[ab]', '[^a]', '{a,b}', '{a,讲/b}', 'B']);
      const path = of(['a', 'b', '/', '讲', '.', 'c', 'ab']);
      // Empty steps, dots in front and ** within a name mean nothing that anybody writes.
      if (/\/\/|^\/|\/$|(?:^|\/)\./.test(path) || /\/\/|^\/|\/$|(?:^|\/)\.|\*\*\*|[^/]\*\*|\*\*[^/]/.test(glob)) continue;
      const expected = picomatch(glob, { nocase: true })(path);
      assert.equal(globMatcher(glob)(path), expected, `${glob} | ${path}`);
      if (expected) agreed++;
    }
    assert.ok(agreed > 200, `${agreed}`);
  });

  it('takes time by its length alone', () => {
    const hostile: readonly (readonly [string, string])[] = [
      [`${'*a'.repeat(400)}b`, 'a'.repeat(4000)],
      [`${'**/a/'.repeat(150)}b`, `${'a/'.repeat(2000)}c`],
      ['{a,aa,'.repeat(100), 'a'.repeat(100)],
      [`${'{a,b}'.repeat(150)}`, 'a'.repeat(150)],
      [`+(${'+(a|aa)|'.repeat(90)}a)b`, 'a'.repeat(4000)],
      ['a'.repeat(1_000_000), 'a'],
      ['[z-a](((((', 'a'],
    ];
    for (const [glob, path] of hostile) {
      const since = performance.now();
      globMatcher(glob)(path);
      const taken = performance.now() - since;
      assert.ok(taken < 1500, `${glob.slice(0, 20)}: ${taken} ms`);
    }
  });
});
