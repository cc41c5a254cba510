import type { Measure } from '../../data/schema.ts';
import type { Span } from '../../util/span.ts';
import type { Claim, ReportContext } from '../facts.ts';
import { isCompletion } from '../subjects/completionRate.ts';
import { type FigureSubject, subjectWith } from '../subjects/figureSubject.ts';
import { isHeldBehind } from '../subjects/heldAgainstGoal.ts';
import { GOAL_BEHIND, isAim, modalityOf, sectionModality } from '../subjects/modality.ts';
import { asWeak } from '../subjects/otherReadings.ts';
import { withEconomy } from '../subjects/partEconomy.ts';
import { subjectsOf } from '../subjects/subjects.ts';
import { isInBrackets } from '../subjects/subjectWords.ts';
import type { ClaimInput } from './claimInput.ts';
import { periodOf } from './claimPeriods.ts';
import { scopeMentions, scopeOf } from './claimScopes.ts';
import { ofMonthItself } from './monthItself.ts';
import { levelAt, withLevel } from './namedLevel.ts';
import { mayTellOfPart } from './partOfPlace.ts';
import { placesInTurn } from './placesInTurn.ts';
import type { ReadClaim } from './readClaim.ts';
import { ofShortTime } from './shortTime.ts';
import { saysNow, saysSoFar } from './spokenTime.ts';
import { toldInBudget } from './toldInBudget.ts';

/** What is told in a sentence. */
export interface ToldClaims {
  readonly claims: ReadClaim[];
  /** The level of government that the last claim is of. */
  readonly level: string | undefined;
  /** Whether the sentence begins with a part of the place that no scope is called by. */
  readonly beginsApart: boolean;
}

/** Every figure of a sentence with indicator, measure, scope, period and modality, as far as the text gives them. */
export function claimsOf(input: ClaimInput): ToldClaims {
  const { text, sentence, context } = input;
  const scopes = scopeMentions(input);
  const inTurn = placesInTurn(input);
  const blank: Span[] = [
    ...inTurn.places,
    ...sentence.periods.map((mention) => withComparison(mention, text)),
    ...scopes.filter(({ name }) => name !== ''),
    ...sentence.explanations,
  ];
  const mayBeOfPart = mayTellOfPart(text.slice(sentence.start, sentence.end));
  const section = outlookOf(input);
  let last = '';
  let lastPeriod: Claim['period'] = null;
  let level: string | undefined;
  let kind: string | undefined;
  const claims = subjectsOf(text, sentence, blank, preludeTo(text, sentence.start), wholeBefore(text, sentence)).map((found) => {
    const { figure } = found;
    const named = toldInBudget(found, last, input);
    level = levelAt(scopes, figure, input);
    // 农村乡镇共有卫生院154个，卫生技术人员7860人: those there, as it seems.
    const isOfKind = kind !== undefined && figure.kind === 'count' && !found.words.includes(kind);
    kind ??= KIND.exec(found.words.trim())?.[1];
    const own = isOfKind ? subjectWith(named, { readings: named.readings.map(asWeak) }) : named;
    const subject = withEconomy(level === undefined ? own : withLevel(own, level));
    if (!isCompletion(text, figure) && !isInBrackets(text, figure.start)) last = subject.words;
    const before = text.slice(sentence.start, figure.start);
    const aim = isAim(before, text.slice(figure.end, figure.end + LONGEST_AIM)) ? 'goal' : null;
    const told =
      aim ?? modalityOf(before, subject, section) ?? (section !== 'goal' && isSoFar(input, before, figure.end) ? 'result' : null);
    // 达92.8%，高于年初85%的目标: of the same time.
    const period =
      subject.verb === GOAL_BEHIND && lastPeriod
        ? lastPeriod
        : ofShortTime(
            ofMonthItself(periodOf(input, subject, told), text, sentence.start, figure.start),
            text,
            sentence.start,
            figure.start,
          );
    lastPeriod = period;
    // 2022年，涨幅控制在3%以内: of a year that is over it is what was done, unless a goal is named as one.
    const isOver = period !== null && context.year !== null && period.period.to < `${context.year}-01-01`;
    const said = told === 'goal' && isOver && aim === null ? modalityOf(before, subject, 'result') : told;
    const turn = inTurn.scopes.get(figure);
    const ofLevel: Claim['scope'] = context.scope === null ? null : { name: context.scope, from: 'section' };
    const governed = (): Claim['scope'] => (level === undefined ? scopeOf(scopes, figure, input, mayBeOfPart) : ofLevel);
    const claim: Claim = {
      figure,
      motion: subject.motion,
      indicator: subject.words === '' ? null : { text: subject.words, span: subject.span },
      measure: measureOf(subject),
      scope: turn === undefined ? governed() : { name: turn, from: 'sentence' },
      period,
      modality:
        said ??
        sectionModality(section === context.sectionModality ? context : { ...context, sectionModality: section }, period?.period ?? null),
    };
    return { claim, subject, isExplicit: said !== null, isHeadline: input.isHeadline };
  });
  const [first] = scopes;
  const beginsApart = first?.name === '' && !/[，,；;]/.test(text.slice(sentence.start, first.start).replace(/^[^，,]*年[，,]/, ''));
  return { claims, level, beginsApart };
}

/** 172亿元，不足全年目标的六成; 今年以来，…; 目前，… in mid-year: what has been reached so far, and no goal. */
const isSoFar = ({ text, context: { date, year } }: ClaimInput, before: string, end: number): boolean =>
  isHeldBehind(text, end) || saysSoFar(before) || (date?.startsWith(`${year}-`) === true && date < `${year}-12` && saysNow(before));

/** The section's outlook; 2019年，计划实施…, in news that began with 2018年, is not of the review that it began with. */
function outlookOf({ sentence, context, lead }: ClaimInput): ReportContext['sectionModality'] {
  const { sectionModality, sectionYear, isAnnual } = context;
  if (isAnnual || sectionModality !== 'result' || typeof sectionYear !== 'number') return sectionModality;
  const time = sentence.periods.find(({ period }) => period !== null) ?? lead;
  return Number(/^\d{4}$/.exec(time?.period?.label ?? '')?.[0] ?? 0) > sectionYear ? null : sectionModality;
}

const LONGEST_AIM = 50;

/** What a sentence that counts things says of where they are. */
const KIND = /^(农村|乡镇|城区|社区|民办|民营|国有)[^，。]{0,8}?(?:共?有)/;

/** 比上年增长, 较2020年同期, 比上年预算增长: the words of comparison go with the time that they compare with. */
function withComparison({ start, end }: Span, text: string): Span {
  const compares = /[比较] ?$/.exec(text.slice(Math.max(0, start - 2), start));
  // 2022年度研发经费
  if (!compares) return { start, end: /年度/.test(text.slice(end - 1, end + 1)) ? end + 1 : end };
  return { start: start - compares[0].length, end: end + (COMPARED_WITH.exec(text.slice(end, end + 8))?.[0].length ?? 0) };
}

/** What of a time something is compared with. */
const COMPARED_WITH =
  /^(?:同期(?:水平)?|同口径)?(?:(?:年初|调整|实际)?(?:预算|决算|预计(?:执行|完成)?|执行|快报|完成)数?(?=[^\d，。；、]{0,4}(?:增|减|下降|上升|提高|持平)))?/;

function measureOf({ figure, motion, words, readings, verb, role }: FigureSubject): Measure | null {
  const isAdded = readings[0]?.added === true || (role === 'difference' && motion === 'up');
  switch (figure.kind) {
    case 'percent':
      if (/(?:占|比重|比例)[^，、]{0,12}$/.test(words) && /[到至达]$/.test(verb.trimEnd())) return '占比';
      // 不良贷款率由6.1%下降到0.95%: where it went to, not by how much.
      if (/(?:提高|提升|上升|下降|降低|减少|扩大|[升降提])[到至]$/.test(verb.replace(/[\s的]+$/, '')) && !/[增降涨]幅|增速/.test(words))
        return '比率';
      if (motion !== null) return motion === 'down' ? '降幅' : '增速';
      return /占|比重|比例/.test(words) ? '占比' : '比率';
    case 'point':
      return '差值';
    case 'count':
      return isAdded ? '增量' : '数量';
    case 'money':
    case 'measure':
      return isAdded ? '增量' : '总量';
    default:
      return null;
  }
}

/** The sentence before, if it is as short as a headline and tells no figure; else empty. */
function preludeTo(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_PRELUDE - 2), start);
  return /(?:^|[。！？；])([^。！？；\d]{4,})[。！]$/.exec(before)?.[1] ?? '';
}

const LONGEST_PRELUDE = 18;

/** The sentence before one that tells of its parts, or goes on about what it named (该项目总长…); else empty. */
function wholeBefore(text: string, { start, end }: Span): string {
  const beginning = text.slice(start, Math.min(end, start + 20));
  if (!/^\s*(?:其中|分[^，。；\d]{1,12}看|在其中)/.test(beginning) && !GOES_ON.test(beginning)) return '';
  const before = text.slice(Math.max(0, start - LONGEST_WHOLE), start);
  return /[^。！？]*[。！？]?$/.exec(before.replace(/[。！？]\s*$/, ''))?.[0] ?? '';
}

const LONGEST_WHOLE = 200;
const WORK = '项目|工程|公司|企业|园区|产业园|线路|路段|公路|铁路|高速|大桥|隧道|中心|医院|学校|基地|平台|生产线|电站|水库|码头|机场|市场';
/** 该项目, 项目建成后, 全线: what the sentence before named. */
const GOES_ON = new RegExp(
  `^\\s*(?:(?:该|此|本|这一?[个条座]?)(?:${WORK})|(?:项目|工程|公司)(?:总投资|一期|二期|全部|整体|建成|达产|投产|占地|规划|计划|预计|全长|于)|全线|路线全长)`,
);
