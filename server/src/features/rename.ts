import type { Position, Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { dataFormatOf } from '../data/fileKinds.ts';
import type { DataRecord } from '../data/schema.ts';
import { yamlScalar } from '../data/writeTargets.ts';
import { toDocument } from '../text/paragraph.ts';
import { type Span, touches } from '../util/span.ts';
import { factAt, factsOf, recordAt, recordOfField, recordsOf } from './lookup.ts';
import { Positions } from './positions.ts';

export interface RenameParams {
  readonly uri: string;
  readonly position: Position;
}

/** Whether what stands there can be renamed: an indicator, a place or another name, a phrase, in a report or in a data file. */
export function prepareRename(
  analysis: Analysis,
  { uri, position }: RenameParams,
): { readonly range: Range; readonly placeholder: string } | null {
  const positions = new Positions(analysis);
  const subject = subjectAt(analysis, uri, positions.offset(uri, position));
  return subject && { range: positions.range(uri, subject.span), placeholder: subject.word };
}

/** 重命名: one word in all data files and in all reports. Other wordings of the same record (its aliases, other short forms) stay as they are. */
export function provideRename(
  analysis: Analysis,
  { uri, position, newName }: RenameParams & { readonly newName: string },
): WorkspaceEdit | null {
  const positions = new Positions(analysis);
  const subject = subjectAt(analysis, uri, positions.offset(uri, position));
  const name = newName.trim();
  if (!subject || name === '' || name === subject.word || /[\r\n]/.test(name)) return null;
  const edits = new Map<string, Map<number, TextEdit>>();
  const put = (at: string, span: Span, newText: string) => {
    const list = edits.get(at) ?? new Map<number, TextEdit>();
    edits.set(at, list.set(span.start, { range: positions.range(at, span), newText }));
  };
  for (const place of placesInData(analysis, subject)) put(place.uri, place.span, writtenIn(analysis, place, name));
  for (const place of placesInReports(analysis, subject)) put(place.uri, place.span, name);
  const documentChanges: TextDocumentEdit[] = [...edits].map(([at, list]) => ({
    textDocument: { uri: at, version: null },
    edits: [...list.values()],
  }));
  return { documentChanges };
}

type Kind = DataRecord['kind'] | 'scope';

interface Subject {
  readonly word: string;
  readonly span: Span;
  readonly kind: Kind;
}

interface Place {
  readonly uri: string;
  readonly span: Span;
}

/** The fields that hold a word of each kind, in the records of each kind. A place is named by names, by the scopes of targets and by posts. */
const HOLDERS: Readonly<Record<Kind, Readonly<Record<DataRecord['kind'], readonly string[]>>>> = {
  target: { target: ['indicator', 'aliases'], slogan: [], name: [] },
  slogan: { target: [], slogan: ['text', 'aliases', 'replacedBy'], name: [] },
  name: { target: ['scope', 'scopeOrUnit', 'owner'], slogan: ['issuer'], name: ['name', 'aliases', 'parent', 'place'] },
  scope: { target: ['scope', 'scopeOrUnit', 'owner'], slogan: ['issuer'], name: ['name', 'aliases', 'parent', 'place'] },
};

function subjectAt(analysis: Analysis, uri: string, offset: number): Subject | null {
  if (analysis.dataFile(uri)) return subjectInData(analysis, uri, offset);
  const result = analysis.report(uri);
  const found = result && factAt(result, offset);
  if (!found || found.kind === 'figure' || recordsOf(found).every(({ origin }) => origin.pack !== undefined)) return null;
  const kind = found.kind === 'indicator' ? 'target' : found.kind;
  return { word: found.mention.text.replace(/[\r\n]/g, ''), span: found.span, kind };
}

function subjectInData(analysis: Analysis, uri: string, offset: number): Subject | null {
  const record = recordAt(analysis, uri, offset) ?? recordOfField(analysis, uri, offset);
  if (!record || record.origin.pack !== undefined || analysis.dataFile(uri)?.workbook) return null;
  for (const kind of ['target', 'slogan', 'name', 'scope'] as const) {
    for (const field of HOLDERS[kind][record.kind]) {
      const span = record.origin.fields[field];
      if (!span || !touches(span, offset)) continue;
      const item = itemsIn(textOf(analysis, uri), span, field).find((one) => touches(one.span, offset));
      if (item) return { word: item.word, span: item.span, kind: kind === 'name' && record.kind === 'target' ? 'scope' : kind };
    }
  }
  return null;
}

/** Every place in the writer's own data files where a field holds the word. Workbooks cannot be edited and are passed over. */
function placesInData(analysis: Analysis, { word, kind }: Subject): readonly Place[] {
  const { targets, slogans, names } = analysis.data;
  return [...targets, ...slogans, ...names].flatMap((record) => {
    const { uri, pack, fields } = record.origin;
    if (pack !== undefined || analysis.dataFile(uri)?.workbook) return [];
    const text = textOf(analysis, uri);
    return HOLDERS[kind][record.kind].flatMap((field) => {
      const span = fields[field];
      const items = span ? itemsIn(text, span, field) : [];
      return items.filter((item) => item.word === word).map((item) => ({ uri, span: item.span }));
    });
  });
}

function placesInReports(analysis: Analysis, { word, kind }: Subject): readonly Place[] {
  return analysis.reports.flatMap((uri) =>
    (analysis.report(uri)?.paragraphs ?? []).flatMap((facts): Place[] => {
      const wanted = kind === 'target' ? 'indicator' : kind;
      const mentions = factsOf(facts).filter(({ found }) => found.kind === wanted && found.mention.text === word);
      if (kind !== 'scope') return mentions.map(({ found }) => ({ uri, span: found.span }));
      // A place that only the targets files name is no entry of the lexicon.
      const { text } = facts.paragraph;
      const inside = facts.names.filter((mention) => mention.text !== word && mention.text.includes(word));
      const places: Place[] = [];
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const span = { start: at, end: at + word.length };
        if (!inside.some((name) => name.start <= at && span.end <= name.end)) places.push({ uri, span: toDocument(facts.paragraph, span) });
      }
      return places;
    }),
  );
}

const textOf = (analysis: Analysis, uri: string): string => analysis.dataFile(uri)?.text ?? '';

/** The words of a value: the value itself, or the items of a list. */
function itemsIn(text: string, { start, end }: Span, field: string): readonly { readonly word: string; readonly span: Span }[] {
  if (field !== 'aliases') return [{ word: text.slice(start, end), span: { start, end } }];
  return [...text.slice(start, end).matchAll(/[^、；;|,[\]\r\n"'\s-][^、；;|,[\]\r\n"']*/g)].map((match) => {
    const word = match[0].trimEnd();
    return { word, span: { start: start + match.index, end: start + match.index + word.length } };
  });
}

/** The new word as the file's format has it; inside quotation marks it stands as it is. */
function writtenIn(analysis: Analysis, { uri, span }: Place, name: string): string {
  const text = textOf(analysis, uri);
  const isQuoted = /["']/.test(text.charAt(span.start - 1));
  if (dataFormatOf(uri) === 'yaml') {
    if (!isQuoted) return yamlScalar(name);
    return text.charAt(span.start - 1) === '"' ? JSON.stringify(name).slice(1, -1) : name.replaceAll("'", "''");
  }
  if (isQuoted) return name.replaceAll('"', '""');
  return /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
