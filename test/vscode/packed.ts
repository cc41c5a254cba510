import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { platformTarget, stageExtension } from '../../scripts/package/stage.ts';
import { createVsix } from '../../scripts/package/vsix.ts';
import { repository } from '../../scripts/vscode/packages.ts';

/** A VSIX as it is delivered, made from the sources, and its path: for every platform, or with the addon for this one. */
export async function makeVsix(folder: string, addon: 'none' | 'nodejieba'): Promise<string> {
  mkdirSync(join(folder, addon), { recursive: true });
  return createVsix(stageExtension(join(folder, addon, 'staged'), { addon }), {
    out: join(folder, addon),
    target: addon === 'none' ? null : platformTarget(),
  });
}

/** Whether npm could build nodejieba here. */
export const isJiebaBuilt = (): boolean => existsSync(join(repository, 'node_modules/nodejieba/build/Release/nodejieba.node'));

/** An extension that does nothing: the suite needs one under development, and the one that it tests is to be installed. */
export function emptyExtension(
  folder: string,
  suite: string,
  entry: 'main' | 'browser',
): { readonly extension: string; readonly suite: string } {
  mkdirSync(folder, { recursive: true });
  const file = basename(suite);
  copyFileSync(suite, join(folder, file));
  const manifest = { name: 'tests', publisher: 'hegao', version: '0.0.0', engines: { vscode: '*' }, activationEvents: [] };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, [entry]: `./${file}` }));
  return { extension: folder, suite: join(folder, file) };
}

/** Takes a VSIX apart and returns the folder of the extension, as an installation leaves it. */
export function unpackVsix(vsix: string, folder: string): string {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(vsix)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return join(folder, 'extension');
}
