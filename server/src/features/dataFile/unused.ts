import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis.ts';
import type { DataRecord } from '../../data/schema.ts';
import { both } from '../../util/bilingual.ts';
import { covers, type Span } from '../../util/span.ts';
import { SOURCE } from '../diagnostics.ts';
import { keyOf, labelOf, selectionOf } from '../lookup.ts';
import { occurrencesOf } from '../occurrences.ts';
import { Positions } from '../positions.ts';

/**
 * 未引用: targets and phrases of a data file that no report mentions, greyed. A list of names is a reference work, most of which is never used; it
 * stays as it is, and so does everything while there is no report.
 */
export function provideUnusedRecords(analysis: Analysis, { uri }: { readonly uri: string }): Diagnostic[] {
  const { targets, slogans } = analysis.data;
  const records = [...targets, ...slogans].filter(({ origin }) => origin.uri === uri);
  if (records.length === 0 || analysis.reports.length === 0) return [];
  const used = occurrencesOf(analysis, { dataFile: uri });
  const positions = new Positions(analysis);
  // A row that holds several records has one name, which is in use where one of them is; where the name heads a column, each value is told by itself.
  const named = (record: DataRecord): Span => {
    const name = selectionOf(record, record.kind === 'target' ? 'indicator' : 'text');
    return covers(record.origin, name) ? name : selectionOf(record);
  };
  const usedNames = new Set(records.filter((record) => used.has(keyOf(record))).map((record) => named(record).start));
  const told = new Set<number>();
  return records
    .filter((record) => {
      const { start } = named(record);
      return !usedNames.has(start) && !told.has(start) && told.add(start);
    })
    .map((record) => {
      const message = both(`“${labelOf(record)}”没有稿件引用。`, `“${labelOf(record)}” is not used in any report.`);
      return {
        range: positions.range(uri, named(record)),
        severity: DiagnosticSeverity.Hint,
        source: SOURCE,
        code: 'data/unused',
        message: message[analysis.settings.locale],
        tags: [DiagnosticTag.Unnecessary],
      };
    });
}
