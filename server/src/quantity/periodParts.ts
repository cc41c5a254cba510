import type { Period } from './period.ts';

/** A part of a year, or a span of whole years. Months and days are counted from 1. */
export type Part =
  | { readonly kind: 'year' }
  | { readonly kind: 'months'; readonly from: number; readonly to: number; readonly label: string }
  | {
      readonly kind: 'days';
      readonly month: number;
      readonly from: number;
      readonly toMonth: number;
      readonly to: number;
      readonly label: string;
    }
  | { readonly kind: 'years'; readonly years: number };

export const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
export const DAY = '(?:[12]\\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
export const JOIN = '\\s?(?:-{1,2}|~|至|到)\\s?';

const THIRD = new RegExp(`^(${MONTH})月(?:份)?([上中下])旬$`);
const DAYS = new RegExp(`^(${MONTH})月(${DAY})[日号]?${JOIN}(?:(${MONTH})月)?(${DAY})[日号]$`);
const DATE = new RegExp(`^(${MONTH})月(${DAY})[日号]?$`);
const MONTHS = new RegExp(`^(${MONTH})\\s?(?:月份?)?${JOIN}(${MONTH})\\s?月份?$`);
const ONE_MONTH = new RegExp(`^(${MONTH})\\s?月`);

export function readPart(part: string): Part {
  if (part === '上半年' || part === '前半年') return { kind: 'months', from: 1, to: 6, label: 'H1' };
  if (part === '下半年' || part === '后半年') return { kind: 'months', from: 7, to: 12, label: 'H2' };
  if (part === '首季度') return readPart('一季度');
  if (part === '首月') return months(1, 1);
  const counted = /^的?(第|后|最后)([一二两三四五六七八九十\d]+)个月$/.exec(part);
  if (counted) {
    const n = smallNumber(counted[2] ?? '');
    return counted[1] === '第' ? months(n, n) : months(13 - n, 12);
  }
  const quarters = /^(前|第)?([一二两三四\d])(?:至([二三四]))?个?季度$/.exec(part);
  if (quarters) {
    const n = smallNumber(quarters[2] ?? '');
    const from = quarters[1] === '前' ? 1 : n;
    const to = quarters[3] ? smallNumber(quarters[3]) : n;
    return { kind: 'months', from: from * 3 - 2, to: to * 3, label: from === to ? `Q${from}` : `Q${from}—Q${to}` };
  }
  const firstMonths = /^前([\d一二两三四五六七八九十]+)个?月$/.exec(part);
  if (firstMonths) return months(1, smallNumber(firstMonths[1] ?? ''));
  const third = THIRD.exec(part);
  if (third) {
    const month = smallNumber(third[1] ?? '');
    const from = { 上: 1, 中: 11, 下: 21 }[third[2] ?? ''] ?? 1;
    return { kind: 'days', month, from, toMonth: month, to: third[2] === '下' ? 0 : from + 9, label: 'third' };
  }
  const dayRange = DAYS.exec(part);
  if (dayRange) {
    const month = smallNumber(dayRange[1] ?? '');
    return {
      kind: 'days',
      month,
      from: smallNumber(dayRange[2] ?? ''),
      toMonth: dayRange[3] ? smallNumber(dayRange[3]) : month,
      to: smallNumber(dayRange[4] ?? ''),
      label: 'days',
    };
  }
  const date = DATE.exec(part);
  if (date) return day(smallNumber(date[1] ?? ''), smallNumber(date[2] ?? ''));
  const range = MONTHS.exec(part);
  if (range) return months(smallNumber(range[1] ?? ''), smallNumber(range[2] ?? ''));
  const month = ONE_MONTH.exec(part);
  const m = smallNumber(month?.[1] ?? '1');
  return months(m, m);
}

export const months = (from: number, to: number): Part => ({
  kind: 'months',
  from,
  to,
  label: from === to ? pad(from) : `${pad(from)}—${pad(to)}`,
});
export const day = (month: number, date: number): Part => ({ kind: 'days', month, from: date, toMonth: month, to: date, label: 'day' });
const pad = (n: number): string => String(n).padStart(2, '0');

/** The last day of a month. */
export const lastDay = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};

export function resolve(year: number, part: Part): Period | null {
  switch (part.kind) {
    case 'year':
      return { from: `${year}-01-01`, to: `${year}-12-31`, label: String(year) };
    case 'years': {
      const last = year + part.years - 1;
      return { from: `${year}-01-01`, to: `${last}-12-31`, label: part.years === 1 ? String(year) : `${year}—${last}` };
    }
    case 'months': {
      if (part.from < 1 || part.to > 12) return null;
      const toYear = part.to < part.from ? year + 1 : year;
      const label = /^[HQ]/.test(part.label)
        ? `${year}${part.label}`
        : part.from === part.to
          ? `${year}-${pad(part.from)}`
          : `${year}-${pad(part.from)}—${toYear}-${pad(part.to)}`;
      return {
        from: `${year}-${pad(part.from)}-01`,
        to: `${toYear}-${pad(part.to)}-${pad(lastDay(toYear, part.to))}`,
        label: label === `${year}-01—${year}-12` ? String(year) : label,
      };
    }
    case 'days': {
      const last = part.to === 0 ? lastDay(year, part.toMonth) : part.to;
      if (part.from > lastDay(year, part.month) || last > lastDay(year, part.toMonth)) return null;
      const from = `${year}-${pad(part.month)}-${pad(part.from)}`;
      const to = `${year}-${pad(part.toMonth)}-${pad(last)}`;
      return { from, to, label: from === to ? from : `${from}—${to}` };
    }
  }
}

const CN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** 1 to 99 in Arabic or Chinese digits. */
export function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const ten = text.indexOf('十');
  if (ten < 0) return CN_DIGITS[text] ?? 0;
  return (ten === 0 ? 1 : (CN_DIGITS[text[ten - 1] ?? ''] ?? 0)) * 10 + (CN_DIGITS[text[ten + 1] ?? ''] ?? 0);
}

/** 2023, 二〇二三, 23, 零八, 两千零五. */
export function yearNumber(text: string): number {
  const thousands = /^两千[零〇]?(.*)$/.exec(text);
  if (thousands) return 2000 + smallNumber(thousands[1] ?? '');
  const digits = /^\d+$/.test(text) ? text : [...text].map((c) => CN_DIGITS[c] ?? 0).join('');
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) > 60 ? 1900 : 2000);
}
