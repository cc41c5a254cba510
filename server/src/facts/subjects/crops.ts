/** 夏粮播种面积2243千公顷；亩产432公斤；总产量1454万吨: the crop that a bare measure is of, told before with what was sown; `before` is the sentence so far. Else empty. */
export function cropOf(words: string, before: string): string {
  return BARE_YIELD.test(words) && before.includes('面积') ? (SOWN.exec(before)?.[1] ?? '') : '';
}

const BARE_YIELD = /^\s*(?:平均)?(?:总产量?|产量|[单亩]产)\s*$/;
/** The last crop of which an area was told. */
const SOWN = /(?:^|[，。；、,;：:\s\d])(?:全[年省市区县])?([\u4e00-\u9fff]{2,6}?)(?:总?播种|种植|收获)面积(?!.*(?:播种|种植|收获)面积)/s;
