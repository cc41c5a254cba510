import { fold } from '../text/fold.ts';
import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { chineseBelowHundred } from './support/numerals.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'ji-with-digits',
  scope: 'paragraph',
  level: 'warning',
  needs: ['0几', '几1', '０几', '几１'],
  docs: {
    title: both('“几”与阿拉伯数字连用', '几 beside Arabic digits'),
    why: both('含“几”的概数用汉字数字：二十几家。', 'An approximate number with 几 is written in Chinese numerals: 二十几家.'),
    remedy: both('改用汉字数字，或写“20多家”。', 'Use Chinese numerals, or 20多家.'),
    basis: 'GB/T 15835-2011 4.2.2',
  },
  examples: {
    invalid: [
      { text: '引进企业[[20几]]家。', fixes: ['引进企业二十几家。'] },
      { text: '拆除违建[[80几]]处，占地320亩。', fixes: ['拆除违建八十几处，占地320亩。'] },
      { text: '流转土地[[200几]]亩。', fixes: ['流转土地200多亩。'] },
      { text: '新修水渠[[10几]]公里，捐款一百几十万元。', fixes: ['新修水渠十几公里，捐款一百几十万元。'] },
      { text: '捐款[[100几]]十万元。', fixes: ['捐款一百几十万元。'] },
      { text: '走访[[几10]]家企业。', fixes: ['走访几十家企业。'] },
    ],
    valid: ['引进企业二十几家。', 'G20几个成员国代表到访。', '走访几十家企业、20多个村。', '2023年几家企业落户。'],
  },
  check({ facts, report }) {
    const text = fold(proseOf(facts));
    for (const match of matchesOf(text, JI)) {
      const [found, before, after] = match;
      const hundred = Number(before) >= 100;
      const tens = hundred && text.startsWith('十', match.index + found.length);
      const right = hundred
        ? tens
          ? `${'一二三四五六七八九'.charAt(Number(before) / 100 - 1)}百几`
          : `${before}多`
        : before
          ? `${chineseBelowHundred(Number(before))}几`
          : `几${after === '10' ? '十' : after === '100' ? '百' : '千'}`;
      const span = { start: match.index, end: match.index + found.length };
      report({
        span,
        message: both(`“${found}”应为“${right}”：含“几”的概数用汉字数字。`, `Write ${right}: a number with 几 takes Chinese numerals.`),
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
  },
});

const JI =
  /(?<![\d.,第A-Za-z])([1-9]00?)几(?=十?(?:[万亿家个名人户项座辆年天次条件亩吨岁场处所栋间张份批米元台套只位册本艘列片块颗棵头]|公里|公顷|平方))|(?<![十百千万])几(1000|100|10)(?=[家个名人户项座辆年天次条件亩吨万亿])/g;
