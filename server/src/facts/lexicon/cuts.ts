import { BLANKS } from '../../text/characters.ts';
import type { Span } from '../../util/span.ts';
import { unitTable } from '../../util/sparseMatches.ts';
import type { Segmenter } from './segmenter.ts';

/** Asks a segmenter where words begin and end, clause by clause and only where it is needed. */
export class WordCuts {
  readonly #text: string;
  readonly #segmenter: Segmenter;
  readonly #known = new Map<number, { readonly end: number; readonly starts: ReadonlySet<number> }>();

  constructor(text: string, segmenter: Segmenter) {
    this.#text = text;
    this.#segmenter = segmenter;
  }

  /** Whether a word begins at the span's start and one ends at its end. */
  isWhole(span: Span): boolean {
    return this.isCut(span, span.start) && this.isCut(span, span.end);
  }

  /** Whether a word ends or begins at an offset that lies in a span or at its edge. */
  isCut(span: Span, offset: number): boolean {
    const from = this.#edge(span.start, -1);
    let clause = this.#known.get(from);
    if (!clause || clause.end < span.end) {
      const end = this.#edge(span.end, 1);
      clause = { end, starts: this.#segmenter.boundaries(this.#text.slice(from, end)) };
      this.#known.set(from, clause);
    }
    return offset === from || offset >= clause.end || clause.starts.has(offset - from);
  }

  /** The end of the clause in a direction, not farther than `REACH`. */
  #edge(offset: number, direction: 1 | -1): number {
    let at = offset;
    for (let i = 0; i < REACH; i++) {
      const unit = this.#text.charCodeAt(direction < 0 ? at - 1 : at);
      if (Number.isNaN(unit) || CLAUSE_MARKS[unit] === 1) break;
      at += direction;
    }
    return at;
  }
}

const REACH = 40;
const CLAUSE_MARKS = unitTable(`${BLANKS}，。！？：；、,.;:!?()（）“”‘’"'…—《》「」『』【】`);
