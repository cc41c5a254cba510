import type { Target } from '../data/schema.ts';
import { articleTime, NO_TIMES, type TimesTold, timesTold } from '../facts/binding/articleTime.ts';
import { compareFigure } from '../facts/binding/compare.ts';
import { exchangedFigures } from '../facts/binding/exchanged.ts';
import { type LikelySlip, type MayBeWrong, mayBeWrong, type TakenValue } from '../facts/binding/likelySlips.ts';
import { timeOf } from '../facts/binding/otherTimes.ts';
import { SlipIndex } from '../facts/binding/slipIndex.ts';
import type { Binding, Doubt } from '../facts/facts.ts';
import type { TargetIndex } from '../facts/targets/targetIndex.ts';
import type { Figure } from '../quantity/figure.ts';
import { type CheckInput, checkBindings } from './checkBindings.ts';
import type { ReadParagraph } from './readParagraphs.ts';

/** What a report's likely slips are told with. */
interface Input extends CheckInput {
  readonly targets: TargetIndex;
}

/** With the paragraph's place. */
interface Placed {
  readonly paragraph: number;
}

/** What is kept of a paragraph. */
type Lent = MayBeWrong & { readonly times: TimesTold };

interface PlacedTimes extends Placed {
  readonly times: TimesTold;
}

type PlacedSlip = LikelySlip & Placed;
type PlacedValue = TakenValue & Placed;

/** A doubt of a paragraph's binding. */
interface Told extends Placed {
  readonly at: number;
  readonly doubt: Doubt;
}

/**
 * Doubts figures by what the whole report says: one that is a slip away from what a record says, where that value stands nowhere in the report, and two that
 * changed places, and what contradicts the records of the time that the article turns out to be of. What a paragraph lends to it is worked out once for each state of the targets files.
 */
export class SlipsOfReport {
  #targets: TargetIndex | undefined;
  #index = new SlipIndex([]);
  #byFacts = new WeakMap<ReadParagraph['facts'], Lent>();

  /** The paragraphs with their doubts; those that have none are the same objects. */
  tell(read: readonly ReadParagraph[], input: Input): readonly ReadParagraph[] {
    this.#holdAgainst(input.targets);
    const slips: PlacedSlip[] = [];
    const taken: PlacedValue[] = [];
    const times: PlacedTimes[] = [];
    read.forEach(({ facts }, paragraph) => {
      if (facts.bindings.length === 0) return;
      const found = this.#of(facts);
      for (const slip of found.slips) slips.push({ paragraph, ...slip });
      for (const value of found.taken) taken.push({ paragraph, ...value });
      if (found.times !== NO_TIMES) times.push({ times: found.times, paragraph });
    });
    const told: Told[] = exchangedFigures(taken).map(({ figure: { paragraph, at }, doubt }) => ({ paragraph, at, doubt }));
    const likely = onePerRecord(slips);
    if (likely.length <= MOST) told.push(...notSaid(likely, read));
    told.push(...ofArticleTime(times));
    if (told.length === 0) return read;
    const byParagraph = new Map<number, Told[]>();
    for (const one of told) byParagraph.set(one.paragraph, [...(byParagraph.get(one.paragraph) ?? []), one]);
    return read.map((entry, at) => withDoubts(entry, byParagraph.get(at), input));
  }

  #holdAgainst(targets: TargetIndex): void {
    if (this.#targets === targets) return;
    this.#targets = targets;
    this.#index = new SlipIndex(targets.targets);
    this.#byFacts = new WeakMap();
  }

  #of(facts: ReadParagraph['facts']): Lent {
    let found = this.#byFacts.get(facts);
    if (!found) {
      found = { times: timesTold(facts), ...mayBeWrong(facts, this.#index) };
      this.#byFacts.set(facts, found);
    }
    return found;
  }
}

/** Where the figures of an article tell that it is of another time than it is taken to be of, those that contradict that time's records. */
function ofArticleTime(placed: readonly PlacedTimes[]): readonly Told[] {
  // Hardly any report has such figures, and this is asked at every keystroke.
  const open = placed.filter(({ times }) => times.open.length > 0);
  if (open.length === 0) return [];
  const time = articleTime(placed.map(({ times }) => times));
  if (time === null) return [];
  const said = new Set(placed.flatMap(({ times }) => times.said));
  return open.flatMap(({ times, paragraph }) =>
    times.open.flatMap(({ at, doubts }) => {
      const doubt = doubts.find(({ target }) => timeOf(target.period) === time && !said.has(target));
      return doubt ? [{ paragraph, at, doubt }] : [];
    }),
  );
}

/** So many slips in one report are none: the targets files are another report's, or another year's. */
const MOST = 40;

/** Of several figures that may be meant for a record's value the one whose sentence says the most of its name, and of equals the first. */
function onePerRecord(slips: readonly PlacedSlip[]): readonly PlacedSlip[] {
  const best = { target: new Map<Target, PlacedSlip>(), actual: new Map<Target, PlacedSlip>() };
  for (const slip of slips) {
    const known = best[slip.side].get(slip.doubt.target);
    if (!known || slip.share > known.share) best[slip.side].set(slip.doubt.target, slip);
  }
  return [...best.target.values(), ...best.actual.values()];
}

/** Those slips whose record the report neither speaks of nor says the value of. */
function notSaid(slips: readonly PlacedSlip[], read: readonly ReadParagraph[]): readonly PlacedSlip[] {
  let left = slips;
  for (const { facts } of read) {
    if (left.length === 0) break;
    if (facts.figures.length === 0) continue;
    left = left.filter(
      (slip) => !facts.bindings.some((binding) => speaksOf(binding, slip)) && !facts.figures.some((figure) => says(figure, slip)),
    );
  }
  return left;
}

const speaksOf = ({ target, confirmedBy, mismatch, doubt }: Binding, slip: PlacedSlip): boolean =>
  (target === slip.doubt.target && (confirmedBy ?? mismatch?.against) === slip.side) || doubt?.target === slip.doubt.target;

/** Whether a figure says a record's value. Most are so far from it that they need not be compared. */
function says(figure: Figure, { quantity, side }: PlacedSlip): boolean {
  if (figure.kind !== quantity.kind) return false;
  const ratio = figure.unit === quantity.unit ? Math.abs((figure.value ?? 0) / (quantity.value ?? 1)) : 1;
  return ratio > 0.5 && ratio < 2 && compareFigure(figure, quantity, side === 'actual').agrees;
}

function withDoubts(entry: ReadParagraph, told: readonly Told[] | undefined, input: Input): ReadParagraph {
  if (!told) return entry;
  const bindings = entry.facts.bindings.slice();
  for (const { at, doubt } of told) {
    const binding = bindings[at];
    if (binding) bindings[at] = { ...binding, doubt };
  }
  return checkBindings(entry, { ...entry.facts, bindings }, input);
}
