import type { Span } from '../util/span.ts';

/** `point` is 个百分点, never a %; `multiple` is 倍 or 番; `ordinal` is 第七. A figure without a unit is a count with unit ''. */
export type FigureKind = 'count' | 'money' | 'measure' | 'percent' | 'point' | 'multiple' | 'ordinal';

export type Comparator = '=' | '>=' | '>' | '<=' | '<';

/** 约/左右 about, 近/将近 below, 余/多 over. */
export type Approximation = 'about' | 'below' | 'over';

/** A word that qualifies a figure (超过, 以上, 约, 左右 …), where it stands, and on which side of the number. */
export interface Qualifier extends Span {
  readonly text: string;
  readonly sense: Comparator | Approximation;
  readonly side: 'before' | 'after';
}

/** How the number is printed, so that a fix can keep it. */
export type NumeralStyle = 'arabic' | 'fullWidth' | 'chinese';

/** What a quantity says, wherever it is written: in a report or in a targets file. */
export interface Quantity {
  readonly kind: FigureKind;
  /** The number in `unit`, 千/万/亿 multiplied out (400亿元: 4e10); null for a range or a fuzzy number. */
  readonly value: number | null;
  /** Bounds in `unit`; null where the quantity is open on that side. */
  readonly low: number | null;
  readonly high: number | null;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
  /** Canonical unit: 元, 家, %, 个百分点, 倍, 吨 …; '' where there is none. */
  readonly unit: string;
  readonly comparator: Comparator;
  readonly approximate: Approximation | null;
  /** One unit of the last printed digit, in `unit`: 1e7 for 1.2亿元. Two values that differ by less than half of it are one after rounding. */
  readonly step: number;
}

/** 数字: a quantity as a text states it. Spans are relative to the text that was scanned. */
export interface Figure extends Quantity, Span {
  readonly text: string;
  /** Number and unit without the words around them: 280亿元 in 280亿元以上. */
  readonly core: Span;
  /** The numeral with its scale: 280亿; of a range, both ends. */
  readonly numeral: Span;
  /** The unit's own span; null where there is none or where it stands before the number (百分之八). */
  readonly unitSpan: Span | null;
  /** What the printed scale word multiplies by: 1e8 for 亿. */
  readonly scale: number;
  /** Decimal places printed: 2 for 0.46亿元. */
  readonly decimals: number;
  readonly style: NumeralStyle;
  readonly qualifiers: readonly Qualifier[];
}
