import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { widthOf } from '../../server/src/cli/terminal.ts';
import { runCli } from '../support/terminal.ts';

/** A folder to complete in, with a name that has a space. */
const folder = mkdtempSync(join(tmpdir(), 'hegao-completion-'));
before(() => {
  for (const name of ['报告 定稿.txt', '目标.yaml']) writeFileSync(join(folder, name), '');
});
after(() => rmSync(folder, { recursive: true, force: true }));

const script = async (shell: string) => (await runCli(['completion', shell], {})).out;
const missing = (shell: string) => (spawnSync(shell, ['--version']).error ? `${shell} is not installed` : false);
function run(shell: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(shell, args, { cwd: folder, encoding: 'utf8' });
  assert.equal(stderr, '');
  return stdout;
}

/** What is typed behind `hegao`, the last word being completed, and what is offered, in any order. */
const CASES: readonly (readonly [typed: readonly string[], offered: readonly string[]])[] = [
  [['ch'], ['check']],
  [['c'], ['check', 'completion']],
  [['check', '--format', 's'], ['sarif']],
  [
    ['figures', '--format', ''],
    ['text', 'json'],
  ],
  [['check', '--fix', '--min'], ['--min-coverage']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['check', '报'], ['报告 定稿.txt']],
  [['check', '--data', '目'], ['目标.yaml']],
];

describe('hegao completion', () => {
  it('completes commands, options, values and files in bash', { skip: missing('bash') }, async () => {
    const source = await script('bash');
    for (const [typed, offered] of CASES) {
      const words = ['hegao', ...typed].map((word) => `'${word}'`).join(' ');
      const ask = `${source}\nCOMP_WORDS=(${words})\nCOMP_CWORD=${typed.length}\n_hegao\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
      assert.deepEqual(run('bash', ['-c', ask]).trim().split('\n').toSorted(), offered.toSorted(), typed.join(' '));
    }
  });

  it('completes them in fish', { skip: missing('fish') }, async () => {
    const source = await script('fish');
    for (const [typed, offered] of CASES) {
      const found = run('fish', ['--no-config', '-c', `${source}\ncomplete -C 'hegao ${typed.join(' ')}'`]);
      const names = found
        .trim()
        .split('\n')
        .map((line) => (line.split('\t')[0] ?? '').replaceAll('\\', ''));
      assert.deepEqual(names.toSorted(), offered.toSorted(), typed.join(' '));
    }
  });

  it('completes them in zsh, at the first touch of the key', { skip: missing('zsh') }, async () => {
    const functions = mkdtempSync(join(tmpdir(), 'hegao-zsh-'));
    try {
      writeFileSync(join(functions, '_hegao'), await script('zsh'));
      // A terminal within zsh's own module; what is typed appears with what completed it.
      const play = [
        'zmodload zsh/zpty',
        'zpty z zsh -f -i',
        'until_seen() { local out=; zpty -r z out "*$1*"; print -r -- $out }',
        `zpty -w z 'fpath=(${functions} $fpath); autoload -U compinit; compinit -u -D; PS1=re""ady'`,
        // The prompt: before it, keys are taken as they are.
        'until_seen ready',
        ...[
          ['hegao check --form', '--format'],
          ['sar', 'sarif'],
          ['--fix-f', '--fix-figures'],
          ['报', '定稿.txt'],
        ].flatMap(([typed, whole]) => [`zpty -w -n z $'${typed}\\t'`, `until_seen ${whole}`]),
      ].join('\n');
      // Where the machine says nothing of its characters, zsh takes none of two bytes for typed.
      const env = { ...process.env, LC_ALL: 'C.UTF-8' };
      const { stdout } = spawnSync('zsh', ['-f', '-c', play], { cwd: folder, encoding: 'utf8', timeout: 20_000, env });
      for (const whole of [/--format/, /sarif/, /--fix-figures/, /报告\\ 定稿\.txt/]) assert.match(stdout, whole);
    } finally {
      rmSync(functions, { recursive: true, force: true });
    }
  });

  it('knows three shells, and says so of others', async () => {
    const { status, err } = await runCli(['completion', 'tcsh'], {});
    assert.equal(status, 2);
    assert.match(err, /bash, zsh, fish/);
  });
});

describe('hegao check --help', () => {
  it('fits 80 columns, wide characters counted as two, and says defaults that are something', async () => {
    const { out } = await runCli(['check', '--help'], {});
    assert.deepEqual(
      out.split('\n').filter((line) => widthOf(line) > 80),
      [],
    );
    assert.match(out, /default text/);
    assert.doesNotMatch(out, /null|\[\]/);
  });
});
