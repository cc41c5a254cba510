import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReportService } from '../../server/src/service.ts';
import { splitReport } from '../../server/src/text/splitReport.ts';
import { PRINTED_FORMS } from '../support/printedForms.ts';
import { applyFix, findingsIn } from '../support/ruleExamples.ts';

const REPORT = 'file:///work/report.txt';
const DATA = 'file:///work/targets.yaml';

const TEXT = [
  '惠济区2025年政府工作报告',
  '一、2024年工作回顾',
  '过去一年，全区上下攻坚克难，完成了区人大确定的各项任务。地区生产总值412.6亿元，增长5.8%；规模以上工业增加值增长8.3%（高于全市1.2个百分点），一般公共预算收入完成41.2亿元、增长3.5%。',
  '产业结构持续优化。新增高新技术企业38家、国家科技型中小企业120余家，建成“智慧工厂”12个。第三产业增加值占比达到61.4%。',
  '城乡面貌明显改善。改造老旧小区26个，惠及居民1.3万户。新建城市道路18.5公里，农村生活污水治理率提高到72%。',
  '民生福祉不断增进。城镇新增就业9800人，城镇、农村居民人均可支配收入分别增长5.1%和6.4%。新增学位3600个、托位450个。',
  '二、2025年工作安排',
  '今年经济社会发展的主要预期目标是：地区生产总值增长6%左右，规模以上工业增加值增长7.5%以上，一般公共预算收入增长4%，城镇新增就业1万人以上。',
  '我们将实施“四强”工程。年内新增高新技术企业40家以上，改造老旧小区18个，新建口袋公园9个。',
].join('\n');

/** Lines of indicator, measure, period, value: results of 2024, goals of 2025. */
const RECORDS = [
  ...[
    '地区生产总值 总量 2024 412.6亿元',
    '地区生产总值 增速 2024 5.8%',
    '规模以上工业增加值 增速 2024 8.3%',
    '一般公共预算收入 增速 2024 3.5%',
  ],
  ...['高新技术企业 增量 2024 38家', '第三产业增加值占比 占比 2024 61.4%', '改造老旧小区 数量 2024 26个', '城镇新增就业 增量 2024 9900人'],
  ...[
    '农村生活污水治理率 比率 2024 72%',
    '农村居民人均可支配收入 增速 2024 6.4%',
    '新增托位 增量 2024 450个',
    '新建城市道路 总量 2024 18.5公里',
  ],
  ...[
    '地区生产总值 增速 2025 6%左右',
    '规模以上工业增加值 增速 2025 7.5%以上',
    '城镇新增就业 增量 2025 1.2万人以上',
    '改造老旧小区 数量 2025 18个',
  ],
];

/** Each figure that a record was found for, in order: its value, the record and how they stand to each other. */
function boundIn(text: string): string[] {
  const rows = RECORDS.map((line) => {
    const [indicator, measure, period, value] = line.split(' ');
    const kind = period === '2025' ? 'target' : 'actual';
    return `  - { indicator: ${indicator}, scope: 惠济区, measure: ${measure}, period: ${period}, ${kind}: ${value} }`;
  });
  const report = createReportService()
    .apply({
      reports: new Map([[REPORT, `---\nyear: 2025\nscope: 惠济区\n---\n${text}`]]),
      data: new Map([[DATA, { uri: DATA, kind: 'targets' as const, text: `targets:\n${rows.join('\n')}\n` }]]),
    })
    .report(REPORT);
  return (report?.paragraphs ?? []).flatMap(({ bindings }) =>
    bindings.flatMap(({ claim, target, verdict }) => (target ? [`${claim.figure.value} ${target.id} ${verdict}`] : [])),
  );
}

describe('a report as other presses set it', () => {
  const plain = boundIn(TEXT);

  it('is bound to its records', () => {
    assert.equal(plain.length, RECORDS.length);
    assert.deepEqual(
      plain.filter((line) => line.endsWith('contradicts')).map((line) => line.split(' ')[0]),
      ['9800', '10000'],
    );
  });

  for (const [name, set] of Object.entries(PRINTED_FORMS)) {
    it(`says the same in ${name}`, () => {
      const text = set(TEXT);
      assert.notEqual(text, TEXT);
      assert.deepEqual(boundIn(text), plain);
    });
  }

  for (const [name, set] of Object.entries(PRINTED_FORMS)) {
    it(`is marked where it is wrong in ${name}`, () => {
      const text = set(
        '城镇调查失业率下降0.2个百分点，同比增长约12.5%左右。粮食产量达到31万吨，今年以来，共建成“智慧工厂”由12家增加到21家，增加了8家。',
      );
      const places = findingsIn(text, {})
        .filter(({ rule }) => rule !== 'number-format' && rule !== 'quote-pairing')
        .map(({ rule, span }) => `${rule} ${plainly(text.slice(span.start, span.end))}`);
      assert.deepEqual(places, ['approximation-clash 约12.5%左右', 'stated-change 8家']);
    });
  }
});

describe('a mended report', () => {
  const WRONG =
    '惠济区2024年工作总结\n全年新增高新技术企业380家，城镇新增就业98000人，规模以上工业增加值增长8.5%，改造老旧小区（含楼院）26个。\n第三产业增加值占比达到61.4%，经营主体突破4.2万户。';
  const RIGHT = WRONG.replace('380', '386').replace('98000', '99000').replace('8.5%', '8.3%').replace('61.4%', '62.4%');
  const data = {
    'targets.yaml': `scope: 惠济区\nperiod: 2024\ntargets:\n${[
      '{ indicator: 高新技术企业, measure: 增量, actual: 386家 }',
      '{ indicator: 城镇新增就业, actual: 99000人 }',
      '{ indicator: 规模以上工业增加值, measure: 增速, actual: 8.3% }',
      '{ indicator: 第三产业增加值占比, actual: 62.4% }',
    ]
      .map((record) => `  - ${record}\n`)
      .join('')}`,
  };

  for (const [name, set] of Object.entries(PRINTED_FORMS)) {
    it(`stays as it was set otherwise, in ${name}`, () => {
      let text = set(WRONG);
      for (let count = 0; count < 4; count++) {
        const fix = findingsIn(text, { data }).find(({ rule }) => rule === 'target-mismatch')?.fixes[0];
        assert.ok(fix);
        text = applyFix(text, fix);
      }
      assert.equal(text, set(RIGHT));
    });
  }
});

/** Without line breaks and blanks, its digits and marks as in the text before it was set. */
const plainly = (text: string): string => text.replace(/[\s\u00a0\u3000\u200b*]/g, '').normalize('NFKC');

describe('columns', () => {
  const paragraphs = (text: string): string[] => splitReport(REPORT, text).paragraphs.map(({ kind, text }) => `${kind} ${text}`);

  it('go on behind a full stop at the end of a full line, and end at a short one or before an indent', () => {
    assert.deepEqual(
      paragraphs(
        '　　全市经济运行总体平稳，工业生产稳\n步回升，市场销售持续向好，物价温和上涨。\n新增就业9800人，居民收入稳步提高。\n　　城乡面貌持续改善，新建道路十八\n公里。\n　　惠济区今年还将建设一批口袋公园和健\n身步道。',
      ),
      [
        'body 全市经济运行总体平稳，工业生产稳步回升，市场销售持续向好，物价温和上涨。新增就业9800人，居民收入稳步提高。',
        'body 城乡面貌持续改善，新建道路十八公里。',
        'body 惠济区今年还将建设一批口袋公园和健身步道。',
      ],
    );
  });

  it('are not seen in a headline above its article, nor in a heading of a page that is set in one line a paragraph', () => {
    const body = '记者从市统计局获悉，上半年全市地区生产总值增长5.8%，规模以上工业增加值增长8.3%，固定资产投资增长6.1%。';
    assert.deepEqual(paragraphs(`抢抓机遇促发展，凝心聚力开新局\n${body}`), ['title 抢抓机遇促发展，凝心聚力开新局', `body ${body}`]);
    assert.deepEqual(paragraphs(`标题\n　　${body}\n工业经济\n　　${body}`), [
      'title 标题',
      `body ${body}`,
      'heading 工业经济',
      `body ${body}`,
    ]);
  });

  it('are cut into parts where a report was copied without its line breaks', () => {
    const part = (head: string): string => `${head}${'全市上下攻坚克难，各项工作取得新的成效。'.repeat(80)}`;
    const heads = paragraphs(`2025年惠济区政府工作报告各位代表：${part('一、2024年工作回顾')}${part('二、2025年工作安排')}`);
    const wanted = ['title 2025年惠济区政府工作报告', 'body 各位代表：', 'body 一、2024年工作回顾', 'body 二、2025年工作安排'];
    assert.deepEqual(
      heads.map((paragraph, at) => paragraph.slice(0, wanted[at]?.length)),
      wanted,
    );
  });

  it('begin with 一、二季度 as a sentence, with 一、 as a heading', () => {
    assert.deepEqual(paragraphs('全文如下。\n　　一、二季度分别开工12个、18个，\n上半年共开工30个。\n　　一、总体情况\n　　稳中有进。'), [
      'body 全文如下。',
      'body 一、二季度分别开工12个、18个，上半年共开工30个。',
      'heading 一、总体情况',
      'body 稳中有进。',
    ]);
  });
});

describe('a full stop set as a point', () => {
  const read = (text: string): string => splitReport(REPORT, text).paragraphs[0]?.text ?? '';

  it('ends a sentence, and neither parts a number nor a foreign name', () => {
    assert.equal(read('全年增长5.1%.工业增长8.3%,全国第2位.'), '全年增长5.1%。工业增长8.3%,全国第2位。');
    assert.equal(read('市场主体突破60万户.29项成果获奖.'), '市场主体突破60万户。29项成果获奖。');
    assert.equal(read('全市研发投入强度提高.46个百分点,居全省前列'), '全市研发投入强度提高.46个百分点,居全省前列');
    assert.equal(read('会上，买买提.艾力作了发言。'), '会上，买买提.艾力作了发言。');
    assert.equal(read('（1）.抓工业,稳增长'), '（1）.抓工业,稳增长');
    assert.equal(read('一.抓工业,稳增长,确保全年目标任务圆满完成'), '一.抓工业,稳增长,确保全年目标任务圆满完成');
    assert.equal(read('版本为Node.js 20.1，见gov.cn'), '版本为Node.js 20.1，见gov.cn');
  });
});

describe('a blank beside a number', () => {
  const texts = (text: string): string[] => splitReport(REPORT, text).paragraphs.map(({ text }) => text);

  it('is read over, but not behind the number that a line begins with, before the date of a signature, or where it lays a line out', () => {
    assert.deepEqual(texts('全年新增 270 余家，增长 8.5% 以上。\n2022 极为重要极不平凡\n05 新增托位 450 个。\n12 月新增 9 家。'), [
      '全年新增270余家，增长8.5%以上。',
      '2022 极为重要极不平凡',
      '05 新增托位450个。',
      '12月新增9家。',
    ]);
    assert.deepEqual(texts('区政府办公室 2024年12月30日'), ['区政府办公室 2024年12月30日']);
    assert.deepEqual(texts('合计  120 家  8.5%'), ['合计  120 家  8.5%']);
    // As it comes out of a PDF.
    assert.deepEqual(texts('2025  年全市一般公共预算 收入  170.3  亿元，完成预算的  101.9%  ，增长  2.7%  。'), [
      '2025年全市一般公共预算收入170.3亿元，完成预算的101.9%，增长2.7%。',
    ]);
    assert.deepEqual(texts('南  湖  新  区  一  般  公  共  预  算  收  入  11.2亿  元  ，'), ['南湖新区一般公共预算收入11.2亿元，']);
    assert.deepEqual(texts('元  ，  下  降  4.3%，  支  出  （  不  含  债  ）  36.8亿  元  。'), [
      '元，下降4.3%，支出（不含债）36.8亿元。',
    ]);
    assert.deepEqual(texts('张  三  李  四  王  五'), ['张  三  李  四  王  五']);
    // As it comes out of a scan, digit by digit; a number that a blank breaks otherwise stays as it is.
    assert.deepEqual(texts('1 9 9 8 年产量达到3 2 0 5 万吨，占6 1 ．0 4 ％。\n完成36.5 9亿元，涉及1 7 00 户，“1 9”部署。'), [
      '1998年产量达到3205万吨，占61．04 %。',
      '完成36.5 9亿元，涉及1 7 00户，“1 9”部署。',
    ]);
    assert.deepEqual(texts('电话138**5678，**新增**托位450个'), ['电话138**5678，新增托位450个']);
  });
});
