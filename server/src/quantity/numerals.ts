import type { NumeralStyle } from './figure.ts';

/** A numeral read at one place of a folded text. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** The number with its scale; null for a guess (几十, 三四万). */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The number before its last scale words: 1.2 of 1.2万亿, 2000 of 两千万; null for a guess. */
  readonly mantissa: number | null;
  /** What the last scale words multiply by: 1e12 of 1.2万亿, 1000 of 三千; 1 if there are none. */
  readonly scale: number;
  readonly decimals: number;
  readonly style: NumeralStyle;
  /** 多, 余 or 几 says that there is some more (500余万, 二十几). */
  readonly over: boolean;
  /** Chinese digits without 十百千万 (二〇二五, 三四): a code, a year, or a pair of guesses. */
  readonly code: boolean;
}

const DIGITS = new Map([...'〇零○一二两三四五六七八九'].map((c, i) => [c, [0, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9][i] ?? 0]));
for (const [i, c] of [...'壹贰叁肆伍陆柒捌玖'].entries()) DIGITS.set(c, i + 1);
const SMALL = new Map([...'十拾百佰千仟'].map((c, i) => [c, [10, 10, 100, 100, 1000, 1000][i] ?? 1]));
const LARGE = new Map([...'万萬亿億兆'].map((c, i) => [c, [1e4, 1e4, 1e8, 1e8, 1e12][i] ?? 1]));
const TENS = new Map([...'廿卅'].map((c, i) => [c, 20 + 10 * i]));

const isAsciiDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';
const digitAt = (text: string, at: number): number | undefined => DIGITS.get(text[at] ?? '');

/** 十字, 百姓, 百货, 千瓦, 千方: the scale word begins a word or a unit of its own. */
const smallAt = (text: string, at: number): number | undefined => {
  const by = SMALL.get(text[at] ?? '');
  if (by === undefined) return undefined;
  const next = text[at + 1] ?? '';
  if (by === 1000 && '瓦克米卡帕焦赫方'.includes(next) && next !== '') return undefined;
  if (by === 100 && '姓货'.includes(next) && next !== '') return undefined;
  return by === 10 && '字堰'.includes(next) && next !== '' ? undefined : by;
};

/** 兆赫, 兆瓦: 兆 is a unit's prefix there. */
const largeAt = (text: string, at: number): number | undefined => {
  const by = LARGE.get(text[at] ?? '');
  return by === 1e12 && /[赫瓦帕比字欧]/.test(text[at + 1] ?? '') ? undefined : by;
};

const scaleAt = (text: string, at: number): number | undefined => smallAt(text, at) ?? largeAt(text, at);

/** 余, 多, 几 right after a number mean "and some more", unless they begin a word of their own (多元化, 余额). */
const fuzzAt = (text: string, at: number): boolean => {
  const c = text[at];
  if (c === '余' || c === '几') return !/[额热姚杭]/.test(text[at + 1] ?? '');
  return c === '多' && !/^(?:样|边|媒|元化|层次)/.test(text.slice(at + 1, at + 3));
};

/** Whether a numeral can begin with this code unit of a folded text. */
export const canBeginNumeral = (c: string): boolean =>
  (c >= '0' && c <= '9') ||
  DIGITS.has(c) ||
  SMALL.has(c) ||
  LARGE.has(c) ||
  TENS.has(c) ||
  c === '几' ||
  c === '数' ||
  c === '半' ||
  c === '.';

/**
 * Reads the numeral that begins at `at` in a folded text, as far as it goes: `3万4000`, `1,234.5万`, `三百二十`, `一点五亿`, `500余万`,
 * `几十万`, `三四十亿`, `二〇二五`. Null if none begins there. Linear in the numeral's length.
 */
export function readNumeral(text: string, at: number): Numeral | null {
  if (text[at] === '半') return plain(at, at + 1, 0.5, 'chinese', { decimals: 1 });
  return readGuess(text, at) ?? readGroups(text, at);
}

const plain = (start: number, end: number, value: number, style: NumeralStyle, rest: Partial<Numeral> = {}): Numeral => {
  const exact = Number(value.toPrecision(15));
  const base = {
    start,
    end,
    value: exact,
    low: exact,
    high: exact,
    mantissa: exact,
    scale: 1,
    decimals: 0,
    style,
    over: false,
    code: false,
  };
  return { ...base, ...rest, high: rest.over ? null : exact };
};

/** 几十万, 数千, 三四十亿, 七八, 十几: nobody knows the digit. */
function readGuess(text: string, at: number): Numeral | null {
  const first = digitAt(text, at);
  const second = digitAt(text, at + 1);
  let low: number;
  let high: number;
  let end: number;
  if ((text[at] === '几' || text[at] === '数') && scaleAt(text, at + 1) !== undefined) [low, high, end] = [1, 10, at + 1];
  else if (first !== undefined && second === first + 1 && first > 0 && digitAt(text, at + 2) === undefined && text[at + 2] !== '点')
    [low, high, end] = [first, second, at + 2];
  else if (smallAt(text, at) === 10 && text[at + 1] === '几') [low, high, end] = [10, 20, at + 2];
  else if (smallAt(text, at) === 10 && pairAt(text, at + 1))
    [low, high, end] = [10 + pairAt(text, at + 1), 11 + pairAt(text, at + 1), at + 3];
  else return null;
  const scaleStart = end;
  let scale = 1;
  for (let by = scaleAt(text, end); by !== undefined; by = scaleAt(text, end)) {
    scale *= by;
    end++;
  }
  // 三四千三百 is no guess; nor is 一二三.
  if (digitAt(text, end) !== undefined || isAsciiDigit(text[end])) return null;
  const code = first !== undefined && end === scaleStart;
  if (fuzzAt(text, end)) end++;
  return {
    start: at,
    end,
    value: null,
    low: low * scale,
    high: high * scale,
    mantissa: null,
    scale,
    decimals: 0,
    style: 'chinese',
    over: false,
    code,
  };
}

/** The first of two neighbouring digits (五六 in 十五六家), or 0. */
function pairAt(text: string, at: number): number {
  const first = digitAt(text, at) ?? 0;
  return first > 0 && digitAt(text, at + 1) === first + 1 && digitAt(text, at + 2) === undefined && smallAt(text, at + 2) === undefined
    ? first
    : 0;
}

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[ \u2009]\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/y;

interface Section {
  readonly value: number;
  readonly end: number;
  /** The scale word that the section ends with (千 of 三千); 1 if it ends with a digit. */
  readonly unit: number;
  readonly decimals: number;
  readonly arabic: boolean;
  readonly chinese: boolean;
  readonly over: boolean;
  /** How many digits stand in it without any scale word, if there is none; else 0. */
  readonly bare: number;
  /** The section is one digit, without 零 before it, so that it may stand for the next lower place (三万五). */
  readonly colloquial: boolean;
}

/** Reads what stands between two large scale words: 三百二十, 3千4, 1,234.5, 零五. */
function readSection(text: string, at: number, first: boolean): Section | null {
  let i = at;
  let value = 0;
  let unit = Number.POSITIVE_INFINITY;
  let decimals = 0;
  let arabic = false;
  let chinese = false;
  let over = false;
  let bare = 0;
  let endUnit = 1;
  let zero = false;
  let units = 0;
  // 一万零十二: 零 before a bare 十.
  if (!first && digitAt(text, i) === 0 && smallAt(text, i + 1) === 10) {
    zero = true;
    i++;
  }
  for (;;) {
    let digit: number | undefined;
    let to = i;
    const isBareDigits = units === 0 && bare === 0;
    if (isAsciiDigit(text[i]) || (text[i] === '.' && first && i === at && isAsciiDigit(text[i + 1]))) {
      ARABIC.lastIndex = i;
      const printed = ARABIC.exec(text)?.[0] ?? '';
      to = i + printed.length;
      const number = printed.replace(/[, \u2009]/g, '');
      digit = Number(number);
      if (number.includes('.')) decimals = number.length - number.indexOf('.') - 1;
      if (bare > 0 || (units > 0 && number.length > 4)) break;
      arabic = true;
    } else {
      const d = digitAt(text, to);
      if (d !== undefined && (d > 0 || isBareDigits)) {
        digit = d;
        to++;
        // A run of Chinese digits is a code: 二〇二五.
        if (isBareDigits && smallAt(text, to) === undefined && digitAt(text, to) !== undefined) {
          if (d === 0 && !first) {
            zero = true;
            i = to;
            continue;
          }
          let code = String(d);
          while (digitAt(text, to) !== undefined) code += String(digitAt(text, to++));
          digit = Number(code);
          bare = code.length - 1;
        }
        chinese = true;
      } else if (d === 0 && units > 0 && digitAt(text, to + 1) !== undefined) {
        zero = true;
        i = to + 1;
        continue;
      } else if (d === 0 && units > 0 && smallAt(text, to + 1) !== undefined) {
        zero = true;
        to++;
      }
    }
    const small = smallAt(text, to);
    if (
      small !== undefined &&
      small < unit &&
      (digit !== undefined || (units === 0 && (first || small === 10)) || (small === 10 && zero))
    ) {
      value += (digit ?? 1) * small;
      unit = small;
      endUnit = small;
      units++;
      chinese ||= digit === undefined;
      i = to + 1;
      if (fuzzAt(text, i)) {
        over = true;
        i++;
        break;
      }
      continue;
    }
    if (digit === undefined) break;
    // 一百二 is 120, 一百零二 is 102.
    value += units > 0 && !zero && unit >= 100 && digit < 10 && !arabic ? digit * (unit / 10) : digit;
    endUnit = 1;
    if (units === 0) bare += 1;
    i = to;
    break;
  }
  if (i === at || (bare === 0 && units === 0)) return null;
  return {
    value,
    end: i,
    unit: endUnit,
    decimals,
    arabic,
    chinese,
    over,
    bare: units === 0 ? bare : 0,
    colloquial: units === 0 && bare === 1 && !zero && !arabic,
  };
}

/** Reads sections joined by 万 and 亿: 四亿五千六百四十二万零一十五, 3万4000, 1.2万亿. */
function readGroups(text: string, at: number): Numeral | null {
  const tens = TENS.get(text[at] ?? '');
  if (tens !== undefined) {
    const over = fuzzAt(text, at + 1);
    return plain(at, at + (over ? 2 : 1), tens, 'chinese', { over });
  }
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
        if (scaleAt(text, section.end) !== undefined) break;
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
      break;
    }
    if (over) break;
  }
  if (i === at) return readBareLarge(text, at);
  if (Number.isNaN(mantissa)) mantissa = total / scale;
  return plain(at, i, total, arabic ? 'arabic' : 'chinese', { over, mantissa, scale, decimals, code });
}

/** 点二三 after a Chinese integer. */
function readPoint(text: string, at: number, section: Section): { readonly digits: string; readonly end: number } | null {
  if (text[at] !== '点' || section.arabic || section.over) return null;
  let end = at + 1;
  let digits = '';
  for (let d = digitAt(text, end); d !== undefined; d = digitAt(text, end)) {
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
  return end > at && text[end] === '余' ? plain(at, end + 1, value, 'chinese', { over: true, mantissa: 1, scale: value }) : null;
}
