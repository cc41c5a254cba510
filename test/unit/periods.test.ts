import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scanPeriods } from '../../server/src/quantity/periods.ts';

/** What a text names, with the label of each. */
const CASES: readonly (readonly [text: string, ...periods: string[]])[] = [
  ['20世纪90年代的厂房，上世纪八十年代初的旧路', '20世纪90年代 1990—1999', '上世纪八十年代初 1980—1989'],
  ['2010年代兴起，2010年代表团来访', '2010年代 2010—2019', '2010年 2010'],
  ['前两个月开工12个', '前两个月 2026-01—2026-02'],
  ['2023财年预算', '2023财年 2023'],
  ['“十四五”前三年，八五计划时期，七五规划', '“十四五”前三年 2021—2023', '八五 1991—1995', '七五 1986—1990'],
];

describe('periods', () => {
  for (const [text, ...periods] of CASES) {
    it(`are read in ${text}`, () => {
      const found = scanPeriods(text, { year: 2026, sectionYear: null }).map(({ text: words, period }) => `${words} ${period?.label}`);
      assert.deepEqual(found, periods);
    });
  }
});
