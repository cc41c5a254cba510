import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Position } from 'vscode-languageserver-types';
import type { CoverageView } from './coverage.ts';
import type { CoverageModel } from './coverageModel.ts';
import type { CoverageNode } from './coverageTree.ts';
import { type Figure, REQUESTS, type ReviewResult, type TickParams } from './protocol.ts';

interface TickCommands {
  readonly client: BaseLanguageClient;
  readonly model: CoverageModel;
  readonly view: CoverageView;
  /** A name to begin with where nobody said who checks. */
  readonly userName: string;
}

/** 核对: `hegao.tick` and `hegao.untick`, for figures chosen in the view, else for those at the cursors. */
export function registerTicks(commands: TickCommands): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('hegao.tick', async (node?: CoverageNode, nodes?: readonly CoverageNode[]) => {
      const figures = await figuresMeant(commands, node, nodes);
      if (figures.length === 0) return;
      const by = await checker(commands.userName);
      if (!by) return;
      const source = figures.every(({ record }) => record?.source) ? null : await askSource(figures);
      if (source === undefined) return;
      for (const [uri, positions] of byReport(figures)) await send(commands.client, { uri, positions, action: 'tick', by, source });
    }),
    vscode.commands.registerCommand('hegao.untick', async (node?: CoverageNode, nodes?: readonly CoverageNode[]) => {
      const meant = chosen(node, nodes);
      for (const one of meant) {
        if (one.kind !== 'stale') continue;
        await send(commands.client, { uri: one.report, positions: [], action: 'untick', entries: [one.tick.range.start] });
      }
      if (meant.some(({ kind }) => kind === 'stale')) return;
      const figures = await figuresMeant(commands, node, nodes);
      for (const [uri, positions] of byReport(figures)) await send(commands.client, { uri, positions, action: 'untick' });
    }),
  );
}

/** Sends a request of the review, and says in words why nothing was written. */
export async function send(client: BaseLanguageClient, params: TickParams): Promise<void> {
  told(await client.sendRequest<ReviewResult>(REQUESTS.tick, params));
}

export function told(result: ReviewResult): void {
  if ('refused' in result) void vscode.window.showWarningMessage(result.refused);
}

const chosen = (node: CoverageNode | undefined, nodes: readonly CoverageNode[] | undefined): readonly CoverageNode[] =>
  nodes && nodes.length > 0 ? nodes : node && 'kind' in node ? [node] : [];

async function figuresMeant(
  { model }: TickCommands,
  node: CoverageNode | undefined,
  nodes: readonly CoverageNode[] | undefined,
): Promise<readonly Figure[]> {
  const meant = chosen(node, nodes);
  if (meant.length > 0) return meant.flatMap((one) => (one.kind === 'figure' ? [one.figure] : []));
  const editor = vscode.window.activeTextEditor;
  const coverage = editor && (await model.of(editor.document.uri));
  const found = coverage?.figures.filter(({ range: { start, end } }) => {
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    return editor?.selections.some((selection) => range.intersection(selection) !== undefined);
  });
  if (!found || found.length === 0) vscode.window.setStatusBarMessage(vscode.l10n.t('No figure at the cursor.'), 4000);
  return found ?? [];
}

function byReport(figures: readonly Figure[]): ReadonlyMap<string, readonly Position[]> {
  const places = new Map<string, Position[]>();
  for (const { uri, range } of figures) places.set(uri, [...(places.get(uri) ?? []), range.start]);
  return places;
}

/** Who checks: the setting `hegao.checker`; asked once, and kept there. */
async function checker(userName: string): Promise<string | undefined> {
  const settings = vscode.workspace.getConfiguration('hegao');
  const known = settings.get<string>('checker')?.trim();
  if (known) return known;
  const by = (
    await vscode.window.showInputBox({ prompt: vscode.l10n.t('Who checks? It is kept in the setting hegao.checker.'), value: userName })
  )?.trim();
  if (by) await settings.update('checker', by, vscode.ConfigurationTarget.Global);
  return by;
}

/** What figures without a recorded source were held against; undefined: the person gave up. */
function askSource(figures: readonly Figure[]): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    prompt: vscode.l10n.t('What was {0} held against? (document, page)', figures.map(({ text }) => text).join('、')),
  });
}
