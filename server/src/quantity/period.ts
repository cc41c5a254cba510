import type { Span } from '../util/span.ts';

/** A stretch of days, both ends included, as ISO dates. `null` where the text leaves the year open. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** Canonical label: 2023, 2023H1, 2023Q3, 2023-09, 2023-01—2023-09, 2021—2025. */
  readonly label: string;
}

/** 时期: a period named in a text. `period` is null where the document's year would be needed and is unknown. */
export interface PeriodMention extends Span {
  readonly text: string;
  readonly period: Period | null;
  /** 到…底, 年底前: the figure is to hold at the period's end. */
  readonly deadline: boolean;
  /** Whether the year was taken from the document (全年, 下半年, 今年), not from the words themselves. */
  readonly derived: boolean;
}

/** What the bare forms 今年, 全年, 下半年 refer to. */
export interface PeriodContext {
  /** The year of 今年; null if unknown. */
  readonly year: number | null;
  /** The year of 全年, 上半年 and the like where a heading sets another one (一、2024年工作回顾). */
  readonly sectionYear: number | null;
  /** Whether the report is of a year's beginning, where 五年来 and 这五年 are the years up to the last one. */
  readonly isAnnual?: true | undefined;
  /** Whether it is given before that year begins, so that 今年 is the year before `year`. */
  readonly isGivenBefore?: true | undefined;
  /** Whether it looks back on `year` itself, which 过去一年 then is (2023年工作总结). */
  readonly isSummary?: boolean;
}
