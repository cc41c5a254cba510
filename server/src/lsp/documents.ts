import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';

type Edit = Extract<TextDocumentContentChangeEvent, { readonly range: unknown }>;

/**
 * A document after edits. The library goes through all characters for the lines of a text, which at the first key takes as long as to read the paragraph;
 * where lines end in one way only, the engine finds them. The same as the library gives (test/unit/documents.test.ts).
 */
export function updateDocument(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
  const text = edited(document.getText(), changes);
  return text === null
    ? TextDocument.update(document, changes, version)
    : TextDocument.create(document.uri, document.languageId, version, text);
}

/** A text after edits; null where the library has to say what its lines are, or that a change is none. */
function edited(text: string, changes: readonly TextDocumentContentChangeEvent[]): string | null {
  if (!changes.every(isEdit) || LONE_RETURN.test(text) || changes.some((change) => LONE_RETURN.test(change.text))) return null;
  const edits = changes.map(placed);
  const [only] = edits;
  const fromBelow = edits.length > 1 && isFromBelow(edits) ? withPieces(text, edits) : null;
  if (fromBelow !== null || !only) return fromBelow ?? text;
  if (text.includes('\r') || edits.some(({ words }) => words.includes('\r'))) return null;
  return edits.length === 1
    ? text.slice(0, offsetAt(text, only.start)) + only.words + text.slice(offsetAt(text, only.end))
    : withLines(text, edits);
}

const LONE_RETURN = /\r(?!\n)/;

interface Placed {
  readonly start: Position;
  readonly end: Position;
  readonly words: string;
}

const placed = ({ range: { start, end }, text: words }: Edit): Placed =>
  isBefore(end, start) ? { start: end, end: start, words } : { start, end, words };

/** Whether each edit stands above the one before it, as editors send all replacements of a word: then all places are those of the first text. */
const isFromBelow = (edits: readonly Placed[]): boolean =>
  edits.every(({ end }, at) => at === 0 || !isBefore((edits[at - 1] as Placed).start, end));

/** Edits from below, in one pass over the text; null where one stands where the text has no such place. */
function withPieces(text: string, edits: readonly Placed[]): string | null {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  const offset = ({ line, character }: Position): number => {
    const start = starts[line];
    if (start === undefined || character < 0) return -1;
    const next = starts[line + 1];
    const end = next === undefined ? text.length : text.charAt(next - 2) === '\r' && next - 2 >= start ? next - 2 : next - 1;
    return start + character > end ? -1 : start + character;
  };
  const pieces: string[] = [];
  let until = text.length;
  for (const { start, end, words } of edits) {
    const [from, to] = [offset(start), offset(end)];
    if (from < 0 || to < 0) return null;
    pieces.push(text.slice(to, until), words);
    until = from;
  }
  pieces.push(text.slice(0, until));
  return pieces.reverse().join('');
}

/** Edits in any order, each in its own lines. */
function withLines(text: string, edits: readonly Placed[]): string {
  let lines = text.split('\n');
  for (const { start, end, words } of edits) {
    const [from, to] = [lineOf(start, lines), lineOf(end, lines)];
    const line = (lines[from.line]?.slice(0, from.character) ?? '') + words + (lines[to.line]?.slice(to.character) ?? '');
    if (from.line === to.line && !words.includes('\n')) lines[from.line] = line;
    else lines = lines.slice(0, from.line).concat(line.split('\n'), lines.slice(to.line + 1));
  }
  return lines.join('\n');
}

function lineOf({ line, character }: Position, lines: readonly string[]): Position {
  if (line < 0) return { line: 0, character: 0 };
  const last = lines.length - 1;
  return line > last ? { line: last, character: lines[last]?.length ?? 0 } : { line, character: Math.max(0, character) };
}

function isEdit(change: TextDocumentContentChangeEvent): change is Edit {
  if (typeof change !== 'object' || change === null || !('range' in change) || typeof change.text !== 'string') return false;
  return isPlace(change.range?.start) && isPlace(change.range?.end);
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
