import { readingWith, type Subject } from '../indicators/indicatorMatch.ts';
import { patternOf } from '../indicators/indicatorPattern.ts';
import { type FigureSubject, subjectWith } from './figureSubject.ts';
import { asJoint } from './otherReadings.ts';
import { withoutApproval } from './subjectWords.ts';

/** 一般公共预算收入年初预算: what was planned for it, and what of. */
const PLANNED = /^(.*(?:收入|支出))(?:年初|年度|调整|变动|汇总|备案|代编)?预算(?:数|安排)?(?:合计)?$/;
/** 一般公共收入预算, as some write it. */
const BETWEEN = /(一般公共|政府性基金|国有资本经营|社会保险基金)(收入|支出)预算$/;
const PLAN_ALONE = /^(?:年初|年度|调整|变动|汇总|备案)预算数?$/;

/** Whether words call a plan by its name: 社会保险基金收入预算. */
export const saysPlan = (words: string): boolean =>
  words.includes('预算') && /(?:收入|支出)(?:年初|年度|调整|变动|汇总|备案)?预算/.test(words);

/** 一般公共预算收入年初预算 → 一般公共预算收入. */
export const withoutPlan = (words: string): string => withoutApproval(words).replace(BETWEEN, '$1预算$2').replace(PLANNED, '$1');

/**
 * 支出年初预算为3.9亿元，调整预算为6.6亿元，实际完成6.5亿元: the plan's name with what it is of, and what came of it. `before` are the words of the
 * figure before, `behind` is what follows it.
 */
export function withPlan(subject: FigureSubject, before: string, behind: string): FigureSubject {
  const { words, verb, carried, readings, motion, role } = subject;
  const [reading] = readings;
  // 收入为157亿元，与备案预算一致: what was planned.
  // 完成142061万元，加上计提的资金等，实际完成278583万元: a part of it.
  if (isAsPlanned(behind) || ADDED_TO.test(behind)) return subjectWith(subject, { readings: [] });
  if (!reading) return subject;
  // 人代会批准的一般公共预算收入为63亿元: the plan, whatever it is called.
  if (!carried && words.includes('批准') && planOf(words) === undefined && !/完成|执行|实现/.test(verb))
    return subjectWith(subject, { readings: readings.map(asJoint) });
  // 部分县市调整了预算，全市收入调整为290亿元: the plan as it is then.
  if (!carried && /(?:调整|变动|调增|调减)为$/.test(verb.trimEnd())) return named(subject, reading, `${withoutPlan(words)}调整预算`);
  // 调整后的全市收入为189.7亿元，支出为498.2亿元: the plan as well.
  if (!carried && OF_PLAN.test(before) && !/完成|执行|实现/.test(words + verb))
    return subjectWith(subject, { readings: readings.map(asJoint) });
  // 执行中调整为129.2亿元: the plan as it was changed.
  if (carried && /调整为?$/.test(verb.trimEnd()) && planOf(words) !== undefined)
    return named(subject, reading, `${withoutPlan(words)}调整预算`);
  const isAlone = PLAN_ALONE.test(words.trim());
  const base = withoutPlan(before === '' ? words : before);
  const isDone = carried && /完成|执行|实现/.test(verb);
  // 收入年初预算10亿元，实际完成11亿元，增长5%: what grew is what came of it.
  const isOfOutcome =
    carried &&
    (motion !== null || role === 'difference' || subject.figure.kind === 'ordinal') &&
    before !== words &&
    before === withoutPlan(words);
  const isOutcome = isOfOutcome || (isDone && (isAlone || withoutPlan(words) !== words));
  const name = isOutcome ? base : isAlone && base !== words ? base + words.trim() : null;
  return name === null ? subject : named(subject, reading, name);
}

/** 备案的全市一般公共预算收入, 调整后的收入: the words of a figure that is what was planned. */
const OF_PLAN = /(?:备案|批准|调整后?|变动后?|汇总)的[^，。；\d]{0,24}收入\s*$/;

/** 2026年收入预算75亿元，增长9%, in a draft: what is planned is 收入 by its own name. */
export const asWhatIsPlanned = (subject: FigureSubject): FigureSubject =>
  subject.readings.some(({ core }) => PLAIN_PLAN.test(core))
    ? subjectWith(subject, {
        readings: subject.readings.flatMap((reading) =>
          PLAIN_PLAN.test(reading.core) ? [reading, readingWith(reading, { core: reading.core.replace(PLAIN_PLAN, '$1') })] : [reading],
        ),
      })
    : subject;

const PLAIN_PLAN = /(收入|支出)预算$/;

const named = (subject: FigureSubject, reading: Subject, name: string): FigureSubject =>
  subjectWith(subject, { words: name, readings: [readingWith(readingWith(reading, patternOf(name)), { isFull: true, weak: undefined })] });

/** Whether what follows a figure says that it is a plan's (收入为157亿元，与备案预算一致). */
export const isAsPlanned = (behind: string): boolean => AS_PLANNED.test(behind);

/** How far behind a figure the words may stand that tell whether it is a plan's, or a part. */
export const REACH_OF_PLAN = 80;
const ADDED_TO = /^[，,]加上[^。；;]{2,60}(?:实际|合计|总计|共计|累计)(?:完成|实现|执行)/;

const AS_PLANNED = /^[，,](?:年底无变动|与[\u4e00-\u9fff]{0,4}预算(?:数)?一致)/;

/**
 * Whether two names speak of the same side of a budget: 年初预算 is not 调整预算, nor is either what came of it; 收入总量 is not 收入, for it has what was
 * carried over.
 */
export const ofSameSide = (words: string, indicator: string): boolean =>
  planOf(words) === planOf(indicator) &&
  (isTotal(indicator) ? /总|合计/.test(words) : !isTotal(words) && !(/预算|基金/.test(indicator) && TOTAL.test(words)));

/** 收入总量为164.9亿元, below a budget: with what was carried over. */
const TOTAL = /(?:收入|支出)(?:总[计量]|合计)|(?:^|[，\s])总(?:收入|支出)/;

const planOf = (name: string): string | undefined =>
  name.includes('预算') ? /(?<!完成)(年初|调整|变动|汇总|备案)预算(?!完成率)/.exec(name)?.[1] : undefined;

const isTotal = (indicator: string): boolean =>
  indicator.includes('预算') && /预算(?:总(?:收入|支出)|(?:收入|支出)(?:总[计量]|合计))/.test(indicator);
