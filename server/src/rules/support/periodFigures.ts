import type { Figure } from '../../quantity/figure.ts';
import { type NamedPeriod, type NamedStretch, namedPeriodsIn, type Stretch } from './namedPeriods.ts';
import { figuresBySentence } from './prose.ts';
import { exact } from './rounding.ts';

/** A figure that is told of one period, and adds up over periods. */
export interface PeriodFigure {
  readonly name: string;
  /** Null where only the period's length is told: 三年累计. */
  readonly stretch: Stretch | null;
  readonly length: number | null;
  /** What is counted, without the words that every sum has (共, 累计, 完成). */
  readonly what: string;
  readonly figure: Figure & { readonly value: number };
}

/** The figures that a paragraph tells of periods, in order: 一季度完成8亿元 · 一、二季度分别开工12个、18个 · 上半年，全市接待游客642万人次. */
export function periodFiguresIn(text: string, figures: readonly Figure[]): readonly PeriodFigure[] {
  if (figures.length === 0) return [];
  const periods = namedPeriodsIn(text);
  if (periods.length === 0) return [];
  const found: PeriodFigure[] = [];
  let next = 0;
  for (const { sentence, figures: all } of figuresBySentence(text, figures)) {
    let end = sentence.start;
    let held: Held | null = null;
    let named: NamedPeriod[] = [];
    // 平均浓度一季度为68微克/立方米，二季度为…: what stands before the first period is said of all.
    const opening = text.slice(sentence.start, Math.min(periods[next]?.start ?? sentence.end, sentence.start + OPENING));
    const isAverage = NOT_ADDITIVE.test(opening);
    for (const figure of all) {
      for (let period = periods[next]; period && period.start < figure.end; period = periods[++next])
        if (period.start >= end) named.push(period);
      // 7天, 三年, 第一年 and 1日至3日 are names of periods.
      if (TIMES.has(figure.unit) || (named.at(-1)?.end ?? 0) > figure.start) continue;
      held = named.length > 0 ? heldBy(text, named, figure) : carried(held, text.slice(end, figure.start));
      end = figure.end;
      named = [];
      const told = held && !isAverage && isFlow(figure) ? toldOf(text, held, figure) : null;
      if (told) found.push(told);
    }
  }
  return found;
}

/** How far a sentence's opening words reach, in UTF-16 units. */
const OPENING = 40;

/** What the figures from here on are told of. */
interface Held {
  readonly period: NamedPeriod;
  readonly what: string;
  /** The periods that are told of in turn: 一、二季度分别…. */
  readonly turns: readonly NamedStretch[];
  readonly turn: number;
}

function heldBy(text: string, named: readonly NamedPeriod[], figure: Figure): Held | null {
  const period = named.at(-1);
  if (!period) return null;
  const what = WORDS.exec(text.slice(period.end, figure.start))?.[1];
  if (what === undefined) return null;
  const [, told, behind = ''] = /^(.*?)(?:每年)?(?:分别|依次)(.*)$/.exec(what) ?? [];
  // 全市每年新建敬老院分别为18所、22所
  const before = told?.replace(/每(?:年|个?月)/, '');
  if (before === undefined) return { period, what, turns: [], turn: 0 };
  const run = named.filter((_one, at) =>
    named.slice(at, -1).every((_next, i) => JOINED.test(between(text, named[at + i], named[at + i + 1]))),
  );
  const turns = run.flatMap(({ name, each }) => each.map((one) => (each.length > 1 ? one : { name, stretch: one.stretch })));
  return { period, what: before + behind, turns, turn: 0 };
}

const between = (text: string, one: NamedPeriod | undefined, other: NamedPeriod | undefined): string =>
  one && other ? text.slice(one.end, other.start) : '';

/** 一季度完成投资30亿元、税收5亿元: the period holds on; a figure behind a bare mark is the next in turn. */
function carried(held: Held | null, gap: string): Held | null {
  if (!held) return null;
  if (held.turns.length > held.turn + 1 && JOINED.test(gap)) return { ...held, turn: held.turn + 1 };
  const run = held.turns.length === held.turn + 1 ? held.turns.map(({ stretch }) => stretch) : [];
  const [first] = run;
  const last = run.at(-1);
  if (first && last && run.length > 1 && TOTAL.test(gap))
    return { ...held, turns: [{ name: '合计', stretch: { from: first.from, to: last.to } }], turn: 0 };
  const what = /^[，、,]([\u4e00-\u9fff]{2,16})$/.exec(gap)?.[1];
  return what === undefined || /^(?:其中|累计达)/.test(what) ? null : { ...held, what, turns: [], turn: 0 };
}

/** 2020—2022年分别投入6亿元、7亿元、8亿元，累计21亿元: of all that were told in turn. */
const TOTAL = /^[\u4e00-\u9fff]{0,4}[，,](?:总[共计]|累计|合计|共计?)(?!达)[\u4e00-\u9fff]{0,8}$/;
const JOINED = /^[、，,和及]$/;
/** 四季度抢抓黄金施工期，又完成…: what happened then may stand before what it came to. */
const WORDS =
  /^(?:[，,]?[\u4e00-\u9fff“”]{2,16}(?=[，,](?:又|再|还|共|累计|新增|完成|实现|发放|新建|接待|签约|招[工聘收]|培训|投入|整治|改造)))?[，,]?([\u4e00-\u9fffA-Za-z0-9“”]{0,26})$/;

function toldOf(
  text: string,
  { period, what: words, turns, turn }: Held,
  figure: Figure & { readonly value: number },
): PeriodFigure | null {
  const own = turns[turn];
  const what = words.replace(COMES_TO, '').replace(CAME_TO, '');
  const { length, isUpTo } = period;
  const stretch = own?.stretch ?? period.stretch;
  if ((!stretch && length === null) || NOT_ADDITIVE.test(what) || NO_FLOW.test(what) || /[/／]/.test(figure.unit)) return null;
  // 截至6月底累计建成…: only what is cumulated is the sum of all that came before.
  if (isUpTo && !what.includes('累计')) return null;
  const noun = /^的?([\u4e00-\u9fff]{2,6})(?=[，。；、,;])/.exec(text.slice(figure.end, figure.end + 8))?.[1] ?? '';
  return {
    name: own?.name ?? period.name,
    stretch,
    length: stretch ? null : length,
    what: `${what}${noun}`.replace(TRADE, '贸').replace(FILLERS, ''),
    figure,
  };
}

/** What the sum of some figures, or the whole of something, is called beside it: 全年进出口总值 of 外贸进出口. */
const FILLERS =
  /全[国省市区县州旗镇乡村]|^[又再还]|[仍也](?=共|累计)|(?<=^|[又再还共计])(?:(?:举[办行]|组织|开展|召开|办(?![理结件学]))了?|[开搞做]了)|[一拢统]?共计?|累计|合计|加(?:起来|在?一[起块]|到一[起块])|(?:满打满算|算下来|就有|足有|整整|下来)|总[共计额值量数]|(?<!资)总(?=产值|销|产量|降)|[当单]月|实[现施]|完成|达到?|新[建装铺设修]成?|建成|(?<=出口|进口|[销零]售|产|水|电|雨|雪|交易)[额量]|[为是达了]$|额(?=[为是达]?$)/g;

/** One word, so that 出口 is not told in 进出口. */
const TRADE = /(?:外贸|对外贸易)?进出口|对外贸易|外贸/g;

const isFlow = (figure: Figure): figure is Figure & { readonly value: number } =>
  exact(figure) && ['count', 'money', 'measure'].includes(figure.kind);

const TIMES: ReadonlySet<string> = new Set(['日', '天', '年', '个月', '个季度', '月', '周']);
/** Stocks, differences and plans do not add up. */
const NO_FLOW =
  /末|底|余额|保有|存量|在册|每|占|比|较|目标|计划|预计|力争|确保|突破|同期|以来|净|顺差|逆差|增长|下降|提高|增加|减少|回落|上升|^(?:增(?![发殖资])|减(?![税免贫负])|多|少|升|降(?![水雨雪费]))|(?:用工|从业|就业|参保|职工)人/;
/** Rain falls day by day; other averages, rates, levels and prices do not add up. */
const NOT_ADDITIVE = /(?<!平)均(?!降[水雨雪])|平均(?!降[水雨雪])|浓度|强度|指数|价格|(?<!高)标准(?!化|厂房|箱|地)|率|温|水位/;

/** 三季度受高温影响降至11.8亿元: how it came to that says nothing of what is counted. */
const COMES_TO =
  /^(?:(?:受|因)[\u4e00-\u9fff]{2,12}(?:影响|拖累|带动|拉动|推动|支撑)|(?:受|因)[\u4e00-\u9fff]{2,12}?(?=(?:小幅|大幅|略|又|再|回|下|上|攀|跃)?[降升增减跌落]{1,2}[至到为]))?(?:小幅|大幅|略|略有|微|又|再|则|也|已|迅速|继续|进一步)*(?:(?:回落|回升|下降|上升|攀升|跃升|下滑|减少|[降升增减跌])[至到为]|(?:只有|仅有|仅为|[只仅才](?=$|完成|实现)))?/;

/** 下半年接待读者降至19.8万人次 */
const CAME_TO = /(?:(?:小幅|大幅|略)?(?:回落|回升|下滑|攀升)|[降跌])[至到]了?$/;

/** Whether all characters of some words stand in others: 举办招聘会 in 招聘会举办. */
const isToldIn = (what: string, words: string): boolean => [...what].every((char) => words.includes(char));

/** Whether what one tells may be what the other tells, in more words. */
export const mayBeOneFlow = (one: PeriodFigure, other: PeriodFigure): boolean =>
  one.figure.unit === other.figure.unit && (isToldIn(one.what, other.what) || isToldIn(other.what, one.what));

/** One with its paragraph, where it is held against those of others. */
export interface PlacedFigure extends PeriodFigure {
  readonly paragraph?: number;
}

export const isBefore = (one: PlacedFigure, other: PlacedFigure): boolean =>
  one.paragraph === other.paragraph ? one.figure.start < other.figure.start : (one.paragraph ?? 0) < (other.paragraph ?? 0);

/** What was said once need not be said again: 一季度完成投资…，二季度完成…. What is said anew is something else: 完成…，完成税收…. */
export function areOneFlow(figures: readonly PlacedFigure[]): boolean {
  const first = figures.reduce((earliest, one) => (isBefore(one, earliest) ? one : earliest));
  return figures.every(({ what, figure }) => figure.unit === first.figure.unit && isToldIn(what, first.what));
}
