import { scanFigures } from '../quantity/figures.ts';
import { scanPeriods } from '../quantity/periods.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { bindClaim } from './binding.ts';
import { claimsOf, leadBefore } from './claims.ts';
import { contextAfter } from './context.ts';
import type { Binding, ParagraphFacts, ReportContext } from './facts.ts';
import type { Lexicon } from './lexicon.ts';
import { sentencesOf } from './sentence.ts';
import type { Candidate, TargetIndex } from './targetIndex.ts';

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
): Extracted & { readonly next: ReportContext } {
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
  const unbound = {
    paragraph,
    context: own,
    figures: exact(figures),
    periods: exact(periods),
    names: exact(names),
    slogans: exact(slogans),
    indicators: exact(indicators),
  };
  const { facts, consulted } = withBindings(unbound, targets);
  return { facts, consulted, next };
}

/** The facts of a paragraph as far as records have no part in them. */
export type UnboundFacts = Omit<ParagraphFacts, 'claims' | 'bindings'>;

export interface Extracted {
  readonly facts: ParagraphFacts;
  /** Indicators of the records that were looked at for the claims, each once. With other records of these, a claim may stand otherwise. */
  readonly consulted: readonly string[];
}

/** Reads a paragraph's claims and binds each to the record that it speaks of. */
export function withBindings(facts: UnboundFacts, targets: TargetIndex): Extracted {
  const { paragraph, context, figures, periods, names, slogans, indicators } = facts;
  const { text } = paragraph;
  const { consulting, consulted } = noteConsulted(targets);
  // The short name of a place that only a pack knows may be part of a thing's name: 郑州机场货邮吞吐量 is not 郑州's.
  const governing = names.filter(({ record, text: said }) => record.origin.pack === undefined || said === record.name);
  const bindings: Binding[] = [];
  for (const sentence of sentencesOf(text, figures, periods)) {
    const lead = leadBefore(text, periods, sentence.start);
    for (const claim of claimsOf({ text, sentence, names: governing, context, targets: consulting, lead }))
      bindings.push(bindClaim(claim, consulting, context));
  }
  const claims = exact(bindings.map(({ claim }) => claim));
  return {
    facts: { paragraph, context, figures, periods, names, slogans, indicators, claims, bindings: exact(bindings) },
    consulted: consulted(),
  };
}

/** A list as it is kept: one that grew holds room for more, which in a large workspace is a fifth of the memory. */
export const exact = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());

function noteConsulted(targets: TargetIndex): { readonly consulting: TargetIndex; readonly consulted: () => readonly string[] } {
  let seen: Set<string> | undefined;
  const note = (found: Candidate[]): Candidate[] => {
    for (const { target } of found) {
      seen ??= new Set();
      seen.add(target.indicator);
    }
    return found;
  };
  const consulting: TargetIndex = {
    ...targets,
    candidates: (subject) => note(targets.candidates(subject)),
    namedIn: (clause) => note(targets.namedIn(clause)),
  };
  return { consulting, consulted: () => (seen ? [...seen] : NONE) };
}

const NONE: readonly never[] = [];
