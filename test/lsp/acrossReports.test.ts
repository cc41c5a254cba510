import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runCli } from '../support/terminal.ts';
import { connect } from '../support/wire.ts';

const head = '---\nscope: 荥阳市\nyear: 2024\n---\n';
const disk = {
  '报告.txt': `${head}2024年，全市地区生产总值1825亿元。\n`,
  '讲话.txt': `${head}工作回顾。\n2024年，全市地区生产总值1852亿元。\n`,
};

describe('two reports of a folder that differ', () => {
  it('are told to an editor as on the command line, each with the other place', { timeout: 20_000 }, async () => {
    const { out } = await runCli(['check', '--format', 'json'], disk);
    const client = await connect({ disk });
    for (const [path, text] of Object.entries(disk)) await client.open(path, text);
    // Asked for before the other report was read.
    await client.pull('报告.txt');
    await client.until(() => client.requests.includes('workspace/diagnostic/refresh'));
    for (const { path, findings } of JSON.parse(out).files) {
      assert.equal(findings.length, 1, path);
      const report = await client.pull(path);
      const pulled = report.kind === 'full' ? report.items : [];
      assert.deepEqual(
        pulled.map(({ code, message, range, relatedInformation }) => [code, message, range, relatedInformation?.[0]?.location.range]),
        findings.map((one: (typeof findings)[number]) => [one.rule, one.message, one.range, one.related[0].range]),
      );
    }
    await client.stop();
  });
});
