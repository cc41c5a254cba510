import { COMMON_WORDS } from './commonWords.ts';

/** 分词器: tells where words begin, where that decides what a name is (走上街头 holds no 上街). */
export interface Segmenter {
  /** Offsets at which a word begins, 0 among them. A text's length counts as a boundary without being in the set. */
  boundaries(text: string): ReadonlySet<number>;
  /** The same segmenter, which also knows these words (names, phrases). */
  withWords?(words: readonly string[]): Segmenter;
}

/** The pure fallback: of all ways to cut a text into known words it takes the likeliest by their frequencies. */
export function longestMatchSegmenter(): Segmenter {
  return new FrequencySegmenter([]);
}

/** Binary logarithm of the frequency that a word of the data is given: between rare and common, as jieba does with a user's words. */
const OWN_BAND = 8;
const UNKNOWN_BAND = 3;
/** Log of the sum of all frequencies of the list. */
const TOTAL_BAND = 25.8;
const LONGEST = 12;

class FrequencySegmenter implements Segmenter {
  readonly #own: readonly string[];
  #bands: ReadonlyMap<string, number> | undefined;
  /** Of the text that is being cut, by offset: the score of the likeliest cut from there on, and where its first word ends. */
  #best = new Float64Array(128);
  #next = new Int32Array(128);
  /** The length of the longest word that begins with two units, by their hash: 0 for most, so that nothing is looked up. */
  readonly #longest = new Uint8Array(PAIRS);
  /** The band of the word that one unit makes. */
  readonly #single = new Uint8Array(0x10000);

  constructor(words: readonly string[]) {
    this.#own = words;
  }

  withWords(words: readonly string[]): Segmenter {
    return new FrequencySegmenter(words);
  }

  /** Takes time linear in the text: at each offset at most `LONGEST` words are tried, and none where no word begins with the two characters there. */
  boundaries(text: string): ReadonlySet<number> {
    const bands = this.#load();
    if (this.#best.length <= text.length) {
      this.#best = new Float64Array(text.length * 2);
      this.#next = new Int32Array(text.length * 2);
    }
    const best = this.#best;
    const next = this.#next;
    best[text.length] = 0;
    for (let at = text.length - 1; at >= 0; at--) {
      best[at] = (best[at + 1] ?? 0) + UNKNOWN_BAND - TOTAL_BAND;
      next[at] = at + 1;
      if (!isHan(text.charCodeAt(at))) {
        // A run of Latin letters and digits is one word; any other unit stands for itself.
        const end = isLatin(text.charCodeAt(at)) && isLatin(text.charCodeAt(at + 1)) ? (next[at + 1] ?? at + 1) : at + 1;
        best[at] = (best[end] ?? 0) + UNKNOWN_BAND - TOTAL_BAND;
        next[at] = end;
        continue;
      }
      const single = this.#single[text.charCodeAt(at)] ?? 0;
      if (single > UNKNOWN_BAND) best[at] = (best[at + 1] ?? 0) + single - TOTAL_BAND;
      const last = Math.min(text.length, at + (this.#longest[pairOf(text.charCodeAt(at), text.charCodeAt(at + 1))] ?? 0));
      for (let end = at + 2; end <= last; end++) {
        const band = bands.get(text.slice(at, end));
        if (band === undefined) continue;
        const score = (best[end] ?? 0) + band - TOTAL_BAND;
        if (score > (best[at] ?? 0)) {
          best[at] = score;
          next[at] = end;
        }
      }
    }
    const starts = new Set<number>([0]);
    for (let at = 0; at < text.length; at = next[at] ?? text.length) starts.add(at);
    return starts;
  }

  #load(): ReadonlyMap<string, number> {
    if (this.#bands) return this.#bands;
    const bands = new Map<string, number>();
    const add = (word: string, band: number): void => {
      bands.set(word, band);
      if (word.length === 1) this.#single[word.charCodeAt(0)] = band;
      const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
      if (word.length > (this.#longest[pair] ?? 0)) this.#longest[pair] = word.length;
    };
    for (const { band, words } of COMMON_WORDS) for (const word of words.split(' ')) if (word !== '') add(word, band);
    for (const word of this.#own) if (word.length <= LONGEST) add(word, Math.max(bands.get(word) ?? 0, OWN_BAND));
    this.#bands = bands;
    return bands;
  }
}

const PAIRS = 0x20000;
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e5f) ^ second) & (PAIRS - 1);

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const isLatin = (unit: number): boolean => (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
