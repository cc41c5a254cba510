import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { stageExtension } from '../../scripts/package/stage.ts';
import { createVsix } from '../../scripts/package/vsix.ts';

/** A VSIX as it is delivered, made from the sources, and its path. */
export async function makeVsix(folder: string, addon: 'none' | 'nodejieba'): Promise<string> {
  mkdirSync(join(folder, addon), { recursive: true });
  return createVsix(stageExtension(join(folder, addon, 'staged'), { addon }), { out: join(folder, addon), target: null });
}

/** Takes a VSIX apart and returns the folder of the extension, as an installation leaves it. */
export function unpackVsix(vsix: string, folder: string): string {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(vsix)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return join(folder, 'extension');
}
