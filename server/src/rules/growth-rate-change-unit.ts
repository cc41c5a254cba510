import type { Figure } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import { holdsUnit, unitTable } from '../util/sparseMatches.ts';
import { defineRule } from './rule.ts';
import { AHEAD_OF, COMPARED_WITH, THAN } from './support/compared.ts';
import { isSmall, percentagesFrom, pointFinding, RATE, RATE_OF_GROWTH } from './support/points.ts';
import { proseOf } from './support/prose.ts';
import { isGapOfRates } from './support/rateGaps.ts';
import { exact } from './support/rounding.ts';

export default defineRule({
  id: 'growth-rate-change-unit',
  scope: 'paragraph',
  level: 'error',
  docs: {
    title: both('增速变化的单位', 'The unit of a change of a growth rate'),
    why: both(
      '增速本身是百分数，增速的变化用百分点表示：增幅由8.3%回落到8.0%，回落0.3个百分点。',
      'A growth rate is a percentage; its change is in percentage points: from 8.3% to 8.0% is 0.3个百分点.',
    ),
    remedy: both('把“%”改为“个百分点”。', 'Write 个百分点 in place of %.'),
    basis: '国家统计局统计术语：百分数与百分点',
  },
  examples: {
    invalid: [
      { text: '用电量下降6.1%，降幅比上半年的8.4%收窄[[2.3%]]。', fixes: ['用电量下降6.1%，降幅比上半年的8.4%收窄2.3个百分点。'] },
      { text: '1—5月产值增长6.5%，比1—4月（6.1%）加快[[0.4%]]。', fixes: ['1—5月产值增长6.5%，比1—4月（6.1%）加快0.4个百分点。'] },
      { text: '产值增长7.2%，增速比一季度（6.8%）加快[[0.4%]]。', fixes: ['产值增长7.2%，增速比一季度（6.8%）加快0.4个百分点。'] },
      { text: '财政收入增速由正转负，较去年同期回落[[8.5%]]。' },
      { text: '民间投资增长9.8%，比全部投资增速高[[4.1%]]。' },
      { text: '增幅由8.3%回落到8.0%，回落[[0.3%]]。', fixes: ['增幅由8.3%回落到8.0%，回落0.3个百分点。'] },
      { text: '规上工业增加值增速比上年加快[[1.5%]]。', fixes: ['规上工业增加值增速比上年加快1.5个百分点。'] },
      { text: '投资增速高于全国平均水平[[1.2%]]。', fixes: ['投资增速高于全国平均水平1.2个百分点。'] },
      { text: '出口增速从6.5%放缓到5.1%，放缓了[[1.4%]]。', fixes: ['出口增速从6.5%放缓到5.1%，放缓了1.4个百分点。'] },
      { text: '全市餐饮收入增长8.4%，较上季度加快[[1.6%]]。', fixes: ['全市餐饮收入增长8.4%，较上季度加快1.6个百分点。'] },
      { text: '工业用电量增长6.3%，高于全省[[0.9%]]。', fixes: ['工业用电量增长6.3%，高于全省0.9个百分点。'] },
      {
        text: '服务业投资增速由一季度的6.8%回升到7.5%，回升[[0.7%]]。',
        fixes: ['服务业投资增速由一季度的6.8%回升到7.5%，回升0.7个百分点。'],
      },
      { text: '用气量增速为4.6%，比上年同期低[[1.2%]]。', fixes: ['用气量增速为4.6%，比上年同期低1.2个百分点。'] },
      { text: '餐饮收入增速比商品零售高[[9.6%]]。', fixes: ['餐饮收入增速比商品零售高9.6个百分点。'] },
      { text: '民间投资增长8.8%，高于全部投资[[2.4%]]。', fixes: ['民间投资增长8.8%，高于全部投资2.4个百分点。'] },
      { text: '居民消费价格上涨1.8%，涨幅较上月缩小[[0.4%]]。', fixes: ['居民消费价格上涨1.8%，涨幅较上月缩小0.4个百分点。'] },
      { text: '进口增速由上年的-2.1%转为3.4%，提升[[5.5%]]。', fixes: ['进口增速由上年的-2.1%转为3.4%，提升5.5个百分点。'] },
      {
        text: '服务业营业收入增长5.2%，比一季度平均增速4.4%提升[[0.8%]]。',
        fixes: ['服务业营业收入增长5.2%，比一季度平均增速4.4%提升0.8个百分点。'],
      },
      { text: '房屋新开工面积降幅收窄至6.2%，较上半年收窄[[1.7%]]。', fixes: ['房屋新开工面积降幅收窄至6.2%，较上半年收窄1.7个百分点。'] },
      { text: '工业投资增长11.6%，比上月提高[[0.7%]]。', fixes: ['工业投资增长11.6%，比上月提高0.7个百分点。'] },
      { text: '农村居民收入增长7.9%，比城镇居民快[[1.6%]]。', fixes: ['农村居民收入增长7.9%，比城镇居民快1.6个百分点。'] },
      { text: '用水量增长5.6%，居民用水增长7.3%，居民用水快于工业用水[[1.7%]]。' },
      { text: '货运量增长9.2%，增速居全省第2位，高于全省平均[[1.1%]]。' },
      { text: '贷款增长12.1%，快于存款增速[[2.6%]]。' },
      { text: '用电量增速逐季回升，四季度比三季度加快[[0.5%]]。' },
      { text: '用水量增长7.5%，增速同比提高1.2个百分点，比全国高[[1.1%]]。' },
      { text: '技改投资增长16.5%，比全部投资高[[6.1%]]。' },
      { text: '鲜果价格涨幅连续三个月回落，比上月回落[[0.4%]]。' },
      {
        text: '贷款增速年初还有9.6%，9月末已降到8.1%，九个月慢了[[1.5%]]。',
        fixes: ['贷款增速年初还有9.6%，9月末已降到8.1%，九个月慢了1.5个百分点。'],
      },
      { text: '分月看，7月增长6.2%，8月增长5.9%，9月增长6.6%，9月比8月回升[[0.7%]]。' },
      { text: '民间投资增速比全省平均水平高[[2.3%]]。', fixes: ['民间投资增速比全省平均水平高2.3个百分点。'] },
    ],
    valid: [
      '投资下降6.1%，降幅比上半年的8.4%收窄2.3个百分点；产值增长7.2%，增速比一季度（6.8%）加快0.4个百分点。',
      '工业用电量增长6.2%，高于第三产业2.1%和居民用电1.8%。',
      '增幅由8.3%回落到8.0%，回落0.3个百分点。',
      '投资增速高于8%，增速提高到9%。',
      '降幅收窄至2.1%，比上年增长1.5%。',
      '增速高于8%的目标。',
      '产值同比增长6.3%，环比提升1.5%，价格上涨2.1%，比上月上涨0.3%。',
      '增长5.8%，高于全国5.0%的水平。',
      '工业增长7.1%，高于全省6.4%。',
      '货运量增长5.6%，客运量增长7.3%，高于旅游收入1.9%的增幅；货运量增长9.2%，居全省第2位，全省增长7.1%。',
      '甲市、乙市的投资增速高于全省平均水平（4.6%）。',
      '7月产值增长6.2%，8月增长5.9%，9月利润增长6.6%，客单价提高0.7%；成本下降3.4%，电价下降2.1%，气价降低1.3%。',
    ],
  },
  check(context) {
    const { facts, report } = context;
    const text = proseOf(facts);
    const told = new Set<number>();
    for (const { from, to, delta, subject } of context.everyChange()) {
      if (!delta || from.kind !== 'percent' || delta.figure.kind !== 'percent' || !RATE_OF_GROWTH.test(subject)) continue;
      told.add(delta.figure.start);
      const finding = pointFinding(text, delta.figure, { from, to });
      if (finding) report(finding);
    }
    facts.figures.forEach((figure, at) => {
      if (figure.kind !== 'percent' || told.has(figure.start)) return;
      if (!holdsUnit(text, figure.core.start - FARTHEST, figure.core.start, MOVING)) return;
      const previous = facts.figures[at - 1];
      // 涨幅连续三个月回落，比上月回落0.4%
      const bound = previous?.kind === 'measure' ? facts.figures[at - 2] : previous;
      const clause = text.slice(Math.max(bound?.end ?? 0, figure.core.start - 36), figure.core.start);
      const before = /[^，。；！？,;]*$/.exec(clause)?.[0] ?? '';
      const moves =
        RATE_MOVES.test(before) ||
        RATE_TURNED.test(clause) ||
        RATE_AHEAD.test(before) ||
        movesOn(text, rateBefore(facts.figures, at), figure) ||
        followsDifference(text, previous, previous !== undefined && told.has(previous.start), figure) ||
        isDifference(text, facts.figures, at) ||
        isGapOfRates(text, facts.figures, at);
      if (!moves) return;
      for (const one of percentagesFrom(text, facts.figures, at)) {
        told.add(one.start);
        const finding = pointFinding(text, one, null);
        if (finding) report(finding);
      }
    });
  },
});

/** What stands in all words for a rate that moves or lies ahead of another (加快, 回升, 收窄, 高于), and how far before the figure. */
const MOVING = unitTable('快慢高低升落缓窄扩缩降差');
const FARTHEST = 40;

const MOVED = '(?:加快|提高|上升|提升|回升|回落|放缓|收窄|缩小|扩大|下降|降低|减缓)了?';
const DIFFERS = '(?:高|低|快|慢)出?';
// What something is compared with is a long source, and each place that it is written in as long in machine code: it stands once in each expression.
const RATE_MOVES = new RegExp(
  `${RATE}(?:${COMPARED_WITH}(?:${MOVED}|${DIFFERS})|(?:分别)?${MOVED}|[比较][\\u4e00-\\u9fffA-Z]{2,8}${DIFFERS})$|[比较][\\u4e00-\\u9fff]{2,10}${RATE}(?:高|低|快|慢)出?$`,
);
/** 增速由正转负，较去年同期回落. */
const RATE_TURNED = new RegExp(
  `${RATE}[\\u4e00-\\u9fff]{2,10}[，,][\\u4e00-\\u9fff]{0,6}${COMPARED_WITH}(?:加快|回升|提高|提升|上升|回落|放缓|收窄|缩小|扩大)了?$`,
);
/** 全省平均水平, 全部投资, 存款增速. */
const OTHER = `(?:全部|全社会|整体|总体)[\\u4e00-\\u9fff]{0,8}|[\\u4e00-\\u9fffA-Z]{2,8}${RATE}`;
const OTHERS = `(?:${THAN}|${OTHER})`;
const RATE_AHEAD = new RegExp(`${RATE}(?:分别)?${AHEAD_OF}(?:${THAN}[^，。；、（(\\d]{0,10}|${OTHER})$`);
const GROWN =
  /(?:(?:增长|上涨|下降|增速(?:为|达到?)?)了?|(?:增速|增幅|涨幅|降幅|跌幅)(?:加快|提高|提升|回升|回落|放缓|收窄|缩小|扩大)?(?:至|到|为|达到?))$/;
/** 增长9.2%，增速居全省第2位，高于全省1.1% */
const RANKED = '(?:[，,](?:增速|总量|增幅)?(?:分别)?(?:居|位居|位列|列|排)[^，。；\\d]{0,8}第[^，。；]{1,4})?';
/** 环比提升1.5% is a growth of its own. */
const QUICKENED = new RegExp(
  `^${RANKED}[，,、](?:${COMPARED_WITH}(?:加快|放缓|回升|回落|收窄|缩小|扩大|快了?|慢了?|低了?|高[了出]?|(?<![同环]比(?:分别)?)(?:提高|提升))了?|[比较][\\u4e00-\\u9fff]{2,8}(?:快|慢)了?|(?:加快|放缓)了?)$`,
);
/** 比一季度平均增速4.4%提升0.8%: what stands between the rate that is compared with and the difference. */
const THAN_RATE = new RegExp(`[比较][^，。；、！？,;]{0,14}${RATE}(?:的|为)?$`);
/** 增速比一季度（6.8%）加快0.6%, 降幅比上半年的12.1%收窄2.5% */
const RATE_THAN = new RegExp(`${RATE}(?:[总已又也]|分别)?[比较]${THAN}(?:的|[（(])$`);
const RATE_THAN_ALONE = new RegExp(`[%％][，,][比较]${THAN}(?:的|[（(])$`);
const QUICKENED_BY = /^[）)]?(?:加快|放缓|回升|回落|收窄|扩大|快|慢)了?$/;
const MOVED_BY = /^[）)]?(?:加快|提高|上升|提升|回升|回落|放缓|下降|降低|收窄|扩大|缩小|高出?|低|快|慢)了?$/;
const AHEAD = new RegExp(`^${RANKED}[，,、](?:增速|分别){0,2}(?:${AHEAD_OF}${OTHERS}|[比较]${OTHERS}[高低]出?)$`);

/** The percentage before, over places in an order: 增长9.2%，增速居全省第2位，. */
function rateBefore(figures: readonly Figure[], at: number): Figure | undefined {
  const previous = figures[at - 1];
  return previous?.kind === 'ordinal' ? figures[at - 2] : previous;
}

/** 增长9.4%，较去年同期加快2.2%. */
function movesOn(text: string, rate: Figure | undefined, figure: Figure): boolean {
  if (rate?.kind !== 'percent') return false;
  const before = text.slice(Math.max(0, rate.core.start - 22), rate.core.start);
  if (THAN_RATE.test(before) || RATE_THAN.test(before))
    return MOVED_BY.test(text.slice(rate.end, Math.min(figure.core.start, rate.end + 6)));
  // 增长6.5%，比1—4月（6.1%）加快0.4%
  if (RATE_THAN_ALONE.test(before)) return QUICKENED_BY.test(text.slice(rate.end, Math.min(figure.core.start, rate.end + 6)));
  if (!GROWN.test(text.slice(Math.max(0, rate.core.start - 8), rate.core.start))) return false;
  const gap = text.slice(rate.end, Math.min(figure.core.start, rate.end + 40));
  return QUICKENED.test(gap) || (isSmall(figure, rate) && isAhead(text, gap, figure));
}

const isAhead = (text: string, gap: string, figure: Figure): boolean =>
  AHEAD.test(gap) && !/^[的（(]/.test(text.slice(figure.core.end, figure.core.end + 1));

const MOVED_RATE = new RegExp(`${RATE}[\\u4e00-\\u9fff]{0,12}$`);

/** 增速提高1.2%，比全国高1.1%: a difference behind another. */
function followsDifference(text: string, difference: Figure | undefined, isFound: boolean, figure: Figure): boolean {
  if (!difference) return false;
  const isOne = difference.kind === 'point' && MOVED_RATE.test(text.slice(Math.max(0, difference.core.start - 20), difference.core.start));
  if (!isFound && !isOne) return false;
  const gap = text.slice(difference.end, Math.min(figure.core.start, difference.end + 40));
  return QUICKENED.test(gap) || isAhead(text, gap, figure);
}

const APART = 30;
const COMPARES = new RegExp(
  `(?:${AHEAD_OF}[\\u4e00-\\u9fff]{2,8}|[比较][\\u4e00-\\u9fff]{2,8}(?:高|低|快|慢)(?:了|出)?|(?:相差|差距为?))$`,
);

/** 城镇、农村分别增长6.5%和8.4%，农村快于城镇1.9%: just what the two rates before differ by. */
function isDifference(text: string, figures: readonly Figure[], at: number): boolean {
  const [a, b, figure] = figures.slice(Math.max(0, at - 2), at + 1);
  if (a?.kind !== 'percent' || b?.kind !== 'percent' || !figure || !exact(a) || !exact(b) || !exact(figure)) return false;
  if (figure.core.start - b.end > APART || b.start - a.end > APART) return false;
  if (!GROWN.test(text.slice(Math.max(0, a.core.start - 8), a.core.start))) return false;
  return (
    COMPARES.test(text.slice(Math.max(b.end, figure.core.start - 14), figure.core.start)) &&
    Math.abs(Math.abs(a.value - b.value) - figure.value) < 10 ** -Math.max(a.decimals, b.decimals, figure.decimals) / 2
  );
}
