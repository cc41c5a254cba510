import type { Seed } from './nearMissSeeds.ts';

/**
 * The seeds of each key, and of each half the two units of its wording that are next to it. One edit leaves one of the two in its place or moves it
 * by one, so that most halves that a text holds are told from the text alone to be no near miss.
 */
export class SeedTable {
  readonly #seeds: readonly Seed[];
  /** The seeds of key `i` are those from `#from[i]` to `#from[i + 1]`. */
  readonly #from: Int32Array;
  readonly #part: Uint8Array;
  /** The unit next to the half, and the one beyond it; 0 where the other half is of one character. */
  readonly #next: Uint16Array;
  readonly #beyond: Uint16Array;

  constructor(keys: readonly string[], byKey: ReadonlyMap<string, readonly Seed[]>) {
    const lists = keys.map((key) => byKey.get(key) ?? []);
    this.#seeds = lists.flat();
    this.#from = new Int32Array(keys.length + 1);
    lists.forEach((list, i) => {
      this.#from[i + 1] = (this.#from[i] ?? 0) + list.length;
    });
    this.#part = new Uint8Array(this.#seeds.length);
    this.#next = new Uint16Array(this.#seeds.length);
    this.#beyond = new Uint16Array(this.#seeds.length);
    lists.forEach((list, i) => {
      list.forEach(({ part, word }, j) => {
        const at = (this.#from[i] ?? 0) + j;
        if (part !== 'first' && part !== 'second') return;
        const half = (keys[i] ?? '').length;
        const next = part === 'first' ? half : word.length - half - 1;
        this.#part[at] = part === 'first' ? FIRST : SECOND;
        this.#next[at] = word.charCodeAt(next);
        // Beyond the end there is no unit: NaN is stored as 0.
        this.#beyond[at] = word.charCodeAt(part === 'first' ? next + 1 : next - 1);
      });
    });
  }

  /** The seeds of a key that stands in a folded text, as far as the text beside it may be one edit away from their wordings. */
  nearAt(key: number, text: string, start: number, end: number, found: (seed: Seed) => void): void {
    const behind = text.charCodeAt(end);
    const farBehind = text.charCodeAt(end + 1);
    const before = text.charCodeAt(start - 1);
    const farBefore = text.charCodeAt(start - 2);
    const last = this.#from[key + 1] ?? 0;
    for (let at = this.#from[key] ?? 0; at < last; at++) {
      const part = this.#part[at] ?? 0;
      if (part !== OTHER) {
        const near = part === FIRST ? behind : before;
        const far = part === FIRST ? farBehind : farBefore;
        const next = this.#next[at];
        const beyond = this.#beyond[at];
        if (beyond !== 0 && near !== next && far !== beyond && near !== beyond && far !== next) continue;
      }
      const seed = this.#seeds[at];
      if (seed) found(seed);
    }
  }
}

const OTHER = 0;
const FIRST = 1;
const SECOND = 2;
