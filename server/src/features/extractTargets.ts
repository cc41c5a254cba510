import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import type { TargetDraft } from '../data/draft.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { overlaps } from '../util/span.ts';
import { reviewedEdit } from './edits.ts';
import { claimDrafts } from './extract/claimDrafts.ts';
import { insertionOf } from './extract/insertion.ts';
import { type CheckedDrafts, checkedDrafts, mergeDrafts } from './extract/mergeDrafts.ts';
import { Positions } from './positions.ts';
import { fileName } from './wording.ts';

export interface ExtractParams {
  readonly uri: string;
  /** The selection; every paragraph that it touches is read. Undefined: the whole report. */
  readonly range?: Range;
}

/** 从本段提取目标: records for what the selected paragraphs state and no record speaks of yet, as one edit to look through. Null if there are none. */
export function extractTargets(
  analysis: Analysis,
  params: ExtractParams,
): { readonly edit: WorkspaceEdit; readonly label: Bilingual } | null {
  const { drafts, doubtful } = draftsIn(analysis, params);
  if (drafts.length === 0) return null;
  const { locale } = analysis.settings;
  const source = fileName(params.uri).replace(/\.\w+$/, '');
  const withSource = drafts.map((draft) => ({ ...draft, source }));
  const foot = doubtful.map((draft) => aside(draft)[locale]);
  const insertion = insertionOf(analysis, params.uri, withSource, { locale, foot });
  const label = both(`从“${source}”提取 ${drafts.length} 条目标`, `Extract ${drafts.length} targets from “${source}”`);
  const description = fileName(insertion.uri);
  return { label, edit: reviewedEdit({ label: label[locale], description, changes: [insertion] }) };
}

/** The records that a part of a report states, as far as the report does not contradict itself. */
export function draftsIn(analysis: Analysis, { uri, range }: ExtractParams): CheckedDrafts {
  const result = analysis.report(uri);
  if (!result) return { drafts: [], doubtful: [] };
  const span = range ? new Positions(analysis).span(uri, range) : { start: 0, end: result.report.text.length };
  const wanted = span.start === span.end ? { start: span.start, end: span.end + 1 } : span;
  const found = result.paragraphs
    .filter(({ paragraph }) => overlaps({ start: paragraph.start, end: paragraph.end + 1 }, wanted))
    .flatMap((facts) => claimDrafts(analysis, facts).map(({ draft }) => draft));
  return checkedDrafts(mergeDrafts(found), { text: result.report.text, settings: analysis.settings });
}

/** What is said of a record that was left out. */
function aside({ scope, period, indicator, target, actual }: TargetDraft): Bilingual {
  const said = `${scope ?? ''} ${period ?? ''} ${indicator} ${target ?? actual ?? ''}`;
  return both(`文中说法不一，未列入：${said}`, `Left out, the text says it in two ways: ${said}`);
}
