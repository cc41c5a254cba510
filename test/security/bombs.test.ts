import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readConfig } from '../../server/src/analysis/config.ts';
import { readSidecar } from '../../server/src/data/sidecar.ts';
import { readWorkbook } from '../../server/src/data/xlsx/workbook.ts';
import { createReportService } from '../../server/src/service.ts';
import { readWord } from '../../server/src/text/docx/wordFile.ts';
import { readFrontMatter } from '../../server/src/text/frontMatter.ts';
import { runCli } from '../support/terminal.ts';
import { writeWord } from '../support/word.ts';
import { writeWorkbook } from '../support/workbook.ts';

/** Ten lists, each of ten times the one before: 10¹⁰ items in 600 characters. */
const ALIASES = Array.from(
  { length: 10 },
  (_, i) =>
    `a${i}: &a${i} [${Array(10)
      .fill(i === 0 ? 'x' : `*a${i - 1}`)
      .join(', ')}]\n`,
).join('');
const MS = 3000;

/** What a reader makes of a bomb, within the time and the memory of an ordinary file. */
function defused<T>(name: string, read: () => T): T {
  const memory = process.memoryUsage().rss;
  const since = performance.now();
  const result = read();
  const taken = performance.now() - since;
  assert.ok(taken < MS, `${name} took ${Math.round(taken)} ms`);
  assert.ok(process.memoryUsage().rss - memory < 600e6, `${name} took memory`);
  return result;
}

describe('YAML that grows without end', () => {
  it('is left out of hegao.yaml, and told at its place', () => {
    const texts = [
      `${ALIASES}数据: *a9\n`,
      `${ALIASES}数据: [*a9]\n`,
      `${ALIASES}规则: { ellipsis: [*a9] }\n`,
      `${ALIASES}例外: [{ 文件: [*a9], 规则: {} }]\n`,
      '数据: &a [*a]\n',
      '年份: &a { x: *a }\n',
      '数据: [*nowhere]\n',
      '规则: { ellipsis: [*nowhere] }\n',
      `数据: ${'['.repeat(50_000)}\n`,
    ];
    for (const text of texts) {
      const { config, problems } = defused(text.slice(-40), () => readConfig(text));
      assert.deepEqual([config.data, config.year], [undefined, undefined]);
      assert.ok(problems.length > 0, text);
    }
  });

  it('is left out of sidecars, heads of reports and data files', () => {
    const sidecar = defused('sidecar', () => readSidecar('u', `${ALIASES}忽略: *a9\n核对: [*a9, { 文字: *a9 }]\n`));
    assert.deepEqual([sidecar.ticks, sidecar.suppressions], [[], []]);
    assert.deepEqual(defused('head', () => readFrontMatter(`---\n${ALIASES}targets: *a9\n---\n`))?.targets, []);
    const merges = Array.from(
      { length: 26 },
      (_, i) => `m${i}: &m${i} ${i === 0 ? '{ 指标: 甲 }' : `{ <<: [*m${i - 1}, *m${i - 1}] }`}\n`,
    ).join('');
    const head = '时期: 2023\n地区: 惠济区\n';
    const files = [
      `${ALIASES}${head}目标:\n  - { 指标: 甲, 目标值: 4亿元, 别名: *a9 }\n`,
      `${ALIASES}${head}目标: *a9\n`,
      `${head}${merges}目标:\n  - { <<: *m25, 目标值: 4亿元 }\n`,
      `${head}目标:\n  - &m { <<: *m, 指标: 甲, 目标值: 4亿元 }\n`,
    ];
    for (const text of files) {
      const uri = 'file:///w/目标.yaml';
      const service = createReportService();
      defused(text.slice(0, 40), () => {
        service.apply({
          data: new Map([[uri, { uri, kind: 'targets', text }]]),
          reports: new Map([['file:///w/a.gongwen', '惠济区甲4亿元。']]),
        });
        return [service.diagnostics(uri), service.diagnostics('file:///w/a.gongwen')];
      });
    }
  });
});

describe('archives and XML that grow without end', () => {
  const sheet = (xml: string, strings = '<sst/>') => {
    const parts = {
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/sharedStrings.xml': strings,
      'xl/worksheets/sheet1.xml': xml,
    };
    return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  };

  it('are told, or cut', () => {
    const entities = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'b'.repeat(i + 1)} "${`&${i === 0 ? 'a' : 'b'.repeat(i)};`.repeat(10)}">`).join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const laughs = defused('entities', () =>
      readWorkbook(
        sheet(
          `${entities}<worksheet><sheetData><row><c t="inlineStr"><is><t>&bbbbbbbbb;&f;指标</t></is></c></row></sheetData></worksheet>`,
        ),
      ),
    );
    assert.ok('text' in laughs && laughs.text.length < 200 && !laughs.text.includes('root:'), JSON.stringify(laughs).slice(0, 200));

    // One long string that many cells show.
    const cells = Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 1}">${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`).join('');
    const shared = defused('shared strings', () =>
      readWorkbook(sheet(`<worksheet><sheetData>${cells}</sheetData></worksheet>`, `<sst><si><t>${'长'.repeat(1_000_000)}</t></si></sst>`)),
    );
    assert.ok('unreadable' in shared || shared.text.length < 64e6);

    const merged = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells></worksheet>`;
    const wide = defused('merged cells', () => readWorkbook(sheet(merged)));
    assert.ok('text' in wide && wide.workbook.cut && wide.text.length < 1e6);

    const zeros = zipSync({ 'xl/workbook.xml': new Uint8Array(70_000_000), 'xl/worksheets/sheet1.xml': new Uint8Array(1) });
    assert.ok('unreadable' in defused('zip', () => readWorkbook(zeros)));
    const many = zipSync(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`xl/worksheets/sheet${i}.xml`, new Uint8Array(0)])));
    assert.ok('unreadable' in defused('many parts', () => readWorkbook(many)));
  });

  it('lie about their size in vain', () => {
    const bytes = writeWorkbook([{ name: 'a', rows: [['指标'], ['x'.repeat(2_000_000)]] }]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 4; at++) {
      // The sizes in the central directory, where every part is said to be tiny.
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    const read = defused('lying sizes', () => readWorkbook(bytes));
    assert.ok('unreadable' in read || read.text.length < 3_000_000);
  });

  it('do no more in Word files', () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${'长%1'.repeat(300_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const paragraph = {
      xml: '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>一</w:t></w:r></w:p>',
    };
    const numbered = defused('numbering', () =>
      readWord(writeWord({ paragraphs: Array(5000).fill(paragraph), parts: { 'word/numbering.xml': numbering } })),
    );
    assert.ok('unreadable' in numbered || numbered.text.length < 64e6);
    const deep = defused('deep', () => readWord(writeWord({ paragraphs: [{ xml: `${'<w:tbl><w:tr><w:tc>'.repeat(50_000)}<w:p/>` }] })));
    assert.ok(deep);
    const styles = `<w:styles>${Array.from({ length: 3000 }, (_, i) => `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${(i + 1) % 3000}"/></w:style>`).join('')}</w:styles>`;
    const styled = { xml: '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>一</w:t></w:r></w:p>' };
    const circle = defused('styles in a circle', () =>
      readWord(writeWord({ paragraphs: Array(3000).fill(styled), parts: { 'word/styles.xml': styles } })),
    );
    assert.ok('text' in circle);
  });
});

describe('names that JavaScript has for itself', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
  const before = Object.getOwnPropertyNames(Object.prototype).join();

  it('are no settings, rules, levels, fields or values', async () => {
    for (const name of NAMES) {
      for (const text of [
        `${name}: 1\n`,
        `${name}: { ellipsis: off }\n`,
        `规则: { ${name}: off }\n`,
        `标准: { ${name}: off }\n`,
        `方案: ${name}\n`,
      ]) {
        const { config, problems } = readConfig(text);
        assert.deepEqual(config, {}, text);
        assert.equal(problems.length, 1, text);
      }
      assert.match(readConfig(`${name}: 1\n`).problems[0]?.reason.zh ?? '', /没有/);
      const disk = {
        'hegao.yaml': '语言: zh\n',
        '目标.yaml': `${name}: 甲\n时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: ${name}, 目标值: 400亿元, ${name}: 1, 口径: ${name}, 编号: ${name}, 别名: [${name}] }\n  - { 指标: 税收, 数值: 4, 计量单位: ${name}, 比较符: ${name} }\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n`,
        '目标.csv': `${name},指标,地区,时期,目标值,口径\n1,${name},${name},2023,400亿元,${name}\n`,
        '名称.csv': `名称,类别,上级,简称,职务,${name}\n${name},${name},${name},${name},${name},1\n${name},park,${name},x,,\n`,
        '提法.csv': `提法,层级,内容,替代,${name}\n三个${name},national,甲、乙,${name},\n`,
        '稿.gongwen': `---\n${name}: 1\nscope: ${name}\n---\n惠济区2023年${name}400亿元，“三个${name}”。<!-- 核稿忽略 ${name}：x -->\n惠济区2023年新签约项目总额420亿元。\n`,
        '稿.gongwen.hegao.yaml': `${name}: []\n忽略: [{ 规则: ${name}, 文字: ${name}, 原因: y }]\n核对: [{ 文字: 420亿元, 句子: ${name}, 由: ${name}, 于: 2023-01-01, 记录: ${name} }]\n`,
        'base.json': `{"version":1,"reports":{"${name}":{"${name}":1},"稿.gongwen":{"${name}":1}}}`,
      };
      const { out, err } = await runCli(['check', '--format', 'json', '--baseline', 'base.json'], disk);
      assert.equal(err, '', name);
      const { files, data } = JSON.parse(out);
      const [{ findings }] = files;
      assert.equal(findings.filter(({ rule }: { rule: string }) => rule === 'target-mismatch').length, 1, name);
      assert.match(JSON.stringify(data), new RegExp(`没有名为“${name}”的字段`));
    }
    assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), before);
  });
});
