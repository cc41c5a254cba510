import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from '../start.ts';
import { answerFileRequests } from './fileRequests.ts';
import { findFiles } from './walk.ts';

/** As much of a browser's worker as is used here; the types of browsers and of Node do not go together in one project. */
declare class Worker {
  constructor(script: string);
  postMessage(message: unknown): void;
  terminate(): void;
}

/** What vscode.dev and github.dev open, a machine behind a tunnel, and a folder of the browser itself. */
const SCHEMES = ['file', 'vscode-vfs', 'vscode-remote', 'tmp'];

/** The extension in a browser (vscode.dev): the server is a worker, and asks the editor for files. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  let worker: Worker | undefined;
  await start(context, {
    schemes: [...new Set([...SCHEMES, ...folders.map(({ uri }) => uri.scheme)])],
    userName: '',
    findFiles,
    createClient: (options) => {
      const serve = async () => {
        worker?.terminate();
        worker = new Worker(script);
        // Before anything of the protocol: where the packs and the rules' pages lie.
        worker.postMessage({ extensionUri: context.extensionUri.toString() });
        // Not the worker itself: the editor puts its own Worker in place of the browser's, which the client then does not recognise.
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
      };
      const client = new LanguageClient('hegao', '核稿', serve, options);
      context.subscriptions.push(answerFileRequests(client), { dispose: () => worker?.terminate() });
      return client;
    },
  });
}
