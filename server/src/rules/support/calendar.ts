import { lastDay } from '../../quantity/periodParts.ts';

const A_LEAP_YEAR = 2000;

/** Days of a month; February has 29 where the year is unknown. */
export function daysInMonth(year: number | null, month: number): number {
  return lastDay(year ?? A_LEAP_YEAR, month);
}

/** Day of the week, 0 for Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The year of a day that the text gives without one: that in which the day lies near the text's own date. */
export function nearestYear(date: string | null, month: number, day: number): number | null {
  if (date === null || date.length < 10) return null;
  const written = Date.parse(date);
  const year = Number(date.slice(0, 4));
  return [year - 1, year, year + 1].find((other) => Math.abs(Date.UTC(other, month - 1, day) - written) <= NEAR) ?? null;
}

const NEAR = 60 * 24 * 3600 * 1000;
