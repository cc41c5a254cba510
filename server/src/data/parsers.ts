import type { Quantity } from '../quantity/figure.ts';
import { parsePeriod, parseQuantity } from '../quantity/parse.ts';
import type { Period } from '../quantity/period.ts';

/** Readers of values and periods. A table says 2023 in every row, so each wording is read once a file. */
export interface Parsers {
  quantity(text: string): Quantity | null;
  period(text: string): Period | null;
}

export const createParsers = (): Parsers => ({ quantity: remembering(parseQuantity), period: remembering(parsePeriod) });

function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    known.set(text, result);
    return result;
  };
}
