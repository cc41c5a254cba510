import type { Comparator, Figure, Quantity } from '../../quantity/figure.ts';
import { convert } from '../../quantity/units.ts';
import type { MismatchCause, MismatchKind } from '../facts.ts';

/** How a figure stands to what a record says. */
export type Comparison =
  | { readonly agrees: true }
  | { readonly agrees: false; readonly kind: MismatchKind; readonly cause: MismatchCause | null };

const AGREES: Comparison = { agrees: true };
const differs = (kind: MismatchKind, cause: MismatchCause | null = null): Comparison => ({ agrees: false, kind, cause });

/** A result that is told with 超过 or 近 may be this much off the exact one. */
const LOOSE = 0.12;

/** The largest rounding step, as a share of the value, that still says the same. */
const ROUNDING = 0.08;

interface Sides {
  /** 1 for at least and more, -1 for at most and less, 0 for neither. */
  readonly text: number;
  readonly record: number;
}

const sideOf = (comparator: Comparator): number => (comparator.startsWith('>') ? 1 : comparator.startsWith('<') ? -1 : 0);

/** Compares a figure with a record's value, in the record's unit. `isResult` says that the record's value is a result, not a goal. */
export function compareFigure(figure: Figure, record: Quantity, isResult: boolean): Comparison {
  const factor = factorBetween(figure, record) ?? (isFloorArea(figure, record) ? 1 : null);
  if (factor === null) return differs('unit', figure.kind === 'point' ? 'points' : figure.kind === 'money' ? 'currency' : null);
  const scaled = (n: number | null): number | null => (n === null ? null : n * factor);
  const step = Math.max(figure.step * factor, record.step);
  if (figure.value === null || record.value === null)
    return compareRanges({ ...figure, low: scaled(figure.low), high: scaled(figure.high), value: scaled(figure.value) }, record, step);
  const text = Math.abs(figure.value * factor);
  const value = Math.abs(record.value);
  const sides = { text: sideOf(figure.comparator), record: sideOf(record.comparator) };
  const isExact = record.comparator === '=' && record.approximate === null;
  // 突破140万亿元 of 1401879亿元: true, though the two are one after rounding.
  if (isExact && !isSame(text, value) && isLooselyTrue(figure, text, value)) return AGREES;
  if (near(text, value, step)) return compareQualifiers(figure, record, sides, isResult);
  if (isOtherUnit(figure, record, factor)) return differs('scale');
  if (sides.text === 0 && isWithinBound(figure.step * factor, text, record, value)) return AGREES;
  if (sides.record === 1 && sides.text >= 0 && text > value && text < value * 3 && !isResult && figure.approximate === null)
    return differs('value', 'stronger');
  if (sides.record === -1 && sides.text <= 0 && text < value && text > value / 3 && !isResult && figure.approximate === null)
    return differs('value', 'stronger');
  return differenceOf(figure, text, value);
}

/** 55万斤 for 55万吨: the same number in another unit of its kind. */
const isOtherUnit = (figure: Figure, record: Quantity, factor: number): boolean =>
  factor !== 1 && figure.unitSpan !== null && figure.value === record.value;

/** 新建厂房14.2万方: 方 are square metres of what is measured by its floor. */
const isFloorArea = ({ unit, text, core, start }: Figure, record: Quantity): boolean =>
  unit === '立方米' && record.unit === '平方米' && text.charAt(core.end - start - 1) === '方';

/** What to multiply the figure's value by to have it in the record's unit; null where the two can't be compared. */
export function factorBetween(figure: Quantity, record: Quantity): number | null {
  if (figure.unit === record.unit) return 1;
  const converted = convert(1, figure.unit, record.unit);
  if (converted !== null) return converted;
  // 每万元生产总值能耗0.65吨标准煤 of 0.65吨标准煤/万元: the words say what the unit leaves out.
  const [above = '', below] = figure.unit.split('/');
  const [top = '', bottom] = record.unit.split('/');
  if ((below === undefined) !== (bottom === undefined) && above !== '') {
    const numerators = above === top ? 1 : convert(1, above, top);
    if (numerators !== null) return numerators;
  }
  // 30家 and 30个 count the same things; 400亿 leaves its 元 out.
  if (figure.kind === 'count' && record.kind === 'count') return 1;
  return (figure.unit === '' && figure.kind === 'count') || record.unit === '' ? 1 : null;
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, a, b);

/** Equal, or equal after rounding to the coarser of the two. */
const near = (a: number, b: number, step: number): boolean => {
  if (isSame(a, b)) return true;
  const off = Math.abs(a - b);
  // Rounding is no excuse where both are printed to the same place, nor for a number of one digit (5% is not 5.5%).
  return step <= ROUNDING * Math.max(a, b) && off < step / 2 + 1e-9 * Math.max(a, b) && !isMultiple(a, b, step);
};

const isMultiple = (a: number, b: number, step: number): boolean => isWhole(a / step) && isWhole(b / step);
const isWhole = (n: number): boolean => Math.abs(n - Math.round(n)) < 1e-6;

function compareQualifiers(figure: Figure, record: Quantity, sides: Sides, isResult: boolean): Comparison {
  const saysAbout = figure.approximate === 'about' || figure.approximate === 'below';
  if (sides.record === sides.text) {
    if (sides.record === 0 && record.approximate === 'about' && figure.approximate === null) return differs('comparator', 'dropped');
    if (sides.record === 0 && record.approximate === null && saysAbout && !isResult) return differs('comparator', 'weaker');
    return AGREES;
  }
  if (sides.record !== 0 && sides.text === -sides.record) return differs('comparator', 'reversed');
  // 近10亿元, where the record has <10亿元 for it.
  if (record.comparator === '<' && figure.approximate === 'below') return AGREES;
  if (sides.record !== 0) return differs('comparator', saysAbout ? 'weaker' : 'dropped');
  if (isResult && record.approximate === null)
    return figure.comparator.length === 2 ? AGREES : differs('comparator', sides.text > 0 ? 'stronger' : 'reversed');
  return differs('comparator', sides.text > 0 ? 'stronger' : 'reversed');
}

/** 突破1.3万亿元 of 13245亿元, 近30% of 29.6%, 约5%: told loosely, and true. */
function isLooselyTrue(figure: Figure, text: number, value: number): boolean {
  // 超过10% of 15.9%: a mark that was passed, as 超过20% would be the next.
  const isMark = figure.kind === 'percent' && text % 10 === 0 && value < text + 10;
  if (figure.comparator.startsWith('>')) return value >= text && (isMark || text >= value * (1 - LOOSE));
  if (figure.comparator.startsWith('<') || figure.approximate === 'below') return value <= text && text <= value * (1 + LOOSE);
  return figure.approximate === 'about' && Math.abs(text - value) <= value * 0.05;
}

/** 63.8亿元, where the record says 突破60亿元, 1.01%, where it says 1%左右: the value itself, told more exactly. */
function isWithinBound(step: number, text: number, record: Quantity, value: number): boolean {
  if (step >= record.step) return false;
  const side = sideOf(record.comparator);
  if (side === 0 && record.approximate === 'about') return Math.abs(text - value) <= value * 0.05;
  return side === 1 ? text >= value && text <= value * (1 + LOOSE) : side === -1 && text <= value && text >= value * (1 - LOOSE);
}

/** What is likely to have happened to the value. */
function differenceOf(figure: Figure, text: number, value: number): Comparison {
  const power = text > 0 && value > 0 ? Math.log10(text / value) : Number.NaN;
  if (isWhole(power) && Math.abs(power) >= 1)
    return Math.abs(power) >= 3 || figure.scale > 1 ? differs('scale') : differs('value', 'digits');
  const [a, b] = [digitsOf(text), digitsOf(value)];
  // 2.9万 is no 9200亿 with two digits changed about.
  if (isSwapped(a, b) && !(Math.abs(power) > 1)) return differs('value', 'transposed');
  return differs('value');
}

/** The digits of a number without the zeros at its ends: its significant figures (有效数字), whatever its scale. */
export const digitsOf = (n: number): string =>
  n
    .toPrecision(12)
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');

/** Whether two digits of a number stand in each other's place in another. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const [first, second, ...others] = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  return first !== undefined && second !== undefined && others.length === 0 && a[first] === b[second] && a[second] === b[first];
}

function compareRanges(figure: Quantity, record: Quantity, step: number): Comparison {
  const same = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : near(a, b, step));
  if (figure.value === null && record.value === null)
    return same(figure.low, record.low) && same(figure.high, record.high) ? AGREES : differs('value');
  const [range, single] = figure.value === null ? [figure, record] : [record, figure];
  const value = single.value ?? 0;
  const inside = (range.low === null || value >= range.low) && (range.high === null || value <= range.high);
  return inside ? AGREES : differs('value');
}
