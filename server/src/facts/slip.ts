import { compareFigure, factorBetween } from './compare.ts';
import type { Binding } from './facts.ts';

/**
 * Whether a mismatch can be nothing but a slip: a wrong digit, scale, unit or comparator of the record's own value. Where it is only likely that a figure
 * is the record's, another value may be another thing's (培育企业30家 of 企业300家), and nothing is said.
 */
export function isSlip({ claim: { figure }, target, mismatch }: Binding, [least, most]: readonly [number, number]): boolean {
  const record = mismatch && target?.[mismatch.against === 'actual' ? 'actual' : 'target']?.quantity;
  if (!record || mismatch.kind === 'period' || mismatch.kind === 'scope' || mismatch.kind === 'superseded') return false;
  if (figure.value === null || record.value === null || record.value === 0) return false;
  const ratio = Math.abs((figure.value * (factorBetween(figure, record) ?? 1)) / record.value);
  if (mismatch.kind === 'unit' || mismatch.kind === 'modality') return ratio === 1;
  if (mismatch.kind === 'scale' || mismatch.cause === 'digits' || mismatch.cause === 'transposed') return true;
  // 超过3000万人 of 4000万人 is true, if loosely told.
  if (ratio < 1 && figure.comparator.startsWith('>') && compareFigure({ ...figure, comparator: '=' }, record, true).agrees === false)
    return false;
  return ratio >= least && ratio <= most;
}

/** A figure of a name that may be of an increase or of a level. */
export const CLOSE = [0.7, 1.45] as const;
/** A figure of a review of years that may be of the last one: what was added up over them is far more. */
export const WITHIN_TWICE = [0.5, 2.1] as const;
