import { isDateLine, openingOf } from '../../text/articleOpening.ts';
import type { Paragraph } from '../../text/paragraph.ts';
import type { NameMention, ReportContext } from '../facts.ts';
import type { TargetIndex } from '../targets/targetIndex.ts';
import { placeItself } from './placeItself.ts';

/**
 * What a headline says of the place that the article below it is about: 江苏培育新增长极, 【奋进新征程】重庆：…. It holds until an article begins whose
 * headline names none. Reports to a people's congress are of one place, whatever their headings name.
 */
export function withHeadingScope(
  { kind, text }: Paragraph,
  context: ReportContext,
  names: readonly NameMention[],
  targets: TargetIndex,
): ReportContext {
  if (context.isAnnual) return context;
  const { headingScope, isHeadingFresh } = context;
  const without = (): ReportContext => ({ ...context, headingScope: undefined, isHeadingFresh: undefined });
  if (kind === 'body') {
    const opening = openingOf(text);
    if (opening === undefined) return context;
    if (isHeadingFresh && headingScope !== undefined) return { ...context, isHeadingFresh: undefined };
    // 央视网消息（新闻联播）：江苏积极培育…: as in a headline.
    const told = placeAt(text, opening.length, names, targets);
    if (told !== null && told !== context.scope) return { ...context, headingScope: told, isHeadingFresh: undefined };
    return headingScope === undefined ? context : without();
  }
  if ((kind !== 'heading' && kind !== 'title') || isDateLine(text)) return context;
  const place = placeHeading(text, names, targets);
  if (place !== null && place !== context.scope) return { ...context, headingScope: place, isHeadingFresh: true };
  if (headingScope === undefined) return context;
  return place === null ? { ...context, isHeadingFresh: undefined } : without();
}

/** The place that a heading begins with. */
function placeHeading(text: string, names: readonly NameMention[], targets: TargetIndex): string | null {
  const at = MARKS.exec(text)?.[0].length ?? 0;
  const profiled = PROFILE.exec(text.slice(at))?.[0];
  return profiled === undefined ? placeAt(text, at, names, targets) : (targets.scopes.get(profiled) ?? profiled);
}

/** 塞北管理区简介, 荥阳市基本情况: a place with a part of the text to itself, known or not. */
const PROFILE = /^[\u4e00-\u9fff]{1,8}?(?:省|自治区|管理区|新区|[市区县州盟旗镇乡])(?=(?:简介|概况|简况|基本情况|介绍)$)/;

/** The column, the number and the time that a heading begins with: 【奋进】2024年一季度洛龙区…. */
const MARKS =
  /^(?:【[^】]*】|[#\s]+|——|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|(?:19|20)\d{2}年?|今年|去年|全年|[上下]半年|前?[一二三四1-4]季度|前[\d一二三四五六七八九十两]{1,2}个?月|\d{1,2}(?:[—–-]\d{1,2})?月份?)*/;

/** The place that stands at an offset, if what follows is told of it. */
function placeAt(text: string, at: number, names: readonly NameMention[], targets: TargetIndex): string | null {
  // 苏州高新区投资…: as the records call it, and not the city that its name begins with.
  const whole = scopeBehind(text, at, targets);
  if (
    whole &&
    whole.end - at > 3 &&
    whole.end < text.length &&
    !OF_PLACE.test(text.slice(whole.end)) &&
    !/^[、和与及的]/.test(text.slice(whole.end))
  )
    return whole.scope;
  let end = at;
  let name: NameMention | undefined;
  // 上海浦东: the nearer one is meant.
  for (const next of names)
    if (next.start === end && (next.record.type === 'district' || next.record.type === 'zone')) {
      name = next;
      end = next.end;
    }
  if (!name) end = at + 2;
  // 山东费县：…, of which the records are.
  const below = scopeBehind(text, end, targets);
  const scope = below?.scope ?? targets.scopes.get(text.slice(name?.start ?? at, end)) ?? name?.record.name;
  end = below?.end ?? end;
  return scope !== undefined && !OF_PLACE.test(text.slice(end)) && (HEADS.test(text.slice(end)) || placeItself(text, end) !== null)
    ? scope
    : null;
}

/** The place of records that stands right behind another. */
function scopeBehind(text: string, start: number, { scopes }: TargetIndex): { readonly scope: string; readonly end: number } | undefined {
  for (let end = start + LONGEST_PLACE; end > start + 1; end--) {
    const scope = scopes.get(text.slice(start, end));
    if (scope !== undefined) return { scope, end };
  }
  return undefined;
}

const LONGEST_PLACE = 12;

/** 福建重要的矿区: what something else is to it. */
const OF_PLACE = /^(?:新兴|重要|最[大美]|唯一|著名|首[个家座])[\u4e00-\u9fff]{0,4}/;

/** 重庆：…, 荥阳市. */
const HEADS = /^(?:[：:\s]|$)/;
