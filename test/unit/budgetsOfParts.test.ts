import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundTo, HEAD } from '../support/budget.ts';

const REVIEW = `${HEAD}一、2025年预算执行情况\n\n`;
const CITY = ['一般公共预算收入 荥阳市 2025 总量 150亿元', '一般公共预算支出 荥阳市 2025 总量 290亿元'];

describe('what a budget report tells of a part of the place', () => {
  it('is of the zone that a heading names alone, down to the next one', () => {
    const appendix = `${REVIEW}附件11\n一、荥阳经济技术开发区\n（一）2025年预算执行情况\n1.一般公共预算\n收入完成6.5亿元。\n二、云溪湖旅游度假区\n（一）2025年预算执行情况\n1.一般公共预算\n一般公共预算收入完成7280万元，支出4.9亿元。`;
    assert.deepEqual(boundTo(appendix, CITY), []);
    assert.deepEqual(boundTo(`${REVIEW}（二）园区政府债务情况\n2025年末，债务余额31亿元。`, ['政府债务余额 荥阳市 2025 总量 444亿元']), []);
  });

  it('is of the zone that a sentence or its first words name, behind a year too', () => {
    const text = `${REVIEW}市经济技术开发区一般公共预算。2025年市经济技术开发区一般公共预算收入7.4亿元，可用财力10.2亿元。相应安排一般公共预算支出10.2亿元。`;
    assert.deepEqual(boundTo(text, CITY), []);
    assert.deepEqual(
      boundTo(`${REVIEW}2025年市本级安排“三公”经费3984万元。2025年市经济技术开发区安排“三公”经费85.5万元，下降0.1%。`, [
        '市本级“三公”经费 荥阳市 2025 总量 3984万元',
        '市本级“三公”经费 荥阳市 2025 降幅 1.2%',
      ]),
      ['3984万元 荥阳市 2025 agrees'],
    );
    assert.deepEqual(
      boundTo(`${REVIEW}预计市级政府性基金收入21.3亿元，上级转贷专项债务收入58.5亿元。`, ['上级转贷专项债务收入 荥阳市 2025 总量 224亿元']),
      [],
    );
    // The one zone of the records that is called so.
    assert.deepEqual(boundTo(text, [...CITY, '一般公共预算收入 荥阳经济技术开发区 2025 总量 7.6亿元']), [
      '7.4亿元 荥阳经济技术开发区 2025 contradicts',
    ]);
    assert.deepEqual(boundTo('大桥产业园区2019年开始建设，一般公共预算收入累计1.2亿元。', CITY), []);
  });

  it('is of the level with the zone in it, where that is what is said: 市本级（含高新区） is more than 市本级', () => {
    const records = ['市本级一般公共预算收入 荥阳市 2025 总量 6.9亿元', '市本级（含高新区）一般公共预算收入 荥阳市 2025 总量 10.9亿元'];
    const text = `${REVIEW}（二）市本级（含高新区）财政决算情况\n市本级（含高新区）2025年一般公共预算收入10.9亿元。`;
    assert.deepEqual(boundTo(text, records), ['10.9亿元 荥阳市 2025 agrees']);
    assert.deepEqual(boundTo(text, records.slice(0, 1)), []);
    // Records may call it by its short name.
    assert.deepEqual(boundTo(text, ['市本级一般公共预算收入 荥阳市 2025 总量 10.9亿元']), ['10.9亿元 荥阳市 2025 agrees']);
  });

  it('goes on with the place of a paragraph that a sentence with words before its figure may leave', () => {
    const records = ['一般公共预算总收入 荥阳市 2025 增速 1.5%', '一般公共预算总收入 云溪开发区 2025 降幅 52.2%'];
    const text = `${REVIEW}云溪开发区一般公共预算收入8403万元，下降32.7%。一般公共预算收入加上上划收入后，一般公共预算总收入1.2亿元，下降52.2%。`;
    assert.deepEqual(boundTo(text, records), ['52.2% 云溪开发区 2025 agrees']);
  });
});

describe('what a budget report tells in its lists', () => {
  it('is of the zone that an item begins with, and held against no record of the whole place', () => {
    assert.deepEqual(boundTo(`${REVIEW}2.高新区完成一般公共预算收入8.9亿元。完成一般公共预算支出7.7亿元，下降6.8%。`, CITY), []);
  });

  it('is a share of the level’s own spending, and its growth that of the item', () => {
    const records = [
      '社会保障和就业支出占市级一般公共预算支出比重 荥阳市 2025 占比 11.4%',
      '市级社会保障和就业支出 荥阳市 2025 增速 19.6%',
    ];
    const text = `${REVIEW}1.市级一般公共预算支出\n\n社会保障和就业支出110亿元，占比21.4%，增长19.6%。`;
    assert.deepEqual(boundTo(text, records), ['21.4% 荥阳市 2025 contradicts', '19.6% 荥阳市 2025 agrees']);
    const share = '税收收入占一般公共预算收入比重 荥阳市 2025 占比 52.8%';
    assert.deepEqual(boundTo(`${REVIEW}市级一般公共预算收入19.2亿元，税收占比46.7%。`, [share, '市级税收收入 荥阳市 2025 总量 9亿元']), []);
  });

  it('is not what was taken out, and no fund for something else', () => {
    const records = ['土地出让收入（剔除调入的“两金”） 荥阳市 2025 总量 67.8亿元', '教育发展资金 荥阳市 2026 总量 2.3亿元'];
    const text = `${HEAD}二、2026年预算草案\n\n安排教育统筹资金3400万元。\n\n三、2025年预算执行情况\n\n土地出让收入67.8亿元（已剔除调入的“两金”13亿元）。`;
    assert.deepEqual(boundTo(text, records), []);
  });
});

describe('what was planned', () => {
  it('is what came together of several budgets, or what it was changed to', () => {
    const text = `${REVIEW}各县（市、区）人民代表大会相继批准了本级预算。经汇总，全市一般公共预算收入为335亿元，一般公共预算支出为647亿元。部分县市调整了收支预算，全市一般公共预算收入调整为290亿元。`;
    assert.deepEqual(boundTo(text, CITY), []);
  });

  it('is the sum by its own name in a draft: 收入预算75亿元', () => {
    const records = ['市级一般公共预算收入 荥阳市 2026 总量 75亿元', '市级一般公共预算收入 荥阳市 2026 增速 9%'];
    const text = `${HEAD}二、2026年预算草案\n\n（一）一般公共预算草案\n\n2026年市级一般公共预算收入预算75亿元，比2025年预计数增长8%。`;
    assert.deepEqual(boundTo(text, records), ['75亿元 荥阳市 2026 agrees', '8% 荥阳市 2026 contradicts']);
  });

  it('is told of both sides at once: 调整后的收入为…，支出为…', () => {
    assert.deepEqual(boundTo(`${REVIEW}调整后的全市一般公共预算收入为189亿元，一般公共预算支出为498亿元。`, CITY), []);
    assert.deepEqual(boundTo(`${REVIEW}备案的全市一般公共预算收入为192亿元，一般公共预算支出为482亿元。`, CITY), []);
  });

  it('is not of the year that the cause of another item names', () => {
    const records = ['农林水支出 荥阳市 2025 降幅 13.9%', '农林水支出 荥阳市 2026 增速 1.0%'];
    const text = `${HEAD}二、2026年预算草案\n\n2026年科学技术支出2.9亿元，下降66.2%，主要是2025年园区资金一次性支付抬高基数；农林水支出52.5亿元，增长1.0%。`;
    assert.deepEqual(boundTo(text, records), ['1.0% 荥阳市 2026 agrees']);
  });
});
