import type { Figure } from '../../quantity/figure.ts';
import type { PeriodMention } from '../../quantity/period.ts';
import type { Sentence } from './sentence.ts';

/** 2016年至2018年，分别完成生产总值236亿元、314亿元、365亿元: figures of one thing, one for each year that is named before. */
export interface YearsInTurn {
  readonly figures: readonly Figure[];
  /** The year of the first; the others follow it. */
  readonly first: number;
}

/** The row of figures that one is in, where it tells year by year. */
export function yearsInTurn({ start, figures, periods }: Sentence, figure: Figure, text: string): YearsInTurn | undefined {
  const span = periods.findLast(({ end, period }) => end <= figure.start && period !== null && /^\d{4}—\d{4}$/.test(period.label));
  const [first, last] = span?.period?.label.split('—').map(Number) ?? [];
  if (!span || first === undefined || last === undefined || periods.some((other) => isBetween(other, span, figure))) return undefined;
  const row = rowOf(figures, figure, text);
  const head = text.slice(Math.max(start, span.end), row[0]?.start ?? figure.start);
  return row.length === last - first + 1 && row.length <= MOST_YEARS && IN_TURN.test(head) ? { figures: row, first } : undefined;
}

const isBetween = (other: PeriodMention, span: PeriodMention, figure: Figure): boolean =>
  other !== span && other.start >= span.end && other.end <= figure.start;

/** Figures of one unit joined by nothing but marks. */
function rowOf(figures: readonly Figure[], figure: Figure, text: string): readonly Figure[] {
  let from = figures.indexOf(figure);
  let to = from;
  const joins = (a: Figure | undefined, b: Figure | undefined): boolean =>
    a !== undefined && b !== undefined && a.unit === b.unit && a.kind === b.kind && /^[、和]$/.test(text.slice(a.end, b.start));
  while (joins(figures[from - 1], figures[from])) from--;
  while (joins(figures[to], figures[to + 1])) to++;
  return figures.slice(from, to + 1);
}

const MOST_YEARS = 6;
const IN_TURN = /(?:分别|依次)[^，。；\d]{0,16}$/;
