import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import * as vscode from 'vscode';

/** What runs the command line that comes with the extension: the editor's own Node. */
const NODE_ENV = { ELECTRON_RUN_AS_NODE: '1' };

/** What only an editor on a machine can do: the command line in a terminal, and the proof sheet (校对单) that it prints. */
export function registerCommandLine(context: vscode.ExtensionContext): vscode.Disposable {
  const cli = context.asAbsolutePath('dist/cli.cjs');
  void access(cli).then(
    () => vscode.commands.executeCommand('setContext', 'hegao.commandLine', true),
    () => {},
  );
  return vscode.Disposable.from(
    vscode.commands.registerCommand('hegao.checkInTerminal', (resource?: vscode.Uri) => checkInTerminal(cli, resource)),
    vscode.commands.registerCommand('hegao.proofSheet', (resource?: vscode.Uri) => proofSheet(cli, resource)),
  );
}

async function checkInTerminal(cli: string, resource: vscode.Uri | undefined): Promise<void> {
  const uri = resource ?? vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.window.activeTextEditor?.document.uri;
  if (uri?.scheme !== 'file') return;
  const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.TaskScope.Workspace;
  const cwd = typeof folder === 'object' ? folder.uri.fsPath : vscode.Uri.joinPath(uri, '..').fsPath;
  const args = [cli, 'check', uri.fsPath, '--lang', locale()];
  const task = new vscode.Task(
    { type: 'hegao' },
    folder,
    vscode.l10n.t('Check'),
    '核稿',
    new vscode.ProcessExecution(process.execPath, args, { cwd, env: NODE_ENV }),
  );
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, panel: vscode.TaskPanelKind.Dedicated, clear: true, echo: false };
  await vscode.tasks.executeTask(task);
}

/** Writes the proof sheet of a report, or of all of a folder, to where the person says, and opens it in a browser, which prints it. */
async function proofSheet(cli: string, resource: vscode.Uri | undefined): Promise<void> {
  const uri = resource ?? vscode.window.activeTextEditor?.document.uri;
  if (uri?.scheme !== 'file') return;
  const to = await vscode.window.showSaveDialog({
    defaultUri: uri.with({ path: `${uri.path.replace(/\/$/, '')}.${vscode.l10n.t('proof sheet')}.html` }),
    filters: { HTML: ['html'] },
    title: vscode.l10n.t('Save the proof sheet'),
  });
  if (!to) return;
  const cwd = vscode.workspace.getWorkspaceFolder(uri)?.uri.fsPath ?? vscode.Uri.joinPath(uri, '..').fsPath;
  try {
    const args = [cli, 'check', uri.fsPath, '--format', 'html', '--fail-on', 'never', '--lang', locale()];
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      cwd,
      env: { ...process.env, ...NODE_ENV },
      maxBuffer: MAX_SHEET,
    });
    await vscode.workspace.fs.writeFile(to, new TextEncoder().encode(stdout));
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The proof sheet could not be made: {0}', said));
    return;
  }
  const open = vscode.l10n.t('Open to print');
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('The proof sheet is in {0}.', to.fsPath), open);
  if (answer === open) await vscode.env.openExternal(to);
}

const MAX_SHEET = 256 * 1024 * 1024;

function locale(): string {
  const set = vscode.workspace.getConfiguration('hegao').get<string>('language');
  return set === 'zh' || set === 'en' ? set : /^zh/i.test(vscode.env.language) ? 'zh' : 'en';
}
