import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';
import { loadJiebaSegmenter } from './node/jiebaSegmenter.ts';
import { readPacks } from './node/packs.ts';
import { diskFiles } from './node/workspace.ts';

// The entry's own file, whether it runs from its source or bundled.
const entry = fileURLToPath(import.meta.url);
const pages = [join(dirname(entry), '../docs/rules'), join(dirname(entry), '../../docs/rules')].find((folder) => existsSync(folder));

// `hegao-language-server` alone means --stdio, which most clients speak.
const TRANSPORTS = /^--(?:stdio|node-ipc|socket|pipe)\b/;
if (!process.argv.some((argument) => TRANSPORTS.test(argument))) process.argv.push('--stdio');

startServer(createConnection(ProposedFeatures.all), {
  files: diskFiles(),
  rulePage: (rule) => (pages ? pathToFileURL(join(pages, `${rule}.md`)).href : null),
  loadPacks: () => readPacks(import.meta.url),
  loadSegmenter: (log, words) => loadJiebaSegmenter({ from: import.meta.url, words, warn: ({ en }) => log(en) }),
});
