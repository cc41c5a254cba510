import { matchesOf } from '../util/matchesOf.ts';
import type { Span } from '../util/span.ts';
import type { Figure } from './figure.ts';
import { hasRatio } from './ratioToOne.ts';

/** 三次产业结构: the shares of the three industries in the product, told as one ratio (8.3∶41.4∶50.3). Offsets are the text's. */
export interface IndustryStructure extends Span {
  /** The shares in per cent: of the first, the second and the third industry. */
  readonly shares: readonly [Figure, Figure, Figure];
}

const RATIO = /(?<![\d.])(\d{1,2}(?:\.\d{1,2})?) ?[:∶] ?(\d{1,2}(?:\.\d{1,2})?) ?[:∶] ?(\d{1,2}(?:\.\d{1,2})?)(?![\d.]*[:∶\d])/g;
const INDUSTRIES = /(?:三次产业|[一1][产、]?、?[二2][产、]?、?[三3]次?产)[^。;\n]{0,40}$/;
/** Of an industry's branches as well (粮经饲…): only the sum tells. */
const STRUCTURE = /(?:产业结构|产业比[例重]?|三产比[例重]?|三产结构)[^，,、。;\n]{0,16}$/;

/**
 * Finds the structures that a folded text states, in order. Source: 国家统计局《国民经济和社会发展统计公报》, where the three shares add up to 100% after
 * rounding.
 */
export function industryStructuresIn(folded: string, text = folded): readonly IndustryStructure[] {
  if (!hasRatio(folded) || !folded.includes('产')) return NONE;
  const found: IndustryStructure[] = [];
  for (const match of matchesOf(folded, RATIO)) {
    const before = folded.slice(Math.max(0, match.index - 48), match.index);
    const values = match.slice(1, 4).map(Number);
    const sum = values.reduce((total, value) => total + value, 0);
    if (!INDUSTRIES.test(before) && !(STRUCTURE.test(before) && Math.abs(sum - 100) <= 1)) continue;
    const decimals = Math.max(...match.slice(1, 4).map((printed = '') => (printed.split('.')[1] ?? '').length));
    let at = match.index;
    const [first, second, third] = match.slice(1, 4).map((printed = '') => {
      const start = folded.indexOf(printed, at);
      at = start + printed.length;
      // 7.4∶39.6∶53: all three are printed to as many decimals as one of them.
      return shareAt(text, { start, end: at }, decimals);
    });
    if (first && second && third) found.push({ start: match.index, end: at, shares: [first, second, third] });
  }
  return found;
}

const NONE: readonly IndustryStructure[] = [];

function shareAt(text: string, span: Span, decimals: number): Figure {
  const printed = text.slice(span.start, span.end);
  const number = printed.normalize('NFKC');
  const value = Number(number);
  return {
    ...{ start: span.start, end: span.end, text: printed, core: span, numeral: span, unitSpan: null, kind: 'percent', unit: '%' },
    ...{ value, low: value, high: value, lowIncluded: true, highIncluded: true, comparator: '=', approximate: null },
    ...{ scale: 1, decimals, step: 10 ** -decimals, qualifiers: [] },
    style: number === printed ? 'arabic' : 'fullWidth',
  };
}

/** Whether a figure is one of a structure's shares: it is printed without a unit and stands beside the ratio's mark. */
export const isStructureShare = ({ kind, unitSpan, core, end, start, style }: Figure, text: string): boolean =>
  kind === 'percent' &&
  unitSpan === null &&
  style !== 'chinese' &&
  core.start === start &&
  (/^ ?[:：∶]/.test(text.slice(end, end + 2)) || /[:：∶] ?$/.test(text.slice(Math.max(0, start - 2), start)));
