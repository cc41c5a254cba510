import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SlipIndex } from '../../server/src/facts/binding/slipIndex.ts';
import { parseQuantity } from '../../server/src/quantity/parse.ts';
import { createReportService } from '../../server/src/service.ts';

const REPORT = 'file:///work/report.txt';
const DATA = 'file:///work/targets.yaml';

const service = (records: readonly string[], text: string) => {
  const rows = records.map((line) => {
    const [indicator, period, value = ''] = line.split(' ');
    const side = value.startsWith('目标') ? `target: ${value.slice(2)}` : `actual: ${value}`;
    return `  - { indicator: ${indicator}, period: "${period}", scope: 临江市, ${side} }`;
  });
  return createReportService().apply({
    reports: new Map([[REPORT, `---\nyear: 2026\nscope: 临江市\n---\n一、2025年工作回顾\n${text}`]]),
    data: new Map([[DATA, { uri: DATA, kind: 'targets' as const, text: `targets:\n${rows.join('\n')}\n` }]]),
  });
};

/** What is asked about: the figure, its level and what the record says. */
const asked = (records: readonly string[], text: string): string[] => {
  const report = service(records, text).report(REPORT);
  return (report?.findings ?? [])
    .filter(({ rule }) => rule === 'target-mismatch')
    .map(({ span, level, expected }) => `${report?.report.text.slice(span.start, span.end)} ${level} ${expected}`);
};

/** Names that a record has and a text tells in words so much its own that no claim is held against it. */
const LENT = '“政采贷”平台撮合中小企业融资额 2025 394.84亿元';
const TEXT = '依托“政采贷”平台为中小企业撮合融资，当年放款';

describe('a figure that is one slip away from what a record says', () => {
  it('is asked about where the report says the record’s value nowhere', () => {
    assert.deepEqual(asked([LENT], `${TEXT}394.84亿元。`), []);
    assert.deepEqual(asked([LENT], `${TEXT}349.84亿元。`), ['349.84亿元 information 394.84亿元']);
    assert.deepEqual(asked([LENT], `${TEXT}394.64亿元。`), ['394.64亿元 information 394.84亿元']);
    assert.deepEqual(asked([LENT], `${TEXT}394.84万元。`), ['394.84万元 information 394.84亿元']);
    assert.deepEqual(asked([LENT], `${TEXT}394.84亿美元。`), ['394.84亿美元 information 394.84亿元']);
  });

  it('is let alone where the value stands elsewhere, differs by more than a slip, is of another time, or nothing names the record', () => {
    assert.deepEqual(asked([LENT], `${TEXT}349.84亿元。\n全市累计394.84亿元。`), []);
    assert.deepEqual(asked([LENT], `${TEXT}412.07亿元。`), []);
    assert.deepEqual(asked([LENT], `2024年，${TEXT}349.84亿元。`), []);
    assert.deepEqual(asked([LENT], '新开通公交线路，总长349.84亿元。'), []);
    assert.deepEqual(asked([LENT], `${TEXT}349.84亿吨。`), []);
  });

  it('is asked about where 以上 is turned round, whatever its digits', () => {
    const records = ['普惠性幼儿园覆盖率 2026 目标≥85%'];
    const text = (bound: string): string => `\n二、2026年主要任务\n巩固公益普惠性幼儿园覆盖面，确保普惠率85%${bound}。`;
    assert.deepEqual(asked(records, text('以上')), []);
    assert.deepEqual(asked(records, text('以下')), ['85%以下 information ≥85%']);
  });

  it('is let alone where hundreds of records have such a value', () => {
    const others = (many: number): string[] => Array.from({ length: many }, (_, i) => `第${i}号工程投资 2025 394.84亿元`);
    assert.deepEqual(asked([LENT, ...others(20)], `${TEXT}349.84亿元。`), ['349.84亿元 information 394.84亿元']);
    assert.deepEqual(asked([LENT, ...others(500)], `${TEXT}349.84亿元。`), []);
  });

  it('is asked about once for a record, where its name is said best', () => {
    assert.deepEqual(asked([LENT], `中小企业当年放款349.84亿元。\n${TEXT}349.84亿元。`), ['349.84亿元 information 394.84亿元']);
  });

  it('is told by the values of two digits and more, in any unit', () => {
    const [target] = service([LENT], TEXT).data.targets;
    assert.ok(target);
    const index = new SlipIndex([target]);
    const near = (figure: string): number => {
      const quantity = parseQuantity(figure);
      assert.ok(quantity);
      return [...index.near({ ...quantity, start: 0, end: 0, core: { start: 0, end: 0 }, text: figure, qualifiers: [] } as never)].length;
    };
    for (const figure of ['394.84亿元', '394.84万元', '349.84亿元', '394.85亿元', '894.84亿元', '394.48亿元'])
      assert.ok(near(figure) > 0, figure);
    for (const figure of ['412.07亿元', '39.4亿元', '394.84亿吨', '5亿元']) assert.equal(near(figure), 0, figure);
  });
});

describe('figures that changed places', () => {
  const RECORDS = ['一般公共预算收入 2025 151.37亿元', '到期政府债券还本付息额 2025 97.43亿元'];

  it('are both told, where one of them contradicts its record and the other is of a record of which much is said', () => {
    assert.deepEqual(asked(RECORDS, '全市一般公共预算收入151.37亿元。按期足额偿还到期政府债券本息97.43亿元。'), []);
    assert.deepEqual(asked(RECORDS, '全市一般公共预算收入97.43亿元。按期足额偿还到期政府债券本息151.37亿元。'), [
      '97.43亿元 error 151.37亿元',
      '151.37亿元 information 97.43亿元',
    ]);
  });

  it('are not, where the second says another value or names nothing of the record', () => {
    assert.deepEqual(asked(RECORDS, '全市一般公共预算收入97.43亿元。按期足额偿还到期政府债券本息132.08亿元。'), [
      '97.43亿元 error 151.37亿元',
    ]);
    assert.deepEqual(asked(RECORDS, '全市一般公共预算收入97.43亿元。为民营企业减负151.37亿元。'), ['97.43亿元 error 151.37亿元']);
  });
});
