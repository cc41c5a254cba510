import type { Paragraph } from '../../text/paragraph.ts';
import { lowerBound } from '../../util/lowerBound.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import { readingWith } from '../indicators/indicatorMatch.ts';
import { patternOf } from '../indicators/indicatorPattern.ts';
import { type FigureSubject, subjectWith } from './figureSubject.ts';
import { asJoint } from './otherReadings.ts';
import { leftOf, plainOf } from './subjectWords.ts';
import { isLeading } from './wording.ts';

/** The four budgets (四本预算, 预算法第五条). */
const { source: BUDGET } = /(?:一般公共|政府性基金|国有资本经营|社会保险基金|社保基金)预算/;

/** Where one is what is told of: 政府性基金预算收支情况, 社保基金预算收入; not where money goes into it (调入一般公共预算) or is a share of it. */
const TOLD_OF = new RegExp(
  `(?<![占入出为到至])${BUDGET}(?=收|支|预计|执行|安排|草案|情况|总|上级|转移|[。，,：:]|$)|(?<=[。；]全[省市区县州])(?:社会保险基金|政府性基金|国有资本经营)(?=收入\\d)`,
  'g',
);

/**
 * The budget that a heading, or an item with a number (1．一般公共预算收入…), sets for what follows; null where it sets another part, undefined where it says
 * nothing.
 */
export function budgetOfHeading({ kind, level, text }: Paragraph): string | null | undefined {
  if (kind !== 'heading') return kind === 'body' ? (NUMBERED.exec(text)?.[1] ?? (OTHER_PART.test(text) ? null : undefined)) : undefined;
  return budgetsIn(text).at(-1)?.name ?? (level <= 2 ? null : undefined);
}

const NUMBERED = new RegExp(`^[\\d１-９]{1,2}[.．、](?:20\\d\\d年)?(?:全[省市区县州]|[省市区县州]本?级)?(${BUDGET})`);

/** （1）纳入财政专户管理的收费收入预算安排情况。 */
const OTHER_PART = /^[（(]\d{1,2}[）)](?!.{0,6}(?:一般公共|政府性基金|国有资本|社会保险|社保))[^。，]{2,24}预算(?:安排)?情况。/;

/** Where a paragraph names a budget, in order. */
export interface BudgetMention {
  readonly name: string;
  readonly end: number;
}

export const budgetsIn = (text: string): readonly BudgetMention[] =>
  text.includes('预算')
    ? matchesOf(text, TOLD_OF).map(({ index, 0: said }) => ({
        name: said.endsWith('预算') ? said : `${said}预算`,
        end: index + said.length,
      }))
    : NONE;

const NONE: readonly BudgetMention[] = [];

/** The budget that a figure of a paragraph is of: the last one named before it, else the section's. */
export const budgetAt = (budgets: readonly BudgetMention[], at: number, ofSection: string | undefined): string | undefined =>
  budgets[lowerBound(budgets, ({ end }) => end > at) - 1]?.name ?? ofSection;

/** 加上上级补助收入, 本级支出, 预算支出, 调入资金, 支出总计: an item of a budget that does not say of which. */
const ITEM =
  /^(?:另?加上?|其中)?(?:可预计的)?(?:实际)?(?:本级)?(?:预算)?(?=(?:[^，]{0,12}(?:收入|支出|上级补助|上解|转移支付|结余|结转|转贷|还本|返还)|[^，]{0,6}(?:调[入出]资金|稳定调节基金))(?:总?[计量额]|合计|等|完成(?:率|(?:年初|调整|变动|汇总|备案)预算$)|完成|执行|相应|下年|支出|收入|(?:年初|调整|变动|汇总|备案)预算数?|预算)*$)/;

const WHOLE_SIDE = /^(?:收入|支出)$/;

/** What the general budget spends on, by its classes (政府收支分类科目). */
const FUNCTIONAL =
  /^(?:教育|科学技术|文化旅游体育与传媒|社会保障和就业|卫生健康|节能环保|城乡社区|农林水|交通运输|资源勘探[〇\u3400-\u9fff]*|商业服务业|住房保障|灾害防治及应急管理|其他|债务付息|债务发行费用)等?支出$/;

const INTO_OTHER = /^\s*(?:其中[，,]?)?(?:按规定)?(?:调[入出][到至]?|转入|补充)(?:一般公共|政府性基金|国有资本经营|社会保险基金)预算/;

/** The subject with what an item of a budget is called in full: 收入总计 below 政府性基金预算 is 政府性基金预算收入总计. */
export function withBudget(subject: FigureSubject, budget: string | undefined, before: string): FigureSubject {
  const { figure, words, verb, readings } = subject;
  // 安排预备费1亿元，支出6790万元: of that item, and not of the whole.
  if (/^(?:收入|支出)$/.test(words.trim()) && /(?:预备费|经费|专项资金)$/.test(before)) return subjectWith(subject, { readings: [] });
  // 可供安排的收入; 调入一般公共预算1.9亿元: what another budget gave to it.
  if (/^可供安排/.test(words.trim()) || INTO_OTHER.test(words)) return subjectWith(subject, { readings: [] });
  if (budget === undefined || (figure.kind !== 'money' && figure.kind !== 'percent') || words.includes(budget)) return subject;
  const total = /^(?:总[计量]|合计)/.exec(verb.trim())?.[0] ?? /(?:总[计量]|合计)$/.exec(words.trim())?.[0] ?? '';
  const { core } = patternOf(budget);
  const fund = core.replace(/预算$/, '');
  const named = readings.flatMap((reading) => {
    const taken = ITEM.exec(reading.core)?.[0];
    if (taken === undefined || reading.core.includes(core)) return [];
    // 粮油物资储备支出, 专项债务收入安排的支出: cut down to 支出 it would be all that is spent.
    if (WHOLE_SIDE.test(reading.core) && !isLeading(leftOf(plainOf(words), reading.core))) return [];
    const item = reading.core
      .slice(taken.length)
      .replace(/相应$/, '')
      .replace(/^[省市区县州]本?级(?=收入$|支出$)/, '');
    const own = item.startsWith(fund) ? item.slice(fund.length) : item;
    const whole = core + own + (/^(?:收入|支出)$/.test(own) ? total : '');
    const full = readingWith(reading, { core: patternOf(whole).core, weak: reading.weak === 'joint' ? 'joint' : undefined, isFull: true });
    // 社会保险基金年末滚存结余: what is left is the fund's.
    const left = /^(?:(?:滚存)?结余|年[终末](?:滚存)?结[转余])$/.test(item)
      ? [...(item.startsWith('年') ? [] : [`${fund}年末${item}`]), `${fund}${item}`].map((name) => readingWith(full, { core: name }))
      : [];
    return [full, ...left];
  });
  if (named.length === 0) return subject;
  // 农林水支出 of the funds' budget is not that of the general one, which has the same names.
  const own = budget.startsWith('一般公共')
    ? readings
    : readings.map((reading) => (FUNCTIONAL.test(reading.core) ? asJoint(reading) : reading));
  return subjectWith(subject, { readings: [...named, ...own] });
}
