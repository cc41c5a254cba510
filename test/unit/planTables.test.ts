import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadDataSet } from '../../server/src/data/dataset.ts';
import { draftOf } from '../../server/src/data/draft.ts';
import type { DataSet } from '../../server/src/data/schema.ts';
import { targetsYaml } from '../../server/src/data/writeTargets.ts';
import { readWorkbook } from '../../server/src/data/xlsx/workbook.ts';
import { fieldTexts, load, problemsOf } from '../support/dataFiles.ts';
import { type WrittenSheet, writeWorkbook } from '../support/workbook.ts';

/** Tables as planning and statistics offices keep them, not made for any program. */
describe('tables of offices', () => {
  it('have a header on two rows: rates beside levels, for each year', () => {
    const text = lines(
      '青浦县2025年主要经济指标计划表,,,,,,',
      '单位：亿元、%,,,,,,',
      '序号,指标名称,2024年完成,,2025年计划,,责任单位',
      ',,绝对值,增速,绝对值,增速,',
      '一,经济增长,,,,,',
      '1,地区生产总值,386.5,6.1,410,6,发改委',
      '2,  其中：第三产业增加值,300.1,6.5,320,6.5左右,发改委',
      '3,规模以上工业增加值,,7.2,,7.5以上,工信局',
      '合计,,,,,,',
      '注：增速按可比价计算。,,,,,,',
    );
    const data = load(['目标.csv', text]);
    assert.deepEqual(problemsOf(data, text), []);
    assert.deepEqual(said(data), [
      '青浦县 地区生产总值 2024 总量 ·386.5亿元',
      '青浦县 地区生产总值 2024 增速 ·6.1%',
      '青浦县 地区生产总值 2025 总量 410亿元·',
      '青浦县 地区生产总值 2025 增速 6%·',
      '青浦县 第三产业增加值 2024 总量 ·300.1亿元',
      '青浦县 第三产业增加值 2024 增速 ·6.5%',
      '青浦县 第三产业增加值 2025 总量 320亿元·',
      '青浦县 第三产业增加值 2025 增速 6.5%左右·',
      '青浦县 规模以上工业增加值 2024 增速 ·7.2%',
      '青浦县 规模以上工业增加值 2025 增速 7.5%以上·',
    ]);
    // What a rename changes, and what a finding points to.
    const [, , goal] = data.targets;
    assert.ok(goal);
    const { indicator, scope, period, target } = fieldTexts(goal, text);
    assert.deepEqual([indicator, scope, period, target], ['地区生产总值', '青浦县', '绝对值', '410']);
  });

  it('tell place and period above the table, results of some months with the rate beside them', () => {
    const data = load([
      '月报.targets.csv',
      lines(
        '2025年1—6月青浦县主要经济指标完成情况,,,,',
        '指标,单位,6月,1—6月累计,同比增长（%）',
        '地区生产总值,亿元,,201.3,6.2',
        '社会消费品零售总额,亿元,21.2,118.6,-5.4',
        '城镇新增就业,人,,3120,',
      ),
    ]);
    assert.deepEqual(data.problems, []);
    assert.deepEqual(said(data), [
      '青浦县 地区生产总值 2025-01—2025-06 总量 ·201.3亿元',
      '青浦县 地区生产总值 2025-01—2025-06 增速 ·6.2%',
      '青浦县 社会消费品零售总额 2025-06 总量 ·21.2亿元',
      '青浦县 社会消费品零售总额 2025-01—2025-06 总量 ·118.6亿元',
      '青浦县 社会消费品零售总额 2025-01—2025-06 增速 ·-5.4%',
      '青浦县 城镇新增就业 2025-01—2025-06 增量 ·3120人',
    ]);
  });

  it('head columns by years alone: results, and the last of a plan its goal', () => {
    const rows = ['指标,单位,2020年,2025年,属性,备注', '森林覆盖率,%,22.1,24,约束性,甲', '常住人口城镇化率,%,68.5,72,预期性,'];
    const plan = load(['目标.csv', lines('河阳县“十四五”主要指标目标表,,,,,', ...rows)]);
    assert.deepEqual(plan.problems, []);
    assert.deepEqual(said(plan), [
      '河阳县 森林覆盖率 2020 比率 ·22.1%',
      '河阳县 森林覆盖率 2025 比率 24%·',
      '河阳县 常住人口城镇化率 2020 比率 ·68.5%',
      '河阳县 常住人口城镇化率 2025 比率 72%·',
    ]);
    const yearbook = load(['历年.targets.csv', lines('河阳县主要指标统计表,,,,,', ...rows)]);
    assert.ok(yearbook.targets.every(({ target, actual }) => target === null && actual !== null));
    // Nothing tells whether the years are goals or results.
    const bare = load(['目标.csv', lines('指标,地区,2020年,2025年', '森林覆盖率,河阳县,22.1%,24%')]);
    assert.equal(bare.targets.length, 0);
    assert.deepEqual([...new Set(bare.problems.map(({ code }) => code))].toSorted(), ['missing-column', 'unknown-field']);
  });

  it('tell their place by who filled them in, quarters under a year, and what no check reads', () => {
    const data = load([
      '目标.csv',
      lines(
        '2025年主要经济指标目标,,,,,,',
        '填报单位：河阳县统计局,,,,,,',
        '指标,计量单位,2024年实绩,2025年目标,,,责任领导',
        ',,,一季度,上半年,全年,',
        '固定资产投资,亿元,120,20,65,135,张三',
      ),
    ]);
    assert.deepEqual(data.problems, []);
    assert.deepEqual(said(data), [
      '河阳县 固定资产投资 2024 总量 ·120亿元',
      '河阳县 固定资产投资 2025Q1 总量 20亿元·',
      '河阳县 固定资产投资 2025H1 总量 65亿元·',
      '河阳县 固定资产投资 2025 总量 135亿元·',
    ]);
    const tasks = load([
      '目标.csv',
      lines(
        '河阳县2025年重点工作任务清单,,,',
        '序号,重点任务,年度目标,完成时限',
        '1,新建高标准农田,5万亩,12月底',
        '2,规上工业增加值,增长7%以上,全年',
      ),
    ]);
    assert.deepEqual(tasks.problems, []);
    assert.deepEqual(said(tasks), ['河阳县 新建高标准农田 2025 增量 5万亩·', '河阳县 规上工业增加值 2025 增速 7%以上·']);
  });

  it('have places as rows and indicators as columns', () => {
    const text = lines(
      '附件2：2025年全市发展目标任务分解表,,,,,',
      '单位：亿元,,,,,',
      '序号,县（市、区）,地区生产总值,,固定资产投资增速（%）,城镇新增就业（人）',
      ',,绝对值,增速（%）,,',
      '1,青浦县,410,6,5.5,5200',
      '2,河阳县,265,6.5左右,,3100',
      ',全市,15200,5.8,5,130000',
      '注：以统计局数据为准。,,,,,',
    );
    const data = load(['分解.targets.csv', text]);
    assert.deepEqual(problemsOf(data, text), []);
    assert.deepEqual(said(data), [
      '青浦县 地区生产总值 2025 总量 410亿元·',
      '青浦县 地区生产总值 2025 增速 6%·',
      '青浦县 固定资产投资增速 2025 增速 5.5%·',
      '青浦县 城镇新增就业 2025 增量 5200人·',
      '河阳县 地区生产总值 2025 总量 265亿元·',
      '河阳县 地区生产总值 2025 增速 6.5%左右·',
      '河阳县 城镇新增就业 2025 增量 3100人·',
    ]);
    const [first] = data.targets;
    assert.ok(first);
    assert.equal(fieldTexts(first, text).indicator, '地区生产总值');
    // A column of words is no indicator.
    const mixed = lines('2025年全市重点项目目标,,', '县区,分管部门,签约项目（个）', '青浦县,张三,12', '河阳县,李四,9');
    const people = load(['目标.csv', mixed]);
    assert.deepEqual(said(people), ['青浦县 签约项目 2025 数量 12个·', '河阳县 签约项目 2025 数量 9个·']);
    assert.deepEqual(problemsOf(people, mixed), ['unknown-field at 分管部门']);
    // The title says neither year nor whether goals or results are told: no record is made up.
    const untold = load(['目标.csv', lines('县区,地区生产总值,固定资产投资', '青浦县,410亿元,5亿元')]);
    assert.equal(untold.targets.length, 0);
    assert.ok(untold.problems.some(({ code }) => code === 'missing-column'));
  });

  it('are the same in a workbook with merged cells', () => {
    const data = workbook({
      name: '计划',
      rows: [
        ['青浦县2025年国民经济和社会发展主要预期目标'],
        ['指标', '单位', '2024年实际', null, '2025年预期目标', null],
        [null, null, '绝对额', '增长（%）', '绝对额', '增长（%）'],
        ['地区生产总值', '亿元', { number: 386.5 }, { number: 6.1 }, { number: 410 }, '6左右'],
        ['一般公共预算收入', '亿元', { number: 25.3 }, { number: 3.3 }, { number: 26 }, { number: 3 }],
      ],
      merged: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'],
    });
    assert.deepEqual(data.problems, []);
    assert.deepEqual(said(data).slice(0, 4), [
      '青浦县 地区生产总值 2024 总量 ·386.5亿元',
      '青浦县 地区生产总值 2024 增速 ·6.1%',
      '青浦县 地区生产总值 2025 总量 410亿元·',
      '青浦县 地区生产总值 2025 增速 6%左右·',
    ]);
    assert.equal(data.targets.length, 8);
    // What the command makes of it says the same.
    const yaml = targetsYaml(data.targets.map(draftOf), { locale: 'zh' });
    assert.deepEqual(said(load(['目标.yaml', yaml])), said(data));
  });

  it('take from the names of sheet and file what nothing above them tells', () => {
    const rows = lines('指标,计划,增速（%）', '地区生产总值,410亿元,6', '税收,3亿元,');
    const data = load(['青浦县2025年计划.targets.csv', rows]);
    assert.deepEqual(data.problems, []);
    assert.deepEqual(said(data), [
      '青浦县 地区生产总值 2025 总量 410亿元·',
      '青浦县 地区生产总值 2025 增速 6%·',
      '青浦县 税收 2025 总量 3亿元·',
    ]);
    const sheets = workbook({
      name: '河阳县2025年',
      rows: [
        ['指标', '目标值'],
        ['税收', '3亿元'],
      ],
    });
    assert.deepEqual(said(sheets), ['河阳县 税收 2025 总量 3亿元·']);
  });

  it('have a title beside its unit, which is no header', () => {
    const data = load(['目标.csv', lines('青浦县2025年目标,,单位：亿元', '指标,2024年完成,2025年计划', '地区生产总值,386.5,410')]);
    assert.deepEqual(data.problems, []);
    assert.deepEqual(said(data), ['青浦县 地区生产总值 2024 总量 ·386.5亿元', '青浦县 地区生产总值 2025 总量 410亿元·']);
  });

  it('leave a row that says its own place and period to itself', () => {
    const data = load([
      '目标.csv',
      lines('青浦县2025年目标任务', '指标,地区,时期,目标值', '税收,河阳县,2026,3亿元', '投资,,,5亿元', '消费,河阳县,,7亿元'),
    ]);
    assert.deepEqual(said(data), ['河阳县 税收 2026 总量 3亿元·', '青浦县 投资 2025 总量 5亿元·', '河阳县 消费 2025 总量 7亿元·']);
    // 单位 may head offices: those are places of their own.
    const offices = load(['目标.csv', lines('青浦县2025年目标任务,,', '指标,单位,目标值', '税收,税务局,3亿元', '投资,亿元,5')]);
    assert.deepEqual(said(offices), ['税务局 税收 2025 总量 3亿元·', '青浦县 投资 2025 总量 5亿元·']);
  });
});

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

const said = ({ targets }: DataSet): readonly string[] =>
  targets.map(
    ({ scope, indicator, period, measure, target, actual }) =>
      `${scope} ${indicator} ${period.label} ${measure} ${target?.text ?? ''}·${actual?.text ?? ''}`,
  );

function workbook(...sheets: readonly WrittenSheet[]): DataSet {
  const read = readWorkbook(writeWorkbook(sheets));
  assert.ok('text' in read);
  return loadDataSet([{ uri: 'file:///w/目标.xlsx', kind: 'targets', ...read }]);
}
