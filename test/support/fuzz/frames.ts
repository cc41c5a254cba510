import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { startServer } from '../../../server/src/lsp/server.ts';
import { pick, seeded } from '../randomEdits.ts';
import { CANARY } from './wireMessages.ts';

export interface FrameFuzzResult {
  readonly frames: number;
  /** After how many of them a right request was answered; behind a header that is none the two ends lose each other for good. */
  readonly understood: number;
  readonly leaks: readonly string[];
}

const MOST_TURNS = 15;
const INITIALIZE = { jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } };

/** Sends connections bytes that are no messages, or only nearly, and then something right. Throws where that throws; what comes of it is counted. */
export async function fuzzFrames({ seed, frames }: { readonly seed: number; readonly frames: number }): Promise<FrameFuzzResult> {
  const random = seeded(seed);
  let understood = 0;
  const leaks: string[] = [];
  for (let i = 0; i < frames; i++) {
    const up = new PassThrough();
    const down = new PassThrough();
    let heard = '';
    down.on('data', (piece: Buffer) => {
      heard += piece.toString();
    });
    const reader = new StreamMessageReader(up);
    // A message that never becomes whole is waited for without end, and with it the process.
    reader.partialMessageTimeout = 0;
    const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(down));
    const server = startServer(connection, { files: { list: async () => [], read: async () => null } });
    up.write(frame(INITIALIZE));
    for (let part = 0; part < 3; part++) for (const piece of broken(random)) up.write(piece);
    up.write(frame({ jsonrpc: '2.0', id: 'last', method: 'unknown', params: {} }));
    for (let waited = 0; waited < MOST_TURNS && !heard.includes('"last"'); waited++) await new Promise((resolve) => setTimeout(resolve, 2));
    if (heard.includes('"last"')) understood++;
    if (heard.includes(CANARY)) leaks.push(heard.slice(Math.max(0, heard.indexOf(CANARY) - 200)).slice(0, 400));
    up.end();
    connection.dispose();
    server.dispose();
  }
  return { frames, understood, leaks };
}

function frame(message: unknown): Buffer {
  const body = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

/** Bytes in pieces, as a pipe may deliver them. */
function broken(random: () => number): readonly Buffer[] {
  const note = {
    jsonrpc: '2.0',
    method: 'textDocument/didOpen',
    params: { textDocument: { uri: 'x', languageId: 'gongwen', version: 1, text: CANARY } },
  };
  const body = JSON.stringify(note);
  const length = Buffer.byteLength(body);
  const bytes = pick(random, [
    // Right frames around wrong content.
    () => frame(body.slice(0, Math.floor(random() * body.length))),
    () => frame(`${'['.repeat(5000)}`),
    () => frame(`{"a":`.repeat(5000)),
    () => frame('"\\ud800"'),
    () => frame(''),
    () => frame(`\ufeff${body}`),
    () => frame(Buffer.from(body, 'utf16le').toString('latin1')),
    () => frame(body),
    // Wrong frames.
    () => Buffer.from(`Content-Length: ${length - 1 - Math.floor(random() * 20)}\r\n\r\n${body}`),
    () => Buffer.from(`Content-Length: ${length + Math.floor(random() * 500)}\r\n\r\n${body}`),
    () => Buffer.from(`Content-Length: ${pick(random, ['-1', '0', 'x', '1e9', '99999999999999999999', '', '5.5', '0x10'])}\r\n\r\n${body}`),
    () => Buffer.from(`Content-Length ${length}\r\n\r\n${body}`),
    () => Buffer.from(`Content-Type: application/vscode-jsonrpc; charset=${pick(random, ['utf-16', 'x', CANARY])}\r\n\r\n${body}`),
    () => Buffer.from(`Content-Length: ${length}\n\n${body}`),
    () => Buffer.from(body),
    () => Buffer.from(Array.from({ length: 300 }, () => Math.floor(random() * 256))),
    () => Buffer.from(`${CANARY}:`.repeat(50)),
  ])();
  const cut = Math.floor(random() * bytes.length);
  return [bytes.subarray(0, cut), bytes.subarray(cut)];
}
