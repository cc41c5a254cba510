import { Session } from 'node:inspector';

/** What V8 says was run of the engine's own sources since the last look. */
export interface Coverage {
  /** How many characters of the sources were run for the first time since the last call. */
  fresh(): number;
  /** How many characters were run so far. */
  readonly covered: number;
  stop(): void;
}

interface Taken {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
    }[];
  }[];
}

/** Counts blocks by the profiler of this process; nothing is instrumented. */
export function startCoverage(): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const scripts = new Map<string, Uint8Array>();
  let covered = 0;
  const add = (url: string, functions: Taken['result'][number]['functions']): void => {
    const most = Math.max(0, ...functions.flatMap(({ ranges }) => ranges.map(({ endOffset }) => endOffset)));
    let known = scripts.get(url) ?? new Uint8Array(0);
    if (known.length < most) {
      const larger = new Uint8Array(most);
      larger.set(known);
      known = larger;
      scripts.set(url, known);
    }
    // Inner ranges follow those around them, inner functions too: what was not run of a function is cut out of it.
    const now = new Uint8Array(most);
    for (const { ranges } of functions)
      for (const { startOffset, endOffset, count } of ranges) now.fill(count > 0 ? 1 : 0, startOffset, endOffset);
    for (let at = 0; at < most; at++) {
      if (now[at] !== 1 || known[at] === 1) continue;
      known[at] = 1;
      covered++;
    }
  };
  return {
    fresh() {
      const before = covered;
      // The session answers before `post` returns.
      session.post('Profiler.takePreciseCoverage', (_error, taken: unknown) => {
        for (const { url, functions } of (taken as Taken).result) if (url.includes('/server/src/')) add(url, functions);
      });
      return covered - before;
    },
    get covered() {
      return covered;
    },
    stop() {
      session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
}
