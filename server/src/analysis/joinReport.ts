import type { DataSet } from '../data/schema.ts';
import type { Lexicon } from '../facts/lexicon/lexicon.ts';
import type { Collected, ReportRule, RuleFinding } from '../rules/rule.ts';
import { sameValue } from '../util/sameValue.ts';
import type { ReadParagraph, Unedited } from './readParagraphs.ts';
import { ruleFailure, runGuarded } from './ruleFailure.ts';

/** What a rule over the whole report said, with the index of the paragraph that each finding is relative to. */
export type Joined = readonly { readonly paragraph: number; readonly finding: RuleFinding }[];

export interface JoinInput {
  readonly rules: readonly ReportRule[];
  readonly read: readonly ReadParagraph[];
  readonly data: DataSet;
  readonly lexicon: Lexicon;
  /** The report before its last edit, read with the same lexicon and data. */
  readonly previous: { readonly read: readonly ReadParagraph[]; readonly joined: readonly Joined[] } | undefined;
  /** The paragraphs that are those of `previous`. */
  readonly kept: Unedited;
}

/** Runs the rules over the whole report, in their order. A rule that collected the same as before the edit says the same. */
export function joinReport(input: JoinInput): readonly Joined[] {
  return input.rules.map((rule, index) => {
    const before = input.previous?.joined[index];
    return before && collectedSame(index, input) ? before : join(rule, index, input);
  });
}

function collectedSame(rule: number, { read, previous, kept }: JoinInput): boolean {
  if (previous?.read.length !== read.length) return false;
  for (let at = kept.before; at < read.length - kept.behind; at++) {
    if (!sameValue(read[at]?.collected[rule], previous.read[at]?.collected[rule])) return false;
  }
  return true;
}

function join(rule: ReportRule, index: number, { read, data, lexicon }: JoinInput): Joined {
  const collected: Collected<unknown>[] = [];
  for (let paragraph = 0; paragraph < read.length; paragraph++) {
    const found = read[paragraph]?.collected[index] ?? null;
    if (found !== null) collected.push({ paragraph, found });
  }
  return runGuarded<Joined>(
    () => {
      const joined: { readonly paragraph: number; readonly finding: RuleFinding }[] = [];
      rule.check({ collected, data, lexicon, report: (paragraph, finding) => joined.push({ paragraph, finding }) });
      return joined;
    },
    () => {
      const paragraph = collected[0]?.paragraph ?? 0;
      return [{ paragraph, finding: ruleFailure(rule, read[paragraph]?.facts.paragraph.text.length ?? 0) }];
    },
  );
}
