import type { Change } from './change.ts';
import type { PackedReading } from './packReading.ts';

/** What reports are read with: the same on every core. */
export type ReaderInputs = Pick<Change, 'packs' | 'data' | 'settings' | 'today'>;

/** Reads reports on another core. */
export interface ReportReader {
  /** What was read of each, in their order; null where the reader gave up. */
  read(reports: readonly (readonly [uri: string, text: string])[]): Promise<readonly PackedReading[] | null>;
  close(): Promise<void>;
}

export interface ReportReaders {
  readonly cores: number;
  open(inputs: ReaderInputs): ReportReader;
}
