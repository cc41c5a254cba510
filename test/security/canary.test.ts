import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const CANARY = '金丝雀九四七三';
/** Tells of every socket before it opens, and opens none. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
import net from 'node:net'; import dgram from 'node:dgram'; import dns from 'node:dns';
const tell = (what) => { process.stderr.write('NETWORK ' + what); throw new Error('no network'); };
net.Socket.prototype.connect = () => tell('socket');
net.Server.prototype.listen = () => tell('server');
dgram.createSocket = () => tell('datagram');
dns.lookup = () => tell('lookup');
globalThis.fetch = () => tell('fetch');
`)}`;

describe('the text of a draft', () => {
  it('reaches no log and no network, whatever is asked and however broken it is', { timeout: 60_000 }, async () => {
    const server = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '--import', WATCH, MAIN, '--stdio']);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    let errors = '';
    server.stderr.on('data', (piece: Buffer) => {
      errors += piece.toString();
    });
    const told: string[] = [];
    const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    for (const method of ['window/logMessage', 'window/showMessage', 'telemetry/event', '$/logTrace'])
      client.onNotification(method, (params: unknown) => void told.push(JSON.stringify(params)));
    client.listen();
    // Without its process no answer comes.
    void ended.then(() => client.dispose());
    const uri = 'untitled:draft';
    const capabilities = { textDocument: { diagnostic: {} } };
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities, trace: 'verbose' });
    await client.sendNotification('initialized', {});
    const text = `---\nscope: *${CANARY}\n---\n${CANARY}2023年超过400亿元左右。<!-- 核稿忽略 ${CANARY} -->\n${CANARY}`;
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'gongwen', version: 1, text } });
    const textDocument = { uri };
    const found = await client.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument });
    assert.ok(found.items.length > 0);
    const position = { line: 3, character: 12 };
    const range = { start: position, end: { line: 3, character: 16 } };
    const asks: readonly (readonly [string, object])[] = [
      ['hover', { position }],
      ['completion', { position }],
      ['codeAction', { range, context: { diagnostics: [{ message: CANARY }] } }],
      ['rename', { position, newName: CANARY }],
      ['documentSymbol', {}],
      ['semanticTokens/full', {}],
      // Broken, so that the features fail.
      ['hover', { position: CANARY }],
      ['rename', { position: null, newName: CANARY }],
      ['codeAction', { range: CANARY, context: CANARY }],
    ];
    for (const [method, params] of asks) await client.sendRequest(`textDocument/${method}`, { textDocument, ...params }).catch(() => null);
    await client.sendRequest('workspace/executeCommand', { command: CANARY, arguments: [CANARY] }).catch(() => null);
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    await ended;
    assert.doesNotMatch(errors, /NETWORK/);
    assert.doesNotMatch(errors + told.join(), new RegExp(CANARY));
  });
});
