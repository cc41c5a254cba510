import { InvalidArgumentError } from 'commander';
import type { ReportReaders } from '../analysis/reportReader.ts';
import { PACKS, type Settings } from '../analysis/settings.ts';
import type { DataFile } from '../data/schema.ts';
import type { Segmenter } from '../facts/lexicon/segmenter.ts';
import type { CommentOptions } from '../text/docx/writeComments.ts';
import type { Bilingual, Locale } from '../util/bilingual.ts';
import type { CliFiles } from './sources.ts';
import type { Paint } from './terminal.ts';

/** What the command line takes from its surroundings; tests bring their own. */
export interface Surroundings {
  readonly cwd: string;
  readonly version: string;
  readonly files: CliFiles & WriteFiles;
  readonly paint: Paint;
  /** ISO date where the user is. */
  readonly today: string;
  /** The time, as it is shown between two rounds of --watch. */
  readonly now: () => string;
  /** Results. */
  readonly out: (text: string) => void;
  /** All else. */
  readonly err: (text: string) => void;
  /** Shows how far a long run is, or undefined where nobody looks on. */
  readonly progress?: (line: string | null) => void;
  /** Calls back when something of what is watched changed, and asks what is to be watched from then on; resolves when the user ends it. */
  readonly watch: (watched: () => Watched, onChange: () => Promise<unknown>) => Promise<void>;
  /** Other cores to read reports on; undefined where there are none. */
  readonly readers?: ReportReaders;
  readonly loadPacks: () => Promise<readonly DataFile[]>;
  readonly loadSegmenter: (warn: (message: Bilingual) => void) => Promise<LoadedSegmenter | null>;
}

/** Reports and data files, and the folder up to which others are looked for; all absolute. */
export interface Watched {
  readonly paths: readonly string[];
  readonly upTo: string;
}

export interface WriteFiles {
  /** Writes a file aside and renames it; what went wrong, if something did. */
  write(path: string, text: string, within?: readonly string[]): Promise<Bilingual | null>;
  /** The same for a report, in the encoding that it has, and only where it still holds what was read. */
  rewrite(path: string, before: string, text: string): Promise<Bilingual | null>;
  /** Writes a copy of a Word file with comments in it; what went wrong, if something did. */
  writeComments(source: string, target: string, options: CommentOptions): Promise<Bilingual | null>;
}

export interface LoadedSegmenter {
  readonly segmenter: Segmenter;
  dispose(): Promise<void>;
}

/** 0 nothing at or above --fail-on, 1 something, 2 usage, unreadable input or a failure. */
export const EXIT = { clean: 0, found: 1, failed: 2 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

export interface CommonOptions {
  readonly data: readonly string[];
  readonly dataFrom?: 'command' | 'config';
  readonly year: number | null;
  readonly scope: string | null;
  readonly lang: Locale;
  readonly segmenter: 'builtin' | 'jieba';
  readonly packs: readonly string[];
  readonly config: string | null;
  /** On how many cores; null: as many as there are and are worth their start. */
  readonly jobs: number | null;
  /** Levels of rules; of the configuration alone. */
  readonly rules?: Settings['rules'];
  readonly folders?: Settings['folders'];
}

/** `divisions,phrases`, or `none`. */
export function readPacksOn(value: string): readonly string[] {
  const packs = value.split(/[,、，]/).filter((pack) => pack !== '' && pack !== 'none');
  const unknown = packs.find((pack) => !PACKS.some((known) => known === pack));
  if (unknown !== undefined) throw new InvalidArgumentError(PACKS.join(','));
  return packs;
}

export function readYear(value: string): number {
  const year = Number(value);
  if (!/^\d{4}$/.test(value) || year < 1900) throw new InvalidArgumentError('YYYY');
  return year;
}

export function readJobs(value: string): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new InvalidArgumentError('1–64');
  return jobs;
}

export function readPercent(value: string): number {
  const percent = Number(value.replace(/%$/, ''));
  if (!Number.isFinite(percent) || percent < 0 || percent > 100) throw new InvalidArgumentError('0–100');
  return percent;
}
