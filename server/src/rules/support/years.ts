import type { Figure } from '../../quantity/figure.ts';

/** A figure that is told of one year, or of several years together (三年累计). */
export interface YearFigure {
  /** The year (a small number for 去年, 今年 …), or how many years. */
  readonly year: number | null;
  readonly years: number | null;
  /** The year in the text's own words: 2021年, 三年. */
  readonly name: string;
  /** The words between the year and the figure. */
  readonly what: string;
  readonly figure: Figure;
}

const OF_YEAR = /(?<!\d)(?:((?:19|20)\d{2})年|(前年|去年|今年|明年))(?:度|全年)?(?:共|共计)?([\u4e00-\u9fff]{0,14})$/;
const OF_YEARS = /([两三四五])年(?:来|间)?(?:共计?|累计|合计|总共)([\u4e00-\u9fff]{0,14})$/;
const IN_TURN = /((?:(?<!\d)(?:19|20)\d{2}年?[、和])+(?:19|20)\d{2}年)分别([\u4e00-\u9fff]{0,14})$/;
/** Far from all years of the calendar: 去年 and 2023年 are not known to follow on. */
const RELATIVE: Readonly<Record<string, number>> = { 前年: 8, 去年: 9, 今年: 10, 明年: 11 };
const NUMBERS: Readonly<Record<string, number>> = { 两: 2, 三: 3, 四: 4, 五: 5 };

/** How far before a figure its year may stand, in UTF-16 units. */
const REACH = 50;

/** What a sentence's figures are told of, of all that a year or a number of years governs. `from` is where the sentence begins. */
export function figuresOfYears(text: string, figures: readonly Figure[], from: number): readonly YearFigure[] {
  const found: YearFigure[] = [];
  let listed: { readonly names: readonly string[]; readonly what: string; next: number; end: number } | null = null;
  for (const figure of figures) {
    const before = text.slice(Math.max(from, figure.start - REACH), figure.start);
    const inTurn = IN_TURN.exec(before);
    if (inTurn) listed = { names: inTurn[1]?.match(/\d{4}/g) ?? [], what: inTurn[2] ?? '', next: 0, end: figure.start };
    const name = listed?.names[listed.next];
    if (listed && name !== undefined && (listed.next === 0 || /^[、，和]$/.test(text.slice(listed.end, figure.start)))) {
      found.push({ year: Number(name), years: null, name: `${name}年`, what: listed.what, figure });
      listed = { ...listed, next: listed.next + 1, end: figure.end };
      continue;
    }
    listed = null;
    const one = OF_YEAR.exec(before);
    if (one)
      found.push({
        year: one[1] === undefined ? (RELATIVE[one[2] ?? ''] ?? null) : Number(one[1]),
        years: null,
        name: one[2] ?? `${one[1]}年`,
        what: one[3] ?? '',
        figure,
      });
    const several = one ? null : OF_YEARS.exec(before);
    if (several)
      found.push({ year: null, years: NUMBERS[several[1] ?? ''] ?? null, name: `${several[1]}年`, what: several[2] ?? '', figure });
  }
  return found;
}
