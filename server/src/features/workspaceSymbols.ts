import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import type { DataRecord } from '../data/schema.ts';
import { allRecords, labelOf, selectionOf } from './lookup.ts';
import { Positions } from './positions.ts';
import { NAME_TYPE_LABELS, periodName, SLOGAN_LEVEL_LABELS } from './wording.ts';

/** 工作区符号: the records whose name or alias holds the query's characters in their order. */
export function provideWorkspaceSymbols(analysis: Analysis, { query }: { readonly query: string }): WorkspaceSymbol[] {
  const positions = new Positions(analysis);
  return allRecords(analysis)
    .filter((record) => [labelOf(record), ...record.aliases].some((name) => holds(name, query)))
    .map((record) => ({
      name: labelOf(record),
      kind: KINDS[record.kind],
      containerName: containerOf(record, analysis),
      location: { uri: record.origin.uri, range: positions.range(record.origin.uri, selectionOf(record)) },
    }));
}

const KINDS = { target: SymbolKind.Number, slogan: SymbolKind.String, name: SymbolKind.Namespace } as const;

function containerOf(record: DataRecord, { settings: { locale } }: Analysis): string {
  switch (record.kind) {
    case 'target':
      return `${record.scope} · ${periodName(record.period, locale)}`;
    case 'slogan':
      return record.level ? SLOGAN_LEVEL_LABELS[record.level][locale] : '';
    case 'name':
      return [NAME_TYPE_LABELS[record.type][locale], record.parent].filter(Boolean).join(' · ');
  }
}

function holds(name: string, query: string): boolean {
  let at = 0;
  for (const character of query.toLowerCase()) {
    at = name.toLowerCase().indexOf(character, at);
    if (at < 0) return false;
    at += character.length;
  }
  return true;
}
