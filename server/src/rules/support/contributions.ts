import type { Figure } from '../../quantity/figure.ts';
import { exact, rounding } from './rounding.ts';

/** What the three industries drive of a growth, by points: 增长6.2%，第一、第二、第三产业分别拉动经济增长0.4、2.7和3.6个百分点. */
export interface Contributions {
  readonly growth: Figure & { readonly value: number };
  readonly parts: readonly (Figure & { readonly value: number })[];
  readonly sum: number;
  /** How far rounding may take the sum from the growth. */
  readonly slack: number;
}

const INDUSTRIES = '(?:三次产业|第?一(?:产业)?、第?二(?:产业)?(?:、|和|、和)第?三(?:次)?产业)';
/** Told in turn, maybe behind the rates of contribution. */
const IN_TURN = new RegExp(`${INDUSTRIES}[^。；]{0,60}分别拉动[^，。；\\d]{0,14}$`);
const DRIVES = /^[^。；\d]*?拉动[^，。；\d]{0,14}$/;
const GROWS = /(?:生产总值|GDP)[^。；]{0,40}增长$/;
/** How far the words may stand before their figures, and how many figures may stand between the growth and its parts. */
const REACH = 90;
const MOST_BETWEEN = 12;
const NAMES = ['第一产业', '第二产业', '第三产业'];

/** Linear: each figure looks at a few before it. */
export function contributionsIn(text: string, figures: readonly Figure[]): readonly Contributions[] {
  if (!text.includes('拉动') || !text.includes('产业')) return [];
  return figures.flatMap((first, at) => {
    const parts = partsAt(text, figures, at);
    const growth = parts ? growthBefore(text, figures, at, first) : null;
    if (!parts || !growth) return [];
    const sum = parts.reduce((total, { value }) => total + value, 0);
    return [{ growth, parts, sum, slack: parts.reduce((total, part) => total + rounding(part), rounding(growth)) }];
  });
}

function partsAt(text: string, figures: readonly Figure[], at: number): Contributions['parts'] | null {
  const parts = figures.slice(at, at + 3).filter((figure) => exact(figure) && figure.kind === 'point') as Contributions['parts'];
  const [first] = parts;
  if (!first || parts.length !== 3 || first !== figures[at]) return null;
  const before = (figure: Figure, from: number): string => text.slice(Math.max(from, figure.start - REACH), figure.start);
  const [second, third] = parts.slice(1);
  if (!second || !third) return null;
  const gaps = [before(second, first.end), before(third, second.end)];
  if (gaps.every((gap) => /^(?:个)?[、，和]$/.test(gap))) return IN_TURN.test(before(first, 0)) ? parts : null;
  const told = [/[^。；，]*$/.exec(before(first, 0))?.[0] ?? '', ...gaps.map((gap) => gap.replace(/^[，；、]/, ''))];
  return told.every((words, nth) => words.startsWith(NAMES[nth] ?? '') && DRIVES.test(words)) ? parts : null;
}

/** The growth of the product that was told last. */
function growthBefore(text: string, figures: readonly Figure[], at: number, first: Figure): Contributions['growth'] | null {
  for (const figure of figures.slice(Math.max(0, at - MOST_BETWEEN), at).reverse()) {
    if (figure.kind !== 'percent' || !exact(figure) || first.start - figure.end > 3 * REACH) continue;
    if (GROWS.test(text.slice(Math.max(0, figure.start - REACH), figure.start))) return figure;
  }
  return null;
}
