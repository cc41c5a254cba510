import type * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { DATA_FILE_GLOBS, SIDECAR_GLOB } from './dataFiles.ts';
import { SHOW_REFERENCES } from './showReferences.ts';
import { SUPPRESS } from './views/suppress.ts';
import { WORKBOOK_SCHEME } from './workbooks.ts';

export interface ClientOptions {
  /** The bundled language server. */
  readonly serverModule: string;
  readonly output: vscode.LogOutputChannel;
}

/**
 * The client of the language server. Reports are 公文稿, plain text and Markdown; in the latter two the server is silent
 * while the workspace has no data file. The server itself asks for the file events that it needs.
 */
export function createClient({ serverModule, output }: ClientOptions): LanguageClient {
  const languages = ['gongwen', 'plaintext', 'markdown'];
  const schemes = ['file', 'untitled'];
  return new LanguageClient(
    'hegao',
    '核稿',
    {
      run: { module: serverModule, transport: TransportKind.ipc },
      debug: { module: serverModule, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--enable-source-maps'] } },
    },
    {
      documentSelector: [
        ...languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme }))),
        { scheme: 'file', pattern: SIDECAR_GLOB },
        ...DATA_FILE_GLOBS.map((pattern) => ({ scheme: 'file', pattern })),
      ],
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: {
        showReferencesCommand: SHOW_REFERENCES,
        suppressCommand: SUPPRESS,
        coverage: true,
        workbookScheme: WORKBOOK_SCHEME,
      },
    },
  );
}
