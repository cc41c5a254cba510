import type { Figure } from '../../quantity/figure.ts';
import type { Span } from '../../util/span.ts';
import { AGAINST, LASTING, MOVES_BY } from './changeWords.ts';

/** How much something changed: 增加23家. */
export interface Delta {
  readonly figure: Figure;
  /** 增加, 下降 …; empty before 翻番. */
  readonly verb: Span & { readonly text: string };
  readonly rising: boolean;
}

/** A change as it follows a level, with what it is told against (同比, 比2017年) and over how long (五年间); each '' where that is not told. */
export interface ToldDelta extends Delta {
  readonly against: string;
  readonly lasting: string;
}

const GAP = 26;
const HOW = '(?:净|共|累计|总共|合计|整整|一共|总体|整体|实现了?|成功|即|就是|大幅|直接)';
const DELTA = new RegExp(`^(?:相比)?[，,、；（(]?(${LASTING})?(?:${HOW}){0,2}(${AGAINST})?(?:${HOW})?(${LASTING})?${MOVES_BY}?了?$`);

/** What follows a figure as its change: 35家，五年累计增加23家. `isOpen`: whether it may follow without a mark (比12家增加23家). */
export function deltaAfter(
  text: string,
  figures: readonly Figure[],
  at: number,
  isOpen = false,
): (ToldDelta & { readonly at: number }) | null {
  const before = figures[at];
  if (!before) return null;
  // 由10亿元增加到40亿元，五年翻两番
  for (let next = at + 1; next <= at + 2; next++) {
    const figure = figures[next];
    if (!figure || figure.start - before.end > GAP) return null;
    if (figure.unit === '年') continue;
    const gap = text.slice(before.end, figure.start);
    const match = isOpen || /^[，,、；（(]/.test(gap) ? DELTA.exec(gap) : null;
    const word = match?.[4] ?? match?.[5];
    if (!match || (word === undefined && !figure.text.startsWith('翻'))) return null;
    const start = word === undefined ? figure.core.start : before.end + gap.lastIndexOf(word);
    return {
      at: next,
      figure,
      verb: { text: word ?? '', start, end: start + (word?.length ?? 0) },
      rising: match[5] === undefined,
      against: match[2] ?? '',
      lasting: match[1] ?? match[3] ?? '',
    };
  }
  return null;
}
