import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CoverageRequest } from '../../server/src/lsp/review.ts';
import { pick, randomEdit, seeded } from '../support/randomEdits.ts';
import { clientsOfTests, codesOf, FOLDER, MODERN, uri, type WireClient, type WireOptions } from '../support/wire.ts';

const TARGETS = '时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n';
const DRAFT = '惠济区2023年力争新签约项目总额420亿元。\n';
const RIGHT = DRAFT.replace('420', '400');
const MISMATCH = 'target-mismatch';
const DISK = { 'targets.yaml': TARGETS };
const LIMIT = { timeout: 60_000 };
const DOCUMENT = { textDocument: { uri: uri('draft.gongwen') } };
const AT = { ...DOCUMENT, position: { line: 0, character: DRAFT.indexOf('420') } };
const ALL = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

/** Without waiting for typing to rest. */
const AT_ONCE: WireOptions = { settings: () => ({ typingPause: 0 }) };

const start = clientsOfTests({ disk: DISK });

/** Every kind of request, as an editor sends them for a document. */
const requests = ({ connection }: WireClient) => [
  (token?: CancellationTokenSource['token']) => connection.sendRequest(HoverRequest.type, AT, token),
  (token?: CancellationTokenSource['token']) => connection.sendRequest(CompletionRequest.type, AT, token),
  (token?: CancellationTokenSource['token']) => connection.sendRequest(SemanticTokensRequest.type, DOCUMENT, token),
  (token?: CancellationTokenSource['token']) => connection.sendRequest(InlayHintRequest.type, { ...DOCUMENT, range: ALL }, token),
  (token?: CancellationTokenSource['token']) =>
    connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: uri('targets.yaml') } }, token),
  (token?: CancellationTokenSource['token']) =>
    connection.sendRequest(CodeActionRequest.type, { ...DOCUMENT, range: ALL, context: { diagnostics: [] } }, token),
  (token?: CancellationTokenSource['token']) =>
    connection.sendRequest(ReferencesRequest.type, { ...AT, context: { includeDeclaration: true } }, token),
  (token?: CancellationTokenSource['token']) => connection.sendRequest(DocumentSymbolRequest.type, DOCUMENT, token),
  (token?: CancellationTokenSource['token']) => connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] }, token),
  (token?: CancellationTokenSource['token']) => connection.sendRequest(CoverageRequest, {}, token),
  (token?: CancellationTokenSource['token']) => connection.sendRequest(RenameRequest.type, { ...AT, newName: '签约额' }, token),
];

describe('a client that changes its mind', () => {
  it('gets for each of a thousand cancelled requests an answer or “cancelled”, and right ones afterwards', LIMIT, async () => {
    const client = await start();
    await client.open('draft.gongwen', DRAFT);
    const random = seeded(7);
    const kinds = requests(client);
    const answers = Array.from({ length: 1000 }, async (_, i) => {
      const source = new CancellationTokenSource();
      const sent = pick(
        random,
        kinds,
      )(source.token).then(
        () => 'answered',
        (error: { code?: number }) => error.code,
      );
      if (i % 3 === 0) source.cancel();
      else setImmediate(() => source.cancel());
      return sent;
    });
    const outcomes = new Set(await Promise.all(answers));
    for (const outcome of outcomes) assert.ok(outcome === 'answered' || outcome === LSPErrorCodes.RequestCancelled, String(outcome));
    assert.ok(outcomes.has(LSPErrorCodes.RequestCancelled));
    assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
    assert.deepEqual(client.logs, []);
  });

  it('may cancel what it never asked, and ask nothing of what it cancels', LIMIT, async () => {
    const client = await start();
    for (const id of [99_999, 'x', null, {}, -1]) await client.connection.sendNotification('$/cancelRequest', { id });
    await client.open('draft.gongwen', DRAFT);
    assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
  });
});

describe('a client that floods', () => {
  it('is answered after 5,000 changes and 2,000 requests in one go, by the last text', LIMIT, async () => {
    const client = await start();
    await client.open('draft.gongwen', DRAFT);
    const kinds = requests(client);
    const sent: Promise<unknown>[] = [];
    for (let i = 0; i < 5000; i++) {
      void client.change('draft.gongwen', i + 2, i % 2 === 0 ? RIGHT : DRAFT);
      if (i % 5 < 2) sent.push((kinds[i % kinds.length] ?? assert.fail())());
    }
    await Promise.all(sent);
    assert.equal(sent.length, 2000);
    await client.settled('draft.gongwen', [MISMATCH]);
    assert.deepEqual(client.logs, []);
  });

  it('that is pushed to gets few lists, the last one right', LIMIT, async () => {
    const { diagnostic: _, ...textDocument } = MODERN.textDocument ?? {};
    const client = await start({ capabilities: { ...MODERN, textDocument } });
    await client.open('draft.gongwen', DRAFT);
    await client.until(() => client.published.length > 0);
    for (let i = 0; i < 3000; i++) void client.change('draft.gongwen', i + 2, i % 2 === 0 ? RIGHT : DRAFT);
    await client.change('draft.gongwen', 3003, `${DRAFT}力争超过60亿元左右。\n一切如常。\n`);
    await client.until(() => client.published.at(-1)?.version === 3003);
    assert.deepEqual(codesOf(client.published.at(-1)?.diagnostics ?? []), [MISMATCH, 'approximation-clash']);
    assert.ok(client.published.length < 50, String(client.published.length));
  });

  it('may open, close and open again, a thousand documents and one a thousand times', LIMIT, async () => {
    const client = await start();
    for (let i = 0; i < 1000; i++) {
      void client.open(`a${i}.gongwen`, DRAFT);
      void client.open('draft.gongwen', i % 2 === 0 ? RIGHT : DRAFT);
      if (i < 999) void client.close('draft.gongwen');
    }
    for (let i = 0; i < 1000; i++) void client.close(`a${i}.gongwen`);
    assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
    assert.deepEqual(await client.codes('a7.gongwen'), []);
  });
});

describe('a client whose documents are in disorder', () => {
  const edit = (client: WireClient, path: string, version: number | null, contentChanges: unknown) =>
    client.connection.sendNotification(DidChangeTextDocumentNotification.method, {
      textDocument: { uri: uri(path), version },
      contentChanges,
    });
  const insert = (line: number, character: number, text: string) => [
    { range: { start: { line, character }, end: { line, character } }, text },
  ];

  it('has its edits taken in the order they come, whatever their versions say', LIMIT, async () => {
    const client = await start(AT_ONCE);
    await client.open('draft.gongwen', DRAFT);
    await client.settled('draft.gongwen', [MISMATCH]);
    for (const version of [9, 3, 3, -1, 2]) await edit(client, 'draft.gongwen', version, insert(0, 0, '好'));
    const report = await client.pull('draft.gongwen');
    assert.equal(report.kind === 'full' && report.items[0]?.range.start.character, DRAFT.indexOf('420') + 5);
  });

  it('is not listened to about documents that it never opened, or has closed', LIMIT, async () => {
    const client = await start();
    await edit(client, 'draft.gongwen', 1, [{ text: DRAFT }]);
    assert.deepEqual(await client.codes('draft.gongwen'), []);
    await client.close('draft.gongwen');
    await client.open('draft.gongwen', DRAFT);
    await client.close('draft.gongwen');
    await edit(client, 'draft.gongwen', 2, [{ text: DRAFT }]);
    await client.connection.sendNotification('textDocument/didSave', DOCUMENT);
    assert.deepEqual(await client.codes('draft.gongwen'), []);
    for (const request of requests(client)) await request();
    assert.deepEqual(client.logs, []);
  });

  it('may open a document twice and edit beyond its end', LIMIT, async () => {
    const client = await start(AT_ONCE);
    await client.open('draft.gongwen', RIGHT);
    await client.open('draft.gongwen', DRAFT);
    await edit(client, 'draft.gongwen', 2, insert(1e9, 1e9, `${RIGHT}\n`));
    await edit(client, 'draft.gongwen', 3, insert(-5, -5, '\n'));
    await edit(client, 'draft.gongwen', 4, [
      { range: { start: { line: 0, character: 9e15 }, end: { line: -1, character: Number.MIN_SAFE_INTEGER } }, text: '' },
    ]);
    await client.settled('draft.gongwen', [MISMATCH, 'one-indicator-two-values']);
  });

  it('is understood again with the next whole text after changes that are none', LIMIT, async () => {
    const client = await start(AT_ONCE);
    await client.open('draft.gongwen', RIGHT);
    const broken = [null, 'x', [null], [{}], [{ text: 5 }], [{ range: null, text: DRAFT }], [{ range: {}, text: '甲' }], [{ range: ALL }]];
    for (const changes of broken) await edit(client, 'draft.gongwen', 2, changes);
    await edit(client, 'draft.gongwen', null, [{ text: DRAFT }]);
    await edit(client, 'draft.gongwen', 3, [{ text: DRAFT }]);
    await client.settled('draft.gongwen', [MISMATCH]);
    assert.doesNotMatch(client.logs.join(), /惠济|新签约/);
  });

  it('hears the same after many random edits as one that sends the whole text', LIMIT, async () => {
    const [one, other] = [await start(AT_ONCE), await start(AT_ONCE)];
    const random = seeded(12);
    const document = TextDocument.create('', '', 1, `${DRAFT}${RIGHT}`.repeat(4));
    for (const client of [one, other]) {
      await client.open('draft.gongwen', document.getText());
      await client.pull('draft.gongwen');
    }
    for (let i = 0; i < 300; i++) {
      const { start: from, end, newText } = randomEdit(random, document.getText(), 1200);
      const change = { range: { start: document.positionAt(from), end: document.positionAt(end) }, text: newText };
      await edit(one, 'draft.gongwen', 300 - i, [change]);
      TextDocument.update(document, [change], i + 2);
      await other.change('draft.gongwen', i + 2, document.getText());
    }
    const said = async (client: WireClient) => {
      const report = await client.pull('draft.gongwen');
      return report.kind === 'full' ? report.items : [];
    };
    assert.deepEqual(await said(one), await said(other));
  });
});

describe('a client that can do little', () => {
  const { diagnostic: _, ...WITHOUT_PULL } = MODERN.textDocument ?? {};
  const { workspaceFolders: __, ...WITHOUT_FOLDERS } = MODERN.workspace ?? {};
  const LACKING: Readonly<Record<string, ClientCapabilities>> = {
    anything: {},
    'pulled diagnostics': { ...MODERN, textDocument: WITHOUT_PULL },
    'workspace folders': { ...MODERN, workspace: WITHOUT_FOLDERS },
    refreshing: { ...MODERN, workspace: { configuration: true, workspaceFolders: true } },
    configuration: { ...MODERN, workspace: { ...MODERN.workspace, configuration: false } },
    Markdown: {
      ...MODERN,
      textDocument: { ...MODERN.textDocument, hover: {}, completion: { completionItem: {} } },
    },
    'dynamic registration': {
      textDocument: { diagnostic: {}, completion: {}, hover: { contentFormat: ['markdown'] } },
      workspace: { configuration: true, workspaceFolders: true },
    },
  };
  for (const [name, capabilities] of Object.entries(LACKING)) {
    it(`is answered, and never asked what it cannot: no ${name}`, LIMIT, async () => {
      const asked: string[] = [];
      const client = await start({ capabilities, settings: () => void asked.push('workspace/configuration') });
      for (const method of ['window/workDoneProgress/create', 'workspace/workspaceFolders', 'workspace/applyEdit'])
        client.connection.onRequest(method, () => void asked.push(method));
      await client.open('draft.gongwen', DRAFT);
      for (const request of requests(client)) await request();
      if (capabilities.textDocument?.diagnostic) assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
      else {
        await client.until(() => client.published.length > 0);
        assert.deepEqual(codesOf(client.published[0]?.diagnostics ?? []), [MISMATCH]);
      }
      const hover = await client.connection.sendRequest(HoverRequest.type, AT);
      const kind = capabilities.textDocument?.hover?.contentFormat ? 'markdown' : 'plaintext';
      assert.match(JSON.stringify(hover), new RegExp(`"kind":"${kind}"`));
      await client.open('targets.yaml', TARGETS.replace('400', '420'), 'yaml');
      if (capabilities.textDocument?.diagnostic) await client.settled('draft.gongwen', []);
      else await client.until(() => client.published.at(-1)?.diagnostics.length === 0);
      assert.equal(
        client.initialized?.capabilities.completionProvider === undefined,
        capabilities.textDocument?.completion?.dynamicRegistration === true,
      );
      const { configuration, didChangeConfiguration } = capabilities.workspace ?? {};
      assert.deepEqual(new Set(asked), new Set(configuration ? ['workspace/configuration'] : []));
      if (!capabilities.textDocument?.completion?.dynamicRegistration && !didChangeConfiguration)
        assert.equal(client.registrations.size, 0);
      const { diagnostics, semanticTokens, inlayHint, codeLens } = capabilities.workspace ?? {};
      const isRefreshed = [diagnostics, semanticTokens, inlayHint, codeLens].some((kind) => kind?.refreshSupport);
      if (!isRefreshed) assert.deepEqual(client.requests, []);
      assert.deepEqual(client.logs, []);
    });
  }

  it('and refuses or never answers what it is asked is served as well', LIMIT, async () => {
    for (const refuse of [
      () => {
        throw new Error('no');
      },
      () => new Promise(() => {}),
    ]) {
      const client = await start({ settings: refuse });
      await client.open('draft.gongwen', DRAFT);
      assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
    }
  });

  it('and refuses its settings is answered once the data files are read, not before', LIMIT, async () => {
    for (const answer of [() => assert.fail('no'), () => 'nonsense', () => undefined]) {
      const files = {
        list: async () => [uri('targets.yaml')],
        read: async () => {
          await new Promise((resolve) => setTimeout(resolve, 80));
          return { text: TARGETS };
        },
      };
      const client = await start({ settings: answer, server: { files } });
      await client.open('draft.gongwen', DRAFT);
      assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
    }
  });

  it('is told of a folder by the old field alone', LIMIT, async () => {
    const client = await start({ initialize: { workspaceFolders: null, rootUri: FOLDER }, capabilities: {} });
    await client.open('draft.gongwen', DRAFT);
    await client.until(() => client.published.length > 0);
    assert.deepEqual(codesOf(client.published[0]?.diagnostics ?? []), [MISMATCH]);
  });
});
