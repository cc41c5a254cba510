import type { Span } from '../../util/span.ts';
import { sparseMatches, unitTable } from '../../util/sparseMatches.ts';
import type { Day, Occurrence } from './events.ts';
import { asDigits } from './numerals.ts';

/** A time that a text names with its year. */
export interface ToldDate extends Span, Day {
  /** 年底 and 年初 lie in these months. */
  readonly months: readonly [number, number] | null;
  /** Where 2024年, 7月 and 15日 (至18日) stand; the last two empty where they are not told. */
  readonly units: { readonly year: Span; readonly month: Span; readonly day: Span };
}

const SMALL = '(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const DATE = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d ?年|[一二][〇零○一二三四五六七八九]{3}年)(?:(年?[底末]|年?初|[上下]半年)| ?(${SMALL}月)(?:份|[上中下]旬|底|初|末)?(${SMALL}日(?:(?:至|到|-|~)(?:${SMALL}月)?${SMALL}日)?)?)?`,
  'dy',
);
const BEGINNINGS = unitTable('12一二');

/** The times of a folded text, in order. */
export function datesIn(text: string): readonly ToldDate[] {
  return sparseMatches(text, DATE, BEGINNINGS).map((match) => {
    const [found, year = '', part, month = '', day = ''] = match;
    const end = match.index + found.length;
    const spanOf = (group: number): Span => {
      const [from, to] = match.indices?.[group] ?? [end, end];
      return { start: from, end: to };
    };
    return {
      start: match.index,
      end,
      year: numberOf(year),
      month: numberOf(month),
      day: numberOf(day),
      months:
        part === undefined ? null : part.includes('初') ? [1, 4] : part === '上半年' ? [1, 6] : part === '下半年' ? [7, 12] : [10, 12],
      units: { year: spanOf(1), month: spanOf(3), day: spanOf(4) },
    };
  });
}

/** The number that a unit begins with; 0 where it is not told. */
const numberOf = (unit: string): number => (unit === '' ? 0 : Number(asDigits(/^[^年月日 ]+/.exec(unit)?.[0] ?? '')));

/** Whether an event was held at a time, as far as both are told. */
export function fits(told: Day & { readonly months?: ToldDate['months'] }, { from, to }: Occurrence): boolean {
  if (told.year < from.year || told.year > to.year) return false;
  if (from.month === 0) return true;
  const [first, last] = told.months ?? (told.month === 0 ? [1, 12] : [told.month, told.month]);
  if (told.year === to.year && first > to.month) return false;
  if (told.year === from.year && last < from.month) return false;
  if (told.month === 0 || told.day === 0 || from.day === 0) return true;
  const day = told.month * 100 + told.day;
  return day >= from.month * 100 + from.day && day <= to.month * 100 + to.day;
}

/** What is wrong of a time that an event was not held at, and what it should read: 2023年 for 2024年, 9月 for 10月, 2023年9月 for 2024年10月. */
export function rightDate(text: string, told: ToldDate, occurrence: Occurrence): { readonly span: Span; readonly right: string } {
  const { from, to } = occurrence;
  const { year, month, day } = told.units;
  const isChinese = !/^\d/.test(text.slice(year.start));
  const yearText = `${isChinese ? [...String(from.year)].map((digit) => CHINESE[Number(digit)]).join('') : from.year}年`;
  const printed = (value: number): string => (isChinese ? (SMALL_CHINESE[value] ?? '') : String(value));
  const monthText = `${printed(from.month)}月`;
  const isRange = /[至到\-~]/.test(text.slice(day.start, day.end));
  const dayText = `${printed(from.day)}日${isRange && to.day > 0 && to.month === from.month && to.day !== from.day ? `至${printed(to.day)}日` : ''}`;
  if (told.months || told.month === 0 || from.month === 0 || fits({ ...told, year: from.year }, occurrence))
    return { span: year, right: yearText };
  if (fits({ ...told, month: from.month }, occurrence)) return { span: month, right: monthText };
  if (told.day > 0 && told.year === from.year && told.month === from.month) return { span: day, right: dayText };
  const isDayWrong = told.day > 0 && from.day > 0 && !fits({ ...told, ...from, day: told.day }, occurrence);
  const start = told.year === from.year ? month.start : year.start;
  const head = (told.year === from.year ? '' : yearText) + monthText;
  return isDayWrong ? { span: { start, end: day.end }, right: head + dayText } : { span: { start, end: month.end }, right: head };
}

const CHINESE = [...'〇一二三四五六七八九'];
const SMALL_CHINESE = [
  '',
  ...'一二三四五六七八九',
  ...['', ...'一二三四五六七八九'].flatMap((one) => `十${one}`),
  '二十',
  ...[...'一二三四五六七八九'].map((one) => `二十${one}`),
  '三十',
  '三十一',
];

/** 2024年7月15日至18日, 2024年7月, 2024年. */
export function printedTime({ from, to }: Occurrence): string {
  const first = `${from.year}年${from.month ? `${from.month}月` : ''}${from.day ? `${from.day}日` : ''}`;
  if (from.year === to.year && from.month === to.month) return to.day > from.day ? `${first}至${to.day}日` : first;
  return `${first}至${to.year === from.year ? '' : `${to.year}年`}${to.month}月${to.day ? `${to.day}日` : ''}`;
}
