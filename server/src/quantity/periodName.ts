import type { Locale } from '../util/bilingual.ts';
import type { Period } from './period.ts';

/** A period as copy has it: 2023年上半年, 2023年三季度, 2023年1—9月, 2021—2025年. English keeps the label: 2023H1. */
export function periodName({ label }: Period, locale: Locale): string {
  if (locale === 'en') return label;
  const [, year, rest] = /^(\d{4})(.*)$/.exec(label) ?? [];
  if (year === undefined || rest === undefined) return label;
  if (rest === '') return `${year}年`;
  if (/^H[12]$/.test(rest)) return `${year}年${rest === 'H1' ? '上' : '下'}半年`;
  const quarter = /^Q([1-4])$/.exec(rest)?.[1];
  if (quarter) return `${year}年${'一二三四'[Number(quarter) - 1]}季度`;
  if (/^—\d{4}$/.test(rest)) return `${label}年`;
  const months = /^-(\d\d)(?:—(\d{4})-(\d\d))?$/.exec(rest);
  if (!months) return label;
  const [, from, toYear, to] = months;
  if (!to) return `${year}年${Number(from)}月`;
  return toYear === year ? `${year}年${Number(from)}—${Number(to)}月` : `${year}年${Number(from)}月—${toYear}年${Number(to)}月`;
}
