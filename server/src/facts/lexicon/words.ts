import type { DataSet, Name, Slogan, Target } from '../../data/schema.ts';
import { fold } from '../../text/fold.ts';
import { atOnce } from '../../util/atOnce.ts';
import { wordingsOfIndicator } from '../indicators/indicators.ts';
import { COMPOUNDS } from './collisions.ts';
import type { TextPairs } from './textPairs.ts';

/** All that one word of the dictionary may stand for. */
export interface WordEntry {
  readonly names: readonly Name[];
  readonly slogans: readonly Slogan[];
  readonly targets: readonly Target[];
  /** An ordinary compound that keeps a short name from being read into it. */
  readonly compound: boolean;
}

/**
 * Words as the automaton reads them: folded, without quotation marks (省级“专精特新”企业 is written with and without). With `within`, only those of targets
 * and those that texts with these pairs of units may hold.
 */
export const collectWords = (data: DataSet, within?: TextPairs): ReadonlyMap<string, WordEntry> => atOnce(wordSteps(data, within));

/** So many names are read in one step of some milliseconds. */
export const NAMES_AT_ONCE = 1024;

/** The same in steps of some milliseconds each. */
export function* wordSteps(data: DataSet, within?: TextPairs): Generator<void, ReadonlyMap<string, WordEntry>> {
  const entries = new Map<string, MutableEntry>();
  const at = (text: string, isWanted = false): MutableEntry | null => {
    const word = toWord(text);
    if (within && !isWanted && !within.mayHold(word)) return null;
    if (word.length < SHORTEST || word.length > LONGEST) return null;
    let entry = entries.get(word);
    if (!entry) {
      entry = { names: NONE, slogans: NONE, targets: NONE, compound: false };
      entries.set(word, entry);
    }
    return entry;
  };
  const addName = (text: string, name: Name): void => {
    const entry = at(text);
    if (entry) entry.names = withItem(entry.names, name);
  };
  const addSlogan = (text: string, slogan: Slogan): void => {
    const entry = at(text);
    if (entry) entry.slogans = withItem(entry.slogans, slogan);
  };
  for (const [place, name] of data.names.entries()) {
    if (place % NAMES_AT_ONCE === NAMES_AT_ONCE - 1) yield;
    addName(name.name, name);
    for (const alias of name.aliases) addName(alias, name);
    if (name.renamed) addName(name.renamed.from, name);
  }
  yield;
  for (const slogan of data.slogans) {
    addSlogan(slogan.text, slogan);
    for (const alias of slogan.aliases) addSlogan(alias, slogan);
  }
  for (const target of data.targets) {
    for (const text of wordingsOfIndicator(target)) {
      const entry = at(text, true);
      if (entry) entry.targets = withItem(entry.targets, target);
    }
  }
  for (const text of COMPOUNDS) {
    const entry = at(text);
    if (entry) entry.compound = true;
  }
  return entries;
}

/** A phrase or name as it is looked up: 驻点＋平台 → 驻点+平台, “链主”企业 → 链主企业. */
export const toWord = (text: string): string => (ALL_HAN.test(text) ? text : fold(text).replaceAll('"', '').trim());

/** Nothing in it is folded: told by the engine, where to fold takes a step for each character. */
const ALL_HAN = /^[\u4e00-\u9fff]+$/;

/** A name's own wording, its short names, and the name that it had before. */
export function wordingsOfName(name: Name): readonly string[] {
  return [name.name, ...name.aliases, ...(name.renamed ? [name.renamed.from] : [])];
}

interface MutableEntry {
  names: Name[];
  slogans: Slogan[];
  targets: Target[];
  compound: boolean;
}

const SHORTEST = 2;
const LONGEST = 120;

/** Nearly all words are one record's: a list of its own for each kind would hold room for sixteen more. */
const NONE: never[] = [];

function withItem<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item];
  if (list.at(-1) !== item) list.push(item);
  return list;
}
