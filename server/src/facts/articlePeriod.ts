import type { PeriodMention } from '../quantity/period.ts';
import { isDateLine, openingOf } from '../text/articleOpening.ts';
import { isCaption } from '../text/blockKind.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { ReportContext } from './facts.ts';
import { articlePeriodAfter } from './leadPeriod.ts';

/** Where an article begins, the months of the one before end, unless its own headline has named them. */
export function withoutEarlierArticle(context: ReportContext, { kind, text }: Paragraph): ReportContext {
  if (context.articlePeriod === undefined || kind !== 'body' || openingOf(text) === undefined) return context;
  const { articlePeriod, isPeriodFresh, ...rest } = context;
  return isPeriodFresh ? { ...rest, articlePeriod } : rest;
}

/** 今年上半年，…: what an article's next paragraphs are of. Reports to a people's congress and communiqués are of years. */
export function withArticlePeriod(context: ReportContext, { kind, text }: Paragraph, periods: readonly PeriodMention[]): ReportContext {
  if (context.isAnnual || context.isCommunique || isDateLine(text) || isCaption(text)) return context;
  const { articlePeriod: before, isPeriodFresh: wasFresh } = context;
  const { year, date } = context;
  // News of a year's first months tells what the last one brought.
  const past = year !== null && date !== null && Number(date.slice(0, 4)) === year && Number(date.slice(5, 7)) <= 4 ? year - 1 : null;
  const after = articlePeriodAfter(text, periods, before, past);
  const isFresh = kind !== 'body' && after !== undefined && (after !== before || wasFresh === true);
  if (after === before && isFresh === (wasFresh === true)) return context;
  const { articlePeriod, isPeriodFresh, ...rest } = context;
  return after ? { ...rest, articlePeriod: after, ...(isFresh && { isPeriodFresh: true as const }) } : rest;
}
