import type { Atom } from './atom.ts';
import type { NumeralStyle } from './figure.ts';
import { type Numeral, rounded } from './numeral.ts';
import { readNumeral } from './numerals.ts';
import { withHalf, withHalfBefore, withRest, withSmallChange } from './smallerUnits.ts';
import { readUnit, type Unit, unitNamed } from './units.ts';

const CURRENCY_SIGNS: Readonly<Record<string, string>> = { $: '美元', '￥': '元', '¥': '元', '€': '欧元', '£': '英镑' };
/** HK$500, C$20. */
const dollarsOf = (text: string, at: number): string =>
  ({ HK: '港元', NZ: '新西兰元', C: '加元', A: '澳元', S: '新加坡元' })[
    /(?:HK|NZ|(?<![A-Z])[CAS])$/.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? ''
  ] ?? '美元';
const PERCENT = unitNamed('%') ?? null;
const MULTIPLE = unitNamed('倍') ?? null;
const YUAN = unitNamed('元') as Unit;
/** 五毛, 五毛钱, 5角: 0.5元; 六角 may be a shape. */
const SMALL_CHANGE: Readonly<Record<string, number | undefined>> = { 毛: 0.1, 角钱: 0.1, 分钱: 0.01 };
const smallChange = (unit: string, style: Atom['style']): number | undefined =>
  unit === '角' && style !== 'chinese' ? 0.1 : SMALL_CHANGE[unit];

/** Reads sign, number and unit at `at`: -3.2%, 负二, $1.5万, 三分之二, 七成五, 翻两番, 一吨半, 一百三十五块六角七分. */
export function readAtom(text: string, at: number): Atom | null {
  const c = text[at] ?? '';
  if (c === '翻') return readFan(text, at);
  const currency = c === '$' ? dollarsOf(text, at) : CURRENCY_SIGNS[c];
  if (currency) {
    const from = text[at + 1] === ' ' ? at + 2 : at + 1;
    const atom = CURRENCY_SIGNS[text[from] ?? ''] ? null : readAtom(text, from);
    return atom && (!atom.unit || atom.unit.kind === 'money') ? { ...atom, start: at, unit: unitNamed(currency) ?? null } : null;
  }
  if (c === '-' || c === '负') {
    const atom = readPositive(text, at + 1);
    return atom && (c === '负' || atom.style !== 'chinese') ? negate(atom, at) : null;
  }
  if (c === '零' && (text[at + 1] === '下' || text[at + 1] === '上')) {
    const atom = readPositive(text, at + 2);
    if (!atom || !(atom.unit ? atom.unit.name.endsWith('度') : DEGREES_TO.test(text.slice(atom.end, atom.end + 8)))) return null;
    return text[at + 1] === '下' ? negate(atom, at) : { ...atom, start: at };
  }
  return readPositive(text, at);
}

/** 零下8至零下5摄氏度: the unit stands behind the second number. */
const DEGREES_TO = /^\s?[-~至到]\s?零[上下][\d.一二三四五六七八九十]{1,4}/;

function negate(atom: Atom, start: number): Atom {
  const minus = (n: number | null): number | null => (n === null ? null : -n);
  return {
    ...atom,
    start,
    value: minus(atom.value),
    low: minus(atom.high ?? atom.low),
    high: minus(atom.low),
    mantissa: minus(atom.mantissa),
  };
}

function readPositive(text: string, at: number): Atom | null {
  const percentage = readPercentage(text, at) ?? readHalf(text, at);
  if (percentage) return percentage;
  const numeral = readNumeral(text, at);
  if (numeral && text[numeral.end] === '番') return readBareFan(text, numeral);
  return numeral && (readFraction(text, at, numeral) ?? readPlain(text, numeral));
}

/** 翻一番 doubles, 翻两番 makes four times as much. */
function readFan(text: string, at: number): Atom | null {
  const match = /^翻(?:了)?([一两二三四五六七八九]|\d)?番/.exec(text.slice(at, at + 5));
  if (!match) return null;
  const times = match[1] === undefined ? 1 : (readNumeral(match[1], 0)?.value ?? 1);
  return readFanOf(times, at, at + match[0].length);
}

function readFanOf(times: number, start: number, end: number): Atom {
  const value = 2 ** times;
  return { ...blank(start, end), value, low: value, high: value, mantissa: value, unit: MULTIPLE, unitStart: start, style: 'chinese' };
}

/** 提高两番 for 翻两番, 翻了近两番, 翻了2.5番; 一番 is a word of its own (提升一番, 考察一番). */
function readBareFan(text: string, { start, end, value }: Numeral): Atom | null {
  if (value === null || value <= 0 || value > 9) return null;
  const verb = BEFORE_FAN.exec(text.slice(Math.max(0, start - 5), start));
  if (!verb || (!verb[0].startsWith('翻') && (value < 2 || !Number.isInteger(value)))) return null;
  return { ...readFanOf(value, start, end + 1), unitStart: end };
}

const BEFORE_FAN = /(?:增长|提高|增加|提升|扩大|上升|下降|减少|降低|翻)了?(?:将?近|接近|约|超过?)?$/;

const blank = (start: number, end: number): Atom => ({
  start,
  end,
  numeralStart: start,
  numeralEnd: end,
  unitStart: end,
  value: null,
  low: null,
  high: null,
  mantissa: null,
  scale: 1,
  decimals: 0,
  style: 'arabic',
  over: false,
  code: false,
  unit: null,
});

const fromNumeral = (n: Numeral, start = n.start): Atom => ({
  start,
  end: n.end,
  numeralStart: n.start,
  numeralEnd: n.end,
  unitStart: n.end,
  value: n.value,
  low: n.low,
  high: n.high,
  mantissa: n.mantissa,
  scale: n.scale,
  decimals: n.decimals,
  style: n.style,
  over: n.over,
  code: n.code,
  unit: null,
});

const PER: Readonly<Record<string, number>> = {
  ...{ 百分之: 1, 千分之: 0.1, 万分之: 0.01, 佰分之: 1, 仟分之: 0.1, 萬分之: 0.01 },
};
/** 百万分之一, as 一百万分之一: less than what is said in per cent. */
const PARTS: Readonly<Record<string, number>> = {
  ...{ 十万分之: 1e-5, 百万分之: 1e-6, 千万分之: 1e-7, 万万分之: 1e-8, 亿分之: 1e-8 },
};

/** 百分之八, 千分之三: the printed number becomes per cent. */
function readPercentage(text: string, at: number): Atom | null {
  const length = text[at + 1] === '分' ? 3 : text[at + 1] === '万' && text[at + 2] === '分' ? 4 : 0;
  const word = length > 0 ? text.slice(at, at + length) : '';
  const by = PER[word] ?? PARTS[word];
  if (by === undefined) return null;
  const from = text[at + length] === '负' ? at + length + 1 : at + length;
  const numeral = readNumeral(text, from);
  if (!numeral) return null;
  const sign = from > at + length ? -1 : 1;
  const times = (n: number | null): number | null => (n === null ? null : rounded(n * by * sign));
  const values = { value: times(numeral.value), low: times(numeral.low), high: times(numeral.high) };
  return word in PARTS
    ? { ...fromNumeral(numeral, at), ...values, numeralStart: at }
    : { ...fromNumeral(numeral, at), ...values, unit: PERCENT, unitStart: at };
}

/** 超过一半, 半数以上; a figure only where a limit stands beside it. */
function readHalf(text: string, at: number): Atom | null {
  const second = text[at + 1];
  if (second !== '半' && second !== '数') return null;
  if (
    !(text[at] === '一' && second === '半' && !'个天年月小斤公亩里是'.includes(text[at + 2] || '|')) &&
    !(text[at] === '半' && second === '数')
  )
    return null;
  return { ...blank(at, at + 2), value: 50, low: 50, high: 50, mantissa: 50, unit: PERCENT, unitStart: at, style: 'chinese' };
}

/** 三分之二, 一又三分之一, 1/16, 一百分之2. */
function readFraction(text: string, at: number, first: Numeral): Atom | null {
  const next = text[first.end];
  if (first.value === null || (next !== '又' && next !== '分' && next !== '/')) return null;
  let whole = 0;
  let denominator = first;
  if (next === '又') {
    const below = readNumeral(text, first.end + 1);
    if (!below) return null;
    whole = first.value;
    denominator = below;
  }
  if (text.startsWith('分之', denominator.end)) {
    const numerator = readNumeral(text, denominator.end + 2);
    return numerator?.value != null && denominator.value
      ? fraction(text, at, whole + numerator.value / denominator.value, numerator.end, first.style)
      : null;
  }
  // 1/16, 3又1/5
  const above = next === '又' ? denominator : first;
  const slash = /^\/(\d{1,4})(?![\d/.万亿])/.exec(text.slice(above.end, above.end + 6));
  if (!slash || above.value === null || above.style !== 'arabic' || !Number.isInteger(above.value) || text[at - 1] === '/') return null;
  const below = Number(slash[1]);
  return below > above.value ? fraction(text, at, whole + above.value / below, above.end + slash[0].length, 'arabic') : null;
}

function fraction(text: string, start: number, value: number, end: number, style: NumeralStyle): Atom {
  return withUnit(text, { ...blank(start, end), value, low: value, high: value, mantissa: value, style });
}

/** A numeral and what stands behind it: a scale after a space, a unit, 成, 半, 角 and 分. */
function readPlain(text: string, numeral: Numeral): Atom {
  let atom = fromNumeral(numeral);
  const spaced =
    text[atom.end] === ' ' && atom.style === 'arabic' && atom.scale === 1
      ? /^ (万亿|[百千]?[万亿])/.exec(text.slice(atom.end, atom.end + 4))
      : text[atom.end] === '个' && text[atom.end + 1] === '亿' && atom.scale < 1e4
        ? // 260个亿元以上产业项目: so many things.
          /^个(亿)(?!级|元(?:以上|级|[〇\u3400-\u9fff]{0,2}(?:项目|企业|产业|村|镇)))/.exec(text.slice(atom.end, atom.end + 8))
        : null;
  if (spaced?.[1]) {
    const by = [...spaced[1]].reduce((product, word) => product * ({ 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }[word] ?? 1), 1);
    const scaled = (n: number | null): number | null => (n === null ? null : n * by);
    const end = atom.end + spaced[0].length;
    atom = {
      ...atom,
      value: scaled(atom.value),
      low: scaled(atom.low),
      high: scaled(atom.high),
      scale: by,
      end,
      numeralEnd: end,
      unitStart: end,
    };
  }
  return readTenths(text, atom) ?? readDiscount(text, atom) ?? withUnit(text, atom);
}

/** 打八折, 打七五折: 80 %, 75 %. */
function readDiscount(text: string, atom: Atom): Atom | null {
  if (text[atom.end] !== '折' || atom.value === null) return null;
  if (!/[打享低至受]/.test(text[atom.start - 1] ?? '') && !/^(?:$|优惠|[,，。;；、)）!])/.test(text.slice(atom.end + 1, atom.end + 3)))
    return null;
  // 半折 is half the price.
  const value = rounded(atom.value < 1 ? atom.value * 100 : atom.value < 10 ? atom.value * 10 : atom.value);
  if (value > 100 || /[旧叠合算]/.test(text[atom.end + 1] ?? '')) return null;
  return { ...atom, value, low: value, high: value, code: false, end: atom.end + 1, unit: PERCENT, unitStart: atom.end };
}

/** 三成, 七成五, 半成: tenths. */
function readTenths(text: string, atom: Atom): Atom | null {
  if (text[atom.end] !== '成' || atom.scale > 10 || (atom.high ?? atom.value ?? 0) > 10 || (atom.value ?? 1) === 0) return null;
  if (
    /^成(?:立|为|功|果|员|本|长|都|熟|品|效|交|就|分|形|群|套|绩|年|人|体|片|批|林|渝|文|才|渝|昆|因|像|型|色|语|员|交|婚|份|名|不变)/.test(
      text.slice(atom.end, atom.end + 3),
    )
  )
    return null;
  let end = atom.end + 1;
  let extra = 0;
  const digit = readNumeral(text, end);
  if (digit && digit.end === end + 1 && digit.style === 'chinese' && (digit.value ?? 10) < 10) {
    extra = digit.value === 0.5 ? 5 : (digit.value ?? 0);
    end++;
  }
  const tenfold = (n: number | null): number | null => (n === null ? null : Number((n * 10 + extra).toPrecision(12)));
  return { ...atom, value: tenfold(atom.value), low: tenfold(atom.low), high: tenfold(atom.high), end, unit: PERCENT, unitStart: atom.end };
}

/** Writes the unit into an atom that nobody else holds: one object fewer for every figure. */
function withUnit(text: string, atom: Draft): Atom {
  const gap = text[atom.end] === ' ' ? 1 : 0;
  if (text[atom.end] === '个' && text[atom.end + 1] === '半') {
    const half = withHalfBefore(text, atom);
    if (half) return half;
  }
  const match = readUnit(text, atom.end + gap);
  if (!match || (gap === 1 && match.unit.kind === 'count' && atom.style === 'chinese')) return atom;
  const unit = match.unit.name === '度' && atom.scale >= 1e4 ? KILOWATT_HOUR : match.unit;
  atom.unitStart = atom.end + gap;
  atom.end = match.end;
  const part = unit.name === '‰' ? 0.1 : smallChange(unit.name, atom.style);
  atom.unit = part === undefined ? unit : unit.name === '‰' ? PERCENT : YUAN;
  atom.value = scaled(atom.value, part);
  atom.low = scaled(atom.low, part);
  atom.high = scaled(atom.high, part);
  if (atom.unit?.name === '元') return withSmallChange(text, atom);
  return unit.kind === 'measure' || unit.kind === 'multiple' ? withRest(text, withHalf(text, atom)) : atom;
}

/** 8000亿度: nothing else comes in so many 度. */
const KILOWATT_HOUR = unitNamed('千瓦时') as Unit;

type Draft = { -readonly [Field in keyof Atom]: Atom[Field] };

const scaled = (n: number | null, part: number | undefined): number | null =>
  n === null ? null : rounded(part === undefined ? n : n * part);
