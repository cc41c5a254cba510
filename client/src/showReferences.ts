import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageserver-types';

/** The command behind 引用 12 处 above a record. */
export const SHOW_REFERENCES = 'hegao.showReferences';

/** Opens the list of the places that use a record; the server's arguments are LSP's and become the editor's here. */
export function registerShowReferences(): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_REFERENCES, (uri: string, position: Position, locations: readonly Location[]) =>
    vscode.commands.executeCommand(
      'editor.action.showReferences',
      vscode.Uri.parse(uri),
      new vscode.Position(position.line, position.character),
      locations.map(({ uri, range: { start, end } }) => {
        const range = new vscode.Range(start.line, start.character, end.line, end.character);
        return new vscode.Location(vscode.Uri.parse(uri), range);
      }),
    ),
  );
}
