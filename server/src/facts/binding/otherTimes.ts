import type { ReadClaim } from '../claims/readClaim.ts';
import type { Binding, ReportContext } from '../facts.ts';
import type { Candidate, TargetIndex } from '../targets/targetIndex.ts';
import { best } from './chosenRecord.ts';
import { samePeriod } from './reach.ts';
import { sameCounter, speaksOf } from './sameMeasure.ts';
import { judge } from './verdict.ts';

/**
 * 新签约项目10个, where the sentence names no time: what the claim would be held against, were it of each of the times that its indicator has a record of.
 * Whether the article is of one of them is for the whole report to say (articleTime.ts). None where there is a record of the time that the claim is taken to be of.
 */
export function otherTimesOf(read: ReadClaim, targets: TargetIndex, context: ReportContext): readonly Binding[] {
  const { claim, subject } = read;
  // Their parts are of years that their headings name.
  if (context.isAnnual || context.isCommunique) return NONE;
  if (claim.period === null || claim.period.from === 'sentence' || claim.period.isBefore || subject.role !== 'value') return NONE;
  for (const reading of subject.readings) {
    if (reading.weak) continue;
    const named = targets
      .candidates(reading)
      .filter(
        (candidate) =>
          candidate.target.scope === claim.scope?.name && speaksOf(candidate, reading, read) && sameCounter(claim.figure, candidate.target),
      );
    if (named.length === 0) continue;
    return named.some(({ target }) => samePeriod(target, claim)) ? NONE : byTime(read, named, context);
  }
  return NONE;
}

function byTime(read: ReadClaim, named: readonly Candidate[], context: ReportContext): readonly Binding[] {
  const times = new Map<string, Candidate[]>();
  for (const candidate of named) {
    const time = timeOf(candidate.target.period);
    const known = times.get(time);
    if (known) known.push(candidate);
    else times.set(time, [candidate]);
  }
  if (times.size > MOST_TIMES) return NONE;
  return [...times.values()].flatMap((candidates): readonly Binding[] => {
    const chosen = best(candidates);
    if (chosen === null || chosen === 'several') return NONE;
    const { period } = chosen.target;
    const claim = { ...read.claim, period: { period, deadline: false, from: 'section' as const } };
    const bound = judge({ ...read, claim }, chosen, candidates, context);
    return bound.target === null ? NONE : [{ ...bound, claim: read.claim }];
  });
}

/** What tells a time from others. */
export const timeOf = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from}/${to}`;

/** An indicator of so many times is of a long series, where any value is near to another year's. */
const MOST_TIMES = 4;
const NONE: readonly never[] = [];
