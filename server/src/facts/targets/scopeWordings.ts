import type { Span } from '../../util/span.ts';
import { PairIndex } from './pairIndex.ts';

/** A scope as a text calls it. */
export interface ScopeWording extends Span {
  readonly name: string;
}

/** Wordings are looked up by their first two characters: cities come in hundreds. */
export function scopeFinder(scopes: ReadonlyMap<string, string>): (text: string) => readonly ScopeWording[] {
  const byPair = new PairIndex<{ readonly wording: string; readonly name: string; readonly order: number }>();
  [...scopes].forEach(([wording, name], order) => {
    if (wording.length >= 3) byPair.add(wording.slice(0, 2), { wording, name, order });
  });
  return (text) => {
    const found: (ScopeWording & { readonly order: number })[] = [];
    for (let start = byPair.next(text, 0); start >= 0 && start + 2 < text.length; start = byPair.next(text, start + 1)) {
      for (const { wording, name, order } of byPair.at(text, start))
        if (text.startsWith(wording, start)) found.push({ start, end: start + wording.length, name, order });
    }
    return found.length < 2 ? found : found.sort((a, b) => a.order - b.order || a.start - b.start);
  };
}

/** 全市粮食产量, 郑州市固定资产投资: a record's indicator without the place or the year that its other fields say anyway. */
export function withoutPlace(indicator: string, scope: string): string {
  const rest = indicator.replace(PLACE_OR_YEAR, '');
  const wording = wordingsOfScope(scope).find((place) => rest.startsWith(place));
  const bare = wording === undefined ? rest : rest.slice(wording.length);
  return bare.length < 3 || PART_OF_NAME.test(bare) ? indicator : bare.replace(PLACE_OR_YEAR, '');
}

/** 出口总额占河北省比重: as a city's report says, 占全省比重. */
export const ofWhole = (indicator: string): string => indicator.replace(SHARE_OF_PLACE, '占全$1');

const SHARE_OF_PLACE = /占[\u4e00-\u9fff]{2,3}(省|自治区|市)(?=[\u4e00-\u9fff]{0,10}(?:比重|比例|份额)$)/;

const PLACE_OR_YEAR = /^(?:全年|年度|本年度?|今年|[全我本][省市区县州](?![级属直]))(?=.{3})/;

/** 全国重点实验室, 省级专精特新企业: there the place belongs to the thing. */
const PART_OF_NAME = /^(?:重点|文明|百强|先进|优秀|示范|级|属|直|本级|辖|对|人民政府)/;

/** 益阳高新技术产业开发区, 蒙自经济技术开发区: zones that everybody calls 高新区 and 经开区. */
const ZONE = /^(.{2,8}?)(?:国家级?)?(?:(高新技术产业)(?:开发|示范)?|经济(?:技术)?开发)区$/;

/** 黄石新港园区, 黄石综合保税区: what a city's own report calls its zone, where no other scope is called so. */
export function bareWordingsOfScope(scope: string): readonly string[] {
  const bare = OWN_ZONE.exec(scope)?.[1];
  return bare === undefined ? [] : bare.endsWith('综合保税区') ? [bare, '综保区'] : [bare];
}

const OWN_ZONE = /^[\u4e00-\u9fff]{2,3}[市县区]?((?:[\u4e00-\u9fff]{2,4}(?:园区|新城|新区)|综合保税区|保税港?区))$/;

/** 乌鲁木齐高新区（新市区）: a zone and a district under one roof. */
const TWO_NAMES = /^(?<front>[\u4e00-\u9fff]{3,})[（(](?<also>[\u4e00-\u9fff]{2,}[区县市镇])[)）]$/;

/** How a text may call a scope: by its name, without 省/市/区/县, and a department without its city. */
export function wordingsOfScope(scope: string): string[] {
  const wordings = [scope];
  const bare = /^(.{2,4}?)(?:.{1,5}族|维吾尔)?(?:自治)?(?:省|市|县|新?区|州)$/.exec(scope);
  if (bare?.[1]) wordings.push(bare[1], `${bare[1]}地区`);
  const zone = ZONE.exec(scope);
  if (zone?.[1])
    wordings.push(...new Set([zone[1].replace(/[市县]$/, ''), zone[1]].map((city) => `${city}${zone[2] ? '高新区' : '经开区'}`)));
  const department = /^(?:.{2,3}[省市县区]|.县)(.{2,})$/.exec(scope);
  if (department?.[1]) wordings.push(`市${department[1]}`, department[1]);
  const { front, also } = TWO_NAMES.exec(scope)?.groups ?? {};
  if (front !== undefined && also !== undefined) {
    const short = /(?:高新|经开|开发|新)区$/.exec(front)?.[0];
    wordings.push(...wordingsOfScope(front), also, `${front}（${also}）`, ...(short === undefined ? [] : [`${short}（${also}）`]));
  }
  return wordings;
}
