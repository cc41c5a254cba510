import type { DataSet, Name, Slogan } from '../data/schema.ts';
import { fold } from '../text/fold.ts';
import { ESTABLISHED_PHRASES } from './attestedPhrases.ts';
import { toWord } from './words.ts';

/** Of a wording, the part that is looked for: a half, all of it (a misquotation), or a place without its 市, 区, 县. */
export interface Seed {
  /** `pair` is a phrase of two or three characters, looked for by one of them and the quotation mark beside it: “三 or 农”. */
  readonly part: 'first' | 'second' | 'crossed' | 'whole' | 'stem' | 'pair';
  readonly by: 'order' | 'listed';
  readonly word: string;
  readonly wording: string;
  readonly record: Slogan | Name;
}

/** Halves that so many wordings share (…经济技术开发区) say nothing. */
const MOST_SHARING = 200;

/** What to look for in a text, and of which wording each is the part. */
export function collectSeeds({ slogans, names }: DataSet): ReadonlyMap<string, readonly Seed[]> {
  const seeds = new Map<string, Seed[]>();
  const add = (key: string, seed: Seed): void => {
    const list = seeds.get(key);
    if (list) list.push(seed);
    else seeds.set(key, [seed]);
  };
  const halves = (wording: string, record: Slogan | Name): void => {
    cut(toWord(wording), wording, record);
    // “八七”分水方案 is also looked for with its marks, for between them the slip stands alone.
    if (/["“”]/.test(wording.slice(1))) cut(fold(wording), wording, record);
  };
  const cut = (word: string, wording: string, record: Slogan | Name): void => {
    if (word.length === 2 && record.kind === 'slogan') {
      const pair = { part: 'pair', by: 'listed', word, wording, record } as const;
      add(`"${word.charAt(0)}`, pair);
      add(`${word.charAt(1)}"`, pair);
    }
    // Where the second of three characters is amiss, neither half is whole: “放官服”.
    if (word.length === 3 && record.kind === 'slogan') add(`"${word.charAt(0)}`, { part: 'pair', by: 'listed', word, wording, record });
    if (word.length < 3) return;
    const middle = word.length === 3 ? 2 : word.length >> 1;
    const seed = { by: 'listed', word, wording, record } as const;
    add(word.slice(0, middle), { ...seed, part: 'first' });
    add(word.slice(word.length === 3 ? 1 : middle), { ...seed, part: 'second' });
    // Where the characters on both sides of the middle are changed about, neither half is whole.
    if (word.length > 3) add(exchanged(word, middle), { ...seed, part: 'crossed' });
  };
  const known = new Set(slogans.flatMap(({ text, aliases }) => [text, ...aliases]));
  if (slogans.some(({ origin }) => origin.pack !== undefined)) {
    for (const text of ESTABLISHED_PHRASES) if (!known.has(text)) halves(text, establishedPhrase(text));
  }
  for (const slogan of slogans) {
    for (const wording of [slogan.text, ...slogan.aliases]) halves(wording, slogan);
    const whole = { part: 'whole', word: toWord(slogan.text), wording: slogan.text, record: slogan } as const;
    for (const wrong of slogan.wrong) add(toWord(wrong), { ...whole, by: 'listed' });
    for (const order of otherOrders(whole.word)) add(order, { ...whole, by: 'order' });
  }
  for (const name of names) {
    if (name.type === 'person' || name.type === 'indicator') continue;
    for (const wording of [name.name, ...name.aliases]) if (wording.length > 3) halves(wording, name);
    const stem = stemOf(name);
    if (stem) add(stem, { part: 'stem', by: 'listed', word: name.name, wording: name.name, record: name });
  }
  for (const [key, list] of seeds) {
    if (list.length <= MOST_SHARING) continue;
    const rest = list.filter(({ part }) => part === 'whole' || part === 'stem');
    if (rest.length > 0) seeds.set(key, rest);
    else seeds.delete(key);
  }
  return seeds;
}

/** A place without its 市, 区, 县. Of a shipped county only where that is its short name: 合作市 is a city, 合作 a word. */
function stemOf({ type, name, aliases, origin }: Name): string | null {
  if (type !== 'district' || !/[区市县]$/.test(name)) return null;
  const stem = name.slice(0, -1);
  if (origin.pack !== undefined) return aliases.includes(stem) && stem.length > 1 ? stem : null;
  return /^\p{Script=Han}{2,}$/u.test(stem) ? stem : null;
}

/** An established phrase that is no record: it is neither shown nor completed, but a slip in it is seen. */
const establishedPhrase = (text: string): Slogan => ({
  kind: 'slogan',
  text,
  quoted: true,
  aliases: [],
  meaning: null,
  members: [],
  level: null,
  issuer: null,
  source: null,
  since: null,
  until: null,
  replacedBy: null,
  wrong: [],
  pinyin: null,
  origin: { uri: '', start: 0, end: 0, fields: {} },
});

const exchanged = (word: string, middle: number): string =>
  word.slice(0, middle - 1) + word.charAt(middle) + word.charAt(middle - 1) + word.slice(middle + 1);

/** 全年红、全年稳 → 全年稳、全年红. Of more than three parts no order is tried. */
function otherOrders(word: string): readonly string[] {
  const mark = /[、,·]/.exec(word)?.[0];
  const parts = mark ? word.split(mark) : [];
  if (!mark || parts.length > 3 || parts.some((part) => part.length < 2)) return [];
  return ordersOf(parts)
    .map((order) => order.join(mark))
    .filter((order) => order !== word);
}

function ordersOf(parts: readonly string[]): readonly (readonly string[])[] {
  if (parts.length <= 1) return [parts];
  return parts.flatMap((part, i) => ordersOf(parts.toSpliced(i, 1)).map((rest) => [part, ...rest]));
}
