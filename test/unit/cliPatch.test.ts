import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { applyPatch } from 'diff';
import { patchOf } from '../../server/src/cli/patch.ts';
import { temporaryFolder } from '../support/disk.ts';

const hunks = (before: string, after: string) => patchOf('稿.txt', before, after).split('\n').slice(2).join('\n');

describe('a patch', () => {
  const folder = temporaryFolder();
  after(() => folder.remove());

  it('shows the lines that change, with one around them', () => {
    assert.equal(hunks('一\n二\n三\n四\n五\n', '一\n二\n叁\n四\n五\n'), '@@ -2,3 +2,3 @@\n 二\n-三\n+叁\n 四\n');
    assert.equal(hunks('一\n二\n', '一\n'), '@@ -1,2 +1,1 @@\n 一\n-二\n');
    assert.equal(hunks('一\n', '〇\n一\n'), '@@ -1,1 +1,2 @@\n+〇\n 一\n');
    assert.equal(hunks('一', '二\n'), '@@ -1,1 +1,1 @@\n-一\n\\ No newline at end of file\n+二\n');
    assert.equal(hunks('删\n一\n\n二\n三\n', '壹\n\n二\n叁\n'), '@@ -1,5 +1,4 @@\n-删\n-一\n+壹\n \n 二\n-三\n+叁\n');
  });

  it('makes of the text before the text after, whatever changed', () => {
    let seed = 7;
    const random = (most: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % most;
    };
    for (let round = 0; round < 300; round++) {
      const lines = Array.from({ length: random(40) }, () => ['一', '二', '', '三\r', '-四', '+五'][random(6)] ?? '');
      const changed = lines.flatMap((line) => [[line], [line], [line], [], [`${line}改`], [line, '加'], ['', line]][random(7)] ?? []);
      const [before = '', now = ''] = [lines, changed].map((all) => all.join('\n') + (random(2) === 0 ? '\n' : ''));
      if (before === now) continue;
      const patch = patchOf('稿.txt', before, now);
      assert.equal(applyPatch(before, patch, { autoConvertLineEndings: false }), now, JSON.stringify({ before, now, patch }));
      if (round % 30 > 0) continue;
      folder.write('稿.txt', before);
      const { status, stderr } = spawnSync('git', ['apply', '-'], { cwd: folder.path, input: patch, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      assert.equal(readFileSync(folder.at('稿.txt'), 'utf8'), now);
    }
  });

  it('takes linear time where every line changes, and some come or go', { timeout: 20_000 }, () => {
    const before = Array.from({ length: 30_000 }, (_, i) => `投资${i} 亿元。\n`);
    const now = before.flatMap((line, i) => (i % 1000 === 7 ? [] : [line.replace(' ', '')]));
    const since = performance.now();
    const patch = patchOf('稿.txt', before.join(''), now.join(''));
    assert.ok(performance.now() - since < 3000, `${performance.now() - since} ms`);
    assert.equal(patch.split('\n').filter((line) => line.startsWith('+投')).length, now.length);
  });
});
