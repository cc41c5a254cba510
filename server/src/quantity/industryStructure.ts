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
const INDUSTRIES = /(?:三次产业|[一1][产、]?、?[二2][产、]?、?[三3]次?产.?)$/s;
/** Of an industry's branches as well (粮经饲…): only the sum tells. */
const STRUCTURE = /(?:产业结构|产业比[例重]?|三产比[例重]?|三产结构)[^，,、。;\n]{0,16}$/;

/** Whether the three industries are named in the last words of a sentence: 三次产业结构由, 一、二、三产增加值比例为. */
function namesIndustries(words: string): boolean {
  // 三次产业结构优化。产业结构调整为15.5∶32.1∶52.4.
  if (/三次产业[^。,;]{0,8}。产业结构[^。]*$/.test(words.slice(-40))) return true;
  const sentence = words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf(';'), words.lastIndexOf('\n')) + 1);
  let at = sentence.length;
  for (let round = 0; round < MOST_TIMES; round++) {
    at = sentence.lastIndexOf('产', at - 1);
    if (at < 0) return false;
    if (INDUSTRIES.test(sentence.slice(Math.max(0, at - 8), at + 2))) return true;
    if (at === 0) return false;
  }
  return false;
}

/** How often 产 may stand there: 一产、二产、三产产值. */
const MOST_TIMES = 4;

/**
 * Finds the structures that a folded text states, in order. Source: 国家统计局《国民经济和社会发展统计公报》, where the three shares add up to 100% after
 * rounding.
 */
export function industryStructuresIn(folded: string, text = folded): readonly IndustryStructure[] {
  if (!hasRatio(folded) || !folded.includes('产')) return NONE;
  const found: IndustryStructure[] = [];
  for (const { 0: whole, 1: first = '', 2: second = '', 3: third = '', index } of matchesOf(folded, RATIO)) {
    const before = folded.slice(Math.max(0, index - 48), index);
    const sum = Number(first) + Number(second) + Number(third);
    if (!namesIndustries(before) && !(Math.abs(sum - 100) <= 1 && STRUCTURE.test(before))) continue;
    // 7.4∶39.6∶53: all three are printed to as many decimals as one of them.
    const decimals = Math.max(decimalsOf(first), decimalsOf(second), decimalsOf(third));
    const at = folded.indexOf(second, index + first.length);
    const end = index + whole.length;
    const share = (number: string, start: number): Figure => shareOf(text.slice(start, start + number.length), number, start, decimals);
    found.push({ start: index, end, shares: [share(first, index), share(second, at), share(third, end - third.length)] });
  }
  return found;
}

const NONE: readonly IndustryStructure[] = [];

function decimalsOf(number: string): number {
  const point = number.indexOf('.');
  return point < 0 ? 0 : number.length - point - 1;
}

/** `number` is what is printed, in half-width digits. Written out, for there may be many. */
function shareOf(text: string, number: string, start: number, decimals: number): Figure {
  const value = Number(number);
  const end = start + number.length;
  const span = { start, end };
  return {
    start,
    end,
    text,
    core: span,
    numeral: span,
    unitSpan: null,
    kind: 'percent',
    unit: '%',
    value,
    low: value,
    high: value,
    lowIncluded: true,
    highIncluded: true,
    comparator: '=',
    approximate: null,
    scale: 1,
    decimals,
    step: 10 ** -decimals,
    style: number === text ? 'arabic' : 'fullWidth',
    qualifiers: NO_QUALIFIERS,
  };
}

const NO_QUALIFIERS: readonly never[] = [];

/** The shares of a structure whose first is the figure at `index`, among the figures of a text; null where none begins there. */
export function structureAt(figures: readonly Figure[], index: number, text: string): IndustryStructure['shares'] | null {
  const first = figures[index];
  if (!first || !isStructureShare(first, text)) return null;
  const [second, third] = figures.slice(index + 1, index + 3);
  return second && third && isStructureShare(second, text) && isStructureShare(third, text) ? [first, second, third] : null;
}

/** Whether a figure is one of a structure's shares: it is printed without a unit and stands beside the ratio's mark. */
const isStructureShare = ({ kind, unitSpan, core, end, start, style }: Figure, text: string): boolean =>
  kind === 'percent' &&
  unitSpan === null &&
  style !== 'chinese' &&
  core.start === start &&
  (/^ ?[:：∶︰]/.test(text.slice(end, end + 2)) || /[:：∶︰] ?$/.test(text.slice(Math.max(0, start - 2), start)));
