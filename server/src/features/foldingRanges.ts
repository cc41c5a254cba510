import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { dataFileFolds } from './dataFile/structure.ts';
import { Positions } from './positions.ts';
import { type Section, sectionsOf } from './sections.ts';

/** 折叠: every section that has more than its heading's line; of a data file, every record of several lines. */
export function provideFoldingRanges(analysis: Analysis, { uri }: { readonly uri: string }): FoldingRange[] {
  if (analysis.dataFile(uri)) return dataFileFolds(analysis, uri);
  const report = analysis.report(uri)?.report;
  if (!report) return [];
  const positions = new Positions(analysis);
  const fold = (section: Section): FoldingRange[] => {
    const { start, end } = positions.range(uri, section);
    const own = end.line > start.line ? [{ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }] : [];
    return [...own, ...section.children.flatMap(fold)];
  };
  return sectionsOf(report).flatMap(fold);
}
