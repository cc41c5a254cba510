import type { DataSet, Name, Slogan } from '../../data/schema.ts';
import { atOnce } from '../../util/atOnce.ts';
import { covers, overlaps, type Span, spanOf } from '../../util/span.ts';
import { SpanIndex } from '../../util/spanIndex.ts';
import { ATTESTED_PHRASES } from './attestedPhrases.ts';
import { Automaton } from './automaton.ts';
import { isQuoted } from './candidates.ts';
import { LEVEL_WORDS, NUMERAL, ORDINARY_WORDS, TAIL_WORDS } from './collisions.ts';
import { isCommonWord } from './commonWord.ts';
import type { WordCuts } from './cuts.ts';
import { collectSeeds } from './nearMissSeeds.ts';
import { type Edit, editAt, editEndingAt } from './oneEdit.ts';
import { PlaceSlips, standsBelow } from './placeSlips.ts';
import { beginsAsPlace } from './placeStart.ts';
import { type Seed, SeedTable } from './seedTable.ts';
import { type Likeness, Sounds } from './sound.ts';
import type { TextPairs } from './textPairs.ts';
import { isUsualPlaceName, namesPlaceAbove } from './usualPlaceNames.ts';

/** Words of a text that are nearly those of a record. Whether that is a slip is for a rule to judge. */
export interface NearMiss extends Span {
  readonly record: Slogan | Name;
  /** The record's wording that is nearly met. */
  readonly wording: string;
  /** As it would be written rightly; marks of the text are kept. */
  readonly right: string;
  /** How it differs: one character another, missing, too much or two of them changed about; parts in another order; 区 for 市; a misquotation that the record lists. */
  readonly by: Edit['by'] | 'order' | 'level' | 'listed';
  /** Where it differs, what stands there and what should. */
  readonly at: Span;
  readonly wrong: string;
  readonly missing: string;
  readonly likeness: Likeness;
  /** Whether the place that it lies in stands right before it. */
  readonly isBelowParent?: true;
  /** Whether quotation marks stand around it. */
  readonly quoted: boolean;
  /** Whether it begins and ends where words do, as far as that matters. Asked last: most near misses are none to any rule. */
  isWord(): boolean;
}

/**
 * Finds near misses in one pass. Of two halves of a wording one is whole if only one character is amiss, so an automaton looks
 * for the halves, and what stands beside them is compared.
 */
export class NearMissIndex {
  readonly #automaton: Automaton;
  readonly #seeds: SeedTable;
  readonly #sounds: Sounds;
  readonly #slips: PlaceSlips;

  private constructor(slips: PlaceSlips, sounds: Sounds, automaton: Automaton, seeds: SeedTable) {
    this.#slips = slips;
    this.#sounds = sounds;
    this.#automaton = automaton;
    this.#seeds = seeds;
  }

  /** With `within`, only what a text with these pairs of units can meet is looked for. */
  static of(data: DataSet, within?: TextPairs): NearMissIndex {
    return atOnce(NearMissIndex.steps(data, within));
  }

  /** The same in steps of some milliseconds each. */
  static *steps(data: DataSet, within?: TextPairs): Generator<void, NearMissIndex> {
    const sounds = new Sounds();
    const slips = new PlaceSlips(data.names, sounds, within);
    yield;
    const seeds = yield* collectSeeds(data, within);
    yield;
    const automaton = yield* Automaton.steps(seeds.keys());
    yield;
    return new NearMissIndex(slips, sounds, automaton, new SeedTable(automaton.words, seeds));
  }

  /** `folded` is the text as `fold` gives it, `known` are the names, phrases and indicators that are recognised in the text; where one stands nothing is amiss. */
  find(text: string, folded: string, known: readonly Span[], cuts: WordCuts): readonly NearMiss[] {
    const found = new Map<string, NearMiss>();
    const standing = new SpanIndex(known);
    let abroad: boolean | undefined;
    const isAbroad = (): boolean => (abroad ??= ELSEWHERE.test(text));
    let place = -1;
    let compared = 0;
    const compare = (seed: Seed, start: number, end: number): boolean => {
      if (end !== place) compared = 0;
      place = end;
      compared += seed.word.length;
      if (compared > MOST_COMPARED) return false;
      const miss = this.#compare(text, folded, seed, start, end, cuts, isAbroad);
      if (!miss || isKnown(miss, standing) || isAttested(folded, miss)) return true;
      if (endsAtShortName(text, miss)) return true;
      found.set(`${miss.start} ${miss.end} ${miss.wording}`, this.#withLikeness(miss, cuts));
      return true;
    };
    this.#automaton.scan(folded, NOTHING_SKIPPED, (index, start, end) => this.#seeds.nearAt(index, folded, start, end, compare));
    this.#slips.find(text, ({ start, end, record, at, right, likeness }) => {
      const span = spanOf(start, end);
      const isBelow = standsBelow(text, start, record);
      if (
        (isCommonWord(text.slice(start, end - 1)) && end - start > 2) ||
        // 毫州市 for 亳州市, though 州市 is a word.
        (LEVEL_WORDS.has(text.slice(end - 2, end)) && !record.name.endsWith('州市')) ||
        (!isBelow && !cuts.isCut(span, start)) ||
        !cuts.isCut(span, end)
      )
        return;
      const seed = { part: 'listed', word: record.name, wording: record.name, record } as const;
      const slip = { ...miss(text, span, seed, { by: 'substitution', at: spanOf(at, at + 1), right }), likeness, ...(isBelow && BELOW) };
      if (!isBelow && isOfOtherCity(text, start, record)) return;
      if (
        endsAtShortName(text, slip) ||
        joinsNouns(text, slip) ||
        (record.origin.pack !== undefined && !beginsAsPlace(text, span, standing.near(span)))
      )
        return;
      // The 成县 of 临沂市郯成县 is no county of its own.
      const isOther = (other: Span) => overlaps(other, slip.at) && !(isBelow && other.start > start && other.end === end);
      if (!standing.near(span).some(isOther)) found.set(`${start} ${end} ${record.name}`, slip);
    });
    return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  #compare(text: string, folded: string, seed: Seed, start: number, end: number, cuts: WordCuts, isAbroad: () => boolean): NearMiss | null {
    if (seed.part === 'listed' || seed.part === 'order')
      return miss(text, spanOf(start, end), seed, { by: seed.part, at: spanOf(start, end), right: seed.wording });
    if (seed.part === 'pair') return this.#comparePair(text, folded, seed, start, end);
    if (seed.part === 'stem') return levelMiss(text, spanOf(start, end), seed, cuts, isAbroad);
    const edit = seed.part === 'second' ? editEndingAt(folded, end, seed.word) : editAt(folded, start, seed.word);
    // “一带一路”等战略: one of several.
    if (!edit || (edit.right === '' && text.slice(edit.at.start, edit.at.end) === '等')) return null;
    const whole = seed.record.kind === 'slogan' ? (otherWordAtEnd(text, edit, cuts) ?? edit) : edit;
    return miss(text, whole.span, seed, whole);
  }

  /** Sounds are looked up late: most near misses stand where something known does, and the readings of characters take time to load. */
  #withLikeness(found: NearMiss, cuts: WordCuts): NearMiss {
    if (found.by !== 'substitution') return found;
    const likeness = found.likeness ?? this.#sounds.likeness(found.wrong, found.missing);
    return { ...found, likeness, isWord: () => !isCutOut(found, cuts) };
  }

  /** “三侬” for “三农”: between two marks, with a character of the same sound that is no common one, for “三保” is another phrase. */
  #comparePair(text: string, folded: string, seed: Seed, start: number, end: number): NearMiss | null {
    const { word } = seed;
    const from = folded.charAt(start) === '"' ? start + 1 : start - 1;
    const span = spanOf(from, from + word.length);
    if (from < 1 || !isQuoted(text, span) || end > span.end + 1) return null;
    const at = onlyDifference(folded, from, word);
    if (at === null || (word.length === 3 && at !== 1)) return null;
    const wrong = text.charAt(from + at);
    const right = word.charAt(at);
    if (this.#sounds.likeness(wrong, right) !== 'sound' || (word.length === 2 && isCommonWord(wrong))) return null;
    const edit = { by: 'substitution', at: spanOf(from + at, from + at + 1), right } as const;
    return { ...miss(text, span, seed, edit), likeness: 'sound' };
  }
}

/** 井冈山是革命的山, 鄂尔多斯实验室: the place is told by its short name, and another word begins where its rank would stand. */
function endsAtShortName(text: string, { start, end, at, by, record }: NearMiss): boolean {
  return (
    by === 'substitution' &&
    record.kind === 'name' &&
    at.end === end &&
    // 巴音郭楞调查队: by the name without its 州, as its offices are called.
    ((record.aliases.includes(text.slice(start, at.start)) && !/^(?:委|政府|人大|政协|人民)/.test(text.slice(end, end + 6))) ||
      (record.type === 'district' && OFFICE.test(text.slice(at.start, at.start + 3))))
  );
}

/** What is called by a place's short name alone. */
const OFFICE = /^(?:调查队|调查总|海关|日报|晚报|分行|支行|机场|军分区|学院|大学)/;

/** 自由贸易港国际服务门户: no 贸易强国, for a word goes on at its edge. */
const isCutOut = (miss: NearMiss, cuts: WordCuts): boolean =>
  miss.record.kind === 'slogan' && !miss.quoted && miss.wording.length < 6 && !cuts.isWhole(miss);

/** 高风险省份和市县, 十五日内向县（市、区）主管部门备案: no 和硕县, no 内乡县. */
const joinsNouns = (text: string, { start, end, at }: NearMiss): boolean =>
  /^[（(][市县区]/.test(text.slice(end, end + 2)) ||
  (at.start > start && text.charAt(start) === '和' && /[一-鿿]/.test(text.charAt(start - 1)));

/** 淮安市清浦区: no 青浦区 of another city. */
const isOfOtherCity = (text: string, start: number, { parent, origin }: Name): boolean =>
  origin.pack !== undefined && /市$/.test(parent ?? '') && text.charAt(start - 1) === '市';

/** The one unit of a word in which the text differs from it; null where none does, or more than one. */
function onlyDifference(text: string, from: number, word: string): number | null {
  let only: number | null = null;
  for (let i = 0; i < word.length; i++) {
    if (text.charCodeAt(from + i) === word.charCodeAt(i)) continue;
    if (only !== null) return null;
    only = i;
  }
  return only;
}

/** Whether what stands there, or all of the quotation that it stands in, is a phrase of its own: 两个确保 is no slip for 两个确立. */
function isAttested(folded: string, { start, end, by }: NearMiss): boolean {
  if (by === 'listed') return false;
  const found = folded.slice(start, end);
  if (ATTESTED_PHRASES.has(found) || OPEN_PHRASE.test(found)) return true;
  const from = Math.max(0, start - LONGEST_QUOTATION);
  const open = folded.slice(from, start).lastIndexOf('"');
  const close = open < 0 ? -1 : folded.slice(end, from + open + LONGEST_QUOTATION + 1).indexOf('"');
  return close >= 0 && ATTESTED_PHRASES.has(folded.slice(from + open + 1, end + close));
}

/** 一湖一策, 一山一策, 四维一体: whatever there is one of each of, or so many of, makes such a phrase. */
const OPEN_PHRASE = /^(?:一[\u4e00-\u9fff]一[策档案码图表书卡单]|[两三四五六七八]维一体)$/;
const LONGEST_QUOTATION = 12;

function miss(text: string, span: Span, seed: Seed, edit: Pick<NearMiss, 'by' | 'at' | 'right'>): NearMiss {
  const right = text.slice(span.start, edit.at.start) + edit.right + text.slice(edit.at.end, span.end);
  return {
    start: span.start,
    end: span.end,
    record: seed.record,
    wording: seed.wording,
    right,
    by: edit.by,
    at: edit.at,
    wrong: text.slice(edit.at.start, edit.at.end),
    missing: edit.right,
    likeness: null,
    quoted: isQuoted(text, span),
    isWord: always,
  };
}

/** 万村治理 for 万村整治: no 整 is missing, the last word is another that shares a character with the right one. */
function otherWordAtEnd(text: string, { by, span, at, right }: Edit, cuts: WordCuts): Edit | null {
  const { end } = span;
  const last = text.slice(at.start, end);
  if (by !== 'missing' || last.length !== 1 || cuts.isCut(span, end)) return null;
  if (!isCommonWord(right + last) || !isCommonWord(text.slice(at.start, end + 1))) return null;
  return { by: 'substitution', span: spanOf(span.start, end + 1), at: spanOf(at.start, end + 1), right: right + last };
}

const BELOW = { isBelowParent: true } as const;

const always = (): boolean => true;

const NOTHING_SKIPPED = 0;

/** So many characters of the wordings that have a part in common are compared with the text beside it: of all that are shipped no more than a third. */
const MOST_COMPARED = 8000;

const ELSEWHERE =
  /台湾|特区政府|香港|澳门|新界|[韩泰法德英美]国|日本|朝鲜|越南|老挝|缅甸|柬埔寨|菲律宾|印度|巴基斯坦|俄罗斯|乌克兰|哈萨克|意大利|西班牙|加拿大|澳大利亚|新西兰|巴西|墨西哥|旧金山|洛杉矶|纽约/;

const isOrdinary = (word: string): boolean => ORDINARY_WORDS.has(word) || isCommonWord(word);

/** 荥阳区 where 荥阳市 is on record: not 荥阳区域, not the county that bears its prefecture's name, and never within a word. */
function levelMiss(text: string, stem: Span, seed: Seed, cuts: WordCuts, isAbroad: () => boolean): NearMiss | null {
  const wrong = text.charAt(stem.end);
  const right = seed.word.slice(-1);
  if (seed.word.endsWith('自治区')) return wrong === '省' ? regionMiss(text, stem, seed) : null;
  if (!/[区市县]/.test(wrong) || wrong === right) return null;
  if (TAIL_WORDS.get(wrong)?.includes(text.charAt(stem.end + 1)) && text.charAt(stem.end + 1) !== '') return null;
  // 老城 + 区 is a district, 老 + 城市 is not.
  const isBelow = seed.record.kind === 'name' && standsBelow(text, stem.start, seed.record);
  if (!isBelow && LEVEL_WORDS.has(text.slice(stem.end - 1, stem.end + 1))) return null;
  // 韩国大田市, 台湾新北市: other cities of that name.
  if (seed.record.kind === 'name' && seed.record.origin.pack !== undefined && isAbroad()) return null;
  // 中国长寿市: a city of long lives.
  if (seed.record.kind === 'name' && seed.record.origin.pack !== undefined && isOrdinary(text.slice(stem.start, stem.end))) return null;
  if (!isBelow && seed.record.kind === 'name' && seed.record.origin.pack !== undefined && mayBeAnother(text, stem, seed.record))
    return null;
  const isPrefecture = seed.record.kind === 'name' && /[省区]$/.test(seed.record.parent ?? '') && right === '市';
  if ((isPrefecture && wrong !== '区') || NUMERAL.test(text.charAt(stem.start - 1))) return null;
  const span = spanOf(stem.start, stem.end + 1);
  if (!cuts.isCut(span, span.start) || !cuts.isCut(span, span.end)) return null;
  return miss(text, span, seed, { by: 'level', at: spanOf(stem.end, stem.end + 1), right });
}

/** 滨海市, where nothing tells of the 滨海县 on record. */
const mayBeAnother = (text: string, { start, end }: Span, { parent }: Name): boolean =>
  isUsualPlaceName(text.slice(start, end)) && !namesPlaceAbove(text, start, parent);

/** 广西省 for 广西壮族自治区: not in 西藏省级, 新疆省际 or 广西省立艺术馆. */
function regionMiss(text: string, stem: Span, seed: Seed): NearMiss | null {
  if (/[级际道会份内外区市间立]/.test(text.charAt(stem.end + 1)) || !seed.word.startsWith(text.slice(stem.start, stem.end))) return null;
  const right = seed.word.slice(stem.end - stem.start);
  return miss(text, spanOf(stem.start, stem.end + 1), seed, { by: 'level', at: spanOf(stem.end, stem.end + 1), right });
}

/** Whether something known has a near miss in it, or stands where it differs. */
const isKnown = (miss: NearMiss, known: SpanIndex): boolean =>
  known.near(spanOf(miss.start - 1, miss.end + 1)).some((span) => covers(span, miss) || standsThere(span, miss));

/**
 * Whether a known word stands where the text differs, so that nothing is amiss there (the 花园口 of 花园口新型产业园 does not).
 * The parts of a phrase in another order are known words themselves.
 */
function standsThere(known: Span, { by, at }: NearMiss): boolean {
  if (by === 'order' || by === 'listed') return false;
  return overlaps(known, at.start < at.end ? at : spanOf(at.start - 1, at.end + 1));
}
