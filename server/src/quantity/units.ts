import type { FigureKind } from './figure.ts';
import { CLASSIFIERS, COUNTRIES, MEASURES, MONEY, MONEY_NAMES, PEOPLE } from './unitNames.ts';
import { NOT_UNIT } from './unitTails.ts';

/** A unit or classifier (单位 / 量词). */
export interface Unit {
  /** The name that figures carry: 元, 平方米, 家. */
  readonly name: string;
  readonly kind: FigureKind;
  /** Quantities of one dimension can be compared: 亩 and 公顷 are both `area`. A classifier is a dimension of its own. */
  readonly dimension: string;
  /** How many of the dimension's base unit one of this unit is. */
  readonly factor: number;
}

const RATES: readonly (readonly [string, Unit])[] = [
  ['%', { name: '%', kind: 'percent', dimension: 'percent', factor: 1 }],
  ['‰', { name: '‰', kind: 'percent', dimension: 'percent', factor: 0.1 }],
  ['个百分点', { name: '个百分点', kind: 'point', dimension: 'point', factor: 1 }],
  ['百分点', { name: '个百分点', kind: 'point', dimension: 'point', factor: 1 }],
  ['个点', { name: '个百分点', kind: 'point', dimension: 'point', factor: 1 }],
  ['个基点', { name: '个基点', kind: 'point', dimension: 'point', factor: 0.01 }],
  ['个季度', { name: '个季度', kind: 'measure', dimension: '个季度', factor: 1 }],
  ['倍', { name: '倍', kind: 'multiple', dimension: 'multiple', factor: 1 }],
  ['个工作日', { name: '个工作日', kind: 'measure', dimension: '个工作日', factor: 1 }],
  ['个交易日', { name: '个交易日', kind: 'measure', dimension: '个交易日', factor: 1 }],
  ['个自然日', { name: '个自然日', kind: 'measure', dimension: '个自然日', factor: 1 }],
  ['周年', { name: '周年', kind: 'measure', dimension: '周年', factor: 1 }],
];

function buildTable(): ReadonlyMap<string, Unit> {
  const table = new Map<string, Unit>();
  for (const name of CLASSIFIERS.split(' ')) table.set(name, { name, kind: 'count', dimension: name, factor: 1 });
  for (const name of PEOPLE.split(' '))
    table.set(name, { name: name === '口人' || name === '个人' ? '人' : name, kind: 'count', dimension: '人', factor: 1 });
  for (const [dimension, list] of Object.entries(MEASURES)) {
    for (const entry of list.split('|')) {
      const [head = '', ...aliases] = entry.split(' ');
      const [name = '', factor = '1'] = head.split('=');
      for (const alias of [name, ...aliases])
        table.set(alias.split('=')[0] ?? alias, { name, kind: 'measure', dimension, factor: Number(factor) });
    }
  }
  for (const entry of MONEY.split('|')) {
    const [name = '', ...aliases] = entry.split(' ');
    for (const alias of [name, ...aliases]) table.set(alias, { name, kind: 'money', dimension: name, factor: 1 });
  }
  for (const country of COUNTRIES) {
    for (const money of MONEY_NAMES) {
      const name = `${country}${money}`;
      table.set(name, { name, kind: 'money', dimension: name, factor: 1 });
    }
  }
  for (const [spelling, unit] of RATES) table.set(spelling, unit);
  return table;
}

const TABLE = buildTable();

interface Spelling {
  readonly text: string;
  readonly unit: Unit;
  /** The code of its second character; 0 for a spelling of one. */
  readonly second: number;
  /** Whether it ends with a Latin letter. */
  readonly isLatin: boolean;
  /** What makes another word of it. */
  readonly notUnit: RegExp | undefined;
}

/** The spellings by the code of their first character, the longest first. */
const BY_BEGINNING = byBeginning(TABLE);

function byBeginning(table: ReadonlyMap<string, Unit>): ReadonlyMap<number, readonly Spelling[]> {
  const map = new Map<number, Spelling[]>();
  for (const [text, unit] of [...table].sort(([a], [b]) => b.length - a.length)) {
    const spelling = { text, unit, second: text.charCodeAt(1) || 0, isLatin: /[A-Za-z]$/.test(text), notUnit: NOT_UNIT.get(text) };
    const known = map.get(text.charCodeAt(0));
    if (known) known.push(spelling);
    else map.set(text.charCodeAt(0), [spelling]);
  }
  return map;
}

/** The unit of this exact spelling. */
export const unitNamed = (spelling: string): Unit | undefined => TABLE.get(spelling) ?? compound(spelling);

export interface UnitMatch {
  readonly unit: Unit;
  readonly end: number;
}

/** The longest unit that begins at `at` in a folded text, compounds such as 微克/立方米 included. */
export function readUnit(text: string, at: number): UnitMatch | null {
  const one = readSimple(text, at);
  if (!one) return null;
  // 微克每立方米 is 微克/立方米 read aloud.
  const isSpoken = text[one.end] === '每' && one.unit.name.endsWith('克') && /^(?:立方米|升)/.test(text.slice(one.end + 1, one.end + 4));
  if (text[one.end] !== '/' && !isSpoken) return one;
  const below = readDenominator(text, one.end + 1);
  return below ? { unit: compoundOf(one.unit, below.unit), end: below.end } : one;
}

/** 万元, 千人, 百平方公里, 人·天, 月, 人·月, 人月. */
function readDenominator(text: string, at: number): UnitMatch | null {
  const plain = readPart(text, at);
  const scale = SCALES[text.charAt(at)];
  const scaled = plain || scale === undefined ? null : readSimple(text, at + 1);
  const first = scaled && scale !== undefined ? { unit: scaledBy(scaled.unit, text.charAt(at), scale), end: scaled.end } : plain;
  if (!first) return null;
  const joined =
    /[·・]/.test(text.charAt(first.end)) || (first.unit.name === '人' && /^[/\s]?[月年次天]/.test(text.slice(first.end, first.end + 2)));
  const second = joined ? readPart(text, first.end + (/[·・/\s]/.test(text.charAt(first.end)) ? 1 : 0)) : null;
  return second ? { unit: productOf(first.unit, second.unit), end: second.end } : first;
}

/** A unit; 月 and 季 are no units of their own, for 5月 is a month. */
function readPart(text: string, at: number): UnitMatch | null {
  const unit = PARTS[text.charAt(at)];
  return unit ? { unit, end: at + 1 } : readSimple(text, at);
}

const PARTS: Readonly<Record<string, Unit>> = {
  月: { name: '月', kind: 'measure', dimension: 'month', factor: 1 },
  季: { name: '季', kind: 'measure', dimension: 'month', factor: 3 },
};

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

const scaledBy = (unit: Unit, word: string, scale: number): Unit => ({
  ...unit,
  name: `${word}${unit.name}`,
  factor: unit.factor * scale,
});

const productOf = (a: Unit, b: Unit): Unit => ({
  ...a,
  name: `${a.name}·${b.name}`,
  dimension: `${a.dimension}·${b.dimension}`,
  factor: a.factor * b.factor,
});

const NO_SPELLINGS: readonly Spelling[] = [];

function readSimple(text: string, at: number): UnitMatch | null {
  const next = text.charCodeAt(at + 1);
  for (const spelling of BY_BEGINNING.get(text.charCodeAt(at)) ?? NO_SPELLINGS) {
    if (spelling.second !== 0 && spelling.second !== next) continue;
    const end = at + spelling.text.length;
    if (text.startsWith(spelling.text, at) && !endsInsideWord(text, end, spelling)) return { unit: spelling.unit, end };
  }
  return null;
}

/** Latin units end where the Latin word ends (5G is no five grams); Han ones where no longer word goes on. */
function endsInsideWord(text: string, end: number, { text: spelling, isLatin, notUnit }: Spelling): boolean {
  if (isLatin)
    return (
      /[A-Za-z0-9]/.test(text[end] ?? '') ||
      (spelling.length === 1 && spelling === spelling.toUpperCase() && spelling !== 'L' && spelling !== 'P')
    );
  return notUnit !== undefined && end < text.length && notUnit.test(text.slice(end, end + 3));
}

function compound(spelling: string): Unit | undefined {
  const cut = spelling.indexOf('/');
  const [one, two] = cut < 0 ? [spelling, ''] : [spelling.slice(0, cut), spelling.slice(cut + 1)];
  const a = TABLE.get(one);
  const b = a && two !== '' ? readDenominator(two, 0) : null;
  return a && b?.end === two.length ? compoundOf(a, b.unit) : undefined;
}

function compoundOf(a: Unit, b: Unit): Unit {
  return { name: `${a.name}/${b.name}`, kind: a.kind, dimension: `${a.dimension}/${b.dimension}`, factor: a.factor / b.factor };
}

/** A value said in one unit, in another of the same dimension; null where the two can't be compared. */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const a = unitNamed(from);
  const b = unitNamed(to);
  return a && b && a.dimension === b.dimension ? (value * a.factor) / b.factor : null;
}
