import { type CodeAction, CodeActionKind, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { paragraphAt, toParagraph } from '../text/paragraph.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { covers } from '../util/span.ts';
import { reviewedEdit } from './edits.ts';
import { draftOf, type WordingDraft, wordingDrafts } from './extract/wordingDrafts.ts';
import { wordingChanges } from './extract/wordingInsertion.ts';
import { Positions } from './positions.ts';
import { fileName, NAME_TYPE_LABELS } from './wording.ts';

/** 收集本稿的提法和名称: records for what a report quotes and names and no record has yet, as one edit to look through. Null if there is none. */
export function collectWording(
  analysis: Analysis,
  { uri }: { readonly uri: string },
): { readonly edit: WorkspaceEdit; readonly label: Bilingual } | null {
  const drafts = wordingDrafts(analysis.report(uri)?.paragraphs ?? []);
  if (drafts.length === 0) return null;
  const source = fileName(uri).replace(/\.\w+$/, '');
  const label = both(`收集“${source}”中的 ${drafts.length} 个提法和名称`, `Collect ${drafts.length} phrases and names of “${source}”`);
  return { label, edit: reviewedEdit({ label: label[analysis.settings.locale], changes: wordingChanges(analysis, uri, drafts) }) };
}

export interface AddSelectionParams {
  readonly uri: string;
  readonly range: Range;
}

const LONGEST = 40;

/** 把所选文字加入数据文件: as what it most likely is, and as the other. Only for a selection within a line that no record has. */
export function addSelectionActions(analysis: Analysis, { uri, range }: AddSelectionParams): CodeAction[] {
  const result = analysis.report(uri);
  if (!result) return [];
  const span = new Positions(analysis).span(uri, range);
  const selected = result.report.text.slice(span.start, span.end).trim();
  const facts = result.paragraphs[paragraphAt(result.report.paragraphs, span.start)];
  if (!facts || selected.length < 2 || selected.length > LONGEST || /[\r\n。；！？]/.test(selected)) return [];
  const draft = draftOf(selected, facts.context.sectionScope || facts.context.scope);
  const local = { start: toParagraph(facts.paragraph, span.start), end: toParagraph(facts.paragraph, span.end) };
  const from = local.start + (/^[“‘"「]/.test(selected) ? 1 : 0);
  const isKnown =
    [...facts.names, ...facts.slogans].some((known) => known.start === from && known.text === draft.text) ||
    facts.figures.some((figure) => covers(figure, local));
  if (isKnown) return [];
  const other: WordingDraft =
    draft.kind === 'slogan'
      ? { kind: 'name', text: draft.text, type: 'project', parent: facts.context.sectionScope || facts.context.scope }
      : { kind: 'slogan', text: draft.text };
  return [draft, other].map((one) => {
    const title = titleOf(one)[analysis.settings.locale];
    return {
      title,
      kind: CodeActionKind.RefactorExtract,
      edit: reviewedEdit({ label: title, changes: wordingChanges(analysis, uri, [one]) }),
    };
  });
}

const titleOf = (draft: WordingDraft): Bilingual =>
  draft.kind === 'slogan'
    ? both(`把“${draft.text}”加入提法文件`, `Add “${draft.text}” to the phrases file`)
    : both(
        `把“${draft.text}”加入名称文件（${NAME_TYPE_LABELS[draft.type].zh}）`,
        `Add “${draft.text}” to the names file (${NAME_TYPE_LABELS[draft.type].en})`,
      );
