import { scanFigures } from '../quantity/figures.ts';
import { scanPeriods } from '../quantity/periods.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { bindClaim } from './binding.ts';
import { claimsOf, leadBefore } from './claims.ts';
import { contextAfter } from './context.ts';
import type { Binding, ParagraphFacts, ReportContext } from './facts.ts';
import type { Lexicon } from './lexicon.ts';
import { sentencesOf } from './sentence.ts';
import type { TargetIndex } from './targetIndex.ts';

/** What the data files lend to the reading of a paragraph. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly targets: TargetIndex;
}

/** Reads one paragraph. `next` is what it hands on to the paragraph after it. */
export function extractFacts(
  paragraph: Paragraph,
  context: ReportContext,
  { lexicon, targets }: Knowledge,
): { readonly facts: ParagraphFacts; readonly next: ReportContext } {
  const { text } = paragraph;
  const { names, slogans, indicators } = lexicon.scan(text);
  const next = contextAfter(paragraph, context, names, targets);
  const own = paragraph.kind === 'body' && next === context ? context : next;
  const periods = scanPeriods(text, {
    year: own.year,
    sectionYear: typeof own.sectionYear === 'number' ? own.sectionYear : own.sectionYear === 'open' ? null : own.year,
  });
  const figures = scanFigures(text, [
    ...periods,
    ...names.filter(({ record }) => record.type !== 'district' || /[\d一二三四五六七八九十]/.test(record.name)),
  ]);
  // The short name of a place that only a pack knows may be part of a thing's name: 郑州机场货邮吞吐量 is not 郑州's.
  const governing = names.filter(({ record, text: said }) => record.origin.pack === undefined || said === record.name);
  const bindings: Binding[] = [];
  for (const sentence of sentencesOf(text, figures, periods)) {
    const lead = leadBefore(text, periods, sentence.start);
    for (const claim of claimsOf({ text, sentence, names: governing, context: own, targets, lead }))
      bindings.push(bindClaim(claim, targets, own));
  }
  return {
    facts: { paragraph, context: own, figures, periods, names, slogans, indicators, claims: bindings.map(({ claim }) => claim), bindings },
    next,
  };
}
