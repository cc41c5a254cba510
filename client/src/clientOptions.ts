import * as vscode from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { CONFIG_GLOB, DATA_FILE_GLOBS, otherDataFiles, SIDECAR_GLOB } from './dataFiles.ts';
import { SHOW_REFERENCES } from './showReferences.ts';
import { SUPPRESS } from './views/suppress.ts';
import { WORKBOOK_SCHEME } from './workbooks.ts';

/**
 * What the client of the language server is told. Reports are 公文稿, plain text and Markdown; in the latter two the server is silent
 * while the workspace has no data file. The server itself asks for the file events that it needs.
 */
export function clientOptions(output: vscode.LogOutputChannel, schemes: readonly string[]): LanguageClientOptions {
  return {
    documentSelector: documentSelector(schemes),
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Asked for at each start: trust may have been given since.
    initializationOptions: () => ({
      showReferencesCommand: SHOW_REFERENCES,
      suppressCommand: SUPPRESS,
      coverage: true,
      workbookScheme: WORKBOOK_SCHEME,
      trusted: vscode.workspace.isTrusted,
    }),
  };
}

/** Documents that the server is told of, data files of other names included. */
export function documentSelector(schemes: readonly string[]): NonNullable<LanguageClientOptions['documentSelector']> {
  const languages = ['gongwen', 'plaintext', 'markdown'];
  const patterns = [SIDECAR_GLOB, CONFIG_GLOB, ...DATA_FILE_GLOBS, ...otherDataFiles()];
  return [...schemes, 'untitled'].flatMap((scheme) => [
    ...languages.map((language) => ({ language, scheme })),
    ...(scheme === 'untitled' ? [] : patterns.map((pattern) => ({ scheme, pattern }))),
  ]);
}
