import type { SeedPart, Seeds, Wording } from './nearMissSeeds.ts';

/** A part of a wording that stands in a text. */
export interface Seed extends Wording {
  readonly part: SeedPart;
}

/**
 * The seeds of each key, and of each half the two units of its wording that are next to it. One edit leaves one of the two in its place or moves it
 * by one, so that most halves that a text holds are told from the text alone to be no near miss.
 */
export class SeedTable {
  readonly #wordings: readonly Wording[];
  /** The seeds of key `i` are those from `#from[i]` to `#from[i + 1]`. */
  readonly #from: Int32Array;
  /** The place of each seed's part in `PARTS`. */
  readonly #part: Uint8Array;
  readonly #wordingOf: Int32Array;
  /** The unit next to the half, and the one beyond it; 0 where the other half is of one character. */
  readonly #next: Uint16Array;
  readonly #beyond: Uint16Array;

  /** Takes the keys in the order in which they are asked for. */
  constructor(keys: readonly string[], seeds: Seeds) {
    this.#wordings = seeds.wordings;
    const from = new Int32Array(keys.length + 1);
    const placeOf = new Int32Array(seeds.keyCount);
    for (let place = 0; place < keys.length; place++) placeOf[seeds.placeOf(keys[place] ?? '')] = place;
    seeds.each((key) => {
      const place = placeOf[key] ?? 0;
      from[place + 1] = (from[place + 1] ?? 0) + 1;
    });
    for (let i = 0; i < keys.length; i++) from[i + 1] = (from[i + 1] ?? 0) + (from[i] ?? 0);
    const count = from[keys.length] ?? 0;
    this.#part = new Uint8Array(count);
    this.#wordingOf = new Int32Array(count);
    this.#next = new Uint16Array(count);
    this.#beyond = new Uint16Array(count);
    this.#from = from;
    const free = from.slice();
    seeds.each((key, part, wording) => {
      const place = placeOf[key] ?? 0;
      const at = free[place] ?? 0;
      free[place] = at + 1;
      this.#part[at] = PARTS.indexOf(part);
      this.#wordingOf[at] = wording;
      if (part !== 'first' && part !== 'second') return;
      const word = seeds.wordings[wording]?.word ?? '';
      const half = keys[place]?.length ?? 0;
      const next = part === 'first' ? half : word.length - half - 1;
      this.#next[at] = word.charCodeAt(next);
      // Beyond the end there is no unit: NaN is stored as 0.
      this.#beyond[at] = word.charCodeAt(part === 'first' ? next + 1 : next - 1);
    });
  }

  /** The seeds of a key that stands in a folded text, as far as the text beside it may be one edit away from their wordings, until `found` wants no more. */
  nearAt(key: number, text: string, start: number, end: number, found: (seed: Seed, start: number, end: number) => boolean): void {
    const behind = text.charCodeAt(end);
    const farBehind = text.charCodeAt(end + 1);
    const before = text.charCodeAt(start - 1);
    const farBefore = text.charCodeAt(start - 2);
    const last = this.#from[key + 1] ?? 0;
    for (let at = this.#from[key] ?? 0; at < last; at++) {
      const part = this.#part[at] ?? FIRST;
      if (part <= SECOND) {
        const near = part === FIRST ? behind : before;
        const far = part === FIRST ? farBehind : farBefore;
        const next = this.#next[at];
        const beyond = this.#beyond[at];
        if (beyond !== 0 && near !== next && far !== beyond && near !== beyond && far !== next) continue;
      }
      const wording = this.#wordings[this.#wordingOf[at] ?? 0];
      if (!wording) continue;
      const seed = { part: PARTS[part] ?? 'first', word: wording.word, wording: wording.wording, record: wording.record };
      if (!found(seed, start, end)) return;
    }
  }
}

const PARTS: readonly SeedPart[] = ['first', 'second', 'crossed', 'listed', 'order', 'stem', 'pair'];
const FIRST = 0;
const SECOND = 1;
