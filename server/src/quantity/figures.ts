import { fold } from '../text/fold.ts';
import type { Span } from '../util/span.ts';
import type { Atom } from './atom.ts';
import { readAtom } from './atoms.ts';
import { withCurrencyCode, withCurrencyName } from './currencies.ts';
import type { Figure, NumeralStyle, Qualifier } from './figure.ts';
import { industryStructuresIn } from './industryStructure.ts';
import { scanLabels } from './labels.ts';
import { BEGINNINGS } from './numeralSigns.ts';
import { comparedWith, mayBeQualified, qualifiersAfter, qualifiersBefore, senseOf } from './qualifiers.ts';
import { joinRange, secondOf } from './ranges.ts';
import { besideRatios, ratiosToOne, withToOne } from './ratioToOne.ts';
import { NumeralRow } from './row.ts';
import { shareUnits } from './sharedUnits.ts';
import { stands } from './stands.ts';

/** 19·5％, as it was set of old; but not 5·12汶川特大地震. */
const RAISED_POINT = /(?<=\d)·(?=\d{1,3}(?:%|个百分点|万|亿))/g;

/**
 * Finds every quantity that a text states, in order: `力争新开工项目总投资额280亿元以上` gives 280亿元以上. `skip` are spans that were read as
 * something else (periods); spans of the result are offsets in `text`. Linear in the text.
 */
export function scanFigures(text: string, skip: readonly Span[] = [], plain = fold(text)): Figure[] {
  const folded = plain.includes('·') ? plain.replace(RAISED_POINT, '.') : plain;
  const structures = industryStructuresIn(folded, text);
  const ratios = ratiosToOne(folded);
  const ratioEnds = new Map(ratios.map(({ start, end }) => [start, end]));
  const spans = [...scanLabels(folded), ...skip, ...structures].sort((a, b) => a.start - b.start);
  const labels = besideRatios(spans, ratios);
  const figures: Figure[] = [];
  let label = 0;
  // What was read behind the last figure as the end of a range, and is none: 3至2至….
  let ahead: Atom | null = null;
  const row = new NumeralRow();
  for (let i = nextCandidate(folded, 0); i < folded.length; i = nextCandidate(folded, i)) {
    while (label < labels.length && (labels[label]?.end ?? 0) <= i) label++;
    const covering = labels[label];
    if (covering && covering.start <= i) {
      i = covering.end;
      continue;
    }
    if (row.passesOver(i)) {
      i++;
      continue;
    }
    if (CANDIDATES[folded.charCodeAt(i)] === 1) {
      const half = folded[i] === '过' || folded[i] === '对' ? readHalf(folded, i) : null;
      if (half) {
        figures.push(half);
        i = half.end;
        continue;
      }
      if (!canBegin(folded, i)) {
        i++;
        continue;
      }
    }
    const atom = withToOne(withCurrencyCode(folded, ahead?.start === i ? ahead : readAtom(folded, i)), ratioEnds);
    ahead = null;
    if (!atom || (covering && atom.end > covering.start)) {
      i++;
      continue;
    }
    row.add(atom.start, atom.end);
    if (isBareWord(folded, atom)) {
      i = atom.end;
      continue;
    }
    const second = secondOf(folded, atom);
    const range = second && joinRange(folded, atom, second);
    if (!range) ahead = second;
    const read = withCurrencyName(folded, range ?? atom);
    const figure = toFigure(text, folded, read, range !== null);
    if (stands(folded, figure, read)) {
      const last = figures.at(-1);
      const merged = last && mergeBounds(text, folded, last, figure);
      if (merged) figures[figures.length - 1] = merged;
      else figures.push(figure);
      i = Math.max(figure.end, i + 1);
    } else i = Math.max(i + 1, skipRejected(folded, read));
  }
  shareUnits(folded, figures);
  if (structures.length === 0) return figures;
  return [...figures, ...structures.flatMap(({ shares }) => shares)].sort((a, b) => a.start - b.start);
}

/** 十 in 十全十美, 半 in 一半: a Chinese numeral of one character that counts nothing. Told at once: copy is full of them. */
const isBareWord = (text: string, { start, end, style, unit }: Atom): boolean =>
  end - start === 1 &&
  unit === null &&
  style === 'chinese' &&
  text[start - 1] !== '第' &&
  !JOINER_BEGINS.has(text.charAt(end)) &&
  !mayBeQualified(text, start, end);
const JOINER_BEGINS = new Set('(-~至到与和 ');

const SIGNS = new Set(['-', '负', '$', '￥', '¥', '€', '£', '翻']);

/** Which code units a quantity can begin with, 1 for each: nearly all of a text is passed over by it. 2 for those of which the unit alone tells. */
const CANDIDATES = new Uint8Array(0x10000);
for (const c of [...BEGINNINGS, ...SIGNS, '过', '对']) CANDIDATES[c.charCodeAt(0)] = 1;
for (const c of BEGINNINGS) if (c !== '.') CANDIDATES[c.charCodeAt(0)] = 2;

function nextCandidate(folded: string, from: number): number {
  let at = from;
  while (at < folded.length && CANDIDATES[folded.charCodeAt(at)] === 0) at++;
  return at;
}

function canBegin(text: string, at: number): boolean {
  const c = text[at] as string;
  if (SIGNS.has(c)) {
    if (c === '翻') return text.startsWith('番', at + 1) || text.startsWith('番', at + 2) || text.startsWith('番', at + 3);
    if (c === '-')
      return (
        /^(?:\d|百分)/.test(text.slice(at + 1, at + 3)) && !/[0-9A-Za-z%)）\]年月日号元家个天周米吨里亩户台时-]/.test(text[at - 1] ?? '')
      );
    // 减负2500亿元: a word's end.
    return c !== '负' || !/[减担背肩胜抱辜欠]/.test(text[at - 1] ?? '');
  }
  return c === '.' && !/[\w.]/.test(text[at - 1] ?? '');
}

/** 过半, 过半数: more than half. */
function readHalf(text: string, at: number): Figure | null {
  if (text[at] === '对') {
    const reduced = text[at + 1] === '折' && /[打成]/.test(text[at - 1] ?? '') ? readAtom('打半折', 1) : null;
    return (
      reduced &&
      toFigure(text, text, { ...reduced, start: at, numeralStart: at, numeralEnd: at + 1, unitStart: at + 1, end: at + 2 }, false)
    );
  }
  const match = /^过半(?:数)?(?![导径年岛成天月个小公])/.exec(text.slice(at, at + 4));
  if (!match || /[经通难超]/.test(text[at - 1] ?? '')) return null;
  const end = at + match[0].length;
  const base = { start: at, end, text: match[0], core: { start: at + 1, end }, numeral: { start: at + 1, end }, unitSpan: null, unit: '%' };
  const qualifier: Qualifier = { start: at, end: at + 1, text: '过', sense: '>', side: 'before' };
  return {
    ...base,
    ...{ kind: 'percent', value: 50, low: 50, high: null, lowIncluded: false, highIncluded: false, comparator: '>', approximate: null },
    ...{ scale: 1, decimals: 0, step: 1, style: 'chinese', qualifiers: [qualifier] },
  };
}

function toFigure(text: string, folded: string, atom: Atom, isRange: boolean): Figure {
  const before = qualifiersBefore(folded, atom.start);
  const compared = before.length === 0 ? comparedWith(folded, atom.start, atom.end) : null;
  const after = compared ? [compared] : qualifiersAfter(folded, atom.end);
  const over = atom.over ? [someMore(folded, atom)] : NONE;
  const qualifiers = before.length + over.length + after.length === 0 ? NONE : [...before, ...over, ...after];
  const { comparator: said, approximate } = senseOf(qualifiers);
  const comparator = said === '=' && approximate === 'over' ? '>' : said;
  const isOrdinalNumber = folded[atom.start - 1] === '第';
  const start = isOrdinalNumber ? atom.start - 1 : (before[0]?.start ?? atom.start);
  const end = after.at(-1)?.end ?? atom.end;
  const { value, low, high, lowIncluded, highIncluded } = boundsOf(atom, comparator, approximate, isRange);
  const unitEnd =
    isRange && folded[atom.end - 1] === '间'
      ? atom.end - (/(?:之)?间$/.exec(folded.slice(atom.start, atom.end))?.[0].length ?? 0)
      : atom.end;
  const core = { start: atom.start, end: atom.end };
  // Most of what a figure takes are its spans.
  const numeral =
    atom.numeralStart === atom.start && atom.numeralEnd === atom.end ? core : { start: atom.numeralStart, end: atom.numeralEnd };
  return {
    start,
    end,
    text: text.slice(start, end),
    core,
    numeral,
    unitSpan: atom.unitStart >= atom.numeralEnd && atom.unitStart < unitEnd ? { start: atom.unitStart, end: unitEnd } : null,
    kind: isOrdinalNumber ? 'ordinal' : (atom.unit?.kind ?? 'count'),
    unit: atom.unit?.name ?? '',
    value,
    low,
    high,
    lowIncluded,
    highIncluded,
    comparator,
    approximate,
    scale: atom.scale,
    decimals: atom.decimals,
    step: atom.decimals === 0 ? atom.scale : atom.scale / 10 ** atom.decimals,
    style: styleOf(text, atom),
    qualifiers,
  };
}

/** 余 of 500余家 and of 500余万家; 两百来人 are as many as that, or a few less. */
function someMore(text: string, { numeralEnd }: Atom): Qualifier {
  let start = numeralEnd - 1;
  while ('万亿'.includes(text.charAt(start))) start--;
  if (!'余多几来'.includes(text.charAt(start))) start = numeralEnd - 1;
  const word = text.charAt(start);
  return { start, end: start + 1, text: word, sense: word === '来' ? 'about' : 'over', side: 'after' };
}

const NONE: readonly Qualifier[] = [];

type Bounds = Pick<Figure, 'value' | 'low' | 'high' | 'lowIncluded' | 'highIncluded'>;

function boundsOf(atom: Atom, comparator: Figure['comparator'], approximate: Figure['approximate'], isRange: boolean): Bounds {
  const { value, low, high } = atom;
  if (isRange) return { value: null, low, high, lowIncluded: true, highIncluded: true };
  if (value === null) return { value: null, low, high, lowIncluded: false, highIncluded: false };
  if (comparator === '>=' || comparator === '>')
    return { value, low: value, high: null, lowIncluded: comparator === '>=', highIncluded: false };
  if (comparator === '<=' || comparator === '<')
    return { value, low: null, high: value, lowIncluded: false, highIncluded: comparator === '<=' };
  if (approximate === 'about') return { value, low: null, high: null, lowIncluded: false, highIncluded: false };
  if (approximate === 'below') return { value, low: null, high: value, lowIncluded: false, highIncluded: false };
  return { value, low: value, high: value, lowIncluded: true, highIncluded: true };
}

function styleOf(text: string, atom: Atom): NumeralStyle {
  if (atom.style !== 'arabic') return atom.style;
  for (let at = atom.start; at < atom.end; at++) if (isWideDigit(text.charCodeAt(at))) return 'fullWidth';
  return 'arabic';
}

const isWideDigit = (unit: number): boolean => unit >= 0xff10 && unit <= 0xff19;

/** Past what was rejected, so that its digits are not read again. */
function skipRejected(text: string, atom: Atom): number {
  const rest = /^[-.:∶/+×*]?\d+/.exec(text.slice(atom.numeralEnd, atom.numeralEnd + 20));
  return atom.style === 'arabic' && rest ? atom.numeralEnd + rest[0].length : atom.numeralEnd;
}

const BOUNDS_JOINER = /^[\s,、]*(?:的?同时|并且|而且|并|且|和|但)?\s*$/;

/** 3年以上7年以下, 大于10小于20: two bounds of one quantity. */
function mergeBounds(text: string, folded: string, a: Figure, b: Figure): Figure | null {
  const rising = a.comparator.startsWith('>') && b.comparator.startsWith('<');
  const falling = a.comparator.startsWith('<') && b.comparator.startsWith('>');
  if (!rising && !falling) return null;
  if (a.value === null || b.value === null || b.start < a.end || b.start - a.end > 6) return null;
  if (!BOUNDS_JOINER.test(folded.slice(a.end, b.start))) return null;
  if (a.unit !== b.unit && a.unit !== '') return null;
  const [low, high] = rising ? [a, b] : [b, a];
  if (low.value === null || high.value === null || low.value > high.value) return null;
  return {
    ...b,
    ...{ start: a.start, end: b.end, text: text.slice(a.start, b.end), core: { start: a.core.start, end: b.core.end } },
    ...{ numeral: { start: a.numeral.start, end: b.numeral.end }, unitSpan: null, value: null, low: low.value, high: high.value },
    ...{
      lowIncluded: low.comparator === '>=',
      highIncluded: high.comparator === '<=',
      comparator: '=',
      qualifiers: [...a.qualifiers, ...b.qualifiers],
    },
  };
}
