import { lowerBound } from '../util/lowerBound.ts';
import { matchesOf } from '../util/matchesOf.ts';
import type { Span } from '../util/span.ts';
import type { Gap, Paragraph } from './paragraph.ts';

/**
 * What stands in a line and says nothing: 盘古之白, one blank between Chinese and a number or Latin letters (`新增 270 余家`), as web pages and word
 * processors set it; the marks of Markdown for what is bold (`新增**270余家**`); characters without width, where a web page may break a word. The line
 * is read without them, and each is kept as a joint. Blanks that lay a line out, the one behind an item's number, and the one before the date of a
 * signature keep things apart and stay; so do masked digits and a number left open
 * (利税**亿元). Linear.
 */
export function withoutGaps(line: string): { readonly text: string; readonly joints: readonly Gap[] } {
  if (!GAP.test(line)) return { text: line, joints: NONE };
  const isLaidOut = LAID_OUT.test(line);
  const isSpread = isLaidOut && isProseSpread(line);
  let text = '';
  let last = 0;
  const joints: Gap[] = [];
  for (const { index, 0: written } of matchesOf(line, isSpread ? GAPS_IN_SPREAD : GAPS)) {
    if (BLANK.test(written) && ((isLaidOut && !isSpread) || ITEM_NUMBER.test(line.slice(0, index + written.length + 1)))) continue;
    text += line.slice(last, index);
    joints.push({ at: text.length, gap: written.length, written });
    last = index + written.length;
  }
  return joints.length === 0 ? { text: line, joints: NONE } : { text: text + line.slice(last), joints };
}

/** A paragraph with its gaps, and from a span of that text to one of the paragraph's. */
export interface WithGaps {
  readonly text: string;
  inside(span: Span): Span;
}

/** What a paragraph looks like with what its lines are read without, line breaks left out; for rules about blanks. */
export function withGaps({ text, joints }: Paragraph): WithGaps {
  const gaps: { readonly start: number; readonly length: number; readonly before: number }[] = [];
  let whole = '';
  let last = 0;
  let before = 0;
  for (const { at, written } of joints) {
    if (written === undefined) continue;
    whole += text.slice(last, at);
    gaps.push({ start: whole.length, length: written.length, before });
    before += written.length;
    whole += written;
    last = at;
  }
  // Of the last gap before the offset all those before it are counted already: found by halves, for a line may have as many gaps as words.
  const inside = (offset: number): number => {
    const gap = gaps[lowerBound(gaps, ({ start }) => start >= offset) - 1];
    return gap === undefined ? offset : offset - gap.before - Math.min(gap.length, offset - gap.start);
  };
  return { text: whole + text.slice(last), inside: ({ start, end }) => ({ start: inside(start), end: inside(end) }) };
}

/** Whether two paragraphs of the same words are printed in the same way. */
export function samePrint(a: Paragraph, b: Paragraph): boolean {
  if (a.printed !== b.printed) return false;
  const [one, other] = [a, b].map(({ joints }) => joints.filter(({ written }) => written !== undefined));
  return (
    one?.length === other?.length && (one ?? NONE).every(({ at, written }, i) => other?.[i]?.at === at && other[i].written === written)
  );
}

const NONE: readonly Gap[] = [];
const BLANK = /[ \u00a0]/;
const WITHOUT_WIDTH = '\u00ad\u200b-\u200d\u2060\ufeff';
const GAP = new RegExp(`[ \u00a0${WITHOUT_WIDTH}]|\\*\\*|\\^\\[`);
const LAID_OUT = /[\t|`]|[ \u3000]{2}/;
const LONE_DIGIT = '(?<![0-9０-９]|[0-9０-９][.．])[0-9０-９]';
const POINT = ' ?[.．] ?[0-9０-９]';
const UP_TO_UNIT = `(?: [0-9０-９]){0,12}(?:${POINT}(?: [0-9０-９]){0,4})? ?[\u4e00-\u9fff%％‰]`;
const GAPS = new RegExp(
  [
    /[ \u00a0](?:(?<=[\u4e00-\u9fff](?:\*\*)?.)(?=(?:\*\*)?[0-9A-Za-z０-９])(?!\d{4}年\d{1,2}月\d{1,2}日\s*$)|(?<=[0-9A-Za-z%％０-９](?:\*\*)?.)(?=(?:\*\*)?[\u4e00-\u9fff]))/,
    /(?<!\*)\*\*(?!\*)(?!(?<=\d..)\d)(?!(?<=[\u4e00-\u9fff]..)(?:[万亿元%％]|[家户](?![\u4e00-\u9fff]?[长庭])))/,
    new RegExp(`[${WITHOUT_WIDTH}]+`),
    // “四上”企业^[4]^: the mark of a note.
    /\^\[\d{1,3}\]\^?/,
    // 1 9 9 7 年, 2 2 ．4 万件: digits set apart one by one, as texts that were scanned have them, up to what they count.
    new RegExp(
      ` (?:(?<=${LONE_DIGIT} )(?=[0-9０-９]${UP_TO_UNIT})|(?<=${LONE_DIGIT} )(?=${POINT}${UP_TO_UNIT})|(?<=${LONE_DIGIT} ?[.．] )(?=[0-9０-９]${UP_TO_UNIT}))`,
    ),
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
/** Prose as it comes out of a PDF, with blanks wherever the typesetter changed fonts: 收入  170.3  亿元，完成预算调整的  101.9%  ，增长. */
function isProseSpread(line: string): boolean {
  if (/[\t|`]| {4}/.test(line)) return false;
  return (
    SPACED_OUT.test(line) ||
    isSpacedOut(line) ||
    ((line.match(SENTENCE_MARKS)?.length ?? 0) >= 2 && (line.match(SPREAD)?.length ?? 0) >= FEWEST_SPREAD)
  );
}

/** 一  般  公  共  预  算: each character by itself. */
const SPACED_OUT = /(?:[\u4e00-\u9fff] {1,3}){8}/;
/** 元  ，  下  降  4.3%，  支  出  36.8亿  元: the same between figures, where hardly two characters stand together. */
function isSpacedOut(line: string): boolean {
  const apart = line.match(APART)?.length ?? 0;
  return apart >= FEWEST_APART && /[，。；：%\d]/.test(line) && (line.match(TOGETHER)?.length ?? 0) * 6 <= apart;
}
const APART = /[\u4e00-\u9fff，。；：、] {1,3}(?=[\u4e00-\u9fff，。；：、])/g;
const TOGETHER = /[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g;
const FEWEST_APART = 4;
const SENTENCE_MARKS = /[\u4e00-\u9fff%％] {0,3}[，。；]/g;
const SPREAD = /[\u4e00-\u9fff] {2,3}(?=\d)|[\d%％] {2,3}(?=[\u4e00-\u9fff，。；])/g;
const FEWEST_SPREAD = 3;
/** All blanks there but those between two numbers. */
const GAPS_IN_SPREAD =
  /(?<=[\u4e00-\u9fff，。；：、（）“”]) {1,3}(?=[\u4e00-\u9fff\d（）“”，。；：、A-Za-z])|(?<=[\d%％A-Za-z]) {1,3}(?=[\u4e00-\u9fff（）“”，。；：、])/g;
/** 05 新增托位, 2022 极不平凡的一年, up to the character behind the blank; 12 月 is none. */
const ITEM_NUMBER = /^[0-9０-９]{1,4}[ \u00a0]{1,3}[^ 0-9０-９年月日时分季余多万亿千百个%]$/;
