import type { Period } from '../quantity/period.ts';

export const wholeYear = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31`, label: String(year) });

/** Whether a period is months or days of one year. */
export const isPartOfYear = ({ from, to }: Period): boolean =>
  from.slice(0, 4) === to.slice(0, 4) && (!from.endsWith('-01-01') || !to.endsWith('-12-31'));

/** The first and last year of a period of several; undefined for a shorter one. */
export function yearsOf({ from, to }: Period): readonly [number, number] | undefined {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return first < last ? [first, last] : undefined;
}
