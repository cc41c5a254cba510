import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { dataPath } from '../data/fileKinds.ts';

/** Files that matter to a check; a program writes others beside them. */
const isRelevant = (name: string): boolean => dataPath(name) || /\.(?:txt|md|gongwen|docx)$/i.test(name);
const GATHER_MS = 200;

/** Absolute paths of reports, folders and data files, and the folder up to which others are looked for. */
interface Watched {
  readonly paths: readonly string[];
  readonly upTo: string;
}

/**
 * Calls back once for each burst of changes of the paths, of what lies below them, and of the files in the folders above them where data files are
 * looked for, until the process is told to end (SIGINT). What is watched is asked for anew after each: a configuration may name other data files.
 *
 * Each folder is watched by itself: Node's own recursive watching follows files on Linux, and loses one that an editor replaces by renaming another.
 */
export function watchPaths(watched: () => Watched, onChange: () => Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  let fail = (_error: unknown) => {};
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void onChange().then(place).catch(fail), GATHER_MS);
  };
  const watchers = new Map<string, FSWatcher>();
  const forget = (folder: string) => {
    for (const [known, watcher] of watchers) {
      if (known !== folder && !known.startsWith(folder + sep)) continue;
      watcher.close();
      watchers.delete(known);
    }
  };
  let unwatched: unknown;
  /** One that may not be read, or is gone again already, is left alone; it may be followed when it comes back or is opened. */
  const follow = (folder: string, depth: 'alone' | 'below') => {
    try {
      watchers.get(folder)?.close();
      const watcher = watch(folder, (event, name) => {
        if (name === null || isHidden(name)) return;
        if (isRelevant(name)) changed();
        const path = join(folder, name);
        if (depth === 'alone' || (event !== 'rename' && watchers.has(path))) return;
        if (isFolder(path)) {
          follow(path, 'below');
          changed();
        } else if (event === 'rename') forget(path);
      });
      watcher.on('error', () => forget(folder));
      watchers.set(folder, watcher);
      if (depth === 'below') for (const name of foldersIn(folder)) follow(join(folder, name), 'below');
    } catch (error) {
      unwatched = error;
      forget(folder);
    }
  };
  let placed = '';
  const place = () => {
    const { paths, upTo } = watched();
    const key = JSON.stringify(paths);
    if (ended || key === placed) return;
    placed = key;
    const places = paths.map((path) => ({ path, folder: existing(path) }));
    for (const { path, folder } of places) {
      for (const above of [...(path === folder ? [] : [folder]), ...foldersBetween(folder, upTo)]) follow(above, 'alone');
    }
    // Last: a folder that is also above another path keeps what is below it.
    for (const { path, folder } of places) if (path === folder || /[*?{[]/.test(path)) follow(folder, 'below');
  };
  place();
  if (watchers.size === 0) return Promise.reject(unwatched);
  return new Promise((resolve, reject) => {
    const end = () => {
      ended = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    };
    fail = (error) => {
      end();
      reject(error);
    };
    process.once('SIGINT', () => {
      end();
      resolve();
    });
  });
}

const isHidden = (name: string) => name.startsWith('.') || name === 'node_modules';

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Links are not followed: one may lead up again. */
const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !isHidden(entry.name))
    .map((entry) => entry.name);

/** The folder itself, that of a file, or that below which a pattern looks. */
const existing = (path: string): string => (isFolder(path) || dirname(path) === path ? path : existing(dirname(path)));

/** /work/稿件/一季度 up to /work: /work/稿件, /work */
function foldersBetween(folder: string, upTo: string): readonly string[] {
  const way = relative(upTo, folder);
  if (way === '' || way.startsWith('..') || way === folder) return [];
  const parent = dirname(folder);
  return [parent, ...foldersBetween(parent, upTo)];
}
