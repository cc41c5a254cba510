import type { Figure } from '../quantity/figure.ts';
import type { Period, PeriodMention } from '../quantity/period.ts';
import type { ClaimInput } from './claims.ts';
import type { Claim, Modality } from './facts.ts';
import type { FigureSubject } from './figureSubject.ts';
import type { Sentence } from './sentence.ts';
import { clauseStart } from './sentenceFrame.ts';

/** The period that governs a figure: the last one named before it, else the section's or the document's year. */
export function periodOf(
  { text, sentence, context, lead }: ClaimInput,
  { figure, role, isEnd, isDated, motion, verb }: FigureSubject,
  said: Modality | null,
): Claim['period'] {
  let last: PeriodMention | undefined;
  for (const mention of sentence.periods) {
    if (mention.start >= figure.core.start) break;
    // 由2003年的77%提高到96%: the time of what it rose from.
    if (
      governs(mention, text) &&
      !isOfThing(mention, text, figure) &&
      !isOfMean(mention, text, figure, verb) &&
      !(role === 'baseline' ? last && '到至为'.includes(text.charAt(mention.start - 1)) : isOfBaseline(mention, sentence, figure, text))
    )
      last = mention;
  }
  if (isAtBeginning(sentence, figure, text)) return null;
  if (motion !== null && isAgainstOther(sentence, figure, text, last, context)) return null;
  const since = sinceEarlier(last, { sentence, text, context }, figure, { motion, verb });
  if (since) return since;
  // 全年 in a report of a year's beginning: of the year that is told of, which no heading has named.
  if (last?.text === '全年' && context.sectionYear === null && context.isAnnual) last = undefined;
  if (/^[三四五]年(?![来间期])/.test(text.slice(clauseOf(sentence, figure), figure.start))) last = planIn(sentence, figure);
  // 用3年时间引进1万人, 五年内建成: so long it takes, from when on is not said.
  if (DURATION.test(text.slice(Math.max(sentence.start, figure.start - 24), figure.start))) return null;
  if (last?.period === null) return null;
  if (last?.period) {
    const years = yearsOf(last.period);
    const from = last.derived ? 'section' : 'sentence';
    if (years && role === 'baseline' && !isDated) return yearBefore(years[0]);
    // “十四五”时期，…城镇化率达到58%: in its last year.
    if (years && isEnd && motion === null && role === 'value')
      return { period: wholeYear(years[1]), deadline: true, from, or: [last.period] };
    return { period: last.period, deadline: last.deadline, from, ...endOf(last.period) };
  }
  if (lead?.period && isPartOfYear(lead.period)) {
    const year = Number(lead.period.from.slice(0, 4));
    return { period: lead.period, deadline: false, from: 'sentence', or: [wholeYear(year)] };
  }
  const leadSpan = lead?.period ? yearsOf(lead.period) : undefined;
  // 1979年农业总产值增长8.6%。粮食产量…, under a title that names the year of the plan.
  if (lead?.period && !leadSpan && typeof context.sectionYear === 'number' && Number(lead.period.label) < context.sectionYear)
    return { period: lead.period, deadline: false, from: 'sentence', or: [wholeYear(context.sectionYear)] };
  if (lead && !leadSpan && typeof context.sectionYear !== 'number')
    // 2025年，…。 in a review of five years: what follows may be of all of them again.
    return {
      period: lead.period as Period,
      deadline: false,
      from: 'sentence',
      ...(context.sectionSpan && { or: spanOr(context.sectionSpan) }),
    };
  const told = said === 'goal' || lead ? undefined : context.articlePeriod;
  if (told) return { period: told, deadline: false, from: 'section', or: [wholeYear(Number(told.from.slice(0, 4)))] };
  const span = leadSpan ?? (context.sectionYear === 'open' ? context.sectionSpan : undefined);
  if (span) {
    // 五年来，城镇化率由45.9%提高到52.6%: from the year before to the last one; all else is of the five years together.
    if (role === 'baseline') return yearBefore(span[0]);
    const [first, end] = isEnd ? [span[1], span[1]] : span;
    const label = first === end ? String(first) : `${first}—${end}`;
    const period = { from: `${first}-01-01`, to: `${end}-12-31`, label };
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
  // Where no heading tells, a report at a year's beginning tells what came of the last one, and what is meant for this one.
  const own = isAnnual && said !== 'goal' && context.sectionModality !== 'goal' ? year - 1 : year;
  const or = isAnnual || said !== 'goal' ? [wholeYear(own === year ? year - 1 : year)] : [];
  return { period: wholeYear(own), deadline: false, from: 'document', ...(or.length > 0 && { or }) };
}

const yearBefore = (first: number): Claim['period'] => ({ period: wholeYear(first - 1), deadline: false, from: 'section', isBefore: true });

const wholeYear = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31`, label: String(year) });

/** “十四五”时期和2025年工作回顾: what is told there may be of all its years. */
const spanOr = ([first, last]: readonly [number, number]): readonly Period[] => [
  { from: `${first}-01-01`, to: `${last}-12-31`, label: `${first}—${last}` },
];

/** “十五五”期间森林覆盖率达到25%: a level of its last year, maybe. */
function endOf(period: Period): { readonly or?: readonly Period[] } {
  const years = yearsOf(period);
  return years ? { or: [wholeYear(years[1])] } : {};
}

const isPartOfYear = ({ from, to }: Period): boolean =>
  from.slice(0, 4) === to.slice(0, 4) && (!from.endsWith('-01-01') || !to.endsWith('-12-31'));

/** The first and last year of a period of several; undefined for a shorter one. */
function yearsOf({ from, to }: Period): readonly [number, number] | undefined {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return first < last ? [first, last] : undefined;
}

const isOfBaseline = ({ start, end }: PeriodMention, { figures }: Sentence, figure: Figure, text: string): boolean =>
  /[由从自]$/.test(text.slice(Math.max(0, start - 1), start)) &&
  figures.some((other) => other !== figure && other.start >= end && other.end <= figure.start && other.start - end <= 4);

const MEAN = /年均|年平均/;

/** 比“十三五”时期增长79%, 比2020年增长34%: growth over all the years since, and not in one. */
function sinceEarlier(
  last: PeriodMention | undefined,
  { sentence, text, context }: Pick<ClaimInput, 'sentence' | 'text' | 'context'>,
  figure: Figure,
  { motion, verb }: Pick<FigureSubject, 'motion' | 'verb'>,
): Claim['period'] {
  if (motion === null) return null;
  // 比2005年增加149亿元，年均增长17%: the mean is of the years since, however far behind it stands.
  const isMean = MEAN.test(verb);
  const base = sentence.periods
    .filter(
      ({ start, end }) =>
        end <= figure.start &&
        (isMean || figure.start - end < 16) &&
        (/[比较]/.test(text.charAt(start - 1)) ||
          (/与[“"]?$/.test(text.slice(Math.max(0, start - 2), start)) && text.startsWith('相比', end))),
    )
    .at(-1);
  const before = base?.period ? Number(base.period.to.slice(0, 4)) : undefined;
  if (before === undefined || (base?.period && isPartOfYear(base.period))) return null;
  const now = last?.period
    ? Number(last.period.to.slice(0, 4))
    : typeof context.sectionYear === 'number'
      ? context.sectionYear
      : context.sectionSpan?.[1];
  const end = now ?? (context.year === null ? undefined : context.year - 1);
  if (end === undefined || end - before < 2) return null;
  return { period: { from: `${before + 1}-01-01`, to: `${end}-12-31`, label: `${before + 1}—${end}` }, deadline: false, from: 'sentence' };
}

/** 2025年初余额3亿元: what there was before the year. */
const isAtBeginning = ({ periods }: Sentence, figure: Figure, text: string): boolean =>
  periods.some(
    ({ start, end, text: words }) =>
      end <= figure.start &&
      words.endsWith('年初') &&
      !/[比较]/.test(text.charAt(start - 1)) &&
      !/[，；。,;]/.test(text.slice(end, figure.start)),
  );

/** 比2019年1—5月份增长48%: growth since another part of a year than the one before, which no record of growth is. */
function isAgainstOther(
  { periods }: Sentence,
  figure: Figure,
  text: string,
  last: PeriodMention | undefined,
  context: ClaimInput['context'],
): boolean {
  const base = periods.findLast(({ start, end }) => end <= figure.start && figure.start - end < 8 && /[比较]/.test(text.charAt(start - 1)));
  const now = last?.period ?? context.articlePeriod;
  if (!base?.period || !now || !isPartOfYear(base.period) || !isPartOfYear(now)) return false;
  return Number(now.from.slice(0, 4)) - Number(base.period.from.slice(0, 4)) > 1;
}

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

/** The last year that a sentence before `end` began with: 2024年，…。 */
export function leadBefore(text: string, periods: readonly PeriodMention[], end: number): PeriodMention | null {
  let lead: PeriodMention | null = null;
  for (const mention of periods) {
    if (mention.start >= end) break;
    const isSpan =
      mention.period !== null && /^(?:过去|这|.年来)/.test(mention.text) && /^[，,]/.test(text.slice(mention.end, mention.end + 1));
    // 1—7月，…。第一产业用电量…: the months that a communiqué's paragraph begins with.
    const isPart = isSeveralMonths(mention.period);
    const isMonth = mention.period !== null && /月份$/.test(mention.text);
    // 截至2020年，…。龙头企业162家.
    const isUntil =
      mention.deadline &&
      mention.period !== null &&
      text[mention.end] === '，' &&
      /截[至止]到?$/.test(text.slice(Math.max(0, mention.start - 3), mention.start));
    const isYear =
      isSpan ||
      isUntil ||
      (isPart && !mention.deadline && !isOfSomething(text, mention.end)) ||
      (isMonth && !mention.deadline && /^[，,]/.test(text.slice(mention.end, mention.end + 1))) ||
      (mention.period !== null && !mention.derived && /^\d{4}$/.test(mention.period.label) && !mention.deadline);
    const before = text.slice(Math.max(0, mention.start - LONGEST_BEGINNING), mention.start);
    if (isYear && (BEGINS.test(before) || ((isPart || isMonth) && IN_FRONT.test(before))) && governs(mention, text)) lead = mention;
  }
  return lead;
}

const isSeveralMonths = (period: Period | null): boolean =>
  period !== null && isPartOfYear(period) && period.from.slice(0, 7) !== period.to.slice(0, 7);

/** 一季度的, 上半年以来: no time that what follows is of. */
const isOfSomething = (text: string, end: number): boolean => /^(?:的|以[来前后]|末|底)/.test(text.slice(end, end + 2));

/** The months or the quarter that a paragraph hands on to those after it, which name no time; a year that it speaks of ends them. */
export function articlePeriodAfter(text: string, periods: readonly PeriodMention[], before: Period | undefined): Period | undefined {
  const lead = leadBefore(text, periods, text.length);
  if (lead === null) return before;
  return lead.period !== null && isPartOfYear(lead.period) && !lead.deadline ? lead.period : undefined;
}

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
    /[\p{Script=Han}]/u.test(text.charAt(start - 1)) &&
    !/[在于到至]/.test(text.charAt(start - 1))
  )
    return true;
  return /(?:加快|推进|推动|抓好|做好|巩固|利用|落实|盘活|消化|针对|用好)$/.test(text.slice(Math.max(0, start - 2), start));
};

/** 2015年生产总值350亿元，“十二五”时期年均增长9.4%；财政收入92亿元: the plan's years are those of the mean alone. */
const isOfMean = ({ period, end }: PeriodMention, text: string, figure: Figure, verb: string): boolean =>
  period !== null &&
  yearsOf(period) !== undefined &&
  /^[”]?(?:时期|期间)?，?(?:年均|年平均)/.test(text.slice(end, end + 8)) &&
  /[，；、]/.test(text.slice(end + 3, figure.core.start)) &&
  !MEAN.test(verb);

/** How a sentence begins whose first word is its time: nothing before it, or who says so and on what grounds (国家能源局发布，1—7月，…; 据海关统计，今年前8个月). */
const BEGINS =
  /(?:^|[。！？\n])\s*(?:[\p{Script=Han}]{2,8}消息[^：。]{0,12}：)?(?:(?:[^。！？；\d]|今天（\d{1,2}月\d{1,2}日）){2,40}(?:发布的?|显示|公布|获悉|了解|介绍|透露|消息说?|表示|统计|核算|测算|监测|通报|发布会上)[，：]?\s*|刚刚?过去的|在|截[至止]到?)?$/u;

/** What may stand before the months that a sentence is of: words without a number, up to a comma (本报讯（记者…）据统计局的数据，1—5月…), or of a headline. */
const IN_FRONT = /(?:(?:^|[。！？\n])[^。！？；\d]{0,60}[，：]\s*|^[\p{Script=Han}【】]{0,24})$/u;

/** How many characters say who tells it. */
const LONGEST_BEGINNING = 72;

/** 比2020年增长 compares with a period, 11月1日举办 dates an event, “十四五”规划 names a plan: none of them governs a figure. */
function governs(mention: PeriodMention, text: string): boolean {
  // 比 2011 年增长, as copied from a PDF.
  if (/[比较与] ?$/.test(text.slice(Math.max(0, mention.start - 2), mention.start))) return false;
  // 新十二月市, a fair.
  if (text[mention.start - 1] === '新') return false;
  // 2000年以前建成的57个老旧小区: which of them.
  if (
    /(?:以前|之前|前)$/.test(mention.text) &&
    /^(?:建成|建设|投用|投产|出生|修建|设立|成立|注册)的/.test(text.slice(mention.end, mention.end + 3))
  )
    return false;
  const after = text.slice(mention.end, mention.end + 4);
  // 年初确定的目标, 比年初增加: a point to start from.
  if (/年初$/.test(mention.text)) return false;
  // 在去年任务（5.55亿元）的基础上增长8.1%: what it grows from.
  if (text[mention.start - 1] === '在' && /^[^，；。]{0,24}基础上/.test(text.slice(mention.end, mention.end + 28))) return false;
  // 是“十二五”末的3.7倍
  if (/^[”]?(?:末|底|期末|初|同期)?的\s*\d+(?:\.\d+)?\s*倍/.test(text.slice(mention.end, mention.end + 12))) return false;
  if (/^”?(?:相比|规划|水平|基数|同期|价格|技改|项目|重点项目|工程)/.test(after)) return false;
  // 是1950年到2002年53年的总和
  if (/^[\d一二三四五六七八九十]*年?的?总和/.test(text.slice(mention.end, mention.end + 6))) return false;
  // 创近5年新高, 为近10年来最大降幅: how a value compares, not when it was.
  if (/^(?:以?来)?的?(?:新高|新低|最|峰值|首)/.test(after) || /[创]$/.test(text.slice(Math.max(0, mention.start - 1), mention.start)))
    return false;
  const label = mention.period?.label ?? '';
  return !/^\d{4}-\d{2}-\d{2}$/.test(label) || /截[至止]$|^[”]?止/.test(text.slice(Math.max(0, mention.start - 2), mention.start) + after);
}
