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
  if (span.end - span.start !== title.length + 2 || /^中国(?!共产党)/.test(title)) return null;
  const isOfState = title.startsWith(STATE);
  const bare = isOfState ? title.slice(STATE.length) : title;
  const isLaw = bare.endsWith('法');
  // Regulations of the Party are nobody else's.
  const isOfParty = /^(?:中国共产党|党政)/.test(title);
  const isNational = isOfState || isOfParty || /国务院(?:颁布|公布|出台)?的?$/.test(text.slice(Math.max(0, span.start - 8), span.start));
  const { all, byCharacters } = lawTitles();
  if (ABROAD.test(text)) return null;
  // 研究制定《国家公务员法》: a law that was to come.
  const meant = /(?:制[定订]|起草|立法|出台|草案|建议)[^。；]{0,10}$/.test(text.slice(Math.max(0, span.start - 14), span.start))
    ? undefined
    : MISNAMED.get(bare);
  if (meant !== undefined) return isOfState ? `${STATE}${meant}` : meant;
  if (bare.length < SHORTEST) return null;
  const turned = bare.length < 6 ? [] : (byCharacters.get(charactersOf(bare)) ?? []);
  const near =
    turned.length > 0
      ? turned
      : all.filter(
          (right) => right.endsWith(bare.slice(-1)) && isNear(bare, right, { isWhole: isLaw && isOfState, isOfParty, isNational }),
        );
  const [right] = near;
  return right === undefined || near.length > 1 ? null : isOfState ? `${STATE}${right}` : right;
}

const SHORTEST = 5;
const ABROAD = /欧盟|台湾|香港|澳门|[美英德法韩俄]国?《|日本|新加坡/;

/** One word of two characters too much, too few or another. */
function isNear(title: string, right: string, { isWhole, isOfParty, isNational }: Kind): boolean {
  const longer = title.length - right.length;
  if (longer === 4) return title.includes('监督管理') && title.replace('监督管理', '') === right && (isNational || title.endsWith('法'));
  if (longer !== 2 && !(longer === -2 && (isWhole || isOfParty || isNational)) && !(longer === 0 && isWhole)) return false;
  if (Math.min(title.length, right.length) < (longer === 0 ? 6 : longer > 0 && isWhole ? 3 : 4)) return false;
  let at = 0;
  while (at < right.length && title.charCodeAt(at) === right.charCodeAt(at)) at++;
  for (; at >= 0; at--) {
    const rest = title.slice(at + (longer < 0 ? 0 : 2));
    if (right.slice(at + (longer > 0 ? 0 : 2)) === rest) {
      const extra = title.slice(at, at + 2);
      // 国务院《重大行政决策程序条例》: 暂行 is part of its title.
      if (longer === -2 && !isWhole && !isOfParty) return LEFT_OUT.test(right.slice(at, at + 2)) && title.endsWith('条例');
      // 家庭教育法 is meant for another than 教育法.
      return longer !== 2 || (isNational && right.length > 3) || (title.endsWith('法') && USUAL.test(extra));
    }
  }
  return false;
}

interface Kind {
  /** A law with 中华人民共和国, all of which are known. */
  readonly isWhole: boolean;
  readonly isOfParty: boolean;
  readonly isNational: boolean;
}

/** Words of regulations' titles that are left out. */
const LEFT_OUT = /^(?:暂行|管理)$/;

/** Laws by names that none ever had; only the state has laws. */
const MISNAMED = new Map(
  (
    '防治家庭暴力法=反家庭暴力法 家庭暴力防治法=反家庭暴力法 家庭暴力法=反家庭暴力法 妇女儿童权益保障法=妇女权益保障法 妇女儿童权益保护法=妇女权益保障法 ' +
    '妇女儿童保护法=妇女权益保障法 青少年保护法=未成年人保护法 未成年人权益保护法=未成年人保护法 未成年人权益保障法=未成年人保护法 老年人保护法=老年人权益保障法 ' +
    '老年人保障法=老年人权益保障法 残疾人权益保障法=残疾人保障法 残疾人权益保护法=残疾人保障法 消费者保护法=消费者权益保护法 社会治安管理处罚法=治安管理处罚法 ' +
    '社会治安处罚法=治安管理处罚法 反诈骗法=反电信网络诈骗法 反电信诈骗法=反电信网络诈骗法 反网络电信诈骗法=反电信网络诈骗法 反网络诈骗法=反电信网络诈骗法 ' +
    '个人信息安全法=个人信息保护法 公民个人信息保护法=个人信息保护法 劳动仲裁法=劳动争议调解仲裁法 劳动争议仲裁法=劳动争议调解仲裁法 ' +
    '突发事件处置法=突发事件应对法 突发事件应急法=突发事件应对法 传染病预防法=传染病防治法 森林保护法=森林法 草原保护法=草原法 反黑恶势力犯罪法=反有组织犯罪法 ' +
    '土壤污染治理法=土壤污染防治法 水污染治理法=水污染防治法 大气污染治理法=大气污染防治法 禁毒防艾法=禁毒法 退役军人保护法=退役军人保障法 英雄烈士保障法=英雄烈士保护法'
  )
    .split(' ')
    .map((row) => row.split('=') as [string, string]),
);

/** Words that are put into the titles of laws. */
const USUAL = /^(?:管理|保护|监督|促进|流域|权益|环境|生态|防治|卫生|儿童)$/;
