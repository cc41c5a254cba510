import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { loadDataSet } from '../../server/src/data/dataset.ts';
import type { DataFile, DataSet } from '../../server/src/data/schema.ts';
import { readWorkbook } from '../../server/src/data/xlsx/workbook.ts';
import { type WrittenSheet, writeWorkbook } from '../support/workbook.ts';

const HEAD = ['地区', '指标', '时期', '目标值', '完成值', '截至'];

function workbookFile(...sheets: readonly WrittenSheet[]): DataFile {
  const read = readWorkbook(writeWorkbook(sheets));
  assert.ok('text' in read);
  return { uri: 'file:///w/targets.xlsx', kind: 'targets', ...read };
}

const load = (...sheets: readonly WrittenSheet[]): DataSet => loadDataSet([workbookFile(...sheets)]);
const said = (data: DataSet) =>
  data.targets.map((t) => [t.scope, t.indicator, t.period.label, t.target?.text ?? null, t.actual?.text ?? null].join(' '));
const problems = (data: DataSet) => data.problems.map(({ code, message }) => `${code} ${message.zh}`);

describe('a workbook', () => {
  it('is read as Excel shows it: per cents, units in number formats, dates, never rounded', () => {
    const data = load({
      name: '目标',
      rows: [
        HEAD,
        [
          '荥阳市',
          '规上工业增加值',
          { number: 2023 },
          { number: 0.085, format: '0%' },
          { number: -0.042, format: '0.0%' },
          { number: 45107, format: 'yyyy/m/d' },
        ],
        ['惠济区', '新签约项目总额', '2023', { number: 400.5, format: '0"亿元"' }, { number: 1234.5, format: '#,##0.00"亿元"' }, '2023-06'],
        ['惠济区', '新增高新技术企业', '2023', '≥30家', { number: 0.1 + 0.2, format: '0.0"万家"' }, null],
      ],
    });
    assert.deepEqual(problems(data), []);
    assert.deepEqual(said(data), [
      '荥阳市 规上工业增加值 2023 8.5% -4.2%',
      '惠济区 新签约项目总额 2023 400.5亿元 1234.5亿元',
      '惠济区 新增高新技术企业 2023 ≥30家 0.3万家',
    ]);
    assert.equal(data.targets[0]?.asOf, '2023-06-30');
  });

  it('names what is wrong by sheet and cell', () => {
    const data = load(
      { name: '说明', rows: [['本表由发改委填报。']] },
      {
        name: '区县',
        rows: [['2023年目标分解表'], [], HEAD, ['荥阳市', '税收', '2023', '很多', null, '去年'], ['', '税收', '2023', '3亿元']],
      },
    );
    assert.deepEqual(problems(data), [
      'no-number “区县”表D4单元格“目标值”不是数值（很多），这一项不参与核对。',
      'unreadable-date “区县”表F4单元格“截至”不是日期：“去年”。写法示例：2023-06-30、2023-06、2023。',
      'missing-field “区县”表A5单元格缺少“地区”（scope）。目标属于哪个地区或单位。',
    ]);
  });

  it('takes a value that is merged down for every row, and leaves a title merged across', () => {
    const data = load({
      name: '目标',
      rows: [['目标表'], HEAD, ['荥阳市', '税收', '2023', '3亿元'], [null, '投资', '2023', '5亿元'], [null, '消费', '2023', '7亿元']],
      merged: ['A1:F1', 'A3:A5'],
    });
    assert.deepEqual(said(data), ['荥阳市 税收 2023 3亿元 ', '荥阳市 投资 2023 5亿元 ', '荥阳市 消费 2023 7亿元 ']);
  });

  it('reads every visible sheet that is a table, and no hidden one', () => {
    const row = (scope: string) => [scope, '税收', '2023', '3亿元'];
    const data = load(
      { name: '甲', rows: [HEAD, row('荥阳市')] },
      { name: '乙', rows: [HEAD, row('惠济区')] },
      { name: '旧', rows: [HEAD, row('上街区')], hidden: true },
    );
    assert.deepEqual(
      data.targets.map(({ scope }) => scope),
      ['荥阳市', '惠济区'],
    );
  });

  it('takes the period from the header, and makes a record of each', () => {
    const data = load({
      name: '目标',
      rows: [
        ['地区', '指标', '2022年完成', '2023年目标值（亿元）', '2023年完成', '“十四五”目标', '计划（2024年）'],
        ['荥阳市', '税收', '2.8亿元', '3', '3.1亿元', '20亿元', '3.3亿元'],
        ['荥阳市', '投资', null, '5', null, null, null],
      ],
    });
    assert.deepEqual(problems(data), []);
    assert.deepEqual(said(data).sort(), [
      '荥阳市 投资 2023 5亿元 ',
      '荥阳市 税收 2021—2025 20亿元 ',
      '荥阳市 税收 2022  2.8亿元',
      '荥阳市 税收 2023 3亿元 3.1亿元',
      '荥阳市 税收 2024 3.3亿元 ',
    ]);
  });

  it('says why a file is none, and opens no bomb', () => {
    const reason = (bytes: Uint8Array) => {
      const read = readWorkbook(bytes);
      return 'unreadable' in read ? read.unreadable.zh : null;
    };
    assert.match(reason(strToU8('指标,目标值')) ?? '', /不是 Excel 工作簿/);
    assert.match(reason(zipSync({ 'word/document.xml': strToU8('<w/>') })) ?? '', /不是 Excel 工作簿/);
    const bomb = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/sharedStrings.xml': new Uint8Array(40 * 1024 * 1024) });
    assert.ok(bomb.length < 100_000);
    assert.match(reason(bomb) ?? '', /过大/);
    // An archive that declares less than it holds.
    const lying = zipSync({ 'xl/workbook.xml': new Uint8Array(1024 * 1024) }).slice();
    for (const [at, byte] of lying.entries()) {
      const isCentral = byte === 0x50 && lying[at + 1] === 0x4b && lying[at + 2] === 1 && lying[at + 3] === 2;
      if (isCentral) lying.set([8, 0, 0, 0], at + 24);
    }
    assert.match(reason(lying) ?? '', /不是 Excel 工作簿/);
    assert.match(reason(zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets>') })) ?? '', /不是 Excel 工作簿/);
  });

  it('survives any bytes in its parts', () => {
    const whole = writeWorkbook([{ name: '目标', rows: [HEAD, ['荥阳市', '税收', '2023', '3亿元']] }]);
    let seed = 7;
    for (let round = 0; round < 300; round++) {
      const bytes = whole.slice();
      for (let i = 0; i < 6; i++) {
        seed = (seed * 48271) % 2147483647;
        bytes[seed % bytes.length] = seed % 251;
      }
      assert.doesNotThrow(() => readWorkbook(bytes));
    }
  });
});
