import type { ReportAnalysis } from '../analysis/analysis.ts';
import type { Finding } from '../analysis/finding.ts';
import { charactersIn } from '../text/characters.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { toDocument } from '../text/paragraph.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { type Span, textAt } from '../util/span.ts';

/**
 * 编校差错率: errors by their weights for every ten thousand characters, after 《报纸编校差错率计算方法》 (annex of 《报纸期刊质量管理规定》, 国家新闻出版署 2020).
 * Of the method only what is certain is counted: punctuation, format and units of measure are listed without a weight, and an editor has to double
 * wrong names and times of weight by hand. What is printed on the page beside the text (版面字数) a file cannot tell: its characters are taken.
 */
export interface ErrorRate {
  /** Characters without white space. */
  readonly characters: number;
  /** The sum of the weights. */
  readonly errors: number;
  /** Errors per 10,000 characters. */
  readonly rate: number;
  readonly items: readonly CountedError[];
  /** Findings that the method has no certain weight for, and hints. */
  readonly uncounted: number;
}

/** Errors of one kind in one wording, as the method counts them. */
export interface CountedError {
  readonly rule: string;
  readonly class: ErrorClass;
  /** The wrong words as printed. */
  readonly text: string;
  /** How often they stand, and how often that is counted (three times at most). */
  readonly times: number;
  readonly counted: number;
  readonly weight: number;
  /** Whether one stands in a title or heading, where it counts double. */
  readonly doubled: boolean;
  readonly sum: number;
}

/** 事实、知识、逻辑、语法; 文字; 数字用法. */
export type ErrorClass = 'fact' | 'characters' | 'numerals';

export const ERROR_CLASSES: Readonly<Record<ErrorClass, Bilingual>> = {
  fact: both('事实、逻辑、语法差错（每处1）', 'fact, logic, grammar (1 each)'),
  characters: both('文字差错（1字计1，2至5字计2，5字以上计4）', 'characters (1, 2 for two to five, 4 for more)'),
  numerals: both('数字用法差错（每处0.1，合计不超过1）', 'use of numerals (0.1 each, 1 at most)'),
};

const FACT = 1;
const NUMERAL = 0.1;
const MOST_NUMERALS = 1;
const MOST_TIMES = 3;

const CLASS_OF: Readonly<Record<string, ErrorClass>> = {
  ...classed('characters', 'slogan-wording name-wording place-wording doubled-title placeholder unit-dropped'),
  ...classed('numerals', 'digits-with-small-scale approximate-pair ji-with-digits short-year number-format'),
  ...classed(
    'fact',
    'event-date formulation target-mismatch sum-of-parts sum-across-paragraphs sum-of-periods stated-change change-across-paragraphs one-indicator-two-values',
  ),
  ...classed('fact', 'share-over-hundred completion-logic expired-goal impossible-date weekday-mismatch fan-and-bei decrease-by-multiple'),
  ...classed('fact', 'share-change-unit level-change-unit growth-rate-change-unit approximation-clash doubled-rate-word mixed-indicator'),
  ...classed(
    'fact',
    'increase-to-or-by wrong-term slogan-count slogan-members slogan-superseded organisation-superseded person-post place-parent ' +
      'place-level duplicate-sentence',
  ),
};

function classed(kind: ErrorClass, rules: string): Readonly<Record<string, ErrorClass>> {
  return Object.fromEntries(rules.split(' ').map((rule) => [rule, kind]));
}

/** The rate of one report, from its errors and warnings; what an editor has ignored with a reason is none. */
export function errorRateOf(result: ReportAnalysis): ErrorRate {
  const { text, paragraphs } = result.report;
  const groups = new Map<string, { readonly finding: Finding; readonly kind: ErrorClass; times: number; doubled: boolean }>();
  let uncounted = 0;
  const { uri } = result.report;
  const places = new Set<string>();
  for (const finding of result.findings.toSorted((a, b) => Number(isPair(a)) - Number(isPair(b)))) {
    const kind = CLASS_OF[finding.rule];
    if (!kind || (finding.level !== 'error' && finding.level !== 'warning')) {
      uncounted++;
      continue;
    }
    const others = isPair(finding) ? finding.related.filter((place) => place.uri === uri) : [];
    // Words that are found wrong on several grounds are one error, and so are two values that differ.
    if ([finding, ...others].some(({ span }) => places.has(placeOf(span)))) continue;
    if (isPair(finding) && others.length === 0) {
      uncounted++;
      continue;
    }
    places.add(placeOf(finding.span));
    const doubled = isInHeadline(finding, paragraphs);
    const key = `${finding.rule}\n${textAt(text, finding.span)}\n${finding.expected ?? ''}`;
    const known = groups.get(key);
    if (!known) groups.set(key, { finding, kind, times: 1, doubled });
    else {
      known.times++;
      known.doubled ||= doubled;
    }
  }
  const items = [...groups.values()].map(({ finding, kind, times, doubled }): CountedError => {
    const printed = textAt(text, finding.span);
    const weight = weightOf(kind, printed, finding.expected);
    const counted = Math.min(times, MOST_TIMES);
    const sum = round(weight * (counted + (doubled ? 1 : 0)));
    return { rule: finding.rule, class: kind, text: printed, times, counted, weight, doubled, sum };
  });
  return { ...rateOf(items, charactersIn(text)), uncounted };
}

/** The rate of several reports together, each issue's numerals bounded by itself. */
export function totalRate(rates: readonly ErrorRate[]): Pick<ErrorRate, 'characters' | 'errors' | 'rate'> {
  const characters = rates.reduce((sum, rate) => sum + rate.characters, 0);
  const errors = round(rates.reduce((sum, rate) => sum + rate.errors, 0));
  return { characters, errors, rate: perTenThousand(errors, characters) };
}

function rateOf(items: readonly CountedError[], characters: number): Omit<ErrorRate, 'uncounted'> {
  const sum = (isNumeral: boolean) =>
    items.filter((item) => (item.class === 'numerals') === isNumeral).reduce((total, item) => total + item.sum, 0);
  const errors = round(sum(false) + Math.min(sum(true), MOST_NUMERALS));
  return { characters, errors, rate: perTenThousand(errors, characters), items };
}

function weightOf(kind: ErrorClass, printed: string, expected: string | null): number {
  if (kind === 'fact') return FACT;
  if (kind === 'numerals') return NUMERAL;
  const wrong = expected === null ? 1 : differing(printed, expected);
  return wrong <= 1 ? 1 : wrong <= 5 ? 2 : 4;
}

/** How many characters between the common beginning and the common end are wrong, extra or missing; two in the wrong order are one error. */
function differing(a: string, b: string): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return left.length === 2 && left === [...right].reverse().join('') ? 1 : Math.max(left.length, right.length);
}

const placeOf = ({ start, end }: Span): string => `${start}-${end}`;

/** Of two values of one indicator one is wrong; which, and in which of two reports, it does not tell. */
const isPair = ({ rule }: Finding): boolean => rule === 'one-indicator-two-values';

function isInHeadline({ span }: Finding, paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(
    (paragraph) =>
      (paragraph.kind === 'title' || paragraph.kind === 'heading') &&
      toDocument(paragraph, { start: 0, end: paragraph.text.length }).start <= span.start &&
      span.start < toDocument(paragraph, { start: 0, end: paragraph.text.length }).end,
  );
}

const perTenThousand = (errors: number, characters: number): number => (characters === 0 ? 0 : round((errors / characters) * 10_000));
const round = (value: number): number => Math.round(value * 100) / 100;
