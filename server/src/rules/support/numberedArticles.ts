import { formatNumber } from '../../quantity/format.ts';
import { readNumeral } from '../../quantity/numerals.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import type { Collected } from '../rule.ts';

/** 第三条 or 第二章 at a paragraph's beginning. */
export interface Article extends Span {
  readonly value: number;
  /** 条, 章, 节, 编, 部分. */
  readonly unit: string;
  readonly text: string;
  /** The words behind a chapter's number; a page that is headed by its chapter repeats them. */
  readonly title: string;
}

/** What a paragraph tells of a regulation's articles. */
export interface Articles {
  readonly own: Article | null;
  /** 第三条 and the like in the middle of a line, as where a line break was lost. */
  readonly inside: readonly string[];
  /** ……, （略）, 节选, 修改为: articles are left out on purpose. */
  readonly isExcerpt: boolean;
}

/** Null where a paragraph has nothing of them. */
export function articlesIn(text: string): Articles | null {
  const own = articleOf(text);
  const inside = matchesOf(text, INSIDE).map(([found]) => found);
  const isExcerpt = EXCERPT.test(text);
  return own || inside.length > 0 || isExcerpt ? { own, inside, isExcerpt } : null;
}

function articleOf(text: string): Article | null {
  const match = BEGINS.exec(text);
  if (!match) return null;
  const [found, , unit = ''] = match;
  const numeral = readNumeral(found, 1);
  // 第一条 is followed by its text, 第一章 by its title alone.
  if (numeral?.value == null || (unit !== '条' && text.length > LONGEST_TITLE)) return null;
  return {
    start: 0,
    end: found.length,
    value: numeral.value,
    unit,
    text: found,
    title: unit === '条' ? '' : text.slice(found.length).trim(),
  };
}

const BEGINS = /^第([一二三四五六七八九十百零]{1,6})(条|章|节|编|部分)(?=[\s\u3000])/;
const INSIDE = /(?<!^)第[一二三四五六七八九十百零]{1,6}(?:条|章|节|编|部分)(?=[\s\u3000])/g;
const EXCERPT = /^\s*[（(]?(?:……|…|略|\.{6})|^.{0,40}(?:节选|摘录|摘编|摘要|选登|修改为|删去|增加一条|作如下修改)/;
const LONGEST_TITLE = 40;

/** A number that is left out or used twice, and the one before it. */
export interface NumberSlip {
  readonly kind: 'skipped' | 'repeated';
  readonly paragraph: number;
  readonly mark: Article;
  readonly previous: Article & { readonly paragraph: number };
  readonly expected: string;
}

/** How many follow on before a gap is one, where a text does not begin with the first. */
const FEWEST_BEFORE = 2;

/** The articles and chapters of a regulation; chapters do not begin articles anew. Excerpts and amendments skip as they like. */
export function articleSlips(collected: readonly Collected<Articles>[]): readonly NumberSlip[] {
  if (collected.some(({ found }) => found.isExcerpt)) return [];
  const slips: NumberSlip[] = [];
  const last = new Map<string, Series>();
  for (const [at, { paragraph, found }] of collected.entries()) {
    const mark = found.own;
    if (!mark) continue;
    // Sections begin anew in each chapter.
    if (mark.unit === '章') last.delete('节');
    const series = last.get(mark.unit);
    last.set(mark.unit, {
      previous: { paragraph, ...mark },
      at,
      count: mark.value === 1 || !series ? 1 : series.count + 1,
      first: mark.value === 1 ? 1 : (series?.first ?? mark.value),
    });
    if (!series || mark.value === 1) continue;
    const { previous } = series;
    const expected = previous.value + 1;
    if (mark.value === expected) continue;
    // 第二章, 第二章, 第四章: the second one was to be the third.
    if (mark.value === expected + 1 && isRepeated(slips.at(-1), previous.paragraph)) continue;
    const isWhole = series.first === 1;
    // An excerpt that does not say so begins anywhere: its numbers must follow on before and behind.
    const next = nextOf(collected, at, mark.unit);
    const isSure = isWhole || (series.count >= FEWEST_BEFORE && (next === null || next.value === mark.value + 1));
    const write = `第${formatNumber(expected, 'chinese')}${mark.unit}`;
    if (!isSure || collected.slice(series.at, at + 1).some((passage) => passage.found.inside.includes(write))) continue;
    const slip = { paragraph, mark, previous, expected: write };
    if (mark.value === previous.value && (mark.unit === '条' || mark.title !== previous.title)) slips.push({ ...slip, kind: 'repeated' });
    else if (mark.value > expected && mark.value <= expected + (isWhole ? 2 : 1)) slips.push({ ...slip, kind: 'skipped' });
  }
  return slips;
}

function nextOf(collected: readonly Collected<Articles>[], at: number, unit: string): Article | null {
  for (let next = at + 1; next < collected.length; next++) {
    const own = collected[next]?.found.own;
    if (own?.unit === unit) return own;
  }
  return null;
}

const isRepeated = (slip: NumberSlip | undefined, paragraph: number): boolean => slip?.kind === 'repeated' && slip.paragraph === paragraph;

/** The numbers of one unit so far. */
interface Series {
  readonly previous: Article & { readonly paragraph: number };
  /** Where it was collected. */
  readonly at: number;
  /** How many since it began. */
  readonly count: number;
  /** With which number it began. */
  readonly first: number;
}
