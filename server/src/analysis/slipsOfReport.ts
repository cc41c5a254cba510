import type { DataSet } from '../data/schema.ts';
import { compareFigure } from '../facts/compare.ts';
import type { Lexicon } from '../facts/lexicon.ts';
import { type LikelySlip, likelySlips } from '../facts/likelySlips.ts';
import { SlipIndex } from '../facts/slipIndex.ts';
import type { TargetIndex } from '../facts/targetIndex.ts';
import { ParagraphCheck } from './paragraphCheck.ts';
import type { ReadParagraph, RuleSet } from './readParagraphs.ts';

/** What a report's likely slips are told with. */
interface Input {
  readonly data: DataSet;
  readonly lexicon: Lexicon;
  readonly rules: RuleSet;
}

/** A paragraph's likely slip, with the paragraph's place. */
interface Placed extends LikelySlip {
  readonly paragraph: number;
}

/**
 * Doubts a figure that is one slip away from what a record says, where that value stands nowhere in the report: then the record is told nowhere else. What
 * a paragraph may hold is worked out once for each state of the targets files.
 */
export class SlipsOfReport {
  readonly #targets: TargetIndex;
  /** Made when the first claim is looked for. */
  #index: SlipIndex | undefined;
  readonly #byFacts = new WeakMap<ReadParagraph['facts'], readonly LikelySlip[]>();

  constructor(targets: TargetIndex) {
    this.#targets = targets;
  }

  /** The paragraphs with their doubts; those that have none are the same objects. */
  tell(read: readonly ReadParagraph[], input: Input): readonly ReadParagraph[] {
    const likely: Placed[] = [];
    read.forEach(({ facts }, paragraph) => {
      if (facts.bindings.length === 0) return;
      for (const slip of this.#of(facts)) likely.push({ ...slip, paragraph });
    });
    const told = onePerRecord(likely).filter((slip) => !isSaid(slip, read));
    if (told.length === 0) return read;
    const byParagraph = new Map<number, Placed[]>();
    for (const slip of told) byParagraph.set(slip.paragraph, [...(byParagraph.get(slip.paragraph) ?? []), slip]);
    return read.map((entry, at) => withDoubts(entry, byParagraph.get(at), input));
  }

  #of(facts: ReadParagraph['facts']): readonly LikelySlip[] {
    let slips = this.#byFacts.get(facts);
    if (!slips) {
      this.#index ??= new SlipIndex(this.#targets.targets);
      slips = likelySlips(facts, this.#index);
      this.#byFacts.set(facts, slips);
    }
    return slips;
  }
}

/** Of several figures that may be meant for a record's value the one whose sentence says the most of its name. */
function onePerRecord(likely: readonly Placed[]): readonly Placed[] {
  return likely.filter(
    (slip) =>
      !likely.some(
        (other) => other.doubt.target === slip.doubt.target && other.side === slip.side && other !== slip && isBetter(other, slip),
      ),
  );
}

const isBetter = (one: Placed, other: Placed): boolean =>
  one.share > other.share ||
  (one.share === other.share && (one.paragraph < other.paragraph || (one.paragraph === other.paragraph && one.at < other.at)));

/** Whether the report says the record's value somewhere, or contradicts it. */
const isSaid = ({ doubt: { target }, side, quantity }: Placed, read: readonly ReadParagraph[]): boolean =>
  read.some(
    ({ facts }) =>
      facts.bindings.some(
        (binding) =>
          (binding.target === target && (binding.confirmedBy ?? binding.mismatch?.against) === side) || binding.doubt?.target === target,
      ) || facts.figures.some((figure) => figure.kind === quantity.kind && compareFigure(figure, quantity, side === 'actual').agrees),
  );

function withDoubts(entry: ReadParagraph, slips: readonly Placed[] | undefined, { rules, data, lexicon }: Input): ReadParagraph {
  if (!slips) return entry;
  const bindings = entry.facts.bindings.slice();
  for (const { at, doubt } of slips) {
    const binding = bindings[at];
    if (binding) bindings[at] = { ...binding, doubt };
  }
  const facts = { ...entry.facts, bindings };
  const check = new ParagraphCheck(facts, { data, lexicon });
  for (const rule of rules.paragraph) if (rule.bindings) check.run(rule);
  return { ...entry, facts, findings: [...entry.findings.filter(({ rule }) => rule.scope === 'report' || !rule.bindings), ...check.said] };
}
