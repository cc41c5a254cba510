import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import type { NameType, Slogan } from '../data/schema.ts';
import { type Paragraph, toDocument } from '../text/paragraph.ts';
import { overlaps, type Span } from '../util/span.ts';
import { type Found, factsOf } from './lookup.ts';
import { Positions } from './positions.ts';

export const TOKEN_TYPES = ['figure', 'slogan', 'place', 'park', 'organisation', 'project', 'person', 'indicator'] as const;
export const TOKEN_MODIFIERS = [
  'agrees',
  'contradicts',
  'unmatched',
  'national',
  'provincial',
  'municipal',
  'department',
  'superseded',
  'current',
] as const;

export const SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };

export interface SemanticTokensParams {
  readonly uri: string;
  /** Undefined: the whole report. */
  readonly range?: Range;
  /** Where figures are still being written, so that their verdicts wait. */
  readonly writing?: Range | null;
}

/** 语义着色: figures with their verdict, official phrases with their level, names, indicators. Tokens neither overlap nor cross a line. */
export function provideSemanticTokens(analysis: Analysis, { uri, range, writing }: SemanticTokensParams): SemanticTokens {
  const result = analysis.report(uri);
  if (!result) return { data: [] };
  const positions = new Positions(analysis);
  const wanted = range && positions.span(uri, range);
  const unfinished = writing && positions.span(uri, writing);
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const facts of result.paragraphs) {
    if (wanted && !overlaps(facts.paragraph, wanted)) continue;
    for (const { local, found } of withoutOverlaps(factsOf(facts))) {
      const token = tokenOf(found, facts.context.date);
      const isUnfinished = unfinished && found.kind === 'figure' && meets(toDocument(facts.paragraph, local), unfinished);
      for (const piece of linePieces(facts.paragraph, local, result.report.text)) {
        const { start } = positions.range(uri, piece);
        data.push(start.line - line, start.line === line ? start.character - character : start.character);
        data.push(piece.end - piece.start, TOKEN_TYPES.indexOf(token.type), isUnfinished ? 0 : token.modifiers);
        ({ line, character } = start);
      }
    }
  }
  return { data };
}

const meets = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

type TokenType = (typeof TOKEN_TYPES)[number];
type TokenModifier = (typeof TOKEN_MODIFIERS)[number];
interface Token {
  readonly type: TokenType;
  readonly modifiers: number;
}

const NAME_TOKENS: Readonly<Record<NameType, TokenType>> = {
  district: 'place',
  town: 'place',
  zone: 'park',
  park: 'park',
  organisation: 'organisation',
  project: 'project',
  activity: 'project',
  person: 'person',
  indicator: 'indicator',
};

function tokenOf(found: Found, date: string | null): Token {
  switch (found.kind) {
    case 'figure':
      return { type: 'figure', modifiers: bits(found.binding ? [found.binding.verdict] : []) };
    case 'slogan': {
      const { record } = found.mention;
      return { type: 'slogan', modifiers: bits([record.level, isSuperseded(record, date) ? 'superseded' : 'current']) };
    }
    case 'name':
      return { type: NAME_TOKENS[found.mention.record.type], modifiers: 0 };
    case 'indicator':
      return { type: 'indicator', modifiers: 0 };
  }
}

/** A phrase is out of use if its time was over at the document's date, or, where that is not known, a newer one replaces it. ISO dates compare as text. */
function isSuperseded({ replacedBy, until }: Slogan, date: string | null): boolean {
  return date !== null && until !== null ? until < date.slice(0, until.length) : replacedBy !== null;
}

const bits = (modifiers: readonly (TokenModifier | null)[]): number =>
  modifiers.reduce((sum, modifier) => (modifier ? sum | (1 << TOKEN_MODIFIERS.indexOf(modifier)) : sum), 0);

/** In order; of two that overlap the one that begins first stays, and the longer of two that begin together. */
function withoutOverlaps(facts: ReturnType<typeof factsOf>): ReturnType<typeof factsOf> {
  let end = 0;
  return [...facts]
    .sort((a, b) => a.local.start - b.local.start || b.local.end - a.local.end)
    .filter(({ local }) => {
      if (local.start < end || local.start === local.end) return false;
      end = local.end;
      return true;
    });
}

/** A span of a paragraph as raw spans, one for each line that it stands on. */
function linePieces(paragraph: Paragraph, local: Span, text: string): Span[] {
  const cuts = paragraph.joints
    .filter(({ written }) => written === undefined)
    .map(({ at }) => at)
    .filter((at) => local.start < at && at < local.end);
  const ends = [...cuts, local.end];
  return ends
    .map((end, i) => toDocument(paragraph, { start: ends[i - 1] ?? local.start, end }))
    .filter(({ start, end }) => start < end && !/[\r\n]/.test(text.slice(start, end)));
}
