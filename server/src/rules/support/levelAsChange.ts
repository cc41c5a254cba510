import type { Figure } from '../../quantity/figure.ts';
import { MOVES, WHEN } from './changeWords.ts';
import { type Delta, deltaAfter } from './deltas.ts';
import { exact, growthBounds, rounding } from './rounding.ts';

/** A level that is told as if it were a change: 由412公里增加了530公里，增长28.6%. */
export interface LevelAsChange {
  readonly level: Figure;
  readonly verb: Delta['verb'];
  /** What shows it: the rate, or the doublings. */
  readonly size: Figure;
}

const BASE = new RegExp(`(?:由|从|自|[比较])${WHEN}$`);
const MOVED = new RegExp(`^(?:净)?${MOVES}了?$`);

/** Linear: each figure looks at the two or three that follow. */
export function levelsToldAsChange(text: string, figures: readonly Figure[]): readonly LevelAsChange[] {
  const found: LevelAsChange[] = [];
  figures.forEach((base, at) => {
    const level = figures[at + 1];
    if (!level || !exact(base) || !exact(level) || base.unit !== level.unit || base.unit === '') return;
    const moved = MOVED.exec(text.slice(base.end, Math.min(level.start, base.end + 8)));
    if (!moved || !BASE.test(text.slice(Math.max(0, base.start - 18), base.start))) return;
    const size = deltaAfter(text, figures, at + 1);
    const rising = moved[2] === undefined;
    if (size?.against !== '' || size.noun !== '' || size.rising !== rising || !exact(size.figure)) return;
    const asLevel = farFrom(size.figure, base, level, rising);
    if (asLevel > 0.02 || farFrom(size.figure, base, changed(base, level, rising), rising) < 0.1) return;
    const word = moved[1] ?? moved[2] ?? '';
    const start = base.end + moved[0].indexOf(word);
    found.push({ level, verb: { text: word, start, end: start + word.length }, size: size.figure });
  });
  return found;
}

/** What a level came to, if it changed by so much. */
const changed = (base: Figure, by: Figure, rising: boolean): Figure => ({
  ...by,
  value: (base.value ?? 0) + (rising ? 1 : -1) * (by.value ?? 0),
});

/** How far the size of a change is from what two levels give, as a part of it; what is told coarsely is taken as it is printed. */
function farFrom(size: Figure & { readonly value: number }, from: Figure, to: Figure, rising: boolean): number {
  const growth = growthBounds(from, to);
  if (!growth || growth.value > 0 !== rising || from.value === null || to.value === null) return Infinity;
  const given =
    size.kind === 'point' && from.kind === 'percent'
      ? Math.abs(to.value - from.value)
      : size.kind === 'percent' && from.kind !== 'percent'
        ? Math.abs(growth.value)
        : size.kind === 'multiple'
          ? Math.abs(growth.value) / 100 + (size.text.includes('番') ? 1 : 0)
          : Infinity;
  return Math.max(0, Math.abs(given - size.value) - rounding(size)) / size.value;
}
