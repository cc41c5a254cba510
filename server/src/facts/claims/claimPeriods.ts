import type { Figure } from '../../quantity/figure.ts';
import type { Period, PeriodMention } from '../../quantity/period.ts';
import type { Claim, Modality, ReportContext } from '../facts.ts';
import type { FigureSubject } from '../subjects/figureSubject.ts';
import type { Sentence } from '../subjects/sentence.ts';
import { clauseStart } from '../subjects/sentenceFrame.ts';
import { yearsInTurn } from '../subjects/yearsInTurn.ts';
import type { ClaimInput } from './claimInput.ts';
import { earlierYear, isAgainstOther, isAtBeginning, MEAN, meanOfYears, sinceEarlier } from './comparedPeriods.ts';
import { governs, isAside, isOfCause, isOfGoal } from './governingPeriod.ts';
import { isDay, isPartOfYear, isYearLabel, lastMonthOf, monthOf, spanOfYears, untilMonthOf, wholeYear, yearsOf } from './periodYears.ts';
import { spokenTime } from './spokenTime.ts';

/** The period that governs a figure: the last one named before it, else the section's or the document's year. */
export function periodOf(
  input: ClaimInput,
  { figure, role, isEnd, isDated, motion, verb }: FigureSubject,
  said: Modality | null,
): Claim['period'] {
  const { text, sentence, context, lead } = input;
  let last: PeriodMention | undefined;
  for (const mention of sentence.periods) {
    if (mention.start >= figure.core.start) break;
    // 由2003年的77%提高到96%: the time of what it rose from.
    if (
      governs(mention, text) &&
      !isAside(text.slice(mention.end, figure.start)) &&
      !isOfCause(mention, text, figure) &&
      !isOfThing(mention, text, figure) &&
      !isOfGoal(mention, text, figure, last !== undefined) &&
      !isOfItemBefore(mention, sentence, text, figure) &&
      !isOfYearBefore(mention, text, figure, context.sectionYear) &&
      !isOfMean(mention, text, figure, verb) &&
      !(role === 'baseline' ? last && '到至为'.includes(text.charAt(mention.start - 1)) : isOfBaseline(mention, sentence, figure, text))
    )
      last = mention;
  }
  const turn = last ? yearsInTurn(sentence, figure, text) : undefined;
  if (turn) return { period: wholeYear(turn.first + turn.figures.indexOf(figure)), deadline: false, from: 'sentence' };
  const spoken = last || role === 'baseline' ? undefined : spokenTime(input, figure.start);
  if (spoken) return spoken;
  if (!last && lead?.period === null) return null;
  // 围绕中心城区100万人口“双百城市”目标: some day.
  if (!last && isAim(text, sentence.start, figure)) return null;
  const earlier = role === 'baseline' ? earlierYear(sentence, text, figure) : undefined;
  if (earlier) return { period: earlier, deadline: false, from: 'sentence', isBefore: true };
  // 从2002年1月1日起，关税总水平由15.3%降到12%, in a review of the year before: as it is since.
  const start = last ? undefined : sentence.periods.find((mention) => isSince(mention, text, figure, context.sectionYear));
  if (start?.period && role !== 'baseline')
    return { period: wholeYear(Number(start.period.from.slice(0, 4))), deadline: false, from: 'sentence' };
  // 2010年，零售总额达到7731亿元，增长1.3倍, in a review of a plan: since it began.
  const reviewed = context.sectionSpan;
  if (reviewed && figure.kind === 'multiple' && motion !== null && (!last?.period || last.period.label === String(reviewed[1])))
    return { period: spanOfYears(...reviewed), deadline: false, from: 'section', or: [spanOfYears(reviewed[0] - 1, reviewed[1])] };
  if (isAtBeginning(sentence, figure, text)) return null;
  // 比“十三五”时期641亿元增加…: what it is compared with.
  const compared = sentence.periods.find(
    ({ start, end }) =>
      end <= figure.core.start &&
      /^[”"]?(?:时期|期间|同期)?的?$/.test(text.slice(end, figure.core.start)) &&
      /[比较]/.test(text.charAt(start - 1)),
  );
  if (compared?.period && figure.kind !== 'percent') return { period: compared.period, deadline: false, from: 'sentence' };
  const now = last?.period ?? lead?.period ?? context.articlePeriod;
  if (motion !== null && isAgainstOther(sentence, figure, text, now)) return null;
  const mean = meanOfYears(
    text,
    sentence.start,
    figure,
    now ?? (context.sectionYear === 'open' ? null : (context.sectionYear ?? context.year)),
  );
  if (mean) return mean;
  const since = sinceEarlier(last, { sentence, text, context, lead }, figure, { motion, verb, isEnd });
  if (since) return since;
  // 2022年，该区…，全年完成…: of the year that the sentence began with.
  if (last?.text === '全年' && last.derived)
    last =
      sentence.periods.find((mention) => mention.start < (last?.start ?? 0) && isYearTold(mention, text)) ??
      // 2021年实现了提质。全年…: of the year that the sentence before was of.
      (!context.isAnnual && isYearLabel(lead?.period?.label) ? lead : null) ??
      last;
  // 全年 in a report of a year's beginning: of the year that is told of, which no heading has named.
  if ((last?.text === '全年' || last?.text === '年末') && context.sectionYear === null && context.isAnnual) last = undefined;
  if (
    YEARS.test(text.slice(clauseOf(sentence, figure), figure.start)) ||
    (context.sectionSpan && goesOnWithYears(text.slice(sentence.start, figure.start)))
  ) {
    last = planIn(sentence, figure);
    const { isAnnual, year } = context;
    const span = context.sectionSpan ?? (isAnnual && year !== null ? ([year - 5, year - 1] as const) : undefined);
    // 五年生态补水43亿立方米, in a review.
    if (!last && span && said !== 'goal') {
      // 五年转移农村人口8463万人，城镇化率由45.9%提高到52.6%: in the last of them.
      const or = isEnd ? { or: [wholeYear(span[1])] } : {};
      return role === 'baseline' ? yearBefore(span[0]) : { period: spanOfYears(...span), deadline: false, from: 'section', ...or };
    }
  }
  // 用3年时间引进1万人, 五年内建成: so long it takes, from when on is not said.
  if (DURATION.test(text.slice(Math.max(sentence.start, figure.start - 24), figure.start))) return null;
  if (last?.period === null) return null;
  if (last?.period) {
    // GDP一季度增长4.7%、二季度累计增长6.3%: of all the months so far.
    if (isPartOfYear(last.period) && !last.deadline && /^累计/.test(text.slice(last.end, last.end + 2)))
      return { period: untilEndOf(last.period), deadline: false, from: 'sentence' };
    const years = yearsOf(last.period);
    const from = last.derived ? 'section' : 'sentence';
    if (years && role === 'baseline' && !isDated) return yearBefore(years[0]);
    // “十四五”已累计下降12.4%, while it goes on: up to the year that is told of.
    const told = typeof context.sectionYear === 'number' ? context.sectionYear : null;
    if (years && told !== null && told >= years[0] && told < years[1] && SO_FAR.test(text.slice(last.end, last.end + 6)))
      return { period: spanOfYears(years[0], told), deadline: false, from, or: [last.period] };
    // “十四五”时期，…城镇化率达到58%: in its last year.
    // 未来5年, in a report of a year's end: up to five years from the next one, maybe.
    const later = years && /^(?:未来|今后)/.test(last.text) ? [spanOfYears(years[0] + 1, years[1] + 1), wholeYear(years[1] + 1)] : [];
    if (years && isEnd && motion === null && role === 'value')
      return { period: wholeYear(years[1]), deadline: true, from, or: [last.period, ...later] };
    if (later.length > 0) return { period: last.period, deadline: last.deadline, from, or: [...(endOf(last.period).or ?? []), ...later] };
    // 2015年，增加值675亿元，年均增长25%: of years up to that one.
    return { period: last.period, deadline: last.deadline || isMeanTo(last.period, verb), from, ...endOf(last.period) };
  }
  if (lead?.period && isPartOfYear(lead.period)) {
    const year = Number(lead.period.from.slice(0, 4));
    return { period: lead.period, deadline: lead.deadline, from: 'sentence', or: [wholeYear(year), lastMonthOf(lead.period)] };
  }
  const leadSpan = lead?.period ? yearsOf(lead.period) : undefined;
  // 1979年农业总产值增长8.6%。粮食产量…, under a title that names the year of the plan; “2019年将…”, in an article that began with 2018年.
  if (
    lead?.period &&
    !leadSpan &&
    typeof context.sectionYear === 'number' &&
    (Number(lead.period.label) < context.sectionYear || (!context.isAnnual && Number(lead.period.label) > context.sectionYear))
  )
    return { period: lead.period, deadline: false, from: 'sentence', or: [wholeYear(context.sectionYear)] };
  if (lead && !leadSpan && typeof context.sectionYear !== 'number')
    // 2025年，…。 in a review of five years: what follows may be of all of them again.
    return {
      period: lead.period as Period,
      deadline: lead.period !== null && isMeanTo(lead.period, verb),
      from: 'sentence',
      ...(context.sectionSpan && { or: spanOr(context.sectionSpan) }),
    };
  const told = said === 'goal' || lead ? undefined : context.articlePeriod;
  if (told) return { period: told, deadline: false, from: 'section', or: [wholeYear(Number(told.from.slice(0, 4))), lastMonthOf(told)] };
  const span = leadSpan ?? (context.sectionYear === 'open' ? context.sectionSpan : undefined);
  if (span) {
    // 五年来，城镇化率由45.9%提高到52.6%: from the year before to the last one; all else is of the five years together.
    if (role === 'baseline') return yearBefore(span[0]);
    const [first, end] = isEnd ? [span[1], span[1]] : span;
    const period = spanOfYears(first, end);
    const or = first !== end ? [wholeYear(end)] : isEnd ? spanOr(span) : [];
    return { period, deadline: isEnd, from: 'section', ...(end === span[1] && or.length > 0 && { or }) };
  }
  const { sectionYear, year, isAnnual } = context;
  // 年均增长5.7% right after a plan's last year is of the plan, whatever the section tells of.
  const isReview = said === 'result' || context.sectionModality === 'result';
  if (MEAN.test(verb) && isAnnual && year !== null && year % 5 === 1 && isReview && sectionYear !== year) {
    const [plan] = spanOr([year - 5, year - 1]);
    if (plan) return { period: plan, deadline: false, from: 'section', or: [wholeYear(year - 1)] };
  }
  if (typeof sectionYear === 'number') {
    // A goal in a review may be this year's already: 主要预期目标是…, without a heading.
    const ahead = said === 'goal' && year === sectionYear + 1 ? { or: [wholeYear(year)] } : {};
    return {
      period: wholeYear(sectionYear),
      deadline: false,
      from: 'section',
      ...ahead,
      ...(context.sectionSpan && { or: spanOr(context.sectionSpan) }),
    };
  }
  if (typeof year !== 'number' || sectionYear === 'open') return null;
  if (context.horizon !== undefined && context.sectionModality === 'goal' && said !== 'result')
    return {
      period: wholeYear(context.horizon),
      deadline: true,
      from: 'document',
      or: [wholeYear(year), spanOfYears(year, context.horizon)],
    };
  // Where no heading tells, a report at a year's beginning tells what came of the last one, and what is meant for this one.
  const own = isAnnual && said !== 'goal' && context.sectionModality !== 'goal' ? year - 1 : year;
  const or = isAnnual || said !== 'goal' ? [wholeYear(own === year ? year - 1 : year)] : [];
  return { period: wholeYear(own), deadline: false, from: 'document', ...(or.length > 0 && { or }) };
}

/** From the year's first day to the period's last. */
const untilEndOf = ({ from, to, label }: Period): Period => ({ from: `${from.slice(0, 4)}-01-01`, to, label });

/** 2022年，: a year that a clause is of. */
const isYearTold = (mention: PeriodMention, text: string): boolean =>
  !mention.derived &&
  isYearLabel(mention.period?.label) &&
  /^[，,]/.test(text.slice(mention.end, mention.end + 1)) &&
  governs(mention, text);

const SO_FAR = /^[”"]?(?:以来|已经?累计|前[二两三四]年)/;

const isAim = (text: string, from: number, { start, end }: Figure): boolean =>
  /(?:围绕|瞄准|锚定|朝着|对标)[^，。；]{0,24}$/.test(text.slice(Math.max(from, start - 30), start)) &&
  /^[^，。；]{0,30}(?:“[^”]{2,8}”(?:的?(?:目标|定位|要求|规划|蓝图))|愿景|远景)/.test(text.slice(end, end + 40));

/** 从2002年1月1日起，…, behind the year that a section tells of. */
const isSince = ({ start, end, period }: PeriodMention, text: string, figure: Figure, sectionYear: ReportContext['sectionYear']): boolean =>
  period !== null &&
  typeof sectionYear === 'number' &&
  end <= figure.start &&
  Number(period.from.slice(0, 4)) > sectionYear &&
  /[从自]$/.test(text.slice(Math.max(0, start - 1), start)) &&
  /^(?:起|开始)/.test(text.slice(end, end + 2));

/** 2022年度研发经费增幅居全省第2；新增…: what statistics had of the year before, in its clause alone. */
const isOfYearBefore = (
  { start, end, period, derived }: PeriodMention,
  text: string,
  figure: Figure,
  sectionYear: ReportContext['sectionYear'],
): boolean =>
  !derived &&
  period?.label === String(Number(sectionYear) - 1) &&
  text.slice(start, end + 1).endsWith('度') &&
  /[；;]/.test(text.slice(end, figure.core.start));

/** Whether what is told is a mean of years that end with this one. */
const isMeanTo = (period: Period, verb: string): boolean => MEAN.test(verb) && isYearLabel(period.label);

const YEARS = /^[三四五]年(?![来间期])/;

/** 五年新增就业51万人，农村劳动力转移就业4万人: so many years, from where they are named to the end of the sentence. */
const goesOnWithYears = (before: string): boolean =>
  before.includes('年') && /(?:^|[，；;、,])[三四五]年(?![来间期级制内以之前后])[^年月季]*$/.test(before);

const yearBefore = (first: number): Claim['period'] => ({ period: wholeYear(first - 1), deadline: false, from: 'section', isBefore: true });

/** “十四五”时期和2025年工作回顾: what is told there may be of all its years. */
const spanOr = ([first, last]: readonly [number, number]): readonly Period[] => [spanOfYears(first, last)];

/** “十五五”期间森林覆盖率达到25%: a level of its last year, maybe. */
function endOf(period: Period): { readonly or?: readonly Period[] } {
  const years = yearsOf(period);
  if (years) return { or: [wholeYear(years[1])] };
  // 截至5月27日: a record of May, or of the months up to then.
  return isDay(period) ? { or: [monthOf(period), untilMonthOf(period)] } : {};
}

const isOfBaseline = ({ start, end }: PeriodMention, { figures }: Sentence, figure: Figure, text: string): boolean =>
  /[由从自]$/.test(text.slice(Math.max(0, start - 1), start)) &&
  figures.some((other) => other !== figure && other.start >= end && other.end <= figure.start && other.start - end <= 4);

const DURATION = /用[\d一二两三四五]{1,2}(?:到[\d一二两三四五])?年(?:左右)?的?时间|[\d一二两三四五十]年(?:之)?内/;

/** Where the figure's clause begins, the items before it in its list included. */
const clauseOf = (sentence: Sentence, { core }: Figure): number =>
  clauseStart(
    sentence,
    sentence.pieces.findIndex((piece) => piece.start <= core.start && core.start <= piece.end),
  );

/** “十一五”期间，…；五年淘汰…: the years of the plan that was named. */
const planIn = ({ periods }: Sentence, figure: Figure): PeriodMention | undefined =>
  periods.filter(({ start, period }) => start < figure.start && period !== null && yearsOf(period) !== undefined).at(-1);

/** 加快去年85个项目建设，…增长8%: the time belongs to the thing that is dealt with. */
const isOfThing = ({ start, end, deadline, period }: PeriodMention, text: string, figure: Figure): boolean => {
  const between = text.slice(end, figure.core.start);
  if (!/[，；,;]/.test(between)) return false;
  // 提前实现“十一五”末达到20亿元的目标；…
  if (/的目标[，；,;]/.test(between)) return true;
  // 23个项目11月底前竣工，新谋划300个: that date is the project's.
  if (
    deadline &&
    period !== null &&
    isPartOfYear(period) &&
    /[〇\u3400-\u9fff]/.test(text.charAt(start - 1)) &&
    !/[在于到至]/.test(text.charAt(start - 1))
  )
    return true;
  return /(?:加快|推进|推动|抓好|做好|巩固|利用|落实|盘活|消化|针对|用好|支持|扶持|帮助|引导|确保)$/.test(
    text.slice(Math.max(0, start - 2), start),
  );
};

/** 甲项目10个，截至11月底完成投资3亿元；乙项目5个，截至11月底…: the time of the item before, where this one names its own further on. */
const isOfItemBefore = (mention: PeriodMention, { periods, end }: Sentence, text: string, figure: Figure): boolean =>
  mention.deadline &&
  /[；;]/.test(text.slice(mention.end, figure.core.start)) &&
  periods.some(
    ({ start, text: words }) => words === mention.text && start > figure.end && start < end && !/[；;]/.test(text.slice(figure.end, start)),
  );

/** 2015年生产总值350亿元，“十二五”时期年均增长9.4%；财政收入92亿元: the plan's years are those of the mean alone. */
const isOfMean = ({ period, end }: PeriodMention, text: string, figure: Figure, verb: string): boolean =>
  period !== null &&
  yearsOf(period) !== undefined &&
  /^[”]?(?:时期|期间)?，?(?:年均|年平均)/.test(text.slice(end, end + 8)) &&
  /[，；、]/.test(text.slice(end + 3, figure.core.start)) &&
  !MEAN.test(verb);
