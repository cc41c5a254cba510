import { fold } from '../text/fold.ts';
import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { beside } from './support/needs.ts';
import { chineseBelowHundred } from './support/numerals.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'ji-with-digits',
  scope: 'paragraph',
  level: 'warning',
  needs: ['0几', '几1', '０几', '几１', '0好几', '０好几', ...beside('十百千万亿', '几')],
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
      { text: '晒谷场上，[[70几]]岁的老人翻动稻谷。', fixes: ['晒谷场上，七十几岁的老人翻动稻谷。'] },
      { text: '茶会先后请来[[160几]]户茶农。', fixes: ['茶会先后请来160多户茶农。'] },
      { text: '等了[[40几]]分钟。', fixes: ['等了四十几分钟。'] },
      { text: '书架上有[[1000几]]百册书。', fixes: ['书架上有一千几百册书。'] },
      { text: '村里有[[20好几]]户养羊。', fixes: ['村里有二十好几户养羊。'] },
      { text: '走访[[几10]]家企业。', fixes: ['走访几十家企业。'] },
      { text: '欠款还剩[[3万几]]元。', fixes: ['欠款还剩三万几元。'] },
      { text: '集资[[12万几千]]元。', fixes: ['集资十二万几千元。'] },
      { text: '受灾[[120万几千]]亩。', fixes: ['受灾120多万亩。'] },
      { text: '到场[[2百几十]]人。', fixes: ['到场二百几十人。'] },
    ],
    valid: [
      '投入30万几乎用完，第3百几十次，1.2万几何图形，还剩三万几千元，2000万几家企业都拿不出。',
      '引进企业二十几家。',
      'G20几个成员国代表到访。',
      '走访几十家企业、20多个村。',
      '2023年几家企业落户。',
      '得分90几乎满分，客流为100几何级增长，热线12345几秒接通，拨打120几次、110几分钟后到场。',
    ],
  },
  check({ facts, report }) {
    const text = fold(proseOf(facts));
    for (const match of matchesOf(text, JI)) {
      const [found, before, good = '', after] = match;
      const tail = /^[十百]/.exec(text.slice(match.index + found.length))?.[0];
      tell(match.index, found, before === undefined ? `几${SCALES[after?.length ?? 0] ?? ''}` : withJi(Number(before), good, tail));
    }
    for (const { index, 0: found, 1: digits = '', 2: scale = '', 3: few = '' } of matchesOf(text, SCALED))
      tell(index, found, Number(digits) < 100 ? `${spoken(Number(digits), scale)}${scale}${few}` : `${digits}多${scale}`);
    function tell(index: number, found: string, right: string): void {
      const span = { start: index, end: index + found.length };
      report({
        span,
        message: both(`“${found}”应为“${right}”：含“几”的概数用汉字数字。`, `Write ${right}: a number with 几 takes Chinese numerals.`),
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
  },
});

const SCALES = ['', '', '十', '百', '千', '万'];

/** 20 → 二十几, 100 → 一百几 before 十, or 100多. */
function withJi(value: number, good: string, tail: string | undefined): string {
  if (value < 100) return `${chineseBelowHundred(value)}${good}几`;
  const size = String(value).length;
  return tail ? `${'一二三四五六七八九'.charAt(Number(String(value)[0]) - 1)}${SCALES[size]}几` : `${value}多`;
}

/** 两万几千, but 二百几十 and 二十几. */
const spoken = (value: number, scale: string): string => (value === 2 && '千万亿'.includes(scale) ? '两' : chineseBelowHundred(value));

/** 7万几千, 3万几元 */
const SCALED =
  /([1-9](?<![\d.,．第].)\d{0,3})([十百千万亿])(几(?:[十百千万](?!乎)|(?=[家个名人户项座辆天次条件亩吨处栋间张份批米元台套种位公][^乎])))/g;

/** What follows 几 in other words: 几乎, 几内亚, 几何. */
const JI =
  /([1-9](?<![\dA-Za-z第].|\d[.,].)(?:0{1,3}|[1-9]0(?=几[家户项座亩吨处所栋间批台套条件岁万]|几个(?!月|小时|电话))))(好?)几(?![乎率经度近许时欲何]|内亚)|(?<![十百千万])几(10{1,4})(?=[家个名人户项座辆年天次条件亩吨岁处所栋间张份批米元台套种位公里万亿])/g;
