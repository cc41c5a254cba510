import type { Target } from '../../data/schema.ts';
import { lastDay } from '../../quantity/periodParts.ts';
import { isYearLabel } from '../claims/periodYears.ts';
import type { Claim } from '../facts.ts';

/** Whether record and claim are of one place, as far as the text says one. */
export function sameScope(target: Target, claim: Claim): boolean {
  const scope = claim.scope?.name;
  return (
    scope === undefined || scope === target.scope || (scope.length > 2 && (isOffice(target.scope, scope) || isOffice(scope, target.scope)))
  );
}

/**
 * 郑州市工信局 is an office of 郑州市; 郑州市本级, 郑州市直, 郑州市区, 慈溪市（不含开发区） and 平顶山市城乡一体化示范区 are parts that have figures of
 * their own.
 */
const isOffice = (name: string, place: string): boolean =>
  name.startsWith(place) &&
  !/^(?:[（(]|本?级|直|各?[区县]|城区|市区|主城区|中心城区|辖区)|(?:[区县镇乡园]|街道)$/.test(name.slice(place.length));

/** Whether record and claim are of one time, as far as the text says one. */
export function samePeriod(target: Target, claim: Claim): boolean {
  const said = claim.period;
  if (said === null) return target.since === undefined;
  // 比2019年下降4.8%: of the years since.
  if (target.since !== undefined) return said.period.from.startsWith(String(target.since + 1)) && said.period.to === target.period.to;
  if (said.period.from === target.period.from && said.period.to === target.period.to) return true;
  // 两年平均增长5.6%, of which the table's row says the last year alone.
  const isMeanUntil = target.isMean === true && isYearLabel(target.period.label) && !isYearLabel(said.period.label);
  return (said.deadline || isMeanUntil) && said.period.to === target.period.to;
}

/** 上半年…210亿元, 截至6月底…, of a record whose result stands as of June (截至): whether a claim tells of the time up to then. */
export function isOfResultSoFar({ actual, asOf, period }: Target, { period: said, modality }: Claim): boolean {
  if (actual === null || asOf === null || said === null || modality === 'goal') return false;
  const { from, to } = said.period;
  const ends = asOf.length === 7 ? to.startsWith(asOf) && isLastDay(to) : to === asOf;
  return ends && (from === period.from || said.deadline) && to < period.to;
}

/**
 * 夏粮产量1454万吨, in an article that names no time: of the year that it stands in, as it seems, or of the part of it, or the years up to it, that the
 * record is of. Where the text names a time itself, or one that is ahead, nothing else is meant.
 */
export function mayBeOfPart({ period }: Target, { period: said }: Claim): boolean {
  if (said === null || said.from === 'sentence' || said.isBefore || !isYearLabel(said.period.label)) return false;
  return [said.period, ...(said.or ?? [])].some(({ from, to }) => period.to <= to && period.to >= from);
}

const isLastDay = (day: string): boolean => Number(day.slice(8)) === lastDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
