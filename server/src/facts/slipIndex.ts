import type { Stated, Target } from '../data/schema.ts';
import { digitsOf } from './slip.ts';

/** One of the two values of a record. */
export interface StatedValue {
  readonly target: Target;
  readonly side: 'target' | 'actual';
  readonly stated: Stated;
}

/** The values of records, found by what may come of them in typing: a wrong digit, two that changed places, another scale. */
export class SlipIndex {
  readonly #byKey = new Map<number, StatedValue[]>();

  constructor(targets: readonly Target[]) {
    for (const target of targets) {
      for (const side of ['target', 'actual'] as const) {
        const stated = target[side];
        if (stated?.quantity.value == null) continue;
        const one = { target, side, stated };
        for (const key of keysOf(stated.quantity.value)) {
          const alike = this.#byKey.get(key);
          if (alike) alike.push(one);
          else this.#byKey.set(key, [one]);
        }
      }
    }
  }

  /** The values of which a number may be a slip, each once; more than are. */
  near(value: number): readonly StatedValue[] {
    const found: StatedValue[] = [];
    for (const key of keysOf(value)) {
      for (const one of this.#byKey.get(key) ?? NONE) if (!found.includes(one)) found.push(one);
    }
    return found;
  }
}

/**
 * What a number shares with those that differ from it by one slip: its digits, the same in any order, and the same without one of them. Each is a number, which is looked up much faster than a word.
 */
function keysOf(value: number): readonly number[] {
  const digits = digitsOf(Math.abs(value));
  if (digits.length === 0 || digits.length > MOST_DIGITS) return NONE;
  const whole = Number(digits);
  if (digits.length === 1) return [whole * KINDS];
  const keys = [whole * KINDS, Number([...digits].sort().reverse().join('')) * KINDS + 1];
  for (let i = 0, place = 10 ** (digits.length - 1); i < digits.length; i++, place /= 10)
    keys.push((whole - Number(digits[i]) * place) * KINDS + 2 + digits.length - i);
  return keys;
}

const MOST_DIGITS = 12;
const KINDS = 16;
const NONE: readonly never[] = [];
