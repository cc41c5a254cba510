import type { ReadClaim } from '../claims/readClaim.ts';
import type { Binding, ReportContext } from '../facts.ts';
import { readingWith } from '../indicators/indicatorMatch.ts';
import type { TargetIndex } from '../targets/targetIndex.ts';
import { bindClaim } from './binding.ts';
import { isSlip, WITHIN_TWICE } from './slip.ts';

/**
 * 批准的一般公共预算收入预算250.3亿元，实际完成234.7亿元: what was planned is the goal of a record that is called 一般公共预算收入. Of another value than nearly
 * the same, nothing is told. Null where a claim tells no plan.
 */
export function ofPlan(read: ReadClaim, targets: TargetIndex, context: ReportContext): Binding | null {
  const { claim, subject } = read;
  if (claim.figure.kind !== 'money' || claim.modality === 'goal' || /完成|执行|实现/.test(subject.verb)) return null;
  const readings = subject.readings.flatMap((reading) =>
    PLAN.test(reading.core) ? [readingWith(reading, { core: reading.core.replace(PLAN, '$1') })] : [],
  );
  if (readings.length === 0) return null;
  const bound = bindClaim({ ...read, claim: { ...claim, modality: 'goal' }, subject: { ...subject, readings } }, targets, context);
  return bound.target?.target && (bound.verdict === 'agrees' || isSlip(bound, WITHIN_TWICE)) ? bound : null;
}

const PLAN = /(收入|支出)(?:年初|年度)?预算$/;
