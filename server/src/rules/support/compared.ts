import { TIME } from './changeWords.ts';

const PLACE =
  '(?:全国|全省|全市|全区|全县|全州|年均|周边|规上|城镇|农村|城镇居民|农村居民|城市|年度目标|预期目标|年度预期目标|全部|整体|总体|全社会)';
const ONE = `(?:${TIME}|${PLACE})(?:同期|同月|末|底|初|时期|平均(?:水平|值)?|水平)?`;
/** What is named behind the first, by the characters of all these: written out once more for each, the expressions took 3 ms each to compile. */
const ANOTHER = '[\\d上下去今前年半季度月末底初期同平均水值全国省市区县州周边规城镇农村居民目标预总整体社会一二三四五六七八九十“”]{2,12}';
/** 上年, 全省平均水平, 一季度、上半年: with what something is compared; a pattern's source, as all of these. */
export const THAN = `${ONE}(?:[、和与及]${ANOTHER})*`;

/** 同比, 比上年末, 较全省平均水平, 比一季度、上半年分别 …: with what a change is compared. */
export const COMPARED_WITH = `(?:(?:同比|环比|[比较]于?${THAN}(?:相比)?)(?:分别)?)`;

/** 高于, 快于 …: what follows is compared, and by how much it differs. */
export const AHEAD_OF = '(?:高于|快于|低于|慢于|高出|高过|跑赢|领先|领跑)';
