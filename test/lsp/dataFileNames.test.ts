import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import { clientsOfTests } from '../support/wire.ts';

const TARGETS = '时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n';
const DRAFT = '惠济区2023年力争新签约项目总额420亿元。\n';
const LIMIT = { timeout: 10_000 };

describe('data files of other names', () => {
  const start = clientsOfTests();

  it('are read when hegao.dataFiles names them, and no longer when it does not', LIMIT, async () => {
    let dataFiles: unknown = ['台账/*.yaml'];
    const client = await start({ disk: { '台账/一季度.yaml': TARGETS }, settings: () => ({ dataFiles }) });
    await client.open('draft.gongwen', DRAFT);
    assert.deepEqual(await client.codes('draft.gongwen'), ['target-mismatch']);
    const change = async (to: unknown) => {
      const before = client.requests.length;
      dataFiles = to;
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await client.until(() => client.requests.slice(before).includes('workspace/diagnostic/refresh'));
    };
    await change([]);
    while ((await client.codes('draft.gongwen')).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await change({ targets: ['一季度.yaml'] });
    while ((await client.codes('draft.gongwen')).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(await client.codes('draft.gongwen'), ['target-mismatch']);
  });

  it('make plain text a report, as those of the usual names do; their own slips are told', LIMIT, async () => {
    const broken = `${TARGETS}  - { 指标: 税收, 目标值: 很多 }\n`;
    const client = await start({
      disk: { '任务.yaml': broken, '别的.yaml': 'on: push\n' },
      settings: () => ({ dataFiles: ['任务.yaml', '别*.yaml'] }),
    });
    await client.open('draft.txt', DRAFT, 'plaintext');
    assert.deepEqual(await client.codes('draft.txt'), ['target-mismatch']);
    assert.deepEqual(await client.codes('任务.yaml'), ['data/no-number']);
    assert.deepEqual(await client.codes('别的.yaml'), []);
  });

  it('are taken from initializationOptions by a client without configuration requests', LIMIT, async () => {
    const client = await start({
      capabilities: {},
      disk: { '任务.yaml': TARGETS },
      initializationOptions: { dataFiles: { targets: '任务.yaml' } },
    });
    await client.open('draft.gongwen', DRAFT);
    await client.until(() => client.published.some(({ diagnostics }) => diagnostics[0]?.code === 'target-mismatch'));
  });
});
