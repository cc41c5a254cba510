import * as vscode from 'vscode';
import { createClient } from './client.ts';
import { registerDataCommands } from './dataCommands.ts';
import { watchDataFiles } from './dataFiles.ts';
import { registerOpenTarget } from './openTarget.ts';
import { registerShowReferences } from './showReferences.ts';
import { registerReview } from './views/review.ts';
import { followWordPattern } from './wordPattern.ts';
import { registerWorkbooks } from './workbooks.ts';

/** Starts the language server and what the editor needs beside it; all of it ends with the extension. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('核稿', { log: true });
  const client = createClient({ serverModule: context.asAbsolutePath('dist/server.cjs'), output });
  const dataFiles = watchDataFiles();
  context.subscriptions.push(
    output,
    dataFiles,
    followWordPattern(dataFiles),
    registerOpenTarget(),
    registerShowReferences(),
    registerDataCommands(),
    registerWorkbooks(client),
    registerReview(client, context.workspaceState),
    vscode.commands.registerCommand('hegao.showOutput', () => output.show()),
    vscode.commands.registerCommand('hegao.restart', () => client.restart()),
    { dispose: () => void client.dispose() },
  );
  await client.start();
}
