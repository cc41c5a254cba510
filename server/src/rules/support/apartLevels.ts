import type { Figure } from '../../quantity/figure.ts';
import { annualChangesIn } from './annualLevels.ts';
import { bracketedChangesIn } from './bracketedBase.ts';
import { type Change, changesIn, type IsLevel, isPlain, subjectBefore } from './changes.ts';
import { BEGUN, isAgainst, MOVES, type Times, YEAR, yearIn, yearsBetween, yearsIn } from './changeWords.ts';
import { deltaAfter, mayBeGross, type ToldDelta } from './deltas.ts';
import { monthChangesIn } from './monthLevels.ts';
import { sentenceBefore } from './prose.ts';

/** A level with the words between the time that it was of and itself. */
export interface DatedLevel {
  readonly figure: Figure;
  readonly time: string;
  /** What is counted; '' where only its time and its place are told: 2017年全市只有137家. */
  readonly name: string;
}

/** How far the two levels may stand apart. */
const APART = 120;
/** How many figures may stand between them: 茶园面积7.8万亩，人均收入不足4000元。…. */
const BETWEEN = 5;

/**
 * Finds changes whose levels stand in two clauses or sentences, each with its own year: 2020年达到827.3亿元，而2010年为412.6亿元，十年间翻一番.
 * Only those whose size is told against the earlier level, or over just as many years. Linear: each looks at the few figures before it.
 */
function changesApart(text: string, figures: readonly Figure[], isLevel: IsLevel): readonly Change[] {
  const changes: Change[] = [];
  for (let at = 1; at < figures.length; at++) {
    const delta = deltaAfter(text, figures, at);
    const later = delta && levelAt(text, figures, at, isLevel);
    const levels = later && levelsBefore(text, figures, at, { delta, later, isLevel });
    if (levels) changes.push({ ...levels, subject: subjectBefore(text, levels.first.start), rising: null, delta, reached: false });
  }
  return changes;
}

/** All changes of a paragraph, whether their levels stand together (`joined`) or apart. */
export function everyChange(
  text: string,
  figures: readonly Figure[],
  joined: readonly Change[],
  isLevel: IsLevel = isPlain,
): readonly Change[] {
  const told = new Set(joined.map(({ delta }) => delta?.figure));
  const apart = [
    ...changesApart(text, figures, isLevel),
    ...[monthChangesIn, annualChangesIn, bracketedChangesIn].flatMap((changesOf) => changesOf(text, figures)),
  ];
  return [...joined, ...apart.filter(({ delta }) => !told.has(delta?.figure))];
}

/** The last levels of a paragraph that are told with their year and with what they are of; the next paragraph may tell what became of them. */
export function yearlyLevelsIn(text: string, figures: readonly Figure[]): readonly DatedLevel[] {
  const levels: DatedLevel[] = [];
  for (let at = figures.length - 1; at >= 0 && levels.length < MOST_KEPT; at--) {
    const level = levelAt(text, figures, at, isPlain);
    if (level && yearIn(level.time) !== null && level.name.length >= SHORTEST_NAME) levels.push(level);
  }
  return levels;
}

/** A later level with the size of a change over several years, whose first level its own paragraph does not tell. */
export interface OpenChange {
  readonly later: DatedLevel;
  readonly delta: ToldDelta;
}

export function openChangesIn(text: string, figures: readonly Figure[]): readonly OpenChange[] {
  const open: OpenChange[] = [];
  let told: ReadonlySet<Figure | undefined> | null = null;
  figures.forEach((_, at) => {
    const delta = deltaAfter(text, figures, at);
    if (!delta || (delta.lasting === '' && yearIn(delta.against) === null)) return;
    const later = levelAt(text, figures, at, isPlain);
    if (!later || yearIn(later.time) === null || later.name === '') return;
    told ??= new Set(everyChange(text, figures, changesIn(text, figures)).map((change) => change.delta?.figure));
    if (!told.has(delta.figure)) open.push({ later, delta });
  });
  return open;
}

/** The change of which an earlier paragraph tells the first level; null where it is of something else, or of other years. */
export function changeSince({ later, delta }: OpenChange, level: DatedLevel): Change | null {
  if (level.figure.unit !== later.figure.unit || !isSame(level.name, later.name) || level.time === later.time) return null;
  const levels = levelsOf(delta, level, later);
  return levels?.to === later.figure
    ? { from: levels.from, to: levels.to, times: levels.times, subject: level.name, rising: null, delta, reached: false }
    : null;
}

const MOST_KEPT = 6;
const SHORTEST_NAME = 2;

function levelAt(text: string, figures: readonly Figure[], at: number, isLevel: IsLevel): DatedLevel | null {
  const figure = figures[at];
  return figure && isLevel(figure) && figure.kind !== 'ordinal' && figure.unit !== '' ? datedAt(text, figure) : null;
}

function datedAt(text: string, figure: Figure): DatedLevel | null {
  const match = DATED.exec(sentenceBefore(text, figure.core.start, 44));
  const [, time, words] = match ?? [];
  if (time === undefined || words === undefined) return null;
  // The last clause tells what is counted.
  const name = /[^，,：:]*$/.exec(words)?.[0].replace(REACHED, '').replace(WHOSE, '') ?? '';
  return { figure, time, name };
}

const SEASON = '(?:同期|[底末]|前三季度|上半年|[一二三四]季度|前(?:[一二两三四五六七八九十]|\\d{1,2})个月|1[—–\\-－至]\\d{1,2}月份?)?';
/** 园区刚起步时, 投产之初, 搬迁前: before any year that is named. */
const BEGINNING = `${BEGUN}(?:时|之初|初期|那年|伊始)|(?:最初|当初|起初|刚开始|一开始)时?|(?:搬迁|改造|改制|合并|整治|升级|扩建|开通|入社|投产|技改)前|(?<=[，。；]|^)(?:以前|过去|从前|原来|早先)`;
const DATED = new RegExp(
  `^.*(${YEAR}(?:全年|\\d{1,2}月)?[底末初]?|(?<![比较])(?:上一?年|去年|今年)${SEASON}|(?<=[，。；：“‘（、]|^)前年${SEASON}|(?<![比较第])(?:头一?年|第[一二三四五]年)|(?<![比较由从])(?:[一二两三四五六七八九十]{1,2}|\\d{1,2})年(?:[前后]|过去|下来|间(?=[，,]))|(?<=[，。；]|^)(?:如今|现在|目前|眼下|现今|今天)|(?<=预计)全年|(?<![比较\\d上去今])年[初底末](?![）)])|期末|${BEGINNING})((?:PM(?:2\\.5|10)|[^\\d]){0,30})$`,
);
const REACHED = new RegExp(
  `(?:已经?|预计|可以?|能够?|将|有望|总量|总数|规模|数量|就|一共|共有?|也|还|只|仅|才|尚|仍|分别)*(?:达到|达|为|是|有|剩下?|实现|完成|突破|[做干冲攀来跃]到|${MOVES}[到至])?了?$`,
);
const WHOSE =
  /^[，,]?的?(?:我们|咱们?|他们|大家|自己|我家|[家村厂]里|全年|时|今天)?(?:平均|日均|[每一](?:[天日年]|个?月))?(?:[全我][国省市县区州旗镇乡]|各类|共有|拥有|共|现有|这一数字|这个数字|该数字|(?:这一|这个|该)(?:数据|指标|水平|数值)|当地|当时)*(?:就?能够?|可以)?/;

interface Levels {
  readonly from: Figure;
  readonly to: Figure;
  readonly times: Times;
  /** The one that stands first in the text. */
  readonly first: Figure;
}

interface Later {
  readonly delta: ToldDelta;
  readonly later: DatedLevel;
  readonly isLevel: IsLevel;
}

/** The nearest level before a later one that the change may be told of. */
function levelsBefore(text: string, figures: readonly Figure[], at: number, { delta, later, isLevel }: Later): Levels | null {
  for (let next = at - 1, seen = 0; next >= 0 && seen <= BETWEEN; next--, seen++) {
    const figure = figures[next];
    if (!figure || later.figure.start - figure.end > APART) return null;
    if (figure.unit !== later.figure.unit) continue;
    const other = datedAt(text, figure);
    const isCandidate = other && isLevel(figure) && other.time !== later.time && isSame(other.name, later.name);
    const levels = isCandidate ? levelsOf(delta, other, later) : null;
    if (levels) return levels;
    // 这一比例 is the one that was told last.
    if (POINTS.test(later.name)) return null;
    // 2017年只有137家 can only be of the nearest; 2009年为4200元，2018年为16800元，十五年间…: of a row of years, of the one that fits.
    if (later.name === '' && other?.name !== '') return null;
    if (later.name !== '' && isCandidate) return null;
  }
  return null;
}

function levelsOf(delta: ToldDelta, other: DatedLevel, later: DatedLevel): Levels | null {
  const [from, to] = isEarlier(later.time, other.time) ? [later, other] : [other, later];
  const times = { from: from.time, to: to.time };
  if (from.figure.value === null || to.figure.value === null || !isOver(delta, times)) return null;
  return to.figure.value > from.figure.value === delta.rising ? { from: from.figure, to: to.figure, times, first: other.figure } : null;
}

const isSame = (a: string, b: string): boolean =>
  b === '' ||
  (DONE.test(b) && a.includes(b)) ||
  (a === b && a !== '') ||
  endsOther(a, b) ||
  endsOther(b, a) ||
  isPointedAt(a, b) ||
  isLeftOut(a, b);
/** 网上一共卖出1200箱，…卖了6000箱: what is done with them, in one character. */
const DONE = /^[卖收产种养来挣赚运接]$/;
const endsOther = (long: string, short: string): boolean => short.length >= 3 && long.endsWith(short);
/** 年均浓度58微克…。这一浓度已降到…; 利用率为42%…。这一比例达到…. */
const isPointedAt = (a: string, b: string): boolean =>
  /^(?:这一|该)../.test(b) && (a.endsWith(b.replace(/^(?:这一|该)/, '')) || (POINTS.test(b) && RATE.test(a)));
const POINTS = /^(?:这一|该)(?:比例|比率|占比|比重)$/;
const RATE = /(?:率|比例|占比|比重)$/;
/** 签约亿元以上项目8个，…签约32个: what was said is not said again. */
const isLeftOut = (a: string, b: string): boolean => b.length === 2 && a.startsWith(b);

/** From the beginning of a year to its end. */
const isWithinYear = ({ from, to }: Times): boolean =>
  (/^(?:年初|(?:上年|去年)[底末])$/.test(from) && /^[年期][底末]$/.test(to)) ||
  (/年初$/.test(from) && /[底末]$/.test(to) && yearsBetween({ from, to }) === 0);
const IS_NOW = /^(?:如今|现在|目前|眼下|现今|今天)$/;
const IS_BEGINNING = new RegExp(`^(?:${BEGINNING})$`);
const isBeginning = (time: string): boolean => IS_BEGINNING.test(time);

function isEarlier(a: string, b: string): boolean {
  const span = yearsBetween({ from: a, to: b });
  return (span !== null && span > 0) || (isBeginning(a) && !isBeginning(b));
}

/** 一亩地收300斤，…收900斤，产量提高2倍: by its measure alone, what was told is meant. */
const COUNTED = /^(?:产量|亩产|人数|数量|总数|总量)$/;

/** Of a change that large no single year is meant. */
const isManifold = ({ kind, value }: Figure): boolean => kind === 'multiple' || (kind === 'percent' && (value ?? 0) >= 100);

/** Whether a change is told of just these two years. */
function isOver(delta: ToldDelta, times: Times): boolean {
  const { against, lasting, figure, noun } = delta;
  if ((noun !== '' && !COUNTED.test(noun)) || mayBeGross(delta)) return false;
  if (isBeginning(times.from)) return (against === '' || isAgainst(against, times)) && isManifold(figure);
  // 年初为86亿元，年末为97亿元，比年初增加11亿元
  if (isWithinYear(times)) return (lasting === '' || yearsIn(lasting) === 1) && (against === '' || isAgainst(against, times));
  // 2015年只有60户，如今有240户，增加4倍
  if (IS_NOW.test(times.to) && yearIn(times.from) !== null) return against === '' && lasting === '' && isManifold(figure);
  const years = yearsBetween(times);
  if (years === null || years <= 0) return false;
  if (against !== '') return isAgainst(against, times);
  if (lasting === '') return years === 1 || figure.kind === 'multiple';
  const count = yearsIn(lasting);
  return count === years || count === years + 1;
}
