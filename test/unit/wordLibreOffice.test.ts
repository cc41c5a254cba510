import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readWord } from '../../server/src/text/docx/wordFile.ts';
import { temporaryFolder } from '../support/disk.ts';
import { commentsIn, NAMESPACES, run, writeWord } from '../support/word.ts';

const OFFICE = process.env.SOFFICE ?? 'soffice';
const isThere = spawnSync(OFFICE, ['--version'], { encoding: 'utf8', timeout: 30_000 }).status === 0;
const skip = isThere ? false : 'LibreOffice is not installed (soffice, or SOFFICE=path)';

const TARGETS = '地区: 惠济区\n时期: 2023\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n';
const HEAD = '惠济区工作报告';
const BODY = '惠济区2023年力争新签约项目总额420亿元。';
const LAST = '会上说：投资约60亿元左右。';

describe('with LibreOffice', { skip }, () => {
  const folder = temporaryFolder({ 'targets.yaml': TARGETS });
  after(() => folder.remove());
  /** Converts a file of the folder; LibreOffice keeps what it needs in there, too. */
  const convert = (file: string, to: string, filter?: string): void => {
    const args = ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(folder.at('profile')).href}`];
    const done = spawnSync(
      OFFICE,
      [...args, ...(filter ? [`--infilter=${filter}`] : []), '--convert-to', to, '--outdir', folder.path, folder.at(file)],
      {
        encoding: 'utf8',
        timeout: 120_000,
      },
    );
    assert.equal(done.status, 0, done.stderr);
  };
  const textOf = (file: string): string => {
    const read = readWord(readFileSync(folder.at(file)));
    assert.ok('text' in read, JSON.stringify(read));
    return read.text.replaceAll('\u2029', '');
  };

  it('reads what LibreOffice writes: paragraphs, lists, tables, notes', { timeout: 240_000 }, () => {
    folder.write('稿.txt', [HEAD, '', BODY, LAST].join('\n'));
    convert('稿.txt', 'docx:MS Word 2007 XML', 'Text (encoded):UTF8');
    assert.equal(textOf('稿.docx').trimEnd(), [HEAD, '', BODY, LAST].join('\n'));
    const list = (items: readonly string[]) => `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;
    folder.write(
      '页.html',
      `<html><meta charset="utf-8"><body><h1>${HEAD}</h1>${list(['甲。', '乙。'])}<table><tr><td>惠济区</td><td><b>42</b>0亿元</td></tr></table><p>${BODY}<sdfield></sdfield></p></body></html>`,
    );
    convert('页.html', 'odt', 'HTML (StarWriter)');
    convert('页.odt', 'docx:MS Word 2007 XML');
    const lines = textOf('页.docx')
      .split('\n')
      .filter((line) => line !== '');
    assert.deepEqual(lines, [HEAD, '1. 甲。', '2. 乙。', '惠济区', '420亿元', BODY]);
  });

  it('reads tracked changes, notes, text boxes and fields as LibreOffice writes them', { timeout: 240_000 }, () => {
    const change = (kind: 'deletion' | 'insertion', id: string, content: string) =>
      `<text:changed-region text:id="${id}"><text:${kind}><office:change-info><dc:creator>甲</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info>${content}</text:${kind}></text:changed-region>`;
    const note =
      '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注。</text:p></text:note-body></text:note>';
    const box =
      '<draw:frame text:anchor-type="as-char" svg:width="4cm" svg:height="2cm"><draw:text-box><text:p>框中。</text:p></draw:text-box></draw:frame>';
    folder.write(
      '改.fodt',
      `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:tracked-changes>${change('deletion', 'd1', '<text:p>旧稿</text:p>')}${change('insertion', 'i1', '')}</text:tracked-changes><text:h text:outline-level="1">${HEAD}</text:h><text:p>投资<text:change text:change-id="d1"/><text:change-start text:change-id="i1"/>新增<text:change-end text:change-id="i1"/>420亿元${note}。${box}</text:p><text:p>第<text:page-number>1</text:page-number>页<text:tab/>甲<text:line-break/>乙<office:annotation><dc:creator>李四</dc:creator><text:p>批注</text:p></office:annotation>。</text:p></office:text></office:body></office:document>`,
    );
    convert('改.fodt', 'docx:MS Word 2007 XML');
    const lines = textOf('改.docx')
      .split('\n')
      .map((line) => line.trim());
    assert.deepEqual(lines.slice(0, 5), [HEAD, '投资新增420亿元。', '框中。', '脚注。', '第1页\t甲\u2028乙。']);
  });

  it('writes comments that LibreOffice opens, keeps and shows', { timeout: 240_000 }, async () => {
    const old = `<w:comments ${NAMESPACES}><w:comment w:id="0" w:author="张三"><w:p>${run('旧批注')}</w:p></w:comment></w:comments>`;
    const marked = `<w:p><w:commentRangeStart w:id="0"/>${run('惠济区2023年力争新签约项目总额')}${run('42', '<w:b/>')}${run('0亿元。')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    folder.write('报告.docx', writeWord({ paragraphs: [HEAD, { xml: marked }, LAST], parts: { 'word/comments.xml': old } }));
    const { err } = await folder.run('check', '报告.docx', '--comments', '批注.docx');
    assert.match(err, /批注\.docx: 批注 2 处/);
    // Through LibreOffice's own model and out again.
    convert('批注.docx', 'odt');
    convert('批注.odt', 'docx:MS Word 2007 XML');
    const found = commentsIn(readFileSync(folder.at('批注.docx')));
    assert.deepEqual(
      found.map(({ author, words }) => [author, words]).sort(),
      [
        ['张三', BODY],
        ['核稿', '420亿元'],
        ['核稿', '约60亿元左右'],
      ].sort(),
    );
    assert.ok(found.some(({ paragraphs }) => /^【错误】与目标不符/.test(paragraphs.join('\n'))));
    assert.equal(textOf('批注.docx').trimEnd(), [HEAD, BODY, LAST].join('\n'));
  });

  it('says of the formats beside .docx what to do', { timeout: 240_000 }, async () => {
    folder.write('文.txt', BODY);
    convert('文.txt', 'doc:MS Word 97', 'Text (encoded):UTF8');
    convert('文.txt', 'rtf', 'Text (encoded):UTF8');
    for (const file of ['文.doc']) assert.match((await folder.run('check', file)).err, /旧版.*\.docx/, file);
    folder.write('改名.docx', readFileSync(folder.at('文.doc')));
    folder.write('文档.docx', readFileSync(folder.at('文.rtf')));
    for (const file of ['改名.docx', '文档.docx']) assert.match((await folder.run('check', file)).err, /旧版 Word 文件/, file);
  });
});
