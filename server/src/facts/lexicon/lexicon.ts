import type { DataSet, Target } from '../../data/schema.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../util/span.ts';
import type { IndicatorMention, NameMention, SloganMention } from '../facts.ts';
import { type Candidate, coveredCandidates, longestFirst, withQuotes } from './candidates.ts';
import { WordCuts } from './cuts.ts';
import { Dictionary } from './dictionary.ts';
import { endsInOtherWord, selectNames } from './names.ts';
import { type NearMiss, NearMissIndex } from './nearMiss.ts';
import { Partly } from './partly.ts';
import { PlaceTree } from './placeTree.ts';
import type { Segmenter } from './segmenter.ts';
import { selectSlogans } from './slogans.ts';
import { TextPairs } from './textPairs.ts';
import { type WordingSlip, WordingTable, wordingTables } from './wordingSlips.ts';
import { collectWords, toWord, type WordEntry } from './words.ts';

/** 词典: every name, phrase and indicator of the data, found in one pass over a text. */
export interface Lexicon {
  /** Changes when a word changes, not when only a target's value does. */
  readonly revision: number;
  scan(text: string, folded?: string): LexiconMatches;
  /** Words of the text that are nearly those of a phrase or name; `known` are the mentions that `scan` found. */
  nearMisses(text: string, folded: string, known: readonly Span[]): readonly NearMiss[];
  /** Fixed wording of official copy with one character amiss, be there records or not. */
  wordingSlips(text: string): readonly WordingSlip[];
  /** The paragraphs of a report that is read next from scratch. What is found in them is the same without. */
  expect(paragraphs: readonly { readonly text: string }[]): void;
  /** Makes in steps what no text has needed yet. */
  complete(): Iterable<void>;
  /** The words that a segmenter may learn: names and phrases without punctuation. */
  readonly segmentable: readonly string[];
  /** The records whose indicator a text calls by these words. */
  recordsOf(indicator: string): readonly Target[];
  /** Which place lies in which. */
  readonly places: PlaceTree;
}

export interface LexiconMatches {
  readonly names: readonly NameMention[];
  readonly slogans: readonly SloganMention[];
  readonly indicators: readonly IndicatorMention[];
}

/** Builds the dictionary of a data set. Of `previous` it takes over the automaton where no word changed. */
export function buildLexicon(data: DataSet, segmenter: Segmenter, previous?: Lexicon): Lexicon {
  return new WordLexicon(data, segmenter, previous instanceof WordLexicon ? previous : undefined);
}

const QUOTE = '"'.charCodeAt(0);

/** Of texts up to this length a tenth of the words is enough; of longer ones half and more. */
const SHORT = 8000;

class WordLexicon implements Lexicon {
  readonly revision: number;
  readonly #data: DataSet;
  readonly #words: Partly<Dictionary>;
  readonly #near: Partly<NearMissIndex>;
  readonly #given: Segmenter;
  /** The segmenter that knows the words of an automaton. */
  #taught: { readonly automaton: object; readonly segmenter: Segmenter } | undefined;
  #places: PlaceTree | undefined;
  #indicators: ReadonlyMap<string, readonly Target[]> | undefined;

  constructor(data: DataSet, segmenter: Segmenter, previous: WordLexicon | undefined) {
    this.#data = data;
    this.#given = segmenter;
    // Only the segmenter is another one: what the words stand for is known.
    const before = previous !== undefined && previous.#data === data ? previous : undefined;
    this.#words = before ? before.#words : new Partly((within) => Dictionary.of(data, within));
    let same = before !== undefined;
    // At the start there are no words to compare with.
    if (previous && !before && !isEmpty(previous.#data)) {
      const collected = collectWords(data);
      const { automaton } = previous.#words.whole;
      same = holdsAll(automaton.words, collected);
      this.#words.take(new Dictionary(collected, same ? automaton : undefined));
    }
    const unchanged = previous !== undefined && same && previous.#given === segmenter;
    if (unchanged) this.#taught = previous.#taught;
    this.revision = unchanged ? previous.revision : (previous?.revision ?? 0) + 1;
    // Near misses and places know nothing of targets, which change with every keystroke in a targets file.
    const alike = previous !== undefined && previous.#data.names === data.names && previous.#data.slogans === data.slogans;
    this.#near = alike ? previous.#near : new Partly((within) => NearMissIndex.of(data, within));
    if (alike) this.#places = previous.#places;
  }

  scan(text: string, folded = fold(text)): LexiconMatches {
    const candidates: Candidate[] = [];
    const dictionary = this.#words.of(folded);
    const { automaton, entries } = dictionary;
    automaton.scan(folded, QUOTE, (word, start, end) => {
      const entry = entries[word];
      const span = entry && withQuotes(text, start, end);
      if (span) candidates.push({ start: span.start, end: span.end, word: automaton.words[word] ?? '', entry });
    });
    if (candidates.length === 0) return NO_MATCHES;
    const cuts = new WordCuts(text, this.#segmenterOf(dictionary));
    const whole = candidates.filter((candidate) => !endsInOtherWord(text, candidate, cuts)).sort(longestFirst);
    const covered = coveredCandidates(whole);
    return {
      names: selectNames(text, whole, covered, cuts),
      slogans: selectSlogans(text, whole, covered, cuts),
      indicators: selectIndicators(text, whole),
    };
  }

  nearMisses(text: string, folded: string, known: readonly Span[]): readonly NearMiss[] {
    return this.#near.of(folded).find(text, folded, known, new WordCuts(text, this.#segmenterOf(this.#words.of(folded))));
  }

  wordingSlips(text: string): readonly WordingSlip[] {
    return (wordingTables.isWhole ? wordingTables.whole : wordingTables.of(fold(text))).find(text);
  }

  #segmenterOf({ automaton, segmentable }: Dictionary): Segmenter {
    if (this.#taught?.automaton !== automaton) this.#taught = { automaton, segmenter: this.#given.withWords?.(segmentable) ?? this.#given };
    return this.#taught.segmenter;
  }

  expect(paragraphs: readonly { readonly text: string }[]): void {
    if (this.#words.isWhole && this.#near.isWhole && wordingTables.isWhole) return;
    const isShort = paragraphs.reduce((sum, { text }) => sum + text.length, 0) <= SHORT;
    const pairs = isShort ? new TextPairs(paragraphs.map(({ text }) => fold(text))) : undefined;
    this.#words.expect(this.#given.isLocal ? pairs : undefined);
    this.#near.expect(pairs);
    wordingTables.expect(pairs);
  }

  *complete(): Generator<void, void> {
    if (!this.#words.isWhole) {
      this.#words.take(yield* Dictionary.steps(this.#data));
      yield;
    }
    if (!this.#near.isWhole) this.#near.take(yield* NearMissIndex.steps(this.#data));
    if (wordingTables.isWhole) return;
    yield;
    wordingTables.take(new WordingTable());
  }

  get segmentable(): readonly string[] {
    return this.#words.whole.segmentable;
  }

  recordsOf(indicator: string): readonly Target[] {
    this.#indicators ??= this.#wordsOfTargets();
    return this.#indicators.get(toWord(indicator)) ?? [];
  }

  /** Those of targets are in every part. */
  #wordsOfTargets(): ReadonlyMap<string, readonly Target[]> {
    const { automaton, entries } = this.#words.made ?? this.#words.whole;
    return new Map(entries.flatMap(({ targets }, at) => (targets.length > 0 ? [[automaton.words[at] ?? '', targets]] : [])));
  }

  get places(): PlaceTree {
    this.#places ??= new PlaceTree(this.#data.names);
    return this.#places;
  }
}

const NO_MATCHES: LexiconMatches = { names: [], slogans: [], indicators: [] };

const isEmpty = ({ names, slogans, targets }: DataSet): boolean => names.length + slogans.length + targets.length === 0;

/** Whether the words are those of the collection, neither more nor fewer. */
function holdsAll(words: readonly string[], collected: ReadonlyMap<string, WordEntry>): boolean {
  return words.length === collected.size && words.every((word) => collected.has(word));
}

function selectIndicators(text: string, candidates: readonly Candidate[]): readonly IndicatorMention[] {
  const mentions: IndicatorMention[] = [];
  let last = 0;
  for (const { start, end, entry } of candidates) {
    if (entry.targets.length === 0 || start < last) continue;
    mentions.push({ start, end, text: text.slice(start, end), records: entry.targets });
    last = end;
  }
  return mentions;
}
