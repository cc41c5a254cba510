import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** As `hegao/errorRate` of the server answers. */
type Answer = { readonly html: string } | { readonly refused: string };

/** 编校差错率: of the report in the editor, or of a file or folder in the explorer, as a page that says how it was worked out. */
export function registerErrorRate(client: BaseLanguageClient): vscode.Disposable {
  const panels = new Map<string, vscode.WebviewPanel>();
  return vscode.Disposable.from(
    vscode.commands.registerCommand('hegao.errorRate', async (resource?: vscode.Uri) => {
      const uri = resource ?? vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
      if (!uri) return;
      const title = vscode.l10n.t('Working out the rate of editing errors');
      const answer = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
        client.sendRequest<Answer>('hegao/errorRate', { uri: client.code2ProtocolConverter.asUri(uri) }),
      );
      if ('refused' in answer) void vscode.window.showInformationMessage(answer.refused);
      else show(panels, uri, answer.html);
    }),
    { dispose: () => vscode.Disposable.from(...panels.values()).dispose() },
  );
}

function show(panels: Map<string, vscode.WebviewPanel>, uri: vscode.Uri, html: string): void {
  const key = uri.toString();
  const known = panels.get(key);
  const title = vscode.l10n.t('Error rate: {0}', uri.path.replace(/\/+$/, '').replace(/^.*\//s, ''));
  // A page without scripts, with a policy of its own that lets nothing be fetched.
  const panel =
    known ??
    vscode.window.createWebviewPanel('hegao.errorRate', title, vscode.ViewColumn.Active, {
      enableScripts: false,
      enableFindWidget: true,
      localResourceRoots: [],
    });
  panel.webview.html = html;
  if (known) known.reveal();
  else {
    panels.set(key, panel);
    panel.onDidDispose(() => panels.delete(key));
  }
}
