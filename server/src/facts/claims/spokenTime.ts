import type { Period } from '../../quantity/period.ts';
import { smallNumber } from '../../quantity/periodParts.ts';
import type { Claim } from '../facts.ts';
import type { ClaimInput } from './claimInput.ts';
import { spanOfYears, wholeYear } from './periodYears.ts';

/**
 * 目前, 如今, 新一年, 五年间: words by which an article tells the time of what follows without naming it, whatever time the sentences before were of. Which year's or
 * which months' record is meant they leave open, so that others are told beside. Undefined in reports to a people's congress and communiqués, whose parts are of years.
 */
export function spokenTime({ text, sentence, context, lead }: ClaimInput, until: number): Claim['period'] | undefined {
  const { year, isAnnual, isCommunique, sectionYear, articlePeriod } = context;
  if (isAnnual || isCommunique || typeof year !== 'number' || sectionYear === 'open') return undefined;
  const before = text.slice(sentence.start, until);
  const others = [lead?.period, articlePeriod].filter((period): period is Period => period !== undefined && period !== null);
  // …与去年年初的目标相去甚远。年初确定的目标为：…: of last year.
  if (SET_EARLY.test(before) && LAST_YEARS.test(text.slice(Math.max(0, sentence.start - LONGEST_BACK), sentence.start)))
    return { period: wholeYear(year - 1), deadline: false, from: 'section' };
  if (NEW_YEAR.test(before)) return { period: wholeYear(year), deadline: false, from: 'section', or: [wholeYear(year + 1)] };
  const years = YEARS_OVER.exec(before);
  if (years) {
    const count = smallNumber(years[1] ?? '');
    const first = year - count;
    return {
      period: spanOfYears(first + 1, year),
      deadline: false,
      from: 'section',
      or: [spanOfYears(first, year - 1), spanOfYears(first, year), wholeYear(year), ...others],
    };
  }
  return others.length > 0 && NOW.test(before) ? { period: wholeYear(year), deadline: false, from: 'document', or: others } : undefined;
}

const NOW = /(?:^|[，,；;、：:“”])(?:目前|如今|眼下|现在|当前|迄今|至今|截[至止](?:目前|发稿时?)|今天|今日|昨天|昨日|日前|近日)(?![的年])/;
/** 今年以来: up to now, whenever that is. */
export const saysSoFar = (before: string): boolean => /(?:今年|年初|开年)以来/.test(before);

/** Whether what is told is of the day that it is told on. */
export const saysNow = (before: string): boolean => NOW.test(before);

const SET_EARLY = /^年初(?:确定|提出|制定|设定|预定|下达|安排)的/;
const LAST_YEARS = /(?:去年|上年)年初/;
const LONGEST_BACK = 60;
const NEW_YEAR = /(?:^|[，,；;：:“”])新的?一年/;
/** 五年间, 三年来, without a beginning that was named. */
const YEARS_OVER = /(?:^|[，,；;：:“”])(?:短短|这|过去)?([一二两三四五六七八九十]|[2-9])年(?:(?:间|来)[，,]|累计)/;
