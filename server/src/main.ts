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

// The entry's own file, whether it runs from its source or bundled.
const entry = fileURLToPath(import.meta.url);
const folder = [join(dirname(entry), '../docs'), join(dirname(entry), '../../docs')].find((path) => existsSync(join(path, 'rules')));
// Asked for every finding at every keystroke.
const pages = folder === undefined ? null : pathToFileURL(folder).href;

// `hegao-language-server` alone means --stdio, which most clients speak.
const TRANSPORTS = /^--(?:stdio|node-ipc|socket|pipe)\b/;
if (!process.argv.some((argument) => TRANSPORTS.test(argument))) process.argv.push('--stdio');

const START_MS = 10_000;
const FIRST_MS = 900;

// Read while the client is still being greeted.
const packs = readPacks(import.meta.url);

// Also for a client that asks for no diagnostics.
setTimeout(workFast, START_MS).unref();

startServer(createConnection(ProposedFeatures.all), {
  files: diskFiles(),
  page: (name) => (pages === null ? null : `${pages}/${name}.md`),
  loadPacks: () => packs,
  loadSegmenter: (log, words) => loadJiebaSegmenter({ from: import.meta.url, words, warn: ({ en }) => log(en) }),
  settled: workFast,
});
// Before what is beside the open reports is read, and not before the first diagnostics.
setTimeout(keepOldSpaceTight, FIRST_MS).unref();
