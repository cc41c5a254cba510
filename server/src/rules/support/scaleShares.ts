import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import { sentencesOf } from './prose.ts';

/** Shares of the steps of one scale, whatever verb each has: 0—14岁人口占19.8%，15—59岁人口为61.6%，60岁及以上人口达20.6%. */
export interface ScaleShares {
  /** The last of them, with its label. */
  readonly last: Span;
  readonly sum: number;
}

const PERCENT = /(\d{1,2}(?:\.\d{1,2})?)[%％](?![—–\-~～至])/g;
const COUNT = '(?:(?:为|有|达到?|共)?[\\d.]+万?[人名][，,（(]?)?';
const IS =
  '(?:的?(?:人数|人口|人员|群体|者)?)?(?:约|则|共|合计)?(?:占到?(?:总|全部?|全[省市县区]|常住|户籍|受访)?(?:总?人口|总人?数|受访者)?的?(?:比重|比例)?|(?:的?占比|的?比重|的?比例))?(?:为|达到?|约为)?了?';
const AGES = /(?<!\d)(\d{1,3})(?:周?岁)?(?:[—–\-－~～至到](\d{1,3})周?岁|周?岁(?:及|（含）)?以([上下]))/;
const AGE = new RegExp(`${AGES.source}[\\u4e00-\\u9fff]{0,8}?${COUNT}${IS}$`);
const STEP = new RegExp(`^([^，。；、：,;:%％]{1,16}?)${IS}$`);
/** A change, a part of one of them, another year's. */
const OTHERWISE = /增|降|升|提高|回落|同比|[比较]|上年|去年|其中|以来|同期/;
const FARTHEST = 60;
/** Beyond this, in per cent, the steps overlap. */
const FARTHEST_OVER = 30;

/** Each list of such shares that is more than its whole; where ages leave no year out, also one that is less. */
export function wrongScales(text: string): readonly ScaleShares[] {
  if (!/[%％]/.test(text) || !/岁|以下|以内/.test(text)) return [];
  const found: ScaleShares[] = [];
  let list = null as Open | null;
  let end = 0;
  for (const sentence of sentencesOf(text)) {
    for (const { index, 0: told, 1: number = '' } of matchesOf(sentence.text, PERCENT)) {
      const start = sentence.start + index;
      const isNear = start - end <= FARTHEST;
      const step = stepOf(text.slice(isNear ? end : Math.max(sentence.start, start - FARTHEST), start), list === null || !isNear);
      end = start + told.length;
      const before: Open | null = list;
      list =
        step && before && isNear && follows(before, step)
          ? { ...before, steps: [...before.steps, step], sum: before.sum + Number(number) }
          : step && (step.isFirst || (step.isAge && !step.isLast))
            ? {
                steps: [step],
                sum: Number(number),
                isAges: step.isAge,
                isWhole: step.isFirst,
                from: Math.max(sentence.start, start - FARTHEST),
              }
            : null;
      if (!list || !step?.isLast) continue;
      if (list.steps.length > 2 && isWrong(list) && divides(text.slice(list.from, end)))
        found.push({ last: { start: start - step.length, end }, sum: list.sum });
      list = null;
    }
    if (!/[；;]$/.test(sentence.text)) list = null;
  }
  return found;
}

interface Step {
  readonly isAge: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly low: number;
  readonly high: number;
  /** How far the label begins before the figure. */
  readonly length: number;
}

interface Open {
  readonly steps: readonly Step[];
  readonly sum: number;
  readonly isAges: boolean;
  /** Whether it begins with the first step of its scale. */
  readonly isWhole: boolean;
  /** Where the words begin that lead to it. */
  readonly from: number;
}

/** Rates of each step, and what is paid to each, are shares of nothing in common. */
const divides = (words: string): boolean =>
  /占|比重|构成|结构|分布|学历|年龄/.test(words) && !/率|患|近视|肥胖|阳性|补[贴助偿]|报销/.test(words);

function stepOf(gap: string, mayOpen: boolean): Step | null {
  if (OTHERWISE.test(gap.slice(-24))) return null;
  const age = AGE.exec(gap);
  if (age) {
    const [words, low = '', high, beyond] = age;
    const [from, to] = beyond === '下' ? [0, Number(low)] : [Number(low), high === undefined ? Number.POSITIVE_INFINITY : Number(high)];
    return { isAge: true, isFirst: from === 0, isLast: beyond === '上', low: from, high: to, length: words.length };
  }
  const clause = mayOpen ? (/[^，。；：,;:看中]*$/.exec(gap)?.[0] ?? '') : gap.replace(/^[，,、；;和及]/, '');
  const label = STEP.exec(clause)?.[1];
  if (label === undefined || label.includes('岁')) return null;
  const [isFirst, isLast] = [/以[下内]/.test(label), /以上/.test(label)];
  return isFirst && isLast ? null : { isAge: false, isFirst, isLast, low: Number.NaN, high: Number.NaN, length: clause.length };
}

/** Ages follow on each other; of other scales only the first is of what is 以下. */
const follows = ({ steps, isAges }: Open, step: Step): boolean => {
  const before = steps.at(-1)?.high ?? Number.NaN;
  return isAges ? step.isAge && (step.low === before || step.low === before + 1) : !step.isAge && !step.isFirst;
};

function isWrong({ steps, sum, isAges, isWhole }: Open): boolean {
  const slack = steps.length * 0.05 + (Number.isInteger(sum) ? steps.length * 0.5 : 0.051) + 1e-9;
  return sum > 100 + slack ? sum <= 100 + FARTHEST_OVER : isAges && isWhole && sum < 100 - slack && sum > 100 - FARTHEST_OVER;
}
