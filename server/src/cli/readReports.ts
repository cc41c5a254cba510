import type { AnalysisHost } from '../analysis/analysisHost.ts';
import type { ReaderInputs, ReportReaders } from '../analysis/reportReader.ts';
import { checkpoint } from '../util/cancel.ts';

export interface ReadAllOptions {
  readonly host: AnalysisHost;
  readonly reports: ReadonlyMap<string, string>;
  readonly inputs: ReaderInputs;
  /** Undefined where there is but one core. */
  readonly readers: ReportReaders | undefined;
  /** How many cores; null: as many as are worth their start. */
  readonly jobs: number | null;
  readonly onRead: (count: number) => void;
}

/** A reader needs as long to start, and to be compiled for what it reads, as it then needs for so many characters. */
const WORTH = 500_000;
/** The engine itself compiles and clears up on others meanwhile: with two cores, a second reader takes longer than none. */
const ENGINES = 1;
/** So many characters are read at a time, so that all cores end together. */
const BATCH = 20_000;

/**
 * Reads all reports, on several cores where there are many. What another core read is taken over into `host`; where one gives up, its reports are read
 * here when they are asked for. So the analyses are the same with any number of cores.
 */
export async function readAll({ host, reports, inputs, readers, jobs, onRead }: ReadAllOptions): Promise<void> {
  const characters = [...reports.values()].reduce((sum, text) => sum + text.length, 0);
  const worth = Math.max(1, Math.min((readers?.cores ?? 1) - ENGINES, Math.floor(characters / WORTH)));
  const others = readers ? Array.from({ length: (jobs ?? worth) - 1 }, () => readers.open(inputs)) : [];
  // One queue, from which everybody takes what is next.
  const queue = batchesOf(reports).values();
  const work = others.map(async (reader) => {
    for (const batch of queue) {
      const packed = await reader.read(batch);
      if (!packed) return;
      batch.forEach(([uri], at) => {
        const one = packed[at];
        if (one) host.adopt(uri, one);
      });
      onRead(batch.length);
    }
  });
  const step = checkpoint();
  try {
    for (const batch of queue) {
      for (const [uri] of batch) {
        host.analysis().report(uri);
        onRead(1);
        await step();
      }
    }
    await Promise.all(work);
    // What two reports of a folder say otherwise is known when all of them are.
    for (const uri of reports.keys()) host.analysis().report(uri);
  } finally {
    await Promise.all(others.map((reader) => reader.close()));
  }
}

function batchesOf(reports: ReadonlyMap<string, string>): readonly (readonly (readonly [string, string])[])[] {
  const batches: (readonly [string, string])[][] = [];
  let size = BATCH;
  for (const report of reports) {
    if (size >= BATCH) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(report);
    size += report[1].length;
  }
  return batches;
}
