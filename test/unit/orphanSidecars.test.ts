import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCli } from '../support/terminal.ts';

describe('a sidecar whose report is gone', () => {
  const disk = {
    '稿/改名后.txt': '惠济区2023年工作。\n',
    '稿/讲话.txt.hegao.yaml': '忽略: []\n',
    '稿/简报.docx': '',
    '稿/简报.docx.hegao.yaml': '忽略: []\n',
  };

  it('is told when its folder is checked, and fails nothing', async () => {
    const { out, status } = await runCli(['check', '稿', '--lang', 'zh'], disk);
    assert.match(out, /稿\/讲话\.txt\.hegao\.yaml\n {2}1:1 {2}信息 {2}“讲话\.txt”已不在这里.* {2}orphan-sidecar/);
    assert.doesNotMatch(out, /简报\.docx”/);
    assert.equal(status, 0);
  });

  it('is told to programs', async () => {
    const { out } = await runCli(['check', '稿', '--format', 'json'], disk);
    assert.deepEqual(JSON.parse(out).orphanSidecars, [{ path: '稿/讲话.txt.hegao.yaml' }]);
    const sarif = JSON.parse((await runCli(['check', '稿', '--format', 'sarif'], disk)).out);
    assert.deepEqual(
      sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId),
      ['orphan-sidecar'],
    );
  });

  it('is left alone when one report is checked', async () => {
    const { out } = await runCli(['check', '稿/改名后.txt'], disk);
    assert.doesNotMatch(out, /orphan-sidecar/);
  });
});
