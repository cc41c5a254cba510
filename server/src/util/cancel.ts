import { nextTurn } from './turn.ts';

/** What a long loop asks whether it is still wanted. LSP's CancellationToken fits. */
export interface CancelToken {
  readonly isCancellationRequested: boolean;
}

/** Thrown where work was given up; never to be read as an empty answer. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

const SLICE_MS = 5;

/** Returns a function to await inside a long loop: it yields to the event loop every 5 ms and throws `Cancelled`. */
export function checkpoint(token?: CancelToken): () => Promise<void> | void {
  let last = Date.now();
  return () => {
    if (token?.isCancellationRequested) throw new Cancelled();
    if (Date.now() - last < SLICE_MS) return;
    return nextTurn().then(() => {
      last = Date.now();
      if (token?.isCancellationRequested) throw new Cancelled();
    });
  };
}
