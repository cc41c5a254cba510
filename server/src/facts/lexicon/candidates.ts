import { type Span, spanOf } from '../../util/span.ts';
import { unitTable } from '../../util/sparseMatches.ts';
import type { WordEntry } from './words.ts';

/** An occurrence of a word of the dictionary, before it is decided what it is. */
export interface Candidate extends Span {
  /** As the automaton holds it: folded, without quotation marks. */
  readonly word: string;
  readonly entry: WordEntry;
}

/** From left to right; of those that begin together the longest first. */
export const longestFirst = (a: Candidate, b: Candidate): number => a.start - b.start || b.end - a.end;

/** The candidates that lie inside a longer one, whatever that is: 高新 in 新增高新技术企业. Takes them sorted by `longestFirst`. */
export function coveredCandidates(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const covered = new Set<Candidate>();
  let reach = -1;
  let widest: Candidate | undefined;
  for (const candidate of candidates) {
    const equal = widest?.start === candidate.start && widest.end === candidate.end;
    if (candidate.end <= reach && !equal) covered.add(candidate);
    if (candidate.end > reach) {
      reach = candidate.end;
      widest = candidate;
    }
  }
  return covered;
}

/**
 * The span of a match that may hold quotation marks, null where it cuts a quotation in two. One mark beside the match that
 * pairs with one inside belongs to it: of “链主”企业 the match begins behind the mark.
 */
export function withQuotes(text: string, start: number, end: number): Span | null {
  if (isWordUnit(text, start - 1) && isWordUnit(text, start)) return null;
  if (isWordUnit(text, end) && isWordUnit(text, end - 1)) return null;
  if (!holdsQuote(text, start, end)) return spanOf(start, end);
  let open = 0;
  let missing = 0;
  for (let i = start; i < end; i++) {
    const side = quoteSide(text.charAt(i), open);
    if (side > 0) open++;
    else if (side < 0 && open > 0) open--;
    else if (side < 0) missing++;
  }
  if (missing > 1 || open > 1) return null;
  const before = missing === 1 && isQuote(text.charAt(start - 1)) ? 1 : 0;
  const after = open === 1 && isQuote(text.charAt(end)) ? 1 : 0;
  return missing === before && open === after ? spanOf(start - before, end + after) : null;
}

/** Whether a span stands between quotation marks: the 三个坚持 of “三个坚持”. */
export const isQuoted = (text: string, { start, end }: Span): boolean => isQuote(text.charAt(start - 1)) && isQuote(text.charAt(end));

export const isQuote = (unit: string): boolean => unit !== '' && QUOTES.includes(unit);

const OPENING = '“‘「『＂';
const CLOSING = '”’」』';
const QUOTES = `${OPENING}${CLOSING}"`;

function holdsQuote(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (QUOTE_UNITS[text.charCodeAt(i)] === 1) return true;
  return false;
}

const QUOTE_UNITS = unitTable(QUOTES);

/** 1 for a mark that opens, -1 for one that closes; a straight mark does what is due. */
function quoteSide(unit: string, open: number): number {
  if (OPENING.includes(unit)) return 1;
  if (CLOSING.includes(unit)) return -1;
  return unit === '"' ? (open > 0 ? -1 : 1) : 0;
}

/** Latin letters and digits, of which a name may not take a part: the 5G of 15G. */
const isWordUnit = (text: string, at: number): boolean => text.charCodeAt(at) < 0x80 && /[A-Za-z0-9]/.test(text.charAt(at));
