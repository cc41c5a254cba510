import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { factAt, recordAt, recordsOf, selectionOf } from './lookup.ts';
import { Positions } from './positions.ts';

export interface DefinitionParams {
  readonly uri: string;
  readonly position: Position;
}

/** 转到定义: from a figure to the value that it was held against, from an indicator, phrase or name to its records. */
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
  const against = found.kind === 'figure' ? found.binding?.mismatch?.against : undefined;
  const originSelectionRange = positions.range(uri, found.span);
  return recordsOf(found).map((record) => ({ originSelectionRange, ...linkTo(record, positions, against) }));
}

function linkTo(
  record: Parameters<typeof selectionOf>[0],
  positions: Positions,
  against?: Parameters<typeof selectionOf>[1],
): LocationLink {
  const { uri } = record.origin;
  return {
    targetUri: uri,
    targetRange: positions.range(uri, record.origin),
    targetSelectionRange: positions.range(uri, selectionOf(record, against)),
  };
}
