import { type Analysis, AnalysisHost } from '../analysis/analysis.ts';
import type { ReviewedAnalysis } from '../analysis/reviews.ts';
import { DEFAULT_SETTINGS, type Settings } from '../analysis/settings.ts';
import type { DataFile, DataProblem } from '../data/schema.ts';
import type { Segmenter } from '../facts/segmenter.ts';
import { Positions } from '../features/positions.ts';
import type { CliFiles, Group } from './sources.ts';
import { printedPath } from './sources.ts';

export interface RunOptions extends Pick<Settings, 'year' | 'scope' | 'locale'> {
  readonly cwd: string;
  readonly uriOf: CliFiles['uriOf'];
  readonly segmenter: Segmenter | null;
  /** The packs that are on. */
  readonly packs: readonly DataFile[];
  /** ISO date, by which suppressions expire. */
  readonly today: string;
}

/** A report with what was found in it. `path` is as printed. */
export interface ReportResult {
  readonly path: string;
  readonly result: ReviewedAnalysis;
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
}

/** Analyses every group with the engine that also serves editors. */
export function runGroups(groups: readonly Group[], options: RunOptions): RunResult {
  const { year, scope, locale, cwd, uriOf, segmenter, packs, today } = options;
  const reports: ReportResult[] = [];
  const data = new Map<string, DataResult>();
  for (const group of groups) {
    const analysis = new AnalysisHost().apply({
      packs,
      data: new Map([...group.data.values()].map((file) => [file.uri, file])),
      reports: new Map([...group.reports].map(([path, text]) => [uriOf(path), text])),
      sidecars: new Map([...group.sidecars].map(([path, text]) => [uriOf(path), text])),
      today,
      settings: { ...DEFAULT_SETTINGS, year, scope, locale },
      ...(segmenter && { segmenter }),
    });
    const positions = new Positions(analysis);
    const paths = new Map(
      [...group.data.keys(), ...group.reports.keys(), ...group.sidecars.keys()].map((path) => [uriOf(path), printedPath(path, cwd)]),
    );
    for (const { uri, pack } of packs) paths.set(uri, `packs/${pack}.csv`);
    const pathOf = (uri: string) => paths.get(uri) ?? uri;
    for (const [path, file] of group.data) {
      if (data.has(path)) continue;
      const records = analysis.data.files.find(({ uri }) => uri === file.uri)?.records ?? 0;
      const problems = analysis.data.problems.filter(({ uri }) => uri === file.uri);
      data.set(path, { path: printedPath(path, cwd), file, records, problems, positions });
    }
    for (const path of group.reports.keys()) {
      const result = analysis.report(uriOf(path));
      if (result) reports.push({ path: printedPath(path, cwd), result, analysis, positions, pathOf });
    }
  }
  return { reports, data: [...data.values()] };
}
