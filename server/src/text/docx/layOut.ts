import { spanOf } from '../../util/span.ts';
import type { Labels } from './numbering.ts';
import type { Story } from './story.ts';
import { isHeadingLevel, NO_STYLE, type ParagraphStyle } from './styles.ts';
import type { Piece, Run, StoryParagraph } from './wordParagraph.ts';

/** The stories of a Word file with what its styles and lists say. */
export interface Stories {
  readonly document: Story;
  readonly footnotes: Story;
  readonly endnotes: Story;
  readonly styles: ReadonlyMap<string, ParagraphStyle>;
  readonly labels: Labels;
}

/** A stretch of the text with the run of document.xml that a comment on it can be tied to. */
export interface Anchored {
  readonly start: number;
  readonly end: number;
  readonly run: Run;
  /** Where in its run it stands; null for what stands elsewhere (a footnote, a text box) and is tied to the run that refers to it. */
  readonly piece: Piece | null;
}

export interface LaidOut {
  readonly text: string;
  /** In the order of the text. */
  readonly anchors: readonly Anchored[];
}

/** What a line of the text is made of. */
interface Line {
  readonly parts: readonly StoryParagraph[];
  readonly label: string;
  /** A paragraph that is whole by itself: none goes on in it, and it goes on in none. */
  readonly alone: boolean;
  /** The run that stands for it in the document, where it is in a note or a box. */
  readonly away: Run | null;
}

/**
 * The text of a Word file: each line is a paragraph (empty ones too), what stands in a text box or a note follows the paragraph that holds it. A line
 * break within a paragraph is U+2028. Where neighbours are known to be two (cells, list items, headings), U+2029 ends the line.
 */
export function layOut(stories: Stories): LaidOut {
  const anchors: Anchored[] = [];
  let text = '';
  let before: Line | null = null;
  for (const line of linesOf(stories)) {
    if (before) text += before.alone || line.alone ? '\u2029\n' : '\n';
    text += line.label;
    for (const { text: own, pieces } of line.parts) {
      const at = text.length;
      for (const piece of pieces) {
        const { start, end } = spanOf(at + piece.start, at + piece.start + piece.text.length);
        anchors.push({ start, end, run: line.away ?? piece.run, piece: line.away ? null : piece });
      }
      text += own;
    }
    before = line;
  }
  return { text: before ? `${text}\n` : '', anchors };
}

function* linesOf(stories: Stories): Generator<Line> {
  const paragraphs = stories.document.get('') ?? [];
  const read = new Set<string>();
  let parts: StoryParagraph[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    parts.push(paragraph);
    if (paragraph.goesOn && i + 1 < paragraphs.length) continue;
    yield lineOf(parts, stories, null);
    for (const part of parts) yield* besides(part, stories, read);
    parts = [];
  }
}

/** What stands in text boxes and notes of a paragraph; a note stands where it is first referred to. */
function* besides({ boxes, notes }: StoryParagraph, stories: Stories, read: Set<string>): Generator<Line> {
  for (const { paragraph, run } of boxes) yield lineOf([paragraph], stories, run);
  for (const { kind, id, run } of notes) {
    const key = `${kind} ${id}`;
    if (read.has(key)) continue;
    read.add(key);
    const story = kind === 'footnote' ? stories.footnotes : stories.endnotes;
    for (const paragraph of story.get(id) ?? []) yield lineOf([paragraph], stories, run);
  }
}

/** The last of the paragraphs that went on in each other gives them its form. */
function lineOf(parts: readonly StoryParagraph[], { styles, labels }: Stories, away: Run | null): Line {
  const last = parts.at(-1);
  const style = styles.get(last?.style ?? '') ?? NO_STYLE;
  if (style.contents) return { parts: [], label: '', alone: true, away };
  const list = last?.numbering?.list ?? style.numbering?.list ?? null;
  const numbered = list !== null && list !== '0';
  const level = last?.numbering?.level ?? style.numbering?.level ?? null;
  // An empty item is counted and printed, too: tables have their numbers so.
  const label = numbered ? labels({ list, level }) : '';
  const alone = away !== null || numbered || last?.inTable === true || style.heading || isHeadingLevel(last?.outline ?? null);
  return { parts, label, alone, away };
}
