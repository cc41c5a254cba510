import type { CodeLens } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { both } from '../util/bilingual.ts';
import { allRecords, keyOf, selectionOf } from './lookup.ts';
import { occurrencesOf } from './occurrences.ts';
import { Positions } from './positions.ts';

export interface CodeLensParams {
  readonly uri: string;
  /** A command of the client that takes (uri, position, locations); null where it has none, then the lens is text alone. */
  readonly showReferences: string | null;
}

/** Above each record of a data file: 引用 12 处 · 2 处不符. */
export function provideCodeLens(analysis: Analysis, { uri, showReferences }: CodeLensParams): CodeLens[] {
  const records = allRecords(analysis).filter(({ origin }) => origin.uri === uri);
  if (records.length === 0) return [];
  const positions = new Positions(analysis);
  const occurrences = occurrencesOf(analysis);
  return records.map((record) => {
    const places = occurrences.get(keyOf(record)) ?? [];
    const wrong = places.filter(({ contradicts }) => contradicts).length;
    const { start } = positions.range(uri, selectionOf(record));
    const title = titleOf(places.length, wrong)[analysis.settings.locale];
    const locations = places.map((place) => ({ uri: place.uri, range: positions.range(place.uri, place.span) }));
    const command =
      showReferences && places.length > 0 ? { title, command: showReferences, arguments: [uri, start, locations] } : { title, command: '' };
    return { range: positions.range(uri, { start: record.origin.start, end: record.origin.start }), command };
  });
}

function titleOf(places: number, wrong: number) {
  if (places === 0) return both('未引用', 'not used');
  if (wrong === 0) return both(`引用 ${places} 处`, `used ${places}×`);
  return both(`引用 ${places} 处 · ${wrong} 处不符`, `used ${places}× · ${wrong} contradict`);
}
