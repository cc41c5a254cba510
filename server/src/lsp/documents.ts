import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';

type Edit = Extract<TextDocumentContentChangeEvent, { readonly range: unknown }>;

/**
 * A document after edits. The library goes through all characters for the lines of a text, which at the first key takes as long as to read the paragraph;
 * where lines end in one way only, the engine finds them. The same as the library gives (test/unit/documents.test.ts).
 */
export function updateDocument(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
  let text = document.getText();
  if (text.includes('\r') || !changes.every(isPlainEdit)) return TextDocument.update(document, changes, version);
  for (const { range, text: words } of changes as readonly Edit[]) {
    const [start, end] = isBefore(range.end, range.start) ? [range.end, range.start] : [range.start, range.end];
    text = text.slice(0, offsetAt(text, start)) + words + text.slice(offsetAt(text, end));
  }
  return TextDocument.create(document.uri, document.languageId, version, text);
}

function isPlainEdit(change: TextDocumentContentChangeEvent): boolean {
  if (typeof change !== 'object' || change === null || !('range' in change) || typeof change.text !== 'string') return false;
  return !change.text.includes('\r') && isPlace(change.range?.start) && isPlace(change.range?.end);
}

const isPlace = (place: Position | undefined): boolean =>
  typeof place === 'object' && place !== null && Number.isInteger(place.line) && Number.isInteger(place.character);

const isBefore = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);

function offsetAt(text: string, { line, character }: Position): number {
  if (line < 0) return 0;
  let start = 0;
  for (let i = 0; i < line; i++) {
    const feed = text.indexOf('\n', start);
    if (feed < 0) return text.length;
    start = feed + 1;
  }
  if (character <= 0) return start;
  const feed = text.indexOf('\n', start);
  return Math.min(start + character, feed < 0 ? text.length : feed);
}
