import type { Atom } from './atom.ts';
import { readAtom } from './atoms.ts';
import { canBeginNumeral } from './numeralSigns.ts';

/** Behind the joiner that begins at `at` (至, -, --, 和, `(含)至`, each between spaces or not); `at` where none does. */
function joinerEnd(text: string, at: number): number {
  let end = text.startsWith('(含)', at) ? at + 3 : at;
  if (isSpace(text, end)) end++;
  if (!JOINERS.has(text.charAt(end))) return at;
  end += text.startsWith('--', end) ? 2 : 1;
  return isSpace(text, end) ? end + 1 : end;
}
const JOINERS = new Set('-~至到与和');
const isSpace = (text: string, at: number): boolean => at < text.length && text.charAt(at).trim() === '';

/** The number that a joiner connects to one. */
export function secondOf(text: string, first: Atom): Atom | null {
  if (first.value === null || first.over) return null;
  const at = joinerEnd(text, first.end);
  return at > first.end && canBeginNumeral(text.charAt(at)) ? readAtom(text, at) : null;
}

/** 10-15家, 3至5亿元, 8-10%: unit and scale of the second number belong to the first as well. */
export function joinRange(text: string, first: Atom, second: Atom): Atom | null {
  if (first.value === null || second.value === null) return null;
  const word = text.slice(first.end, second.start).trim();
  const isBetween = second.unit?.name === '间' && /[与和]$/.test(word);
  const between = isBetween ? ['间'] : /^之?间/.exec(text.slice(second.end, second.end + 2));
  if (/[与和]$/.test(word) && !between) return null;
  if (!isBetween && first.unit && second.unit && first.unit.dimension !== second.unit.dimension) return null;
  const percentWord = text.startsWith('分之', first.start + 1) && second.unit === null;
  if (first.unit && !second.unit && !percentWord) return null;
  // 由12家到35家 tells a change; 0371-67180000 is no range.
  const isChange = /[由从自]$/.test(text.slice(Math.max(0, first.start - 1), first.start)) && first.unit !== null;
  // 从3%到8%不等 tells how far apart they lie.
  if (isChange && !between && /^(?:到|至)$/.test(word) && !text.startsWith('不等', second.end)) return null;
  if (!second.unit && !between && (word.startsWith('-') || word === '~') && second.scale === 1) return null;
  if (!second.unit && first.style !== second.style) return null;
  const inherits = first.scale === 1 && second.scale > 1 && !first.unit && (first.mantissa ?? 0) < (second.mantissa ?? 0);
  const largeScale = second.scale >= 1e4 && first.scale < 1e4 && !first.unit && (first.value ?? 0) <= (second.mantissa ?? 0);
  // 三到四成
  const tenths = second.unit?.name === '%' && text[second.unitStart] === '成' && !first.unit && first.value <= 10 ? 10 : 1;
  // 三到五百万: each of them 百万.
  const digit = second.style === 'chinese' && second.scale >= 1e4 ? leading(second.mantissa ?? 0) : null;
  const hundreds = digit && first.value < digit.digit && !first.unit ? digit.by * second.scale : 1;
  const low =
    hundreds > 1
      ? first.value * hundreds
      : tenths > 1
        ? first.value * tenths
        : inherits || largeScale
          ? first.value * second.scale
          : first.value;
  if (low > second.value || (low === second.value && !between)) return null;
  return {
    ...second,
    start: first.start,
    end: second.end + (between && !isBetween ? (between[0]?.length ?? 0) : 0),
    numeralStart: first.numeralStart,
    value: null,
    low,
    high: second.value,
    mantissa: null,
    decimals: Math.max(first.decimals, second.decimals),
    unit: isBetween ? first.unit : (second.unit ?? (percentWord ? first.unit : null)),
  };
}

/** 500 as 5 and 100; null for what has another digit than its first. */
function leading(value: number): { readonly digit: number; readonly by: number } | null {
  const by = [1000, 100, 10].find((power) => value >= power && value < power * 10);
  return by && Number.isInteger(value / by) ? { digit: value / by, by } : null;
}
