import type { Hover, Position } from 'vscode-languageserver-types';
import type { Analysis, ReviewedAnalysis } from '../analysis/analysis.ts';
import { ignoredAt } from '../analysis/suppress.ts';
import type { Name, Slogan } from '../data/schema.ts';
import { doubtOf } from '../facts/binding/doubts.ts';
import { both } from '../util/bilingual.ts';
import { figureCard, recordCard } from './cards.ts';
import { type Found, factAt } from './lookup.ts';
import { type Card, type CardFormat, type FileOf, writeCards } from './markup.ts';
import { Positions } from './positions.ts';
import { ticksOf } from './ticks.ts';
import { TICKED } from './wording.ts';

export interface HoverParams {
  readonly uri: string;
  readonly position: Position;
  readonly format: CardFormat;
  readonly fileOf?: FileOf;
}

/** 悬停: the record behind a figure, an indicator, an official phrase or a name. */
export function provideHover(analysis: Analysis, { uri, position, format, fileOf }: HoverParams): Hover | null {
  const result = analysis.report(uri);
  if (!result) return null;
  const positions = new Positions(analysis);
  const found = factAt(result, positions.offset(uri, position));
  if (!found) return null;
  const cards = cardsOf(analysis, found).map((card) => withReview(analysis, result, found, card));
  return cards.length > 0 ? { contents: writeCards(cards, format, fileOf), range: positions.range(uri, found.span) } : null;
}

/** An indicator may have a record for each place and year; more than a handful is a list, no explanation. */
const MAX_CARDS = 5;

function cardsOf(analysis: Analysis, found: Found): readonly Card[] {
  switch (found.kind) {
    case 'figure': {
      const { binding, facts } = found;
      const card = binding && figureCard(analysis, binding, doubtOf(binding, facts.bindings));
      return card ? [card] : [];
    }
    case 'indicator': {
      const { context } = found.facts;
      const scope = context.sectionScope ?? context.scope;
      const here = found.mention.records.filter((record) => record.scope === scope);
      return (here.length > 0 ? here : found.mention.records).slice(0, MAX_CARDS).map((record) => recordCard(analysis, record));
    }
    default:
      return namesakes(analysis, found.mention.record).map((record) => recordCard(analysis, record));
  }
}

/** Who checked a figure and when, or why its contradiction is ignored. */
function withReview(analysis: Analysis, result: ReviewedAnalysis, found: Found, card: Card): Card {
  if (found.kind !== 'figure' || !found.binding) return card;
  const { locale } = analysis.settings;
  const tick = ticksOf(analysis, result).of(found.binding);
  const ignored = ignoredAt(result, found.span);
  const cells = [
    ...(tick ? [{ label: TICKED[locale], value: [tick.by, tick.on, tick.source].filter((part) => part !== null).join(' · ') }] : []),
    ...(ignored ? [{ label: IGNORED[locale], value: ignored.suppression.reason }] : []),
  ];
  return cells.length === 0 ? card : { ...card, rows: [...card.rows, ...cells.map((cell) => [cell])] };
}

const IGNORED = both('已忽略', 'Ignored');

/** Of a shipped place those of the same name elsewhere as well: 朝阳区 is in 北京市 and in 长春市. */
function namesakes({ lexicon }: Analysis, record: Name | Slogan): readonly (Name | Slogan)[] {
  if (record.kind !== 'name' || record.origin.pack === undefined) return [record];
  const all = lexicon.places.named(record.name);
  return all.includes(record) ? all.slice(0, MAX_CARDS) : [record];
}
