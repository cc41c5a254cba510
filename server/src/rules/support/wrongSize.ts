import type { Figure } from '../../quantity/figure.ts';
import { unitNamed } from '../../quantity/units.ts';
import { both } from '../../util/bilingual.ts';
import type { Span } from '../../util/span.ts';
import type { Fix, RuleFinding } from '../rule.ts';
import type { Change } from './changes.ts';
import { printed, withCoreValue } from './numerals.ts';
import type { Basis } from './prices.ts';
import { type Growth, growthBounds, rounding, within } from './rounding.ts';
import { isPlace, RANK } from './wrongDirection.ts';

/** The size of a change that its two levels contradict; `behind`: the words right behind it, `basis`: how far a rate may part from them. */
export function wrongSize(change: Change, delta: Figure & { readonly value: number }, behind: string, basis: Basis): RuleFinding | null {
  const { from, to, reached } = change;
  if (from.value === null || to.value === null) return null;
  const difference = Math.abs(to.value - from.value);
  const sameUnit =
    from.kind === 'ordinal'
      ? isPlace(from, to) && (RANK.test(delta.unit) || /^[位名]次/.test(behind))
      : delta.unit === from.unit || (delta.kind === 'point' && from.kind === 'percent');
  if (sameUnit && delta.kind !== 'percent') {
    // 由4.20%降至3.95%，下调25个基点
    const by = inUnitOf(delta);
    const apart = difference / by;
    const rounded = (rounding(from) + rounding(to)) / by;
    const slack = isConcentration(from, to, delta) || isWhole(change, delta) ? 0 : rounded;
    if (within(delta, apart - slack, apart + slack)) return null;
    // 比150家增加50家，达到210家: the level that is reached is the doubtful one.
    const figure = reached ? to : delta;
    const value = reached ? from.value + Math.sign(to.value - from.value) * delta.value * by : apart;
    const wrong = unlike(figure, value, 'amount', `${plain(from)}与${plain(to)}相差${withCoreValue(delta, apart)}`);
    // What rounding may explain after all, is for a person to tell.
    return slack === 0 && !isConcentration(from, to, delta) && within(delta, apart - rounded, apart + rounded)
      ? { ...wrong, level: 'warning' }
      : wrong;
  }
  if (delta.kind !== 'percent' || from.kind === 'percent' || from.kind === 'point' || from.kind === 'ordinal') return null;
  const growth = growthBounds(from, to);
  if (!growth) return null;
  // 由46微克/立方米降至39微克/立方米，下降15.2%: few compute it of what was measured.
  const bounds = isConcentration(from, to) ? [growth.value - NEARLY, growth.value + NEARLY] : [growth.low, growth.high];
  const [low = 0, high = 0] = bounds.map(Math.abs).sort((a, b) => a - b);
  if ((within(delta, low, high) && !isOfWhole(delta, growth)) || (basis === 'constant' && mayDiffer(delta, growth))) return null;
  const value = Number(Math.abs(growth.value).toFixed(delta.decimals));
  const why = `${plain(from)}到${plain(to)}，变化${printed(Math.abs(growth.value), 2)}%`;
  // Who tells both levels of sales tells their rate by them; but a revised base may stand behind it.
  return {
    ...unlike(delta, value, 'rate', why),
    ...(basis === 'revised' && mayDiffer(delta, growth) && { level: 'warning' as const }),
  };
}

/** How many points one unit of a change in points is: a 基点 is a hundredth of one. */
const inUnitOf = ({ kind, unit }: Figure): number => (kind === 'point' ? (unitNamed(unit)?.factor ?? 1) : 1);

/** By how many points the rate of a concentration may part from that of its rounded levels. */
const NEARLY = 0.5;
/** PM2.5 is rounded to whole 微克/立方米 by its standard, before anything is compared. */
const isConcentration = (...figures: readonly Figure[]): boolean =>
  figures.every(({ unit, decimals }) => /^微克\/(?:立方米|m³)$/.test(unit) && decimals === 0);

/** 由2.5亿元增长到6亿元，增长240%: it is 240% of what was; coarse printing explains nothing. */
const isOfWhole = (rate: Figure & { readonly value: number }, { value }: Growth): boolean =>
  rate.value >= 110 && Math.abs(value + 100 - rate.value) < Math.min(5, rate.value * 0.005);

/** 由48分钟压缩到31分钟: who prints whole minutes, or some dozens of kilometres, says no more than that; but an average of others was rounded. */
const isWhole = ({ subject, from, to }: Change, delta: Figure): boolean =>
  [from, to, delta].every(
    ({ decimals, scale, style, value }) => decimals === 0 && (scale === 1 || style === 'chinese') && (value ?? 0) < FEW,
  ) &&
  (CLOCK.test(from.unit) || (LENGTH.test(from.unit) && !AVERAGE.test(subject)));
const FEW = 1000;
const CLOCK = /^(?:个?小时|分钟?|秒)$/;
const LENGTH = /^(?:公里|千米|里|米|亩|公顷)$/;
const AVERAGE = /均|每|密度|单产|亩产|[^头末]率/;

/** Whether other prices or another base explain a rate that is not that of the levels; where it is that of the level itself, they do not. */
const mayDiffer = (rate: Figure & { readonly value: number }, { low, high }: Growth): boolean =>
  !(rate.value >= 110 && within(rate, low + 100, high + 100));

/** A figure that should have another value. */
export function unlike(figure: Figure, value: number, kind: string, why: string): RuleFinding {
  const right = withCoreValue(figure, value);
  return {
    span: figure.core,
    kind,
    message: both(
      `与前后两数不符：${why}，此处为${plain(figure)}。`,
      `The levels do not agree with ${plain(figure)}: ${right} is expected.`,
    ),
    expected: right,
    fixes: [fixOf(figure.core, right)],
  };
}

export const fixOf = (span: Span, right: string): Fix => ({
  title: both(`改为“${right}”`, `Change to ${right}`),
  edits: [{ span, newText: right }],
});

/** A figure as it is printed, without the words around it. */
export const plain = ({ text, start, core }: Figure): string => text.slice(core.start - start, core.end - start);
