import { type CodeAction, CodeActionKind, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Analysis, ReportAnalysis } from '../analysis/analysis.ts';
import { directiveText } from '../analysis/directives.ts';
import type { Finding } from '../analysis/finding.ts';
import { keyOfSpan } from '../analysis/suppress.ts';
import { reportOfSidecar } from '../data/fileKinds.ts';
import type { Suppression } from '../data/sidecar.ts';
import { rules } from '../rules/index.ts';
import { paragraphAt } from '../text/paragraph.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import type { CodeActionsParams } from './codeActions.ts';
import { Positions } from './positions.ts';
import { type SidecarText, sidecarText } from './ticks.ts';
import { fileName } from './wording.ts';

export interface SuppressParams {
  readonly uri: string;
  /** The finding: its rule and its range, as the diagnostic has them. */
  readonly rule: string;
  readonly range: Range;
  readonly reason: string;
  /** ISO date, the last day; null: it does not end. */
  readonly until: string | null;
  readonly by: string | null;
  readonly on: string | null;
}

/** 忽略: a comment behind the paragraph in Markdown; elsewhere the sidecar, for published copy carries no comments. */
export function suppressChange(analysis: Analysis, params: SuppressParams): SidecarText | { readonly edit: WorkspaceEdit } {
  const { uri, rule, range, reason, until, by, on } = params;
  const result = analysis.report(uri);
  const positions = new Positions(analysis);
  const span = positions.span(uri, range);
  const finding = result?.findings.find((one) => one.rule === rule && one.span.start === span.start && one.span.end === span.end);
  if (!result || !finding) return { refused: GONE };
  if (reason.trim() === '') return { refused: NO_REASON };
  const key = keyOfSpan(result.report, span);
  const suppression: Suppression = { rule, ...key, text: key.text, reason: reason.trim(), until, by, on };
  const comment = isMarkdown(uri) ? directiveText(suppression) : null;
  return comment === null
    ? sidecarText(analysis, uri, { ignore: [suppression] })
    : { edit: commentEdit(result, finding, comment, positions) };
}

/**
 * The quick fixes that ignore a finding. With a command the client asks for the reason; without one the edit leaves a place
 * for it. In a sidecar: those that take an entry out.
 */
export function suppressActions(analysis: Analysis, params: CodeActionsParams, command: string | null): CodeAction[] {
  const { uri, range, diagnostics } = params;
  if (analysis.sidecar(uri)) return entryActions(analysis, params);
  const result = analysis.report(uri);
  if (!result) return [];
  const { locale } = analysis.settings;
  const positions = new Positions(analysis);
  const asked = positions.span(uri, range);
  return result.findings
    .filter(({ rule, span }) => !rule.startsWith('suppression-') && span.start <= asked.end && asked.start <= span.end)
    .flatMap((finding): CodeAction[] => {
      const title = ignoreTitle(finding.rule)[locale];
      const at = positions.range(uri, finding.span);
      const action = {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnostics.filter(
          (one) => one.code === finding.rule && positions.offset(uri, one.range.start) === finding.span.start,
        ),
      };
      if (command !== null) return [{ ...action, command: { title, command, arguments: [uri, finding.rule, at] } }];
      const reason = PLACEHOLDER[locale];
      const change = suppressChange(analysis, { uri, rule: finding.rule, range: at, reason, until: null, by: null, on: null });
      if ('refused' in change) return [];
      return [{ ...action, edit: 'edit' in change ? change.edit : sidecarEdit(analysis, change) }];
    });
}

/** A sidecar's new text as an edit, for one that is open and for clients that apply it themselves. */
export function sidecarEdit(analysis: Analysis, { uri, text }: { readonly uri: string; readonly text: string }): WorkspaceEdit {
  const known = analysis.sidecar(uri);
  const range = known ? new Positions(analysis).range(uri, { start: 0, end: known.text.length }) : START;
  const edits = [{ range, newText: text }];
  const create = known ? [] : [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }];
  return { documentChanges: [...create, { textDocument: { uri, version: null }, edits }] };
}

function entryActions(analysis: Analysis, { uri, range, diagnostics }: CodeActionsParams): CodeAction[] {
  const report = reportOfSidecar(uri);
  const positions = new Positions(analysis);
  const asked = positions.span(uri, range);
  const sidecar = analysis.sidecar(uri);
  const found = analysis.report(report)?.sidecarFindings ?? [];
  return found.flatMap((finding): CodeAction[] => {
    const entry = sidecar?.suppressions.find(({ place }) => place.start === finding.span.start);
    if (!entry || asked.end < finding.span.start || finding.span.end < asked.start) return [];
    const change = sidecarText(analysis, report, { remove: [entry.place.start] });
    if ('refused' in change) return [];
    return [
      {
        title: DELETE[analysis.settings.locale],
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        diagnostics: diagnostics.filter((one) => one.code === finding.rule),
        edit: sidecarEdit(analysis, change),
      },
    ];
  });
}

function commentEdit({ uri, report }: ReportAnalysis, { span }: Finding, comment: string, positions: Positions): WorkspaceEdit {
  const end = report.paragraphs[paragraphAt(report.paragraphs, span.start)]?.end ?? span.end;
  return { changes: { [uri]: [{ range: positions.range(uri, { start: end, end }), newText: comment }] } };
}

const isMarkdown = (uri: string) => fileName(uri).toLowerCase().endsWith('.md');
const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function ignoreTitle(id: string): Bilingual {
  const title = rules.find((rule) => rule.id === id)?.docs.title;
  return both(`忽略此处的“${title?.zh ?? id}”，并写明原因…`, `Ignore “${title?.en ?? id}” here, with a reason…`);
}
const DELETE = both('删去这条忽略', 'Delete this suppression');
const PLACEHOLDER = both('（请写明原因）', '(state the reason)');
const GONE = both('这个问题已经不在。', 'This finding is gone.');
const NO_REASON = both('没有写明原因，未忽略。', 'Without a reason it is not ignored.');
