import { fold } from '../text/fold.ts';
import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { daysInMonth, nearestYear } from './support/calendar.ts';
import { beside, DIGITS, WIDE_DIGITS } from './support/needs.ts';
import { smallChineseNumber } from './support/numerals.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'impossible-date',
  scope: 'paragraph',
  level: 'error',
  needs: [...beside(`${DIGITS}${WIDE_DIGITS}一二三四五六七八九十`, '月'), ...beside(DIGITS, '-/')],
  docs: {
    title: both('不存在的日期', 'A date that does not exist'),
    why: both(
      '日历上没有这一天：月份超过12，或日数超过当月天数；平年2月没有29日。',
      'The calendar has no such day: a month over 12, a day over the length of its month, or 29 February in a common year.',
    ),
    remedy: both('核对日期。', 'Check the date.'),
    basis: '公历',
  },
  examples: {
    invalid: [
      { text: '[[2023年2月29日]]召开动员会。' },
      { text: '截至[[9月31日]]，完成投资120亿元。' },
      { text: '于[[2023年13月]]开工。' },
      { text: '截至[[13月]]底，完成投资120亿元。' },
      { text: '发布日期：[[2023/04/31]]。' },
      { text: '---\ndate: 2023-03-02\n---\n[[2月29日]]，全市动员会召开。' },
      { text: '发布日期：[[2023-04-31]]。' },
      { text: '报名到[[6月31日]]18时为止。' },
      { text: '笔试定于[[7月26日至7月15日]]，面试定于7月29日至8月2日。' },
      { text: '印发于[[二〇二三年六月三十一日]]。' },
      { text: '公示期为10月28日至[[11月31日]]。' },
    ],
    valid: [
      'IP地址2023.12.31.1，版本2023.13.1，农历二月三十日，二〇二四年二月二十九日。',
      '2024年2月29日召开动员会。',
      '---\ndate: 2024-03-02\n---\n2月29日，全市动员会召开，2020年2月28日至2月29日曾停工。',
      '历时13个月，分13月龄、24月龄两批接种。',
      '截至9月30日，2月29日、12月31日前完成。',
      '实施“2月35日”行动。',
      '历时2023年13个月。',
    ],
  },
  check({ facts, report }) {
    const text = fold(proseOf(facts));
    for (const { index, 0: found, 1: month = '', 2: first, 3: other = month, 4: last } of matchesOf(text, TURNED)) {
      if (Number(month) !== Number(other) || Number(last) >= Number(first) || Number(first) > 31) continue;
      report({
        span: { start: index, end: index + found.length },
        level: 'warning',
        message: both(`起止日期颠倒：“${found}”，请核对。`, `${found} ends before it begins.`),
      });
    }
    for (const match of [...matchesOf(text, DATE), ...matchesOf(text, ISO), ...chineseDates(text)]) {
      const [found, yearText, monthText, dayText] = match;
      // In quotation marks it is a name.
      if (text[match.index - 1] === '"') continue;
      const leapDay = Number(monthText) === 2 && Number(dayText) === 29 && !/[年\-至]/.test(text.charAt(match.index - 1));
      const year = yearText !== undefined ? Number(yearText) : leapDay ? nearestYear(facts.context.date, 2, 28) : null;
      const month = Number(monthText);
      const day = dayText === undefined ? null : Number(dayText);
      if (month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysInMonth(year, month)))) continue;
      // 13月 alone may be thirteen of something.
      if (day === null && year === null && !/^份?[底末初]/.test(text.slice(match.index + found.length, match.index + found.length + 2)))
        continue;
      const leap = month === 2 && day === 29;
      report({
        span: { start: match.index, end: match.index + found.length },
        message: leap
          ? both(`日期不存在：${year}年是平年，2月只有28天。`, `No such date: February ${year} has 28 days.`)
          : month < 1 || month > 12
            ? both(`日期不存在：没有${month}月。`, `No such date: there is no month ${month}.`)
            : both(
                `日期不存在：${month}月只有${daysInMonth(year, month)}天。`,
                `No such date: month ${month} has ${daysInMonth(year, month)} days.`,
              ),
      });
    }
  },
});

/** 2023-04-31, 2023/04/31, and 二〇二三年六月三十一日. */
const ISO = /(?<![\d.\-－/])((?:19|20)\d{2})[-/](\d{1,2})(?:(?<=-\d{1,2})-|(?<=\/\d{1,2})\/)(\d{1,2})(?![\d.\-－/])/g;
const CHINESE =
  /(?:([一二][〇零○一二三四五六七八九]{3})年)?(?<![一二三四五六七八九十])([一二三四五六七八九]|十[一二三]?)月([一二三]?十?[一二三四五六七八九]|[一二三]?十)[日号]/g;
const DATE = /(?<![\d.])(?:((?:19|20)\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号])?(?!个|\d(?!\d?[时点:]))/g;
/** 9月25日至9月18日, 9月25日—18日; of another year its name would stand there. */
const TURNED = /(?<![\d.])(\d{1,2})月(\d{1,2})日?[起]?(?:至|到|[—–\-~]{1,2})(?:(\d{1,2})月)?(\d{1,2})日/g;

/** Dates in Chinese numerals, as DATE would give them; 农历二月三十 is another calendar's. */
function* chineseDates(text: string): Generator<ChineseDate> {
  for (const match of matchesOf(text, CHINESE)) {
    const [found, year, month = '', day = ''] = match;
    if (/农历|阴历|正月|腊月/.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    const digits =
      year === undefined ? undefined : Array.from(year, (c) => '〇一二三四五六七八九'.indexOf(/[零○]/.test(c) ? '〇' : c)).join('');
    const numbers = [found, digits, String(smallChineseNumber(month) ?? 0), String(smallChineseNumber(day) ?? 0)] as const;
    yield Object.assign([...numbers] as [string, string | undefined, string, string], { index: match.index });
  }
}

type ChineseDate = [string, string | undefined, string, string] & { index: number };
