import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DidSaveTextDocumentNotification, SemanticTokensRequest } from 'vscode-languageserver/node';
import { clientsOfTests, codesOf, MODERN, uri, type WireClient } from '../support/wire.ts';

const DISK = { 'targets.yaml': '时期: 2023\n地区: 荥阳市\n目标:\n  - { 指标: 新增高新技术企业, 目标值: 30家 }\n' };
const BEFORE = '荥阳市2023年力争';
const TYPED = '新增高新技术企业300家';
const MISMATCH = 'target-mismatch';
const LIMIT = { timeout: 20_000 };
const { diagnostic: _, ...WITHOUT_PULL } = MODERN.textDocument ?? {};
const PUSH = { ...MODERN, textDocument: WITHOUT_PULL };
const DRAFT = 'draft.gongwen';
/** Long enough for a machine that is busy with other tests. */
const SLOW = { settings: () => ({ typingPause: 2500 }) };

describe('findings while somebody types', () => {
  const start = clientsOfTests({ disk: DISK });
  /** Types character by character as a person does: slower than changes are gathered, faster than the pause. */
  const type = async (client: WireClient, text: string, from: string, after: (text: string) => Promise<void> = async () => {}) => {
    for (let end = 1; end <= text.length; end += 1) {
      await client.change(DRAFT, end + 1, from + text.slice(0, end));
      await new Promise((resolve) => setTimeout(resolve, 60));
      await after(from + text.slice(0, end));
    }
  };
  const published = (client: WireClient) => client.published.filter((params) => params.uri === uri(DRAFT));

  it('publishes nothing for the figure that is typed until typing rests, then the finding once', LIMIT, async () => {
    const client = await start({ capabilities: PUSH, ...SLOW });
    await client.open(DRAFT, BEFORE);
    await type(client, TYPED, BEFORE);
    assert.deepEqual(published(client), []);
    await client.until(() => published(client).length > 0);
    assert.deepEqual(
      published(client).map(({ diagnostics }) => codesOf(diagnostics)),
      [[MISMATCH]],
    );
  });

  it('without the pause marks half-typed figures, so that the test above can fail', LIMIT, async () => {
    const client = await start({ capabilities: PUSH, settings: () => ({ typingPause: 0 }) });
    await client.open(DRAFT, BEFORE);
    await type(client, TYPED, BEFORE);
    await client.until(() => published(client).length > 1);
  });

  it('publishes it as soon as the clause is left, or the file saved', LIMIT, async () => {
    const client = await start({ capabilities: PUSH, settings: () => ({ typingPause: 60_000 }) });
    await client.open(DRAFT, BEFORE);
    await type(client, `${TYPED}，确`, BEFORE);
    await client.until(() => published(client).some(({ diagnostics }) => codesOf(diagnostics).includes(MISMATCH)));
    const saved = await start({ capabilities: PUSH, settings: () => ({ typingPause: 60_000 }) });
    await saved.open(DRAFT, BEFORE);
    await type(saved, TYPED, BEFORE);
    assert.deepEqual(published(saved), []);
    await saved.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: uri(DRAFT) } });
    await saved.until(() => published(saved).length === 1);
  });

  it('answers pulls calmly, and has the client ask again when typing rests', LIMIT, async () => {
    const client = await start(SLOW);
    await client.open(DRAFT, BEFORE);
    assert.deepEqual(await client.codes(DRAFT), []);
    await type(client, TYPED, BEFORE, async () => assert.deepEqual(await client.codes(DRAFT), []));
    const asked = client.requests.filter((method) => method === 'workspace/diagnostic/refresh').length;
    await client.until(() => client.requests.filter((method) => method === 'workspace/diagnostic/refresh').length > asked);
    assert.deepEqual(await client.codes(DRAFT), [MISMATCH]);
  });

  it('tells a client everything at once that cannot be asked to ask again', LIMIT, async () => {
    const client = await start({ capabilities: { ...MODERN, workspace: { ...MODERN.workspace, diagnostics: undefined } } });
    await client.open(DRAFT, BEFORE);
    await client.change(DRAFT, 2, BEFORE + TYPED);
    assert.deepEqual(await client.codes(DRAFT), [MISMATCH]);
  });

  it('colours the figure that is typed as one without a verdict until typing rests', LIMIT, async () => {
    const client = await start(SLOW);
    await client.open(DRAFT, BEFORE);
    await client.change(DRAFT, 2, BEFORE + TYPED);
    const modifiers = async () => {
      const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: uri(DRAFT) } });
      return tokens?.data.slice(-5).at(4);
    };
    assert.equal(await modifiers(), 0);
    const refreshes = () => client.requests.filter((method) => method === 'workspace/semanticTokens/refresh').length;
    const before = refreshes();
    await client.until(() => refreshes() > before);
    assert.notEqual(await modifiers(), 0);
  });

  it('shows nothing unasked while it is switched off, and all again after', LIMIT, async () => {
    let enable = true;
    const client = await start({ settings: () => ({ enable }) });
    await client.open(DRAFT, `${BEFORE}${TYPED}。`);
    assert.deepEqual(await client.codes(DRAFT), [MISMATCH]);
    const turn = async (to: boolean) => {
      enable = to;
      const asked = client.requests.length;
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await client.until(() => client.requests.slice(asked).includes('workspace/diagnostic/refresh'));
    };
    await turn(false);
    assert.deepEqual(await client.codes(DRAFT), []);
    assert.deepEqual((await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: uri(DRAFT) } }))?.data, []);
    await turn(true);
    assert.deepEqual(await client.codes(DRAFT), [MISMATCH]);
  });
});
