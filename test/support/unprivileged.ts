import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Of root every file may be read and written. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Runs an ES module's text, from the root of the repository, as somebody for whom permissions count. */
export function runUnprivileged(code: string): { readonly status: number | null; readonly out: string; readonly err: string } {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: 60_000, ...nobody });
  return { status, out: stdout, err: stderr };
}

/** Whether there is such a user, who may read the repository. */
export const hasUnprivileged =
  process.platform !== 'win32' &&
  spawnSync(process.execPath, ['--eval', "require('node:fs').readFileSync('package.json')"], { cwd: root, ...nobody }).status === 0;
