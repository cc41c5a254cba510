import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { readConfig } from '../analysis/config.ts';
import type { Finding } from '../analysis/finding.ts';
import { reportOfSidecar } from '../data/fileKinds.ts';
import type { Level } from '../rules/rule.ts';
import type { Locale } from '../util/bilingual.ts';
import { Positions } from './positions.ts';

export interface DiagnosticsParams {
  readonly uri: string;
  /** The address of a page of the handbook, such as `rules/target-mismatch`; null if there is none. */
  readonly page: (name: string) => string | null;
}

/** What a diagnostic carries for other programs. */
export interface DiagnosticData {
  readonly kind: string | null;
  readonly target: string | null;
  readonly expected: string | null;
}

export const SOURCE = 'hegao';

/** 诊断: the findings of a report, the problems of a data file, or what is wrong with entries of a sidecar. */
export function provideDiagnostics(analysis: Analysis, params: DiagnosticsParams): Diagnostic[] {
  const config = analysis.config(params.uri);
  if (config) return configDiagnostics(config.text, params, analysis.settings.locale);
  if (analysis.dataFile(params.uri)) return dataDiagnostics(analysis, params);
  const noted = analysis.sidecar(params.uri) && analysis.report(reportOfSidecar(params.uri))?.sidecarFindings;
  return reportDiagnostics(analysis, params, noted ?? analysis.report(params.uri)?.findings ?? []);
}

/** Diagnostics of every report and data file, empty lists included. */
export function* provideWorkspaceDiagnostics(
  analysis: Analysis,
  { page }: Pick<DiagnosticsParams, 'page'>,
): Generator<{ readonly uri: string; readonly items: Diagnostic[] }> {
  for (const { uri } of analysis.data.files) yield { uri, items: dataDiagnostics(analysis, { uri, page }) };
  for (const uri of analysis.reports)
    yield { uri, items: reportDiagnostics(analysis, { uri, page }, analysis.report(uri)?.findings ?? []) };
}

const SEVERITIES: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function reportDiagnostics(analysis: Analysis, { uri, page }: DiagnosticsParams, findings: readonly Finding[]): Diagnostic[] {
  if (findings.length === 0) return [];
  const positions = new Positions(analysis);
  const { locale } = analysis.settings;
  return findings.map((finding) => {
    const tags = tagsOf(finding);
    const data: DiagnosticData = { kind: finding.kind, target: finding.target, expected: finding.expected };
    return {
      range: positions.range(uri, finding.span),
      severity: SEVERITIES[finding.level],
      source: SOURCE,
      ...coded(finding.rule, page(`rules/${finding.rule}`)),
      message: finding.message[locale],
      ...(tags.length > 0 && { tags }),
      ...(finding.related.length > 0 && {
        relatedInformation: finding.related.map(({ uri: other, span, message }) => ({
          location: { uri: other, range: positions.range(other, span) },
          message: message[locale],
        })),
      }),
      data,
    };
  });
}

function configDiagnostics(text: string, { page }: DiagnosticsParams, locale: Locale): Diagnostic[] {
  const document = TextDocument.create('', 'yaml', 0, text);
  return readConfig(text).problems.map(({ span, reason }) => ({
    range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    ...coded('config', page('desk')),
    message: reason[locale],
  }));
}

function dataDiagnostics(analysis: Analysis, { uri, page }: DiagnosticsParams): Diagnostic[] {
  const problems = analysis.data.problems.filter((problem) => problem.uri === uri);
  if (problems.length === 0) return [];
  const positions = new Positions(analysis);
  return problems.map(({ span, code, level, message }) => ({
    range: positions.range(uri, span),
    severity: SEVERITIES[level],
    source: SOURCE,
    ...coded(`data/${code}`, page('data-files')),
    message: message[analysis.settings.locale],
  }));
}

/** A code, and the page that it links to. */
const coded = (code: string, href: string | null) => ({ code, ...(href && { codeDescription: { href } }) });

/** Outdated wording is struck through; a word to be deleted is greyed. */
function tagsOf({ rule, kind, fixes, span }: Finding): DiagnosticTag[] {
  if (rule === 'suppression-unused') return [DiagnosticTag.Unnecessary];
  if (kind === 'superseded') return [DiagnosticTag.Deprecated];
  const [only] = fixes;
  const deletes = fixes.length === 1 && only?.edits.length === 1 && only.edits[0]?.newText === '';
  const whole = deletes && only.edits[0]?.span.start === span.start && only.edits[0]?.span.end === span.end;
  return whole ? [DiagnosticTag.Unnecessary] : [];
}
