import type { Target } from '../../data/schema.ts';
import type { Binding, Doubt, ParagraphFacts } from '../facts.ts';
import { timeOf } from './otherTimes.ts';
import { isTypingSlip, saysMuch } from './slip.ts';

/** What a paragraph's figures tell of the time that an article is of, where its sentences name none. */
export interface TimesTold {
  /** How many figures say to the digit, or one slip away from it, what records of a time say; by the time. */
  readonly votes: ReadonlyMap<string, number>;
  /** How many are of the time that they are taken to be of. */
  readonly own: number;
  /** Figures that would contradict a record of another time. */
  readonly open: readonly { readonly at: number; readonly doubts: readonly Doubt[] }[];
  /** The records whose values are said. */
  readonly said: readonly Target[];
}

export function timesTold({ bindings, context }: Pick<ParagraphFacts, 'bindings' | 'context'>): TimesTold {
  // Their parts are of years that their headings name.
  if (context.isAnnual || context.isCommunique) return NO_TIMES;
  const votes = new Map<string, number>();
  const open: { at: number; doubts: readonly Doubt[] }[] = [];
  const said: Target[] = [];
  let own = 0;
  bindings.forEach((binding, at) => {
    const { claim, target, verdict, otherTimes = NONE } = binding;
    if (target && verdict === 'agrees') said.push(target);
    if (!claim.period || claim.period.from === 'sentence') return;
    const told = new Set<string>();
    for (const other of [binding, ...otherTimes]) {
      if (!other.target) continue;
      if (other.verdict === 'agrees') said.push(other.target);
      if (isTold(other)) told.add(timeOf(other.target.period));
    }
    if (told.has(timeOf(claim.period.period)) || (target && !told.size)) own++;
    else for (const time of told) votes.set(time, (votes.get(time) ?? 0) + 1);
    const doubts = otherTimes.flatMap(({ target: record, mismatch }) => (record && mismatch ? [{ target: record, mismatch }] : []));
    if (doubts.length > 0 && verdict === 'unmatched') open.push({ at, doubts });
  });
  return votes.size === 0 && open.length === 0 && own === 0 && said.length === 0 ? NO_TIMES : { votes, own, open, said };
}

/** Whether a figure can hardly say a record's value by chance. */
const isTold = (bound: Binding): boolean => (bound.verdict === 'agrees' ? saysMuch(bound.claim.figure) : isTypingSlip(bound));

/** The time that the figures of an article tell that it is of; null where they tell none, or that it is of the time that it is taken to be of. */
export function articleTime(paragraphs: readonly TimesTold[]): string | null {
  const votes = new Map<string, number>();
  const against = new Map<string, number>();
  let own = 0;
  for (const told of paragraphs) {
    own += told.own;
    for (const [time, count] of told.votes) votes.set(time, (votes.get(time) ?? 0) + count);
    for (const { doubts } of told.open) {
      for (const { target } of doubts) {
        const time = timeOf(target.period);
        against.set(time, (against.get(time) ?? 0) + 1);
      }
    }
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < LEAST || first[1] <= own || first[1] <= (second?.[1] ?? 0)) return null;
  const [time, count] = first;
  return count * MOST_AGAINST >= (against.get(time) ?? 0) ? time : null;
}

/** So many figures of one time are no chance. */
const LEAST = 3;
/** Where more of the figures say something else than the time's records, for each that says the same, the records are another year's. */
const MOST_AGAINST = 2;

const NONE: readonly never[] = [];
/** Of paragraphs that tell of no time. */
export const NO_TIMES: TimesTold = { votes: new Map(), own: 0, open: NONE, said: NONE };
