import type { Figure } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import { defineRule, type RuleFinding } from './rule.ts';
import { beside } from './support/needs.ts';
import { printed } from './support/numerals.ts';
import { proseOf, sentencesOf } from './support/prose.ts';
import { exact, rounding, within } from './support/rounding.ts';

/** 完成程度自相矛盾: 完成年度目标的75%，超额完成. */
export default defineRule({
  id: 'completion-logic',
  scope: 'paragraph',
  level: 'error',
  undecided: true,
  needs: [
    ...['超额完成', '圆满完成', '全面完成', '提前完成'],
    ...beside(['尚未', '没有', '未能'], ['完成', '全面完成', '如期完成']),
    '未完成',
    '还差',
    '仍差',
    '实际',
    ...beside('个元家亩里户人项套所辆吨', '的'),
  ],
  docs: {
    title: both('完成程度自相矛盾', 'Progress that contradicts itself'),
    why: both(
      '完成目标不足100%不是“超额完成”“圆满完成”；超过100%也不是“尚未完成”。',
      'Less than 100% of a goal is not 超额完成; more than 100% is not 尚未完成.',
    ),
    remedy: both('核对完成比例和说法，改正其一。', 'Check the per cent and the wording; mend one of them.'),
    basis: '算术；国家统计局统计术语：计划完成程度',
  },
  examples: {
    invalid: [
      { text: '全区招商引资到位资金60亿元，完成年度目标的[[75%]]，超额完成任务。', kind: 'completion' },
      { text: '超额完成全年任务，完成率达[[96.5%]]。', kind: 'completion' },
      { text: '固定资产投资完成全年计划的[[112%]]，尚未完成目标任务。', kind: 'completion' },
      { text: '改造小区126个，为年度目标120个的[[95%]]。', fixes: ['改造小区126个，为年度目标120个的105%。'], kind: 'ratio' },
      {
        text: '计划新建车位2000个，实际新建1800个，完成年度目标的[[111%]]。',
        fixes: ['计划新建车位2000个，实际新建1800个，完成年度目标的90%。'],
        kind: 'ratio',
      },
      { text: '前三季度完成全年计划的[[105%]]，距全年目标还差5个百分点。', kind: 'completion' },
      { text: '城镇新增就业占年度目标任务的[[88%]]，圆满完成全年目标。', kind: 'completion' },
    ],
    valid: [
      '全面完成二次供水治理任务，实现“难安置”动态清零，完成自建小区改造任务80%以上。',
      '完成年度计划的102%，未完成事项3件已列入督办。',
      '三季度完成季度目标的105%，距全年目标还差20%。',
      '改造小区126个，为年度目标120个的105%；计划投资20亿元，实际完成15.3亿元，完成年度计划的76.5%。',
      '完成年度目标的75%，距全年目标还差25个百分点。',
      '全区招商引资到位资金60亿元，完成年度目标的75%，超时序进度8.3个百分点。',
      '完成年度目标的112%，超额完成任务。',
      '完成年度目标的100%，圆满完成任务。',
      '新增就业完成年度目标的75%，新开工项目超额完成任务。',
      '完成年度目标的75%，确保年底超额完成任务。',
      '完成上半年目标的103%、年度目标的75%，超额完成半年任务。',
      '一季度完成年度目标的30%，上年超额完成任务。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const finding of ratioFindings(text, facts.figures)) report(finding);
    if (!/完成|占.{0,6}(?:目标|任务|计划|预算)/.test(text)) return;
    for (const sentence of sentencesOf(text)) {
      const verdict = OVER.exec(sentence.text) ?? UNDER.exec(sentence.text);
      if (!verdict || AHEAD.test(sentence.text.slice(Math.max(0, verdict.index - 12), verdict.index))) continue;
      const shares = facts.figures.filter(({ kind, core, value }) => {
        const isInside = sentence.start <= core.start && core.end <= sentence.end;
        return (
          isInside &&
          kind === 'percent' &&
          value !== null &&
          SHARE_OF_GOAL.test(text.slice(Math.max(sentence.start, core.start - 24), core.start)) &&
          !OF_A_STAGE.test(text.slice(Math.max(sentence.start, core.start - 24), core.start))
        );
      });
      const [figure] = shares;
      // Of several, or of several subjects, nobody knows which the words mean.
      if (
        shares.length !== 1 ||
        !figure ||
        figure.value === null ||
        hasOtherSubject(sentence.text, figure.core.end - sentence.start, verdict)
      )
        continue;
      const isOver = OVER.test(verdict[0]);
      if (isOver ? figure.value >= 100 : figure.value <= 100) continue;
      report({
        span: figure.core,
        kind: 'completion',
        message: both(
          `完成${figure.text}与“${verdict[0]}”矛盾，请核对完成比例和说法。`,
          `${figure.text} of the goal contradicts “${verdict[0]}”: check both.`,
        ),
      });
    }
  },
});

const OVER = /(?:超额|圆满|全面|提前)完成/;
const UNDER =
  /(?:尚未|没有|未能)(?:全面|如期)?完成|(?<![从尚])未完成(?!的|事项|部分|项目|工程|工作)|距[^，。；]{0,10}(?:目标|任务|计划)[^，。；]{0,6}[还仍]差/;
/** 完成季度目标的105%，距全年目标还差20%: another goal. */
const OF_A_STAGE = /(?:季度|半年|月度|阶段性?|序时|当月|时序)[^，。；全年]{0,4}(?:目标|任务|计划|进度)[^，。；]{0,3}$/;
/** What is still to come, or was another year's. */
const AHEAD = /确保|力争|争取|努力|有望|预计|力求|可望|上年|去年|年底|往年/;
const SHARE_OF_GOAL = /(?:(?:完成|占|达)[^，。；、]{0,12}(?:目标|任务|计划|预算)(?:任务)?(?:数)?的?|完成率(?:达到?|为)?)$/;

/** Whether the words between figure and verdict speak of something else: …75%，新开工项目超额完成任务. */
function hasOtherSubject(sentence: string, figureEnd: number, verdict: RegExpExecArray): boolean {
  if (verdict.index < figureEnd && OTHER_TASK.test(sentence.slice(verdict.index + verdict[0].length, figureEnd))) return true;
  if (verdict.index < figureEnd)
    return /[，,、][^，,]{0,20}$/.test(sentence.slice(0, verdict.index)) && /[，,].*[，,]/.test(sentence.slice(verdict.index, figureEnd));
  return !/^[，,]?(?:已经?|均|也|都|并|实际)?$/.test(sentence.slice(figureEnd, verdict.index).trim());
}

/** 全面完成治理任务，…，完成改造任务80%: a task of its own. */
const OTHER_TASK = /[，,]完成(?!率)(?!(?:全年|年度|年初|既定|预期)?(?:目标|任务|计划))/;

/** 126个，为年度目标120个的95%; 计划2000个，实际1800个，完成目标的111%: goal and result are both there, so the per cent can be told. */
function ratioFindings(text: string, figures: readonly Figure[]): readonly RuleFinding[] {
  return figures.flatMap((share, at) => {
    const [one, two] = [figures[at - 2], figures[at - 1]];
    if (share.kind !== 'percent' || !exact(share) || !one || !two || one.unit !== two.unit || !exact(one) || !exact(two)) return [];
    if (share.start - one.end > 60) return [];
    const [between, behind] = [text.slice(one.end, two.start), text.slice(two.end, share.start)];
    if (/[。！？\n]/.test(between + behind)) return [];
    const isPart =
      behind === '的' &&
      /^[\u4e00-\u9fff]{0,6}[，,](?:为|占|完成|相当于|达到?)(?:了?)(?:全年|年度|年初|既定)?(?:目标|任务|计划)(?:任务)?$/.test(between);
    const isPlan =
      PLANNED.test(text.slice(Math.max(0, one.start - 16), one.start)) &&
      /^[\u4e00-\u9fff]{0,6}[，,][\u4e00-\u9fff]{0,4}实际[\u4e00-\u9fff]{0,8}$/.test(between) &&
      /^[\u4e00-\u9fff]{0,6}[，,](?:完成|占|为)(?:了?)[^，。；]{0,8}(?:目标|任务|计划)(?:任务)?的$/.test(behind);
    const [result, goal] = isPart ? [one, two] : [two, one];
    if ((!isPart && !isPlan) || goal.value <= rounding(goal)) return [];
    const per = (a: number, b: number): number => (a / b) * 100;
    const low = per(result.value - rounding(result), goal.value + rounding(goal));
    const high = per(result.value + rounding(result), goal.value - rounding(goal));
    if (within(share, low, high)) return [];
    const right = `${printed(per(result.value, goal.value), share.decimals)}%`;
    return {
      span: share.core,
      kind: 'ratio',
      message: both(
        `${result.text}是${goal.text}的${right}，此处为${share.text}，请核对。`,
        `${result.text} is ${right} of ${goal.text}, not ${share.text}.`,
      ),
      expected: right,
      fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span: share.core, newText: right }] }],
    };
  });
}

const PLANNED = /(?:计划|目标|任务)[^，。；、]{0,12}$/;
