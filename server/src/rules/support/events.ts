import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import { sparseMatches, unitTable } from '../../util/sparseMatches.ts';
import { congresses, namedEvents, plenums } from './eventLists.ts';
import { asDigits, chineseBelowHundred } from './numerals.ts';

/** A day; 0 stands for a month or a day that is not told. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** One time that an event was held. */
export interface Occurrence {
  /** What it is counted by: the congress and its plenum. Empty where it has no number. */
  readonly ordinals: readonly number[];
  readonly from: Day;
  readonly to: Day;
  readonly source: string;
}

/** An event that is held again and again, or once. */
export interface Series {
  readonly kind: 'plenum' | 'congress' | 'session' | 'census' | 'named';
  readonly occurrences: readonly Occurrence[];
}

/** A number in an event's name, in either numerals: 第七届, 首届. */
export interface Ordinal extends Span {
  readonly value: number;
}

/** An event that a text names. */
export interface EventMention extends Span {
  readonly series: Series;
  readonly ordinals: readonly Ordinal[];
}

const NUMBER = '([一二三四五六七八九十]{1,3}|\\d{1,3})';
const PLENUM = new RegExp(`(?:党的|中共|中国共产党)?第?${NUMBER}届(?:中央委员会第?${NUMBER}次全体会议|${NUMBER}中全会)`, 'dg');
const CONGRESS = /(?:中国共产党|党的|中共)第?(?:([一二三四五六七八九十]{1,3}|\d{1,2})次全国代表大会|(十[一二三四五六七八九]|二十)大)/dg;
const SESSION = new RegExp(
  `(?:政协|中国人民政治协商会议)?第?${NUMBER}届全国(?:人大|人民代表大会|政协|委员会)第?${NUMBER}次会议|全国政协第?${NUMBER}届(?:全国委员会)?第?${NUMBER}次会议`,
  'dg',
);

/** Other parties and other states have plenums and congresses of their own: 越共, 民革, 共青团. */
const OTHERS = /(?:越共|越南|老挝|团|革|盟|民建|民进|农工|农工党|致公党|九三|学社|工会|妇联|科协|国民党)(?:中央)?的?$/;
/** Bodies of a province or a city: 全省…座谈会. */
const LOCAL = /[省市县区州旗镇乡校委厅局]$/;

/** The events that a text names, in order. The text is folded (text/fold.ts). */
export function eventsIn(text: string): readonly EventMention[] {
  const { named, beginnings, byName, series } = tables();
  const mentions: EventMention[] = [];
  const add = (pattern: RegExp, of: Series): void => {
    for (const match of matchesOf(text, pattern)) {
      const ordinals = ordinalsOf(match);
      if (!OTHERS.test(text.slice(Math.max(0, match.index - 8), match.index))) mentions.push(mentionOf(match, of, ordinals));
    }
  };
  if (text.includes('全会') || text.includes('全体会议')) add(PLENUM, series.plenum);
  if (text.includes('大')) add(CONGRESS, series.congress);
  if (text.includes('次会议')) add(SESSION, series.session);
  for (const match of sparseMatches(text, named, beginnings)) {
    const of = byName.get(match[0].replace(HEAD, '').replace(INNER, '第N次'));
    const isCounted = of?.occurrences.some(({ ordinals }) => ordinals.length > 0);
    const ordinals = ordinalsOf(match);
    if (!of || isCounted !== ordinals.length > 0 || (!isCounted && LOCAL.test(text.slice(Math.max(0, match.index - 1), match.index))))
      continue;
    mentions.push(mentionOf(match, of, ordinals));
  }
  return mentions.sort((a, b) => a.start - b.start);
}

const mentionOf = ({ index, 0: found }: RegExpExecArray, series: Series, ordinals: readonly Ordinal[]): EventMention => ({
  start: index,
  end: index + found.length,
  series,
  ordinals,
});

/** The numbers that the groups of a match hold. */
function ordinalsOf(match: RegExpExecArray): readonly Ordinal[] {
  return (match.indices ?? []).slice(1).flatMap((at): readonly Ordinal[] => {
    if (!at) return [];
    const told = match.input.slice(at[0], at[1]);
    return [{ start: at[0], end: at[1], value: told === '首' ? 1 : Number(asDigits(told)) }];
  });
}

/** When an event that bears these numbers was held. */
export const heldWith = ({ occurrences }: Series, numbers: readonly number[]): readonly Occurrence[] =>
  occurrences.filter(({ ordinals }) => ordinals.length === numbers.length && ordinals.every((one, at) => one === numbers[at]));

/** A number as another is printed. */
export const printedLike = (value: number, told: string): string => (/^\d/.test(told) ? String(value) : chineseBelowHundred(value));

interface Tables {
  readonly named: RegExp;
  readonly beginnings: Uint8Array;
  readonly byName: ReadonlyMap<string, Series>;
  readonly series: Readonly<Record<'plenum' | 'congress' | 'session', Series>>;
}

let made: Tables | undefined;

/** Made when a paragraph first names an event. */
function tables(): Tables {
  if (made) return made;
  const byName = new Map<string, Series>();
  for (const line of namedEvents().trim().split('\n')) {
    const [names = '', times = '', source = ''] = line.split(' | ');
    const kind = /[普调]查$/.test(names) ? 'census' : 'named';
    const series: Series = { kind, occurrences: times.split(' ').flatMap((time) => occurrencesOf(time, source)) };
    for (const name of names.split(' ')) byName.set(name.replace(/[“”]/g, '"').replace('—', '-'), series);
  }
  const names = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace('第N次', '第([一二三四五六七八九十]{1,3}|\\d{1,2})次'));
  made = {
    named: new RegExp(`(?:(?:第([一二三四五六七八九十百]{1,5}|\\d{1,3})|(首))[届次])?(?:${names.join('|')})`, 'dy'),
    beginnings: unitTable(`第首${names.map((name) => name.charAt(0)).join('')}`),
    byName,
    series: {
      plenum: { kind: 'plenum', occurrences: plenums().split(' ').reduce(byPairs('公报（新华社）'), []) },
      congress: { kind: 'congress', occurrences: congresses().split(' ').reduce(byPairs('《中国共产党大事记》'), []) },
      session: { kind: 'session', occurrences: sessions() },
    },
  };
  return made;
}

const HEAD = /^(?:第[一二三四五六七八九十百\d]{1,5}|首)[届次](?!中央)/;
const INNER = /第[一二三四五六七八九十\d]{1,3}次/;

/** Numbers and times by turns: 18.3 2013-11-09/12. */
const byPairs =
  (source: string) =>
  (done: readonly Occurrence[], item: string, at: number, all: readonly string[]): readonly Occurrence[] =>
    at % 2 === 1 ? done : [...done, { ordinals: item.split('.').map(Number), ...timeOf(all[at + 1] ?? ''), source }];

/** 2024-07-15/18, 2025-08-31/2025-09-01, 2018-11, 2018. */
function timeOf(time: string): { readonly from: Day; readonly to: Day } {
  const [first = '', last = first] = time.split('/');
  const [year = 0, month = 0, day = 0] = first.split('-').map(Number);
  const until = last.length > 2 ? last.split('-').map(Number) : day > 0 ? [year, month, Number(last)] : [year, Number(last), 0];
  const [untilYear = year, untilMonth = month, untilDay = 0] = until;
  return { from: { year, month, day }, to: { year: untilYear, month: untilMonth, day: untilDay } };
}

/** 3=2023-10-17/18, 1+1=2018-11..2026, 2015-12-20/21. */
function occurrencesOf(item: string, source: string): readonly Occurrence[] {
  const [, first, step, time = ''] = /^(?:(\d+)(?:\+(\d))?=)?(.+)$/.exec(item) ?? [];
  const [start = '', until] = time.split('..');
  if (until === undefined) return [{ ordinals: first === undefined ? [] : [Number(first)], ...timeOf(start), source }];
  const { from, to } = timeOf(start);
  return Array.from({ length: Number(until) - from.year + 1 }, (_, at) => ({
    ordinals: step === '0' ? [] : [Number(first) + at * Number(step)],
    from: { ...from, year: from.year + at },
    to: { ...to, year: to.year + at },
    source,
  }));
}

/** The sessions of the National People's Congress and of the CPPCC: each March since the eighth, in 2020 in May. */
const sessions = (): readonly Occurrence[] =>
  Array.from({ length: LAST_SESSION - FIRST_SESSION + 1 }, (_, at) => {
    const year = FIRST_SESSION + at;
    const month = year === 2020 ? 5 : 3;
    const day = { year, month, day: 0 };
    return { ordinals: [8 + Math.floor(at / 5), 1 + (at % 5)], from: day, to: day, source: '会议公报（新华社）' };
  });

const FIRST_SESSION = 1993;
const LAST_SESSION = 2026;
