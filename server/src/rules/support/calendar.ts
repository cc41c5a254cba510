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
