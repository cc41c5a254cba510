import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { poll, type Test } from '../results.ts';
import {
  complete,
  finding,
  findings,
  hoverText,
  labelOf,
  noFinding,
  open,
  rangeOf,
  replace,
  revert,
  SPEECH,
  TARGETS,
  uriOf,
} from './editor.ts';
import { startTests } from './startTests.ts';

const RULE = 'target-mismatch';
const PARK = '大运河智谷片区';

/** A writer's work on the samples, through the editor's API. Each test leaves the files as it found them. */
export const tests: readonly Test[] = [
  {
    name: 'a 公文稿 is recognised and starts the extension',
    async run() {
      const { document } = await open(SPEECH);
      assert.equal(document.languageId, 'gongwen');
      await poll('the extension is active', () => vscode.extensions.getExtension('hegao.hegao')?.isActive);
    },
  },
  {
    name: 'a word is a run of Han characters, in 公文稿 and in Markdown beside data files',
    async run() {
      for (const name of [SPEECH, '工信简报.md']) {
        const { document } = await open(name);
        const at = document.positionAt(document.getText().search(/\p{Script=Han}{3}/u) + 1);
        await poll(`word in ${name}`, () => {
          const range = document.getWordRangeAtPosition(at);
          return range && /^\p{Script=Han}+$/u.test(document.getText(range));
        });
      }
    },
  },
  {
    name: 'the planted contradiction is an error on the figure, and points into the targets file',
    async run() {
      const { document } = await open(SPEECH);
      const found = await finding(document, RULE, '420亿元');
      assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
      assert.equal(found.source, 'hegao');
      assert.match(found.message, /400亿元/);
      const [related] = found.relatedInformation ?? [];
      assert.equal(related?.location.uri.path.split('/').at(-1), TARGETS);
      assert.equal(findings(document, RULE, '280亿元以上').length, 0);
    },
  },
  {
    name: 'hovering the figure shows the definition of its target',
    async run() {
      const { document } = await open(SPEECH);
      const text = await hoverText(document, rangeOf(document, '420亿元').start);
      assert.match(text, /新签约项目总额/);
      assert.match(text, /意向协议不计/);
      assert.match(text, /400\s*亿元/);
    },
  },
  {
    name: 'the quick fix writes the recorded value, and the mark vanishes',
    async run() {
      const { document } = await open(SPEECH);
      const { range } = await finding(document, RULE, '420亿元');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const fix = actions.find(({ title, edit }) => edit && title.includes('400亿元'));
      assert.ok(fix?.edit, `a fix to 400亿元 among: ${actions.map(({ title }) => title).join(', ')}`);
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      assert.ok(document.getText().includes('新签约项目总额400亿元、'));
      await noFinding(document, RULE, '420亿元');
      await noFinding(document, RULE, '400亿元');
      await revert();
      await finding(document, RULE, '420亿元');
    },
  },
  ...['大运', '大运河', 'dayun', 'dyhzg'].map((typed) => ({
    name: `${typed} in the middle of a clause offers ${PARK}`,
    async run() {
      const { document } = await open(SPEECH);
      const { start } = rangeOf(document, '要同步推进');
      await replace(document, new vscode.Range(start, start), typed);
      const end = start.translate(0, typed.length);
      const item = await poll(PARK, async () => (await complete(document, end)).find((candidate) => labelOf(candidate) === PARK));
      const { range } = item;
      assert.ok(range, 'the item has its own range');
      const replacing = range instanceof vscode.Range ? range : range.replacing;
      assert.equal(document.getText(replacing), typed);
      await revert();
    },
  })),
  {
    name: 'figures, phrases, places and parks are coloured',
    async run() {
      const { document } = await open(SPEECH);
      const legend = await poll('a legend', () =>
        vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', document.uri),
      );
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
      const seen = new Map<string, string>();
      let position = new vscode.Position(0, 0);
      for (let i = 0; i < tokens.data.length; i += 5) {
        const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = tokens.data.slice(i, i + 5);
        position = lines > 0 ? new vscode.Position(position.line + lines, characters) : position.translate(0, characters);
        const names = legend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
        seen.set(
          document.getText(new vscode.Range(position, position.translate(0, length))),
          [legend.tokenTypes[type], ...names].join('.'),
        );
      }
      assert.equal(seen.get('420亿元'), 'figure.contradicts');
      assert.equal(seen.get('280亿元以上'), 'figure.agrees');
      assert.equal(seen.get(PARK), 'park');
      const phrase = [...seen].find(([text]) => text.includes('换道领跑'));
      assert.match(phrase?.[1] ?? '', /^slogan/);
    },
  },
  {
    name: 'from the figure to its record with the command',
    async run() {
      const editor = await open(SPEECH);
      const { start } = rangeOf(editor.document, '420亿元');
      editor.selection = new vscode.Selection(start, start);
      await vscode.commands.executeCommand('hegao.openTarget');
      const opened = vscode.window.activeTextEditor;
      assert.equal(opened?.document.uri.path.split('/').at(-1), TARGETS);
      const line = opened?.selection.start.line ?? 0;
      const record = opened?.document.getText(new vscode.Range(Math.max(0, line - 3), 0, line + 8, 0));
      assert.match(record ?? '', /新签约项目总额/);
    },
  },
  {
    name: 'the headings are the outline',
    async run() {
      const { document } = await open(SPEECH);
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      const names = (list: readonly vscode.DocumentSymbol[]): string[] => list.flatMap(({ name, children }) => [name, ...names(children)]);
      assert.ok(
        names(symbols).some((name) => name.includes('把项目抓得更实')),
        names(symbols).join(', '),
      );
    },
  },
  {
    name: 'editing the targets file changes the findings of the report at once, before it is saved',
    async run() {
      const { document } = await open(SPEECH);
      await finding(document, RULE, '420亿元');
      const targets = await open(TARGETS);
      const text = targets.document.getText();
      const at = text.indexOf('400亿元', text.indexOf('新签约项目总额'));
      const range = new vscode.Range(targets.document.positionAt(at), targets.document.positionAt(at + '400亿元'.length));
      await replace(targets.document, range, '420亿元');
      await noFinding(document, RULE, '420亿元');
      await revert();
      await finding(document, RULE, '420亿元');
    },
  },
  {
    name: 'a change of the targets file on disk is seen',
    async run() {
      const { document } = await open(SPEECH);
      await finding(document, RULE, '420亿元');
      const uri = uriOf(TARGETS);
      const before = await vscode.workspace.fs.readFile(uri);
      const text = new TextDecoder().decode(before);
      try {
        const at = text.indexOf('400亿元', text.indexOf('新签约项目总额'));
        const changed = `${text.slice(0, at)}420亿元${text.slice(at + '400亿元'.length)}`;
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(changed));
        await noFinding(document, RULE, '420亿元');
      } finally {
        await vscode.workspace.fs.writeFile(uri, before);
      }
      await finding(document, RULE, '420亿元');
    },
  },
  {
    name: 'a record that is not understood is marked in the data file, and the others still work',
    async run() {
      const { document } = await open(SPEECH);
      const targets = await open(TARGETS);
      await replace(targets.document, rangeOf(targets.document, '280亿元以上'), '很多');
      await poll('a problem on 很多', () =>
        vscode.languages.getDiagnostics(targets.document.uri).find(({ range }) => targets.document.getText(range).includes('很多')),
      );
      await finding(document, RULE, '420亿元');
      await revert();
      await poll('no problem left', () => vscode.languages.getDiagnostics(targets.document.uri).length === 0);
    },
  },
  {
    name: 'a rule that is switched off is silent, and speaks again when it is switched on',
    async run() {
      const { document } = await open(SPEECH);
      await finding(document, RULE, '420亿元');
      const settings = vscode.workspace.getConfiguration('hegao');
      await settings.update('rules', { [RULE]: 'off' }, vscode.ConfigurationTarget.Global);
      await noFinding(document, RULE, '420亿元');
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
      await finding(document, RULE, '420亿元');
    },
  },
  {
    name: 'the language server starts again on request',
    async run() {
      const { document } = await open(SPEECH);
      await vscode.commands.executeCommand('hegao.restart');
      await finding(document, RULE, '420亿元');
    },
  },
  ...startTests,
];
