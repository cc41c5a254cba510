import * as vscode from 'vscode';
import { SIDECAR_GLOB } from '../dataFiles.ts';
import type { FindFiles } from '../surroundings.ts';
import type { Pause } from './pause.ts';

const SIDECAR = '.hegao.yaml';
const REPORT_GLOB = '**/*.{txt,md,gongwen,docx}';
/** A report that is saved or checked out anew is gone for a moment. */
const REST_MS = 1500;
const CODE = 'orphan-sidecar';

/**
 * 失去稿件的旁注: a sidecar whose report was renamed or deleted outside the editor is told on the sidecar, with two ways out: it moves to
 * the report that it belongs to, or it goes.
 */
export function watchOrphanSidecars({ extensionUri }: vscode.ExtensionContext, findFiles: FindFiles, pause: Pause): vscode.Disposable {
  const page = vscode.Uri.joinPath(extensionUri, 'docs', 'review.md');
  const found = vscode.languages.createDiagnosticCollection('hegao-sidecars');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const sidecars = pause.paused ? [] : await findFiles([SIDECAR_GLOB]);
    const orphans = (await Promise.all(sidecars.map(async (uri) => ((await exists(reportOf(uri))) ? [] : [uri])))).flat();
    found.clear();
    for (const uri of orphans) found.set(uri, [diagnosticOf(uri, page)]);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), REST_MS);
  };
  const watchers = [SIDECAR_GLOB, REPORT_GLOB].flatMap((glob) => {
    const watcher = vscode.workspace.createFileSystemWatcher(glob, false, true, false);
    return [watcher, watcher.onDidCreate(soon), watcher.onDidDelete(soon)];
  });
  soon();
  return vscode.Disposable.from(
    found,
    pause.onDidChange(() => void look()),
    ...watchers,
    vscode.languages.registerCodeActionsProvider({ pattern: SIDECAR_GLOB }, { provideCodeActions: waysOut }),
    vscode.commands.registerCommand('hegao.moveSidecar', (sidecar: vscode.Uri, report?: vscode.Uri) => move(sidecar, report, findFiles)),
    vscode.commands.registerCommand('hegao.deleteSidecar', (sidecar: vscode.Uri) =>
      vscode.workspace.fs.delete(sidecar, { useTrash: true }),
    ),
    { dispose: () => clearTimeout(timer) },
  );
}

/** Its code links to the page on sidecars. */
function diagnosticOf(sidecar: vscode.Uri, page: vscode.Uri): vscode.Diagnostic {
  const message = vscode.l10n.t(
    '“{0}” is no longer here, so its ticks and suppressions do nothing. If the report was renamed, move them to it.',
    nameOf(reportOf(sidecar)),
  );
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, Number.MAX_SAFE_INTEGER),
    message,
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = 'hegao';
  diagnostic.code = { value: CODE, target: page };
  return diagnostic;
}

function waysOut(document: vscode.TextDocument, _range: vscode.Range, { diagnostics }: vscode.CodeActionContext): vscode.CodeAction[] {
  const mine = diagnostics.filter(({ code }) => typeof code === 'object' && code.value === CODE);
  if (mine.length === 0) return [];
  const action = (title: string, command: string) => {
    const way = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    way.diagnostics = mine;
    way.command = { title, command, arguments: [document.uri] };
    return way;
  };
  return [
    action(vscode.l10n.t('Move to the report that it belongs to…'), 'hegao.moveSidecar'),
    action(vscode.l10n.t('Move it to the bin'), 'hegao.deleteSidecar'),
  ];
}

/** To a report that has no sidecar yet; those of the same folder come first. */
async function move(sidecar: vscode.Uri, report: vscode.Uri | undefined, findFiles: FindFiles): Promise<void> {
  const to = report ?? (await pickReport(sidecar, findFiles));
  if (!to) return;
  await vscode.workspace.fs.rename(sidecar, to.with({ path: `${to.path}${SIDECAR}` }), { overwrite: false });
}

async function pickReport(sidecar: vscode.Uri, findFiles: FindFiles): Promise<vscode.Uri | undefined> {
  const reports = await findFiles([REPORT_GLOB]);
  const taken = new Set((await findFiles([SIDECAR_GLOB])).map((uri) => reportOf(uri).toString()));
  const isBeside = (uri: vscode.Uri) => folderOf(uri) === folderOf(sidecar);
  const free = reports.filter((uri) => !taken.has(uri.toString())).toSorted((a, b) => Number(isBeside(b)) - Number(isBeside(a)));
  const items = free.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which report are these ticks and suppressions of?') }))?.uri;
}

const reportOf = (sidecar: vscode.Uri): vscode.Uri => sidecar.with({ path: sidecar.path.slice(0, -SIDECAR.length) });
const nameOf = ({ path }: vscode.Uri): string => path.replace(/^.*\//, '');
const folderOf = ({ path }: vscode.Uri): string => path.replace(/\/[^/]*$/, '');

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
