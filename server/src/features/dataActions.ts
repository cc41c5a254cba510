import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { both } from '../util/bilingual.ts';
import { overlaps } from '../util/span.ts';
import { addSelectionActions } from './collectWording.ts';
import { claimDrafts } from './extract/claimDrafts.ts';
import { type FirstValues, keepEarlierAction } from './keepEarlier.ts';
import { keyOf, recordAt } from './lookup.ts';
import { Positions } from './positions.ts';
import { updateLabel, updatesOf } from './propagate.ts';

export interface DataActionsParams {
  readonly uri: string;
  readonly range: Range;
  readonly only?: readonly string[];
  /** ISO date of an adjustment that is written down. */
  readonly on?: string;
  /** What targets were before they were changed. */
  readonly earlier?: FirstValues;
}

/** The server's commands; each computes an edit and has the client show it. */
export const COMMANDS = {
  extractTargets: 'hegao.server.extractTargets',
  collectWording: 'hegao.server.collectWording',
  propagate: 'hegao.server.propagate',
  rollForward: 'hegao.server.rollForward',
  convert: 'hegao.server.convert',
} as const;

/** What text and data files offer each other: records from a selection, the text brought up to a record, next year's file. */
export function provideDataActions(analysis: Analysis, params: DataActionsParams): CodeAction[] {
  const wanted = (kind: string): boolean =>
    !params.only || params.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
  return (analysis.dataFile(params.uri) ? dataFileActions(analysis, params) : reportActions(analysis, params)).filter(({ kind = '' }) =>
    wanted(kind),
  );
}

function reportActions(analysis: Analysis, { uri, range }: DataActionsParams): CodeAction[] {
  const result = analysis.report(uri);
  if (!result) return [];
  const span = new Positions(analysis).span(uri, range);
  // Without a selection the lamp would burn at every figure.
  if (span.start === span.end) return [];
  const has = result.paragraphs.some((facts) => overlaps(facts.paragraph, span) && claimDrafts(analysis, facts).length > 0);
  const wording = addSelectionActions(analysis, { uri, range });
  const title = both('从所选段落提取目标', 'Extract targets from the selection')[analysis.settings.locale];
  const extract: CodeAction[] = has
    ? [{ title, kind: CodeActionKind.RefactorExtract, command: { title, command: COMMANDS.extractTargets, arguments: [uri, range] } }]
    : [];
  return [...wording, ...extract];
}

function dataFileActions(analysis: Analysis, { uri, range, on, earlier }: DataActionsParams): CodeAction[] {
  const { locale } = analysis.settings;
  const record = recordAt(analysis, uri, new Positions(analysis).offset(uri, range.start));
  if (record?.kind !== 'target') return [];
  const places = updatesOf(analysis).get(keyOf(record))?.length ?? 0;
  const before = on === undefined ? null : (earlier?.before(record) ?? null);
  const update = updateLabel(places)[locale];
  const carry = both('结转到下一年度', 'Roll forward to the next year')[locale];
  return [
    ...(places > 0
      ? [
          {
            title: update,
            kind: CodeActionKind.RefactorRewrite,
            command: { title: update, command: COMMANDS.propagate, arguments: [uri, range.start] },
          },
        ]
      : []),
    ...(before && on !== undefined ? keepEarlierAction(analysis, record, { earlier: before, on }) : []),
    { title: carry, kind: CodeActionKind.Source, command: { title: carry, command: COMMANDS.rollForward, arguments: [uri] } },
  ];
}
