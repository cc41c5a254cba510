import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

export interface ServerProcessOptions {
  /** URI of the workspace's folder; none without it. */
  readonly folder?: string;
  readonly capabilities?: ClientCapabilities;
  /** A shell's command in front, which bounds what the server may use. */
  readonly limit?: string;
}

/** The server as a process of its own, over stdio, as an editor starts it. */
export interface ServerProcess {
  readonly process: ChildProcess;
  readonly client: ProtocolConnection;
  /** What it wrote to stderr, and what it logged. */
  readonly said: () => string;
  readonly exited: Promise<number | NodeJS.Signals | null>;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  /** Code and text of each finding. */
  pull(uri: string): Promise<readonly Diagnostic[]>;
  /** In megabytes; 0 where the system does not tell. */
  memory(): number;
  /** Shuts it down as a client does. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash does; nothing where it has ended. */
  kill(): Promise<void>;
}

let bundled: string | undefined;

/** The server as one file, which starts in a tenth of the time of its sources; made anew for each file of tests. */
function bundle(): string {
  if (bundled !== undefined) return bundled;
  const folder = join(REPOSITORY, 'out/test');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `server-${process.pid}.cjs`);
  buildSync({
    absWorkingDir: REPOSITORY,
    entryPoints: ['server/src/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['nodejieba'],
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'warning',
  });
  process.once('exit', () => rmSync(outfile, { force: true }));
  bundled = outfile;
  return outfile;
}

/** Starts a process without any message; what it prints is read by the caller. */
export function spawnServer(limit?: string): ChildProcess {
  const command = [process.execPath, bundle(), '--stdio'];
  if (limit === undefined) return spawn(command[0] ?? '', command.slice(1));
  return spawn('sh', ['-c', `${limit}; exec "$@"`, 'sh', ...command]);
}

export async function startProcess({ folder, capabilities = PULLING, limit }: ServerProcessOptions = {}): Promise<ServerProcess> {
  const child = spawnServer(limit);
  if (!child.stdout || !child.stdin) throw new Error('no streams');
  const said: string[] = [];
  child.stderr?.on('data', (piece: Buffer) => said.push(piece.toString()));
  const exited = new Promise<number | NodeJS.Signals | null>((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  child.stdin.on('error', () => {});
  const reader = new StreamMessageReader(child.stdout);
  // A server that is killed in the middle of a message leaves one that is waited for without end.
  reader.partialMessageTimeout = 0;
  const client = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
  for (const method of ['window/logMessage', 'window/showMessage'])
    client.onNotification(method, (params: unknown) => void said.push(JSON.stringify(params)));
  client.onError(() => {});
  client.listen();
  void exited.then(() => client.dispose());
  const workspaceFolders = folder === undefined ? null : [{ uri: folder, name: 'w' }];
  await client.sendRequest('initialize', { processId: process.pid, rootUri: null, workspaceFolders, capabilities, locale: 'zh-cn' });
  await client.sendNotification('initialized', {});
  return {
    process: child,
    client,
    said: () => said.join(''),
    exited,
    open: (uri, text, languageId = 'gongwen') =>
      client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    pull: async (uri) => {
      const { items } = await client.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
      return items;
    },
    memory: () => memoryOf(child.pid),
    stop: async () => {
      await client.sendRequest('shutdown');
      await client.sendNotification('exit');
      await exited;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

const PULLING: ClientCapabilities = { textDocument: { diagnostic: {} } };

/** Of a process of Linux, where `/proc` tells. */
export function memoryOf(pid: number | undefined): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
