import type { Position, Range } from 'vscode-languageserver-types';
import type { Finding } from '../analysis/finding.ts';
import { reportOfSidecar, wordPath } from '../data/fileKinds.ts';
import { LEVELS, type Level } from '../rules/rule.ts';
import { both, type Locale } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import type { ReportResult, RunResult } from './run.ts';

/** One line of what was found, whatever file it is in: a finding of a report, a problem of a data file, or of a sidecar. */
export interface Entry {
  readonly path: string;
  readonly range: Range;
  readonly span: Span;
  readonly level: Level;
  /** A rule's id, or `data/…`. */
  readonly rule: string;
  readonly message: string;
  readonly finding: Finding | null;
  readonly report: ReportResult | null;
}

/** All of it, in the order of the files. */
export function entriesOf({ reports, data, orphans }: RunResult, locale: Locale): readonly Entry[] {
  return [
    ...data.flatMap(({ path, file, problems, positions }) =>
      problems.map(({ level, code, message, span }) => ({
        path,
        range: positions.range(file.uri, span),
        span,
        level,
        rule: `data/${code}`,
        message: message[locale],
        finding: null,
        report: null,
      })),
    ),
    ...reports.flatMap((report) => reportEntries(report, locale)),
    ...orphans.map((path) => orphanEntry(path, locale)),
  ];
}

/** As the editor tells it. */
function orphanEntry(path: string, locale: Locale): Entry {
  const start = { line: 0, character: 0 };
  const report = reportOfSidecar(path).replace(/^.*\//s, '');
  return {
    path,
    range: { start, end: start },
    span: { start: 0, end: 0 },
    level: 'information',
    rule: 'orphan-sidecar',
    message: both(
      `“${report}”已不在这里，这份旁注里的核对和忽略不再起作用。稿件改了名的，请把旁注一并改名。`,
      `“${report}” is no longer here, so its ticks and suppressions do nothing. If the report was renamed, rename this file with it.`,
    )[locale],
    finding: null,
    report: null,
  };
}

/** What was found in one report and in the sidecar beside it. */
export function reportEntries(report: ReportResult, locale: Locale): readonly Entry[] {
  const { path, result, sidecar, positions } = report;
  const entry = (finding: Finding, where: { readonly path: string; readonly uri: string }): Entry => ({
    path: where.path,
    range: positions.range(where.uri, finding.span),
    span: finding.span,
    level: finding.level,
    rule: finding.rule,
    message: finding.message[locale],
    finding,
    report,
  });
  return [
    ...result.findings.map((finding) => entry(finding, { path, uri: result.uri })),
    ...result.sidecarFindings.map((finding) => entry(finding, sidecar)),
  ];
}

export function countLevels(entries: readonly { readonly level: Level }[]): Readonly<Record<Level, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { level } of entries) counts[level]++;
  return counts;
}

/** Whether a level is at or above a threshold. */
export const reaches = (level: Level, threshold: Level): boolean => LEVELS.indexOf(level) <= LEVELS.indexOf(threshold);

export const charactersOf = (reports: readonly ReportResult[]): number =>
  reports.reduce((sum, { result }) => sum + result.report.text.length, 0);

/** Line and column; of a Word file the paragraph, which is what can be found there. */
export function placeOf(path: string, { line, character }: Position, locale: Locale): string {
  return wordPath(path) ? both(`第${line + 1}段`, `¶${line + 1}`)[locale] : `${line + 1}:${character + 1}`;
}
