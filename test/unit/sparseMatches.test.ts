import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LABEL_BEGINNINGS, LABEL_PATTERNS } from '../../server/src/quantity/labelPatterns.ts';
import { PERIOD, periodsIn } from '../../server/src/quantity/periodPattern.ts';
import { matchesOf } from '../../server/src/util/matchesOf.ts';
import { sparseMatches, unitTable } from '../../server/src/util/sparseMatches.ts';
import { pick, seeded } from '../support/randomEdits.ts';

/** Texts of pieces that labels and periods are made of. */
function* texts(): Generator<string> {
  const random = seeded(20);
  const pieces = [
    ...'〔2023〕15号 G107 PM2.5 5G 7×24 1+8+N 0371-67180000 13912345678 国道 第三条 第3次会 图2-1 附件 （三） (3) 1.2. 编号12 拨打12315'.split(
      ' ',
    ),
    ...'16时50分 3:1 十二届 二十大 一是 三次产业 百强县 一户一策 亿元级 号线 热线 代码 服务热线 \n  \u2003'.split(' '),
    ...'"十四五"时期 十三五规划 2023-12-31 2023.6 二〇二三 2023年底 23年底 今年前三季度 上半年 1至9月份 3月5日 年初 近三年 过去10年'.split(
      ' ',
    ),
    ...'首季度 首月 的第三个月 的后两个月 最后两个月 今明两年 前半年 三月初一 80年代初期 九十年代 本世纪20年代 2020年代 2021—2025年 2021至2025年 到 至 - ~ 的 在 增长 5.1% 1 12 一 十 五 年 月 日 ， 。 、'.split(
      ' ',
    ),
  ];
  for (let i = 0; i < 3000; i++)
    yield Array.from({ length: 1 + 12 * random() }, () => pick(random, pieces)).join(random() < 0.7 ? '' : ' ');
}

const found = (matches: Iterable<RegExpExecArray>): string[] => Array.from(matches, (match) => `${match.index} ${match.join('|')}`);

test('labels are found where the expression finds them at every character', () => {
  const source = LABEL_PATTERNS.map((pattern) => pattern.source).join('|');
  const beginnings = unitTable(LABEL_BEGINNINGS);
  for (const text of texts())
    assert.deepEqual(found(sparseMatches(text, new RegExp(source, 'y'), beginnings)), found(text.matchAll(new RegExp(source, 'g'))), text);
});

test('periods are found where the expression finds them at every character', () => {
  for (const text of texts()) assert.deepEqual(found(periodsIn(text)), found(text.matchAll(new RegExp(PERIOD.source, 'g'))), text);
});

test('finds what matchAll finds, empty matches and groups among them', () => {
  for (const pattern of [/[，。]/g, /(?<year>\d{4})年|(上年)/g, /(?=年)/g, /$/g, /无/g]) {
    const text = '2024年，产值增长5%。上年为4%，2025年是3%。';
    const plain = (match: RegExpMatchArray): unknown => [match.index, [...match], match.groups?.year];
    assert.deepEqual(matchesOf(text, pattern).map(plain), Array.from(text.matchAll(pattern), plain), pattern.source);
    assert.deepEqual(matchesOf('', pattern).map(plain), Array.from(''.matchAll(pattern), plain), pattern.source);
    assert.equal(pattern.lastIndex, 0);
  }
});
