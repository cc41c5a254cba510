import type { Figure } from '../../quantity/figure.ts';
import { readingNamed, readingWith } from '../indicators/indicatorMatch.ts';
import { patternOf } from '../indicators/indicatorPattern.ts';
import { isComparedRate, isFromSeveral } from './comparedRate.ts';
import { isChange } from './figureRole.ts';
import { figureRun, HAN, standsAlone } from './figureRun.ts';
import { type FigureSubject, subjectWith } from './figureSubject.ts';
import { againstTimes, headOf, itemsOfTwoClauses, otherTown, ownMotion, sectorsAgain, tradeWith, withTogether } from './listedAround.ts';
import { type Item, itemsOf } from './listItems.ts';
import { clauseStart, type Frame, startOfClause, wordsIn } from './sentenceFrame.ts';
import { leftOf, NEWLY_BEFORE } from './subjectWords.ts';
import { MADE, readingsOf, stripTrailing, type TrailingWords } from './wording.ts';
import { yearsInTurn } from './yearsInTurn.ts';

/** Figures that are said of several things: the things, for a second row of figures, and the figures' subjects. */
export interface Distributed {
  readonly items: readonly Item[];
  readonly subjects: FigureSubject[];
}

/** 分别, 各, 均: several things in front of the word, one figure each, or one figure for all. */
export function distributed(
  frame: Frame,
  index: number,
  at: number,
  list: readonly Item[],
  told: readonly FigureSubject[] = [],
): Distributed | null {
  const { sentence } = frame;
  const figure = sentence.figures[index];
  if (!figure || at < 0) return null;
  const clause = clauseStart(sentence, at);
  const head = headOf(frame, at, figure);
  const word =
    /(分别|双双|(?<![亩人户地平年月日村])均(?![衡等价值线])|(?<![成首京古])都(?=要|将|已|分|[增下降减提超突达保实完\d\s])|各(?![类项级种族方界式样国地]))(?:(?!分别|、|，|,)[^\d]){0,12}$/.exec(
      head,
    );
  const run = figureRun(frame, index);
  const reached = reachedFrom(frame, index, list, told, run);
  if (reached) return reached;
  if (!word && run.length < 2) return null;
  if (!word) {
    // 城镇和农村人均住房面积32.9平方米、37.1平方米: as with 分别.
    const edge = sentence.figures[index - 1]?.end ?? clause;
    const said = stripTrailing(wordsIn(frame, Math.max(clause, edge), figure.start).replace(/^\s*[、和与及]/, ''));
    // 增速分别高于地区生产总值、第二产业增加值2.5、4.1个百分点: how far from each.
    if (isFromSeveral(said.rest)) return { items: [], subjects: run.flatMap((f) => subjectFor(f, NOTHING, said)) };
    if (run.length > 1 && /[和与、]|城乡/.test(said.rest) && standsAlone(frame, run)) {
      const items = itemsOf(said.rest, clause, run.length);
      const isStart = /[由从]/.test(said.taken);
      if (items.length === run.length && items.every(({ words }) => HAN.test(words)))
        return {
          items,
          subjects: run
            .flatMap((f, i) => subjectFor(f, items[i], said, isStart ? 'baseline' : undefined))
            .map(meantAs(run))
            .map((subject) => (isStart ? subjectWith(subject, { isDated: /[由从]\s{2,}的?$/.test(said.taken.trimEnd()) }) : subject)),
        };
      // As many values as things are not told apart: of one thing there are not two values.
      if (said.rest.includes('、') && run.every(isLike(figure)))
        return { items: [], subjects: run.flatMap((f) => subjectFor(f, NOTHING, said)) };
    }
    if (run.length < 2 || stripTrailing(head).rest.trim() !== '') return null;
    // 城镇居民收入17175元，农村居民收入5153元，增长9.8%和8.5%: the things that had a figure each just before.
    if (run.length !== list.length) return standsAlone(frame, run) ? ofEarlier(run, told, stripTrailing(head)) : null;
    // …分别达42004元、30657元，增长4.8%、7.5%: a second row for the same things.
    return { items: list, subjects: run.flatMap((f, i) => subjectFor(f, list[i], stripTrailing(head))) };
  }
  // 分别完成47125元、25913元、分别增长8.5%、11%: a row of its own.
  const isOwnRow = /^[、，,]\s*分别[^，。；、\d]*$/.test(frame.raw.slice(sentence.figures[index - 1]?.end ?? figure.start, figure.start));
  const subjectText = isOwnRow ? '' : head.slice(0, word.index);
  const verb = fromOther(stripTrailing(head), head.slice(word.index));
  if (word[1] !== '分别') {
    const items = itemsOf(subjectText, clause, word[1] === '双双' ? 2 : null);
    if (items.length < 2) return null;
    // 甲、乙、丙产业链产值均增长20%: all of them may be one record.
    // 认定甲、乙试点企业各1家: what was done is no part of their name.
    const named = subjectText.trim();
    const whole = subjectText.includes('、')
      ? [...readingsOf(named).slice(0, 1), ...(word[1] === '各' ? [named.replace(MADE, '')] : [])]
      : [];
    const subjects = items.flatMap((item) => subjectFor(figure, item, verb));
    return { items: [], subjects: withTogether(subjects, whole) };
  }
  // 接待游客8.2亿人次、旅游收入9800亿元，分别增长11.5%、13.2%: the things that had a figure each just before.
  const isRow = !HAN.test(stripTrailing(subjectText).rest);
  if (isRow && list.length > 1 && list.length === run.length) {
    // 分别新增12项和44项，累计分别达到64项和288项: all that there are of each.
    const items = /累计|总数|总量/.test(verb.taken)
      ? list.map((item) => ({ ...item, words: item.words.replace(ADDED, '').replace(NEWLY, '') }))
      : list;
    return { items, subjects: run.flatMap((f, i) => subjectFor(f, items[i], verb)).map(meantAs(run)) };
  }
  // 2016年至2018年，分别完成生产总值236亿元、314亿元、365亿元: of one thing, year by year.
  if (yearsInTurn(sentence, figure, frame.raw)) {
    const words = `${subjectText}${stripTrailing(head.slice(word.index + 2)).rest}`.trim();
    const item: Item = { words, span: { start: figure.start, end: figure.start }, before: '', after: '' };
    return { items: [], subjects: run.flatMap((f) => subjectFor(f, item, verb)) };
  }
  if (isRow) {
    return run.length < 2
      ? null
      : (ofClauseBefore(frame, at, head.slice(word.index + 2), run, verb) ?? ofBoth(run, told.at(-1), verb) ?? ofEarlier(run, told, verb));
  }
  // 化学需氧量、氨氮排放量分别下降2%: said once for all.
  const things = subjectText.replace(BASELINE, '').replace(SUMMED_UP, '');
  const said = itemsOf(things, clause, run.length === 1 ? null : run.length);
  // 甲区、乙区销售收入分别增长…: one thing of several places, which are blanked out.
  const [only] = said;
  const listed = only && said.length === 1 && PLACES_ALONE.test(things) ? run.map(() => only) : said;
  const items =
    sectorsAgain(things, list, run.length) ??
    tradeWith(listed, told) ??
    (listed.length === run.length ? listed : (itemsOfTwoClauses(frame, at, things, run.length) ?? listed));
  if (run.length === 1 && items.length > 1) {
    const subjects = items.flatMap((item) => subjectFor(figure, item, verb));
    return { items: [], subjects: withTogether(subjects, [stripTrailing(things).rest.trim()]) };
  }
  // Not as many things as values: which is whose, is not said.
  if (items.length !== run.length) return { items: [], subjects: run.flatMap((f) => subjectFor(f, NOTHING, verb)) };
  const compared = againstTimes(things);
  if (compared)
    return {
      items: [],
      subjects: run.flatMap((f, i) =>
        subjectFor(f, items[i] && { ...items[i], ...compared.item }, { ...verb, taken: `${compared.against[i] ?? ''}${verb.taken}` }),
      ),
    };
  // 煤炭、电解铝分别淘汰落后产能1.1亿吨和120万吨: what was done to each is a part of its name.
  // 两个机场分别完成旅客吞吐量…: what was completed is measured.
  const done = stripTrailing(head.slice(word.index + 2))
    .rest.trim()
    .replace(/^(?:完成|实现|达到|约(?=占))(?=[〇\u3400-\u9fff]{2})/, '');
  const role = BASELINE.test(subjectText) || /^分别[由从]/.test(head.slice(word.index)) ? 'baseline' : undefined;
  const named = done === '' ? items : items.map((item) => ({ ...item, words: item.words + done }));
  return {
    items: named,
    subjects: run.flatMap((f, i) => subjectFor(f, named[i], ownMotion(verb, word[0], named[i]), role)).map(meantAs(run)),
  };
}

/** 分别突破1.3万亿元、7000亿元: the word before the first figure may be meant for all; 5%、6.5%左右: so may the word behind the last. */
function meantAs(run: readonly Figure[]): (subject: FigureSubject) => FigureSubject {
  const [first, last] = [run[0], run.at(-1)];
  const said = first?.qualifiers.some(({ side }) => side === 'before')
    ? first
    : last?.qualifiers.some(({ side }) => side === 'after')
      ? last
      : undefined;
  const meant = said && { comparator: said.comparator, approximate: said.approximate };
  return (subject) => (meant && subject.figure.qualifiers.length === 0 ? subjectWith(subject, { meant }) : subject);
}

/** 分别高于全市7.7、6.7个百分点: how far each is from something else. */
const fromOther = (verb: TrailingWords, said: string): TrailingWords =>
  isComparedRate(said) ? { ...verb, taken: `高于${verb.taken}` } : verb;

/** 从202元、270元提高到209元、280元: where several things got to, in the order of what they started from. */
function reachedFrom(
  frame: Frame,
  index: number,
  list: readonly Item[],
  told: readonly FigureSubject[],
  run: readonly Figure[],
): Distributed | null {
  const { figures } = frame.sentence;
  const [before, figure] = [figures[index - 1], figures[index]];
  if (!before || !figure || list.length < 2 || list.length !== run.length || told.at(-1)?.role !== 'baseline') return null;
  if (told.at(-1)?.figure !== before) return null;
  // 从12‰、15‰分别降至现在的9‰、11‰
  const said = wordsIn(frame, before.end, figure.start).replace(/^\s*分别/, '');
  const verb = stripTrailing(said.replace(/(?:现在|目前|如今|当前)的?\s*$/, ''));
  if (verb.rest.trim() !== '' || !REACHED.test(verb.taken.trimEnd())) return null;
  return {
    items: list,
    subjects: run.flatMap((f, i) => subjectFor(f, list[i], verb)).map((subject) => subjectWith(subject, { isEnd: true })),
  };
}

/** 提高到, 调整为2010年的. */
const REACHED = /(?:[到至]|(?:调整|优化|改善|转|变|改|降|升)为)(?:\s*的)?$/;

const ADDED = /(?:新增|净增|新建成?|新认定|新设立?|新培育|新引进)$/;
const NEWLY = /^(?:新增|净增|新认定|新设立?|新培育|新引进)(?:了)?(?=[〇\u3400-\u9fff]{2})/;

const PLACES_ALONE = /^\s*(?:其中)?(?:\s{2,}[、和与及])+\s*[〇\u3400-\u9fff“]/;

/** 完工量、新接订单量和手持订单量三大指标分别为: how many there are, behind them all. */
const SUMMED_UP = /(?:等)?[两三四五六七八九十\d]{1,2}[大项个类](?:主要|核心)?(?:指标|品种|方面|领域|数据)\s*$/;

/** 由上年分别增长5.6%和13.1%: what things rose or fell from. */
const BASELINE = /[由从]\s*(?:上年|去年|的)?\s*$/;

/** 推进甲项目和乙项目建设，分别完成投资204亿元和265亿元: the things that the clause before names. */
/** 财政收入和预算收入年均增长28%，分别达到8亿元和4.7亿元: a second row of two things that had one figure. */
function ofBoth(run: readonly Figure[], before: FigureSubject | undefined, verb: TrailingWords): Distributed | null {
  if (!before || !/[和与、]|城乡/.test(before.words)) return null;
  const items = itemsOf(before.words, before.span.start, run.length);
  if (items.length !== run.length || !items.every((item) => HAN.test(item.words))) return null;
  return { items, subjects: run.flatMap((f, i) => subjectFor(f, items[i], verb)) };
}

function ofClauseBefore(frame: Frame, at: number, said: string, run: readonly Figure[], verb: TrailingWords): Distributed | null {
  const { pieces, figures } = frame.sentence;
  const first = startOfClause(frame.sentence, at);
  const end = pieces[first]?.start;
  const before = first > 0 && pieces[first]?.before === '，' ? clauseStart(frame.sentence, first - 1) : undefined;
  if (end === undefined || before === undefined || figures.some(({ core }) => before <= core.start && core.start < end)) return null;
  const words = wordsIn(frame, before, end - 1)
    .replace(TOLD, '')
    .replace(/^\s*(?:推进|加快|实施|抓好|统筹)/, '');
  const items = itemsOf(words, before, run.length);
  if (items.length !== run.length || !items.every((item) => HAN.test(item.words)) || !/[和与、]/.test(words)) return null;
  const done = stripTrailing(said).rest.trim();
  return {
    items,
    subjects: run.flatMap((f, i) => {
      const item = items[i];
      return subjectFor(f, item && { ...item, words: item.words + done }, verb).map((subject) =>
        subjectWith(subject, { readings: subject.readings.slice(0, 1).map((reading) => readingWith(reading, { weak: true })) }),
      );
    }),
  };
}

/** What a clause says of the things that it names. */
const TOLD =
  /(?:建设|再?创(?:历史)?新高|再上新台阶|实现双(?:增长|提升)|(?:均|都)?(?:实现)?(?:较快|快速|稳步|持续|平稳|大幅)?(?:增长|提升|提高|推进|发展))$/;

/** As many figures as the clauses before told things with a figure each; of other things nothing is said. */
function ofEarlier(run: readonly Figure[], told: readonly FigureSubject[], verb: TrailingWords): Distributed {
  const earlier = told.slice(-run.length);
  const isOneEach = earlier.length === run.length && earlier.every(namesItself);
  return { items: [], subjects: run.flatMap((f, i) => subjectFor(f, isOneEach ? itemOf(earlier[i]) : NOTHING, verb)) };
}

const NOTHING: Item = { words: '', span: { start: 0, end: 0 }, before: '', after: '' };

const isLike =
  (figure: Figure) =>
  ({ kind, unit }: Figure): boolean =>
    kind === figure.kind && unit === figure.unit;

const namesItself = ({ carried, role, words, figure }: FigureSubject): boolean =>
  !carried && role === 'value' && words !== '' && figure.kind !== 'ordinal' && figure.kind !== 'point';

const itemOf = (subject: FigureSubject | undefined): Item | undefined =>
  subject && { words: subject.words, span: subject.span, before: subject.readings[0]?.around.before ?? '', after: '' };

export function subjectFor(figure: Figure, item: Item | undefined, verb: TrailingWords, role?: FigureSubject['role']): FigureSubject[] {
  if (!item) return [];
  const { rest, motion: own } = stripTrailing(item.words.replace(/^\s*其中/, ''));
  // 对沿线国家投资额、进出口额分别达到…: the trade with them alone.
  const isWithOther = TRADE.test(rest) && WITH_OTHER.test(item.before);
  // 城镇新增就业、再就业、新增转移就业: each says for itself whether it counts what is new.
  const isAdded = /(?<!城镇)新增|净增/.test(item.before) && !/新增|净增/.test(rest + item.after);
  // What is left of 第一产业对增长贡献率 without its beginning is what all items end with, and none of them.
  const others = item.before + item.after;
  const names = isWithOther ? [] : [...readingsOf(rest), ...(item.also ?? []), ...otherTown(rest)];
  const readings = names.flatMap((reading, i) => {
    const pattern = patternOf(reading);
    // 平均浓度 cut down to 浓度 is not the other item's.
    const isCut = i > 0 && pattern.core.length < 3;
    // 出口总额 is no part of 进出口总额.
    if (i > 0 && others.replaceAll('进出口', '').includes(pattern.core)) return [];
    // Nor is a share without its part that of the item.
    if (i > 0 && pattern.core.startsWith('占')) return [];
    const subject = readingNamed(pattern, { before: isCut ? '' : item.before, clause: '' }, item.after);
    // 新增各类总部机构 cut down to 总部机构: new ones still.
    if (i > 0 && NEWLY_BEFORE.test(leftOf(rest, reading))) return [readingWith(subject, { added: true })];
    return isAdded ? [readingWith(subject, { added: true }), subject] : [subject];
  });
  return [
    {
      figure,
      readings,
      span: { start: item.span.start, end: figure.end },
      words: rest,
      motion: verb.motion ?? own,
      verb: verb.taken,
      carried: false,
      topic: '',
      role: role ?? (figure.kind === 'point' || isChange(figure, verb.taken) ? 'difference' : 'value'),
      isEnd: false,
      isGrown: undefined,
      isDated: false,
      meant: undefined,
      earlier: undefined,
    },
  ];
}

const TRADE = /^(?:货物)?(?:进出口|出口|进口)/;
const WITH_OTHER = /^[对与同][^、]{2,}/;
