import type { Figure } from '../../quantity/figure.ts';

/** A plain printed value: no range, no 约, no 以上. */
export function exact(figure: Figure): figure is Figure & { readonly value: number } {
  return figure.value !== null && figure.comparator === '=' && figure.approximate === null && figure.kind !== 'ordinal';
}

/** Half a unit of the last printed digit; whole things that were counted are exact, and so are days and months. */
export function rounding(figure: Figure): number {
  // 九十 names its tens as 90 does: only 万 and 亿 round.
  const scale = figure.style === 'chinese' && figure.scale < 1e4 ? 1 : figure.scale;
  if ((figure.kind === 'count' || figure.kind === 'ordinal' || COUNTED_TIME.test(figure.unit)) && scale === 1 && figure.decimals === 0)
    return 0;
  return 0.5 * scale * 10 ** -figure.decimals * namedZeros(figure, scale);
}

const SMALL = 0.02;

/** 五亿二千万 is told in tens of millions: of Chinese numerals the last place that is named, for zeros are not. */
function namedZeros({ style, decimals, value }: Figure, scale: number): number {
  if (style !== 'chinese' || scale < 1e4 || decimals > 0 || value === null || value === 0) return 1;
  let by = 1;
  // 二十万 is no tens of tens of thousands: only what is small beside the whole.
  while (by < 1000 && (value / scale / by) % 10 === 0 && 5 * scale * by <= value * SMALL) by *= 10;
  return by;
}

const COUNTED_TIME = /^(?:天|日|个?工作日|个?月|周)$/;

export interface Growth {
  readonly low: number;
  readonly high: number;
  readonly value: number;
}

/** Bounds of the growth, in %, that two printed levels allow; null where the base may be zero. */
export function growthBounds(from: Figure, to: Figure): Growth | null {
  if (from.value === null || to.value === null || from.value - rounding(from) <= 0) return null;
  const rate = (a: number, b: number): number => (b / a - 1) * 100;
  return {
    low: rate(from.value + rounding(from), to.value - rounding(to)),
    high: rate(from.value - rounding(from), to.value + rounding(to)),
    value: rate(from.value, to.value),
  };
}

/** Whether a printed value can stand for something between two bounds. */
export function within(figure: Figure & { readonly value: number }, low: number, high: number): boolean {
  const slack = rounding(figure) + Math.abs(high) * 1e-9 + 1e-9;
  return figure.value >= low - slack && figure.value <= high + slack;
}
