// A language server as an editor starts it.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { server } from './bundles.mjs';

/** `args` are Node's own, `env` what is added to the environment. */
export async function startServer(folder, { args = [], env = {} } = {}) {
  const child = spawn(process.execPath, [...args, server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
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
  /** Ends it as an editor does: then it has time to keep what was compiled. */
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    await ended;
    connection.dispose();
  };
  return { connection, end, stop, signal: (name) => child.kill(name) };
}

export const open = ({ connection }, uri, text) =>
  connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'gongwen', version: 1, text } });
export const pull = ({ connection }, uri, previousResultId) =>
  connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
