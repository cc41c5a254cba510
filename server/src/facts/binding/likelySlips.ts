import type { Target } from '../../data/schema.ts';
import type { Figure, Quantity } from '../../quantity/figure.ts';
import type { Claim, Doubt, ParagraphFacts } from '../facts.ts';
import { normaliseTerm } from '../indicators/terms.ts';
import { pairsOf } from '../targets/pairIndex.ts';
import { compareFigure, digitsOf, factorBetween } from './compare.ts';
import { mayBeOfPart, samePeriod, sameScope } from './reach.ts';
import { isRateOfChange, sameCounter } from './sameMeasure.ts';
import { isMistyped } from './slip.ts';
import type { SlipIndex, StatedValue } from './slipIndex.ts';

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

/** A figure that says just what a record says, of which it is not known to speak. */
export interface TakenValue {
  readonly at: number;
  readonly claim: Claim;
  readonly values: readonly StatedValue[];
  /** The record that it contradicts; undefined where none is held against it. */
  readonly own: Target | undefined;
  /** The paragraph's text. */
  readonly text: string;
}

/** What of a paragraph's figures may be wrong, as far as the paragraph tells. */
export interface MayBeWrong {
  readonly slips: readonly LikelySlip[];
  readonly taken: readonly TakenValue[];
}

/** Whether the report says the records' values elsewhere is for others to ask. */
export function mayBeWrong({ paragraph, bindings }: Pick<ParagraphFacts, 'paragraph' | 'bindings'>, index: SlipIndex): MayBeWrong {
  const slips: LikelySlip[] = [];
  const taken: TakenValue[] = [];
  bindings.forEach(({ claim, verdict, doubt, target }, at) => {
    const { figure } = claim;
    if (verdict === 'agrees' || doubt || figure.value === null || claim.scope === null) return;
    let pairs: ReadonlySet<string> | undefined;
    const shareOf = (record: Target): number => {
      pairs ??= pairsAround(paragraph.text, figure);
      return shareOfName(record, pairs);
    };
    const values: StatedValue[] = [];
    let best: LikelySlip | undefined;
    let looked = 0;
    for (const near of index.near(figure)) {
      if (near.target === target || !sameScope(near.target, claim)) continue;
      // A value that so many records have, or nearly have, tells none of them.
      if (++looked > MOST_NEAR) return;
      if (isSaidOf(claim, near)) values.push(near);
      else if (verdict === 'unmatched') best = likelier(best, at, claim, near, shareOf);
    }
    if (values.length > 0) taken.push({ at, claim, values, own: target ?? undefined, text: paragraph.text });
    if (best) slips.push(best);
  });
  return slips.length === 0 && taken.length === 0 ? NOTHING : { slips, taken };
}

const MOST_NEAR = 400;
const NOTHING: MayBeWrong = { slips: [], taken: [] };

function likelier(
  best: LikelySlip | undefined,
  at: number,
  claim: Claim,
  value: StatedValue,
  shareOf: (record: Target) => number,
): LikelySlip | undefined {
  const doubt = slipOf(claim, value);
  if (!doubt) return best;
  const { target, side, stated } = value;
  const share = shareOf(target);
  const isEnough = share >= leastShare(stated.quantity, mayBeThen(target, claim), doubt) && share > (best?.share ?? 0);
  return isEnough ? { at, doubt, side, quantity: stated.quantity, share } : best;
}

/** Whether a claim says a record's value to the digit, and may be of its time and place. */
const isSaidOf = (claim: Claim, value: StatedValue): boolean =>
  Math.abs(claim.figure.value ?? 0) === Math.abs(value.stated.quantity.value ?? 0) &&
  claim.figure.unit === value.stated.quantity.unit &&
  mayBeOf(claim, value) &&
  !isReversed(claim.figure, value);

/** 30家以下 for 30家以上. */
const isReversed = (figure: Figure, { stated, side }: StatedValue): boolean => {
  const comparison = compareFigure(figure, stated.quantity, side === 'actual');
  return !comparison.agrees && comparison.cause === 'reversed';
};

/** Whether a claim is of a record's kind, time and place, so that its figure may be meant for the record's value. */
export const mayBeOf = (claim: Claim, value: StatedValue): boolean => mayBeThen(value.target, claim) && isOfKind(claim, value);

function isOfKind(claim: Claim, { target, side, stated: { quantity } }: StatedValue): boolean {
  const { figure, motion, modality } = claim;
  if (modality !== null && modality !== (side === 'target' ? 'goal' : 'result')) return false;
  if (!isSameThing(figure, quantity, target) || !sameScope(target, claim)) return false;
  return (quantity.kind !== 'percent' && quantity.kind !== 'point') || isRateOfChange(target) === (motion !== null);
}

function slipOf(claim: Claim, value: StatedValue): Doubt | null {
  // The sentence itself names another time.
  if (claim.period?.from === 'sentence' && !mayBeThen(value.target, claim)) return null;
  if (!isOfKind(claim, value)) return null;
  const { figure } = claim;
  const { target, side, stated } = value;
  const comparison = compareFigure(figure, stated.quantity, side === 'actual');
  if (comparison.agrees) return null;
  const own = Math.abs((figure.value ?? 0) * (factorBetween(figure, stated.quantity) ?? 1));
  if (!isMistyped(comparison, own, Math.abs(stated.quantity.value ?? 0))) return null;
  return { target, mismatch: { kind: comparison.kind, cause: comparison.cause, against: side } };
}

/** Whether a figure and a record's value are of one dimension, or per cent and percentage points, or sums of two currencies. */
function isSameThing(figure: Figure, quantity: Quantity, target: Target): boolean {
  if (figure.kind === 'count' && quantity.kind === 'count') return sameCounter(figure, target);
  if (figure.kind === quantity.kind) return figure.kind === 'money' || factorBetween(figure, quantity) !== null;
  return figure.kind === 'point' && quantity.kind === 'percent' && isRateOfChange(target);
}

const mayBeThen = (target: Target, claim: Claim): boolean =>
  (claim.period !== null && (samePeriod(target, claim) || mayBeOfPart(target, claim))) ||
  (claim.period?.or ?? []).some(({ from, to }) => from === target.period.from && to === target.period.to);

/**
 * How much of the name must stand in the sentence. The fewer digits a value has, the likelier it is that another value is one slip away from it; rates are
 * near one another anyway, and so are the values of two years, where the time is only taken over from a heading.
 */
function leastShare({ kind, value }: Quantity, isThen: boolean, { mismatch }: Doubt): number {
  const digits = digitsOf(Math.abs(value ?? 0)).length;
  // 700万套以下 of 700万套以上: the very value.
  if (mismatch.kind === 'comparator' && isThen) return digits > 1 ? PART_OF_NAME : HALF_OF_NAME;
  if (!isThen) return digits > 2 && kind !== 'percent' && kind !== 'point' ? MOST_OF_NAME : Number.POSITIVE_INFINITY;
  if (kind === 'percent' || kind === 'point')
    return digits > 2 || mismatch.cause === 'transposed' ? MOST_OF_NAME : Number.POSITIVE_INFINITY;
  return digits > 2 ? PART_OF_NAME : MOST_OF_NAME;
}

/** How much of a record's name must stand in a figure's sentence. */
export const PART_OF_NAME = 0.35;
const HALF_OF_NAME = 0.5;
export const MOST_OF_NAME = 0.6;

/** So far before and behind a figure, in characters, its sentence is read for the record's name, and a short one before it (支持教育优先发展。拨付37亿元). */
const BEFORE = 60;
const BEHIND = 16;

function pairsAround(text: string, { start, end }: Figure): ReadonlySet<string> {
  const before = text
    .slice(Math.max(0, start - BEFORE), start)
    .replace(/^.*[。！？\n](?=[^。！？\n]*$)/s, (whole) => /(?:^|[。！？\n])([^。！？\n\d]{4,18})[。！]$/.exec(whole)?.[1] ?? '');
  const behind = text.slice(end, end + BEHIND).replace(/[。！？；\n].*$/s, '');
  return new Set([...pairsOf(normaliseTerm(before)), ...pairsOf(normaliseTerm(behind))]);
}

/** How much of a record's name stands in a figure's sentence. */
export const shareSaid = ({ claim, text }: TakenValue, target: Target): number => shareOfName(target, pairsAround(text, claim.figure));

function shareOfName({ indicator }: Target, said: ReadonlySet<string>): number {
  const name = normaliseTerm(indicator);
  const telling = name.split(FILLERS).flatMap((piece) => (piece.length > 1 ? pairsOf(piece) : []));
  return Math.max(shareOf(pairsOf(name), said), telling.length > 1 ? shareOf(telling, said) : 0);
}

const shareOf = (pairs: readonly string[], said: ReadonlySet<string>): number =>
  pairs.filter((pair) => said.has(pair)).length / pairs.length;

/** What the names of many records hold. */
const FILLERS = /财政|资金|经费|项目|数量|人数|总[额量值]|金额|规模|全[国省市县区]|本级|新增|累计/;
