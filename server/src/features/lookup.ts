import type { Analysis, ReportAnalysis } from '../analysis/analysis.ts';
import type { DataRecord } from '../data/schema.ts';
import type { Binding, IndicatorMention, NameMention, ParagraphFacts, SloganMention } from '../facts/facts.ts';
import type { Figure } from '../quantity/figure.ts';
import { paragraphAt, toDocument, toParagraph } from '../text/paragraph.ts';
import { type Span, touches } from '../util/span.ts';

/** What stands at a place of a report. `span` is in the document's raw offsets. */
export type Found = { readonly span: Span; readonly facts: ParagraphFacts } & (
  | { readonly kind: 'figure'; readonly figure: Figure; readonly binding: Binding | null }
  | { readonly kind: 'slogan'; readonly mention: SloganMention }
  | { readonly kind: 'name'; readonly mention: NameMention }
  | { readonly kind: 'indicator'; readonly mention: IndicatorMention }
);

/** The figure, phrase, name or indicator at a raw offset of a report; the longest where several lie on one another. */
export function factAt(result: ReportAnalysis, offset: number): Found | null {
  const facts = result.paragraphs[paragraphAt(result.report.paragraphs, offset)];
  if (!facts || !touches(facts.paragraph, offset)) return null;
  const local = toParagraph(facts.paragraph, offset);
  const candidates = factsOf(facts).filter(({ local: span }) => touches(span, local));
  // A cursor between two words belongs to the word that begins there.
  const within = candidates.filter(({ local: span }) => local < span.end);
  const [best] = (within.length > 0 ? within : candidates).sort((a, b) => rank(a) - rank(b) || length(b.local) - length(a.local));
  return best ? best.found : null;
}

/** All facts of a paragraph that a feature shows, with their spans in the paragraph's text. */
export function factsOf(facts: ParagraphFacts): readonly { readonly local: Span; readonly found: Found }[] {
  const bindings = new Map(facts.bindings.map((binding) => [binding.claim.figure.start, binding]));
  const at = (local: Span) => ({ span: toDocument(facts.paragraph, local), facts });
  return [
    ...facts.figures.map((figure) => ({
      local: figure,
      found: { ...at(figure), kind: 'figure' as const, figure, binding: bindings.get(figure.start) ?? null },
    })),
    ...facts.slogans.map((mention) => ({ local: mention, found: { ...at(mention), kind: 'slogan' as const, mention } })),
    ...facts.names.map((mention) => ({ local: mention, found: { ...at(mention), kind: 'name' as const, mention } })),
    ...facts.indicators.map((mention) => ({ local: mention, found: { ...at(mention), kind: 'indicator' as const, mention } })),
  ];
}

/** The records that a fact of a report rests on. */
export function recordsOf(found: Found): readonly DataRecord[] {
  switch (found.kind) {
    case 'figure':
      return found.binding?.target ? [found.binding.target] : [];
    case 'indicator':
      return found.mention.records;
    default:
      return [found.mention.record];
  }
}

/** All records of the data, in the order targets, phrases, names. */
export function allRecords({ data }: Analysis): readonly DataRecord[] {
  return [...data.targets, ...data.slogans, ...data.names];
}

/** The record that stands at an offset of a data file. */
export function recordAt(analysis: Analysis, uri: string, offset: number): DataRecord | null {
  const records = allRecords(analysis).filter(({ origin }) => origin.uri === uri && touches(origin, offset));
  // A row of a table may hold several: the value under the cursor tells which.
  const [own] = records.length > 1 ? records.filter((record) => touches(selectionOf(record), offset)) : [];
  return own ?? records.find(({ origin }) => offset < origin.end) ?? records[0] ?? null;
}

/** A value at the head of a file, or in the header of a table, belongs to records that stand elsewhere. */
export function recordOfField(analysis: Analysis, uri: string, offset: number): DataRecord | null {
  return (
    analysis.data.targets.find(({ origin }) => origin.uri === uri && Object.values(origin.fields).some((span) => touches(span, offset))) ??
    null
  );
}

/** What a record is called in lists: the indicator, the phrase, the name. */
export function labelOf(record: DataRecord): string {
  return record.kind === 'target' ? record.indicator : record.kind === 'slogan' ? record.text : record.name;
}

/** Names a record within one analysis: of a row that holds several, by the place of its value. */
export const keyOf = (record: DataRecord): string =>
  `${record.kind} ${record.origin.uri} ${record.origin.start} ${selectionOf(record).start}`;

/** The span of a record that a jump selects: the value that a figure was held against, the name or alias that a text uses, else what the record is known by. */
export function selectionOf(record: DataRecord, field?: string): Span {
  const { fields } = record.origin;
  const own = record.kind === 'target' ? (record.target ? 'target' : 'actual') : record.kind === 'slogan' ? 'text' : 'name';
  const span = (field === undefined ? undefined : fields[field]) ?? fields[own] ?? fields[record.kind === 'target' ? 'value' : own];
  const { start, end } = span ?? record.origin;
  return { start, end };
}

/** The field of a record that a fact of a report rests on. */
export function fieldOf(found: Found, record: DataRecord): string | undefined {
  switch (found.kind) {
    case 'figure': {
      const { binding } = found;
      if (record.kind !== 'target' || !binding) return undefined;
      const { mismatch, claim } = binding;
      if (mismatch?.kind === 'superseded') return record.origin.fields.revised ? 'revised' : 'target';
      return (mismatch?.against === 'actual' || (!mismatch && claim.modality === 'result')) && record.actual ? 'actual' : undefined;
    }
    case 'indicator':
      return record.kind === 'target' && record.aliases.includes(found.mention.text) ? 'aliases' : 'indicator';
    default:
      return record.kind !== 'target' && record.aliases.includes(found.mention.text) ? 'aliases' : undefined;
  }
}

const rank = ({ found }: { readonly found: Found }) => (found.kind === 'figure' ? 0 : found.kind === 'indicator' ? 2 : 1);
const length = ({ start, end }: Span) => end - start;
