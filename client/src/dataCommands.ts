import * as vscode from 'vscode';
import type { FindFiles } from './surroundings.ts';

/** Which of the server's commands a command of the editor stands for; the server shows and applies the edit and tells what came of it. */
const SERVER = {
  extractTargets: 'hegao.server.extractTargets',
  collectWording: 'hegao.server.collectWording',
  propagate: 'hegao.server.propagate',
  rollForward: 'hegao.server.rollForward',
  convert: 'hegao.server.convert',
} as const;

interface Outcome {
  readonly applied: boolean;
  /** The file that was made. */
  readonly uri?: string;
}

/** Targets files by their names, workbooks included. */
const TARGETS_GLOB = '**/{{targets,目标}.*,*.targets.*,*目标.{csv,xlsx,xlsm,xls,et}}';
const TARGETS_NAME = /^(?:targets|目标)\..*|.\.targets\.[^.]+$|目标\.(?:csv|xls[xm]?|et)$/i;

/** Commands between text and targets files: records from a paragraph, the text brought up to a record, next year's file, a workbook as text. */
export function registerDataCommands(findFiles: FindFiles): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('hegao.extractTargets', async () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor) return;
      const { start, end } = editor.selection;
      await run(SERVER.extractTargets, editor.document.uri, { start: positionOf(start), end: positionOf(end) });
    }),
    vscode.commands.registerCommand('hegao.collectWording', async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor) await run(SERVER.collectWording, editor.document.uri);
    }),
    vscode.commands.registerCommand('hegao.propagate', async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor) await run(SERVER.propagate, editor.document.uri, positionOf(editor.selection.active));
    }),
    vscode.commands.registerCommand('hegao.rollForward', async (resource?: vscode.Uri) => {
      const uri = resource ?? (await targetsFile(findFiles));
      if (uri) await run(SERVER.rollForward, uri);
    }),
    vscode.commands.registerCommand('hegao.convertTargets', async (resource?: vscode.Uri) => {
      const uri = resource ?? (await targetsFile(findFiles));
      const formats = [
        { label: 'YAML', description: vscode.l10n.t('one field a line, with comments'), to: 'yaml' },
        { label: 'CSV', description: vscode.l10n.t('a table that Excel opens'), to: 'csv' },
      ];
      const format = uri && (await vscode.window.showQuickPick(formats, { title: vscode.l10n.t('Convert to') }));
      if (uri && format) await run(SERVER.convert, uri, format.to);
    }),
  );
}

async function run(command: string, uri: vscode.Uri, ...more: readonly unknown[]): Promise<void> {
  const outcome = await vscode.commands.executeCommand<Outcome | null>(command, uri.toString(), ...more);
  if (outcome?.applied && outcome.uri) await vscode.window.showTextDocument(vscode.Uri.parse(outcome.uri));
}

/** The targets file in the editor, else the one that is picked. */
async function targetsFile(findFiles: FindFiles): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  if (active && TARGETS_NAME.test(active.path.replace(/^.*\//, ''))) return active;
  const found = await findFiles([TARGETS_GLOB]);
  if (found.length < 2) return found[0];
  const items = found.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Targets file') }))?.uri;
}

const positionOf = ({ line, character }: vscode.Position) => ({ line, character });
