import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64, toBase64 } from './base64.ts';

/** As `hegao/word` of the server answers. */
type Answer =
  | { readonly html: string; readonly findings: number }
  | { readonly bytes: string; readonly findings: number }
  | { readonly refused: string };

/** The proof sheet (校对单) of a Word file that is shown. */
interface Sheet {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  html: string;
}

const PANEL = 'hegao.wordSheet';
/** The server has its own bound for what it unpacks; this one keeps the editor from copying what is no report. */
const MAX_BYTES = 128 * 1024 * 1024;

/** Word files (.docx) from the explorer: the proof sheet beside them, and a copy with the findings as comments. The files themselves are only read. */
export function registerWord(client: BaseLanguageClient): vscode.Disposable {
  const sheets = new Map<string, Sheet>();
  const each = (run: (uri: vscode.Uri) => Promise<void>) => async (resource?: vscode.Uri, selected?: readonly vscode.Uri[]) => {
    for (const uri of await chosen(resource, selected)) await run(uri);
  };
  const active = () => [...sheets.values()].find(({ panel }) => panel.active);
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'hegao.checkWord',
      each((uri) => showSheet(client, sheets, uri)),
    ),
    vscode.commands.registerCommand('hegao.commentWord', async (resource?: vscode.Uri, selected?: readonly vscode.Uri[]) => {
      // Of a sheet's own title bar the resource is the panel.
      const shown = active()?.uri;
      await each((uri) => writeCopy(client, uri))(isWord(resource) ? resource : shown, selected?.filter(isWord));
    }),
    vscode.commands.registerCommand('hegao.saveWordSheet', async () => {
      const sheet = active();
      if (sheet) await saveSheet(sheet);
    }),
    { dispose: () => vscode.Disposable.from(...[...sheets.values()].map(({ panel }) => panel)).dispose() },
  );
}

async function showSheet(client: BaseLanguageClient, sheets: Map<string, Sheet>, uri: vscode.Uri): Promise<void> {
  const answer = await ask(client, uri, 'sheet');
  if (!answer || !('html' in answer)) return;
  const key = uri.toString();
  const known = sheets.get(key);
  if (known) {
    known.html = answer.html;
    known.panel.webview.html = answer.html;
    known.panel.reveal();
    return;
  }
  // A page without scripts, with a policy of its own that lets nothing be fetched.
  const panel = vscode.window.createWebviewPanel(PANEL, vscode.l10n.t('Proof sheet: {0}', nameOf(uri)), vscode.ViewColumn.Active, {
    enableScripts: false,
    enableFindWidget: true,
    localResourceRoots: [],
    retainContextWhenHidden: false,
  });
  panel.webview.html = answer.html;
  panel.onDidDispose(() => sheets.delete(key));
  sheets.set(key, { uri, panel, html: answer.html });
}

/** Beside the file, under a name that is free. */
async function writeCopy(client: BaseLanguageClient, uri: vscode.Uri): Promise<void> {
  const answer = await ask(client, uri, 'comments');
  if (!answer || !('bytes' in answer)) return;
  const target = await freeCopy(uri);
  const aside = target.with({ path: target.path.replace(/[^/]*$/, (name) => `.${name}.tmp`) });
  try {
    await vscode.workspace.fs.writeFile(aside, fromBase64(answer.bytes));
    await vscode.workspace.fs.rename(aside, target, { overwrite: false });
  } catch (error) {
    await vscode.workspace.fs.delete(aside).then(undefined, () => {});
    void vscode.window.showErrorMessage(vscode.l10n.t('The copy could not be written: {0}', error instanceof Error ? error.message : ''));
    return;
  }
  const open = vscode.l10n.t('Open');
  const said = vscode.l10n.t('{0} comments are in {1}.', answer.findings, nameOf(target));
  if ((await vscode.window.showInformationMessage(said, open)) === open) await vscode.env.openExternal(target);
}

/** 报告.docx → 报告.核稿.docx, 报告.核稿 2.docx …; of such a copy the next one. */
async function freeCopy(uri: vscode.Uri): Promise<vscode.Uri> {
  const [, whole = uri.path, extension = '.docx'] = /^(.*)(\.[^./]*)$/s.exec(uri.path) ?? [];
  const stem = whole.replace(/\.核稿(?: \d+)?$/, '');
  for (let number = 1; ; number++) {
    const target = uri.with({ path: `${stem}.核稿${number === 1 ? '' : ` ${number}`}${extension}` });
    const isFree = await vscode.workspace.fs.stat(target).then(
      () => false,
      () => true,
    );
    if (isFree) return target;
  }
}

/** Editors do not print: the sheet is saved as a page, which a browser prints on A4. */
async function saveSheet({ uri, html }: Sheet): Promise<void> {
  const to = await vscode.window.showSaveDialog({
    defaultUri: uri.with({ path: `${uri.path}.${vscode.l10n.t('proof sheet')}.html` }),
    filters: { HTML: ['html'] },
    title: vscode.l10n.t('Save the proof sheet'),
  });
  if (!to) return;
  await vscode.workspace.fs.writeFile(to, new TextEncoder().encode(html));
  const open = vscode.l10n.t('Open to print');
  const said = vscode.l10n.t('The proof sheet is in {0}.', nameOf(to));
  if ((await vscode.window.showInformationMessage(said, open)) === open) await vscode.env.openExternal(to);
}

/** What the server makes of a file; what went wrong is shown. */
async function ask(client: BaseLanguageClient, uri: vscode.Uri, want: 'sheet' | 'comments'): Promise<Answer | null> {
  const title = vscode.l10n.t('Checking {0}', nameOf(uri));
  const answer = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async (): Promise<Answer> => {
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > MAX_BYTES) return { refused: vscode.l10n.t('This is larger than 128 MB and was not read.') };
      const bytes = toBase64(await vscode.workspace.fs.readFile(uri));
      return await client.sendRequest<Answer>('hegao/word', { uri: client.code2ProtocolConverter.asUri(uri), bytes, want });
    } catch (error) {
      return { refused: error instanceof Error ? error.message : String(error) };
    }
  });
  if (!('refused' in answer)) return answer;
  void vscode.window.showErrorMessage(`${nameOf(uri)}: ${answer.refused}`);
  return null;
}

async function chosen(resource: vscode.Uri | undefined, selected: readonly vscode.Uri[] | undefined): Promise<readonly vscode.Uri[]> {
  if (selected && selected.length > 0) return selected.filter(isWord);
  if (resource) return [resource];
  const picked = await vscode.window.showOpenDialog({
    canSelectMany: true,
    filters: { Word: ['docx', 'docm'] },
    title: vscode.l10n.t('Word files to check'),
  });
  return picked ?? [];
}

const isWord = (uri: vscode.Uri | undefined): boolean => uri !== undefined && /\.doc[xm]?$/i.test(uri.path);
const nameOf = (uri: vscode.Uri): string => uri.path.replace(/^.*\//s, '');
