import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { connect } from '../support/wire.ts';

const DRAFT = '惠济区2023年力争新签约项目总额420亿元。\n';
const TARGETS = '时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n';

describe('a report', () => {
  it('is one under the names that other editors have for its language, and none without data', { timeout: 20_000 }, async () => {
    const client = await connect({ disk: { '目标.yaml': TARGETS } });
    const ids = { 'a.txt': 'text', 'b.txt': 'plaintext', 'c.txt': 'conf', 'd.md': 'markdown', 'e.gongwen': 'fundamental', f: 'text' };
    for (const [path, languageId] of Object.entries(ids)) {
      await client.open(path, DRAFT, languageId);
      assert.deepEqual(await client.codes(path), ['target-mismatch'], `${path} as ${languageId}`);
    }
    for (const [path, languageId] of Object.entries({ 'README.md': 'markdown', 'a.ts': 'typescript', 'b.yaml': 'yaml' })) {
      await client.open(path, DRAFT, languageId);
      assert.deepEqual(await client.codes(path), [], path);
    }
    await client.stop();
    const alone = await connect({ disk: {} });
    await alone.open('a.txt', '超过400亿元左右。\n', 'text');
    await alone.open('b.gongwen', '超过400亿元左右。\n', 'text');
    assert.deepEqual([await alone.codes('a.txt'), await alone.codes('b.gongwen')], [[], ['approximation-clash']]);
    await alone.stop();
  });
});
