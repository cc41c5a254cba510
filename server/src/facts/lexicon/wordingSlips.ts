import { isNoted, note } from '../../util/bitSet.ts';
import { type Span, spanOf } from '../../util/span.ts';
import { unitTable } from '../../util/sparseMatches.ts';
import { isCommonWord } from './commonWord.ts';
import { compounds, fixedWordings, genuineNeighbours, genuineWords, partsOfCharacters } from './fixedWordings.ts';
import { Partly } from './partly.ts';
import { Sounds } from './sound.ts';
import { syllables } from './syllables.ts';
import type { TextPairs } from './textPairs.ts';

/** Fixed wording that a text has with one character another, which sounds or looks like the right one. */
export interface WordingSlip extends Span {
  readonly wording: string;
  /** Where it differs, and what should stand there. */
  readonly at: Span;
  readonly right: string;
}

/**
 * Finds slips in one pass. Of four units in a row with one amiss the first two are whole or the last two, and one of the others: these three are looked
 * up, and where the fourth is right as well, as in nearly all text, nothing is compared.
 */
export class WordingTable {
  readonly #wordings: readonly string[];
  /** By the hash of two units, whether they begin or end four units of a wording, or are such parts of three. */
  readonly #pairs = new Uint8Array(PAIRS);
  /** By the hash of three units and of where they stand, whether a wording has them. */
  readonly #triples = new Uint32Array(TRIPLES / 32);
  /** By a shorter hash of the same the first entry of a chain; of each entry the one behind it. */
  readonly #first = new Uint16Array(CHAINS);
  readonly #next = new Uint16Array(ENTRIES);
  /** Of each entry its wording, and how far behind the wording's start the units begin. */
  readonly #wordingOf = new Uint16Array(ENTRIES);
  readonly #offset = new Uint8Array(ENTRIES);
  #entries = 0;
  #known: Known | undefined;

  /** With `within`, only what a text with these pairs of units can meet is looked for. */
  constructor(within?: TextPairs) {
    const wordings = fixedWordings().split(' ');
    for (let i = 0; i < wordings.length; i++) {
      const word = wordings[i] ?? '';
      const last = word.length - 4;
      for (let from = 0; from <= last; from = from < last ? Math.min(from + 4, last) : last + 1)
        if (!within || within.mayHold(word.slice(from, from + 2)) || within.mayHold(word.slice(from + 2, from + 4)))
          this.#addFour(word, i, from);
    }
    for (const compound of compounds().split(' ')) {
      const word = compound.slice(0, 3);
      this.#addThree(word, wordings.push(word) - 1, compound);
    }
    this.#wordings = wordings;
  }

  /** With < the first character may be amiss, with > the last, for what is left of it is no word. */
  #addThree(word: string, wording: number, compound: string): void {
    const a = word.charCodeAt(0);
    const b = word.charCodeAt(1);
    const c = word.charCodeAt(2);
    this.#mark(tripleOf(a, b, c, WHOLE));
    this.#note(pairOf(a, c), GAP);
    this.#chain(tripleOf(a, 0, c, GAP), wording, 0);
    if (compound.includes('>')) {
      this.#note(pairOf(a, b), HEAD);
      this.#chain(tripleOf(a, b, 0, HEAD), wording, 0);
    }
    if (compound.includes('<')) {
      this.#note(pairOf(b, c), TAIL);
      this.#chain(tripleOf(0, b, c, TAIL), wording, 1);
    }
  }

  #addFour(word: string, wording: number, from: number): void {
    const a = word.charCodeAt(from);
    const b = word.charCodeAt(from + 1);
    const c = word.charCodeAt(from + 2);
    const d = word.charCodeAt(from + 3);
    this.#note(pairOf(a, b), FIRST);
    this.#note(pairOf(c, d), SECOND);
    this.#add(tripleOf(a, b, c, NEAR_BEHIND), wording, from);
    this.#add(tripleOf(a, b, d, FAR_BEHIND), wording, from);
    this.#add(tripleOf(b, c, d, NEAR_BEFORE), wording, from + 2);
    this.#add(tripleOf(a, c, d, FAR_BEFORE), wording, from + 2);
  }

  #note(pair: number, kind: number): void {
    this.#pairs[pair] = (this.#pairs[pair] ?? 0) | kind;
  }

  #mark(triple: number): void {
    note(this.#triples, triple);
  }

  #add(triple: number, wording: number, offset: number): void {
    this.#mark(triple);
    this.#chain(triple, wording, offset);
  }

  #chain(triple: number, wording: number, offset: number): void {
    const entry = ++this.#entries;
    const chain = triple & (CHAINS - 1);
    this.#next[entry] = this.#first[chain] ?? 0;
    this.#wordingOf[entry] = wording;
    this.#offset[entry] = offset;
    this.#first[chain] = entry;
  }

  find(text: string): readonly WordingSlip[] {
    const found: WordingSlip[] = [];
    const pairs = this.#pairs;
    let b = text.charCodeAt(0);
    let c = text.charCodeAt(1);
    for (let i = 0; i + 2 < text.length; i++) {
      const a = b;
      b = c;
      c = text.charCodeAt(i + 2);
      if (b < FIRST_HAN) continue;
      const kinds = pairs[pairOf(a, b)] ?? 0;
      if (kinds !== 0) {
        if ((kinds & FIRST) !== 0) {
          const near = tripleOf(a, b, c, NEAR_BEHIND);
          const far = tripleOf(a, b, text.charCodeAt(i + 3), FAR_BEHIND);
          const isNear = this.#has(near);
          if (isNear !== this.#has(far)) this.#compare(text, i, isNear ? near : far, found);
        }
        if ((kinds & SECOND) !== 0) {
          const near = tripleOf(text.charCodeAt(i - 1), a, b, NEAR_BEFORE);
          const far = tripleOf(text.charCodeAt(i - 2), a, b, FAR_BEFORE);
          const isNear = this.#has(near);
          if (isNear !== this.#has(far)) this.#compare(text, i, isNear ? near : far, found);
        }
        if ((kinds & HEAD) !== 0 && !this.#has(tripleOf(a, b, c, WHOLE))) this.#compare(text, i, tripleOf(a, b, 0, HEAD), found);
        if ((kinds & TAIL) !== 0 && !this.#has(tripleOf(text.charCodeAt(i - 1), a, b, WHOLE)))
          this.#compare(text, i, tripleOf(0, a, b, TAIL), found);
      }
      if (((pairs[pairOf(a, c)] ?? 0) & GAP) !== 0 && !this.#has(tripleOf(a, b, c, WHOLE)))
        this.#compare(text, i, tripleOf(a, 0, c, GAP), found);
    }
    return found;
  }

  #has(triple: number): boolean {
    return isNoted(this.#triples, triple);
  }

  /** The wordings of a chain, against the text. */
  #compare(text: string, at: number, triple: number, found: WordingSlip[]): void {
    for (let entry = this.#first[triple & (CHAINS - 1)] ?? 0; entry !== 0; entry = this.#next[entry] ?? 0) {
      const wording = this.#wordings[this.#wordingOf[entry] ?? 0] ?? '';
      const start = at - (this.#offset[entry] ?? 0);
      const place = onlyDifference(text, start, wording);
      if (place < 0) continue;
      this.#known ??= new Known(this.#wordings);
      if (!this.#known.areAlike(text.charCodeAt(start + place), wording.charCodeAt(place), wording.length > 3)) continue;
      const slip = {
        start,
        end: start + wording.length,
        wording,
        at: spanOf(start + place, start + place + 1),
        right: wording.charAt(place),
      };
      const same = found.findIndex((other) => other.at.start === slip.at.start);
      // The longer wording knows better.
      if (same >= 0 && (found[same]?.wording.length ?? 0) >= wording.length) continue;
      if (!this.#isSlip(text, slip)) continue;
      if (same >= 0) found.splice(same, 1, slip);
      else found.push(slip);
    }
  }

  /** Asked where one character is amiss. */
  #isSlip(text: string, { start, end, wording, at }: WordingSlip): boolean {
    const { length } = wording;
    const isEdge = at.start === start || at.end === end;
    if ((isEdge || length < 4 ? FREE : length < 5 ? JOINTS : NO_UNITS)[text.charCodeAt(at.start)] === 1) return false;
    const known = this.#known;
    if (!known || known.neighbours.has(text.slice(start, end))) return false;
    // 发展新动能 is no 发展行动.
    if (at.start >= end - 2 && known.hasWordAcross(text, end, end)) return false;
    if (at.end <= start + 2 && known.hasWordAcross(text, start, start)) return false;
    return !known.hasWordAcross(text, at.start, at.end) && !known.hasWordingAt(text, at.start);
  }
}

/** What a start needs of the table, and then all of it. */
export const wordingTables = new Partly((within) => new WordingTable(within));

/** What tells a slip from other words: made when the first slip is suspected. */
class Known {
  readonly neighbours: ReadonlySet<string> = new Set(genuineNeighbours().split(' '));
  readonly #wordings: ReadonlySet<string>;
  readonly #words = byFirst(genuineWords());
  readonly #parts = byFirst(partsOfCharacters());
  readonly #sounds = new Sounds();
  readonly #common = unitTable(syllables());
  readonly #alike = new Map<number, number>();

  constructor(wordings: readonly string[]) {
    this.#wordings = new Set(wordings);
  }

  /** Whether one is written for the other. Of longer wording also where they sound nearly alike, or one is a part of the other. */
  areAlike(wrong: number, right: number, isLong: boolean): boolean {
    // Traditional characters are no slips, and to tell the sounds of rare ones takes a library.
    if (this.#common[wrong] !== 1) return false;
    const pair = wrong * 0x10000 + right;
    let alike = this.#alike.get(pair);
    if (alike === undefined) {
      alike = this.#howAlike(String.fromCharCode(wrong), String.fromCharCode(right));
      this.#alike.set(pair, alike);
    }
    return alike > (isLong ? 0 : 1);
  }

  /** 2 where they sound or look alike, 1 where they nearly do. */
  #howAlike(wrong: string, right: string): number {
    const likeness = this.#sounds.likeness(wrong, right);
    if (likeness === 'sound' || likeness === 'shape') return 2;
    return likeness === 'nearSound' || this.#isPart(wrong, right) || this.#isPart(right, wrong) ? 1 : 0;
  }

  #isPart(part: string, whole: string): boolean {
    return this.#parts.get(part)?.includes(whole) === true;
  }

  /** Whether a word of the text begins before an offset and ends behind another. */
  hasWordAcross(text: string, last: number, next: number): boolean {
    const isWithin = last < next;
    for (let from = Math.max(0, last - 3); from <= (isWithin ? last : last - 1); from++)
      for (let to = Math.max(from + 2, isWithin ? next : next + 1); to <= from + 4; to++)
        if (this.#isWord(text.slice(from, to))) return true;
    return false;
  }

  #isWord(word: string): boolean {
    return isCommonWord(word) || (word.length === 2 && this.#words.get(word.charAt(0))?.includes(word.charAt(1)) === true);
  }

  /** Whether fixed wording of the text has the character. */
  hasWordingAt(text: string, at: number): boolean {
    for (let from = Math.max(0, at - LONGEST + 1); from <= at; from++)
      for (let to = Math.max(at + 1, from + 3); to <= from + LONGEST; to++) if (this.#wordings.has(text.slice(from, to))) return true;
    return false;
  }
}

/** Of groups of characters, by their first one the others. */
const byFirst = (groups: string): ReadonlyMap<string, string> =>
  new Map(groups.split(' ').map((group) => [group.charAt(0), group.slice(1)]));

/** The place of the one unit in which the text differs from a word, a Han character; -1 where none does, or more than one. */
function onlyDifference(text: string, start: number, word: string): number {
  if (start < 0 || start + word.length > text.length) return -1;
  let only = -1;
  for (let i = 0; i < word.length; i++) {
    const unit = text.charCodeAt(start + i);
    if (unit === word.charCodeAt(i)) continue;
    if (only >= 0 || unit < FIRST_HAN) return -1;
    only = i;
  }
  return only;
}

const FIRST_HAN = 0x4e00;
const LONGEST = 12;
const PAIRS = 1 << 18;
const TRIPLES = 1 << 19;
const CHAINS = 1 << 16;
/** Room for three times as many as there are; what of it is never written to takes no memory. */
const ENTRIES = 0xffff;
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e5f) ^ second) & (PAIRS - 1);

/** Kinds of pairs: the first and the second two of four units; the outer two, the first and the last two of three. */
const FIRST = 1;
const SECOND = 2;
const GAP = 4;
const HEAD = 8;
const TAIL = 16;
/** Kinds of triples: two units and one behind them or one further, before them or one further; all of three. */
const NEAR_BEHIND = 1;
const FAR_BEHIND = 2;
const NEAR_BEFORE = 3;
const FAR_BEFORE = 5;
const WHOLE = 6;
function tripleOf(a: number, b: number, c: number, kind: number): number {
  const mixed = Math.imul(Math.imul(Math.imul(a, 0x2c1b3c6d) ^ b, 0x297a2d39) ^ c, 0x1b56c4e9 + kind * 0x3504f334);
  return (mixed ^ (mixed >>> 15)) & (TRIPLES - 1);
}

/** What stands alone so often that it is a word of its own between others. */
const FREE = unitTable(
  '的了着过地得是在和与及或于以为有不也都就还要可能等这那其该各每并而但被把将从向对到由自所之者再又已未无给让使用按经至当时后前中内外上下年月日个项条名家次人万亿元一二三四五六七八九十百千两几多少大小新老高低我你他她它们来去说看做作出进入受好很更最比同共均分为则且若如即因此乃亦',
);
/** What stands between words, or begins one so often that two words meet there: 生和保障 is a wrapped line's 民生和保障. */
const JOINTS = unitTable('的地得了着和与及或于之十一二三四五六七八九百千万新可生');
const NO_UNITS = unitTable('');
