import type { Period, PeriodMention } from '../../quantity/period.ts';
import { isGoalsTime } from '../subjects/heldAgainstGoal.ts';
import { governs } from './governingPeriod.ts';
import { isPartOfYear, isYearLabel } from './periodYears.ts';

/** The years that the sentences of a paragraph began with, as it is read from its beginning to its end. */
export class Leads {
  readonly #text: string;
  readonly #periods: readonly PeriodMention[];
  #lead: PeriodMention | null = null;
  /** How many of the periods were read. */
  #read = 0;
  /** The first full stop behind the lead, as far as it was asked for. */
  #stop = -1;
  /** Where the sentence before begins, the first of the periods behind that, and up to where the text was looked through for it. */
  #start = 0;
  #first = 0;
  #seen = 0;
  /** The last period of which was asked whether a sentence begins with it. */
  #asked: { readonly mention: PeriodMention; readonly begins: boolean } | undefined;

  constructor(text: string, periods: readonly PeriodMention[]) {
    this.#text = text;
    this.#periods = periods;
  }

  /**
   * The last year that a sentence before `end` began with: 2024年，…. Its period is null where it is 过去一年 and nobody tells of which year. What is asked
   * next lies further on.
   */
  before(end: number): PeriodMention | null {
    for (let mention = this.#periods[this.#read]; mention && mention.start < end; mention = this.#periods[++this.#read]) {
      if (this.#isOver(mention)) this.#lead = null;
      if (leadsOn(this.#text, mention)) this.#lead = mention;
    }
    // 6月末，…。其中，…: of the same day.
    return (PART.test(this.#text.slice(end, end + 4)) ? this.#beginningBefore(end) : null) ?? this.#lead;
  }

  /** 1—11月，…。预计全年…。…: the months are over. */
  #isOver({ text, start, end }: PeriodMention): boolean {
    const lead = this.#lead;
    if (!lead?.period || !isPartOfYear(lead.period) || !/^全年度?$/.test(text) || isGoalsTime(this.#text, start, end)) return false;
    if (this.#stop < lead.end) this.#stop = stopFrom(this.#text, lead.end);
    return this.#stop < start;
  }

  /** The time that the sentence before `end` begins with. */
  #beginningBefore(end: number): PeriodMention | null {
    for (; this.#seen < end - 1; this.#seen++) if ('。！'.includes(this.#text.charAt(this.#seen))) this.#start = this.#seen + 1;
    const startOf = (at: number): number => this.#periods[at]?.start ?? Infinity;
    while (startOf(this.#first) < this.#start) this.#first++;
    const first = this.#periods[this.#first];
    if (!first?.period || first.start >= end || startOf(this.#first + 1) < end) return null;
    if (this.#asked?.mention !== first) {
      const isFirst = first.start - this.#start <= 2 || BEGINS.test(this.#text.slice(this.#start, first.start));
      this.#asked = { mention: first, begins: isFirst && governs(first, this.#text) };
    }
    return this.#asked.begins ? first : null;
  }
}

/** Where the next full stop stands, or the text ends. */
function stopFrom(text: string, from: number): number {
  const stop = text.indexOf('。', from);
  return stop < 0 ? text.length : stop;
}

/** Whether a sentence begins with a time, of which those after it are as well. */
function leadsOn(text: string, mention: PeriodMention): boolean {
  const isSpan =
    mention.period !== null &&
    /^(?:过去|这|.年来|[“"]?十.五[”"]?(?:时期|期间))/.test(mention.text) &&
    /^[，,]/.test(text.slice(mention.end, mention.end + 1));
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
    (mention.period !== null &&
      (!mention.derived || /^过去的?一年$/.test(mention.text)) &&
      isYearLabel(mention.period.label) &&
      !mention.deadline);
  const before = text.slice(Math.max(0, mention.start - LONGEST_BEGINNING), mention.start);
  // 2011年是开局之年。过去一年，…: of the year before, whichever that is.
  if (mention.period === null && /^(?:过去的?一年|去年|上年)$/.test(mention.text)) return BEGINS.test(before);
  return isYear && (BEGINS.test(before) || ((isPart || isMonth) && IN_FRONT.test(before))) && governs(mention, text);
}

const PART = /^\s?其中/;

const isSeveralMonths = (period: Period | null): boolean =>
  period !== null && isPartOfYear(period) && period.from.slice(0, 7) !== period.to.slice(0, 7);

/** 一季度的, 上半年以来: no time that what follows is of. */
const isOfSomething = (text: string, end: number): boolean => /^(?:的|以[来前后]|末|底)/.test(text.slice(end, end + 2));

/**
 * The months or the quarter that a paragraph hands on to those after it, which name no time; a year that it speaks of ends them, unless it is the one that
 * the news of a year's first months is of (`past`).
 */
export function articlePeriodAfter(
  text: string,
  periods: readonly PeriodMention[],
  before: Period | undefined,
  past: number | null,
): Period | undefined {
  const lead = new Leads(text, periods).before(text.length);
  if (lead === null) return before;
  if (lead.period === null || lead.deadline) return undefined;
  return isPartOfYear(lead.period) || lead.period.label === String(past) ? lead.period : undefined;
}

/** How a sentence begins whose first word is its time: nothing before it, or who says so and on what grounds (国家能源局发布，1—7月，…; 据海关统计，今年前8个月). */
const BEGINS =
  /(?:^|[。！？\n])\s*(?:[〇\u3400-\u9fff]{2,8}消息[^：。]{0,12}：)?(?:(?:[^。！？；\d]|今天（\d{1,2}月\d{1,2}日）){1,40}(?:发布的?|显示|公布|获悉|了解|介绍|透露|消息说?|表示|指出|统计|核算|测算|监测|通报|发布会上)[，,：]?\s*|刚刚?过去的|在|截[至止]到?)?(?:[〇\u3400-\u9fff]{2,6}[省市区县州旗盟])?$/;

/** What may stand before the months that a sentence is of: words without a number, up to a comma (本报讯（记者…）据统计局的数据，1—5月…), or of a headline. */
const IN_FRONT = /(?:(?:^|[。！？\n])[^。！？；\d]{0,60}[，：]\s*|^[〇\u3400-\u9fff【】]{0,24})$/;

/** How many characters say who tells it. */
const LONGEST_BEGINNING = 72;
