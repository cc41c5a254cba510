// What the scripts share. Node's own modules alone: they run before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isWindows = process.platform === 'win32';

/** Runs a program with the terminal's input and output; resolves with its exit code. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** This Node, in the repository. */
export const node = (...args) => run(process.execPath, args);

/** A program of node_modules/.bin. */
export const bin = (name, ...args) => run(join(root, 'node_modules/.bin', isWindows ? `${name}.cmd` : name), args, { shell: isWindows });

/** The packages of the lock file, if they are not there yet. */
export async function install() {
  if (existsSync(join(root, 'node_modules/.package-lock.json'))) return;
  console.log('Installing packages (npm ci) …');
  const code = await run(isWindows ? 'npm.cmd' : 'npm', ['ci'], { shell: isWindows });
  if (code !== 0) throw new Error(`npm ci ended with ${code}`);
}

export async function build() {
  const code = await node('esbuild.mjs');
  if (code !== 0) throw new Error('the build failed');
}

/** All files test/**\/*.test.ts that need no editor, in a fixed order. */
export function unitTests() {
  return readdirSync(join(root, 'test'), { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('vscode/'))
    .sort()
    .map((file) => `test/${file}`);
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
