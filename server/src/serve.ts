import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';
import { workFast } from './node/engine.ts';
import { loadJiebaSegmenter } from './node/jiebaSegmenter.ts';
import { keepOldSpaceTight } from './node/oldSpace.ts';
import { readPacks } from './node/packs.ts';
import { diskFiles } from './node/workspace.ts';

// `hegao-language-server` alone means --stdio, which most clients speak.
const TRANSPORTS = /^--(?:stdio|node-ipc|socket|pipe)\b/;
const START_MS = 10_000;
const FIRST_MS = 900;

/** Runs the language server on Node. `from` is the entry's `import.meta.url`, whether it runs from its source or bundled. */
export function serve(from: string): void {
  const entry = dirname(fileURLToPath(from));
  const folder = [join(entry, '../docs'), join(entry, '../../docs')].find((path) => existsSync(join(path, 'rules')));
  // Asked for every finding at every keystroke.
  const pages = folder === undefined ? null : pathToFileURL(folder).href;

  if (!process.argv.some((argument) => TRANSPORTS.test(argument))) process.argv.push('--stdio');

  // Read while the client is still being greeted.
  const packs = readPacks(from);

  // Also for a client that asks for no diagnostics.
  setTimeout(workFast, START_MS).unref();

  startServer(createConnection(ProposedFeatures.all), {
    files: diskFiles(),
    page: (name) => (pages === null ? null : `${pages}/${name}.md`),
    loadPacks: () => packs,
    loadSegmenter: (log, words) => loadJiebaSegmenter({ from, words, warn: ({ en }) => log(en) }),
    settled: workFast,
  });
  // Before what is beside the open reports is read, and not before the first diagnostics.
  setTimeout(keepOldSpaceTight, FIRST_MS).unref();
}
