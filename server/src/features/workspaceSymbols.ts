import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import type { DataRecord } from '../data/schema.ts';
import { periodName } from '../quantity/periodName.ts';
import { allRecords, labelOf, selectionOf } from './lookup.ts';
import { Positions } from './positions.ts';
import { NAME_TYPE_LABELS, SLOGAN_LEVEL_LABELS } from './wording.ts';

/**
 * 工作区符号: the records whose name or alias holds the query's characters in their order, a writer's own first. Of the packs only what the query
 * names with two characters or more, and not more than fit a list.
 */
export function provideWorkspaceSymbols(analysis: Analysis, { query }: { readonly query: string }): WorkspaceSymbol[] {
  const positions = new Positions(analysis);
  const wanted = query.trim();
  const records = allRecords(analysis);
  const own = records.filter(({ origin }) => origin.pack === undefined);
  const shipped = wanted.length < 2 ? [] : records.filter((record) => record.origin.pack !== undefined && labelOf(record).includes(wanted));
  return [...own, ...shipped.slice(0, MOST_SHIPPED)]
    .filter((record) => [labelOf(record), ...record.aliases].some((name) => holds(name, query)))
    .map((record) => ({
      name: labelOf(record),
      kind: KINDS[record.kind],
      containerName: containerOf(record, analysis),
      location: { uri: record.origin.uri, range: positions.range(record.origin.uri, selectionOf(record)) },
    }));
}

const MOST_SHIPPED = 50;

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
