import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import type { RuleFinding } from '../rule.ts';
import type { ToldDate } from './eventDates.ts';
import { type Correction, fixOf } from './eventFixes.ts';
import { foundings, observances } from './eventLists.ts';
import { printedLike } from './events.ts';

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

/** 2024年是新中国成立75周年. `year` is that of the document, for 今年. */
export function* anniversarySlips(text: string, dates: readonly ToldDate[], year: number | null): Iterable<RuleFinding> {
  const { anniversary, byName } = tables();
  for (const match of matchesOf(text, anniversary)) {
    const [found, name = '', number = ''] = match;
    const counted = byName.get(name);
    const date = dates.findLast(({ end }) => end <= match.index);
    const told = date && IS.test(text.slice(date.end, match.index)) ? date.year : toldOfThisYear(text, match.index, date) ? year : null;
    const after = text.slice(match.index + found.length, match.index + found.length + 8);
    const value = numberOf(number);
    if (
      !counted ||
      told === null ||
      value === null ||
      told - counted.from === value ||
      AHEAD.test(text.slice(Math.max(0, match.index - 8), match.index))
    )
      continue;
    const right = { span: spanAt(match, 2), right: printedLike(told - counted.from, number) };
    const isRound = told - counted.from > 0 && told - counted.from < 100;
    if (!isRound && !/^\d/.test(number)) continue;
    const byYear = date && told === date.year ? [{ span: date.units.year, right: `${counted.from + value}年` }] : [];
    if (/^(?:之前|前夕|以前)/.test(after)) continue;
    yield finding(
      [right, ...byYear],
      `${told}年是${name}${told - counted.from}周年（${counted.from}年起算），不是${number}周年。`,
      `In ${told} it is ${told - counted.from} years since ${counted.from}.`,
    );
  }
}

/** 2024年6月25日是第34个全国土地日. */
export function* observanceSlips(text: string, dates: readonly ToldDate[]): Iterable<RuleFinding> {
  const { observance, byName } = tables();
  for (const match of matchesOf(text, observance)) {
    const [, number = '', name = ''] = match;
    const counted = byName.get(name);
    const date = dates.findLast(({ end }) => end <= match.index);
    const value = numberOf(number);
    if (!counted || !date || value === null || !ON.test(text.slice(date.end, match.index))) continue;
    const right = date.year - counted.from;
    if (right !== value && right > 0)
      yield finding(
        [
          { span: spanAt(match, 1), right: printedLike(right, number) },
          { span: date.units.year, right: `${counted.from + value}年` },
        ],
        `${date.year}年是第${right}个${name}（第1个在${counted.from + 1}年），不是第${number}个。`,
        `That of ${date.year} is number ${right}; the first was in ${counted.from + 1}.`,
      );
    else if (
      date.day > 0 &&
      counted.day > 0 &&
      (date.month !== counted.month || date.day !== counted.day) &&
      /是/.test(text.slice(date.end, match.index))
    )
      yield finding(
        [{ span: { start: date.units.month.start, end: date.units.day.end }, right: `${counted.month}月${counted.day}日` }],
        `${name}是${counted.month}月${counted.day}日，请核对日期。`,
        `It is on ${counted.month}-${counted.day}; check the date.`,
      );
  }
}

/** 2024年(，是…也是), 2021年7月1日(，庆祝), 2024年(，在) */
const IS =
  /^,?(?:既|也|又|还)?(?:(?:是|正值|恰逢|适逢|时值|迎来|喜迎|欣逢)(?:(?!\d{4}年|今年|明年)[^。;]){0,60}|(?:隆重)?(?:庆祝|纪念)|(?:在|值)?(?:此|庆祝|纪念)?)$/;
const ON = /^,?(?:\([^()]{1,8}\))?,?(?:既|也|又|今天)?(?:是|为|系|迎来|恰逢|正值|适逢|时值)?(?:我国|全国|全球|全市|的)?"?$/;
const AHEAD = /迎接|即将|筹备|备战|献礼|到$/;

/** 今年是…: of the document's year, where the sentence names no other. */
function toldOfThisYear(text: string, at: number, date: ToldDate | undefined): boolean {
  const sentence = /[^。;\n]*$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  const start = at - sentence.length;
  return /今年,?(?:既|也|还)?(?:是|正值|恰逢|适逢|迎来)[^"]*$/.test(sentence) && !(date && date.start >= start);
}

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

function finding(corrections: readonly Correction[], zh: string, en: string): RuleFinding {
  const [wrong = { span: { start: 0, end: 0 }, right: '' }] = corrections;
  return {
    span: wrong.span,
    kind: 'anniversary',
    message: both(`${zh}请核对。`, en),
    expected: wrong.right,
    fixes: corrections.map(fixOf),
  };
}
