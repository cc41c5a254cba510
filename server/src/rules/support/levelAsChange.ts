import type { Figure } from '../../quantity/figure.ts';
import { MOVES, WHEN } from './changeWords.ts';
import { type Delta, deltaAfter } from './deltas.ts';
import { exact, growthBounds, within } from './rounding.ts';

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
    if (size?.against !== '' || size.rising !== rising || !exact(size.figure)) return;
    if (!fits(size.figure, base, level, rising) || fits(size.figure, base, changed(base, level, rising), rising)) return;
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

/** Whether a rate, a multiple or doublings are those of two levels. */
function fits(size: Figure & { readonly value: number }, from: Figure, to: Figure, rising: boolean): boolean {
  const growth = growthBounds(from, to);
  if (!growth || growth.value > 0 !== rising) return false;
  const [low = 0, high = 0] = [Math.abs(growth.low), Math.abs(growth.high)].sort((a, b) => a - b);
  if (size.kind === 'percent') return from.kind !== 'percent' && within(size, low, high);
  // 由12%下降了0.8%，下降11.2个百分点
  if (size.kind === 'point')
    return (
      from.kind === 'percent' && within(size, Math.abs((to.value ?? 0) - (from.value ?? 0)), Math.abs((to.value ?? 0) - (from.value ?? 0)))
    );
  if (size.kind !== 'multiple') return false;
  return size.text.includes('番')
    ? Math.abs(Math.log2(1 + growth.value / 100) - Math.log2(size.value)) < 0.2
    : within(size, low / 100, high / 100);
}
