import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { createProgram, EXIT, type Surroundings } from './cli/program.ts';
import { plain } from './cli/terminal.ts';
import { dataKindOf } from './data/fileKinds.ts';
import { readdir, stat } from './node/disk.ts';
import { findFiles, readWorkspaceFile } from './node/files.ts';
import { loadJiebaSegmenter } from './node/jiebaSegmenter.ts';
import { readPacks } from './node/packs.ts';
import { reportReaders, serveReadings } from './node/reportReaders.ts';
import { rewriteText, writeCommentedCopy, writeText } from './node/rewrite.ts';
import { watchPaths } from './node/watch.ts';
import { uriOfPath } from './node/workspace.ts';
import { localDay } from './util/localDay.ts';

/** Runs the command line. `from` is the entry's `import.meta.url`, whether it runs from its source or bundled. */
export function command(from: string): void {
  const surroundings: Surroundings = {
    cwd: process.cwd(),
    today: localDay(new Date()),
    version: readVersion(from),
    paint: (process.stdout.isTTY || process.env.FORCE_COLOR) && !process.env.NO_COLOR ? styleText : plain,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    now: () => new Date().toLocaleTimeString('sv-SE'),
    watch: watchPaths,
    ...(process.stderr.isTTY && { progress: (line) => process.stderr.write(line === null ? '\r\u001b[K' : `\r\u001b[K${line}`) }),
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
    readers: reportReaders(from),
    loadPacks: () => readPacks(from),
    loadSegmenter: (warn) => loadJiebaSegmenter({ from, warn }),
  };

  const unwritten = new Set<NodeJS.WriteStream>();
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      // A reader that has seen enough (`| head`) is no failure; of a full disk it is said once.
      if (code === 'EPIPE' || unwritten.has(stream)) return;
      unwritten.add(stream);
      process.exitCode = EXIT.failed;
      if (stream === process.stdout) surroundings.err(`hegao: 结果未能全部写出（${code}）。The results could not be written in full.\n`);
    });

  // Only the status is set: what was written to a pipe is still to be flushed.
  if (isMainThread)
    void createProgram(surroundings)
      .run(process.argv.slice(2))
      .then((status) => {
        process.exitCode = unwritten.size > 0 ? EXIT.failed : status;
      });
  // Another core, which reads reports for the one above.
  else serveReadings();
}

function readVersion(from: string): string {
  const entry = dirname(fileURLToPath(from));
  const manifest = [join(entry, '../package.json'), join(entry, '../../package.json')].find((path) => existsSync(path));
  const read: unknown = manifest ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '';
}
