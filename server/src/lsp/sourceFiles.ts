import type { FileOf } from '../features/markup.ts';
import type { Session } from './session.ts';
import { isBelow, normalUri, parentUri } from './uris.ts';

/**
 * Makes an answer in which the files that records name as their sources may be opened. A path counts from the data file, or from the folder of the
 * workspace that the data file lies in; a file that is not there, or really lies elsewhere, is no link.
 */
export async function withSourceFiles<T>({ files, inputs }: Session, make: (fileOf: FileOf) => T): Promise<T> {
  const named = new Map<string, readonly string[]>();
  const keyOf = (path: string, from: string) => `${from}\n${path}`;
  const first = make((path, from) => {
    const folders = inputs.foldersAround(from);
    const bases = [parentUri(from), ...folders.filter((folder) => isBelow(from, folder))];
    named.set(keyOf(path, from), [...new Set(bases.map((base) => normalUri(`${base.replace(/\/+$/, '')}/${encodePath(path)}`)))]);
    return null;
  });
  if (!files.has || named.size === 0) return first;
  const found = new Map<string, string>();
  for (const [key, uris] of named) {
    const [from = ''] = key.split('\n');
    for (const uri of uris) {
      if (found.has(key) || !(await files.has(uri, inputs.foldersAround(from)))) continue;
      found.set(key, uri);
    }
  }
  return found.size === 0 ? first : make((path, from) => found.get(keyOf(path, from)) ?? null);
}

/** A path's own percent signs and question marks are no encoding and no query. */
const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
