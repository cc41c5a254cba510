import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { COVERAGE_CHANGED, type Coverage, REQUESTS, type ReportCoverage } from './protocol.ts';

/** Asks the server for coverage and tells when it may be another. */
export interface CoverageModel extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  all(): Promise<Coverage>;
  /** Of one report; undefined where the document is none. */
  of(uri: vscode.Uri): Promise<ReportCoverage | undefined>;
}

const NOTHING: Coverage = { reports: [], unmentioned: [] };

export function createCoverageModel(client: BaseLanguageClient): CoverageModel {
  const changed = new vscode.EventEmitter<void>();
  const ask = async (params: { readonly uri?: string }): Promise<Coverage> =>
    client.isRunning() ? client.sendRequest<Coverage>(REQUESTS.coverage, params).catch(() => NOTHING) : NOTHING;
  const subscriptions = [
    changed,
    client.onNotification(COVERAGE_CHANGED, () => changed.fire()),
    client.onDidChangeState(() => changed.fire()),
  ];
  return {
    onDidChange: changed.event,
    all: () => ask({}),
    of: async (uri) => (await ask({ uri: client.code2ProtocolConverter.asUri(uri) })).reports[0],
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}
