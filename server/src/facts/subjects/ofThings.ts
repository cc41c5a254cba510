import { readingWith } from '../indicators/indicatorMatch.ts';
import { patternOf } from '../indicators/indicatorPattern.ts';
import { type FigureSubject, subjectWith } from './figureSubject.ts';

const { source: DEEDS } =
  /(?:新建|新增|改造提升|提升改造|改建|扩建|新改建|改扩建|改造|续建|新开工|开工建设|开工|基本建成|建成|竣工|完工|投产|签约|落地|投用|修复|提升)/;
/** What is done to things, and nothing else. */
const DEED_ALONE = new RegExp(`^\\s*(?:其中)?(?:已|将|共)?(${DEEDS})\\s*$`);
const DEED_FIRST = new RegExp(`^\\s*(?:累计|共|已|将|计划|力争|实施|推进|完成|启动|${DEEDS})+(?=[〇\\u3400-\\u9fffA-Za-z\\d“]{3})`);
/** 4A级, of 景区 that have a grade. */
const GRADE_ALONE = /^\s*(?:其中)?((?:[1-5]A|[一二三四五]星)级)\s*$/;
const OF_GRADE = /(?:[1-5]?A|星)级([〇\u3400-\u9fff]{2,6})$/;

/**
 * 建成高标准农田12万亩，其中新建8万亩、改造提升4万亩: of what deeds are told, the figure before 其中 says; A级景区32家，其中4A级8家、3A级15家: so it does of grades.
 * `told` are the sentence's subjects, of which this is the one at `at`; `between` finds what stands between one's figure and this one's.
 */
export function ofThings(
  subject: FigureSubject,
  told: readonly FigureSubject[],
  at: number,
  between: (from: FigureSubject) => string,
): FigureSubject {
  const deed = DEED_ALONE.exec(subject.words)?.[1];
  const grade = deed === undefined ? GRADE_ALONE.exec(subject.words)?.[1] : undefined;
  if (deed === undefined && grade === undefined) return subject;
  const whole = told
    .slice(0, at)
    .findLast(
      ({ words, figure }) =>
        figure.unit === subject.figure.unit && figure.kind === subject.figure.kind && !DEED_ALONE.test(words) && !GRADE_ALONE.test(words),
    );
  const [reading] = subject.readings;
  if (!whole || !reading || !IN_PARTS.test(between(whole))) return subject;
  const thing = grade === undefined ? whole.words.replace(DEED_FIRST, '').trim() : (OF_GRADE.exec(whole.words.trim())?.[1] ?? '');
  if (thing.length < 2) return subject;
  const named = readingWith(readingWith(reading, patternOf(`${deed ?? grade}${thing}`)), {
    weak: undefined,
    isFull: true,
    tail: undefined,
  });
  return subjectWith(subject, { readings: [named, ...subject.readings] });
}

/** Nothing but 其中 and the parts before this one. */
const IN_PARTS = /^[，,（(]\s*其中[：:]?[^。；;，,]{0,60}$/;
