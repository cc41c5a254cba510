import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Cancelled } from '../util/cancel.ts';
import { nextTurn } from '../util/turn.ts';

/** Takes one line; never a report's text. */
export type Log = (line: string) => void;

export interface Guard<P, R> {
  readonly name: string;
  /** The answer where the feature fails. */
  readonly empty: R;
  readonly log: Log;
  run(params: P, token: CancellationToken): R | Promise<R>;
}

/**
 * Wraps a request: a failing feature answers empty and logs one line, the others go on; a cancelled request answers
 * *cancelled*, never an empty value that a client would keep.
 */
export function guard<P, R>({
  name,
  empty,
  log,
  run,
}: Guard<P, R>): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
  return async (params, token) => {
    // Lets a cancellation and the edits that came with the request be read first.
    await nextTurn();
    try {
      if (token.isCancellationRequested) throw new Cancelled();
      return await run(params, token);
    } catch (error) {
      if (error instanceof Cancelled) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, `${name} cancelled`);
      log(`${name} failed: ${describeError(error)}`);
      return empty;
    }
  };
}

/** The kind of an error and where it was thrown; its message is left out, for it may quote a report. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 3);
  return [error.name, ...frames.map((frame) => frame.trim())].join(' ');
}

/** The protocol's library quotes in its errors the messages that it was sent, and they hold reports: what it quotes is cut off. */
export function keepTextsOutOfLog({ console }: Connection): void {
  const error = console.error.bind(console);
  console.error = (message) => error(message.split(/\n|: | with message/, 1)[0] ?? '');
}
