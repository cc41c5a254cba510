import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import { asDigits } from './numerals.ts';

/** Dates and times of day that mix two styles, and how they are written in digits: 2021年十月15日, 9时三十分. */
export function mixedDates(text: string): readonly { readonly span: Span; readonly right: string }[] {
  return [...matchesOf(text, DATE), ...matchesOf(text, CLOCK)].flatMap((match) => {
    const [found] = match;
    if (!/\d/.test(found) || !/[〇零一二三四五六七八九十]/.test(found)) return [];
    const span = { start: match.index, end: match.index + found.length };
    // 农历2023年八月十五, 2024年三月三: days of the old calendar; 2017年十月革命.
    if (/[农阴夏古]历$/.test(text.slice(Math.max(0, span.start - 2), span.start))) return [];
    if (found.endsWith('月') && !/^(?:[初底末份上中下，。；、,（）)至到—]|$)/.test(text.slice(span.end, span.end + 1))) return [];
    const right = found.replace(/[〇零一二三四五六七八九十]+/g, asDigits);
    return [{ span, right }];
  });
}

const SMALL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DATE = new RegExp(
  `(?<![\\d一二三四五六七八九十〇零])(?:(?:\\d{4}|[一二][〇零一二三四五六七八九]{3})年)?${SMALL}月(?:${SMALL}日)?`,
  'g',
);
const CLOCK = new RegExp(`(?<![\\d一二三四五六七八九十第])${SMALL}[时点]${SMALL}分(?![之钟])`, 'g');
