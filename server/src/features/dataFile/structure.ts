import { type DocumentSymbol, type FoldingRange, FoldingRangeKind, SymbolKind } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis.ts';
import type { DataRecord } from '../../data/schema.ts';
import { periodName } from '../../quantity/periodName.ts';
import { allRecords, labelOf, selectionOf } from '../lookup.ts';
import { Positions } from '../positions.ts';
import { NAME_TYPE_LABELS, SLOGAN_LEVEL_LABELS } from '../wording.ts';

/** 大纲 of a data file: its records, targets under their places. */
export function dataFileSymbols(analysis: Analysis, uri: string): DocumentSymbol[] {
  const positions = new Positions(analysis);
  const { locale } = analysis.settings;
  const groups = new Map<string, DocumentSymbol[]>();
  for (const record of recordsIn(analysis, uri)) {
    const range = positions.range(uri, record.origin);
    const selection = selectionOf(record, NAMED_BY[record.kind]);
    // A value taken from the head of the file lies outside of the record.
    const isInside = record.origin.start <= selection.start && selection.end <= record.origin.end;
    const symbol: DocumentSymbol = {
      name: labelOf(record).trim() || '—',
      detail: detailOf(record, locale),
      kind: KINDS[record.kind],
      range,
      selectionRange: isInside ? positions.range(uri, selection) : { start: range.start, end: range.start },
    };
    const group = record.kind === 'target' ? record.scope : record.kind === 'name' ? NAME_TYPE_LABELS[record.type][locale] : '';
    groups.set(group, [...(groups.get(group) ?? []), symbol]);
  }
  if (groups.size <= 1) return [...groups.values()].flat();
  // A group is named once; where its records lie apart, each stretch would hold those of others, so the first stands for all.
  return [...groups].flatMap(([name, children]) => {
    const [first] = children;
    return first && name !== ''
      ? [{ name, kind: SymbolKind.Namespace, range: first.range, selectionRange: first.selectionRange, children }]
      : children;
  });
}

/** 折叠 of a data file: every record of more than one line. */
export function dataFileFolds(analysis: Analysis, uri: string): FoldingRange[] {
  const positions = new Positions(analysis);
  return recordsIn(analysis, uri).flatMap(({ origin }) => {
    const { start, end } = positions.range(uri, origin);
    return end.line > start.line ? [{ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }] : [];
  });
}

const NAMED_BY = { target: 'indicator', slogan: 'text', name: 'name' } as const;
const KINDS = { target: SymbolKind.Number, slogan: SymbolKind.String, name: SymbolKind.Namespace } as const;

const recordsIn = (analysis: Analysis, uri: string): readonly DataRecord[] =>
  allRecords(analysis)
    .filter(({ origin }) => origin.uri === uri)
    .toSorted((a, b) => a.origin.start - b.origin.start);

function detailOf(record: DataRecord, locale: 'zh' | 'en'): string {
  switch (record.kind) {
    case 'target':
      return [periodName(record.period, locale), record.target?.text ?? record.actual?.text].join(' · ');
    case 'slogan':
      return record.level ? SLOGAN_LEVEL_LABELS[record.level][locale] : '';
    case 'name':
      return record.parent ?? '';
  }
}
