import { parsePeriod } from '../quantity/parse.ts';

/**
 * A date as people write it in a data file, as an ISO date, month or year: 2023-06-30, 2023/6/30, 2023年6月, 20230630, 2023.
 * Null if it is none, or if there is no such day.
 */
export function isoDate(text: string): string | null {
  const said = text.normalize('NFKC').trim();
  const match = WRITTEN.exec(said) ?? COMPACT.exec(said);
  if (match) return assembled(match[1], match[2], match[3]);
  return parsePeriod(text)?.to ?? null;
}

const WRITTEN = /^(\d{4})(?:\s*[-/.年]\s*(?:(\d{1,2})(?:\s*[-/.月]\s*(?:(\d{1,2})日?)?)?)?)?(?:底|末)?(?:T.*|\s+\d{1,2}:.*)?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

function assembled(year = '', month = '', day = ''): string | null {
  if (month === '') return year;
  const y = Number(year);
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  const label = `${year}-${String(m).padStart(2, '0')}`;
  if (day === '') return label;
  const d = Number(day);
  const real = new Date(Date.UTC(y, m - 1, d));
  return d >= 1 && real.getUTCMonth() === m - 1 ? `${label}-${String(d).padStart(2, '0')}` : null;
}
