import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { AnalysisHost } from '../analysis/analysisHost.ts';
import type { PackedReading } from '../analysis/packReading.ts';
import type { ReaderInputs, ReportReader, ReportReaders } from '../analysis/reportReader.ts';

/** Readers in threads of their own, which run the same entry as the program: `from` is its `import.meta.url`. */
export const reportReaders = (from: string): ReportReaders => ({
  cores: availableParallelism(),
  open: (inputs) => openReader(fileURLToPath(from), inputs),
});

/** What the entry does in such a thread. */
export function serveReadings(): void {
  const inputs: ReaderInputs = workerData;
  const host = new AnalysisHost();
  host.apply(inputs);
  parentPort?.on('message', (reports: Batch) => {
    host.apply({ reports: new Map(reports) });
    const packed = reports.map(([uri]) => host.packed(uri));
    host.apply({ reports: new Map(reports.map(([uri]) => [uri, null])) });
    parentPort?.postMessage(packed);
  });
}

type Batch = Parameters<ReportReader['read']>[0];

/** A thread that cannot be started, or that ends, answers null. */
function openReader(entry: string, inputs: ReaderInputs): ReportReader {
  let worker: Worker;
  try {
    worker = new Worker(entry, { workerData: inputs });
  } catch {
    return { read: async () => null, close: async () => {} };
  }
  let hasEnded = false;
  let answer: (packed: readonly PackedReading[] | null) => void = () => {};
  const end = () => {
    hasEnded = true;
    answer(null);
  };
  worker.on('message', (packed: readonly PackedReading[]) => answer(packed));
  worker.on('messageerror', end);
  worker.on('error', end);
  worker.on('exit', end);
  return {
    read: (reports) =>
      new Promise((resolve) => {
        if (hasEnded) return resolve(null);
        answer = resolve;
        worker.postMessage(reports);
      }),
    close: async () => void (await worker.terminate()),
  };
}
