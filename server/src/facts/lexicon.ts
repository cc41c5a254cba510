import type { DataSet } from '../data/schema.ts';
import type { IndicatorMention, NameMention, SloganMention } from './facts.ts';
import type { Segmenter } from './segmenter.ts';

/** 词典: every name, phrase and indicator of the data, found in one pass over a text. */
export interface Lexicon {
  /** Changes when a word changes, not when only a target's value does. */
  readonly revision: number;
  scan(text: string): LexiconMatches;
}

export interface LexiconMatches {
  readonly names: readonly NameMention[];
  readonly slogans: readonly SloganMention[];
  readonly indicators: readonly IndicatorMention[];
}

/** Builds the dictionary of a data set. */
export function buildLexicon(_data: DataSet, _segmenter: Segmenter, _previous?: Lexicon): Lexicon {
  return { revision: 0, scan: () => ({ names: [], slogans: [], indicators: [] }) };
}
