import { TextPairs } from './textPairs.ts';

/** So many times a part is made for what was typed; from then on, or as soon as there is time, the whole serves. */
const MOST_PARTS = 24;

/**
 * An index of words that takes a tenth of a start to make. The first short report is read by the part of it that a text with its pairs of characters can
 * meet, which finds the same: no word is met where its first two characters do not stand.
 */
export class Partly<T> {
  readonly #make: (within?: TextPairs) => T;
  #whole: T | undefined;
  #part: { readonly pairs: TextPairs; readonly made: T } | undefined;
  #expected: TextPairs | undefined;
  #parts = 0;

  constructor(make: (within?: TextPairs) => T) {
    this.#make = make;
  }

  /** Says what is asked about next; undefined for much. */
  expect(pairs: TextPairs | undefined): void {
    if (this.#whole !== undefined) return;
    this.#expected = this.#parts === 0 ? pairs : undefined;
    // Another report: they are read one after the other.
    if (this.#parts > 0) this.#parts = MOST_PARTS;
  }

  /** What serves for a folded text. */
  of(folded: string): T {
    if (this.#whole !== undefined) return this.#whole;
    // Where a unit is skipped, others become neighbours.
    const isPlain = !folded.includes('\0');
    if (isPlain && this.#part?.pairs.covers(folded)) return this.#part.made;
    const pairs = this.#expected ?? (this.#parts > 0 ? new TextPairs([folded]) : undefined);
    this.#expected = undefined;
    if (pairs === undefined || this.#parts >= MOST_PARTS || !isPlain) return this.whole;
    this.#parts++;
    this.#part = { pairs, made: this.#make(pairs) };
    return this.of(folded);
  }

  get whole(): T {
    if (this.#whole === undefined) this.take(this.#make());
    return this.#whole as T;
  }

  /** The whole, if it is made, else the part that there is. */
  get made(): T | undefined {
    return this.#whole ?? this.#part?.made;
  }

  get isWhole(): boolean {
    return this.#whole !== undefined;
  }

  /** Takes the whole, which somebody made when there was time. */
  take(whole: T): void {
    this.#whole ??= whole;
    this.#part = undefined;
    this.#expected = undefined;
  }
}
