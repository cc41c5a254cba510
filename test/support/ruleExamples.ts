import { AnalysisHost } from '../../server/src/analysis/analysisHost.ts';
import type { Finding } from '../../server/src/analysis/finding.ts';
import { DEFAULT_SETTINGS } from '../../server/src/analysis/settings.ts';
import type { DataFile, DataKind } from '../../server/src/data/schema.ts';
import type { ExampleData, Rule } from '../../server/src/rules/rule.ts';
import type { Span } from '../../server/src/util/span.ts';

const REPORT = 'file:///example/report.txt';

/** An example's text without its marks, and the span between `[[` and `]]`. */
export function unmark(marked: string): { readonly text: string; readonly span: Span | null } {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]');
  if (start < 0 || end < start) return { text: marked, span: null };
  return { text: marked.slice(0, start) + marked.slice(start + 2, end) + marked.slice(end + 2), span: { start, end: end - 2 } };
}

/** All findings in a text that stands beside some data files. `rule` is turned on if it is optional. */
export function findingsIn(text: string, { data = {}, rule }: { readonly data?: ExampleData; readonly rule?: Rule }): readonly Finding[] {
  const host = new AnalysisHost();
  const analysis = host.apply({
    reports: new Map([[REPORT, text]]),
    data: new Map(Object.entries(data).map(([name, content]) => [`file:///example/${name}`, dataFile(name, content)])),
    today: '2026-11-24',
    settings: { ...DEFAULT_SETTINGS, rules: rule?.optional ? { [rule.id]: rule.level } : {} },
  });
  return analysis.report(REPORT)?.findings ?? [];
}

/** The text after a fix. */
export function applyFix(text: string, fix: Finding['fixes'][number]): string {
  return [...fix.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);
}

function dataFile(name: string, text: string): DataFile {
  return { uri: `file:///example/${name}`, kind: kindOf(name), text };
}

function kindOf(name: string): DataKind {
  if (/slogans|提法/.test(name)) return 'slogans';
  return /names|名称/.test(name) ? 'names' : 'targets';
}
