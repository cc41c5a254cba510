import { isDay, isYearLabel, wholeYear } from '../claims/periodYears.ts';
import type { BindingSubject, ReadClaim } from '../claims/readClaim.ts';
import type { Binding, Claim, ReportContext } from '../facts.ts';
import { readingWith, type Subject } from '../indicators/indicatorMatch.ts';
import { GOAL_BEHIND } from '../subjects/modality.ts';
import type { Candidate, TargetIndex } from '../targets/targetIndex.ts';
import { best, bestFor, meansFirst, ofSaidYear } from './chosenRecord.ts';
import { isOfResultSoFar, mayBeOfPart, samePeriod, sameScope } from './reach.ts';
import { recordsOfTopic } from './recordsOfTopic.ts';
import { mayBeLevel, sameCounter, saysAverage, speaksOf } from './sameMeasure.ts';
import { CLOSE, isSlip, isSlipOfAnotherYear, isTypingSlip, mayBeMeant, mayBeSum, saysMuch, WITHIN_TWICE } from './slip.ts';
import { judge, misplaced } from './verdict.ts';

/** Finds the record that a claim speaks of and holds the claim against it. Unsure is `unmatched`. */
export function bindClaim(read: ReadClaim, targets: TargetIndex, context: ReportContext): Binding {
  const binding = bindingOf(read, targets, context);
  if (read.isHeadline && binding.mismatch?.kind === 'comparator' && binding.mismatch.cause === 'dropped')
    return { ...binding, verdict: 'agrees', mismatch: null };
  // 增长9%（年度目标6%以上）: of a goal only.
  if (read.subject.verb === GOAL_BEHIND && binding.target && !binding.target.target) return unmatchedOf(read);
  const isBound = read.subject.verb.includes('连续') || MET.test(read.subject.earlier ?? '');
  return binding.verdict === 'contradicts' && isBound && staysWithin(binding) ? unmatchedOf(read) : binding;
}

/** 主要预期目标全面实现，经济增速高于6%: the goal, that was outdone. */
const MET = /目标(?:任务)?(?:全面|全部|圆满|顺利|如期|较好|胜利)+(?:地)?(?:实现|完成|达成)/;

/** 连续13年稳定在430亿斤以上: no more than a bound of each of the years, within which the record's value is. */
function staysWithin({ claim: { figure }, target }: Binding): boolean {
  const { comparator = '=', value = null } = (target?.actual ?? target?.target)?.quantity ?? {};
  if (figure.comparator === '=' || comparator !== '=' || value === null) return false;
  return (figure.low === null || value >= figure.low) && (figure.high === null || value <= figure.high);
}

/** A claim that no record is held against. */
export const unmatchedOf = ({ claim }: Pick<Binding, 'claim'>): Binding => ({ claim, target: null, verdict: 'unmatched', mismatch: null });

function bindingOf(read: ReadClaim, targets: TargetIndex, context: ReportContext): Binding {
  const { claim, subject } = read;
  let unmatched = unmatchedOf(read);
  if (subject.role === 'baseline' && !subject.isDated && !claim.period?.isBefore) return ofYearBefore(read, targets, context) ?? unmatched;
  // 建设6个基地，再纳规3个基地: more than those that were told.
  const isMore = /再\s*[〇\u3400-\u9fff]{1,3}$/.test(subject.words);
  for (const reading of subject.readings) {
    const named = targets.candidates(reading).filter((candidate) => speaksOf(candidate, reading, read));
    if (named.length === 0) continue;
    const bound = bindTo(read, named, context, reading);
    if (bound?.verdict !== 'agrees' && reading.weak === 'joint') continue;
    // 接待学生133批次、1.45万人次: counted by something else.
    if (bound?.verdict === 'contradicts' && countsOther(bound, subject) && !isTypingSlip(bound)) return unmatched;
    if (bound?.verdict === 'contradicts' && (reading.weak || isMore) && !isSlip(bound, CLOSE)) return doubtful(bound);
    if (bound?.verdict === 'contradicts' && bound.target && mayBeLevel(bound.target, reading, subject, claim.figure.kind))
      return asLikely(bound);
    if (bound?.doubt) unmatched = bound;
    else if (bound) return bound;
    if (reading.weak) continue;
    return named.some(({ target }) => sameScope(target, claim) && samePeriod(target, claim))
      ? unmatched
      : (ofNamedPlace(read, named, context, reading) ?? misplaced(read, named, context) ?? unmatched);
  }
  // Of a list that is named as a whole, the last item.
  const own =
    subject.readings.find(({ core, isFull }) => !isFull && !core.includes('、')) ?? subject.readings.find(({ isFull }) => !isFull);
  const reworded = own ? fitting(targets.looseCandidates(own), own, read) : [];
  const bound = bindTo(
    read,
    reworded.filter(({ isLikely }) => !isLikely),
    context,
    own,
  );
  if (bound?.verdict === 'contradicts' && (own?.weak === 'joint' || (countsOther(bound, subject) && !isTypingSlip(bound))))
    return unmatched;
  if (bound?.verdict === 'contradicts' && (own?.weak || isMore) && !isSlip(bound, CLOSE)) return doubtful(bound);
  if (bound) return bound;
  const placed = ofPlace(read, targets, context);
  if (placed) return placed;
  const likely = bindTo(
    read,
    reworded.filter(({ isLikely }) => isLikely),
    context,
    own,
  );
  if (likely) return asLikely(likely);
  const apart = own && bindTo(read, apartFrom(read, own, targets), context, own);
  if (apart) return asLikely(apart);
  const part = partOf(read, targets, context);
  if (part) return part;
  const ending = endingOf(read, targets, context);
  if (ending) return ending;
  const topic = subject.topic === '' || subject.carried ? null : bindTo(read, recordsOfTopic(read, targets), context, own);
  return topic ?? unmatched;
}

/** Those of the claim's measure that count as it does. */
const fitting = (candidates: readonly Candidate[], reading: Subject, read: ReadClaim): Candidate[] =>
  candidates.filter((candidate) => speaksOf(candidate, reading, read) && sameCounter(read.claim.figure, candidate.target));

/** 货运量2.35亿吨。其中，铁路0.2亿吨: what of the part is measured, the whole says. Of several parts that it may be none is meant. */
function partOf(read: ReadClaim, targets: TargetIndex, context: ReportContext): Binding | null {
  const { earlier = '', readings } = read.subject;
  if (earlier === '') return null;
  for (const reading of readings.slice(0, MOST_ENDINGS)) {
    if (reading.weak || reading.isFull) continue;
    const named = fitting(targets.partsIn(reading, earlier), reading, read);
    if (new Set(named.map(({ target }) => target.indicator)).size > 1) return null;
    const bound = bindTo(read, named, context, reading);
    if (bound?.verdict === 'contradicts' && read.claim.motion !== null && isSlip(bound, CLOSE)) return bound;
    const likely = bound && asLikely(bound);
    if (likely?.target || likely?.doubt) return likely;
  }
  return null;
}

/**
 * 综合机械化率92.3%, of 农作物耕种收综合机械化率: where the text's words are only the end of a name it may tell of the whole of which the record is a part.
 * So the same value confirms, a slip of the pen is told, and nothing else is said.
 */
function endingOf(read: ReadClaim, targets: TargetIndex, context: ReportContext): Binding | null {
  const bound: Binding[] = [];
  for (const reading of read.subject.readings.slice(0, MOST_ENDINGS)) {
    if (reading.weak || reading.isFull) continue;
    const named = fitting(targets.endingIn(reading), reading, read);
    for (const indicator of new Set(named.map(({ target }) => target.indicator))) {
      const found = bindTo(
        read,
        named.filter(({ target }) => target.indicator === indicator),
        context,
        reading,
      );
      if (found) bound.push(found);
    }
    if (bound.length > 0) break;
  }
  const same = bound.find(({ verdict, claim }) => verdict === 'agrees' && saysMuch(claim.figure));
  const [slip, another] = bound.filter((found) => found.verdict === 'contradicts' && isTypingSlip(found));
  if (same) return same;
  if (slip) return another ? null : slip;
  const [close, other] = bound.filter((found) => found.verdict === 'contradicts' && isSlip(found, CLOSE));
  return close && !other ? doubtful(close) : null;
}

const MOST_ENDINGS = 3;

/** 由30万元提高到50万元, where no time is named: what there was the year before, as it seems, so that only a slip of that record's value is told. */
function ofYearBefore(read: ReadClaim, targets: TargetIndex, context: ReportContext): Binding | null {
  const { period } = read.claim;
  if (period === null || !isYearLabel(period.period.label)) return null;
  const before = { period: wholeYear(Number(period.period.label) - 1), deadline: false, from: 'section', isBefore: true } as const;
  const bound = bindingOf({ ...read, claim: { ...read.claim, period: before, modality: 'result' } }, targets, context);
  return bound.verdict === 'agrees' || (bound.target && isTypingSlip(bound)) ? bound : null;
}

/** Whether a figure counts by another word than the record, or one year's, where the record is of all together (累计加装电梯). */
const countsOther = ({ claim, target }: Binding, { words, verb, isEnd }: BindingSubject): boolean =>
  target !== null &&
  (!sameCounter(claim.figure, target) || (target.indicator.includes('累计') && !isEnd && !/累计|总|共|达/.test(words + verb)));

/** The records of whose names only the end stands beside the figure. */
function apartFrom(read: ReadClaim, own: Subject, targets: TargetIndex): Candidate[] {
  const { earlier = '' } = read.subject;
  return earlier === '' ? [] : fitting(targets.apartCandidates(own, earlier), own, read);
}

/** Agreement and slips of the record's own value are told; anything else is only doubtful. */
const asLikely = (bound: Binding): Binding =>
  (bound.verdict === 'agrees' ? saysMuch(bound.claim.figure) : isTypingSlip(bound)) ? bound : doubtful(bound);

/** What is said, where it is only likely that the record is meant: the writer may look, and nothing is called wrong. */
function doubtful(bound: Binding): Binding {
  const { claim, target, mismatch } = bound;
  const doubt = target && mismatch && mayBeMeant(bound) ? { target, mismatch } : undefined;
  return { claim, target: null, verdict: 'unmatched', mismatch: null, ...(doubt && { doubt }) };
}

/** Holds a claim against the one record of its scope and time; one of another time that it may be of can only confirm it. */
function bindTo(read: ReadClaim, all: readonly Candidate[], context: ReportContext, reading: Subject | undefined): Binding | null {
  if (all.length === 0) return null;
  const { claim } = read;
  const named = saysAverage(read.subject) ? meansFirst(all) : all;
  const exact = named.filter(({ target }) => target.scope === claim.scope?.name);
  const here = exact.length > 0 ? exact : named.filter(({ target }) => sameScope(target, claim));
  const timely = ofSaidYear(
    read,
    here.filter(({ target }) => samePeriod(target, claim)),
  );
  const chosen = bestFor(claim, timely.length > 0 ? timely : here.filter(({ target }) => isOfResultSoFar(target, claim)));
  const said = chosen && chosen !== 'several' ? judge(read, chosen, named, context) : null;
  if (said?.verdict === 'agrees') return said;
  // 城镇新增就业690万人 under 2025年和“十四五”时期工作回顾: maybe of all five years.
  // 教育累计支出240亿元, where no time is named: nor is it told of which years.
  const isSummedUp = claim.period?.from !== 'sentence' && /累计/.test(read.subject.verb + read.subject.words);
  const mayBeOfYears = isSummedUp || claim.period?.or?.some(({ label }) => label.length > 4) === true;
  const isFirm = !(said?.verdict === 'contradicts' && mayBeOfYears && mayBeSum(said) && !isSlip(said, WITHIN_TWICE));
  const firm = isFirm ? said : null;
  // A level is no sum, but whether it is of the last year is not said.
  let doubt = !isFirm && said && read.subject.isEnd ? doubtful(said) : null;
  const others = (claim.period?.or ?? []).map((period) =>
    here.filter(({ target }) => target.period.from === period.from && target.period.to === period.to),
  );
  const own = claim.scope?.or;
  if (own !== undefined) {
    const ofOwn = best(named.filter(({ target }) => target.scope === own && samePeriod(target, claim)));
    const told = ofOwn && ofOwn !== 'several' ? judge(read, ofOwn, named, context) : null;
    if (told?.verdict === 'agrees' || (told?.verdict === 'contradicts' && here.length === 0 && isTypingSlip(told))) return told;
  }
  let slip: Binding | null = null;
  for (const candidates of others) {
    const other = best(candidates);
    const confirmed = other && other !== 'several' ? judge(read, other, named, context) : null;
    if (confirmed?.verdict === 'agrees') return confirmed;
    if (chosen === null && confirmed?.verdict === 'contradicts' && isOfAllYears(read, confirmed)) return confirmed;
    // 城镇化率61.1% in news that names no time: of the year before, as it seems. Another scale or unit is a slip, another value maybe another year's.
    if (chosen === null && confirmed?.verdict === 'contradicts' && isGuessed(claim.period) && isSlipOfAnotherYear(confirmed))
      slip ??= confirmed.mismatch?.kind === 'value' ? doubtful(confirmed) : confirmed;
    // 贷款余额13万亿元 in a review of five years, of which there is only the last one's record.
    if (chosen === null && confirmed?.verdict === 'contradicts' && isOfLastYear(read, reading)) {
      if (isSlip(confirmed, WITHIN_TWICE)) return confirmed;
      if (read.subject.isEnd || !mayBeSum(confirmed)) doubt ??= doubtful(confirmed);
    }
  }
  if (firm) return firm;
  if (slip) return slip;
  return (chosen === null && ofPartOfYear(read, here, named, context)) || (doubt?.doubt ? doubt : null);
}

/** Whether no sentence tells of which time's record a figure is: none named, or only the day up to which it is counted. */
const isGuessed = (period: Claim['period']): boolean => period !== null && (period.from !== 'sentence' || isDay(period.period));

/** Where no time is told, the one record of a part of the year: its value confirms, and a slip of the pen is told. */
function ofPartOfYear(read: ReadClaim, here: readonly Candidate[], named: readonly Candidate[], context: ReportContext): Binding | null {
  const part = best(here.filter(({ target }) => mayBeOfPart(target, read.claim)));
  const told = part && part !== 'several' ? judge(read, part, named, context) : null;
  // 预算收入118亿元 under 2025年工作回顾 is no slip of what five years came to.
  const isOutside = part && part !== 'several' && part.target.period.from < (read.claim.period?.period.from ?? '');
  if (!told || (told.verdict !== 'agrees' && (isOutside || read.claim.period?.from !== 'document'))) return null;
  const likely = asLikely(told);
  return likely.target ? likely : null;
}

/** Whether a figure of a review of several years may be what the last one ended with, and no sum or mean of them. */
const isOfLastYear = ({ claim, subject }: ReadClaim, reading: Subject | undefined): boolean =>
  claim.period !== null &&
  (claim.period.deadline || claim.period.period.label.length > 4) &&
  (isReached(subject) || (claim.period.from === 'section' && claim.motion === null && claim.modality === 'result')) &&
  subject.role === 'value' &&
  reading?.added === false &&
  !saysAverage(subject) &&
  !/累计|共|合计|总计/.test(subject.verb + subject.words) &&
  !FLOW.test(subject.words.trim());

/** “十四五”期间，预算收入完成519亿元; 累计建成5000亩; 两年平均增长5.4%: a slip of what all the years come to, or of their mean. */
function isOfAllYears({ claim: { period }, subject }: ReadClaim, bound: Binding): boolean {
  const of = bound.target?.period;
  if (of === undefined || period === null || of.from.slice(0, 4) === of.to.slice(0, 4) || !isSlip(bound, WITHIN_TWICE)) return false;
  // Growth since a year, which the record names with it.
  if (period.period.from.slice(0, 4) === String(Number(of.from.slice(0, 4)) + 1) && period.period.to === of.to) return true;
  if (saysAverage(subject)) return period.period.from.slice(0, 4) !== period.period.to.slice(0, 4);
  const said = subject.verb + subject.words;
  return subject.role === 'value' && (/累计|合计|总计|共(?!同)/.test(said) || (period.deadline && /完成|实现/.test(said)));
}

/** 达到, 提高到: what was come to in the end. */
const isReached = ({ isEnd, verb }: BindingSubject): boolean => isEnd || /[到至达]\s*$/.test(verb);

/** What is done bit by bit, and so comes to a sum over the years: 收储土地1.2万亩. */
const FLOW = /^(?:收储|征收|征地|流转|拆除|拆迁|安置|发放|投入|减免|兑付|清退|腾退)/;

/** 三亚凤凰机场进港旅客, a record of 三亚市: its name tells the place, whatever place the text is of. */
function ofNamedPlace(read: ReadClaim, named: readonly Candidate[], context: ReportContext, reading: Subject): Binding | null {
  const placed = named.filter(({ target: { indicator, scope } }) => {
    const short = scope.replace(/[省市县区州]$/, '');
    return short.length > 1 && indicator.startsWith(short) && reading.core.startsWith(short);
  });
  const [first, other] = new Set(placed.map(({ target }) => target.scope));
  return first === undefined || other !== undefined ? null : bindTo(inPlace(read, first), placed, context, reading);
}

/** A claim of the place that its words name. */
const inPlace = (read: ReadClaim, name: string): ReadClaim => ({ ...read, claim: { ...read.claim, scope: { name, from: 'sentence' } } });

/** 泸州地区生产总值: the place of a record before its indicator. */
function ofPlace(read: ReadClaim, targets: TargetIndex, context: ReportContext): Binding | null {
  for (const own of read.subject.readings.slice(0, MOST_ENDINGS)) {
    for (let length = 2; length <= LONGEST_PLACE; length++) {
      const scope = targets.scopes.get(own.core.slice(0, length));
      if (scope === undefined || own.core.length < length + (scope === read.claim.scope?.name ? 2 : 3)) continue;
      const placed = inPlace(read, scope);
      const reading = readingWith(own, { core: own.core.slice(length) });
      const named = targets
        .candidates(reading)
        .filter((candidate) => candidate.grade >= 2 && candidate.target.scope === scope && speaksOf(candidate, reading, placed));
      const bound = bindTo(placed, named, context, reading);
      if (bound) return bound;
    }
  }
  return null;
}

const LONGEST_PLACE = 4;
