import type { Measure, Target } from '../data/schema.ts';
import type { Figure, Quantity } from '../quantity/figure.ts';
import { compareFigure, factorBetween } from './compare.ts';
import type { Claim, Doubt, ParagraphFacts } from './facts.ts';
import { pairsOf } from './pairIndex.ts';
import { samePeriod, sameScope } from './reach.ts';
import { isRateOfChange, sameCounter } from './sameMeasure.ts';
import { digitsOf, isMistyped } from './slip.ts';
import type { SlipIndex, StatedValue } from './slipIndex.ts';
import { normaliseTerm } from './terms.ts';

/** 疑似笔误: a claim that no record is held against, which is a slip of a record's value away from it, and in whose sentence much of its name stands. */
export interface LikelySlip {
  /** The claim's place among the paragraph's bindings. */
  readonly at: number;
  readonly doubt: Doubt;
  readonly side: 'target' | 'actual';
  /** The record's value. */
  readonly quantity: Quantity;
  /** How much of the record's name the sentence holds, from 0 to 1. */
  readonly share: number;
}

/** The slips that a paragraph may hold. Whether the report says the record's value elsewhere is for others to ask. */
export function likelySlips(
  { paragraph, bindings }: Pick<ParagraphFacts, 'paragraph' | 'bindings'>,
  index: SlipIndex,
): readonly LikelySlip[] {
  const found: LikelySlip[] = [];
  for (const [at, { claim, verdict, doubt }] of bindings.entries()) {
    if (verdict !== 'unmatched' || doubt || claim.figure.value === null || claim.period === null) continue;
    let pairs: ReadonlySet<string> | undefined;
    let best: LikelySlip | undefined;
    for (const near of index.near(claim.figure.value)) {
      const slip = slipOf(claim, near);
      if (!slip) continue;
      pairs ??= pairsAround(paragraph.text, claim.figure);
      const share = shareOfName(near.target, pairs);
      if (share >= leastShare(near.stated.quantity) && share > (best?.share ?? 0))
        best = { at, doubt: slip, side: near.side, quantity: near.stated.quantity, share };
    }
    if (best) found.push(best);
  }
  return found;
}

function slipOf(claim: Claim, { target, side, stated }: StatedValue): Doubt | null {
  const { figure, motion, modality } = claim;
  const { quantity } = stated;
  if (modality !== null && modality !== (side === 'target' ? 'goal' : 'result')) return null;
  if (!isSameThing(figure, quantity, target) || !sameScope(target, claim) || !mayBeThen(target, claim)) return null;
  if ((quantity.kind === 'percent' || quantity.kind === 'point') && isRateOfChange(target) !== (motion !== null)) return null;
  const comparison = compareFigure(figure, quantity, side === 'actual');
  if (comparison.agrees) return null;
  const own = Math.abs((figure.value ?? 0) * (factorBetween(figure, quantity) ?? 1));
  if (!isMistyped(comparison, own, Math.abs(quantity.value ?? 0))) return null;
  return { target, mismatch: { kind: comparison.kind, cause: comparison.cause, against: side } };
}

/** Whether a figure and a record's value are of one dimension, or per cent and percentage points, or sums of two currencies. */
function isSameThing(figure: Figure, quantity: Quantity, target: Target): boolean {
  if (figure.kind === 'count' && quantity.kind === 'count') return sameCounter(figure, target);
  if (figure.kind === quantity.kind) return figure.kind === 'money' || factorBetween(figure, quantity) !== null;
  return figure.kind === 'point' && quantity.kind === 'percent' && CHANGES.has(target.measure);
}

const CHANGES: ReadonlySet<Measure | null> = new Set(['增速', '降幅']);

const mayBeThen = (target: Target, claim: Claim): boolean =>
  samePeriod(target, claim) || (claim.period?.or ?? []).some(({ from, to }) => from === target.period.from && to === target.period.to);

/** The fewer digits a value has, the likelier it is that another value is one slip away from it; rates are near one another anyway. */
function leastShare({ kind, value }: Quantity): number {
  const digits = digitsOf(Math.abs(value ?? 0)).length;
  if (kind === 'percent' || kind === 'point') return digits > 2 ? MOST_OF_NAME : Number.POSITIVE_INFINITY;
  return digits > 2 ? PART_OF_NAME : MOST_OF_NAME;
}

const PART_OF_NAME = 0.35;
const MOST_OF_NAME = 0.6;

/** So far before and behind a figure, in characters, its sentence is read for the record's name. */
const BEFORE = 60;
const BEHIND = 16;

function pairsAround(text: string, { start, end }: Figure): ReadonlySet<string> {
  const before = text.slice(Math.max(0, start - BEFORE), start).replace(/^.*[。！？\n]/s, '');
  const behind = text.slice(end, end + BEHIND).replace(/[。！？；\n].*$/s, '');
  return new Set([...pairsOf(normaliseTerm(before)), ...pairsOf(normaliseTerm(behind))]);
}

function shareOfName({ indicator }: Target, said: ReadonlySet<string>): number {
  const pairs = pairsOf(normaliseTerm(indicator));
  return pairs.filter((pair) => said.has(pair)).length / pairs.length;
}
