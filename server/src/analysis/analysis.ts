import type { DataFile, DataSet } from '../data/schema.ts';
import type { Sidecar } from '../data/sidecar.ts';
import type { ParagraphFacts } from '../facts/facts.ts';
import type { Lexicon } from '../facts/lexicon/lexicon.ts';
import type { TargetIndex } from '../facts/targets/targetIndex.ts';
import type { Report } from '../text/report.ts';
import type { ConfigText } from './change.ts';
import type { Finding } from './finding.ts';

import type { Settings } from './settings.ts';
import type { Review } from './suppress.ts';

/** What was understood of one report, and what is wrong with it. */
export interface ReportAnalysis {
  readonly uri: string;
  readonly report: Report;
  readonly paragraphs: readonly ParagraphFacts[];
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  /** How many paragraphs were read for it; all others were known from before its last edit. */
  readonly fresh: number;
}

/** A report's analysis when people's decisions are taken into account: `findings` are those that stay. */
export type ReviewedAnalysis = ReportAnalysis & Review;

/** 已核: how many figures there are, how many are claims, and how many of those a record speaks of. */
export interface Coverage {
  readonly figures: number;
  readonly claims: number;
  readonly matched: number;
  readonly contradicted: number;
}

/** An immutable picture of the workspace. Reports are analysed when first asked for. */
export interface Analysis {
  readonly revision: number;
  readonly data: DataSet;
  readonly lexicon: Lexicon;
  readonly targets: TargetIndex;
  readonly settings: Settings;
  /** URIs of all reports, in the order in which they came. */
  readonly reports: readonly string[];
  /** Findings across the reports of a folder are among those of a report as far as the others were asked for before. */
  report(uri: string): ReviewedAnalysis | undefined;
  /** Names what is said across reports, as far as they were read: equal as long as that is the same. */
  acrossRevision(): string;
  /** The decoded text of a data file. */
  dataFile(uri: string): DataFile | undefined;
  /** What people noted beside a report, by the sidecar's own URI. */
  sidecar(uri: string): Sidecar | undefined;
  /** URIs of all sidecars. */
  readonly sidecars: readonly string[];
  /** The text of a configuration (hegao.yaml); the same object as long as it is the same text. */
  config(uri: string): ConfigText | undefined;
  readonly configs: readonly string[];
}
