import { digitAt, fuzzAt, isAsciiDigit, isTwo, scaleAt, smallAt } from './numeralSigns.ts';

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[ \u2009]\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/y;

const SEPARATORS = ', \u2009';

/** The end of 1234 or 1234.5, whatever separates thousands behind it. */
function endOfPlain(text: string, at: number): number {
  let end = at;
  while (isAsciiDigit(text[end])) end++;
  if (text[end] !== '.' || !isAsciiDigit(text[end + 1])) return end;
  end++;
  while (isAsciiDigit(text[end])) end++;
  return end;
}

/** 四两: the last is a unit, in codes no 两 stands. */
const isCodeDigit = (text: string, at: number): boolean => !isTwo(text, at) && digitAt(text, at) !== undefined;

/** 三十两, 一吨两千两: behind a scale word 两 is a digit only where another one follows it; else it is the unit. */
const isLastTwo = (text: string, at: number, isBehind: boolean): boolean =>
  isBehind && isTwo(text, at) && scaleAt(text, at + 1) === undefined;

/** 一百十一, 一千一百十: 十 without 一 behind 百; not in 百十佳. */
const isBareTen = (text: string, at: number, unit: number): boolean => unit === 100 && !/[佳大强几]/.test(text[at + 1] ?? '');

/** 40万3岁以下婴幼儿: a number of its own begins with the digit. */
export const isAge = (text: string, at: number): boolean => AGES.includes(text[at] || '|');
const AGES = '岁周年月天日级类';

/** What stands between two large scale words. */
export interface Section {
  readonly value: number;
  readonly end: number;
  /** The scale word that the section ends with (千 of 三千); 1 if it ends with a digit. */
  readonly unit: number;
  readonly decimals: number;
  readonly arabic: boolean;
  readonly chinese: boolean;
  readonly over: boolean;
  /** How many digits stand in it without any scale word, if there is none; else 0. */
  readonly bare: number;
  /** The section is one digit, without 零 before it, so that it may stand for the next lower place (三万五, 3万5). */
  readonly colloquial: boolean;
}

/** Reads what stands between two large scale words: 三百二十, 3千4, 1,234.5, 零五. */
export function readSection(text: string, at: number, first: boolean): Section | null {
  let i = at;
  let value = 0;
  let unit = Number.POSITIVE_INFINITY;
  let decimals = 0;
  let arabic = false;
  let chinese = false;
  let over = false;
  let bare = 0;
  let endUnit = 1;
  let zero = false;
  let isOneDigit = false;
  let units = 0;
  // 一万零十二, 一万零百一十一: 零 before a bare 十 or 百.
  if (!first && digitAt(text, i) === 0 && smallAt(text, i + 1) !== undefined) {
    zero = true;
    i++;
  }
  for (;;) {
    let digit: number | undefined;
    let to = i;
    const isBareDigits = units === 0 && bare === 0;
    if (isAsciiDigit(text[i]) || (text[i] === '.' && first && i === at && isAsciiDigit(text[i + 1]))) {
      to = endOfPlain(text, i);
      let number = text.slice(i, to);
      if (SEPARATORS.includes(text.charAt(to)) && isAsciiDigit(text[to + 1]) && isAsciiDigit(text[to + 3])) {
        ARABIC.lastIndex = i;
        const printed = ARABIC.exec(text)?.[0] ?? '';
        to = i + printed.length;
        number = printed.replace(/[, \u2009]/g, '');
      }
      digit = Number(number);
      const point = number.indexOf('.');
      if (point >= 0) decimals = number.length - point - 1;
      if (bare > 0 || (units > 0 && number.length > 4)) break;
      arabic = true;
    } else {
      const d = isLastTwo(text, to, units > 0 || !first) ? undefined : digitAt(text, to);
      if (d !== undefined && (d > 0 || isBareDigits)) {
        digit = d;
        to++;
        // A run of Chinese digits is a code: 二〇二五.
        if (
          isBareDigits &&
          smallAt(text, to) === undefined &&
          (isCodeDigit(text, to) || (d === 0 && !first && digitAt(text, to) !== undefined))
        ) {
          if (d === 0 && !first) {
            zero = true;
            i = to;
            continue;
          }
          let code = String(d);
          while (isCodeDigit(text, to)) code += String(digitAt(text, to++));
          digit = Number(code);
          bare = code.length - 1;
        }
        chinese = true;
      } else if (d === 0 && units > 0 && text[to + 1] === '几') {
        // 一百零几万
        over = true;
        i = to + 2;
        break;
      } else if (d === 0 && units > 0 && (digitAt(text, to + 1) !== undefined || /^\d{1,3}(?!\d)/.test(text.slice(to + 1, to + 5)))) {
        zero = true;
        i = to + 1;
        continue;
      } else if (d === 0 && units > 0 && smallAt(text, to + 1) !== undefined) {
        zero = true;
        to++;
      }
    }
    const small = smallAt(text, to);
    if (
      small !== undefined &&
      small < unit &&
      (digit !== undefined || (units === 0 && (first || small === 10 || zero)) || (small === 10 && (zero || isBareTen(text, to, unit))))
    ) {
      value += (digit ?? 1) * small;
      unit = small;
      endUnit = small;
      units++;
      chinese ||= digit === undefined;
      i = to + 1;
      if (fuzzAt(text, i)) {
        over = true;
        i++;
        break;
      }
      continue;
    }
    if (digit === undefined) break;
    isOneDigit = to - i === 1;
    // 一百二 is 120, 一百零二 is 102.
    value += units > 0 && !zero && unit >= 100 && isOneDigit ? digit * (unit / 10) : digit;
    endUnit = 1;
    if (units === 0) bare += 1;
    i = to;
    break;
  }
  if (i === at || (bare === 0 && units === 0)) return null;
  return {
    value,
    end: i,
    unit: endUnit,
    decimals,
    arabic,
    chinese,
    over,
    bare: units === 0 ? bare : 0,
    colloquial: units === 0 && bare === 1 && !zero && isOneDigit,
  };
}
