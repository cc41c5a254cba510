import { type CancellationToken, type Connection, type Position, type Range, RequestType } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis.ts';
import { sidecarOf } from '../data/fileKinds.ts';
import { type CoverageRecord, coverageOf, type ReportCoverage, unmentionedTargets } from '../features/coverage.ts';
import { Positions } from '../features/positions.ts';
import { sidecarEdit, suppressChange } from '../features/suppressions.ts';
import { type SidecarText, sidecarText, tickChange, unreadableSidecar } from '../features/ticks.ts';
import { fileName } from '../features/wording.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { checkpoint } from '../util/cancel.ts';
import { today } from '../util/localDay.ts';
import { guard, type Log } from './guard.ts';
import { textOf } from './json.ts';
import type { Session } from './session.ts';
import { RESTRICTED } from './trust.ts';
import { normalUri } from './uris.ts';

/** `hegao/coverage`: of one report, or of all with the targets that none mentions. */
export interface CoverageParams {
  readonly uri?: string;
}
export interface CoverageResult {
  readonly reports: readonly ReportCoverage[];
  readonly unmentioned: readonly CoverageRecord[];
}

/** `hegao/tick`: of the figures at some places of a report, or, with `entries`, out of its sidecar. */
export interface TickRequestParams {
  readonly uri: string;
  readonly positions: readonly Position[];
  readonly action: 'tick' | 'untick';
  readonly by?: string;
  readonly source?: string | null;
  /** Starts of entries of the sidecar, to be taken out. */
  readonly entries?: readonly Position[];
}

/** `hegao/suppress` */
export interface SuppressRequestParams {
  readonly uri: string;
  readonly rule: string;
  readonly range: Range;
  readonly reason: string;
  readonly until?: string | null;
  readonly by?: string | null;
}

/** What was written, or in words why nothing was. */
export type ReviewResult = { readonly written: string } | { readonly refused: string };

export const CoverageRequest = new RequestType<CoverageParams, CoverageResult, never>('hegao/coverage');
export const TickRequest = new RequestType<TickRequestParams, ReviewResult, never>('hegao/tick');
export const SuppressRequest = new RequestType<SuppressRequestParams, ReviewResult, never>('hegao/suppress');

/** What people decide over a report: which figures are checked, which findings are ignored, and what is left to do. */
export function wireReview(connection: Connection, session: Session, log: Log): void {
  const none: CoverageResult = { reports: [], unmentioned: [] };
  connection.onRequest(
    CoverageRequest,
    guard<CoverageParams, CoverageResult>({ name: 'coverage', log, empty: none, run: ({ uri }, token) => coverage(session, uri, token) }),
  );
  const write = (change: SidecarText) => writeSidecarFile(connection, session, change);
  const { service } = session;
  const failed = () => say(session, FAILED);
  const oneByOne = inTurn();
  connection.onRequest(
    TickRequest,
    guard<TickRequestParams, ReviewResult>({
      name: 'tick',
      log,
      empty: failed(),
      run: oneByOne(async ({ uri: asked, positions: places, action, by, source, entries }) => {
        const uri = normalUri(asked);
        const analysis = await withSidecar(session, uri);
        if ('refused' in analysis) return analysis;
        const positions = new Positions(analysis);
        if (entries) {
          const remove = entries.map((entry) => positions.offset(`${uri}.hegao.yaml`, entry));
          return write(sidecarText(analysis, uri, { remove }));
        }
        const offsets = places.map((position) => positions.offset(uri, position));
        const person = textOf(by);
        if (action === 'tick' && person === null) return say(session, NOBODY);
        const how = action === 'untick' ? { action } : { action, by: person ?? '', on: today(), source: textOf(source) };
        return write(tickChange(service.analysis(), { uri, offsets, ...how }));
      }),
    }),
  );
  connection.onRequest(
    SuppressRequest,
    guard<SuppressRequestParams, ReviewResult>({
      name: 'suppress',
      log,
      empty: failed(),
      run: oneByOne(async ({ uri: asked, rule, range, reason, until, by }) => {
        const uri = normalUri(asked);
        const analysis = await withSidecar(session, uri);
        if ('refused' in analysis) return analysis;
        const change = suppressChange(analysis, { uri, rule, range, reason, until: textOf(until), by: textOf(by), on: today() });
        if (!('edit' in change)) return write(change);
        const { applied } = await connection.workspace.applyEdit(change.edit);
        return applied ? { written: uri } : failed();
      }),
    }),
  );
}

/** Answers requests one after the other: each sees what the one before has written. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve();
  return <P, R>(run: (params: P) => Promise<R>) =>
    (params: P): Promise<R> => {
      const next = last.then(() => run(params));
      last = next.catch(() => {});
      return next;
    };
}

/** The analysis with a report's sidecar as it is on disk now: what others wrote into it meanwhile is kept. */
async function withSidecar(session: Session, report: string): Promise<Analysis | { readonly refused: string }> {
  await session.ready();
  const uri = sidecarOf(report);
  if (!session.inputs.buffer(uri) && !report.startsWith('untitled:')) {
    const file = await session.inputs.reread(uri);
    if (file?.unreadable || file?.stale) return say(session, unreadableSidecar(fileName(uri)));
  }
  return session.ready();
}

async function coverage(session: Session, asked: string | undefined, token: CancellationToken): Promise<CoverageResult> {
  const analysis = asked === undefined ? await session.readyEverywhere(token) : await session.ready();
  if (asked !== undefined) {
    const one = coverageOf(analysis, normalUri(asked));
    return { reports: one ? [one] : [], unmentioned: [] };
  }
  const step = checkpoint(token);
  const reports: ReportCoverage[] = [];
  const positions = new Positions(analysis);
  for (const uri of analysis.reports) {
    await step();
    const one = coverageOf(analysis, uri, positions);
    if (one && (one.total > 0 || one.stale.length > 0)) reports.push(one);
  }
  return { reports, unmentioned: unmentionedTargets(analysis) };
}

/** An open sidecar is the editor's to write; any other is written aside and renamed. */
async function writeSidecarFile(connection: Connection, session: Session, change: SidecarText): Promise<ReviewResult> {
  if ('refused' in change) return say(session, change.refused);
  const { uri, text } = change;
  const { inputs, files } = session;
  if (!inputs.trusted) return say(session, RESTRICTED);
  if (inputs.buffer(uri)) {
    const { applied } = await connection.workspace.applyEdit(sidecarEdit(session.service.analysis(), change));
    return applied ? { written: uri } : say(session, FAILED);
  }
  if (!files.write || uri.startsWith('untitled:')) return say(session, UNSAVED);
  try {
    await files.write(uri, text, inputs.foldersAround(uri));
  } catch {
    return say(session, FAILED);
  }
  inputs.written(uri, text);
  return { written: uri };
}

const say = ({ service }: Session, text: Bilingual): { readonly refused: string } => ({
  refused: text[service.analysis().settings.locale],
});

const FAILED = both('未能写入，原文件没有改动。', 'It could not be written; the file is as it was.');
const NOBODY = both('没有写明由谁核对。', 'It does not say who checked.');
const UNSAVED = both('稿件还没有存成文件，请先保存。', 'The report is no file yet; save it first.');
