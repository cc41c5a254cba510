import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { RuleFinding } from '../rule.ts';
import type { ToldDate } from './eventDates.ts';
import { fixOf } from './eventFixes.ts';
import { type EventMention, heldWith } from './events.ts';

/** Premiers, with the first and the last year that each gave the Government Work Report in (政府工作报告，新华社). */
const PREMIERS: readonly { readonly name: string; readonly from: number; readonly to: number }[] = [
  { name: '朱镕基', from: 1999, to: 2003 },
  { name: '温家宝', from: 2004, to: 2013 },
  { name: '李克强', from: 2014, to: 2023 },
  { name: '李强', from: 2024, to: 2027 },
];

export const PREMIER_NAMES = PREMIERS.map(({ name }) => name);

/** 李强(总理在十四届全国人大二次会议上作)政府工作报告: not what was held in other places, or about a report. */
const GAVE = new RegExp(
  `(?<=(国务院总理)?)(${PREMIER_NAMES.join('|')})(总理)?(?:同志)?((?:代表国务院|向大会|所|,|在|于|(?=\\d{4}年))(?:(?!听取|审议|批示|视察|考察|参加|回顾|以来|主持|讨论|征求)[^。;,]){0,36}?)政府工作报告`,
  'dg',
);

/** Where the Government Work Report of a year is told of another premier. */
export function* reportSlips(text: string, events: readonly EventMention[], dates: readonly ToldDate[]): Iterable<RuleFinding> {
  if (!text.includes('政府工作报告')) return;
  for (const match of matchesOf(text, GAVE)) {
    const [found, office, name = '', title] = match;
    const end = match.index + found.length;
    if (office === undefined && title === undefined && !events.some((one) => one.start >= match.index && one.end <= end)) continue;
    const year = yearIn(events, dates, match.index, end) ?? yearBefore(text, dates, match.index);
    const right = PREMIERS.find(({ from, to }) => year !== null && year >= from && year <= to);
    if (!right || right.name === name) continue;
    const span = { start: match.index, end: match.index + name.length };
    yield {
      span,
      kind: 'person',
      message: both(
        `${year}年的政府工作报告由${right.name}作，不是${name}。来源：政府工作报告（新华社）`,
        `The report of ${year} was given by ${right.name}.`,
      ),
      expected: right.name,
      fixes: [fixOf({ span, right: right.name })],
    };
  }
}

/** Who gave the report to the Party congresses (中国共产党历次全国代表大会报告). */
const REPORTERS = [
  { name: '江泽民', congresses: [14, 15, 16] },
  { name: '胡锦涛', congresses: [17, 18] },
  { name: '习近平', congresses: [19, 20] },
] as const;
const SPOKE = /(江泽民|胡锦涛|习近平)(?:总书记|同志)?在$/;

/** Where the report to a Party congress is told of another than who gave it: which of the two is wrong is left to a person. */
export function* congressReportSlips(text: string, events: readonly EventMention[]): Iterable<RuleFinding> {
  for (const { series, ordinals, start, end } of events) {
    if (series.kind !== 'congress' || !/^(?:上?(?:所?作)?的?报告)/.test(text.slice(end, end + 7))) continue;
    const [, name] = SPOKE.exec(text.slice(Math.max(0, start - 8), start)) ?? [];
    const number = ordinals[0]?.value ?? 0;
    const right = REPORTERS.find(({ congresses }) => (congresses as readonly number[]).includes(number));
    if (name === undefined || !right || right.name === name) continue;
    const told = text.slice(start, end);
    yield {
      span: { start, end },
      kind: 'person',
      message: both(
        `${told}的报告由${right.name}同志作，请核对届次和人名。来源：${told}报告（新华社）`,
        `The report to ${told} was given by ${right.name}.`,
      ),
    };
  }
}

/** The year that stands between the name and the report, as a date or by the session. */
function yearIn(events: readonly EventMention[], dates: readonly ToldDate[], start: number, end: number): number | null {
  const date = dates.find((one) => one.start >= start && one.end <= end);
  const session = events.find((one) => one.series.kind === 'session' && one.start >= start && one.end <= end);
  const held =
    session &&
    heldWith(
      session.series,
      session.ordinals.map(({ value }) => value),
    )[0];
  return date?.year ?? held?.from.year ?? null;
}

/** The year that stands before the name in its clause: 2024年3月5日，国务院总理…. */
function yearBefore(text: string, dates: readonly ToldDate[], start: number): number | null {
  const date = dates.findLast(({ end }) => end <= start);
  return date && /^,?(?:国务院)?(?:总理)?$/.test(text.slice(date.end, start)) ? date.year : null;
}
