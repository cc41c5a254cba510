import type { Span } from '../../util/span.ts';
import { charactersOf, lawTitles } from './lawTitles.ts';

const STATE = '中华人民共和国';

/**
 * The title that is meant where a whole word is amiss: 安全生产管理法 with one too much, 农民工工资保障支付条例 with its words in another order. The list of the laws in
 * force is whole, so that a title of 中华人民共和国…法 that it has not is none; of regulations, which cities have of their own, only those of the State Council. Null
 * where no title is near, or more than one.
 */
export function otherWording(text: string, span: Span, title: string): string | null {
  // 《…法（草案）》 may become one.
  if (span.end - span.start !== title.length + 2 || title.startsWith('中国')) return null;
  const isOfState = title.startsWith(STATE);
  const bare = isOfState ? title.slice(STATE.length) : title;
  const isLaw = bare.endsWith('法');
  const isNational = isOfState || /国务院(?:颁布|公布|出台)?的?$/.test(text.slice(Math.max(0, span.start - 8), span.start));
  const { all, byCharacters } = lawTitles();
  if (bare.length < SHORTEST || ABROAD.test(text)) return null;
  const turned = bare.length < 6 ? [] : (byCharacters.get(charactersOf(bare)) ?? []);
  const near = turned.length > 0 ? turned : all.filter((right) => right.endsWith(bare.slice(-1)) && isNear(bare, right, isLaw, isNational));
  const [right] = near;
  return right === undefined || near.length > 1 ? null : isOfState ? `${STATE}${right}` : right;
}

const SHORTEST = 5;
const ABROAD = /欧盟|台湾|香港|澳门|[美英德法韩俄]国?《|日本|新加坡/;

/** One word of two characters too much, too few or another. */
function isNear(title: string, right: string, isLaw: boolean, isNational: boolean): boolean {
  const longer = title.length - right.length;
  if (longer !== 2 && !(isLaw && isNational && (longer === -2 || longer === 0))) return false;
  if (Math.min(title.length, right.length) < (longer === 0 ? 6 : 4)) return false;
  let at = 0;
  while (at < right.length && title.charCodeAt(at) === right.charCodeAt(at)) at++;
  for (; at >= 0; at--) {
    const rest = title.slice(at + (longer < 0 ? 0 : 2));
    if (right.slice(at + (longer > 0 ? 0 : 2)) === rest) {
      const extra = title.slice(at, at + 2);
      return longer !== 2 || isNational || (isLaw && USUAL.test(extra));
    }
  }
  return false;
}

/** Words that are put into the titles of laws. */
const USUAL = /^(?:管理|保护|监督|促进|流域|权益|环境|生态|防治)$/;
