import type { Finding, FindingFix } from '../analysis/finding.ts';
import { rules } from '../rules/index.ts';
import type { ReportResult } from './run.ts';

export interface FixOptions {
  /** Whether figures are changed to what their records say; else they are left to people. */
  readonly figures: 'leave' | 'change';
}

/** A report's text after the fixes that leave no choice, and how many they were. Of fixes that touch each other the first is taken; the next round takes the other. */
export function fixedText({ result }: ReportResult, options: FixOptions): { readonly text: string; readonly fixed: number } {
  const edits = result.findings
    .flatMap((finding) => onlyFix(finding, options) ?? [])
    .map((fix) => [...fix.edits].sort((a, b) => a.span.start - b.span.start))
    .sort((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0));
  const source = result.report.text;
  let text = '';
  let last = 0;
  let fixed = 0;
  for (const group of edits) {
    const first = group[0]?.span.start ?? 0;
    // An insertion where the last edit ended could be meant before or behind it.
    if (first < last || (fixed > 0 && first === last)) continue;
    for (const { span, newText } of group) {
      text += source.slice(last, span.start) + newText;
      last = span.end;
    }
    fixed++;
  }
  return { text: text + source.slice(last), fixed };
}

const UNDECIDED: ReadonlySet<string> = new Set(rules.filter(({ undecided }) => undecided).map(({ id }) => id));

function onlyFix({ rule, level, fixes }: Finding, { figures }: FixOptions): FindingFix | null {
  // Which of two figures is wrong, or the text or the record, only a person knows.
  if (fixes.length !== 1 || UNDECIDED.has(rule) || (rule === 'target-mismatch' && (figures === 'leave' || level === 'information')))
    return null;
  return fixes[0] ?? null;
}
