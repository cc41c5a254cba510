import { keyOfSpan } from '../analysis/suppress.ts';
import { withoutSpace } from '../text/sentenceAround.ts';
import { fingerprint } from '../util/fingerprint.ts';
import type { ReportResult, RunResult } from './run.ts';

/**
 * 基线: the findings that stood when an office began to check. Only newer ones are reported. A finding is known by rule, words
 * and sentence, so that edits elsewhere in the report change nothing.
 */
export interface Baseline {
  readonly version: 1;
  /** How often each finding stands in each report, by printed path. */
  readonly reports: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The baseline that a run would be silent under. */
export function baselineOf({ reports }: RunResult): Baseline {
  const files = reports.map((report) => {
    const counts = new Map<string, number>();
    for (const key of keysOf(report)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [report.path, Object.fromEntries([...counts].sort())] as const;
  });
  return { version: 1, reports: Object.fromEntries(files.filter(([, counts]) => Object.keys(counts).length > 0).sort()) };
}

/** Null: the text is no baseline. */
export function readBaseline(text: string): Baseline | null {
  try {
    const read: unknown = JSON.parse(text);
    const isBaseline =
      typeof read === 'object' && read !== null && 'version' in read && read.version === 1 && 'reports' in read && isRecord(read.reports);
    return isBaseline ? (read as Baseline) : null;
  } catch {
    return null;
  }
}

/** The run without what the baseline knows. */
export function withoutKnown(run: RunResult, { reports: known }: Baseline): RunResult {
  let left = 0;
  const reports = run.reports.map((report) => {
    const counts = new Map(Object.entries(known[report.path] ?? {}));
    const keys = keysOf(report);
    const findings = report.result.findings.filter((_, i) => {
      const key = keys[i] ?? '';
      const count = counts.get(key) ?? 0;
      if (count > 0) {
        counts.set(key, count - 1);
        left++;
      }
      return count === 0;
    });
    return { ...report, result: { ...report.result, findings } };
  });
  return { ...run, reports, known: run.known + left };
}

/** `target-mismatch 1x8f3k`: readable in a diff, and no word of the report in it. */
function keysOf({ result }: ReportResult): readonly string[] {
  return result.findings.map(({ rule, span }) => {
    const { text, sentence } = keyOfSpan(result.report, span);
    return `${rule} ${fingerprint(`${withoutSpace(text)}\n${withoutSpace(sentence)}`)}`;
  });
}

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((counts) => typeof counts === 'object' && counts !== null && Object.values(counts).every(Number.isInteger));
