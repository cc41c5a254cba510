import type { DataSet } from '../data/schema.ts';
import { extractFacts, type Knowledge } from '../facts/extractFacts.ts';
import type { ParagraphFacts, ReportContext } from '../facts/facts.ts';
import type { ParagraphRule, ReportRule, RuleFinding } from '../rules/rule.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { sameValue } from '../util/sameValue.ts';

/** All that was read of one paragraph. Of its place in the document only `facts.paragraph` knows, so that the rest stays true where it moves. */
export interface ReadParagraph {
  readonly facts: ParagraphFacts;
  /** The context in which it was read, and that which it hands on. */
  readonly context: ReportContext;
  readonly next: ReportContext;
  readonly findings: readonly { readonly rule: ParagraphRule; readonly finding: RuleFinding }[];
  /** What each of the report rules collected in it, in the order of `RuleSet.report`. */
  readonly collected: readonly unknown[];
}

export interface RuleSet {
  readonly paragraph: readonly ParagraphRule[];
  readonly report: readonly ReportRule[];
}

export interface ReadingInput {
  readonly paragraphs: readonly Paragraph[];
  /** The document's own context. */
  readonly context: ReportContext;
  readonly knowledge: Knowledge;
  readonly data: DataSet;
  readonly rules: RuleSet;
  /** The paragraphs of the report before it was edited, read with the same knowledge and data. */
  readonly previous: readonly ReadParagraph[];
}

/** Reads a report's paragraphs in order. Those that the edit left alone are taken over; `fresh` counts the others. */
export function readParagraphs(input: ReadingInput): { readonly read: readonly ReadParagraph[]; readonly fresh: number } {
  const known = new KnownParagraphs(input.previous, input.paragraphs);
  const read: ReadParagraph[] = [];
  let { context } = input;
  let fresh = 0;
  for (const paragraph of input.paragraphs) {
    let entry = known.find(paragraph, context);
    if (!entry) {
      entry = readParagraph(paragraph, context, input);
      known.add(entry);
      fresh++;
    }
    read.push(entry.facts.paragraph === paragraph ? entry : { ...entry, facts: { ...entry.facts, paragraph } });
    context = entry.next;
  }
  return { read, fresh };
}

function readParagraph(paragraph: Paragraph, context: ReportContext, { knowledge, data, rules }: ReadingInput): ReadParagraph {
  const { facts, next } = extractFacts(paragraph, context, knowledge);
  const findings: { readonly rule: ParagraphRule; readonly finding: RuleFinding }[] = [];
  for (const rule of rules.paragraph)
    rule.check({ facts, data, lexicon: knowledge.lexicon, report: (finding) => findings.push({ rule, finding }) });
  return { facts, context, next, findings, collected: rules.report.map((rule) => rule.collect(facts)) };
}

/**
 * Finds paragraphs again. After an edit nearly all stand in the same order before and behind it, so they are looked for there first; those in between
 * (pasted, moved, written twice) by their words.
 */
class KnownParagraphs {
  readonly #previous: readonly ReadParagraph[];
  /** How many paragraphs are the same from the beginning, and from the end. */
  readonly #before: number;
  readonly #behind: number;
  /** By how much the paragraphs behind the edit have moved. */
  readonly #moved: number;
  readonly #count: number;
  readonly #contexts = new Map<ReportContext, string>();
  #byWords: Map<string, ReadParagraph> | undefined;

  constructor(previous: readonly ReadParagraph[], paragraphs: readonly Paragraph[]) {
    const most = Math.min(previous.length, paragraphs.length);
    const moved = paragraphs.length - previous.length;
    let before = 0;
    while (before < most && isSame(previous[before], paragraphs[before])) before++;
    let behind = 0;
    while (behind < most - before && isSame(previous[previous.length - 1 - behind], paragraphs[paragraphs.length - 1 - behind])) behind++;
    this.#previous = previous;
    this.#before = before;
    this.#behind = behind;
    this.#moved = moved;
    this.#count = paragraphs.length;
  }

  find(paragraph: Paragraph, context: ReportContext): ReadParagraph | undefined {
    const { index } = paragraph;
    const isAligned = index < this.#before || index >= this.#count - this.#behind;
    const aligned = isAligned ? this.#previous[index < this.#before ? index : index - this.#moved] : undefined;
    if (aligned && (aligned.context === context || sameValue(aligned.context, context))) return aligned;
    return this.#words().get(this.#keyOf(paragraph, context));
  }

  add(entry: ReadParagraph): void {
    this.#words().set(this.#keyOf(entry.facts.paragraph, entry.context), entry);
  }

  #words(): Map<string, ReadParagraph> {
    if (!this.#byWords) {
      this.#byWords = new Map();
      for (const entry of this.#previous.slice(this.#before, this.#previous.length - this.#behind)) this.add(entry);
    }
    return this.#byWords;
  }

  #keyOf({ kind, level, text }: Paragraph, context: ReportContext): string {
    let named = this.#contexts.get(context);
    if (named === undefined) {
      named = JSON.stringify(context);
      this.#contexts.set(context, named);
    }
    return `${kind}${level}${named}\n${text}`;
  }
}

const isSame = (read: ReadParagraph | undefined, paragraph: Paragraph | undefined): boolean => {
  const own = read?.facts.paragraph;
  if (own === paragraph) return true;
  return own !== undefined && own.kind === paragraph?.kind && own.level === paragraph.level && own.text === paragraph.text;
};
