import type { ParagraphFacts } from '../../facts/facts.ts';
import type { Figure } from '../../quantity/figure.ts';
import { both } from '../../util/bilingual.ts';
import type { RuleFinding } from '../rule.ts';
import { everyChange } from './apartLevels.ts';
import { type Change, changesIn } from './changes.ts';
import { LASTING, MOVES_BY, YEAR, yearIn, yearsBetween, yearsIn } from './changeWords.ts';
import { printed } from './numerals.ts';
import { pointFinding, RATE_OF_GROWTH } from './points.ts';
import { basisIn } from './prices.ts';
import { proseOf, sentenceBefore } from './prose.ts';
import { exact } from './rounding.ts';
import { SHARE_MOVES } from './shareMoves.ts';
import { isFan } from './toldTwice.ts';
import { fixOf, wrongSize } from './wrongSize.ts';

/** A size that a headline tells without its levels: 集体经济收入增长13%, 交易额三年翻两番. */
export interface HeadlineSize {
  readonly text: string;
  readonly figure: Figure & { readonly value: number };
  readonly verb: { readonly text: string; readonly start: number; readonly end: number };
  readonly rising: boolean;
  /** What changed, without the words of its place. */
  readonly what: string;
  readonly lasting: string;
}

/** Two levels of one thing in the text below it, with the sentence up to the first one. */
export interface LeadChange {
  readonly change: Change;
  readonly lead: string;
  readonly around: string;
}

export interface LeadChanges {
  readonly changes: readonly LeadChange[];
  /** All values that the paragraph tells, for a headline may be of any of them. */
  readonly sizes: readonly number[];
}

/** What stands in a headline that tells a size. */
export const HEADLINE_VERBS =
  '增长 增加 净增 增产 增收 激增 猛增 提高 提升 上升 升高 上涨 跃升 扩大 延长 下降 减少 净减 减产 减收 降低 回落 下滑 压缩 压减 缩短 缩小 锐减 增幅 涨幅 降幅 翻'.split(
    ' ',
  );
const IS_TOLD = new RegExp(HEADLINE_VERBS.join('|'));
const HOW = '(?:累计|年均|净|共|大幅|再|已|实现|同比|较上年|比上年|比去年|较去年)';
const TOLD = new RegExp(`^(.*?)(${LASTING}|年内)?(?:${HOW}){0,2}(?:${MOVES_BY}了?)?(?:近|约|超|逾)?$`);
const PLACE = /^.*(?:[我全本][国省市县区州旗镇乡村]|[省市县区州旗镇乡村](?=[\u4e00-\u9fff]{4}))(?:的)?/;
const SHORTEST = 3;

export function headlineSizesIn({ paragraph: { text, kind }, figures }: ParagraphFacts): readonly HeadlineSize[] {
  if ((kind !== 'title' && kind !== 'heading') || figures.length === 0 || figures.length > MOST) return [];
  return figures.flatMap((figure, at): readonly HeadlineSize[] => {
    if (!exact(figure) || !SIZE.test(figure.kind)) return [];
    // 一年提高, 四年翻两番: the years are a figure of their own.
    const start = figures.slice(0, at).findLast(({ unit }) => unit !== '年')?.end ?? 0;
    const clause = /[^\s　，。；：、！？“”—]*$/.exec(text.slice(start, figure.start))?.[0] ?? '';
    const match = TOLD.exec(clause);
    const word = match?.[3] ?? match?.[4] ?? '';
    if (!match || !IS_TOLD.test(word || figure.text) || (word === '' && !figure.text.startsWith('翻')) || /年均|同比/.test(clause))
      return [];
    const what = (match[1] ?? '').replace(PLACE, '');
    if (what.length < SHORTEST) return [];
    const end = word === '' ? figure.start : start + text.slice(start, figure.start).lastIndexOf(word) + word.length;
    const verb = { text: word, start: end - word.length, end };
    return [{ text, figure, verb, rising: match[4] === undefined, what, lasting: match[2] ?? '' }];
  });
}
const SIZE = /^(?:percent|multiple|point|count|money|measure)$/;
const MOST = 4;

/** The levels of a paragraph of prose; null where it has none. */
export function leadChangesIn(facts: ParagraphFacts): LeadChanges | null {
  const { figures, paragraph } = facts;
  if (paragraph.kind === 'title' || paragraph.kind === 'heading' || figures.length < 2 || figures.length > LONGEST) return null;
  const text = proseOf(facts);
  if (!LEVELS.test(text)) return null;
  const joined = changesIn(text, figures);
  const changes = [...everyChange(text, figures, joined), ...datedIn(text, figures)].filter(
    ({ from, to, reached }) => !reached && from.kind !== 'ordinal' && exact(from) && exact(to),
  );
  if (changes.length === 0) return null;
  return {
    changes: changes.map((change) => {
      const start = Math.min(change.from.start, change.to.start);
      const around = text.slice(start, Math.max(change.from.end, change.to.end) + AFTER);
      return { change: { ...change, delta: null }, lead: sentenceBefore(text, start, LEAD), around };
    }),
    sizes: figures.flatMap(({ value }) => (value === null ? [] : [value])),
  };
}
const LEVELS = /[由从][^，。；]{0,18}\d|\d{4}年[^。]{0,120}(?:去年|今年|如今|现在|目前|年)/;
const LONGEST = 24;
const LEAD = 60;
const AFTER = 16;

const FIRST = new RegExp(`(${YEAR}[底末]?|前年|[一二三四五六七八九十]年前)[，,]?[^，。；：\\d]{0,24}$`);
const THEN = new RegExp(
  `^[^，。；\\d]{0,4}[，,；；。](?:而|到|至)?((?:${YEAR}|去年|今年|如今|现在|目前|眼下)[底末]?)[，,]?[^，。；\\d]{0,10}(?:达到?|增至|增[长加]?到|升至|跃升[至到]|攀升[至到]|提高到|上升到|减少到|下降到|降[至到])了?$`,
);

/** 2021年交易额只有4.2亿元，去年跃升至12.6亿元 */
function datedIn(text: string, figures: readonly Figure[]): readonly Change[] {
  return figures.flatMap((from, at): readonly Change[] => {
    const to = figures[at + 1];
    if (!to || to.unit !== from.unit || from.unit === '') return [];
    const then = THEN.exec(text.slice(from.end, Math.min(to.start, from.end + 40)))?.[1];
    const first = then === undefined ? null : FIRST.exec(text.slice(Math.max(0, from.start - 36), from.start));
    if (then === undefined || !first) return [];
    const times = { from: first[1] ?? '', to: then };
    return [{ from, to, subject: sentenceBefore(text, from.start, 30), rising: null, delta: null, reached: false, times }];
  });
}

/** What is told of a part, or of somebody alone. */
const OF_PART = /其中|例如|比如|为例|分别|[社户厂司](?:的|年)|全国|全省|(?<!全)[市县]平均/;
const ONE_PLACE = /([\u4e00-\u9fff]{2})([省市县区州镇乡村])(?![级民里内镇办域])/g;

/** Whether the paragraph's change is of what the headline tells: 集体经济收入 of 26个村的集体经济收入. */
function isOfHeadline({ what, text }: HeadlineSize, { lead, change }: LeadChange): boolean {
  if (OF_PART.test(lead)) return false;
  // 东山村的收入 under a headline of the town
  for (const [place] of lead.matchAll(ONE_PLACE))
    if (!/[全我本各个]/.test(place) && !text.includes(place) && !OFFICE.test(lead)) return false;
  const words = lead + change.subject;
  const end = what.slice(-Math.min(what.length, ALIKE));
  if (!words.includes(end)) return false;
  // The clause before the levels is of it, and of nothing else: 产量由…, 年交易额只有.
  const clause = /[^，。；：]*$/.exec(lead)?.[0] ?? '';
  return clause.includes(end) || /^[\u4e00-\u9fff]{0,2}$/.test(clause.replace(TIME, ''));
}
const ALIKE = 5;
const TIME = new RegExp(`${YEAR}|去年|由|从`, 'g');
const OFFICE = /[局委办厅](?:负责人|获悉|了解到|介绍)/;

/** Whether the years that the headline tells may be those of the levels. */
function mayBeOver({ lasting, figure }: HeadlineSize, { change: { times }, lead }: LeadChange): boolean {
  const years = yearsBetween(times);
  const told = lasting === '年内' ? 1 : yearsIn(lasting);
  if (told === null && figure.kind !== 'multiple' && LONG.test(lead)) return false;
  if (told === null) return years === null ? yearIn(times.from) === null : years === 1;
  return years === null ? yearIn(times.from) === null || figure.kind === 'multiple' : years === told || years === told - 1;
}

/** 2018年以来, 近五年 */
const LONG = /以来|[年月]来|[一二两三四五六七八九十几\d]年|期间|时期/;

/** What is wrong with a headline's size, by the only change below it that it may be of. */
export function unlikeLevels(size: HeadlineSize, { changes, sizes }: LeadChanges): { finding: RuleFinding; change: Change } | null {
  const { figure } = size;
  const alike = changes.filter((one) => isOfHeadline(size, one));
  const [only] = alike;
  const isOne = alike.every(({ change: { from, to } }) => from === only?.change.from && to === only.change.to);
  if (!only || !isOne || sizes.includes(figure.value)) return null;
  const { from, to } = only.change;
  if (from.value === null || to.value === null || to.value > from.value !== size.rising) return null;
  if (from.kind === 'percent') {
    // What is told of shares is told wherever it stands.
    if (figure.kind !== 'percent' || RATE_OF_GROWTH.test(size.what) || SHARE_MOVES.test(size.text.slice(0, figure.start))) return null;
    const finding = pointFinding(size.text, figure, { from, to });
    // By how much, is another's: the headline may be of other years.
    return finding && Math.abs(Math.abs(to.value - from.value) - figure.value) < 1e-6 ? { finding, change: only.change } : null;
  }
  if (!mayBeOver(size, only) || basisIn(size.what + only.change.subject, only.around) !== 'nominal') return null;
  const delta = { figure, verb: size.verb, rising: size.rising };
  const change = { ...only.change, delta };
  if (figure.kind === 'multiple') {
    const finding = wrongMultiple(size, from.value, to.value);
    return finding ? { finding, change } : null;
  }
  const finding = wrongSize(change, figure, '', 'nominal');
  return finding ? { finding, change } : null;
}

/** 三年翻两番 above what grew from 4.2亿元 to 12.6亿元. */
function wrongMultiple({ figure, verb, text }: HeadlineSize, from: number, to: number): RuleFinding | null {
  const ratio = to / from;
  if (ratio <= 1 || /^(?:多|半|以上|有余)/.test(text.slice(figure.end, figure.end + 2))) return null;
  const times = isFan(figure) ? figure.value : figure.value + 1;
  if (Math.abs(Math.log2(ratio / times)) < NEAR) return null;
  const folds = Math.round(Math.log2(ratio));
  const doubled = folds >= 1 && folds <= 4 && Math.abs(Math.log2(ratio) - folds) < 0.05;
  const span = { start: verb.text === '' ? figure.core.start : verb.start, end: figure.core.end };
  const right = isFan(figure) && doubled ? `翻${'一两三四'[folds - 1]}番` : `增长${printed(ratio - 1, 1)}倍`;
  return {
    span,
    message: both(
      `“${text.slice(span.start, span.end)}”是原来的${printed(times)}倍，而正文两数之比是${printed(ratio, 2)}，应为“${right}”。`,
      `The headline tells ${printed(times)} times, but the levels below are 1 to ${printed(ratio, 2)}: ${right}.`,
    ),
    expected: right,
    fixes: [fixOf(span, right)],
  };
}
/** In doublings: what a headline rounds. */
const NEAR = 0.2;
