import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadDataSet } from '../../server/src/data/dataset.ts';
import { EMPTY_DATA } from '../../server/src/data/schema.ts';
import { documentContext } from '../../server/src/facts/claims/documentContext.ts';
import { buildTargetIndex } from '../../server/src/facts/targets/targetIndex.ts';
import { splitReport } from '../../server/src/text/splitReport.ts';

const contextOf = (text: string) =>
  documentContext(splitReport('file:///work/a.txt', text), { year: null, scope: null }, buildTargetIndex(EMPTY_DATA));

const SUMMARY = '一、综合\n\n初步核算，全年全市地区生产总值3687亿元，比上年增长5.0%。';
const FIRST =
  '2025年，面对复杂严峻的外部环境和艰巨繁重的改革发展稳定任务，全市上下团结一心、真抓实干，经济运行呈现稳中向好的良好态势，圆满完成全年目标任务。';

describe('a document’s own year', () => {
  it('is that of a communiqué’s title, behind the menu of a web page and over line breaks', () => {
    const menu = '工业经济\n\n我要咨询\n\n用户登录\n\n入网指南\n\n免费试用\n\n信息资料\n\n正文\n\n';
    for (const text of [
      `${menu}2025年云溪市国民经济和社会发展统计公报\n\n2026-05-22 出处：云溪市统计局\n\n${SUMMARY}`,
      `- 2024\n- 2020\n>下辖地区东山县西湖区\n2025年云溪市国民经济和\n社会发展统计公报\n云溪市统计局\n2026年5月\n${FIRST}\n${SUMMARY}`,
    ]) {
      const { year, isCommunique } = contextOf(text);
      assert.deepEqual([year, isCommunique], [2025, true], text.slice(0, 40));
    }
  });

  it('is that of its first words, or the one before it was given, where the title of a communiqué was left behind', () => {
    for (const text of [
      `发布时间：2026-06-05 15:39\n\n来源：\n\n云溪市统计局\n\n${FIRST}\n\n${SUMMARY}`,
      `来源：云溪市统计局\n\n（2026年5月8日）\n\n${SUMMARY}`,
    ]) {
      const { year, isCommunique } = contextOf(text);
      assert.deepEqual([year, isCommunique], [2025, true], text.slice(0, 40));
    }
    // News that quotes one is none, nor is a report with a part of that name.
    assert.equal(contextOf(`《2025年云溪市国民经济和社会发展统计公报》显示，地区生产总值3687亿元。`).isCommunique, undefined);
    assert.equal(contextOf(`云溪市2026年政府工作报告\n\n一、综合实力\n\n地区生产总值3687亿元。`).isCommunique, undefined);
  });

  it('is the one after the year that a report without a title looks back on', () => {
    const { year, isAnnual } = contextOf(
      '各位代表：\n\n现在，我代表市人民政府，向大会报告政府工作。\n\n一、2014年工作回顾\n\n一年来，全市经济平稳。',
    );
    assert.deepEqual([year, isAnnual], [2015, true]);
  });

  it('is that of a report’s title behind a menu, and of the draft that a budget’s title names among what the page says of itself', () => {
    const menu = Array.from({ length: 9 }, (_, i) => `栏目${i + 1}`).join('\n\n');
    const report = contextOf(`${menu}\n\n2026年云溪市政府工作报告\n\n各位代表：\n\n现在向大会报告工作。`);
    assert.deepEqual([report.year, report.isAnnual], [2026, true]);
    const page = '文章来源：云溪日报 浏览量：12 发表时间：2026-01-28 责任编辑：大数据中心运维组';
    const budget = contextOf(`关于云溪市2025年预算执行情况和2026年预算草案的报告（摘要）市财政局${page}\n\n全市收入12.2亿元。`);
    assert.deepEqual([budget.year, budget.isAnnual], [2026, true]);
  });

  it('is looked for below what a page says of itself, and so is its date', () => {
    const { date, isAnnual } = contextOf(
      '2026-03-11 10:10\n来源：\n云溪市人民政府\n访问量：\n——2026年1月22日在市十七届人大五次会议上\n市财政局局长 刘小明\n第一部分 2025年预算执行情况\n全市收入12.2亿元。',
    );
    assert.deepEqual([date, isAnnual], ['2026-01-22', true]);
  });
});

describe('a document’s own place', () => {
  const targets = buildTargetIndex(
    loadDataSet([
      {
        uri: 'file:///work/目标.yaml',
        kind: 'targets',
        text: '时期: 2024\n目标:\n  - { 指标: 地区生产总值, 地区: 云溪市, 目标值: 100亿元 }\n  - { 指标: 地区生产总值, 地区: 东山县, 目标值: 30亿元 }\n',
      },
    ]),
  );
  const scopeOf = (text: string) => documentContext(splitReport('file:///work/a.txt', text), { year: null, scope: null }, targets).scope;

  it('is told at the beginning of a news item: where it was sent from, whose congress meets, of what city an office told it', () => {
    assert.equal(scopeOf('全市经济平稳运行\n\n本报云溪12月25日讯 2024年，全市地区生产总值100亿元。'), '云溪市');
    assert.equal(scopeOf('大会隆重开幕\n\n昨日，云溪市第五届人民代表大会第五次会议开幕。'), '云溪市');
    assert.equal(scopeOf('办好民生实事\n\n记者昨日从云溪市教育体育局获悉，今年全市新增学位2.1万个。'), '云溪市');
    assert.equal(scopeOf('东山县经济平稳运行\n\n本报云溪12月25日讯 2024年，全县地区生产总值30亿元。'), '东山县');
    assert.equal(scopeOf('# 云溪市政府工作报告\n\n（2025年1月6日）\n\n2024年，全市地区生产总值100亿元。'), '云溪市');
    assert.equal(scopeOf('# 政府工作报告\n\n——2025年1月6日在东山县第十七届人民代表大会第四次会议上\n\n全县平稳。'), '东山县');
    // One that no record is of, though all records may be of one place.
    for (const title of ['# 浏阳市政府工作报告', '# 在浏阳市委经济工作会议上的讲话', '浏阳市召开经济工作会议'])
      assert.equal(scopeOf(`${title}\n\n2024年，全市地区生产总值1800亿元。`), '浏阳市');
    // Of two places, or of one that is not named as its own.
    assert.equal(scopeOf('交流会召开\n\n本报云溪讯 记者从东山县商务局获悉，全县地区生产总值30亿元。'), null);
    assert.equal(scopeOf('交流会召开\n\n本报郑州讯 记者从省商务厅获悉，全市地区生产总值30亿元。'), null);
  });
});
