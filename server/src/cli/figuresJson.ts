import type { Binding, ParagraphFacts, Verdict } from '../facts/facts.ts';
import type { Figure } from '../quantity/figure.ts';
import { toDocument } from '../text/paragraph.ts';
import { type Span, textAt } from '../util/span.ts';
import type { ReportResult, RunResult } from './run.ts';

/** What `hegao figures --format json` prints. It changes only by adding. */
export function figuresJson({ reports }: RunResult): object {
  return { version: 1, files: reports.map(understood) };
}

/** All that was understood of one report, in its raw offsets. */
export function understood({ path, result }: ReportResult) {
  const { text } = result.report;
  const each = <T>(read: (facts: ParagraphFacts, at: (span: Span) => { start: number; end: number; text: string }) => T[]) =>
    result.paragraphs.flatMap((facts) =>
      read(facts, (span) => {
        const raw = toDocument(facts.paragraph, span);
        return { start: raw.start, end: raw.end, text: textAt(text, raw) };
      }),
    );
  return {
    path,
    figures: each((facts, at) => {
      // Of several things that one figure is said of, the one that tells most.
      const bindings = new Map<number, Binding>();
      for (const binding of facts.bindings) {
        const known = bindings.get(binding.claim.figure.start);
        if (!known || TELLS[binding.verdict] > TELLS[known.verdict]) bindings.set(binding.claim.figure.start, binding);
      }
      return facts.figures.map((figure) => ({ ...at(figure), ...figureFields(figure, bindings.get(figure.start) ?? null) }));
    }),
    periods: each((facts, at) =>
      facts.periods.map((mention) => ({ ...at(mention), from: mention.period?.from ?? null, to: mention.period?.to ?? null })),
    ),
    slogans: each((facts, at) => facts.slogans.map((mention) => ({ ...at(mention), record: mention.record.text }))),
    names: each((facts, at) => facts.names.map((mention) => ({ ...at(mention), type: mention.record.type, record: mention.record.name }))),
  };
}

const TELLS: Readonly<Record<Verdict, number>> = { unmatched: 0, agrees: 1, contradicts: 2 };

function figureFields(figure: Figure, binding: Binding | null) {
  const claim = binding?.claim;
  const verdict: Verdict = binding?.verdict ?? 'unmatched';
  return {
    kind: figure.kind,
    value: figure.value,
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    comparator: figure.comparator,
    approximate: figure.approximate,
    indicator: claim?.indicator?.text ?? null,
    measure: claim?.measure ?? null,
    scope: claim?.scope?.name ?? null,
    period: claim?.period?.period.label ?? null,
    modality: claim?.modality ?? null,
    target: binding?.target?.id ?? null,
    verdict,
  };
}
