import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { normalUri } from '../../server/src/lsp/uris.ts';
import { type Folder, temporaryFolder } from '../support/disk.ts';
import { pick, seeded } from '../support/randomEdits.ts';
import { type ServerProcess, startProcess } from '../support/serverProcess.ts';

const TARGETS = '时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n';
const LINE = '惠济区2023年力争新签约项目总额420亿元。\n';
const SIDECAR = 'draft.gongwen.hegao.yaml';
const ROUNDS = 2;

const started: { kill(): Promise<void> }[] = [];
const folders: Folder[] = [];
afterEach(async () => {
  for (const one of started.splice(0)) await one.kill();
  for (const folder of folders.splice(0)) folder.remove();
});

async function desk(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder(files);
  folders.push(folder);
  const uriOf = (name: string) => normalUri(pathToFileURL(folder.at(name)).href);
  const start = async (): Promise<ServerProcess> => {
    const server = await startProcess({ folder: uriOf('') });
    started.push(server);
    return server;
  };
  return { folder, uriOf, start };
}

describe('a server that is killed', { timeout: 180_000 }, () => {
  it('in mid-edit comes back with the findings that it had', async () => {
    const { uriOf, start } = await desk({ 'targets.yaml': TARGETS, [SIDECAR]: '忽略: []\n' });
    const uri = uriOf('draft.gongwen');
    const random = seeded(3);
    let text = LINE.repeat(3);
    for (let round = 0; round < ROUNDS; round++) {
      const server = await start();
      await server.open(uri, text);
      await server.pull(uri);
      for (let version = 2; version < 40; version++) {
        text = pick(random, [`${text}${LINE}`, text.replace('420', '400'), text.replace('。', '，约430亿元左右。')]);
        await server.client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
      }
      // Typing rests: nothing is held back.
      await sleep(1000);
      const before = await server.pull(uri);
      assert.ok(before.length > 0);
      // Killed with an edit and a question on the way.
      void server.client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 99 }, contentChanges: [{ text: '' }] });
      void server.pull(uri).catch(() => {});
      await server.kill();
      const again = await start();
      await again.open(uri, text);
      assert.deepEqual(await again.pull(uri), before, `round ${round}`);
      await again.kill();
    }
  });

  it('while it writes sidecars leaves each of them whole', async () => {
    const { folder, uriOf, start } = await desk({ 'targets.yaml': TARGETS.replace('400', '420') });
    const uri = uriOf('draft.gongwen');
    const text = LINE.repeat(30);
    for (let round = 0; round < ROUNDS; round++) {
      const server = await start();
      await server.open(uri, text);
      await server.pull(uri);
      for (let line = 0; line < 30; line++) {
        const position = { line, character: LINE.indexOf('420') };
        void server.client.sendRequest('hegao/tick', { uri, positions: [position], action: 'tick', by: '张三' }).catch(() => {});
      }
      await sleep(30 + round * 40);
      await server.kill();
      if (!readdirSync(folder.path).includes(SIDECAR)) continue;
      const written = readFileSync(folder.at(SIDECAR), 'utf8');
      assert.match(written, /于: \d{4}-\d\d-\d\d\n$/);
      const after = await start();
      assert.deepEqual(await after.pull(uriOf(SIDECAR)), []);
      await after.kill();
    }
  });

  it('or left alone does not outlive its editor', async () => {
    const { start } = await desk({});
    const server = await start();
    server.process.stdin?.end();
    await server.exited;
  });
});
