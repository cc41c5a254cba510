import type { Span } from '../../util/span.ts';
import { sparseMatches, unitTable } from '../../util/sparseMatches.ts';
import { smallChineseNumber } from './numerals.ts';

/** A stretch of days on a calendar whose months all have 31: neighbours are found by their ends alone, and nothing else is read off it. */
export interface Stretch {
  readonly from: number;
  /** The first day that is no longer in it. */
  readonly to: number;
}

/** A period that a paragraph names, in a form that adds up: 一季度, 1—5月, 7月上旬, “十四五”前三年, 三年累计. */
export interface NamedPeriod extends Span {
  readonly name: string;
  /** Null where only its length is told (三年累计), or where it is no period that things happen in (一季度末, 上年同期). */
  readonly stretch: Stretch | null;
  /** How long it is, where nothing else is told of it: 三年累计, 假期7天共. */
  readonly length: number | null;
  /** All that happened up to its end: 截至6月底. */
  readonly isUpTo: boolean;
  /** 一、二季度, 2016年至2020年: what 分别 tells of, one by one. */
  readonly each: readonly NamedStretch[];
}

export interface NamedStretch {
  /** 一季度, 2016年; empty where the period is one alone. */
  readonly name: string;
  readonly stretch: Stretch;
}

const MONTH = 31;
const YEAR = 12 * MONTH;
const LENGTHS: Readonly<Record<string, number>> = { 年: YEAR, 个月: MONTH, 周: 7 };
/** 今年, and the year of a text that names none: far from all years of the calendar, for nobody says which year it is. */
const THIS_YEAR = 1000;
const RELATIVE: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1 };
const CHINESE = '零一二三四五六七八九十';
const TO = '至到—–\\-－~～';
const MONTH_NUMBER = '(?<![\\d.])(?:1[0-2]|[1-9])';
const PERIOD = new RegExp(
  [
    `(?:(?<!\\d)(?<year>(?:19|20)\\d{2})年|(?<relative>前年|去年|今年|明年))?度?的?(?:${[
      '(?<part>上[、和]下半年|上半年|下半年|前三季度|四个季度|各季度|全年)',
      `(?<quarters>(?:第?[一二三四]|(?<![\\d.])[1-4])(?:(?:季度)?[、和${TO}]第?[一二三四1-4]){0,3}季度)`,
      '[前头](?<first>十[一二]|[一二两三四五六七八九十]|1[0-2]|[1-9])个月',
      `(?:(?<dayMonth>${MONTH_NUMBER})月)?(?<day>(?<![\\d.])[1-3]?\\d)(?:日?[${TO}](?<lastDay>[1-3]?\\d))?日`,
      `(?:(?<tenMonth>${MONTH_NUMBER})月)?(?<ten>[上中]旬?(?:[、和][中下]旬?){1,2}(?<=旬)|[上中下]旬|全月|(?<=[，,。；;、])[当本该]?月(?=累计|合计|共|总|降[水雨雪]))`,
      `(?<months>${MONTH_NUMBER}月?份?(?:[、和${TO}]${MONTH_NUMBER}月?份?){0,11}(?<=月份?))(?!\\d{1,2}[日号])`,
    ].join('|')})`,
    `(?<![比较与占])(?<years>(?<!\\d)(?:19|20)\\d{2}年?(?:[、和${TO}](?:19|20)\\d{2}年?){0,9}(?<=年))(?:这?[两二三四五六]年[间来])?`,
    '(?<alone>前年|去年|今年|明年)',
    '(?:“?(?<plan>十[一二三四五])五”?(?:规划)?(?:时期|期间)?)?(?<side>前|后)(?<some>[一二两三四])年',
    '“?(?<wholePlan>十[一二三四五])五”?(?:规划)?(?:时期|期间)?',
    '(?<halfDay>上午|下午|全天)',
    '(?:第|头(?=一))(?<nth>[一二三四五六七八九十])(?<nthOf>年|个月|周|天|日)(?!度)',
    '(?<number>[两二三四五六七八九十]|(?<![\\d.])\\d{1,2})(?<of>年|个月|周|天|日)(?:来|间)?(?:假期|长假)?(?=[，,]?[\\u4e00-\\u9fff]{0,10}?(?:共|累计|合计|加(?:起来|在?一[起块]|到一[起块])|算下来|下来[就有得能可]?[\\u4e00-\\u9fff]{0,4}\\d))',
  ].join('|'),
  'y',
);
/** What one of them may begin with. */
const BEGINNINGS = unitTable('0123456789一二两三四五六七八九十前去今明上中下四各全第头当本该月后“');
/** A point of time, or another year's period. */
const POINT = /^(?:末|底|初|同期|以来|起|前|之前|后|开始)/;

/** Finds the periods of a paragraph, in order. A year, a month, and a plan of five years, holds for the bare names that follow: 2019年上半年…，下半年…. */
export function namedPeriodsIn(text: string): readonly NamedPeriod[] {
  let year = THIS_YEAR;
  let month = 0;
  let plan: string | undefined;
  return Array.from(sparseMatches(text, PERIOD, BEGINNINGS), (match) => {
    const words = match.groups ?? {};
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 2);
    const isPoint = POINT.test(after);
    const isUpTo = isPoint && /^[末底]/.test(after) && /(?:截至|截止|到|至)$/.test(text.slice(Math.max(0, match.index - 2), match.index));
    if (!/^同期/.test(after)) {
      const own = words.year ?? words.years?.match(/\d{4}(?=年?$)/)?.[0];
      const relative = RELATIVE[words.relative ?? words.alone ?? ''];
      year = own !== undefined ? Number(own) : relative !== undefined ? THIS_YEAR + relative : year;
      month = Number(words.dayMonth ?? words.tenMonth ?? words.months?.match(/\d+(?=月份?$)/)?.[0] ?? month);
    }
    plan = words.plan ?? words.wholePlan ?? plan;
    const each = stretchesOf({ ...words, plan }, year, month);
    const first = each[0]?.stretch;
    const last = each.at(-1)?.stretch;
    const whole = first && last ? { from: isUpTo ? Number.NEGATIVE_INFINITY : first.from, to: last.to } : null;
    return {
      start: match.index,
      end: isUpTo ? end + 1 : end,
      name: `${isUpTo ? '截至' : ''}${match[0]}${isUpTo ? after.charAt(0) : ''}`,
      stretch: isPoint && !isUpTo ? null : whole,
      length: isPoint ? null : lengthOf(words),
      isUpTo,
      each,
    };
  });
}

type Words = Readonly<Record<string, string | undefined>>;

const monthsOf = (year: number, first: number, last: number): Stretch => ({
  from: year * YEAR + (first - 1) * MONTH,
  to: year * YEAR + last * MONTH,
});
const yearsOf = (first: number, last: number): Stretch => ({ from: first * YEAR, to: (last + 1) * YEAR });
const quarter = (year: number, number: number): NamedStretch => ({
  name: `${CHINESE[number]}季度`,
  stretch: monthsOf(year, number * 3 - 2, number * 3),
});
const halves = (year: number): readonly NamedStretch[] => [
  { name: '上半年', stretch: monthsOf(year, 1, 6) },
  { name: '下半年', stretch: monthsOf(year, 7, 12) },
];

/** One stretch for each period that is named: one for 一季度, two for 一、二季度. Empty where only a length is told. */
function stretchesOf(words: Words, year: number, month: number): readonly NamedStretch[] {
  if (words.part?.endsWith('个季度') || words.part === '各季度') return [1, 2, 3, 4].map((number) => quarter(year, number));
  if (/^上.下半年/.test(words.part ?? '')) return halves(year);
  if (words.quarters !== undefined)
    return listed(words.quarters.replace(/[一二三四]/g, (word) => `${CHINESE.indexOf(word)}`)).map((number) => quarter(year, number));
  if (words.months !== undefined)
    return listed(words.months).map((number) => ({ name: `${number}月`, stretch: monthsOf(year, number, number) }));
  if (words.years !== undefined) return listed(words.years).map((number) => ({ name: `${number}年`, stretch: yearsOf(number, number) }));
  const { from } = monthsOf(year, month, month);
  if (words.ten !== undefined && !words.ten.endsWith('月'))
    return (words.ten.match(/[上中下]/g) ?? []).map((name) => {
      const third = '上中下'.indexOf(name);
      return { name: `${name}旬`, stretch: { from: from + third * 10, to: third === 2 ? from + MONTH : from + (third + 1) * 10 } };
    });
  const only = stretchOf(words, year, from);
  return only ? [{ name: '', stretch: only }] : [];
}

/** The stretch of a period that is one alone; `month` is the first day of the month that is told of. */
function stretchOf(words: Words, year: number, month: number): Stretch | null {
  if (words.part !== undefined) {
    const [first, last] = { 上半年: [1, 6], 下半年: [7, 12], 前三季度: [1, 9] }[words.part] ?? [1, 12];
    return monthsOf(year, first ?? 1, last ?? 12);
  }
  if (words.first !== undefined) return monthsOf(year, 1, numberOf(words.first));
  if (words.alone !== undefined) return yearsOf(year, year);
  if (words.wholePlan !== undefined || words.side !== undefined) return words.plan === undefined ? null : planOf(words);
  if (words.day !== undefined) return { from: month + Number(words.day) - 1, to: month + Number(words.lastDay ?? words.day) };
  if (words.ten !== undefined) return { from: month, to: month + MONTH };
  if (words.nth !== undefined) {
    const length = lengthOf({ number: words.nth, of: words.nthOf }) ?? 0;
    return { from: length - length / numberOf(words.nth), to: length };
  }
  if (words.halfDay === undefined) return null;
  return { from: words.halfDay === '下午' ? 0.5 : 0, to: words.halfDay === '上午' ? 0.5 : 1 };
}

/** 1—5月 names five months, 7、8、9月 three. */
function listed(words: string): readonly number[] {
  const numbers = words.match(/\d+/g)?.map(Number) ?? [];
  const [first = 0, last = 0] = numbers;
  if (numbers.length !== 2 || /[、和]/.test(words) || last < first || last - first > 30) return numbers;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** “十三五” is 2016–2020, its 前四年 2016–2019. */
function planOf({ plan = '', side, some = '' }: Words): Stretch {
  const first = 2016 + 5 * ((smallChineseNumber(plan) ?? 0) - 13);
  const several = numberOf(some);
  if (side === undefined) return yearsOf(first, first + 4);
  return side === '前' ? yearsOf(first, first + several - 1) : yearsOf(first + 5 - several, first + 4);
}

const numberOf = (words: string): number => (/^\d+$/.test(words) ? Number(words) : (smallChineseNumber(words.replace('两', '二')) ?? 0));

function lengthOf({ number, of }: Words): number | null {
  if (number === undefined) return null;
  return numberOf(number) * (LENGTHS[of ?? ''] ?? 1);
}
