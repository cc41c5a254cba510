import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scanPeriods } from '../../server/src/quantity/periods.ts';

/** What a text names, with the label of each. */
const CASES: readonly (readonly [text: string, ...periods: string[]])[] = [
  ['20世纪90年代的厂房，上世纪八十年代初的旧路', '20世纪90年代 1990—1999', '上世纪八十年代初 1980—1989'],
  ['2010年代兴起，2010年代表团来访', '2010年代 2010—2019', '2010年 2010'],
  ['前两个月开工12个', '前两个月 2026-01—2026-02'],
  ['2023财年预算', '2023财年 2023'],
  ['08年的赛事、八五年二月十七日的来信', '08年 2008', '八五年二月十七日 1985-02-17'],
  ['九八年抗洪，七八年的光景，七七年级', '九八年 1998'],
  ['三月初一的庙会，大年初五开市，农历十月、闰四月、五月廿二'],
  ['3月初开工，年初一批项目', '3月初 2026-03', '年初 2026-01—2026-02'],
  ['2018年前半年、今年后半年；今后半年', '2018年前半年 2018H1', '今年后半年 2026H2'],
  ['2021年前两个季度、2022年首季度、2005年首月', '2021年前两个季度 2021Q1—Q2', '2022年首季度 2022Q1', '2005年首月 2005-01'],
  [
    '2021年的第三个月，今年后两个月，去年最后三个月',
    '2021年的第三个月 2021-03',
    '今年后两个月 2026-11—2026-12',
    '去年最后三个月 2025-10—2025-12',
  ],
  ['九十年代的厂房，上世纪60年代前期', '九十年代 1990—1999', '上世纪60年代前期 1960—1969'],
  ['今明两年建成，去今两年投入', '今明两年 2026—2027', '去今两年 2025—2026'],
  ['2月和6月之间，2007年与2009年间', '2月和6月 2026-02—2026-06', '2007年与2009年 2007—2009'],
  [
    '2018/1/10-2018/7/10，自2020-05-26起至2020-05-29止',
    '2018/1/10-2018/7/10 2018-01-10—2018-07-10',
    '2020-05-26起至2020-05-29 2020-05-26—2020-05-29',
  ],
  ['康熙三年五月、光绪20年9月、民国26年7月的旧契；同年5月重修', '5月 2026-05'],
  ['1357年6月10日始建，10/1/2017-11/2/2017', '1357年6月10日 1357-06-10'],
  ['2月30日', '2月30日 undefined'],
  ['1月26起、2月31户、3月12吨；4月8，5月6起施行', '1月 2026-01', '2月 2026-02', '3月 2026-03', '4月8 2026-04-08', '5月6 2026-05-06'],
  ['2014年“三区同建”启动以来，2025年以来，2020年3月以来', '2014年 undefined', '2025年 2025', '2020年3月 undefined'],
  ['“十四五”前三年，八五计划时期，七五规划', '“十四五”前三年 2021—2023', '八五 1991—1995', '七五 1986—1990'],
];

describe('the years that a report of a year’s beginning looks back on', () => {
  const read = (text: string, isAnnual?: true): string[] =>
    scanPeriods(text, { year: 2026, sectionYear: null, isAnnual }).map(({ text: words, period }) => `${words} ${period?.label}`);

  it('are named in short', () => {
    assert.deepEqual(read('这五年，产值翻番。五年来，新建学校30所。', true), ['这五年 2021—2025', '五年来 2021—2025']);
    assert.deepEqual(read('这三年，我们攻坚克难；经过五年来的努力', true), ['这三年 2023—2025']);
  });

  it('are not told by an article, which may be of any day', () => {
    assert.deepEqual(read('这五年，产值翻番。五年来，新建学校30所。'), []);
  });

  it('have no budget’s remainder for a time', () => {
    assert.deepEqual(read('上年结余41亿元，上年完成30亿元'), ['上年 2025']);
  });
});

describe('periods', () => {
  for (const [text, ...periods] of CASES) {
    it(`are read in ${text}`, () => {
      const found = scanPeriods(text, { year: 2026, sectionYear: null }).map(({ text: words, period }) => `${words} ${period?.label}`);
      assert.deepEqual(found, periods);
    });
  }
});
