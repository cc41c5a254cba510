import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, DefinitionRequest, HoverRequest, WorkspaceDiagnosticRequest } from 'vscode-languageserver/node';
import { clientFiles } from '../../server/src/browser/clientFiles.ts';
import { TickRequest } from '../../server/src/lsp/review.ts';
import { diskFiles } from '../../server/src/node/workspace.ts';
import { clientsOfTests, MODERN, type WireClient } from '../support/wire.ts';

const A = 'file:///work/a';
const B = 'file:///work/b';
const DRAFT = (place: string) => `${place}2023年力争新签约项目总额420亿元。\n`;
const TARGETS = (place: string, value: string) => `时期: 2023\n地区: ${place}\n目标:\n  - { 指标: 新签约项目总额, 目标值: ${value} }\n`;
const MISMATCH = 'target-mismatch';
const LIMIT = { timeout: 20_000 };

const start = clientsOfTests();
const open = (client: WireClient, uri: string, text: string) =>
  client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'gongwen', version: 1, text } });
const codes = async (client: WireClient, uri: string) => {
  const { items } = await client.connection.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return items.map(({ code }) => code);
};
const at = (uri: string, text: string) => ({ textDocument: { uri }, position: { line: 0, character: text.indexOf('420') } });

describe('two roots with the same file names', () => {
  const disk = {
    'a/targets.yaml': TARGETS('惠济区', '400亿元'),
    'a/draft.gongwen': DRAFT('惠济区'),
    'b/targets.yaml': TARGETS('荥阳市', '430亿元'),
    'b/draft.gongwen': DRAFT('荥阳市'),
  };
  let folders = [A, B];
  const startBoth = async () => {
    folders = [A, B];
    const client = await start({
      disk,
      initialize: { workspaceFolders: folders.map((uri) => ({ uri, name: 'same' })) },
      capabilities: { ...MODERN, workspace: { ...MODERN.workspace, workspaceFolders: true } },
    });
    client.connection.onRequest('workspace/workspaceFolders', () => folders.map((uri) => ({ uri, name: 'same' })));
    return client;
  };

  it('have each its own records, findings, definitions and sidecars', LIMIT, async () => {
    const client = await startBoth();
    for (const [root, place, value] of [
      [A, '惠济区', '400亿元'],
      [B, '荥阳市', '430亿元'],
    ] as const) {
      const uri = `${root}/draft.gongwen`;
      assert.deepEqual(await codes(client, uri), [MISMATCH]);
      const hover = JSON.stringify(await client.connection.sendRequest(HoverRequest.type, at(uri, DRAFT(place))));
      assert.match(hover, new RegExp(value));
      const definition = await client.connection.sendRequest(DefinitionRequest.type, at(uri, DRAFT(place)));
      assert.match(JSON.stringify(definition), new RegExp(`"targetUri":"${root}/targets.yaml"`));
    }
    const tick = { positions: [at('', DRAFT('惠济区')).position], action: 'tick' as const, by: '张三' };
    client.disk.set(`${A}/targets.yaml`, TARGETS('惠济区', '420亿元'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: `${A}/targets.yaml`, type: 2 }] });
    while ((await codes(client, `${A}/draft.gongwen`)).length > 0) await sleep(20);
    assert.deepEqual(await codes(client, `${B}/draft.gongwen`), [MISMATCH]);
    await client.connection.sendRequest(TickRequest, { ...tick, uri: `${A}/draft.gongwen` });
    assert.ok(client.disk.has(`${A}/draft.gongwen.hegao.yaml`));
    assert.equal(client.disk.has(`${B}/draft.gongwen.hegao.yaml`), false);
  });

  it('are told apart in the list of the workspace', LIMIT, async () => {
    const client = await startBoth();
    let items: readonly { readonly uri: string }[] = [];
    while (items.length < 2) ({ items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] }));
    assert.deepEqual(items.map(({ uri }) => uri).sort(), [`${A}/draft.gongwen`, `${B}/draft.gongwen`]);
  });

  it('take their records along when they go', LIMIT, async () => {
    const client = await startBoth();
    assert.deepEqual(await codes(client, `${B}/draft.gongwen`), [MISMATCH]);
    await open(client, `${B}/draft.gongwen`, DRAFT('荥阳市'));
    folders = [A];
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: B, name: 'same' }] },
    });
    while ((await codes(client, `${A}/draft.gongwen`)).length === 0) await sleep(20);
    await client.until(() => true);
    // Open without its folder, the report still has what lies beside it.
    assert.deepEqual(await codes(client, `${B}/draft.gongwen`), [MISMATCH]);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: `${B}/draft.gongwen` } });
    while ((await codes(client, `${B}/draft.gongwen`)).length > 0) await sleep(20);
  });
});

describe('a root of another scheme', () => {
  const ROOT = 'vscode-vfs://github/desk/reports';
  const TARGET = `${ROOT}/%E7%9B%AE%E6%A0%87.yaml`;
  let broken = '';
  /** A worker is sent bytes as they are, a stream lists of numbers. */
  const overJson = (connection: Connection) => {
    const sendRequest = async (type: { readonly method: string }, params: unknown) => {
      const answer: unknown = await connection.sendRequest(type.method, params);
      return type.method === 'hegao/files/read' && Array.isArray(answer) ? Uint8Array.from(answer) : answer;
    };
    return clientFiles({ sendRequest } as unknown as Connection);
  };

  it('is read through the client that has it', LIMIT, async () => {
    const files = new Map([
      [TARGET, TARGETS('惠济区', '400亿元')],
      [`${ROOT}/draft.gongwen`, DRAFT('惠济区')],
    ]);
    const client = await start({ initialize: { workspaceFolders: [{ uri: ROOT, name: 'reports' }] }, files: overJson });
    client.connection.onRequest('hegao/files/list', () => [...files.keys()]);
    client.connection.onRequest('hegao/files/read', (uri: string) => {
      if (uri === broken) throw new Error('Unavailable');
      const text = files.get(uri);
      return text === undefined ? null : [...new TextEncoder().encode(text)];
    });
    client.connection.onRequest('hegao/files/has', (uri: string) => files.has(uri));
    client.connection.onRequest('hegao/files/write', ({ uri, text }: { uri: string; text: string }) => {
      files.set(uri, text);
      return null;
    });
    const draft = `${ROOT}/draft.gongwen`;
    await open(client, draft, DRAFT('惠济区'));
    assert.deepEqual(await codes(client, draft), [MISMATCH]);
    const definition = await client.connection.sendRequest(DefinitionRequest.type, at(draft, DRAFT('惠济区')));
    assert.match(JSON.stringify(definition), new RegExp(`"targetUri":"${TARGET}"`));
    const changed = () => client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: TARGET, type: 2 }] });
    broken = TARGET;
    await changed();
    while ((await codes(client, TARGET)).length === 0) await sleep(20);
    assert.deepEqual([await codes(client, TARGET), await codes(client, draft)], [['data/stale-file'], [MISMATCH]]);
    broken = '';
    files.set(TARGET, TARGETS('惠济区', '420亿元'));
    await changed();
    while ((await codes(client, draft)).length > 0) await sleep(20);
    // What a record names as its source opens where it is a file of the folder.
    files.set(`${ROOT}/${encodeURIComponent('资料')}/${encodeURIComponent('报告')}.docx`, '');
    const link = async (source: string) => {
      files.set(TARGET, `来源: ${source}\n${TARGETS('惠济区', '420亿元')}`);
      await changed();
      const ask = async () => JSON.stringify(await client.connection.sendRequest(HoverRequest.type, at(draft, DRAFT('惠济区'))));
      // Marks are escaped in Markdown.
      const told = async () => (await ask()).replaceAll('\\', '').includes(source);
      while (!(await told())) await sleep(20);

      return /\]\((vscode-vfs:[^)]*\.docx)\)/.exec(await ask())?.[1] ?? null;
    };
    assert.match((await link('资料/报告.docx')) ?? '', /^vscode-vfs:\/\/github\/desk\/reports\/.+\.docx$/);
    assert.equal(await link('资料/没有.docx'), null);
    const tick = { uri: draft, positions: [at('', DRAFT('惠济区')).position], action: 'tick' as const, by: '张三' };
    assert.deepEqual(await client.connection.sendRequest(TickRequest, tick), { written: `${draft}.hegao.yaml` });
    assert.match(files.get(`${draft}.hegao.yaml`) ?? '', /由: 张三/);
  });

  it(
    'and a document that is no file are checked by a server that sees the disk alone, and nothing is written for them',
    LIMIT,
    async () => {
      for (const root of [ROOT, 'untitled:', 'memfs:/', 'not a uri at all']) {
        const client = await start({ initialize: { workspaceFolders: [{ uri: root, name: 'x' }] }, server: { files: diskFiles() } });
        for (const uri of [`${root}/draft.gongwen`, 'untitled:Untitled-1', 'git:/a/draft.gongwen?%7B%22ref%22%3A%22%22%7D', '', 'x']) {
          await open(client, uri, `${DRAFT('惠济区')}投资超过60亿元左右。\n`);
          assert.deepEqual(await codes(client, uri), ['approximation-clash'], uri);
        }
        const target = `${root}/targets.yaml`;
        await client.connection.sendNotification('textDocument/didOpen', {
          textDocument: { uri: target, languageId: 'yaml', version: 1, text: TARGETS('惠济区', '400亿元') },
        });
        assert.deepEqual(await codes(client, 'untitled:Untitled-1'), [MISMATCH, 'approximation-clash']);
        for (const uri of [`${root}/draft.gongwen`, 'untitled:Untitled-1']) {
          const answer = await client.connection.sendRequest(TickRequest, {
            uri,
            positions: [at('', DRAFT('惠济区')).position],
            action: 'tick',
            by: '张三',
          });
          assert.ok('refused' in answer, JSON.stringify(answer));
        }
        assert.deepEqual(client.logs, []);
      }
    },
  );
});
