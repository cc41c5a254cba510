import type { Figure } from '../../quantity/figure.ts';
import { formatNumber } from '../../quantity/format.ts';

const DIGITS = '零一二三四五六七八九';

/** A whole number below 100 in Chinese numerals: 20 → 二十, 34 → 三十四. */
export function chineseBelowHundred(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return head + (ones > 0 || tens === 0 ? DIGITS[ones] : '');
}

/** The value of one Chinese or Arabic digit, 两 among them; null for all else. */
export function digitValue(char: string): number | null {
  if (/^[0-9]$/.test(char)) return Number(char);
  if (char === '两') return 2;
  const value = DIGITS.indexOf(char);
  return value < 0 || char === '' ? null : value;
}

/** The value of 一 … 九十九; null for all else. */
export function smallChineseNumber(text: string): number | null {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!match || text === '') return null;
  const [, head = '', ten = '', tail = ''] = match;
  if (ten === '') return tail === '' ? digitValue(head) : head === '' ? digitValue(tail) : null;
  return (head === '' ? 1 : (digitValue(head) ?? 0)) * 10 + (tail === '' ? 0 : (digitValue(tail) ?? 0));
}

/** 十五 → 15, 二〇二三 and 二○二三 → 2023; digits stay. */
export function asDigits(numeral: string): string {
  if (/^\d+$/.test(numeral)) return numeral;
  const small = smallChineseNumber(numeral);
  return small === null ? [...numeral].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join('') : String(small);
}

/** A number as official copy prints it: no exponent, no trailing zeros, at most `decimals` places. */
export function printed(value: number, decimals = 6): string {
  return Number(value.toFixed(decimals)).toString();
}

/** A figure's number and unit with another value, in the scale and the numerals that it was printed in: 四十五名 → 四十六名. */
export function withCoreValue({ text, start, core, numeral, style }: Figure, value: number): string {
  const slice = (from: number, to: number): string => text.slice(from - start, to - start);
  const scaleWord = /[万亿]*$/.exec(slice(numeral.start, numeral.end))?.[0] ?? '';
  const by = [...scaleWord].reduce((product, word) => product * (word === '亿' ? 1e8 : 1e4), 1);
  const number = formatNumber(Number((value / by).toFixed(4)), style);
  return `${slice(core.start, numeral.start)}${number}${scaleWord}${slice(numeral.end, core.end)}`;
}
