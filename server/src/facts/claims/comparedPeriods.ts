import type { Figure } from '../../quantity/figure.ts';
import type { Period, PeriodMention } from '../../quantity/period.ts';
import { smallNumber } from '../../quantity/periodParts.ts';
import type { Claim } from '../facts.ts';
import type { FigureSubject } from '../subjects/figureSubject.ts';
import type { Sentence } from '../subjects/sentence.ts';
import type { ClaimInput } from './claimInput.ts';
import { isPartOfYear, isYearLabel, spanOfYears, yearsOf } from './periodYears.ts';

/** What tells a mean of years. */
export const MEAN = /年均|年平均|平均每年|每年平均/;

/** 比“十三五”时期增长79%, 比2020年增长34%: growth over all the years since, and not in one. */
export function sinceEarlier(
  last: PeriodMention | undefined,
  { sentence, text, context, lead }: Pick<ClaimInput, 'sentence' | 'text' | 'context' | 'lead'>,
  figure: Figure,
  { motion, verb, isEnd }: Pick<FigureSubject, 'motion' | 'verb' | 'isEnd'>,
): Claim['period'] {
  if (motion === null) return null;
  // 2002年与1998年相比，…由21.7亿元增加到29.4亿元: what is reached is of the later year alone.
  if (isEnd && figure.kind !== 'multiple' && (figure.kind !== 'percent' || /[到至]\s*$/.test(verb))) return null;
  // 到2020年比2010年翻一番，“十三五”时期年均增长6.5%: of the plan that is named behind what is compared.
  const plan = last?.period && yearsOf(last.period) ? last.start : -1;
  // 比2005年增加149亿元，年均增长17%: the mean is of the years since, however far behind it stands.
  const isMean = MEAN.test(verb);
  // 2005年与2000年相比，…；…增长1.36倍: of all that the sentence tells.
  const isOfAll = (found: PeriodMention): boolean => IN_COMPARISON.test(text.slice(found.end, found.end + 14)) && figure.kind !== 'point';
  const base = sentence.periods
    .filter((mention) => {
      const { start, end } = mention;
      return (
        end <= figure.start &&
        start > plan &&
        (isMean || figure.kind === 'multiple' || figure.start - end < 16 || isOfAll(mention)) &&
        (/[比较]/.test(text.charAt(start - 1)) ||
          (/[与同和][“"]?$/.test(text.slice(Math.max(0, start - 2), start)) && COMPARED.test(text.slice(end, end + 13))))
      );
    })
    .at(-1);
  const before = base?.period ? Number(base.period.to.slice(0, 4)) : undefined;
  if (before === undefined || (base?.period && isPartOfYear(base.period))) return null;
  const now = last?.period
    ? Number(last.period.to.slice(0, 4))
    : typeof context.sectionYear === 'number'
      ? context.sectionYear
      : (context.sectionSpan?.[1] ?? (isYearLabel(lead?.period?.label) ? Number(lead?.period?.label) : undefined));
  const end = now ?? (context.year === null ? undefined : context.year - 1);
  if (end === undefined || end - before < 2) return null;
  // A table may call it by the year that it grew from.
  return { period: spanOfYears(before + 1, end), deadline: false, from: 'sentence', or: [spanOfYears(before, end)] };
}

/** 与2009年相比, 与2009年新区成立时相比. */
const COMPARED = /^[〇\u3400-\u9fff]{0,10}相比/;
const IN_COMPARISON = new RegExp(`${COMPARED.source}，`);

/** 2002年与1998年相比，…由21.7亿元增加到29.4亿元: the earlier year of a sentence that compares two, which its levels rose from. */
export const earlierYear = ({ periods }: Sentence, text: string, figure: Figure): Period | undefined =>
  periods.find(
    ({ start, end, period }) =>
      period !== null &&
      !isPartOfYear(period) &&
      end <= figure.start &&
      /[与同和]$/.test(text.slice(Math.max(0, start - 1), start)) &&
      /^相比(?:较)?[，,]/.test(text.slice(end, end + 4)),
  )?.period ?? undefined;

/** 2025年初余额3亿元: what there was before the year. */
export const isAtBeginning = ({ periods, figures }: Sentence, figure: Figure, text: string): boolean =>
  periods.some(
    ({ start, end, text: words }) =>
      end <= figure.start &&
      words.endsWith('年初') &&
      !/[比较]/.test(text.charAt(start - 1)) &&
      !/^(?:确定|安排|下达|提出|制定|承诺|部署)/.test(text.slice(end, end + 2)) &&
      // 从年初的400P增加到8400P: the second is of now.
      !figures.some((other) => other.start >= end && other.end <= figure.start) &&
      !/[，；。,;]/.test(text.slice(end, figure.start)),
  );

/** 比2019年1—5月份增长48%, 比2019年同期: growth since another part of a year than the one before, which no record of growth is. */
export function isAgainstOther({ periods }: Sentence, figure: Figure, text: string, now: Period | null | undefined): boolean {
  const base = periods.findLast(({ start, end }) => end <= figure.start && figure.start - end < 8 && /[比较]/.test(text.charAt(start - 1)));
  if (!base?.period || !now || !isPartOfYear(now)) return false;
  if (!isPartOfYear(base.period) && !text.startsWith('同期', base.end)) return false;
  return Number(now.from.slice(0, 4)) - Number(base.period.from.slice(0, 4)) > 1;
}

/** 两年平均增长5.4%, 五年提高7.4个百分点: of the year that is told of and those before it. `now` is the period that governs, or the year. */
export function meanOfYears(text: string, from: number, figure: Figure, now: Period | number | null | undefined): Claim['period'] {
  const before = text.slice(Math.max(from, figure.start - 90), figure.start);
  if (!before.includes('年')) return null;
  const [, mean = SEEN_AS_MEAN.exec(before)?.[1], sum] = MEAN_OF_YEARS.exec(before.slice(-48)) ?? [];
  const years = smallNumber(mean ?? sum ?? '');
  if (years === 0 || now === null || now === undefined) return null;
  const end = typeof now === 'number' ? now : Number(now.to.slice(0, 4));
  const period = spanOfYears(end - years + 1, end);
  const isMean = mean === undefined ? {} : { isMean: true as const };
  // Of these months in each of the years, which a table may call by the years alone.
  if (typeof now !== 'number' && isPartOfYear(now)) return { period: now, deadline: false, from: 'sentence', or: [period], ...isMean };
  // Told within a year, of those before it: 4年新增学位6.7万个.
  return {
    period,
    deadline: false,
    from: 'sentence',
    ...(typeof now === 'number' && { or: [spanOfYears(end - years, end - 1)] }),
    ...isMean,
  };
}

/** 从两年平均增速看，…: of all that the sentence tells. */
const SEEN_AS_MEAN = /从([两二三四五])年(?:的)?(?:平均|年均)(?:增速|增长率?|增幅|水平)?(?:来|角度|情况)*看/;
const MEAN_OF_YEARS =
  /(?<![\d第])([两二三四五2-5])年(?:来|间)?(?:分别)?(?:平均|年均)(?:分别)?(?:增长|增速|增幅|下降)[^，。；]{0,36}$|(?<![\d第])([两二三四五十2-5])年(?:来|间)?(?:累计|共)?(?:(?:提高|提升|增加|增长|下降|降低|减少)了?近?超?|(?:新增|新建|净增)[^，。；\d年]{2,16})$/;
