import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CancellationTokenSource,
  CompletionRequest,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  SemanticTokensRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { clientsOfTests, codesOf, connect, FOLDER, MODERN, uri } from '../support/wire.ts';

const TARGETS = '时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n';
const TARGETS_420 = TARGETS.replace('400', '420');
const DRAFT = '惠济区2023年力争新签约项目总额420亿元。\n';
const MISMATCH = 'target-mismatch';
const LIMIT = { timeout: 10_000 };
const DISK = { 'targets.yaml': TARGETS };
const { diagnostic: _, ...WITHOUT_PULL } = MODERN.textDocument ?? {};
const PUSH = { ...MODERN, textDocument: WITHOUT_PULL };

describe('server on the wire', () => {
  const start = clientsOfTests();

  it('offers pulled diagnostics to a client that can pull, and only to it', LIMIT, async () => {
    const pulling = await start();
    assert.deepEqual(pulling.initialized?.capabilities.diagnosticProvider, {
      identifier: 'hegao',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    assert.equal(pulling.initialized?.capabilities.completionProvider, undefined);
    const pushed = await start({ capabilities: {} });
    assert.equal(pushed.initialized?.capabilities.diagnosticProvider, undefined);
    assert.ok(pushed.initialized?.capabilities.completionProvider);
  });

  it('answers a pull with findings, then with unchanged', LIMIT, async () => {
    const client = await start({ disk: DISK });
    await client.open('draft.gongwen', DRAFT);
    const first = await client.pull('draft.gongwen');
    assert.ok(first.kind === 'full');
    assert.deepEqual(codesOf(first.items), [MISMATCH]);
    assert.equal(first.items[0]?.relatedInformation?.[0]?.location.uri, uri('targets.yaml'));
    assert.equal((await client.pull('draft.gongwen', first.resultId)).kind, 'unchanged');
    await client.change('draft.gongwen', 2, DRAFT.replace('420', '400'));
    assert.deepEqual(await client.codes('draft.gongwen'), []);
  });

  it('lets an open data file win over the disk, and asks the client to ask again', LIMIT, async () => {
    const client = await start({ disk: DISK });
    await client.open('draft.gongwen', DRAFT);
    assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
    await client.open('targets.yaml', TARGETS_420, 'yaml');
    await client.until(() => client.requests.includes('workspace/diagnostic/refresh'));
    for (const kind of ['semanticTokens', 'inlayHint', 'codeLens']) {
      await client.until(() => client.requests.includes(`workspace/${kind}/refresh`));
    }
    assert.deepEqual(await client.codes('draft.gongwen'), []);
    await client.close('targets.yaml');
    await client.until(() => client.requests.filter((method) => method === 'workspace/diagnostic/refresh').length > 1);
    assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
  });

  it('follows data files on the disk: changed, deleted, created', LIMIT, async () => {
    const client = await start({ disk: DISK });
    await client.open('draft.gongwen', DRAFT);
    const event = async (path: string, type: FileChangeType) => {
      const before = client.requests.length;
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: `${FOLDER}/${path}`, type }] });
      await client.until(() => client.requests.slice(before).includes('workspace/diagnostic/refresh'));
      return client.codes('draft.gongwen');
    };
    assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
    client.disk.set(uri('targets.yaml'), TARGETS_420);
    assert.deepEqual(await event('targets.yaml', FileChangeType.Changed), []);
    client.disk.delete(uri('targets.yaml'));
    assert.deepEqual(await event('targets.yaml', FileChangeType.Deleted), []);
    client.disk.set(uri('目标.yaml'), TARGETS);
    // Clients spell a path with or without percent signs.
    assert.deepEqual(await event('目标.yaml', FileChangeType.Created), [MISMATCH]);
  });

  it('stays quiet in plain text and Markdown until there is a data file', LIMIT, async () => {
    const client = await start();
    const wrong = '力争超过400亿元左右。\n';
    await client.open('notes.txt', wrong, 'plaintext');
    await client.open('draft.gongwen', wrong);
    assert.deepEqual(await client.codes('notes.txt'), []);
    assert.deepEqual(await client.codes('draft.gongwen'), ['approximation-clash']);
    await client.open('targets.yaml', TARGETS, 'yaml');
    assert.deepEqual(await client.codes('notes.txt'), ['approximation-clash']);
    await client.open('README.md', wrong, 'markdown');
    assert.deepEqual(await client.codes('README.md'), []);
  });

  it('pulls the whole workspace, closed reports and data files included', LIMIT, async () => {
    const broken = `${TARGETS}  - { 指标: 税收, 目标值: 很多 }\n`;
    const client = await start({
      disk: { 'targets.yaml': broken, '上报/a.txt': DRAFT, 'b.md': '一切如常。\n', 'node_modules/x.md': DRAFT },
    });
    const pull = () => client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    let report = await pull();
    // Reports are read after the data files; a client asks again and again.
    while (!report.items.some((item) => item.uri.endsWith('/a.txt'))) report = await pull();
    const full = report.items.flatMap((item) => (item.kind === 'full' ? [[item.uri, codesOf(item.items)]] : []));
    assert.deepEqual(full, [
      [uri('targets.yaml'), ['data/no-number']],
      [uri('上报/a.txt'), [MISMATCH]],
    ]);
    const previousResultIds = report.items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }));
    const again = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    assert.deepEqual(new Set(again.items.map(({ kind }) => kind)), new Set(['unchanged']));
  });

  it('pushes to a client that cannot pull: versions, no flicker, cleared on closing', LIMIT, async () => {
    const client = await start({ capabilities: PUSH, disk: DISK });
    await client.open('draft.gongwen', DRAFT);
    await client.until(() => client.published.length > 0);
    assert.deepEqual(
      client.published.map(({ version, diagnostics }) => [version, codesOf(diagnostics)]),
      [[1, [MISMATCH]]],
    );
    await client.change('draft.gongwen', 2, `${DRAFT}一切如常。\n`);
    await client.change('draft.gongwen', 3, DRAFT.replace('420', '400'));
    await client.until(() => client.published.length > 1);
    assert.deepEqual(
      client.published.slice(1).map(({ version, diagnostics }) => [version, diagnostics]),
      [[3, []]],
    );
    await client.change('draft.gongwen', 4, DRAFT);
    await client.until(() => client.published.length > 2);
    await client.close('draft.gongwen');
    await client.until(() => client.published.length > 3);
    assert.deepEqual(client.published.at(-1)?.diagnostics, []);
  });

  it('answers a cancelled request with cancelled, not with an empty value', LIMIT, async () => {
    const client = await start({ disk: DISK });
    await client.open('draft.gongwen', DRAFT);
    const source = new CancellationTokenSource();
    const request = client.connection.sendRequest(
      HoverRequest.type,
      { textDocument: { uri: uri('draft.gongwen') }, position: { line: 0, character: 12 } },
      source.token,
    );
    source.cancel();
    await assert.rejects(request, { code: LSPErrorCodes.RequestCancelled });
  });

  it('registers the Han characters of the data as trigger characters, anew when they change', LIMIT, async () => {
    const client = await start({ disk: { 'names.yaml': 'names:\n  - { name: 大运河智谷片区, type: park }\n' } });
    const triggers = () =>
      [...client.registrations.values()]
        .filter(({ method }) => method === CompletionRequest.method)
        .map(({ registerOptions }) => String(registerOptions?.triggerCharacters.join('')));
    await client.until(() => triggers().length > 0);
    assert.deepEqual(triggers(), ['“‘"：（即区大智河片谷运']);
    await client.open('names.yaml', 'names:\n  - { name: 上街区, type: district }\n', 'yaml');
    await client.until(() => triggers().length === 1 && triggers()[0] === '“‘"：（即上区街');
    await client.open('draft.gongwen', '建设上街');
    const answer = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: uri('draft.gongwen') },
      position: { line: 0, character: 4 },
    });
    assert.deepEqual(answer && 'items' in answer && answer.items.map(({ label }) => label), ['上街区']);
  });

  it('takes settings from the client and follows their change', LIMIT, async () => {
    let settings: unknown = { rules: { 'approximation-clash': 'off' }, inlayHints: { enabled: false } };
    const client = await start({ disk: DISK, settings: () => settings });
    await client.open('draft.gongwen', `${DRAFT}投资超过60亿元左右。\n`);
    assert.deepEqual(await client.codes('draft.gongwen'), [MISMATCH]);
    const hints = () =>
      client.connection.sendRequest(InlayHintRequest.type, {
        textDocument: { uri: uri('draft.gongwen') },
        range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
      });
    assert.deepEqual(await hints(), []);
    settings = { rules: { [MISMATCH]: 'hint', nonsense: 7 }, inlayHints: { enabled: true } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.until(() => client.requests.includes('workspace/diagnostic/refresh'));
    const report = await client.pull('draft.gongwen');
    assert.deepEqual(report.kind === 'full' && report.items.map(({ code, severity }) => [code, severity]), [
      [MISMATCH, 4],
      ['approximation-clash', 1],
    ]);
    assert.equal((await hints())?.[0]?.label, '≠400亿元');
  });

  it('knows the shipped packs, and takes them away and back with the settings', LIMIT, async () => {
    let settings: unknown = {};
    const pack = {
      uri: uri('packs/phrases.csv'),
      kind: 'slogans',
      pack: 'phrases',
      text: '提法,带引号,来源\n一带一路,是,愿景与行动\n',
    } as const;
    const client = await start({ settings: () => settings, server: { loadPacks: async () => [pack] } });
    await client.open('draft.gongwen', '共建“一代一路”。\n');
    assert.deepEqual(await client.codes('draft.gongwen'), ['slogan-wording']);
    for (const [packs, codes] of [
      [[], []],
      [['phrases'], ['slogan-wording']],
    ] as const) {
      settings = { packs };
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await client.until(() => client.requests.includes('workspace/diagnostic/refresh'));
      client.requests.length = 0;
      assert.deepEqual(await client.codes('draft.gongwen'), codes);
    }
  });

  it('jumps, hovers and colours; a client without links gets plain locations', LIMIT, async () => {
    const client = await start({ disk: DISK, capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } });
    await client.open('draft.gongwen', DRAFT);
    const at = { textDocument: { uri: uri('draft.gongwen') }, position: { line: 0, character: DRAFT.indexOf('420') } };
    const definition = await client.connection.sendRequest(DefinitionRequest.type, at);
    assert.deepEqual(Array.isArray(definition) && definition.map((one) => 'uri' in one && one.uri), [uri('targets.yaml')]);
    const hover = await client.connection.sendRequest(HoverRequest.type, at);
    assert.equal(hover && typeof hover.contents === 'object' && 'kind' in hover.contents && hover.contents.kind, 'plaintext');
    const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: at.textDocument });
    assert.ok((tokens?.data.length ?? 0) > 0);
  });

  it('loads the better segmenter late and renews what is shown; a failure to load is one line in the log', LIMIT, async () => {
    const boundaries = (text: string): ReadonlySet<number> => new Set(Array.from({ length: text.length }, (_unit, i) => i));
    let disposed = 0;
    const loadSegmenter = async () => ({ segmenter: { boundaries }, dispose: async () => void disposed++ });
    const client = await connect({ disk: DISK, server: { loadSegmenter } });
    await client.open('draft.gongwen', DRAFT);
    await client.pull('draft.gongwen');
    assert.equal(client.requests.includes('workspace/diagnostic/refresh'), false);
    await client.until(() => client.requests.includes('workspace/diagnostic/refresh'));
    await client.stop();
    assert.equal(disposed, 1);
    const failing = await start({ server: { loadSegmenter: () => Promise.reject(new Error('惠济区力争')) } });
    await failing.open('draft.gongwen', DRAFT);
    await failing.pull('draft.gongwen');
    await failing.until(() => failing.logs.length > 0);
    assert.match(failing.logs[0] ?? '', /segmenter failed: Error/);
    assert.doesNotMatch(failing.logs.join(''), /惠济/);
  });

  it('loads the better segmenter only when typing rests', LIMIT, async () => {
    let asked = 0;
    const loadSegmenter = async () => {
      asked++;
      return null;
    };
    const client = await start({ disk: DISK, server: { loadSegmenter } });
    await client.open('draft.gongwen', DRAFT);
    await client.pull('draft.gongwen');
    let last = performance.now();
    let longest = 0;
    for (let version = 2; version < 12; version++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await client.change('draft.gongwen', version, `${DRAFT}${'稳'.repeat(version)}`);
      await client.pull('draft.gongwen');
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    // On a busy machine these pauses may have been rests.
    assert.ok(asked === 0 || longest > 250, `asked while typing, at most ${longest} ms apart`);
    await client.until(() => asked > 0);
    assert.equal(asked, 1);
  });

  it('goes on after bad input: unknown documents, positions beyond the end, broken settings', LIMIT, async () => {
    const client = await start({ disk: { 'targets.yaml': '目标: [', 'names.csv': '\u0000\u0001' }, settings: () => 'nonsense' });
    await client.open('draft.gongwen', '');
    assert.deepEqual(await client.codes('draft.gongwen'), []);
    assert.deepEqual(await client.codes('nowhere.gongwen'), []);
    const far = { textDocument: { uri: uri('draft.gongwen') }, position: { line: 999, character: 999 } };
    assert.equal(await client.connection.sendRequest(HoverRequest.type, far), null);
    assert.notDeepEqual(await client.codes('targets.yaml'), []);
    assert.deepEqual(client.logs, []);
  });
});
