import type { Numeral } from './numeral.ts';
import type { Unit } from './units.ts';

/** A number with its unit, before the words around it are looked at: from where the first of the two begins to where the last ends. */
export interface Atom extends Numeral {
  readonly numeralStart: number;
  readonly numeralEnd: number;
  readonly unitStart: number;
  /** null where no unit stands there. */
  readonly unit: Unit | null;
}
