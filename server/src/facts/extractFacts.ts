import type { DataSet } from '../data/schema.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { ParagraphFacts, ReportContext } from './facts.ts';
import type { Lexicon } from './lexicon.ts';

/** Reads one paragraph. `next` is what it hands on to the paragraph after it. */
export function extractFacts(
  paragraph: Paragraph,
  context: ReportContext,
  _data: DataSet,
  lexicon: Lexicon,
): { readonly facts: ParagraphFacts; readonly next: ReportContext } {
  const { names, slogans, indicators } = lexicon.scan(paragraph.text);
  return {
    facts: { paragraph, context, figures: [], periods: [], names, slogans, indicators, claims: [], bindings: [] },
    next: context,
  };
}
