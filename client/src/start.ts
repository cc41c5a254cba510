import * as vscode from 'vscode';
import { clientOptions, documentSelector } from './clientOptions.ts';
import { registerDataCommands } from './dataCommands.ts';
import { OTHER_DATA_FILES, watchDataFiles } from './dataFiles.ts';
import { registerErrorRate } from './errorRate.ts';
import { registerHelp } from './help.ts';
import { registerNewDataFile } from './newDataFile.ts';
import { registerOpenTarget } from './openTarget.ts';
import { registerSampleWorkspace } from './sampleWorkspace.ts';
import { registerShowReferences } from './showReferences.ts';
import type { Surroundings } from './surroundings.ts';
import { followTrust } from './trust.ts';
import { registerIgnoreHere } from './views/ignoreHere.ts';
import { watchOrphanSidecars } from './views/orphanSidecars.ts';
import { createPause } from './views/pause.ts';
import { registerReview } from './views/review.ts';
import { registerWord } from './word.ts';
import { followWordPattern } from './wordPattern.ts';
import { registerWorkbooks } from './workbooks.ts';

/** Starts the language server and what the editor needs beside it, on a machine or in a browser; all of it ends with the extension. */
export async function start(context: vscode.ExtensionContext, surroundings: Surroundings): Promise<void> {
  const { createClient, findFiles, schemes, userName } = surroundings;
  const output = vscode.window.createOutputChannel('核稿', { log: true });
  const pause = createPause(context.workspaceState);
  const options = { ...clientOptions(output, schemes), middleware: pause.middleware };
  const client = createClient(options);
  const dataFiles = watchDataFiles(findFiles);
  context.subscriptions.push(
    output,
    pause,
    pause.registerCommand(client),
    dataFiles,
    followWordPattern(dataFiles),
    registerOpenTarget(),
    registerShowReferences(),
    registerDataCommands(findFiles),
    registerErrorRate(client),
    registerWord(client),
    registerWorkbooks(client),
    registerReview({ client, state: context.workspaceState, userName, pause }),
    registerIgnoreHere(),
    watchOrphanSidecars(context, findFiles, pause),
    registerNewDataFile(),
    registerSampleWorkspace(context),
    registerHelp(context),
    followTrust(
      client,
      schemes.map((scheme) => ({ scheme })),
    ),
    vscode.commands.registerCommand('hegao.showOutput', () => output.show()),
    vscode.commands.registerCommand('hegao.restart', async () => {
      await client.stop();
      await client.start();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(OTHER_DATA_FILES)) return;
      // The client asks for its selector again when it starts.
      options.documentSelector?.splice(0, Number.POSITIVE_INFINITY, ...documentSelector(schemes));
      void vscode.commands.executeCommand('hegao.restart');
    }),
    { dispose: () => void client.dispose() },
  );
  await client.start();
}
