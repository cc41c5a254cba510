import * as vscode from 'vscode';

const SAMPLE = 'media/sample';
const REPORT = '讲话稿.gongwen';
const WALKTHROUGH = 'hegao.hegao#hegao.start';
/** The sample whose window is about to open: it shows the report and goes on with the walkthrough. */
const OPENING = 'hegao.openingSample';

/**
 * 新建示例工作区: a report with slips, targets, phrases and names in a new folder below one that the person picks; the folder
 * is opened then. Called with a folder by another program, it only writes, and returns the new folder. Nothing is overwritten.
 */
export function registerSampleWorkspace({ extensionUri, globalState }: vscode.ExtensionContext): vscode.Disposable {
  void showOpened(globalState);
  return vscode.commands.registerCommand('hegao.createSample', async (parent?: vscode.Uri) => {
    const below = parent instanceof vscode.Uri ? parent : await pickFolder();
    if (!below) return undefined;
    const folder = await freeFolder(below, vscode.l10n.t('Hegao sample'));
    await vscode.workspace.fs.createDirectory(folder);
    const source = vscode.Uri.joinPath(extensionUri, SAMPLE);
    for (const name of SAMPLE_FILES) {
      const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(source, name));
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), content);
    }
    if (!(parent instanceof vscode.Uri)) {
      await globalState.update(OPENING, folder.toString());
      await vscode.commands.executeCommand('vscode.openFolder', folder, { forceReuseWindow: true });
    }
    return folder;
  });
}

/** Of the extension's own folder: one in a browser cannot be listed. */
const SAMPLE_FILES: readonly string[] = [REPORT, '目标.yaml', '提法.yaml', '名称.yaml'];

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Create here'),
    title: vscode.l10n.t('Where is the sample to be created? A new folder is made there.'),
  });
  return picked?.[0];
}

/** 核稿示例, 核稿示例2 …: the first that does not exist. */
async function freeFolder(parent: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; ; number += 1) {
    const folder = vscode.Uri.joinPath(parent, number === 1 ? name : `${name}${number}`);
    const isThere = await vscode.workspace.fs.stat(folder).then(
      () => true,
      () => false,
    );
    if (!isThere) return folder;
  }
}

async function showOpened(globalState: vscode.Memento): Promise<void> {
  const opening = globalState.get<string>(OPENING);
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === opening);
  if (!folder) return;
  await globalState.update(OPENING, undefined);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, REPORT), { preview: false });
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, true);
}
