import * as vscode from 'vscode';
import { findingsAtCursor, ruleOf } from '../help.ts';
import { SUPPRESS } from './suppress.ts';

/** `hegao.ignoreHere`: asks for the reason why the finding at the cursor may stay, as its quick fix does. */
export function registerIgnoreHere(): vscode.Disposable {
  return vscode.commands.registerCommand('hegao.ignoreHere', async () => {
    const editor = vscode.window.activeTextEditor;
    const found = findingsAtCursor().flatMap((finding) => {
      const rule = ruleOf(finding);
      return rule ? [{ label: finding.message, description: rule, rule, range: finding.range }] : [];
    });
    if (!editor || found.length === 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing was found at the cursor.'), 4000);
      return;
    }
    const one = found.length === 1 ? found[0] : await vscode.window.showQuickPick(found, { title: vscode.l10n.t('Ignore which?') });
    if (!one) return;
    const { start, end } = one.range;
    const range = { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
    await vscode.commands.executeCommand(SUPPRESS, editor.document.uri.toString(), one.rule, range);
  });
}
