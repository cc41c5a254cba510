import { isBelow, isIgnored } from './uris.ts';
import type { WorkspaceFiles } from './workspaceFiles.ts';

export interface ListFoldersOptions {
  readonly folders: readonly string[];
  /** Whether all tables of a folder are asked for, whatever they are called. */
  readonly wantsTables: (folder: string) => boolean;
  /** Files that were read before. */
  readonly known: Iterable<string>;
}

/** The files below some folders, but for those in folders of tools. A folder that cannot be listed at present has the files that it had. */
export async function listFolders(files: WorkspaceFiles, { folders, wantsTables, known }: ListFoldersOptions): Promise<readonly string[]> {
  const before = [...known];
  const list = async (folder: string): Promise<readonly string[]> => {
    const listed = files.list(folder, { tables: wantsTables(folder) });
    const found = await listed.catch(() => before.filter((uri) => isBelow(uri, folder)));
    return found.filter((uri) => !isIgnored(uri, folder));
  };
  return (await Promise.all(folders.map(list))).flat();
}
