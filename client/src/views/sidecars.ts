import * as vscode from 'vscode';

const SIDECAR = '.hegao.yaml';

/** A report that is renamed or moved in the editor takes what was noted beside it along. */
export function moveSidecars(): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(async ({ files }) => {
    for (const { oldUri, newUri } of files) {
      const from = oldUri.with({ path: `${oldUri.path}${SIDECAR}` });
      const to = newUri.with({ path: `${newUri.path}${SIDECAR}` });
      if (await exists(from)) await vscode.workspace.fs.rename(from, to, { overwrite: false }).then(undefined, () => warn(from));
    }
  });
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

function warn(sidecar: vscode.Uri): void {
  const name = vscode.workspace.asRelativePath(sidecar);
  void vscode.window.showWarningMessage(vscode.l10n.t('{0} could not be renamed along with its report.', name));
}
