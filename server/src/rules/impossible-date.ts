import { fold } from '../text/fold.ts';
import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { daysInMonth } from './support/calendar.ts';
import { beside, DIGITS, WIDE_DIGITS } from './support/needs.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'impossible-date',
  scope: 'paragraph',
  level: 'error',
  needs: beside(DIGITS + WIDE_DIGITS, '月'),
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
      { text: '公示期为10月28日至[[11月31日]]。' },
    ],
    valid: ['2024年2月29日召开动员会。', '截至9月30日，2月29日、12月31日前完成。', '实施“2月35日”行动。', '历时2023年13个月。'],
  },
  check({ facts, report }) {
    const text = fold(proseOf(facts));
    for (const match of text.matchAll(DATE)) {
      const [found, yearText, monthText, dayText] = match;
      // In quotation marks it is a name.
      if (text[match.index - 1] === '"') continue;
      const year = yearText === undefined ? null : Number(yearText);
      const month = Number(monthText);
      const day = dayText === undefined ? null : Number(dayText);
      if (month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysInMonth(year, month)))) continue;
      if (day === null && year === null) continue;
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

const DATE = /(?<![\d.])(?:((?:19|20)\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号])?(?![\d个])/g;
