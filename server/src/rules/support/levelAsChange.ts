import type { Figure } from '../../quantity/figure.ts';
import type { Span } from '../../util/span.ts';
import { MOVES, WHEN } from './changeWords.ts';
import { type Delta, deltaAfter } from './deltas.ts';
import { exact, growthBounds, rounding } from './rounding.ts';

/** A level that is told as if it were a change: 由412公里增加了530公里，增长28.6%. */
export interface LevelAsChange {
  readonly level: Figure;
  readonly verb: Delta['verb'];
  /** What shows it: the rate, or the doublings; null where only 由 does. */
  readonly size: Figure | null;
  /** The 由 or 从 before the first level. */
  readonly lead: Span;
}

const BASE = new RegExp(`(由|从|自|[比较])${WHEN}$`);
/** 由80公里延长了40公里，达到120公里 */
const REACHES = /^后?[，,]?(?:共|总数)?(?:达到?|到|至|剩|为|[增升降减]至|调整为)/;
const MOVED = new RegExp(`^(?:净)?${MOVES}了?$`);

/** Linear: each figure looks at the two or three that follow. */
export function levelsToldAsChange(text: string, figures: readonly Figure[]): readonly LevelAsChange[] {
  const found: LevelAsChange[] = [];
  figures.forEach((base, at) => {
    const level = figures[at + 1];
    if (!level || !exact(base) || !exact(level) || base.unit !== level.unit || base.unit === '') return;
    const moved = MOVED.exec(text.slice(base.end, Math.min(level.start, base.end + 8)));
    const before = Math.max(0, base.start - 18);
    const from = BASE.exec(text.slice(before, base.start));
    if (!moved || !from) return;
    const lead = { start: before + from.index, end: before + from.index + 1 };
    const size = deltaAfter(text, figures, at + 1);
    const rising = moved[2] === undefined;
    const isTold = size?.against === '' && size.noun === '' && size.rising === rising;
    const by = isTold && exact(size.figure) ? size.figure : null;
    if (by && farFrom(by, base, changed(base, level, rising), rising) < 0.1) return;
    const isShown = by !== null && farFrom(by, base, level, rising) <= 0.02;
    if (!isShown && !mayBeLevel(text, base, level, from[1] ?? '', moved[0], rising)) return;
    const word = moved[1] ?? moved[2] ?? '';
    const start = base.end + moved[0].indexOf(word);
    found.push({ level, verb: { text: word, start, end: start + word.length }, size: isShown ? by : null, lead });
  });
  return found;
}

/** Behind 由 stands what it came to: nobody writes 由4860元增加了9215元 of a growth by so much. */
function mayBeLevel(text: string, base: Figure, level: Figure, lead: string, moved: string, rising: boolean): boolean {
  if (!/[由从]/.test(lead) || !moved.endsWith('了') || base.kind !== level.kind || base.kind === 'point') return false;
  if (REACHES.test(text.slice(level.end, level.end + 8))) return false;
  return (level.value ?? 0) > (base.value ?? 0) === rising;
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
