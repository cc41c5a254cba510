import { fold } from '../../text/fold.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import { chineseBelowHundred, smallChineseNumber } from './numerals.ts';

export type Level = 0 | 1 | 2 | 3;
const FORMS: readonly RegExp[] = [
  /^([一二三四五六七八九十]{1,3})、/,
  /^[（(]([一二三四五六七八九十]{1,3})[）)]/,
  /^(\d{1,2})[.．、﹒](?!\d)/,
  /^[（(](\d{1,2})[）)]/,
];
export const PRINT: readonly ((n: number) => string)[] = [
  (n) => `${chineseBelowHundred(n)}、`,
  (n) => `（${chineseBelowHundred(n)}）`,
  (n) => `${n}.`,
  (n) => `（${n}）`,
];

export interface Heading extends Span {
  readonly value: number;
  readonly level: Level;
}

/** 一是, 二要, 第三，, ④. */
export interface Item extends Span {
  readonly value: number;
  readonly text: string;
  readonly word: string;
}

/** A number as `numbersIn` gives it. */
export function numberOf(level: Level, value: number): string {
  const number = level < 2 ? chineseBelowHundred(value) : String(value);
  return level % 2 === 1 ? `(${number})` : number;
}

/** The marks are looked for first: numerals are many. */
const NUMBER =
  /[(（、.．﹒](?:(?<=[(（])(?:[一二三四五六七八九十]{1,3}|[\d０-９]{1,3})[)）]|(?<=(?<![\d０-９一二三四五六七八九十])([一二三四五六七八九十]{1,3}|[\d０-９]{1,3})[、.．﹒]))/g;

export const numbersIn = (text: string): readonly string[] => [
  ...new Set(matchesOf(text, NUMBER).map(([number, before]) => fold(before ?? number))),
];

export function headingOf(text: string): Heading | null {
  for (const level of [0, 1, 2, 3] as const) {
    const match = FORMS[level]?.exec(text);
    if (!match) continue;
    const value = level < 2 ? smallChineseNumber(match[1] ?? '') : Number(match[1]);
    // 1、 and 1． are one level, but a digit of a date or a decimal is none.
    return value === null || value === 0 ? null : { start: 0, end: match[0].length, value, level };
  }
  return null;
}

// 一是 after a mark or at the beginning; 第一是 and 统一是 are none. 第一， 其一， and 第一步 number an item, 第一产业 does not.
const ITEM =
  /(?:([一二三四五六七八九十](?<=(?:^|[，。；：、！？,;:.\s]).)[一二三四五六七八九十]?)[ \u3000]?(是|要)(?=.)|([第其])(?<=(?:^|[，。；：、！？,;:.\s]).)([一二三四五六七八九十])(步?)[，,、：:]|([①-⑩])(?<=(?:^|[，。；：、！？,;:.\s]).)(?=[\u4e00-\u9fff]))/g;

/** （1）…；（2）…；（4）…, （一）…；（二）… and 1.…；2.…, of three and more in one paragraph. */
const IN_LINE: readonly { readonly pattern: RegExp; readonly word: string }[] = [
  { pattern: /[（(](?<=(?:^|[；;：:，,。]).)([1-9])[）)](?=[\u4e00-\u9fff])/g, word: '（1）' },
  { pattern: /[（(](?<=(?:^|[；;：:。]).)([一二三四五六七八九])[）)](?=[\u4e00-\u9fff])/g, word: '（一）' },
  { pattern: /(?<=^|[；;：:。])([1-9])[.．](?=[ \u3000]?[\u4e00-\u9fff])/g, word: '1.' },
  // 第一步摸底排查；第二步集中整改；第三步….
  { pattern: /第(?<=(?:^|[；;：:。，,]).)([一二三四五六七八九])(步|阶段|环节|部分)(?=[\u4e00-\u9fff])/g, word: '第' },
  // 一查账目，二查现场，三查台账.
  { pattern: /([一二三四五六七八九])(?<=(?:^|[；;：:。，,]).)([看查抓建强促学听问访评议治管补])(?=[\u4e00-\u9fff“])/g, word: '' },
];

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';

/** An item as it is printed: 三是, 第三, ③. */
export function printItem(value: number, word: string): string {
  const numeral = chineseBelowHundred(value);
  if (word === '①') return CIRCLED.charAt(value - 1);
  if (word === '（1）') return `（${value}）`;
  if (word === '（一）') return `（${numeral}）`;
  if (word === '1.') return `${value}.`;
  return /^[第其]/.test(word) ? `${word.charAt(0)}${numeral}${word.slice(1)}` : `${numeral}${word}`;
}

export function itemsOf(text: string): readonly Item[] {
  const items: Item[] = [];
  for (const match of matchesOf(text, ITEM)) {
    const [found, numeral, word, ordinal, ordinalNumeral, step = '', circled] = match;
    const value = circled === undefined ? smallChineseNumber(numeral ?? ordinalNumeral ?? '') : CIRCLED.indexOf(circled) + 1;
    if (value === null) continue;
    const label = found.replace(/[，,、：:]$/, '');
    items.push({
      start: match.index,
      end: match.index + label.length,
      value,
      text: label,
      word: word ?? (ordinal === undefined ? '①' : ordinal + step),
    });
  }
  for (const { pattern, word } of IN_LINE) {
    const marks = matchesOf(text, pattern).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      value: /\d/.test(match[1] ?? '') ? Number(match[1]) : (smallChineseNumber(match[1] ?? '') ?? 0),
      text: match[0],
      word: word + (match[2] ?? ''),
    }));
    // 一查…，二查…，二抓…: of each word its own.
    for (const one of new Set(marks.map((mark) => mark.word))) {
      const own = marks.filter((mark) => mark.word === one);
      if (own.length >= FEWEST_IN_LINE) items.push(...own);
    }
  }
  return items;
}

const FEWEST_IN_LINE = 3;
