import type { Doubt } from './facts.ts';
import { type ElsewhereValue, MOST_OF_NAME, mayBeOf, PART_OF_NAME } from './likelySlips.ts';
import type { StatedValue } from './slipIndex.ts';

/** A figure that seems to have changed places with another. */
export interface Exchanged<T> {
  readonly figure: T;
  readonly doubt: Doubt;
}

/**
 * 数字互换: of two figures of which each says what a record says that the other's sentence names, those of which no record is known yet. One of the two
 * contradicts its record, or both sentences name most of the record that the other's figure is of.
 */
export function exchangedFigures<T extends ElsewhereValue>(figures: readonly T[]): readonly Exchanged<T>[] {
  if (figures.length < 2 || figures.length > MOST) return [];
  const found: Exchanged<T>[] = [];
  for (const figure of figures) {
    if (figure.own) continue;
    const meant = figure.values
      .flatMap((taken) => othersOf(figure, taken, figures))
      .flatMap(({ other, taken }) => other.values.flatMap((value) => (isMeant(figure, value, other, taken) ? [value] : [])))
      .sort((a, b) => figure.shareOf(b.target) - figure.shareOf(a.target))[0];
    if (meant) found.push({ figure, doubt: { target: meant.target, mismatch: { kind: 'value', cause: null, against: meant.side } } });
  }
  return found;
}

/** Of more the pairs are not looked at: then the targets files are not this report's. */
const MOST = 200;

/** The figures that should say the value that this one says: those that contradict its record, or name most of it. */
const othersOf = <T extends ElsewhereValue>(
  figure: T,
  taken: StatedValue,
  figures: readonly T[],
): { readonly other: T; readonly taken: StatedValue }[] =>
  figures
    .filter((other) => other !== figure && (other.own ? other.own === taken.target : other.shareOf(taken.target) >= MOST_OF_NAME))
    .map((other) => ({ other, taken }));

/** Whether a figure's sentence names the record of which the other figure tells the value, and that rather than the record of its own. */
function isMeant(figure: ElsewhereValue, value: StatedValue, other: ElsewhereValue, taken: StatedValue): boolean {
  if (value.target === taken.target || !mayBeOf(figure.claim, value)) return false;
  const share = figure.shareOf(value.target);
  if (share < (other.own ? PART_OF_NAME : MOST_OF_NAME) || share <= figure.shareOf(taken.target)) return false;
  return other.own !== undefined || other.shareOf(taken.target) > other.shareOf(value.target);
}
