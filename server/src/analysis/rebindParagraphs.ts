import type { DataSet, Target } from '../data/schema.ts';
import { type Knowledge, withBindings } from '../facts/extractFacts.ts';
import type { ParagraphFacts } from '../facts/facts.ts';
import type { TargetChanges } from '../facts/targetChanges.ts';
import type { ReadParagraph, RuleSet } from './readParagraphs.ts';

export interface RebindInput {
  readonly read: readonly ReadParagraph[];
  readonly changes: TargetChanges;
  readonly knowledge: Knowledge;
  readonly data: DataSet;
  readonly rules: RuleSet;
}

/**
 * Holds a report that was read before against targets files that have changed since. Words, figures and what other rules found stay; claims are bound
 * anew where one may speak of a record that says something else now. Paragraphs that nothing of it concerns stay the same objects.
 */
export function rebindParagraphs(input: RebindInput): { readonly read: readonly ReadParagraph[]; readonly fresh: number } {
  const { changes, knowledge } = input;
  const renewed = new RenewedRecords(knowledge);
  let fresh = 0;
  let isSame = true;
  const read = input.read.map((entry) => {
    const isConcerned = entry.consulted.some((indicator) => changes.indicators.has(indicator));
    if (isConcerned) fresh++;
    const next = isConcerned ? bound(entry, renewed, input) : moved(entry, renewed, input);
    isSame &&= next === entry;
    return next;
  });
  return { read: isSame ? input.read : read, fresh };
}

function bound(entry: ReadParagraph, renewed: RenewedRecords, input: RebindInput): ReadParagraph {
  const { facts, consulted } = withBindings({ ...entry.facts, indicators: renewed.indicatorsOf(entry.facts) }, input.knowledge.targets);
  return checked({ ...entry, facts, consulted }, input);
}

/** The paragraph with the records as they stand in their files now. */
function moved(entry: ReadParagraph, renewed: RenewedRecords, input: RebindInput): ReadParagraph {
  const { facts } = entry;
  const now = (target: Target): Target => input.changes.moved.get(target) ?? target;
  const indicators = renewed.indicatorsOf(facts);
  const hasMoved = facts.bindings.some(
    ({ target, mismatch }) => (target && now(target) !== target) || (mismatch?.other && now(mismatch.other) !== mismatch.other),
  );
  if (!hasMoved) return indicators === facts.indicators ? entry : { ...entry, facts: { ...facts, indicators } };
  const bindings = facts.bindings.map((binding) => {
    const { target, mismatch } = binding;
    if (!target) return binding;
    return { ...binding, target: now(target), mismatch: mismatch?.other ? { ...mismatch, other: now(mismatch.other) } : mismatch };
  });
  return checked({ ...entry, facts: { ...facts, indicators, bindings } }, input);
}

/** Runs the rules that read bindings again. */
function checked(entry: ReadParagraph, { rules, data, knowledge: { lexicon } }: RebindInput): ReadParagraph {
  const { facts } = entry;
  const findings = entry.findings.filter(({ rule }) => !rule.bindings);
  for (const rule of rules.paragraph) {
    if (rule.bindings) rule.check({ facts, data, lexicon, report: (finding) => findings.push({ rule, finding }) });
  }
  return { ...entry, findings };
}

/** The records of the mentioned indicators as they are now; lists that hold the same records as before stay the same. */
class RenewedRecords {
  readonly #knowledge: Knowledge;
  readonly #lists = new Map<readonly Target[], readonly Target[]>();

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
  }

  indicatorsOf({ indicators }: ParagraphFacts): ParagraphFacts['indicators'] {
    const isSame = indicators.every(({ text, records }) => this.#now(text, records) === records);
    return isSame ? indicators : indicators.map((mention) => ({ ...mention, records: this.#now(mention.text, mention.records) }));
  }

  #now(text: string, records: readonly Target[]): readonly Target[] {
    let now = this.#lists.get(records);
    if (!now) {
      const found = this.#knowledge.lexicon.recordsOf(text);
      now = found.length === records.length && found.every((target, i) => target === records[i]) ? records : found;
      this.#lists.set(records, now);
    }
    return now;
  }
}
