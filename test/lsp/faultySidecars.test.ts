import assert from 'node:assert/strict';
import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ReviewResult } from '../../server/src/lsp/review.ts';
import { TickRequest } from '../../server/src/lsp/review.ts';
import { normalUri } from '../../server/src/lsp/uris.ts';
import type { FileText } from '../../server/src/lsp/workspaceFiles.ts';
import { writeAside } from '../../server/src/node/writeAside.ts';
import { temporaryFolder } from '../support/disk.ts';
import { startProcess } from '../support/serverProcess.ts';
import { connect, uri, type WireClient, type WireOptions } from '../support/wire.ts';

const TARGETS = '地区: 惠济区\n时期: 2023\n来源: 全会\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n';
const LINE = '惠济区2023年力争新签约项目总额400亿元。\n';
const LINES = 20;
const DRAFT = Array.from({ length: LINES }, (_, i) => `${i + 1}、${LINE}`).join('\n');
const SIDECAR = 'draft.txt.hegao.yaml';
const figure = (line: number) => ({ line: line * 2, character: (DRAFT.split('\n')[line * 2] ?? '').indexOf('400') });
const tick = (line: number) => ({ uri: uri('draft.txt'), positions: [figure(line)], action: 'tick' as const, by: '张三' });

async function withClient(options: WireOptions, run: (client: WireClient) => Promise<void>): Promise<void> {
  const client = await connect({ disk: { 'targets.yaml': TARGETS, 'draft.txt': DRAFT }, ...options });
  try {
    await client.open('draft.txt', DRAFT, 'plaintext');
    await run(client);
  } finally {
    await client.stop();
  }
}

describe('a sidecar', { timeout: 60_000 }, () => {
  it('keeps every tick of many that come at once', async () => {
    await withClient({}, async (client) => {
      const answers = await Promise.all(Array.from({ length: LINES }, (_, line) => client.connection.sendRequest(TickRequest, tick(line))));
      assert.ok(answers.every((answer) => 'written' in answer));
      assert.equal(client.disk.get(uri(SIDECAR))?.match(/由: 张三/g)?.length, LINES);
    });
  });

  it('keeps what others wrote into it meanwhile, though nobody told of it', async () => {
    await withClient({}, async (client) => {
      await client.connection.sendRequest(TickRequest, tick(0));
      const others = `# 乙处的备注\n${client.disk.get(uri(SIDECAR))}`;
      client.disk.set(uri(SIDECAR), others);
      await client.connection.sendRequest(TickRequest, tick(1));
      const text = client.disk.get(uri(SIDECAR)) ?? '';
      assert.match(text, /^# 乙处的备注/);
      assert.equal(text.match(/由: 张三/g)?.length, 2);
    });
  });

  it('is not written over where it cannot be read', async () => {
    const faults: readonly FileText[] = [
      { text: '', unreadable: { zh: '不是文本文件。', en: 'no text' } },
      { text: '', unreadable: { zh: '占用。', en: 'busy' }, locked: true },
    ];
    for (const fault of faults) {
      const files: Record<string, FileText> = {
        [uri('targets.yaml')]: { text: TARGETS },
        [uri('draft.txt')]: { text: DRAFT },
        [uri(SIDECAR)]: fault,
      };
      const written: string[] = [];
      const server = {
        files: {
          list: async () => Object.keys(files),
          read: async (name: string) => files[name] ?? null,
          write: async (name: string) => void written.push(name),
        },
      };
      await withClient({ server }, async (client) => {
        const answer = await client.connection.sendRequest(TickRequest, tick(0));
        assert.ok('refused' in answer, JSON.stringify(answer));
        assert.deepEqual(written, []);
      });
    }
  });

  it('has no rests of killed processes beside it for long', async () => {
    const folder = temporaryFolder({
      '.a.txt.01234567.tmp': '',
      '.a.txt.89abcdef.tmp': '',
      '.b.txt.01234567.tmp': '',
      '.a.txt.mine.tmp': '',
    });
    try {
      const long = new Date(Date.now() - 3_600_000);
      for (const name of ['.a.txt.01234567.tmp', '.b.txt.01234567.tmp', '.a.txt.mine.tmp']) utimesSync(folder.at(name), long, long);
      await writeAside(folder.at('a.txt'), '一');
      assert.deepEqual(readdirSync(folder.path).sort(), ['.a.txt.89abcdef.tmp', '.a.txt.mine.tmp', '.b.txt.01234567.tmp', 'a.txt']);
    } finally {
      folder.remove();
    }
  });

  it('survives a disk that is full, whole and without a rest beside it', { skip: process.platform === 'win32' }, async () => {
    const old = `# ${'备注'.repeat(400)}\n核对: []\n`;
    const folder = temporaryFolder({ 'targets.yaml': TARGETS, 'draft.txt': DRAFT, [SIDECAR]: old });
    // No file may become larger than a kilobyte or two: the sidecar is, before and after.
    const server = await startProcess({ folder: pathToFileURL(folder.path).href, limit: 'ulimit -f 2' });
    try {
      const report = normalUri(pathToFileURL(folder.at('draft.txt')).href);
      await server.open(report, DRAFT, 'plaintext');
      const ask = () => server.client.sendRequest<ReviewResult>('hegao/tick', { ...tick(0), uri: report });
      assert.deepEqual(await ask(), { refused: '未能写入，原文件没有改动。' });
      assert.equal(readFileSync(folder.at(SIDECAR), 'utf8'), old);
      assert.deepEqual(readdirSync(folder.path).sort(), ['draft.txt', SIDECAR, 'targets.yaml'].sort());
      // Once there is room, it is written.
      folder.write(SIDECAR, '核对: []\n');
      assert.deepEqual(await ask(), { written: `${report}.hegao.yaml` });
      assert.match(readFileSync(folder.at(SIDECAR), 'utf8'), /由: 张三/);
    } finally {
      await server.kill();
      folder.remove();
    }
  });
});
