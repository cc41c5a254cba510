import type { DataSet, Name, Slogan, Target } from '../data/schema.ts';
import { fold } from '../text/fold.ts';
import { COMPOUNDS } from './collisions.ts';
import { wordingsOfIndicator } from './indicators.ts';

/** All that one word of the dictionary may stand for. */
export interface WordEntry {
  readonly names: readonly Name[];
  readonly slogans: readonly Slogan[];
  readonly targets: readonly Target[];
  /** An ordinary compound that keeps a short name from being read into it. */
  readonly compound: boolean;
}

/** Words as the automaton reads them: folded, without quotation marks (省级“专精特新”企业 is written with and without). */
export function collectWords(data: DataSet): ReadonlyMap<string, WordEntry> {
  const entries = new Map<string, MutableEntry>();
  const at = (text: string): MutableEntry | null => {
    const word = toWord(text);
    if (word.length < SHORTEST || word.length > LONGEST) return null;
    let entry = entries.get(word);
    if (!entry) {
      entry = { names: [], slogans: [], targets: [], compound: false };
      entries.set(word, entry);
    }
    return entry;
  };
  for (const name of data.names) for (const text of wordingsOfName(name)) push(at(text)?.names, name);
  for (const slogan of data.slogans) for (const text of [slogan.text, ...slogan.aliases]) push(at(text)?.slogans, slogan);
  for (const target of data.targets) for (const text of wordingsOfIndicator(target)) push(at(text)?.targets, target);
  for (const text of COMPOUNDS) {
    const entry = at(text);
    if (entry) entry.compound = true;
  }
  return entries;
}

/** A phrase or name as it is looked up: 驻点＋平台 → 驻点+平台, “链主”企业 → 链主企业. */
export const toWord = (text: string): string => fold(text).replaceAll('"', '').trim();

/** A name's own wording, its short names, and the name that it had before. */
export function wordingsOfName(name: Name): readonly string[] {
  return [name.name, ...name.aliases, ...(name.renamed ? [name.renamed.from] : [])];
}

interface MutableEntry {
  readonly names: Name[];
  readonly slogans: Slogan[];
  readonly targets: Target[];
  compound: boolean;
}

const SHORTEST = 2;
const LONGEST = 120;

function push<T>(list: T[] | undefined, item: T): void {
  if (list && list.at(-1) !== item) list.push(item);
}
