import { basename, dirname, resolve } from 'node:path';
import { wordPath } from '../data/fileKinds.ts';
import { proofHtml } from '../features/proof/proofHtml.ts';
import { proofMarkdown } from '../features/proof/proofMarkdown.ts';
import { proofSheet } from '../features/proof/proofSheet.ts';
import type { Level } from '../rules/rule.ts';
import { both } from '../util/bilingual.ts';
import { newNonce } from '../util/nonce.ts';
import { baselineOf, readBaseline, withoutKnown } from './baseline.ts';
import { checkJson } from './checkJson.ts';
import { checkText } from './checkText.ts';
import { checkCheckstyle, checkGithub, checkJunit } from './ciFormats.ts';
import { writeCommentedCopies } from './commentedCopies.ts';
import { entriesOf, reaches } from './entries.ts';
import { errorRateText } from './errorRateText.ts';
import { type Execution, execute } from './execute.ts';
import { fixedText } from './fix.ts';
import { type CommonOptions, EXIT, type ExitStatus, type Surroundings, type Watched } from './options.ts';
import { patchOf } from './patch.ts';
import type { RunResult } from './run.ts';
import { checkSarif } from './sarif.ts';
import { printedPath } from './sources.ts';

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'checkstyle', 'html', 'markdown'] as const;

export interface CheckOptions extends CommonOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly failOn: Level | 'never';
  readonly coverage?: boolean;
  readonly errorRate?: boolean;
  /** Percent. */
  readonly minCoverage: number | null;
  readonly fix?: boolean;
  readonly fixFigures?: boolean;
  readonly dryRun?: boolean;
  /** The copy of the Word file that gets the findings as comments, or the folder of such copies. */
  readonly comments: string | null;
  readonly watch?: boolean;
  readonly baseline: string | null;
  readonly baselineFrom?: 'command' | 'config';
  readonly updateBaseline?: boolean;
}

/** `hegao check`. The options are asked for anew before each round: those of the configuration may have changed; null where it cannot be read. */
export async function check(
  paths: readonly string[],
  configured: () => Promise<CheckOptions | null>,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const options = await configured();
  if (!options) return EXIT.failed;
  const { lang } = options;
  const wrong = misuse(options);
  if (wrong) {
    surroundings.err(`hegao: ${wrong[lang]}\n`);
    return EXIT.failed;
  }
  const status = await checkOnce(paths, options, surroundings);
  if (!options.watch) return status;
  let latest = options;
  let busy = Promise.resolve(status);
  const again = () => {
    busy = busy.then(async () => {
      surroundings.out(`\n── ${surroundings.now()} ──\n`);
      const now = await configured();
      latest = now ?? latest;
      return now ? checkOnce(paths, now, surroundings) : EXIT.failed;
    });
    return busy;
  };
  surroundings.err(`${both('hegao: 正在监视改动，按 Ctrl+C 结束。', 'hegao: waiting for changes; Ctrl+C ends.')[lang]}\n`);
  await surroundings.watch(() => watchedBy(paths, latest, surroundings), again);
  return busy;
}

function watchedBy(paths: readonly string[], { data, config }: CheckOptions, { cwd }: Surroundings): Watched {
  const named = [...(paths.length > 0 ? paths : ['.']), ...data, ...(config === null || config === 'none' ? [] : [config])];
  return { paths: named.map((path) => resolve(cwd, path)), upTo: cwd };
}

async function checkOnce(paths: readonly string[], options: CheckOptions, surroundings: Surroundings): Promise<ExitStatus> {
  const done = await execute(paths, options, surroundings);
  try {
    const fixed = options.fix || options.fixFigures ? await fixAll(done, options, surroundings) : done;
    // A patch stands alone, to be piped on.
    if (!fixed) return done.failed ? EXIT.failed : EXIT.clean;
    return await report(fixed, options, surroundings);
  } finally {
    await done.dispose();
  }
}

async function report({ result: all, failed }: Execution, options: CheckOptions, surroundings: Surroundings): Promise<ExitStatus> {
  const { lang, failOn, minCoverage } = options;
  const result = await applyBaseline(all, options, surroundings);
  if (!result) return EXIT.failed;
  surroundings.out(write(result, options, surroundings));
  const commented = options.comments === null || (await writeCommentedCopies(result, options.comments, options, surroundings));
  if (failed || !commented) return EXIT.failed;
  if (failOn !== 'never' && entriesOf(result, lang).some(({ level }) => reaches(level, failOn))) return EXIT.found;
  return minCoverage !== null && isBelow(result, minCoverage, options, surroundings) ? EXIT.found : EXIT.clean;
}

function write(result: RunResult, { format, lang, coverage, errorRate }: CheckOptions, { paint, version, today }: Surroundings): string {
  switch (format) {
    case 'text':
      return [
        checkText(result, { locale: lang, paint, coverage: coverage ? 'figures' : 'sum' }),
        ...(errorRate ? [errorRateText(result, { locale: lang, paint })] : []),
      ].join('\n');
    case 'json':
      return `${JSON.stringify(checkJson(result, lang, { errorRate: errorRate === true }))}\n`;
    case 'sarif':
      return `${JSON.stringify(checkSarif(result, { locale: lang, version }), null, 2)}\n`;
    case 'junit':
      return checkJunit(result, lang);
    case 'github':
      return checkGithub(result, lang);
    case 'checkstyle':
      return checkCheckstyle(result, lang);
    case 'html':
      return proofHtml(proofSheet(result, { locale: lang, today }), { nonce: newNonce() });
    case 'markdown':
      return proofMarkdown(proofSheet(result, { locale: lang, today }));
  }
}

/** Rounds of fixing: a fix may make room for another one. */
const ROUNDS = 5;

/** Writes the fixed reports and resolves with a run over them; null where the patch was printed instead. */
async function fixAll(first: Execution, options: CheckOptions, surroundings: Surroundings): Promise<Execution | null> {
  const { lang, fixFigures, dryRun } = options;
  const figures = fixFigures ? 'change' : 'leave';
  const before = new Map(first.result.reports.map(({ file, result }) => [file, result.report.text]));
  let run = first;
  const counts = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const texts = new Map<string, string>();
    for (const one of run.result.reports.filter(({ file }) => !wordPath(file))) {
      const { text, fixed } = fixedText(one, { figures });
      if (fixed === 0) continue;
      texts.set(one.file, text);
      counts.set(one.file, (counts.get(one.file) ?? 0) + fixed);
    }
    if (texts.size === 0) break;
    run = await run.again(texts);
  }
  const changed = run.result.reports.filter(({ file, result }) => before.get(file) !== result.report.text);
  const fixesIn = (reports: typeof changed) => reports.reduce((sum, { file }) => sum + (counts.get(file) ?? 0), 0);
  if (dryRun) {
    for (const { file, path, result } of changed) surroundings.out(patchOf(path, before.get(file) ?? '', result.report.text));
    const count = fixesIn(changed);
    surroundings.err(
      `hegao: ${both(`可改正 ${count} 处，涉及 ${changed.length} 份稿件，没有写入。`, `${count} fixes in ${changed.length} reports, not written.`)[lang]}\n`,
    );
    return null;
  }
  const written: typeof changed = [];
  const left = run.result.reports.filter((one) => wordPath(one.file) && fixedText(one, { figures }).fixed > 0);
  if (left.length > 0) surroundings.err(`hegao: ${LEFT_ALONE[lang]}\n`);
  for (const one of changed) {
    const { file, path, result } = one;
    const problem = await surroundings.files.rewrite(file, before.get(file) ?? '', result.report.text);
    if (problem) surroundings.err(`hegao: ${path}: ${problem[lang]}\n`);
    else written.push(one);
  }
  const count = fixesIn(written);
  surroundings.err(
    `hegao: ${both(`改正 ${count} 处，写入 ${written.length} 份稿件。`, `${count} fixes in ${written.length} reports.`)[lang]}\n`,
  );
  return { ...run, failed: run.failed || written.length < changed.length };
}

/** Null: the baseline could not be read or written. */
async function applyBaseline(result: RunResult, options: CheckOptions, { cwd, files, err }: Surroundings): Promise<RunResult | null> {
  const { baseline, baselineFrom, updateBaseline, lang } = options;
  const within = baselineFrom === 'config' ? [cwd] : undefined;
  if (baseline === null) return result;
  const path = resolve(cwd, baseline);
  const fail = (reason: string) => {
    err(`hegao: ${printedPath(path, cwd)}: ${reason}\n`);
    return null;
  };
  const file = await files.read(path, within);
  if (updateBaseline) {
    if ('text' in file ? file.text.trim() !== '' && !readBaseline(file.text) : await isThere(path, files)) return fail(REPLACES[lang]);
    const fresh = baselineOf(result);
    const problem = await files.write(path, `${JSON.stringify(fresh, null, 2)}\n`, within);
    return problem ? fail(problem[lang]) : withoutKnown(result, fresh);
  }
  if (!('text' in file)) return fail(file.unreadable[lang]);
  const known = readBaseline(file.text);
  return known ? withoutKnown(result, known) : fail(NO_BASELINE[lang]);
}

/** Under this name, or under it in letters of another case, which may be the same file. */
async function isThere(path: string, files: Surroundings['files']): Promise<boolean> {
  const name = basename(path).toLowerCase();
  return (await files.namesIn(dirname(path))).some((one) => one.toLowerCase() === name);
}

function isBelow({ reports }: RunResult, least: number, { lang }: CheckOptions, { err }: Surroundings): boolean {
  const total = reports.reduce((sum, { coverage }) => sum + coverage.total, 0);
  const checked = reports.reduce((sum, { coverage }) => sum + coverage.checked, 0);
  const percent = total === 0 ? 100 : (checked / total) * 100;
  if (percent >= least) return false;
  const shown = percent.toFixed(1);
  err(`hegao: ${both(`数字已核 ${shown}%，低于要求的 ${least}%。`, `${shown}% of the figures are checked, less than ${least}%.`)[lang]}\n`);
  return true;
}

function misuse({ fix, fixFigures, dryRun, baseline, updateBaseline, watch, comments }: CheckOptions) {
  if (dryRun && !fix && !fixFigures) return both('--dry-run 要与 --fix 同用。', '--dry-run goes with --fix.');
  if (updateBaseline && baseline === null)
    return both('--update-baseline 要与 --baseline 同用。', '--update-baseline goes with --baseline.');
  if (watch && (fix || fixFigures || updateBaseline || comments !== null)) {
    return both(
      '--watch 只查看，不与 --fix、--comments、--update-baseline 同用。',
      '--watch only looks on; it does not go with --fix, --comments or --update-baseline.',
    );
  }
  return null;
}

const LEFT_ALONE = both(
  'Word 文件不直接改写；用 --comments 把问题写成批注。',
  'Word files are not rewritten; --comments writes a copy with the findings as comments.',
);
const NO_BASELINE = both(
  '不是基线文件。要重新生成，请先删去它，再用 --update-baseline。',
  'This is no baseline. To make it anew, delete it and use --update-baseline.',
);
const REPLACES = both(
  '这个文件已经存在，不是基线，没有覆盖。请换一个名字；确实不要它了，请先删去。',
  'This file exists and is no baseline; it was not overwritten. Choose another name, or delete it first.',
);
