import { TERMS } from './termList.ts';

/** Every spelling of a term with the one that stands for it, longest first, so that 单位生产总值能耗 is not read as 生产总值. */
const REPLACEMENTS: readonly (readonly [string, string])[] = TERMS.flatMap(({ terms }) => terms)
  .flatMap(([official, ...short]) => [official, ...short].map((word) => [word, official] as const))
  .sort((a, b) => b[0].length - a[0].length);

const OFFICIAL: ReadonlySet<string> = new Set(REPLACEMENTS.map(([, official]) => official));

/** Whether normalised words are a term of statistics as it stands, and so need nothing before them: 出口总额. */
export const isTerm = (words: string): boolean => OFFICIAL.has(words);

/** By their first two code units: dozens begin with the same one. */
const BY_PAIR = new Map<number, (readonly [string, string])[]>();
const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
/** 1 for the code units that some spelling begins with, 2 for those that tell of what is dropped: in most places stands neither. */
const SIGNS = new Uint8Array(0x10000);
for (const entry of REPLACEMENTS) {
  const pair = pairAt(entry[0], 0);
  BY_PAIR.set(pair, [...(BY_PAIR.get(pair) ?? []), entry]);
  SIGNS[entry[0].charCodeAt(0)] = 1;
}

/** Writes every known short form out in full and drops marks and spaces: `规上工业 增加值` → `规模以上工业增加值`. */
export function normaliseTerm(text: string): string {
  const used = text.includes('用于') ? text.replace(USED_FOR, '$1$2') : text;
  const plain = holdsDropped(used) ? withoutDropped(used) : used;
  let out = '';
  let done = 0;
  for (let i = 0; i < plain.length; ) {
    const unit = plain.charCodeAt(i);
    const hit = ((SIGNS[unit] ?? 0) & 1) === 1 ? spellingAt(plain, i) : undefined;
    if (!hit) {
      i++;
      continue;
    }
    out += plain.slice(done, i) + hit[1];
    i += hit[0].length;
    done = i;
  }
  out = done === 0 ? plain : out + plain.slice(done);
  const whole = out.includes('占') ? out.replace('占同期', '占').replace(SHARE_OF_INDUSTRY, '$1').replace(SHARE_OF_PRODUCT, '$1') : out;
  // 居民消费价格指数CPI
  const once = text.includes('（') || text.includes('PI') ? whole.replace(TWICE, '$1') : whole;
  const share = once.includes('比重')
    ? once.replace(OF_ITS_KIND, '$2占全部比重').replace(OF_ALL, '占全部').replace(SHARE_ALONE, '$1')
    : once;
  return share.includes('年') ? share.replace(OF_A_YEAR, '') : share;
}

function spellingAt(text: string, at: number): readonly [string, string] | undefined {
  if (at + 1 >= text.length) return undefined;
  for (const entry of BY_PAIR.get(pairAt(text, at)) ?? NONE)
    if (text.startsWith(entry[0], at)) return runsOn(text, at, entry) ? undefined : entry;
  return undefined;
}

/** 增值税收入 is no 税收: what its full form has more (收入) begins with the last character of the short one. */
function runsOn(text: string, at: number, [short, official]: readonly [string, string]): boolean {
  return (
    official.length > short.length && official.startsWith(short) && text.startsWith(official.slice(short.length), at + short.length - 1)
  );
}

const NONE: readonly (readonly [string, string])[] = [];

/** 占规上工业比重: of value added or of output, the share's own name says which. */
const SHARE_OF_INDUSTRY = /(占(?:全部)?(?:规模以上)?工业)(?:增加值|总产值|产值)(?=比重)/g;

/** 服务业增加值占地区生产总值比重, 服务业比重: a sector's share without more is its share of the product. */
const SHARE_OF_PRODUCT =
  /(服务业|第[一二三]产业|(?<![占模上])工业|制造业|民营经济|数字经济(?:核心产业)?|文化产业|旅游业)(?:增加值)?占(?:全[省市区县国])?地区生产总值(?=比重)/g;

/** 民营企业出口占全省出口比重: of the same of the whole. */
const OF_ITS_KIND = /(?!^(.{2,14})占全[省市]\1比重$)(.{2,14})占(?:全部|全社会|全[省市区县州])?\2比重/;

/** 占全省比重: the record's place says of which. */
const OF_ALL = /占全(?:社会|[省市区县州])(?=比重)/;

/** 数字经济增加值占比: as its share of the product is called. */
const SHARE_ALONE = /(服务业|第[一二三]产业|制造业|民营经济|数字经济(?:核心产业)?|文化产业|旅游业)增加值(?=比重$)/;

/** 单位面积产量（亩产）: a term and its short form. */
const TWICE = /(.{4,12})\1$/;

/** 中央财政用于教育的投入 */
const USED_FOR = /用于(?:支持|保障)?([〇\u3400-\u9fff]{2,8})的(投入|支出|资金|经费)/;

/** 快递年业务量, 年产量: what a year brings is what is counted anyway. */
const OF_A_YEAR = /年(?=(?:业务|产|销售?|吞吐|客流|发电|供水|供气|交易)[量额]|人均可支配收入|营业收入|主营业务收入|销售收入)/g;

/** 细颗粒物（PM2.5）, 补助标准（每人每年）: the same a second time, and of whom it is. */
const ABBREVIATION =
  /(?<=[〇\u3400-\u9fff])[（(](?:[A-Za-z&＆.\d]{2,6}|[件个人家户台套项]|每[\d〇\u3400-\u9fff]{1,6}|[^（()）]{0,8}(?:不变价|可比价)[^（()）]{0,2})[)）]/g;

/** 预计全年（下同）地区生产总值: what holds of all that follows. */
const SAME_BELOW = /[（(](?:以)?下同[)）]/g;

/** 主导产业［7］: the mark of a note. */
const NOTE_MARK = /[[［〔][\d０-９]{1,3}[\]］〕]/g;

/** Quotation marks, brackets, spaces and characters without width, marks of bold, list numbers (①), 的 and 拥有 make no difference to what an indicator is. */
const DROPPED = /[\s\u00ad\u200b-\u200d\u2060*"'“”‘’「」『』()（）的\u2460-\u2473]|拥有(?!量)/g;

const withoutDropped = (text: string): string =>
  (/[（([［〔]/.test(text) ? text.replace(ABBREVIATION, '').replace(NOTE_MARK, '').replace(SAME_BELOW, '') : text)
    .replace(DROPPED, '')
    .replace(/＆/g, '&')
    .replace(ROMAN, (sign) => ROMAN_LETTERS[sign.charCodeAt(0) - 0x2160] ?? 'III')
    .replace(/(?<=[IV])[–\-－~～至](?=[IV])/g, '—')
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Ⅰ—Ⅲ类水质, which some write with letters, or with one that only looks alike (Ш). */
const ROMAN = /[\u2160-\u2164\u0428]/g;
const ROMAN_LETTERS = ['I', 'II', 'III', 'IV', 'V'];

/** ＧＤＰ, ＰＭ２.５. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

const unitsFrom = (first: number, last: number): string =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
for (const sign of `\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\u00ad\u200b\u200c\u200d\u2060*${unitsFrom(0x2000, 0x200a)}${unitsFrom(0x2460, 0x2473)}"'“”‘’「」『』()（）[［〔的拥＆IV${unitsFrom(0x2160, 0x2164)}\u0428${unitsFrom(0xff10, 0xff19)}${unitsFrom(0xff21, 0xff3a)}${unitsFrom(0xff41, 0xff5a)}`)
  SIGNS[sign.charCodeAt(0)] = (SIGNS[sign.charCodeAt(0)] ?? 0) | 2;

function holdsDropped(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (((SIGNS[text.charCodeAt(i)] ?? 0) & 2) !== 0) return true;
  return false;
}
