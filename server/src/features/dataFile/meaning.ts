import type { Measure, Target } from '../../data/schema.ts';
import type { Quantity } from '../../quantity/figure.ts';
import { formatAmount } from '../../quantity/format.ts';
import type { Period } from '../../quantity/period.ts';
import { type Bilingual, both } from '../../util/bilingual.ts';

/** What a value is read as: ≥ 30 家, 10 — 15 家, ≈ 5 %, > 400亿元（40,000,000,000 元）. */
export function quantityMeaning({ value, low, high, unit, comparator, approximate, lowIncluded, highIncluded }: Quantity): Bilingual {
  if (value === null) {
    const ends = [low, high].map((end) => (end === null ? null : amount(end, unit)));
    if (ends[0] !== null && ends[1] !== null) return same(`${ends[0]} — ${ends[1]}`);
    if (ends[0] !== null) return same(`${lowIncluded ? '≥' : '>'} ${ends[0]}`);
    return same(ends[1] === null ? '' : `${highIncluded ? '≤' : '<'} ${ends[1]}`);
  }
  const sign = { '=': '', '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ' }[comparator];
  const about = approximate === null ? '' : { about: '≈ ', below: '略低于 ', over: '略高于 ' }[approximate];
  const aboutEn = approximate === null ? '' : { about: '≈ ', below: 'just below ', over: 'just over ' }[approximate];
  const exact = Math.abs(value) >= 1e4 ? value.toLocaleString('en-US', { maximumFractionDigits: 4 }) : null;
  const text = amount(value, unit);
  return both(
    `${about || sign}${text}${exact ? `（${exact} ${unit}）` : ''}`.trimEnd(),
    `${aboutEn || sign}${text}${exact ? ` (${exact} ${unit})` : ''}`.trimEnd(),
  );
}

/** 30 家, 400 亿元, 8 %. */
const amount = (value: number, unit: string): string =>
  formatAmount(value, unit)
    .replace(/^([\d.-]+)/, '$1 ')
    .trimEnd();
const same = (text: string): Bilingual => both(text, text);

/** The days that a period covers: 2023-01-01—2023-12-31. */
export const periodMeaning = ({ from, to }: Period): string => (from === to ? from : `${from} — ${to}`);

/** 增速, with a word on where it comes from if the file does not say it. */
export function measureMeaning({ measure, origin }: Target): Bilingual | null {
  if (measure === null) return null;
  const said = measure satisfies Measure;
  return origin.fields.measure ? same(said) : both(`${said}（据指标和单位推断）`, `${said} (inferred from indicator and unit)`);
}
