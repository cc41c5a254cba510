import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { PACKS } from '../analysis/settings.ts';
import type { DataFile } from '../data/schema.ts';
import type { Segmenter } from '../facts/segmenter.ts';
import { LEVELS, type Level } from '../rules/rule.ts';
import type { Bilingual, Locale } from '../util/bilingual.ts';
import { checkJson, reaches } from './checkJson.ts';
import { checkText } from './checkText.ts';
import { figuresJson } from './figuresJson.ts';
import { figuresText } from './figuresText.ts';
import { type RunResult, runGroups } from './run.ts';
import { type CliFiles, printedPath, readSources } from './sources.ts';
import type { Paint } from './terminal.ts';

/** What the command line takes from its surroundings; tests bring their own. */
export interface Surroundings {
  readonly cwd: string;
  readonly version: string;
  readonly files: CliFiles;
  readonly paint: Paint;
  /** ISO date where the user is. */
  readonly today: string;
  /** Results. */
  readonly out: (text: string) => void;
  /** All else. */
  readonly err: (text: string) => void;
  readonly loadPacks: () => Promise<readonly DataFile[]>;
  readonly loadSegmenter: (warn: (message: Bilingual) => void) => Promise<LoadedSegmenter | null>;
}

interface LoadedSegmenter {
  readonly segmenter: Segmenter;
  dispose(): Promise<void>;
}

export const EXIT = { clean: 0, found: 1, failed: 2 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

interface CommonOptions {
  readonly data: readonly string[];
  readonly year: number | null;
  readonly scope: string | null;
  readonly format: 'text' | 'json';
  readonly lang: Locale;
  readonly segmenter: 'builtin' | 'jieba';
  readonly packs: readonly string[];
}

interface CheckOptions extends CommonOptions {
  readonly failOn: Level | 'never';
}

/** The program; `run` resolves with the exit status and never throws. */
export function createProgram(surroundings: Surroundings): { run(args: readonly string[]): Promise<ExitStatus> } {
  return {
    async run(args) {
      let status: ExitStatus = EXIT.clean;
      const program = new Command('hegao')
        .description('核稿：以目标、提法和名称核对稿件。Checks reports against targets, official phrases and names.')
        .version(surroundings.version)
        .exitOverride()
        .configureOutput({ writeOut: surroundings.out, writeErr: surroundings.err });
      addCommon(program.command('check').description('核对稿件 Check reports'))
        .addOption(
          new Option('--fail-on <level>', '达到此级别时退出状态为1 Exit status 1 at or above this level')
            .choices([...LEVELS.filter((level) => level !== 'hint'), 'never'])
            .default('error'),
        )
        .action(async (paths: string[], options: CheckOptions) => {
          status = await check(paths, options, surroundings);
        });
      addCommon(program.command('figures').description('列出读到的数字、时期、提法、名称 List what is understood')).action(
        async (paths: string[], options: CommonOptions) => {
          status = await figures(paths, options, surroundings);
        },
      );
      for (const command of program.commands) command.copyInheritedSettings(program);
      try {
        await program.parseAsync([...args], { from: 'user' });
        return status;
      } catch (error) {
        if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
        surroundings.err(`hegao: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        return EXIT.failed;
      }
    },
  };
}

function addCommon(command: Command): Command {
  const collect = (value: string, previous: readonly string[]) => [...previous, value];
  return command
    .argument('[path...]', '稿件或文件夹 Reports or folders')
    .option('--data <path>', '数据文件或其文件夹 Data files or their folder', collect, [])
    .option('--year <year>', '“今年”是哪一年 The year of 今年', readYear, null)
    .option('--scope <place>', '“全市”是何地 The place of 全市', (value: string) => value.trim(), null)
    .addOption(new Option('--format <format>', '输出格式 Output').choices(['text', 'json']).default('text'))
    .addOption(new Option('--lang <language>', '语言 Language').choices(['zh', 'en']).default('zh'))
    .option('--packs <list>', `随附资料（none：不用） Shipped packs (none: off)：${PACKS.join('、')}`, readPacksOn, PACKS)
    .addOption(new Option('--segmenter <name>', '分词 Word boundaries').choices(['builtin', 'jieba']).default('builtin'));
}

async function check(paths: readonly string[], options: CheckOptions, surroundings: Surroundings): Promise<ExitStatus> {
  const { result, failed } = await run(paths, options, surroundings);
  const { lang, format, failOn } = options;
  surroundings.out(format === 'json' ? `${JSON.stringify(checkJson(result, lang))}\n` : checkText(result, lang, surroundings.paint));
  if (failed) return EXIT.failed;
  const levels = [...result.reports.flatMap((report) => report.result.findings), ...result.data.flatMap(({ problems }) => problems)];
  return failOn !== 'never' && levels.some(({ level }) => reaches(level, failOn)) ? EXIT.found : EXIT.clean;
}

async function figures(paths: readonly string[], options: CommonOptions, surroundings: Surroundings): Promise<ExitStatus> {
  const { result, failed } = await run(paths, options, surroundings);
  const { lang, format } = options;
  surroundings.out(format === 'json' ? `${JSON.stringify(figuresJson(result))}\n` : figuresText(result, lang, surroundings.paint));
  return failed ? EXIT.failed : EXIT.clean;
}

async function run(
  paths: readonly string[],
  { data, year, scope, lang, segmenter, packs }: CommonOptions,
  { cwd, files, err, loadPacks, loadSegmenter, today }: Surroundings,
): Promise<{ readonly result: RunResult; readonly failed: boolean }> {
  const { groups, unreadable } = await readSources({ paths, data, cwd }, files);
  for (const { path, reason } of unreadable) err(`hegao: ${printedPath(path, cwd)}: ${reason[lang]}\n`);
  const isEmpty = groups.every((group) => group.reports.size === 0 && group.data.size === 0);
  if (isEmpty && unreadable.length === 0) {
    err(lang === 'zh' ? 'hegao: 没有找到稿件（*.txt、*.md、*.gongwen）。\n' : 'hegao: no reports found (*.txt, *.md, *.gongwen).\n');
  }
  const loaded = segmenter === 'jieba' ? await loadSegmenter((message) => err(`hegao: ${message[lang]}\n`)) : null;
  try {
    const shipped = packs.length > 0 ? await loadPacks() : [];
    const result = runGroups(groups, {
      packs: shipped.filter(({ pack }) => pack !== undefined && packs.includes(pack)),
      cwd,
      year,
      scope,
      locale: lang,
      today,
      uriOf: files.uriOf,
      segmenter: loaded?.segmenter ?? null,
    });
    return { result, failed: unreadable.length > 0 || isEmpty };
  } finally {
    await loaded?.dispose();
  }
}

/** `divisions,phrases`, or `none`. */
function readPacksOn(value: string): readonly string[] {
  const packs = value.split(/[,、，]/).filter((pack) => pack !== '' && pack !== 'none');
  const unknown = packs.find((pack) => !PACKS.some((known) => known === pack));
  if (unknown !== undefined) throw new InvalidArgumentError(PACKS.join(','));
  return packs;
}

function readYear(value: string): number {
  const year = Number(value);
  if (!/^\d{4}$/.test(value) || year < 1900) throw new InvalidArgumentError('YYYY');
  return year;
}
