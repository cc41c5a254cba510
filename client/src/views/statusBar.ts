import * as vscode from 'vscode';
import { COVERAGE_VIEW } from './coverage.ts';
import { verdictLabel } from './coverageItems.ts';
import type { CoverageModel } from './coverageModel.ts';
import type { Pause } from './pause.ts';
import { type ReportCoverage, VERDICTS } from './protocol.ts';

/** 数字 38/42 已核, for the report in the active editor; a click opens the view. Hidden where there is nothing to check; 已暂停 while all is paused. */
export function createStatusBar(model: CoverageModel, pause: Pause): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('hegao.coverage', vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t('Hegao: figures checked');
  let asked = 0;
  const update = async () => {
    const own = ++asked;
    if (pause.paused) return showPaused(item);
    const editor = vscode.window.activeTextEditor;
    const coverage = editor ? await model.of(editor.document.uri) : undefined;
    // A later question has its own answer.
    if (own !== asked) return;
    if (!coverage || coverage.total === 0) item.hide();
    else showCoverage(item, coverage);
  };
  void update();
  return vscode.Disposable.from(
    item,
    model.onDidChange(update),
    pause.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}

function showPaused(item: vscode.StatusBarItem): void {
  const text = vscode.l10n.t('Hegao is paused');
  const how = vscode.l10n.t('Nothing is marked, coloured or counted. Press to go on checking.');
  item.text = `$(debug-pause) ${text}`;
  item.command = 'hegao.togglePause';
  item.tooltip = how;
  item.accessibilityInformation = { label: `${text}. ${how}`, role: 'button' };
  item.show();
}

function showCoverage(item: vscode.StatusBarItem, { checked, total, counts }: ReportCoverage): void {
  const said = VERDICTS.map((verdict) => `${verdictLabel(verdict)} ${counts[verdict]}`);
  item.text = vscode.l10n.t('Figures {0}/{1} checked', checked, total);
  item.command = `${COVERAGE_VIEW}.focus`;
  item.tooltip = said.join('\n');
  item.accessibilityInformation = {
    label: vscode.l10n.t('Figures: {0} of {1} are checked. {2}. Press to open the list.', checked, total, said.join(', ')),
    role: 'button',
  };
  item.show();
}
