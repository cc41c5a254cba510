import type { Span } from '../../util/span.ts';
import type { NumberingLink } from './styles.ts';

/** A run (w:r): the stretch of a paragraph that has one formatting, or a formula, which is never cut. */
export interface Run {
  /** In the XML. */
  start: number;
  end: number;
  /** The tag's name as written, and the XML of its formatting. */
  readonly tag: string;
  format: string;
  /** Where its formatting ends: what stands before is no content. */
  from: number;
}

/** Characters of a paragraph with the XML that they come from. */
export interface Piece {
  /** In the paragraph's text. */
  readonly start: number;
  readonly text: string;
  readonly run: Run;
  /** In the XML: the characters themselves, of an element like a tab the whole element. */
  readonly place: Span;
  /** Where its run can be cut for a comment: between its characters, beside it, or not at all. */
  readonly cut: 'within' | 'beside' | 'never';
}

/** One w:p as it is read. Pieces are empty where it has no characters of its own. */
export interface StoryParagraph {
  text: string;
  readonly pieces: Piece[];
  style: string | null;
  /** Of the paragraph itself; the style may have others. */
  numbering: NumberingLink | null;
  outline: number | null;
  readonly inTable: boolean;
  /** Footnotes and endnotes that it refers to, with the run that does. */
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string; readonly run: Run }[];
  /** Paragraphs of its text boxes, with the run that holds the box. */
  readonly boxes: { readonly paragraph: StoryParagraph; readonly run: Run }[];
  /** A tracked deletion took its end away: what follows goes on in it. */
  goesOn: boolean;
}
