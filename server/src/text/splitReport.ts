import { matchesOf } from '../util/matchesOf.ts';
import { beginsArticle } from './articleOpening.ts';
import { BLANK, UNBLANKED, withoutComments } from './comments.ts';
import { readFrontMatter } from './frontMatter.ts';
import type { BlockKind, Joint, Paragraph } from './paragraph.ts';
import type { Report } from './report.ts';
import { NO_REUSE, type Reuse, reuseOf } from './reuse.ts';

/** A line with what is known of it before its neighbours are looked at. Offsets leave out the white space around it. */
interface Line {
  /** Where the line begins, its indent included. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly indented: boolean;
  /** Whether it goes on behind a comment that stands in the middle of a line. */
  readonly glued: boolean;
}

/** A paragraph that may still grow. */
interface Draft {
  readonly start: number;
  end: number;
  readonly kind: BlockKind;
  readonly level: number;
  text: string;
  readonly joints: Joint[];
}

/** Lines that one paragraph takes at the most: a file without full stops must not become one paragraph. */
const MOST_LINES = 60;

/** A report after an edit, and how many paragraphs at its beginning and its end the edit left alone. Only their offsets and indices may be others. */
export interface Resplit {
  readonly report: Report;
  readonly before: number;
  readonly behind: number;
}

/**
 * Cuts a text into paragraphs. A body line that does not end like a sentence goes on in the next one, blank lines between them or not: such are
 * the breaks of newspaper columns and of PDF copy. A paragraph separator (U+2029) is never gone on over. Never throws; linear.
 */
export function splitReport(uri: string, text: string): Report {
  const frontMatter = readFrontMatter(text);
  // Views of this text, which is kept anyway: that saves a second copy of it. An edit later on keeps this one text beside its own.
  const { fresh } = cut(withoutComments(text), frontMatter?.end ?? 0, NO_REUSE, [], (line) => line);
  return { uri, text, frontMatter, paragraphs: fresh };
}

/** The same for a report that was cut before an edit. */
export function resplitReport(previous: Report, text: string): Resplit {
  const frontMatter = readFrontMatter(text);
  const body = withoutComments(text);
  const head = frontMatter?.end ?? 0;
  const reuse = reuseOf(previous, body, head);
  const kept = previous.paragraphs.slice(0, reuse.before);
  const { fresh, twin } = cut(body, head, reuse, kept, detached);
  const rest =
    twin === null ? [] : movedTo(previous.paragraphs.slice(twin), body.length - previous.text.length, kept.length + fresh.length);
  const paragraphs = [...kept, ...fresh, ...rest];
  return { report: { uri: previous.uri, text, frontMatter, paragraphs }, before: kept.length, behind: rest.length };
}

/** Cuts what follows on the paragraphs `kept`, up to the one that `twin` says was known before. `keep` gives a line's text as it is kept. */
function cut(
  body: string,
  head: number,
  reuse: Reuse,
  kept: readonly Paragraph[],
  keep: (text: string) => string,
): { readonly fresh: readonly Paragraph[]; readonly twin: number | null } {
  const drafts: Draft[] = [];
  let twin: number | null = null;
  let seenBody = kept.some(({ kind }) => kind === 'body');
  for (const line of linesOf(body, kept.at(-1)?.end ?? head)) {
    const last = drafts[drafts.length - 1];
    if (line.glued && last) {
      join(last, line);
      continue;
    }
    const open =
      last !== undefined &&
      last.kind === 'body' &&
      !ENDED.test(last.text) &&
      last.joints.length < MOST_LINES &&
      !body.slice(last.end, line.start).includes(PARAGRAPH_SEPARATOR);
    const fixed = fixedKind(line.text);
    if (
      open &&
      !fixed &&
      (!line.indented || startsInMidSentence(line.text)) &&
      !STARTS_ITEM.test(line.text) &&
      !startsPart(last.text, line.text)
    ) {
      join(last, line);
      continue;
    }
    twin = reuse.twinOf({ line: line.from, start: line.start, seenBody });
    if (twin !== null) break;
    const { kind, level }: Block = fixed ?? looseKind(line.text, seenBody);
    seenBody ||= kind === 'body';
    drafts.push({ start: line.start, end: line.end, text: line.text, joints: [], kind, level });
  }
  // Written out, for the engine gives an object that is spread a shape of its own, and all that reads paragraphs is slower for it.
  const fresh = drafts.map(
    ({ start, end, text, joints, kind, level }, at): Paragraph => ({
      start,
      end,
      text: joints.length > 0 ? detached(text) : keep(text),
      joints: joints.length === 0 ? NO_JOINTS : joints,
      kind,
      level,
      index: kept.length + at,
    }),
  );
  return { fresh, twin };
}

function movedTo(paragraphs: readonly Paragraph[], by: number, index: number): readonly Paragraph[] {
  if (by === 0 && paragraphs[0]?.index === index) return paragraphs;
  return paragraphs.map(({ start, end, kind, level, text, joints }, at) => ({
    start: start + by,
    end: end + by,
    kind,
    level,
    text,
    joints,
    index: index + at,
  }));
}

const NO_JOINTS: readonly Joint[] = [];

/** A copy: engines keep a slice as a view of the whole text, and so the paragraphs that edits leave alone would keep all texts before. */
const detached = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

function join(draft: Draft, line: Line): void {
  draft.joints.push({ at: draft.text.length, gap: line.start - draft.end });
  draft.text += line.text;
  draft.end = line.end;
}

function* linesOf(text: string, from: number): Generator<Line> {
  const breaks = /\r\n|[\n\r\u2028\u2029]/g;
  breaks.lastIndex = from;
  for (let at = from; at <= text.length; ) {
    const found = breaks.exec(text);
    const stop = found ? found.index : text.length;
    let start = at;
    let end = stop;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    const line: Line = { from: at, start, end, text: text.slice(start, end), indented: start - at >= 2, glued: false };
    if (line.text.includes(BLANK)) yield* piecesOf(line);
    else if (end > start) yield line;
    if (!found) return;
    at = stop + found[0].length;
  }
}

/** A line without the comments in it and the white space around them. */
function* piecesOf(line: Line): Generator<Line> {
  let glued = false;
  for (const { 0: text, index } of matchesOf(line.text, UNBLANKED)) {
    const trimmed = text.trim();
    if (trimmed === '') continue;
    const start = line.start + index + text.indexOf(trimmed);
    yield { ...line, start, end: start + trimmed.length, text: trimmed, glued };
    glued = true;
  }
}

const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 0x3000 || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b);

/** What a Word file says of its paragraphs (cells, list items, headings) needs no guess. */
const PARAGRAPH_SEPARATOR = '\u2029';

/** A body text that ends like a sentence, or in a table row. */
const ENDED = /[。！？：；”’!?:;"』」…|]$|[.]$/;

/** 一、 （一） 1. 第一条 —— - * |: a line that begins an item of its own. */
const STARTS_ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百\d]{1,4}[章节条部]|——|[-*+] |\|)/;

/** 2026年重点工作 or ——1月20日在…会议上 before a line, 今年经济社会发展主要预期目标是： at its beginning: there a part begins, whatever mark is missing. */
const startsPart = (before: string, text: string): boolean =>
  headsPart(before) ||
  goesOnCounting(before, text) ||
  beginsArticle(text) ||
  (text.length > 24 && /^[^。：\d]{0,24}(?:\d{4}年)?[^。：\d]{0,14}预期目标(?:是|为|：)/.test(text));

/** 05 新增托位3000个 behind 04 …: items that are numbered without a mark. */
function goesOnCounting(before: string, text: string): boolean {
  const number = COUNTED.exec(text)?.[1];
  return number !== undefined && (number.startsWith('0') || Number(COUNTED.exec(before)?.[1]) === Number(number) - 1);
}

const COUNTED = /^(\d{1,2})[ \u3000]{1,2}(?=[\u4e00-\u9fff“"])/;

const headsPart = (text: string): boolean => text.length <= 40 && HEADS_PART.test(text);

const HEADS_PART = /^“[^，。：；]*(?:回顾|重点工作|主要目标|总体要求|工作安排|发展成就|目标任务)$|^——[^，。：；]{4,}(?:会议|全会|大会)上$/;

/** A line that begins with a mark which can't begin a sentence goes on from the line before. */
const startsInMidSentence = (text: string): boolean => /^[，。、；：）》”,;:)]/.test(text);

interface Block {
  readonly kind: BlockKind;
  readonly level: number;
}

const as = (kind: BlockKind, level = 0): Block => ({ kind, level });

/** What a line is by its own marks, whatever stands around it. */
function fixedKind(text: string): Block | null {
  const hashes = /^(#{1,6})\s/.exec(text);
  if (hashes) return as('heading', hashes[1]?.length ?? 1);
  if (text.length <= 60 && /^(?:—{1,2}|-{2})\s?(?:访|专访|记|对话|走访)/.test(text)) return as('visit', 1);
  if (
    text.length <= 50 &&
    /(?:记者|通讯员|编辑|实习生)[ \u3000:：]?\s*[\p{Script=Han}·]{2,4}(?:[ \u3000、]+[\p{Script=Han}·]{2,4}){0,5}(?:文|图|文\/图|摄)?[）)]?$/u.test(
      text,
    ) &&
    !/[，。；]/.test(text)
  )
    return as('byline');
  if (text.length > 60 || /[。；！？]/.test(text)) return null;
  if (/^第[一二三四五六七八九十百\d]{1,4}(?:章|编|部分)/.test(text)) return as('heading', 1);
  if (/^第[一二三四五六七八九十百\d]{1,4}节/.test(text)) return as('heading', 2);
  if (/^[一二三四五六七八九十]{1,3}、/.test(text)) return as('heading', 1);
  if (/^[（(][一二三四五六七八九十]{1,3}[）)]/.test(text) && text.length <= 40) return as('heading', 2);
  if (/^[（(]\d{1,2}[）)][\u4e00-\u9fff、“”]{2,20}$/.test(text)) return as('heading', 4);
  if (/^\d{1,2}[.．、](?!\d)/.test(text) && text.length <= 30 && !/[，,：:]/.test(text)) return as('heading', 3);
  return null;
}

/** What a line is where the paragraph before it has ended: a short line without the marks of a sentence is a heading, the first ones the title. */
function looseKind(text: string, seenBody: boolean): Block {
  if (headsPart(text)) return text.startsWith('“') ? as('heading', 1) : as('body');
  const { length } = text.replace(COLUMN, '');
  const isShort = length <= 24 || (length <= 32 && !/[，,]/.test(text));
  const marked = seenBody && length === text.length ? text : text.replace(COLUMN, '').replace(PLACE_OF_HEADLINE, '');
  if (!isShort || /[。；：！？!?;:|]|[，,、]$/.test(marked) || STARTS_ITEM.test(text) || COUNTED.test(text) || /^[“"‘]/.test(text))
    return as('body');
  return seenBody ? as('heading', 2) : as('title', 1);
}

/** 【奋进新征程】: the column that an article stands in. */
const COLUMN = /^【[^】]{1,30}】\s?/;

/** 重庆：以双城经济圈建设引领发展. */
const PLACE_OF_HEADLINE = /^[\p{Script=Han}]{2,5}[：:](?=[\p{Script=Han}“]{6})/u;
