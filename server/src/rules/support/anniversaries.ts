import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import type { RuleFinding } from '../rule.ts';
import type { ToldDate } from './eventDates.ts';
import { type Correction, fixOf } from './eventFixes.ts';
import { foundings, observances } from './eventLists.ts';
import { printedLike } from './events.ts';
import { sentenceBefore } from './prose.ts';

interface Counted {
  /** The year from which it is counted. */
  readonly from: number;
  readonly month: number;
  readonly day: number;
}

let made: { readonly anniversary: RegExp; readonly observance: RegExp; readonly byName: ReadonlyMap<string, Counted> } | undefined;

function tables() {
  if (made) return made;
  const byName = new Map<string, Counted>();
  const namesOf = (list: string): string =>
    list
      .trim()
      .split('\n')
      .flatMap((line) => {
        const names = line.split(' ');
        const from = Number(names.pop());
        const [month = 0, day = 0] =
          /\d/.test(names.at(-1) ?? '') || names.at(-1) === '-' ? (names.pop() ?? '').split('-').map(Number) : [];
        for (const name of names) byName.set(name, { from, month, day });
        return names;
      })
      .sort((a, b) => b.length - a.length)
      .join('|');
  const number = '([一二三四五六七八九十百]{1,5}|\\d{1,3})';
  made = {
    anniversary: new RegExp(`(?<![省市县区州旗])(${namesOf(foundings())})(?:${number})周年`, 'dg'),
    observance: new RegExp(`(?:第${number}[个届次](?:我国|中国|全国)?)"?(${namesOf(observances())})`, 'dg'),
    byName,
  };
  return made;
}

/** 2024年是新中国成立75周年. `today` is the document's day, for 今年. */
export function* anniversarySlips(text: string, dates: readonly ToldDate[], today: string | null): Iterable<RuleFinding> {
  if (!text.includes('周年')) return;
  const { anniversary, byName } = tables();
  for (const match of matchesOf(text, anniversary)) {
    const [found, name = '', number = ''] = match;
    const counted = byName.get(name);
    const value = numberOf(number);
    const date = dates.findLast(({ end }) => end <= match.index);
    const isDated = date !== undefined && IS.test(text.slice(date.end, match.index));
    const before = sentenceBefore(text, match.index, 60);
    const year = isDated ? date.year : today !== null && THIS_YEAR.test(before) ? Number(today.slice(0, 4)) : null;
    if (!counted || year === null || value === null || AHEAD.test(before) || EARLIER.test(text.slice(match.index + found.length))) continue;
    const right = year - counted.from;
    if (right === value || right <= 0 || (right > 99 && !/^\d/.test(number))) continue;
    yield finding(
      [
        { span: spanAt(match, 2), right: printedLike(right, number) },
        ...(isDated ? [{ span: date.units.year, right: `${counted.from + value}年` }] : []),
      ],
      `${year}年是${name}${right}周年（${counted.from}年起算），不是${number}周年。`,
      `In ${year} it is ${right} years since ${counted.from}.`,
      isDated,
    );
  }
}

/** 2024年6月25日是第34个全国土地日. */
export function* observanceSlips(text: string, dates: readonly ToldDate[], today: string | null): Iterable<RuleFinding> {
  const { observance, byName } = tables();
  for (const match of matchesOf(text, observance)) {
    const [, number = '', name = ''] = match;
    const counted = byName.get(name);
    const value = numberOf(number);
    if (!counted || value === null) continue;
    const date = dates.findLast(({ end }) => end <= match.index);
    const between = date && text.slice(date.end, match.index);
    const isDated = between !== undefined && ON.test(between);
    const year = isDated
      ? date?.year
      : isToday(sentenceBefore(text, match.index, 60), counted, today)
        ? Number(today?.slice(0, 4))
        : undefined;
    if (year === undefined) continue;
    const right = year - counted.from;
    if (right !== value && right > 0)
      yield finding(
        [
          { span: spanAt(match, 1), right: printedLike(right, number) },
          ...(isDated && date ? [{ span: date.units.year, right: `${counted.from + value}年` }] : []),
        ],
        `${year}年的${name}是第${right}个（第1个在${counted.from + 1}年），不是第${value}个。`,
        `That of ${year} is number ${right}; the first was in ${counted.from + 1}.`,
        isDated,
      );
    else if (date && isDated && isAnotherDay(date, counted) && between.includes('是'))
      yield finding(
        [{ span: { start: date.units.month.start, end: date.units.day.end }, right: `${counted.month}月${counted.day}日` }],
        `${name}是${counted.month}月${counted.day}日。`,
        `It is on ${counted.month}-${counted.day}.`,
        true,
      );
  }
}

const isAnotherDay = (date: ToldDate, { month, day }: Counted): boolean =>
  date.day > 0 && day > 0 && (date.month !== month || date.day !== day);

/** 2024年(，是…也是), 2021年7月1日(，我市召开庆祝), 2024年(，在) */
const IS =
  /^,?(?:既|也|又|还)?(?:(?:是|正值|恰逢|适逢|时值|迎来|喜迎|欣逢)(?:(?!\d{4}年|今年|明年)[^。;]){0,60}|(?:[^,。;\d]{0,12}(?:召开|举行|举办|开展)了?|隆重)?(?:庆祝|纪念)|(?:在|值)?此?(?:庆祝|纪念)?)$/;
const THIS_YEAR = /^(?!.*\d{4}年).*今年,?(?:既|也|还)?(?:是|正值|恰逢|适逢|迎来)[^"]*$/;
const ON = /^,?(?:\([^()]{1,8}\))?,?(?:既|也|又|今天)?(?:是|为|系|迎来|恰逢|正值|适逢|时值)?(?:我国|全国|全球|全市|的)?"?$/;
const TODAY =
  /^(?!.*\d{4}年).*(?:今天|今年|(?<!\d)\d{1,2}月\d{1,2}日),?(?:\([^()]{1,8}\))?,?(?:既|也)?(?:是|迎来)(?:我国|全国|全球)?的?"?$/;
const AHEAD = /(?:迎接|即将|筹备|谋划|备战|献礼)[^,。;]{0,8}$|到$/;
const EARLIER = /^(?:之前|前夕|以前|献礼|倒计时)/;

/** Whether the observance is told about the time at which the document was written. */
const isToday = (before: string, { month }: Counted, today: string | null): boolean =>
  today !== null && month > 0 && Math.abs(Number(today.slice(5, 7)) - month) <= 1 && TODAY.test(before);

/** 75, 七十五, 一百, 一百二十; null for all else. */
function numberOf(number: string): number | null {
  if (/^\d+$/.test(number)) return Number(number);
  const [, hundreds = '', rest = ''] = /^(?:([一二三]?)百)?零?(.*)$/.exec(number) ?? [];
  const tens = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(rest);
  if (!tens) return null;
  const digit = (one: string | undefined): number => (one ? '零一二三四五六七八九'.indexOf(one) : 0);
  return (number.includes('百') ? digit(hundreds || '一') * 100 : 0) + (tens[2] ? (digit(tens[1]) || 1) * 10 : 0) + digit(tens[3]);
}

const spanAt = ({ indices, index }: RegExpExecArray, group: number): Span => {
  const [start, end] = indices?.[group] ?? [index, index];
  return { start, end };
};

/** Where the year is only that of the document it is a warning. */
function finding(corrections: readonly Correction[], zh: string, en: string, isDated: boolean): RuleFinding {
  const [wrong = { span: { start: 0, end: 0 }, right: '' }] = corrections;
  return {
    span: wrong.span,
    kind: 'anniversary',
    ...(!isDated && { level: 'warning' }),
    message: both(`${zh}请核对。`, en),
    expected: wrong.right,
    fixes: corrections.map(fixOf),
  };
}
