/**
 * 实心句号: a line in which a full stop that is set as `.` or `．` is read as 。, one code unit for one, so that offsets stay: `增长5%.全年…`.
 * Between two Chinese characters it may stand in a foreign name (买买提.艾力), and before a digit in a number without its zero, so there it counts
 * only in a line that has no other full stop.
 */
export function withStops(line: string): string {
  if (!DOT.test(line)) return line;
  return line.replace(line.includes('。') ? BEHIND_FIGURE : ANY, '。');
}

const DOT = /[.．]/;
/** Behind the number of an item (一. （1）.) it is none. */
const NO_ITEM = '(?<!^[(（]?[一二三四五六七八九十\\d]{1,3}[)）]?.)';
const AT_END = '(?<=(?:[\\u4e00-\\u9fff]|\\d[.-])\\d+.)$';
const BEHIND_FIGURE = new RegExp(`[.．](?:(?<=[%)）"”].)${NO_ITEM}(?=[\\u4e00-\\u9fff"“(（]|$)|${AT_END})`, 'g');
const NO_AMOUNT = '(?![\\d.．%‰]|个?百分点|[万亿]|元|倍|吨|公里|公顷|平方|立方|亩|米|克|升|毫|微)';
const ANY = new RegExp(`[.．](?:(?<=[\\u4e00-\\u9fff%)）"”].)${NO_ITEM}(?=[\\u4e00-\\u9fff"“(（]|$|\\d+${NO_AMOUNT})|${AT_END})`, 'g');
