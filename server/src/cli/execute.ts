import { both } from '../util/bilingual.ts';
import type { CommonOptions, Surroundings } from './options.ts';
import { type RunResult, runGroups } from './run.ts';
import { printedPath, readSources } from './sources.ts';

/** A run over the files, and what is needed for another one over other texts. */
export interface Execution {
  readonly result: RunResult;
  /** Whether something could not be read, or nothing was there. */
  readonly failed: boolean;
  /** The same with some reports' texts replaced, by absolute path. */
  again(texts: ReadonlyMap<string, string>): Promise<Execution>;
  dispose(): Promise<void>;
}

/** How long a run takes before it says how far it is. */
const QUIET_MS = 500;

/** Finds and reads the files, loads what was asked for, and analyses. Complaints go to standard error. */
export async function execute(paths: readonly string[], options: CommonOptions, surroundings: Surroundings): Promise<Execution> {
  const { data, dataFrom, year, scope, lang, segmenter, packs, rules = {}, folders, jobs } = options;
  const { cwd, files, err, loadPacks, loadSegmenter, today, progress, readers } = surroundings;
  const { groups, orphans, unreadable } = await readSources({ paths, data, dataFrom, cwd }, files);
  for (const { path, reason } of unreadable) err(`hegao: ${printedPath(path, cwd)}: ${reason[lang]}\n`);
  const isEmpty = groups.every((group) => group.reports.size === 0 && group.data.size === 0);
  if (isEmpty && unreadable.length === 0) err(`hegao: ${NO_REPORTS[lang]}\n`);
  const loaded = segmenter === 'jieba' ? await loadSegmenter((message) => err(`hegao: ${message[lang]}\n`)) : null;
  const shipped = packs.length > 0 ? await loadPacks() : [];
  const failed = unreadable.length > 0 || isEmpty;
  const run = async (from: typeof groups): Promise<Execution> => {
    const since = Date.now();
    const result = await runGroups(from, {
      packs: shipped.filter(({ pack }) => pack !== undefined && packs.includes(pack)),
      cwd,
      year,
      scope,
      rules,
      folders,
      locale: lang,
      today,
      orphans,
      uriOf: files.uriOf,
      segmenter: loaded?.segmenter ?? null,
      readers,
      jobs,
      ...(progress && {
        onProgress: (done, all) => {
          if (Date.now() - since > QUIET_MS) progress(both(`核稿 ${done}/${all}`, `hegao ${done}/${all}`)[lang]);
        },
      }),
    });
    progress?.(null);
    const again = (texts: ReadonlyMap<string, string>) =>
      run(from.map((group) => ({ ...group, reports: new Map([...group.reports].map(([path, text]) => [path, texts.get(path) ?? text])) })));
    return { result, failed, again, dispose: async () => loaded?.dispose() };
  };
  return run(groups);
}

const NO_REPORTS = both('没有找到稿件（*.txt、*.md、*.gongwen、*.docx）。', 'no reports found (*.txt, *.md, *.gongwen, *.docx).');
