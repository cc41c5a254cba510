import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readWord } from '../../server/src/text/docx/wordFile.ts';
import { splitReport } from '../../server/src/text/splitReport.ts';
import { NAMESPACES, run, type WrittenWord, writeWord } from '../support/word.ts';

/** The lines of the text without the marks that keep paragraphs apart. */
function lines(written: WrittenWord): readonly string[] {
  const read = readWord(writeWord(written));
  assert.ok('text' in read, JSON.stringify(read));
  return read.text.replaceAll('\u2029', '').split('\n').slice(0, -1);
}

/** The one line of a paragraph with this XML within. */
const line = (xml: string, parts?: WrittenWord['parts']): string => {
  const [first, ...rest] = lines({ paragraphs: [{ xml: `<w:p>${xml}</w:p>` }], ...(parts && { parts }) });
  assert.deepEqual(rest, []);
  return first ?? '';
};
const reason = (bytes: Uint8Array): string => {
  const read = readWord(bytes);
  return 'text' in read ? '' : read.unreadable.zh;
};

describe('a Word file', () => {
  it('is a line for each paragraph, empty ones too, whatever runs its text is split over', () => {
    const split = { xml: `<w:p>${run('总额42', '<w:b/>')}${run('0亿')}<w:proofErr w:type="spellStart"/>${run('元。')}</w:p>` };
    assert.deepEqual(lines({ paragraphs: ['一、开头', '', split, { xml: '<w:p/>' }, '“甲”&<乙>'] }), [
      '一、开头',
      '',
      '总额420亿元。',
      '',
      '“甲”&<乙>',
    ]);
    assert.deepEqual(lines({ paragraphs: [] }), []);
  });

  it('reads what stands in links, smart tags, fields, controls and insertions, not what was deleted, moved away or hidden', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SUM(A1) \\* 420</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('400')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    for (const [xml, text] of [
      [`<w:hyperlink r:id="rId9">${run('甲')}</w:hyperlink>${run('乙')}`, '甲乙'],
      [`<w:smartTag><w:smartTag>${run('甲')}</w:smartTag>${run('乙')}</w:smartTag>`, '甲乙'],
      [`<w:sdt><w:sdtPr><w:alias w:val="丙"/></w:sdtPr><w:sdtContent>${run('甲')}</w:sdtContent></w:sdt>`, '甲'],
      [`${run('总额')}${field}${run('亿元')}`, '总额400亿元'],
      [`<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`, '3'],
      [`<w:ins w:id="1">${run('新')}</w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>${run('稿')}`, '新稿'],
      [`<w:moveFrom w:id="1">${run('去')}</w:moveFrom><w:moveTo w:id="2">${run('来')}</w:moveTo>`, '来'],
      [`${run('看得见')}${run('看不见', '<w:vanish/>')}${run('也看得见', '<w:vanish w:val="0"/>')}`, '看得见也看得见'],
      [`<w:commentRangeStart w:id="0"/>${run('有批注')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`, '有批注'],
      [`<w:r><w:t>  两端 </w:t></w:r><w:r><w:t xml:space="preserve"> 留 </w:t></w:r>`, '两端 留 '],
      [`<w:r><w:t>400</w:t><w:tab/><w:t>亿</w:t><w:br/><w:t>元</w:t><w:noBreakHyphen/></w:r>`, '400\t亿\u2028元-'],
      [`<w:r><w:t>&#x60E0;&#27982;区<![CDATA[<甲>]]>&amp;</w:t></w:r>`, '惠济区<甲>&'],
      [`<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>甲</w:t></w:r>`, '\ufffc甲'],
      [`<w:r><w:ruby><w:rt>${run('huì')}</w:rt><w:rubyBase>${run('惠')}</w:rubyBase></w:ruby></w:r>${run('济')}`, '惠济'],
      [`${run('增长')}<m:oMath><m:r><m:t>8%</m:t></m:r></m:oMath>${run('。')}`, '增长8%。'],
    ] as const) {
      assert.equal(line(xml), text, xml);
    }
  });

  it('lets a paragraph go on where a tracked deletion took its end away', () => {
    const deleted = { xml: `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('总额420')}</w:p>` };
    assert.deepEqual(lines({ paragraphs: [deleted, '亿元。', '下段。'] }), ['总额420亿元。', '下段。']);
  });

  it('never lets a field without an end swallow what follows', () => {
    const open = { xml: `<w:p>${run('甲')}<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('码')}</w:p>` };
    assert.deepEqual(lines({ paragraphs: [open, '乙。'] }), ['甲', '乙。']);
  });

  it('reads text boxes and notes behind the paragraph that holds them, each once', () => {
    const box = `<w:txbxContent><w:p>${run('框中')}</w:p></w:txbxContent>`;
    const xml = `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:footnoteReference w:id="2"/></w:r>${run('还有。')}</w:p>`;
    const notes = `<w:footnotes ${NAMESPACES}><w:footnote w:type="separator" w:id="0"><w:p>${run('线')}</w:p></w:footnote><w:footnote w:id="2"><w:p>${run('脚注。')}</w:p></w:footnote></w:footnotes>`;
    assert.deepEqual(lines({ paragraphs: [{ xml }, '下段。'], parts: { 'word/footnotes.xml': notes } }), [
      '正文还有。',
      '框中',
      '脚注。',
      '下段。',
    ]);
  });

  it('keeps cells, list items and headings apart, and lets lines of copied columns go on in each other', () => {
    const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
    const table = { xml: `<w:tbl><w:tr>${cell('惠济区新签约项目总额为')}${cell('420亿元')}</w:tr></w:tbl>` };
    const heading = { xml: `<w:p><w:pPr><w:pStyle w:val="2"/></w:pPr>${run('进一步优化营商环境激发市场主体的内生动力和创新活力')}</w:p>` };
    const styles = `<w:styles ${NAMESPACES}><w:style w:styleId="2"><w:name w:val="heading 1"/></w:style><w:style w:styleId="9"><w:name w:val="toc 1"/></w:style></w:styles>`;
    const contents = { xml: `<w:p><w:pPr><w:pStyle w:val="9"/></w:pPr>${run('一、目录里的标题')}<w:r><w:tab/></w:r>${run('3')}</w:p>` };
    const read = readWord(
      writeWord({
        paragraphs: [contents, table, heading, '惠济区坚持项目为王，上半年签约、开工两条线都跑在前面，全年力争新签约项目总', '额420亿元。'],
        parts: { 'word/styles.xml': styles },
      }),
    );
    assert.ok('text' in read);
    assert.deepEqual(
      splitReport('file:///a.docx', read.text).paragraphs.map(({ text }) => text),
      [
        '惠济区新签约项目总额为',
        '420亿元',
        '进一步优化营商环境激发市场主体的内生动力和创新活力',
        '惠济区坚持项目为王，上半年签约、开工两条线都跑在前面，全年力争新签约项目总额420亿元。',
      ],
    );
  });

  it('counts lists as Word shows them', () => {
    const level = (at: number, format: string, text: string, more = '') =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
    const numbering = `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%4', '<w:isLgl/>')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;
    const item = (list: number, at: number, text: string) => ({
      xml: `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`,
    });
    const paragraphs = [
      item(1, 0, '甲'),
      item(1, 1, '乙'),
      item(1, 1, '丙'),
      item(1, 2, '2023年'),
      item(1, 0, '丁'),
      item(1, 1, '戊'),
      item(2, 0, '己'),
      item(3, 0, '庚'),
      item(0, 0, '辛'),
      item(1, 3, '壬'),
    ];
    assert.deepEqual(lines({ paragraphs, parts: { 'word/numbering.xml': numbering } }), [
      '一、甲',
      '（一）乙',
      '（二）丙',
      '1. 2023年',
      '二、丁',
      '（一）戊',
      '五、己',
      '庚',
      '辛',
      '5.1 壬',
    ]);
    const empty = { xml: item(1, 0, '').xml.replace(/<w:r>.*<\/w:r>/, '') };
    assert.deepEqual(lines({ paragraphs: [item(1, 0, '甲'), empty, item(1, 0, '乙')], parts: { 'word/numbering.xml': numbering } }), [
      '一、甲',
      '二、',
      '三、乙',
    ]);
  });

  it('says why it cannot be read, and opens no bomb', () => {
    const whole = writeWord({ paragraphs: ['甲。'] });
    const container = (name: string) =>
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(508), ...[...name].flatMap((mark) => [mark.charCodeAt(0), 0])]);
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024).fill(32) });
    assert.ok(bomb.length < 100_000);
    for (const [bytes, said] of [
      [container('WordDocument'), /旧版 Word.*\.docx/],
      [container('EncryptedPackage'), /密码/],
      [strToU8('{\\rtf1 甲}'), /旧版 Word/],
      [strToU8('甲。'), /不是 Word 文件/],
      [new Uint8Array(), /空的/],
      [whole.subarray(0, whole.length - 40), /损坏/],
      [zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), /不是 Word 文件/],
      [zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), /损坏/],
      [zipSync({ 'word/document.xml': strToU8('<html/>') }), /损坏/],
      [bomb, /过大/],
    ] as const) {
      assert.match(reason(bytes), said);
    }
    assert.equal(reason(whole), '');
  });

  it('stays small whatever it refers to or counts', () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const notes = `<w:footnotes ${NAMESPACES}><w:footnote w:id="2"><w:p>${run('注'.repeat(1000))}</w:p></w:footnote></w:footnotes>`;
    const often = { xml: `<w:p>${reference.repeat(1000)}</w:p>` };
    assert.deepEqual(lines({ paragraphs: [often], parts: { 'word/footnotes.xml': notes } }), ['', '注'.repeat(1000)]);
    const many = { xml: '<w:p/>'.repeat(200_001) };
    assert.match(reason(writeWord({ paragraphs: [many] })), /过大/);
    assert.equal(reason(writeWord({ paragraphs: ['甲'], parts: { 'word/footnotes.xml': '<w:footnotes><broken' } })), '');
  });

  it('survives whatever is cut out of it', () => {
    const whole = writeWord({ paragraphs: ['甲。', { xml: `<w:p><w:hyperlink>${run('乙')}</w:hyperlink></w:p>` }] });
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      readWord(bytes);
      readWord(whole.subarray(0, at));
    }
  });

  it('takes time in step with its length', () => {
    const time = (count: number) => {
      const bytes = writeWord({ paragraphs: Array.from({ length: count }, () => ({ xml: `<w:p>${run('甲&乙').repeat(5)}</w:p>` })) });
      const since = performance.now();
      readWord(bytes);
      return performance.now() - since;
    };
    time(2000);
    const small = Math.min(time(2000), time(2000), time(2000));
    assert.ok(time(20_000) < small * 40, 'ten times the text');
  });
});
