import type { Figure } from '../../quantity/figure.ts';
import type { Binding, Claim } from '../facts.ts';
import { type Comparison, compareFigure, digitsOf, factorBetween } from './compare.ts';

/**
 * Whether a mismatch can be nothing but a slip: a wrong digit, scale, unit or comparator of the record's own value. Where it is only likely that a figure
 * is the record's, another value may be another thing's (培育企业30家 of 企业300家), and nothing is said.
 */
export function isSlip(binding: Binding, [least, most]: readonly [number, number]): boolean {
  const { figure } = binding.claim;
  const pair = pairOf(binding);
  if (!pair || pair.other === 0) return false;
  const { mismatch, record, value, own, other } = pair;
  if (mismatch.kind === 'period' || mismatch.kind === 'scope' || mismatch.kind === 'superseded') return false;
  const ratio = own / other;
  if (mismatch.kind === 'unit' || mismatch.kind === 'modality') return ratio === 1;
  if (mismatch.kind === 'scale' || mismatch.cause === 'digits' || mismatch.cause === 'transposed') return true;
  // 超过3000万人 of 4000万人 is true, if loosely told.
  if (ratio < 1 && figure.comparator.startsWith('>') && compareFigure({ ...figure, comparator: '=' }, record, true).agrees === false)
    return false;
  if (ratio >= least && ratio <= most) return true;
  const [a, b] = [digitsOf(value), digitsOf(other)];
  return a.length > 1 && ratio > 0.5 && ratio <= 2 && a.length === b.length && differing(a, b) === 1;
}

/** Whether a figure is as much more than the record's as a sum over several years is more than one of them. */
export function mayBeSum(binding: Binding): boolean {
  const { figure, motion } = binding.claim;
  const pair = figure.kind === 'percent' && motion === null ? null : pairOf(binding);
  return pair !== null && pair.own > pair.other * 2 && pair.own < pair.other * 12;
}

/** Whether a figure that says another number than the record may still be meant for it: nothing that grows is told by how fast. */
export function mayBeMeant(binding: Binding): boolean {
  const { claim } = binding;
  const pair = claim.figure.kind === 'point' || isGrowth(claim) ? null : pairOf(binding);
  if (!pair || pair.mismatch.kind === 'period' || pair.mismatch.kind === 'scope') return false;
  // 5亿人 for 5万人
  if (pair.mismatch.kind === 'scale' && digitsOf(pair.own) === digitsOf(pair.other)) return true;
  const ratio = pair.own / pair.other;
  return ratio >= ALIKE[0] && ratio <= ALIKE[1];
}

/** How much of the record's value a figure says; NaN where one is no number. */
export function shareOfRecord(binding: Binding): number {
  const pair = pairOf(binding);
  return pair === null || pair.other === 0 ? Number.NaN : pair.own / pair.other;
}

/** A figure of a name that may be of an increase or of a level. */
export const CLOSE = [0.7, 1.45] as const;
/** A figure of much the same size, as a number of things has that was made this year or in all. */
const ALIKE = [0.03, 30] as const;
/** A figure of a review of years that may be of the last one: what was added up over them is far more. */
export const WITHIN_TWICE = [0.5, 2.1] as const;

/** Whether the figure is the record's value with one digit, its scale or its unit mistyped, so that it can hardly be a value of its own. */
export function isTypingSlip(binding: Binding): boolean {
  // Rates of growth are alike anyway.
  const pair = isGrowth(binding.claim) ? null : pairOf(binding);
  if (!pair) return false;
  const { mismatch, own, other } = pair;
  const [a, b] = [digitsOf(own), digitsOf(other)];
  if (a.length < 2 || b.length < 2) return false;
  if (mismatch.kind === 'unit' || mismatch.kind === 'comparator') return a === b;
  if (mismatch.kind === 'scale' || mismatch.cause === 'digits' || mismatch.cause === 'transposed') return true;
  return (
    mismatch.kind === 'value' && a.length === b.length && a.length > 2 && own < other * 10 && other < own * 10 && differing(a, b) === 1
  );
}

/** 增长8.1%, and not 提高到98.1%, which is a level. */
const isGrowth = ({ figure, motion, measure }: Claim): boolean =>
  motion !== null && figure.kind === 'percent' && measure !== '比率' && measure !== '占比';

/** Such a slip that no other year's value can be: what rises by a tenth a year is as near to the record as a mistyped digit. */
export function isSlipOfAnotherYear(binding: Binding): boolean {
  const pair = isTypingSlip(binding) ? pairOf(binding) : null;
  return pair !== null && (pair.mismatch.kind !== 'value' || pair.own > pair.other * GROWTH || pair.other > pair.own * GROWTH);
}

/** More than nearly all grows in a year. */
const GROWTH = 1.15;

/** The same of a comparison of values alone: `own` is what the figure says in the record's unit, `other` the record's value, both without signs. */
export function isMistyped(comparison: Exclude<Comparison, { readonly agrees: true }>, own: number, other: number): boolean {
  const [a, b] = [digitsOf(own), digitsOf(other)];
  const isNear = own < other * 10 && other < own * 10;
  switch (comparison.kind) {
    case 'unit':
    case 'scale':
      return a === b;
    // 30家以下 for 30家以上.
    case 'comparator':
      return comparison.cause === 'reversed' && a === b;
    case 'value':
      if (comparison.cause === 'digits') return a === b && a.length > 1;
      return isNear && (comparison.cause === 'transposed' || (a.length === b.length && differing(a, b) === 1));
    default:
      return false;
  }
}

/** What a figure says, and that in the record's unit beside the value that it contradicts, both without signs; null where one is no number. */
function pairOf({ claim: { figure }, target, mismatch }: Binding) {
  const record = mismatch && target?.[mismatch.against === 'actual' ? 'actual' : 'target']?.quantity;
  const { value } = figure;
  if (!record || value === null || record.value === null) return null;
  return { mismatch, record, value, own: Math.abs(value * (factorBetween(figure, record) ?? 1)), other: Math.abs(record.value) };
}

/** Whether a value has digits enough not to be another's by chance, as 300 may be. */
export const saysMuch = ({ value }: Figure): boolean => value !== null && digitsOf(Math.abs(value)).length > 1;

const differing = (a: string, b: string): number => [...a].filter((digit, i) => digit !== b[i]).length;
