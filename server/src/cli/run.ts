import type { Analysis, ReviewedAnalysis } from '../analysis/analysis.ts';
import { AnalysisHost } from '../analysis/analysisHost.ts';
import type { ReportReaders } from '../analysis/reportReader.ts';
import { DEFAULT_SETTINGS, type Settings } from '../analysis/settings.ts';
import { sidecarOf } from '../data/fileKinds.ts';
import type { DataFile, DataProblem } from '../data/schema.ts';
import type { Segmenter } from '../facts/lexicon/segmenter.ts';
import { type CoverageRecord, coverageOf, type ReportCoverage, unmentionedTargets } from '../features/coverage.ts';
import { Positions } from '../features/positions.ts';
import { checkpoint } from '../util/cancel.ts';
import { readAll } from './readReports.ts';
import type { CliFiles, Group } from './sources.ts';
import { printedPath } from './sources.ts';

export interface RunOptions extends Pick<Settings, 'year' | 'scope' | 'locale' | 'rules' | 'folders'> {
  readonly cwd: string;
  readonly uriOf: CliFiles['uriOf'];
  readonly segmenter: Segmenter | null;
  /** The packs that are on. */
  readonly packs: readonly DataFile[];
  /** ISO date, by which suppressions expire. */
  readonly today: string;
  /** Absolute paths of sidecars whose report is gone. */
  readonly orphans: readonly string[];
  /** Other cores, and how many of all are used; null: as many as are worth their start. */
  readonly readers: ReportReaders | undefined;
  readonly jobs: number | null;
  /** Called as reports are read. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** A report with what was found in it. `path` is as printed. */
export interface ReportResult {
  readonly path: string;
  /** As it was given: absolute. */
  readonly file: string;
  readonly result: ReviewedAnalysis;
  readonly coverage: ReportCoverage;
  readonly sidecar: { readonly path: string; readonly uri: string };
  readonly analysis: Analysis;
  readonly positions: Positions;
  /** The printed path of any report or data file of the same group. */
  readonly pathOf: (uri: string) => string;
}

export interface DataResult {
  readonly path: string;
  readonly file: DataFile;
  readonly records: number;
  readonly problems: readonly DataProblem[];
  readonly positions: Positions;
}

export interface RunResult {
  readonly reports: readonly ReportResult[];
  readonly data: readonly DataResult[];
  /** Targets that no report mentions, with the printed path of their file. */
  readonly unmentioned: readonly (CoverageRecord & { readonly path: string })[];
  /** Printed paths of sidecars whose report is gone. */
  readonly orphans: readonly string[];
  /** Findings that the baseline knows, and that are therefore not among the reports'. */
  readonly known: number;
}

/** Analyses every group with the engine that also serves editors. */
export async function runGroups(groups: readonly Group[], options: RunOptions): Promise<RunResult> {
  const { year, scope, locale, rules, folders, cwd, uriOf, segmenter, packs, today, orphans, jobs, onProgress } = options;
  // What nodejieba answers is kept where it was asked.
  const readers = segmenter ? undefined : options.readers;
  const reports: ReportResult[] = [];
  const data = new Map<string, DataResult>();
  const unmentioned: RunResult['unmentioned'][number][] = [];
  const step = checkpoint();
  let read = 0;
  const all = groups.reduce((sum, group) => sum + group.reports.size, 0);
  for (const group of groups) {
    const host = new AnalysisHost();
    const inputs = {
      packs,
      data: new Map([...group.data.values()].map((file) => [file.uri, file])),
      today,
      settings: { ...DEFAULT_SETTINGS, year, scope, locale, rules, folders },
    };
    const texts = new Map([...group.reports].map(([path, text]) => [uriOf(path), text]));
    const analysis = host.apply({
      ...inputs,
      reports: texts,
      sidecars: new Map([...group.sidecars].map(([path, text]) => [uriOf(path), text])),
      ...(segmenter && { segmenter }),
    });
    const positions = new Positions(analysis);
    const files = [...group.data.keys(), ...group.reports.keys(), ...group.sidecars.keys()];
    const paths = new Map(files.map((path) => [uriOf(path), printedPath(path, cwd)]));
    for (const { uri, pack } of packs) paths.set(uri, `packs/${pack}.csv`);
    const pathOf = (uri: string) => paths.get(uri) ?? uri;
    for (const [path, file] of group.data) {
      if (data.has(path)) continue;
      const records = analysis.data.files.find(({ uri }) => uri === file.uri)?.records ?? 0;
      const problems = analysis.data.problems.filter(({ uri }) => uri === file.uri);
      data.set(path, { path: printedPath(path, cwd), file, records, problems, positions });
    }
    // What two reports of a folder say otherwise is known when all of them are read.
    const onRead = (count: number) => {
      read += count;
      onProgress?.(read, all);
    };
    await readAll({ host, reports: texts, inputs, readers, jobs, onRead });
    for (const file of group.reports.keys()) {
      const uri = uriOf(file);
      const result = analysis.report(uri);
      const coverage = coverageOf(analysis, uri, positions);
      if (!result || !coverage) continue;
      const sidecar = { path: printedPath(sidecarOf(file), cwd), uri: sidecarOf(uri) };
      reports.push({ path: printedPath(file, cwd), file, result, coverage, sidecar, analysis, positions, pathOf });
      await step();
    }
    unmentioned.push(...unmentionedTargets(analysis).map((record) => ({ ...record, path: pathOf(record.uri) })));
  }
  return { reports, data: [...data.values()], unmentioned, orphans: orphans.map((path) => printedPath(path, cwd)), known: 0 };
}
