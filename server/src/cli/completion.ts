import type { Command } from 'commander';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** A script that completes the program's commands, options, their values and files in a shell. It is made from the program itself. */
export function completionScript(program: Command, shell: Shell): string {
  const lines = { bash, zsh, fish }[shell](program.commands.map(describe));
  return `${lines.join('\n')}\n`;
}

interface Described {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionDescribed[];
  /** The words that its first argument may be; none: files. */
  readonly words: readonly string[];
}

interface OptionDescribed {
  readonly flag: string;
  readonly summary: string;
  /** What stands behind it. */
  readonly value: 'nothing' | 'file' | 'words' | 'any';
  readonly words: readonly string[];
  readonly repeated: boolean;
}

function describe(command: Command): Described {
  return {
    name: command.name(),
    summary: command.description(),
    words: command.registeredArguments[0]?.argChoices ?? [],
    options: command.options.map(({ long, flags, description, argChoices, required, defaultValue }) => ({
      flag: long ?? '',
      summary: description,
      value: argChoices ? 'words' : !required ? 'nothing' : /<(?:file|path)>$/.test(flags) ? 'file' : 'any',
      words: argChoices ?? [],
      repeated: Array.isArray(defaultValue) && defaultValue.length === 0,
    })),
  };
}

function bash(commands: readonly Described[]): readonly string[] {
  const answer = (words: readonly string[]) => `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$cur"))`;
  const behind = commands.flatMap(({ name, options }) =>
    options.flatMap(({ flag, value, words }) => {
      if (value === 'words') return [`    "${name} ${flag}") ${answer(words)}; return ;;`];
      return value === 'any' ? [`    "${name} ${flag}") return ;;`] : [];
    }),
  );
  return [
    '_hegao() {',
    `  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"`,
    '  COMPREPLY=()',
    `  if [ "$COMP_CWORD" -eq 1 ]; then ${answer([...commands.map(({ name }) => name), '--help', '--version'])}; return; fi`,
    '  case "$command $prev" in',
    ...behind,
    '  esac',
    '  case "$command $cur" in',
    ...commands.map(({ name, options }) => `    "${name} -"*) ${answer([...options.map(({ flag }) => flag), '--help'])}; return ;;`),
    ...commands.flatMap(({ name, words }) => (words.length > 0 ? [`    "${name} "*) ${answer(words)}; return ;;`] : [])),
    '  esac',
    // Names with spaces are one answer each.
    `  local IFS=$'\\n'`,
    '  COMPREPLY=($(compgen -f -- "$cur"))',
    '}',
    'complete -o filenames -F _hegao hegao',
  ];
}

/** For a folder of $fpath, and to be sourced. */
function zsh(commands: readonly Described[]): readonly string[] {
  const plain = (text: string) => text.replace(/[[\]\\:]/g, '\\$&').replaceAll("'", "'\\''");
  const spec = ({ flag, summary, value, words, repeated }: OptionDescribed) => {
    const action = { nothing: '', file: ': :_files', words: `: :(${words.join(' ')})`, any: ': : ' }[value];
    return `        '${repeated ? '*' : ''}${flag}[${plain(summary)}]${action}'`;
  };
  return [
    '#compdef hegao',
    '_hegao() {',
    '  local -a commands',
    `  commands=(${commands.map(({ name, summary }) => `'${name}:${plain(summary)}'`).join(' ')})`,
    '  if (( CURRENT == 2 )); then',
    "    [[ $PREFIX == -* ]] && compadd -- --help --version || _describe '' commands",
    '    return',
    '  fi',
    '  local command=$words[2]',
    '  shift words',
    '  (( CURRENT-- ))',
    '  case $command in',
    ...commands.flatMap(({ name, options, words }) => [
      `    ${name})`,
      '      _arguments \\',
      ...options.map((option) => `${spec(option)} \\`),
      "        '--help' \\",
      words.length > 0 ? `        '1: :(${words.join(' ')})' ;;` : "        '*: :_files' ;;",
    ]),
    '  esac',
    '}',
    `if [[ \${funcstack[1]} == _hegao ]]; then _hegao "$@"; else compdef _hegao hegao; fi`,
  ];
}

function fish(commands: readonly Described[]): readonly string[] {
  const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  return [
    'complete -c hegao -n __fish_use_subcommand -f',
    ...commands.flatMap(({ name, summary, options, words }) => {
      const within = `complete -c hegao -n '__fish_seen_subcommand_from ${name}'`;
      return [
        `complete -c hegao -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`,
        ...(words.length > 0 ? [`${within} -f -a ${quote(words.join(' '))}`] : []),
        ...options.map(({ flag, summary: about, value, words: known }) => {
          const takes = { nothing: '', file: ' -r', words: ` -x -a ${quote(known.join(' '))}`, any: ' -x' }[value];
          return `${within} -l ${flag.replace(/^--/, '')}${takes} -d ${quote(about)}`;
        }),
      ];
    }),
  ];
}
