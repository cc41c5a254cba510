import { fold } from '../../text/fold.ts';
import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import type { RuleFinding } from '../rule.ts';
import type { ToldDate } from './eventDates.ts';
import { type Correction, fixOf } from './eventFixes.ts';
import { asDigits, chineseBelowHundred } from './numerals.ts';

/** A five-year plan from the ninth on. Earlier ones share their short names with plans to spread the law (“八五”普法). */
const PLAN = '(?:(?<![一二三四五六七八九十])"?(九|十[一二三四五]?)五"?|第(九|十[一二三四五]?)个五年)';
const YEARS = '(\\d{4})年?(?:-{1,2}|~|至|到)(\\d{4})';
const SPAN = new RegExp(`${PLAN}(?:规划|计划)?(?:时期|期间|规划|规划期)?"?(?:\\(|,?[即是为])${YEARS}(?=年|\\))`, 'dg');
/** 2021—2025年“十四五”时期 */
const SPAN_BEFORE = new RegExp(`(?<!\\d)${YEARS}年(?:的|是)?${PLAN}(?:规划|计划)?(?:时期|期间)`, 'dg');
const PHASE = new RegExp(
  `(?<!(?:谋划|谋篇|迎接|衔接|对接|展望|准备|冲刺|为|向|到|好)"?)${PLAN}(?:规划|计划|时期|规划实施)?的?(?:(?:决胜)?(开局|起步|收官)之年|(第[一二三四五]|首|最后一)年)(?=[,。;、]|$|和)`,
  'dg',
);

const firstYear = (plan: string): number => 1996 + 5 * (Number(asDigits(plan)) - 9);

/** “十四五”时期（2021—2025年）: the years of a plan. Two years or a part of it may stand there too: what lies outside of it is wrong. */
export function* planSpanSlips(text: string, raw: string): Iterable<RuleFinding> {
  for (const match of matchesOf(text, SPAN)) yield* spanSlip(raw, match[1] ?? match[2] ?? '', spanAt(match, 3), spanAt(match, 4));
  for (const match of matchesOf(text, SPAN_BEFORE)) yield* spanSlip(raw, match[3] ?? match[4] ?? '', spanAt(match, 1), spanAt(match, 2));
}

function* spanSlip(raw: string, plan: string, from: Span, to: Span): Iterable<RuleFinding> {
  const first = firstYear(plan);
  const last = first + 4;
  const [told, until] = [from, to].map(({ start, end }) => Number(asDigits(fold(raw.slice(start, end))))) as [number, number];
  if ((told >= first && until <= last) || until - told < 3 || until - told > 6) return;
  const isStartWrong = told !== first;
  const isEndWrong = until !== last;
  const span = { start: isStartWrong ? from.start : to.start, end: isEndWrong ? to.end : from.end };
  const right = `${isStartWrong ? first : ''}${isStartWrong && isEndWrong ? raw.slice(from.end, to.start) : ''}${isEndWrong ? last : ''}`;
  yield finding(plan, { span, right }, []);
}

/** 2025年是“十四五”规划收官之年. */
export function* planPhaseSlips(text: string, dates: readonly ToldDate[]): Iterable<RuleFinding> {
  if (dates.length === 0) return;
  for (const match of matchesOf(text, PHASE)) {
    const [, short, long = '', phase, counted] = match;
    const plan = short ?? long;
    const date = dates.findLast(({ end }) => end <= match.index);
    if (!date || date.month > 0 || date.months || !IS.test(text.slice(date.end, match.index))) continue;
    const year = yearOf(plan, phase, counted);
    if (date.year === year) continue;
    const byYear = { span: date.units.year, right: `${year}年` };
    const meant = [9, 10, 11, 12, 13, 14, 15].map(chineseBelowHundred).find((one) => yearOf(one, phase, counted) === date.year);
    yield finding(
      plan,
      meant ? { span: spanAt(match, short === undefined ? 2 : 1), right: meant } : byYear,
      meant ? [byYear] : [],
      `，${phase === undefined ? `${counted}年` : `${phase}之年`}是${year}年`,
    );
  }
}

const IS = /^,?(?:既|也|又|还)?(?:是|作为)(?:(?!\d{4}年)[^。;]){0,80}$/;

function yearOf(plan: string, phase: string | undefined, counted: string | undefined): number {
  const first = firstYear(plan);
  if (phase !== undefined) return phase === '收官' ? first + 4 : first;
  return counted === '最后一' ? first + 4 : counted === '首' ? first : first + Number(asDigits(counted?.slice(1) ?? '')) - 1;
}

const spanAt = ({ indices, index }: RegExpExecArray, group: number): Span => {
  const [start, end] = indices?.[group] ?? [index, index];
  return { start, end };
};

function finding(plan: string, first: Correction, others: readonly Correction[], said = ''): RuleFinding {
  const from = firstYear(plan);
  return {
    span: first.span,
    kind: 'plan',
    message: both(
      `“${plan}五”时期是${from}年至${from + 4}年${said}。来源：国民经济和社会发展五年规划（计划）纲要`,
      `The plan “${plan}五” covers ${from} to ${from + 4}.`,
    ),
    expected: first.right,
    fixes: [first, ...others].map(fixOf),
  };
}
