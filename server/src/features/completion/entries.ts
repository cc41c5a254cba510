import type { DataRecord, DataSet } from '../../data/schema.ts';
import { isCommonWord } from '../../facts/lexicon/commonWord.ts';
import { longestMatchSegmenter, type Segmenter } from '../../facts/lexicon/segmenter.ts';
import { toWord } from '../../facts/lexicon/words.ts';
import { lowerBound } from '../../util/lowerBound.ts';
import { givenReading, type PinyinFit, Readings, TypedLetters } from '../pinyin.ts';

/** Something that can be completed: a wording of a record. */
export interface Entry {
  /** As it is to be inserted. */
  readonly text: string;
  /** As it is looked up: folded, without quotation marks. */
  readonly word: string;
  readonly record: DataRecord;
  /** Whether it is the record's full wording, no short one. */
  readonly own: boolean;
  /** The reading that the record gives; empty where the library's will do. */
  readonly reading: readonly string[];
}

/** All entries of a data set: sorted for what was typed in Han characters, by first letter for what was typed in pinyin. */
export class EntryIndex {
  readonly #sorted: readonly Entry[];
  readonly #readings = new Readings();
  #byLetter: ReadonlyMap<string, readonly Entry[]> | undefined;
  #segmenter: Segmenter | undefined;

  constructor(data: DataSet) {
    this.#sorted = entriesOf(data).sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  }

  /** The entries that go on after a beginning, at most `limit`. */
  startingWith(beginning: string, limit: number): readonly Entry[] {
    const found: Entry[] = [];
    for (let at = this.#lowerBound(beginning); found.length < limit; at++) {
      const entry = this.#sorted[at];
      if (!entry?.word.startsWith(beginning)) break;
      if (entry.word.length > beginning.length) found.push(entry);
    }
    return found;
  }

  /** Whether any entry goes on after a beginning. */
  has(beginning: string): boolean {
    return this.#sorted[this.#lowerBound(beginning)]?.word.startsWith(beginning) ?? false;
  }

  /** The entries whose reading begins with a letter, a writer's own first. */
  byLetter(letter: string, limit: number): readonly Entry[] {
    const pool = this.#letters().get(letter) ?? [];
    const own = pool.filter(({ record }) => record.origin.pack === undefined);
    return own.length >= limit
      ? own.slice(0, limit)
      : [...own, ...pool.filter(({ record }) => record.origin.pack !== undefined)].slice(0, limit);
  }

  /** The phrases that carry quotation marks, a writer's own first. */
  quotedPhrases(limit: number): readonly Entry[] {
    const phrases = this.#sorted.filter(({ record, own }) => record.kind === 'slogan' && record.quoted && own);
    return phrases
      .toSorted((a, b) => Number(a.record.origin.pack !== undefined) - Number(b.record.origin.pack !== undefined))
      .slice(0, limit);
  }

  /** Whether what was typed is an ordinary word by itself: 创新, which a writer means more often than 创新驱动发展战略. */
  isCommon(typed: string): boolean {
    return isCommonWord(typed);
  }

  /** The entries that begin with these Han characters (may be none) and go on with these letters. */
  byPinyin(beginning: string, letters: string, limit: number): readonly { readonly entry: Entry; readonly fit: PinyinFit }[] {
    const pool = beginning === '' ? (this.#letters().get(letters.charAt(0)) ?? []) : this.startingWith(beginning, limit * 20);
    const typed = new TypedLetters(letters, this.#readings);
    const found = pool
      .map((entry) => ({ entry, fit: typed.fit(entry.word, beginning.length, entry.reading) }))
      .filter(({ fit }) => fit > 0);
    if (found.length === 0) {
      for (const entry of pool) if (typed.isMixtureFor(entry.word, beginning.length, entry.reading)) found.push({ entry, fit: 1 });
    }
    return found.sort((a, b) => b.fit - a.fit || a.entry.word.length - b.entry.word.length).slice(0, limit);
  }

  /** Whether a word begins at an offset of a text, as far as common words and the names tell. */
  beginsWord(text: string, offset: number): boolean {
    this.#segmenter ??= segmenterOf(this.#sorted);
    return this.#segmenter.boundaries(text).has(offset);
  }

  #letters(): ReadonlyMap<string, readonly Entry[]> {
    if (this.#byLetter) return this.#byLetter;
    const byLetter = new Map<string, Entry[]>();
    for (const entry of this.#sorted) {
      for (const letter of this.#readings.firstLetters(entry.word, entry.reading)) {
        const list = byLetter.get(letter);
        if (list) list.push(entry);
        else byLetter.set(letter, [entry]);
      }
    }
    this.#byLetter = byLetter;
    return byLetter;
  }

  /** Index of the first entry that does not come before a beginning. */
  #lowerBound(beginning: string): number {
    return lowerBound(this.#sorted, ({ word }) => word >= beginning);
  }
}

function entriesOf({ targets, slogans, names }: DataSet): Entry[] {
  const entries = new Map<string, Entry>();
  const add = (record: DataRecord, text: string, aliases: readonly string[]): void => {
    for (const [i, wording] of [text, ...aliases].entries()) {
      const word = toWord(wording);
      // 惠济 is on the way to 惠济区 and needs no item of its own.
      if (word.length < 2 || (i > 0 && toWord(text).startsWith(word))) continue;
      const key = `${record.kind} ${word}`;
      if (!entries.has(key)) {
        const reading = i === 0 && record.kind !== 'target' ? givenReading(wording, record.pinyin) : [];
        entries.set(key, { text: wording, word, record, own: i === 0, reading });
      }
    }
  };
  for (const name of names) add(name, name.name, name.aliases);
  for (const slogan of slogans) add(slogan, slogan.text, slogan.aliases);
  for (const target of targets) add(target, target.indicator, target.aliases);
  return [...entries.values()];
}

function segmenterOf(entries: readonly Entry[]): Segmenter {
  const segmenter = longestMatchSegmenter();
  return segmenter.withWords?.(entries.map(({ word }) => word)) ?? segmenter;
}
