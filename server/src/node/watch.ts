import { type FSWatcher, statSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Files that matter to a check; a program writes others beside them. */
const RELEVANT = /\.(?:txt|md|gongwen|ya?ml|csv|xlsx|docx)$/i;
const GATHER_MS = 200;

/** Calls back once for each burst of changes below the paths, until the process is told to end (SIGINT). */
export function watchPaths(paths: readonly string[], onChange: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const changed = (name: string | null) => {
    if (name !== null && (!RELEVANT.test(name) || /(?:^|[\\/])(?:\.|node_modules[\\/])/.test(name))) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, GATHER_MS);
  };
  const watchers = [...new Set(paths)].map((path): FSWatcher => {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    // An editor replaces a file by renaming another: the folder tells, the file's own watcher would die.
    if (isFolder) return watch(path, { recursive: true }, (_event, name) => changed(name));
    return watch(dirname(path), (_event, name) => {
      if (name === null || name === basename(path) || RELEVANT.test(name)) changed(name);
    });
  });
  return new Promise((resolve) => {
    process.once('SIGINT', () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      resolve();
    });
  });
}
