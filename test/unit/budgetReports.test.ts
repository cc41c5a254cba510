import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitReport } from '../../server/src/text/splitReport.ts';
import { boundTo, HEAD, REPORT } from '../support/budget.ts';

describe('a budget report', () => {
  it('tells the city’s own level from the whole city, in sentences, behind 其中 and below headings', () => {
    const records = [
      '税收收入 荥阳市 2025 总量 101亿元',
      '税收收入 荥阳市本级 2025 总量 14亿元',
      '上级补助收入 荥阳市本级 2025 总量 7亿元',
    ];
    const review = `${HEAD}一、2025年预算执行情况\n\n`;
    assert.deepEqual(boundTo(`${review}全市一般公共预算收入150亿元。其中：税收收入101亿元。`, records), ['101亿元 荥阳市 2025 agrees']);
    assert.deepEqual(boundTo(`${review}市本级一般公共预算收入28亿元，增长5.2%。其中：税收收入14亿元。`, records), [
      '14亿元 荥阳市本级 2025 agrees',
    ]);
    assert.deepEqual(boundTo(`${review}1.市本级预算收支情况\n\n税收收入14亿元，上级补助收入7亿元。`, records), [
      '14亿元 荥阳市本级 2025 agrees',
      '7亿元 荥阳市本级 2025 agrees',
    ]);
    assert.deepEqual(boundTo(`${review}1.市本级预算收支情况\n\n税收收入14亿元。\n\n2.全市预算收支情况\n\n税收收入101亿元。`, records), [
      '14亿元 荥阳市本级 2025 agrees',
      '101亿元 荥阳市 2025 agrees',
    ]);
  });

  it('holds the city’s own level against no record of the whole city', () => {
    const records = ['税收收入 荥阳市 2025 总量 101亿元'];
    assert.deepEqual(boundTo(`${HEAD}2025年，市本级一般公共预算收入28亿元。其中：税收收入14亿元。`, records), []);
  });

  it('tells what a congress approved from what came of it, and of which the growth is', () => {
    const records = ['一般公共预算收入 荥阳市 2025 总量 196.1亿元', '一般公共预算收入 荥阳市 2025 增速 7.8%'];
    const review = `${HEAD}一、2025年预算执行情况\n\n`;
    assert.deepEqual(
      boundTo(
        `${review}汇总各级人代会批准的2025年一般公共预算收入年初预算合计193.6亿元，实际完成296.1亿元，为预算的101.3%，增长8.8%。`,
        records,
      ),
      ['296.1亿元 荥阳市 2025 contradicts', '8.8% 荥阳市 2025 contradicts'],
    );
    assert.deepEqual(boundTo(`${review}市六届人大二次会议批准的2025年一般公共预算收入为193.6亿元，实际完成196.1亿元。`, records), [
      '196.1亿元 荥阳市 2025 agrees',
    ]);
  });

  it('tells what the offices of the city spend themselves, and calls a fund’s budget by every name', () => {
    const records = [
      '一般公共预算收入 荥阳市 2025 增速 9%',
      '一般公共预算收入 荥阳市直 2025 增速 15.4%',
      '社会保险基金预算收入 荥阳市 2025 总量 53.6亿元',
    ];
    const review = `${HEAD}一、2025年预算执行情况\n\n`;
    assert.deepEqual(boundTo(`${review}2025年市直一般公共预算收入完成70亿元，为预算数的101.5%，增长25.4%。`, records), [
      '25.4% 荥阳市直 2025 contradicts',
    ]);
    assert.deepEqual(boundTo(`${review}社会保险基金收入预算为53亿元，实际完成63.6亿元。`, records), ['63.6亿元 荥阳市 2025 contradicts']);
  });

  it('takes an item for no whole, and an item of the funds’ budget for none of the general one', () => {
    const records = [
      '一般公共预算支出 荥阳市 2025 总量 240亿元',
      '政府性基金预算支出 荥阳市 2025 总量 135亿元',
      '农林水支出 荥阳市 2025 总量 3亿元',
    ];
    const review = `${HEAD}一、2025年预算执行情况\n\n`;
    assert.deepEqual(boundTo(`${review}（一）一般公共预算收支\n\n粮油物资储备支出1496万元。`, records), []);
    assert.deepEqual(
      boundTo(`${review}（二）政府性基金预算收支\n\n土地使用权出让收入安排的支出30.7亿元，农林水支出1076万元，支出135亿元。`, records),
      ['135亿元 荥阳市 2025 agrees'],
    );
  });

  it('says an item’s budget where it was named before, in the sentence or above it', () => {
    const records = [
      '一般公共预算上级补助收入 荥阳市 2025 总量 78亿元',
      '政府性基金预算上级补助收入 荥阳市 2025 总量 8亿元',
      '政府性基金预算收入总计 荥阳市 2025 总量 129亿元',
      '政府性基金预算收入 荥阳市 2025 总量 16亿元',
      '政府性基金预算支出 荥阳市 2025 总量 65亿元',
      '一般公共预算调入资金 荥阳市 2025 总量 4亿元',
    ];
    const text = `${HEAD}一、2025年预算执行情况\n\n`;
    assert.deepEqual(boundTo(`${text}（1）一般公共预算收支情况\n\n全市收入150亿元，加上上级补助收入78亿元。`, records), [
      '78亿元 荥阳市 2025 agrees',
    ]);
    assert.deepEqual(
      boundTo(
        `${text}全市政府性基金预算收入16亿元。加上上级补助收入8亿元，收入总计129亿元。支出完成65亿元，其中，调入一般公共预算3亿元。`,
        records,
      ),
      ['16亿元 荥阳市 2025 agrees', '8亿元 荥阳市 2025 agrees', '129亿元 荥阳市 2025 agrees', '65亿元 荥阳市 2025 agrees'],
    );
  });

  it('goes on with a place that a sentence begins with', () => {
    const records = ['政府债务余额 荥阳市 2025 总量 300亿元', '政府债务余额 高新区 2025 总量 166亿元'];
    assert.deepEqual(boundTo(`${HEAD}2025年，高新区政府债务限额167亿元。政府债务余额166亿元，控制在限额以内。`, records), [
      '166亿元 高新区 2025 agrees',
    ]);
    assert.deepEqual(boundTo(`${HEAD}2025年，高新区政府债务限额167亿元。全市政府债务余额300亿元。`, records), [
      '300亿元 荥阳市 2025 agrees',
    ]);
  });

  it('tells what grew from how much of its budget it came to', () => {
    const records = ['一般公共预算收入 荥阳市 2025 增速 7.1%', '一般公共预算收入完成预算 荥阳市 2025 比率 85.4%'];
    assert.deepEqual(boundTo(`${HEAD}2025年，一般公共预算收入57亿元，完成预算的85.4%，同比增长7.1%。`, records), [
      '85.4% 荥阳市 2025 agrees',
      '7.1% 荥阳市 2025 agrees',
    ]);
  });

  it('tells what was planned from what came of it', () => {
    const records = [
      '一般公共预算支出年初预算 荥阳市 2025 总量 3.9亿元',
      '一般公共预算支出调整预算 荥阳市 2025 总量 6.6亿元',
      '一般公共预算支出 荥阳市 2025 总量 6.5亿元',
      '一般公共预算支出完成调整预算 荥阳市 2025 比率 98.5%',
    ];
    const text = `${HEAD}2025年，全市一般公共预算支出年初预算为3.9亿元，调整预算为6.6亿元，实际完成6.5亿元，为调整预算的98.5%。`;
    assert.deepEqual(
      boundTo(text, records),
      ['3.9亿元', '6.6亿元', '6.5亿元', '98.5%'].map((figure) => `${figure} 荥阳市 2025 agrees`),
    );
    assert.deepEqual(boundTo(text, records.slice(2, 3)), ['6.5亿元 荥阳市 2025 agrees']);
    assert.deepEqual(boundTo(`${HEAD}2025年，一般公共预算支出为6.8亿元，与备案预算一致。`, records.slice(2, 3)), []);
  });

  it('holds no income against what there is with all that was carried over, nor the city’s against its own level’s', () => {
    const records = ['一般公共预算收入总量 荥阳市 2025 总量 533亿元', '一般公共预算支出 荥阳市级 2025 总量 129亿元'];
    assert.deepEqual(boundTo(`${HEAD}2025年，全市一般公共预算收入151亿元，一般公共预算支出471亿元。`, records), []);
    assert.deepEqual(boundTo(`${HEAD}2025年，市级（包括市本级和高新区，下同）一般公共预算支出129亿元。`, records), [
      '129亿元 荥阳市级 2025 agrees',
    ]);
  });

  it('tells a level with a zone in it from the level alone, and what there was at a year’s beginning from its end', () => {
    const records = [
      '税收收入 荥阳市本级 2025 总量 4.8亿元',
      '税收收入 荥阳市本级（含高新区） 2025 总量 3.6亿元',
      '预算稳定调节基金余额 荥阳市 2025 总量 5.2亿元',
    ];
    const review = `${HEAD}一、2025年预算执行情况\n\n`;
    assert.deepEqual(boundTo(`${review}（二）市本级（含高新区）财政预算执行情况\n\n税收收入3.6亿元。`, records), [
      '3.6亿元 荥阳市本级（含高新区） 2025 agrees',
    ]);
    assert.deepEqual(boundTo(`${review}2025年初预算稳定调节基金余额3.1亿元。`, records), []);
    assert.deepEqual(boundTo(`${review}2025年末预算稳定调节基金余额5.2亿元。`, records), ['5.2亿元 荥阳市 2025 agrees']);
  });

  it('tells whose budget it is by a heading and by the first words of a paragraph', () => {
    const records = ['财政收入 荥阳市 2025 总量 41亿元', '财政收入 荥阳市本级 2025 总量 7亿元', '财政收入 高新区 2025 总量 1亿元'];
    const review = `${HEAD}一、2025年预算执行情况\n\n`;
    assert.deepEqual(
      boundTo(`${review}（二）市本级预算执行情况\n\n财政收入7亿元。\n\n（三）高新区预算执行情况\n\n财政收入1亿元。`, records),
      ['7亿元 荥阳市本级 2025 agrees', '1亿元 高新区 2025 agrees'],
    );
    assert.deepEqual(boundTo(`${review}（1）一般公共预算\n\n（2）市本级收支情况。经批准，财政收入7亿元。`, records), [
      '7亿元 荥阳市本级 2025 agrees',
    ]);
  });

  it('has the parts of a chapter told of the chapter’s year', () => {
    const records = ['政府性基金预算收入 荥阳市 2025 总量 16亿元', '政府性基金预算收入 荥阳市 2026 总量 20亿元'];
    const text = `${HEAD}第一部分 2025年预算执行情况\n\n一、预算执行总体情况\n\n政府性基金预算收入16亿元。\n\n第二部分 2026年预算草案\n\n一、收支安排\n\n政府性基金预算收入20亿元。`;
    assert.deepEqual(boundTo(text, records), ['16亿元 荥阳市 2025 agrees', '20亿元 荥阳市 2026 agrees']);
  });

  it('knows what is not counted in, and goes on with what was told before it', () => {
    const records = [
      '一般公共预算收入 荥阳市本级 2025 总量 28.7亿元',
      '一般公共预算收入 荥阳市本级 2025 增速 5.2%',
      '一般公共预算收入 高新区 2025 总量 36.4亿元',
    ];
    assert.deepEqual(boundTo(`${HEAD}2025年，市本级一般公共预算收入28.7亿元（不含高新区36.4亿元），增长5.2%。`, records), [
      '28.7亿元 荥阳市本级 2025 agrees',
      '36.4亿元 高新区 2025 agrees',
      '5.2% 荥阳市本级 2025 agrees',
    ]);
  });

  it('takes what is compared with last year’s budget, and what is carried over from it, for this year’s', () => {
    const records = [
      '一般公共预算支出 荥阳市 2026 总量 241亿元',
      '一般公共预算支出 荥阳市 2026 增速 0.8%',
      '一般公共预算支出 荥阳市 2025 总量 216亿元',
      '调入资金 荥阳市 2026 总量 28亿元',
      '调入资金 荥阳市 2025 总量 42亿元',
    ];
    const text = `${HEAD}二、2026年预算草案\n\n（1）一般公共预算\n\n全市一般公共预算支出拟安排241亿元，比上年预算增长0.8%。收入总量为300亿元，其中，上年结余41亿元，调入资金28亿元。`;
    assert.deepEqual(boundTo(text, records), ['241亿元 荥阳市 2026 agrees', '0.8% 荥阳市 2026 agrees', '28亿元 荥阳市 2026 agrees']);
  });

  it('knows a level’s own budget by the names of its records', () => {
    const records = [
      '市级教育支出 荥阳市 2025 总量 11.9亿元',
      '市级税收收入 荥阳市 2025 增速 5.96%',
      '税收收入 荥阳市 2025 增速 2.54%',
      '市级一般公共预算收入 荥阳市 2025 总量 10.4亿元',
      '教育支出 荥阳市 2025 总量 31.4亿元',
    ];
    const text = `${HEAD}市级地方一般公共预算收入完成10.4亿元，同比下降7.94%，其中：税收收入增长5.96%。\n\n2.市本级支出情况\n\n教育支出11.9亿元，增长9%。`;
    assert.deepEqual(boundTo(text, records), ['10.4亿元 荥阳市 2025 agrees', '5.96% 荥阳市 2025 agrees', '11.9亿元 荥阳市 2025 agrees']);
  });

  it('takes an approved plan, what it was changed to and what came of it apart', () => {
    const records = [
      '市级一般公共预算收入 荥阳市 2025 总量 37.9亿元',
      '市级一般公共预算收入 荥阳市 2025 增速 7.4%',
      '一般公共预算收入 荥阳市 2025 总量 139.3亿元',
    ];
    assert.deepEqual(
      boundTo(
        `${HEAD}人代会批准的市级一般公共收入预算36.3亿元（其中：开发区4.6亿元），实际完成37.9亿元（其中：开发区5.9亿元），增长7.4%。`,
        records,
      ),
      ['37.9亿元 荥阳市 2025 agrees', '7.4% 荥阳市 2025 agrees'],
    );
    assert.deepEqual(boundTo(`${HEAD}2025年一般公共预算收入年初预算合计127.4亿元，执行中调整为129.2亿元，实际完成139.3亿元。`, records), [
      '139.3亿元 荥阳市 2025 agrees',
    ]);
  });

  it('calls nothing a side of a budget that has both, nor one kind of spending another', () => {
    const records = ['一般公共预算支出 荥阳市 2025 总量 1512亿元', '基本支出 荥阳市 2025 总量 12.1亿元'];
    assert.deepEqual(boundTo(`${HEAD}1．一般公共预算524亿元，全部是专项转移支付。`, records), []);
    assert.deepEqual(boundTo(`${HEAD}项目支出6.3亿元，一般公共服务支出75亿元。`, records), []);
  });

  it('keeps 市级 and 市本级 apart where records have both, and takes the one for the other where they have one', () => {
    const both = ['市级一般公共预算收入 荥阳市 2025 总量 130.1亿元', '市本级一般公共预算收入 荥阳市 2025 总量 22.3亿元'];
    const text = `${HEAD}市级（含市属开发区，下同）一般公共预算收入130.1亿元。市本级一般公共预算收入22.3亿元。`;
    assert.deepEqual(boundTo(text, both), ['130.1亿元 荥阳市 2025 agrees', '22.3亿元 荥阳市 2025 agrees']);
    assert.deepEqual(boundTo(`${HEAD}市本级一般公共预算收入131.0亿元。`, both.slice(0, 1)), ['131.0亿元 荥阳市 2025 contradicts']);
  });

  it('tells nothing of the city where a zone’s budget is told', () => {
    const records = ['一般公共预算收入 荥阳市 2025 总量 151亿元', '一般公共预算支出 荥阳市 2025 总量 303亿元'];
    assert.deepEqual(boundTo(`${HEAD}高新区一般公共预算收入5.15亿元，增长1.19%。支出1.66亿元，减少63.74%。`, records), []);
  });

  it('holds a city proper against its own records, with the districts that it counts in, and nothing of it against the city’s', () => {
    const city = ['一般公共预算收入 荥阳市 2025 总量 220.6亿元', '一般公共预算支出 荥阳市 2025 总量 686.5亿元'];
    const proper = ['一般公共预算收入 荥阳市中心城区 2025 总量 70.9亿元', '一般公共预算支出 荥阳市中心城区 2025 总量 232.3亿元'];
    const text = `${HEAD}1.一般公共预算。全市收入完成220.6亿元。\n中心城区（含惠济区、上街区）收入完成79.0亿元。支出完成232.3亿元。`;
    assert.deepEqual(boundTo(text, [...city, ...proper]), [
      '220.6亿元 荥阳市 2025 agrees',
      '79.0亿元 荥阳市中心城区 2025 contradicts',
      '232.3亿元 荥阳市中心城区 2025 agrees',
    ]);
    assert.deepEqual(boundTo(text, city), ['220.6亿元 荥阳市 2025 agrees']);
  });

  it('has what is left of a fund for the fund’s own', () => {
    const records = ['社会保险基金年末滚存结余 荥阳市 2025 总量 214.6亿元'];
    const text = `${HEAD}社会保险基金预算收入241.1亿元。支出完成213.4亿元。年末滚存结余241.6亿元。`;
    assert.deepEqual(boundTo(text, records), ['241.6亿元 荥阳市 2025 contradicts']);
  });

  it('has short numbered lines for headings, and items that are numbered without a mark for paragraphs of their own', () => {
    const kinds = (text: string): string[] => splitReport(REPORT, text).paragraphs.map(({ kind, text }) => `${kind} ${text}`);
    assert.deepEqual(kinds('全文如下。\n（1）一般公共预算\n全市收入150亿元。'), [
      'body 全文如下。',
      'heading （1）一般公共预算',
      'body 全市收入150亿元。',
    ]);
    assert.deepEqual(kinds('今年的实事有：\n09 新增床位600张以上\n10 完成改造1200户\n11 为900名儿童提供服务'), [
      ...['body 今年的实事有：', 'body 09 新增床位600张以上', 'body 10 完成改造1200户', 'body 11 为900名儿童提供服务'],
    ]);
    assert.deepEqual(kinds('全市新建的充电桩今年在居民小区、公园和商场投入使用的，共\n30 个，其中快充\n12 个。'), [
      'body 全市新建的充电桩今年在居民小区、公园和商场投入使用的，共30个，其中快充12个。',
    ]);
  });

  it('goes on with a level behind brackets that name another year or place, and behind a rank', () => {
    const records = [
      ...['市本级一般公共预算收入 荥阳市 2025 总量 35.8亿元', '市本级一般公共预算支出 荥阳市 2025 总量 107.8亿元'],
      ...['一般公共预算支出 荥阳市 2025 总量 513.5亿元', '非税收入 荥阳市 2025 增速 6.2%'],
    ];
    const text = `${HEAD}一、2025年预算执行情况\n（2）市本级一般公共预算收入完成35.8亿元，总量居全省第二位，减收2亿元（主要是2024年新郑机场缴入5.4亿元）。一般公共预算支出完成107.8亿元。`;
    assert.deepEqual(boundTo(text, records), ['35.8亿元 荥阳市 2025 agrees', '107.8亿元 荥阳市 2025 agrees']);
    assert.deepEqual(
      boundTo(`${HEAD}一、2025年预算执行情况\n全市税收收入90.5亿元（2024年基数较低）；非税收入63.4亿元，增长6.8%。`, records),
      ['6.8% 荥阳市 2025 contradicts'],
    );
  });

  it('knows zones by their short names, and holds nothing of a part of the city against the whole', () => {
    const records = [
      ...['一般公共预算收入 荥阳高新技术产业开发区 2025 总量 3.7亿元', '一般公共预算支出 荥阳市 2025 总量 432亿元'],
      '一般公共预算收入 荥阳市城乡一体化示范区 2025 总量 5.8亿元',
    ];
    const review = `${HEAD}一、2025年预算执行情况\n`;
    assert.deepEqual(boundTo(`${review}荥阳高新区一般公共预算收入3.9亿元。一般公共预算支出6.2亿元。`, records), [
      '3.9亿元 荥阳高新技术产业开发区 2025 contradicts',
    ]);
    assert.deepEqual(boundTo(`${review}（二）城乡一体化示范区预算执行情况\n一般公共预算收入5.8亿元。一般公共预算支出7.2亿元。`, records), [
      '5.8亿元 荥阳市城乡一体化示范区 2025 agrees',
    ]);
  });

  it('tells a part from what it comes to, and what was planned in the course of the year from both', () => {
    const records = ['政府性基金预算收入 荥阳市 2025 总量 27.86亿元', '政府性基金预算收入完成调整预算比率 荥阳市 2025 比率 92.3%'];
    const text = `${HEAD}一、2025年预算执行情况\n全市政府性基金预算收入年初预算合计31亿元，执行中经各级人代会批准调整为30.2亿元，实际完成27.86亿元，为调整预算的92.3%。`;
    assert.deepEqual(boundTo(text, records), ['27.86亿元 荥阳市 2025 agrees', '92.3% 荥阳市 2025 agrees']);
    const added = `${HEAD}一、2025年预算执行情况\n全市政府性基金预算收入完成14.2亿元，加上计提的教育资金等，实际完成27.86亿元。`;
    assert.deepEqual(boundTo(added, records.slice(0, 1)), []);
  });
});
