import { seeded } from '../randomEdits.ts';
import type { Coverage } from './coverage.ts';
import { mutate } from './mutate.ts';
import type { FuzzTarget } from './targets.ts';

export interface FuzzOptions {
  readonly target: FuzzTarget;
  readonly coverage: Coverage;
  readonly seed: number;
  readonly runs: number;
  readonly isOver?: () => boolean;
}

export interface FuzzResult {
  readonly runs: number;
  /** Inputs that ran code which no other had run before. */
  readonly kept: number;
  /** Characters of the sources that were run in this target for the first time. */
  readonly covered: number;
  readonly slowestMs: number;
  readonly failures: readonly { readonly why: string; readonly input: string }[];
}

/** An input of some kilobytes that takes longer than this, thrice, is a failure. */
const MOST_MS = 1000;
const BATCH = 16;
const MOST_FAILURES = 5;

/** Runs a target on mutated inputs and keeps those that ran something new, to mutate them further. */
export async function fuzz({ target, coverage, seed, runs, isOver = () => false }: FuzzOptions): Promise<FuzzResult> {
  const random = seeded(seed);
  const corpus: Uint8Array[] = target.seeds.map((one) => (typeof one === 'string' ? Buffer.from(one) : one));
  const failures: { why: string; input: string }[] = [];
  const from = coverage.covered;
  const seeds = corpus.length;
  let slowestMs = 0;
  let done = 0;
  const attempt = async (input: Uint8Array): Promise<void> => {
    done++;
    try {
      let took = await timeOf(target, input);
      for (let again = 0; took > MOST_MS && again < 2; again++) took = Math.min(took, await timeOf(target, input));
      slowestMs = Math.max(slowestMs, took);
      if (took > MOST_MS) failures.push({ why: `took ${took.toFixed(0)} ms`, input: shown(input) });
    } catch (error) {
      failures.push({ why: error instanceof Error ? (error.stack ?? error.message) : String(error), input: shown(input) });
    }
  };
  for (const input of corpus) await attempt(input);
  coverage.fresh();
  while (done < runs && !isOver() && failures.length < MOST_FAILURES) {
    const batch = Array.from({ length: BATCH }, () =>
      mutate(random, corpus[Math.floor(random() * corpus.length)] ?? new Uint8Array(0), corpus, target.longest),
    );
    for (const input of batch) await attempt(input);
    // Which of the batch it was that ran something new is not asked: those that did not are mutated a few times in vain.
    if (coverage.fresh() > 0) corpus.push(...batch.slice(0, 4), batch[Math.floor(random() * BATCH)] ?? new Uint8Array(0));
  }
  return { runs: done, kept: corpus.length - seeds, covered: coverage.covered - from, slowestMs, failures };
}

async function timeOf(target: FuzzTarget, input: Uint8Array): Promise<number> {
  const { user } = process.cpuUsage();
  await target.run(input);
  return (process.cpuUsage().user - user) / 1000;
}

/** As base64, so that any bytes can be run again. */
const shown = (input: Uint8Array): string => Buffer.from(input).toString('base64');
