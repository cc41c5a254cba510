import type { Figure } from '../../quantity/figure.ts';
import { MOVES, WHEN } from './changeWords.ts';
import { deltaAfter, mayBeGross, type ToldDelta } from './deltas.ts';
import { exact, rounding } from './rounding.ts';

/** A level, by how much it moved and at what rate, all three against one base: 余额1584.6亿元，较年初增加126.4亿元，增长8.7%. */
export interface ImpliedGrowth {
  readonly level: Figure;
  readonly amount: Figure;
  readonly rate: Figure & { readonly value: number };
  /** What the level and the amount allow for the rate, in %. */
  readonly low: number;
  readonly high: number;
  readonly value: number;
  readonly rising: boolean;
}

/** Finds levels that are told with amount and rate of one change. Linear: each looks at the two figures that follow. */
export function impliedGrowth(text: string, figures: readonly Figure[]): readonly ImpliedGrowth[] {
  const found: ImpliedGrowth[] = [];
  figures.forEach((first, at) => {
    // 增加2.3亿元，增加4580万元，增长13.4%: two changes, and no level.
    const isLevel = !MOVED_BEFORE.test(text.slice(Math.max(0, first.start - 5), first.start)) && !isBase(text, first);
    const one = deltaAfter(text, figures, at);
    const two = one && deltaAfter(text, figures, one.at);
    const growth = isLevel && one && two ? twice(first, one, two) : reached(text, figures, at);
    if (growth) found.push(growth);
  });
  return found;
}

/** 与第六次普查的709098人相比，减少125834人，下降17.75%: what was before, and not what it came to. */
const isBase = (text: string, { start, end }: Figure): boolean =>
  text.startsWith('相比', end) && /[与同和跟][^，。；]{2,24}的$/.test(text.slice(Math.max(0, start - 26), start));

/** Both changes follow the level, and are told against the same. */
function twice(level: Figure, one: ToldDelta, two: ToldDelta): ImpliedGrowth | null {
  if (mayBeGross(one) || mayBeGross(two)) return null;
  if (
    one.noun !== '' ||
    two.noun !== '' ||
    one.rising !== two.rising ||
    (two.against !== '' && two.against !== one.against) ||
    two.lasting !== ''
  )
    return null;
  if (one.figure.kind === 'percent' && two.figure.kind !== 'percent') return growthOf(level, two.figure, one.figure, one.rising);
  return growthOf(level, one.figure, two.figure, one.rising);
}

/** 较上年末增加126.4亿元，达到1584.6亿元，增长8.7% */
function reached(text: string, figures: readonly Figure[], at: number): ImpliedGrowth | null {
  const [amount, level] = [figures[at], figures[at + 1]];
  if (!amount || !level) return null;
  const moved = MOVED.exec(text.slice(Math.max(0, amount.start - 24), amount.start));
  if (!moved || !REACHES.test(text.slice(amount.end, Math.min(level.start, amount.end + 8)))) return null;
  const rising = moved[2] === undefined;
  if (moved[1] === '新增' && amount.kind !== 'money') return null;
  const rate = deltaAfter(text, figures, at + 1);
  return rate && rate.noun === '' && rate.against === '' && rate.lasting === '' && rate.rising === rising
    ? growthOf(level, amount, rate.figure, rising)
    : null;
}

const MOVED = new RegExp(`(?:同比|[比较]${WHEN}(?:净|共|累计)?)${MOVES}了?$`);
const MOVED_BEFORE = new RegExp(`${MOVES}了?$`);
const REACHES = /^[，,](?:总量|总数|余额)?(?:达到|达|增至|升至|增加到|减少到|降至)了?$/;

/** Null where a level has no base, or is no amount of something. */
export function growthOf(level: Figure, amount: Figure, rate: Figure, rising: boolean): ImpliedGrowth | null {
  if (!exact(level) || !exact(amount) || !exact(rate) || rate.kind !== 'percent' || level.unit !== amount.unit) return null;
  if (level.kind === 'percent' || level.kind === 'multiple' || level.unit === '') return null;
  const sign = rising ? 1 : -1;
  const slack = rounding(level) + rounding(amount);
  const base = level.value - sign * amount.value;
  if (base - slack <= 0) return null;
  return {
    level,
    amount,
    rate,
    low: ((amount.value - rounding(amount)) / (base + slack)) * 100,
    high: ((amount.value + rounding(amount)) / (base - slack)) * 100,
    value: (amount.value / base) * 100,
    rising,
  };
}
