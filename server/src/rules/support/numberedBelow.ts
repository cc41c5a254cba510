import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';

/** 要抓好以下四个方面。 at a sentence's end: what a numbered list right behind it, or right below, is counted by. */
export interface Lead extends Span {
  readonly text: string;
  readonly due: number;
}

/** 一是, （二）, 第三，, 4.: where an item of a numbered list begins. */
export interface Mark {
  readonly style: Style;
  readonly number: number;
  readonly at: number;
}

type Style = 'section' | 'bracket' | 'digit' | 'small' | 'ordinal' | 'shi';

/** What a paragraph lends to the count of a list. */
export interface NumberedPassage {
  readonly leads: readonly Lead[];
  readonly marks: readonly Mark[];
  /** What it begins with, if that may be an item without its number: 四、, 最后. */
  readonly opening: string;
  readonly isWhole: boolean;
}

export function numberedPassage(text: string): NumberedPassage {
  const start = STARTS.exec(text);
  const marks = start ? [markOf(start, 0)] : [];
  for (const match of /[一二三四五六七八九十](?:是|要)|第[一二三四五六七八九十]/.test(text) ? matchesOf(text, WITHIN) : [])
    if (match.index > 0) marks.push(markOf(match, match.index));
  // Kept for every paragraph of every report: what is empty is one object for all.
  const leads = leadsOf(text);
  const opening = OPENINGS.test(text) ? text.slice(0, 3) : '';
  return { leads: leads.length > 0 ? leads : NO_LEADS, marks: marks.length > 0 ? marks : NO_MARKS, opening, isWhole: /[。！]$/.test(text) };
}

/**
 * How many items the list has, if it is whole and has one more or less than its lead says; null for all else. `from` are the paragraphs from the lead's own on.
 * Sections and items in brackets may go on with what was not counted.
 */
export function countBelow({ due, end }: Lead, from: readonly NumberedPassage[]): number | null {
  const [own] = from;
  const below = own?.marks.some(({ at }) => at >= end) ? from : from.slice(1);
  let style: Style | null = null;
  let count = 0;
  let last = 0;
  scan: for (const [i, { marks, opening }] of below.entries()) {
    const isOwn = below === from && i === 0;
    const here = isOwn ? marks.filter(({ at }) => at >= end) : marks;
    if (style === null && here[0]?.number !== 1) return null;
    if (count === due - 1 && here.length === 0 && isUnnumbered(opening, due)) return null;
    for (const mark of here) {
      style ??= mark.style;
      if (mark.style !== style) {
        // What a list lies in goes on behind it; what begins anew may lie in the list.
        if (mark.at > 0 || RANKS.indexOf(mark.style) >= RANKS.indexOf(style)) continue;
        if (mark.number === 1) return null;
        break scan;
      }
      if (mark.number === count + 1) {
        count++;
        last = i;
      } else if (mark.number === 1 && !(mark.at > 0 && here[0]?.at === 0)) break scan;
      else return null;
    }
  }
  const isWhole = last < below.length - 1 || below[last]?.isWhole === true;
  const isMore = count === due + 1 && style !== 'section' && style !== 'bracket';
  return isWhole && count >= 2 && (count === due - 1 || isMore) ? count : null;
}

const NUMERALS = '一二三四五六七八九十';
const RANKS: readonly Style[] = ['section', 'bracket', 'digit', 'small', 'ordinal', 'shi'];
const STARTS =
  /^(?:[（(]([一二三四五六七八九十]{1,2})[）)]|([一二三四五六七八九十]{1,2})、|(\d{1,2})[.．、](?!\d)|第([一二三四五六七八九十])(?:[，、,：]|是)|([一二三四五六七八九十])(?:是|要(?!素|点|件))|[（(](\d{1,2})[）)])/;
const WITHIN = /(?<=[。；！：，、])(?:()()()第([一二三四五六七八九十])(?:[，、,]|是)|([一二三四五六七八九十])(?:是|要(?!素|点|件)))/g;

function markOf([, bracket, section, digit, ordinal, shi, small]: readonly (string | undefined)[], at: number): Mark {
  if (digit || small) return { style: digit ? 'digit' : 'small', number: Number(digit || small), at };
  const style = bracket ? 'bracket' : section ? 'section' : ordinal ? 'ordinal' : 'shi';
  return { style, number: numberOf(bracket || section || ordinal || shi || ''), at };
}

const numberOf = (numeral: string): number =>
  numeral.length === 2 ? 10 + NUMERALS.indexOf(numeral.charAt(1)) + 1 : numeral === '两' ? 2 : NUMERALS.indexOf(numeral) + 1;

/** What an item without a mark of the list may begin with. */
const OPENINGS = /^[（(第一二三四五六七八九十\d]|^(?:最后|此外|另外|同时)/;
const NO_LEADS: readonly Lead[] = [];
const NO_MARKS: readonly Mark[] = [];

const isUnnumbered = (opening: string, number: number): boolean =>
  new RegExp(`^[（(第]?(?:${NUMERALS.charAt(number - 1)}|${number})|^(?:最后|此外|另外|同时)`).test(opening);

/** Not 等四个方面, which counts what stands before it. */
const LEAD =
  /([两二三四五六七八九十]|[2-9])(?<!(?:等|此|前|上|述|其他|其余|第|[一二三四五六七八九十百千\d]).)(个方面|项(?:重点|民生|为民|惠民|具体)?(?:工作|任务|措施|举措|实事)|点(?:要求|意见|建议|希望|体会)|件(?:民生|为民|惠民|利民|便民)?(?:大|实)?事|条(?:建议|意见|措施|要求))[^。；：:，,、“”‘’！？（(\d]{0,10}[。：:]/g;

function leadsOf(text: string): readonly Lead[] {
  return matchesOf(text, LEAD).flatMap((match): readonly Lead[] => {
    const [found, numeral = '', noun = ''] = match;
    const end = match.index + found.length;
    const rest = text.slice(end);
    if (rest !== '' && !/^(?:一[是要]|第一[，、,是])/.test(rest)) return [];
    // 从组织、宣传、督导三个方面提出要求。
    const clause = /[^。；：，,！？]*$/.exec(text.slice(0, match.index))?.[0] ?? '';
    if (clause.includes('、') && !/以下|下列|如下/.test(clause + found)) return [];
    const phrase = numeral + noun;
    return [{ start: match.index, end, text: phrase, due: Number(numeral) || numberOf(numeral) }];
  });
}
