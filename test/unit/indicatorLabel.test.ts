import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReportService } from '../../server/src/service.ts';

const DATA = 'file:///work/targets.csv';
const REPORT = 'file:///work/r.txt';

/** A table as offices keep it, one indicator a row: label and value, then what becomes of it. */
const ROWS: readonly (readonly [label: string, value: string, record: string])[] = [
  ['地区生产总值（亿元）', '12000', '地区生产总值 总量 12000亿元'],
  ['规上工业增加值增速（%）', '8', '规上工业增加值增速 增速 8%'],
  ['1.城镇新增就业（单位：万人）', '≥12', '城镇新增就业 增量 ≥12万人'],
  ['空气质量优良天数比率/%', '70', '空气质量优良天数比率 比率 70%'],
  ['其中：工业投资', '增长10%以上', '工业投资 增速 10%以上'],
  ['（二）固定资产投资（增速）', '6%', '固定资产投资 增速 6%'],
  ['单位GDP能耗下降', '3%', '单位GDP能耗下降 降幅 3%'],
  ['煤炭消费量', '下降2%左右', '煤炭消费量 降幅 2%左右'],
  ['专精特新企业', '新增100家', '专精特新企业 增量 100家'],
  ['细颗粒物（PM2.5）浓度', '45微克/立方米', '细颗粒物（PM2.5）浓度 总量 45微克/立方米'],
  ['万元生产总值能耗（吨标准煤/万元）', '0.4', '万元生产总值能耗 总量 0.4吨标准煤/万元'],
  ['每千人口执业（助理）医师数', '4.6人（预期性）', '每千人口执业（助理）医师数 数量 4.6人'],
  ['煤矿瓦斯利用量（亿立方米）', '[3.5]', '煤矿瓦斯利用量 总量 3.5亿立方米'],
  ['规上工业企业', '30+家', '规上工业企业 数量 ≥30家'],
  ['5G基站', '1万个', '5G基站 数量 1万个'],
];

const dataOf = (rows: readonly (readonly string[])[]) =>
  new Map([
    [
      DATA,
      {
        uri: DATA,
        kind: 'targets' as const,
        text: `指标,地区,时期,目标值\n${rows.map(([label, value]) => `${label},郑州市,2025,${value}`).join('\n')}\n`,
      },
    ],
  ]);

describe('labels of a table', () => {
  for (const row of ROWS) {
    const [label, value, record] = row;
    it(`${label} ${value}`, () => {
      const { targets, problems } = createReportService().apply({ data: dataOf([row]) }).data;
      assert.deepEqual(problems, []);
      assert.deepEqual(
        targets.map(({ indicator, measure, target }) => `${indicator} ${measure} ${target?.text}`),
        [record],
      );
    });
  }

  it('marks the name alone, without its number and unit', () => {
    const data = dataOf([['1.地区生产总值（亿元）', '12000']]);
    const [target] = createReportService().apply({ data }).data.targets;
    const span = target?.origin.fields.indicator;
    assert.equal(span && data.get(DATA)?.text.slice(span.start, span.end), '地区生产总值');
  });

  it('tells that a goal in words is not checked, and passes over a dash', () => {
    const { targets, problems } = createReportService().apply({
      data: dataOf([
        ['居民收入', '与经济增长同步'],
        ['高企', '—'],
      ]),
    }).data;
    assert.deepEqual(targets, []);
    assert.deepEqual(
      problems.map(({ code, level }) => `${code} ${level}`),
      ['no-number information'],
    );
  });

  for (const [label, value, text] of [
    ['全市粮食总产量（万吨）', '100', '粮食产量达到90万吨。'],
    ['郑州市固定资产投资增幅', '6%', '固定资产投资增长5%。'],
    ['高企总数', '1000家', '高新技术企业达到900家。'],
    ['外贸进出口同比增长', '6%', '进出口总额增长5%。'],
    ['规上企业数', '500家', '规模以上企业达到400家。'],
    ['万元生产总值能耗（吨标准煤/万元）', '0.4', '万元生产总值能耗降至0.5吨标准煤。'],
  ] as const) {
    it(`holds ${text} against ${label} ${value}`, () => {
      const report = createReportService()
        .apply({ data: dataOf([[label, value]]), reports: new Map([[REPORT, `2025年，郑州市力争${text}`]]) })
        .report(REPORT);
      assert.deepEqual(
        report?.paragraphs.flatMap(({ bindings }) => bindings).map(({ verdict }) => verdict),
        ['contradicts'],
      );
    });
  }
});
