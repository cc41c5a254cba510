import { promises } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { normalUri } from '../lsp/uris.ts';
import type { FileText, WorkspaceFiles } from '../lsp/workspaceFiles.ts';
import { readdir, stat } from './disk.ts';
import { codeOf, findFiles, findTables, NO_FILE, readWorkspaceFile, unreadableBy } from './files.ts';
import { liesWithin, writtenPlace } from './places.ts';
import { writeAside } from './writeAside.ts';

/** The files of a workspace on disk. Folders of other schemes than `file:` are empty here. */
export function diskFiles(): WorkspaceFiles {
  return { list, read, has, write };
}

export const uriOfPath = (path: string): string => normalUri(pathToFileURL(path).href);

async function list(folder: string, options?: { readonly shallow?: boolean; readonly tables?: boolean }): Promise<readonly string[]> {
  const path = pathOfUri(folder);
  if (path === null) return [];
  if (options?.shallow) return (await readdir(path).catch(() => [])).map((name) => `${folder}/${encodeURIComponent(name)}`).map(normalUri);
  const { files } = await findFiles([path]);
  const tables = options?.tables ? await findTables(path) : [];
  return [...new Set([...files.map((file) => file.path), ...tables])].map(uriOfPath);
}

async function read(uri: string, within: readonly string[]): Promise<FileText | null> {
  const path = pathOfUri(uri);
  if (path === null) return null;
  try {
    if (!(await stat(path)).isFile()) return null;
  } catch (error) {
    return NO_FILE.includes(codeOf(error)) ? null : { text: '', ...unreadableBy(error) };
  }
  const content = await readWorkspaceFile(path, pathsOf(within));
  return 'text' in content ? { text: content.text, workbook: content.workbook } : { text: '', ...content };
}

async function has(uri: string, within: readonly string[]): Promise<boolean> {
  const path = pathOfUri(uri);
  if (path === null || !(await liesWithin(path, pathsOf(within)))) return false;
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

async function write(uri: string, text: string, within: readonly string[]): Promise<void> {
  const path = pathOfUri(uri);
  if (path === null || !(await liesWithin(dirname(path), pathsOf(within)))) throw new Error('no file of the workspace');
  await (text === '' ? promises.rm(path, { force: true }) : writeAside(await writtenPlace(path, pathsOf(within)), text));
}

const pathsOf = (uris: readonly string[]) => uris.map(pathOfUri).filter((path) => path !== null);

function pathOfUri(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}
