import type { DataSet } from '../data/schema.ts';
import type { Lexicon } from '../facts/lexicon/lexicon.ts';
import { ParagraphCheck } from './paragraphCheck.ts';
import type { ReadParagraph, RuleSet } from './readParagraphs.ts';

/** What rules are run with. */
export interface CheckInput {
  readonly data: DataSet;
  readonly lexicon: Lexicon;
  readonly rules: RuleSet;
}

/** The paragraph with other facts, of which only what its figures are held against has changed: the rules that read bindings are run again. */
export function checkBindings(entry: ReadParagraph, facts: ReadParagraph['facts'], { rules, data, lexicon }: CheckInput): ReadParagraph {
  const findings = entry.findings.filter(({ rule }) => rule.scope === 'report' || !rule.bindings);
  const check = new ParagraphCheck(facts, { data, lexicon });
  for (const rule of rules.paragraph) if (rule.bindings) check.run(rule);
  return { ...entry, facts, findings: [...findings, ...check.said] };
}
