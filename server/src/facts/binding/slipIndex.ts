import type { Stated, Target } from '../../data/schema.ts';
import type { Figure, FigureKind } from '../../quantity/figure.ts';
import { digitsOf } from './compare.ts';

/** One of the two values of a record. */
export interface StatedValue {
  readonly target: Target;
  readonly side: 'target' | 'actual';
  readonly stated: Stated;
}

/** The values of records, found by what may come of them in typing: a wrong digit, two that changed places, another scale, percentage points for per cent. */
export class SlipIndex {
  readonly #byKey = new Map<number, StatedValue[]>();

  constructor(targets: readonly Target[]) {
    for (const target of targets) {
      for (const side of ['target', 'actual'] as const) {
        const stated = target[side];
        if (stated === null || stated.quantity.value === null) continue;
        const one = { target, side, stated };
        for (const key of keysOf(stated.quantity.value, stated.quantity.kind)) {
          const alike = this.#byKey.get(key);
          if (alike) alike.push(one);
          else this.#byKey.set(key, [one]);
        }
      }
    }
  }

  /** The values of which a figure may be a slip, or which it says; some more, and some of them several times. */
  *near({ value, kind }: Figure): Generator<StatedValue> {
    if (value === null || this.#byKey.size === 0) return;
    for (const key of keysOf(value, kind === 'point' ? 'percent' : kind)) yield* this.#byKey.get(key) ?? NONE;
    if (kind === 'point') for (const key of keysOf(value, kind)) yield* this.#byKey.get(key) ?? NONE;
  }
}

/**
 * What a number shares with those that differ from it by one slip: its digits, the same in any order, and the same without one of them. Each is a number,
 * which is looked up much faster than a word.
 */
function keysOf(value: number, kind: FigureKind): readonly number[] {
  const digits = digitsOf(Math.abs(value));
  if (digits.length === 0 || digits.length > MOST_DIGITS) return NONE;
  const whole = Number(digits);
  const own = KINDS.indexOf(kind) + 1;
  const keyOf = (rest: number, way: number): number => (rest * WAYS + way) * (KINDS.length + 1) + own;
  if (digits.length === 1) return [keyOf(whole, 0)];
  const keys = [keyOf(whole, 0), keyOf(Number([...digits].sort().reverse().join('')), 1)];
  for (let i = 0, place = 10 ** (digits.length - 1); i < digits.length; i++, place /= 10)
    keys.push(keyOf(whole - Number(digits[i]) * place, 2 + digits.length - i));
  return keys;
}

const MOST_DIGITS = 12;
const WAYS = 16;
const KINDS: readonly FigureKind[] = ['money', 'count', 'measure', 'percent', 'point', 'multiple'];
const NONE: readonly never[] = [];
