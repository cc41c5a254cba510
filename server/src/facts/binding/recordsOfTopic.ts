import type { ReadClaim } from '../claims/readClaim.ts';
import type { Candidate, TargetIndex } from '../targets/targetIndex.ts';
import { isRateOfChange } from './sameMeasure.ts';

/** The records of this unit whose indicator the clause before names. */
export function recordsOfTopic({ claim, subject }: ReadClaim, targets: TargetIndex): Candidate[] {
  const { figure, motion } = claim;
  const isAdded = /新|净增|引/.test(subject.words);
  return targets.namedIn(subject.topic).filter(({ target, added }) => {
    const record = (target.target ?? target.actual)?.quantity;
    const isGrowth = isRateOfChange(target);
    // 又增产1454万吨，达到48401万吨: the one is by how much it rose, the other what it came to.
    if (!target.indicator.includes('增') && (target.measure === '增量') !== (subject.role === 'difference' || isAdded)) return false;
    return (
      (record?.unit === figure.unit || (record?.kind === 'money' && figure.kind === 'money')) &&
      added === isAdded &&
      isGrowth ===
        (motion !== null &&
          !(subject.role === 'difference' && target.measure === '增量') &&
          !(subject.isEnd && !/增[长速幅]/.test(subject.verb)))
    );
  });
}
