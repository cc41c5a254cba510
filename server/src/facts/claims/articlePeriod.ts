import type { Period, PeriodMention } from '../../quantity/period.ts';
import { isDateLine, openingOf } from '../../text/articleOpening.ts';
import { isCaption } from '../../text/blockKind.ts';
import type { Paragraph } from '../../text/paragraph.ts';
import type { ReportContext } from '../facts.ts';
import { articlePeriodAfter } from './leadPeriod.ts';
import { wholeYear } from './periodYears.ts';

/** Where an article begins, the months of the one before end, unless its own headline has named them. */
export function withoutEarlierArticle(context: ReportContext, { kind, text }: Paragraph): ReportContext {
  if (context.articlePeriod === undefined || kind !== 'body' || openingOf(text) === undefined) return context;
  return { ...context, articlePeriod: context.isPeriodFresh ? context.articlePeriod : undefined, isPeriodFresh: undefined };
}

/** 今年上半年，…: what an article's next paragraphs are of. Reports to a people's congress and communiqués are of years. */
export function withArticlePeriod(context: ReportContext, { kind, text }: Paragraph, periods: readonly PeriodMention[]): ReportContext {
  if (context.isAnnual || context.isCommunique || isDateLine(text) || isCaption(text)) return context;
  const { articlePeriod: before, isPeriodFresh: wasFresh } = context;
  const { year, date, sectionYear } = context;
  // News of a year's first months tells what the last one brought.
  const past = year !== null && date !== null && Number(date.slice(0, 4)) === year && Number(date.slice(5, 7)) <= 4 ? year - 1 : null;
  const next = articlePeriodAfter(text, periods, before, past);
  const told = before ?? (typeof sectionYear === 'number' ? wholeYear(sectionYear) : undefined);
  const after = told && next && isMonthOf(next, told) ? before : next;
  const isFresh = kind !== 'body' && after !== undefined && (after !== before || wasFresh === true);
  if (after === before && isFresh === (wasFresh === true)) return context;
  return { ...context, articlePeriod: after, isPeriodFresh: isFresh ? true : undefined };
}

/** 12月份，居民消费价格同比上涨1.6%, in what tells of a year: of that month there alone. */
const isMonthOf = (a: Period, b: Period): boolean =>
  a.from.slice(0, 7) === a.to.slice(0, 7) && a.from >= b.from && a.to <= b.to && b.from.slice(0, 7) !== b.to.slice(0, 7);
