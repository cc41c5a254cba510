import { both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { isoDate } from './dates.ts';
import { type Field, fieldOfKey } from './fields.ts';
import type { Parsers } from './parsers.ts';
import { type FileProblems, firstLine, shown } from './problems.ts';
import type { RawField, RawFields, RawRecord, RawText, RawValue } from './raw.ts';
import type { DataKind, Origin } from './schema.ts';
import { splitList } from './splitList.ts';

/** A piece of text from a data file, with its place there. */
export interface Piece extends Span {
  readonly text: string;
}

/** Reads the fields of one record, in whatever format it was written, and reports what cannot be read. */
export class RecordReader {
  readonly kind: DataKind;
  readonly record: RawRecord;
  readonly problems: FileProblems;
  readonly parsers: Parsers;
  readonly #defaults: RawFields;
  readonly #uri: string;

  constructor(options: { kind: DataKind; record: RawRecord; defaults: RawFields; problems: FileProblems; parsers: Parsers; uri: string }) {
    this.kind = options.kind;
    this.record = options.record;
    this.problems = options.problems;
    this.parsers = options.parsers;
    this.#defaults = options.defaults;
    this.#uri = options.uri;
  }

  /** A field of the record itself, or the value that holds for the whole file. */
  field(key: string): RawField | null {
    return this.record.fields.get(key) ?? this.#defaults.get(key) ?? null;
  }

  /** A field's one text; a list with several items is none. */
  piece(key: string): Piece | null {
    const field = this.field(key);
    if (!field) return null;
    const { value } = field;
    if (value.kind === 'text') return value;
    const [only, ...more] = value.kind === 'list' ? value.items : [];
    if (only?.kind === 'text' && more.length === 0) return only;
    this.wrongShape(field);
    return null;
  }

  text(key: string): string | null {
    return this.piece(key)?.text ?? null;
  }

  /** The text of a field that a record cannot do without, on one line; its absence is a problem at the record. */
  required(key: string): Piece | null {
    const field = this.field(key);
    const piece = this.piece(key);
    if (!field) this.missing(fieldOfKey(this.kind, key));
    return piece && { ...piece, text: oneLine(piece.text) };
  }

  missing(field: Field): void {
    this.problems.missing(field, this.headline());
  }

  /** What is underlined where the record as a whole is meant. */
  headline(): Span {
    return firstLine(this.problems.text, this.record);
  }

  /** The items of a list, or of a text in which 、 or ； separates them. */
  list(key: string): readonly Piece[] {
    const field = this.field(key);
    return field ? this.pieces(field, field.value) : [];
  }

  pieces(field: RawField, value: RawValue): readonly Piece[] {
    if (value.kind === 'text') return splitPieces(value, this.problems.text);
    if (value.kind === 'map') {
      this.wrongShape(field);
      return [];
    }
    return value.items.flatMap((item) => {
      if (item.kind === 'text') return [item];
      this.wrongShape(field, item);
      return [];
    });
  }

  texts(key: string): readonly string[] {
    return this.list(key).map((piece) => piece.text);
  }

  /** An ISO date; what is none is reported and left out. */
  date(key: string): string | null {
    const piece = this.piece(key);
    return piece && this.dateOf(piece, this.field(key)?.label ?? key);
  }

  dateOf(piece: Piece, label: string): string | null {
    const date = isoDate(piece.text);
    if (date === null) {
      const zh = `“${label}”不是日期：“${shown(piece.text)}”。写法示例：2023-06-30、2023-06、2023。`;
      this.problems.warning(
        'unreadable-date',
        piece,
        both(zh, `“${label}” is no date: “${shown(piece.text)}”. Examples: 2023-06-30, 2023-06, 2023.`),
      );
    }
    return date;
  }

  /** 是 or 否; null where the file does not say. */
  flag(key: string): boolean | null {
    const piece = this.piece(key);
    if (!piece) return null;
    const said = piece.text.toLowerCase();
    if (YES.includes(said)) return true;
    if (NO.includes(said)) return false;
    const label = this.field(key)?.label ?? key;
    const zh = `“${label}”应为“是”或“否”，现为“${shown(piece.text)}”。`;
    this.problems.warning('unknown-value', piece, both(zh, `“${label}” should be yes or no, not “${shown(piece.text)}”.`));
    return null;
  }

  /** One of a closed set of values, under any of its names. */
  choice<T extends string>(key: string, options: { names: Readonly<Record<string, T>>; code: string; known: readonly string[] }): T | null {
    const piece = this.piece(key);
    if (!piece) return null;
    const found = options.names[piece.text.toLowerCase()];
    if (found && Object.hasOwn(options.names, piece.text.toLowerCase())) return found;
    const label = this.field(key)?.label ?? key;
    const zh = `“${label}”没有“${shown(piece.text)}”这一项。可用：${options.known.join('、')}。`;
    this.problems.error(options.code, piece, both(zh, `“${label}” cannot be “${shown(piece.text)}”. Known: ${options.known.join(', ')}.`));
    return null;
  }

  wrongShape(field: RawField, place: Span = field.value): void {
    const span = firstLine(this.problems.text, place);
    this.problems.error(
      'wrong-shape',
      span,
      both(`“${field.label}”应是一段文字或一个列表。`, `“${field.label}” should be a text or a list.`),
    );
  }

  /** Where the record and its fields stand, the values that it takes from the head of its file included. */
  origin(): Origin {
    const fields: Record<string, Span> = {};
    for (const { key, value } of [...this.#defaults.values(), ...this.record.fields.values()]) {
      fields[key] = { start: value.start, end: value.end };
    }
    return { uri: this.#uri, start: this.record.start, end: this.record.end, fields };
  }
}

/** The items of a text, with their places where the file has the text as it is (no escapes, no folded lines). */
export function splitPieces(value: RawText, file: string): readonly Piece[] {
  const literal = file.startsWith(value.text, value.start);
  return splitList(value.text).map(({ text, start, end }) =>
    literal ? { text, start: value.start + start, end: value.start + end } : { text, start: value.start, end: value.end },
  );
}

/** A cell may be broken over lines to fit its column; Chinese is joined without a space. */
function oneLine(text: string): string {
  return text.replace(/(\S?)\s*[\r\n]\s*(\S?)/g, (_, before: string, after: string) => {
    const latin = /[\x21-\x7e]/.test(before) && /[\x21-\x7e]/.test(after);
    return `${before}${latin ? ' ' : ''}${after}`;
  });
}

const YES = ['是', '有', '带', 'true', 'yes', 'y', '1', '√', '✓'];
const NO = ['否', '无', '不带', 'false', 'no', 'n', '0', '×', '✗'];
