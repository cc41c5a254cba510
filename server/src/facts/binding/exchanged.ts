import type { Target } from '../../data/schema.ts';
import type { Doubt } from '../facts.ts';
import { mayBeOf, PART_OF_NAME, shareSaid, type TakenValue } from './likelySlips.ts';
import type { StatedValue } from './slipIndex.ts';

/** A figure that seems to have changed places with another. */
export interface Exchanged<T> {
  readonly figure: T;
  readonly doubt: Doubt;
}

/**
 * 数字互换: figures of which no record is known, that say what should stand where another figure contradicts its record, while that one says what a record says
 * that their own sentence names.
 */
export function exchangedFigures<T extends TakenValue>(figures: readonly T[]): readonly Exchanged<T>[] {
  const contradicting = figures.filter(({ own }) => own !== undefined);
  if (contradicting.length === 0 || contradicting.length === figures.length) return [];
  const byRecord = new Map<Target, T[]>();
  for (const figure of figures) {
    if (figure.own) continue;
    for (const { target } of figure.values) byRecord.set(target, [...(byRecord.get(target) ?? []), figure]);
  }
  const found = new Map<T, StatedValue>();
  for (const { own, values } of contradicting) {
    for (const figure of (own && byRecord.get(own)) ?? []) {
      for (const value of values) {
        const known = found.get(figure);
        if (own && isMeant(figure, value, own) && (!known || shareSaid(figure, known.target) < shareSaid(figure, value.target)))
          found.set(figure, value);
      }
    }
  }
  return [...found].map(([figure, { target, side }]) => ({
    figure,
    doubt: { target, mismatch: { kind: 'value', cause: null, against: side } },
  }));
}

/** Whether a figure's sentence names a record, and that rather than the one whose value it says. */
function isMeant(figure: TakenValue, value: StatedValue, said: Target): boolean {
  if (value.target === said || !mayBeOf(figure.claim, value)) return false;
  const share = shareSaid(figure, value.target);
  return share >= PART_OF_NAME && share > shareSaid(figure, said);
}
