import type { Finding } from '../analysis/finding.ts';
import type { CoveredFigure } from '../features/coverage.ts';
import { errorRateOf, totalRate } from '../features/errorRate.ts';
import type { Locale } from '../util/bilingual.ts';
import { type Span, textAt } from '../util/span.ts';
import { charactersOf, countLevels } from './entries.ts';
import { errorRateJson } from './errorRateText.ts';
import type { DataResult, ReportResult, RunResult } from './run.ts';

/** What `hegao check --format json` prints. It changes only by adding. */
export function checkJson(
  { reports, data, unmentioned, orphans, known }: RunResult,
  locale: Locale,
  { errorRate = false }: { readonly errorRate?: boolean } = {},
): object {
  const rates = errorRate ? reports.map(({ result }) => errorRateOf(result)) : [];
  return {
    version: 1,
    files: reports.map((report, at) => {
      const rate = rates[at];
      return { ...fileJson(report, locale), ...(rate && { errorRate: errorRateJson(rate) }) };
    }),
    data: data.map((file) => dataJson(file, locale)),
    unmentioned: unmentioned.map(({ id, path, range, stated }) => ({ target: id, path, range, stated })),
    orphanSidecars: orphans.map((path) => ({ path })),
    summary: {
      files: reports.length,
      characters: charactersOf(reports),
      ...countLevels(reports.flatMap(({ result }) => result.findings)),
    },
    figures: {
      total: reports.reduce((sum, { coverage }) => sum + coverage.total, 0),
      checked: reports.reduce((sum, { coverage }) => sum + coverage.checked, 0),
    },
    known,
    ...(errorRate && { errorRate: totalRate(rates) }),
  };
}

function fileJson(report: ReportResult, locale: Locale): object {
  const { path, result, coverage, sidecar, positions } = report;
  const { text } = result.report;
  const at = ({ span }: { readonly span: Span }) => ({ start: span.start, end: span.end, text: textAt(text, span) });
  return {
    path,
    characters: text.length,
    coverage: result.coverage,
    findings: result.findings.map((finding) => ({ ...at(finding), ...findingJson(finding, report, locale) })),
    suppressed: result.suppressed.map(({ finding, suppression }) => ({
      rule: finding.rule,
      ...at(finding),
      range: positions.range(result.uri, finding.span),
      reason: suppression.reason,
      until: suppression.until,
    })),
    verdicts: { ...coverage.counts, total: coverage.total, checked: coverage.checked },
    figures: coverage.figures.map((figure) => figureJson(figure, report)),
    staleTicks: coverage.stale.map(({ text: figure, by, on, cause, range }) => ({
      text: figure,
      by,
      on,
      cause,
      path: sidecar.path,
      range,
    })),
    sidecar: result.sidecarFindings.map((finding) => ({
      path: sidecar.path,
      rule: finding.rule,
      level: finding.level,
      message: finding.message[locale],
      range: positions.range(sidecar.uri, finding.span),
    })),
  };
}

function findingJson(finding: Finding, { result, positions, pathOf }: ReportResult, locale: Locale): object {
  const { rule, kind, level, message, span, fixes, related, target, expected } = finding;
  return {
    rule,
    kind,
    level,
    message: message[locale],
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

function figureJson(
  { span, text, range, verdict, scope, indicator, period, record, tick, reason }: CoveredFigure,
  { pathOf }: ReportResult,
) {
  return {
    start: span.start,
    end: span.end,
    text,
    range,
    verdict,
    scope,
    indicator,
    period,
    target: record?.id ?? null,
    stated: record?.stated ?? null,
    source: record?.source ?? null,
    record: record && { path: pathOf(record.uri), range: record.range },
    tick,
    ignored: reason,
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
