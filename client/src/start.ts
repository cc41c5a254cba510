import * as vscode from 'vscode';
import { clientOptions } from './clientOptions.ts';
import { registerDataCommands } from './dataCommands.ts';
import { watchDataFiles } from './dataFiles.ts';
import { registerOpenTarget } from './openTarget.ts';
import { registerShowReferences } from './showReferences.ts';
import type { Surroundings } from './surroundings.ts';
import { registerReview } from './views/review.ts';
import { followWordPattern } from './wordPattern.ts';
import { registerWorkbooks } from './workbooks.ts';

/** Starts the language server and what the editor needs beside it, on a machine or in a browser; all of it ends with the extension. */
export async function start(context: vscode.ExtensionContext, surroundings: Surroundings): Promise<void> {
  const { createClient, findFiles, schemes, userName } = surroundings;
  const output = vscode.window.createOutputChannel('核稿', { log: true });
  const client = createClient(clientOptions(output, schemes));
  const dataFiles = watchDataFiles(findFiles);
  context.subscriptions.push(
    output,
    dataFiles,
    followWordPattern(dataFiles),
    registerOpenTarget(),
    registerShowReferences(),
    registerDataCommands(findFiles),
    registerWorkbooks(client),
    registerReview({ client, state: context.workspaceState, userName }),
    vscode.commands.registerCommand('hegao.showOutput', () => output.show()),
    vscode.commands.registerCommand('hegao.restart', async () => {
      await client.stop();
      await client.start();
    }),
    { dispose: () => void client.dispose() },
  );
  await client.start();
}
