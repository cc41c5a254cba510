import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { dataKindOf } from '../../server/src/data/fileKinds.ts';
import { createReportService } from '../../server/src/service.ts';
import { readMarks } from '../support/fixture.ts';

/**
 * One newspaper page with four interviews, set with hard line breaks in mid-sentence, against the sample's targets: every goal finds the record of
 * its own district or department, and each one that is changed is flagged on the figure and nowhere else.
 */
const PAGE = readMarks(`

咬定目标不放松 一季接着一季干

——访荥阳市委书记杨金军

“全会给下半年定了调,荥阳要做的就是一件一件落实。”荥阳市委书记杨金军说。

他介绍,荥阳市把科技创新摆在前面,围绕6个传统装备领域推进改造。企业培育有了名册、有了台账,到

2023年底,力争新增高新技术企业[[30家]]、新增国家科技型中小企业[[180家]]。

项目建到哪里,服务就跟到哪里 片区连成一片

——访惠济区委书记李新军

惠济区委书记李新军说,大运河智谷片区、花园口新兴产业园、古荥智能制造产业园

等三大片区同时开工。惠济区将力争全年新签约项目总额[[400亿元]]、新开工项目总投资额[[280亿元以上]];夜市和

商圈也要热起来。

向铁路要运力 向机场要空间

——访上街区委书记李金勇

上街区委书记李金勇表示,上街区有铁路、公路、机场和10万吨再生铝等项目的家底,推动中欧班列常态化开行,争取今年开行[[100列以上]],力争

拿到生产服务型国家物流枢纽的牌子。

一条链一条链地强 一家一家地帮

——访市工信局党组书记、局长王智明

“年初定的账,一笔都不能少。”郑州市工信局党组书记、局长王智明说。抓项目,确保全年工业投资增长[[30%]],签约亿元以上工业项目[[不少于150个]],总签约额在全市招商中占比[[不低于30%]]。

稳增长,确保全年规上工业增加值增长[[8%以上]],新增规上工业企业、省级“专精特新”企业各[[300家]]。统筹[[26条]]省级、[[13条]]市级、[[67条]]县级产业链,评选[[不少于50家]]“链主”企业。

促创新,与工信部7所院校保持联系,力争新培育[[3家]]省级、[[10家]]市级产业研究院,[[6家]]省级以上技术创新示范企业,规上工业企业研发活动覆盖率[[突破70%]]。
`);

/** Record by record, in the order of the page; 各300家 speaks of two. */
const RECORDS: readonly (readonly string[])[] = [
  ['荥阳市 新增高新技术企业'],
  ['荥阳市 新增国家科技型中小企业'],
  ['惠济区 新签约项目总额'],
  ['惠济区 新开工项目总投资额'],
  ['上街区 开行中欧班列'],
  ['郑州市工信局 工业投资'],
  ['郑州市工信局 签约亿元以上工业项目'],
  ['郑州市工信局 总签约额在全市招商中占比'],
  ['郑州市工信局 规上工业增加值'],
  ['郑州市工信局 新增规上工业企业', '郑州市工信局 新增省级“专精特新”企业'],
  ['郑州市工信局 省级产业链'],
  ['郑州市工信局 市级产业链'],
  ['郑州市工信局 县级产业链'],
  ['郑州市工信局 “链主”企业'],
  ['郑州市工信局 省级产业研究院'],
  ['郑州市工信局 市级产业研究院'],
  ['郑州市工信局 省级以上技术创新示范企业'],
  ['郑州市工信局 规上工业企业研发活动覆盖率'],
];

const URI = 'file:///work/page.txt';
const service = createReportService();
const data = new Map(
  ['目标.yaml', '提法.yaml', '名称.yaml'].map((name) => {
    const uri = `file:///work/${name}`;
    return [
      uri,
      { uri, kind: dataKindOf(name) ?? 'targets', text: readFileSync(new URL(`../../samples/${name}`, import.meta.url), 'utf8') },
    ];
  }),
);
const analyse = (text: string) => {
  const report = service.apply({ reports: new Map([[URI, text]]), data }).report(URI);
  assert.ok(report);
  return report;
};

/** Wrong values for a figure: an other digit, one digit more, the first two exchanged. */
function slips(figure: string): string[] {
  const digits = /\d+/.exec(figure)?.[0] ?? '';
  const wrong = [String(Number(digits) + 20 - (Number(digits) % 7)), `${digits}0`];
  if (digits.length > 1 && digits[0] !== digits[1] && digits[1] !== '0') wrong.push(`${digits[1]}${digits[0]}${digits.slice(2)}`);
  return wrong.map((value) => figure.replace(digits, value));
}

describe('a page of four interviews', () => {
  it('says nothing at error or warning of correct copy', () => {
    const { findings } = analyse(PAGE.text);
    assert.deepEqual(
      findings.filter(({ level }) => level === 'error' || level === 'warning').map(({ rule, message }) => `${rule} ${message.zh}`),
      [],
    );
  });

  it('binds each goal to the record of its own district or department', () => {
    const bindings = analyse(PAGE.text).paragraphs.flatMap(({ paragraph, bindings }) =>
      bindings.filter(({ target }) => target !== null).map((binding) => ({ text: paragraph.text, binding })),
    );
    assert.equal(PAGE.spans.length, RECORDS.length);
    const found = bindings.map(({ binding }) => `${binding.target?.scope} ${binding.target?.indicator} ${binding.verdict}`);
    // 30家 for ≥30家 drops the bound, which is a hint.
    const expected = RECORDS.flat().map((record) => `${record} ${record.endsWith('新增高新技术企业') ? 'contradicts' : 'agrees'}`);
    assert.deepEqual(found, expected);
  });

  for (const [index, { start, end }] of PAGE.spans.entries()) {
    const figure = PAGE.text.slice(start, end);
    it(`flags ${RECORDS[index]?.join('、')} changed from ${figure}`, () => {
      for (const wrong of slips(figure)) {
        const text = PAGE.text.slice(0, start) + wrong + PAGE.text.slice(end);
        const findings = analyse(text).findings.filter(({ rule, level }) => rule === 'target-mismatch' && level !== 'hint');
        assert.equal(findings.length, RECORDS[index]?.length, `${figure} → ${wrong}`);
        for (const { span } of findings) {
          assert.ok(start <= span.start && span.end <= start + wrong.length, `${wrong}: on the figure`);
          assert.match(text.slice(span.start, span.end), /\d/);
        }
      }
    });
  }
});
