import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { atDesk, setupOf } from './desk.ts';

const SCRIPT = fileURLToPath(new URL('neovim.lua', import.meta.url));
const isThere = spawnSync('nvim', ['--version']).status === 0;

describe('Neovim', { skip: isThere ? false : 'Neovim is not installed (apt-get install neovim)' }, () => {
  it('opens a report, shows findings, hovers, completes, mends and renames', { timeout: 90_000 }, () => {
    const { answers, run } = atDesk('nvim', ({ path }) => ['--headless', '-u', path, '-i', 'NONE', '-n', '-S', SCRIPT], {
      setup: setupOf('Neovim', 'lua'),
    });
    assert.ok(answers, run.stderr);
    assert.equal(answers.failure, undefined, JSON.stringify(answers));
    assert.ok(answers.diagnostics.includes('target-mismatch'), JSON.stringify(answers.diagnostics));
    assert.match(answers.hover, /新签约项目总额/);
    assert.ok(answers.completion.includes('大运河智谷片区'), JSON.stringify(answers.completion));
    assert.match(answers.action, /400亿元/);
    assert.match(answers.text, /新签约项目总额400亿元。\n大运\n大运河新谷片区年内投用。/);
    assert.match(answers.names, /大运河新谷片区,park/);
    assert.ok(!answers.after.includes('target-mismatch'));
  });
});
