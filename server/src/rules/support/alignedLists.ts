import type { Figure } from '../../quantity/figure.ts';
import { MOVES, TIME, WHEN } from './changeWords.ts';
import type { Delta } from './deltas.ts';
import { exact } from './rounding.ts';

/** One of several changes that are told in lists: 分别由12件、15件增加到18件、24件，分别增加6件、9件. */
export interface AlignedChange {
  readonly from: Figure;
  readonly to: Figure;
  readonly delta: Delta | null;
  readonly rising: boolean;
}

const BASE = new RegExp(`(?:分别(?:由|从)|(?:由|从)${WHEN}(?:分别的?)?)$`);
const LINK = new RegExp(`^(?:分别)?${MOVES}了?(?:到|至|为)${WHEN}$`);
const SIZES = new RegExp(`^[）)]?[，,](?:分别|各自)(?:净|累计)?${MOVES}了?$`);
const GAP = 24;
/** The most members of a list. */
export const MOST = 6;

/** 分别完成512亿元和98亿元，上年分别为480亿元和94亿元，分别增长…: the later levels first. */
const TURNED = new RegExp(`^[，,；;（(](?:而)?${TIME}(?:分别|各)(?:为|是|有|只有|完成|实现|达到?)$`);

/** The changes of two lists of levels that begins here. Linear: a list has at most six members. */
export function alignedAt(text: string, figures: readonly Figure[], at: number): readonly AlignedChange[] {
  const ones = listAt(text, figures, at);
  const [first] = ones;
  const before = first ? text.slice(Math.max(0, first.start - 18), first.start) : '';
  const isTurned = /分别[\u4e00-\u9fff]{0,4}$/.test(before) && !BASE.test(before);
  if (ones.length < 2 || !first || !(isTurned || BASE.test(before))) return [];
  const others = listAt(text, figures, at + ones.length);
  const [low, high] = [ones.at(-1), others[0]];
  if (others.length !== ones.length || !low || !high || ones.some((one, place) => one.unit !== others[place]?.unit)) return [];
  const link = (isTurned ? TURNED : LINK).exec(text.slice(low.end, Math.min(high.start, low.end + GAP)));
  const sizes = sizesOfAll(text, figures, at + 2 * ones.length, ones.length);
  if (!link || (isTurned && sizes.length === 0)) return [];
  const [froms, tos] = isTurned ? [others, ones] : [ones, others];
  return froms.flatMap((from, place) => {
    const [to, delta] = [tos[place], sizes[place] ?? null];
    return to ? [{ from, to, delta, rising: isTurned ? delta?.rising !== false : link[2] === undefined }] : [];
  });
}

/** The sizes of so many changes, told together from a figure on: ，分别增加6件、9件; none where there are more or fewer. */
export function sizesOfAll(text: string, figures: readonly Figure[], at: number, count: number): readonly Delta[] {
  const verb = count < 2 ? null : verbBefore(text, figures[at - 1], figures[at]);
  const sizes = verb ? listAt(text, figures, at) : [];
  return verb && sizes.length === count ? sizes.map((figure) => ({ ...verb, figure })) : [];
}

function verbBefore(text: string, level: Figure | undefined, size: Figure | undefined): Omit<Delta, 'figure'> | null {
  if (!level || !size || size.start - level.end > GAP) return null;
  const match = SIZES.exec(text.slice(level.end, size.start));
  const word = match?.[1] ?? match?.[2];
  if (!match || word === undefined) return null;
  const start = level.end + match[0].lastIndexOf(word);
  return { verb: { text: word, start, end: start + word.length }, rising: match[2] === undefined };
}

/** Plain figures that only 、 or 和 stands between, six at most. */
export function listAt(text: string, figures: readonly Figure[], at: number): readonly Figure[] {
  const list: Figure[] = [];
  for (let next = at; list.length < MOST; next++) {
    const figure = figures[next];
    const previous = list.at(-1);
    if (!figure || !exact(figure) || (previous && !/^[、和及]$/.test(text.slice(previous.end, Math.min(figure.start, previous.end + 2)))))
      break;
    list.push(figure);
  }
  return list;
}
