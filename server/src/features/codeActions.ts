import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import type { Finding } from '../analysis/finding.ts';
import { SOURCE } from './diagnostics.ts';
import { Positions } from './positions.ts';

export interface CodeActionsParams {
  readonly uri: string;
  readonly range: Range;
  /** The diagnostics that the client shows there; actions name those that they resolve. */
  readonly diagnostics: readonly Diagnostic[];
  /** Kinds that the client asks for; undefined means all. */
  readonly only?: readonly string[];
}

/** 快速修复: the fixes of the findings at a place. A fix is offered, never applied unasked. */
export function provideCodeActions(analysis: Analysis, { uri, range, diagnostics, only }: CodeActionsParams): CodeAction[] {
  const result = isWanted({ only }) ? analysis.report(uri) : undefined;
  if (!result) return [];
  const positions = new Positions(analysis);
  const { locale } = analysis.settings;
  const asked = positions.span(uri, range);
  return result.findings
    .filter(({ span }) => span.start <= asked.end && asked.start <= span.end)
    .flatMap((finding) =>
      finding.fixes.map((fix) => ({
        title: fix.title[locale],
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnostics.filter((diagnostic) => shows(diagnostic, finding, positions.range(uri, finding.span))),
        ...(finding.fixes.length === 1 && { isPreferred: true }),
        edit: { changes: { [uri]: fix.edits.map(({ span, newText }) => ({ range: positions.range(uri, span), newText })) } },
      })),
    );
}

/** Whether a client asks for quick fixes. */
export const isWanted = ({ only }: Pick<CodeActionsParams, 'only'>): boolean =>
  !only || only.some((kind) => CodeActionKind.QuickFix === kind || CodeActionKind.QuickFix.startsWith(`${kind}.`) || kind === '');

function shows({ source, code, range }: Diagnostic, { rule }: Finding, at: Range): boolean {
  return source === SOURCE && code === rule && samePosition(range.start, at.start) && samePosition(range.end, at.end);
}

const samePosition = (a: Range['start'], b: Range['start']) => a.line === b.line && a.character === b.character;
