import { fold } from '../text/fold.ts';
import type { Quantity } from './figure.ts';
import { scanFigures } from './figures.ts';
import type { Period } from './period.ts';
import { scanPeriods } from './periods.ts';

/** Reads a value as people write it in a targets file: `≥30家`, `8%以上`, `10—15家`, `不超过3%`, `翻一番`, `-4%`. Null if it is no quantity. */
export function parseQuantity(text: string): Quantity | null {
  // 2.21：1, a ratio that its indicator names.
  const value = text.trim().replace(/^([\d.]+)\s?[:：∶]\s?1$/, '$1');
  const figures = scanFigures(value);
  const [figure] = figures;
  if (!figure || figures.length > 1) return null;
  const rest = value.slice(0, figure.start) + value.slice(figure.end);
  return /^[\s:：=＝达到为]*$/.test(rest) ? figure : null;
}

const NO_CONTEXT = { year: null, sectionYear: null };

/** Reads a period as people write it in a targets file: `2023`, `2023年底`, `2023H2`, `2023Q3`, `“十四五”`, `2023—2025`. Null if it is none. */
export function parsePeriod(text: string): Period | null {
  const trimmed = fold(text.trim())
    .replace(/^(?:截[至止]|到|至)(?=.{4})/, '')
    .replace(/^(\d{4})年?\s?(?=[上下]半年|前?[一二三四]季度|全年|[底末](?!\d)|[HQ][1-4])/i, (_, year: string) => `${year}年`)
    .replace(/^(\d{4})年(?=[HQ])/i, '$1')
    .replace(/^(\d{4})\.(?=(?:0?[1-9]|1[0-2])(?!\d))/, '$1-');
  const short = /^(\d{4})\s?-?\s?(?:([HQ])([1-4]))?$/i.exec(trimmed);
  if (short) {
    const words =
      short[2] === undefined
        ? ''
        : short[2].toUpperCase() === 'H'
          ? ['上半年', '下半年'][Number(short[3]) - 1]
          : `${['一', '二', '三', '四'][Number(short[3]) - 1]}季度`;
    return words === undefined ? null : first(`${short[1]}年${words}`);
  }
  // 2022M7, 2022-M1-7, 2022Q1—Q3: statisticians' short forms.
  const months = /^(\d{4})-?M(\d{1,2})(?:[-~]M?(\d{1,2}))?$/i.exec(trimmed);
  if (months) return first(`${months[1]}年${months[2]}${months[3] === undefined ? '' : `-${months[3]}`}月`);
  const quarters = /^(\d{4})年?Q1[-~]Q?([234])$/i.exec(trimmed);
  if (quarters) return first(`${quarters[1]}年前${'二三四'[Number(quarters[2]) - 2]}季度`);
  const years = /^(\d{4})\s?[-~至到/]{1,2}\s?(\d{4})年?$/.exec(trimmed);
  if (years) return first(`${years[1]}-${years[2]}年`);
  const span = /^(\d{4})-(\d{1,2})[-~至到](\d{1,2})月?$/.exec(trimmed);
  if (span && Number(span[3]) <= 12 && Number(span[2]) < Number(span[3]) && /[~至到]|\d\.\d/.test(text))
    return first(`${span[1]}年${Number(span[2])}-${Number(span[3])}月`);
  // ISO 8601-1, 5.5.2.4: the interval 2023-01/2023-07; 2023-01—2023-07 is how an answer of ours has it.
  const interval = /^(\d{4})-(\d{1,2})[/~-]{1,2}(\d{4})-(\d{1,2})$/.exec(trimmed);
  if (interval) {
    const [from, to] = [Number(interval[2]), Number(interval[4])];
    return first(
      interval[1] === interval[3] && from < to ? `${interval[1]}年${from}-${to}月` : `${interval[1]}年${from}月至${interval[3]}年${to}月`,
    );
  }
  const date = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(trimmed);
  if (date) return first(`${date[1]}年${Number(date[2])}月${date[3] === undefined ? '' : `${Number(date[3])}日`}`);
  return first(trimmed) ?? first(`"${trimmed.replace(/[时期末间]+$/, '')}"`);
}

function first(text: string): Period | null {
  const [mention] = scanPeriods(text, NO_CONTEXT);
  return mention && mention.start === 0 ? mention.period : null;
}
