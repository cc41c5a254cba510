import { asDigits, smallChineseNumber } from './numerals.ts';

/** Words of rise and fall; sources of patterns. */
export const RISES =
  '增加|增长|翻|增添|新添|添|加密|净增加?|新增|加快|提高|提升|上升|升高|抬升|走高|扩大|扩充|上涨|回升|扩展|拓展|延长|延伸|发展|壮大|跨越|跃升|攀升|跃增|激增|猛增|增产|增收|调增|上调|调高|前移|前进|进位|晋升|高出?|多出|多[增减收支产销]|增|升|涨|扩|多';
export const FALLS =
  '便宜|减少|下降|降低|下调|调低|调减|净减少?|减贫|脱贫|放缓|回落|下滑|走低|下跌|滑落|缩短|压缩|压减|核减|压降|压低|缩减|缩小|收窄|收缩|精简|精减|削减|锐减|骤降|骤减|减产|减收|后移|后退|少[增收支产销等]|节省|节约|跌|降|减|缩|少|低';
/** A change told by its noun: 增幅达24%. */
const GROWN = '增幅|涨幅|升幅|增长率|增长幅度';
const FALLEN = '[降减跌]幅|(?:下降|减少|压缩|压减|精简|缩减|降低)(?:幅度|比例|率)';

/** Two groups: what rises, what falls. */
export const MOVES = `(?:(${RISES})|(${FALLS}))`;
export const MOVES_BY = `(?:((?:${GROWN})[达为是]?到?|${RISES})|((?:${FALLEN})[达为是]?到?|${FALLS}))`;

/** 2019年, 二〇一九年; a pattern's source. */
export const YEAR = '(?:(?:19|20)\\d{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2})年';
const NAMED_YEAR = new RegExp(YEAR);
/** 挂牌时, 刚建园时: what had just begun; a pattern's source. */
export const BEGUN =
  '刚?(?:挂牌|起步|成立|创办|创建|组建|建成|投产|开业|开园|开张|开馆|开街|开班|开播|开通|启用|启动|上线|运营|营业|创业|入驻|建[厂园校社店馆站])';
/** A time that a level was of: 2020年底, 上年同期, 五年前, 五年后, “十三五”末, 整治前; a pattern's source. */
export const TIME = `(?:${YEAR}度?(?:\\d{1,2}月)?(?:底|末|初|同期)?|(?:上一?年度?|去年|前年|前一年|今年)(?:同期|同月|底|末|初|\\d{1,2}月份?)?|[上下]半年|[一二三四]季度|前三季度|上一?季度末?|上个?月末?|上周|1[—–\\-－至]\\d{1,2}月份?|\\d{1,2}月份?[底末]?|前(?:[一二两三四五六七八九十]|\\d{1,2})个月|(?:[一二两三四五六七八九十]|\\d{1,2})年[前来后]|“十[一二三四]五”(?:初|末|期末|末期|初期|时期)?|平[日时]|往常|平常|年初|年底|年末|当年|原有|现有|原来|原先|以前|过去|最初|当初|当时|那时|目前|现在|如今|今天|${BEGUN}时|[\\u4e00-\\u9fff]{2,6}(?:前|之初|初期))`;
/** A time and by what the level was counted, or neither: 2020年底的每亩, 上年同期的. */
export const WHEN = `(?:${TIME}?的?(?:每(?:年|个?月|周|天|日|[亩户人吨件度斤张台套箱]|公斤|公里|平方米|立方米)|[年月日户亩人]均)*)`;
/** The year before: against it, 同比 is the difference of the two levels. */
const YEAR_BEFORE = /上一?年|去年/;
const START_OF_YEAR = /年初|(?:上一?年度?|去年)[底末]/;

/** 同比, 比2017年, 与上年末相比: what a change is told against. */
export const AGAINST = `同比|环比|[比较](?:于)?${WHEN}|[与同和]${WHEN}相比|相比于?${WHEN}`;

/** Over how long: 五年间, 短短两年, 十年来. */
export const LASTING = '(?:短短|近|过去|这)?(?:[一二两三四五六七八九十]{1,3}|\\d{1,2})年(?:间|来|时间|以?内|里|之[间内])?';

/** The first year that is named. */
export const yearIn = (text: string): number | null => {
  const year = NAMED_YEAR.exec(text)?.[0];
  return year === undefined ? null : Number(asDigits(year.slice(0, -1)));
};

/** 五年, 10年: how many. */
export function yearsIn(text: string): number | null {
  const told = /(?<![〇零○一二两三四五六七八九十\d])([一二两三四五六七八九十]{1,3}|\d{1,2})年/.exec(text)?.[1];
  return told === undefined ? null : Number(told) || smallChineseNumber(told.replace('两', '二'));
}

const yearsAgo = (text: string): number | null => yearsIn(/(?<![〇零○\d])[一二两三四五六七八九十\d]{1,3}年前/.exec(text)?.[0] ?? '');

/** When the two levels were, in the text's words. */
export interface Times {
  readonly from: string;
  readonly to: string;
}

const COUNTED_YEAR = /前年|头一?年|第.年/;
/** Which year it is, counted from this one, or from the first one; null where it is told otherwise. */
function relativeYear(text: string): number | null {
  const told = /(前年)|(去年|上一?年)|今年|如今|现在|目前|眼下|现今|今天|(头一?年|第([一二三四五])年)/.exec(text);
  if (!told) return null;
  if (told[3] !== undefined) return 100 + '一二三四五'.indexOf(told[4] ?? '一');
  return told[1] !== undefined ? -2 : told[2] !== undefined ? -1 : 0;
}

/** How many years lie between two levels; null where the text leaves it open. */
export function yearsBetween({ from, to }: Times): number | null {
  const [first, last] = [yearIn(from), yearIn(to)];
  if (first !== null && last !== null) return last - first;
  const ago = yearsAgo(from);
  if (ago !== null) return first === null && last === null && yearsAgo(to) === null ? ago : null;
  // 前年…，去年…; 头一年…，第二年…
  const [one, other] = [relativeYear(from), relativeYear(to)];
  if (one !== null && other !== null && one >= 100 === other >= 100 && COUNTED_YEAR.test(from + to)) return other - one;
  // 2012年…；十年后，…
  const after = yearsIn(/[一二两三四五六七八九十\d]{1,3}年后/.exec(to)?.[0] ?? '');
  if (after !== null && first !== null && last === null) return after;
  return YEAR_BEFORE.test(from) && yearsAgo(to) === null ? 1 : null;
}

/** Whether a change that is told against `base` is that of the two levels: 由2015年的…到…，比2015年, but not 比上年. */
export function isAgainst(base: string, times: Times): boolean {
  const year = yearIn(base);
  if (year !== null) return yearIn(times.from) === year;
  const ago = yearsAgo(base);
  if (ago !== null) return yearsAgo(times.from) === ago;
  if (START_OF_YEAR.test(base)) return START_OF_YEAR.test(times.from);
  if (/同比|上一?年|去年/.test(base)) return yearsBetween(times) === 1;
  return /^[比较](?:原来|原先|以前|过去|当初|最初|当时|那时)/.test(base);
}
