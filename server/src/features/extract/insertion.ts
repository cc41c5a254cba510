import type { TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis.ts';
import { readCsvRows } from '../../data/csvRows.ts';
import type { DraftKey, TargetDraft } from '../../data/draft.ts';
import { dataFormatOf } from '../../data/fileKinds.ts';
import type { DataFile, Target } from '../../data/schema.ts';
import { columnOf, findHeader } from '../../data/tableHeader.ts';
import { csvRow, targetsCsv, targetsYaml, type WriteOptions, yamlRecord } from '../../data/writeTargets.ts';
import { Positions } from '../positions.ts';

/** Where new records go: an edit of a targets file that is there, or the text of a new one. */
export type Insertion = { readonly uri: string } & ({ readonly edit: TextEdit } | { readonly newText: string });

/** Puts records behind those of the targets file nearest to the report; where none can take them, into a new file beside the report. */
export function insertionOf(analysis: Analysis, report: string, drafts: readonly TargetDraft[], options: WriteOptions): Insertion {
  const [file] = targetsFiles(analysis, report);
  const edit = file && (dataFormatOf(file.uri) === 'csv' ? csvEdit(analysis, file, drafts) : yamlEdit(analysis, file, drafts, options));
  if (file && edit) return { uri: file.uri, edit };
  const folder = report.replace(/[^/]*$/, '');
  const csv = analysis.data.files.some(({ uri }) => uri.startsWith(folder) && dataFormatOf(uri) === 'csv');
  const write = csv ? targetsCsv : targetsYaml;
  return { uri: freeName(analysis, folder, csv ? 'csv' : 'yaml'), newText: write(drafts, options) };
}

/** The targets files that an editor can change, the nearest to the report first. */
function targetsFiles(analysis: Analysis, report: string): readonly DataFile[] {
  const files = analysis.data.files.flatMap(({ uri, kind }) => (kind === 'targets' ? (analysis.dataFile(uri) ?? []) : []));
  const distance = ({ uri }: DataFile): number => {
    let shared = 0;
    while (shared < uri.length && uri[shared] === report[shared]) shared++;
    return uri.slice(shared).split('/').length + report.slice(shared).split('/').length;
  };
  return files.filter(({ workbook, unreadable }) => !workbook && !unreadable).toSorted((a, b) => distance(a) - distance(b));
}

/** Behind the last record, with the indentation of its dash. */
function yamlEdit(
  analysis: Analysis,
  file: DataFile,
  drafts: readonly TargetDraft[],
  { locale, foot = [] }: WriteOptions,
): TextEdit | null {
  const records = analysis.data.targets.filter(({ origin }) => origin.uri === file.uri);
  const last = records.reduce((end, { origin }) => Math.max(end, origin.end), -1);
  const first = records[0];
  if (!first || last < 0) return null;
  const lineStart = file.text.lastIndexOf('\n', first.origin.start - 1) + 1;
  const dash = /^([ \t]*)-\s/.exec(file.text.slice(lineStart, first.origin.start + 1));
  if (!dash) return null;
  const lineEnd = file.text.indexOf('\n', last);
  const at = lineEnd < 0 ? file.text.length : lineEnd + 1;
  const before = lineEnd < 0 ? '\n' : '';
  const lines = [
    ...drafts.flatMap((draft) => yamlRecord(draft, { locale, indent: dash[1] ?? '', without: sharedBy(draft, first) })),
    ...foot.map((line) => `${dash[1]}# ${line}`),
  ];
  return insertAt(analysis, file.uri, at, `${before}${lines.join('\n')}\n`);
}

/** What the head of the file says for all its records: a record of the file has it, but not in its own lines. */
function sharedBy(draft: TargetDraft, { scope, period, origin }: Target): readonly DraftKey[] {
  const isAtHead = (key: string): boolean => (origin.fields[key]?.end ?? Number.POSITIVE_INFINITY) <= origin.start;
  const shared: DraftKey[] = [];
  if (isAtHead('scope') && draft.scope === scope) shared.push('scope');
  if (isAtHead('period') && draft.period === period.label) shared.push('period');
  return shared;
}

/** Behind the last row, in the columns of the table; a table without a column for what the records say takes none. */
function csvEdit(analysis: Analysis, file: DataFile, drafts: readonly TargetDraft[]): TextEdit | null {
  const { rows } = readCsvRows(file.text, ',');
  const header = rows[findHeader(rows, 'targets')];
  if (!header) return null;
  const columns = header.cells.map(({ value }) => columnOf('targets', value));
  if (columns.some((column) => column?.period || column?.unit || column?.measure || column?.isLevel)) return null;
  const keys = columns.map((column) => (column?.field.key === 'scopeOrUnit' ? 'scope' : (column?.field.key ?? null)));
  const needed = [
    'indicator',
    'scope',
    'period',
    ...(['target', 'actual', 'measure'] as const).filter((key) => drafts.some((draft) => draft[key] !== null)),
  ];
  if (needed.some((key) => !keys.includes(key))) return null;
  const before = file.text.endsWith('\n') || file.text === '' ? '' : '\n';
  return insertAt(analysis, file.uri, file.text.length, `${before}${drafts.map((draft) => `${csvRow(draft, keys)}\n`).join('')}`);
}

function insertAt(analysis: Analysis, uri: string, at: number, newText: string): TextEdit {
  return { range: new Positions(analysis).range(uri, { start: at, end: at }), newText };
}

/** A name that says targets file and is not taken. */
function freeName(analysis: Analysis, folder: string, ending: string): string {
  for (let copy = 1; ; copy++) {
    const uri = `${folder}${encodeURIComponent('目标')}${copy === 1 ? '' : `.${copy}`}.${ending}`;
    if (!analysis.dataFile(uri)) return uri;
  }
}
