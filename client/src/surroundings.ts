import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';

/** Files of the workspace whose paths match one of the globs, at most so many; what lies in node_modules is left out. */
export type FindFiles = (globs: readonly string[], most?: number) => Promise<readonly vscode.Uri[]>;

/** What differs between an editor on a machine and one in a browser. */
export interface Surroundings {
  /** Schemes of the files that are checked. */
  readonly schemes: readonly string[];
  /** The name of whoever is logged in; '' where that is not known. */
  readonly userName: string;
  readonly findFiles: FindFiles;
  createClient(options: LanguageClientOptions): BaseLanguageClient;
}
