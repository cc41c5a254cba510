import type { DataSet, Name, Slogan } from '../../data/schema.ts';
import { fold } from '../../text/fold.ts';
import { ESTABLISHED_PHRASES } from './attestedPhrases.ts';
import type { TextPairs } from './textPairs.ts';
import { NAMES_AT_ONCE, toWord } from './words.ts';

/** A wording of a record, as it is written and as it is looked up. */
export interface Wording {
  readonly word: string;
  readonly wording: string;
  readonly record: Slogan | Name;
}

/**
 * What is looked for: a half of a wording, its halves with the two characters at the middle changed about, all of it (a misquotation that the record
 * lists, or its parts in another order), or a place without its 市, 区, 县. A pair is a phrase of two or three characters, looked for by one of them
 * and the quotation mark beside it: “三 or 农”.
 */
export type SeedPart = 'first' | 'second' | 'crossed' | 'listed' | 'order' | 'stem' | 'pair';

/** Halves that so many wordings share (…经济技术开发区) say nothing. */
const MOST_SHARING = 200;

/** What to look for in a text, tens of thousands of parts: side by side in lists, since an object for each cost a start a twentieth of its time. */
export class Seeds {
  readonly wordings: Wording[] = [];
  /** Each key once, and how many seeds have it. */
  readonly #keys: string[] = [];
  readonly #sharing: number[] = [];
  readonly #places = new Map<string, number>();
  /** Of each seed the place of its key, the part that it is, and the place of its wording. */
  readonly #keyOf: number[] = [];
  readonly #part: SeedPart[] = [];
  readonly #wordingOf: number[] = [];
  readonly #within: TextPairs | undefined;
  #begun: Wording | null = null;

  constructor(within: TextPairs | undefined) {
    this.#within = within;
  }

  /** Adds a wording; what is added then are parts of it. */
  begin(word: string, wording: string, record: Slogan | Name): void {
    this.#begun = { word, wording, record };
  }

  add(key: string, part: SeedPart): void {
    if (this.#within && !this.#within.mayHold(key)) return;
    if (this.#begun) this.wordings.push(this.#begun);
    this.#begun = null;
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.#keys.push(key) - 1;
      this.#places.set(key, place);
      this.#sharing.push(0);
    }
    this.#sharing[place] = (this.#sharing[place] ?? 0) + 1;
    this.#keyOf.push(place);
    this.#part.push(part);
    this.#wordingOf.push(this.wordings.length - 1);
  }

  /** The keys that are worth looking for, each once. */
  keys(): readonly string[] {
    const worth = new Uint8Array(this.#keys.length);
    this.each((key) => {
      worth[key] = 1;
    });
    return this.#keys.filter((_, place) => worth[place] === 1);
  }

  /** How many keys there are, those among them that are not worth looking for. */
  get keyCount(): number {
    return this.#keys.length;
  }

  /** The place by which `each` names a key. */
  placeOf(key: string): number {
    return this.#places.get(key) ?? -1;
  }

  /** Calls `found` for every seed, in the order in which they were added, with the places of its key and of its wording. */
  each(found: (key: number, part: SeedPart, wording: number) => void): void {
    for (let at = 0; at < this.#keyOf.length; at++) {
      const key = this.#keyOf[at] ?? 0;
      const part = this.#part[at] ?? 'first';
      if ((this.#sharing[key] ?? 0) <= MOST_SHARING || WHOLE.has(part)) found(key, part, this.#wordingOf[at] ?? 0);
    }
  }
}

/** What is no half. */
const WHOLE: ReadonlySet<SeedPart> = new Set(['listed', 'order', 'stem']);

/** What to look for in a text, and of which wording each is the part, in steps of some milliseconds each. */
export function* collectSeeds({ slogans, names }: DataSet, within?: TextPairs): Generator<void, Seeds> {
  const seeds = new Seeds(within);
  const halves = (wording: string, record: Slogan | Name): void => {
    cut(toWord(wording), wording, record);
    // “八七”分水方案 is also looked for with its marks, for between them the slip stands alone.
    if (/["“”]/.test(wording.slice(1))) cut(fold(wording), wording, record);
  };
  const cut = (word: string, wording: string, record: Slogan | Name): void => {
    seeds.begin(word, wording, record);
    if (word.length === 2 && record.kind === 'slogan') {
      seeds.add(`"${word.charAt(0)}`, 'pair');
      seeds.add(`${word.charAt(1)}"`, 'pair');
    }
    // Where the second of three characters is amiss, neither half is whole: “放官服”.
    if (word.length === 3 && record.kind === 'slogan') seeds.add(`"${word.charAt(0)}`, 'pair');
    if (word.length < 3) return;
    const middle = word.length === 3 ? 2 : word.length >> 1;
    seeds.add(word.slice(0, middle), 'first');
    seeds.add(word.slice(word.length === 3 ? 1 : middle), 'second');
    // Where the characters on both sides of the middle are changed about, neither half is whole.
    if (word.length > 3) seeds.add(exchanged(word, middle), 'crossed');
  };
  const known = new Set(slogans.flatMap(({ text, aliases }) => [text, ...aliases]));
  if (slogans.some(({ origin }) => origin.pack !== undefined)) {
    for (const text of ESTABLISHED_PHRASES) if (!known.has(text)) halves(text, establishedPhrase(text));
  }
  yield;
  for (const slogan of slogans) {
    halves(slogan.text, slogan);
    for (const alias of slogan.aliases) halves(alias, slogan);
    const word = toWord(slogan.text);
    seeds.begin(word, slogan.text, slogan);
    for (const wrong of slogan.wrong) seeds.add(toWord(wrong), 'listed');
    for (const order of otherOrders(word)) seeds.add(order, 'order');
  }
  for (const [at, name] of names.entries()) {
    if (at % NAMES_AT_ONCE === 0) yield;
    if (name.type === 'person' || name.type === 'indicator') continue;
    if (name.name.length > 3) halves(name.name, name);
    for (const alias of name.aliases) if (alias.length > 3) halves(alias, name);
    if (name.type === 'organisation') {
      seeds.begin(toWord(name.name), name.name, name);
      for (const order of turnedNames(name.name)) seeds.add(toWord(order), 'order');
    }
    const stem = stemOf(name);
    if (!stem) continue;
    seeds.begin(name.name, name.name, name);
    seeds.add(stem, 'stem');
  }
  return seeds;
}

/** A place without its 市, 区, 县. Of a shipped county only where that is its short name: 合作市 is a city, 合作 a word. */
function stemOf({ type, name, aliases, origin }: Name): string | null {
  if (type !== 'district' || !/[区市县]$/.test(name)) return null;
  // 广西省 for 广西壮族自治区.
  if (name.endsWith('自治区')) return aliases[0] ?? null;
  const stem = name.slice(0, -1);
  if (origin.pack !== undefined) return aliases.includes(stem) && stem.length > 1 ? stem : null;
  return /^[〇\u3400-\u9fff]{2,}$/.test(stem) ? stem : null;
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

/** 国有资产管理监督委员会, 国家疾病控制预防局, 国家改革和发展委员会: two words of a body's name changed about, be they joined by 和 or not. */
function turnedNames(name: string): readonly string[] {
  const turned: string[] = [];
  for (let at = 2; name.length > 6 && at + 4 < name.length; at++) {
    const joint = name.charAt(at + 2) === '和' ? 1 : 0;
    const [first, second] = [name.slice(at, at + 2), name.slice(at + 2 + joint, at + 4 + joint)];
    const order = name.slice(0, at) + second + (joint ? '和' : '') + first + name.slice(at + 4 + joint);
    if (order !== name && order.length === name.length) turned.push(order);
  }
  return turned;
}

/** 先立后破 → 先破后立: what of four characters a hasty hand exchanges. Alone either may be a phrase; among other parts only one is. */
const turned = (part: string): string => (part.length === 4 ? part.charAt(0) + part.charAt(3) + part.charAt(2) + part.charAt(1) : part);

/** 全年红、全年稳 → 全年稳、全年红, and 稳中求进、先立后破 → 稳中求进、先破后立. Of more than three parts no order is tried. */
function otherOrders(word: string): readonly string[] {
  const mark = /[、,·]/.exec(word)?.[0];
  const parts = mark ? word.split(mark) : [];
  if (!mark || parts.length > 3 || parts.some((part) => part.length < 2)) return [];
  return [...ordersOf(parts), ...parts.map((part, i) => parts.with(i, turned(part)))]
    .map((order) => order.join(mark))
    .filter((order) => order !== word);
}

function ordersOf(parts: readonly string[]): readonly (readonly string[])[] {
  if (parts.length <= 1) return [parts];
  return parts.flatMap((part, i) => ordersOf(parts.toSpliced(i, 1)).map((rest) => [part, ...rest]));
}
