import * as vscode from 'vscode';

interface Template {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly text: string;
}

/** 新建数据文件: a targets, phrases or names file with one record to be filled in, opened and not yet saved. */
export function registerNewDataFile(): vscode.Disposable {
  return vscode.commands.registerCommand('hegao.newDataFile', async (resource?: vscode.Uri) => {
    const folder = await folderFor(resource);
    if (!folder) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first: data files lie beside the reports.'));
      return;
    }
    const picked = await vscode.window.showQuickPick(templates(), { title: vscode.l10n.t('New data file') });
    if (picked) await openNew(folder, picked);
  });
}

const templates = (): readonly (Template & vscode.QuickPickItem)[] => [
  {
    name: '目标.yaml',
    label: vscode.l10n.t('Targets'),
    description: vscode.l10n.t('目标.yaml: what figures are held against'),
    text: `地区: \n时期: ${new Date().getFullYear()}\n来源: \n\n目标:\n  - 指标: \n    目标值: \n    完成值: \n    截至: \n    责任单位: \n    指标解释: \n`,
  },
  {
    name: '提法.yaml',
    label: vscode.l10n.t('Official phrases'),
    description: vscode.l10n.t('提法.yaml: the exact wording, its meaning and source'),
    text: '来源: \n\n提法:\n  - 提法: \n    带引号: 是\n    释义: \n    内容: []\n    错误写法: []\n',
  },
  {
    name: '名称.yaml',
    label: vscode.l10n.t('Names'),
    description: vscode.l10n.t('名称.yaml: places, parks, bodies, projects, people'),
    text: '来源: \n\n名称:\n  - { 名称: , 类别: , 简称: [], 上级: }\n',
  },
];

/** Where a file of that name is already, it is opened as it is. */
async function openNew(folder: vscode.Uri, { name, text }: Template): Promise<void> {
  const uri = vscode.Uri.joinPath(folder, name);
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (isThere) {
    await vscode.window.showTextDocument(uri);
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(text.replaceAll(/: $/gm, ': $0').replace('$0', '$1').replaceAll('$0', '')));
}

/** The folder that was clicked, else that of the file in the editor, else the first of the workspace. */
async function folderFor(resource: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  if (resource) {
    const stat = await vscode.workspace.fs.stat(resource);
    return stat.type & vscode.FileType.Directory ? resource : vscode.Uri.joinPath(resource, '..');
  }
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && vscode.workspace.getWorkspaceFolder(active);
  return own && active ? vscode.Uri.joinPath(active, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
}
