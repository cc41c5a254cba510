import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createCoverageView } from './coverage.ts';
import { createCoverageModel } from './coverageModel.ts';
import { moveSidecars } from './sidecars.ts';
import { createStatusBar } from './statusBar.ts';
import { registerSuppress } from './suppress.ts';
import { registerTicks } from './ticks.ts';

/** What people decide over reports: the coverage view, its count in the status bar, ticks and suppressions. */
export function registerReview(client: LanguageClient, state: vscode.Memento): vscode.Disposable {
  const model = createCoverageModel(client);
  const view = createCoverageView(model, state);
  return vscode.Disposable.from(
    model,
    view,
    createStatusBar(model),
    registerTicks({ client, model, view }),
    registerSuppress(client),
    moveSidecars(),
  );
}
