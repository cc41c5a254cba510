import type { Figure } from '../../quantity/figure.ts';
import type { Subject } from '../indicators/indicatorMatch.ts';
import { withoutPlan } from './budgetPlan.ts';
import { type FigureSubject, subjectWith } from './figureSubject.ts';
import { readingAlone } from './otherReadings.ts';
import { readingsOf } from './wording.ts';

/** 为预算的98.4%, 完成年度计划的80%, 完成全年目标任务的58%: what a share of is told. */
const PLAN =
  /(?:为|占|已?完成了?|达到?)((?:[省市县区]定|国家下达|[省市]下达|年初|年度|全年|当年|年|调整及变动|年度调整|调整|变动|汇总|备案)?(?:预算(?:调整)?|投资计划|计划|目标|任务)(?:目标|任务|投资)?)数?(?:[（(][^（()）]{1,12}[）)])?的$/;

function planOf(raw: string, { kind, start }: Figure): string | undefined {
  if (kind !== 'percent' || !'的、和'.includes(raw.charAt(start - 1))) return undefined;
  // 分别完成目标任务的158%、161%和197%: all of them.
  const before = raw
    .slice(Math.max(0, start - 60), start)
    .replace(ROW, '')
    .replace(PLAN_SUM, '的');
  // 预算调整 and 调整预算 are one.
  return before.endsWith('的') ? PLAN.exec(before.slice(-30))?.[1]?.replace('预算调整', '调整预算') : undefined;
}

/** 为年初预算513000万元的100.48%: the plan's own sum. */
const PLAN_SUM = /(?<=(?:预算|计划|目标|任务)数?) ?\d[\d.,]*[万亿]{0,2}元的$/;

const ROW = /(?:\d[\d.]*[%％][、和])+$/;

export const isCompletion = (raw: string, figure: Figure): boolean => planOf(raw, figure) !== undefined;

/**
 * How much of a plan (完成率) was carried out: the subject with the names that such a record may have, as 一般公共预算收入完成预算 or
 * 保障性租赁住房年度任务完成率. `before` are the words of what was told before, for a clause that names nothing else.
 */
export function withCompletionRate(subject: FigureSubject, raw: string, before: string): FigureSubject {
  const { figure, words, span } = subject;
  const plan = planOf(raw, figure);
  if (plan === undefined) return subject;
  const own = words.replace(/(?:为|占|已?完成了?|达到?)[^，。；]*$/, '').trim();
  // …的315个项目完成投资910亿元，占年度计划的101%: of which projects, is not said there.
  const whole = /^(?:项目|企业|工程|单位)/.test(before) ? '' : withoutPlan(before);
  const readings = [own === '' ? whole : own].filter((name) => name !== '').flatMap((name) => namesOf(name, plan));
  return readings.length === 0 ? subject : subjectWith(subject, { readings, span, words: own === '' ? whole : words, motion: null });
}

const namesOf = (name: string, plan: string): Subject[] =>
  readingsOf(name).flatMap((thing) =>
    [`${thing}完成${plan}`, ...shortOf(plan).map((short) => `${thing}${short}完成率`), `${thing}完成率`].map(readingAlone),
  );

/** 全年目标任务完成率 may be 全年目标完成率 or 年度任务完成率. */
const shortOf = (plan: string): readonly string[] =>
  plan.includes('目标任务')
    ? ['目标任务', '目标', '任务'].flatMap((kind) => {
        const short = plan.replace('目标任务', kind);
        return [short, short.replace(/^(?:全年|当年|年)(?=目标|任务)/, '年度'), short.replace(/^年度/, '全年')];
      })
    : [plan];
