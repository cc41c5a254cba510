import type { Analysis } from '../analysis/analysis.ts';
import type { Span } from '../util/span.ts';
import { factsOf, keyOf, recordsOf } from './lookup.ts';
import { isEarlier } from './propagate.ts';

/** A place where a report speaks of a record. */
export interface Occurrence {
  readonly uri: string;
  readonly span: Span;
  /** Whether what the report says there contradicts the record; 30家 for 30家以上 is no more than a hint. */
  readonly contradicts: boolean;
  /** 未更新: it is the record's earlier value. */
  readonly outdated: boolean;
}

/**
 * Where the reports speak of each record, by `keyOf`. A target occurs where a figure is held against it, not wherever its
 * indicator is named: one indicator has a record for each place and year.
 */
export function occurrencesOf(analysis: Analysis): ReadonlyMap<string, readonly Occurrence[]> {
  const occurrences = new Map<string, Occurrence[]>();
  for (const uri of analysis.reports) {
    for (const facts of analysis.report(uri)?.paragraphs ?? []) {
      for (const { found } of factsOf(facts)) {
        if (found.kind === 'indicator') continue;
        const contradicts =
          found.kind === 'figure' && found.binding?.verdict === 'contradicts' && found.binding.mismatch?.cause !== 'dropped';
        const binding = found.kind === 'figure' ? found.binding : null;
        const outdated = binding?.target ? isEarlier(binding.claim.figure, binding.target) : false;
        for (const record of recordsOf(found)) {
          const key = keyOf(record);
          const known = occurrences.get(key);
          const occurrence = { uri, span: found.span, contradicts, outdated };
          if (known) known.push(occurrence);
          else occurrences.set(key, [occurrence]);
        }
      }
    }
  }
  return occurrences;
}
