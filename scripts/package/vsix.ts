import { createRequire } from 'node:module';
import { join } from 'node:path';
import { provide } from '../vscode/packages.ts';
import type { Staged } from './stage.ts';

/** The last version for Node 20. It brings 250 packages for publishing: in the cache, not in everybody's `npm ci`. */
const VSCE = '3.9.2';

interface Vsce {
  createVSIX(options: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Packs a staged extension as VS Code's own tool does, and returns the file. Without a target it is for every platform. */
export async function createVsix(
  { folder, manifest }: Staged,
  { out, target }: { readonly out: string; readonly target: string | null },
): Promise<string> {
  const modules = await provide('vsce', { '@vscode/vsce': VSCE });
  const { createVSIX }: Vsce = createRequire(join(modules, 'index.js'))('@vscode/vsce');
  const packagePath = join(out, `${[manifest.name, target, manifest.version].filter((part) => part !== null).join('-')}.vsix`);
  await createVSIX({
    cwd: folder,
    packagePath,
    ...(target !== null && { target }),
    dependencies: false,
    // Pictures of the README are pages of the repository, which is named where there is one.
    allowMissingRepository: true,
    rewriteRelativeLinks: 'repository' in manifest,
  });
  return packagePath;
}
