import type { Figure } from '../../quantity/figure.ts';
import { formatNumber } from '../../quantity/format.ts';
import { both } from '../../util/bilingual.ts';
import type { RuleFinding } from '../rule.ts';
import { listAt } from './alignedLists.ts';
import { printed } from './numerals.ts';
import { exact, growthBounds, rounding, within } from './rounding.ts';

/** Words for a rate of growth; a pattern's source. */
export const RATE = '(?:增速|增幅|增长率|增长速度|涨幅|降幅|跌幅)';

/** Such a word at the end of what is said to change. */
export const RATE_OF_GROWTH = new RegExp(`${RATE}[^，。；、]{0,12}$`);

/** 高于全国5.0% may give the country's own rate: only a small part of the rate before is a difference. */
export const isSmall = (difference: Figure, rate: Figure): boolean =>
  difference.value !== null && rate.value !== null && difference.value * 2.5 < rate.value;

/** A percentage and those that follow it in a list: 分别加快1.4%、0.6%. */
export function percentagesFrom(text: string, figures: readonly Figure[], at: number): readonly Figure[] {
  const list = listAt(text, figures, at);
  return (list.length > 0 ? list : figures.slice(at, at + 1)).filter(({ kind }) => kind === 'percent');
}

/**
 * A difference of percentages that was printed with %. With both levels at hand the points are computed; where the printed value is
 * the relative change of the two, nothing is said.
 */
export function pointFinding(
  text: string,
  figure: Figure,
  levels: { readonly from: Figure; readonly to: Figure } | null,
): RuleFinding | null {
  let value = figure.value;
  if (levels) {
    const { from, to } = levels;
    if (from.value === null || to.value === null || !exact(figure)) return null;
    const difference = Math.abs(to.value - from.value);
    const slack = rounding(from) + rounding(to);
    if (!within(figure, difference - slack, difference + slack)) {
      const growth = growthBounds(from, to);
      const bounds = growth ? [Math.abs(growth.low), Math.abs(growth.high)] : [];
      if (growth && within(figure, Math.min(...bounds), Math.max(...bounds))) return null;
      value = difference;
    }
  }
  if (value === null) return null;
  const right = `${formatNumber(Number(printed(value, 4)), figure.style)}个百分点`;
  return {
    span: figure.core,
    message: both(
      `两个百分数之差用百分点表示：“${text.slice(figure.core.start, figure.core.end)}”应为“${right}”。`,
      `The difference of two percentages is in percentage points: ${right}.`,
    ),
    expected: right,
    fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span: figure.core, newText: right }] }],
  };
}
