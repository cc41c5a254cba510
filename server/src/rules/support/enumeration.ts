import type { Span } from '../../util/span.ts';

/** An item of an enumeration, with its place in the paragraph. */
export interface Item extends Span {
  readonly text: string;
}

/**
 * The items that explain a phrase in its own sentence: 即…、…, ：…；…, （…、…）. Null where the phrase is not explained there. `end` is the offset behind
 * the phrase; a closing quotation mark may follow it.
 */
export function itemsAfter(text: string, end: number): readonly Item[] | null {
  const rest = text.slice(end, end + FARTHEST);
  const bracket = BRACKET.exec(rest);
  const lead = bracket ?? LEAD.exec(rest);
  // 两个方面：一方面是教育、科学、文化…，另一方面…: what 、 parts is within the first.
  // 三个方面：第一，稳就业。第二，…: nor is that all of it.
  if (!lead || /^(?:一方面|第一|其一|首先)/.test(rest.slice(lead[0].length))) return null;
  const from = end + lead[0].length;
  const to = bracket ? from + until(text.slice(from, from + FARTHEST), /[）)\n]/) : from + until(text.slice(from, from + FARTHEST), ENDS);
  return itemsOf(text.slice(from, to), from);
}

/**
 * Cuts a list at its strongest mark: at ； if there is one, at ， if all that it parts begins alike (毫不动摇鼓励、支持…，毫不动摇…), else at 、 and ，;
 * 和 and 以及 part the last two.
 */
export function itemsOf(list: string, offset: number): readonly Item[] {
  const items: Item[] = [];
  const marks = /[；;]/.test(list) ? /[；;]/ : /、/.test(list) && !beginAlike(list) ? /、|，(?:以及|和)|以及/ : /[，,]/;
  let at = 0;
  for (const part of list.split(marks)) {
    const start = list.indexOf(part, at);
    at = start + part.length;
    const text = part.trim();
    if (text !== '') items.push({ text, start: offset + start, end: offset + start + part.length });
  }
  return items;
}

function beginAlike(list: string): boolean {
  const [first = '', ...others] = list.split(/[，,]/);
  return others.length > 0 && others.every((part) => part.startsWith(first.slice(0, 2)));
}

/** Parts an item where 和 joins one of these to another (大规模设备更新和消费品以旧换新), or a comma parts two of them (不愁穿，义务教育). */
export function partedAt(item: Item, known: readonly string[]): readonly Item[] {
  for (const { index, 0: joint } of item.text.matchAll(/以及|[和与及，]/g)) {
    const [left, right] = [item.text.slice(0, index), item.text.slice(index + joint.length)];
    if (joint === '，' && (left.length > LONGEST_LEFT || !known.some((one) => right.startsWith(one)))) continue;
    if (!known.some((one) => left.endsWith(one) || right.startsWith(one)) || right === '') continue;
    return [
      { text: left, start: item.start, end: item.start + index },
      { text: right, start: item.end - right.length, end: item.end },
    ];
  }
  return [item];
}

/** The items that stand before a phrase and are counted by it: A、B、C等三大片区. Null where there is no list; `isOpen` where it ends with 等. */
export function itemsBefore(text: string, start: number): { readonly items: readonly Item[]; readonly isOpen: boolean } | null {
  const from = Math.max(0, start - FARTHEST_BEFORE);
  const clause = /[^，。；：！？,;:!?\s（）()《》]*$/.exec(text.slice(from, start))?.[0] ?? '';
  const isOpen = /等[“‘]?$/.test(clause);
  const list = clause.replace(/等?(?:这|的)?[“‘]?$/, '');
  if (!list.includes('、') || /[的地]$/.test(list)) return null;
  return { items: itemsOf(list, start - clause.length), isOpen };
}

/** What stands before a comma within an item is one of the items, and no words that lead in to them. */
const LONGEST_LEFT = 8;
const FARTHEST_BEFORE = 120;
const FARTHEST = 400;
/** Behind a sentence, and before the next phrase that is explained: “五镇”是指…；“多节点”是指…. */
const ENDS = /[。！？\n]|[；;](?=[“‘][^”’]{1,10}[”’](?:是?指|即|：))/;
/** Words between a phrase and its list. 包括 and 等 begin lists that need not be whole. */
const LEAD =
  /^[”’"]?(?:的?(?:总?要求|(?:政策|措施)?(?:落实|完成|实现)情况|原则|标准|内容|产品|改革|政策|方针|工作|目标|任务|总体布局|战略布局|战略|机制|体系|制度|理念|格局|经费|工程|举措|(?:提升|专项)?行动))?(?:[，,]?(?:即|就是|是指|分别是|分别为|也就是)[：:]?|[：:](?:是?指(?![导标挥数引]))?|——)/;
const BRACKET = /^[”’"]?[（(](?:即|分别是|分别为|也就是)?[：:]?(?=[^）)]*[、；，和])/;

function until(text: string, mark: RegExp): number {
  const at = text.search(mark);
  return at < 0 ? text.length : at;
}
