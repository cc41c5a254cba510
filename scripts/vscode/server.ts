import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmInstall, provide } from './packages.ts';

/** The VS Code that is tested and opened where none is installed; code-server's own front door is not used. */
const CODE_SERVER = '4.139.1';
/** It wants a newer Node than this project does. */
const NODE_MAJOR = 24;
const READY_MS = 60_000;
const STOP_MS = 5_000;

export interface ServerOptions {
  /** User data, settings and extensions of this run. */
  readonly folder: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly port?: number;
  /** For tests: a window can be told by its address to load an extension under development and to run a suite. */
  readonly automation?: 'on';
  /** Whether folders must be trusted before all works in them (工作区信任), as on a person's machine. */
  readonly trust?: 'asked';
  readonly env?: Readonly<Record<string, string>>;
}

export interface Server {
  /** `127.0.0.1:PORT` */
  readonly authority: string;
  readonly exited: Promise<void>;
  /** What it printed last, for a report of a failure. */
  tail(): string;
  stop(): Promise<void>;
}

/** Installs a VSIX from its file for a server that will start in this folder, as `code --install-extension` does. */
export async function installExtension(folder: string, vsix: string): Promise<void> {
  const program = join(await vsCodeFolder(), 'out/server-main.js');
  const places = ['--server-data-dir', folder, '--extensions-dir', join(folder, 'extensions')];
  const child = spawn(await newerNode(), [program, ...places, '--accept-server-license-terms', '--install-extension', vsix], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`installing ${vsix} ended with ${code}:\n${output}`);
}

/** The server of VS Code, from npm packages alone; its windows are pages of a browser. */
export async function startVsCodeServer({ folder, settings, port = 0, automation, trust, env }: ServerOptions): Promise<Server> {
  const program = await vsCodeFolder();
  await mkdir(join(folder, 'data/User'), { recursive: true });
  await mkdir(join(folder, 'extensions'), { recursive: true });
  await writeFile(join(folder, 'data/User/settings.json'), JSON.stringify(settings));
  const args = [
    join(program, 'out/server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', folder, '--extensions-dir', join(folder, 'extensions')],
    ...['--telemetry-level', 'off'],
    ...(trust ? [] : ['--disable-workspace-trust']),
    ...(automation ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(await newerNode(), args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that its extension hosts end with it.
    detached: process.platform !== 'win32',
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let output = '';
  const tail = () => output.slice(-4000);
  const authority = await new Promise<string>((resolve, reject) => {
    const timeout = setTimeout(() => fail(`VS Code's server did not start within ${READY_MS / 1000} s`), READY_MS);
    const fail = (reason: string) => {
      clearTimeout(timeout);
      endGroup(child, 'SIGKILL');
      reject(new Error(`${reason}:\n${tail()}`));
    };
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const listening = /listening on (?:\S*:)?(\d+)/.exec(output);
      if (!listening) return;
      clearTimeout(timeout);
      resolve(`127.0.0.1:${listening[1]}`);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`VS Code's server ended with ${code}`));
  });
  return {
    authority,
    exited,
    tail,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      endGroup(child, 'SIGTERM');
      const timeout = setTimeout(() => endGroup(child, 'SIGKILL'), STOP_MS);
      await exited;
      clearTimeout(timeout);
      endGroup(child, 'SIGKILL');
    },
  };
}

/** The folder of VS Code's server and its pages, from npm. */
export async function vsCodeFolder(): Promise<string> {
  const modules = await provide('server', { 'code-server': CODE_SERVER }, (installed) =>
    npmInstall(join(installed, 'code-server/lib/vscode')),
  );
  return join(modules, 'code-server/lib/vscode');
}

/** The address of a window on a folder. */
export function windowAddress({ authority }: Server, folder: string, payload: readonly (readonly [string, string])[] = []): string {
  const url = new URL(`http://${authority}/`);
  url.searchParams.set('folder', folder);
  const remote = payload.map(([key, path]) => [key, `vscode-remote://${authority}${path}`]);
  if (remote.length > 0) url.searchParams.set('payload', JSON.stringify(remote));
  return url.href;
}

/** This Node where it is new enough, else one from its npm package. */
async function newerNode(): Promise<string> {
  if (Number(process.versions.node.split('.')[0]) === NODE_MAJOR) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const modules = await provide('node', { [name]: String(NODE_MAJOR) });
  return join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nothing of it is left.
  }
}
