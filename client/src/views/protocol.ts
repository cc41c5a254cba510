import type { Position, Range } from 'vscode-languageserver-types';

/** What the server answers to `hegao/coverage`, `hegao/tick` and `hegao/suppress`; its own types are in server/src/lsp/review.ts. */
export const REQUESTS = { coverage: 'hegao/coverage', tick: 'hegao/tick', suppress: 'hegao/suppress' } as const;
export const COVERAGE_CHANGED = 'hegao/coverageChanged';

/** The order in which verdicts are shown: what needs work comes first. */
export const VERDICTS = ['contradicts', 'unmatched', 'agrees', 'ticked', 'ignored'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Coverage {
  readonly reports: readonly ReportCoverage[];
  readonly unmentioned: readonly RecordPlace[];
}

export interface ReportCoverage {
  readonly uri: string;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly total: number;
  readonly checked: number;
  readonly figures: readonly Figure[];
  readonly stale: readonly StaleTick[];
}

export interface Figure {
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
  readonly verdict: Verdict;
  readonly scope: string | null;
  readonly indicator: string;
  readonly period: string | null;
  readonly record: RecordPlace | null;
  readonly tick: { readonly by: string; readonly on: string; readonly source: string | null } | null;
  readonly reason: string | null;
}

export interface RecordPlace {
  readonly id: string;
  readonly scope: string;
  readonly indicator: string;
  readonly period: string;
  readonly stated: string;
  readonly source: string | null;
  readonly uri: string;
  readonly range: Range;
}

export interface StaleTick {
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
  readonly by: string;
  readonly on: string;
  readonly cause: 'text' | 'record';
}

export interface TickParams {
  readonly uri: string;
  readonly positions: readonly Position[];
  readonly action: 'tick' | 'untick';
  readonly by?: string;
  readonly source?: string | null;
  readonly entries?: readonly Position[];
}

export type ReviewResult = { readonly written: string } | { readonly refused: string };
