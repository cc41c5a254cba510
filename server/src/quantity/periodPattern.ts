import { matchAt } from '../util/sparseMatches.ts';
import { DAY, JOIN, MONTH } from './periodParts.ts';

const CN = '〇零○一二两三四五六七八九十';
const YEAR = `(?:(?:19|20|18|17)\\d{2}|[一二][〇零○一二三四五六七八九]{3}|两千[零〇]?[一二三四五六七八九十]{0,3})`;
const SHORT_YEAR = '(?:\\d{2}|[零〇○九][〇零○一二三四五六七八九])';
/** 九八年抗洪; but 七八年, which is seven or eight years, and 三九八年. */
const CENTURY_YEAR = '(?<![一二两三四五六七八九十百千万〇零○第近])(?!七八|八九)[七八九][〇零○一二三四五六七八九](?=年(?![级制]))';
const RELATIVE = '今年|本年度?(?!收支|结余)|去年|上年|上一年|前年|明年|后年|当年(?!收支|结余)|全年';
const EDGE = '底前|底|末|初(?!FIRST)|年底前|年底|年末|年初|以前|之前|前';

/**
 * One expression, tried at each place where a period can begin (`nextBeginning`); every part is of bounded length. Groups have names, in the order in which the reader
 * below takes them.
 */
const SOURCE = [
  `"(?<plan>[一二三四五六七八九十]{1,3}五)"(?<planTail>末|期末|期间|时期|[前头后][一二两三四1-4]年)?|(?<plan2>十[一二三四五六]?五|[六七八九]五(?=规划|计划|时期|期间))(?=规划|计划|时期|期间|末|以来|开局|收官|目标)(?<planTail2>末|期末|期间|时期)?`,
  `(?<ymd>(?:19|20)\\d{2})(?<sep>[-/.])(?<ymdM>1[0-2]|0?[1-9])(?:\\k<sep>(?<ymdD>[12]\\d|3[01]|0?[1-9]))?(?![\\d万亿%元])`,
  `(?<y1>${YEAR})\\s?(?:年)?${JOIN}(?<y2>${YEAR})\\s?年(?!${MONTH}月)`,
  `(?<decade4>(?:19|20)\\d0)年代(?!表|码|替|理|价|办)`,
  `(?:(?<full>${YEAR})\\s?财?年|(?<short>${SHORT_YEAR})年(?=底|末|初|第?[一二三四]季度|${MONTH}月|上半年|下半年)|(?<early>[零〇]${'[〇零○一二三四五六七八九]'}|0\\d|${'[一二三四五六七八九][〇零○一二三四五六七八九]'}(?=年${MONTH}月)|${CENTURY_YEAR}|1[0-6]\\d{2}(?=年${MONTH}月))\\s?年|(?<rel>${RELATIVE}))\\s?(?:年)?(?:的(?=(?:第|后|最后)[一二两三四五六七八九十\\d]{1,2}个月))?(?<part>PART)?(?<edge>${EDGE})?`,
  `(?<bare>PART)(?<bareEdge>底前|底|末|初(?!FIRST))?`,
  `(?<yearEnd>年底前|年底|年末|年初)`,
  `(?<recent>近|过去的?|未来|今后|最近|这)(?<recentN>[一二两三四五六七八九十]|\\d{1,2})年(?!级|制)(?:来|间)?`,
  `(?<century>1[5-9]|2[01]|十[五六七八九]|二十一?|上个?|本)世纪(?<decade>[1-9]0|[一二三四五六七八九]十)年代(?:[初中末]期?|[前后]期)?`,
  `(?<decade2>[3-9]0|[三四五六七八九]十)年代(?!表|码|替|理|价|办)(?:[初中末]期?|[前后]期)?`,
  `(?<pair>去今|今明|明后)两年`,
  `(?<![^。!?;\\n])(?<since>[二两三四五六七八九2-9])年来(?=,)`,
  `(?<![近这\\d])(?<over>[二两三四五六七八九十2-9]|10)年来(?=(?!的)[\\u4e00-\\u9fff]{2})`,
  `(?<=[比较])[上前]个?(?<former>[三四五])年(?![级度底末初])`,
  `(?<=[比较])(?<ago>[二两三四五六七八九十2-9]|10)年前`,
]
  .join('|')
  .replaceAll(
    'PART',
    [
      '[上下前后]半年',
      `前[一二两三\\d]个?季度|首季度|前[一二两三四五六七八九十\\d]{1,2}个月|前(?:1[0-2]|[2-9])月(?![\\d上中下])|首月|第[一二三四五六七八九十\\d]{1,2}个月|(?:后|最后)[一二两三四五六七八九十\\d]{1,2}个月|第?[一二三四1-4]季度|[一二三]至[二三四]季度`,
      `${MONTH}\\s?(?:月份?)?${JOIN}${MONTH}\\s?月份?(?!${DAY}[日号])`,
      `${MONTH}月(?:份)?(?:上旬|中旬|下旬)`,
      `${MONTH}月${DAY}[日号]?${JOIN}(?:${MONTH}月)?${DAY}[日号]`,
      // 2月31起: so many of them, and no day.
      `${MONTH}月${DAY}(?:[日号]|(?![\\d个${CN}百千万亿家名项条%元场年.户件宗例辆台套篇棵株头只亩吨座批]|[起人所处位](?:[,。、;]|$)))`,
      `${MONTH}\\s?月(?:份)?(?![球亮嫂饼季廿]|初FIRST)`,
    ].join('|'),
  )
  // 三月初一: a day of the lunar calendar; but 月初一批.
  .replaceAll('FIRST', '[一二三四五六七八九十](?=[日,。、;)(至到及前后早晚端举庙是为的]|$)');

const NAMED = /\(\?<([a-zA-Z]\w*)>/g;
const NAMES = Array.from(SOURCE.matchAll(NAMED), ([, name = '']) => name);

/**
 * The same with numbers for names, which the engine would write out for every match. Without the flag u, which makes it three times as slow and
 * changes nothing: no part of it can match half a surrogate pair.
 */
export const PERIOD = new RegExp(
  SOURCE.replace(NAMED, '(').replace(/\\k<(\w+)>/g, (_, name: string) => `\\${NAMES.indexOf(name) + 1}`),
  'y',
);

/** What a period may begin with, and what every one holds not far from its beginning. */
const BEGINNINGS = '"0123456789一二三四五六七八九十两〇零○今本去上下前明后当全年近过未最第首这';
const SIGNS = '年月季五代-/.';
const FARTHEST_SIGN = 24;
const BEGINS = 1;
const IS_SIGN = 2;
const KINDS = new Uint8Array(0x10000);
for (const unit of BEGINNINGS) KINDS[unit.charCodeAt(0)] = BEGINS;
for (const unit of SIGNS) KINDS[unit.charCodeAt(0)] = (KINDS[unit.charCodeAt(0)] ?? 0) | IS_SIGN;

/** The first offset from `from` on where a period may begin; -1 where there is none. The engine would take four times as long to find them. */
function nextBeginning(text: string, from: number): number {
  let sign = -1;
  for (let at = from; at < text.length; at++) {
    if (((KINDS[text.charCodeAt(at)] ?? 0) & BEGINS) === 0) continue;
    if (sign < at) {
      sign = at;
      while (sign < text.length && ((KINDS[text.charCodeAt(sign)] ?? 0) & IS_SIGN) === 0) sign++;
      if (sign === text.length) return -1;
    }
    if (sign - at <= FARTHEST_SIGN) return at;
    at = sign - FARTHEST_SIGN - 1;
  }
  return -1;
}

/** What may be a period, from left to right. */
export function* periodsIn(folded: string): Generator<RegExpExecArray> {
  let at = nextBeginning(folded, 0);
  while (at >= 0) {
    const match = matchAt(folded, PERIOD, at);
    if (match) yield match;
    at = nextBeginning(folded, match ? at + match[0].length : at + 1);
  }
}
