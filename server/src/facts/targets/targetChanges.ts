import type { Target } from '../../data/schema.ts';
import { sameValue } from '../../util/sameValue.ts';
import type { TargetIndex } from './targetIndex.ts';

/** What other targets files mean for texts that were read with earlier ones. */
export interface TargetChanges {
  /** Indicators whose records say something else now: claims that may speak of them are bound anew. */
  readonly indicators: ReadonlySet<string>;
  /** Records that say the same as before, and stand elsewhere in their file. */
  readonly moved: ReadonlyMap<Target, Target>;
}

/** Compares two states of the targets files. Null where texts are read otherwise now: an indicator has another name, or another place or year has records. */
export function targetChanges(before: TargetIndex, after: TargetIndex): TargetChanges | null {
  if (before.onlyYear !== after.onlyYear || before.onlyScope !== after.onlyScope) return null;
  if (!sameValue([...before.scopes], [...after.scopes])) return null;
  const old = byIndicator(before);
  const now = byIndicator(after);
  const indicators = new Set<string>();
  const moved = new Map<Target, Target>();
  for (const indicator of new Set([...old.keys(), ...now.keys()])) {
    const ours = old.get(indicator) ?? [];
    const theirs = now.get(indicator) ?? [];
    if (!sameValue([...new Set(ours.map(namesOf))].sort(), [...new Set(theirs.map(namesOf))].sort())) return null;
    const isSame = ours.length === theirs.length && ours.every((target, i) => saysTheSame(target, theirs[i] ?? target));
    if (!isSame) indicators.add(indicator);
    else ours.forEach((target, i) => void (theirs[i] && theirs[i] !== target && moved.set(target, theirs[i])));
  }
  return { indicators, moved };
}

function byIndicator({ targets }: TargetIndex): ReadonlyMap<string, readonly Target[]> {
  const lists = new Map<string, Target[]>();
  for (const target of targets) {
    const list = lists.get(target.indicator);
    if (list) list.push(target);
    else lists.set(target.indicator, [target]);
  }
  return lists;
}

/** By what it may be called; a name may hold the scope (郑州市固定资产投资). */
const namesOf = ({ indicator, aliases, scope }: Target): string => [indicator, ...aliases, scope].join('\n');

function saysTheSame(a: Target, b: Target): boolean {
  return a === b || sameValue({ ...a, origin: a.origin.uri }, { ...b, origin: b.origin.uri });
}
