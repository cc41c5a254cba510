import * as vscode from 'vscode';
import { COVERAGE_VIEW } from './coverage.ts';
import { verdictLabel } from './coverageItems.ts';
import type { CoverageModel } from './coverageModel.ts';
import { type ReportCoverage, VERDICTS } from './protocol.ts';

/** 数字 38/42 已核, for the report in the active editor; a click opens the view. Hidden where there is nothing to check. */
export function createStatusBar(model: CoverageModel): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('hegao.coverage', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Hegao: figures checked');
  item.command = `${COVERAGE_VIEW}.focus`;
  let asked = 0;
  const update = async () => {
    const own = ++asked;
    const editor = vscode.window.activeTextEditor;
    const coverage = editor ? await model.of(editor.document.uri) : undefined;
    // A later question has its own answer.
    if (own !== asked) return;
    if (!coverage || coverage.total === 0) {
      item.hide();
      return;
    }
    item.text = vscode.l10n.t('Figures {0}/{1} checked', coverage.checked, coverage.total);
    item.tooltip = tooltipOf(coverage);
    item.show();
  };
  void update();
  return vscode.Disposable.from(item, model.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}

function tooltipOf({ counts }: ReportCoverage): string {
  return VERDICTS.map((verdict) => `${verdictLabel(verdict)} ${counts[verdict]}`).join('\n');
}
