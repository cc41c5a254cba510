import { type Bilingual, both } from '../util/bilingual.ts';
import { type Span, spanOf } from '../util/span.ts';
import { chineseName, FIELDS, type Field, normalLabel } from './fields.ts';
import { nearest } from './nearest.ts';
import { FilePlaces } from './places.ts';
import type { DataFile, DataKind, DataProblem } from './schema.ts';

/** Collects the problems of one data file and words them, each with its place. */
export class FileProblems {
  readonly all: DataProblem[] = [];
  readonly #file: DataFile;
  readonly #nearest = new Map<string, string | null>();
  readonly #places: FilePlaces;

  constructor(file: DataFile) {
    this.#file = file;
    this.#places = new FilePlaces(file);
  }

  get text(): string {
    return this.#file.text;
  }

  /** Adds a problem. The message is given without the place; it is put in front. */
  error(code: string, span: Span, message: Bilingual): void {
    this.#add('error', code, span, message);
  }

  warning(code: string, span: Span, message: Bilingual): void {
    this.#add('warning', code, span, message);
  }

  /** Nothing wrong: something that a writer may want to know. */
  information(code: string, span: Span, message: Bilingual): void {
    this.#add('information', code, span, message);
  }

  /** A problem of the file as a whole. */
  whole(level: 'error' | 'warning', code: string, message: Bilingual): void {
    this.all.push({ uri: this.#file.uri, span: spanOf(0, 0), code, level, message });
  }

  unknownField(label: string, span: Span): void {
    const { kind } = this.#file;
    let near = this.#nearest.get(label);
    if (near === undefined) {
      near = nearest(normalLabel(label), knownNames(kind));
      this.#nearest.set(label, near);
    }
    const known = FIELDS[kind].filter((field) => field.key !== 'scopeOrUnit').slice(0, SOME);
    const zhHint = near ? `是否应为“${near}”？` : `可用的名称：${known.map(chineseName).join('、')}等。`;
    const enHint = near ? `Did you mean “${near}”?` : `Known names: ${known.map((field) => field.key).join(', ')} …`;
    this.warning(
      'unknown-field',
      span,
      both(`没有名为“${shown(label)}”的字段，已略过。${zhHint}`, `no field is called “${shown(label)}”; it is left out. ${enHint}`),
    );
  }

  missing(field: Field, span: Span): void {
    const zh = `缺少“${chineseName(field)}”（${field.key}）。${field.description.zh}`;
    this.error('missing-field', span, both(zh, `“${field.key}” (${chineseName(field)}) is missing. ${field.description.en}`));
  }

  #add(level: DataProblem['level'], code: string, span: Span, message: Bilingual): void {
    const last = this.all.at(-1);
    // One unit may serve two values of its record.
    if (last?.code === code && last.span.start === span.start && last.span.end === span.end) return;
    const place = this.#places.at(span.start);
    const said = both(`${place.zh}${message.zh}`, `${place.en}: ${message.en}`);
    this.all.push({ uri: this.#file.uri, span: spanOf(span.start, span.end), code, level, message: said });
  }
}

/** A span cut off at the end of its first line: what is underlined where a whole record is meant. */
export function firstLine(text: string, span: Span): Span {
  const rest = text.slice(span.start, Math.min(span.end, span.start + MAX_UNDERLINE));
  const line = rest.split(/[\r\n]/, 1)[0] ?? '';
  return spanOf(span.start, span.start + line.trimEnd().length);
}

/** A value in a message, cut where it is long. */
export function shown(value: string): string {
  const flat = value.replace(/\s+/g, ' ');
  return flat.length > MAX_SHOWN ? `${flat.slice(0, MAX_SHOWN)}…` : flat;
}

const MAX_UNDERLINE = 200;
const MAX_SHOWN = 40;
/** Names listed in a message where none is close. */
const SOME = 8;

const knownNames = (kind: DataKind): readonly string[] => FIELDS[kind].flatMap((f) => [f.key, ...f.names]);
