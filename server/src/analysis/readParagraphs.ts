import type { DataSet } from '../data/schema.ts';
import { type ConsultingClaim, exact, extractFacts, type Knowledge } from '../facts/extractFacts.ts';
import type { ParagraphFacts, ReportContext } from '../facts/facts.ts';
import type { ParagraphRule, ParagraphRuleContext, ReportRule, RuleFinding } from '../rules/rule.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { sameValue } from '../util/sameValue.ts';
import { ruleFailure, runGuarded } from './ruleFailure.ts';
import { RuleNeeds } from './ruleNeeds.ts';

/** All that was read of one paragraph. Where it stands now it does not know: `facts.paragraph` says where it stood when it was read. */
export interface ReadParagraph {
  readonly facts: ParagraphFacts;
  /** Its claims that were held against records. */
  readonly consulting: readonly ConsultingClaim[];
  /** The context in which it was read, and that which it hands on. */
  readonly context: ReportContext;
  readonly next: ReportContext;
  /** What the rules over a paragraph found in it, and which rules failed in it. */
  readonly findings: readonly RuleSaid[];
  /** What each of the report rules collected in it, in the order of `RuleSet.report`. */
  readonly collected: readonly unknown[];
}

export interface RuleSaid {
  readonly rule: ParagraphRule | ReportRule;
  readonly finding: RuleFinding;
}

export interface RuleSet {
  readonly paragraph: readonly ParagraphRule[];
  readonly report: readonly ReportRule[];
  /** What the paragraph rules need, and behind them the report rules. */
  readonly needs: RuleNeeds;
}

export const ruleSet = (paragraph: readonly ParagraphRule[], report: readonly ReportRule[]): RuleSet => ({
  paragraph,
  report,
  needs: new RuleNeeds([...paragraph, ...report]),
});

/** Which paragraphs of a report are the same as before an edit, counted from its beginning and from its end. */
export interface Unedited {
  readonly before: number;
  readonly behind: number;
}

export interface ReadingInput {
  readonly paragraphs: readonly Paragraph[];
  /** The document's own context. */
  readonly context: ReportContext;
  readonly knowledge: Knowledge;
  readonly data: DataSet;
  readonly rules: RuleSet;
  /** The paragraphs of the report before its last edit, read with the same knowledge and data. */
  readonly previous: readonly ReadParagraph[];
  readonly unedited: Unedited;
  /** Asked after each paragraph that was read: once it is enough, the rest is left for another time. */
  readonly enough?: () => boolean;
}

export interface ReadParagraphs {
  readonly read: readonly ReadParagraph[];
  /** The paragraphs that are taken over as they were. Fewer than those that were not edited, where the edit changed what a heading hands on. */
  readonly kept: Unedited;
  /** How many were read. */
  readonly fresh: number;
}

/** Reads a report's paragraphs in order. Those that the edit left alone are taken over. */
export function readParagraphs(input: ReadingInput): ReadParagraphs {
  const { paragraphs, previous, unedited } = input;
  const before = sameContext(previous[0]?.context, input.context) ? unedited.before : 0;
  const read: ReadParagraph[] = previous.slice(0, before);
  let context = read.at(-1)?.next ?? input.context;
  const known = new KnownParagraphs(previous.slice(before, previous.length - unedited.behind));
  let fresh = 0;
  let index = before;
  for (; index < paragraphs.length; index++) {
    const twin = index - paragraphs.length + previous.length;
    if (index >= paragraphs.length - unedited.behind && sameContext(previous[twin]?.context, context)) {
      for (let at = twin; at < previous.length; at++) read.push(previous[at] as ReadParagraph);
      break;
    }
    const paragraph = paragraphs[index] as Paragraph;
    let entry = known.find(paragraph, context);
    if (!entry) {
      entry = readParagraph(paragraph, context, input);
      known.add(entry);
      fresh++;
    }
    read.push(entry);
    context = entry.next;
    if (fresh > 0 && input.enough?.()) break;
  }
  return { read, kept: { before, behind: paragraphs.length - index }, fresh };
}

/** By value, so that a context that a heading makes anew is the same as before. */
const sameContext = (a: ReportContext | undefined, b: ReportContext): boolean => a === b || (a !== undefined && sameValue(a, b));

function readParagraph(paragraph: Paragraph, context: ReportContext, { knowledge, data, rules }: ReadingInput): ReadParagraph {
  const { facts, consulting, next } = extractFacts(paragraph, context, knowledge);
  const met = rules.needs.metBy(paragraph.text);
  const findings = checkParagraph(
    rules.paragraph.filter((_, at) => met[at] === 1),
    { facts, data, lexicon: knowledge.lexicon },
  );
  const collected = rules.report.map((rule, at) =>
    met[rules.paragraph.length + at] === 1
      ? runGuarded(
          () => rule.collect(facts),
          () => {
            findings.push({ rule, finding: ruleFailure(rule, paragraph.text.length) });
            return null;
          },
        )
      : null,
  );
  return {
    facts,
    consulting,
    context,
    next,
    findings: exact(findings),
    collected: collected.every((found) => found === null) ? NOTHING : collected,
  };
}

/** What these rules say of a paragraph, one after the other; of one that throws, that it failed. */
export function checkParagraph(
  rules: readonly ParagraphRule[],
  { facts, data, lexicon }: Omit<ParagraphRuleContext, 'report'>,
): RuleSaid[] {
  const said: RuleSaid[] = [];
  let speaking: ParagraphRule | undefined;
  // One object for all rules: one for each was a twentieth of the analysis.
  const context: ParagraphRuleContext = {
    facts,
    data,
    lexicon,
    report: (finding) => {
      if (speaking) said.push({ rule: speaking, finding });
    },
  };
  for (const rule of rules) {
    const before = said.length;
    speaking = rule;
    runGuarded(
      () => rule.check(context),
      () => {
        said.length = before;
        said.push({ rule, finding: ruleFailure(rule, facts.paragraph.text.length) });
      },
    );
  }
  return said;
}

/** Of a paragraph in which no rule found anything; a rule finds null in it by its place, whatever that is. */
const NOTHING: readonly null[] = [];

/** Finds paragraphs again by their words: those that were moved within the edit, or are written twice in it. Of several the last. */
class KnownParagraphs {
  readonly #previous: readonly ReadParagraph[];
  #byText: Map<string, ReadParagraph> | undefined;

  constructor(previous: readonly ReadParagraph[]) {
    this.#previous = previous;
  }

  find({ kind, level, text }: Paragraph, context: ReportContext): ReadParagraph | undefined {
    const known = this.#known().get(text);
    const { paragraph } = known?.facts ?? {};
    return paragraph?.kind === kind && paragraph.level === level && sameContext(known?.context, context) ? known : undefined;
  }

  add(entry: ReadParagraph): void {
    this.#known().set(entry.facts.paragraph.text, entry);
  }

  #known(): Map<string, ReadParagraph> {
    this.#byText ??= new Map(this.#previous.map((entry) => [entry.facts.paragraph.text, entry]));
    return this.#byText;
  }
}
