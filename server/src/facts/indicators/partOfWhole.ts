/**
 * 全社会用电量350亿千瓦时，其中第三产业79亿千瓦时: whether a name (第三产业用电量) is that of a part whose own words stand beside a figure, while the rest of it, what
 * is measured, is said of the whole before. All in normalised terms; `whole` is what stands before in the text.
 */
export function isPartNamed(name: string, part: string, whole: string): boolean {
  if (part.length < SHORTEST_PART || name.length < part.length + 2) return false;
  const at = name.indexOf(part);
  if (at < 0) return false;
  const measure = name.slice(at + part.length);
  if (measure === '' || !isMeasured(measure, whole)) return false;
  const front = name.slice(0, at).replace(FILLER, '');
  // 出口 is no part of 进出口.
  return front === '' || (front.length > 1 && whole.includes(front));
}

/** 用电量 is said by 全社会用电量, 商品零售额 by 零售商品类别, 余额 by any balance. */
function isMeasured(measure: string, whole: string): boolean {
  // 居民消费八大类中，…食品类价格上涨13%，烟酒类上涨5%
  if (measure === '居民消费价格') return whole.includes('居民消费') && whole.includes('价格');
  const stem = measure.replace(FILLER, '').replace(SIZE, '');
  if (stem.length < 2) return SIZE.test(measure) && measure.length >= 2 && whole.includes(measure);
  return whole.includes(stem);
}

const SIZE = /(?:总额|总量|总值|收入|支出|余额|额|量|值|数)$/;
/** What a name may have more in front, and says nothing of its own. */
const FILLER = /^(?:单位|企业|商品|金融机构|全社会|本外币)+/;
const SHORTEST_PART = 2;
