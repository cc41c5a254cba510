import { lowerBound } from './lowerBound.ts';
import type { Span } from './span.ts';

/** Spans of a text, found by where they stand, however many there are. */
export class SpanIndex {
  readonly #sorted: readonly Span[];
  /** How far each and those before it reach. */
  readonly #reach: readonly number[];

  constructor(spans: readonly Span[]) {
    this.#sorted = [...spans].sort((a, b) => a.start - b.start);
    let reach = 0;
    this.#reach = this.#sorted.map(({ end }) => (reach = Math.max(reach, end)));
  }

  /** Those that overlap a span or stand right beside it, and maybe some before it. */
  near({ start, end }: Span): readonly Span[] {
    return this.#sorted.slice(
      lowerBound(this.#reach, (reach) => reach >= start),
      lowerBound(this.#sorted, (span) => span.start > end),
    );
  }
}

/** Those of spans in the order of the text that overlap one or stand right beside it. */
export const touching = <T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] =>
  spans.slice(
    lowerBound(spans, (span) => span.end >= start),
    lowerBound(spans, (span) => span.start > end),
  );
