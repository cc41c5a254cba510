/** Things by the pairs of characters that their names hold. Most pairs of a text are in no name, which is told without making a string of each. */
export class PairIndex<T> {
  readonly #byPair = new Map<string, T[]>();
  /** By the hash of a pair, whether it may be in some name. */
  readonly #known = new Uint8Array(PAIRS);

  add(pair: string, thing: T): void {
    this.#known[hashAt(pair, 0)] = 1;
    const list = this.#byPair.get(pair);
    if (list) list.push(thing);
    else this.#byPair.set(pair, [thing]);
  }

  /** The first offset from `from` on at which a pair begins that may be in some name; -1 where there is none. */
  next(text: string, from: number): number {
    let first = text.charCodeAt(from);
    for (let at = from; at + 1 < text.length; at++) {
      const second = text.charCodeAt(at + 1);
      if (this.#known[hashOf(first, second)] === 1) return at;
      first = second;
    }
    return -1;
  }

  /** Those whose names hold the pair that begins there. */
  at(text: string, start: number): readonly T[] {
    return this.#known[hashAt(text, start)] === 1 ? (this.#byPair.get(text.slice(start, start + 2)) ?? NONE) : NONE;
  }
}

/** How many pairs a text has; one character alone counts as a pair. */
export const countPairs = (text: string): number => Math.max(1, text.length - 1);

export const pairsOf = (text: string): string[] => Array.from({ length: countPairs(text) }, (_, i) => text.slice(i, i + 2));

const NONE: readonly never[] = [];
const PAIRS = 0x10000;
const hashOf = (first: number, second: number): number => (Math.imul(first, 0x9e5f) ^ second) & (PAIRS - 1);
const hashAt = (text: string, at: number): number => hashOf(text.charCodeAt(at), text.charCodeAt(at + 1));
