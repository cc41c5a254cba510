import { constants, promises } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readdir, stat } from './disk.ts';

/**
 * Writes a file aside and renames it over the old one, so that a full disk, a crash or a lost connection leaves the old file
 * as it was. Its permissions stay, and one that may not be written to is not replaced.
 */
export async function writeAside(path: string, content: string | Uint8Array): Promise<void> {
  await promises.access(path, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  const aside = join(dirname(path), `.${basename(path)}.${globalThis.crypto.randomUUID().slice(0, 8)}.tmp`);
  const mode = await stat(path).then(
    (stats) => stats.mode & 0o777,
    () => 0o644,
  );
  try {
    const file = await promises.open(aside, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await promises.rename(aside, path);
    await removeRests(path);
  } catch (error) {
    await promises.rm(aside, { force: true }).catch(() => {});
    throw error;
  }
}

/** What processes that were killed while they wrote this file left beside it; what is young may still be written by another. */
async function removeRests(path: string): Promise<void> {
  const folder = dirname(path);
  const head = `.${basename(path)}.`;
  const isRest = (name: string) => name.startsWith(head) && /^[\da-f]{8}\.tmp$/.test(name.slice(head.length));
  for (const name of (await readdir(folder).catch(() => [])).filter(isRest)) {
    const rest = join(folder, name);
    const age = await stat(rest).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > REST_MS) await promises.rm(rest, { force: true }).catch(() => {});
  }
}

const REST_MS = 60_000;
