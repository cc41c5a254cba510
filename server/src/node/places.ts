import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { type Bilingual, both } from '../util/bilingual.ts';
import { realpath } from './disk.ts';

/**
 * Whether a file really lies in one of the folders or below, all links followed; of a file that is not there yet, its folder decides. Everything that
 * is read or written because a file or a folder names it is asked here; what a person names may lie anywhere.
 */
export async function liesWithin(path: string, folders: readonly string[]): Promise<boolean> {
  const place = await realPlace(path);
  if (place === null) return false;
  // Where no link is on the way, the folders need not be looked at: nearly always.
  if (place === path && folders.some((folder) => isBelow(path, folder))) return true;
  for (const folder of folders) if (isBelow(place, (await realPlace(folder)) ?? folder)) return true;
  return false;
}

/** Where a file of this name is written: where its link leads, within the folders if any; a link that leads out of them is replaced itself. */
export async function writtenPlace(path: string, folders?: readonly string[]): Promise<string> {
  const place = await realPlace(path);
  return place !== null && (!folders || (await liesWithin(place, folders))) ? place : path;
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** Null: there is neither the file nor its folder. */
async function realPlace(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    return realpath(dirname(path)).then(
      (folder) => join(folder, basename(path)),
      () => null,
    );
  }
}

export const LEADS_OUT: Bilingual = both(
  '这是通到文件夹之外的链接，没有读入。请把文件本身放进来。',
  'This is a link that leads out of the folder; it was not read. Put the file itself here.',
);
