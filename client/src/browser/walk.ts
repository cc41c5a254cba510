import picomatch from 'picomatch/posix.js';
import * as vscode from 'vscode';
import type { FindFiles } from '../surroundings.ts';

/** Folders that hold no one's reports. */
const IGNORED = /^(?:\..*|node_modules|dist)$/;
/** Reports, data files, and what is noted beside them. */
const RELEVANT = /\.(?:txt|md|gongwen|ya?ml|csv|xls[xm]?|et|docx)$/i;
/** A repository in a browser is read over the network. */
const MOST_FOLDERS = 2000;

/** Files of a folder that may be of interest, those in subfolders included unless `shallow`. Not every file system of a browser can be searched; all can be read. */
export async function filesUnder(folder: vscode.Uri, { shallow }: { readonly shallow: boolean }): Promise<readonly vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const folders = [folder];
  for (let next = 0; next < folders.length && next < MOST_FOLDERS; next++) {
    const here = folders[next];
    if (!here) break;
    // A folder that cannot be read at all is no empty one; what it had is kept (`answerFileRequests`).
    const entries = next === 0 ? await vscode.workspace.fs.readDirectory(here) : await entriesOf(here);
    for (const [name, type] of entries) {
      if (type & vscode.FileType.SymbolicLink) continue;
      if (type & vscode.FileType.Directory) {
        if (!shallow && !IGNORED.test(name)) folders.push(vscode.Uri.joinPath(here, name));
      } else if (RELEVANT.test(name)) files.push(vscode.Uri.joinPath(here, name));
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export const findFiles: FindFiles = async (globs, most = Number.POSITIVE_INFINITY) => {
  const matches = picomatch([...globs], { nocase: true });
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = folders.map(async ({ uri }) => {
    const files = await filesUnder(uri, { shallow: false }).catch(() => []);
    return files.filter(({ path }) => matches(path.slice(uri.path.length).replace(/^\/+/, '')));
  });
  return (await Promise.all(found)).flat().slice(0, most);
};

async function entriesOf(folder: vscode.Uri): Promise<readonly (readonly [string, vscode.FileType])[]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
