import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Range } from 'vscode-languageserver-types';
import { isTrusted } from '../trust.ts';
import { REQUESTS, type ReviewResult } from './protocol.ts';
import { told } from './ticks.ts';

/** The command behind the quick fix 忽略此处…: (uri, rule, range). */
export const SUPPRESS = 'hegao.suppressFinding';

/** Asks why a finding is ignored and until when; the server writes it down. */
export function registerSuppress(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(SUPPRESS, async (uri: string, rule: string, range: Range) => {
    if (!(await isTrusted())) return;
    const reason = await vscode.window.showInputBox({
      title: vscode.l10n.t('Ignore {0} (1/2)', rule),
      prompt: vscode.l10n.t('Why may it stay? The reason is kept for the next reader.'),
      validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A reason is needed.') : undefined),
      ignoreFocusOut: true,
    });
    if (reason === undefined) return;
    const until = await vscode.window.showInputBox({
      title: vscode.l10n.t('Ignore {0} (2/2)', rule),
      prompt: vscode.l10n.t('Until when? For example 2026-12-31; empty: no end.'),
      validateInput: (value) =>
        /^\s*(?:\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?)?\s*$/.test(value) ? undefined : vscode.l10n.t('Write the date as 2026-12-31.'),
      ignoreFocusOut: true,
    });
    if (until === undefined) return;
    const by = vscode.workspace.getConfiguration('hegao').get<string>('checker')?.trim() || null;
    told(await client.sendRequest<ReviewResult>(REQUESTS.suppress, { uri, rule, range, reason, until: until.trim() || null, by }));
  });
}
