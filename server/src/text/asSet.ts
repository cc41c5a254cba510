import { fold } from './fold.ts';
import { withStops } from './stops.ts';

/**
 * A line as most official copy is set, one code unit for one, so that offsets stay: `"四强"目标增长５．１％.` → `“四强”目标增长5.1%。`. Pages of newspapers have
 * wide digits, straight or corner quotation marks and full stops of their own; what reads a text need not know of them.
 */
export const asSet = (line: string): string => withStops(withCurlyQuotes(withHalfWidthNumbers(line)));

/** １２．５％ → 12.5%. */
const withHalfWidthNumbers = (text: string): string => (WIDE_NUMBER.test(text) ? text.replace(WIDE_NUMBERS, fold) : text);

const WIDE_NUMBER = /[０-９％]/;
const WIDE_NUMBERS = /[０-９％]+(?:．[０-９]+)?％?/g;

/** Straight marks are told apart by turns; a line with an odd one goes on elsewhere, or has inches. */
function withCurlyQuotes(text: string): string {
  const curly = CORNER.test(text) ? text.replace(CORNERS, (mark) => CURLY[mark] ?? mark) : text;
  if (!curly.includes('"') || (curly.split('"').length - 1) % 2 === 1) return curly;
  let opens = false;
  return curly.replace(STRAIGHT, () => {
    opens = !opens;
    return opens ? '“' : '”';
  });
}

const CORNER = /[「」『』]/;
const CORNERS = /[「」『』]/g;
const STRAIGHT = /"/g;
const CURLY: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

/** `全年,增长5.1%(预计)` → `全年，增长5.1%（预计）`; commas and colons within numbers stay. */
export const withFullMarks = (text: string): string =>
  HALF_MARK.test(text) ? text.replace(HALF_MARKS, (mark) => FULL[mark] ?? mark) : text;

const HALF_MARK = /[,;:()?!]/;
const HALF_MARKS = /[;()?!]|[,:](?!(?<=\d.)\d)/g;
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '?': '？', '!': '！' };
