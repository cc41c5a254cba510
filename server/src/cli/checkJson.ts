import type { Finding } from '../analysis/finding.ts';
import { LEVELS, type Level } from '../rules/rule.ts';
import type { Locale } from '../util/bilingual.ts';
import { textAt } from '../util/span.ts';
import type { DataResult, ReportResult, RunResult } from './run.ts';

/** What `hegao check --format json` prints. It changes only by adding. */
export function checkJson({ reports, data }: RunResult, locale: Locale): object {
  return {
    version: 1,
    files: reports.map((report) => ({
      path: report.path,
      characters: report.result.report.text.length,
      coverage: report.result.coverage,
      findings: report.result.findings.map((finding) => findingJson(finding, report, locale)),
    })),
    data: data.map((file) => dataJson(file, locale)),
    summary: {
      files: reports.length,
      characters: charactersOf(reports),
      ...countLevels(reports.flatMap(({ result }) => result.findings)),
    },
  };
}

export function countLevels(findings: readonly { readonly level: Level }[]): Readonly<Record<Level, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { level } of findings) counts[level]++;
  return counts;
}

export const charactersOf = (reports: readonly ReportResult[]): number =>
  reports.reduce((sum, { result }) => sum + result.report.text.length, 0);

/** Whether a level is at or above a threshold. */
export const reaches = (level: Level, threshold: Level): boolean => LEVELS.indexOf(level) <= LEVELS.indexOf(threshold);

function findingJson(finding: Finding, { result, positions, pathOf }: ReportResult, locale: Locale): object {
  const { rule, kind, level, message, span, fixes, related, target, expected } = finding;
  return {
    rule,
    kind,
    level,
    message: message[locale],
    start: span.start,
    end: span.end,
    text: textAt(result.report.text, span),
    range: positions.range(result.uri, span),
    target,
    expected,
    related: related.map((other) => ({
      path: pathOf(other.uri),
      range: positions.range(other.uri, other.span),
      message: other.message[locale],
    })),
    fixes: fixes.map(({ title, edits }) => ({
      title: title[locale],
      edits: edits.map((edit) => ({ start: edit.span.start, end: edit.span.end, newText: edit.newText })),
    })),
  };
}

function dataJson({ path, file, records, problems, positions }: DataResult, locale: Locale): object {
  return {
    path,
    records,
    problems: problems.map(({ level, code, message, span }) => ({
      level,
      code,
      message: message[locale],
      range: positions.range(file.uri, span),
    })),
  };
}
