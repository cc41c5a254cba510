import { matchesOf } from '../util/matchesOf.ts';
import type { Span } from '../util/span.ts';
import { sparseMatches, unitTable } from '../util/sparseMatches.ts';
import { LABEL_BEGINNINGS, LABEL_PATTERNS } from './labelPatterns.ts';

const LABELS = new RegExp(LABEL_PATTERNS.map(({ source }) => source).join('|'), 'y');

const BEGINNINGS = unitTable(LABEL_BEGINNINGS);

/** Spans in which a number is a label. Linear: every alternative is of bounded length. */
export function scanLabels(folded: string): Span[] {
  const spans: Span[] = [];
  for (const match of sparseMatches(folded, LABELS, BEGINNINGS)) spans.push({ start: match.index, end: match.index + match[0].length });
  for (const match of matchesOf(folded, QUOTED)) {
    const inside = match[1] ?? '';
    // “三个坚持”, “1+8+N”, “982”: a phrase in quotation marks that states no amount.
    if (!STATES_AMOUNT.test(inside)) spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}

const QUOTED = /"([^"\n]{1,14})"/g;
const STATES_AMOUNT = /\d(?:%|[万亿]?元|[万亿]?(?:家|人|吨|亩))|百分之|[,。;]/;
