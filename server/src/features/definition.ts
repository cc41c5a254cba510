import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { factAt, fieldOf, recordAt, recordsOf, selectionOf } from './lookup.ts';
import { Positions } from './positions.ts';

export interface DefinitionParams {
  readonly uri: string;
  readonly position: Position;
}

/** 转到定义: from a figure to the very value that it was held against, from an indicator, phrase or name to the field that has it. */
export function provideDefinition(analysis: Analysis, { uri, position }: DefinitionParams): LocationLink[] {
  const positions = new Positions(analysis);
  const offset = positions.offset(uri, position);
  if (analysis.dataFile(uri)) {
    // A record is its own definition: editors then show its references.
    const record = recordAt(analysis, uri, offset);
    return record ? [linkTo(record, positions)] : [];
  }
  const result = analysis.report(uri);
  const found = result && factAt(result, offset);
  if (!found) return [];
  const originSelectionRange = positions.range(uri, found.span);
  return recordsOf(found).map((record) => ({ originSelectionRange, ...linkTo(record, positions, fieldOf(found, record)) }));
}

function linkTo(record: Parameters<typeof selectionOf>[0], positions: Positions, field?: string): LocationLink {
  const { uri } = record.origin;
  return {
    targetUri: uri,
    targetRange: positions.range(uri, record.origin),
    targetSelectionRange: positions.range(uri, selectionOf(record, field)),
  };
}
