import { dataPath } from '../data/fileKinds.ts';
import type { DataKind } from '../data/schema.ts';
import { globMatcher, isGlob } from '../util/glob.ts';
import { objectOf } from './json.ts';
import { isBelow } from './uris.ts';

/** A glob of `hegao.dataFiles`, and the kind of the files that it names; without a kind, what they hold tells. */
export interface DataFileGlob {
  readonly glob: string;
  readonly kind: DataKind | null;
}

/** How a data file that is named by a glob comes to its kind. `exact`: it was named by itself, and so is data whatever it holds. */
export type NamedKind = { readonly kind: DataKind } | { readonly byContent: 'glob' | 'exact' };

/** `["资料/*.xlsx"]` or `{ "targets": ["任务分解*.csv"], "names": [] }`; what is neither names nothing. */
export function readDataFileGlobs(value: unknown): readonly DataFileGlob[] {
  if (Array.isArray(value) || typeof value === 'string') return globs(value, null);
  const named = objectOf(value);
  return KINDS.flatMap((kind) => globs(named[kind], kind));
}

/**
 * Tells which files the globs of each folder name. A glob is relative to its folder; one without `/` holds for names in any
 * subfolder. Only YAML files, tables and workbooks are data, whatever a glob says.
 */
export function dataFileNames(folders: ReadonlyMap<string, readonly DataFileGlob[]>): (uri: string) => NamedKind | null {
  const matchers = [...folders].flatMap(([folder, entries]) =>
    entries.map(({ glob, kind }) => ({
      folder,
      kind,
      isExact: !isGlob(glob),
      matches: globMatcher(glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`),
    })),
  );
  return (uri) => {
    if (matchers.length === 0 || !dataPath(uri)) return null;
    const found = matchers.find(({ folder, matches }) => isBelow(uri, folder) && matches(pathBelow(uri, folder)));
    if (!found) return null;
    return found.kind ? { kind: found.kind } : { byContent: found.isExact ? 'exact' : 'glob' };
  };
}

const KINDS: readonly DataKind[] = ['targets', 'slogans', 'names'];

function globs(value: unknown, kind: DataKind | null): readonly DataFileGlob[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((glob) => (typeof glob === 'string' && glob.trim() !== '' ? [{ glob: glob.trim(), kind }] : []));
}

function pathBelow(uri: string, folder: string): string {
  const path = uri.slice(folder.replace(/\/+$/, '').length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
