import { dirname, resolve } from 'node:path';
import { Argument, Command, CommanderError, Option } from 'commander';
import { CONFIG_FILES, readConfig } from '../analysis/config.ts';
import { PACKS } from '../analysis/settings.ts';
import { LEVELS } from '../rules/rule.ts';
import type { Span } from '../util/span.ts';
import { CHECK_FORMATS, type CheckOptions, check } from './check.ts';
import { completionScript, SHELLS, type Shell } from './completion.ts';
import { execute } from './execute.ts';
import { figuresJson } from './figuresJson.ts';
import { figuresText } from './figuresText.ts';
import { type CommonOptions, EXIT, type ExitStatus, readJobs, readPacksOn, readPercent, readYear, type Surroundings } from './options.ts';
import { printedPath } from './sources.ts';
import { shown, widthOf } from './terminal.ts';

export { EXIT, type ExitStatus, type Surroundings } from './options.ts';

interface FiguresOptions extends CommonOptions {
  readonly format: 'text' | 'json';
}

/** The program; `run` resolves with the exit status and never throws. */
export function createProgram(given: Surroundings): { run(args: readonly string[]): Promise<ExitStatus> } {
  // Names of files and what is quoted of them must not command the terminal.
  const surroundings = { ...given, err: (text: string) => given.err(text.split('\n').map(shown).join('\n')) };
  return {
    async run(args) {
      let status: ExitStatus = EXIT.clean;
      const program = new Command('hegao')
        .description('核稿：以目标、提法和名称核对稿件。Checks reports against targets, official phrases and names.')
        .version(surroundings.version, '-V, --version', '版本 Version')
        .helpOption('-h, --help', '用法 Help')
        .helpCommand('help [command]', '命令的用法 Help on a command')
        .exitOverride()
        .showHelpAfterError('用法见 hegao --help、hegao check --help。See the help.')
        .configureHelp({ displayWidth: widthOf, optionDescription: describeOption })
        .configureOutput({ writeOut: surroundings.out, writeErr: surroundings.err });
      addCheck(program, async (paths, options, command) => {
        status = await check(paths, () => configured(options, command, surroundings), surroundings);
      });
      addCommon(program.command('figures').description('列出读到的数字、时期、提法、名称 List what is understood'))
        .addOption(new Option('--format <format>', '输出格式 Output').choices(['text', 'json']).default('text'))
        .action(async (paths: string[], options: FiguresOptions, command: Command) => {
          const settings = await configured(options, command, surroundings);
          status = settings ? await figures(paths, settings, surroundings) : EXIT.failed;
        });
      program
        .command('completion')
        .description('输出命令补全脚本 Print a completion script for a shell')
        .addArgument(new Argument('<shell>').choices(SHELLS))
        .action((shell: Shell) => surroundings.out(completionScript(program, shell)));
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

function addCheck(program: Command, action: (paths: string[], options: CheckOptions, command: Command) => Promise<void>): void {
  addCommon(program.command('check').description('核对稿件 Check reports'))
    .addOption(new Option('--format <format>', '输出格式 Output').choices(CHECK_FORMATS).default('text'))
    .addOption(
      new Option('--fail-on <level>', '达到此级别时退出状态为1 Exit status 1 at or above this level')
        .choices([...LEVELS.filter((level) => level !== 'hint'), 'never'])
        .default('error'),
    )
    .option('--coverage', '逐个列出数字和未被提到的目标 List every figure and the targets that none mentions')
    .option('--error-rate', '编校差错率及其算法 The rate of editing errors and how it comes about')
    .option('--min-coverage <percent>', '已核数字的最低比例 Least share of figures that are checked', readPercent, null)
    .option('--fix', '改正只有一种改法的问题，与目标不符的数字除外 Apply fixes that leave no choice, figures excepted')
    .option('--fix-figures', '同上，连同与目标不符的数字 Figures that contradict their targets too')
    .option('--dry-run', '只显示将要作出的改动，不写文件 Show what would change, as a patch')
    .option(
      '--comments <file>',
      'Word 稿件的问题写成批注，另存为此文件或存入此文件夹 Write a copy of the Word file with the findings as comments',
      (file: string) => file,
      null,
    )
    .option('--watch', '文件改动后重新核对 Check again when files change')
    .option('--baseline <file>', '只报告基线以外的问题 Report only what the baseline does not know', (file: string) => file, null)
    .option('--update-baseline', '把现有问题写入基线 Write the present findings into the baseline')
    .action(action);
}

function addCommon(command: Command): Command {
  const collect = (value: string, previous: readonly string[]) => [...previous, value];
  return command
    .argument('[path...]', '稿件或文件夹 Reports or folders')
    .option('--data <path>', '数据文件或其文件夹 Data files or their folder', collect, [])
    .option('--year <year>', '“今年”是哪一年 The year of 今年', readYear, null)
    .option('--scope <place>', '“全市”是何地 The place of 全市', (value: string) => value.trim(), null)
    .addOption(new Option('--lang <language>', '语言 Language').choices(['zh', 'en']).default('zh'))
    .option('--packs <list>', `随附资料（none：不用） Shipped packs (none: off)：${PACKS.join('、')}`, readPacksOn, PACKS)
    .addOption(new Option('--segmenter <name>', '分词 Word boundaries').choices(['builtin', 'jieba']).default('builtin'))
    .option(
      '--jobs <number>',
      '使用几个处理器核心，默认按稿件多少决定 On how many cores; by default as many as are worth it',
      readJobs,
      null,
    )
    .option('--config <file>', '配置文件，默认 hegao.yaml（none：不用） Configuration (none: off)', (file: string) => file, null);
}

/** What an option does, what may stand behind it, and what holds without it where that is more than nothing. */
function describeOption({ description, argChoices, defaultValue }: Option): string {
  const initial = typeof defaultValue === 'string' ? `default ${defaultValue}` : '';
  const notes = [argChoices?.join(', '), initial].filter(Boolean).join('; ');
  return notes ? `${description} (${notes})` : description;
}

async function figures(paths: readonly string[], options: FiguresOptions, surroundings: Surroundings): Promise<ExitStatus> {
  const { result, failed, dispose } = await execute(paths, options, surroundings);
  await dispose();
  const { lang, format } = options;
  surroundings.out(format === 'json' ? `${JSON.stringify(figuresJson(result))}\n` : figuresText(result, lang, surroundings.paint));
  return failed ? EXIT.failed : EXIT.clean;
}

/** The options with those of the configuration where the command line has none; null where it cannot be read. */
async function configured<T extends CommonOptions>(options: T, command: Command, { cwd, files, err }: Surroundings): Promise<T | null> {
  if (options.config === 'none') return options;
  const names = new Set(await files.namesIn(cwd));
  const name = options.config ?? CONFIG_FILES.find((one) => names.has(one));
  if (name === undefined) return options;
  const path = resolve(cwd, name);
  const file = await files.read(path, options.config === null ? [cwd] : undefined);
  const read = 'text' in file ? readConfig(file.text) : null;
  const problems = read?.problems ?? [];
  if ('text' in file && read && problems.length === 0) {
    const { overrides = [], rules = {}, ...config } = read.config;
    const own = Object.entries(config).filter(([key]) => command.getOptionValueSource(key) !== 'cli');
    const folders = overrides.length > 0 ? [{ folder: files.uriOf(dirname(path)), rules, overrides }] : [];
    const named = new Set(own.map(([key]) => key));
    const from = { ...(named.has('data') && { dataFrom: 'config' }), ...(named.has('baseline') && { baselineFrom: 'config' }) };
    return { ...options, ...Object.fromEntries(own), ...from, rules, folders };
  }
  const lineOf = (text: string, { start }: Span) => `:${text.slice(0, start).split('\n').length}`;
  const told =
    'text' in file
      ? problems.map(({ span, reason }) => ({ line: lineOf(file.text, span), reason }))
      : [{ line: '', reason: file.unreadable }];
  for (const { line, reason } of told) err(`hegao: ${printedPath(path, cwd)}${line}: ${reason[options.lang]}\n`);
  return null;
}
