import type { DataSet } from '../data/schema.ts';
import type { ParagraphFacts } from '../facts/facts.ts';
import type { Lexicon } from '../facts/lexicon/lexicon.ts';
import type { NearMiss } from '../facts/lexicon/nearMiss.ts';
import type { ParagraphRule, ParagraphRuleContext, ReportRule, RuleFinding } from '../rules/rule.ts';
import { everyChange } from '../rules/support/apartLevels.ts';
import { type Change, changesIn } from '../rules/support/changes.ts';
import { proseOf } from '../rules/support/prose.ts';
import { fold } from '../text/fold.ts';
import { ruleFailure } from './ruleFailure.ts';

export interface RuleSaid {
  readonly rule: ParagraphRule | ReportRule;
  readonly finding: RuleFinding;
}

const NO_CHANGES: readonly Change[] = [];

/** A paragraph that rules are run over: one object for all of them, since one for each was a twentieth of the analysis. */
export class ParagraphCheck implements ParagraphRuleContext {
  readonly facts: ParagraphFacts;
  readonly data: DataSet;
  readonly lexicon: Lexicon;
  /** What the rules said. */
  readonly said: RuleSaid[] = [];
  readonly #folded: string | undefined;
  #speaking: ParagraphRule | undefined;
  #misses: readonly NearMiss[] | undefined;
  #changes: readonly Change[] | undefined;
  #everyChange: readonly Change[] | undefined;

  /** `folded` is the paragraph's text as `fold` gives it, where that is known. */
  constructor(facts: ParagraphFacts, { data, lexicon }: Pick<ParagraphCheck, 'data' | 'lexicon'>, folded?: string) {
    this.facts = facts;
    this.data = data;
    this.lexicon = lexicon;
    this.#folded = folded;
  }

  readonly report = (finding: RuleFinding): void => {
    if (this.#speaking) this.said.push({ rule: this.#speaking, finding });
  };

  nearMisses(): readonly NearMiss[] {
    const { paragraph, names, slogans, indicators } = this.facts;
    this.#misses ??= this.lexicon.nearMisses(paragraph.text, this.#folded ?? fold(paragraph.text), [...names, ...slogans, ...indicators]);
    return this.#misses;
  }

  changes(): readonly Change[] {
    this.#changes ??= this.facts.figures.length < 2 ? NO_CHANGES : changesIn(proseOf(this.facts), this.facts.figures);
    return this.#changes;
  }

  everyChange(): readonly Change[] {
    this.#everyChange ??= everyChange(proseOf(this.facts), this.facts.figures, this.changes());
    return this.#everyChange;
  }

  /** Runs a rule; of one that throws it is said that it failed. As `runGuarded`, without the functions that it would need for each rule and paragraph. */
  run(rule: ParagraphRule): void {
    const before = this.said.length;
    this.#speaking = rule;
    try {
      rule.check(this);
    } catch {
      this.said.length = before;
      this.#failed(rule);
    }
  }

  /** What a rule over the whole report collects here. */
  collect(rule: ReportRule): unknown {
    try {
      return rule.collect(this.facts);
    } catch {
      this.#failed(rule);
      return null;
    }
  }

  #failed(rule: ParagraphRule | ReportRule): void {
    this.said.push({ rule, finding: ruleFailure(rule, this.facts.paragraph.text.length) });
  }
}
