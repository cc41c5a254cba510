import { matchesOf } from '../util/matchesOf.ts';
import { asSet } from './asSet.ts';
import { BLANK, UNBLANKED } from './comments.ts';
import { withoutGaps } from './gaps.ts';
import type { Gap } from './paragraph.ts';

/** A line with what is known of it before its neighbours are looked at. Offsets leave out the white space around it. */
export interface Line {
  /** Where the line begins, its indent included. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The same as it is printed, where it has marks of its own (`asSet.ts`). */
  readonly printed: string;
  /** What it is read without (`gaps.ts`), offsets in `text`. */
  readonly gaps: readonly Gap[];
  readonly indented: boolean;
  /** Whether a list's mark stood before it: `- 新增托位3000个`. */
  readonly item: boolean;
  /** Whether it goes on behind a comment that stands in the middle of a line. */
  readonly glued: boolean;
}

/** The lines of a text that hold anything, from an offset on, the comments in them blanked out. */
export function* linesOf(text: string, from: number): Generator<Line> {
  const breaks = /\r\n|[\n\r\u2028\u2029]/g;
  breaks.lastIndex = from;
  for (let at = from; at <= text.length; ) {
    const found = breaks.exec(text);
    const stop = found ? found.index : text.length;
    let start = at;
    let end = stop;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    const mark = MARK.exec(text.slice(start, Math.min(end, start + LONGEST_MARK)));
    const indented = start - at >= 2;
    start += mark?.[0].length ?? 0;
    const whole = text.slice(start, end);
    const place: Place = { from: at, start, indented, item: mark?.[1] !== undefined, glued: false };
    if (whole.includes(BLANK)) yield* piecesOf(place, whole);
    else if (whole.length > LONGEST) yield* partsOf(place, whole);
    else if (end > start && !PAGE.test(whole)) yield lineAt(place, start, whole);
    if (!found) return;
    at = stop + found[0].length;
  }
}

/** Where a line stands, before it is read. */
type Place = Pick<Line, 'from' | 'start' | 'indented' | 'item' | 'glued'>;

/** Reads what stands at an offset, a line or a stretch of one. */
function lineAt({ from, indented, item, glued }: Place, start: number, whole: string): Line {
  const { text: printed, joints } = withoutGaps(whole);
  return { from, start, end: start + whole.length, text: asSet(printed), printed, gaps: joints, indented, item, glued };
}

/** No paragraph is so long: a report that was copied without its line breaks. */
const LONGEST = 3000;

/** Where a part, an item or an address begins in such a line: …提出意见。一、2024年工作回顾2024年…, 加以解决。2024年工作安排建议2024年是…. */
const PART =
  /(?<=[。！])[ \u3000]*(?=20\d\d ?年(?:政府)?工作(?:回顾|总结|安排|建议|打算|思路)(?:建议)?[ \u3000]*(?:20\d\d ?年|过去|今年|一年))|(?<=[。！？：；])[ \u3000]*(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|——)[〇\u3400-\u9fff“"\d])|(?<=[〇\u3400-\u9fff）)”])(?=各位(?:代表|委员)[！：:，])/g;

function* partsOf(place: Place, whole: string): Generator<Line> {
  let at = 0;
  for (const end of [...matchesOf(whole, PART).map(({ index }) => index), whole.length]) {
    const part = whole.slice(at, end);
    const trimmed = part.trim();
    const start = place.start + at + part.indexOf(trimmed);
    if (trimmed !== '') yield lineAt({ ...place, from: at === 0 ? place.from : start, indented: true }, start, trimmed);
    at = end;
  }
}

/** A line without the comments in it and the white space around them. */
function* piecesOf(place: Place, whole: string): Generator<Line> {
  let glued = false;
  for (const { 0: text, index } of matchesOf(whole, UNBLANKED)) {
    const trimmed = text.trim();
    if (trimmed === '') continue;
    yield lineAt({ ...place, glued }, place.start + index + text.indexOf(trimmed), trimmed);
    glued = true;
  }
}

/** The mark of an item of a list, with its box if it is a task, or an ornament before a line (● ■ ◆). It belongs to no sentence. */
const MARK = /^(?:([-*+•][ \t\u3000]+(?:\[[ xX]\] +)?)|[●◆■▪○◇□▶►➢➤✓][ \t\u3000]*)(?=\S)/;
const LONGEST_MARK = 12;

/** 页码: — 3 —, 第3页 共10页. It stands wherever a page of the print ends, in mid-sentence too. */
const PAGE = /^(?:[-—–－]{1,2} ?\d{1,4} ?[-—–－]{1,2}|第 ?\d{1,4} ?页(?:[ ，,/]*共 ?\d{1,4} ?页)?)$/;

const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 0x3000 || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);
