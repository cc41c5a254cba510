import type { Target } from '../data/schema.ts';
import { boundAnew, type ConsultingClaim } from '../facts/extractFacts.ts';
import type { Binding, ParagraphFacts } from '../facts/facts.ts';
import type { Lexicon } from '../facts/lexicon/lexicon.ts';
import type { TargetChanges } from '../facts/targets/targetChanges.ts';
import type { TargetIndex } from '../facts/targets/targetIndex.ts';
import { type CheckInput, checkBindings } from './checkBindings.ts';
import type { ReadParagraph } from './readParagraphs.ts';

export interface RebindInput extends CheckInput {
  readonly read: readonly ReadParagraph[];
  readonly changes: TargetChanges;
  readonly targets: TargetIndex;
}

/**
 * Holds a report that was read before against targets files that have changed since. Words, figures, claims and what other rules found stay; a claim
 * that looked at records which say something else now is bound anew. Paragraphs that nothing of it concerns stay the same objects.
 */
export function rebindParagraphs(input: RebindInput): { readonly read: readonly ReadParagraph[]; readonly fresh: number } {
  const renewed = new RenewedRecords(input.lexicon);
  let fresh = 0;
  let isSame = true;
  const read = input.read.map((entry) => {
    const concerned = entry.consulting.filter(({ indicators }) => indicators.some((indicator) => input.changes.indicators.has(indicator)));
    if (concerned.length > 0) fresh++;
    const next = rebound(entry, concerned, renewed, input);
    isSame &&= next === entry;
    return next;
  });
  return { read: isSame ? input.read : read, fresh };
}

function rebound(entry: ReadParagraph, concerned: readonly ConsultingClaim[], renewed: RenewedRecords, input: RebindInput): ReadParagraph {
  const { facts } = entry;
  const { changes, targets } = input;
  const indicators = renewed.indicatorsOf(facts);
  const isBound = concerned.length > 0 || facts.bindings.some((binding) => moved(binding, changes) !== binding);
  if (!isBound) return indicators === facts.indicators ? entry : { ...entry, facts: { ...facts, indicators } };
  const anew = concerned.length > 0 ? boundAnew(facts, concerned, targets) : facts.bindings;
  const bindings = anew.map((binding) => moved(binding, changes));
  return checkBindings(entry, { ...facts, indicators, bindings }, input);
}

/** The binding with its records as they stand in their files now. */
function moved(binding: Binding, changes: TargetChanges): Binding {
  const { target, mismatch, doubt, otherTimes } = binding;
  const now = (record: Target): Target => changes.moved.get(record) ?? record;
  if (doubt && now(doubt.target) !== doubt.target) return { ...binding, doubt: { ...doubt, target: now(doubt.target) } };
  if (otherTimes) {
    const anew = otherTimes.map((other) => moved(other, changes));
    return anew.every((other, i) => other === otherTimes[i]) ? binding : { ...binding, otherTimes: anew };
  }
  const isSame = !target || (now(target) === target && (!mismatch?.other || now(mismatch.other) === mismatch.other));
  if (isSame) return binding;
  return { ...binding, target: now(target), mismatch: mismatch?.other ? { ...mismatch, other: now(mismatch.other) } : mismatch };
}

/** The records of the mentioned indicators as they are now; lists that hold the same records as before stay the same. */
class RenewedRecords {
  readonly #lexicon: Lexicon;
  readonly #lists = new Map<readonly Target[], readonly Target[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  indicatorsOf({ indicators }: ParagraphFacts): ParagraphFacts['indicators'] {
    const isSame = indicators.every(({ text, records }) => this.#now(text, records) === records);
    return isSame ? indicators : indicators.map((mention) => ({ ...mention, records: this.#now(mention.text, mention.records) }));
  }

  #now(text: string, records: readonly Target[]): readonly Target[] {
    let now = this.#lists.get(records);
    if (!now) {
      const found = this.#lexicon.recordsOf(text);
      now = found.length === records.length && found.every((target, i) => target === records[i]) ? records : found;
      this.#lists.set(records, now);
    }
    return now;
  }
}
