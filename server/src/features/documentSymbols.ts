import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { dataFileSymbols } from './dataFile/structure.ts';
import { Positions } from './positions.ts';
import { type Section, sectionsOf } from './sections.ts';

/** 大纲: titles, visit lines and headings, nested; of a data file, its records. */
export function provideDocumentSymbols(analysis: Analysis, { uri }: { readonly uri: string }): DocumentSymbol[] {
  if (analysis.dataFile(uri)) return dataFileSymbols(analysis, uri);
  const report = analysis.report(uri)?.report;
  if (!report) return [];
  const positions = new Positions(analysis);
  const symbol = ({ heading, start, end, children }: Section): DocumentSymbol => ({
    // Clients refuse a symbol without a name.
    name: heading.text.replace(/^#+/, '').trim().slice(0, MAX_NAME) || '—',
    kind: heading.kind === 'title' ? SymbolKind.Module : heading.kind === 'visit' ? SymbolKind.Namespace : SymbolKind.String,
    range: positions.range(uri, { start, end }),
    selectionRange: positions.range(uri, { start: heading.start, end: heading.end }),
    children: children.map(symbol),
  });
  return sectionsOf(report).map(symbol);
}

const MAX_NAME = 120;
