import type { Collected, Level, ReportRuleContext, RuleFinding } from '../rule.ts';

/** A finding in one paragraph of a report. */
export interface Placed {
  readonly paragraph: number;
  readonly finding: RuleFinding;
}

/** What a rule collects of a paragraph: null where the list is empty. */
export const unlessEmpty = <T>(list: readonly T[]): readonly T[] | null => (list.length > 0 ? list : null);

/** The findings that a rule collected, each with its paragraph. */
export const placesOf = (collected: readonly Collected<readonly RuleFinding[]>[]): readonly Placed[] =>
  collected.flatMap(({ paragraph, found }) => found.map((finding) => ({ paragraph, finding })));

/** From how many places on a slip is the custom of the whole text, to be told once. */
const CUSTOM = 6;

/**
 * Reports each place, or, where the text writes so throughout, the first place alone, as information that counts the others:
 * a page from a web site that puts a space before every unit is one remark to its writer, not three hundred.
 */
export function reportPlaces(context: ReportRuleContext, places: readonly Placed[], level: Level = 'information', custom = CUSTOM): void {
  const [first] = places;
  if (!first) return;
  if (places.length < custom) {
    for (const { paragraph, finding } of places) context.report(paragraph, finding);
    return;
  }
  const { zh, en } = first.finding.message;
  context.report(first.paragraph, {
    ...first.finding,
    level,
    message: { zh: `${zh}全文共${places.length}处，此处为首处。`, en: `${en} ${places.length} places in this text; this is the first.` },
  });
}
