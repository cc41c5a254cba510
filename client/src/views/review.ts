import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { createCoverageView } from './coverage.ts';
import { createCoverageModel } from './coverageModel.ts';
import { moveSidecars } from './sidecars.ts';
import { createStatusBar } from './statusBar.ts';
import { registerSuppress } from './suppress.ts';
import { registerTicks } from './ticks.ts';

export interface ReviewOptions {
  readonly client: BaseLanguageClient;
  readonly state: vscode.Memento;
  /** The name of whoever is logged in, where the editor can know it. */
  readonly userName: string;
}

/** What people decide over reports: the coverage view, its count in the status bar, ticks and suppressions. */
export function registerReview({ client, state, userName }: ReviewOptions): vscode.Disposable {
  const model = createCoverageModel(client);
  const view = createCoverageView(model, state);
  return vscode.Disposable.from(
    model,
    view,
    createStatusBar(model),
    registerTicks({ client, model, view, userName }),
    registerSuppress(client),
    moveSidecars(),
  );
}
