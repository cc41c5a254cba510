import type { Claim, ReportContext } from '../facts.ts';
import type { TargetIndex } from '../targets/targetIndex.ts';

/**
 * 加快临江新区发展。…力争地区生产总值增长16%: the place that a paragraph's first sentence says it is about. Null is one of which no record tells;
 * undefined, that the sentence says nothing of the kind.
 */
export function topicScope(text: string, { scope, sectionScope }: ReportContext, targets: TargetIndex): Claim['scope'] | undefined {
  const place = TOPIC.exec(text)?.[1] ?? MOVES.exec(text)?.[1];
  if (place === undefined || scope === null || scope.endsWith(place)) return undefined;
  const name = targets.scopes.get(place) ?? targets.scopes.get(scope + place);
  if (name === (sectionScope ?? scope)) return undefined;
  if (name !== undefined) return { name, from: 'section' };
  return ZONE.test(place) ? null : undefined;
}

/** Of an item: （三）, 三是. */
const NUMBER = '^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[)）.．、]|[一二三四五六七八九十]是)?';
const PUSHES = '(?:加快|推动|推进|支持|促进|全力|聚力|着力|深化|做强|做大|提升|强化|高标准|高质量|高水平|建设|发展|打造){1,3}';
const GOES_ON = '(?:高质量|高水平|加快|提速|创新|转型|特色|跨越|全面)*(?:发展|建设|崛起|提质|升级|提升|振兴|攻坚|突破)(?:增效|提质|升级)?';
const TOPIC = new RegExp(`${NUMBER}${PUSHES}(?:国家级|省级)?([\\u4e00-\\u9fff]{1,8}?[区县市城])${GOES_ON}[。：]`);

/** 三是滨海新区开发开放全面推进。 */
const MOVES = new RegExp(
  `${NUMBER}([\\u4e00-\\u9fff]{2,8}?(?:新区|开发区|高新区|经开区|管理区|度假区|合作区|县|市))(?:开发开放|建设|发展|改革|开发){0,2}(?:全面|加快|扎实|稳步|强势|快速|持续|高质量|深入|纵深)*(?:推进|提速|起势|崛起|突破|见效|壮大|发展|提质|升级)[。：]`,
);

/** A zone with a name of its own, of which figures are told; but 中心城区, 老旧小区 and 园区 are of the place itself. */
const ZONE =
  /^(?!.*(?:中心|各类|全[省市县区]|产业|工业|科技|特色|示范|功能|城|旧|老))[\u4e00-\u9fff]{1,6}(?:新区|开发区|高新区|经开区|管理区|度假区|合作区|自贸区|保税区)$/;
