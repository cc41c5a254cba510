import type { Figure } from '../../quantity/figure.ts';
import { industryOfSize } from '../indicators/industries.ts';
import { type Frame, saidBefore } from './sentenceFrame.ts';
import { beforeBracket, reachNames, type ShareNames, shareNames } from './shares.ts';

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
  { kind, start, end }: Figure,
  { words, verb, before, isGrowing, part, isNext, clause }: RateContext,
): ShareNames {
  const shares = shareNames(words, part, raw.slice(end, end + 16), isNext, clause);
  const bracketed =
    /^\s*占比?$/.test(words) && BRACKET.test(raw.slice(Math.max(0, start - LONGEST_BRACKET), start)) ? [beforeBracket(raw, start)] : [];
  return {
    ...shares,
    first: [
      ...bracketed.filter((name) => name !== '').map((name) => `${name}占比`),
      ...shares.first,
      ...reachNames(words + verb, raw.slice(end, end + 20), clause),
    ],
    last: [
      ...shares.last,
      // 收入50万元以上的村达到40%: a share of all of them.
      ...(!isGrowing && COUNTED_CLASS.test(words) ? [`${words.trim().replace(/占$/, '').replace('的', '')}占比`] : []),
      // 集采药品平均降价47%: the prices.
      ...(/[降涨]价/.test(verb) ? [`${words.trim()}价格`] : []),
      // 居民消费价格上涨0.2%。其中，医疗保健价格上涨2.5%: of the kinds that the index is made of.
      ...kindOfPrice(words, saidBefore(raw, before)),
      // 规模以上工业增加值增长8.5%。…制造业增长11.5%: of those that are of that size.
      ...(isGrowing && kind === 'percent' ? industryOfSize(words, saidBefore(raw, before)) : []),
    ],
  };
}

const BRACKET = /[（(][^（()）]*$/;
const LONGEST_BRACKET = 30;

const COUNTED_CLASS = /\d[\d.]*[万亿]?元以上的?[〇\u3400-\u9fff“”]{0,6}(?:村|企业|农户|家庭|乡镇|园区|街道|项目)占?$/;

/** 占常住人口比重（常住人口城镇化率）为72.4%: the rate's own name, where a bracket behind its words tells it; else empty. */
export function explainedBy({ sentence, raw }: Frame, { start }: Figure): string {
  if (sentence.explanations.length === 0) return '';
  const note = sentence.explanations.findLast(({ end }) => end <= start);
  return note && start - note.end < CLOSE ? (RATE.exec(raw.slice(note.start, note.end))?.[1] ?? '') : '';
}

const CLOSE = 6;
const RATE = /^（(?:即|也称|又称)?([〇\u3400-\u9fff]{3,16}率)）$/;

function kindOfPrice(words: string, before: string): readonly string[] {
  const kind = /^([〇\u3400-\u9fff]{2,8}?)类?价格$/.exec(words.trim())?.[1];
  return kind !== undefined && /居民消费价格/.test(before) ? [`${kind}类居民消费价格`, `${kind}居民消费价格`] : [];
}
