import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { createReportService } from '../../server/src/service.ts';

const URI = 'file:///work/report.gongwen';

/** A text in which `survivor` finds something, with a paragraph before and behind it. */
const survivor = ruleCalled('ambiguous-range');
const TEXT = `第一段写今年3月的工作。\n\n${textOf(survivor)}\n\n最后一段写明年的打算。`;

describe('a rule that throws', () => {
  for (const method of ['check', 'collect'] as const) {
    for (const id of method === 'check' ? ['impossible-date', 'one-indicator-two-values'] : ['one-indicator-two-values']) {
      it(`leaves what others found, and is told once a report (${id}, ${method})`, () => {
        const before = findings();
        assert.ok(before.some(({ rule }) => rule === survivor.id));
        const broken = mock.method(ruleCalled(id) as unknown as Record<string, () => void>, method, () => {
          throw new Error(TEXT);
        });
        try {
          const now = findings();
          const failures = now.filter(({ kind }) => kind === 'rule-failed');
          assert.deepEqual(
            failures.map(({ rule, level }) => ({ rule, level })),
            [{ rule: id, level: 'information' }],
          );
          assert.deepEqual(
            now.filter(({ kind }) => kind !== 'rule-failed'),
            before.filter(({ rule }) => rule !== id),
          );
          const [failure] = failures;
          assert.ok(failure && !failure.message.zh.includes('第一段') && failure.message.zh.includes(id));
        } finally {
          broken.mock.restore();
        }
      });
    }
  }

  it('says nothing of a rule that is off', () => {
    const broken = mock.method(ruleCalled('impossible-date') as unknown as Record<string, () => void>, 'check', () => {
      throw new Error('off');
    });
    try {
      assert.deepEqual(
        findings({ 'impossible-date': 'off' }).filter(({ kind }) => kind === 'rule-failed'),
        [],
      );
    } finally {
      broken.mock.restore();
    }
  });
});

function findings(levels: Readonly<Record<string, 'off'>> = {}) {
  const service = createReportService();
  const { settings } = service.analysis();
  const analysis = service.apply({ reports: new Map([[URI, TEXT]]), settings: { ...settings, rules: { ...settings.rules, ...levels } } });
  return analysis.report(URI)?.findings ?? [];
}

function ruleCalled(id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  assert.ok(rule, id);
  return rule;
}

function textOf({ examples }: Rule): string {
  const example = examples.invalid.find(({ data }) => data === undefined);
  assert.ok(example);
  return example.text.replace(/\[\[|\]\]/g, '');
}
