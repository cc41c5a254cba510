import type { Figure } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import { holdsUnit, unitTable } from '../util/sparseMatches.ts';
import { defineRule } from './rule.ts';
import { LASTING } from './support/changeWords.ts';
import { AHEAD_OF, COMPARED_WITH, THAN } from './support/compared.ts';
import { isDifferenceOfShares } from './support/confirmedSizes.ts';
import { isSmall, percentagesFrom, pointFinding, RATE_OF_GROWTH } from './support/points.ts';
import { proseOf } from './support/prose.ts';
import { exact } from './support/rounding.ts';
import { FALLS, MOVES, OVER, RATE, RISES, SHARE, SHARE_MOVES } from './support/shareMoves.ts';

export default defineRule({
  id: 'share-change-unit',
  scope: 'paragraph',
  level: 'error',
  docs: {
    title: both('占比变化的单位', 'The unit of a change of a share'),
    why: both(
      '两个百分比之差是百分点：占比由65%提高到82%，上升17个百分点，不是上升17%。',
      'The difference of two percentages is in percentage points: from 65% to 82% is 17个百分点, not 17%.',
    ),
    remedy: both('把“%”改为“个百分点”。', 'Write 个百分点 in place of %.'),
    basis: '国家统计局统计术语：百分数与百分点',
  },
  examples: {
    invalid: [
      { text: '空置率由年初的18.2%下降[[2.7%]]，年底降到15.5%。', fixes: ['空置率由年初的18.2%下降2.7个百分点，年底降到15.5%。'] },
      { text: '2018年，公厕达标率只有52.1%。此后三年分别为58.4%、63.2%和70.6%，三年累计提高[[18.5%]]。' },
      { text: '批零业占增加值的比重为18.2%，同比下降[[0.6%]]，但仍高于住餐业9.1个百分点。' },
      { text: '河道水质达标率为86.2%，而去年同期为80.9%，改善幅度达[[5.3%]]。' },
      { text: '城镇化率达到61.4%，五年累计提高[[5.7%]]。' },
      { text: '持证上岗的比例为42.5%，而三年前这一比例只有36.2%，升高了[[6.3%]]。' },
      { text: '直接融资占比为18.4%，比年初走高了[[1.1%]]。', fixes: ['直接融资占比为18.4%，比年初走高了1.1个百分点。'] },
      { text: '新能源车产量占比由24.6%提升到38.1%，比上年提高了[[13.5%]]。' },
      { text: '占比由65%提高到82%，上升[[17%]]。', fixes: ['占比由65%提高到82%，上升17个百分点。'] },
      { text: '森林覆盖率从32.5%提高到33.1%，提高[[0.3%]]。', fixes: ['森林覆盖率从32.5%提高到33.1%，提高0.6个百分点。'] },
      { text: '服务业占地区生产总值比重比上年提高[[1.2%]]。', fixes: ['服务业占地区生产总值比重比上年提高1.2个百分点。'] },
      { text: '空气优良天数比率达到77.2%，同比提高[[2.5%]]。', fixes: ['空气优良天数比率达到77.2%，同比提高2.5个百分点。'] },
      {
        text: '技改投资占工业投资的比重达31%，比去年同期提高[[1.4%]]。',
        fixes: ['技改投资占工业投资的比重达31%，比去年同期提高1.4个百分点。'],
      },
      {
        text: '参保率由百分之四十提高到百分之四十六，提高了[[百分之六]]。',
        fixes: ['参保率由百分之四十提高到百分之四十六，提高了六个百分点。'],
      },
      { text: '秸秆综合利用率达91.5%，较2018年提高[[百分之六点三]]。', fixes: ['秸秆综合利用率达91.5%，较2018年提高六点三个百分点。'] },
      { text: '城镇调查失业率为5.1%，比去年同期低[[0.2%]]。', fixes: ['城镇调查失业率为5.1%，比去年同期低0.2个百分点。'] },
      { text: '一次办成率比上年提高[[4.5%]]。', fixes: ['一次办成率比上年提高4.5个百分点。'] },
      { text: '清洁能源占比达到31%，三年提高[[4.2%]]。', fixes: ['清洁能源占比达到31%，三年提高4.2个百分点。'] },
      {
        text: '充电桩配建率，前年才41.2%，如今到了53.6%，两年多了[[12.4%]]。',
        fixes: ['充电桩配建率，前年才41.2%，如今到了53.6%，两年多了12.4个百分点。'],
      },
      {
        text: '档案建档率，去年底才63%，今年6月到了78%，半年提高[[15%]]。',
        fixes: ['档案建档率，去年底才63%，今年6月到了78%，半年提高15个百分点。'],
      },
      { text: '过去，半小时内到场的只占58%，如今到场率稳定在84%，这一比例上升了[[26%]]。' },
      { text: '“旧衣回收利用率，今年是31.5%。跟去年比，提了将近[[10%]]，”她说，“去年才21.8%。”' },
      { text: '热线办结率为98.4%，比上年增加[[1.6%]]。', fixes: ['热线办结率为98.4%，比上年增加1.6个百分点。'] },
      { text: '水质优良比例较五年前增加[[3.6%]]，达到88.4%。', fixes: ['水质优良比例较五年前增加3.6个百分点，达到88.4%。'] },
      { text: '污水处理率提高[[4%]]，达到92%。', fixes: ['污水处理率提高4个百分点，达到92%。'] },
      { text: '数字经济占比首次突破40%，达41.2%，四年累计上升[[8.1%]]。' },
      { text: '契税收入3.1亿元，下降5.2%，契税占比9.4%，比上年同期下降[[1.3%]]。' },
      { text: '网上办理率从去年同期的61%升至74%，一年之内提升了[[13%]]。' },
      { text: '调查失业率控制在5.1%，低于上年[[0.3%]]。', fixes: ['调查失业率控制在5.1%，低于上年0.3个百分点。'] },
      { text: '食品支出占比29.8%，比上年回落[[0.9%]]。', fixes: ['食品支出占比29.8%，比上年回落0.9个百分点。'] },
      { text: '煤炭消费比重下降到54%，五年下降[[4.2%]]。', fixes: ['煤炭消费比重下降到54%，五年下降4.2个百分点。'] },
      { text: '农机电动化渗透率较上年提高[[3.2%]]。', fixes: ['农机电动化渗透率较上年提高3.2个百分点。'] },
      { text: '散装水泥占水泥总产量的61.5%，比上年提高[[2.3%]]。', fixes: ['散装水泥占水泥总产量的61.5%，比上年提高2.3个百分点。'] },
    ],
    valid: [
      '散装水泥占水泥总产量的61.5%，比上年增长12.3%；散装水泥占水泥总产量的61.5%，比上年提高2.3个百分点。',
      '占比由65%提高到82%，上升17个百分点。',
      '工业用地占62%，住宅占33%，今年交易增长29%；充电桩配建率前年41.2%，如今53.6%，两年增长30.1%。',
      '占比提高到17%，劳动生产率提高8%；外贸企业产值占比为73.0%，同比增长6.2%，高于全部产值增速0.6个百分点。',
      '产量由100万吨增至112万吨，增长12%。',
      '高技术产业增加值占比达到35%，增长12%，火灾发生率比上年下降20%。',
      '房地产投资占比为21%，同比下降6%。',
      '契税收入3.1亿元，下降5.2%，房产税占比9.4%，比上年同期下降1.3%。',
      '森林覆盖率达45.2%，高于全国24%；煤炭消费比重为54%，下降4.2%。',
      '产能利用率年均增长2.5%，资源利用率提高4%。',
      '试点企业产品不良率降低10%，就业率提高5%。',
      '民营经济占地区生产总值比重为58%，同比增长6.2%。',
      '审批效率比上年提高30%，土地产出率比上年提高8%，毛利率比上年提高5%。',
      '事故发生率为1.2%，比上年低20%，贷款利率为4.1%，比上年下降5%。',
    ],
  },
  check(context) {
    const { facts, report } = context;
    const text = proseOf(facts);
    const told = new Set<number>();
    /** Shares that a change leads to: 比重由24.6%提升到38.1%，比上年提高…. */
    const reached = new Set<number>();
    for (const { from, to, delta, subject } of context.everyChange()) {
      if (!delta && from.kind === 'percent' && SHARE_NAMED.test(subject)) reached.add(to.start);
      if (!delta || from.kind !== 'percent' || delta.figure.kind !== 'percent' || RATE_OF_GROWTH.test(subject)) continue;
      told.add(delta.figure.start);
      const finding = pointFinding(text, delta.figure, { from, to });
      if (finding) report(finding);
    }
    facts.figures.forEach((figure, at) => {
      if (figure.kind !== 'percent' || told.has(figure.start)) return;
      if (!holdsUnit(text, figure.start - FARTHEST, figure.start, OF_SHARES)) return;
      // 城镇化率达到61.4%，五年累计提高5.7%
      const before = facts.figures[at - 1];
      const previous = before?.unit === '年' ? facts.figures[at - 2] : before;
      const clause = text.slice(Math.max(previous?.end ?? 0, figure.start - 30), figure.start);
      const moves =
        SHARE_MOVES.test(clause) ||
        (previous?.kind === 'percent' && isAhead(text, previous, figure)) ||
        leadsOn(text, clause, figure, facts.figures[at + 1]) ||
        (previous?.kind === 'percent' && isLess(figure, previous) && movesOn(text, previous, figure, reached.has(previous.start))) ||
        (previous?.kind === 'percent' && spansList(text, facts.figures, previous === before ? at - 1 : at - 2, figure)) ||
        isDifferenceOfShares(text, facts.figures, at) ||
        (previous?.kind === 'percent' && isOwnFall(text, facts.figures[at - 2], previous, clause));
      if (!moves) return;
      for (const one of percentagesFrom(text, facts.figures, at)) {
        told.add(one.start);
        const finding = pointFinding(text, one, null);
        if (finding) report({ ...finding, level: 'warning' });
      }
    });
  },
});

/** What stands in all words for a share (占比, 就业率, 满意度, 市场份额, 存贷比), and how far before the figure. */
const OF_SHARES = unitTable('率重占份例度系贷');
const FARTHEST = 80;

/** 城镇化率提高1.2%，达到63%: what was gained stands before what it led to. */
const MOVES_FIRST = new RegExp(`(?:${SHARE}|${RATE})(?:${COMPARED_WITH})?(?:将|可|再)?${OVER}(?:${RISES}|(${FALLS}))了?$`);
const LEADS_TO = /^(?:左右)?[，,、](?:已|总体)?(?:达到?|升至|降至|提高到|提升到|上升到|下降到|为)了?$/;
// 首次突破50%，达50.4%; 达51.3%，首次超过50%; 分别达到62%和41%
const COMES_TO =
  '(?:已|将|均|约|只|仅|首次|历史性|成功|分别)*(?:为|是|有|达到?|高达|超过?|过|突破|提高到|提升到|上升到|降到|下降到|提高至|提升至|上升至|升至|降至|下降至|稳定在|保持在|控制在)?';
const LEVEL = `${COMES_TO}(?:(?:[\\d.]+%|[一二三四五六七八九]成|一半|半)[、和，,]${COMES_TO})?`;
const SHARE_NAMED = new RegExp(`${SHARE}$`);
const SHARE_IS = new RegExp(`${SHARE}${LEVEL}$`);
const RATE_IS = new RegExp(`${RATE}${LEVEL}$`);
const QUANTITY_SHARE_IS = new RegExp(`(?:占比|比重|份额|占[^，。；]{2,12}比例)${LEVEL}$`);
/** 占总诊疗量的56.8%，比上年上升…: without 增长, which may tell of the quantity. */
const OF_WHOLE = new RegExp(`占[^，。；、\\d]{2,14}的(?:比[重例])?${COMES_TO}$`);
const MOVED = new RegExp(
  `^(?:左右|以上)?[，,](?:${COMPARED_WITH}${OVER}|${OVER}|分别)(?:(提高|上升|提升|升高|抬升|走高|走低|回升|攀升|高出|回落|(?<=[比较][^，,]{0,12})[高低])|(下降|降低|下滑)|((?<!年均)增长|增加|扩大|净增))了?$`,
);

/** 比重为52%，同比下降0.8%，但仍高于第二产业9个百分点: of the share itself, as what follows. */
const goesOnInPoints = (text: string, { core: { end } }: Figure): boolean => IN_POINTS.test(text.slice(end, end + 30));
const IN_POINTS = /^[，,]但?(?:仍然?|依然|还)?(?:高|低)于[^，。；\d]{2,12}\d[\d.]*个百分点/;
const MOVED_TO = /(?:提高|提升|上升|下降|[升降])[到至]$/;

/** What was gained, in points, is less than what it led to. */
const isLess = (delta: Figure, level: Figure): boolean => delta.value !== null && level.value !== null && delta.value < level.value;

function leadsOn(text: string, clause: string, figure: Figure, level: Figure | undefined): boolean {
  const moved = level?.kind === 'percent' && isLess(figure, level) ? MOVES_FIRST.exec(clause) : null;
  if (!level || !moved || (moved[1] !== undefined && !isSmall(figure, level))) return false;
  return LEADS_TO.test(text.slice(figure.core.end, Math.min(level.core.start, figure.core.end + 10)));
}

/** 占比达到62%，比上年提高1.4%: where a share falls or grows (占比为21%，同比下降6%), the quantity itself may be meant. */
function movesOn(text: string, level: Figure, figure: Figure, isReached: boolean): boolean {
  const moved = MOVED.exec(text.slice(Math.max(level.end, figure.start - 30), figure.start));
  const before = text.slice(Math.max(0, level.core.start - 26), level.core.start);
  if (moved === null) return false;
  // 比重下降到27%，五年下降4.2%: the share itself moved.
  if (isReached || (MOVED_TO.test(before) && SHARE_IS.test(before))) return true;
  const [, rises, falls] = moved;
  if (rises !== undefined && OF_WHOLE.test(before)) return true;
  return SHARE_IS.test(before)
    ? rises !== undefined || !QUANTITY_SHARE_IS.test(before) || (falls !== undefined && goesOnInPoints(text, figure))
    : falls === undefined && RATE_IS.test(before);
}

// 改善幅度达4.4%, 提高了4.4%, 五年累计提高4.4%
const BY_WHICH = new RegExp(
  `^[，,](?:${COMPARED_WITH})?(?:${LASTING}(?:累计|总共|共|净)?(?:${MOVES})|(?:${MOVES})|(?:改善|优化|${RISES}|${FALLS})(?:的)?幅度(?:达到?|为|是)?了?)$`,
);
/** How many shares a list may tell between the first level and its change, and how far that may stand before. */
const MOST_LISTED = 8;
const FARTHEST_BASE = 160;

/**
 * 占比只有44.7%。此后四年分别为47.2%、50.5%、53.8%和56.9%，四年累计提升12.2%; 达标率为81.7%，而上年同期为77.3%，改善幅度达4.4%: just what the last and
 * an earlier one differ by.
 */
function spansList(text: string, figures: readonly Figure[], last: number, figure: Figure): boolean {
  const level = figures[last];
  if (!level || !exact(level) || !exact(figure) || !BY_WHICH.test(text.slice(level.end, Math.min(figure.core.start, level.end + 16))))
    return false;
  return figures.slice(Math.max(0, last - MOST_LISTED), last).some((base) => {
    if (base.kind !== 'percent' || !exact(base) || level.start - base.end > FARTHEST_BASE) return false;
    if (Math.abs(Math.abs(level.value - base.value) - figure.value) > 1e-6) return false;
    const before = text.slice(Math.max(0, base.core.start - 26), base.core.start);
    return SHARE_IS.test(before) || RATE_IS.test(before);
  });
}

const AHEAD = new RegExp(`^[，,](?:分别)?${AHEAD_OF}${THAN}$`);

/** 失业率为3.2%，低于上年0.4% */
function isAhead(text: string, level: Figure, figure: Figure): boolean {
  if (!isSmall(figure, level) || /^[的（(]/.test(text.slice(figure.core.end, figure.core.end + 1))) return false;
  const before = text.slice(Math.max(0, level.core.start - 26), level.core.start);
  return (SHARE_IS.test(before) || RATE_IS.test(before)) && AHEAD.test(text.slice(level.end, Math.min(figure.core.start, level.end + 24)));
}

const SHARE_OF = new RegExp(`^[，,]([\\u4e00-\\u9fff]{2,8}?)(?:的)?(?:占比|占[\\u4e00-\\u9fff]{2,14}比重)${LEVEL}$`);
const CHANGED = /(?:增长|下降|增|降|减少|增加)了?$/;

/** 税收收入22亿元，下降1.5%，税收占比71%，比上年下降4.1%: how the quantity itself moved was said before. */
function isOwnFall(text: string, change: Figure | undefined, share: Figure, clause: string): boolean {
  if (change?.kind !== 'percent' || !CHANGED.test(text.slice(Math.max(0, change.core.start - 4), change.core.start))) return false;
  const name = SHARE_OF.exec(text.slice(change.end, Math.min(share.core.start, change.end + 40)))?.[1];
  return name !== undefined && MOVED.test(clause) && text.slice(Math.max(0, change.start - 40), change.start).includes(name);
}
