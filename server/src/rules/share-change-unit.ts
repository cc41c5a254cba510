import type { Figure } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { changesIn } from './support/changes.ts';
import { COMPARED_WITH } from './support/compared.ts';
import { pointFinding, RATE_OF_GROWTH } from './support/points.ts';
import { proseOf } from './support/prose.ts';

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
      { text: '城镇化率达到61.4%，五年累计提高[[5.7%]]。' },
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
      { text: '热线办结率为98.4%，比上年增加[[1.6%]]。', fixes: ['热线办结率为98.4%，比上年增加1.6个百分点。'] },
      { text: '农机电动化渗透率较上年提高[[3.2%]]。', fixes: ['农机电动化渗透率较上年提高3.2个百分点。'] },
    ],
    valid: [
      '占比由65%提高到82%，上升17个百分点。',
      '占比提高到17%，劳动生产率提高8%。',
      '产量由100万吨增至112万吨，增长12%。',
      '高技术产业增加值占比达到35%，增长12%，火灾发生率比上年下降20%。',
      '房地产投资占比为21%，同比下降6%。',
      '试点企业产品不良率降低10%，就业率提高5%。',
      '民营经济占地区生产总值比重为58%，同比增长6.2%。',
      '审批效率比上年提高30%，土地产出率比上年提高8%，毛利率比上年提高5%。',
      '事故发生率为1.2%，比上年低20%，贷款利率为4.1%，比上年下降5%。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    const told = new Set<number>();
    /** Shares that a change leads to: 比重由24.6%提升到38.1%，比上年提高…. */
    const reached = new Set<number>();
    for (const { from, to, delta, subject } of changesIn(text, facts.figures)) {
      if (!delta && from.kind === 'percent' && SHARE_NAMED.test(subject)) reached.add(to.start);
      if (!delta || from.kind !== 'percent' || delta.figure.kind !== 'percent' || RATE_OF_GROWTH.test(subject)) continue;
      told.add(delta.figure.start);
      const finding = pointFinding(text, delta.figure, { from, to });
      if (finding) report(finding);
    }
    facts.figures.forEach((figure, at) => {
      if (figure.kind !== 'percent' || told.has(figure.start)) return;
      // 城镇化率达到61.4%，五年累计提高5.7%
      const before = facts.figures[at - 1];
      const previous = before?.unit === '年' ? facts.figures[at - 2] : before;
      const clause = text.slice(Math.max(previous?.end ?? 0, figure.start - 30), figure.start);
      const moves =
        SHARE_MOVES.test(clause) ||
        (previous?.kind === 'percent' && isLess(figure, previous) && movesOn(text, previous, clause, reached.has(previous.start)));
      const finding = moves ? pointFinding(text, figure, null) : null;
      if (finding) report({ ...finding, level: 'warning' });
    });
  },
});

/** Shares; 发生率, 死亡率 and the like are told to fall by a part of themselves. */
const SHARE =
  '(?:占比|比重|市场份额|投入强度|(?:优良天数|[绿新])比[例率]|(?:失业|就业|城镇化|覆盖|绿化|渗透|普及|参保|合格|优良|达标|满意|入学|巩固|机械化|数控化|自给|处理|入住|不良|不良贷款|负债|产能利用)率|满意度|恩格尔系数)';
/** A rate that was told in per cent before it moves: 办结率为98.4%. What is told to change by a part of itself, or is no part of a whole, is none. */
const RATE =
  '(?<!增长|增|发生|死亡|发病|患病|感染|事故|发案|投诉|故障|差错|出生|生产|周转|收益|回报|利润|贡献|返贫|流失|产出|利|汇|费|税|频|功|效|速|产|倍)率';
const MOVES = '(?:提高|上升|提升|回升|高出|下降|降低|回落)了?';
// Without a date to compare with, a plan may mean a part of the rate itself: 能源利用率提高10%.
const SHARE_MOVES = new RegExp(
  `(?:占比|比重|失业率|城镇化率|市场份额)(?:分别)?${MOVES}$|${SHARE}${COMPARED_WITH}${MOVES}$|${RATE}(?![同环])${COMPARED_WITH}(?:提高|上升|提升|高出)了?$`,
);
const LEVEL = '(?:已|均|约)?(?:为|是|达到?|高达|超过?|突破|提高到|提升到|上升到|提高至|提升至|升至|稳定在|保持在)?';
const SHARE_NAMED = new RegExp(`${SHARE}$`);
const SHARE_IS = new RegExp(`${SHARE}${LEVEL}$`);
const RATE_IS = new RegExp(`${RATE}${LEVEL}$`);
const QUANTITY_SHARE_IS = new RegExp(`(?:占比|比重|份额)${LEVEL}$`);
const MOVED = new RegExp(
  `^(?:左右|以上)?[，,](?:${COMPARED_WITH}|(?:[两三四五]年(?:来|间)?)?(?:累计|共)?)(?:(提高|上升|提升|回升|攀升|高出|(?<=[比较][^，,]{0,12})[高低])|(下降|降低|回落|下滑)|(增长|增加|扩大))了?$`,
);

/** What was gained, in points, is less than what it led to. */
const isLess = (delta: Figure, level: Figure): boolean => delta.value !== null && level.value !== null && delta.value < level.value;

/** 占比达到62%，比上年提高1.4%: where a share falls or grows (占比为21%，同比下降6%), the quantity itself may be meant. */
function movesOn(text: string, level: Figure, clause: string, isReached: boolean): boolean {
  const moved = MOVED.exec(clause);
  if (isReached && moved !== null) return true;
  const before = text.slice(Math.max(0, level.core.start - 16), level.core.start);
  if (moved === null) return false;
  const [, rises, falls] = moved;
  return SHARE_IS.test(before) ? rises !== undefined || !QUANTITY_SHARE_IS.test(before) : falls === undefined && RATE_IS.test(before);
}
