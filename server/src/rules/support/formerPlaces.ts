import type { ParagraphFacts } from '../../facts/facts.ts';
import { sentenceAround } from '../../text/sentenceAround.ts';
import type { Span } from '../../util/span.ts';
import { sparseMatches, unitTable } from '../../util/sparseMatches.ts';
import { dateToldAt, isAfter, tellsOfThePast, yearsNamed } from './dates.ts';
import { formerDistricts } from './nationalLists.ts';

/** A district that was joined to another, or a county that was given to another city, as it was told with its city. */
export interface FormerPlace extends Span {
  readonly text: string;
  /** The year of the change. */
  readonly year: string;
  /** What it is now, with its city; several where it was divided. */
  readonly now: readonly string[];
}

interface Change {
  readonly city: string;
  readonly name: string;
  readonly year: string;
  readonly now: readonly string[];
}

interface Changes {
  /** By what they were called with their city, be it short (上海闸北区). */
  readonly places: ReadonlyMap<string, Change>;
  readonly pattern: RegExp;
  readonly beginnings: Uint8Array;
}

let made: Changes | undefined;

/** Made when a paragraph first names a place. */
function changes(): Changes {
  if (made) return made;
  const places = new Map<string, Change>();
  for (const line of formerDistricts().trim().split('\n')) {
    const [city = '', name = '', year = '', now = ''] = line.split(' ');
    const change = { city, name, year, now: now.split('、').map((place) => (place.includes('市') ? place : `${city}${place}`)) };
    for (const told of [city, city.slice(0, -1)]) places.set(`${told}${name}`, change);
  }
  const wordings = [...places.keys()];
  made = { places, pattern: new RegExp(wordings.join('|'), 'y'), beginnings: unitTable(wordings.map((told) => told.charAt(0)).join('')) };
  return made;
}

/** The former places of a paragraph that stand in what is told of a later year. */
export function formerPlaces(facts: ParagraphFacts): readonly FormerPlace[] {
  const { text } = facts.paragraph;
  if (!/[区县市]/.test(text)) return [];
  const { places, pattern, beginnings } = changes();
  return sparseMatches(text, pattern, beginnings).flatMap(({ index, 0: found }) => {
    const place = places.get(found);
    const span = { start: index, end: index + found.length };
    return place && isToldLater(facts, span, place.year) ? [{ ...span, text: found, year: place.year, now: place.now }] : [];
  });
}

function isToldLater(facts: ParagraphFacts, span: Span, year: string): boolean {
  const { text } = facts.paragraph;
  if (!isAfter(dateToldAt(facts, span), year) || tellsOfThePast(text, span)) return false;
  const { start, end } = sentenceAround(text, span);
  const sentence = text.slice(start, end);
  return !OF_THEN.test(sentence) && yearsNamed(sentence).every((named) => isAfter(named, year));
}

const OF_THEN =
  /原(?:属|名|系|为)|曾|时任|历任|先后|当时|当年|那时|撤销|合并|并入|划归|划入|代管|前身|出生|生于|籍贯|\d{4}年[^，。]{0,12}(?:毕业|参加工作|入伍)/;

/** Whether a county stood under another city than today's at the time that is told: 四平市公主岭市 till 2020. */
export function stoodThere(facts: ParagraphFacts, { start, end }: Span): boolean {
  const { text } = facts.paragraph;
  const place = changes().places.get(text.slice(start, end));
  if (!place) return false;
  const told = dateToldAt(facts, { start, end });
  return told !== null && !isAfter(told, place.year);
}
