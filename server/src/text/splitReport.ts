import { type Block, blockOf, ENDED, fixedKind, isCell, looseKind, STARTS_ITEM, startsInMidSentence, startsPart } from './blockKind.ts';
import { beginsColumn, type Column, goesOnInColumn, widthOf } from './columns.ts';
import { withoutComments } from './comments.ts';
import { readFrontMatter } from './frontMatter.ts';
import { type Line, linesOf } from './lines.ts';
import type { BlockKind, Gap, Joint, Paragraph } from './paragraph.ts';
import type { Report } from './report.ts';
import { NO_REUSE, type Reuse, reuseOf } from './reuse.ts';

/** A paragraph that may still grow. */
interface Draft extends Column {
  readonly start: number;
  end: number;
  readonly kind: BlockKind;
  readonly level: number;
  text: string;
  printed: string;
  readonly joints: Gap[];
  lines: number;
  widest: number;
  lastWidth: number;
}

/** Lines and characters that one paragraph takes at the most, if they are both so many: a file without full stops must not become one paragraph. */
const MOST_LINES = 60;
const MOST_CHARACTERS = 2000;

/** A line before a number that is as short may be the cell beside it; those of columns are longer. */
const WIDEST_CELL = 12;

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
  const lines = linesOf(body, kept.at(-1)?.end ?? head);
  for (let at = lines.next(), behind = lines.next(); !at.done; at = behind, behind = lines.next()) {
    const line = at.value;
    const last = drafts[drafts.length - 1];
    if (line.glued && last) {
      join(last, line);
      continue;
    }
    const open =
      last !== undefined &&
      last.kind === 'body' &&
      (!ENDED.test(last.text) || goesOnInColumn(last, line)) &&
      (last.lines <= MOST_LINES || last.text.length <= MOST_CHARACTERS) &&
      !body.slice(last.end, line.start).includes(PARAGRAPH_SEPARATOR) &&
      !isCell(last.text) &&
      !(isCell(line.text) && last.lastWidth < WIDEST_CELL);
    const fixed = line.item ? null : fixedKind(line.text);
    if (
      open &&
      !fixed &&
      (!line.indented || startsInMidSentence(line.text)) &&
      !line.item &&
      !STARTS_ITEM.test(line.text) &&
      !startsPart(last.text, line.text)
    ) {
      join(last, line);
      continue;
    }
    twin = reuse.twinOf({ line: line.from, start: line.start, seenBody });
    if (twin !== null) break;
    const next = behind.done ? null : behind.value;
    const broken = next !== null && beginsColumn(line, next, body.slice(line.end, next.start));
    const { kind, level }: Block = fixed ?? (line.item || broken ? blockOf('body') : looseKind(line.text, seenBody));
    seenBody ||= kind === 'body';
    const width = widthOf(line);
    drafts.push({
      start: line.start,
      end: line.end,
      text: line.text,
      printed: line.printed,
      joints: [...line.gaps],
      lines: 1,
      kind,
      level,
      widest: width,
      lastWidth: width,
    });
  }
  // Written out, for the engine gives an object that is spread a shape of its own, and all that reads paragraphs is slower for it.
  const fresh = drafts.map(
    ({ start, end, text, printed, joints, kind, level }, at): Paragraph => ({
      start,
      end,
      text: joints.length > 0 || text !== printed ? detached(text) : keep(text),
      printed: text === printed ? undefined : detached(printed),
      joints: joints.length === 0 ? NO_JOINTS : summedUp(joints),
      kind,
      level,
      index: kept.length + at,
    }),
  );
  return { fresh, twin };
}

function movedTo(paragraphs: readonly Paragraph[], by: number, index: number): readonly Paragraph[] {
  if (by === 0 && paragraphs[0]?.index === index) return paragraphs;
  return paragraphs.map(({ start, end, kind, level, text, printed, joints }, at) => ({
    start: start + by,
    end: end + by,
    kind,
    level,
    text,
    printed,
    joints,
    index: index + at,
  }));
}

const NO_JOINTS: readonly Joint[] = [];

function summedUp(gaps: readonly Gap[]): readonly Joint[] {
  let upTo = 0;
  return gaps.map(({ at, gap, written }) => {
    upTo += gap;
    return written === undefined ? { at, gap, upTo } : { at, gap, upTo, written };
  });
}

/** A copy: engines keep a slice as a view of the whole text, and so the paragraphs that edits leave alone would keep all texts before. */
const detached = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

function join(draft: Draft, line: Line): void {
  const from = draft.text.length;
  draft.joints.push({ at: from, gap: line.start - draft.end });
  for (const { at, gap, written } of line.gaps) draft.joints.push({ at: from + at, gap, written });
  draft.text += line.text;
  draft.printed += line.printed;
  draft.lines++;
  draft.end = line.end;
  draft.lastWidth = widthOf(line);
  draft.widest = Math.max(draft.widest, draft.lastWidth);
}

/** What a Word file says of its paragraphs (cells, list items, headings) needs no guess. */
const PARAGRAPH_SEPARATOR = '\u2029';
