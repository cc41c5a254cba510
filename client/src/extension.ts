import { userInfo } from 'node:os';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { registerCommandLine } from './commandLine.ts';
import { start } from './start.ts';
import type { FindFiles } from './surroundings.ts';

/** The extension on a machine: the server is a process beside the editor. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.cjs');
  const transport = TransportKind.ipc;
  context.subscriptions.push(registerCommandLine(context));
  await start(context, {
    schemes: ['file'],
    userName: userName(),
    findFiles,
    createClient: (options) =>
      new LanguageClient(
        'hegao',
        '核稿',
        {
          run: { module, transport },
          debug: { module, transport, options: { execArgv: ['--nolazy', '--enable-source-maps'] } },
        },
        options,
      ),
  });
}

const findFiles: FindFiles = async (globs, most) => {
  const found = await Promise.all(globs.map((glob) => vscode.workspace.findFiles(glob, '**/node_modules/**', most)));
  return found.flat();
};

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
