import { pinyin } from 'pinyin-pro';

/** The reading of a name without tones, a syllable for each Han character: 中牟县 → zhong mu xian. `own` is the record's. */
export function readingOf(text: string, own: string | null = null): readonly string[] {
  const given = own ? syllablesOf(own) : [];
  const han = [...text].filter((character) => HAN.test(character));
  if (given.length === han.length) return given;
  const reading: string[] = pinyin(han.join(''), { toneType: 'none', type: 'array', v: true });
  const word = han.join('');
  for (const [part, syllables] of PLACE_READINGS) {
    for (let at = word.indexOf(part); at >= 0; at = word.indexOf(part, at + part.length)) reading.splice(at, part.length, ...syllables);
  }
  return reading;
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

  /** The letters with which a text may begin. */
  firstLetters(text: string): ReadonlySet<string> {
    for (const character of text) {
      const letters = this.of(character).map((syllable) => syllable.charAt(0));
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
  readonly #steps = new Map<string, Steps>();

  constructor(letters: string, readings: Readings) {
    this.#letters = letters;
    this.#readings = readings;
  }

  /** `skip` characters of the text were typed already; the letters stand for what follows. */
  fit(text: string, skip = 0): PinyinFit {
    const length = this.#letters.length;
    if (length === 0 || length > MOST_LETTERS) return 0;
    const all = 1 << length;
    let full = 1;
    let initials = 1;
    let mixed = length >= SHORTEST_MIXTURE ? 1 : 0;
    let best: PinyinFit = 0;
    for (let at = skip; at < text.length && (full | initials | mixed) !== 0; at++) {
      const steps = this.#stepsOf(text.charAt(at));
      if (!steps) continue;
      if ((full & steps.ends) !== 0) return 3;
      if ((mixed & steps.ends) !== 0) best = best || 1;
      full = advance(full, steps.full, steps.free);
      initials = advance(initials, steps.initials, steps.free);
      mixed = advance(mixed, steps.mixed, steps.free);
      if ((full & all) !== 0) return 3;
      if ((initials & all) !== 0) best = 2;
      if ((mixed & all) !== 0) best = best || 1;
    }
    return best;
  }

  #stepsOf(character: string): Steps | null {
    const known = this.#steps.get(character);
    if (known) return known;
    const readings = this.#readings.of(character);
    if (readings.length === 0) return null;
    const all = (way: Way): readonly string[] => [...new Set(readings.flatMap((syllable) => partsOf(syllable, way)))];
    const steps: Steps = {
      full: all('full').map((part) => this.#step(part)),
      initials: all('initials').map((part) => this.#step(part)),
      mixed: all('mixed').map((part) => this.#step(part)),
      ends: this.#ends(readings),
      // A Latin letter or digit inside a name need not be typed: zgdcyy finds 中广电5G产业园.
      free: !HAN.test(character),
    };
    this.#steps.set(character, steps);
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

interface Steps extends Readonly<Record<Way, readonly Step[]>> {
  readonly ends: number;
  readonly free: boolean;
}

type Way = 'full' | 'initials' | 'mixed';

function advance(reached: number, steps: readonly Step[], free: boolean): number {
  let next = free ? reached : 0;
  for (const { mask, length } of steps) next |= (reached & mask) << length;
  return next;
}

function readingsOf(character: string): readonly string[] {
  const all: string[] = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  return [...new Set(all.flatMap((syllable) => (syllable.includes('v') ? [syllable, syllable.replace('v', 'u')] : [syllable])))];
}

const MOST_LETTERS = 30;
const LONGEST_SYLLABLE = 6;
const HAN = /\p{Script=Han}/u;
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
