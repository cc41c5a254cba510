import assert from 'node:assert/strict';
import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Connection } from 'vscode-languageserver';
import { readConfig } from '../../server/src/analysis/config.ts';
import { clientFiles } from '../../server/src/browser/clientFiles.ts';
import { liesWithin } from '../../server/src/node/places.ts';
import { diskFiles, uriOfPath } from '../../server/src/node/workspace.ts';
import { isInnerPath } from '../../server/src/util/innerPath.ts';
import { type Folder, temporaryFolder } from '../support/disk.ts';

const SECRET = '金丝雀九四七三';
const TARGETS = `时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元, 来源: ${SECRET} }\n`;
const DRAFT = '惠济区2023年力争新签约项目总额420亿元。\n';

const OUT: readonly string[] = [
  '..',
  '../目标.yaml',
  '资料/../../目标.yaml',
  '..\\目标.yaml',
  ' ../目标.yaml',
  '/etc/passwd',
  '\\\\server\\share\\目标.xlsx',
  '//server/share',
  'C:\\目标.xlsx',
  'c:目标.xlsx',
  'file:///etc/passwd',
  'vscode-remote://ssh/目标.yaml',
  '~/目标.yaml',
  '%2e%2e/目标.yaml',
  '..%2f目标.yaml',
  '资料/%2E%2E/%2e%2e/目标.yaml',
  '%2Fetc/passwd',
  '目标.yaml\0.txt',
];
const IN: readonly string[] = [
  '.',
  '资料',
  './资料/目标.yaml',
  '资料/../目标.yaml',
  '2023.目标..yaml',
  '完成100%目标.csv',
  '资料\\目标.csv',
  '…/目标：一.yaml',
];

/** Two folders side by side: what lies in 外 is not the workspace's. */
async function inWorkspace(files: Readonly<Record<string, string>>, run: (work: Folder, at: (name: string) => string) => Promise<void>) {
  const place = temporaryFolder({ '外/目标.yaml': TARGETS, '外/稿.txt': `${DRAFT}${SECRET}`, '外/hegao.yaml': `地区: ${SECRET}\n` });
  const work = temporaryFolder(files);
  try {
    await run(work, place.at);
  } finally {
    place.remove();
    work.remove();
  }
}

describe('a path that a file of the workspace names', () => {
  it('is told from one that leads out, however it is written', () => {
    assert.deepEqual(
      OUT.filter((path) => isInnerPath(path)),
      [],
    );
    assert.deepEqual(
      IN.filter((path) => !isInnerPath(path)),
      [],
    );
  });

  it('is refused by hegao.yaml, at its place and with the reason', async () => {
    for (const path of OUT) {
      for (const text of [
        `数据: ${JSON.stringify(path)}\n`,
        `data: [资料, ${JSON.stringify(path)}]\n`,
        `基线: ${JSON.stringify(path)}\n`,
      ]) {
        const { config, problems } = readConfig(text);
        assert.deepEqual([config, problems.length], [{}, 1], text);
        assert.match(problems[0]?.reason.zh ?? '', /之外/);
      }
    }
    assert.deepEqual(readConfig('数据: [资料, 目标.yaml]\n基线: ./基线.json\n').problems, []);
    await inWorkspace({ 'draft.txt': DRAFT }, async (work, at) => {
      work.write('hegao.yaml', `数据: ${JSON.stringify(at('外'))}\n`);
      const { status, out, err } = await work.run('check');
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /^hegao: hegao\.yaml:1: .*之外/);
      // A person may name any place.
      assert.equal((await work.run('check', '--config', 'none', '--data', at('外'))).status, 1);
    });
  });

  it('reads and writes nothing through a link', async () => {
    await inWorkspace({ 'draft.txt': DRAFT, '里/稿.txt': DRAFT }, async (work, at) => {
      symlinkSync(at('外'), work.at('资料'));
      symlinkSync(at('外'), work.at('里/外'));
      symlinkSync(at('外/目标.yaml'), work.at('里/目标.yaml'));
      symlinkSync(at('外/稿.txt'), work.at('里/借来.txt'));
      symlinkSync(at('外/目标.yaml'), work.at('里/稿.txt.hegao.yaml'));
      for (const config of ['数据: 资料\n', '数据: 资料/目标.yaml\n', '数据: 里\n', '基线: 资料/基线.json\n']) {
        work.write('hegao.yaml', config);
        const { status, out, err } = await work.run('check', '--format', 'json', '--fail-on', 'never');
        assert.doesNotMatch(out + err, new RegExp(SECRET), config);
        assert.equal(status, 2, `${config}${err}`);
      }
      await work.run('check', '--update-baseline');
      assert.equal(existsSync(at('外/基线.json')), false);
      work.write('hegao.yaml', '');
      const { out, err } = await work.run('check', '里', '--format', 'json', '--fail-on', 'never');
      assert.doesNotMatch(out + err, new RegExp(SECRET));
      assert.match(err, /稿\.txt\.hegao\.yaml: 这是通到文件夹之外的链接/);
      const { files, data } = JSON.parse(out);
      assert.deepEqual(
        files.map(({ path }: { path: string }) => path),
        ['里/稿.txt'],
      );
      assert.match(JSON.stringify(data), /里\/目标\.yaml.*通到文件夹之外的链接/);
      // Named by a person, both are read.
      assert.equal((await work.run('check', '里/借来.txt', '--data', '里/目标.yaml')).status, 1);
      await work.run('check', '里/借来.txt', '--fix');
      assert.equal(readFileSync(at('外/稿.txt'), 'utf8'), `${DRAFT}${SECRET}`);
    });
    await inWorkspace({ 'draft.txt': DRAFT }, async (work, at) => {
      symlinkSync(at('外/hegao.yaml'), work.at('hegao.yaml'));
      const { status, out, err } = await work.run('check');
      assert.deepEqual([status, out], [2, '']);
      assert.doesNotMatch(err, new RegExp(SECRET));
    });
  });

  it('may be a link that stays inside, and a workspace may be reached through one', async () => {
    await inWorkspace({ '共用/目标.yaml': TARGETS, '稿件/draft.txt': DRAFT }, async (work, at) => {
      symlinkSync('../共用/目标.yaml', work.at('稿件/目标.yaml'));
      assert.equal((await work.run('check', '稿件')).status, 1);
      symlinkSync(work.path, at('入口'));
      assert.ok(await liesWithin(join(at('入口'), '稿件/目标.yaml'), [at('入口')]));
      assert.ok(await liesWithin(join(at('入口'), '还没有.yaml'), [work.path]));
      assert.ok(!(await liesWithin(at('外/目标.yaml'), [at('入口')])));
      assert.ok(!(await liesWithin(`${work.path}旁/目标.yaml`, [work.path])));
      assert.ok(!(await liesWithin(at('没有/没有/目标.yaml'), [work.path])));
    });
  });
});

describe('the files of a browser', () => {
  it('are asked for in its folders alone, however a URI is written', async () => {
    const asked: unknown[] = [];
    const sendRequest = async (_type: unknown, params: unknown) => {
      asked.push(params);
      return null;
    };
    const files = clientFiles({ sendRequest } as unknown as Connection);
    const folder = 'vscode-vfs://github/desk/reports';
    for (const way of [
      '/../secret/稿.txt',
      '/a/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/a%2F..%2F..%2Fsecret.txt',
      '2/稿.txt',
      '/..%5csecret.txt',
    ]) {
      assert.equal(await files.read(`${folder}${way}`, [folder]), null);
      assert.equal(await files.has?.(`${folder}${way}`, [folder]), false);
      await assert.rejects(async () => files.write?.(`${folder}${way}.hegao.yaml`, 'x', [folder]), way);
    }
    assert.deepEqual(asked, []);
    await files.read(`${folder}/a/稿.txt`, [folder]);
    await files.write?.(`${folder}/稿.txt.hegao.yaml`, 'x', ['vscode-vfs://github/desk/other', `${folder}/`]);
    await files.has?.(`${folder}/资料/报告.docx`, [folder]);
    assert.equal(asked.length, 3);
  });
});

describe('the files of an editor', () => {
  it('are those in its folders: a link out is told and not read, and nothing is written through one', async () => {
    await inWorkspace({ '目标.yaml': TARGETS, '稿.txt': DRAFT }, async (work, at) => {
      symlinkSync(at('外'), work.at('资料'));
      symlinkSync(at('外/目标.yaml'), work.at('区目标.targets.yaml'));
      const files = diskFiles();
      const folder = uriOfPath(work.path);
      const uri = (name: string) => uriOfPath(work.at(name));
      const listed = await files.list(folder);
      assert.ok(!listed.some((one) => one.startsWith(`${uri('资料')}/`)), listed.join());
      assert.match((await files.read(uri('目标.yaml'), [folder]))?.text ?? '', /400亿元/);
      for (const name of ['区目标.targets.yaml', '资料/目标.yaml', '资料/稿.txt']) {
        const file = await files.read(uri(name), [folder]);
        assert.equal(file?.text, '', name);
        assert.match(file?.unreadable?.zh ?? '', /链接/);
      }
      const outside = uriOfPath(at('外/稿.txt'));
      for (const aim of [`${uri('资料/稿.txt')}.hegao.yaml`, `${outside}.hegao.yaml`, `${folder}/%2e%2e/稿.txt.hegao.yaml`])
        await assert.rejects(async () => files.write?.(aim, 'x', [folder]), aim);
      assert.equal(existsSync(at('外/稿.txt.hegao.yaml')), false);
      // A sidecar that is a link is replaced by a file; what it led to stays.
      symlinkSync(at('外/目标.yaml'), work.at('稿.txt.hegao.yaml'));
      await files.write?.(`${uri('稿.txt')}.hegao.yaml`, '核对: []\n', [folder]);
      assert.equal(readFileSync(at('外/目标.yaml'), 'utf8'), TARGETS);
      assert.ok(lstatSync(work.at('稿.txt.hegao.yaml')).isFile());
      await files.write?.(`${uri('稿.txt')}.hegao.yaml`, '', [folder]);
      assert.ok(existsSync(at('外/目标.yaml')));
    });
  });
});
