import type { DataSet, Name, Slogan } from '../data/schema.ts';
import { fold } from '../text/fold.ts';
import { covers, overlaps, type Span, spanOf } from '../util/span.ts';
import { Automaton } from './automaton.ts';
import { isQuoted } from './candidates.ts';
import { NUMERAL, TAIL_WORDS } from './collisions.ts';
import type { WordCuts } from './cuts.ts';
import { type Edit, editAt, editEndingAt } from './oneEdit.ts';
import { type Likeness, Sounds } from './sound.ts';
import { toWord } from './words.ts';

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
  /** Whether quotation marks stand around it. */
  readonly quoted: boolean;
}

/**
 * Finds near misses in one pass. Of two halves of a wording one is whole if only one character is amiss, so an automaton looks
 * for the halves, and what stands beside them is compared.
 */
export class NearMissIndex {
  readonly #automaton: Automaton;
  readonly #seeds: readonly (readonly Seed[])[];
  readonly #sounds = new Sounds();

  constructor(data: DataSet) {
    const seeds = collectSeeds(data);
    this.#automaton = new Automaton(seeds.keys());
    this.#seeds = this.#automaton.words.map((word) => seeds.get(word) ?? []);
  }

  /** `known` are the names, phrases and indicators that are recognised in the text; where one stands nothing is amiss. */
  find(text: string, known: readonly Span[], cuts: WordCuts): readonly NearMiss[] {
    const folded = fold(text);
    const found = new Map<string, NearMiss>();
    this.#automaton.scan(folded, NOTHING_SKIPPED, (index, start, end) => {
      for (const seed of this.#seeds[index] ?? []) {
        const miss = this.#compare(text, folded, seed, start, end, cuts);
        if (!miss || known.some((span) => covers(span, miss) || standsThere(span, miss))) continue;
        found.set(`${miss.start} ${miss.end} ${miss.wording}`, miss);
      }
    });
    return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  #compare(text: string, folded: string, seed: Seed, start: number, end: number, cuts: WordCuts): NearMiss | null {
    if (seed.part === 'whole') return miss(text, spanOf(start, end), seed, { by: seed.by, at: spanOf(start, end), right: seed.wording });
    if (seed.part === 'stem') return levelMiss(text, spanOf(start, end), seed, cuts);
    const edit = seed.part === 'second' ? editEndingAt(folded, end, seed.word) : editAt(folded, start, seed.word);
    if (!edit) return null;
    const likeness = edit.by === 'substitution' ? this.#sounds.likeness(text.slice(edit.at.start, edit.at.end), edit.right) : null;
    return { ...miss(text, edit.span, seed, edit), likeness };
  }
}

/** Of a wording, the part that is looked for: a half, all of it (a misquotation), or a place without its 市, 区, 县. */
interface Seed {
  readonly part: 'first' | 'second' | 'crossed' | 'whole' | 'stem';
  readonly by: 'order' | 'listed';
  readonly word: string;
  readonly wording: string;
  readonly record: Slogan | Name;
}

const NOTHING_SKIPPED = 0;
/** Halves that so many wordings share (…经济技术开发区) say nothing. */
const MOST_SHARING = 200;

function collectSeeds({ slogans, names }: DataSet): ReadonlyMap<string, readonly Seed[]> {
  const seeds = new Map<string, Seed[]>();
  const add = (key: string, seed: Seed): void => {
    const list = seeds.get(key);
    if (list) list.push(seed);
    else seeds.set(key, [seed]);
  };
  const halves = (wording: string, record: Slogan | Name): void => {
    const word = toWord(wording);
    if (word.length < 3) return;
    const middle = word.length === 3 ? 2 : word.length >> 1;
    const seed = { by: 'listed', word, wording, record } as const;
    add(word.slice(0, middle), { ...seed, part: 'first' });
    add(word.slice(word.length === 3 ? 1 : middle), { ...seed, part: 'second' });
    // Where the characters on both sides of the middle are changed about, neither half is whole.
    if (word.length > 3) add(exchanged(word, middle), { ...seed, part: 'crossed' });
  };
  for (const slogan of slogans) {
    for (const wording of [slogan.text, ...slogan.aliases]) halves(wording, slogan);
    const whole = { part: 'whole', word: toWord(slogan.text), wording: slogan.text, record: slogan } as const;
    for (const wrong of slogan.wrong) add(toWord(wrong), { ...whole, by: 'listed' });
    for (const order of otherOrders(whole.word)) add(order, { ...whole, by: 'order' });
  }
  for (const name of names) {
    if (name.type === 'person') continue;
    for (const wording of [name.name, ...name.aliases]) if (wording.length > 3) halves(wording, name);
    const stem = name.type === 'district' ? /^(\p{Script=Han}{2,})[区市县]$/u.exec(name.name)?.[1] : undefined;
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
  };
}

/** Common nouns that end like a district. */
const LEVEL_WORDS: ReadonlySet<string> = new Set(
  '城市 都市 门市 超市 县市 山区 地区 市区 城区 小区 特区 灾区 海区 湖区 库区 园区 校区 厂区 港区 矿区 林区 牧区 郊区 街区 社区 辖区 县区 战区 景区 老区 片区 新区'.split(
    ' ',
  ),
);

/** 荥阳区 where 荥阳市 is on record: not 荥阳区域, not the county that bears its prefecture's name, and never within a word. */
function levelMiss(text: string, stem: Span, seed: Seed, cuts: WordCuts): NearMiss | null {
  const wrong = text.charAt(stem.end);
  const right = seed.word.slice(-1);
  if (!/[区市县]/.test(wrong) || wrong === right) return null;
  if (TAIL_WORDS.get(wrong)?.includes(text.charAt(stem.end + 1)) && text.charAt(stem.end + 1) !== '') return null;
  // 老城 + 区 is a district, 老 + 城市 is not.
  if (LEVEL_WORDS.has(text.slice(stem.end - 1, stem.end + 1))) return null;
  const isPrefecture = seed.record.kind === 'name' && /[省区]$/.test(seed.record.parent ?? '') && right === '市';
  if ((isPrefecture && wrong !== '区') || NUMERAL.test(text.charAt(stem.start - 1))) return null;
  const span = spanOf(stem.start, stem.end + 1);
  if (!cuts.isCut(span, span.start) || !cuts.isCut(span, span.end)) return null;
  return miss(text, span, seed, { by: 'level', at: spanOf(stem.end, stem.end + 1), right });
}

/**
 * Whether a known word stands where the text differs, so that nothing is amiss there (the 花园口 of 花园口新型产业园 does not).
 * The parts of a phrase in another order are known words themselves.
 */
function standsThere(known: Span, { by, at }: NearMiss): boolean {
  if (by === 'order' || by === 'listed') return false;
  return overlaps(known, at.start < at.end ? at : spanOf(at.start - 1, at.end + 1));
}
