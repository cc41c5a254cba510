import type { CodeLens } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import type { DataRecord } from '../data/schema.ts';
import { periodName } from '../quantity/periodName.ts';
import { type Bilingual, both, type Locale } from '../util/bilingual.ts';
import { allRecords, keyOf, selectionOf } from './lookup.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import { Positions } from './positions.ts';
import { updateLabel, updatesOf } from './propagate.ts';

export interface CodeLensParams {
  readonly uri: string;
  /** A command of the client that takes (uri, position, locations); null where it has none, then the lens is text alone. */
  readonly showReferences: string | null;
  /** The server's command that updates the text to a record (uri, position). */
  readonly propagate?: string | null;
}

/** Above each record of a data file: 引用 12 处 · 2 处不符 · 1 处未更新, and 更新 3 处正文 where the text still says other numbers. */
export function provideCodeLens(analysis: Analysis, { uri, showReferences, propagate = null }: CodeLensParams): CodeLens[] {
  const records = allRecords(analysis).filter(({ origin }) => origin.uri === uri);
  if (records.length === 0) return [];
  const positions = new Positions(analysis);
  const occurrences = occurrencesOf(analysis, { dataFile: uri });
  const updates = updatesOf(analysis);
  const { locale } = analysis.settings;
  const rows = new Map<number, DataRecord[]>();
  for (const record of records) rows.set(record.origin.start, [...(rows.get(record.origin.start) ?? []), record]);
  return records.flatMap((record) => {
    const places = occurrences.get(keyOf(record)) ?? [];
    const row = rows.get(record.origin.start) ?? [];
    // Of a row that holds several, those in use have a lens; where none is, one says so.
    if (places.length === 0 && (record !== row[0] || row.some((other) => occurrences.has(keyOf(other))))) return [];
    const { start } = positions.range(uri, selectionOf(record));
    const isAlone = row.length === 1 || places.length === 0;
    const from = isAlone ? record.origin.start : selectionOf(record).start;
    const range = positions.range(uri, { start: from, end: from });
    const title = (isAlone ? '' : nameInRow(record, locale)) + titleOf(places)[locale];
    const locations = places.map((place) => ({ uri: place.uri, range: positions.range(place.uri, place.span) }));
    const shows = showReferences !== null && places.length > 0;
    const uses: CodeLens = {
      range,
      command: { title, command: shows ? showReferences : '', ...(shows && { arguments: [uri, start, locations] }) },
    };
    const outdated = updates.get(keyOf(record))?.length ?? 0;
    if (outdated === 0 || propagate === null) return [uses];
    return [uses, { range, command: { title: updateLabel(outdated)[locale], command: propagate, arguments: [uri, range.start] } }];
  });
}

/** Which of a row's records is meant: 2025年增速： */
function nameInRow(record: DataRecord, locale: Locale): string {
  if (record.kind !== 'target') return '';
  const { period, measure } = record;
  const rate = measure === '增速' || measure === '占比' ? measure : '';
  return locale === 'zh' ? `${periodName(period, 'zh')}${rate}：` : `${period.label}${rate && ` ${rate}`}: `;
}

function titleOf(places: readonly Occurrence[]): Bilingual {
  const outdated = places.filter((place) => place.outdated).length;
  const wrong = places.filter((place) => place.contradicts && !place.outdated).length;
  if (places.length === 0) return both('未引用', 'not used');
  return both(
    [`引用 ${places.length} 处`, wrong > 0 && `${wrong} 处不符`, outdated > 0 && `${outdated} 处未更新`].filter(Boolean).join(' · '),
    [`used ${places.length}×`, wrong > 0 && `${wrong} contradict`, outdated > 0 && `${outdated} outdated`].filter(Boolean).join(' · '),
  );
}
