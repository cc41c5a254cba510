import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  CodeActionRequest,
  CodeLensRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  type LocationLink,
  PrepareRenameRequest,
  RenameRequest,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { readWorkbook } from '../../server/src/data/xlsx/workbook.ts';
import { connect, MODERN, uri, type WireClient, type WireOptions } from '../support/wire.ts';
import { writeWorkbook } from '../support/workbook.ts';

const TARGETS =
  '时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 450亿元, 完成值: 210亿元 }\n  - { 指标: 税收, 目标值: 3亿元 }\n';
const DRAFT = '惠济区2023年力争新签约项目总额420亿元，工业投资增长9%。\n';
const DISK = { 'targets.yaml': TARGETS, 'draft.gongwen': DRAFT };
const LIMIT = { timeout: 10_000 };
const ANNOTATING: ClientCapabilities = {
  ...MODERN,
  textDocument: { ...MODERN.textDocument, rename: { prepareSupport: true } },
  workspace: { ...MODERN.workspace, applyEdit: true, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

describe('commands on the wire', () => {
  const clients: WireClient[] = [];
  const edits: WorkspaceEdit[] = [];
  const messages: string[] = [];
  const start = async (options?: WireOptions): Promise<WireClient> => {
    const client = await connect({ disk: DISK, capabilities: ANNOTATING, ...options });
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(edit);
      return { applied: true };
    });
    client.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      messages.push(message);
    });
    clients.push(client);
    return client;
  };
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.stop();
    edits.length = 0;
    messages.length = 0;
  });
  const texts = () =>
    edits.flatMap(({ documentChanges = [] }) =>
      documentChanges.flatMap((change) =>
        'edits' in change ? change.edits.flatMap((edit) => ('newText' in edit ? [edit.newText] : [])) : [],
      ),
    );

  it('update the text from the lens over a record, with an edit that is to be confirmed', LIMIT, async () => {
    const client = await start({ initializationOptions: { showReferencesCommand: 'show' } });
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: uri('targets.yaml') } });
    const update = lenses?.find(({ command }) => command?.title === '更新 1 处正文')?.command;
    assert.ok(update, JSON.stringify(lenses));
    assert.ok(client.initialized?.capabilities.executeCommandProvider?.commands.includes(update.command));
    const result = await client.connection.sendRequest(ExecuteCommandRequest.type, update);
    assert.deepEqual(result, { applied: true });
    assert.deepEqual(texts(), ['450亿']);
    assert.equal(Object.values(edits[0]?.changeAnnotations ?? {})[0]?.needsConfirmation, true);
  });

  it('make records, the next year’s file and a text of a file; say so where there is nothing', LIMIT, async () => {
    const client = await start();
    const run = (command: string, ...args: unknown[]) =>
      client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } };
    assert.deepEqual(await run('hegao.server.extractTargets', uri('draft.gongwen'), range), { applied: true });
    assert.match(texts().at(-1) ?? '', /指标: 工业投资/);
    assert.deepEqual(await run('hegao.server.rollForward', uri('targets.yaml')), { applied: true, uri: uri('targets.2024.yaml') });
    assert.match(texts().at(-1) ?? '', /基数: 210亿元/);
    assert.deepEqual(await run('hegao.server.convert', uri('targets.yaml'), 'csv'), { applied: true, uri: uri('targets.csv') });
    assert.match(texts().at(-1) ?? '', /惠济区,新签约项目总额/);
    assert.deepEqual(await run('hegao.server.propagate', uri('targets.yaml'), { line: 4, character: 6 }), { applied: false });
    assert.deepEqual(messages, ['正文与这条记录一致，无需更新。']);
    for (const args of [[], [3], ['nowhere'], [uri('targets.yaml'), { line: 'x' }]])
      assert.ok((await run('hegao.server.propagate', ...args)) !== undefined);
  });

  it('are offered as code actions', LIMIT, async () => {
    const client = await start();
    const range = { start: { line: 3, character: 10 }, end: { line: 3, character: 10 } };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uri('targets.yaml') },
      range,
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions?.map(({ title }) => title),
      ['更新 1 处正文', '结转到下一年度'],
    );
  });

  it('send no annotations to a client that knows none', LIMIT, async () => {
    const client = await start({ capabilities: MODERN });
    await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: 'hegao.server.rollForward',
      arguments: [uri('targets.yaml')],
    });
    assert.equal(edits[0]?.changeAnnotations, undefined);
    assert.doesNotMatch(JSON.stringify(edits), /annotationId/);
  });

  it('rename over open and closed files', LIMIT, async () => {
    const client = await start();
    await client.open('targets.yaml', TARGETS, 'yaml');
    const at = { textDocument: { uri: uri('targets.yaml') }, position: { line: 3, character: 12 } };
    assert.deepEqual(client.initialized?.capabilities.renameProvider, { prepareProvider: true });
    const prepared = await client.connection.sendRequest(PrepareRenameRequest.type, at);
    assert.ok(prepared && 'placeholder' in prepared && prepared.placeholder === '新签约项目总额');
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...at, newName: '新签约项目总金额' });
    assert.deepEqual(
      edit?.documentChanges?.map((change) => ('textDocument' in change ? change.textDocument.uri : '')),
      [uri('targets.yaml'), uri('draft.gongwen')],
    );
  });

  it('grey in an open data file what no report uses, and take it back', LIMIT, async () => {
    const client = await start();
    const greyed = async () => {
      const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: uri('targets.yaml') } });
      return report.kind === 'full' ? report.items.filter(({ code }) => code === 'data/unused').length : -1;
    };
    await client.open('draft.gongwen', DRAFT);
    assert.equal(await greyed(), 1);
    await client.change('draft.gongwen', 2, `${DRAFT}惠济区2023年力争税收3亿元。\n`);
    assert.equal(await greyed(), 0);
  });

  it('lead from a figure to the cell of a workbook, shown as text', LIMIT, async () => {
    const read = readWorkbook(
      writeWorkbook([
        {
          name: '区县',
          rows: [
            ['地区', '指标', '2023年目标值'],
            ['惠济区', '新签约项目总额', '400亿元'],
          ],
        },
      ]),
    );
    assert.ok('text' in read);
    const name = uri('targets.xlsx');
    const files = {
      list: async () => [name],
      read: async (asked: string) => (asked === name ? read : null),
    };
    const at = { textDocument: { uri: uri('draft.gongwen') }, position: { line: 0, character: 20 } };
    for (const [options, scheme] of [
      [{ workbookScheme: 'hegao-workbook' }, 'hegao-workbook:'],
      [{}, 'file:'],
    ] as const) {
      const client = await start({ disk: {}, server: { files }, initializationOptions: options });
      await client.open('draft.gongwen', DRAFT);
      const [link] = (await client.connection.sendRequest(DefinitionRequest.type, at)) as LocationLink[];
      assert.equal(link?.targetUri, name.replace(/^file:/, scheme));
      const text = await client.connection.sendRequest<string>('hegao/workbookText', { uri: name });
      const { line, character } = link?.targetSelectionRange.start ?? { line: -1, character: -1 };
      assert.ok(text.split('\n')[line]?.startsWith('400亿元', character));
    }
  });
});
