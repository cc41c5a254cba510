import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { CancelToken } from '../util/cancel.ts';
import { describeError, type Log } from './guard.ts';

/** Shorter work is not worth a notice. */
const SHOWN_AFTER_MS = 500;

/** A loop over the workspace: asks whether it is still wanted, and tells how much is done. */
export interface Pass extends CancelToken {
  /** `share` is between 0 and 1. */
  report(share: number): void;
}

export interface ProgressOptions {
  readonly connection: Connection;
  readonly title: () => string;
  readonly log: Log;
}

/** Shows one progress for all passes over the workspace that run at a time; cancelled by the writer, all of them stop. */
export class WorkspaceProgress {
  readonly #options: ProgressOptions;
  #running = 0;
  #notice: Notice | undefined;

  constructor(options: ProgressOptions) {
    this.#options = options;
  }

  async during<T>(token: CancellationToken, run: (pass: Pass) => Promise<T>): Promise<T> {
    const notice = this.#notice ?? new Notice(this.#options);
    this.#notice = notice;
    this.#running++;
    const pass: Pass = {
      get isCancellationRequested() {
        return token.isCancellationRequested || notice.isCancelled;
      },
      report: (share) => notice.report(share),
    };
    try {
      return await run(pass);
    } finally {
      if (--this.#running === 0) {
        this.#notice = undefined;
        notice.end();
      }
    }
  }
}

/** What the client shows, from half a second after the work began to its end. Without the client's support it shows nothing. */
class Notice {
  #reporter: WorkDoneProgressServerReporter | undefined;
  #percentage = 0;
  #hasEnded = false;
  readonly #timer: NodeJS.Timeout;

  constructor({ connection, title, log }: ProgressOptions) {
    this.#timer = setTimeout(async () => {
      try {
        const reporter = await connection.window.createWorkDoneProgress();
        reporter.begin(title(), this.#percentage, undefined, true);
        if (this.#hasEnded) reporter.done();
        else this.#reporter = reporter;
      } catch (error) {
        log(`progress failed: ${describeError(error)}`);
      }
    }, SHOWN_AFTER_MS);
  }

  get isCancelled(): boolean {
    return this.#reporter?.token.isCancellationRequested === true;
  }

  /** Passes begin at different times; the percentage never falls. */
  report(share: number): void {
    const percentage = Math.floor(share * 100);
    if (percentage <= this.#percentage) return;
    this.#percentage = percentage;
    this.#reporter?.report(percentage);
  }

  end(): void {
    this.#hasEnded = true;
    clearTimeout(this.#timer);
    this.#reporter?.done();
  }
}
