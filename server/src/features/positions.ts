import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../util/span.ts';

/**
 * The one place where offsets become LSP positions and back. Reads reports and data files of one analysis; each text's
 * lines are counted once per instance.
 */
export class Positions {
  readonly #analysis: Analysis;
  readonly #documents = new Map<string, TextDocument>();
  readonly #lines = new Map<string, Lines | null>();

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  range(uri: string, span: Span): Range {
    const text = this.#linesOf(uri) ?? this.#document(uri);
    return { start: text.positionAt(span.start), end: text.positionAt(span.end) };
  }

  offset(uri: string, position: Position): number {
    return this.#document(uri).offsetAt(position);
  }

  span(uri: string, range: Range): Span {
    return { start: this.offset(uri, range.start), end: this.offset(uri, range.end) };
  }

  /** Lines of the document, one more than its line breaks. */
  lineCount(uri: string): number {
    return this.#document(uri).lineCount;
  }

  /** Null where lines end in more ways than one. */
  #linesOf(uri: string): Lines | null {
    let lines = this.#lines.get(uri);
    if (lines === undefined) {
      const text = this.#textOf(uri);
      lines = text.includes('\r') ? null : new Lines(text);
      this.#lines.set(uri, lines);
    }
    return lines;
  }

  #textOf(uri: string): string {
    return this.#analysis.dataFile(uri)?.text ?? this.#analysis.sidecar(uri)?.text ?? this.#analysis.report(uri)?.report.text ?? '';
  }

  #document(uri: string): TextDocument {
    const known = this.#documents.get(uri);
    if (known) return known;
    const document = TextDocument.create(uri, '', 0, this.#textOf(uri));
    this.#documents.set(uri, document);
    return document;
  }
}

/** The lines of a text that all end with a line feed. The engine finds these; the library goes through all characters. */
export class Lines {
  readonly #length: number;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#length = text.length;
    for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) this.#starts.push(feed + 1);
  }

  positionAt(place: number): Position {
    const offset = Math.max(0, Math.min(place, this.#length));
    let low = 0;
    let high = this.#starts.length;
    // The last line that begins there or before.
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - (this.#starts[low] ?? 0) };
  }
}
