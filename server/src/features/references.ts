import type { Location, Position } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import type { DataRecord } from '../data/schema.ts';
import { factAt, keyOf, recordAt, recordsOf } from './lookup.ts';
import { occurrencesOf } from './occurrences.ts';
import { Positions } from './positions.ts';

export interface ReferencesParams {
  readonly uri: string;
  readonly position: Position;
  /** Whether the record itself belongs to the answer. */
  readonly includeDeclaration: boolean;
}

/** 引用: every place in the reports that speaks of the record under the cursor, asked in a report or in a data file. */
export function provideReferences(analysis: Analysis, { uri, position, includeDeclaration }: ReferencesParams): Location[] {
  const positions = new Positions(analysis);
  const records = recordsUnder(analysis, uri, positions.offset(uri, position));
  if (records.length === 0) return [];
  const occurrences = occurrencesOf(analysis);
  return records.flatMap((record) => [
    ...(includeDeclaration ? [{ uri: record.origin.uri, range: positions.range(record.origin.uri, record.origin) }] : []),
    ...(occurrences.get(keyOf(record)) ?? []).map(({ uri: report, span }) => ({ uri: report, range: positions.range(report, span) })),
  ]);
}

function recordsUnder(analysis: Analysis, uri: string, offset: number): readonly DataRecord[] {
  if (analysis.dataFile(uri)) {
    const record = recordAt(analysis, uri, offset);
    return record ? [record] : [];
  }
  const result = analysis.report(uri);
  const found = result && factAt(result, offset);
  return found ? recordsOf(found) : [];
}
