import type { NumeralStyle } from './figure.ts';

/** A numeral read at one place of a folded text. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** The number with its scale; null for a guess (几十, 三四万). */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The number before its last scale words: 1.2 of 1.2万亿, 2000 of 两千万; null for a guess. */
  readonly mantissa: number | null;
  /** What the last scale words multiply by: 1e12 of 1.2万亿, 1000 of 三千; 1 if there are none. */
  readonly scale: number;
  readonly decimals: number;
  readonly style: NumeralStyle;
  /** 多, 余 or 几 says that there is some more (500余万, 二十几). */
  readonly over: boolean;
  /** Chinese digits without 十百千万 (二〇二五, 三四): a code, a year, or a pair of guesses. */
  readonly code: boolean;
}

/** A number that is known, from `start` to `end`. */
export function plainNumeral(start: number, end: number, printed: number, style: NumeralStyle, rest: Partial<Numeral> = {}): Numeral {
  const value = rounded(printed);
  const over = rest.over ?? false;
  return {
    start,
    end,
    value,
    low: value,
    high: over ? null : value,
    mantissa: rest.mantissa ?? value,
    scale: rest.scale ?? 1,
    decimals: rest.decimals ?? 0,
    style,
    over,
    code: rest.code ?? false,
  };
}

/** Without the errors of binary fractions in the last places: 0.1 + 0.2 is 0.3. */
export const rounded = (value: number): number =>
  // Up to three places are as they were printed: writing a number out takes a hundred times as long.
  Math.abs(value) < 1e12 && Number.isInteger(value * 1000) ? value : Number(value.toPrecision(15));
