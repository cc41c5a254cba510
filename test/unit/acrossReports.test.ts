import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AnalysisHost } from '../../server/src/analysis/analysisHost.ts';

const FOLDER = 'file:///work/';

describe('one indicator in two reports of a folder', () => {
  it('is told at both, each with the other place', () => {
    const { host, found } = open({
      'a.txt': report('2024年，全市地区生产总值1825亿元。'),
      'b.txt': report('工作回顾。\n2024年，全市地区生产总值1852亿元，增长6.1%。'),
    });
    assert.deepEqual(found('a.txt'), ['1825亿元 ↔ b.txt 1852亿元']);
    assert.deepEqual(found('b.txt'), ['1852亿元 ↔ a.txt 1825亿元']);
    const [finding] = host.analysis().report(`${FOLDER}a.txt`)?.findings ?? [];
    assert.equal(finding?.level, 'warning');
    assert.match(finding?.message.zh ?? '', /《b\.txt》为1852亿元/);
  });

  it('follows every edit in either report', () => {
    const { host, found, edit } = open({
      'a.txt': report('2024年，全市固定资产投资增长7.2%。'),
      'b.txt': report('2024年，全市固定资产投资增长2.7%。'),
    });
    assert.deepEqual(found('a.txt'), ['7.2% ↔ b.txt 2.7%']);
    const before = host.analysis().report(`${FOLDER}a.txt`);
    assert.equal(host.analysis().report(`${FOLDER}a.txt`), before, 'the same object as long as nothing changes');
    // The other place moves, though nothing that is collected changes.
    edit('b.txt', report('工作回顾。\n2024年，全市固定资产投资增长2.7%。'));
    assert.deepEqual(found('a.txt'), ['7.2% ↔ b.txt 2.7%']);
    edit('b.txt', report('工作回顾。\n2024年，全市固定资产投资增长7.2%。'));
    assert.deepEqual([found('b.txt'), found('a.txt')], [[], []]);
    edit('b.txt', report('2024年，全市固定资产投资增长6.2%。'));
    assert.deepEqual([found('b.txt'), found('a.txt')], [['6.2% ↔ a.txt 7.2%'], ['7.2% ↔ b.txt 6.2%']]);
    edit('b.txt', null);
    assert.deepEqual(found('a.txt'), []);
  });

  const pairs: Readonly<Record<string, readonly [string, string]>> = {
    'values that rounding explains': [
      report('2024年，全市地区生产总值1825亿元。'),
      report('2024年，全市地区生产总值1825.3亿元，突破1800亿元。'),
    ],
    'a lower bound that the other passes': [report('2024年，全市地区生产总值突破1800亿元。'), report('2024年，全市地区生产总值1852亿元。')],
    'two places': [report('2024年，全市地区生产总值1825亿元。'), report('2024年，全市地区生产总值452亿元。').replace('荥阳市', '新密市')],
    'no place': [
      report('2024年，地区生产总值1825亿元。').replace('scope: 荥阳市\n', ''),
      report('2024年，地区生产总值1852亿元。').replace('scope: 荥阳市\n', ''),
    ],
    'two periods': [report('2024年，全市地区生产总值1825亿元。'), report('2024年上半年，全市地区生产总值852亿元。')],
    'a goal and a result': [report('2024年，力争全市固定资产投资增长8%。'), report('2024年，全市固定资产投资增长7.2%。')],
    'reports of two years, since figures are revised': [
      report('2023年，全市地区生产总值1725亿元。'),
      report('2023年，全市地区生产总值1708亿元。').replace('year: 2024', 'year: 2025'),
    ],
    'another indicator': [report('2024年，全市固定资产投资增长7.2%。'), report('2024年，全市工业投资增长12.1%。')],
  };
  for (const [what, [a, b]] of Object.entries(pairs)) {
    it(`is silent on ${what}`, () => {
      const { found } = open({ 'a.txt': a, 'b.txt': b });
      assert.deepEqual([found('a.txt'), found('b.txt')], [[], []]);
    });
  }

  it('is silent on reports of two folders', () => {
    const { found } = open({
      'a.txt': report('2024年，全市地区生产总值1825亿元。'),
      '归档/b.txt': report('2024年，全市地区生产总值1852亿元。'),
    });
    assert.deepEqual([found('a.txt'), found('归档/b.txt')], [[], []]);
  });
});

function report(text: string): string {
  return `---\nscope: 荥阳市\nyear: 2024\n---\n${text}\n`;
}

function open(texts: Readonly<Record<string, string>>) {
  const host = new AnalysisHost();
  const edit = (name: string, text: string | null) => {
    host.apply({ reports: new Map([[FOLDER + name, text]]) });
  };
  for (const [name, text] of Object.entries(texts)) edit(name, text);
  const found = (name: string): readonly string[] => {
    const analysis = host.analysis();
    // A report knows of those that were read.
    for (const uri of analysis.reports) analysis.report(uri);
    const result = analysis.report(FOLDER + name);
    return (result?.findings ?? []).map(({ rule, span, related }) => {
      assert.equal(rule, 'one-indicator-two-values');
      const [other] = related;
      const there = analysis.report(other?.uri ?? '')?.report.text.slice(other?.span.start, other?.span.end);
      return `${result?.report.text.slice(span.start, span.end)} ↔ ${other?.uri.slice(FOLDER.length)} ${there}`;
    });
  };
  return { host, found, edit };
}
