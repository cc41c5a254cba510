import type { DataSet } from '../data/schema.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../util/span.ts';
import type { WordCuts } from './cuts.ts';
import { type NearMiss, NearMissIndex } from './nearMiss.ts';
import { TextPairs } from './textPairs.ts';

/** Of texts up to this length a tenth of the index is enough; of longer ones half and more. */
const SHORT = 8000;
/** So many times a part of the index is made for what was typed; from then on, or as soon as there is time, all of it serves. */
const MOST_PARTS = 24;

/**
 * Finds near misses by an index that takes a tenth of a start to make. The first short report is read by the part of it that a text with its pairs of
 * characters can meet, which finds the same: a key of the index is never met where its first two characters do not stand.
 */
export class NearMissLookup {
  readonly #data: DataSet;
  #whole: NearMissIndex | undefined;
  #part: { readonly pairs: TextPairs; readonly index: NearMissIndex } | undefined;
  #expected: string | undefined;
  #parts = 0;

  constructor(data: DataSet) {
    this.#data = data;
  }

  /** Says which paragraphs are asked about next. */
  expect(paragraphs: readonly { readonly text: string }[]): void {
    if (this.#whole) return;
    const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    const isFirst = this.#parts === 0;
    this.#expected = isFirst && length <= SHORT ? fold(paragraphs.map(({ text }) => text).join('\n')) : undefined;
    if (!isFirst) this.#parts = MOST_PARTS;
  }

  /** See `NearMissIndex`. */
  find(text: string, folded: string, known: readonly Span[], cuts: WordCuts): readonly NearMiss[] {
    return this.#indexFor(folded).find(text, folded, known, cuts);
  }

  /** Makes the whole index step by step, for when there is time. */
  *complete(): Generator<void, void> {
    if (this.#whole) return;
    const steps = NearMissIndex.steps(this.#data);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield;
    this.#whole ??= step.value;
    this.#part = undefined;
  }

  #indexFor(folded: string): NearMissIndex {
    if (this.#whole) return this.#whole;
    // Where a unit is skipped, others become neighbours.
    const isPlain = !folded.includes('\0');
    if (isPlain && this.#part?.pairs.covers(folded)) return this.#part.index;
    const expected = this.#expected ?? (this.#parts > 0 ? folded : undefined);
    this.#expected = undefined;
    if (expected === undefined || this.#parts >= MOST_PARTS || !isPlain) {
      this.#part = undefined;
      this.#whole = NearMissIndex.of(this.#data);
      return this.#whole;
    }
    this.#parts++;
    const pairs = new TextPairs(expected);
    this.#part = { pairs, index: NearMissIndex.of(this.#data, pairs) };
    return this.#indexFor(folded);
  }
}
