import type { PlaceTree } from '../../facts/lexicon/placeTree.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';

/** A place above the counties under a rank that it has not: 锡林郭勒市, 红河哈尼族彝族自治区. */
export interface OtherRank extends Span {
  readonly found: string;
  readonly right: string;
}

export function otherRanks(text: string, places: PlaceTree): readonly OtherRank[] {
  const ranks: OtherRank[] = [];
  for (let at = text.indexOf('自治'); at >= 0; at = text.indexOf('自治', at + 2)) {
    const rank = text.charAt(at + 2);
    // 民族自治区域.
    if (!RANKS.includes(rank) || rank === '' || text.charAt(at + 3) === '域') continue;
    const stems = Array.from({ length: LONGEST }, (_, i) => text.slice(Math.max(0, at - LONGEST + i), at + 2));
    if (stems.some((stem) => places.named(stem + rank).length > 0)) continue;
    for (const stem of stems) {
      const [right, ...others] = [...RANKS].filter((other) => places.named(stem + other).length > 0).map((other) => stem + other);
      if (right === undefined || others.length > 0) continue;
      ranks.push({ start: at + 2 - stem.length, end: at + 3, found: stem + rank, right });
      break;
    }
  }
  for (const { index, 0: found } of matchesOf(text, SHORT)) {
    const stem = found.slice(0, -1);
    ranks.push({
      start: index,
      end: index + found.length,
      found,
      right: stem + (OF_RANK.find(([stems]) => stems.includes(stem))?.[1] ?? ''),
    });
  }
  return ranks;
}

const RANKS = '区州县旗';
const LONGEST = 14;

/** Those of which no city, county or district bears the name. */
const OF_RANK: readonly (readonly [readonly string[], string])[] = [
  [['锡林郭勒', '阿拉善'], '盟'],
  [['大兴安岭', '阿里'], '地区'],
  [['神农架'], '林区'],
  ['西双版纳 迪庆 怒江 德宏 凉山 阿坝 黔东南 黔西南 黔南 湘西 延边 甘南 果洛 黄南 博尔塔拉 巴音郭楞 克孜勒苏 伊犁 红河'.split(' '), '州'],
];
const stemsOf = (isState: boolean): string => OF_RANK.flatMap(([stems, rank]) => ((rank === '州') === isState ? stems : [])).join('|');
const SHORT = new RegExp(
  `(?:(?:${stemsOf(true)})市|(?:${stemsOf(false)})[市州]|神农架[市县])(?![场民值面容价圈集县区域郊级直内外]|政(?!府|协))`,
  'g',
);
