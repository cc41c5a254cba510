import { pinyin } from 'pinyin-pro';

/** The reading of a name without tones, a syllable for each Han character: 中牟县 → zhong mu xian. `own` is the record's. */
export function readingOf(text: string, own: string | null = null): readonly string[] {
  const han = [...text].filter((character) => HAN.test(character));
  const given = givenReading(text, own);
  if (given.length > 0) return given;
  const reading: string[] = pinyin(han.join(''), { toneType: 'none', type: 'array', v: true });
  const word = han.join('');
  for (const [part, syllables] of PLACE_READINGS) {
    for (let at = word.indexOf(part); at >= 0; at = word.indexOf(part, at + part.length)) reading.splice(at, part.length, ...syllables);
  }
  return reading;
}

/** The syllables that a record gives, if there is one for each Han character; else none. */
export function givenReading(text: string, own: string | null): readonly string[] {
  const given = own ? syllablesOf(own) : [];
  return given.length === [...text].filter((character) => HAN.test(character)).length ? given : [];
}

/** First letters of a reading: dyhzgpq. */
export const initialsOf = (reading: readonly string[]): string => reading.map((syllable) => syllable.charAt(0)).join('');

/** How well typed letters fit a text: 3 its full reading, 2 its initials, 1 a mixture of both; 0 not at all. */
export type PinyinFit = 0 | 1 | 2 | 3;

/** The readings of characters, as they are needed. Knows all readings of a character, so that zhongmou finds 中牟, too. */
export class Readings {
  readonly #known = new Map<string, readonly string[]>();

  /** Readings of a Han character; of a Latin letter or digit itself; none of a mark. */
  of(character: string): readonly string[] {
    let readings = this.#known.get(character);
    if (!readings) {
      readings = HAN.test(character) ? readingsOf(character) : /[a-z0-9]/i.test(character) ? [character.toLowerCase()] : [];
      this.#known.set(character, readings);
    }
    return readings;
  }

  /** The letters with which a text may begin. `own` is the reading of its Han characters that its record gives. */
  firstLetters(text: string, own: readonly string[] = []): ReadonlySet<string> {
    for (const character of text) {
      const letters = [...this.of(character), ...(HAN.test(character) ? own.slice(0, 1) : [])].map((syllable) => syllable.charAt(0));
      if (letters.some((letter) => /[a-z]/.test(letter))) return new Set(letters);
    }
    return new Set();
  }
}

/**
 * Letters that were typed, held against many texts. All ways to share the letters out among a text's characters are followed
 * at once: bit i of a mask says that the first i letters are used up, and for each character it is worked out only once
 * where in the letters it may stand.
 */
export class TypedLetters {
  readonly #letters: string;
  readonly #readings: Readings;
  readonly #steps: Readonly<Record<Way, Map<string, Steps | null>>> = { full: new Map(), initials: new Map(), mixed: new Map() };

  constructor(letters: string, readings: Readings) {
    this.#letters = letters;
    this.#readings = readings;
  }

  /** 3 or 2, else 0. `skip` characters of the text were typed already; the letters stand for what follows. `own` is the record's reading. */
  fit(text: string, skip = 0, own: readonly string[] = []): PinyinFit {
    if (this.#reaches(text, skip, 'full', own)) return 3;
    return this.#reaches(text, skip, 'initials', own) ? 2 : 0;
  }

  /** Whether the letters fit as a mixture of syllables, their beginnings and initials: dyunhe. */
  isMixtureFor(text: string, skip = 0, own: readonly string[] = []): boolean {
    return this.#letters.length >= SHORTEST_MIXTURE && this.#reaches(text, skip, 'mixed', own);
  }

  #reaches(text: string, skip: number, way: Way, own: readonly string[]): boolean {
    const length = this.#letters.length;
    if (length === 0 || length > MOST_LETTERS) return false;
    let reached = 1;
    let syllable = own.length > 0 ? [...text.slice(0, skip)].filter((character) => HAN.test(character)).length : 0;
    for (let at = skip; at < text.length && reached !== 0; at++) {
      const steps = this.#stepsOf(text.charAt(at), way, own.length > 0 && HAN.test(text.charAt(at)) ? own[syllable++] : undefined);
      if (!steps) continue;
      if ((reached & steps.ends) !== 0) return true;
      let next = steps.free ? reached : 0;
      for (const { mask, length: used } of steps.parts) next |= (reached & mask) << used;
      if ((next & (1 << length)) !== 0) return true;
      reached = next;
    }
    return false;
  }

  #stepsOf(character: string, way: Way, own: string | undefined): Steps | null {
    const key = own === undefined ? character : `${character}${own}`;
    const known = this.#steps[way].get(key);
    if (known !== undefined) return known;
    const readings = own === undefined ? this.#readings.of(character) : [...new Set([...this.#readings.of(character), own])];
    const parts = new Set(readings.flatMap((syllable) => partsOf(syllable, way)));
    const steps: Steps | null =
      readings.length === 0
        ? null
        : {
            parts: [...parts].map((part) => this.#step(part)).filter(({ mask }) => mask !== 0),
            ends: way === 'initials' ? 0 : this.#ends(readings),
            // A Latin letter or digit inside a name need not be typed: zgdcyy finds 中广电5G产业园.
            free: !HAN.test(character),
          };
    this.#steps[way].set(key, steps);
    return steps;
  }

  #step(part: string): Step {
    let mask = 0;
    for (let at = this.#letters.indexOf(part); at >= 0; at = this.#letters.indexOf(part, at + 1)) mask |= 1 << at;
    return { mask, length: part.length };
  }

  /** Where the rest of the letters begins one of the readings. */
  #ends(readings: readonly string[]): number {
    let mask = 0;
    for (let at = Math.max(0, this.#letters.length - LONGEST_SYLLABLE); at < this.#letters.length; at++) {
      const rest = this.#letters.slice(at);
      if (readings.some((syllable) => syllable.startsWith(rest))) mask |= 1 << at;
    }
    return mask;
  }
}

/** A part of a syllable: where in the letters it stands, and how many it uses up. */
interface Step {
  readonly mask: number;
  readonly length: number;
}

interface Steps {
  readonly parts: readonly Step[];
  /** Where the rest of the letters begins the character's reading. */
  readonly ends: number;
  readonly free: boolean;
}

type Way = 'full' | 'initials' | 'mixed';

function readingsOf(character: string): readonly string[] {
  const all: string[] = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  return [...new Set(all.flatMap((syllable) => (syllable.includes('v') ? [syllable, syllable.replace('v', 'u')] : [syllable])))];
}

const MOST_LETTERS = 30;
const LONGEST_SYLLABLE = 6;
const HAN = /[〇\u3400-\u9fff]/;
const SHORTEST_MIXTURE = 4;

function partsOf(syllable: string, way: Way): readonly string[] {
  if (way === 'full') return [syllable];
  const short = /^[zcs]h/.test(syllable) ? [syllable.charAt(0), syllable.slice(0, 2)] : [syllable.charAt(0)];
  return way === 'initials' ? short : Array.from(syllable, (_, i) => syllable.slice(0, i + 1));
}

const syllablesOf = (written: string): readonly string[] =>
  written
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((syllable) => syllable !== '');

/** Readings of places that the library does not have, by the gazetteer of the Ministry of Civil Affairs. */
const PLACE_READINGS: readonly (readonly [part: string, syllables: readonly string[]])[] = Object.entries({
  浚县: 'xun xian',
  蔚县: 'yu xian',
  尉犁: 'yu li',
  涡阳: 'guo yang',
  乐亭: 'lao ting',
  乐陵: 'lao ling',
  单县: 'shan xian',
  曾都: 'zeng du',
  繁峙: 'fan shi',
  洪洞: 'hong tong',
  六合区: 'lu he qu',
  泌阳: 'bi yang',
  歙县: 'she xian',
  筠连: 'jun lian',
  吴堡: 'wu bu',
  栎阳: 'yue yang',
  都匀: 'du yun',
  都昌: 'du chang',
  郫都: 'pi du',
  莘庄: 'xin zhuang',
  珲春: 'hun chun',
  黄陂: 'huang pi',
  大埔: 'da bu',
  覃塘: 'tan tang',
  什邡: 'shi fang',
  犍为: 'qian wei',
  穆棱: 'mu ling',
  古荥: 'gu xing',
  荥泽: 'xing ze',
}).map(([part, syllables]) => [part, syllables.split(' ')]);
