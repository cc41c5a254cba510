import { budgetAt, withBudget } from '../subjects/budget.ts';
import { asWhatIsPlanned, REACH_OF_PLAN, saysPlan, withPlan } from '../subjects/budgetPlan.ts';
import { withCompletionRate } from '../subjects/completionRate.ts';
import { type FigureSubject, subjectWith } from '../subjects/figureSubject.ts';
import { asJoint, readingAlone } from '../subjects/otherReadings.ts';
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
  const debts = debtsOf(named, text.slice(Math.max(sentence.start, figure.start - LONGEST_DEBTS), figure.start));
  if (debts !== undefined) return subjectWith(named, { readings: debts.map(readingAlone) });
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

/** 政府债务限额1263亿元（一般债务323亿元，专项债务940亿元）: what of each is told in brackets; `before` is what stands before the figure. */
function debtsOf({ words }: FigureSubject, before: string): readonly string[] | undefined {
  const kind = /(?:一般|专项)债务$/.exec(words.trim())?.[0];
  const sum = kind === undefined ? undefined : DEBTS.exec(before)?.[1];
  return sum === undefined ? undefined : [`${kind}${sum}`, `政府${kind}${sum}`];
}
const DEBTS = /(?:债务)?((?:新增(?:债务)?)?限额|余额)[^。；（()）]{0,30}[（(][^（()）]*$/;
const LONGEST_DEBTS = 100;

/** …相继批准了本级预算。经汇总，全市收入为335亿元: what was planned. */
const isSummedUp = (text: string, start: number): boolean =>
  /^经?汇总/.test(text.slice(start, start + 3)) && /批准了?[^。]{0,16}预算[^。]{0,12}。$/.test(text.slice(Math.max(0, start - 40), start));
