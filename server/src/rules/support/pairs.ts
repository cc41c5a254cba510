import { matchesOf } from '../../util/matchesOf.ts';
import type { Collected } from '../rule.ts';
import { type InnerQuote, unpairedInner } from './innerQuotes.ts';

/** A mark that opens or closes, at its place in a report. */
export interface PairMark {
  readonly paragraph: number;
  readonly offset: number;
  readonly mark: string;
}

/** What is wrong with a mark, and what should stand there; null where something is missing elsewhere. */
export interface PairProblem extends PairMark {
  readonly kind: 'straight' | 'direction' | 'unpaired';
  readonly right: string | null;
  /** The other straight quote of a pair. */
  readonly partner?: PairMark;
  /** Behind which offset its other half is missing, where the words tell it. */
  readonly closes?: number;
}

/** The marks “, ”, ", ‘, ’, 《 and 》 of one paragraph. */
export interface ParagraphMarks {
  /** Whether it has “ or ”. */
  readonly curly: boolean;
  /** None where each “ is followed by its ”: then they tell nothing of other paragraphs either. Title marks likewise. */
  readonly quotes: readonly Quote[];
  readonly titles: readonly { readonly offset: number; readonly mark: string }[];
  /** The marks ‘ and ’ that have no other half. */
  readonly inner: readonly InnerQuote[];
  /** Whether it is opened and closed as the last paragraph of a speech is. */
  readonly isSpeech: boolean;
  /** Whether it begins with speech that it also closes, and goes on with other words: “…。”小演员回忆道. */
  readonly continues?: true;
  /** Whether what opens it may go on in the next paragraph: who speaks is not told outside of what is said. */
  readonly isLeftOpen?: true;
  /** Whether the paragraph ends like a sentence. */
  readonly ended: boolean;
}

interface Quote {
  readonly offset: number;
  readonly mark: string;
  /** Whether a Han character stands between it and the next quotation mark of its paragraph. */
  readonly holdsHan: boolean;
  /** Whether it stands where a speech begins: at the paragraph's start, or after a colon or 说. */
  readonly beginsSpeech: boolean;
  /** Where speech that it opens ends, for it goes on behind who says it: “…回来。他顿了顿，又说：“… */
  readonly closes?: number;
}

/** Null where a paragraph has no mark. */
export function marksOf(text: string): ParagraphMarks | null {
  const marks = matchesOf(text, MARKS).map(({ index, 0: mark }) => ({ offset: index, mark }));
  // “激情奋进、再造一个......: an abstract that was cut.
  if (CUT.test(text.slice(-LONGEST_CUT)) && '“《'.includes(marks.at(-1)?.mark ?? '?')) marks.pop();
  const inner = alternate(marks.filter(({ mark }) => QUOTES.test(mark))) ? unpairedInner(text) : [];
  if (marks.length === 0 && inner.length === 0) return null;
  const isTitle = ({ mark }: { readonly mark: string }): boolean => mark === '《' || mark === '》';
  const found = marks.filter((mark) => !isTitle(mark));
  const titles = marks.filter(isTitle);
  const isPaired = alternate(found);
  if (isPaired && inner.length === 0 && nest(titles)) return found.length === 0 ? null : pairedAs(text);
  const quotes = found.map(({ offset, mark }, at) => ({
    offset,
    mark,
    holdsHan: /[\u4e00-\u9fff]/.test(text.slice(offset, found[at + 1]?.offset ?? offset)),
    beginsSpeech: offset === 0 || /[：:，,说]/.test(text.charAt(offset - 1)),
    ...(mark === '“' && found[at + 1]?.mark === '“' && speechEnd(text.slice(offset, found[at + 1]?.offset), offset)),
    ...(mark === '“' && at > 0 && at === found.length - 1 && resumedEnd(text, found[at - 1]?.offset ?? 0, offset)),
  }));
  return {
    curly: found.some(({ mark }) => mark !== '"'),
    quotes: isPaired ? [] : quotes,
    titles: nest(titles) ? [] : titles,
    inner,
    ended: ENDED.test(text),
    isSpeech: false,
    ...(ENDED.test(text) && !TELLS_WHO.test(text.slice(text.lastIndexOf('“') + 1)) && { isLeftOpen: true as const }),
  };
}

/** The last sentence before the next speech begins tells who speaks, and is none of what was said. */
function speechEnd(between: string, offset: number): { readonly closes: number } | null {
  const end = /[。！？…](?=[^。！？…]{2,30}$)/.exec(between)?.index;
  return end !== undefined && end > 4 && SPEAKER.test(between.slice(end + 1)) ? { closes: offset + end + 1 } : null;
}

/** “天晴了，”他领着人往外走，“晒谷去。院外堆满了稻捆。: what a speaker takes up again behind a clause ends with its sentence, where others follow. */
function resumedEnd(text: string, before: number, offset: number): { readonly closes: number } | null {
  if (text.charAt(before) !== '”' || !/[，,。！？…]/.test(text.charAt(before - 1)) || offset - before > LONGEST_CLAUSE) return null;
  if (!/^[^，。！？；：、][^。！？；]+[，：]$/.test(text.slice(before + 1, offset))) return null;
  const end = /[。！？…](?=[^。！？…]{2})/.exec(text.slice(offset))?.index;
  return end !== undefined && end > 4 ? { closes: offset + end + 1 } : null;
}
const LONGEST_CLAUSE = 40;

/** 他顿了顿，又补上一句： */
const SPEAKER = /(?:说道?|[问答笑补写喊]道?|一句|介绍|表示|告诉[\u4e00-\u9fff]{1,4}|坦言|感慨道?|叮嘱|强调|回忆道?|解释|[^知]道)[：，]$/;

const pairedAs = (text: string): ParagraphMarks => (SPEECH.test(text) ? SPOKEN : SPEECH_BEGINS.test(text) ? CONTINUED : PAIRED);

/** Of nearly all paragraphs with quotation marks; one object, for a large workspace has tens of thousands of them. */
const PAIRED: ParagraphMarks = { curly: true, quotes: [], titles: [], inner: [], ended: true, isSpeech: false };
const SPOKEN: ParagraphMarks = { ...PAIRED, isSpeech: true };
const SPEECH = /^\s*“[\s\S]*”[。！？]?\s*$/;
/** “掌声一响，我就不怕了。”小演员回忆道: speech, and not a term that is quoted. */
const SPEECH_BEGINS = /^\s*“[^“”]*[。！？…，,]”/;
const CONTINUED: ParagraphMarks = { ...PAIRED, continues: true };
/** “明年就能搬进新房。村民老李介绍: who says it is told outside of what he says. */
const TELLS_WHO = /[。！？，][^。！？，]{2,12}(?:介绍|说|表示|告诉[^。，]{1,4}|坦言|感慨|回忆道?)(?:道|起)?[，。：]/;

interface Mark {
  readonly mark: string;
}

const alternate = (quotes: readonly Mark[]): boolean =>
  quotes.length % 2 === 0 && quotes.every(({ mark }, at) => mark === (at % 2 === 0 ? '“' : '”'));

function nest(titles: readonly Mark[]): boolean {
  let open = 0;
  for (const { mark } of titles) {
    open += mark === '《' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** The marks of a paragraph of a report, by its index there. */
type Marked = Collected<ParagraphMarks>;

/**
 * Reads “, ” and " of a report in order. A speech may run over several paragraphs: each opens again, and only the last one closes (GB/T 15834-2011 4.8).
 */
export function quoteProblems(texts: readonly Marked[]): readonly PairProblem[] {
  const problems: PairProblem[] = [];
  // A speech that an earlier paragraph opened: its end is looked for, not demanded.
  let speech: (PairMark & { readonly closes?: number }) | null = null;
  let leftOpen = -1;
  for (const { paragraph, found } of texts) {
    if (problems.length > MANY) break;
    const marks = found.quotes;
    // Only the next paragraph goes on: what stands farther below speaks for itself.
    if (found.isSpeech || (found.continues && leftOpen === paragraph - 1)) speech = null;
    const placed = ({ offset, mark }: Quote): PairMark => ({ paragraph, offset, mark });
    let open: Quote | null = null;
    for (let at = 0; at < marks.length; at++) {
      const mark = marks[at];
      const next = marks[at + 1];
      if (!mark || problems.length > MANY) break;
      if (mark.mark === '"') {
        if (open) {
          problems.push({ kind: 'straight', right: '”', ...placed(mark) });
          open = null;
        } else if (next && mark.holdsHan) {
          if (next.mark === '"') problems.push({ ...placed(mark), kind: 'straight', right: '“', partner: placed(next) });
          else if (next.mark === '”') problems.push({ kind: 'straight', right: '“', ...placed(mark) });
          if (next.mark !== '“') at++;
        }
      } else if (mark.mark === '“') {
        if (!open) open = mark;
        else if (next?.mark === '”' && marks[at + 2]?.mark === '”') at++;
        else if (next?.mark === '”') {
          const { closes } = open;
          problems.push({ ...placed(open), kind: 'unpaired', right: null, ...(closes !== undefined && { closes }) });
          open = mark;
        } else {
          problems.push({ kind: 'direction', right: '”', ...placed(mark) });
          open = null;
        }
      } else if (open) open = null;
      else if (speech) speech = null;
      else if (next?.mark === '”') {
        problems.push({ kind: 'direction', right: '“', ...placed(mark) });
        at++;
      } else problems.push({ kind: 'unpaired', right: null, ...placed(mark) });
    }
    if (!open) continue;
    if (open.beginsSpeech) {
      speech = { ...placed(open), ...(open.closes !== undefined && { closes: open.closes }) };
      if (found.isLeftOpen) leftOpen = paragraph;
    } else problems.push({ kind: 'unpaired', right: null, ...placed(open) });
  }
  // One that no later paragraph ends.
  if (speech) problems.push({ kind: 'unpaired', right: null, ...speech });
  return problems;
}

/** What is left of ‘ and ’. */
export const innerProblems = (texts: readonly Marked[]): readonly PairProblem[] =>
  texts.flatMap(({ paragraph, found }) => found.inner.map((mark) => ({ paragraph, ...mark, kind: 'unpaired', right: null }) as const));

/** Title marks 《》, which nest, and may close a few lines after the one that opens them. */
export function titleProblems(texts: readonly Marked[]): readonly PairProblem[] {
  const problems: PairProblem[] = [];
  const lose = (marks: readonly PairMark[]): void => {
    for (const mark of marks) problems.push({ kind: 'unpaired', right: null, ...mark });
  };
  let waiting: PairMark[] = [];
  // A line that does not end a sentence may be a title that goes on elsewhere.
  const elsewhere: PairMark[] = [];
  for (const { paragraph, found } of texts) {
    const isOver = (mark: PairMark): boolean => mark.paragraph < paragraph - CARRIED;
    lose(waiting.filter(isOver));
    waiting = waiting.filter((mark) => !isOver(mark));
    for (const { offset, mark } of found.titles) {
      const placed = { paragraph, offset, mark };
      if (mark === '《') (found.ended ? waiting : elsewhere).push(placed);
      else {
        const nearest = isAfter(waiting.at(-1), elsewhere.at(-1)) ? waiting : elsewhere;
        if (!nearest.pop()) lose([placed]);
      }
    }
  }
  lose(waiting);
  return problems;
}

const isAfter = (a: PairMark | undefined, b: PairMark | undefined): boolean =>
  a !== undefined && (b === undefined || a.paragraph > b.paragraph || (a.paragraph === b.paragraph && a.offset > b.offset));

/** A title that is set over several lines, or in a link of a web page, stands in as many paragraphs. */
const CARRIED = 2;

const ENDED = /[。.．！？；：”）]\s*$/;

/** No writer reads more; what follows is not looked at. */
const MANY = 500;

const MARKS = /[“”"《》]/g;
const CUT = /[^.…](?:\.{3,6}|…{1,2})\s*$/;
const LONGEST_CUT = 12;
const QUOTES = /[“”"]/;
