import type { ReadClaim } from '../claims/readClaim.ts';
import type { Binding, ReportContext } from '../facts.ts';
import type { TargetIndex } from '../targets/targetIndex.ts';
import { bindClaim } from './binding.ts';
import { ofPlan } from './ofPlan.ts';
import { otherTimesOf } from './otherTimes.ts';
import { isRateOfChange, speaksOf } from './sameMeasure.ts';
import { saysMuch } from './slip.ts';
import { judge } from './verdict.ts';

/**
 * 人均财产净收入8056元，下降0.5%: finds a claim's record, where the words alone do not name it also by the level of which it tells the growth. That level
 * says what a record says to the digit, so it is known what both are of. `bindings` are the paragraph's, of which this will be the one at `at`.
 */
export function bindInTurn(
  read: ReadClaim,
  bindings: readonly Binding[],
  at: number,
  targets: TargetIndex,
  context: ReportContext,
): Binding {
  const binding = bindClaim(read, targets, context);
  if (binding.verdict !== 'unmatched') return binding;
  const planned = ofPlan(read, targets, context);
  if (planned) return planned;
  const level = bindings[levelBefore(read, bindings, at)];
  const found = level && ofTheSame(read, level, targets, context);
  if (found) return found;
  const otherTimes = binding.doubt ? [] : otherTimesOf(read, targets, context);
  return otherTimes.length > 0 ? { ...binding, otherTimes } : binding;
}

/** The place of the level of which a claim tells the growth; -1 where it tells none. */
export function levelBefore({ claim, subject }: ReadClaim, bindings: readonly Binding[], at: number): number {
  const { figure, indicator, motion, scope, period } = claim;
  // 占比21%，提高了8.8个百分点: of a rate, by how many points.
  const isOfRate = figure.kind === 'point';
  if (motion === null || !(isOfRate || figure.kind === 'percent') || indicator === null || OTHER_RATE.test(subject.verb)) return -1;
  for (let i = at - 1; i >= Math.max(0, at - MOST_BETWEEN); i--) {
    const said = bindings[i]?.claim;
    if (said?.indicator?.span.start !== indicator.span.start) return -1;
    if (said.motion === null && (said.figure.kind === 'percent') === isOfRate)
      return said.scope?.name === scope?.name && said.period?.period.label === period?.period.label ? i : -1;
  }
  return -1;
}

function ofTheSame(read: ReadClaim, { target, verdict, claim }: Binding, targets: TargetIndex, context: ReportContext): Binding | null {
  const [reading] = read.subject.readings;
  if (!reading || !target || verdict !== 'agrees' || !saysMuch(claim.figure)) return null;
  const named = targets.namesakes(target).filter((candidate) => isRateOfChange(candidate.target) && speaksOf(candidate, reading, read));
  const [chosen, other] = named.filter(({ target: { scope, period } }) => scope === target.scope && period.label === target.period.label);
  return chosen && !other ? judge(read, chosen, named, context) : null;
}

/** 环比增长, 年均增长: another rate than that of the year. */
const OTHER_RATE = /环比|年均|平均|可比|同口径|名义|实际/;

/** Between a level and its growth there may be by how much it rose. */
const MOST_BETWEEN = 2;
