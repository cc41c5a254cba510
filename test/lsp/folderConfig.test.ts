import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { runCli } from '../support/terminal.ts';
import { connect, uri } from '../support/wire.ts';

const TEXT = '抓项目、抓招商、抓服务。。。\n08年签约项目[2023]059号。\n超过400亿元左右。\n';
const CONFIG = '方案: 政府公文\n规则:\n  ellipsis: error\n例外:\n  - { 文件: 讲话/**, 标准: { GB/T 15834: off } }\n';
const disk = { 'hegao.yaml': CONFIG, 'a.gongwen': TEXT, '讲话/b.gongwen': TEXT, '目标.yaml': '[]\n' };
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

describe('hegao.yaml in the editor', () => {
  it('finds what the command line finds there', { timeout: 20_000 }, async () => {
    const { out } = await runCli(['check', '--format', 'json'], disk);
    const client = await connect({ disk });
    for (const { path, findings } of JSON.parse(out).files as { path: string; findings: { rule: string; level: string }[] }[]) {
      await client.open(path, TEXT);
      const report = await client.pull(path);
      const found = report.kind === 'full' ? report.items.map(({ code, severity = 0 }) => [code, SEVERITIES[severity]]) : [];
      assert.deepEqual(
        found,
        findings.map(({ rule, level }) => [rule, level]),
        path,
      );
      assert.equal(
        found.some(([code]) => code === 'ellipsis'),
        path === 'a.gongwen',
      );
    }
    await client.stop();
  });

  it('follows its changes, and says in it what it does not understand', { timeout: 20_000 }, async () => {
    const client = await connect({ disk: { 'a.gongwen': '抓服务。。。\n' } });
    await client.open('a.gongwen', '抓服务。。。\n');
    assert.deepEqual(await client.codes('a.gongwen'), ['ellipsis']);
    client.disk.set(uri('hegao.yaml'), '规则: { ellipsis: off }\n');
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uri('hegao.yaml'), type: FileChangeType.Created }],
    });
    for (;;) if ((await client.codes('a.gongwen')).length === 0) break;
    const wrong = '规则:\n  elipsis: off\n';
    await client.open('hegao.yaml', wrong, 'yaml');
    const report = await client.pull('hegao.yaml');
    assert.deepEqual(report.kind === 'full' && report.items.map(({ message, range }) => [message, range.start.line]), [
      ['没有“elipsis”这条规则。', 1],
    ]);
    assert.deepEqual(await client.codes('a.gongwen'), ['ellipsis'], 'the open text wins over the disk');
    await client.stop();
  });

  it('comes before the settings of the editor, which hold for what it does not say', { timeout: 20_000 }, async () => {
    const settings = () => ({ profile: 'newspaper', rules: { ellipsis: 'off', 'approximation-clash': 'off' } });
    const client = await connect({ disk: { 'hegao.yaml': '规则: { ellipsis: error }\n' }, settings });
    await client.open('a.gongwen', '抓服务。。。\n超过400亿元左右，建成 5G基站。\n');
    assert.deepEqual(await client.codes('a.gongwen'), ['ellipsis', 'stray-space']);
    await client.stop();
  });
});
