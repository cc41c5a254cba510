import type { Figure } from '../quantity/figure.ts';
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
  if (ratio >= least && ratio <= most) return true;
  const [a, b] = [digitsOf(figure.value), digitsOf(record.value)];
  return a.length > 1 && ratio > 0.5 && ratio <= 2 && a.length === b.length && differing(a, b) === 1;
}

/** Whether a figure is as much more than the record's as a sum over several years is more than one of them. */
export function mayBeSum({ claim: { figure, motion }, target, mismatch }: Binding): boolean {
  const record = mismatch && target?.[mismatch.against === 'actual' ? 'actual' : 'target']?.quantity;
  if (!record || figure.value === null || record.value === null || (figure.kind === 'percent' && motion === null)) return false;
  const ratio = Math.abs((figure.value * (factorBetween(figure, record) ?? 1)) / record.value);
  return ratio > 2 && ratio < 12;
}

/** A figure of a name that may be of an increase or of a level. */
export const CLOSE = [0.7, 1.45] as const;
/** A figure of a review of years that may be of the last one: what was added up over them is far more. */
export const WITHIN_TWICE = [0.5, 2.1] as const;

/** Whether the figure is the record's value with one digit, its scale or its unit mistyped, so that it can hardly be a value of its own. */
export function isTypingSlip({ claim: { figure, motion }, target, mismatch }: Binding): boolean {
  // Rates of growth are alike anyway.
  if (motion !== null && figure.kind === 'percent') return false;
  const record = mismatch && target?.[mismatch.against === 'actual' ? 'actual' : 'target']?.quantity;
  if (!record || figure.value === null || record.value === null) return false;
  const [own, other] = [Math.abs(figure.value * (factorBetween(figure, record) ?? 1)), Math.abs(record.value)];
  const [a, b] = [digitsOf(own), digitsOf(other)];
  if (a.length < 2 || b.length < 2) return false;
  if (mismatch.kind === 'unit' || mismatch.kind === 'comparator') return a === b;
  if (mismatch.kind === 'scale' || mismatch.cause === 'digits' || mismatch.cause === 'transposed') return true;
  return (
    mismatch.kind === 'value' && a.length === b.length && a.length > 2 && own < other * 10 && other < own * 10 && differing(a, b) === 1
  );
}

/** Whether a value has digits enough not to be another's by chance, as 300 may be. */
export const saysMuch = ({ value }: Figure): boolean => value !== null && digitsOf(Math.abs(value)).length > 1;

const digitsOf = (n: number): string =>
  n
    .toPrecision(12)
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');

const differing = (a: string, b: string): number => [...a].filter((digit, i) => digit !== b[i]).length;
