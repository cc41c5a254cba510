import { Lexer } from 'yaml';
import type { DraftKey } from './draft.ts';
import type { Target } from './schema.ts';

/** What people noted in a YAML file of targets (注释): words of comments without their marks. */
export interface FileComments {
  /** Above the list. */
  readonly head: readonly string[];
  readonly of: ReadonlyMap<Target, RecordComments>;
  /** Below the last record. */
  readonly foot: readonly string[];
}

export interface RecordComments {
  readonly above: readonly string[];
  /** Behind the value of a field, on its line. */
  readonly behind: ReadonlyMap<DraftKey, string>;
}

/**
 * The comments of a file, each with the record that it stands in or above, so that they can go with it into another file. Records are in the order
 * of the file.
 */
export function yamlComments(text: string, records: readonly Target[]): FileComments {
  const head: string[] = [];
  const foot: string[] = [];
  const notes = new Map(records.map((record) => [record, { above: [] as string[], behind: new Map<DraftKey, string>() }]));
  const first = records[0]?.origin.start ?? text.length;
  const listLine = lastKeyLine(text.slice(0, first));
  let next = 0;
  for (const { offset, words } of commentsIn(text)) {
    while (next < records.length && (records[next]?.origin.end ?? 0) <= offset && !isOnLastLine(text, records[next], offset)) next++;
    const record = records[next];
    const note = record && notes.get(record);
    if (!record || !note) foot.push(words);
    else if (next === 0 && offset < listLine) head.push(words);
    else {
      const key = fieldBefore(text, record, offset);
      if (key === null || note.behind.has(key)) note.above.push(words);
      else note.behind.set(key, words);
    }
  }
  return { head, of: notes, foot };
}

/** Comments in their order; the lexer knows what is one and what stands in a text. */
function* commentsIn(text: string): Generator<{ readonly offset: number; readonly words: string }> {
  let offset = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (MARKS.has(token)) {
      isScalar = token === SCALAR;
      continue;
    }
    if (!isScalar && token.startsWith('#')) yield { offset, words: token.replace(/^#\s?/, '').trimEnd() };
    isScalar = false;
    offset += token.length;
  }
}

/** Tokens of the lexer that take no room in the text. */
const SCALAR = '\u001f';
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', SCALAR]);

/** Where the line of the list's own key ends; what stands below it belongs to the first record. */
function lastKeyLine(before: string): number {
  const keys = [...before.matchAll(/^[^\s#-][^\n]*:[^\n]*$/gm)];
  const last = keys.at(-1);
  return last ? last.index + last[0].length : 0;
}

/** Whether a comment stands behind the last value of a record. */
const isOnLastLine = (text: string, record: Target | undefined, offset: number): boolean =>
  record !== undefined && !text.slice(lastValueEnd(record), offset).includes('\n');

const lastValueEnd = ({ origin }: Target): number => Math.max(origin.start, ...Object.values(origin.fields).map(({ end }) => end));

/** The field whose value ends before a comment on the same line; none in a record of one line, whose comment is on the whole. */
function fieldBefore(text: string, { origin }: Target, offset: number): DraftKey | null {
  if (!text.slice(origin.start, origin.end).trim().includes('\n')) return null;
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const inLine = Object.entries(origin.fields).filter(([, { start, end }]) => start >= line && end <= offset);
  const [last] = inLine.sort(([, a], [, b]) => b.end - a.end);
  return (last?.[0] as DraftKey | undefined) ?? null;
}
