import type { Paragraph } from '../../text/paragraph.ts';
import type { TargetIndex } from '../targets/targetIndex.ts';

/** So much of a paragraph is its opening, in UTF-16 units. */
const OPENING = 160;
const PLACE = '[〇\\u3400-\\u9fff]{2,8}?(?:自治[州县]|[市县区州旗])';
const OPENINGS = [
  // 本报上饶12月25日讯
  /^本报([〇\u3400-\u9fff]{2,4}?)(?:\d{1,2}月\d{1,2}日)?[讯电]/,
  new RegExp(`(?:^|[，,。：；“])(?:[^，。；]{0,12}?[日午])?[，,]?(${PLACE})第[一二三四五六七八九十]{1,3}届人民代表大会`),
  new RegExp(`记者[^，。；]{0,8}?从(${PLACE})[^，。；]{2,18}(?:获悉|了解到)`),
];

/**
 * The one place of the targets files of which a news item says at its beginning that it tells: where it was sent from (本报…讯), whose congress meets, of
 * what city an office told it. 全市 is that place. Null where none is named, or more than one.
 */
export function openingScope(paragraphs: readonly Paragraph[], { scopes }: TargetIndex): string | null {
  const told = new Set<string>();
  for (const { text } of paragraphs) {
    for (const opening of OPENINGS) {
      const name = opening.exec(text.slice(0, OPENING))?.[1];
      const scope = name === undefined ? undefined : (scopes.get(name) ?? scopes.get(`${name}市`));
      if (scope !== undefined) told.add(scope);
    }
  }
  const [scope] = told;
  return told.size === 1 && scope !== undefined ? scope : null;
}
