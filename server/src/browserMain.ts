import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFiles } from './browser/clientFiles.ts';
import { readPacks } from './browser/packs.ts';
import { startServer } from './lsp/server.ts';

/** What a worker hears and says; the types of browsers and of Node do not go together in one project. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void, options: { readonly once: true }): void;
}

// The server in a worker of a browser. The first message names the extension's folder; from then on it is the protocol.
const scope = globalThis as unknown as WorkerScope;
scope.addEventListener(
  'message',
  ({ data }) => {
    const extensionUri = typeof data === 'object' && data !== null && 'extensionUri' in data ? String(data.extensionUri) : '';
    const base = extensionUri.replace(/\/+$/, '');
    const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
    startServer(connection, {
      files: clientFiles(connection),
      page: (name) => (base ? `${base}/docs/${name}.md` : null),
      loadPacks: () => readPacks(connection, base),
    });
  },
  { once: true },
);
