import type { DataSet, Target } from '../data/schema.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../util/span.ts';
import { Automaton } from './automaton.ts';
import { type Candidate, coveredCandidates, longestFirst, withQuotes } from './candidates.ts';
import { WordCuts } from './cuts.ts';
import type { IndicatorMention, NameMention, SloganMention } from './facts.ts';
import { endsInOtherWord, selectNames } from './names.ts';
import type { NearMiss } from './nearMiss.ts';
import { NearMissLookup } from './nearMissLookup.ts';
import { PlaceTree } from './placeTree.ts';
import type { Segmenter } from './segmenter.ts';
import { selectSlogans } from './slogans.ts';
import { collectWords, toWord, type WordEntry } from './words.ts';

/** 词典: every name, phrase and indicator of the data, found in one pass over a text. */
export interface Lexicon {
  /** Changes when a word changes, not when only a target's value does. */
  readonly revision: number;
  scan(text: string, folded?: string): LexiconMatches;
  /** Words of the text that are nearly those of a phrase or name; `known` are the mentions that `scan` found. */
  nearMisses(text: string, folded: string, known: readonly Span[]): readonly NearMiss[];
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

class WordLexicon implements Lexicon {
  readonly revision: number;
  readonly #automaton: Automaton;
  /** What each word of the automaton stands for, by its index there. */
  readonly #entries: readonly WordEntry[];
  /** The segmenter as it was given, and as it knows this dictionary's words. */
  readonly #given: Segmenter;
  readonly #segmenter: Segmenter;
  readonly #data: DataSet;
  readonly #near: NearMissLookup;
  #places: PlaceTree | undefined;
  #indicators: ReadonlyMap<string, readonly Target[]> | undefined;
  #segmentable: readonly string[] | undefined;

  constructor(data: DataSet, segmenter: Segmenter, previous: WordLexicon | undefined) {
    this.#data = data;
    const before = previous !== undefined && previous.#data === data ? previous : undefined;
    const collected = before ? null : collectWords(data);
    const same = previous ? collected === null || holdsAll(previous.#automaton.words, collected) : false;
    this.#automaton = previous && same ? previous.#automaton : new Automaton(collected?.keys() ?? []);
    // Only the segmenter is another one: what the words stand for is known.
    this.#entries = before ? before.#entries : this.#automaton.words.map((word) => collected?.get(word) ?? NOTHING);
    this.#segmentable = before ? before.#segmentable : undefined;
    this.#given = segmenter;
    const unchanged = previous !== undefined && same && previous.#given === segmenter;
    this.#segmenter = unchanged ? previous.#segmenter : (segmenter.withWords?.(this.segmentable) ?? segmenter);
    this.revision = unchanged ? previous.revision : (previous?.revision ?? 0) + 1;
    // Near misses and places know nothing of targets, which change with every keystroke in a targets file.
    const alike = previous !== undefined && previous.#data.names === data.names && previous.#data.slogans === data.slogans;
    this.#near = alike ? previous.#near : new NearMissLookup(data);
    if (alike) this.#places = previous.#places;
  }

  scan(text: string, folded = fold(text)): LexiconMatches {
    const candidates: Candidate[] = [];
    this.#automaton.scan(folded, QUOTE, (word, start, end) => {
      const entry = this.#entries[word];
      const span = entry && withQuotes(text, start, end);
      if (span) candidates.push({ start: span.start, end: span.end, word: this.#automaton.words[word] ?? '', entry });
    });
    if (candidates.length === 0) return NO_MATCHES;
    const cuts = new WordCuts(text, this.#segmenter);
    const whole = candidates.filter((candidate) => !endsInOtherWord(text, candidate, cuts)).sort(longestFirst);
    const covered = coveredCandidates(whole);
    return {
      names: selectNames(text, whole, covered, cuts),
      slogans: selectSlogans(text, whole, covered, cuts),
      indicators: selectIndicators(text, whole),
    };
  }

  nearMisses(text: string, folded: string, known: readonly Span[]): readonly NearMiss[] {
    return this.#near.find(text, folded, known, new WordCuts(text, this.#segmenter));
  }

  expect(paragraphs: readonly { readonly text: string }[]): void {
    this.#near.expect(paragraphs);
  }

  complete(): Iterable<void> {
    return this.#near.complete();
  }

  get segmentable(): readonly string[] {
    this.#segmentable ??= this.#automaton.words.filter((word, at) => {
      const entry = this.#entries[at] ?? NOTHING;
      return (entry.names.length > 0 || entry.slogans.length > 0) && WORD.test(word);
    });
    return this.#segmentable;
  }

  recordsOf(indicator: string): readonly Target[] {
    this.#indicators ??= new Map(
      this.#entries.flatMap(({ targets }, at) => (targets.length > 0 ? [[this.#automaton.words[at] ?? '', targets]] : [])),
    );
    return this.#indicators.get(toWord(indicator)) ?? [];
  }

  get places(): PlaceTree {
    this.#places ??= new PlaceTree(this.#data.names);
    return this.#places;
  }
}

const NOTHING: WordEntry = { names: [], slogans: [], targets: [], compound: false };
const NO_MATCHES: LexiconMatches = { names: [], slogans: [], indicators: [] };

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

const WORD = /^[\p{Script=Han}A-Za-z0-9]+$/u;
