import { commonWordsFrom, firstAtOrBehind } from './commonWord.ts';

/** 分词器: tells where words begin, where that decides what a name is (走上街头 holds no 上街). */
export interface Segmenter {
  /** Offsets at which a word begins, 0 among them. A text's length counts as a boundary without being in the set. */
  boundaries(text: string): ReadonlySet<number>;
  /** Whether only those of its words count that stand in the text. */
  readonly isLocal?: boolean;
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

/** The words that begin with one character. */
interface WordsFrom {
  /** The band of the character itself as a word. */
  readonly single: number;
  /** Longer ones by their second character, the shortest first: few each, so that comparing them is faster than looking each length up. */
  readonly longer: ReadonlyMap<number, readonly Word[]>;
}

interface Word {
  readonly word: string;
  readonly band: number;
}

class FrequencySegmenter implements Segmenter {
  readonly isLocal = true;
  readonly #own: readonly string[];
  /** The same, sorted. */
  #sorted: readonly string[] | undefined;
  /** By their first character: a text has a tenth of those that begin words, and the others are never made ready. */
  #words: (WordsFrom | undefined)[] = [];
  /** Of the text that is being cut, by offset: the score of the likeliest cut from there on, and where its first word ends. */
  #best = new Float64Array(128);
  #next = new Int32Array(128);

  constructor(words: readonly string[]) {
    this.#own = words;
  }

  withWords(words: readonly string[]): Segmenter {
    return new FrequencySegmenter(words);
  }

  /** Takes time linear in the text: at each offset at most `LONGEST` words are tried, and none where no word begins with the two characters there. */
  boundaries(text: string): ReadonlySet<number> {
    if (this.#best.length <= text.length) {
      this.#best = new Float64Array(text.length * 2);
      this.#next = new Int32Array(text.length * 2);
    }
    if (this.#words.length === 0) this.#words = new Array(LAST_HAN - FIRST_HAN + 1).fill(undefined);
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
      const { single, longer } = this.#wordsFrom(text, at);
      if (single > UNKNOWN_BAND) best[at] = (best[at + 1] ?? 0) + single - TOTAL_BAND;
      for (const { word, band } of longer.get(text.charCodeAt(at + 1)) ?? NONE) {
        if (!text.startsWith(word, at)) continue;
        const end = at + word.length;
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

  #wordsFrom(text: string, at: number): WordsFrom {
    const place = text.charCodeAt(at) - FIRST_HAN;
    const known = this.#words[place];
    if (known) return known;
    const words = this.#readWords(text.charAt(at));
    this.#words[place] = words;
    return words;
  }

  #readWords(first: string): WordsFrom {
    const bands = new Map(commonWordsFrom(first));
    this.#sorted ??= [...this.#own].sort();
    for (let i = firstAtOrBehind(this.#sorted, first); this.#sorted[i]?.startsWith(first); i++) {
      const word = this.#sorted[i] ?? '';
      if (word.length <= LONGEST) bands.set(word, Math.max(bands.get(word) ?? 0, OWN_BAND));
    }
    const longer = new Map<number, Word[]>();
    for (const [word, band] of bands) {
      if (word.length < 2) continue;
      const alike = longer.get(word.charCodeAt(1));
      if (alike === undefined) longer.set(word.charCodeAt(1), [{ word, band }]);
      else {
        let at = alike.length;
        while (at > 0 && (alike[at - 1]?.word.length ?? 0) > word.length) at--;
        alike.splice(at, 0, { word, band });
      }
    }
    return { single: bands.get(first) ?? 0, longer };
  }
}

const NONE: readonly Word[] = [];
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
const isHan = (unit: number): boolean => unit >= FIRST_HAN && unit <= LAST_HAN;
const isLatin = (unit: number): boolean => (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
