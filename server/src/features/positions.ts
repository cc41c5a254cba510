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

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  range(uri: string, span: Span): Range {
    const document = this.#document(uri);
    return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
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

  #document(uri: string): TextDocument {
    const known = this.#documents.get(uri);
    if (known) return known;
    const text = this.#analysis.dataFile(uri)?.text ?? this.#analysis.sidecar(uri)?.text ?? this.#analysis.report(uri)?.report.text ?? '';
    const document = TextDocument.create(uri, '', 0, text);
    this.#documents.set(uri, document);
    return document;
  }
}
