import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CodeActionRequest, DidChangeWatchedFilesNotification, type WorkspaceEdit } from 'vscode-languageserver/node';
import { CoverageChanged } from '../../server/src/lsp/refresh.ts';
import { CoverageRequest, SuppressRequest, TickRequest } from '../../server/src/lsp/review.ts';
import { writeAside } from '../../server/src/node/writeAside.ts';
import { codesOf, connect, uri, type WireClient, type WireOptions } from '../support/wire.ts';

const TARGETS = '地区: 惠济区\n时期: 2023\n来源: 市委全会\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n';
const RIGHT = '惠济区2023年力争新签约项目总额400亿元。\n';
const WRONG = RIGHT.replace('400', '420');
const DISK = { 'targets.yaml': TARGETS, '讲话.txt': RIGHT, '通稿.txt': WRONG, '通稿.md': WRONG };

const figure = { line: 0, character: RIGHT.indexOf('400') };
const words = { start: figure, end: { line: 0, character: figure.character + 5 } };

async function withClient(options: WireOptions, run: (client: WireClient) => Promise<void>): Promise<void> {
  const client = await connect({ disk: DISK, ...options });
  try {
    await run(client);
  } finally {
    await client.stop();
  }
}

const verdicts = async (client: WireClient, path?: string) => {
  const { reports } = await client.connection.sendRequest(CoverageRequest, path === undefined ? {} : { uri: uri(path) });
  return reports.flatMap(({ figures }) => figures.map(({ text, verdict }) => `${text} ${verdict}`));
};

describe('hegao/coverage', () => {
  it('answers for one report, and for all with the targets that none mentions', async () => {
    const more = `${TARGETS}  - { 指标: 新增就业, 目标值: 3000人 }\n`;
    await withClient({ disk: { ...DISK, 'targets.yaml': more } }, async (client) => {
      await client.open('讲话.txt', RIGHT, 'plaintext');
      assert.deepEqual(await verdicts(client, '讲话.txt'), ['400亿元 agrees']);
      const { reports, unmentioned } = await client.connection.sendRequest(CoverageRequest, {});
      assert.deepEqual(reports.map(({ uri: name, checked, total }) => [name, checked, total]).sort(), [
        [uri('讲话.txt'), 1, 1],
        [uri('通稿.md'), 0, 1],
        [uri('通稿.txt'), 0, 1],
      ]);
      assert.deepEqual(
        unmentioned.map(({ indicator }) => indicator),
        ['新增就业'],
      );
    });
  });
});

describe('hegao/tick', () => {
  it('writes the sidecar, shows the tick, tells the client, and takes it back', async () => {
    let notices = 0;
    await withClient({ initializationOptions: { coverage: true } }, async (client) => {
      client.connection.onNotification(CoverageChanged, () => {
        notices++;
      });
      await client.open('讲话.txt', RIGHT, 'plaintext');
      const asked = { uri: uri('讲话.txt'), positions: [figure] };
      const ticked = await client.connection.sendRequest(TickRequest, { ...asked, action: 'tick', by: '张三' });
      assert.deepEqual(ticked, { written: uri('讲话.txt.hegao.yaml') });
      assert.match(client.disk.get(uri('讲话.txt.hegao.yaml')) ?? '', /由: 张三\n {4}于: \d{4}-\d\d-\d\d\n$/);
      assert.deepEqual(await verdicts(client, '讲话.txt'), ['400亿元 ticked']);
      await client.change('讲话.txt', 2, RIGHT.replace('力争', '确保'));
      assert.deepEqual(await verdicts(client, '讲话.txt'), ['400亿元 agrees']);
      const { reports } = await client.connection.sendRequest(CoverageRequest, { uri: uri('讲话.txt') });
      assert.deepEqual(
        reports[0]?.stale.map(({ cause }) => cause),
        ['text'],
      );
      const entries = reports[0]?.stale.map(({ range }) => range.start) ?? [];
      await client.connection.sendRequest(TickRequest, { ...asked, positions: [], action: 'untick', entries });
      assert.equal(client.disk.has(uri('讲话.txt.hegao.yaml')), false);
      await new Promise((resolve) => setTimeout(resolve, 400));
      assert.ok(notices > 0);
    });
  });

  it('says why nothing is written', async () => {
    await withClient({}, async (client) => {
      const asked = { positions: [figure], action: 'tick' as const, by: '张三' };
      assert.match(JSON.stringify(await client.connection.sendRequest(TickRequest, { ...asked, uri: uri('通稿.txt') })), /不符/);
      assert.match(JSON.stringify(await client.connection.sendRequest(TickRequest, { ...asked, by: ' ', uri: uri('讲话.txt') })), /由谁/);
    });
    const files = {
      list: async () => Object.keys(DISK).map(uri),
      read: async (name: string) => ({ text: new Map(Object.entries(DISK).map(([path, text]) => [uri(path), text])).get(name) ?? '' }),
    };
    const write = async () => {
      throw new Error('disk full');
    };
    await withClient({ server: { files: { ...files, write } } }, async (client) => {
      const answer = await client.connection.sendRequest(TickRequest, {
        uri: uri('讲话.txt'),
        positions: [figure],
        action: 'tick',
        by: '张三',
      });
      assert.match(JSON.stringify(answer), /未能写入/);
    });
  });

  it('leaves a sidecar that is open in the editor to the editor', async () => {
    await withClient({}, async (client) => {
      const edits: WorkspaceEdit[] = [];
      client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
        edits.push(edit);
        return { applied: true };
      });
      await client.open('讲话.txt.hegao.yaml', '# 我的备注\n', 'yaml');
      await client.connection.sendRequest(TickRequest, { uri: uri('讲话.txt'), positions: [figure], action: 'tick', by: '张三' });
      assert.equal(edits.length, 1);
      assert.match(JSON.stringify(edits), /我的备注.*核对/);
      assert.equal(client.disk.has(uri('讲话.txt.hegao.yaml')), false);
    });
  });
});

describe('hegao/suppress', () => {
  const asked = { rule: 'target-mismatch', range: words, reason: '口径不同', until: '2199-12-31' };

  it('notes it beside plain text, and in a comment in Markdown', async () => {
    await withClient({}, async (client) => {
      const edits: WorkspaceEdit[] = [];
      client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
        edits.push(edit);
        return { applied: true };
      });
      assert.deepEqual(await client.codes('通稿.txt'), ['target-mismatch']);
      await client.connection.sendRequest(SuppressRequest, { ...asked, uri: uri('通稿.txt') });
      assert.deepEqual(await client.codes('通稿.txt'), []);
      assert.match(client.disk.get(uri('通稿.txt.hegao.yaml')) ?? '', /原因: 口径不同\n {4}至: 2199-12-31/);
      await client.connection.sendRequest(SuppressRequest, { ...asked, uri: uri('通稿.md') });
      assert.deepEqual(
        edits.flatMap(({ changes }) =>
          Object.values(changes ?? {})
            .flat()
            .map(({ newText }) => newText),
        ),
        ['<!-- 核稿忽略 target-mismatch “420亿元” 至2199-12-31：口径不同 -->'],
      );
      assert.match(
        JSON.stringify(await client.connection.sendRequest(SuppressRequest, { ...asked, reason: ' ', uri: uri('通稿.md') })),
        /原因/,
      );
    });
  });

  it('is offered as a quick fix, by the client’s command or as an edit', async () => {
    const actions = (client: WireClient, path: string, range = words) =>
      client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: uri(path) }, range, context: { diagnostics: [] } });
    await withClient({ initializationOptions: { suppressCommand: 'ask' } }, async (client) => {
      const last = (await actions(client, '通稿.txt'))?.at(-1);
      assert.deepEqual(last && 'command' in last && last.command, {
        title: '忽略此处的“与目标不符”，并写明原因…',
        command: 'ask',
        arguments: [uri('通稿.txt'), 'target-mismatch', words],
      });
    });
    await withClient({}, async (client) => {
      assert.match(JSON.stringify((await actions(client, '通稿.txt'))?.at(-1)), /"kind":"create".*通稿|hegao\.yaml.*请写明原因/);
      assert.match(JSON.stringify((await actions(client, '通稿.md'))?.at(-1)), /<!-- 核稿忽略 target-mismatch.*请写明原因/);
    });
  });

  it('reports an unused one in the sidecar, with a fix that takes it out, and follows the file', async () => {
    const sidecar =
      '忽略:\n  - { 规则: target-mismatch, 文字: 420亿元, 原因: 口径不同 }\n  - { 规则: target-mismatch, 文字: 999亿元, 原因: 口径不同 }\n';
    await withClient({ disk: { ...DISK, '通稿.txt.hegao.yaml': sidecar } }, async (client) => {
      assert.deepEqual(await client.codes('通稿.txt'), []);
      const report = await client.pull('通稿.txt.hegao.yaml');
      assert.deepEqual(report.kind === 'full' && codesOf(report.items), ['suppression-unused']);
      const range = report.kind === 'full' ? report.items[0]?.range : undefined;
      assert.equal(range?.start.line, 2);
      const [action] =
        (await client.connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri: uri('通稿.txt.hegao.yaml') },
          range: range ?? words,
          context: { diagnostics: [] },
        })) ?? [];
      assert.match(JSON.stringify(action), /420亿元/);
      assert.doesNotMatch(JSON.stringify(action), /999亿元/);
      client.disk.delete(uri('通稿.txt.hegao.yaml'));
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uri('通稿.txt.hegao.yaml'), type: 3 }],
      });
      await client.settled('通稿.txt', ['target-mismatch']);
    });
  });
});

describe('a sidecar on disk', () => {
  it('is written aside and renamed: a write that fails leaves the old one', { skip: process.platform === 'win32' }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hegao-'));
    try {
      const path = join(folder, '讲话.txt.hegao.yaml');
      writeFileSync(path, '旧', { mode: 0o640 });
      await writeAside(path, '新');
      assert.deepEqual([readFileSync(path, 'utf8'), readdirSync(folder)], ['新', ['讲话.txt.hegao.yaml']]);
      const broken = new Uint8Array(0);
      Object.defineProperty(broken, 'byteLength', {
        get: () => {
          throw new Error('no space left');
        },
      });
      await assert.rejects(writeAside(path, broken));
      assert.deepEqual([readFileSync(path, 'utf8'), readdirSync(folder)], ['新', ['讲话.txt.hegao.yaml']]);
      await assert.rejects(writeAside(join(folder, 'gone', 'x'), '新'));
    } finally {
      chmodSync(folder, 0o755);
      rmSync(folder, { recursive: true });
    }
  });
});
