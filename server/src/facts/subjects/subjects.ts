import type { Figure } from '../../quantity/figure.ts';
import type { Span } from '../../util/span.ts';
import { readingWith, type Subject } from '../indicators/indicatorMatch.ts';
import { classedAt } from './classedThings.ts';
import { withComparedRate } from './comparedRate.ts';
import { isCompletion } from './completionRate.ts';
import { distributed } from './distribution.ts';
import { type FigureSubject, subjectWith } from './figureSubject.ts';
import { frameOf, withFrame, withSize } from './framed.ts';
import { industryShares } from './industryShares.ts';
import type { Item } from './listItems.ts';
import { GOAL_BEHIND, isGoalBehind, isGoalOutdone } from './modality.ts';
import { ofThings } from './ofThings.ts';
import { measuredBefore, ofWhole } from './partsOfWhole.ts';
import { type Previous, wholeOf, wholeOfPart } from './previousFigure.ts';
import { withPriceClass } from './priceClasses.ts';
import { ofSameWork } from './sameProject.ts';
import type { Sentence } from './sentence.ts';
import { blanked, earlierThan, type Frame } from './sentenceFrame.ts';
import { subjectsOfFigure } from './subjectsOfFigure.ts';
import { CONVERTED, isAside, isLeftOut, isMilestone, MEASURE_NOUN, restatedIn } from './subjectWords.ts';
import { Around, clauseBefore } from './surroundings.ts';

/** The figures' subjects, several for one figure where it is said of several things (A、B各300家). `blank` are spans that name no indicator. */
export function subjectsOf(raw: string, sentence: Sentence, blank: readonly Span[], prelude = '', whole = ''): FigureSubject[] {
  const frame: Frame = { sentence, raw, text: blanked(raw, sentence, blank), prelude, whole };
  const result: FigureSubject[] = [];
  const done = new Set<Figure>();
  let previous: Previous | null = null;
  // What was told before a bracket opened: it goes on behind it.
  let outside: Previous | null = null;
  const asides = new Asides(raw, sentence);
  let list: readonly Item[] = [];
  let classed: Span | undefined;
  const framed = frameOf(raw.slice(sentence.start, sentence.end));
  for (const [index, figure] of sentence.figures.entries()) {
    if (done.has(figure)) continue;
    // 两年平均增长5.4%: how long, and no figure of its own.
    if (figure.unit === '年' && isSpanOfMean(raw, figure)) continue;
    // 3个超百亿的产业集群: the sum tells which.
    if (classed && classed.start <= figure.start && figure.end <= classed.end) continue;
    classed = classedAt(raw, figure)?.span;
    const at = pieceAt(sentence, figure);
    if (!isLeftOut(raw, figure)) {
      previous = outside ?? previous;
      outside = null;
    } else outside ??= previous;
    // 收入65.6亿元（其中：开发区10.6亿元），增长46.8%: what a bracket tells is of the part, and ends with it.
    if (outside === null) previous = asides.before(figure, previous);
    const group = industryShares(frame, index) ?? distributed(frame, index, at, list, result);
    if (group) {
      list = group.items;
      for (const one of group.subjects) {
        const subject = withClause(withSize(one, raw), frame, at);
        result.push(subjectWith(subject, { earlier: earlierThan(frame, subject.span.start) }));
        done.add(subject.figure);
      }
      previous = addsOnBehind(group.subjects, at);
      continue;
    }
    // 收入28.7亿元（不含经开区36.4亿元）: the same of the part.
    if (outside && outside.figure !== figure && outside.subjects.length === 1) {
      const [told] = outside.subjects;
      if (told) result.push(saidAgain(told, figure));
      continue;
    }
    // 增长9%（年度目标6%以上）: what was meant for the same.
    const between = previous ? raw.slice(previous.figure.end, figure.start) : '';
    if (previous && (isGoalBehind(between) || isGoalOutdone(between, raw, previous.figure, figure))) {
      for (const told of previous.subjects) result.push(saidAgain(told, figure, GOAL_BEHIND));
      continue;
    }
    // 45031元（折合6652美元），比上年增加…: the same once more.
    if (previous && CONVERTED.test(frame.raw.slice(previous.figure.end, figure.start))) continue;
    // 增加351千公顷（526万亩）: the same in another unit.
    const restated = previous && restatedIn(frame.raw, previous.figure, figure);
    if (restated) {
      if (!restated.isSame) for (const told of previous?.subjects ?? []) result.push(saidAgain(told, figure));
      continue;
    }
    // 完成515444万元，为年初预算513000万元的100.48%，增长1.5%: what it is compared with.
    if (previous && isComparedSum(raw, figure)) {
      // 完成139亿元，为年度目标136亿元的102%: what was meant for the same.
      if (OF_YEARS_GOAL.test(raw.slice(Math.max(0, figure.start - LONGEST_BASE), figure.start)))
        for (const told of previous.subjects) result.push(saidAgain(told, figure, GOAL_BEHIND));
      continue;
    }
    // 突破500亿元大关，达到526亿元: a mark that was passed on the way.
    const isPassed = isMilestone(frame, figure) || isAside(raw, figure);
    const subjects: FigureSubject[] = subjectsOfFigure(frame, figure, at, previous).map((found) => {
      const subject = withComparedRate(found, raw);
      // 占比由2020年的7.2%提升至7.4%，人均由7.3万元…: the same time.
      const isDated =
        subject.isDated || (subject.role === 'baseline' && result.some((other) => other.role === 'baseline' && other.isDated));
      if (isPassed) return subjectWith(subject, { isDated, role: 'difference', motion: null });
      return isDated === subject.isDated ? subject : subjectWith(subject, { isDated });
    });
    result.push(...subjects);
    // 新增学位3万个，其中甲区3505个、经开区1350个、乙县7770个: a place that nobody has records of is not what those after it count.
    if (previous && isUnknownPlace(frame, at, subjects, previous)) {
      previous = { ...previous, piece: at };
      continue;
    }
    // 收入45亿元，为预算的80.8%，增长40.4%: what grew is the income.
    const own = subjects.filter(({ isBeside }) => !isBeside);
    const carrying: readonly FigureSubject[] = previous && isCompletion(raw, figure) ? previous.subjects : own;
    previous = {
      figure,
      subjects: carrying,
      piece: at,
      measured: measuredIn(own, previous, figure),
      of: wholeOf(own, previous),
      whole: own[0] && wholeOfPart(own[0].words, own[0].words, own[0].figure, previous),
    };
  }
  const measured = measuredBefore(whole);
  const parts = new Set<string>();
  const lent = result.map((one, i) => {
    const named = ofThings(one, result, i, (from) => raw.slice(from.figure.end, one.figure.start));
    const subject = withLent(named, raw, framed, result[0]);
    return measured ? ofWhole(subject, measured, parts) : subject;
  });
  return raw.slice(Math.max(0, sentence.start - FAR), sentence.end).includes('环比')
    ? lent.map((subject) => asCompared(raw, subject))
    : lent;
}

/** What was told of one figure said of another, as what was meant for it where the verb is told. */
const saidAgain = (told: FigureSubject, figure: Figure, verb = told.verb): FigureSubject =>
  subjectWith(told, { figure, span: { start: told.span.start, end: figure.end }, verb });

/** A subject with the names that the sentence around it makes of its words. */
const withLent = (subject: FigureSubject, raw: string, framed: string, first: FigureSubject | undefined): FigureSubject =>
  ofSameWork(withFrame(withPriceClass(subject, raw), framed), first);

/** 新增甲企业和乙企业各3家、丙企业30家: what was new goes on in the list; nothing else goes on with several things. */
function addsOnBehind(subjects: readonly FigureSubject[], piece: number): Previous | null {
  const [first, last] = [subjects[0], subjects.at(-1)];
  return first && last && last !== first && last.figure === first.figure && first.readings[0]?.added === true
    ? { figure: last.figure, subjects: [first, last], piece, measured: '' }
    : null;
}

/** 限额以上企业销售平稳，批发业、零售业销售额分别增长9%和7%: the clause before lends to each of several things, too. */
function withClause(subject: FigureSubject, frame: Frame, at: number): FigureSubject {
  if (at < 0 || subject.readings.length === 0) return subject;
  const readings = subject.readings.map((reading) => {
    const { before } = reading.around;
    const around = new Around(
      () => before,
      () => clauseBefore(frame, at),
    );
    return readingWith(reading, { around });
  });
  return subjectWith(subject, { readings });
}

/** What was told before a bracket, while one is open. */
class Asides {
  readonly #raw: string;
  readonly #hasBrackets: boolean;
  #open: { readonly at: number; readonly before: Previous | null } | null = null;

  constructor(raw: string, { start, end }: Span) {
    this.#raw = raw;
    this.#hasBrackets = /[（(]/.test(raw.slice(Math.max(0, start - LONGEST_ASIDE), end));
  }

  /** What a figure goes on with: inside a bracket with what was told last, behind it with what was told before it. */
  before({ start }: Figure, told: Previous | null): Previous | null {
    if (!this.#hasBrackets) return told;
    const at = this.#openAt(start);
    if (at === this.#open?.at) return told;
    const before = this.#open ? this.#open.before : told;
    this.#open = at < 0 ? null : { at, before };
    return before;
  }

  /** Where the bracket opens in which an offset stands; -1 in none. */
  #openAt(offset: number): number {
    for (let at = offset - 1; at >= 0 && offset - at <= LONGEST_ASIDE; at--) {
      const mark = this.#raw.charAt(at);
      if (mark === '）' || mark === ')') return -1;
      if (mark === '（' || mark === '(') return at;
    }
    return -1;
  }
}

const LONGEST_ASIDE = 60;

/** Whether a sum is a plan's or another year's, which the figure behind it is measured against. */
const isComparedSum = (raw: string, { kind, start, end }: Figure): boolean =>
  kind === 'money' &&
  '的同增下减提'.includes(raw.charAt(end)) &&
  PLANNED_BEFORE.test(raw.slice(Math.max(0, start - LONGEST_BASE), start)) &&
  /^(?:的\d|(?:同口径)?(?:增长|下降|增加|减少|提高)[约近]?\d)/.test(raw.slice(end, end + 8));

const PLANNED_BEFORE =
  /(?:^|[，,])(?:为|占|完成|比|较|是)(?:上年|去年|年初|年度|全年|当年|调整|变动|\d{4}年)?[〇\u3400-\u9fff]{0,4}(?:预算|计划|目标|任务|执行|决算|完成|预计|快报)数? ?$/;
const LONGEST_BASE = 18;
const OF_YEARS_GOAL = /(?:年度|全年|年初|[省市]定)(?:目标|计划)(?:任务)?数? ?$/;

/** Whether a list goes on with a place that no record is of, behind places of which the same is told. */
function isUnknownPlace(
  { sentence, text }: Frame,
  at: number,
  [own]: readonly FigureSubject[],
  { figure, subjects, piece }: Previous,
): boolean {
  if (!own || sentence.pieces[at]?.before !== '、' || at - piece > 1 || subjects[0]?.carried !== true) return false;
  const before = sentence.pieces[pieceAt(sentence, figure)];
  const place = before && text.slice(before.start - sentence.start, figure.start - sentence.start);
  return place !== undefined && /^(?:其中)?\s{2,}$/.test(place) && PLACE.test(own.words) && own.figure.unit === figure.unit;
}

const PLACE = /^[〇\u3400-\u9fff]{1,8}(?:区|县|市|镇|乡|旗|街道|农场|管委会)$/;

/** What a figure's subject is measured in, or the one before it in a row of the same unit. */
function measuredIn([own]: readonly FigureSubject[], before: Previous | null, { unit, kind }: Figure): string {
  const measure = own && (own.motion === null || kind === 'percent') ? MEASURE_NOUN.exec(own.words.trim())?.[0] : undefined;
  if (measure !== undefined) return measure;
  return before?.figure.unit === unit && before.figure.kind === kind ? before.measured : '';
}

/** 从环比看，食品价格上涨1.2%。鲜菜价格…: against the month before, until 从同比看 says otherwise. */
function asCompared(raw: string, subject: FigureSubject): FigureSubject {
  if (subject.verb.includes('环比')) return subjectWith(subject, { readings: monthly(subject) });
  if (subject.verb.includes('同比')) return subject;
  const { start } = subject.figure;
  const last = [...raw.slice(Math.max(0, start - FAR), start).matchAll(BASIS)].at(-1)?.[1];
  return last === '环' ? subjectWith(subject, { verb: `环比${subject.verb}`, readings: monthly(subject) }) : subject;
}

/** 居民消费价格环比: as a table calls it. */
const monthly = ({ readings }: FigureSubject): readonly Subject[] => [
  ...readings.map((reading) => readingWith(reading, { core: `${reading.core}环比` })),
  ...readings,
];

/** So far it goes on, in characters. */
const FAR = 300;
const BASIS = /(?:从|[，。\n])([同环])比(?:来|情况|上|角度)*看/g;

const isSpanOfMean = (raw: string, { start, end }: Figure): boolean =>
  /^来?(?:分别)?(?:平均|年均|累计|共计|合计)/.test(raw.slice(end, end + 6)) &&
  /(?:^|[，,；;。、：])$/.test(raw.slice(Math.max(0, start - 1), start));

function pieceAt(sentence: Sentence, figure: Figure): number {
  return sentence.pieces.findIndex(({ start, end }) => start <= figure.core.start && figure.core.start <= end);
}
