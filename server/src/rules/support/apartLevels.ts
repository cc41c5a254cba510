import type { Figure } from '../../quantity/figure.ts';
import { type Change, type IsLevel, isPlain, subjectBefore } from './changes.ts';
import { isAgainst, MOVES, type Times, yearsBetween, yearsIn } from './changeWords.ts';
import { deltaAfter, mayBeGross, type ToldDelta } from './deltas.ts';
import { sentenceBefore } from './prose.ts';

/** A level with the words between the time that it was of and itself. */
interface DatedLevel {
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
    const other = later && levelBefore(text, figures, at, later, isLevel);
    if (!delta || !other) continue;
    const [from, to] = isEarlier(later.time, other.time) ? [later, other] : [other, later];
    const times = { from: from.time, to: to.time };
    if (from.figure.value === null || to.figure.value === null || !isOver(delta, times)) continue;
    if (to.figure.value > from.figure.value !== delta.rising) continue;
    const subject = subjectBefore(text, other.figure.start);
    changes.push({ from: from.figure, to: to.figure, subject, rising: null, delta, reached: false, times });
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
  return [...joined, ...changesApart(text, figures, isLevel).filter(({ delta }) => !told.has(delta?.figure))];
}

function levelAt(text: string, figures: readonly Figure[], at: number, isLevel: IsLevel): DatedLevel | null {
  const figure = figures[at];
  if (!figure || !isLevel(figure) || figure.kind === 'ordinal' || figure.unit === '') return null;
  const match = DATED.exec(sentenceBefore(text, figure.start, 44));
  const [, time, words] = match ?? [];
  if (time === undefined || words === undefined) return null;
  // The last clause tells what is counted.
  const name = /[^，,：:]*$/.exec(words)?.[0].replace(REACHED, '').replace(WHOSE, '') ?? '';
  return { figure, time, name };
}

const DATED =
  /^.*((?:19|20)\d{2}年(?:全年|\d{1,2}月)?[底末初]?|(?<![比较])(?:上一?年|去年|今年)(?:同期|[底末]|前三季度|上半年|[一二三四]季度)?|(?<![比较由从])(?:[一二两三四五六七八九十]{1,2}|\d{1,2})年[前后]|(?<=[，。；])(?:如今|现在|目前))([^\d]{0,30})$/;
const REACHED = new RegExp(
  `(?:已经?|总量|总数|规模|数量|就|一共|共有?|也|还|只|仅|才|分别)*(?:达到|达|为|是|有|实现|完成|突破|${MOVES}[到至])?了?$`,
);
const WHOSE = /^[，,]?的?(?:全年|时|今天)?(?:[全我][国省市县区州旗镇乡]|各类|共有|拥有|共|现有|这一数字|这个数字|该数字|当地|当时)*/;

function levelBefore(text: string, figures: readonly Figure[], at: number, later: DatedLevel, isLevel: IsLevel): DatedLevel | null {
  for (let next = at - 1, seen = 0; next >= 0 && seen <= BETWEEN; next--, seen++) {
    const figure = figures[next];
    if (!figure || later.figure.start - figure.end > APART) return null;
    if (figure.unit !== later.figure.unit) continue;
    const level = levelAt(text, figures, next, isLevel);
    if (level && level.time !== later.time && isSame(level.name, later.name)) return level;
    // 2017年只有137家 can only be of the nearest.
    if (later.name === '') return null;
  }
  return null;
}

const isSame = (a: string, b: string): boolean => b === '' || (a === b && a !== '') || endsOther(a, b) || endsOther(b, a);
const endsOther = (long: string, short: string): boolean => short.length >= 3 && long.endsWith(short);

function isEarlier(a: string, b: string): boolean {
  const span = yearsBetween({ from: a, to: b });
  return span !== null && span > 0;
}

/** Whether a change is told of just these two years. */
function isOver(delta: ToldDelta, times: Times): boolean {
  const { against, lasting, figure, noun } = delta;
  if (noun !== '' || mayBeGross(delta)) return false;
  const years = yearsBetween(times);
  if (years === null || years <= 0) return false;
  if (against !== '') return isAgainst(against, times);
  if (lasting === '') return years === 1 || figure.kind === 'multiple';
  const count = yearsIn(lasting);
  return count === years || count === years + 1;
}
