import type { Name } from '../../data/schema.ts';
import { lowerBound } from '../../util/lowerBound.ts';
import type { NameMention } from '../facts.ts';
import { type Candidate, isQuoted } from './candidates.ts';
import { AFTER_NUMERAL, NUMERAL, ORDINARY_USES, ORDINARY_WORDS, TAIL_WORDS } from './collisions.ts';
import type { WordCuts } from './cuts.ts';
import { toWord } from './words.ts';

/** Decides which candidates are names: the longest first, short names only where they are words of their own. */
export function selectNames(
  text: string,
  candidates: readonly Candidate[],
  covered: ReadonlySet<Candidate>,
  cuts: WordCuts,
): readonly NameMention[] {
  const mentions: NameMention[] = [];
  const doubtful: DoubtfulMention[] = [];
  let last = 0;
  for (const candidate of candidates) {
    if (candidate.entry.names.length === 0 || candidate.start < last) continue;
    const record = recordOf(candidate);
    const stands = record ? standing(text, candidate, record, covered) : 'never';
    if (!record || stands === 'never' || isOtherCitys(text, candidate, record, mentions.at(-1))) continue;
    // Where the words are cut is asked last: most doubtful names stand far from any place.
    const isWord = (): boolean => stands === 'always' || cuts.isWhole(candidate);
    const isDoubted = isDoubtful(candidate, record);
    if (!isDoubted && !isWord()) continue;
    const mention = { start: candidate.start, end: candidate.end, text: text.slice(candidate.start, candidate.end), record };
    if (isDoubted) doubtful.push({ mention, isWord });
    else {
      mentions.push(mention);
      last = candidate.end;
    }
  }
  return mentions.length === 0 || doubtful.length === 0 ? mentions : withDoubtful(text, mentions, doubtful);
}

interface DoubtfulMention {
  readonly mention: NameMention;
  isWord(): boolean;
}

/**
 * Whether more is needed than the word itself. Of the three thousand counties that are shipped, many are called like something else (乐业, 兴业,
 * 大兴): their short names, and full names of two characters (和县), count only where the county's own region is spoken of.
 */
function isDoubtful({ word }: Candidate, record: Name): boolean {
  if (record.type === 'person') return false;
  if (ORDINARY_WORDS.has(word)) return true;
  return isShippedCounty(record) && (word.length === 2 || (word !== toWord(record.name) && !FULL_NAME_END.test(word)));
}

const isShippedCounty = ({ origin, definition }: Name): boolean => origin.pack !== undefined && COUNTY.test(definition ?? '');

const COUNTY = /^(?:县|旗|区|县级市|市辖区|自治[县旗])$/;

/** Whether the last character of what looks like a full name begins another word: 惠济区域 is 惠济 + 区域, 荥阳市民营 is 荥阳市 + 民营. */
export function endsInOtherWord(text: string, candidate: Candidate, cuts: WordCuts): boolean {
  if (candidate.entry.names.length === 0) return false;
  const next = text.charAt(candidate.end);
  return next !== '' && (TAIL_WORDS.get(candidate.word.slice(-1))?.includes(next) ?? false) && !cuts.isCut(candidate, candidate.end);
}

/** A record of this very name comes before one that has it as a short name. */
function recordOf({ word, entry }: Candidate): Name | undefined {
  if (entry.names.length === 1) return entry.names[0];
  return entry.names.find((name) => toWord(name.name) === word) ?? entry.names[0];
}

const BUILT = /^(?:第[一二三四五六七八九十\d]|级|城|乡|域|[人中妇]|医院|图书|体育|文化|档案|公[办立园]|小学|幼儿)/;

/** Whether a candidate is a name, as far as the words beside it tell; a short one only where it is a word of its own. */
function standing(text: string, candidate: Candidate, record: Name, covered: ReadonlySet<Candidate>): 'always' | 'asWord' | 'never' {
  const { start, end, word } = candidate;
  // 新建县第三中学: what was built, and where it belongs to.
  if (word.startsWith('新建') && BUILT.test(text.slice(end, end + 2))) return 'never';
  // 新增城市公园: no 增城市.
  if (!isShort(word, record)) return word.length === 3 && record.type === 'district' && covered.has(candidate) ? 'never' : 'always';
  if (covered.has(candidate)) return 'never';
  if (isQuoted(text, candidate)) return 'always';
  if (NUMERAL.test(word.charAt(0)) && (NUMERAL.test(text.charAt(start - 1)) || text.charAt(start - 1) === '第')) return 'never';
  if (NUMERAL.test(word.slice(-1)) && AFTER_NUMERAL.test(text.charAt(end))) return 'never';
  const uses = ORDINARY_USES.get(word);
  if (uses && (uses.before.test(text.slice(Math.max(0, start - 4), start)) || uses.after.test(text.slice(end, end + 4)))) return 'never';
  return 'asWord';
}

/** Whether a zone's common name is another city's or no place at all: 长沙高新区, 市级高新区, 16家高新区. */
function isOtherCitys(text: string, { start, word }: Candidate, record: Name, before: NameMention | undefined): boolean {
  if (!COMMON_ZONE.test(word)) return false;
  if (/[级家各个批类国]$/.test(text.charAt(start - 1))) return true;
  return before?.end === start && before.record.name !== record.parent;
}

const COMMON_ZONE = /^(?:高新|经开|开发|综保|自贸|保税|航空港|工业园|产业园)区?$/;

/** Whether a word is so short that it also occurs inside other words. */
function isShort(word: string, record: Name): boolean {
  if (word.length <= 2) return true;
  return word.length === 3 && record.type !== 'person' && !FULL_NAME_END.test(word);
}

const FULL_NAME_END = /[区市县镇乡省州盟旗局委办厅院所园港]$/;

/** Takes a doubtful short name where it stands beside a place (金水、中原、二七, or 郑州高新), or of a shipped county where its city is named or another place of it. */
function withDoubtful(text: string, sure: readonly NameMention[], doubtful: readonly DoubtfulMention[]): readonly NameMention[] {
  const starts = new Set(sure.map(({ start }) => start));
  const ends = new Set(sure.map(({ end }) => end));
  const taken = new Set<NameMention>();
  const cities = new Set(
    sure.flatMap(({ record: { type, name, parent } }) => (type !== 'district' ? [] : parent ? [name, parent] : [name])),
  );
  const isListed = ({ start, end }: NameMention): boolean =>
    (text.charAt(start - 1) === '、' && ends.has(start - 1)) || (text.charAt(end) === '、' && starts.has(end + 1));
  const take = ({ mention, isWord }: DoubtfulMention): void => {
    const { record } = mention;
    // 郑州商都 is no county of Inner Mongolia: right behind a place only what belongs to it is meant.
    const follows = isShippedCounty(record) ? record.parent !== null && cities.has(record.parent) : ends.has(mention.start);
    if (taken.has(mention) || !(follows || (isListed(mention) && !ends.has(mention.start))) || !isWord()) return;
    taken.add(mention);
    starts.add(mention.start);
    ends.add(mention.end);
  };
  // One pass in each direction: a list may begin or end with the place that is sure.
  for (const mention of doubtful) take(mention);
  for (const mention of doubtful.toReversed()) take(mention);
  const free = [...taken].filter(({ start, end }) => {
    const next = sure[lowerBound(sure, (other) => other.end > start)];
    return next === undefined || next.start >= end;
  });
  return [...sure, ...free].sort((a, b) => a.start - b.start);
}
