import type { Name } from '../../data/schema.ts';
import type { Span } from '../../util/span.ts';
import { NUMERAL, TAIL_WORDS } from './collisions.ts';
import { commonWordsFrom } from './commonWord.ts';
import type { Likeness, Sounds } from './sound.ts';
import type { TextPairs } from './textPairs.ts';

/** A place of two or three characters and its rank in which one character is another of like sound or shape: 蓝考县 for 兰考县. */
export interface PlaceSlip extends Span {
  readonly record: Name;
  /** The offset of the wrong character. */
  readonly at: number;
  readonly right: string;
  /** Null, for a character that is like none, only right behind the place above: 龙岩市长订县. */
  readonly likeness: Likeness;
}

/** Places that differ in one character, with that of each side by side: few of the records are looked at. */
interface Alike {
  rights: string;
  readonly records: Name[];
}

/**
 * Short names of places have no half that would be looked for, but they all end in their rank: wherever 市, 县, 区 … stands, what is before it is
 * compared with the places that differ from it in one character.
 */
export class PlaceSlips {
  readonly #names = new Set<string>();
  /** Places by their name with one character left open: 兰_县. Nearly all are alone, and no list is made for them. */
  readonly #byGap = new Map<string, Name | Alike>();
  /** 黟县, 莒县: told only behind the city that they lie in. */
  readonly #shortestIn = new Map<string, Name[]>();
  /** Bit `i` of a unit: some place of three characters has it as its character `i`; bit `3 + i`: one of four. */
  readonly #unitsAt = new Uint8Array(0x10000);
  readonly #sounds: Sounds;

  /** With `within`, of places that a text with these pairs of units can't be a slip for only the characters are noted. */
  constructor(names: readonly Name[], sounds: Sounds, within?: TextPairs) {
    this.#sounds = sounds;
    const note = (name: string): void => {
      // Only what is as long as a short place is looked up.
      if (name.length >= SHORTEST && name.length <= LONGEST && (!within || within.mayHold(name))) this.#names.add(name);
    };
    for (const record of names) {
      const { name, aliases, renamed, type } = record;
      if (type === 'person') continue;
      note(name);
      for (const alias of aliases) note(alias);
      if (renamed) note(renamed.from);
      if (type !== 'district') continue;
      if (name.length === 2 && record.parent !== null && /^.县$/.test(name)) {
        this.#unitsAt[COUNTY] = (this.#unitsAt[COUNTY] ?? 0) | RANK;
        const others = this.#shortestIn.get(record.parent);
        if (others) others.push(record);
        else this.#shortestIn.set(record.parent, [record]);
      }
      if (name.length > LONGEST || !SHORT_PLACE.test(name)) continue;
      for (let i = 0; i < name.length; i++) {
        const unit = name.charCodeAt(i);
        this.#unitsAt[unit] = (this.#unitsAt[unit] ?? 0) | (1 << (name.length === 3 ? i : 3 + i));
      }
      for (let i = 0; i < name.length - 1; i++) {
        if (within && !mayStand(name, i, within)) continue;
        const gap = withGap(name, i);
        const known = this.#byGap.get(gap);
        if (known === undefined) this.#byGap.set(gap, record);
        else if ('records' in known) {
          known.rights += name.charAt(i);
          known.records.push(record);
        } else this.#byGap.set(gap, { rights: known.name.charAt(i) + name.charAt(i), records: [known, record] });
      }
    }
  }

  find(text: string, found: (slip: PlaceSlip) => void): void {
    for (let index = 2; index < text.length; index++) {
      if (((this.#unitsAt[text.charCodeAt(index)] ?? 0) & RANK) === 0) continue;
      if (text.charAt(index) === '县' && text.charAt(index - 2) === '市') this.#compareShortest(text, index - 1, found);
      const oddOfThree = this.#oddUnit(text, index - 2, 3);
      const oddOfFour = this.#oddUnit(text, index - 3, 4);
      if (oddOfThree === 'several' && oddOfFour === 'several') continue;
      if (TAIL_WORDS.get(text.charAt(index))?.includes(text.charAt(index + 1)) && index + 1 < text.length) continue;
      for (const length of [2, 3] as const) {
        const start = index - length;
        if (start < 0) continue;
        const word = text.slice(start, index + 1);
        if (this.#names.has(word)) break;
        const odd = length === 2 ? oddOfThree : oddOfFour;
        if (odd === 'several') continue;
        for (let i = 0; i < length; i++) if (odd === null || odd === i) this.#compare(text, word, i, start, found);
      }
    }
  }

  /** The one character of a word of the text that no place has there; null where there is none. Of several, more than one would be amiss. */
  #oddUnit(text: string, start: number, length: number): number | 'several' | null {
    if (start < 0) return 'several';
    const from = length === 3 ? 0 : 3;
    let odd: number | null = null;
    for (let i = 0; i < length; i++) {
      if (((this.#unitsAt[text.charCodeAt(start + i)] ?? 0) >> (from + i)) & 1) continue;
      if (odd !== null) return 'several';
      odd = i;
    }
    return odd;
  }

  /** 黄山市黔县 for 黄山市黟县. */
  #compareShortest(text: string, at: number, found: (slip: PlaceSlip) => void): void {
    const wrong = text.charAt(at);
    const above = [4, 3].map((length) => this.#shortestIn.get(text.slice(at - length, at))).find((list) => list !== undefined);
    if (!above || above.some(({ name }) => name.startsWith(wrong))) return;
    const [only] = above;
    // 某省某市雎县: a rare character, no county, and the city has one alone that is called so shortly.
    if (
      only?.parent &&
      above.length === 1 &&
      commonWordsFrom(wrong).length === 0 &&
      !this.#isCounty(wrong) &&
      PROVINCE.test(text.slice(0, at - only.parent.length))
    ) {
      const right = only.name.charAt(0);
      found({ start: at, end: at + 2, record: only, at, right, likeness: this.#sounds.likeness(wrong, right) });
      return;
    }
    for (const record of above) {
      const right = record.name.charAt(0);
      const likeness = this.#sounds.likeness(wrong, right);
      if (likeness === 'sound' || likeness === 'shape') found({ start: at, end: at + 2, record, at, right, likeness });
    }
  }

  #isCounty(first: string): boolean {
    for (const counties of this.#shortestIn.values()) if (counties.some(({ name }) => name.startsWith(first))) return true;
    return false;
  }

  #compare(text: string, word: string, i: number, start: number, found: (slip: PlaceSlip) => void): void {
    const known = this.#byGap.get(withGap(word, i));
    if (known === undefined) return;
    const wrong = word.charAt(i);
    // 皖北六市: so many of them.
    if (i === word.length - 2 && NUMERAL.test(wrong)) return;
    // 最贫困的州市: a particle before a common noun.
    if (i === 0 && PARTICLE.test(wrong)) return;
    const rights = 'records' in known ? known.rights : known.name.charAt(i);
    for (let at = 0; at < rights.length; at++) {
      const right = rights.charAt(at);
      const likeness = this.#sounds.likeness(wrong, right);
      const record = 'records' in known ? known.records[at] : known;
      const isMeant = (one: Name) => one === record || !standsBelow(text, start, one);
      // 临沂市营南县 may be 沂南县 or 莒南县.
      const isOnly = () => !('records' in known) || known.records.every(isMeant);
      if (record && (likeness || (!POSITION.test(wrong) && !OTHERS.has(word) && standsBelow(text, start, record) && isOnly())))
        found({ start, end: start + word.length, record, at: start + i, right, likeness });
    }
  }
}

const PARTICLE = /[的地得了着和与及或在是把被让给使将从向对于由之其各每凡]/;

/** 下城区, 江东区: what parts of a city were called once. */
const POSITION = /[东西南北中上下前后左右大小老新内外各全本该郊市县区州]/;

/** Districts of their time, and zones that are called like one, a character off a district of their own city. */
const OTHERS: ReadonlySet<string> = new Set(['升平区', '茂港区', '万盛区', '红岛区']);

/** Whether the place above stands right before: 江苏省苏州市昆山…. */
export const standsBelow = (text: string, start: number, { parent }: Name): boolean =>
  parent !== null && text.startsWith(parent, start - parent.length);

/** A province right before a city, at the end of a text. */
const PROVINCE = /(?:省|自治区)$/;

const SHORTEST = 3;
const LONGEST = 4;
const SHORT_PLACE = /^[〇\u3400-\u9fff]{2,3}[省市县区州旗]$/;
/** The bits of the last characters of places. */
const RANK = (1 << 2) | (1 << 6);
const COUNTY = '县'.charCodeAt(0);

/** Whether a name may stand in a text with these pairs, if its character `i` is another there. */
function mayStand(name: string, i: number, within: TextPairs): boolean {
  for (let at = 1; at < name.length; at++)
    if (at !== i && at - 1 !== i && !within.has(name.charCodeAt(at - 1), name.charCodeAt(at))) return false;
  return i === 0 || within.hasUnit(name.charCodeAt(0));
}

const withGap = (word: string, i: number): string => `${word.slice(0, i)}_${word.slice(i + 1)}`;
