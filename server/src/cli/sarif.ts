import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Range } from 'vscode-languageserver-types';
import { keyOfSpan } from '../analysis/suppress.ts';
import { rules } from '../rules/index.ts';
import type { Level } from '../rules/rule.ts';
import type { Locale } from '../util/bilingual.ts';
import { fingerprint } from '../util/fingerprint.ts';
import { type Entry, entriesOf } from './entries.ts';
import type { ReportResult, RunResult } from './run.ts';

const LEVELS: Readonly<Record<Level, Result.level>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0, for code scanning: results with regions in UTF-16 columns, fixes, and what was ignored as suppressed results. */
export function checkSarif(run: RunResult, { locale, version }: { readonly locale: Locale; readonly version: string }): Log {
  const results = [
    ...entriesOf(run, locale).map((entry) => resultOf(entry, locale)),
    ...run.reports.flatMap((report) => suppressedOf(report, locale)),
  ];
  const used = [...new Set(results.map(({ ruleId }) => ruleId ?? ''))].sort();
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'hegao', version: version || '0.0.0', rules: used.map((id) => descriptorOf(id, locale)) } },
        columnKind: 'utf16CodeUnits',
        results: results.map((result) => ({ ...result, ruleIndex: used.indexOf(result.ruleId ?? '') })),
      },
    ],
  };
}

function descriptorOf(id: string, locale: Locale): ReportingDescriptor {
  const rule = rules.find((one) => one.id === id);
  if (!rule) return { id };
  const { title, why, remedy } = rule.docs;
  return {
    id,
    shortDescription: { text: title[locale] },
    fullDescription: { text: why[locale] },
    help: { text: remedy[locale] },
    defaultConfiguration: { level: LEVELS[rule.level] },
  };
}

function resultOf({ path, range, level, rule, message, finding, report }: Entry, locale: Locale): Result {
  const result: Result = {
    ruleId: rule,
    level: LEVELS[level],
    message: { text: plainText(message) },
    locations: [locationOf(path, range)],
  };
  if (!finding || !report) return result;
  const { positions, pathOf, result: analysed } = report;
  const related = finding.related.map(({ uri, span, message: said }) => ({
    ...locationOf(pathOf(uri), positions.range(uri, span)),
    message: { text: plainText(said[locale]) },
  }));
  const fixes = finding.fixes.map(({ title, edits }) => ({
    description: { text: plainText(title[locale]) },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(path) },
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: regionOf(positions.range(analysed.uri, span)),
          insertedContent: { text: newText },
        })),
      },
    ],
  }));
  const key = keyOfSpan(analysed.report, finding.span);
  return {
    ...result,
    partialFingerprints: { 'hegao/v1': fingerprint(`${rule}\n${key.text}\n${key.sentence}`) },
    ...(related.length > 0 && { relatedLocations: related }),
    ...(fixes.length > 0 && { fixes }),
  };
}

function suppressedOf({ path, result, positions }: ReportResult, locale: Locale): readonly Result[] {
  return result.suppressed.map(({ finding, suppression }) => ({
    ruleId: finding.rule,
    level: LEVELS[finding.level],
    message: { text: plainText(finding.message[locale]) },
    locations: [locationOf(path, positions.range(result.uri, finding.span))],
    suppressions: [{ kind: 'external', justification: suppression.reason }],
  }));
}

function locationOf(path: string, range: Range) {
  return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: regionOf(range) } };
}

/** SARIF counts from 1; an end column is the one behind the last character. */
function regionOf({ start, end }: Range) {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** A text that a viewer shows: `[…](…)` would be a link there (SARIF 2.1.0, 3.11.6), and what a record says is none. */
const plainText = (text: string): string => text.replaceAll('](', '] (');

const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
