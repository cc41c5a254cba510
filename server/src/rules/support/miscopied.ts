import { digitsOf } from '../../facts/binding/compare.ts';
import { exact } from '../../facts/extractFacts.ts';
import type { ParagraphFacts } from '../../facts/facts.ts';
import { normaliseTerm } from '../../facts/indicators/terms.ts';
import type { Figure } from '../../quantity/figure.ts';
import { unitNamed } from '../../quantity/units.ts';
import { fingerprintNumber } from '../../util/fingerprint.ts';
import { unitTable } from '../../util/sparseMatches.ts';
import type { Collected } from '../rule.ts';
import { isOneSlip } from './oneSlip.ts';
import { exact as isExact } from './rounding.ts';

/** A figure with enough digits to be known again, and what it is said of. */
export interface ToldFigure {
  readonly figure: Figure;
  /** Fingerprint of indicator, motion, unit, place, and of whether it is a goal: the same for figures that tell the same, at one time or another. */
  readonly about: number;
  /** 总投资, 全长: a word that each of several projects may stand behind. */
  readonly isOfThing: boolean;
  /** 市级以上非物质文化遗产代表性项目: a name so long that there is one such thing. */
  readonly isLong: boolean;
  /** The period's label; null where the text tells none. */
  readonly when: string | null;
  /** The offset at which its sentence begins. */
  readonly sentence: number;
}

/** The figures of a paragraph that a copyist may have got wrong. */
export function toldFiguresIn({ paragraph: { text }, bindings }: ParagraphFacts): readonly ToldFigure[] {
  const told: ToldFigure[] = [];
  for (const { claim } of bindings) {
    const { figure, indicator, scope, period, modality, motion } = claim;
    if (indicator === null || figure.value === null || figure.kind === 'ordinal' || figure.kind === 'point') continue;
    // Most figures have too few digits to be told apart from others.
    if (figure.numeral.end - figure.numeral.start < FEWEST_OF_THING) continue;
    const digits = printedDigits(figure).length;
    if (digits < FEWEST_OF_THING) continue;
    // 此次普查全市常住人口城镇化率: where places stood there are blanks.
    if (digits < FEWEST && !OF_THING.test(indicator.text) && !OF_WORK.test(indicator.text)) continue;
    const words = indicator.text.replace(LEADING, '').replace(/^.*\s{2}/, '');
    const thing = OF_THING.exec(words)?.[0];
    const name = thing ?? normaliseTerm(words);
    const isWork = digits < FEWEST && thing === undefined;
    if (isWork && (figure.unit === '' || figure.kind !== 'count' || period === null || !OF_WORK.test(name))) continue;
    if ((thing === undefined && name.length < SHORTEST_NAME) || OF_LEVELS.test(name)) continue;
    const unit = unitNamed(figure.unit)?.dimension ?? figure.unit;
    told.push({
      figure,
      // A small number takes no memory of its own.
      about: fingerprintNumber([name, motion, unit, scope?.name, modality === 'goal' && !isWork].join('|')) % SMALL,
      isOfThing: thing !== undefined,
      isLong: name.length >= LONG_NAME && figure.decimals === 0,
      when: period?.period.label ?? null,
      sentence: sentenceStart(text, figure.start),
    });
  }
  return exact(told);
}

/** Digits enough not to be another figure's by chance. */
const FEWEST = 3;
const FEWEST_OF_THING = 2;
const SMALL = 2 ** 30;

function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && STOPS[text.charCodeAt(start - 1)] !== 1) start--;
  return start;
}

const STOPS = unitTable('。！？；\n');
const SHORTEST_NAME = 4;
const LONG_NAME = 10;
/** 新建口袋公园24个: two digits are enough where they are told of the same work in the same year. */
const OF_WORK = /^(?:新[建增改]|改造|建成|改建|修建|创建)[\u4e00-\u9fff“”]{3,}$/;
const LEADING =
  /^\s*(?:(?:全[省市区县州国]|我[省市区县州]|我们的?|今年|去年|全年|累计|预计|其中|该|此次|截至|有效期内|年末|完成|实现|达到|共有|现有|拥有|共)\s*)+/;
/** 该项目总投资, 路段全长. */
const OF_THING = /(?:总投资|全长|总里程|建筑面积|占地面积|合同金额|合同额)$/;
/** Of a budget each level has figures of its own, and each item of it. */
const OF_LEVELS = /预算|决算|结转|结余|(?<!减)税|债|支出|基金|批准/;

export interface Miscopied {
  readonly first: Collected<ToldFigure>;
  readonly again: Collected<ToldFigure>;
}

/**
 * The figures that stand twice in a text, the second time with two digits exchanged, or ten times and more too large or too small: 61.4% and 64.1%, 86亿元 and
 * 8.6亿元. Where there are three values it is a list, and in one sentence they are two figures (环比、同比分别增长51.3%、15.3%).
 */
export function miscopiedIn(collected: readonly Collected<readonly ToldFigure[]>[]): readonly Miscopied[] {
  const byAbout = new Map<number, Collected<ToldFigure>[]>();
  for (const { paragraph, found } of collected) {
    for (const told of found) {
      const known = byAbout.get(told.about);
      if (known) known.push({ paragraph, found: told });
      else byAbout.set(told.about, [{ paragraph, found: told }]);
    }
  }
  const miscopied: Miscopied[] = [];
  for (const same of byAbout.values()) {
    const [first] = same;
    const values = new Set(same.map(({ found }) => found.figure.value));
    if (!first || values.size !== 2) continue;
    const again = same.find(({ found }) => found.figure.value !== first.found.figure.value);
    if (again && isMiscopy(first, again)) miscopied.push({ first, again });
  }
  return miscopied;
}

function isMiscopy(first: Collected<ToldFigure>, again: Collected<ToldFigure>): boolean {
  const [a, b] = [first.found, again.found];
  if (first.paragraph === again.paragraph && a.sentence === b.sentence) return false;
  if (a.when !== b.when && a.when !== null && b.when !== null) return false;
  if (!areAlike(a.figure, b.figure)) return false;
  const [x, y] = [digitsOf(a.figure.value ?? 0), digitsOf(b.figure.value ?? 0)];
  const [one, other] = [printedDigits(a.figure), printedDigits(b.figure)];
  // Of things there are many: only in few words, and with digits enough.
  if (a.isOfThing && again.paragraph - first.paragraph > NEAR) return false;
  if (x === y) return a.figure.kind !== 'percent' && x.length >= (a.isOfThing ? FEWEST_OF_THING : FEWEST);
  const isSameTime = a.when === b.when && a.when !== null;
  if (a.isLong && isSameTime && a.figure.kind === 'count' && isExact(a.figure) && isOneSlip(a.figure, b.figure.value ?? 0)) return true;
  return (
    one.length >= (isSameTime && !a.isOfThing ? FEWEST_OF_THING : FEWEST) && one.length === other.length && sorted(one) === sorted(other)
  );
}

/** The digits as they stand: 420亿元 has three. */
const printedDigits = ({ text, numeral, start }: Figure): string =>
  text.slice(numeral.start - start, numeral.end - start).replace(/[^\d一二三四五六七八九〇零]/g, '');
const sorted = (digits: string): string => [...digits].sort().join('');

/** Whether both are told in the same way; or one is told with 突破 which the other does not reach. */
function areAlike(a: Figure, b: Figure): boolean {
  if (a.comparator === b.comparator) return a.approximate === b.approximate;
  const [bound, plain] = a.comparator === '=' ? [b, a] : [a, b];
  return plain.comparator === '=' && bound.comparator.startsWith('>') && (plain.value ?? 0) < (bound.value ?? 0);
}

/** How many paragraphs a short piece of news has. */
const NEAR = 4;
