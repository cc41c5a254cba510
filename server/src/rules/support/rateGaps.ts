import type { Figure } from '../../quantity/figure.ts';
import { RATE } from './points.ts';
import { exact } from './rounding.ts';

/** 慢了1.4%, 回升0.1%: what only a rate does; of a quantity nobody says it. */
const ONLY_RATES =
  /(?:加快|加速|减速|放缓|减缓|趋缓|减慢|变慢|变快|回升|回落|收窄|快了?|慢了?|(?:相差|差距(?:达到?|为)?|相距|落差(?:达到?|为)?|高出|低了|高了)(?:整整|足足)?)了?(?:足足|整整|近|约)?$/;
/** What also quantities do: only where the rate is named beside it. */
const ALSO_LEVELS = /(?:提高|提升|上升|升高|抬升|抬高|下降|降低|下滑|走低|走高|下行|上扬|扩大|缩小|下挫|跌|降|升)了?$/;
const GROWS = new RegExp(`(?:(?:增长|上涨|下降|下跌)(?:率)?了?|${RATE}[^，。；：:\\d%]{0,10}(?:[是为达到至有]|只有|高达|仅)?了?)$`);
/** 到6月末已降为9.8%: goes on with the rate named before. */
const GOES_ON =
  /(?:[升降落][到至为]|回落[到至]|回升[到至]|放缓[到至]|收窄[到至]|加快[到至]|提高[到至]|(?:只|仅|还|则|已|又|才|就|也|却)?[是为达有]到?|分别为|只剩|、|和|[，,](?:[一二三四]季度|\d{1,2}月份?|上半年|下半年|(?:上|前|去|今)年)(?:[是为达]到?)?)了?$/;
const NAMED = new RegExp(RATE);
/** How far back the rates may stand, and how many of them are held against each other. */
const FARTHEST = 130;
const MOST = 6;

/**
 * 增速年初还是11.2%，到6月末已降为9.8%，半年慢了1.4%; 三季度增长4.8%，四季度增长4.9%，四季度比三季度回升0.1%: just what the last of some rates of growth
 * differs by from another. Linear: a percentage looks at the few before it.
 */
export function isGapOfRates(text: string, figures: readonly Figure[], at: number): boolean {
  const figure = figures[at];
  if (!figure || !exact(figure) || figure.value <= 0 || /^[的（(]/.test(text.slice(figure.core.end, figure.core.end + 1))) return false;
  const before = text.slice(Math.max(0, figure.core.start - 12), figure.core.start);
  const isOnly = ONLY_RATES.test(before);
  if (!isOnly && !ALSO_LEVELS.test(before)) return false;
  const rates: (Figure & { readonly value: number })[] = [];
  let start = figure.core.start;
  for (let next = at - 1; next >= 0 && rates.length < MOST; next--) {
    const rate = figures[next];
    if (!rate || figure.core.start - rate.end > FARTHEST) break;
    if (rate.kind !== 'percent') continue;
    if (!exact(rate)) break;
    const lead = text.slice(
      Math.max(figures[next - 1]?.kind === 'percent' ? (figures[next - 1]?.end ?? 0) : 0, rate.core.start - 24),
      rate.core.start,
    );
    const isOwn = GROWS.test(lead);
    if (!isOwn && !GOES_ON.test(lead)) break;
    // 增速为8%，高于全省的是…: the nearest must stand in the clause before.
    if (rates.length === 0 && /[。！？\n]/.test(text.slice(rate.end, figure.core.start)) && !isOnly) return false;
    rates.push(rate);
    start = Math.max(0, rate.core.start - 24);
  }
  const [last, ...others] = rates;
  if (!last) return false;
  const stretch = text.slice(start, figure.core.start);
  if (!isOnly && !NAMED.test(stretch)) return false;
  if (isOnly && !NAMED.test(stretch) && !/增长|上涨|下降/.test(stretch)) return false;
  const slack = 10 ** -Math.max(last.decimals, figure.decimals) / 2;
  return others.some((rate) => Math.abs(Math.abs(last.value - rate.value) - figure.value) < slack);
}
