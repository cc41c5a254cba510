import type { Figure } from '../../quantity/figure.ts';
import { both } from '../../util/bilingual.ts';
import type { RuleFinding } from '../rule.ts';
import type { Change } from './changes.ts';

/** 由35家增加到12家; of a place in an order, the higher is the smaller: 由第5位上升到第8位. */
export function wrongDirection(text: string, { from, to, rising, delta }: Change): RuleFinding | null {
  if (rising === null || from.value === null || to.value === null || from.value === to.value) return null;
  const isRank = from.kind === 'ordinal';
  const rises = to.value > from.value !== isRank;
  // 投诉量由第5位下降到第3位 may be good news: of what it is the fifth, is not known.
  if (
    rises === rising ||
    (isRank
      ? !rising ||
        !isPlace(from, to) ||
        text.slice(Math.max(0, Math.min(from.start, to.start) - 8), Math.max(from.start, to.start)).includes('倒数')
      : RANK.test(from.unit))
  )
    return null;
  const [zh, en] = isRank ? ['后移', 'fall'] : rising ? ['减少', 'fall'] : ['增加', 'rise'];
  return {
    // 达到12家，比2020年的35家增加23家: the verb follows both.
    span:
      delta && to.start < from.start
        ? { start: delta.verb.start, end: delta.figure.core.end }
        : { start: from.end + verbOffset(text, from, to), end: to.core.end },
    kind: 'direction',
    message: both(
      `方向不符：由${printedIn(text, from)}到${printedIn(text, to)}是${zh}，请核对两数是否颠倒。`,
      `From ${printedIn(text, from)} to ${printedIn(text, to)} is a ${en}; check whether the two are swapped.`,
    ),
  };
}

export const RANK = /[位名]/;
export const isPlace = (from: Figure, to: Figure): boolean => RANK.test(from.unit) || RANK.test(to.unit);

const printedIn = (text: string, figure: Figure): string => text.slice(figure.core.start, figure.core.end);

/** Where the verb begins between two levels. */
function verbOffset(text: string, from: Figure, to: Figure): number {
  return Math.max(0, text.slice(from.end, to.start).search(/[增提上升扩减下降回压缩收]/));
}
