import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { writeWorkbook } from '../../support/workbook.ts';
import { poll, type Test } from '../results.ts';
import { finding, noFinding, open, rangeOf, SPEECH, TARGETS, uriOf } from '../suite/editor.ts';

const RULE = 'target-mismatch';

/** What only a browser has to show; the suite of the machine follows. */
export const webTests: readonly Test[] = [
  {
    name: 'the extension runs in a worker of the browser, without a server',
    async run() {
      await open(SPEECH);
      const extension = vscode.extensions.getExtension('hegao.hegao');
      await poll('the extension is active', () => extension?.isActive);
      assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
      assert.equal(vscode.env.remoteName, undefined);
      assert.equal(extension?.extensionUri.scheme, 'http');
      assert.equal(uriOf(SPEECH).scheme, 'tmp');
      assert.equal('importScripts' in globalThis, true);
    },
  },
  {
    name: 'from the figure to its record',
    async run() {
      const { document } = await open(SPEECH);
      await finding(document, RULE, '420亿元');
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        rangeOf(document, '420亿元').start,
      );
      const [record] = found.map((place) => ('targetUri' in place ? place.targetUri : place.uri));
      assert.equal(record?.toString(), uriOf(TARGETS).toString());
    },
  },
  {
    name: 'a shipped pack is known: a county that no file of the workspace names is explained',
    async run() {
      const { document } = await open(SPEECH);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\n与中牟县签约。\n');
      await vscode.workspace.applyEdit(edit);
      const at = rangeOf(document, '中牟县').start.translate(0, 1);
      const hovers = await poll('a hover', async () => {
        const shown = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
        return shown.length > 0 && shown;
      });
      const text = hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)));
      assert.match(text.join('\n'), /郑州市/);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    },
  },
  {
    name: 'a targets file in GB18030, as Excel writes it, is read when it comes, and forgotten when it goes',
    async run() {
      const { document } = await open(SPEECH);
      await finding(document, RULE, '420亿元');
      const other = uriOf('补充目标.csv');
      await vscode.workspace.fs.writeFile(other, Uint8Array.from(GB18030_TARGETS));
      const isRead = () => vscode.languages.getDiagnostics(other).every(({ message }) => !/不是文本/.test(message));
      try {
        await poll('the symbol of the record', async () => {
          const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
            'vscode.executeWorkspaceSymbolProvider',
            '核验户数',
          );
          return symbols.some(({ location }) => location.uri.toString() === other.toString());
        });
        assert.ok(isRead());
      } finally {
        await vscode.workspace.fs.delete(other);
      }
      await poll('no symbol', async () => {
        const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          '核验户数',
        );
        return symbols.every(({ location }) => location.uri.toString() !== other.toString());
      });
    },
  },
  {
    name: 'a workbook is read, and the jump from a figure leads to the text of its row',
    async run() {
      const workbook = uriOf('用工目标.xlsx');
      const rows = [
        ['地区', '指标', '时期', '目标值'],
        ['惠济区', '走访企业', '2023', '320家'],
      ];
      const report = uriOf('走访.gongwen');
      await vscode.workspace.fs.writeFile(workbook, writeWorkbook([{ name: '用工', rows }]));
      await vscode.workspace.fs.writeFile(report, new TextEncoder().encode('惠济区走访汇报\n\n2023年惠济区力争走访企业300家。\n'));
      try {
        const { document } = await open('走访.gongwen');
        await finding(document, RULE, '300家');
        const at = rangeOf(document, '300家').start;
        const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          at,
        );
        const [place] = places.map((found) => ('targetUri' in found ? found.targetUri : found.uri));
        assert.equal(place?.scheme, 'hegao-workbook');
        assert.match((await vscode.workspace.openTextDocument(place)).getText(), /走访企业\t2023\t320家/);
      } finally {
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
        await vscode.workspace.fs.delete(report);
        await vscode.workspace.fs.delete(workbook);
      }
    },
  },
  {
    name: 'a note that is taken stands in a file beside the report',
    async run() {
      const { document } = await open(SPEECH);
      await finding(document, RULE, '420亿元');
      const sidecar = uriOf(`${SPEECH}.hegao.yaml`);
      const editor = await vscode.window.showTextDocument(document);
      const { start } = rangeOf(document, '280亿元以上');
      editor.selection = new vscode.Selection(start, start);
      await vscode.commands.executeCommand('hegao.tick');
      const text = await poll('the sidecar', async () => {
        try {
          return new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar));
        } catch {
          return undefined;
        }
      });
      assert.match(text, /280亿元以上/);
      await vscode.workspace.fs.delete(sidecar);
      await noFinding(document, 'suppression-invalid', '280亿元以上');
    },
  },
];

/** 地区,指标,时期,目标值 ⏎ 惠济区,核验户数,2023,300户 ⏎, in GB18030; a browser can only decode it. */
// biome-ignore format: bytes
const GB18030_TARGETS = [181, 216, 199, 248, 44, 214, 184, 177, 234, 44, 202, 177, 198, 218, 44, 196, 191, 177, 234, 214, 181, 10, 187, 221, 188, 195, 199, 248, 44, 186, 203, 209, 233, 187, 167, 202, 253, 44, 50, 48, 50, 51, 44, 51, 48, 48, 187, 167, 10];
