import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll } from '../results.ts';

export const SPEECH = '惠济区讲话稿.gongwen';
export const TARGETS = '目标.yaml';

export function uriOf(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the samples are open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** A file of the samples in an editor, with what is on disk. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uriOf(name));
  return vscode.window.showTextDocument(document);
}

/** The place of a text that stands once in the document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const all = document.getText();
  const at = all.indexOf(text);
  assert.ok(at >= 0, `${text} stands in the document`);
  assert.equal(all.indexOf(text, at + 1), -1, `${text} stands there once`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

export async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Back to what is on disk. */
export async function revert(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

export const codeOf = ({ code }: Pick<vscode.Diagnostic, 'code'>) => (typeof code === 'object' ? code.value : code);

/** The findings of one rule on exactly one text. */
export function findings(document: vscode.TextDocument, rule: string, text: string): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => codeOf(diagnostic) === rule && document.getText(diagnostic.range) === text);
}

/** Waits for one finding of a rule on a text, and says what there is instead if it never comes. */
export async function finding(document: vscode.TextDocument, rule: string, text: string): Promise<vscode.Diagnostic> {
  try {
    return await poll(`${rule} on ${text}`, () => findings(document, rule, text)[0]);
  } catch (error) {
    const present = vscode.languages.getDiagnostics(document.uri);
    throw new Error(`${error}; there are: ${present.map((d) => `${codeOf(d)} on ${document.getText(d.range)}`).join(', ') || 'none'}`);
  }
}

export const noFinding = (document: vscode.TextDocument, rule: string, text: string): Promise<true> =>
  poll(`no ${rule} on ${text}`, () => findings(document, rule, text).length === 0);

/** The text of all hovers at a position. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

export async function complete(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
  return list.items;
}

export const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);
