import type { Rule, RuleFinding } from '../rules/rule.ts';

const KIND = 'rule-failed';

/**
 * Runs one rule, which may fail without taking the report with it: what it had said until then is given up, what all other rules say stands. The error
 * itself is dropped, as its text may quote the draft.
 */
export function runGuarded<T>(run: () => T, failed: () => T): T {
  try {
    return run();
  } catch {
    return failed();
  }
}

/** Tells that a rule failed in a paragraph of this length, so that its silence is not taken for a clean bill. */
export function ruleFailure({ id, docs }: Rule, length: number): RuleFinding {
  return {
    span: { start: 0, end: length },
    kind: KIND,
    level: 'information',
    message: {
      zh: `规则“${docs.title.zh}”（${id}）检查本段时出错，本报告可能有未按它检查的段落；其余规则照常。请人工核对这一项，并把规则名和版本号告诉开发者，不必附文稿`,
      en: `The rule “${docs.title.en}” (${id}) failed in this paragraph: parts of this report may not be checked by it; all other rules ran. Check this point by hand, and report the rule's name and the version; the draft is not needed`,
    },
  };
}

/** Of a rule that fails again and again in a report the first time is told. */
export function failuresOnce<T extends { readonly rule: Rule; readonly finding: RuleFinding }>(said: readonly T[]): readonly T[] {
  const told = new Set<string>();
  return said.filter(({ rule, finding }) => {
    if (finding.kind !== KIND) return true;
    if (told.has(rule.id)) return false;
    told.add(rule.id);
    return true;
  });
}
