import type { Figure } from '../../quantity/figure.ts';
import type { PeriodMention } from '../../quantity/period.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import { unitTable } from '../../util/sparseMatches.ts';
import { isInIndustry } from '../indicators/industries.ts';
import { TURNS } from './wording.ts';

/** A sentence of a paragraph, with what stands in it. Offsets are the paragraph's. */
export interface Sentence extends Span {
  readonly figures: readonly Figure[];
  readonly periods: readonly PeriodMention[];
  /** Brackets that explain a name before its figure: 发电量（风力和太阳能发电）209亿千瓦时. */
  readonly explanations: readonly Span[];
  /** Starts and ends of its clauses (，；：) and of the items in them (、), in order. */
  readonly pieces: readonly Piece[];
}

/** A stretch between two marks of punctuation. `before` is the mark in front of it, '' at the sentence's beginning. */
export interface Piece extends Span {
  readonly before: string;
}

/** A longer sentence is cut at its next comma: so long a one is no prose, and claims take time with the square of its length. */
const LONGEST = 1500;
const MOST_FIGURES = 80;

/** Where a sentence's words begin that has its time first (2025年，市级收入…); `from` is where it begins, or what stands behind its number. */
export const behindTime = ({ periods: [time] }: Sentence, from: number, text: string): number =>
  time?.start === from ? time.end + (text[time.end] === '，' ? 1 : 0) : from;

/** Cuts a paragraph into sentences (。！？) and gives each its figures and periods. Linear. */
export function sentencesOf(text: string, figures: readonly Figure[], periods: readonly PeriodMention[]): Sentence[] {
  if (figures.length === 0) return [];
  const sentences: Sentence[] = [];
  let figure = 0;
  let period = 0;
  let start = 0;
  const endAt = (end: number): void => {
    const inside: Figure[] = [];
    const named: PeriodMention[] = [];
    for (let f = figures[figure]; f && f.start < end; f = figures[++figure]) if (!isOfName(f, inside.at(-1), text)) inside.push(f);
    for (let p = periods[period]; p && p.start < end; p = periods[++period]) named.push(p);
    if (inside.length === 0) return;
    const explanations = explanationsIn(text, start, end);
    sentences.push({ start, end, figures: inside, periods: named, explanations, pieces: piecesOf(text, start, end, inside, explanations) });
  };
  const isTooLong = (end: number, times: number): boolean =>
    end - start >= LONGEST * times || (figures[figure + MOST_FIGURES * times]?.start ?? end) < end;
  for (let end = 0; end <= text.length; end++) {
    const mark = end === text.length ? STOP : (ENDS[text.charCodeAt(end)] ?? 0);
    if (mark === 0) continue;
    // A line without any mark is cut between two figures.
    while (isTooLong(end, 2)) {
      const cut = figures[figure + MOST_FIGURES]?.start ?? end;
      if (cut >= end || cut <= start) break;
      endAt(cut);
      start = cut;
    }
    if (mark === PAUSE && !isTooLong(end, 1)) continue;
    if (isInsideFigure(figures, figure, end)) continue;
    endAt(end);
    start = end + 1;
  }
  return sentences;
}

/** Figures that are told of nothing, and tell only of what others are: 5岁以下儿童, 15台35—65蒸吨锅炉, 收入四年平均增长8%. */
function isOfName({ unit, start, end }: Figure, before: Figure | undefined, text: string): boolean {
  if (unit === '岁') return /[上下]$/.test(text.slice(end - 1, end)) && IS_NOUN.test(text.slice(end, end + 2));
  // 国际友城增至35个国家57个城市: where those are that are counted.
  if (unit === '个' && /^(?:国家(?:和地区)?|省份?|地区)\d/.test(text.slice(end, end + 7))) return true;
  // 投资增速前三名：中宁县增长58.3%…
  if (unit === '名' || unit === '位')
    return /[前后]$/.test(text.slice(Math.max(0, start - 1), start)) && /^(?:分别)?[为是]?[：:]/.test(text.slice(end, end + 4));
  if (unit === '蒸吨') return before?.end === start && before.kind === 'count' && IS_NOUN.test(text.slice(end, end + 2));
  return unit === '年' && /^来?(?:平均|年均)/.test(text.slice(end, end + 3)) && IS_NOUN.test(text.slice(Math.max(0, start - 2), start));
}

const IS_NOUN = /^[〇\u3400-\u9fff]{2}$/;

/** Where a sentence ends, and where a long one may. */
const STOP = 1;
const PAUSE = 2;
const ENDS = new Uint8Array(0x10000);
for (const mark of '。！？!?\n') ENDS[mark.charCodeAt(0)] = STOP;
for (const mark of '，,；;') ENDS[mark.charCodeAt(0)] = PAUSE;

/** Whether a comma stands inside a figure (1,234). */
function isInsideFigure(figures: readonly Figure[], from: number, at: number): boolean {
  for (let i = from; i < figures.length; i++) {
    const figure = figures[i];
    if (!figure || figure.start > at) return false;
    if (figure.end > at) return true;
  }
  return false;
}

const MARKS = unitTable('，,；;：:、（）()');

function piecesOf(text: string, start: number, end: number, figures: readonly Figure[], explanations: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  let before = '';
  let f = 0;
  for (let mark = start; mark < end; mark++) {
    if (MARKS[text.charCodeAt(mark)] === 0) continue;
    // A comma inside a figure (1,234) is no mark.
    while (f < figures.length && (figures[f]?.end ?? 0) <= mark) f++;
    const figure = figures[f];
    if (figure && figure.start <= mark) continue;
    if (isInsideWord(text, mark) || explanations.some((span) => span.start <= mark && mark < span.end)) continue;
    pieces.push({ start: at, end: mark, before });
    before = normalMark(text.charAt(mark));
    at = mark + 1;
  }
  pieces.push({ start: at, end, before });
  return pieces;
}

function explanationsIn(text: string, start: number, end: number): readonly Span[] {
  const sentence = text.slice(start, end + 1);
  if (!sentence.includes('（')) return NONE;
  return matchesOf(sentence, EXPLANATION).map(({ index, 0: found }) => ({ start: start + index, end: start + index + found.length }));
}

const NONE: readonly Span[] = [];

/** Not （一）, nor what is left out or counted in, which belongs to the name. */
const EXPLANATION =
  /（(?![一二三四五六七八九十]{1,3}）|不?含|不?包括|扣除|剔除|其中|[〇\u3400-\u9fff]{1,4}(?:、[〇\u3400-\u9fff]{1,4}){1,2}）)[^（()）\d。；]{5,40}）(?=(?:分别)?(?:为|达到?|约|是|共|完成|实现)?了?\s?\d)/g;

/** 执业（助理）医师, 细颗粒物（PM2.5）浓度: brackets that belong to a name. */
function isInsideWord(text: string, mark: number): boolean {
  const c = text.charAt(mark);
  if ('，,、（）()'.includes(c) && isInNote(text, mark)) return true;
  if (!'、（）()'.includes(c)) return false;
  // 18个省、市重点项目
  if (c === '、' && OF_LEVELS.test(text.slice(Math.max(0, mark - 3), mark)) && /^[省市区县]级?重/.test(text.slice(mark + 1, mark + 4)))
    return true;
  if (
    c === '、' &&
    (isInIndustry(text, mark) || (TURNED.test(text.slice(Math.max(0, mark - 6), mark)) && GROWS.test(text.slice(mark + 1, mark + 6))))
  )
    return true;
  // 县（市、区）: one word.
  if (isInDivisions(text, mark)) return true;
  const open = bracketBefore(text, mark);
  // 企业（平台、项目）达29个, 中心（所、站）575个
  if (open >= 0 && LISTED.test(text.slice(open, open + 11))) return true;
  if ('（('.includes(c)) return IN_BRACKETS.test(text.slice(mark, mark + 11));
  return '）)'.includes(c) && open >= 0 && IN_BRACKETS.test(text.slice(open, open + 11));
}

/** 增加值扭负为正、增长3.5%: one thing told twice. */
const TURNED = new RegExp(`${TURNS}$`);
const GROWS = /^(?:同比|实际)?增长/;

const OF_LEVELS = /\d[个项家][国省市区县]$/;

/** Where the nearest bracket opens at an offset or less than ten characters before it; -1 where none does. */
function bracketBefore(text: string, offset: number): number {
  for (let at = offset; at >= 0 && offset - at < 10; at--) if ('（('.includes(text.charAt(at))) return at;
  return -1;
}

/** 预算支出（含上级转移支付）完成452亿元, 预算收入（预计完成数，下同）213亿元: a note on what is counted, with the words around it. */
function isInNote(text: string, mark: number): boolean {
  for (let open = mark; open >= 0 && mark - open < LONGEST_NOTE; open--) {
    if (!'（('.includes(text.charAt(open))) continue;
    const found = NOTE.exec(text.slice(open, open + LONGEST_NOTE + 2));
    return found !== null && mark < open + found[0].length;
  }
  return false;
}

const LONGEST_NOTE = 18;
const NOTE = /^[（(](?:不?含|不?包括|预计|快报|剔除|扣除)[〇\u3400-\u9fff·，、]{1,14}[）)](?=[〇\u3400-\u9fff\d])/;

/** Kinds of a thing in brackets, which belong to its name. */
const LISTED = /^[（(][〇\u3400-\u9fff]{1,4}(?:、[〇\u3400-\u9fff]{1,4}){1,2}[)）](?=[达增超突共已约\d])/;

/** 省（区、市）, 县（市、区）, 省（自治区、直辖市）. */
function isInDivisions(text: string, mark: number): boolean {
  for (let open = mark; open >= 0 && mark - open < 9; open--) {
    if (!'（('.includes(text.charAt(open))) continue;
    const found = DIVISIONS.exec(text.slice(open - 1, open + 12));
    return found !== null && mark < open - 1 + found[0].length;
  }
  return false;
}

const DIVISIONS =
  /^[省市县区旗州乡镇地村][（(](?:自治[区州县旗]|直辖市|兵团|街道|[区市州地县旗盟师乡镇])(?:、(?:自治[区州县旗]|直辖市|兵团|街道|[区市州地县旗盟师乡镇])){0,3}[）)]/;

const IN_BRACKETS =
  /^[（(](?:[A-Za-z&＆.\d]{2,6}|(?![一二三四五六七八九十]{1,3}[）)])[〇\u3400-\u9fff]{1,4})[）)](?=[〇\u3400-\u9fff])|^[（(][A-Za-z]{2,6}[）)](?=\d)|^[（(](?![一二三四五六七八九十]{1,3}[）)])[〇\u3400-\u9fff]{1,8}[）)](?=\d)/;

const NORMAL: Readonly<Record<string, string | undefined>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };
const normalMark = (mark: string): string => NORMAL[mark] ?? mark;
