import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applied } from '../support/edits.ts';
import { fixture, uriOf } from '../support/fixture.ts';

const PLAN = `//- /目标.csv
青浦县2025年主要指标计划表,,,,
指标,2024年完成,,2025年计划,
,绝对值（亿元）,增速,绝对值（亿元）,增速
地区生产总值,386.5,6.1,410,6
固定资产投资,120,4,,5
`;
const REPORT = `//- /a.gongwen
---
year: 2025
scope: 青浦县
---
今年，地区生产总值增长6.5%，总量达到410亿元。

去年，地区生产总值增长6.1%。
`;

describe('a row that holds several records', () => {
  it('has a lens for each of them, which says which it is', () => {
    const { service } = fixture(PLAN + REPORT);
    const lenses = service.codeLens({ uri: uriOf('目标.csv'), showReferences: 'show', propagate: 'update' });
    assert.deepEqual(
      lenses.filter(({ range }) => range.start.line === 3).map(({ command }) => command?.title),
      ['2024年增速：引用 1 处', '2025年：引用 1 处', '2025年增速：引用 1 处 · 1 处不符', '更新 1 处正文'],
    );
    assert.deepEqual(
      lenses.filter(({ range }) => range.start.line === 4).map(({ command }) => command?.title),
      ['未引用'],
    );
    const update = lenses.find(({ command }) => command?.command === 'update');
    const [uri, position] = update?.command?.arguments ?? [];
    const offered = service.propagate({ uri, position });
    assert.match(applied(service, offered?.edit)['a.gongwen'] ?? '', /地区生产总值增长6%，总量达到410亿元/);
  });

  it('is greyed as a whole, and only where none of them is used', () => {
    const { service } = fixture(PLAN + REPORT);
    const found = service.unusedRecords(uriOf('目标.csv'));
    assert.deepEqual(
      found.map(({ message }) => message),
      ['“固定资产投资”没有稿件引用。'],
    );
  });

  it('jumps from a figure to its own cell', () => {
    const { service, files } = fixture(PLAN + REPORT);
    const report = (files.get('a.gongwen')?.text ?? '').split('\n');
    const line = report.findIndex((one) => one.startsWith('今年'));
    const [link] = service.definition({ uri: uriOf('a.gongwen'), position: { line, character: (report[line] ?? '').indexOf('6.5') } });
    assert.deepEqual(link?.targetSelectionRange ?? null, { start: { line: 3, character: 21 }, end: { line: 3, character: 22 } });
  });
});

describe('a place that stands above a table', () => {
  it('is renamed once, there and in the text', () => {
    const { service } = fixture(`${PLAN}//- /a.gongwen\n青浦县2025年地区生产总值预期增长6%。\n`);
    const edit = service.rename({ uri: uriOf('目标.csv'), position: { line: 0, character: 1 }, newName: '青浦区' });
    const texts = applied(service, edit);
    assert.match(texts['目标.csv'] ?? '', /^青浦区2025年主要指标计划表/);
    assert.match(texts['a.gongwen'] ?? '', /^青浦区2025年/);
  });
});

describe('a table whose columns are indicators', () => {
  const CROSS = `//- /目标.csv
2025年全市目标任务分解表,,
县区,地区生产总值增速（%）,城镇新增就业（人）
青浦县,6,5200
河阳县,6.5,3100
`;

  it('tells the value that no report mentions, not the column', () => {
    const { service } = fixture(`${CROSS}//- /a.gongwen\n---\nyear: 2025\n---\n今年，青浦县地区生产总值增长6%，城镇新增就业5200人。\n`);
    const found = service.unusedRecords(uriOf('目标.csv'));
    assert.deepEqual(
      found.map(({ range }) => [range.start.line, range.start.character]),
      [
        [3, 4],
        [3, 8],
      ],
    );
  });
});
