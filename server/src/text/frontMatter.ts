import type { Span } from '../util/span.ts';

/** The YAML head of a report. */
export interface FrontMatter extends Span {
  readonly scope: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly year: number | null;
  readonly targets: readonly string[];
  readonly problem: string | null;
}
