/** What became of one test. */
export interface Result {
  readonly name: string;
  readonly error: string | null;
  readonly milliseconds: number;
}

export interface Test {
  readonly name: string;
  run(): Promise<void>;
}

/** Runs the tests one after another. A test that fails does not stop those after it; one that hangs fails at its deadline. */
export async function runTests(tests: readonly Test[], report: (result: Result) => void, onFailure?: (name: string) => Promise<void>) {
  let failures = 0;
  for (const { name, run } of tests) {
    const since = performance.now();
    let error: string | null = null;
    try {
      await within(TEST_MS, name, run());
    } catch (thrown) {
      error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
      failures += 1;
      await onFailure?.(name).catch(() => {});
    }
    report({ name, error, milliseconds: Math.round(performance.now() - since) });
  }
  return failures;
}

const TEST_MS = 90_000;
const POLL_MS = 30_000;

/** Asks again and again until the answer is there, undefined and false meaning not yet. */
export async function poll<T>(
  what: string,
  probe: () => PromiseLike<T | undefined | false> | T | undefined | false,
  ms = POLL_MS,
): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`not within ${ms / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${ms / 1000} s: ${what}`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** One line for a reader, as Node's own runner in TAP. */
export const line = ({ name, error, milliseconds }: Result): string =>
  `${error === null ? 'ok' : 'not ok'} - ${name} (${milliseconds} ms)${error === null ? '' : `\n${error.replace(/^/gm, '    ')}`}`;
