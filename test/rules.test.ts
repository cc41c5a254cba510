import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { rules } from '../server/src/rules/index.ts';
import type { Rule } from '../server/src/rules/rule.ts';
import { applyFix, findingsIn, unmark } from './support/ruleExamples.ts';

const root = join(import.meta.dirname, '..');

for (const rule of rules) {
  describe(rule.id, () => {
    for (const { text: marked, fixes, data, kind } of rule.examples.invalid) {
      it(`finds ${marked}`, () => {
        const { text, span } = unmark(marked);
        assert.ok(span, 'an invalid example marks its place with [[…]]');
        const found = ownFindings(rule, text, data);
        assert.deepEqual(
          found.map((finding) => text.slice(finding.span.start, finding.span.end)),
          [text.slice(span.start, span.end)],
        );
        const [finding] = found;
        assert.ok(finding);
        assert.deepEqual(finding.span, span);
        if (kind !== undefined) assert.equal(finding.kind, kind);
        for (const language of ['zh', 'en'] as const) {
          assert.ok(finding.message[language].length > 0);
          for (const fix of finding.fixes) assert.ok(fix.title[language].length > 0);
        }
        if (fixes === undefined) return;
        const fixed = finding.fixes.map((fix) => applyFix(text, fix));
        assert.deepEqual(fixed, fixes);
        for (const result of fixed) assert.deepEqual(messages(ownFindings(rule, result, data)), [], `still found in ${result}`);
      });
    }
    for (const valid of rule.examples.valid) {
      const { text, data } = typeof valid === 'string' ? { text: valid, data: undefined } : valid;
      it(`is silent on ${text}`, () => {
        assert.deepEqual(messages(findingsIn(text, { data, rule })), []);
      });
    }
  });
}

describe('the set of rules', () => {
  it('holds each rule under its file name', () => {
    const files = readdirSync(join(root, 'server/src/rules'))
      .filter((name) => name.endsWith('.ts') && name !== 'rule.ts' && name !== 'index.ts')
      .map((name) => name.slice(0, -3))
      .sort();
    assert.deepEqual(
      rules.map(({ id }) => id),
      files,
    );
    for (const { id } of rules) assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
  });

  it('documents every rule in both languages, with an example of either kind', () => {
    for (const { id, docs, examples } of rules) {
      for (const text of [docs.title, docs.why, docs.remedy]) {
        assert.match(text.zh, /\p{Script=Han}/u, id);
        assert.match(text.en, /[a-z]{3}/i, id);
      }
      assert.ok(docs.basis.length > 0, id);
      assert.ok(examples.invalid.length > 0 && examples.valid.length > 0, id);
    }
  });

  it('has its generated files up to date', () => {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate.mjs', '--check'], { cwd: root, stdio: 'pipe' });
  });
});

function ownFindings(rule: Rule, text: string, data?: Readonly<Record<string, string>>) {
  return findingsIn(text, { data, rule }).filter((finding) => finding.rule === rule.id);
}

function messages(findings: ReturnType<typeof findingsIn>): readonly string[] {
  return findings.map((finding) => `${finding.rule}: ${finding.message.zh}`);
}
