import type { ReadClaim } from '../claims/readClaim.ts';
import type { Claim } from '../facts.ts';
import type { Candidate } from '../targets/targetIndex.ts';
import { sameCounter } from './sameMeasure.ts';

/** 搬迁户数, 搬迁人数: of records that are called alike the one that counts as the figure does. */
export function bestFor({ figure, measure }: Claim, named: readonly Candidate[]): Candidate | 'several' | null {
  // 常住人口874万人, where there is a record of what it rose by as well.
  const levels = measure === '增量' ? [] : named.filter(({ target }) => target.measure !== '增量');
  const candidates = levels.length > 0 ? levels : named;
  const found = best(candidates);
  if (found === null || figure.kind !== 'count' || (found !== 'several' && sameCounter(figure, found.target))) return found;
  const alike = candidates.filter(({ target }) => (target.target ?? target.actual)?.quantity.unit === figure.unit);
  return alike.length === 0 ? found : best(alike);
}

/** 增长57.3%，年均增长9.5%: of records of both, those of the mean. */
export function meansFirst(named: readonly Candidate[]): readonly Candidate[] {
  const means = named.filter(({ target: { isMean, indicator } }) => isMean === true || /年均|年平均/.test(indicator));
  return means.length > 0 ? means : named;
}

/** 增加到2002年的4025亿元: of records that end then the one of that year, and not the sum of five, unless that may be meant (累计, 新增). */
export function ofSaidYear({ claim: { period }, subject }: ReadClaim, timely: readonly Candidate[]): readonly Candidate[] {
  if (period?.deadline !== true || timely.length < 2 || /累计|合计|总计|共/.test(subject.verb + subject.words)) return timely;
  const exact = timely.filter(({ target }) => target.period.from === period.period.from);
  return exact.length > 0 && exact.every(({ target, added }) => !added && target.measure !== '增量') ? exact : timely;
}

/** The one record that is meant; of several equals, none. */
export function best(candidates: readonly Candidate[]): Candidate | 'several' | null {
  const ranked = [...candidates].sort((a, b) => b.grade - a.grade || b.length - a.length);
  const [first, second] = ranked;
  if (!first) return null;
  if (second && second.grade === first.grade && second.length === first.length && second.target.indicator !== first.target.indicator)
    return 'several';
  // 税收占比, where there are records of the share of two things.
  if (
    first.grade < 3 &&
    ranked.some(({ target, grade }) => grade === first.grade && isOtherShare(target.indicator, first.target.indicator))
  )
    return 'several';
  const same = ranked.filter(({ target, grade }) => grade === first.grade && target.indicator === first.target.indicator);
  if (
    same.length > 1 &&
    (new Set(same.map(({ target }) => target.period.label)).size > 1 || new Set(same.map(({ target }) => target.scope)).size > 1)
  )
    return 'several';
  return first;
}

/** 税收占一般公共预算收入比重, 税收占地区生产总值比重. */
function isOtherShare(a: string, b: string): boolean {
  const at = a.indexOf('占');
  return a !== b && at > 0 && b.startsWith(a.slice(0, at + 1));
}
