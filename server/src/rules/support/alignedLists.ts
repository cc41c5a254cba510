import type { Figure } from '../../quantity/figure.ts';
import { MOVES, WHEN } from './changeWords.ts';
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
const SIZES = new RegExp(`^[，,](?:分别|各自)(?:净|累计)?${MOVES}了?$`);
const GAP = 24;
/** The most members of a list. */
export const MOST = 6;

/** The changes of two lists of levels that begins here. Linear: a list has at most six members. */
export function alignedAt(text: string, figures: readonly Figure[], at: number): readonly AlignedChange[] {
  const froms = listAt(text, figures, at);
  const [first] = froms;
  if (froms.length < 2 || !first || !BASE.test(text.slice(Math.max(0, first.start - 18), first.start))) return [];
  const tos = listAt(text, figures, at + froms.length);
  const [low, high] = [froms.at(-1), tos[0]];
  const link = low && high ? LINK.exec(text.slice(low.end, Math.min(high.start, low.end + GAP))) : null;
  if (tos.length !== froms.length || !low || !high || !link) return [];
  if (froms.some((from, place) => from.unit !== tos[place]?.unit)) return [];
  const sizes = sizesOfAll(text, figures, at + 2 * froms.length, froms.length);
  return froms.flatMap((from, place) => {
    const to = tos[place];
    return to ? [{ from, to, delta: sizes[place] ?? null, rising: link[2] === undefined }] : [];
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
