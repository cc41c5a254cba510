import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import { type Item, itemsOf } from './enumeration.ts';

/** A number of things, and what is named right behind it. */
export interface Listed extends Span {
  readonly text: string;
  readonly due: number;
  readonly noun: string;
  readonly shown: readonly string[];
}

/**
 * “五步工作法”，即收集、研判、交办、回访: how many things are meant is told right before they are named, in few words each. Only one more or less is a slip;
 * what goes on with 等, or may be cut in other ways (甲和乙、丙), tells nothing.
 */
export function listedBehind(text: string): readonly Listed[] {
  return matchesOf(text, COUNTED).flatMap((match): readonly Listed[] => {
    const [found, numeral = '', , noun = '', mark = ''] = match;
    const from = match.index + found.length;
    const list = LIST.exec(text.slice(from, from + LONGEST_LIST))?.[0];
    if (list === undefined || NUMBERED.test(list) || !isOver(text.slice(from + list.length), mark)) return [];
    const due = Number(numeral) || '一二三四五六七八九十'.indexOf(numeral === '两' ? '二' : numeral) + 1;
    const items = itemsOf(list, from);
    if (items.length < FEWEST || Math.abs(items.length - due) !== 1 || !items.every(isPlain)) return [];
    const start = match.index;
    const end = from - mark.length;
    return [{ start, end, text: text.slice(start, end), due, noun, shown: items.map((item) => item.text) }];
  });
}

const FEWEST = 3;
const LONGEST_LIST = 100;
/** 五项工程：, “四步工作法”，即 */
const COUNTED =
  /([三四五六七八九十]|[3-9]|10)(?<![第一二三四五六七八九十百千万两\d.].)(步|项|大|类|种|张|道|个|件)([\u4e00-\u9fff]{1,6})([”’]?(?:[，,]?(?:即|分别是|分别为)[：:]?|[：:]|（(?:即|分别是|分别为)?[：:]?))/g;
const LIST = /^[\u4e00-\u9fffA-Za-z“”、]+/;
const NUMBERED = /^(?:第?一|首先|是|指)/;
const isPlain = ({ text }: Item): boolean => text.length >= 2 && text.length <= 9 && !/[和与及或等]|以及|包括|其中|[“”].*[“”]$/.test(text);

/** Behind the list the sentence ends, or goes on with what came of it. */
const isOver = (behind: string, mark: string): boolean =>
  mark.includes('（')
    ? /^）/.test(behind)
    : /^(?:$|[。；\n]|，(?:让|使|完成|实现|推动|确保|总投资|累计|共(?!同)|有效|切实|带动|打通|把|将|全力|不断|形成了?))/.test(behind);
