import type { Binding, Doubt } from '../facts.ts';

/** 存疑: what a claim may contradict; null where another figure of its paragraph says what the record says, and is meant. */
export function doubtOf({ doubt }: Binding, bindings: readonly Binding[]): Doubt | null {
  if (!doubt) return null;
  return bindings.some(({ target, verdict }) => target === doubt.target && verdict === 'agrees') ? null : doubt;
}
