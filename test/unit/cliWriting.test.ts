import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { rewriteText } from '../../server/src/node/rewrite.ts';
import { type Folder, temporaryFolder } from '../support/disk.ts';

const DRAFT = '投资400 亿元，占比提高.46个百分点。\n';

describe('what the command line writes', () => {
  let folder: Folder = temporaryFolder();
  beforeEach(() => {
    folder.remove();
    folder = temporaryFolder({ '稿.gongwen': DRAFT });
  });
  afterEach(() => folder.remove());
  const textOf = (name: string) => readFileSync(folder.at(name), 'utf8');

  it('is no report that somebody has saved since it was read', async () => {
    const path = folder.at('稿.gongwen');
    writeFileSync(path, `${DRAFT}刚补的一句。\n`);
    const problem = await rewriteText(path, DRAFT, DRAFT.replace('400 ', '400'));
    assert.equal(problem?.zh, '稿件在核对期间改过，未写入；请再核对一次。');
    assert.equal(textOf('稿.gongwen'), `${DRAFT}刚补的一句。\n`);
  });

  it('is no baseline over a file that is none', async () => {
    folder.write('名单.docx', new Uint8Array([0x50, 0x4b, 3, 4]));
    folder.write('旧.json', '{"version":2,"reports":{}}');
    for (const name of ['稿.gongwen', '名单.docx', '旧.json']) {
      const before = readFileSync(folder.at(name));
      const { status, out, err } = await folder.run('check', '稿.gongwen', '--baseline', name, '--update-baseline');
      assert.deepEqual([status, out], [2, ''], name);
      assert.match(err, /^hegao: .*: 这个文件已经存在，不是基线，没有覆盖。/, name);
      assert.deepEqual(readFileSync(folder.at(name)), before, name);
    }
    folder.write('空.json', '\n');
    for (const name of ['空.json', '新.json', '新.json'])
      assert.equal((await folder.run('check', '稿.gongwen', '--baseline', name, '--update-baseline')).status, 0, name);
    assert.equal((await folder.run('check', '稿.gongwen', '--baseline', '新.json')).status, 0);
  });
});
