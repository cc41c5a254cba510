// A language server as an editor starts it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { build, root } from '../lib.mjs';

export const server = join(root, 'dist/server.cjs');
export const cli = join(root, 'dist/cli.cjs');

export async function built() {
  if (!existsSync(server) || !existsSync(cli)) await build();
}

export async function startServer(folder) {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  const end = () => {
    connection.dispose();
    child.kill();
  };
  return { connection, end };
}

export const open = ({ connection }, uri, text) =>
  connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'gongwen', version: 1, text } });
export const pull = ({ connection }, uri, previousResultId) =>
  connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
