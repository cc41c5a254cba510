import { matchesOf } from '../../util/matchesOf.ts';
import { type Item, itemsBefore } from './enumeration.ts';
import type { Listed } from './listedBehind.ts';

/**
 * 食品、建材、轻纺三大产业, 电话、信函、走访等三种渠道: how many things are meant is told right behind their names. Only one more or less is a slip; behind 等
 * only one more. What may be cut in other ways (原料、辅料采购、加工; 文化旅游、康养), or ends with what is done (高校共建三大平台), tells nothing.
 */
export function listedAhead(text: string): readonly Listed[] {
  return matchesOf(text, COUNTED).flatMap((match): readonly Listed[] => {
    const [phrase, numeral = '', noun = ''] = match;
    const before = itemsBefore(text, match.index);
    if (!before) return [];
    const start = match.index;
    const { items, isOpen } = before;
    const due = Number(numeral) || '一二三四五六七八九十'.indexOf(numeral === '两' ? '二' : numeral) + 1;
    const isMore = items.length === due + 1 && items.length > 2 && areOfOneLength(items);
    const isLess = items.length === due - 1 && !isOpen && items.length > 1 && noun.startsWith('大') && !items.some(mayBeTwo);
    // 新建、改建、扩建、迁建三级医院: of the third rank.
    if (noun === '级' && !items.slice(1).every(({ text: level }) => LEVEL.test(level))) return [];
    if (!(isMore || isLess) || !items.every(isPlain) || !isNamed(text, items)) return [];
    return [{ start, end: start + phrase.length, text: phrase, due, noun, shown: items.map((item) => item.text) }];
  });
}

/** 三大产业, 四类人员, 五种方式, 三级 */
const COUNTED =
  /(?<=[\u4e00-\u9fffA-Za-z])(?<![第一二三四五六七八九十百千万两几数\d])([两三四五六七八九十]|[2-9])((?:大|类|种)(?:[\u4e00-\u9fff]{0,4}?(?:产业|行业|领域|体系|工程|行动|板块|片区|环节|平台|集群|战略|任务|举措|渠道|途径|方式|保卫战|攻坚战))?|级)(?!以[上下]|别|差|之|左右|多|余|医疗|器械|水|断面|监控|放射|艰苦)/g;
const LEVEL = /^(?:省|市|县|区|州|乡|镇|村|组|街道|社区)$/;
/** What is done with what was named before it, and no name. */
const DONE =
  /(?:[为是有成到达以从在对按将把用于向等及]|实施|推进|推动|打造|构建|形成|开展|聚焦|围绕|抓好|完成|建设|建成|培育|发展|共建|做好|落实|突出|坚持|深化|启动|组织|成立|设立|出台|制定|提出|明确|共同|联合|举办|融合|分为|包括|涉及|涵盖|实现)$/;
const isPlain = ({ text }: Item, at: number): boolean =>
  !/[和与及或]|以及|包括|其中|不同|相关|其他|[“”\d]/.test(text) && !DONE.test(text) && (at === 0 || !/[为以的等在对向]/.test(text));
/** The first one stands behind a mark or the words that lead to it, and so may be longer; the others are alike. */
const areOfOneLength = ([first, second, ...others]: readonly Item[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  second.text.length <= LONGEST &&
  first.text.length >= second.text.length &&
  others.every(({ text }) => text.length === second.text.length);
const LONGEST = 6;
/** 文化旅游, 供水供电: two in one, unless it begins with what no name is. */
const mayBeTwo = ({ text }: Item): boolean =>
  text.length > 3 && !/^(?:智能|新型?|高端|先进|现代|绿色|数字|特色|电子|生物|节能|精细)/.test(text);
/** Nothing stands before the first one that it belongs to: （市、区）、乡镇. */
const isNamed = (text: string, [first]: readonly Item[]): boolean =>
  first !== undefined && first.text.length > 0 && !/[）)》”’、]/.test(text.charAt(first.start - 1));
