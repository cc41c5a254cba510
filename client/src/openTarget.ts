import * as vscode from 'vscode';

/** `hegao.openTarget`: jumps from the figure, phrase or name at the cursor to its record in the data file. */
export function registerOpenTarget(): vscode.Disposable {
  return vscode.commands.registerCommand('hegao.openTarget', async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      editor.selection.active,
    );
    const [record] = found.map(targetOf);
    if (!record) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('No record for the text at the cursor.'), 4000);
      return;
    }
    await vscode.window.showTextDocument(record.uri, { selection: record.range });
  });
}

function targetOf(found: vscode.Location | vscode.LocationLink): vscode.Location {
  return 'targetUri' in found ? new vscode.Location(found.targetUri, found.targetSelectionRange ?? found.targetRange) : found;
}
