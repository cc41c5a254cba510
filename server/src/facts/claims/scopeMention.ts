import type { Figure } from '../../quantity/figure.ts';
import type { Span } from '../../util/span.ts';

/** A place or department that governs what follows it. */
export interface ScopeMention extends Span {
  /** The scope's name; `section` stands for 全市, 我区 and the like. */
  readonly name: string | 'section';
  /** Where its reach ends, if before the sentence's end: 支持三明市…建设，新建高标准农田70万亩. */
  readonly until?: number;
  /** Whether it may be only a part of a thing's name: 宁波企业增加3000家. */
  readonly isLoose?: true;
  /** Whether records have it in their names: 市本级财政支出. */
  readonly isNamed?: true;
}

/** The place that was named last before a figure, if what is told of it reaches so far. */
export function governingMention(mentions: readonly ScopeMention[], figure: Figure, text: string): ScopeMention | undefined {
  let last: ScopeMention | undefined;
  for (const mention of mentions)
    if (mention.end <= figure.core.start && (figure.core.start < (mention.until ?? Infinity) || goesOnIn(text, mention, figure)))
      last = mention;
  return last;
}

/** Whether a figure is the whole place's, though its level of government was named before: what no budget has. `between` are the words between the two. */
export const tellsOfPlace = (between: string, figure: Figure): boolean => NO_BUDGET.test(between) || isCountedApart(figure, between);

/** The words between a place and a figure of the same name: …支出8311万元，增长37.4%. */
export const IN_ITS_CLAUSE = /^[^，；,;、]*(?:[，、](?:同比|比上年)?(?:增长|下降))?$/;

/** 县级一般公共预算收入增长8%，城乡居民收入增长9%: what no level of government has, behind what one has; but 居民医疗保险补助2.8亿元 is its money. */
const NO_BUDGET =
  /[，；,;](?![^，；,;]*(?:补助|补贴|资金|基金|转移支付|专项))[^，；,;]*(?:居民|就业|消费品|生产总值|增加值|失业|消费价格|游客|粮食)[^，；,;]*$/;

/** 省级财政扶贫资金增长36%，剩余3.4万贫困人口脱贫: nor are things a level's. */
const isCountedApart = ({ kind }: Figure, between: string): boolean => (kind === 'count' || kind === 'measure') && /[，；,;]/.test(between);

/** 广东GDP为28498亿元，同比增长3.3%: the growth of what the clause told. */
const goesOnIn = (text: string, { until }: ScopeMention, figure: Figure): boolean =>
  until !== undefined && figure.kind === 'percent' && GROWS.test(text.slice(until, figure.core.start));

const GROWS =
  /^[，,](?:(?:同比|环比|[比较](?:上年|去年)(?:同期)?|按(?:可比|不变)价格?计算，?)(?:同期)?)*(?:名义|实际)?(?:增长|增速(?:为|达)?|下降)[了约超近]{0,2}$/;

/** 中心城区（含淮阳区、川汇区）收入, 东连丽江市，南接保山市: what is counted in, and what lies beside; `before` is what stands before the place. */
export const isBeside = (before: string): boolean =>
  /[（(](?:含|包括|包含)[^（()）]{0,60}$|(?:[现下]辖|管辖)[^。；\d]{0,60}$/.test(before) ||
  /[东西南北]{1,2}(?:部)?(?:毗邻|[连接邻临靠依抵与和同])[^，。；]{0,24}$/.test(before);

/** 总量居全省第三位; 居全省第八位，全市第一位: among whom a place comes third. */
export const isRank = (text: string, start: number, end: number): boolean =>
  (text[end] === '第' && PLACED.test(text.slice(end, end + 6))) ||
  (/[居列占]$/.test(text.slice(start - 1, start)) &&
    /^(?:第|前|首|各|同类|[^，。；]{0,6}(?:第[一二三四五六七八九十\d]|前列))/.test(text.slice(end, end + 10)));

const PLACED = /^第[一二三四五六七八九十\d]{1,3}[位名]?[，。；、,;]/;
