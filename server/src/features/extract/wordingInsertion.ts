import type { Analysis } from '../../analysis/analysis.ts';
import { readCsvRows } from '../../data/csvRows.ts';
import { chineseName, fieldOfKey, LIST_KEYS } from '../../data/fields.ts';
import { dataFormatOf } from '../../data/fileKinds.ts';
import type { DataFile } from '../../data/schema.ts';
import { columnOf, findHeader } from '../../data/tableHeader.ts';
import { csvCell, yamlScalar } from '../../data/writeTargets.ts';
import type { Locale } from '../../util/bilingual.ts';
import type { FileChange } from '../edits.ts';
import { Positions } from '../positions.ts';
import { NAME_TYPE_LABELS } from '../wording.ts';
import type { WordingDraft } from './wordingDrafts.ts';

type Kind = 'slogans' | 'names';
/** The fields of a record, by key, in the order in which they are written. */
type Fields = readonly (readonly [key: string, value: string])[];

/** Puts phrases behind those of the nearest 提法 file and names behind those of the nearest 名称 file; where there is none, into a new one beside the report. */
export function wordingChanges(analysis: Analysis, report: string, drafts: readonly WordingDraft[]): readonly FileChange[] {
  const { locale } = analysis.settings;
  return (['slogans', 'names'] as const).flatMap((kind) => {
    const records = drafts.filter((draft) => (draft.kind === 'slogan') === (kind === 'slogans')).map(fieldsOf);
    return records.length > 0 ? [changeOf(analysis, report, kind, records, locale)] : [];
  });
}

function fieldsOf(draft: WordingDraft): Fields {
  if (draft.kind === 'slogan')
    return [
      ['text', draft.text],
      ['quoted', '是'],
    ];
  const parent = draft.parent ? ([['parent', draft.parent]] as const) : [];
  return [['name', draft.text], ['type', NAME_TYPE_LABELS[draft.type].zh.replace(/（.*/, '')], ...parent];
}

function changeOf(analysis: Analysis, report: string, kind: Kind, records: readonly Fields[], locale: Locale): FileChange {
  const [file] = filesOf(analysis, report, kind);
  const edit =
    file && (dataFormatOf(file.uri) === 'csv' ? csvEdit(analysis, file, kind, records) : yamlEdit(analysis, file, kind, records, locale));
  if (file && edit) return { uri: file.uri, edit };
  const list = LIST_KEYS[kind][locale === 'zh' ? 1 : 0] ?? kind;
  const folder = report.replace(/[^/]*$/, '');
  return { uri: freeUri(analysis, folder, kind), newText: `${list}:\n${yamlOf(kind, records, '  ', locale).join('\n')}\n` };
}

const shared = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
};

/** A writer's own files of a kind, the nearest to the report first. */
const filesOf = (analysis: Analysis, report: string, kind: Kind): readonly DataFile[] =>
  analysis.data.files
    .flatMap((file) => (file.kind === kind ? (analysis.dataFile(file.uri) ?? []) : []))
    .filter(({ unreadable }) => !unreadable)
    .toSorted((a, b) => shared(b.uri, report) - shared(a.uri, report));

/** Behind the last record, with the indentation of its dash; null where the list is written in another way. */
function yamlEdit(analysis: Analysis, { uri, text }: DataFile, kind: Kind, records: readonly Fields[], locale: Locale) {
  const origins = analysis.data[kind].map(({ origin }) => origin).filter((origin) => origin.uri === uri);
  const last = origins.reduce((end, origin) => Math.max(end, origin.end), -1);
  const first = origins[0];
  if (!first || last < 0) return null;
  const dash = /^([ \t]*)-\s/.exec(text.slice(text.lastIndexOf('\n', first.start - 1) + 1, first.start + 1));
  if (!dash) return null;
  const lineEnd = text.indexOf('\n', last);
  const at = lineEnd < 0 ? text.length : lineEnd + 1;
  const newText = `${lineEnd < 0 ? '\n' : ''}${yamlOf(kind, records, dash[1] ?? '', locale).join('\n')}\n`;
  return { range: new Positions(analysis).range(uri, { start: at, end: at }), newText };
}

/** A record a line: the writer looks through many of them. */
function yamlOf(kind: Kind, records: readonly Fields[], indent: string, locale: Locale): readonly string[] {
  const nameOf = (key: string): string => (locale === 'zh' ? chineseName(fieldOfKey(kind, key)) : key);
  return records.map((fields) => `${indent}- { ${fields.map(([key, value]) => `${nameOf(key)}: ${flowScalar(value)}`).join(', ')} }`);
}

const flowScalar = (value: string): string => (/[,{}[\]]/.test(value) ? JSON.stringify(value) : yamlScalar(value));

function csvEdit(analysis: Analysis, { uri, text }: DataFile, kind: Kind, records: readonly Fields[]) {
  const { rows } = readCsvRows(text, ',');
  const header = rows[findHeader(rows, kind)];
  const keys = header?.cells.map(({ value }) => columnOf(kind, value)?.field.key ?? null);
  if (!keys?.includes(kind === 'slogans' ? 'text' : 'name') || (kind === 'names' && !keys.includes('type'))) return null;
  const lines = records.map((fields) => keys.map((key) => csvCell(fields.find(([known]) => known === key)?.[1] ?? '')).join(','));
  const before = text.endsWith('\n') || text === '' ? '' : '\n';
  const at = { start: text.length, end: text.length };
  return { range: new Positions(analysis).range(uri, at), newText: `${before}${lines.join('\n')}\n` };
}

function freeUri(analysis: Analysis, folder: string, kind: Kind): string {
  const name = encodeURIComponent(kind === 'slogans' ? '提法' : '名称');
  for (let copy = 1; ; copy++) {
    const uri = `${folder}${name}${copy === 1 ? '' : `.${copy}`}.yaml`;
    if (!analysis.dataFile(uri)) return uri;
  }
}
