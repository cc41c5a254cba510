import type { NumeralStyle } from './figure.ts';
import type { Unit } from './units.ts';

/** A number with its unit, before the words around it are looked at. Offsets are those of the folded text. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly numeralStart: number;
  readonly numeralEnd: number;
  readonly unitStart: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly mantissa: number | null;
  readonly scale: number;
  readonly decimals: number;
  readonly style: NumeralStyle;
  readonly over: boolean;
  readonly code: boolean;
  /** null where no unit stands there. */
  readonly unit: Unit | null;
}
