import type { Analysis } from '../analysis/analysis.ts';
import type { DataRecord } from '../data/schema.ts';
import { toDocument } from '../text/paragraph.ts';
import type { Span } from '../util/span.ts';
import { keyOf } from './lookup.ts';
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
 * Where the reports speak of each record, by `keyOf`; of the records of one data file only, if `dataFile` names it. A target occurs where a figure is
 * held against it, not wherever its indicator is named: one indicator has a record for each place and year.
 */
export function occurrencesOf(
  analysis: Analysis,
  { dataFile }: { readonly dataFile?: string } = {},
): ReadonlyMap<string, readonly Occurrence[]> {
  const occurrences = new Map<string, Occurrence[]>();
  const isWanted = ({ origin }: DataRecord): boolean => dataFile === undefined || origin.uri === dataFile;
  const put = (record: DataRecord, occurrence: Occurrence) => {
    const key = keyOf(record);
    const known = occurrences.get(key);
    if (known) known.push(occurrence);
    else occurrences.set(key, [occurrence]);
  };
  for (const uri of analysis.reports) {
    for (const { paragraph, bindings, slogans, names } of analysis.report(uri)?.paragraphs ?? []) {
      for (const { target, claim, verdict, mismatch } of bindings) {
        if (!target || !isWanted(target)) continue;
        const contradicts = verdict === 'contradicts' && mismatch?.cause !== 'dropped';
        put(target, { uri, span: toDocument(paragraph, claim.figure), contradicts, outdated: isEarlier(claim.figure, target) });
      }
      for (const mention of [slogans, names].flat()) {
        if (isWanted(mention.record))
          put(mention.record, { uri, span: toDocument(paragraph, mention), contradicts: false, outdated: false });
      }
    }
  }
  return occurrences;
}
