import type { Quantity } from './figure.ts';
import type { Period } from './period.ts';

/** Reads a value as people write it in a targets file: `≥30家`, `8%以上`, `10—15家`, `不超过3%`, `翻一番`. Null if it is no quantity. */
export function parseQuantity(_text: string): Quantity | null {
  return null;
}

/** Reads a period as people write it in a targets file: `2023`, `2023年底`, `2023H2`, `2023Q3`, `“十四五”`, `2023—2025`. Null if it is none. */
export function parsePeriod(_text: string): Period | null {
  return null;
}
