import { fold } from '../../text/fold.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import { asDigits } from './numerals.ts';

/** A day that a text names, in either numerals. What it leaves out is the one's before it in its sentence: 11月24日至26日. */
export interface NamedDate extends Span {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** The days of a paragraph, in order. */
export function namedDates(text: string): readonly NamedDate[] {
  const dates: NamedDate[] = [];
  for (const match of matchesOf(fold(text), DAY)) {
    const [found, yearText, monthText, dayText = ''] = match;
    const last = dates.at(-1);
    const previous = last && !/[。！？；\n]/.test(text.slice(last.end, match.index)) ? last : undefined;
    const year = yearText === undefined ? (previous?.year ?? null) : Number(asDigits(yearText));
    const month = monthText === undefined ? previous?.month : Number(asDigits(monthText));
    if (month === undefined) continue;
    // 26日 alone goes on from the day before: …至26日.
    if (monthText === undefined && !(previous && /^[^，。]{0,8}[至到、和\-—~～]$/.test(text.slice(previous.end, match.index)))) continue;
    dates.push({ start: match.index, end: match.index + found.length, year, month, day: Number(asDigits(dayText)) });
  }
  return dates;
}

const DAY =
  /(?<![\d.一二三四五六七八九十])(?:(?:((?:19|20)\d{2}|[一二][〇零○一二三四五六七八九]{3})年)?(\d{1,2}|[一二三四五六七八九]|十[一二]?)月)?(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号](?!线)/g;
