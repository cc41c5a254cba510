import type { Stated, Target } from '../../data/schema.ts';
import type { Figure } from '../../quantity/figure.ts';
import type { ReadClaim } from '../claims/readClaim.ts';
import type { Binding, Claim, Mismatch, ReportContext } from '../facts.ts';
import type { Candidate } from '../targets/targetIndex.ts';
import { type Comparison, compareFigure, factorBetween } from './compare.ts';
import { isOfResultSoFar, samePeriod, sameScope } from './reach.ts';
import { isRateOfChange } from './sameMeasure.ts';
import { isMistyped } from './slip.ts';

/** What a claim says beside the record that it speaks of. */
export function judge(read: ReadClaim, chosen: Candidate, named: readonly Candidate[], context: ReportContext): Binding {
  const { claim } = read;
  const { target } = chosen;
  const held = holdAgainst(read, target, context);
  if (held.agrees) return { claim, target, verdict: 'agrees', mismatch: null, confirmedBy: held.by };
  const { against, comparison, isFirm } = held;
  if (comparison.agrees || !isFirm || claim.period === null || (claim.scope === null && !namesPart(read, target)))
    return { claim, target: null, verdict: 'unmatched', mismatch: null };
  const mismatch = explain(read, target, named, { kind: comparison.kind, cause: comparison.cause, against });
  return { claim, target, verdict: 'contradicts', mismatch };
}

/** 中心城区快速路通车里程: a part of the place that the record's own name has, so that the record is of it. */
function namesPart({ subject }: ReadClaim, { indicator }: Target): boolean {
  const part = PART.exec(indicator)?.[0];
  return part !== undefined && `${subject.readings[0]?.around.before ?? ''}${subject.words}`.includes(part);
}

const PART = /(?:中心|主)?城区|市区|城镇|各[县区市乡镇]|园区/;

type Held = { readonly agrees: true; readonly by: 'target' | 'actual' } | Opposed;
interface Opposed {
  readonly agrees: false;
  readonly against: 'target' | 'actual';
  readonly comparison: Comparison;
  readonly isFirm: boolean;
}

/** Holds a goal against `target`, a result against `actual`; where the record has only the other, it may confirm but seldom contradict. */
function holdAgainst(read: ReadClaim, target: Target, context: ReportContext): Held {
  const { claim, isExplicit } = read;
  const { modality } = claim;
  const wanted = modality === 'result' ? 'actual' : modality === 'goal' ? 'target' : null;
  // 上半年…210亿元 is what came of the goal so far.
  const known = isOfResultSoFar(target, claim) ? (['actual'] as const) : (['target', 'actual'] as const);
  const sides = known.filter((side) => target[side] !== null);
  const order = wanted ? [...sides].sort((a) => (a === wanted ? -1 : 1)) : sides;
  let first: Opposed | null = null;
  for (const side of order) {
    const stated = target[side];
    if (!stated) continue;
    const comparison = compareAsMeant(read, target, stated, side === 'actual');
    if (comparison.agrees) {
      // 已实现400亿元, where 400 is the goal and 210 the result: the goal told as result.
      if (
        first &&
        wanted &&
        isExplicit &&
        target.actual &&
        target.target &&
        (/已|累计|圆满|超额/.test(read.subject.verb + read.subject.words) || /了/.test(read.subject.verb))
      )
        return { agrees: false, against: wanted, comparison: { agrees: false, kind: 'modality', cause: null }, isFirm: true };
      return { agrees: true, by: side };
    }
    const isPast = claim.period !== null && context.year !== null && claim.period.period.to < `${context.year}-01-01`;
    // What came of a goal is no quotation of it.
    const isOutcome = modality === 'result' && side === 'target' && isPast;
    // Nor is a goal a quotation of what came of it, unless the year is over.
    const isAhead = side === 'actual' && !isPast && (modality === 'goal' || (modality === null && context.isAnnual === true));
    const isFirm =
      !isAhead &&
      (side === wanted ||
        wanted === null ||
        (!isExplicit && order.length === 1 && !isOutcome) ||
        (side === 'actual' && isPast && !(modality === 'goal' && isExplicit)));
    // 784.2万亩, where 780 is the goal and 784.6 the result, and nothing says which is meant: the one that it is a slip of.
    if (
      first === null ||
      (wanted === null &&
        isFirm &&
        !isPenSlip(claim.figure, first, target) &&
        isPenSlip(claim.figure, { against: side, comparison }, target))
    )
      first = { agrees: false, against: side, comparison, isFirm };
  }
  return first ?? { agrees: true, by: 'target' };
}

/** Whether a figure is the record's value with its unit, its scale or a digit mistyped. */
function isPenSlip(figure: Figure, { against, comparison }: Pick<Opposed, 'against' | 'comparison'>, target: Target): boolean {
  const record = target[against]?.quantity;
  if (comparison.agrees || !record) return false;
  const own = Math.abs((figure.value ?? 0) * (factorBetween(figure, record) ?? 1));
  return comparison.kind === 'scale' || isMistyped(comparison, own, Math.abs(record.value ?? 0));
}

/** 跨上5万亿元台阶 says that it is more; 分别突破1.3万亿元、7000亿元 may say so of both. */
function compareAsMeant({ claim, subject }: ReadClaim, target: Target, stated: Stated, isResult: boolean): Comparison {
  const plain = compareSigned(claim, target, stated, isResult);
  const meant = subject.meant ?? (OVERSTEPPED.test(subject.verb.trimEnd()) ? MORE : undefined);
  if (plain.agrees || meant === undefined) return plain;
  // 跨越5000亿元 of 5696亿元: a mark that lies behind.
  if (meant === MORE && stated.quantity.value !== null && claim.figure.value !== null) {
    const passed = stated.quantity.value / (claim.figure.value || 1);
    if (claim.figure.unit === stated.quantity.unit && passed >= 1 && passed < 2) return { agrees: true };
  }
  const other = compareSigned({ ...claim, figure: { ...claim.figure, ...meant } }, target, stated, isResult);
  return other.agrees ? other : plain;
}

const OVERSTEPPED = /[跨迈站跃登]上$|跨[过越]$/;
const MORE = { comparator: '>', approximate: null } as const;

/** 下降4% and -4% are one thing; 增长4% for 下降4% is the opposite. */
function compareSigned(claim: Claim, target: Target, stated: Stated, isResult: boolean): Comparison {
  const { figure, motion } = claim;
  if (figure.kind === 'percent' && isRateOfChange(target) && motion !== null) {
    const record = stated.quantity.value ?? 0;
    const recordFalls = target.measure === '降幅' ? record >= 0 : record < 0;
    const textFalls = motion === 'down' ? (figure.value ?? 0) >= 0 : (figure.value ?? 0) < 0;
    if (recordFalls !== textFalls && record !== 0 && figure.value !== 0) return { agrees: false, kind: 'value', cause: 'direction' };
  }
  return compareFigure(figure, stated.quantity, isResult);
}

/** The same number, whatever 以上 or 左右 stands beside it. */
const isValueOf = (comparison: Comparison): boolean => comparison.agrees || comparison.kind === 'comparator';

/** Looks whether the wrong value is an older one, or another scope's or period's. */
function explain(read: ReadClaim, target: Target, named: readonly Candidate[], plain: Mismatch): Mismatch {
  const { figure } = read.claim;
  if (plain.kind !== 'value' && plain.kind !== 'scale') return plain;
  if (target.superseded.some(({ quantity }) => compareFigure(figure, quantity, false).agrees))
    return { ...plain, kind: 'superseded', cause: null, against: 'superseded' };
  const grade = Math.max(...named.map((candidate) => candidate.grade));
  const others = named.filter(
    (candidate) => candidate.grade === grade && candidate.target !== target && candidate.target.indicator === target.indicator,
  );
  for (const { target: other } of others) {
    const stated = other[plain.against === 'actual' ? 'actual' : 'target'];
    if (!stated || !isValueOf(compareSigned(read.claim, other, stated, false))) continue;
    if (other.scope !== target.scope && other.period.label === target.period.label) return { ...plain, kind: 'scope', cause: null, other };
  }
  return plain;
}

/** 2025年继续确保…6万人以上; 力争… in a report of 2025, or behind a review of 2024: the goal of the year before, set again, and no wrong year. */
function isKept({ claim, subject }: ReadClaim, target: Target, { year, sectionYear, sectionModality }: ReportContext): boolean {
  const [said, recorded] = [claim.period?.period.label ?? '', target.period.label];
  if (said <= recorded) return false;
  const isAhead = sectionModality === 'result' || (sectionModality === 'goal' && String(sectionYear) !== recorded);
  return KEPT.test(`${subject.earlier ?? ''}${subject.words}${subject.verb}`) || said === String(year) || isAhead;
}

const KEPT = /继续|仍|保持|同样|依然|延续|不变|持平|一如/;

/** The indicator has a record, but of another period or scope, and just this value. */
export function misplaced(read: ReadClaim, named: readonly Candidate[], context: ReportContext): Binding | null {
  const { claim } = read;
  const exact = named.filter(({ grade }) => grade === 3);
  const inScope = exact.filter(({ target }) => sameScope(target, claim));
  if (claim.modality === 'result' || claim.figure.kind === 'point') return null;
  if (claim.period?.from === 'sentence' && claim.scope !== null && inScope.length === 1) {
    const [only] = inScope;
    const stated = only?.target.target;
    if (
      only &&
      stated &&
      isValueOf(compareSigned(claim, only.target, stated, false)) &&
      claim.period.period.label.length === 4 &&
      !isKept(read, only.target, context)
    ) {
      return { claim, target: only.target, verdict: 'contradicts', mismatch: { kind: 'period', cause: null, against: 'target' } };
    }
  }
  const elsewhere = exact.filter(({ target }) => samePeriod(target, claim) && !sameScope(target, claim));
  if (inScope.length === 0 && claim.period !== null && elsewhere.length === 1 && claim.scope !== null && claim.scope.from !== 'document') {
    const [only] = elsewhere;
    const stated = only?.target.target;
    if (only && stated && claim.modality === 'goal' && isValueOf(compareSigned(claim, only.target, stated, false))) {
      return {
        claim,
        target: only.target,
        verdict: 'contradicts',
        mismatch: { kind: 'scope', cause: null, against: 'target', other: only.target },
      };
    }
  }
  return null;
}
