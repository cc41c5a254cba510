import { type Numeral, plainNumeral } from './numeral.ts';
import { readGuess } from './numeralGuesses.ts';
import { isAge, readSection, type Section } from './numeralSections.ts';
import { BEGINNINGS, digitAt, fuzzAt, isAsciiDigit, isTwo, largeAt, scaleAt, smallAt, TENS } from './numeralSigns.ts';

/**
 * Reads the numeral that begins at `at` in a folded text, as far as it goes: `3万4000`, `1,234.5万`, `三百二十`, `一点五亿`, `500余万`,
 * `几十万`, `三四十亿`, `二〇二五`. Null if none begins there. Linear in the numeral's length.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  const c = text[at];
  if (c === undefined || !BEGINNINGS.has(c)) return null;
  if (c === '半') return plainNumeral(at, at + 1, 0.5, 'chinese', { decimals: 1 });
  if (isAsciiDigit(c)) return readGroups(text, at);
  return readGuess(text, at) ?? readGroups(text, at);
}

/** Reads sections joined by 万 and 亿: 四亿五千六百四十二万零一十五, 3万4000, 1.2万亿. */
function readGroups(text: string, at: number): Numeral | null {
  const alone = isAsciiDigit(text[at]) ? null : (readTens(text, at) ?? readMagnitude(text, at));
  if (alone) return alone;
  let i = at;
  let total = 0;
  let largest = 0;
  let last = 0;
  let over = false;
  let mantissa = 0;
  let scale = 1;
  let arabic = false;
  let decimals = 0;
  let code = false;
  for (;;) {
    let section = readSection(text, i, i === at);
    if (section && i > at && section.arabic && section.decimals > 0) section = null;
    if (!section) break;
    let j = section.end;
    let value = section.value;
    arabic ||= section.arabic;
    decimals = Math.max(decimals, section.decimals);
    const point = readPoint(text, j, section);
    if (point) {
      value = Number(`${value}.${point.digits}`);
      decimals = point.digits.length;
      j = point.end;
    }
    const fuzz: boolean = section.over || (fuzzAt(text, j) && (section.arabic || section.unit > 1 || largeAt(text, j + 1) !== undefined));
    if (fuzz && !section.over) j++;
    let by = 1;
    const firstLarge = largeAt(text, j) ?? (point || section.decimals > 0 ? smallAt(text, j) : undefined);
    for (let next = firstLarge; next !== undefined; next = largeAt(text, j)) {
      by *= next;
      j++;
    }
    if (by === 1) {
      // The rest below the last 万 or 亿.
      if (largest > 0 && value >= last) break;
      if (largest > 0 && section.colloquial && !point) {
        if (scaleAt(text, section.end) !== undefined || isAge(text, section.end)) break;
        value *= last / 10;
      }
      total += value;
      over ||= fuzz;
      if (largest === 0) {
        code = section.bare > 1 && !section.arabic;
        if (section.unit > 1 && !section.arabic && value % section.unit === 0 && value / section.unit < 10)
          [mantissa, scale] = [value / section.unit, section.unit];
        else if (section.unit > 1 && section.arabic) [mantissa, scale] = [value / section.unit, section.unit];
        else mantissa = value;
      } else [mantissa, scale] = [total, 1];
      i = j;
      break;
    }
    if (largest > 0 && by < largest && by >= last) break;
    if (by > largest && largest > 0) {
      mantissa = total + value;
      total = mantissa * by;
    } else {
      mantissa = largest === 0 ? value : Number.NaN;
      total += value * by;
    }
    scale = by;
    largest = Math.max(largest, by);
    last = by;
    i = j;
    over ||= fuzz;
    if (fuzzAt(text, i)) {
      over = true;
      i++;
      // 3万多亿.
      for (let next = largeAt(text, i); next !== undefined; next = largeAt(text, i)) {
        total *= next;
        scale *= next;
        i++;
      }
      break;
    }
    if (over) break;
  }
  if (i === at) return readBareLarge(text, at);
  // 十五万点三七九: after 万 or 亿 the fraction is the whole number's.
  const rest = largest > 0 && !arabic && !over ? readPoint(text, i, PLAIN) : null;
  if (rest) return plainNumeral(at, rest.end, Number(`${total}.${rest.digits}`), 'chinese', { decimals: rest.digits.length });
  if (Number.isNaN(mantissa)) mantissa = total / scale;
  return plainNumeral(at, i, total, arabic ? 'arabic' : 'chinese', { over, mantissa, scale, decimals, code });
}

function readTens(text: string, at: number): Numeral | null {
  const tens = TENS.get(text[at] ?? '');
  if (tens === undefined) return null;
  const digit = digitAt(text, at + 1);
  if (
    digit !== undefined &&
    digit > 0 &&
    scaleAt(text, at + 2) === undefined &&
    digitAt(text, at + 2) === undefined &&
    !isTwo(text, at + 1)
  )
    return plainNumeral(at, at + 2, tens + digit, 'chinese');
  const over = fuzzAt(text, at + 1);
  return plainNumeral(at, at + (over ? 2 : 1), tens, 'chinese', { over });
}
const PLAIN = { arabic: false, over: false };

/** 点二三 after a Chinese integer. */
function readPoint(
  text: string,
  at: number,
  section: Pick<Section, 'arabic' | 'over'>,
): { readonly digits: string; readonly end: number } | null {
  if ((text[at] !== '点' && text[at] !== '點') || section.arabic || section.over) return null;
  let end = at + 1;
  let digits = '';
  for (let d = digitAt(text, end); d !== undefined && !isTwo(text, end); d = digitAt(text, end)) {
    digits += String(d);
    end++;
  }
  return digits === '' ? null : { digits, end };
}

/** 万余家, 亿余元; a bare 万 or 亿 alone is a class of things (亿元以上项目), not a figure. */
function readBareLarge(text: string, at: number): Numeral | null {
  let end = at;
  let value = 1;
  for (let by = largeAt(text, end); by !== undefined; by = largeAt(text, end)) {
    value *= by;
    end++;
  }
  return end > at && text[end] === '余' ? plainNumeral(at, end + 1, value, 'chinese', { over: true, mantissa: 1, scale: value }) : null;
}

/** 万亿 in 突破万亿元, 万 in 上万人: one of it, where the words around it make it an amount at all. */
function readMagnitude(text: string, at: number): Numeral | null {
  let by = 1;
  let end = at;
  for (let next = largeAt(text, end); next !== undefined; next = largeAt(text, end)) {
    by *= next;
    end++;
  }
  if (end === at) return null;
  const over = fuzzAt(text, end);
  return plainNumeral(at, over ? end + 1 : end, by, 'chinese', { over, mantissa: 1, scale: by });
}
