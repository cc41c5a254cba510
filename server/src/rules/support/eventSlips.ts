import { both } from '../../util/bilingual.ts';
import type { RuleFinding } from '../rule.ts';
import { adoptedBy } from './adoptions.ts';
import { fits, printedTime, rightDate, type ToldDate } from './eventDates.ts';
import { fixOf, renumbered } from './eventFixes.ts';
import { heldWith, type Occurrence } from './events.ts';
import type { Tie } from './eventTies.ts';

/**
 * What is wrong where an event was not held at the time that it is told at: its number, where another of its kind was held then, or else the date. What
 * the sentence says was adopted tells which. Null where the event is not known.
 */
export function slipOf(text: string, sentence: string, { event, date, isYearAfter, isPlan, isJoined }: Tie): RuleFinding | null {
  const { series, ordinals } = event;
  const held = onTheDay(
    heldWith(
      series,
      ordinals.map(({ value }) => value),
    ),
    date,
    text.slice(event.end, event.end + BEHIND),
  );
  const [first] = held;
  const time = isYearAfter ? { ...date, year: date.year - 1 } : isPlan ? { ...date, month: 0, day: 0 } : date;
  if (!first || held.some((one) => fits(time, one)) || (ordinals.length === 0 && !isCovered(series.occurrences, date))) return null;
  if (isJoined && held.some(({ to }) => to.year >= date.year)) return null;
  const others = ordinals.length === 0 ? [] : series.occurrences.filter((one) => fits(time, one));
  const [other] = others.length === 1 ? others : [];
  const right = nearest(held, time);
  const isAbout = (one: Occurrence): boolean => adoptedBy(sentence, series.kind, one.ordinals);
  const byDate = isYearAfter ? { span: date.units.year, right: `${right.from.year + 1}年` } : rightDate(text, date, right);
  const byName = other && !isAbout(right) ? renumbered(text, event, other.ordinals) : null;
  const corrections = byName ? (other && isAbout(other) ? [byName] : [byName, byDate]) : [byDate];
  const [wrong] = corrections;
  if (!wrong) return null;
  const name = text.slice(event.start, event.end);
  const told = text.slice(date.start, date.end);
  const then = isYearAfter
    ? `，贯彻其精神的开局之年是${right.from.year + 1}年`
    : byName
      ? `；${told}的是“${text.slice(event.start, byName.span.start)}${byName.right}${text.slice(byName.span.end, event.end)}”`
      : '';
  return {
    span: wrong.span,
    kind: byName ? 'ordinal' : 'date',
    message: both(
      `“${name}”的时间是${printedTime(right)}${isYearAfter ? '' : `，与“${told}”不符`}${then}。来源：${right.source}`,
      `${name} was on ${printedTime(right)}, not ${told}.`,
    ),
    expected: wrong.right,
    fixes: corrections.map(fixOf),
    related: [
      byName ? { span: date, message: both('这里的日期', 'The date') } : { span: event, message: both('这里的会议、活动', 'The event') },
    ],
  };
}

const BEHIND = 24;
const OPENS = /^[^，。；,;、]{0,14}开幕(?!式?(?:以来|以后|后|前|之际|当天|倒计时))/;
const CLOSES = /^[^，。；,;、]{0,14}闭幕(?!式?(?:以来|以后|后|前|之际|当天))/;

/** 10月22日，党的二十大开幕: where it is told that it began or ended on a day, of all its days the first or the last alone; what is known of its year alone tells nothing. */
function onTheDay(held: readonly Occurrence[], date: ToldDate, behind: string): readonly Occurrence[] {
  const [opens, closes] = [OPENS.test(behind), CLOSES.test(behind)];
  const isRange = date.units.day.end - date.units.day.start > LONGEST_DAY;
  const exact = held.filter(({ from }) => from.day > 0);
  if (date.day === 0 || isRange || opens === closes || exact.length === 0) return held;
  return exact.map((one) => (opens ? { ...one, to: one.from } : { ...one, from: one.to }));
}

const LONGEST_DAY = 4;

/** What is known of an event without numbers reaches two years beyond what is on record, and not beyond this year. */
function isCovered(occurrences: readonly Occurrence[], { year }: ToldDate): boolean {
  const years = occurrences.map(({ from }) => from.year);
  return year >= Math.min(...years) - AROUND && year <= Math.min(Math.max(...years) + AROUND, KNOWN_UNTIL);
}

const AROUND = 2;
const KNOWN_UNTIL = 2025;

/** Of several times the one in the same year, else in the same month, else the nearest. */
function nearest(held: readonly Occurrence[], { year, month, months }: ToldDate): Occurrence {
  const distance = ({ from }: Occurrence): number => {
    const isSameMonth = months ? from.month >= months[0] && from.month <= months[1] : from.month === month;
    return Math.abs(from.year - year) * 10 - (isSameMonth ? 25 : 0);
  };
  return held.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}
