import { type CancellationToken, type Connection, RequestType } from 'vscode-languageserver';
import { errorRateOf } from '../features/errorRate.ts';
import { errorRateHtml, type RatedReport } from '../features/errorRateHtml.ts';
import { both } from '../util/bilingual.ts';
import { checkpoint } from '../util/cancel.ts';
import { guard, type Log } from './guard.ts';
import type { Session } from './session.ts';
import { isBelow, normalUri } from './uris.ts';

/** `hegao/errorRate`: of a report, or of all reports below a folder. */
export interface ErrorRateParams {
  readonly uri: string;
}

/** 编校差错率 with its derivation as a page; or in words why there is none. */
export type ErrorRateResult = { readonly html: string } | { readonly refused: string };

export const ErrorRateRequest = new RequestType<ErrorRateParams, ErrorRateResult, never>('hegao/errorRate');

export function wireErrorRate(connection: Connection, session: Session, log: Log): void {
  connection.onRequest(
    ErrorRateRequest,
    guard<ErrorRateParams, ErrorRateResult>({
      name: 'error rate',
      log,
      empty: { refused: FAILED[session.settings.analysis.locale] },
      run: async ({ uri }, token) => {
        const reports = await ratedReports(session, normalUri(uri), token);
        const { locale } = session.service.analysis().settings;
        return reports.length > 0 ? { html: errorRateHtml(reports, { locale }) } : { refused: NONE[locale] };
      },
    }),
  );
}

async function ratedReports(session: Session, uri: string, token: CancellationToken): Promise<readonly RatedReport[]> {
  await session.ready();
  const one = session.service.analysis().report(uri);
  if (one) return [{ name: pathFrom(uri.replace(/[^/]*$/, ''), uri), rate: errorRateOf(one) }];
  const analysis = await session.readyEverywhere(token);
  const folder = uri.replace(/\/*$/, '');
  const step = checkpoint(token);
  const rated: RatedReport[] = [];
  for (const report of analysis.reports) {
    await step();
    const result = isBelow(report, folder) ? analysis.report(report) : undefined;
    if (result) rated.push({ name: pathFrom(`${folder}/`, report), rate: errorRateOf(result) });
  }
  return rated.sort((a, b) => b.rate.rate - a.rate.rate || a.name.localeCompare(b.name, 'zh'));
}

/** As people read it. */
function pathFrom(folder: string, uri: string): string {
  const path = uri.startsWith(folder) ? uri.slice(folder.length) : uri;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const NONE = both('这里没有可以计算差错率的稿件。', 'There is no report here to give a rate of.');
const FAILED = both('未能算出，请再试一次。', 'It could not be worked out; try again.');
