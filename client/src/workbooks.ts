import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The scheme under which a workbook (目标.xlsx) is shown as the text that the server read: a line for each row, cells separated by tabs. */
export const WORKBOOK_SCHEME = 'hegao-workbook';

/** Lets a jump from a figure end in the very cell of a workbook, which no editor can open as text. */
export function registerWorkbooks(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(WORKBOOK_SCHEME, {
    provideTextDocumentContent: (uri) =>
      client.sendRequest<string>('hegao/workbookText', { uri: uri.with({ scheme: workspaceScheme() }).toString() }),
  });
}

/** `file` on a machine; in a browser that of the repository that is open. */
const workspaceScheme = (): string => vscode.workspace.workspaceFolders?.[0]?.uri.scheme ?? 'file';
