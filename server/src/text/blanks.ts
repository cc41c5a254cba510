import { matchesOf } from '../util/matchesOf.ts';
import type { Span } from '../util/span.ts';
import type { Joint, Paragraph } from './paragraph.ts';

/**
 * 盘古之白: one blank between Chinese and a number or Latin letters (`新增 270 余家`), as web pages and word processors set it. It says nothing, so a
 * line is read without it, and each one is kept as a joint. Blanks that lay a line out, the one behind an item's number, and the one before the
 * date of a signature keep things apart and stay.
 */
export function withoutBlanks(line: string): { readonly text: string; readonly joints: readonly Joint[] } {
  if (!BLANK.test(line) || LAID_OUT.test(line)) return { text: line, joints: NONE };
  let text = '';
  let last = 0;
  const joints: Joint[] = [];
  for (const { index } of matchesOf(line, BESIDE_CHINESE)) {
    if (ITEM_NUMBER.test(line.slice(0, index + 2))) continue;
    text += line.slice(last, index);
    joints.push({ at: text.length, gap: 1, blank: line.charAt(index) });
    last = index + 1;
  }
  return joints.length === 0 ? { text: line, joints: NONE } : { text: text + line.slice(last), joints };
}

/** A paragraph with its blanks, and from a span of that text to one of the paragraph's. */
export interface WithBlanks {
  readonly text: string;
  inside(span: Span): Span;
}

/** What a paragraph looks like to its reader, blanks included, line breaks left out; for rules about blanks. */
export function withBlanks({ text, joints }: Paragraph): WithBlanks {
  const blanks = joints.filter(({ blank }) => blank !== undefined);
  let whole = '';
  let last = 0;
  for (const { at, blank } of blanks) {
    whole += text.slice(last, at) + blank;
    last = at;
  }
  // The n-th blank stands n places further on than its joint.
  const stands = blanks.map(({ at }, before) => at + before);
  const inside = (offset: number): number => offset - stands.filter((blank) => blank < offset).length;
  return { text: whole + text.slice(last), inside: ({ start, end }) => ({ start: inside(start), end: inside(end) }) };
}

/** Whether two paragraphs of the same words are printed in the same way. */
export function samePrint(a: Paragraph, b: Paragraph): boolean {
  if (a.printed !== b.printed) return false;
  const [one, other] = [a, b].map(({ joints }) => joints.filter(({ blank }) => blank !== undefined));
  return one?.length === other?.length && (one ?? NONE).every(({ at, blank }, i) => other?.[i]?.at === at && other[i].blank === blank);
}

const NONE: readonly Joint[] = [];
const BLANK = /[ \u00a0]/;
const LAID_OUT = /[\t|`]|[ \u3000]{2}/;
const BESIDE_CHINESE =
  /[ \u00a0](?:(?<=[\u4e00-\u9fff].)(?=[0-9A-Za-z０-９])(?!\d{4}年\d{1,2}月\d{1,2}日\s*$)|(?<=[0-9A-Za-z%％０-９].)(?=[\u4e00-\u9fff]))/g;
/** 05 新增托位; 12 月 is none. */
const ITEM_NUMBER = /^[0-9０-９]{1,2}[ \u00a0][^年月日时分季余多万亿千百个%]/;
