import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { atDesk, setupOf } from './desk.ts';

const SCRIPT = fileURLToPath(new URL('emacs.el', import.meta.url));
/** Another Emacs than that of the path. */
const EMACS = process.env.HEGAO_EMACS ?? 'emacs';
const isThere = spawnSync(EMACS, ['--batch', '--eval', "(require 'eglot)"]).status === 0;

describe('Emacs with eglot', { skip: isThere ? false : 'Emacs with eglot is not installed (apt-get install emacs-nox elpa-eglot)' }, () => {
  it('opens a report, shows findings, hovers, completes, mends and renames', { timeout: 90_000 }, () => {
    const { answers, run } = atDesk(EMACS, ({ path }) => ['--batch', '-l', path, '-l', SCRIPT], { setup: setupOf('Emacs', 'elisp') });
    assert.ok(answers, run.stderr);
    assert.equal(answers.failure, undefined, JSON.stringify(answers) + run.stderr);
    assert.match(answers.diagnostics.join('\n'), /与目标不符.*400亿元/);
    assert.match(answers.hover, /新签约项目总额/);
    assert.match(answers.action, /400亿元/);
    assert.ok(answers.completion.includes('大运河智谷片区'), JSON.stringify(answers.completion));
    assert.match(answers.text, /新签约项目总额400亿元。\n大运\n大运河新谷片区年内投用。/);
    assert.match(answers.names, /大运河新谷片区,park/);
    assert.doesNotMatch(answers.after.join('\n'), /与目标不符/);
  });
});
