import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createProgram } from '../../server/src/cli/program.ts';
import { plain } from '../../server/src/cli/terminal.ts';
import { dataKindOf } from '../../server/src/data/fileKinds.ts';
import { findFiles, readWorkspaceFile } from '../../server/src/node/files.ts';
import { rewriteText, writeCommentedCopy, writeText } from '../../server/src/node/rewrite.ts';
import { uriOfPath } from '../../server/src/node/workspace.ts';

/** A folder on disk that goes away with `remove`. */
export interface Folder {
  readonly path: string;
  at(name: string): string;
  write(name: string, content: string | Uint8Array): void;
  /** Runs the command line in it, over the real disk, without packs. */
  run(...args: readonly string[]): Promise<{ readonly status: number; readonly out: string; readonly err: string }>;
  remove(): void;
}

export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'hegao-'));
  const at = (name: string) => join(path, name);
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);
  return { path, at, write, run: (...args) => runIn(path, args), remove: () => rmSync(path, { recursive: true, force: true }) };
}

async function runIn(cwd: string, args: readonly string[]) {
  let out = '';
  let err = '';
  const status = await createProgram({
    cwd,
    today: '2026-11-24',
    version: '9.9.9',
    paint: plain,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    now: () => '12:00:00',
    watch: async () => {},
    loadPacks: async () => [],
    loadSegmenter: async () => null,
    files: {
      find: findFiles,
      namesIn: (folder) => readdir(folder).catch(() => []),
      isFolder: (path) =>
        stat(path).then(
          (stats) => stats.isDirectory(),
          () => false,
        ),
      kindOf: dataKindOf,
      read: readWorkspaceFile,
      uriOf: uriOfPath,
      write: writeText,
      rewrite: rewriteText,
      writeComments: writeCommentedCopy,
    },
  }).run(args);
  return { status, out, err };
}
