import type { Stated, Target } from '../data/schema.ts';
import type { Figure } from '../quantity/figure.ts';
import { type Comparison, compareFigure } from './compare.ts';
import type { Binding, Claim, Mismatch, ReportContext } from './facts.ts';
import type { Subject } from './indicatorMatch.ts';
import type { FigureSubject } from './subjects.ts';
import type { Candidate, TargetIndex } from './targetIndex.ts';

/** A claim with what led to it, as far as binding needs to know. */
export interface ReadClaim {
  readonly claim: Claim;
  readonly subject: BindingSubject;
  /** Whether the sentence itself says that it is a goal or a result (力争, 已完成), and not its section alone. */
  readonly isExplicit: boolean;
}

/** What binding needs to know of a figure's subject. */
export type BindingSubject = Pick<FigureSubject, 'readings' | 'words' | 'verb' | 'carried' | 'topic' | 'role' | 'isDated'>;

/** Finds the record that a claim speaks of and holds the claim against it. Unsure is `unmatched`. */
export function bindClaim(read: ReadClaim, targets: TargetIndex, context: ReportContext): Binding {
  const { claim, subject } = read;
  const unmatched: Binding = { claim, target: null, verdict: 'unmatched', mismatch: null };
  if (subject.role === 'baseline' && !subject.isDated && claim.period?.period.label.length !== 4) return unmatched;
  if (subject.role === 'baseline' && !subject.isDated && (context.sectionSpan === undefined || claim.period?.from === 'sentence'))
    return unmatched;
  for (const reading of subject.readings) {
    const named = targets.candidates(reading).filter((candidate) => speaksOf(candidate, reading, read));
    if (named.length === 0) continue;
    const bound = bindTo(read, named, context);
    if (bound) return bound;
    return named.some(({ target }) => sameScope(target, claim) && samePeriod(target, claim))
      ? unmatched
      : (misplaced(read, named) ?? unmatched);
  }
  const [own] = subject.readings;
  const reworded = own
    ? targets.looseCandidates(own).filter((candidate) => speaksOf(candidate, own, read) && sameCounter(claim.figure, candidate.target))
    : [];
  const bound = bindTo(read, reworded, context);
  if (bound) return bound;
  const topic = subject.topic === '' ? null : ofTopic(read, targets);
  return topic ? judge(read, topic, [topic], context) : unmatched;
}

/** Holds a claim against the one record of its scope and time; one of another time that it may be of can only confirm it. */
function bindTo(read: ReadClaim, named: readonly Candidate[], context: ReportContext): Binding | null {
  const { claim } = read;
  const exact = named.filter(({ target }) => target.scope === claim.scope?.name);
  const here = exact.length > 0 ? exact : named.filter(({ target }) => sameScope(target, claim));
  const chosen = best(here.filter(({ target }) => samePeriod(target, claim)));
  const said = chosen && chosen !== 'several' ? judge(read, chosen, named, context) : null;
  if (said?.verdict === 'agrees') return said;
  const others = (claim.period?.or ?? []).map((period) =>
    here.filter(({ target }) => target.period.from === period.from && target.period.to === period.to),
  );
  if (claim.scope?.or !== undefined)
    others.push(named.filter(({ target }) => target.scope === claim.scope?.or && samePeriod(target, claim)));
  for (const candidates of others) {
    const other = best(candidates);
    const confirmed = other && other !== 'several' ? judge(read, other, named, context) : null;
    if (confirmed?.verdict === 'agrees') return confirmed;
  }
  return said;
}

/** The one record of this scope, period and unit whose indicator the clause before names. */
function ofTopic({ claim, subject }: ReadClaim, targets: TargetIndex): Candidate | null {
  const { figure, motion } = claim;
  const isAdded = /新|净增|引/.test(subject.words);
  const named = targets.namedIn(subject.topic).filter(({ target, added }) => {
    const record = (target.target ?? target.actual)?.quantity;
    const isGrowth = target.measure === '增速' || target.measure === '降幅';
    return (
      (record?.unit === figure.unit || (record?.kind === 'money' && figure.kind === 'money')) &&
      added === isAdded &&
      isGrowth === (motion !== null) &&
      sameScope(target, claim) &&
      samePeriod(target, claim)
    );
  });
  const chosen = best(named);
  return chosen === 'several' ? null : chosen;
}

/** Whether figure and record are of one measure, so that they can agree or contradict. */
function speaksOf({ target, added, grade }: Candidate, reading: Subject, { claim, subject }: ReadClaim): boolean {
  const { figure } = claim;
  const record = (target.target ?? target.actual)?.quantity;
  // A record of an increase may leave 新增 out, as its measure says so.
  // 优良天数达290天、增加19天: what a level rose by is an increase of what has that level.
  const isIncrease = subject.role === 'difference' && claim.motion === 'up' && target.measure === '增量' && figure.kind !== 'point';
  if (!record || (added !== reading.added && !isIncrease && !(reading.added && target.measure === '增量'))) return false;
  if (target.measure === '增量' && !added && !reading.added && !isIncrease && saysLevel(subject, figure.kind)) return false;
  // A baseline that got here is a level of its own, of the time that is named.
  const isValue = subject.role !== 'difference' || isIncrease;
  const isGrowth = target.measure === '增速' || target.measure === '降幅';
  if (record.kind === 'percent') {
    if (figure.kind === 'point') return isGrowth && saysGrowth(subject, grade);
    if (figure.kind !== 'percent' || !isValue) return false;
    const reaches = /[到至达为在]$/.test(subject.verb.replace(/[\s的]+$/, ''));
    if (isGrowth && (saysAverage(subject) ? !isOfYears(target) : target.indicator.includes('年均'))) return false;
    if (isGrowth) return claim.motion !== null && !(reaches && /提高|提升|上升|降|扩大/.test(subject.verb));
    return claim.motion === null || reaches || target.measure === null;
  }
  if (!isValue && target.measure !== '差值') return false;
  if (record.kind === 'money')
    return (figure.kind === 'money' && (figure.unit === record.unit || grade >= 1)) || (figure.unit === '' && figure.scale >= 1e4);
  if (record.kind === 'count') return figure.kind === 'count';
  return figure.kind === record.kind && (compareFigure(figure, record, false) as { kind?: string }).kind !== 'unit';
}

/** 优良天数达到290天 gives a level, where the record has only what it rose by. */
const saysLevel = ({ verb, words, role, carried }: BindingSubject, kind: Figure['kind']): boolean =>
  role !== 'difference' &&
  (carried || kind === 'money' || /达|总数|总量|共有/.test(verb)) &&
  !/新|建|开工|完成|培育|引进|改造/.test(words + verb);

/** Whether a record is of several years, or of their average. */
const isOfYears = ({ period, indicator }: Target): boolean =>
  period.from.slice(0, 4) !== period.to.slice(0, 4) || indicator.includes('年均');

/** 年均增长7% is another thing than growth in one year. */
const saysAverage = ({ verb, words }: BindingSubject): boolean => /年均|年平均|每年/.test(verb + words);

/** 增长8个百分点 says of a thing's growth what can only be said of a rate's; 比上年提高0.3个百分点 compares two rates. */
function saysGrowth({ verb, words, carried }: BindingSubject, grade: number): boolean {
  if (/高于|低于|快于|较|比|提高|提升/.test(verb)) return false;
  if (carried) return /^(?:同比)?(?:增长|下降)$/.test(verb.trim());
  return grade >= 1 && SAYS_GROWTH.test(verb || words);
}

const SAYS_GROWTH = /增长|下降|上涨|涨幅|降低|增幅|减少/;

function sameScope(target: Target, claim: Claim): boolean {
  const scope = claim.scope?.name;
  return (
    scope === undefined || scope === target.scope || (scope.length > 2 && (isOffice(target.scope, scope) || isOffice(scope, target.scope)))
  );
}

/** 郑州市工信局 is an office of 郑州市; 郑州市本级 and 郑州市区 are parts that have figures of their own. */
const isOffice = (name: string, place: string): boolean =>
  name.startsWith(place) && !/^(?:本级|区|城区|市区|主城区|中心城区|辖区)/.test(name.slice(place.length));

function samePeriod(target: Target, claim: Claim): boolean {
  const said = claim.period;
  if (said === null) return true;
  if (said.period.from === target.period.from && said.period.to === target.period.to) return true;
  return said.deadline && said.period.to === target.period.to;
}

/** 175家企业发行债券1193只: of names that are alike only in part, the counting word must be the same. */
function sameCounter({ kind, unit }: Figure, target: Target): boolean {
  const counted = (target.target ?? target.actual)?.quantity.unit ?? '';
  const plain = (word: string): string => (word === '名' || word === '位' ? '人' : word);
  return kind !== 'count' || plain(unit) === plain(counted) || [unit, counted].some((word) => word === '' || word === '个');
}

/** The one record that is meant; of several equals, none. */
function best(candidates: readonly Candidate[]): Candidate | 'several' | null {
  const ranked = [...candidates].sort((a, b) => b.grade - a.grade || b.length - a.length);
  const [first, second] = ranked;
  if (!first) return null;
  if (second && second.grade === first.grade && second.length === first.length && second.target.indicator !== first.target.indicator)
    return 'several';
  // 税收占比, where there are records of the share of two things.
  if (
    first.grade < 3 &&
    ranked.some(({ target, grade }) => grade === first.grade && isOtherShare(target.indicator, first.target.indicator))
  )
    return 'several';
  const same = ranked.filter(({ target, grade }) => grade === first.grade && target.indicator === first.target.indicator);
  if (
    same.length > 1 &&
    (new Set(same.map(({ target }) => target.period.label)).size > 1 || new Set(same.map(({ target }) => target.scope)).size > 1)
  )
    return 'several';
  return first;
}

function judge(read: ReadClaim, chosen: Candidate, named: readonly Candidate[], context: ReportContext): Binding {
  const { claim } = read;
  const { target } = chosen;
  const held = holdAgainst(read, target, context);
  if (held.agrees) return { claim, target, verdict: 'agrees', mismatch: null };
  const { against, comparison, isFirm } = held;
  if (comparison.agrees || !isFirm || claim.period === null || claim.scope === null)
    return { claim, target: null, verdict: 'unmatched', mismatch: null };
  const mismatch = explain(read, target, named, { kind: comparison.kind, cause: comparison.cause, against });
  return { claim, target, verdict: 'contradicts', mismatch };
}

type Held =
  | { readonly agrees: true }
  | { readonly agrees: false; readonly against: 'target' | 'actual'; readonly comparison: Comparison; readonly isFirm: boolean };

/** Holds a goal against `target`, a result against `actual`; where the record has only the other, it may confirm but seldom contradict. */
function holdAgainst(read: ReadClaim, target: Target, context: ReportContext): Held {
  const { claim, isExplicit } = read;
  const { modality } = claim;
  const wanted = modality === 'result' ? 'actual' : modality === 'goal' ? 'target' : null;
  const sides = (['target', 'actual'] as const).filter((side) => target[side] !== null);
  const order = wanted ? [...sides].sort((a) => (a === wanted ? -1 : 1)) : sides;
  let first: Held | null = null;
  for (const side of order) {
    const stated = target[side];
    if (!stated) continue;
    const comparison = compareSigned(claim, target, stated, side === 'actual');
    if (comparison.agrees) {
      // 已实现400亿元, where 400 is the goal and 210 the result: the goal told as result.
      if (
        first &&
        wanted &&
        isExplicit &&
        target.actual &&
        target.target &&
        /已|累计|圆满|超额/.test(read.subject.verb + read.subject.words)
      )
        return { agrees: false, against: wanted, comparison: { agrees: false, kind: 'modality', cause: null }, isFirm: true };
      return { agrees: true };
    }
    const isPast = claim.period !== null && context.year !== null && claim.period.period.to < `${context.year}-01-01`;
    // What came of a goal is no quotation of it.
    const isOutcome = modality === 'result' && side === 'target';
    const isFirm =
      side === wanted ||
      wanted === null ||
      (!isExplicit && order.length === 1 && !isOutcome) ||
      (side === 'actual' && isPast && !(modality === 'goal' && isExplicit));
    first ??= { agrees: false, against: side, comparison, isFirm };
  }
  return first ?? { agrees: true };
}

/** 下降4% and -4% are one thing; 增长4% for 下降4% is the opposite. */
function compareSigned(claim: Claim, target: Target, stated: Stated, isResult: boolean): Comparison {
  const { figure, motion } = claim;
  if (figure.kind === 'percent' && (target.measure === '增速' || target.measure === '降幅') && motion !== null) {
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

/** The indicator has a record, but of another period or scope, and just this value. */
function misplaced(read: ReadClaim, named: readonly Candidate[]): Binding | null {
  const { claim } = read;
  const exact = named.filter(({ grade }) => grade === 3);
  const inScope = exact.filter(({ target }) => sameScope(target, claim));
  if (claim.modality === 'result' || claim.figure.kind === 'point') return null;
  if (claim.period?.from === 'sentence' && claim.scope !== null && inScope.length === 1) {
    const [only] = inScope;
    const stated = only?.target.target;
    if (only && stated && isValueOf(compareSigned(claim, only.target, stated, false)) && claim.period.period.label.length === 4) {
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

/** 税收占一般公共预算收入比重, 税收占地区生产总值比重. */
function isOtherShare(a: string, b: string): boolean {
  const at = a.indexOf('占');
  return a !== b && at > 0 && b.startsWith(a.slice(0, at + 1));
}
