import type { DataSet } from '../data/schema.ts';
import { type ConsultingClaim, type ExtractedInContext, exact, extractFacts, type Knowledge } from '../facts/extractFacts.ts';
import type { ParagraphFacts, ReportContext } from '../facts/facts.ts';
import type { ParagraphRule, ReportRule } from '../rules/rule.ts';
import { samePrint } from '../text/gaps.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { sameValue } from '../util/sameValue.ts';
import { ParagraphCheck, type RuleSaid } from './paragraphCheck.ts';
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
  /** Asked after each paragraph, behind its facts and behind each rule: once it is enough, the rest is left for another time. */
  readonly enough?: () => boolean;
  /** What the time before did not get to the end of: the paragraph behind those that were read. */
  readonly begun?: Begun | undefined;
}

/** Paragraphs whose facts are known, and which the rules are reading. */
export interface Begun {
  /** The context in which the first of them is read. */
  readonly context: ReportContext;
  /** A rule at each step. */
  readonly steps: Generator<void, readonly ReadParagraph[]>;
}

export interface ReadParagraphs {
  readonly read: readonly ReadParagraph[];
  /** The paragraphs that are taken over as they were. Fewer than those that were not edited, where the edit changed what a heading hands on. */
  readonly kept: Unedited;
  /** How many were read. */
  readonly fresh: number;
  /** The next one, where there was no time for all of its rules. */
  readonly begun: Begun | undefined;
}

/** Reads a report's paragraphs in order. Those that the edit left alone are taken over. */
export function readParagraphs(input: ReadingInput): ReadParagraphs {
  const { paragraphs, previous, unedited } = input;
  const before = sameContext(previous[0]?.context, input.context) ? unedited.before : 0;
  const read: ReadParagraph[] = previous.slice(0, before);
  let context = read.at(-1)?.next ?? input.context;
  const known = new KnownParagraphs(previous.slice(before, previous.length - unedited.behind));
  let fresh = 0;
  // With another year in the settings what was begun is of another context.
  let begun = before === previous.length && sameContext(input.begun?.context, context) ? input.begun : undefined;
  let index = before;
  while (index < paragraphs.length) {
    const twin = index - paragraphs.length + previous.length;
    if (index >= paragraphs.length - unedited.behind && sameContext(previous[twin]?.context, context)) {
      for (let at = twin; at < previous.length; at++) read.push(previous[at] as ReadParagraph);
      break;
    }
    const same = known.find(paragraphs[index] as Paragraph, context);
    let entries: readonly ReadParagraph[] | undefined = same && [same];
    if (!entries) {
      begun ??= {
        context,
        steps: readTogether(extractFacts(paragraphs.slice(index, known.endOfUnknown(index, input)), context, input.knowledge), input),
      };
      entries = runUntil(begun.steps, input.enough);
      if (!entries) break;
      begun = undefined;
      for (const entry of entries) known.add(entry);
      fresh += entries.length;
    }
    for (const entry of entries) read.push(entry);
    context = read.at(-1)?.next ?? context;
    index += entries.length;
    if (fresh > 0 && input.enough?.()) break;
  }
  return { read, kept: { before, behind: paragraphs.length - index }, fresh, begun };
}

/** By value, so that a context that a heading makes anew is the same as before. */
const sameContext = (a: ReportContext | undefined, b: ReportContext): boolean => a === b || (a !== undefined && sameValue(a, b));

/** Takes one step or more; undefined where it is enough before the last. */
function runUntil<T>(steps: Generator<void, T>, enough: (() => boolean) | undefined): T | undefined {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (enough?.()) return undefined;
  }
}

/** Runs each rule over all of some paragraphs that follow one another before the next one (see `extractFacts`). */
function* readTogether(extracted: readonly ExtractedInContext[], { knowledge, data, rules }: ReadingInput): Begun['steps'] {
  yield;
  const checks = extracted.map(({ facts, folded }) => new ParagraphCheck(facts, { data, lexicon: knowledge.lexicon }, folded));
  const met = extracted.map(({ facts }) => rules.needs.metBy(facts.paragraph.text));
  for (const [place, rule] of rules.paragraph.entries()) {
    checks.forEach((check, at) => {
      if (met[at]?.[place] === 1) check.run(rule);
    });
    yield;
  }
  const collected = checks.map(() => new Array<unknown>(rules.report.length).fill(null));
  for (const [place, rule] of rules.report.entries()) {
    checks.forEach((check, at) => {
      const own = collected[at];
      if (own && met[at]?.[rules.paragraph.length + place] === 1) own[place] = check.collect(rule);
    });
    yield;
  }
  return extracted.map(({ facts, consulting, context, next }, at) => {
    const own = collected[at] ?? NOTHING;
    return {
      facts,
      consulting,
      context,
      next,
      findings: exact(checks[at]?.said ?? []),
      collected: own.every((found) => found === null) ? NOTHING : own,
    };
  });
}

/** Of a paragraph in which no rule found anything; a rule finds null in it by its place, whatever that is. */
const NOTHING: readonly null[] = [];

/** So many paragraphs are read together. */
const MOST_TOGETHER = 128;

/** Finds paragraphs again by their words: those that were moved within the edit, or are written twice in it. Of several the last. */
class KnownParagraphs {
  readonly #previous: readonly ReadParagraph[];
  #byText: Map<string, ReadParagraph> | undefined;

  constructor(previous: readonly ReadParagraph[]) {
    this.#previous = previous;
  }

  find(wanted: Paragraph, context: ReportContext): ReadParagraph | undefined {
    const { kind, level } = wanted;
    const known = this.#known().get(wanted.text);
    const { paragraph } = known?.facts ?? {};
    return paragraph?.kind === kind && paragraph.level === level && samePrint(paragraph, wanted) && sameContext(known?.context, context)
      ? known
      : undefined;
  }

  /** The end of the paragraphs from an index on that have to be read whatever they hand on, and none of which is known or stands twice among them. */
  endOfUnknown(index: number, { paragraphs, unedited, enough }: ReadingInput): number {
    const last = enough ? index : Math.min(index + MOST_TOGETHER, paragraphs.length - unedited.behind);
    const texts = new Set<string>();
    let end = index;
    do {
      texts.add(paragraphs[end]?.text ?? '');
      end++;
    } while (end < last && !texts.has(paragraphs[end]?.text ?? '') && !this.#known().has(paragraphs[end]?.text ?? ''));
    return end;
  }

  add(entry: ReadParagraph): void {
    this.#known().set(entry.facts.paragraph.text, entry);
  }

  #known(): Map<string, ReadParagraph> {
    this.#byText ??= new Map(this.#previous.map((entry) => [entry.facts.paragraph.text, entry]));
    return this.#byText;
  }
}
