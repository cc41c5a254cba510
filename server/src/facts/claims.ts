import type { Measure } from '../data/schema.ts';
import type { Figure } from '../quantity/figure.ts';
import type { Period, PeriodMention } from '../quantity/period.ts';
import type { Span } from '../util/span.ts';
import type { ReadClaim } from './binding.ts';
import type { Claim, Modality, NameMention, ReportContext } from './facts.ts';
import type { Sentence } from './sentence.ts';
import { type FigureSubject, subjectsOf } from './subjects.ts';
import type { TargetIndex } from './targetIndex.ts';

/** What a sentence's claims are read from. */
export interface ClaimInput {
  /** The paragraph's text. */
  readonly text: string;
  readonly sentence: Sentence;
  readonly names: readonly NameMention[];
  readonly context: ReportContext;
  readonly targets: TargetIndex;
  /** The year that an earlier sentence of the paragraph began with (2024年，…。…), for those that name none. */
  readonly lead: PeriodMention | null;
}

/** Every figure of a sentence with indicator, measure, scope, period and modality, as far as the text gives them. */
export function claimsOf(input: ClaimInput): ReadClaim[] {
  const { text, sentence, context } = input;
  const scopes = scopeMentions(input);
  const blank: Span[] = [...sentence.periods, ...scopes];
  return subjectsOf(text, sentence, blank).map((subject) => {
    const { figure } = subject;
    const before = text.slice(sentence.start, figure.start);
    const said = modalityOf(before, subject, context.sectionModality === 'goal');
    const period = periodOf(input, subject);
    const claim: Claim = {
      figure,
      motion: subject.motion,
      indicator: subject.words === '' ? null : { text: subject.words, span: subject.span },
      measure: measureOf(subject),
      scope: scopeOf(scopes, figure, context),
      period,
      modality: said ?? sectionModality(context, period?.period ?? null),
    };
    return { claim, subject, isExplicit: said !== null };
  });
}

function measureOf({ figure, motion, words, readings, verb, role }: FigureSubject): Measure | null {
  const isAdded = readings[0]?.added === true || (role === 'difference' && motion === 'up');
  switch (figure.kind) {
    case 'percent':
      if (/(?:占|比重|比例)[^，、]{0,12}$/.test(words) && /[到至达]$/.test(verb.trimEnd())) return '占比';
      // 不良贷款率由6.1%下降到0.95%: where it went to, not by how much.
      if (/(?:提高|提升|上升|下降|降低|减少|扩大|[升降提])[到至]$/.test(verb.replace(/[\s的]+$/, '')) && !/[增降涨]幅|增速/.test(words))
        return '比率';
      if (motion !== null) return motion === 'down' ? '降幅' : '增速';
      return /占|比重|比例/.test(words) ? '占比' : '比率';
    case 'point':
      return '差值';
    case 'count':
      return isAdded ? '增量' : '数量';
    case 'money':
    case 'measure':
      return isAdded ? '增量' : '总量';
    default:
      return null;
  }
}

interface ScopeMention extends Span {
  /** The scope's name; `section` stands for 全市, 我区 and the like. */
  readonly name: string | 'section';
}

const OWN = /[全我本](?:省|市|区|县|州|自治区)|全国/g;

/** The places and departments that govern what follows them, in the order of the text. */
function scopeMentions({ text, sentence, names, targets }: ClaimInput): ScopeMention[] {
  const part = text.slice(sentence.start, sentence.end);
  const mentions: ScopeMention[] = [];
  for (const match of part.matchAll(OWN)) {
    const start = sentence.start + match.index;
    // 高于全国平均水平 compares with the country; it does not speak of it.
    if (
      match[0] === '全国' &&
      (!leads(text, start, sentence) ||
        /^(?:平均|第|前|领先|水平|同类|唯一|首|率先|最|各|两会|性|重点|文明|统一)/.test(text.slice(start + 2, start + 4)))
    )
      continue;
    if (isBaseOfShare(text, start, start + match[0].length)) continue;
    mentions.push({ start, end: start + match[0].length, name: match[0] === '全国' ? '全国' : 'section' });
  }
  for (const { start, end, record } of names) {
    if (
      start < sentence.start ||
      end > sentence.end ||
      (record.type !== 'district' && record.type !== 'organisation' && record.type !== 'zone')
    )
      continue;
    if (leads(text, start, sentence)) mentions.push({ start, end, name: record.name });
  }
  for (const { name, ...at } of targets.scopesIn(part)) {
    if (name === '全国') continue;
    const start = sentence.start + at.start;
    if (leads(text, start, sentence) && !mentions.some((m) => m.start <= start && start < m.end))
      mentions.push({ start, end: sentence.start + at.end, name });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** 占全市比重, 在全市招商中占比: the whole that a share is of, and a part of the indicator's name. */
const isBaseOfShare = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '占' || (text[start - 1] === '在' && /^[^，。；、]{0,8}?中?(?:占比|比重|的份额)/.test(text.slice(end, end + 14)));

/** A place governs what follows where it begins its clause (荥阳市将…, 其中惠济区…), not where it is an object (与高新区的合作). */
function leads(text: string, start: number, sentence: Sentence): boolean {
  if (start === sentence.start) return true;
  return /(?:[，,；;：:、（(“”"。\s]|其中|表示|年|推动|确保|支持|力争|使)$/.test(text.slice(Math.max(sentence.start, start - 2), start));
}

function scopeOf(mentions: readonly ScopeMention[], figure: Figure, context: ReportContext): Claim['scope'] {
  let last: ScopeMention | undefined;
  for (const mention of mentions) if (mention.end <= figure.core.start) last = mention;
  if (last && last.name !== 'section') return { name: last.name, from: 'sentence' };
  if (context.sectionScope !== null) return context.sectionScope === '' ? null : { name: context.sectionScope, from: 'section' };
  return context.scope === null ? null : { name: context.scope, from: 'document' };
}

/** The period that governs a figure: the last one named before it, else the section's or the document's year. */
function periodOf({ text, sentence, context, lead }: ClaimInput, { figure, role, isEnd }: FigureSubject): Claim['period'] {
  let last: PeriodMention | undefined;
  for (const mention of sentence.periods) {
    if (mention.start >= figure.core.start) break;
    if (governs(mention, text)) last = mention;
  }
  if (last)
    return last.period === null ? null : { period: last.period, deadline: last.deadline, from: last.derived ? 'section' : 'sentence' };
  if (lead && typeof context.sectionYear !== 'number') return { period: lead.period as Period, deadline: false, from: 'sentence' };
  const span = context.sectionYear === 'open' ? context.sectionSpan : undefined;
  if (span) {
    // 五年来，城镇化率由45.9%提高到52.6%: from the year before to the last one; all else is of the five years together.
    const [first, end] = role === 'baseline' ? [span[0] - 1, span[0] - 1] : isEnd ? [span[1], span[1]] : span;
    const label = first === end ? String(first) : `${first}—${end}`;
    return { period: { from: `${first}-01-01`, to: `${end}-12-31`, label }, deadline: isEnd, from: 'section' };
  }
  const year = context.sectionYear ?? context.year;
  if (typeof year !== 'number') return null;
  const period: Period = { from: `${year}-01-01`, to: `${year}-12-31`, label: String(year) };
  return { period, deadline: false, from: context.sectionYear === null ? 'document' : 'section' };
}

/** The last year that a sentence before `end` began with: 2024年，…。 */
export function leadBefore(text: string, periods: readonly PeriodMention[], end: number): PeriodMention | null {
  let lead: PeriodMention | null = null;
  for (const mention of periods) {
    if (mention.start >= end) break;
    const isYear = mention.period !== null && !mention.derived && /^\d{4}$/.test(mention.period.label) && !mention.deadline;
    if (
      isYear &&
      /(?:^|[。！？\n])\s*(?:刚刚?过去的|在)?$/.test(text.slice(Math.max(0, mention.start - 6), mention.start)) &&
      governs(mention, text)
    )
      lead = mention;
  }
  return lead;
}

/** 比2020年增长 compares with a period, 11月1日举办 dates an event, “十四五”规划 names a plan: none of them governs a figure. */
function governs(mention: PeriodMention, text: string): boolean {
  if (/[比较与]$/.test(text.slice(Math.max(0, mention.start - 1), mention.start))) return false;
  const after = text.slice(mention.end, mention.end + 4);
  // 年初确定的目标, 比年初增加: a point to start from.
  if (/年初$/.test(mention.text)) return false;
  if (/^(?:相比|规划|水平|基数|同期|价格)/.test(after)) return false;
  // 创近5年新高, 为近10年来最大降幅: how a value compares, not when it was.
  if (/^(?:以?来)?的?(?:新高|新低|最|峰值|首)/.test(after) || /[创]$/.test(text.slice(Math.max(0, mention.start - 1), mention.start)))
    return false;
  const label = mention.period?.label ?? '';
  return !/^\d{4}-\d{2}-\d{2}$/.test(label) || /截[至止]$|^[”]?止/.test(text.slice(Math.max(0, mention.start - 2), mention.start) + after);
}

const GOAL =
  /力争|确保|争取(?!到?(?:上级|中央|国家|省级|各类|各方|超长期|政策|专项|资金|债券|地方政府|支持|补助|预算内))|计划|目标|预期(?!寿命)|(?<![虚模])拟|将(?!近|军)|(?<![主重需首紧必])要(?![求素点闻件道塞领])|努力|奋力|力求|保证|安排|打算|不低于|不少于|控制在/g;
const RESULT = /已(?!经济)|(?<![比较])(?:去年|上年)|累计|预计全年|圆满|超额|实现了|完成了|荣获|位居|居全|成功|初步核算/g;
const STRONG_RESULT = /已(?:经)?(?:实现|完成|达|突破|超|新)|累计(?:完成|实现|达)|超额完成|圆满完成/;
/** How a result is told, if nothing says that it is a goal. */
const COMPARISON = /同比|[比较](?:上年|去年)/;

/** What the sentence itself says before the figure; null if it says neither. */
function modalityOf(before: string, subject: FigureSubject, isAhead: boolean): Modality | null {
  if (STRONG_RESULT.test(before.slice(-40)) || STRONG_RESULT.test(subject.verb)) return 'result';
  const goal = lastIndexOf(before, GOAL);
  const result = lastIndexOf(before, RESULT);
  if (goal < 0 && result < 0) return isAhead || !COMPARISON.test(before.slice(-40) + subject.verb) ? null : 'result';
  return goal > result ? 'goal' : 'result';
}

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/** A section of review tells results, one of plans goals; failing that, the past is a result. */
function sectionModality(context: ReportContext, period: Period | null): Modality | null {
  if (context.sectionModality !== null) return context.sectionModality;
  if (period === null || context.year === null) return null;
  if (period.to < `${context.year}-01-01`) return 'result';
  return period.from > `${context.year}-12-31` ? 'goal' : null;
}
