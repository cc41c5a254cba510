import type { Locale } from '../util/bilingual.ts';
import type { DraftKey, TargetDraft } from './draft.ts';
import { chineseName, fieldOfKey, LIST_KEYS } from './fields.ts';
import type { RecordComments } from './yamlComments.ts';

export interface WriteOptions {
  /** The language of field names. */
  readonly locale: Locale;
  /** Lines above the records and below them, written as comments. */
  readonly head?: readonly string[];
  readonly foot?: readonly string[];
  /** What people noted of a record, which goes with it. */
  readonly comments?: ReadonlyMap<TargetDraft, RecordComments>;
}

/** A whole targets file in YAML. What all records share stands once at its head. */
export function targetsYaml(drafts: readonly TargetDraft[], options: WriteOptions): string {
  const { locale, head = [], foot = [], comments } = options;
  const [first] = drafts;
  const shared = SHARED.filter((key) => first && first[key] !== null && drafts.every((draft) => draft[key] === first[key]));
  const lines = [
    ...head.map(comment),
    ...shared.map((key) => `${nameOf(key, locale)}: ${yamlScalar(first?.[key] ?? '')}`),
    ...(head.length + shared.length > 0 ? [''] : []),
    `${LIST_KEYS.targets[locale === 'zh' ? 1 : 0]}:`,
    ...drafts.flatMap((draft) => yamlRecord(draft, { locale, indent: '  ', without: shared, comments: comments?.get(draft) })),
    ...foot.map(comment),
  ];
  return `${lines.join('\n')}\n`;
}

/** The lines of one record in a list, from its dash on. */
export function yamlRecord(draft: TargetDraft, { locale, indent, without = [], comments }: YamlRecordOptions): readonly string[] {
  const behind = new Map(comments?.behind);
  const fields = WRITTEN.filter((key) => !without.includes(key)).flatMap((key) => {
    const value = draft[key];
    if (value === null || value.length === 0) return [];
    const note = behind.get(key);
    behind.delete(key);
    const written = typeof value === 'string' ? yamlScalar(value) : `[${value.map(yamlScalar).join(', ')}]`;
    return [`${nameOf(key, locale)}: ${written}${note === undefined ? '' : `  # ${note}`}`];
  });
  // What is still to be filled in stands there empty.
  if (draft.target === null && draft.actual === null) fields.splice(lastValue(draft, without), 0, `${nameOf('target', locale)}:`);
  const above = notesAbove({ above: comments?.above ?? [], behind }, locale);
  return [...above.map((line) => `${indent}${line}`), ...fields.map((field, i) => `${indent}${i === 0 ? '- ' : '  '}${field}`)];
}

interface YamlRecordOptions {
  readonly locale: Locale;
  readonly indent: string;
  readonly without?: readonly DraftKey[];
  readonly comments?: RecordComments;
}

/** Comments above a record; one behind a value that is not written, or has no line of its own, says what it was on. */
function notesAbove({ above, behind }: RecordComments, locale: Locale): readonly string[] {
  return [...above, ...[...behind].map(([key, note]) => `${nameOf(key, locale)}：${note}`)].map((note) => `# ${note}`);
}

/** A whole targets file as CSV, with the columns that any record needs. Saved with a byte order mark, it opens in Excel. */
export function targetsCsv(drafts: readonly TargetDraft[], { locale, head = [], foot = [], comments }: WriteOptions): string {
  const keys = WRITTEN.filter(
    (key) => key === 'target' || key === 'indicator' || drafts.some((draft) => draft[key] !== null && draft[key]?.length !== 0),
  );
  const row = (cells: readonly string[]) => cells.map(csvCell).join(',');
  const records = drafts.flatMap((draft) => {
    const notes = comments?.get(draft);
    return [...(notes ? notesAbove(notes, locale) : []), row(keys.map((key) => cellText(draft, key)))];
  });
  const lines = [...head.map(comment), row(keys.map((key) => nameOf(key, locale))), ...records, ...foot.map(comment)];
  return lines.map((line) => `${line}\n`).join('');
}

/** A record as the cells of a table whose columns are known by their fields; null for a column that is no field. */
export const csvRow = (draft: TargetDraft, columns: readonly (string | null)[]): string =>
  columns.map((key) => (key !== null && isDraftKey(key) ? csvCell(cellText(draft, key)) : '')).join(',');

/** The order of the fields in a file. */
const WRITTEN: readonly DraftKey[] = [
  ...(['id', 'scope', 'indicator', 'aliases', 'measure', 'basis', 'period', 'target', 'actual', 'asOf', 'base'] as const),
  ...(['revised', 'nature', 'owner', 'definition', 'source', 'note'] as const),
];

/** Fields that may stand at the head of a file. */
const SHARED = ['scope', 'period', 'source'] as const satisfies readonly DraftKey[];

const isDraftKey = (key: string): key is DraftKey => (WRITTEN as readonly string[]).includes(key);

const nameOf = (key: DraftKey, locale: Locale): string => (locale === 'zh' ? chineseName(fieldOfKey('targets', key)) : key);

/** Where 目标值 belongs among the written fields: behind those that say of what it is the value. */
function lastValue(draft: TargetDraft, without: readonly DraftKey[]): number {
  const before = WRITTEN.slice(0, WRITTEN.indexOf('target')).filter((key) => !without.includes(key));
  return before.filter((key) => draft[key] !== null && draft[key]?.length !== 0).length;
}

function cellText(draft: TargetDraft, key: DraftKey): string {
  const value = draft[key];
  return value === null ? '' : typeof value === 'string' ? value : value.join('；');
}

/** The text of a cell, in quotation marks where it needs them. Excel takes what begins with = or @, or with a sign that no number follows, for a formula; behind a space it is text, and is read back without it. */
export function csvCell(text: string): string {
  const safe = /^\s*(?:[=@]|[+-](?![\d.]))/.test(text) ? ` ${text.trimStart()}` : text;
  return /[",\r\n]|^#/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const comment = (line: string): string => (line === '' ? '' : `# ${line}`);

/** A text as YAML reads it back: plain where that is safe, else in double quotation marks. */
export function yamlScalar(text: string): string {
  return PLAIN.test(text) && !/^(?:true|false|null|yes|no|on|off|~)$/i.test(text) ? text : JSON.stringify(text);
}

const PLAIN =
  /^[〇\u3400-\u9fffA-Za-z0-9≥≤“《（][〇\u3400-\u9fffA-Za-z0-9%.·—，。、；：（）《》“”≥≤/+-]*(?: [〇\u3400-\u9fffA-Za-z0-9%.·—，。、；：（）《》“”≥≤/+-]+)*$/;
