import * as vscode from 'vscode';
import { nodeItem } from './coverageItems.ts';
import type { CoverageModel } from './coverageModel.ts';
import { type CoverageNode, coverageTree, GROUPINGS, type Grouping } from './coverageTree.ts';
import type { Pause } from './pause.ts';

/** The id of the view; VS Code makes `hegao.coverage.focus` of it. */
export const COVERAGE_VIEW = 'hegao.coverage';

export interface CoverageView extends vscode.Disposable {
  readonly selection: readonly CoverageNode[];
}

export interface CoverageViewOptions {
  readonly model: CoverageModel;
  readonly state: vscode.Memento;
  readonly pause: Pause;
}

/** 数字核对: the view of every figure that is a claim, with commands to group it. Asks the server only while it is seen. */
export function createCoverageView({ model, state, pause }: CoverageViewOptions): CoverageView {
  const changed = new vscode.EventEmitter<undefined>();
  let grouping: Grouping = GROUPINGS.find((one) => one === state.get('coverage.grouping')) ?? 'report';
  const provider: vscode.TreeDataProvider<CoverageNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: nodeItem,
    getChildren: async (node) => {
      if (node) return 'children' in node ? [...node.children] : [];
      if (pause.paused) {
        // The view's welcome says why it is empty.
        view.message = undefined;
        return [];
      }
      const coverage = await model.all();
      const total = coverage.reports.reduce((sum, report) => sum + report.total, 0);
      const checked = coverage.reports.reduce((sum, report) => sum + report.checked, 0);
      view.message =
        // Where there is none, VS Code shows the view's welcome.
        total > 0 ? vscode.l10n.t('Figures {0}/{1} checked', checked, total) : undefined;
      return [...coverageTree(coverage, grouping)];
    },
  };
  const view = vscode.window.createTreeView(COVERAGE_VIEW, { treeDataProvider: provider, showCollapseAll: true, canSelectMany: true });
  const show = () => {
    if (view.visible) changed.fire(undefined);
  };
  const group = (to: Grouping) => {
    grouping = to;
    void state.update('coverage.grouping', to);
    void vscode.commands.executeCommand('setContext', 'hegao.coverage.grouping', to);
    show();
  };
  group(grouping);
  const subscription = vscode.Disposable.from(
    changed,
    view,
    model.onDidChange(show),
    pause.onDidChange(show),
    view.onDidChangeVisibility(show),
    vscode.commands.registerCommand('hegao.coverage.byReport', () => group('report')),
    vscode.commands.registerCommand('hegao.coverage.byScope', () => group('scope')),
    vscode.commands.registerCommand('hegao.coverage.byVerdict', () => group('verdict')),
  );
  return {
    get selection() {
      return view.selection;
    },
    dispose: () => subscription.dispose(),
  };
}
