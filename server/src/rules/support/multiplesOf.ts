import type { Figure } from '../../quantity/figure.ts';
import type { Change } from './changes.ts';
import { isAgainst, WHEN } from './changeWords.ts';
import { exact } from './rounding.ts';

/** How many times one level is the other: 1.64亿件，是2016年4080万件的4倍. */
export interface MultipleOf {
  readonly from: Figure;
  readonly to: Figure;
  readonly multiple: Figure;
}

/** Finds multiples that are told of a level itself, not of its growth. Linear: each looks at the figures that follow. */
export function multiplesOf(text: string, figures: readonly Figure[], changes: readonly Change[]): readonly MultipleOf[] {
  const found: MultipleOf[] = [];
  figures.forEach((to, at) => {
    const [from, multiple] = [figures[at + 1], figures[at + 2]];
    if (!from || !isTimes(multiple) || !exact(to) || !exact(from) || to.unit !== from.unit || to.kind === 'multiple') return;
    if (!IS_OF.test(text.slice(to.end, Math.min(from.start, to.end + 24)))) return;
    if (/^[）)]?的?$/.test(text.slice(from.end, multiple.start))) found.push({ from, to, multiple });
  });
  let last: Figure | null = null;
  const places = new Map(figures.map((figure, at) => [figure, at]));
  for (const { from, to, times } of changes) {
    const multiple = to === last || from.kind === 'ordinal' ? undefined : figures[(places.get(to) ?? 0) + 1];
    last = to;
    const told = isTimes(multiple) ? IS_OF_BASE.exec(text.slice(to.end, Math.min(multiple.start, to.end + 20))) : null;
    if (!isTimes(multiple) || !told) continue;
    // 扩大到3倍
    const base = told[1] ?? '原来';
    // 由200座增加至800座，是2018年的3倍: where the first level has no time, only the growth in place of the multiple tells that it is meant.
    const isGrowth = times.from.length === 1 && Math.abs((to.value ?? 0) / (from.value ?? 1) - 1 - (multiple.value ?? 0)) < 0.05;
    if (isGrowth || isAgainst(`比${base}`, times) || (told[1] !== undefined && times.from.includes(base)))
      found.push({ from, to, multiple });
  }
  return found;
}

const isTimes = (figure: Figure | undefined): figure is Figure => figure?.kind === 'multiple' && !figure.text.includes('番');
const IS_OF = new RegExp(`^[，,](?:已|约)?(?:是|为|相当于|达到?)(?:了)?${WHEN}[（(]?$`);
/** 由3.6亿元增到7.2亿元，是原来的2倍; …增长到2015年的2倍 */
const IS_OF_BASE =
  /^[，,](?:已经?)?(?:是|为|相当于|达到?|(?:增长|增加|提高|扩大|提升)[到至为])((?:19|20)\d{2}年[底末初]?|[\u4e00-\u9fff]{1,6}(?:之?前|之初|初期|起步时|成立时|投产时)|原来|原先|以前|过去|当初|当时|那时|上一?年|去年)的$|^[，,](?:已经?)?(?:增长|增加|提高|扩大|提升)[到至]$/;
