import type { Diagnostic, Position, Range } from 'vscode-languageserver';
import { sharedEnds } from '../text/sharedEnds.ts';
import { sameValue } from '../util/sameValue.ts';

/** A document after an edit, and its text before. */
export interface Edited {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
}

/** What is being written: from the beginning of the clause to the end of its sentence, whose reading depends on it. */
interface Writing {
  readonly uri: string;
  readonly range: Range;
  /** In milliseconds of the clock that the caller goes by. */
  readonly until: number;
}

/**
 * Keeps the list of findings calm while somebody writes (边写边核，不打断). What touches the clause that is being written, or is told by it,
 * stays as it was last shown: nothing new appears there, nothing goes, save findings whose own words, or what stands right beside them, were changed; a half-typed numeral
 * (新增3 on the way to 新增30家) is never marked. All the rest is as the analysis has it. It ends when the clause is left, when typing rests, or
 * with the file being saved. Knows no clock and no timer: whoever asks gives the time.
 */
export class CalmTyping {
  #writing: Writing | null = null;
  readonly #shown = new Map<string, readonly Diagnostic[]>();
  readonly #held = new Set<string>();

  /** A document was edited at `now`; `pause`: how long until typing rests, 0 for no holding back. */
  edited({ uri, before, after }: Edited, { now, pause }: { readonly now: number; readonly pause: number }): void {
    const edit = difference(before, after);
    if (!edit) return;
    const from = positionIn(before, edit.start);
    const move = moving({ from, oldEnd: positionIn(before, edit.oldEnd), newEnd: positionIn(after, edit.newEnd) });
    for (const [shownUri, items] of this.#shown) {
      if (shownUri === uri || items.some((item) => item.relatedInformation?.some(({ location }) => location.uri === uri)))
        this.#shown.set(
          shownUri,
          items.flatMap((item) => moved(item, { uri, own: shownUri === uri, move })),
        );
    }
    const span = { start: clauseStart(after, edit.newEnd), end: sentenceEnd(after, edit.newEnd) };
    const range = { start: positionIn(after, span.start), end: positionIn(after, span.end) };
    this.#writing = pause > 0 ? { uri, range, until: now + pause } : null;
  }

  /** When typing rests, if somebody is typing at `now`. */
  restsAt(now: number): number | null {
    return this.#writing && now < this.#writing.until ? this.#writing.until : null;
  }

  /** The place that is being written in a document, where nothing is to be marked. */
  writing(uri: string, now: number): Range | null {
    return this.#writing?.uri === uri && this.restsAt(now) !== null ? this.#writing.range : null;
  }

  /** Typing rests, or the file was saved: everything may be shown. True if something was held back. */
  rest(): boolean {
    this.#writing = null;
    const held = this.#held.size > 0;
    this.#held.clear();
    return held;
  }

  close(uri: string): void {
    this.#shown.delete(uri);
  }

  /** What is to be shown of what the analysis has; the same list where nothing is held back. */
  shown(uri: string, present: readonly Diagnostic[], now: number): readonly Diagnostic[] {
    const items = this.#calm(uri, present, now);
    if (items !== present) this.#held.add(uri);
    this.#shown.set(uri, items);
    return items;
  }

  #calm(uri: string, present: readonly Diagnostic[], now: number): readonly Diagnostic[] {
    const writing = this.restsAt(now) === null ? null : this.#writing;
    // A document that was never shown has nothing that could flash, except the one that is being written.
    const before = this.#shown.get(uri) ?? (writing?.uri === uri ? [] : undefined);
    if (!writing || !before) return present;
    const isHeld = (item: Diagnostic) => touches(item, uri, writing);
    const told = present.filter((item) => !isHeld(item));
    if (told.length === present.length && !before.some(isHeld)) return present;
    const tellable = new Set(told.map(keyOf));
    const heldKeys = new Set(present.filter(isHeld).map(keyOf));
    const kept = before.filter((item) => !tellable.has(keyOf(item)) && (isHeld(item) || heldKeys.has(keyOf(item))));
    const items = [...told, ...kept].sort(byPlace);
    return sameValue(items, present) ? present : items;
  }
}

/** Whether a finding stands in what is being written, or points into it. */
function touches({ range, relatedInformation = [] }: Diagnostic, uri: string, writing: Writing): boolean {
  const here = (of: string, { start, end }: Range) =>
    of === writing.uri && compare(start, writing.range.end) <= 0 && compare(writing.range.start, end) <= 0;
  return here(uri, range) || relatedInformation.some(({ location }) => here(location.uri, location.range));
}

const keyOf = ({ code, range: { start, end } }: Diagnostic): string =>
  `${String(code)} ${start.line}:${start.character}-${end.line}:${end.character}`;

const byPlace = (a: Diagnostic, b: Diagnostic): number => compare(a.range.start, b.range.start) || compare(a.range.end, b.range.end);
const compare = (a: Position, b: Position): number => a.line - b.line || a.character - b.character;

interface Edit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The one stretch by which two texts differ; null if they do not. */
function difference(before: string, after: string): Edit | null {
  if (before === after) return null;
  const shared = sharedEnds(before, after);
  return { start: shared.before, oldEnd: before.length - shared.behind, newEnd: after.length - shared.behind };
}

function positionIn(text: string, offset: number): Position {
  let line = 0;
  let begin = 0;
  for (let at = nextBreak(text, 0); at > 0 && at <= offset; at = nextBreak(text, at)) {
    line++;
    begin = at;
  }
  return { line, character: offset - begin };
}

/** Where the line after the next break begins; 0 behind the last. */
function nextBreak(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed + 1;
}

/** A range of the text before as it stands after the edit; null if the edit lies in it or at its edge. */
type Move = (range: Range) => Range | null;

function moving({ from, oldEnd, newEnd }: { readonly from: Position; readonly oldEnd: Position; readonly newEnd: Position }): Move {
  const behind = ({ line, character }: Position): Position => ({
    line: line + newEnd.line - oldEnd.line,
    character: line === oldEnd.line ? character + newEnd.character - oldEnd.character : character,
  });
  return (range) => {
    if (compare(range.end, from) < 0) return range;
    return compare(range.start, oldEnd) > 0 ? { start: behind(range.start), end: behind(range.end) } : null;
  };
}

/** A finding as it stands after an edit; none if its own words were changed. */
function moved(item: Diagnostic, { uri, own, move }: { readonly uri: string; readonly own: boolean; readonly move: Move }): Diagnostic[] {
  const range = own ? move(item.range) : item.range;
  if (!range) return [];
  const relatedInformation = item.relatedInformation?.map(({ location, message }) => ({
    location: location.uri === uri ? { uri, range: move(location.range) ?? location.range } : location,
    message,
  }));
  return [{ ...item, range, ...(relatedInformation && { relatedInformation }) }];
}

const CLAUSE_END = /[，、；：。！？,;!?\n]/;
const SENTENCE_END = /[。！？；!?\n]/;
const NUMERAL = /[\d０-９〇零一二三四五六七八九十百千万亿两几]/;

/** Behind the last mark before the cursor; a mark within a numeral (1,234; 二、三十) ends nothing, nor one that may yet become such. */
function clauseStart(text: string, caret: number): number {
  for (let at = caret; at > 0; at--) {
    const mark = text.charAt(at - 1);
    if (!CLAUSE_END.test(mark)) continue;
    const isInNumeral = /[，、,]/.test(mark) && NUMERAL.test(text.charAt(at - 2)) && (at === caret || NUMERAL.test(text.charAt(at)));
    if (!isInNumeral) return at;
  }
  return 0;
}

function sentenceEnd(text: string, caret: number): number {
  for (let at = caret; at < text.length; at++) if (SENTENCE_END.test(text.charAt(at))) return at;
  return text.length;
}
