import * as vscode from 'vscode';

const SOURCE = 'hegao';

/** Commands that show: what was found, the pages of the rules and of the whole, the walkthrough, the settings. */
export function registerHelp({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const page = (path: string) =>
    vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(extensionUri, 'docs', ...path.split('/')));
  return vscode.Disposable.from(
    vscode.commands.registerCommand('hegao.showProblems', () => vscode.commands.executeCommand('workbench.actions.view.problems')),
    vscode.commands.registerCommand('hegao.ruleHelp', async (rule?: string) => {
      await page(typeof rule === 'string' && /^[a-z-]+$/.test(rule) ? `rules/${rule}.md` : pageAtCursor());
    }),
    vscode.commands.registerCommand('hegao.openDocs', () => page('README.md')),
    vscode.commands.registerCommand('hegao.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', 'hegao.hegao#hegao.start', false),
    ),
    vscode.commands.registerCommand('hegao.openSettings', () =>
      vscode.commands.executeCommand('workbench.action.openSettings', '@ext:hegao.hegao'),
    ),
    vscode.commands.registerCommand('hegao.toggleInlayHints', async () => {
      const settings = vscode.workspace.getConfiguration('hegao');
      const target = vscode.workspace.workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
      await settings.update('inlayHints.enabled', !settings.get<boolean>('inlayHints.enabled'), target);
    }),
  );
}

/** Findings of ours at the cursor; those on the smallest text first. */
export function findingsAtCursor(): readonly vscode.Diagnostic[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  return vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source, range }) => source === SOURCE && range.contains(editor.selection.active))
    .toSorted((a, b) => editor.document.getText(a.range).length - editor.document.getText(b.range).length);
}

/** The rule's id; null for what is told of data files and of hegao.yaml. */
export function ruleOf(finding: vscode.Diagnostic): string | null {
  const id = codeOf(finding);
  return id !== 'config' && /^[a-z][a-z-]*$/.test(id) ? id : null;
}

const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** The page that the smallest finding at the cursor links to; that of all rules where there is none. */
function pageAtCursor(): string {
  for (const finding of findingsAtCursor()) {
    const rule = ruleOf(finding);
    if (rule) return `rules/${rule}.md`;
    if (codeOf(finding) === 'config') return 'desk.md';
    if (codeOf(finding).startsWith('data/')) return 'data-files.md';
  }
  return 'rules/README.md';
}
