import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Staged } from './stage.ts';

/** Packs a staged npm package and returns the file. */
export function packTarball({ folder, manifest }: Staged, out: string): string {
  const isWindows = process.platform === 'win32';
  const args = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', out];
  execFileSync(isWindows ? 'npm.cmd' : 'npm', args, { cwd: folder, shell: isWindows, stdio: ['ignore', 'ignore', 'inherit'] });
  return join(out, `${manifest.name}-${manifest.version}.tgz`);
}
