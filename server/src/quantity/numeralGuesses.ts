import type { Numeral } from './numeral.ts';
import { digitAt, fuzzAt, isAsciiDigit, largeAt, scaleAt, smallAt } from './numeralSigns.ts';

/** 几十万, 数千, 三四十亿, 七八, 十几: nobody knows the digit. */
export function readGuess(text: string, at: number): Numeral | null {
  const first = digitAt(text, at);
  const second = digitAt(text, at + 1);
  let low: number;
  let high: number;
  let end: number;
  if ((text[at] === '几' || text[at] === '数') && scaleAt(text, at + 1) !== undefined) [low, high, end] = [1, 10, at + 1];
  else if (first !== undefined && second === first + 1 && first > 0 && digitAt(text, at + 2) === undefined && text[at + 2] !== '点')
    [low, high, end] = [first, second, at + 2];
  // 三五百人, 三五天
  else if (first === 3 && second === 5 && digitAt(text, at + 2) === undefined && text[at + 2] !== '点') [low, high, end] = [3, 5, at + 2];
  else if (smallAt(text, at) === 10 && text[at + 1] === '几') [low, high, end] = [10, 20, at + 2];
  else if (smallAt(text, at) === 10 && pairAt(text, at + 1))
    [low, high, end] = [10 + pairAt(text, at + 1), 11 + pairAt(text, at + 1), at + 3];
  else return readGuessBehind(text, at);
  const scaleStart = end;
  let scale = 1;
  for (let by = scaleAt(text, end); by !== undefined; by = scaleAt(text, end)) {
    scale *= by;
    end++;
  }
  // 三四千三百 is no guess; nor is 一二三.
  if (digitAt(text, end) !== undefined || isAsciiDigit(text[end])) return null;
  const code = first !== undefined && end === scaleStart;
  if (fuzzAt(text, end)) end++;
  return guessed(at, end, [low, high], scale, code);
}

/** 四十五六, 七百三四十, 三千五六百万, 一万六七: the greater places are known, the last one is not. Null where no two digits follow each other. */
function readGuessBehind(text: string, at: number): Numeral | null {
  let base = 0;
  let unit = Number.POSITIVE_INFINITY;
  let i = at;
  for (;;) {
    const digit = digitAt(text, i);
    if (digit === undefined || digit === 0) return null;
    const next = digitAt(text, i + 1);
    if (next !== undefined) {
      if (unit === Number.POSITIVE_INFINITY || next !== digit + 1 || digitAt(text, i + 2) !== undefined || text[i + 2] === '点')
        return null;
      const small = scaleAt(text, i + 2);
      const by = small !== undefined && small < unit ? small : unit >= 1e4 && small !== undefined ? 0 : unit / 10;
      if (by < 1) return null;
      const end = i + 2 + (by === small ? 1 : 0);
      return guess(text, at, base + digit * by, base + next * by, end);
    }
    const scale = scaleAt(text, i + 1);
    if (scale === undefined || scale >= unit) return null;
    base += digit * scale;
    unit = scale;
    i += 2;
  }
}

function guess(text: string, start: number, low: number, high: number, at: number): Numeral | null {
  let scale = 1;
  let end = at;
  for (let by = largeAt(text, end); by !== undefined; by = largeAt(text, end)) {
    scale *= by;
    end++;
  }
  if (digitAt(text, end) !== undefined || isAsciiDigit(text[end])) return null;
  return guessed(start, end, [low, high], scale, false);
}

/** Written out: the engine takes far longer over an object that is spread. */
const guessed = (start: number, end: number, [low, high]: readonly [number, number], scale: number, code: boolean): Numeral => ({
  start,
  end,
  value: null,
  low: low * scale,
  high: high * scale,
  mantissa: null,
  scale,
  decimals: 0,
  style: 'chinese',
  over: false,
  code,
});

/** The first of two neighbouring digits (五六 in 十五六家), or 0. */
function pairAt(text: string, at: number): number {
  const first = digitAt(text, at) ?? 0;
  return first > 0 && digitAt(text, at + 1) === first + 1 && digitAt(text, at + 2) === undefined && smallAt(text, at + 2) === undefined
    ? first
    : 0;
}
