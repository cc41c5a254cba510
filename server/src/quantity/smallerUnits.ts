import type { Atom } from './atom.ts';
import { type Numeral, rounded } from './numeral.ts';
import { canBeginNumeral } from './numeralSigns.ts';
import { readNumeral } from './numerals.ts';
import { readUnit, unitNamed } from './units.ts';

/** 元整, 元正; 一元两角五分. */
export function withSmallChange(text: string, atom: Atom): Atom {
  if (atom.value === null) return atom;
  let { end, value } = atom;
  let digit = readNumeral(text, end);
  // 三块五
  if (
    digit &&
    text[end - 1] === '块' &&
    digit.end === end + 1 &&
    (digit.value ?? 10) <= 9 &&
    !/[\u4e00-\u9fff\d.]/.test((text[digit.end] ?? '').replace(/[到至]/, ''))
  ) {
    const whole = withPart(value, digit, 0.1);
    return { ...atom, end: digit.end, value: whole, low: whole, high: whole };
  }
  if (digit && (text[digit.end] === '角' || text[digit.end] === '毛') && (digit.value ?? 10) <= 9) {
    value = withPart(value, digit, 0.1);
    end = digit.end + 1;
    digit = readNumeral(text, end);
  }
  if (digit && text[end - 1] === '毛' && digit.end === end + 1 && text[digit.end] !== '分' && (digit.value ?? 10) <= 9) {
    value = withPart(value, digit, 0.01);
    end = digit.end;
  }
  if (digit && text[digit.end] === '分' && (digit.value ?? 10) <= 9 && text[digit.end + 1] !== '之') {
    value = withPart(value, digit, 0.01);
    end = digit.end + 1;
  }
  if (CLOSING.includes(text.charAt(end)) && /^(?:钱|整|正(?![在常式是]))/.test(text.slice(end, end + 2))) end++;
  return end === atom.end && atom.low === value && atom.high === value ? atom : { ...atom, end, value, low: value, high: value };
}

const CLOSING = '钱整正';

const withPart = (value: number, digit: Numeral, part: number): number => Number((value + (digit.value ?? 0) * part).toPrecision(15));

/** 吃了两个半, 两个半馒头; but 三个半导体项目, 两个半决赛. */
const HALF_A_THING = /^(?:$|[,。;、!?)的]|馒头|面包|包子|烧饼|月饼|[苹梨桃西柚橙哈香])/;

/** 两个半小时, 三个半月. */
export function withHalfBefore(text: string, atom: Atom): Atom | null {
  if (atom.value === null) return null;
  const match = readUnit(text, atom.end + 2);
  const month = text.startsWith('月', atom.end + 2);
  const measured = month ? unitNamed('个月') : match?.unit.kind === 'measure' ? match.unit : undefined;
  if (!measured && !HALF_A_THING.test(text.slice(atom.end + 2, atom.end + 5))) return null;
  const value = atom.value + 0.5;
  const end = month ? atom.end + 3 : measured && match ? match.end : atom.end + 2;
  return { ...atom, end, value, low: value, high: value, unit: measured ?? unitNamed('个') ?? null, unitStart: atom.end };
}

/** What a smaller unit adds: 3斤2两, 5小时30分. */
const SMALLER: Readonly<Record<string, { readonly sign: string; readonly part: number; readonly below: number } | undefined>> = {
  斤: { sign: '两', part: 0.1, below: 10 },
  小时: { sign: '分', part: 1 / 60, below: 60 },
  分钟: { sign: '秒', part: 1 / 60, below: 60 },
};

export function withRest(text: string, atom: Atom): Atom {
  const smaller = atom.unit && SMALLER[atom.unit.name];
  if (!smaller || atom.value === null || !canBeginNumeral(text[atom.end] ?? '')) return atom;
  const rest = readNumeral(text, atom.end);
  if (!rest || rest.value === null || rest.value >= smaller.below || text[rest.end] !== smaller.sign) return atom;
  const end = rest.end + (text[rest.end + 1] === '钟' ? 2 : 1);
  if (text[rest.end + 1] === '之') return atom;
  const value = rounded(atom.value + rest.value * smaller.part);
  return { ...atom, end, value, low: value, high: value, decimals: Math.max(atom.decimals, 1) };
}

/** 一米八, 两米五高, 三十九度五: tenths of a metre or a degree. */
const TENTHS = /^[一二三四五六七八九](?=[,。;、)(的高宽深长厚左到至以 ]|$)/;
const DEGREE_TENTHS = /^[一二三四五六七八九\d](?=[,。;、)(的左到至以 ]|$)/;
const tenthsOf = (atom: Atom): RegExp | null =>
  atom.unit?.name === '度' ? DEGREE_TENTHS : atom.unit?.name === '米' && atom.style === 'chinese' ? TENTHS : null;

/** 一吨半, 两年半. */
export function withHalf(text: string, atom: Atom): Atom {
  if (Number.isInteger(atom.value) && tenthsOf(atom)?.test(text.slice(atom.end, atom.end + 2))) {
    const value = withPart(atom.value ?? 0, readNumeral(text.charAt(atom.end), 0) as Numeral, 0.1);
    return { ...atom, end: atom.end + 1, value, low: value, high: value, decimals: 1 };
  }
  if (text[atom.end] !== '半' || /[导径年成山岛夜数]/.test(text[atom.end + 1] ?? '') || atom.value === null || atom.scale !== 1)
    return atom;
  const value = atom.value + 0.5;
  return { ...atom, end: atom.end + 1, value, low: value, high: value };
}
