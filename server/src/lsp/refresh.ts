import { CodeLensRefreshRequest, type Connection, NotificationType0 } from 'vscode-languageserver';
import type { Client } from './capabilities.ts';
import { describeError, type Log } from './guard.ts';

/** Sent to clients that asked for it, when what `hegao/coverage` answers may be another. */
export const CoverageChanged = new NotificationType0('hegao/coverageChanged');

export interface Refresh {
  /** Data, settings or the segmenter changed: everything shown may be another. */
  all(): void;
  /** What reports say against each other changed, or what was held back may be shown. */
  diagnostics(): void;
  /** Verdicts on figures that were held back may be shown. */
  verdicts(): void;
  /** Reports changed: the counts above the records may be others. Sent once typing rests. */
  counts(): void;
  dispose(): void;
}

const REST_MS = 1000;
const NOTICE_MS = 250;

/** Asks the client to ask again, for each kind of answer that it can renew. */
export function createRefresh(connection: Connection, { refreshes, coverage }: Client, log: Log): Refresh {
  const send = (request: Promise<void>) => void request.catch((error: unknown) => log(`refresh failed: ${describeError(error)}`));
  let timer: NodeJS.Timeout | undefined;
  let noticeTimer: NodeJS.Timeout | undefined;
  const notice = (after: number) => {
    if (!coverage) return;
    clearTimeout(noticeTimer);
    noticeTimer = setTimeout(() => void connection.sendNotification(CoverageChanged), after);
  };
  const counts = () => send(connection.sendRequest(CodeLensRefreshRequest.type));
  const diagnostics = () => {
    if (refreshes.diagnostics) send(connection.languages.diagnostics.refresh());
  };
  const verdicts = () => {
    if (refreshes.semanticTokens) send(connection.languages.semanticTokens.refresh());
    if (refreshes.inlayHint) send(connection.languages.inlayHint.refresh());
  };
  return {
    diagnostics,
    verdicts,
    all() {
      notice(NOTICE_MS);
      diagnostics();
      verdicts();
      if (refreshes.codeLens) counts();
    },
    counts() {
      notice(REST_MS);
      if (!refreshes.codeLens) return;
      clearTimeout(timer);
      timer = setTimeout(counts, REST_MS);
    },
    dispose: () => {
      clearTimeout(timer);
      clearTimeout(noticeTimer);
    },
  };
}
