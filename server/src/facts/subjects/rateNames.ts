import type { Figure } from '../../quantity/figure.ts';
import { industryOfSize } from '../indicators/industries.ts';
import { reachNames, type ShareNames, shareNames } from './shares.ts';

/** What stands around a rate's figure. */
export interface RateContext {
  /** The words before the figure, and the verb between the two. */
  readonly words: string;
  readonly verb: string;
  /** Where the words begin in the paragraph. */
  readonly before: number;
  readonly isGrowing: boolean;
  /** What the figure before was said of, and whether that was in the clause right before. */
  readonly part: string;
  readonly isNext: boolean;
  readonly clause: string;
}

/** What records may call a per cent besides the words before it: a share, a reach, the growth of a price or of an industry. */
export function rateNames(
  raw: string,
  { kind, end }: Figure,
  { words, verb, before, isGrowing, part, isNext, clause }: RateContext,
): ShareNames {
  const shares = shareNames(words, part, raw.slice(end, end + 16), isNext, clause);
  return {
    ...shares,
    first: [...shares.first, ...reachNames(words + verb, raw.slice(end, end + 20), clause)],
    last: [
      ...shares.last,
      // 收入50万元以上的村达到40%: a share of all of them.
      ...(!isGrowing && COUNTED_CLASS.test(words) ? [`${words.trim().replace(/占$/, '').replace('的', '')}占比`] : []),
      // 集采药品平均降价47%: the prices.
      ...(/[降涨]价/.test(verb) ? [`${words.trim()}价格`] : []),
      // 居民消费价格上涨0.2%。其中，医疗保健价格上涨2.5%: of the kinds that the index is made of.
      ...kindOfPrice(words, raw.slice(0, before)),
      // 规模以上工业增加值增长8.5%。…制造业增长11.5%: of those that are of that size.
      ...(isGrowing && kind === 'percent' ? industryOfSize(words, raw.slice(0, before)) : []),
    ],
  };
}

const COUNTED_CLASS = /\d[\d.]*[万亿]?元以上的?[\p{Script=Han}“”]{0,6}(?:村|企业|农户|家庭|乡镇|园区|街道|项目)占?$/u;

function kindOfPrice(words: string, before: string): readonly string[] {
  const kind = /^([\p{Script=Han}]{2,8}?)类?价格$/u.exec(words.trim())?.[1];
  return kind !== undefined && /居民消费价格/.test(before) ? [`${kind}类居民消费价格`, `${kind}居民消费价格`] : [];
}
