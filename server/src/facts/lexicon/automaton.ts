import { isNoted, note } from '../../util/bitSet.ts';

/**
 * Aho–Corasick automaton over UTF-16 code units: every word of a list, found in one pass over a text.
 * States lie in breadth-first order and the children of a state side by side, so that a step is a look-up at the root and a
 * short binary search elsewhere. 50,000 names make about 200,000 states, 12 bytes each.
 */
export class Automaton {
  /** The words, sorted by code unit, each once. */
  readonly words: readonly string[];
  readonly #unit: Uint16Array;
  /** First child of each state; the children of s are the states #child[s] … #child[s + 1] - 1. */
  readonly #child: Int32Array;
  readonly #fail: Int32Array;
  /** One more than the index of the word that ends in a state; 0 where none does. */
  readonly #word: Int32Array;
  /** The nearest state on the failure path in which a word ends; 0 where there is none. */
  readonly #output: Int32Array;
  /** The children of the root by their unit: its first states, so that they have room in 16 bits. */
  readonly #root = new Uint16Array(0x10000);
  /** The states below the root are those up to this one. */
  #firsts = 0;
  /** The length of each word: the words themselves lie scattered in memory. */
  readonly #lengths: Uint16Array;
  /** By unit, whether it is a word. */
  readonly #singles = new Uint32Array(0x10000 / 32);
  /** By the hash of two units, whether words may begin with them: most pairs of a text begin none, which is told without a search. */
  readonly #pairs = new Uint32Array(PAIRS / 32);

  /** With `later` no state of it is made yet (`steps`). */
  constructor(words: Iterable<string>, later = false) {
    // Without a comparator strings are sorted by code unit, and much faster than with one.
    const sorted = [...words].sort();
    let bound = 1;
    let count = 0;
    for (let i = 0; i < sorted.length; i++) {
      const word = sorted[i] ?? '';
      if (word === '' || (count > 0 && word === sorted[count - 1])) continue;
      sorted[count++] = word;
      bound += word.length;
    }
    sorted.length = count;
    this.words = sorted;
    this.#lengths = new Uint16Array(count);
    for (let i = 0; i < count; i++) {
      const word = sorted[i] ?? '';
      this.#lengths[i] = word.length;
      if (word.length === 1) note(this.#singles, word.charCodeAt(0));
    }
    // What of these is never written to takes no memory.
    this.#unit = new Uint16Array(bound);
    this.#child = new Int32Array(bound + 1);
    this.#word = new Int32Array(bound);
    this.#fail = new Int32Array(bound);
    this.#output = new Int32Array(bound);
    if (later) return;
    for (const _ of this.#build());
  }

  /** The same in steps of some milliseconds each. */
  static *steps(words: Iterable<string>): Generator<void, Automaton> {
    const made = new Automaton(words, true);
    yield;
    yield* made.#build();
    return made;
  }

  /**
   * Calls `found` for every occurrence of every word, in the order of their ends, the longest first. Units for which `skip` says so are passed
   * over as if they were not there; `end` is then the offset behind the word's last unit, and `start` that of its first.
   */
  scan(text: string, skip: number, found: (word: number, start: number, end: number) => void): void {
    const offsets = text.includes(String.fromCharCode(skip)) ? new Int32Array(text.length) : null;
    const words = this.#word;
    const outputs = this.#output;
    const lengths = this.#lengths;
    const root = this.#root;
    const fails = this.#fail;
    const pairs = this.#pairs;
    const singles = this.#singles;
    const firsts = this.#firsts;
    let read = 0;
    let last = 0;
    // Of two units and more; the state of one unit is that of the last one, and most of those go no further.
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === skip) continue;
      if (offsets) offsets[read] = i;
      read++;
      let next = 0;
      while (state > firsts) {
        next = this.#goto(state, unit);
        if (next !== 0) break;
        state = fails[state] ?? 0;
      }
      if (next === 0 && isNoted(pairs, pairOf(last, unit))) next = this.#goto(root[last] ?? 0, unit);
      state = next > firsts ? next : 0;
      last = unit;
      if (state === 0 && !isNoted(singles, unit)) continue;
      const at = state === 0 ? (root[unit] ?? 0) : state;
      let hit = (words[at] ?? 0) !== 0 ? at : (outputs[at] ?? 0);
      for (let hits = 0; hit !== 0 && hits < MOST_AT_ONCE; hits++) {
        const word = (words[hit] ?? 0) - 1;
        const first = read - (lengths[word] ?? 0);
        found(word, offsets ? (offsets[first] ?? 0) : first, i + 1);
        hit = outputs[hit] ?? 0;
      }
    }
  }

  #step(from: number, unit: number): number {
    let state = from;
    while (state !== 0) {
      const next = this.#goto(state, unit);
      if (next !== 0) return next;
      state = this.#fail[state] ?? 0;
    }
    return this.#root[unit] ?? 0;
  }

  /** The child of a state by a unit; 0 where there is none. */
  #goto(state: number, unit: number): number {
    let low = this.#child[state] ?? 0;
    let high = (this.#child[state + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = this.#unit[middle] ?? 0;
      if (at === unit) return middle;
      if (at < unit) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  *#build(): Generator<void, void> {
    const depth = new Uint16Array(this.#unit.length);
    // The words that share a state's prefix are neighbours in the sorted list, from `lo` to before `hi`. Both lie where a state's word and output
    // will be once its children are made.
    const lo = this.#word;
    const hi = this.#output;
    hi[0] = this.words.length;
    let states = 1;
    for (let state = 0; state < states; state++) {
      if (state % STATES_AT_ONCE === STATES_AT_ONCE - 1) yield;
      this.#child[state] = states;
      const at = depth[state] ?? 0;
      const end = hi[state] ?? 0;
      let from = lo[state] ?? 0;
      const isWord = state > 0 && this.words[from]?.length === at;
      if (isWord) from++;
      this.#word[state] = isWord ? from : 0;
      while (from < end) {
        const unit = this.words[from]?.charCodeAt(at) ?? 0;
        let to = from + 1;
        while (to < end && this.words[to]?.charCodeAt(at) === unit) to++;
        const child = states++;
        this.#unit[child] = unit;
        lo[child] = from;
        hi[child] = to;
        depth[child] = at + 1;
        if (state === 0) this.#root[unit] = this.#firsts = child;
        else {
          if (at === 1) note(this.#pairs, pairOf(this.#unit[state] ?? 0, unit));
          // The failure state is nearer to the root, so its children are known by now.
          this.#fail[child] = this.#step(this.#fail[state] ?? 0, unit);
        }
        from = to;
      }
    }
    this.#child.fill(states, states);
    this.#output[0] = 0;
    for (let state = 1; state < states; state++) {
      const fail = this.#fail[state] ?? 0;
      this.#output[state] = (this.#word[fail] ?? 0) !== 0 ? fail : (this.#output[fail] ?? 0);
    }
  }
}

/** So many words of which each is the end of the one before are all that end in one place: 惠济区 and 郑州市惠济区, no hundred of them. */
const MOST_AT_ONCE = 32;
const STATES_AT_ONCE = 4096;
const PAIRS = 0x10000;
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e5f) ^ second) & (PAIRS - 1);
