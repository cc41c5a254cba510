import type { Binding } from '../facts.ts';
import { unmatchedOf } from './binding.ts';
import { isTypingSlip } from './slip.ts';

/**
 * A paragraph's bindings without those that only seem to contradict: where another figure of the same sentence says just what the record says, one of
 * the same name that is no slip of it is a part's or another's (签约175亿元，其中阳新签约126亿元; 设立28家，累计达到273家). `text` is the paragraph's.
 */
export function withoutToldAgain(bindings: readonly Binding[], text: string): readonly Binding[] {
  if (!bindings.some(({ verdict }) => verdict === 'contradicts')) return bindings;
  return bindings.map((binding) => (isToldAgain(binding, bindings, text) ? unmatchedOf(binding) : binding));
}

const isToldAgain = (binding: Binding, bindings: readonly Binding[], text: string): boolean =>
  binding.verdict === 'contradicts' &&
  !isTypingSlip(binding) &&
  bindings.some(
    ({ verdict, target, claim: { figure, modality } }) =>
      verdict === 'agrees' &&
      target === binding.target &&
      (modality === binding.claim.modality || modality === null || binding.claim.modality === null) &&
      figure.kind === binding.claim.figure.kind &&
      // 突破8000公里、达8184公里: the mark that was passed is not the value itself.
      (figure.comparator === '=' || binding.claim.figure.comparator !== '=') &&
      !/[。！？]/.test(text.slice(Math.min(figure.start, binding.claim.figure.start), Math.max(figure.start, binding.claim.figure.start))),
  );
