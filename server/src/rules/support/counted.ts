import type { ParagraphFacts } from '../../facts/facts.ts';
import { isQuote } from '../../facts/lexicon/candidates.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import { covers, type Span } from '../../util/span.ts';
import { type Item, itemsAfter, itemsBefore, itemsOf } from './enumeration.ts';
import { layoutParts } from './layouts.ts';
import { listedAhead } from './listedAhead.ts';
import { listedBehind } from './listedBehind.ts';

/** 三个坚持, 三大片区, 四个方面: a phrase that says how many items are due. */
export interface CountedPhrase extends Span {
  readonly text: string;
  readonly due: number;
  /** What the items are: 坚持, 片区, 方面. */
  readonly noun: string;
  /** Whether the noun is a verb that each item begins with: 坚持A、坚持B. */
  readonly leadsItems: boolean;
  /** Whether it is an official phrase; 四个方面 is an ordinary one. */
  readonly isOfficial: boolean;
  /** What its record says that it counts; empty where there is none that does. */
  readonly members: readonly string[];
  /** The items that its own paragraph gives; null where there is no list. */
  readonly items: Counted | null;
  /** Whether no record knows it, so that only items with its own word are what it counts: “五大行动”. */
  readonly isUnknown?: true;
}

/** How many items there are; a 和 in the last one leaves open whether it is one or two. */
export interface Counted {
  readonly least: number;
  readonly most: number;
  readonly shown: readonly string[];
}

/** The counted phrases of a paragraph, each with the list in its own sentence. Linear. */
export function countedPhrases({ paragraph: { text }, slogans, names }: ParagraphFacts): readonly CountedPhrase[] {
  const phrases: CountedPhrase[] = [];
  for (const { start, end, text: phrase, record } of slogans) {
    const [, numeral = '', noun = ''] = OFFICIAL.exec(phrase) ?? [];
    if (noun === '') continue;
    const found = phraseOf(text, { start, end, text: phrase }, numeral, noun, { isOfficial: true, names });
    phrases.push({ ...found, members: record.members });
  }
  for (const match of matchesOf(text, ORDINARY)) {
    const [phrase, numeral = '', noun = ''] = match;
    const span = { start: match.index, end: match.index + phrase.length, text: phrase };
    if (slogans.some((slogan) => covers(slogan, span))) continue;
    phrases.push(phraseOf(text, span, numeral, noun, { isOfficial: false, names }));
  }
  const known = [...phrases, ...quotedPhrases(text, slogans), ...groupsIn(text)];
  const listed = [...listedBehind(text), ...listedAhead(text), ...layoutParts(text)]
    .filter((one) => ![...known, ...slogans].some(({ start, end }) => start < one.end && end > one.start))
    .map(({ shown, ...one }) => ({ leadsItems: false, isOfficial: false, members: [], items: exactlyShown(shown), ...one }));
  return [...known, ...listed].filter(({ due }) => due >= 2);
}

/**
 * “三个不变”：政策不变、队伍不变、资金不变: a phrase that no record knows, but whose items all begin or end with its own word, so that they are what it counts.
 */
function quotedPhrases(text: string, known: readonly Span[]): readonly CountedPhrase[] {
  return matchesOf(text, QUOTED).flatMap((match): readonly CountedPhrase[] => {
    const [found, numeral = '', noun = ''] = match;
    const span = { start: match.index + 1, end: match.index + found.length - 1, text: found.slice(1, -1) };
    if (known.some((slogan) => covers(slogan, span))) return [];
    const numbered = ownNumbered(text, span.end, noun);
    if (numbered) return [{ due: dueOf(numeral), noun, leadsItems: false, isOfficial: false, members: [], items: numbered, ...span }];
    const isOwn = (item: Item): boolean => item.text.startsWith(noun) || item.text.replace(/等$/, '').endsWith(noun);
    const list = withoutSequel(
      (itemsAfter(text, span.end) ?? itemsMade(text, span.end) ?? listedBefore(text, span.start - 1, noun))?.flatMap(splitLast),
      isOwn,
    );
    // What follows the list behind a comma is none of it: 责任清单、任务清单，压实责任.
    const pieces = list?.map((item) => item.text.split(/[，,]/).map((part) => ({ ...item, text: part })));
    if (!list && noun.length > 1 && LEADS_UP.test(text.slice(span.end, span.end + FARTHEST)))
      return [{ due: dueOf(numeral), noun, leadsItems: false, isOfficial: false, members: [], items: null, isUnknown: true, ...span }];
    const own = pieces?.flat().filter(isOwn) ?? [];
    if (own.length < 2 || !pieces?.every(([first]) => first && isOwn(first) && first.text.length <= LONGEST_ITEM)) return [];
    // “十乱”：乱贴乱画、乱泼乱倒…: two in each.
    if (own.map((item) => item.text.split(noun).length - 1).reduce((sum, times) => sum + times, 0) === dueOf(numeral)) return [];
    const items = /等$/.test(own.at(-1)?.text ?? '') ? { ...counted(own), most: Number.POSITIVE_INFINITY } : counted(own);
    return [{ due: dueOf(numeral), noun, leadsItems: false, isOfficial: false, members: [], items, ...span }];
  });
}

/** 下设六个工作组： at a paragraph's end: those that are named at the beginning of the paragraphs below. */
function groupsIn(text: string): readonly CountedPhrase[] {
  const match = GROUPS.exec(text.slice(-LONGEST_LEAD));
  if (!match) return [];
  const [, phrase = '', numeral = '', noun = ''] = match;
  const start = Math.max(0, text.length - LONGEST_LEAD) + match.index;
  const due = Number(numeral) || dueOf(numeral);
  const span = { start, end: start + phrase.length, text: phrase };
  return [{ due, noun, leadsItems: false, isOfficial: false, members: [], items: null, isUnknown: true, ...span }];
}

const LONGEST_LEAD = 24;
const GROUPS =
  /(([两二三四五六七八九十]|[2-9])(?<![第一二三四五六七八九十百\d].)个[\u4e00-\u9fff]{0,4}?(组|专班|工作站|分会场|片区|板块))[^。；，、：\d]{0,6}[：:]$/;

const QUOTED = /[“‘]([两二三四五六七八九十])(?:个|项|大|张|条)?(?![日月年天][”’])([\u4e00-\u9fff]{1,4})[”’]/g;

/** Behind a phrase that leads up to paragraphs: its sentence's end and little more, and no other phrase. */
const LEADS_UP = /^[”’](?!即|[，,]即|[：:]?是?指)[^“‘\n]{0,40}$/;

/** 组织到位、责任到位、督导到位，确保按期开工、按期竣工: where the list's last item ends with a comma, what comes behind it is told of all. */
function withoutSequel(list: readonly Item[] | undefined, isOwn: (item: Item) => boolean): readonly Item[] | undefined {
  if (!list) return list;
  const isOwnPart = (text: string): boolean => isOwn({ text, start: 0, end: 0 });
  const last = list.findLastIndex(({ text }) => text.split(/[，,]/).some(isOwnPart));
  return last >= 0 && /[，,]/.test(list[last]?.text ?? '') ? list.slice(0, last + 1) : list;
}

/** 关停一批、整合一批、提升一批、做强一批的“三个一批”: each with the phrase's own word, the first behind words that lead in. */
function listedBefore(text: string, start: number, noun: string): readonly Item[] | undefined {
  const before = /的$/.test(text.slice(0, start)) ? itemsBefore(text, start) : null;
  return before && !before.isOpen && before.items.every((item) => item.text.endsWith(noun)) ? before.items : undefined;
}

/** The items of “四强”目标，做到产业强、生态强. */
function itemsMade(text: string, end: number): readonly Item[] | null {
  const lead =
    /^[”’](?:(?:的?(?:要求|目标))?[，,](?:做到|实现|确保)|的?(?:要求|目标|思路|原则|办法|方式|方法|模式|路径|做法|举措|路子)[，,])/.exec(
      text.slice(end, end + 12),
    );
  if (!lead) return null;
  const from = end + lead[0].length;
  return itemsOf(/^[^。；！？\n]*/.exec(text.slice(from, from + FARTHEST))?.[0] ?? '', from);
}

const NUMERALS = '一二三四五六七八九十';
const dueOf = (numeral: string): number => (numeral === '两' ? 2 : NUMERALS.indexOf(numeral) + 1);

const OFFICIAL = /^([两二三四五六七八九十])(?:个|项|大|张|篇)([〇\u3400-\u9fff]{2,5})$/;
const ORDINARY =
  /([两二三四五六七八九十])(?<![第一二三四五六七八九十百千\d].)(?:个(方面)|大(主攻方向|重点任务|任务|举措)|项(举措|任务|重点任务|重点工作))(?![的之]一|以上)/g;
/** Verbs: each item of 三个坚持 begins with 坚持. */
const VERBS = /^(?:坚持|推进|聚焦|确保|强化|突出|加快|深化|提升|着力|务必|紧盯|狠抓|必须坚持|意识|自信)$/;

function phraseOf(
  text: string,
  span: Span & { readonly text: string },
  numeral: string,
  noun: string,
  { isOfficial, names }: { readonly isOfficial: boolean; readonly names: readonly Span[] },
): CountedPhrase {
  const leadsItems = VERBS.test(noun);
  const { start, end, text: phrase } = span;
  return {
    start,
    end,
    text: phrase,
    due: dueOf(numeral),
    noun,
    leadsItems,
    isOfficial,
    members: [],
    items: itemsHere(text, span, noun, { leadsItems, isOfficial, names }),
  };
}

function itemsHere(
  text: string,
  { start, end }: Span,
  noun: string,
  { leadsItems, isOfficial, names }: { readonly leadsItems: boolean; readonly isOfficial: boolean; readonly names: readonly Span[] },
): Counted | null {
  const after = itemsAfter(text, end);
  if (leadsItems) {
    const own = after?.flatMap(splitLast).filter((item) => item.text.startsWith(noun.slice(0, 2)));
    return own && own.length > 0 ? exactly(own) : ownNumbered(text, end, noun);
  }
  const numbered = numberedItems(text.slice(end, end + FARTHEST));
  // 深刻领悟“两个确立”、做到“两个维护”。一要…: a phrase among others leads up to nothing.
  // 统筹两个大局，…。会议要求，一要…: what comes behind the sentence is counted by nothing in it.
  const between = numbered ? text.slice(end, end + numbered.from) : '';
  // 三个方面：第一，…。提出两点要求：一是…: nor by one before another list, or another count.
  const isApart = OTHER_COUNT.test(between) || (isOfficial && /[。！？]/.test(between));
  if (numbered && !isApart && !(isQuote(text.charAt(start - 1)) && /[“‘。！？]/.test(text.slice(end, end + numbered.from))))
    return numbered;
  if (after && after.length > 1 && after.every((item) => item.text.length <= LONGEST_ITEM)) return counted(after);
  // A phrase between quotation marks is itself an item: 增强“四个意识”、做到“两个维护”.
  const before = isQuote(text.charAt(start - 1)) ? null : itemsBefore(text, start);
  if (!before || !(before.isOpen || names.some((name) => name.end === start))) return null;
  const list = counted(before.items);
  // A list that ends with 等 need not be whole.
  return before.isOpen ? { ...list, most: Number.POSITIVE_INFINITY } : list;
}

const OTHER_COUNT = /第一[，、,是]|[两二三四五六七八九十](?:点(?:要求|意见|建议|希望)|条(?:建议|意见)|件(?:大|实)?事)/;

const FARTHEST = 600;
const LONGEST_ITEM = 24;

const exactlyShown = (shown: readonly string[]): Counted => ({ least: shown.length, most: shown.length, shown });
const exactly = (items: readonly Item[]): Counted => exactlyShown(items.map(({ text }) => text));

/** 坚持A和坚持B are two. */
const splitLast = (item: Item): readonly Item[] => {
  const at = item.text.search(/(?:以及|和|与|及)(?=坚持|推进|聚焦|确保|强化|突出|加快|深化|提升|着力|务必)/);
  return at < 0
    ? [item]
    : [
        { ...item, text: item.text.slice(0, at) },
        { ...item, text: item.text.slice(at).replace(/^(?:以及|和|与|及)/, '') },
      ];
};

function counted(items: readonly Item[]): Counted {
  const joined = items.filter(({ text }) => /[和与及]/.test(text)).length;
  return { least: items.length, most: items.length + joined, shown: items.map(({ text }) => text) };
}

/** 一是…二是…三是…: as many as the last one says, if they stand in order from 一 on. */
function numberedItems(text: string): (Counted & { readonly from: number }) | null {
  const shown: string[] = [];
  let [from, end] = [0, 0];
  for (const match of matchesOf(text, NUMBERED)) {
    if (NUMERALS.indexOf(match[1] ?? '') !== shown.length) break;
    if (shown.length === 0) from = match.index;
    shown.push(match[2] ?? '');
    end = match.index;
  }
  // 一是…；二是…；最后，…: the last one may go without its number.
  const most = shown.length + (UNNUMBERED.test(text.slice(end)) ? 1 : 0);
  return shown.length >= 2 ? { least: shown.length, most, shown, from } : null;
}

/** “三个聚焦”。一是聚焦A；二是聚焦B: right behind the phrase, each with its own word, even behind a full stop. */
function ownNumbered(text: string, end: number, noun: string): Counted | null {
  const numbered = /^[”’]?[。：:，；]?一/.test(text.slice(end, end + 3)) ? numberedItems(text.slice(end, end + FARTHEST)) : null;
  return numbered?.shown.every((item) => item.replace(/^要/, '').startsWith(noun)) ? numbered : null;
}

const NUMBERED = /(?<=^|[，。；：、！？,;:”’\s])([一二三四五六七八九十])(?:是|要)([^，。；,;]{0,12})/g;
const UNNUMBERED = /[。；](?:最后|此外|另外)/;
