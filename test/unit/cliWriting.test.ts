import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { rewriteText } from '../../server/src/node/rewrite.ts';
import { type Folder, temporaryFolder } from '../support/disk.ts';
import { hasUnprivileged, runUnprivileged } from '../support/unprivileged.ts';

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

  it('goes where a link leads, and the link stays', { skip: process.platform === 'win32' }, async () => {
    folder.write('原稿/稿.gongwen', DRAFT);
    folder.write('原稿/基线.json', '');
    symlinkSync('原稿/稿.gongwen', folder.at('借.gongwen'));
    symlinkSync('原稿/基线.json', folder.at('基线.json'));
    assert.equal((await folder.run('check', '借.gongwen', '--fix')).err, 'hegao: 改正 2 处，写入 1 份稿件。\n');
    assert.equal(textOf('原稿/稿.gongwen'), '投资400亿元，占比提高0.46个百分点。\n');
    assert.equal((await folder.run('check', '稿.gongwen', '--baseline', '基线.json', '--update-baseline')).status, 0);
    assert.match(textOf('原稿/基线.json'), /"version": 1/);
    for (const name of ['借.gongwen', '基线.json']) assert.ok(lstatSync(folder.at(name)).isSymbolicLink(), name);
    assert.deepEqual(readdirSync(folder.at('原稿')).sort(), ['基线.json', '稿.gongwen'].sort());
  });

  it('is no file that may not be written to', { skip: !hasUnprivileged }, () => {
    chmodSync(folder.path, 0o777);
    chmodSync(folder.at('稿.gongwen'), 0o444);
    const { status, out, err } = runUnprivileged(`
      import { rewriteText, writeText } from './server/src/node/rewrite.ts';
      const path = ${JSON.stringify(folder.at('稿.gongwen'))};
      console.log((await rewriteText(path, ${JSON.stringify(DRAFT)}, '一'))?.zh);
      console.log((await writeText(path, '一'))?.zh);
      console.log((await writeText(path + '.new', '一'))?.zh);
    `);
    const refused = '没有权限写入这个文件或它所在的文件夹，文件没有改动。';
    assert.deepEqual([status, out, err], [0, `${refused}\n${refused}\nundefined\n`, '']);
    assert.equal(textOf('稿.gongwen'), DRAFT);
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
