import { type CompletionItem, CompletionItemKind, type CompletionList, type Position } from 'vscode-languageserver-types';
import type { Analysis, ReportAnalysis } from '../analysis/analysis.ts';
import type { DataRecord, DataSet } from '../data/schema.ts';
import { paragraphAt, toParagraph } from '../text/paragraph.ts';
import { recordCard } from './cards.ts';
import { type Entry, EntryIndex } from './completion/entries.ts';
import { figuresAfter } from './completion/figures.ts';
import { detailOf, figureDetail, kindOf, type LinePlace, newTextOf } from './completion/items.ts';
import { membersAfter } from './completion/members.ts';
import { matchTyped, type TypedLine } from './completion/typed.ts';
import { allRecords, keyOf } from './lookup.ts';
import { type CardFormat, writeCards } from './markup.ts';
import { initialsOf, readingOf } from './pinyin.ts';
import { Positions } from './positions.ts';
import { quote } from './wording.ts';

export interface CompletionParams {
  readonly uri: string;
  readonly position: Position;
  /** Whether the list was asked for, rather than brought up by typing; LSP's triggerKind `Invoked`. */
  readonly invoked: boolean;
}

export type CompletionProvider = (analysis: Analysis, params: CompletionParams) => CompletionList;

/** A provider that keeps its index as long as the data stand. */
export function createCompletionProvider(): CompletionProvider {
  let kept: { readonly data: DataSet; readonly index: EntryIndex } | undefined;
  return (analysis, params) => {
    if (kept?.data !== analysis.data) kept = { data: analysis.data, index: new EntryIndex(analysis.data) };
    return complete(analysis, kept.index, params);
  };
}

/** 补全: names, official phrases, indicators and their figures at the cursor, in unspaced Chinese or in pinyin. */
export const provideCompletion: CompletionProvider = (analysis, params) => createCompletionProvider()(analysis, params);

/** Writes what the data say of an item's record beside it; an editor asks for it when the item is looked at. */
export function resolveCompletion(analysis: Analysis, item: CompletionItem, format: CardFormat): CompletionItem {
  const record = allRecords(analysis).find((known) => keyOf(known) === item.data);
  return record ? { ...item, documentation: writeCards([recordCard(analysis, record)], format) } : item;
}

/** An editor filters with what it was sent; the list is kept incomplete so that the server ranks at every letter. */
const MOST_ITEMS = 50;
const LONGEST_LABEL = 40;

function complete(analysis: Analysis, index: EntryIndex, params: CompletionParams): CompletionList {
  const result = analysis.report(params.uri);
  if (!result) return { isIncomplete: false, items: [] };
  const offset = new Positions(analysis).offset(params.uri, params.position);
  const place = placeAt(result, offset);
  const line: TypedLine = { ...place, invoked: params.invoked, isInside: insideMention(result, offset - place.before.length) };
  const range = (start: number) => ({
    start: { line: params.position.line, character: params.position.character - (place.before.length - start) },
    end: params.position,
  });
  const items: CompletionItem[] = [];
  const { scope, year } = contextAt(result, offset);
  const offers = figuresAfter(analysis.lexicon, place.before).toSorted(
    (a, b) => Number(b.record.scope === scope) - Number(a.record.scope === scope) || yearRank(a.record, year) - yearRank(b.record, year),
  );
  for (const { start, text, record, of } of offers) {
    const typed = place.before.slice(start);
    items.push({
      label: text,
      kind: CompletionItemKind.Value,
      detail: figureDetail(record, of, analysis.settings.locale),
      ...(typed !== '' && { filterText: typed }),
      textEdit: { range: range(start), newText: text },
      data: keyOf(record),
    });
  }
  for (const { start, text, record } of membersAfter(analysis.lexicon, place.before)) {
    const typed = place.before.slice(start);
    items.push({
      label: text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)}…` : text,
      kind: CompletionItemKind.EnumMember,
      detail: quote(record.text),
      ...(typed !== '' && { filterText: typed }),
      textEdit: { range: range(start), newText: text },
      data: keyOf(record),
    });
  }
  const match = matchTyped(index, line);
  if (match) {
    const known = recordsIn(result);
    const rank = ({ entry: { record, own } }: { readonly entry: Entry }): number =>
      (record.kind === 'name' && record.parent !== null && record.parent === scope
        ? record.type === 'park'
          ? 0
          : 1
        : known.has(record)
          ? 2
          : 4) +
      (record.origin.pack === undefined ? 0 : 8) +
      (own ? 0 : 0.5);
    const ranked = match.entries.toSorted((a, b) => b.fit - a.fit || rank(a) - rank(b) || a.entry.word.length - b.entry.word.length);
    for (const { entry } of ranked.slice(0, MOST_ITEMS)) {
      const { start, newText } = newTextOf(entry, place, match.start);
      const detail = detailOf(entry.record, analysis.settings.locale);
      items.push({
        label: entry.text,
        labelDetails: {
          description: initialsOf(entry.reading.length > 0 ? entry.reading : readingOf(entry.text)),
        },
        kind: kindOf(entry.record),
        detail,
        filterText: place.before.slice(start),
        textEdit: { range: range(start), newText },
        data: keyOf(entry.record),
      });
    }
  }
  return { isIncomplete: true, items: items.slice(0, MOST_ITEMS).map((item, i) => ({ ...item, sortText: String(i).padStart(3, '0') })) };
}

const yearRank = ({ period }: { readonly period: { readonly from: string } }, year: number | null): number =>
  year === null ? -Number(period.from.slice(0, 4)) : Math.abs(Number(period.from.slice(0, 4)) - year);

/** The cursor's line on both sides of it. */
function placeAt({ report: { text } }: ReportAnalysis, offset: number): LinePlace {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = /[\r\n]/.exec(text.slice(offset, offset + FAR))?.index ?? FAR;
  return { before: text.slice(Math.max(start, offset - FAR), offset), after: text.slice(offset, offset + end) };
}

const FAR = 200;

/** Scope and year that hold at an offset: the section's, else the last place named before it, else the document's. */
function contextAt(result: ReportAnalysis, offset: number): { readonly scope: string | null; readonly year: number | null } {
  const facts = result.paragraphs[paragraphAt(result.report.paragraphs, offset)];
  if (!facts) return { scope: null, year: null };
  const local = toParagraph(facts.paragraph, offset);
  const place = facts.names.findLast(({ end, record }) => end <= local && (record.type === 'district' || record.type === 'zone'));
  const { sectionScope, scope, sectionYear, year } = facts.context;
  return { scope: sectionScope ?? place?.record.name ?? scope, year: typeof sectionYear === 'number' ? sectionYear : year };
}

/** Whether an offset of the line, counted from `lineStart` of the document, lies strictly inside a recognised name or phrase. */
function insideMention(result: ReportAnalysis, lineStart: number): (at: number) => boolean {
  return (at) => {
    const facts = result.paragraphs[paragraphAt(result.report.paragraphs, lineStart + at)];
    if (!facts) return false;
    const local = toParagraph(facts.paragraph, lineStart + at);
    return [facts.names, facts.slogans].some((list) => list.some(({ start, end }) => start < local && local < end));
  };
}

/** The records that the report speaks of already. */
function recordsIn({ paragraphs }: ReportAnalysis): ReadonlySet<DataRecord> {
  const records = new Set<DataRecord>();
  for (const { names, slogans } of paragraphs) for (const { record } of [...names, ...slogans]) records.add(record);
  return records;
}
