import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { createCoverageView } from './coverage.ts';
import { createCoverageModel } from './coverageModel.ts';
import type { Pause } from './pause.ts';
import { moveSidecars } from './sidecars.ts';
import { createStatusBar } from './statusBar.ts';
import { registerSuppress } from './suppress.ts';
import { registerTicks } from './ticks.ts';

export interface ReviewOptions {
  readonly client: BaseLanguageClient;
  readonly state: vscode.Memento;
  /** The name of whoever is logged in, where the editor can know it. */
  readonly userName: string;
  readonly pause: Pause;
}

/** What people decide over reports: the coverage view, its count in the status bar, ticks and suppressions. */
export function registerReview({ client, state, userName, pause }: ReviewOptions): vscode.Disposable {
  const model = createCoverageModel(client);
  const view = createCoverageView({ model, state, pause });
  return vscode.Disposable.from(
    model,
    view,
    createStatusBar(model, pause),
    registerTicks({ client, model, view, userName }),
    registerSuppress(client),
    moveSidecars(),
  );
}
