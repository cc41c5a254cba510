import type { Figure } from '../../quantity/figure.ts';
import type { Span } from '../../util/span.ts';
import { areAllParts, areOpposites, endsWithRest, isDivision, mayOverlap } from './divisions.ts';
import { digitValue } from './numerals.ts';
import { isOneSlip } from './oneSlip.ts';
import type { Part } from './parts.ts';
import { sentenceBefore, sentencesOf } from './prose.ts';
import { exact, rounding } from './rounding.ts';

/** Shares of one whole that are told one after the other: 工业占45%、服务业占50%. */
export interface Shares {
  readonly parts: readonly Part[];
  /** Where the first label, or the first of the figures that are told in turn, begins. */
  readonly start: number;
  readonly inTurn: boolean;
  /** Whether words before it announce a division: 从用地结构看，…; 常住人口中，…. */
  readonly isAnnounced: boolean;
  /** Whether they say that it is one: 从用地结构看, but not 常住人口中. */
  readonly isStructure: boolean;
}

/** What the shares of one list make together, in per cent, and whether that can be right. */
export interface Sum {
  readonly sum: number;
  readonly isOver: boolean;
  readonly isUnder: boolean;
}

/** The lists of shares in a paragraph, each within a sentence; a semicolon does not end it. */
export function sharesIn(text: string, figures: readonly Figure[]): readonly Shares[] {
  const shares = figures.filter(isShare);
  const lists: Shares[] = [];
  let open: Open | null = null;
  let from = 0;
  let at = 0;
  for (const sentence of sentencesOf(text)) {
    for (let figure = shares[at]; figure && figure.start < sentence.end; figure = shares[at]) {
      const inTurn = turnsFrom(text, shares, at, from);
      if (inTurn) {
        lists.push(inTurn);
        at += inTurn.parts.length;
        open = null;
        continue;
      }
      open = goesOn(text, figure, open, from, lists);
      at++;
    }
    if (!/[；;]$/.test(sentence.text)) {
      open = null;
      from = sentence.end;
    }
  }
  return lists;
}

/** The sum of shares that divide one whole; null where nothing tells that they do. */
export function sumOf({ parts, isAnnounced, isStructure, inTurn }: Shares): Sum | null {
  const labels = parts.map(({ label }) => label);
  const sum = parts.reduce((total, { figure }) => total + percent(figure), 0);
  const slack = parts.reduce((total, { figure }) => total + slackOf(figure), 0) + 1e-9;
  const isComplete = WHOLES.some((whole) => areAllParts(labels, whole)) || areOpposites(labels) || (isAnnounced && endsWithRest(labels));
  const excess = sum - 100;
  const isSlip = parts.some(({ figure }) => [-1, 0, 1].some((off) => isOneSlip(figure, figure.value - excess + off * figure.step)));
  // 文明村和文明乡镇占比分别达64%、85%: each has a whole of its own.
  if (labels.every((label) => PLACE.test(label)) || labels.some((label) => CHOICE.test(label)) || (inTurn && excess > FARTHEST_OVER))
    return null;
  const divides =
    isComplete ||
    isDivision(labels) ||
    areAges(labels) ||
    (endsWithRest(labels) && (isAnnounced || isSlip || (inTurn && !mayOverlap(labels)))) ||
    (isAnnounced && isSlip && !mayOverlap(labels)) ||
    (isStructure && parts.length > 2 && excess <= LITTLE_OVER && (inTurn || haveOneNoun(labels)) && !mayOverlap(labels));
  return divides ? { sum, isOver: excess > slack, isUnder: isComplete && excess < -slack } : null;
}

/** 其余一成为三等品: what is left of a list of shares, told behind it. */
export interface RestOfShares extends Span {
  readonly text: string;
  /** What the shares and the rest make together, in per cent. */
  readonly sum: number;
  /** What is left, in per cent. */
  readonly left: number;
}

const REST_IS = /^[^，。；]{0,6}[，,、]((?:其余|剩余|剩下)的?([一二两三四五六七八九])成([一二三四五六七八九半])?)(?=[为是用属])/;
/** The sentence must tell nothing else before it. */
const LONGEST_REST = 20;
/** How far a share that is told in tenths may be from its own, in per cent, where what is left is told in tenths too. */
const ROUGHLY = 1;

/** The rest behind a list of shares, where it is not what they leave. */
export function wrongRest(text: string, { parts, start: from }: Shares): RestOfShares | null {
  const last = parts.at(-1)?.figure;
  const match = last && parts.length > 1 ? REST_IS.exec(text.slice(last.end, last.end + LONGEST_REST)) : null;
  const [, words, tenths, half] = match ?? [];
  if (!last || !match || words === undefined || tenths === undefined) return null;
  // 甲级品占一半，乙级品占三成，其余两成为…: a share that is no figure stands before the list.
  if (/[占半]/.test(sentenceBefore(text, from, 40))) return null;
  const rest = (digitValue(tenths) ?? 0) * 10 + (half === undefined ? 0 : half === '半' ? 5 : (digitValue(half) ?? 0));
  const told = parts.reduce((total, { figure }) => total + percent(figure), 0);
  if (Math.abs(told + rest - 100) <= (parts.length + 1) * ROUGHLY || told >= 100) return null;
  const start = last.end + match[0].length - words.length;
  return { text: words, start, end: start + words.length, sum: told + rest, left: 100 - told };
}

/** What one may name several of. */
const CHOICE = /认为|反映|原因|困难|问题|渠道|希望/;
const PLACE = /(?:[村乡镇县市区]|街道)$/;
/** By how many per cent a slip may take a list beyond its whole. */
const FARTHEST_OVER = 40;
/** By how many per cent kinds that are named for once may go beyond it; farther off they overlap. */
const LITTLE_OVER = 15;

/** 农业用水, 工业用水, 生态环境补水: of one thing. */
const haveOneNoun = (labels: readonly string[]): boolean => new Set(labels.map((label) => label.at(-1))).size === 1;

/** Of what a division in which nothing is left out may be told without its name. */
const WHOLES = ['人口', '生产总值'];

const isShare = (figure: Figure): figure is Part['figure'] =>
  (exact(figure) && (figure.kind === 'percent' || isFraction(figure))) || (isTenths(figure) && figure.value !== null);
const isFraction = ({ kind, unit, text }: Figure): boolean => kind === 'count' && unit === '' && /分之|\/|^一半$/.test(text);
const percent = (figure: Part['figure']): number => figure.value * (isFraction(figure) ? 100 : 1);
/** 三分之一, 六成 are told roundly. */
const slackOf = (figure: Figure): number => (isFraction(figure) || isTenths(figure) ? 2 : rounding(figure));
const isTenths = ({ text, comparator }: Figure): boolean => comparator === '=' && text.includes('成');

interface Open {
  readonly parts: Part[];
  readonly whole: string;
}

/** Adds a share to the list that is open, or opens one; null where it is no part of a list. */
function goesOn(text: string, figure: Part['figure'], open: Open | null, from: number, lists: Shares[]): Open | null {
  const last = open?.parts.at(-1)?.figure;
  const isNear = last !== undefined && figure.core.start - last.end <= LONGEST_LABEL;
  const gap = text.slice(isNear ? last.end : Math.max(from, figure.core.start - LONGEST_LABEL), figure.core.start);
  const match = (isNear ? NEXT : FIRST).exec(gap);
  const [, words = '', whole = ''] = match ?? [];
  if (!match || (open && words.startsWith('其中')) || /全[国省球]|世界/.test(whole) || AGAINST.test(whole)) return null;
  const part = { label: words.replace(/^(?:和|及|选择|其中)/, ''), figure };
  if (open && isNear && (whole === '' || whole === open.whole)) {
    open.parts.push(part);
    return open;
  }
  const start = figure.core.start - gap.length + gap.lastIndexOf(words);
  const parts = [part];
  const before = text.slice(Math.max(from, start - 24), start);
  lists.push({ parts, start, inTurn: false, isAnnounced: ANNOUNCED.test(before), isStructure: STRUCTURE.test(before) });
  return { parts, whole };
}

const LONGEST_LABEL = 34;
const SHARE = '(?:占比?([^，。；、]{0,12}?)(?:的比重|的比例|的)?|的?比重)(?:为|达到?)?$';
const FIRST = new RegExp(`(?:^|[，,、：:；;中和])([^，,。；;：:、]{1,18}?)的?(?:人数|数量|受访者)?${SHARE}`);
const NEXT = new RegExp(`^[，,、；;和](?:和)?([^，,。；;：:、]{1,18}?)的?(?:人数|数量|受访者)?${SHARE}`);
const AGAINST = /预算|计划|目标|任务|上年|同期/;
const ANNOUNCED = /(?:(?:从|按|分)[\u4e00-\u9fff]{1,12}?(?:看|分|划分)|[\u4e00-\u9fff]{2,12}中)[，,：:]?$/;
const STRUCTURE = /(?:[从按分][\u4e00-\u9fff]{0,10}?(?:结构|构成|组成|类型|来源|用途|投向|流向|年龄|性质)(?:情况)?来?[看分][，,：:]?)$/;

/** No writer tells more in turn. */
const MOST_IN_TURN = 12;

/** 工业、居民、商业用电分别占全社会用电量的62%、21%、19%: parts of one whole that are named first. Null where there is no such list. */
function turnsFrom(text: string, shares: readonly Part['figure'][], at: number, from: number): Shares | null {
  const first = shares[at];
  const named =
    first &&
    /([\u4e00-\u9fff、和]{3,40}?)(?:(?:数量|人数)?(?:占比|比重)分别(?:为|是|达到?)|分别占(?!全[国省市区县球](?:总量)?的?$|世界的?$)[^，。；、]{0,16})$/.exec(
      text.slice(Math.max(from, first.start - 60), first.start),
    );
  if (!named) return null;
  const run = [first];
  for (const figure of shares.slice(at + 1, at + MOST_IN_TURN)) {
    if (!/^[、，和]$/.test(text.slice(run.at(-1)?.end, figure.start))) break;
    run.push(figure);
  }
  const words = named[1] ?? '';
  const others = restBehind(text, run.at(-1), shares[at + run.length]);
  // 教育、社会保障和就业、农林水支出 are three, 教育、卫生和农林水支出 too.
  const labels = [/、/, /、|和(?=[^、和]*$)/, /[、和]/].map((marks) => words.split(marks)).find(({ length }) => length === run.length);
  if (!labels) return null;
  const parts = [...run.map((figure, nth) => ({ label: labels[nth] ?? '', figure })), ...others];
  // 甲、乙、丙三类企业: as many as are named.
  const isAnnounced = /[两三四五六](?:类|者|种|档|级|大类|部分)[^、]*$/.test(labels.at(-1) ?? '');
  const isStructure = STRUCTURE.test(text.slice(Math.max(from, first.start - named[0].length - 24), first.start - named[0].length));
  return parts.length > 1 ? { parts, start: first.start, inTurn: true, isAnnounced, isStructure } : null;
}

const REST_BEHIND = /^[，,](?:而)?(其[他它余][\u4e00-\u9fff]{0,8}?)(?:合计|共|约|则|仅|只)?占(?:比|比重)?(?:为|达)?$/;

/** …分别占38%、35%和29%，其他市场占8%: what is left, told behind a list in turn. */
function restBehind(text: string, last: Figure | undefined, figure: Part['figure'] | undefined): readonly Part[] {
  if (!last || !figure || figure.core.start - last.end > LONGEST_REST) return [];
  const label = REST_BEHIND.exec(text.slice(last.end, figure.core.start))?.[1];
  return label === undefined ? [] : [{ label, figure }];
}

/** 0—14岁, 15—59岁, 60岁及以上: ages that follow on each other. */
function areAges(labels: readonly string[]): boolean {
  let next = 0;
  return labels.every((label) => {
    const [, low, high, beyond] = /^(\d{1,3})(?:周岁|岁)?(?:[—–\-－~～至](\d{1,3})岁|岁?(及?以[上下])?)/.exec(label) ?? [];
    if (low === undefined || Number.isNaN(next)) return false;
    const isBelow = beyond?.endsWith('下') ?? false;
    const follows = isBelow ? next === 0 : Number(low) >= next;
    next = isBelow ? Number(low) : high === undefined ? Number.NaN : Number(high);
    return follows;
  });
}
