import type { Figure } from '../../quantity/figure.ts';
import { isAgainst, TIME } from './changeWords.ts';
import { deltaAfter } from './deltas.ts';
import { exact } from './rounding.ts';

type Fan = Figure & { readonly kind: 'multiple'; readonly value: number };
/** 翻两番 */
export const isFan = (figure: Figure | undefined): figure is Fan =>
  figure?.kind === 'multiple' && figure.value !== null && figure.text.includes('番');

/** A change whose size is told in two ways: 翻了两番，增长4倍; 是2015年的3倍，比2015年增长3倍. */
export interface ToldTwice {
  readonly first: Figure & { readonly value: number };
  readonly second: Figure & { readonly value: number };
  /** How many times the first level the second is, by each of the two. */
  readonly times: readonly [number, number];
}

const GREW = /(?:增长|增加|提高|扩大)了?$/;
/** 是原来的, 是2015年末287.3亿元的 */
const IS_OF = new RegExp(`(?:是|为|相当于|达到?)了?(${TIME})(?:全年|时)?(?:[（(]?[\\d.]+[万亿]*[\\u4e00-\\u9fff]{1,5}[）)]?)?的$`);
const AND_IS_OF = new RegExp(`^[，,]${IS_OF.source}`);
const REACH = 30;

/** Linear: each figure looks at the one or two that follow. */
export function toldTwice(text: string, figures: readonly Figure[]): readonly ToldTwice[] {
  return figures.flatMap((first, at): ToldTwice[] => {
    if (first.kind !== 'multiple' || !exact(first)) return [];
    const before = text.slice(Math.max(0, first.core.start - REACH), first.core.start);
    const base = isFan(first) ? undefined : IS_OF.exec(before)?.[1];
    if (!isFan(first) && base === undefined && !GREW.test(before)) return [];
    const next = deltaAfter(text, figures, at);
    if (next) {
      const { figure: second, rising, noun, against, lasting } = next;
      if (!rising || noun !== '' || (lasting !== '' && base === undefined) || !exact(second) || !/^(?:percent|multiple)$/.test(second.kind))
        return [];
      if (against !== '' && (base === undefined || !isAgainst(against, { from: base, to: '' }))) return [];
      return [{ first, second, times: [timesOf(first, base !== undefined), timesOf(second, false)] }];
    }
    // 增长3倍，是2015年的3倍
    const second = figures[at + 1];
    if (second?.kind !== 'multiple' || isFan(second) || !exact(second) || second.start - first.end > REACH) return [];
    return AND_IS_OF.test(text.slice(first.end, second.core.start))
      ? [{ first, second, times: [timesOf(first, false), timesOf(second, true)] }]
      : [];
  });
}

function timesOf(figure: Figure & { readonly value: number }, isWhole: boolean): number {
  if (isWhole || isFan(figure)) return figure.value;
  return 1 + (figure.kind === 'percent' ? figure.value / 100 : figure.value);
}
