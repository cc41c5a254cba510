import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Analysis } from '../../analysis/analysis.ts';
import { both } from '../../util/bilingual.ts';
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
  return records
    .filter((record) => !used.has(keyOf(record)))
    .map((record) => {
      const field = record.kind === 'target' ? 'indicator' : 'text';
      const message = both(`“${labelOf(record)}”没有稿件引用。`, `“${labelOf(record)}” is not used in any report.`);
      return {
        range: positions.range(uri, selectionOf(record, field)),
        severity: DiagnosticSeverity.Hint,
        source: SOURCE,
        code: 'data/unused',
        message: message[analysis.settings.locale],
        tags: [DiagnosticTag.Unnecessary],
      };
    });
}
