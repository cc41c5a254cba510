import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, describe, it } from 'node:test';
import { temporaryFolder } from '../support/disk.ts';
import { run, writeWord } from '../support/word.ts';

const TARGETS = '时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n';
const PIPE = /是管道或设备，不是文件，没有读入。/;

describe('pipes and devices', { skip: process.platform === 'win32', timeout: 60_000 }, () => {
  const folder = temporaryFolder({ '稿.gongwen': '惠济区2023年力争新签约项目总额420亿元。\n', '目标.yaml': TARGETS });
  after(() => folder.remove());
  const pipe = (name: string) => execFileSync('mkfifo', [folder.at(name)]);

  it('are told, not waited for, under the names of data files and sidecars', async () => {
    pipe('提法.yaml');
    pipe('稿.gongwen.hegao.yaml');
    const { status, out, err } = await folder.run('check', '稿.gongwen', '--format', 'json', '--config', 'none');
    assert.equal(status, 2);
    assert.match(err, /^hegao: 稿\.gongwen\.hegao\.yaml: 是管道或设备/);
    const { files, data } = JSON.parse(out);
    assert.deepEqual(
      files.map(({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule)),
      [['target-mismatch']],
    );
    assert.match(JSON.stringify(data), PIPE);
  });

  it('are told where a person names them, and where the configuration lies', async () => {
    pipe('管道');
    pipe('管道.docx');
    pipe('管道.xlsx');
    for (const paths of [['管道'], ['管道.docx'], ['稿.gongwen', '--data', '管道.xlsx'], ['/dev/zero']]) {
      const { err, out } = await folder.run('check', ...paths, '--config', 'none');
      assert.match(err + out, PIPE, paths.join(' '));
    }
    folder.write('文.docx', writeWord({ paragraphs: [run('投资约60亿元左右。')] }));
    pipe('批注.docx');
    assert.match((await folder.run('check', '文.docx', '--comments', '批注.docx', '--config', 'none')).err, /没有覆盖/);
    pipe('hegao.yaml');
    const { status, err } = await folder.run('check', '稿.gongwen');
    assert.deepEqual([status, err], [2, 'hegao: hegao.yaml: 是管道或设备，不是文件，没有读入。\n']);
  });
});
