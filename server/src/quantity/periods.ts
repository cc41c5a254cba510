import { fold } from '../text/fold.ts';
import { followsEra } from './eras.ts';
import type { Period, PeriodContext, PeriodMention } from './period.ts';
import { day, months, type Part, readPart, resolve, smallNumber, yearNumber } from './periodParts.ts';
import { periodsIn } from './periodPattern.ts';

/** A period before its years are filled in: `year` null stands for the document's year, plus `shift`. */
interface Draft {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly shift: number;
  /** Whether the bare form takes the section's year (全年, 上半年) or the document's (今年, 去年). */
  readonly relative: 'section' | 'document' | null;
  readonly part: Part;
  readonly deadline: boolean;
}

/** Finds the periods that a text names: 2023年底, 一季度, 今年前三季度, “十四五”, 2018年1—9月份, 2023—2025年. Offsets in `text`. */
export function scanPeriods(text: string, context: PeriodContext, folded = fold(text)): PeriodMention[] {
  const mentions: PeriodMention[] = [];
  let previous: Before | null = null;
  // A text names few periods many times.
  const resolved = new Map<string, Period | null>();
  for (const match of periodsIn(folded)) {
    const draft = draftOf(match, folded, previous, context);
    if (!draft) continue;
    let base = draft.year;
    if (base === null && draft.relative) base = draft.relative === 'section' ? (context.sectionYear ?? context.year) : context.year;
    const year = base === null ? null : base + draft.shift;
    const end = draft.end;
    let period: Period | null | undefined = null;
    if (year !== null && !beginsThen(draft, context, folded)) {
      const key = year + match[0];
      period = resolved.get(key);
      if (period === undefined) {
        period = resolve(year, draft.part);
        resolved.set(key, period);
      }
    }
    mentions.push({
      start: draft.start,
      end,
      text: text.slice(draft.start, end),
      period,
      deadline: draft.deadline || folded[draft.start - 1] === '到' || folded[draft.start - 1] === '至',
      derived: draft.year === null,
    });
    previous = { year, start: draft.start, end };
  }
  return joinRanges(mentions, folded, text);
}

/** The period that was named before. */
interface Before {
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

/** Whether the sentence of what stands at `at` begins with a period: 2025年，…. */
/** What may stand between a year and 全年. */
const OF_SAME_YEAR = /^[^,，。；;：:\d比较]{0,12}$/;

const leads = ({ start, end }: Before, text: string, at: number): boolean =>
  /^[,，]/.test(text.slice(end, end + 1)) &&
  /(?:^|[。!?！？;；\n])\s*$/.test(text.slice(Math.max(0, start - 3), start)) &&
  !/[。!?！？\n]/.test(text.slice(end, at));

/** 2014年以来, 自2014年工程启动以来: from then up to a day that nobody names, not that year, where it lies further back than the last one. */
const beginsThen = ({ year, part, end }: Draft, context: PeriodContext, text: string): boolean =>
  year !== null &&
  context.year !== null &&
  year < context.year - 1 &&
  (part.kind === 'year' || part.kind === 'months') &&
  /^[^,。;:!?\d]{0,14}以来/.test(text.slice(end, end + 17));

function draftOf(match: RegExpMatchArray, text: string, previous: Before | null, context: PeriodContext): Draft | null {
  const { isAnnual, isGivenBefore, isSummary } = context;
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const before = text[start - 1] ?? '';
  const [, plan1, planTail1, plan2, planTail2, ymd, sep, ymdM, ymdD, y1, y2, decade4, full, short, early, rel, part, edge, ...rest] = match;
  const [bare, bareEdge, yearEnd, recent, recentN, century, decade, decade2, pair, since, over, former, ago] = rest;
  const base = { start, end, year: null, shift: 0, relative: null, part: { kind: 'year' } as Part, deadline: false };
  const plan = plan1 ?? plan2;
  if (plan !== undefined) {
    const index = planIndex(plan);
    if (index === null) return null;
    const from = index <= 5 ? 1953 + (index - 1) * 5 + (index > 2 ? 3 : 0) : 1981 + (index - 6) * 5;
    const tail = planTail1 ?? planTail2 ?? '';
    // “十一五”前四年, “十四五”后两年.
    const [, side, count] = /^([前头后])(.)年$/.exec(tail) ?? [];
    const years = count === undefined ? 5 : smallNumber(count);
    return { ...base, year: from + (side === '后' ? 5 - years : 0), part: { kind: 'years', years }, deadline: /末/.test(tail) };
  }
  if (ymd !== undefined) {
    // 2018/1/10-2018/7/10
    if ((/[\d./-]/.test(before) && !(before === '-' && previous?.end === start - 1)) || (sep === '.' && ymdD === undefined)) return null;
    const month = Number(ymdM);
    return { ...base, year: Number(ymd), part: ymdD === undefined ? months(month, month) : day(month, Number(ymdD)) };
  }
  if (y1 !== undefined && y2 !== undefined) {
    const [from, to] = [yearNumber(y1), yearNumber(y2)];
    return to > from && to - from < 100 ? { ...base, year: from, part: { kind: 'years', years: to - from + 1 } } : null;
  }
  const printed = full ?? short ?? early;
  if (printed !== undefined) {
    if (/\d/.test(before) || (short !== undefined && (/[.,第近过]/.test(before) || followsEra(text, start)))) return null;
    return { ...base, year: yearNumber(printed), ...partOf(part, edge, text, end) };
  }
  if (rel !== undefined) {
    // 5家以上年销售收入…: 以上, and 年销售收入.
    if (rel.startsWith('上年') && before === '以') return null;
    // 上年结余: an item of this year's budget.
    if (rel === '上年' && /^(?:结余|结转|结存|滚存)/.test(text.slice(end, end + 2))) return null;
    // 上年 is the year before the one that is told of, 去年 the one before the speaker's.
    const relative = /^(?:全年|当年|上年|上一年)$/.test(rel) ? 'section' : 'document';
    const spoken = isGivenBefore && relative === 'document' ? -1 : 0;
    const shift = spoken + ({ 去: -1, 上: -1, 前: -2, 明: 1, 后: 2 }[rel[0] ?? ''] ?? 0);
    // 2007年，贸易快速增长，当年地区生产总值…
    const named = rel === '当年' && previous !== null && !/[。!?;\n]/.test(text.slice(previous.end, start)) ? previous.year : null;
    if (named !== null) return { ...base, year: named, ...partOf(part, edge, text, end) };
    // 2020年全年, 2014年太原市预计全年.
    if (rel === '全年' && previous !== null && previous.end <= start && OF_SAME_YEAR.test(text.slice(previous.end, start)))
      return { ...base, year: previous.year, ...partOf(part, edge, text, end) };
    return { ...base, shift, relative, ...partOf(part, edge, text, end) };
  }
  if (bare !== undefined) {
    if (
      /[\d.历闰]/.test(before) ||
      // 康熙三年五月
      (before === '年' && /[元一二三四五六七八九十]/.test(text[start - 2] ?? '') && previous?.end !== start) ||
      // 今后半年, 目前半年, 在首月: only of a year that is named.
      /^(?:[前后]半年|首|的|第.+个月|后|最后)/.test(bare) ||
      (/[上下]/.test(before) && /月/.test(bare)) ||
      (/^[一二三四]季度/.test(bare) === false && /^[一二三四五六七八九十]月/.test(bare) && /[十一二三四五六七八九第]/.test(before))
    )
      return null;
    const years =
      previous && previous.year !== null && /^[、,和及与至到-]{1,2}$/.test(text.slice(previous.end, start)) ? previous.year : null;
    return { ...base, year: years, relative: 'section', ...partOf(bare, bareEdge, text, end) };
  }
  if (yearEnd !== undefined) {
    // 大年初一; 年初预算, what was planned.
    if (yearEnd.endsWith('初') && (before === '大' || text.startsWith('预算', end))) return null;
    // 2025年，…，年末常住人口535万人: of the year that the sentence begins with.
    return {
      ...base,
      year: previous && leads(previous, text, start) ? previous.year : null,
      relative: 'section',
      deadline: !yearEnd.endsWith('初'),
      part: yearEnd.endsWith('初') ? months(1, 2) : { kind: 'year' },
    };
  }
  if (decade2 !== undefined)
    return /[\d.第]/.test(before) ? null : { ...base, year: 1900 + smallNumber(decade2), part: { kind: 'years', years: 10 } };
  if (pair !== undefined)
    return { ...base, relative: 'document', shift: { 去: -1, 今: 0, 明: 1 }[pair.charAt(0)] ?? 0, part: { kind: 'years', years: 2 } };
  if (century !== undefined && decade !== undefined) {
    const index = century.startsWith('上') ? 20 : century === '本' ? 21 : smallNumber(century);
    return { ...base, year: (index - 1) * 100 + smallNumber(decade), part: { kind: 'years', years: 10 } };
  }
  if (decade4 !== undefined) return { ...base, year: Number(decade4), part: { kind: 'years', years: 10 } };
  // 五年完成投资…，比前五年增长: than in as many years before.
  if (former !== undefined) {
    const years = smallNumber(former);
    return { ...base, relative: 'document', shift: -2 * years + (isAnnual ? 0 : 1), part: { kind: 'years', years } };
  }
  // 比五年前增加: than in that year; a report of a year's beginning counts from the last one.
  if (ago !== undefined) return { ...base, relative: 'document', shift: -smallNumber(ago) - (isAnnual ? 1 : 0) };
  // 2023年，…，5年来年均增长4.9%: up to the year that was named.
  if (over !== undefined && !isAnnual) {
    const years = smallNumber(over);
    const isNamed = previous !== null && previous.year !== null && !/[。!?]/.test(text.slice(previous.end, start));
    return { ...base, year: isNamed && previous?.year ? previous.year - years + 1 : null, part: { kind: 'years', years } };
  }
  const lastYears = recentN ?? since ?? over;
  if (lastYears !== undefined) {
    if ((recent === undefined || recent === '这') && !isAnnual) return null;
    const years = smallNumber(lastYears);
    const ahead = recent !== undefined && /未来|今后/.test(recent);
    return { ...base, relative: 'document', shift: ahead ? 0 : isSummary ? 1 - years : -years, part: { kind: 'years', years } };
  }
  return null;
}

function partOf(part: string | undefined, edge: string | undefined, text: string, end: number): Pick<Draft, 'part' | 'deadline'> {
  const isEnd = edge !== undefined && !edge.endsWith('初');
  const read: Part = part === undefined ? { kind: 'year' } : readPart(part);
  if (edge?.endsWith('初')) {
    if (read.kind === 'months') return { part: months(read.from, read.from), deadline: false };
    return { part: months(1, 2), deadline: false };
  }
  return { part: read, deadline: isEnd || text[end] === '前' };
}

/** 2015年1月至12月, 18年10月1日到19年2月3日: two periods joined to one. */
function joinRanges(mentions: readonly PeriodMention[], folded: string, text: string): PeriodMention[] {
  const result: PeriodMention[] = [];
  for (const mention of mentions) {
    const last = result.at(-1);
    const gap = last && mention.start > last.end && mention.start - last.end < 5 ? folded.slice(last.end, mention.start) : '';
    if (gap !== '' && last?.period && mention.period && joins(gap, folded, mention.end) && last.period.from <= mention.period.to) {
      const period = { from: last.period.from, to: mention.period.to, label: `${last.period.label}—${mention.period.label}` };
      result[result.length - 1] = { ...last, end: mention.end, text: text.slice(last.start, mention.end), period, deadline: false };
    } else result.push(mention);
  }
  return result;
}

/** 三月到五月, 5月26日起至5月29日; 三月和九月之间. */
const joins = (gap: string, text: string, end: number): boolean =>
  /^\s?(?:-{1,2}|~|起?至|起?到)\s?$/.test(gap) || (/^[和与]$/.test(gap) && /^之?间/.test(text.slice(end, end + 2)));

/** 十四五 is the 14th plan, 九五 the 9th; null if it names no plan. */
function planIndex(text: string): number | null {
  const index = smallNumber(text.slice(0, -1));
  return index >= 1 && index <= 17 ? index : null;
}
