import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../support/disk.ts';

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const PAGE = new URL('../../docs/editors.md', import.meta.url);
const RUN_MS = 80_000;

/** The first settings of an editor in docs/editors.md: what the page says is what is tried. */
export function setupOf(editor: string, language: string): string {
  const [, section = ''] = readFileSync(PAGE, 'utf8').split(`\n## ${editor}\n`);
  return new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'ms').exec(section)?.[1] ?? '';
}

/** What an editor was answered. `text` and `names`: report and data file after the quick fix and the renaming. */
export interface Answers {
  readonly failure?: string;
  /** Rules or messages of the findings; those left after the quick fix. */
  readonly diagnostics: readonly string[];
  readonly after: readonly string[];
  readonly hover: string;
  readonly completion: readonly string[];
  readonly action: string;
  readonly text: string;
  readonly names: string;
}

/** A desk's folder with a slip in a report, and a script of an editor that works in it with the settings that the arguments name. */
export function atDesk(
  command: string,
  args: (setup: { readonly path: string }) => readonly string[],
  { setup }: { readonly setup: string },
): { readonly answers: Answers | null; readonly run: SpawnSyncReturns<string> } {
  const tools = temporaryFolder({
    'setup.lua': setup,
    // As the npm package installs it.
    'bin/hegao-language-server': `#!/bin/sh\nexec '${process.execPath}' --import '${import.meta.resolve('tsx')}' '${MAIN}' "$@"\n`,
  });
  chmodSync(tools.at('bin/hegao-language-server'), 0o755);
  const folder = temporaryFolder({
    '目标.yaml': '时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n',
    '名称.csv': '名称,类别,上级\n惠济区,district,郑州市\n大运河智谷片区,park,惠济区\n',
    // 𠮷 is one character, two UTF-16 units and four bytes: columns must be those of the protocol.
    'draft.gongwen': '𠮷：惠济区2023年力争新签约项目总额420亿元。\n大运\n大运河智谷片区年内投用。\n',
  });
  try {
    const run = spawnSync(command, args({ path: tools.at('setup.lua') }), {
      encoding: 'utf8',
      cwd: folder.path,
      timeout: RUN_MS,
      env: {
        ...process.env,
        PATH: [tools.at('bin'), process.env.PATH].join(delimiter),
        HEGAO_FOLDER: folder.path,
        HEGAO_RESULT: folder.at('result.json'),
      },
    });
    const result = folder.at('result.json');
    return { answers: existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : null, run };
  } finally {
    folder.remove();
    tools.remove();
  }
}
