import type { Figure } from '../../quantity/figure.ts';
import type { Subject } from '../indicators/indicatorMatch.ts';
import { normaliseTerm } from '../indicators/terms.ts';
import { bareSubject } from './bareSubject.ts';
import { classedAt } from './classedThings.ts';
import { makesClass } from './countedClass.ts';
import { cropOf } from './crops.ts';
import { dealtWith, heldOf, sameDeed } from './deeds.ts';
import { doersAndDeed } from './doers.ts';
import { isCounted, isLevel, meantBy, roleOf } from './figureRole.ts';
import { type FigureSubject, subjectWith } from './figureSubject.ts';
import { areToBeLifted, liftedNames } from './liftedPeople.ts';
import { investedIn, isBaseOnly, isForNext, isWholeOfNext, moneyNames, moneyReadings, purposeOf } from './moneyNames.ts';
import { asAddition, asJoint, asWeak, asWhole, withAdded, withAddition } from './otherReadings.ts';
import {
  addsOn,
  goesOn,
  goesOnAdding,
  isOfWhich,
  mayBeNewToo,
  ofOtherLevel,
  type Previous,
  partsOf,
  wholeOfPart,
} from './previousFigure.ts';
import { rateNames } from './rateNames.ts';
import { readingMaker } from './readingMaker.ts';
import { earlierThan, type Frame, saidBefore, wordsIn } from './sentenceFrame.ts';
import { sentenceNames } from './sentenceNames.ts';
import { isInWhole, partWithTopic } from './shares.ts';
import {
  ADDITION,
  BARE_ADDITION,
  BARE_VERB,
  BATCH,
  countsOther,
  DONE_WITH,
  FUNDS,
  GENERIC,
  GREW_SINCE,
  GROUPS,
  IN_ALL_BEHIND,
  INCREASE,
  isGoalOfGrowth,
  isMeasureOf,
  isRemark,
  isRound,
  isSetting,
  isWhole,
  LIST_ADDS,
  MEASURE_NOUN,
  motionAfter,
  newlyIn,
  nounOf,
  PURPOSE_BEHIND,
  plainOf,
  RANKS,
  REDUCTION,
  SUMS_UP,
  verbOf,
  WON,
} from './subjectWords.ts';
import { greatOnes, withoutNumber } from './summedUpList.ts';
import {
  Around,
  chainAfter,
  clauseBefore,
  itemBefore,
  leftEdge,
  lentWords,
  namesOf,
  subjectBefore,
  tailOf,
  wholeList,
  withoutJoined,
} from './surroundings.ts';
import { cutFirst, MADE, stripTrailing, withTotal } from './wording.ts';

/** What is done for things that are counted. */
const SERVED = /开展|提供|办理|发放|解决|减免|减税|降费|争取|追回|追讨|兑现|配备|安装|实施|送|挽回|节约|协调|纾困|授信/;

/** The subject of one figure: the words before it, with those after it, or, where there are none, what the figure before it was said of. */
export function subjectsOfFigure(frame: Frame, figure: Figure, at: number, previous: Previous | null): FigureSubject[] {
  const piece = frame.sentence.pieces[at];
  const from = leftEdge(frame, figure, piece);
  // 740元/月和485元/月
  const beside = withoutJoined(wordsIn(frame, from, figure.start).replace(/^\/[月年人天日]+/, ''), from > (piece?.start ?? from));
  const told = from === piece?.start ? subjectBefore(frame, at, beside) + beside : beside;
  const number = told.startsWith('大') ? frame.sentence.figures.find(({ end, unit }) => end === from && unit === '') : undefined;
  // 6大高耗能产业比重降低到41%
  const head = (number && greatOnes(number.value, told)) ?? told;
  const {
    rest,
    motion: before,
    taken,
  } = cutFirst(figure.kind === 'percent', withTotal(stripTrailing(figure.kind === 'ordinal' ? head.replace(RANKS, '') : head)));
  const motion = before ?? motionAfter(frame.raw, figure, rest);
  const classed = classedAt(frame.raw, figure);
  const tail = classed?.names[0] ?? tailOf(frame, figure, piece);
  const isMeasure = previous !== null && isMeasureOf(rest, previous.subjects[0]?.words ?? '') && goesOn(frame, previous.piece, at);
  // 存款余额增长8.5%，新增4万亿元: what it rose by.
  const isAddition = BARE_ADDITION.test(rest) && tail === '' && previous !== null && goesOn(frame, previous.piece, at);
  // 浪潮、卡奥斯等148个行业大模型: examples, and the noun stands behind.
  const isExample = isCounted(figure) && /(?<![高中平同均初优何])等$/.test(rest) && /^[〇\u3400-\u9fff“]{3}/.test(tail);
  const hasOwn =
    /[〇\u3400-\u9fffA-Za-z]/.test(rest) && !isSetting(rest, figure) && !isRemark(rest, figure) && !isMeasure && !isAddition && !isExample;
  // 增加1万个停车位: so many new ones, where 停车位增加1万个 tells how a level changed.
  const isIncrease = !hasOwn && isCounted(figure) && tail !== '' && INCREASE.test(taken);
  const role = isIncrease ? 'value' : roleOf(frame, figure, taken, head, tail);
  const last = previous && at - previous.piece === 1 ? (previous.subjects[0]?.words ?? '') : '';
  const isOfNext = isForNext(frame.raw, figure, rest, previous?.figure);
  const around = new Around(
    () => (BATCH.test(rest) || isOfNext ? '' : lentWords(frame, at, from, last)),
    () => clauseBefore(frame, at),
  );
  const isGrown =
    isCounted(figure) && motion === null && !/累计|合计|总计/.test(taken) && GREW_SINCE.test(frame.raw.slice(figure.end, figure.end + 20));
  const ofGrowth = figure.kind === 'percent' && isGoalOfGrowth(rest, taken);
  const base: FigureSubject = {
    figure,
    readings: [],
    span: { start: from, end: figure.end },
    words: '',
    motion,
    verb: verbOf(taken, figure, frame.raw, piece?.start ?? from),
    carried: false,
    topic:
      tail === '' && BARE_VERB.test(rest) && !countsOther(frame.raw, figure, head)
        ? around.clause || (at === 0 ? normaliseTerm(frame.prelude) : '')
        : '',
    role,
    isEnd:
      (previous?.subjects[0]?.role === 'baseline' && at - previous.piece <= 1 && !/[〇\u3400-\u9fff]/.test(rest)) ||
      isLevel(rest, { rest, taken, motion }, figure) ||
      isGrown,
    isGrown,
    isDated: /[由从]\s{2,}的?(?:增长|下降|上涨|上升)?$/.test(head),
    meant: meantBy(head, taken, tail),
    // 筹措资金1.6亿元，支持A；筹措资金4.7亿元，保障B: what each is for is said behind it.
    earlier:
      previous && (isOfNext || (FUNDS.test(rest) && PURPOSE_BEHIND.test(frame.raw.slice(figure.end, figure.end + 8))))
        ? ''
        : earlierThan(frame, from),
  };
  const isPart = head.trimStart().startsWith('其中') && MEASURE_NOUN.test(previous?.subjects[0]?.words ?? '');
  const measure = isPart ? (previous?.subjects[0]?.readings[0]?.core ?? '') : '';
  const isTailCounted = tail !== '' && isCounted(figure);
  const thing = isTailCounted ? tail : figure.kind === 'money' ? investedIn(frame.raw, figure, rest) : '';
  const make = readingMaker({ figure, motion, around, measure, thing, before: () => saidBefore(frame.raw, from) });
  const doing = (tail: string): Subject[] => doersAndDeed(tail).flatMap((name) => make(name, '').slice(0, 1));
  const chain = classed ? '' : chainAfter(frame, at, figure);
  const otherwise = (...before: readonly string[]): Subject[] =>
    (classed?.names.slice(1) ?? []).flatMap((name) => before.flatMap((words) => make(words + name, '')));
  if (ofGrowth) return [subjectWith(base, { motion: 'up', readings: make('地区生产总值', '').map(asWeak), words: '经济' })];
  const level = tail === '' ? ofOtherLevel(rest, previous, figure) : '';
  if (level !== '') return [subjectWith(base, { readings: make(level, ''), words: level })];
  const again = hasOwn && tail === '' ? sameDeed(rest, figure, previous) : undefined;
  if (again) return [subjectWith(base, { readings: again, words: rest })];
  const lifted = liftedNames(frame.raw, figure);
  if (lifted.length > 0 && !/^\s*其中/.test(head))
    return [subjectWith(base, { readings: lifted.flatMap((name) => make(name, '').slice(0, 1)), words: lifted[0] ?? '' })];
  if (hasOwn) {
    // 生产总值超200亿元县: the figure makes a class of things and states no value.
    const isClass = (figure.kind === 'money' && tail !== '' && figure.comparator.startsWith('>')) || makesClass(frame, figure);
    // 100个国家的200个港口, 10件实事48个子项目: the ports, and not the countries, which were counted before.
    const isOfCounted =
      isTailCounted && (taken.trim() === '的' || (taken.trim() === '' && previous?.figure.end === from && isCounted(previous.figure)));
    // 旅游人次、旅游收入、过夜游客三项指标: how many are listed.
    const isSum = isTailCounted && piece?.before === '、' && SUMS_UP.test(tail);
    // 设立子公司28家，累计达到273家: the second tells how many there are.
    const isOfMore = isCounted(figure) && IN_ALL_BEHIND.test(frame.raw.slice(figure.end, figure.end + 10));
    // 15个行业大类中11个行业增长: so many of them.
    const isSome = isTailCounted && /中有?$/.test(head.trim()) && previous !== null && isCounted(previous.figure);
    const isPartDone = isOfCounted && DONE_WITH.test(tail);
    const own = isOfCounted || isSum ? make(rest + tail, chain) : make(rest, tail);
    const list = tail === '' ? wholeList(frame, at, figure) : '';
    // 新增甲、乙、丙等文明城市12个: so many new ones.
    const isListAdded = LIST_ADDS.test(list) && !isWhole(rest, taken);
    const isAdded =
      ADDITION.test(taken) ||
      (!ADDITION.test(rest) && !isWhole(rest, taken) && addsOn(piece, previous, isOfWhich(frame, piece) ? `其中${rest}` : rest));
    // 经营主体净增98万户 is never their number.
    const additions = own.map(asAddition);
    const reduction = isCounted(figure) && tail === '' ? REDUCTION.exec(taken)?.[0] : undefined;
    if (reduction !== undefined) return [subjectWith(base, { role: 'value', readings: make(reduction + rest, ''), words: rest })];
    const asSaid = (): Subject[] => {
      if (isClass) return [];
      if (ADDITION.test(taken) || isListAdded) return additions;
      // 新设立经营主体14.87万户，其中企业7.27万户: of the new ones alone.
      const newly = isCounted(figure) ? newlyIn(frame, figure) : undefined;
      if (newly !== undefined)
        return [...make(newly + rest.replace(/^\s*其中/, ''), tail), ...withAdded(own).slice(0, own.length), ...own.map(asJoint)];
      if (isAdded) return withAdded(own);
      return isOfMore ? [...own.map(asJoint), ...additions] : [...own];
    };
    const readings = asSaid();
    // 新建和改造提升112万亩高标准农田: there the last verb belongs to the name.
    if (isCounted(figure) && tail !== '')
      readings.push(
        ...make(head + tail, chain),
        ...make(rest + tail, chain),
        ...(GENERIC.test(tail) || BATCH.test(rest) || WON.test(rest) ? [] : make(tail, chain).map((s) => withAddition(s, rest))),
      );
    if (classed) readings.push(...otherwise(head, rest, ''));
    // 新建10处城市绿地、健身广场、特色街区: so many of all of them.
    if (isTailCounted && chain.includes('、') && !/\d/.test(chain)) readings.push(...make(rest + chain, '').slice(0, 1));
    // 庆阳、张掖、天水3个医疗中心建成: as many as are named.
    const named = tail !== '' && isCounted(figure) ? namesOf(frame, at, figure) : '';
    if (named !== '') readings.push(...make((LIST_ADDS.test(named) ? '新增' : '') + (nounOf(tail) || tail), ''), ...doing(tail));
    const plain = withoutNumber(rest);
    if (plain !== rest) readings.push(...make(plain, tail).map((reading) => (number ? reading : asWeak(reading))));
    // Before the last item alone, of which there may be a record as well.
    const crop = cropOf(rest, frame.raw.slice(frame.sentence.start, from));
    if (crop !== '') readings.unshift(...make(crop + rest.trim(), ''));
    if (list !== '') readings.unshift(...make(stripTrailing(list).rest, '').filter(({ core }, i) => i === 0 || core.includes('、')));
    const dealt = tail === '' && isCounted(figure) && rest.length < 8 ? dealtWith(rest, around.clause) : '';
    if (dealt !== '') readings.push(...make(dealt, '').map(asWeak));
    if (tail === '') readings.push(...heldOf(rest, figure).flatMap((name) => make(name, '').map(asWeak)));
    if (figure.kind === 'money') readings.push(...moneyReadings(moneyNames(frame.raw, figure, rest, tail, last, taken), chain, make));
    if (figure.kind === 'percent' || (figure.kind === 'point' && isInWhole(rest))) {
      // 进出口额2784亿元，郑州市占比83%，全省占比65%: both of what was told first.
      const part =
        previous?.subjects.length === 1 ? partWithTopic(/占比\s*$/.test(rest) && previous.of ? previous.of : previous.subjects[0]) : '';
      const names = rateNames(frame.raw, figure, {
        words: rest,
        verb: taken,
        before: from,
        isGrowing: motion !== null,
        part,
        isNext: previous !== null && at - previous.piece === 1,
        clause: around.clause,
      });
      if (names.isOfNew) readings.length = 0;
      readings.unshift(...names.first.flatMap((name) => make(name, '')));
      readings.push(...names.last.flatMap((name) => make(name, '')));
    }
    // 新建充电桩2万个，其中农村1万个: those of them that are there.
    const whole = wholeOfPart(head, rest, figure, previous);
    if (whole) readings.push(...partsOf(normaliseTerm(plainOf(rest)) || rest.replace(/^\s*其中/, '').trim(), whole));
    const inSentence = sentenceNames(frame, figure, { piece, from, rest, previous });
    readings.unshift(...inSentence.first.flatMap((name) => make(name, '')));
    readings.push(...inSentence.last.flatMap((name) => make(name, '')));
    const made = isCounted(figure) ? MADE.exec(rest.trim())?.[0] : undefined;
    if (made !== undefined) {
      const likely = make(rest.trim().slice(made.length), '').map(asWeak);
      readings.push(...likely, ...withAdded(likely).slice(0, likely.length));
    }
    // 新增甲企业28家，乙企业23家: maybe new ones as well, and no number of all of them that could be wrong.
    if (!whole && mayBeNewToo(piece, previous, figure, taken, tail) && made === undefined) {
      const all = readings.map(asJoint);
      readings.splice(0, readings.length, ...own.map(asAddition).map(asWeak), ...all);
    }
    // 工业投资、民间投资增长6%: of the other one as well.
    const other = motion !== null && figure.kind === 'percent' && !rest.includes('等') ? itemBefore(frame, at, from) : '';
    // What came of two things is seldom one number to the last digit; what is meant for them often is.
    const others = other === '' || !isRound(figure) ? [] : make(other, rest).slice(0, 1);
    if (other !== '' && others.length === 0) readings.push(...make(other, '').map(asJoint));
    const purpose = purposeOf(frame.raw, figure, rest);
    // 19所高校115个学科: of the schools it is no number.
    const isJoint =
      isSome ||
      // 营业收入增长20%的高新技术企业21家: those of them alone.
      (isCounted(figure) && from > (piece?.start ?? from) && told.startsWith('的')) ||
      isPartDone ||
      (isOfCounted && previous?.figure.end === from && !GROUPS.test(rest.trim())) ||
      isBaseOnly(frame.raw, figure, rest) ||
      purpose?.isPart === true;
    const ofPurpose = purpose ? purpose.names.flatMap((name) => make(name, '')) : [];
    const said = subjectWith(base, {
      readings: [...ofPurpose, ...(isJoint ? readings.map(asJoint) : readings)],
      words: (rest || tail).trim(),
    });
    return others.length === 0 ? [said] : [subjectWith(base, { readings: others.map(asWhole), words: other, isBeside: true }), said];
  }
  if (isCounted(figure) && tail !== '') {
    const readings = [...make(tail, chain), ...otherwise('')];
    const isAdded = addsOn(piece, previous) || (from > (piece?.start ?? from) && goesOnAdding(previous));
    const increases = readings.map(asAddition);
    const noun = nounOf(tail);
    if (noun !== '') readings.push(...make(noun, '').map(asWeak));
    readings.push(...doing(tail));
    // 为2159家规上工业企业开展诊断, 231个贫困村、24万贫困人口有望率先脱贫: some of them.
    if ((/^\s*(?:累计|已|共)?[为对给向]$/.test(head) && SERVED.test(tail)) || areToBeLifted(frame.raw, figure))
      return [subjectWith(base, { readings: readings.map(asJoint), words: tail })];
    if (isExample) return [subjectWith(base, { readings: readings.map(asWeak), words: tail })];
    if (isBaseOnly(frame.raw, figure, tail) || isWholeOfNext(frame.raw, figure))
      return [subjectWith(base, { readings: readings.map(asJoint), words: tail })];
    return [
      subjectWith(base, {
        readings: isIncrease || ADDITION.test(taken) ? increases : isAdded ? withAdded(readings) : readings,
        words: tail,
      }),
    ];
  }
  return [bareSubject(frame, at, previous, { base, head, tail, isGrowing: before !== null, isMeasure, isAddition, make })];
}
