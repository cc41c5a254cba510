import type { Figure } from '../../quantity/figure.ts';

/** Whether one digit of at least `least`, or two neighbours that changed places, make a figure's printed number the other value: 1260 and 1270, 386 and 368. */
export function isOneSlip(figure: Figure & { readonly value: number }, value: number, least = LEAST): boolean {
  const printedAs = (amount: number): string => (amount / figure.scale).toFixed(figure.decimals);
  const own = printedAs(figure.value);
  const other = printedAs(value);
  if (value <= 0 || own.length !== other.length || own.replace('.', '').length < least) return false;
  const at = [...own].findIndex((digit, place) => digit !== other[place]);
  if (at < 0) return false;
  const isSame = (from: number): boolean => own.slice(from) === other.slice(from);
  return isSame(at + 1) || (isSame(at + 2) && own[at] === other[at + 1] && own[at + 1] === other[at]);
}

/** Of a number of two digits most others are a slip away. */
const LEAST = 3;
