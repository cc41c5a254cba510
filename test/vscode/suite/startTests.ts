import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll, type Test } from '../results.ts';
import { codeOf, finding, open, SPEECH, uriOf } from './editor.ts';

const REPORT = '讲话稿.gongwen';
/** What an editor in a browser has no machine for. */
const MACHINE_ONLY: readonly string[] = ['hegao.checkInTerminal', 'hegao.proofSheet'];

/** The first five minutes: commands, the sample workspace, the walkthrough, the pages. */
export const startTests: readonly Test[] = [
  {
    name: 'every command that the manifest shows is there',
    async run() {
      await open(SPEECH);
      const extension = vscode.extensions.getExtension('hegao.hegao');
      await poll('the extension is active', () => extension?.isActive);
      const contributed: readonly { readonly command: string }[] = extension?.packageJSON.contributes.commands;
      const there = new Set(await vscode.commands.getCommands(true));
      const isMachine = uriOf(SPEECH).scheme === 'file';
      const missing = contributed.map(({ command }) => command).filter((command) => !there.has(command));
      assert.ok(contributed.length > 20);
      assert.deepEqual(
        missing.filter((command) => isMachine || !MACHINE_ONLY.includes(command)),
        [],
      );
    },
  },
  {
    name: 'a sample workspace is made from nothing, a second one beside it, and nothing is overwritten',
    async run() {
      const parent = vscode.Uri.joinPath(uriOf(SPEECH), '../../new');
      await vscode.workspace.fs.createDirectory(parent);
      const make = () => vscode.commands.executeCommand<vscode.Uri>('hegao.createSample', parent);
      const first = await make();
      const report = vscode.Uri.joinPath(first, REPORT);
      await vscode.workspace.fs.writeFile(report, new TextEncoder().encode('改过的稿件。\n'));
      const second = await make();
      assert.notEqual(second.toString(), first.toString());
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(report)), '改过的稿件。\n');
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(second, REPORT));
      await vscode.window.showTextDocument(document);
      await finding(document, 'target-mismatch', '420亿元');
      await finding(document, 'name-wording', '南浦智造产业圆');
      await finding(document, 'slogan-wording', '百名干部帮百企');
      await finding(document, 'approximation-clash', '超过60亿元左右');
      assert.equal(vscode.languages.getDiagnostics(document.uri).length, 4);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    },
  },
  {
    name: 'a sidecar whose report is gone is told, and moves to the report that it belongs to',
    async run() {
      const report = uriOf('旧名.gongwen');
      const renamed = uriOf('新名.gongwen');
      const sidecar = uriOf('旧名.gongwen.hegao.yaml');
      const moved = uriOf('新名.gongwen.hegao.yaml');
      const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      await write(report, '一切如常。\n');
      await write(sidecar, '核对: []\n');
      await vscode.workspace.fs.rename(report, renamed);
      const [found] = await poll('it is told', () => {
        const told = vscode.languages.getDiagnostics(sidecar).filter(({ code }) => codeOf({ code }) === 'orphan-sidecar');
        return told.length > 0 && told;
      });
      assert.match(found?.message ?? '', /旧名\.gongwen/);
      assert.match(targetOf(found?.code)?.path ?? '', /\/docs\/review\.md$/);
      // Actions are asked for in a document that is open.
      await vscode.workspace.openTextDocument(sidecar);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        sidecar,
        new vscode.Range(0, 0, 0, 0),
      );
      assert.equal(actions.filter(({ command }) => /^hegao\.(?:move|delete)Sidecar$/.test(command?.command ?? '')).length, 2);
      await vscode.commands.executeCommand('hegao.moveSidecar', sidecar, renamed);
      await poll('it is no longer told', () => vscode.languages.getDiagnostics(sidecar).length === 0);
      await vscode.workspace.fs.stat(moved);
      for (const uri of [moved, renamed]) await vscode.workspace.fs.delete(uri);
    },
  },
  {
    name: 'the walkthrough opens',
    async run() {
      await vscode.commands.executeCommand('hegao.openWalkthrough');
      await poll('its tab', () => vscode.window.tabGroups.activeTabGroup.activeTab?.input === undefined);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    },
  },
  {
    name: 'the code of a finding leads to the page of its rule',
    async run() {
      const { document } = await open(SPEECH);
      const { code } = await finding(document, 'target-mismatch', '420亿元');
      const target = targetOf(code);
      assert.match(target?.path ?? '', /\/docs\/rules\/target-mismatch\.md$/);
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target ?? document.uri));
      assert.match(page, /与目标不符/);
    },
  },
];

const targetOf = (code: vscode.Diagnostic['code']) => (typeof code === 'object' ? code.target : undefined);
