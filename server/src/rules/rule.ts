import type { DataSet } from '../data/schema.ts';
import type { ParagraphFacts } from '../facts/facts.ts';
import type { Lexicon } from '../facts/lexicon/lexicon.ts';
import type { NearMiss } from '../facts/lexicon/nearMiss.ts';
import type { Bilingual } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import type { Change } from './support/changes.ts';

export type Level = 'error' | 'warning' | 'information' | 'hint';
export const LEVELS: readonly Level[] = ['error', 'warning', 'information', 'hint'];

/** An edit of a paragraph's text. */
export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

export interface Fix {
  readonly title: Bilingual;
  readonly edits: readonly TextChange[];
}

/**
 * Another place that belongs to a finding. Without `uri` it lies in the same paragraph as the finding, or in `paragraph`; with `uri` the span is that file's
 * own, or relative to the `paragraph` of that report.
 */
export interface Related {
  readonly uri?: string;
  readonly paragraph?: number;
  readonly span: Span;
  readonly message: Bilingual;
}

/** What a rule reports. Spans are relative to the paragraph's text. */
export interface RuleFinding {
  readonly span: Span;
  readonly message: Bilingual;
  /** The case of the rule: `value`, `scale` … of target-mismatch. */
  readonly kind?: string;
  /** Where this case is less or more grave than the rule's own level. */
  readonly level?: Level;
  /** 存疑: a hunch, which a setting of the rule's level makes no louder. */
  readonly isHunch?: true;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  /** Id of the record that the finding rests on, and what that record says. */
  readonly target?: string;
  readonly expected?: string;
}

export interface RuleContext {
  /** Of targets a rule knows what its paragraph's bindings say. */
  readonly data: Pick<DataSet, 'names' | 'slogans'>;
  readonly lexicon: Lexicon;
}

export interface ParagraphRuleContext extends RuleContext {
  readonly facts: ParagraphFacts;
  /** What is nearly a phrase or name on record. Looked for once, for all rules that ask. */
  nearMisses(): readonly NearMiss[];
  /** What is told to have changed from one plain level to another. Found once, for all rules that ask. */
  changes(): readonly Change[];
  /** Those, and those whose levels stand apart. */
  everyChange(): readonly Change[];
  report(finding: RuleFinding): void;
}

/** What a report rule found in one paragraph. */
export interface Collected<T> {
  /** The paragraph's index in this report. */
  readonly paragraph: number;
  readonly found: T;
}

export interface ReportRuleContext<T = unknown> extends RuleContext {
  /** What `collect` found, in the order of the text; paragraphs in which it found nothing are left out. */
  readonly collected: readonly Collected<T>[];
  /** `paragraph` is the index that the finding's spans are relative to. */
  report(paragraph: number, finding: RuleFinding): void;
}

/** What a report rule collected in the reports of one folder. */
export interface AcrossContext<T = unknown> {
  readonly reports: readonly { readonly uri: string; readonly collected: readonly Collected<T>[] }[];
  report(uri: string, paragraph: number, finding: RuleFinding): void;
}

export interface RuleDocs {
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly remedy: Bilingual;
  /** Standard and clause, or the practice that the rule rests on. */
  readonly basis: string;
}

/** Data files that an example stands in, by file name: `{ 'targets.yaml': '…' }`. */
export type ExampleData = Readonly<Record<string, string>>;

export interface RuleExamples {
  /** `text` marks the finding's place with `[[…]]`; `fixes` are the whole texts after each fix; `kind` as in the finding. */
  readonly invalid: readonly {
    readonly text: string;
    readonly fixes?: readonly string[];
    readonly data?: ExampleData;
    readonly kind?: string;
  }[];
  /** Silent under all rules. A string, or a text with data files. */
  readonly valid: readonly (string | { readonly text: string; readonly data?: ExampleData })[];
}

interface RuleBase {
  readonly id: string;
  readonly level: Level;
  /** Off until a user turns it on: for conventions on which two offices differ. */
  readonly optional?: boolean;
  /**
   * Words, or single characters, of which at least one stands in every paragraph in which the rule finds something (as they are printed: both 5 and ５).
   * It does not run in paragraphs that hold none of them; without this it runs in all.
   */
  readonly needs?: readonly string[];
  /** Set where two places contradict each other and only a person knows which is wrong: its fixes are offered, and `hegao check --fix` leaves them. */
  readonly undecided?: true;
  readonly docs: RuleDocs;
  readonly examples: RuleExamples;
}

export interface ParagraphRule extends RuleBase {
  readonly scope: 'paragraph';
  /** Set for a rule that reads `facts.bindings`: it runs again where a record got another value, and the others do not. */
  readonly bindings?: true;
  check(context: ParagraphRuleContext): void;
}

/** A rule that joins what stands in several paragraphs. `collect` reads each paragraph once; `check` only joins. */
export interface ReportRule<T = unknown> extends RuleBase {
  readonly scope: 'report';
  /**
   * What `check` needs of one paragraph; null if that is nothing. It is kept as long as the paragraph's words and context stay the same, wherever the
   * paragraph moves to, so it must not hold the paragraph's index or offsets in the document. As long as all of it stays the same by value, `check`
   * does not run again: the less it holds, the better.
   */
  collect(facts: ParagraphFacts): T | null;
  check(context: ReportRuleContext<T>): void;
  /** Joins what was collected in several reports of one folder. */
  across?(context: AcrossContext<T>): void;
}

/** A rule over what people chose to ignore (忽略). It runs after all others, in analysis/suppress.ts, which calls it where it applies. */
export interface SuppressionRule extends RuleBase {
  readonly scope: 'suppression';
  message(suppression: { readonly rule: string; readonly until: string | null; readonly why: Bilingual | null }): Bilingual;
}

export type Rule = ParagraphRule | ReportRule | SuppressionRule;

/** Types a rule's file; the registry in index.ts is generated from the folder. */
export const defineRule = <R extends Exclude<Rule, ReportRule>>(rule: R): R => rule;

/** The same for a rule over a whole report. */
export const defineReportRule = <T>(rule: ReportRule<T>): ReportRule<T> => rule;

/** The same for a rule over suppressions. */
export const defineSuppressionRule = (rule: SuppressionRule): SuppressionRule => rule;
