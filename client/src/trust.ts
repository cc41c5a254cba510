import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** As the server knows it (server/src/lsp/trust.ts). */
const WORKSPACE_TRUSTED = 'hegao/workspaceTrusted';
const MANAGE_TRUST = 'workbench.trust.manage';

/**
 * 受限模式: says beside the language of a report what waits until the person trusts the workspace; a click leads to where that is decided. The server is
 * told then, and goes on without a restart.
 */
export function followTrust(client: BaseLanguageClient, selector: vscode.DocumentSelector): vscode.Disposable {
  if (vscode.workspace.isTrusted) return { dispose: () => {} };
  const item = vscode.languages.createLanguageStatusItem('hegao.trust', selector);
  item.name = vscode.l10n.t('Hegao: restricted mode');
  item.severity = vscode.LanguageStatusSeverity.Warning;
  item.text = vscode.l10n.t('Checked only, nothing is written');
  item.detail = vscode.l10n.t('hegao.yaml and hegao.dataFiles wait for trust');
  item.command = { title: vscode.l10n.t('Trust the workspace'), command: MANAGE_TRUST };
  const granted = vscode.workspace.onDidGrantWorkspaceTrust(() => {
    item.dispose();
    void client.sendNotification(WORKSPACE_TRUSTED);
  });
  return vscode.Disposable.from(item, granted);
}

/** Whether something may be written; where not, says so with a way to change it. */
export async function isTrusted(): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true;
  const trust = vscode.l10n.t('Trust the workspace');
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('Checked only, nothing is written'), trust);
  if (answer === trust) await vscode.commands.executeCommand(MANAGE_TRUST);
  return false;
}
