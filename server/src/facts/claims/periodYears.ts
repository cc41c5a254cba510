import type { Period } from '../../quantity/period.ts';
import { lastDay } from '../../quantity/periodParts.ts';

/** From the first day of one year to the last day of another, or of the same. */
export const spanOfYears = (first: number, last: number): Period => ({
  from: `${first}-01-01`,
  to: `${last}-12-31`,
  label: first === last ? String(first) : `${first}—${last}`,
});

export const wholeYear = (year: number): Period => spanOfYears(year, year);

/** Whether a period's label is that of one whole year: 2025. */
export const isYearLabel = (label: string | undefined): boolean => /^\d{4}$/.test(label ?? '');

/** Whether a period is months or days of one year. */
export const isPartOfYear = ({ from, to }: Period): boolean =>
  from.slice(0, 4) === to.slice(0, 4) && (!from.endsWith('-01-01') || !to.endsWith('-12-31'));

/** The first and last year of a period of several; undefined for a shorter one. */
export function yearsOf({ from, to }: Period): readonly [number, number] | undefined {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return first < last ? [first, last] : undefined;
}

export const isDay = ({ from, to }: Period): boolean => from === to;

/** The month that a day is of. */
export function monthOf({ from }: Period): Period {
  const label = from.slice(0, 7);
  return { from: `${label}-01`, to: `${label}-${lastDay(Number(from.slice(0, 4)), Number(from.slice(5, 7)))}`, label };
}

/** The month that a period ends with: 贷款余额 of 上半年 is that of June. */
export const lastMonthOf = ({ to }: Period): Period => monthOf({ from: to, to, label: to });

/** The year's months up to the one that a day is of. */
export function untilMonthOf(day: Period): Period {
  const { to, label } = monthOf(day);
  const first = `${label.slice(0, 4)}-01`;
  return { from: `${first}-01`, to, label: first === label ? label : `${first}—${label}` };
}
