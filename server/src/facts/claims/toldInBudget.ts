import { budgetAt, withBudget } from '../subjects/budget.ts';
import { asWhatIsPlanned, REACH_OF_PLAN, saysPlan, withPlan } from '../subjects/budgetPlan.ts';
import { withCompletionRate } from '../subjects/completionRate.ts';
import { type FigureSubject, subjectWith } from '../subjects/figureSubject.ts';
import { asJoint } from '../subjects/otherReadings.ts';
import { withRateBehind } from '../subjects/rateBehind.ts';
import type { ClaimInput } from './claimInput.ts';

/**
 * The subject of a figure with what a budget makes of it: the plan or what came of it, the rate of completion, the budget that an item belongs to. `last` are
 * the words of the figure before.
 */
export function toldInBudget(found: FigureSubject, last: string, { text, sentence, budgets, context }: ClaimInput): FigureSubject {
  const { figure } = found;
  const mayBePlan = budgets.length > 0 || found.words.includes('批准') || saysPlan(found.words) || saysPlan(last);
  const planned = mayBePlan ? withPlan(found, last, text.slice(figure.end, figure.end + REACH_OF_PLAN)) : found;
  const completed = withRateBehind(withCompletionRate(planned, text, last.trim()), text.slice(figure.end, figure.end + 8));
  const named = withBudget(completed, budgetAt(budgets, figure.start, context.sectionBudget), last.trim());
  const isOfBudget = budgets.length > 0 || context.sectionBudget !== undefined;
  if (isDeducted(text.slice(Math.max(sentence.start, figure.start - LONGEST_BRACKET), figure.start)))
    return subjectWith(named, { readings: [] });
  if (budgets.length > 0 && isSummedUp(text, sentence.start) && !/完成|执行|实现/.test(found.words + found.verb))
    return subjectWith(named, { readings: named.readings.map(asJoint) });
  return isOfBudget && context.sectionModality === 'goal' ? asWhatIsPlanned(named) : named;
}

/** 收入67.8亿元（已剔除“两金”13亿元）: what is not in it. */
const isDeducted = (before: string): boolean => before.includes('除') && /[（(]已?(?:剔除|扣除)[^（()）]*$/.test(before);
const LONGEST_BRACKET = 40;

/** …相继批准了本级预算。经汇总，全市收入为335亿元: what was planned. */
const isSummedUp = (text: string, start: number): boolean =>
  /^经?汇总/.test(text.slice(start, start + 3)) && /批准了?[^。]{0,16}预算[^。]{0,12}。$/.test(text.slice(Math.max(0, start - 40), start));
