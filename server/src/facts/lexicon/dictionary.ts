import type { DataSet } from '../../data/schema.ts';
import { Automaton } from './automaton.ts';
import type { TextPairs } from './textPairs.ts';
import { collectWords, type WordEntry, wordSteps } from './words.ts';

/** The words of the data, or those that a text may hold, with what they stand for. */
export class Dictionary {
  readonly automaton: Automaton;
  /** What each word of the automaton stands for, by its index there. */
  readonly entries: readonly WordEntry[];
  #segmentable: readonly string[] | undefined;

  /** `automaton` is one of the same words. */
  constructor(collected: ReadonlyMap<string, WordEntry>, automaton = new Automaton(collected.keys())) {
    this.automaton = automaton;
    this.entries = automaton.words.map((word) => collected.get(word) ?? NOTHING);
  }

  static of(data: DataSet, within?: TextPairs): Dictionary {
    return new Dictionary(collectWords(data, within));
  }

  /** The same in steps of some milliseconds each. */
  static *steps(data: DataSet): Generator<void, Dictionary> {
    const collected = yield* wordSteps(data);
    yield;
    const made = new Dictionary(collected, yield* Automaton.steps(collected.keys()));
    yield;
    made.segmentable;
    return made;
  }

  /** The words that a segmenter may learn. */
  get segmentable(): readonly string[] {
    this.#segmentable ??= this.automaton.words.filter((word, at) => {
      const entry = this.entries[at] ?? NOTHING;
      return (entry.names.length > 0 || entry.slogans.length > 0) && WORD.test(word);
    });
    return this.#segmentable;
  }
}

const NOTHING: WordEntry = { names: [], slogans: [], targets: [], compound: false };
const WORD = /^[〇\u3400-\u9fffA-Za-z0-9]+$/;
