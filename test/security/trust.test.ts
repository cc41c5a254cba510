import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ExecuteCommandRequest, ShowMessageNotification } from 'vscode-languageserver/node';
import { COMMANDS } from '../../server/src/features/dataActions.ts';
import { TickRequest } from '../../server/src/lsp/review.ts';
import { WorkspaceTrusted } from '../../server/src/lsp/trust.ts';
import { connect, uri } from '../support/wire.ts';

const TEXT = '惠济区2023年力争新签约项目总额420亿元。\n抓服务。。。\n惠济区2023年力争新签约项目总额400亿元。\n';
const disk = {
  '目标.yaml': '时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n',
  'hegao.yaml': '规则: { ellipsis: off, one-indicator-two-values: off }\n',
  '稿.gongwen': TEXT,
};
const line = TEXT.split('\n')[0] ?? '';
const tick = { uri: uri('稿.gongwen'), positions: [{ line: 2, character: line.indexOf('4') }], action: 'tick', by: '张三' } as const;

describe('a workspace that is not trusted', () => {
  it('is checked; its configuration waits, nothing is written, and why is said', { timeout: 20_000 }, async () => {
    const client = await connect({ disk, initializationOptions: { trusted: false } });
    const shown: string[] = [];
    client.connection.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
    await client.open('稿.gongwen', TEXT);
    const codes = await client.codes('稿.gongwen');
    assert.ok(codes.includes('target-mismatch') && codes.includes('ellipsis'), codes.join());
    const refused = await client.connection.sendRequest(TickRequest, tick);
    assert.match('refused' in refused ? refused.refused : '', /还未受信任/);
    const result = await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: COMMANDS.rollForward,
      arguments: [uri('目标.yaml')],
    });
    assert.deepEqual(result, { applied: false });
    await client.until(() => client.disk.size > 0);
    assert.deepEqual([...client.disk.keys()].sort(), Object.keys(disk).map(uri).sort());
    assert.match(shown.join(), /还未受信任/);

    // Trusted, without a restart.
    await client.connection.sendNotification(WorkspaceTrusted);
    assert.deepEqual(await client.codes('稿.gongwen'), ['target-mismatch']);
    assert.deepEqual(await client.connection.sendRequest(TickRequest, tick), { written: uri('稿.gongwen.hegao.yaml') });
    await client.stop();
  });

  it('is what an editor must say: others are trusted', { timeout: 20_000 }, async () => {
    const client = await connect({ disk });
    await client.open('稿.gongwen', TEXT);
    assert.deepEqual(await client.codes('稿.gongwen'), ['target-mismatch']);
    await client.stop();
  });

  it('does not choose files, names or logs by its own settings, nor run or write anything by command', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    const settings = Object.keys(manifest.contributes.configuration.properties);
    for (const name of restrictedConfigurations) assert.ok(settings.includes(name), name);
    // What is left free decides what is told and how, never which files are read or where a text goes.
    const free = settings.filter((name) => !restrictedConfigurations.includes(name));
    assert.deepEqual(
      free.filter((name) => /files|path|data|trace|server|checker|command|url/i.test(name)),
      [],
    );
    const commands: { command: string; enablement?: string }[] = manifest.contributes.commands;
    const trusted = commands
      .filter(({ enablement }) => enablement === 'isWorkspaceTrusted')
      .map(({ command }) => command.slice('hegao.'.length));
    assert.deepEqual(trusted.sort(), [
      'checkInTerminal',
      'collectWording',
      'commentWord',
      'convertTargets',
      'extractTargets',
      'ignoreHere',
      'proofSheet',
      'propagate',
      'rollForward',
      'tick',
      'untick',
    ]);
  });
});
