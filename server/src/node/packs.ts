import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACK_KINDS } from '../analysis/packKinds.ts';
import type { DataFile } from '../data/schema.ts';
import { readFile } from './disk.ts';
import { uriOfPath } from './workspace.ts';

/**
 * Reads the shipped packs, which lie beside the program: `packs/` above dist/, or above the sources. A pack that is not there is left out.
 * `from` is the entry's `import.meta.url`.
 */
export async function readPacks(from: string): Promise<readonly DataFile[]> {
  const entry = dirname(fileURLToPath(from));
  const folder = [join(entry, '../packs'), join(entry, '../../packs')].find((path) => existsSync(path));
  if (folder === undefined) return [];
  const read = Object.entries(PACK_KINDS).map(async ([pack, kind]): Promise<readonly DataFile[]> => {
    const path = join(folder, `${pack}.csv`);
    const text = await readFile(path, 'utf8').catch(() => null);
    return text === null ? [] : [{ uri: uriOfPath(path), kind, text, pack }];
  });
  return (await Promise.all(read)).flat();
}
