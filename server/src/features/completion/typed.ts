import { isQuote } from '../../facts/lexicon/candidates.ts';
import { toWord } from '../../facts/lexicon/words.ts';
import type { Entry, EntryIndex } from './entries.ts';

/** What of a line was typed towards an entry, and the entries that it may become. `start` is an offset in the line. */
export interface TypedMatch {
  readonly start: number;
  readonly entries: readonly { readonly entry: Entry; readonly fit: number }[];
}

/** The line up to the cursor and behind it. */
export interface TypedLine {
  readonly before: string;
  readonly after: string;
  /** Whether an offset of the line lies inside a name or phrase that is recognised already. */
  isInside(offset: number): boolean;
  /** Whether the list was asked for, rather than brought up by typing. */
  readonly invoked: boolean;
}

const LONGEST_SUFFIX = 40;
const LIMIT = 200;

/** The longest end of the line that begins an entry: its characters, its pinyin, its initials, or characters and then pinyin. */
export function matchTyped(index: EntryIndex, line: TypedLine): TypedMatch | null {
  if (/[“‘「『]$/.test(line.before)) return afterOpeningMark(index, line);
  const letters = /[a-z]+$/.exec(line.before)?.[0] ?? '';
  return letters === '' ? matchHan(index, line) : matchPinyin(index, line, letters);
}

/** Behind an opening mark the phrases that carry marks: a list to choose from, and one that an editor goes on with while the phrase is being typed. */
function afterOpeningMark(index: EntryIndex, { before, after }: TypedLine): TypedMatch | null {
  const entries = index.quotedPhrases(FIRST_LETTER_LIMIT).filter(({ word }) => !toWord(after.slice(0, LONGEST_SUFFIX)).startsWith(word));
  return entries.length > 0 ? { start: before.length, entries: entries.map((entry) => ({ entry, fit: 1 })) } : null;
}

function matchHan(index: EntryIndex, line: TypedLine): TypedMatch | null {
  const { before } = line;
  for (let start = Math.max(0, before.length - LONGEST_SUFFIX); start < before.length; start++) {
    if (isQuote(before.charAt(start)) || !index.has(toWord(before.slice(start)))) continue;
    if (!isPlausible(index, line, start)) continue;
    const typed = toWord(before.slice(start));
    const entries = index
      .startingWith(typed, LIMIT)
      .filter((entry) => !stands(entry.word, typed.length, line.after) && isOffered(entry, { index, line, start, typed }));
    if (entries.length > 0) return { start, entries: entries.map((entry) => ({ entry, fit: 3 })) };
  }
  return null;
}

function matchPinyin(index: EntryIndex, line: TypedLine, letters: string): TypedMatch | null {
  const head = line.before.length - letters.length;
  if (/[A-Za-z0-9]$/.test(line.before.slice(0, head))) return null;
  for (let start = Math.max(0, head - LONGEST_SUFFIX); start < head; start++) {
    const han = toWord(line.before.slice(start, head));
    if (isQuote(line.before.charAt(start)) || han === '' || !index.has(han)) continue;
    const entries = index.byPinyin(han, letters, LIMIT);
    if (entries.length > 0) return { start, entries };
  }
  if (letters.length < 2) {
    // An editor that gets an empty list takes the word for closed and, while more letters come fast, does not ask again.
    if (!line.invoked && !BEFORE_LETTERS.test(line.before.charAt(head - 1))) return null;
    const begun = index.byLetter(letters, FIRST_LETTER_LIMIT);
    return begun.length > 0 ? { start: head, entries: begun.map((entry) => ({ entry, fit: 2 })) } : null;
  }
  const entries = index.byPinyin('', letters, LIMIT);
  return entries.length > 0 ? { start: head, entries } : null;
}

/** Letters behind Chinese are meant for pinyin; behind a space or in a line of their own they may be English. */
const BEFORE_LETTERS = /[〇\u3400-\u9fff，。、；：！？“”‘’（）《》—…]/;
const FIRST_LETTER_LIMIT = 20;

interface TypedPlace {
  readonly index: EntryIndex;
  readonly line: TypedLine;
  readonly start: number;
  readonly typed: string;
}

/**
 * Whether an entry of a shipped pack is worth its place in the list: three thousand counties begin with every other word of the language. One
 * character is not enough, nor is an ordinary word (和平, 创新), unless the list was asked for or a quotation was opened.
 */
function isOffered({ record }: Entry, { index, line, start, typed }: TypedPlace): boolean {
  if (record.origin.pack === undefined || line.invoked) return true;
  if (record.kind === 'slogan' && isQuote(line.before.charAt(start - 1))) return true;
  const least = record.kind === 'slogan' && !record.quoted ? 3 : 2;
  return typed.length >= least && !index.isCommon(typed);
}

/** Whether a name may begin here: not inside a word (扩大 + 运), not inside a name that stands, and for one character only after a mark. */
function isPlausible(index: EntryIndex, line: TypedLine, start: number): boolean {
  const { before } = line;
  if (line.isInside(start)) return false;
  const length = before.length - start;
  if (length > 2) return true;
  if (length === 1 && !line.invoked && start > 0 && /[〇\u3400-\u9fffA-Za-z0-9]/.test(before.charAt(start - 1))) return false;
  const from = Math.max(0, start - CONTEXT);
  return index.beginsWord(before.slice(from), start - from);
}

const CONTEXT = 24;

/** Whether the rest of the word stands behind the cursor already. */
const stands = (word: string, typed: number, after: string): boolean =>
  toWord(after.slice(0, LONGEST_SUFFIX)).startsWith(word.slice(typed));
