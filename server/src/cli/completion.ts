import type { Command } from 'commander';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** A script that completes the program's commands, options and their values in a shell. It is made from the program itself. */
export function completionScript(program: Command, shell: Shell): string {
  const commands = program.commands.map(describe);
  switch (shell) {
    case 'bash':
      return bash(commands);
    case 'zsh':
      return `#compdef hegao\nautoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;
    case 'fish':
      return fish(commands);
  }
}

interface Described {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly {
    readonly flag: string;
    readonly summary: string;
    readonly values: readonly string[];
    readonly takes: boolean;
  }[];
}

function describe(command: Command): Described {
  const { options } = command;
  return {
    name: command.name(),
    summary: command.description(),
    options: options.map(({ long, description, argChoices, required, optional }) => ({
      flag: long ?? '',
      summary: description,
      values: argChoices ?? [],
      takes: required || optional,
    })),
  };
}

function bash(commands: readonly Described[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap(({ flag, values: known }) => (known.length > 0 ? [[`"${name} ${flag}"`, known.join(' ')] as const] : [])),
  );
  return [
    '_hegao() {',
    `  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=""`,
    '  case "$command $prev" in',
    ...values.map(([option, known]) => `    ${option}) COMPREPLY=($(compgen -W "${known}" -- "$cur")); return ;;`),
    '  esac',
    `  if [ "$COMP_CWORD" -eq 1 ]; then COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')} --help --version" -- "$cur")); return; fi`,
    '  case "$command" in',
    ...commands.map(({ name, options }) => `    ${name}) words="${[...options.map(({ flag }) => flag), '--help'].join(' ')}" ;;`),
    '  esac',
    '  case "$cur" in',
    '    -*) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;',
    '    *) COMPREPLY=($(compgen -f -- "$cur")) ;;',
    '  esac',
    '}',
    'complete -o filenames -F _hegao hegao',
    '',
  ].join('\n');
}

function fish(commands: readonly Described[]): string {
  const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  return commands
    .flatMap(({ name, summary, options }) => [
      `complete -c hegao -n __fish_use_subcommand -a ${name} -d ${quote(summary)}`,
      ...options.map(({ flag, summary: about, values, takes }) => {
        const value = values.length > 0 ? ` -x -a ${quote(values.join(' '))}` : takes ? ' -r' : '';
        return `complete -c hegao -n '__fish_seen_subcommand_from ${name}' -l ${flag.replace(/^--/, '')}${value} -d ${quote(about)}`;
      }),
    ])
    .join('\n')
    .concat('\n');
}
