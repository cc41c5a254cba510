import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../support/disk.ts';

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const SCRIPT = fileURLToPath(new URL('neovim.lua', import.meta.url));
const isThere = spawnSync('nvim', ['--version']).status === 0;

describe('Neovim', { skip: isThere ? false : 'Neovim is not installed (apt-get install neovim)' }, () => {
  it('opens a report, shows findings, hovers, completes, mends and renames', { timeout: 90_000 }, () => {
    const folder = temporaryFolder({
      '目标.yaml': '时期: 2023\n地区: 惠济区\n目标:\n  - { 指标: 新签约项目总额, 目标值: 400亿元 }\n',
      '名称.csv': '名称,类别,上级\n惠济区,district,郑州市\n大运河智谷片区,park,惠济区\n',
      'draft.gongwen': '惠济区2023年力争新签约项目总额420亿元。\n大运\n大运河智谷片区年内投用。\n',
    });
    try {
      const run = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', SCRIPT], {
        encoding: 'utf8',
        timeout: 80_000,
        env: {
          ...process.env,
          HEGAO_COMMAND: JSON.stringify([process.execPath, '--import', import.meta.resolve('tsx'), MAIN, '--stdio']),
          HEGAO_FOLDER: folder.path,
          HEGAO_RESULT: folder.at('result.json'),
        },
      });
      assert.equal(run.error, undefined);
      const result = JSON.parse(readFileSync(folder.at('result.json'), 'utf8'));
      assert.equal(result.failure, undefined, JSON.stringify(result));
      assert.ok(result.diagnostics.includes('target-mismatch'), JSON.stringify(result.diagnostics));
      assert.match(result.hover, /新签约项目总额/);
      assert.ok(result.completion.includes('大运河智谷片区'), JSON.stringify(result.completion));
      assert.ok(result.actions.length > 0);
      assert.match(result.text, /新签约项目总额400亿元。\n大运\n大运河新谷片区年内投用。/);
      assert.match(result.names, /大运河新谷片区,park/);
      assert.ok(!result.after.includes('target-mismatch'));
    } finally {
      folder.remove();
    }
  });
});
