import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { beside, DIGITS } from './support/needs.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'short-year',
  scope: 'paragraph',
  level: 'warning',
  needs: [...beside(DIGITS, '年'), '十年代'],
  docs: {
    title: both('年份简写、缺世纪', 'A shortened year, or a decade without its century'),
    why: both(
      '年份写全四位：2008年；年代前写世纪：20世纪80年代。',
      'A year has four digits: 2008年; a decade names its century: 20世纪80年代.',
    ),
    remedy: both('补全年份或世纪。', 'Write the year or the century in full.'),
    basis: 'GB/T 15835-2011 5.2.2',
  },
  examples: {
    invalid: [
      { text: '自[[15年]]以来，累计植树60万亩。', fixes: ['自2015年以来，累计植树60万亩。'] },
      { text: '园区始建于[[08年]]。', fixes: ['园区始建于2008年。'], kind: 'year' },
      { text: '企业于[[98年]]7月投产。', fixes: ['企业于1998年7月投产。'], kind: 'year' },
      { text: '[[23年]]上半年，全市签约项目46个。', fixes: ['2023年上半年，全市签约项目46个。'], kind: 'year' },
      { text: '项目于[[15年]]6月动工。', fixes: ['项目于2015年6月动工。'], kind: 'year' },
      { text: '[[96年]]建成的厂房已经改造。', fixes: ['1996年建成的厂房已经改造。'], kind: 'year' },
      { text: '公司成立于[[95年]]，现有员工300人。', fixes: ['公司成立于1995年，现有员工300人。'], kind: 'year' },
      { text: '与[[19年]]同期相比，客流恢复九成。', fixes: ['与2019年同期相比，客流恢复九成。'], kind: 'year' },
      { text: '[[98年]]的那场洪水令人难忘。', fixes: ['1998年的那场洪水令人难忘。'], kind: 'year' },
      { text: '[[七十年代]]修建的水库完成加固。', fixes: ['二十世纪七十年代修建的水库完成加固。'], kind: 'decade' },
      { text: '老厂区建于[[80年代]]。', fixes: ['老厂区建于20世纪80年代。'], kind: 'decade' },
    ],
    valid: [
      '企业始于15年前，与30年前相比变化巨大，上世纪七八十年代、二十世纪九十年代的老厂。',
      '园区始建于2008年，建成15年来成效明显。',
      '上世纪80年代、20世纪七八十年代建成的老旧小区。',
      '20世纪70年代到80年代建成的厂房。',
      '土地承包到期后再延长30年，时隔12年3个月。',
      '连续98年保持，中国共产党成立98年。',
      '判处有期徒刑12年6个月，20年来累计投入3亿元，用76年建成。',
      '高校80后、90后青年人才。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    const years = [...matchesOf(text, SHORT), ...matchesOf(text, LATE), ...matchesOf(text, DATED)];
    for (const match of new Map(years.map((year) => [year.index, year])).values()) {
      const digits = match[1] ?? match[2] ?? match[3] ?? '';
      const full = `${Number(digits) < 50 ? '20' : '19'}${digits}年`;
      const span = { start: match.index, end: match.index + digits.length + 1 };
      report({
        span,
        kind: 'year',
        message: both(`年份应写全四位：“${digits}年”应为“${full}”。`, `Write the year in full: ${full}.`),
        fixes: [{ title: both(`改为“${full}”`, `Change to ${full}`), edits: [{ span, newText: full }] }],
      });
    }
    for (const match of matchesOf(text, DECADE)) {
      // A century named shortly before holds for the whole list.
      if (/世纪[^。；]{0,16}$/.test(text.slice(Math.max(0, match.index - 20), match.index))) continue;
      const full = `${/^\d/.test(match[0]) ? '20' : '二十'}世纪${match[0]}`;
      const span = { start: match.index, end: match.index + match[0].length };
      report({
        span,
        kind: 'decade',
        level: 'hint',
        message: both(`年代前宜写明世纪：“${full}”。`, `Name the century: ${full}.`),
        fixes: [{ title: both(`改为“${full}”`, `Change to ${full}`), edits: [{ span, newText: full }] }],
      });
    }
  },
});

// 0? is never a length of time; other years only before a month that is no length of time.
const SHORT =
  /((?:0|[5-9](?<![近达满历隔续长了过时经用花约超].))(?<![\d.,—–～~\-－零〇A-Za-z].)\d)年(?:(?<=0\d年)(?![级])|(?=1?\d月(?!个)(?:\d|[，。、份底初投开竣成建起至在由撤设获被签立出参入并]|$))|(?<=[5-9]\d年)(?=的那[场次年])|(?<=[6-9][1-46-9]年)(?=建成|竣工|投产|成立|创办|创建|毕业|出生|参加工作|入伍|入党))/g;
// 23年上半年, 于15年6月: a year where a sentence begins or a date is due.
const LATE =
  /([12](?<=(?:^|[于自从截至’'‘。；\n]).)\d)年(?=(?:1[0-2]|[1-9])月(?!个|以|来|后|前|的)|底|初|上半年|下半年|[一二三四]季度|前三季度|全年|全市|全省|全县|全区)/g;
/** 成立于95年, 与19年同期相比. */
const DATED =
  /(?<=(?:[成建设创开]立|始建|[建兴源毕生创投开]|毕业|出生|投产|开工|竣工|建成)于)(\d{2})年(?=[，。、；,;）)\s初底末春夏秋冬]|\d{1,2}月(?!个)|$)|(?<=[与较比])([12]\d)年(?=同期(?!限)|同月|相比)|(?<=自)([012]\d)年(?=以来)/g;
const DECADE = /[4-9](?<![\d世纪].)0年代|[四五六七八九](?<![世纪一二三四五六七八九十、].)十年代/g;
