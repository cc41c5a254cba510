import { format, isDateFormat, isPercentFormat } from 'numfmt';

/** How a workbook shows numbers: the number format of each cell style, and the day that dates count from. */
export interface NumberFormats {
  readonly byStyle: readonly string[];
  /** Workbooks from old Macs count days from 1904. */
  readonly from1904: boolean;
}

/**
 * A number as its cell shows it, but never rounded: 0.085 under 0% is 8.5%, 400 under 0"亿元" is 400亿元, a date is 2023-06-30. Without this,
 * 8% would be read as 0.08.
 */
export function numberText(value: number, style: number, { byStyle, from1904 }: NumberFormats): string {
  const pattern = byStyle[style] ?? GENERAL;
  if (pattern === GENERAL || pattern === '@') return plain(value);
  try {
    if (isDateFormat(pattern)) return format(dateOf(pattern), from1904 ? value + DAYS_TO_1904 : value);
    const shown = format(pattern, value).trim();
    if (ROUNDABLE.test(pattern))
      return shown.replace(/[\d,]*\d(?:\.\d+)?/, plain(Math.abs(isPercentFormat(pattern) ? value * 100 : value)));
    return shown;
  } catch {
    return plain(value);
  }
}

const GENERAL = 'General';
const DAYS_TO_1904 = 1462;

/** Formats that only round: no thousands scaled away (0,), no fractions, exponents or Chinese digits. */
const ROUNDABLE = /^(?!.*(?:[0#?],+(?![0#?])|[0#?]\s*\/|E[+-]|\[DBNum))/i;

/** As many parts of the date as the cell shows. */
const dateOf = (pattern: string): string => {
  const said = pattern.replace(/"[^"]*"|\[[^\]]*\]/g, '');
  return /d/i.test(said) ? 'yyyy-mm-dd' : /m/i.test(said) ? 'yyyy-mm' : 'yyyy';
};

/** Without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
const plain = (value: number): string => {
  const number = Number(value.toPrecision(12));
  return Math.abs(number) < 1e21 ? number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 }) : String(number);
};
