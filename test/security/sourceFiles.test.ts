import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { describe, it } from 'node:test';
import { HoverRequest } from 'vscode-languageserver/node';
import { filePath } from '../../server/src/features/filePath.ts';
import { diskFiles, uriOfPath } from '../../server/src/node/workspace.ts';
import { temporaryFolder } from '../support/disk.ts';
import { connect } from '../support/wire.ts';

const DRAFT = '惠济区2023年力争新签约项目总额400亿元。\n';

/** 数据/报告 (1).docx, as editors spell it. */
const REPORT = `${encodeURI('/数据/报告')}%20%281%29.docx`;

describe('a path in what a record says of its source', () => {
  it('is found where a document is named, and nowhere else', () => {
    for (const [text, path] of [
      ['资料/全会报告.docx', '资料/全会报告.docx'],
      ['资料/全会报告.docx，第3页', '资料/全会报告.docx'],
      ['见《公报》（附件/公报.PDF）', '附件/公报.PDF'],
      ['.\\附件\\公报.pdf 第2页', '附件/公报.pdf'],
      ['全会 报告.txt', '全会 报告.txt'],
    ] as const)
      assert.equal(filePath(text)?.path, path, text);
    for (const text of [
      '市委全会，2023-07',
      '../外面.docx',
      '资料/../../外面.docx',
      '%2e%2e/外面.docx',
      '/etc/hosts.txt',
      'C:\\机密.docx',
      '\\\\服务器\\机密.docx',
      '~/机密.docx',
      'file:///w/机密.docx',
      'command:x.txt',
      '运行.sh',
      '运行.exe',
      '资料.docx.exe',
    ])
      assert.equal(filePath(text), null, text);
  });
});

describe('a source that names a file', { timeout: 60_000 }, () => {
  /** The links of the hover over the figure, with such a source in the targets file. */
  async function linksFor(source: string): Promise<readonly string[]> {
    const place = temporaryFolder({
      '外面.docx': '',
      'w/数据/目标.yaml': `时期: 2023\n地区: 惠济区\n来源: ${JSON.stringify(source)}\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n`,
      'w/数据/报告 (1).docx': '',
      'w/数据/文件夹.docx/x.txt': '',
      'w/资料/公报.pdf': '',
      'w/资料/100%#.txt': '',
      'w/](command:x).docx': '',
    });
    symlinkSync(place.at('外面.docx'), place.at('w/数据/链接.docx'));
    symlinkSync(place.path, place.at('w/数据/上级'));
    const root = uriOfPath(place.at('w'));
    const client = await connect({
      server: { files: diskFiles() },
      initialize: { workspaceFolders: [{ uri: root, name: 'w' }] },
    });
    try {
      const uri = `${root}/draft.gongwen`;
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'gongwen', version: 1, text: DRAFT },
      });
      const position = { line: 0, character: DRAFT.indexOf('400') };
      const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      const text = String(hover && typeof hover.contents === 'object' && 'value' in hover.contents && hover.contents.value).replace(
        /\\[!-/:-@[-`{-~]/g,
        '',
      );
      const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, link = '']) => link);
      assert.match(links.pop() ?? '', /%E7%9B%AE%E6%A0%87\.yaml#L\d$/);
      return links.map((link) => link.replace(root, ''));
    } finally {
      await client.stop();
      place.remove();
    }
  }

  it('opens it, from the data file or from the folder of the workspace', async () => {
    assert.deepEqual(await linksFor('报告 (1).docx'), [
      encodeURI('/数据/报告%20(1).docx').replaceAll('%25', '%').replace('(1)', '%281%29'),
    ]);
    assert.deepEqual(await linksFor('统计局，资料/公报.pdf，第3页'), [encodeURI('/资料/公报.pdf')]);
    assert.deepEqual(await linksFor('数据/报告 (1).docx'), [REPORT]);
    assert.deepEqual(await linksFor('资料/100%#.txt'), [`${encodeURI('/资料/')}100%25%23.txt`]);
  });

  it('opens nothing outside the workspace, nothing that is not there, and no command', async () => {
    for (const source of [
      '../外面.docx',
      '../../外面.docx',
      '数据/上级/外面.docx',
      '上级/外面.docx',
      '链接.docx',
      '文件夹.docx',
      '没有.docx',
      '](command:x).docx',
      '[x](command:x).docx',
    ])
      assert.deepEqual(await linksFor(source), [], source);
  });
});
