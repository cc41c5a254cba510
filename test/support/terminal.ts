import { posix } from 'node:path';
import { createProgram, type Surroundings } from '../../server/src/cli/program.ts';
import { plain } from '../../server/src/cli/terminal.ts';
import { dataKindOf, reportPath, sidecarPath } from '../../server/src/data/fileKinds.ts';
import { both } from '../../server/src/util/bilingual.ts';

export interface TerminalRun {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** The files afterwards, by absolute path. */
  readonly disk: ReadonlyMap<string, string | null>;
}

/** Runs the command line over files in memory; the current folder is `/work`. A file of `null` cannot be read. */
export async function runCli(
  args: readonly string[],
  disk: Readonly<Record<string, string | null>>,
  /** What changes while --watch waits. */
  edits?: (files: Map<string, string | null>) => void,
): Promise<TerminalRun> {
  const files = new Map(Object.entries(disk).map(([path, text]) => [posix.resolve('/work', path), text]));
  let out = '';
  let err = '';
  const surroundings: Surroundings = {
    cwd: '/work',
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
    watch: async (_watched, onChange) => {
      edits?.(files);
      await onChange();
    },
    loadPacks: async () => [],
    loadSegmenter: async () => null,
    files: {
      find: async (paths, cwd) => {
        const found = paths.map((path) => ({ path: posix.resolve(cwd, path), below: below(files, posix.resolve(cwd, path)) }));
        return {
          files: found.flatMap(({ path, below: names }) =>
            files.has(path)
              ? [{ path, kind: dataKindOf(path) ?? ('report' as const) }]
              : names.flatMap((name) => {
                  const kind = sidecarPath(name)
                    ? ('sidecar' as const)
                    : (dataKindOf(name) ?? (reportPath(name) ? ('report' as const) : null));
                  return kind ? [{ path: name, kind }] : [];
                }),
          ),
          problems: found
            .filter(({ path, below: names }) => !files.has(path) && names.length === 0 && path !== cwd)
            .map(({ path }) => ({ path, reason: both('没有。', 'Not there.') })),
        };
      },
      namesIn: async (folder) => [...files.keys()].filter((name) => posix.dirname(name) === folder).map((name) => posix.basename(name)),
      isFolder: async (path) => !files.has(path),
      kindOf: dataKindOf,
      read: async (path) => {
        const text = files.get(path);
        return typeof text === 'string' ? { text } : { unreadable: both('读不出。', 'Unreadable.') };
      },
      uriOf: (path) => `file://${encodeURI(path)}`,
      write: async (path, text) => {
        files.set(path, text);
        return null;
      },
      writeComments: async () => both('没有。', 'Not there.'),
      rewrite: async (path, _before, text) => {
        files.set(path, text);
        return null;
      },
    },
  };
  const status = await createProgram(surroundings).run(args);
  return { status, out, err, disk: files };
}

const below = (files: ReadonlyMap<string, unknown>, folder: string) =>
  [...files.keys()].filter((name) => name.startsWith(folder === '/' ? '/' : `${folder}/`)).sort();
