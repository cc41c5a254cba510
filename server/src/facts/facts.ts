import type { DataRecord, Measure, Name, Slogan, Target } from '../data/schema.ts';
import type { Figure } from '../quantity/figure.ts';
import type { Period, PeriodMention } from '../quantity/period.ts';
import type { Paragraph } from '../text/paragraph.ts';
import type { Span } from '../util/span.ts';

/** A name found in a text, under its own name or an alias. */
export interface NameMention extends Span {
  readonly text: string;
  readonly record: Name;
}

/** An official phrase found in a text; the span leaves out the quotation marks around it. */
export interface SloganMention extends Span {
  readonly text: string;
  readonly record: Slogan;
  readonly quoted: boolean;
}

/** An indicator of the targets file found in a text under its own name, an alias or a short form of the statisticians. */
export interface IndicatorMention extends Span {
  readonly text: string;
  readonly records: readonly Target[];
}

export type Modality = 'goal' | 'result';

/** 表述: a figure with what it is about. Null means that the text does not say, and nothing is concluded from it. */
export interface Claim {
  readonly figure: Figure;
  /** How the figure moves what it is about: 增长 up, 下降 down; null for a level. */
  readonly motion: 'up' | 'down' | null;
  /** The words that name what is counted: 规上工业增加值, in the text's own wording. */
  readonly indicator: { readonly text: string; readonly span: Span } | null;
  readonly measure: Measure | null;
  readonly scope: {
    readonly name: string;
    readonly from: 'sentence' | 'section' | 'document';
    /** The text's own scope, where the place was named in an earlier clause and may govern that one alone. It may confirm, as `period.or` may. */
    readonly or?: string;
  } | null;
  readonly period: {
    readonly period: Period;
    readonly deadline: boolean;
    readonly from: 'sentence' | 'section' | 'document';
    /** What it may be of as well: a record of such a time may confirm the figure, and never contradicts it. */
    readonly or?: readonly Period[];
    /** Whether it is the year before those that are told of: that of what something rose from (五年来由5万亿元增加到8万亿元). */
    readonly isBefore?: true;
    /** Whether the figure is a yearly mean over it: 两年平均增长5%. */
    readonly isMean?: true;
  } | null;
  readonly modality: Modality | null;
}

export type MismatchKind = 'value' | 'scale' | 'unit' | 'comparator' | 'period' | 'scope' | 'modality' | 'superseded' | 'completion';
export type Verdict = 'agrees' | 'contradicts' | 'unmatched';

/** How a claim stands to the record it speaks of. */
export interface Binding {
  readonly claim: Claim;
  readonly target: Target | null;
  readonly verdict: Verdict;
  /** Set where the verdict is `contradicts`. */
  readonly mismatch: Mismatch | null;
  /** Which of the record's two values says the same; set where the verdict is `agrees`. */
  readonly confirmedBy?: 'target' | 'actual';
  /** 存疑: what an `unmatched` claim would contradict, where it is only likely that it speaks of this record. */
  readonly doubt?: Doubt;
  /** What an `unmatched` claim, whose sentence names no time, would say of records of other times. */
  readonly otherTimes?: readonly Binding[];
}

export interface Doubt {
  readonly target: Target;
  readonly mismatch: Mismatch;
}

export type MismatchCause = 'transposed' | 'digits' | 'weaker' | 'stronger' | 'reversed' | 'dropped' | 'direction' | 'currency' | 'points';

export interface Mismatch {
  readonly kind: MismatchKind;
  /** Finer cause, for the message: weaker, reversed, stronger, dropped, transposed … */
  readonly cause: MismatchCause | null;
  /** Which of the record's values the text was held against. */
  readonly against: 'target' | 'actual' | 'superseded';
  /** The record whose scope or period the figure belongs to, where it stands under another's. */
  readonly other?: Target;
}

/**
 * What a paragraph hands on to the next: the section's and the document's year, date and scope. `documentContext` writes every field out, those that are not
 * set as undefined, so that all contexts of a report have the same hidden class: whatever is changed in one later is there already.
 */
export interface ReportContext {
  readonly year: number | null;
  /** The year just over, which an article says that it looks back on: what its sections are of that name no year. */
  readonly yearOver?: number;
  /** 两会报道: whether it is news of a congress, which goes through a government's report. */
  readonly isCongressNews?: true;
  /** Whether the year is only that of the targets files: the text itself may be of another. */
  readonly yearIsGuessed?: true;
  /** ISO date of the document; null if unknown. */
  readonly date: string | null;
  readonly scope: string | null;
  /** The year that a heading sets (一、2024年工作回顾); `open` where it speaks of several years and a bare figure belongs to none. */
  readonly sectionYear: number | 'open' | null;
  /** The years that such a section speaks of (过去五年工作回顾), where they are known. */
  readonly sectionSpan?: readonly [first: number, last: number];
  readonly sectionScope: string | null;
  /** The depth of the heading that set it: one as deep ends it. */
  readonly scopeDepth?: number;
  /** 市本级: the level of government whose budget the section tells of, where no scope of the records is called so (`sectionScope` is then empty). */
  readonly sectionLevel?: string;
  /** The place that the last heading with one names (江苏培育新增长极), until an article begins whose heading names none. */
  readonly headingScope?: string;
  /** The part of a year that an article tells of (上半年, 1—5月), until it names another time or ends. */
  readonly articlePeriod?: Period;
  /** Whether a headline named it, below which no article has begun yet. */
  readonly isPeriodFresh?: true;
  /** Whether no article has begun since that heading. */
  readonly isHeadingFresh?: true;
  /** Whether a heading without a number set the section: those with numbers are its parts. */
  readonly hasParts?: true;
  /** Whether the section is a numbered part of the report (一、…): the next one of its kind is no part of it. */
  readonly isNumbered?: true;
  /** 快讯: whether the document is a bulletin, whose items have nothing to do with each other. */
  readonly isBulletin?: true;
  /** In a bulletin: how deep the heading is that set the section, and what held above it, which holds again from the next such heading on. */
  readonly ofHeading?: { readonly level: number; readonly outer: Pick<ReportContext, 'sectionYear' | 'sectionModality' | 'sectionSpan'> };
  /** The budget that the section tells of (政府性基金预算收支情况); see `budget.ts`. */
  readonly sectionBudget?: string;
  /** Whether a chapter (第一部分 2025年预算执行情况) set the section: 一、… below it is a part of it. */
  readonly isChapter?: true;
  /** Whether the section looks back (工作回顾) or ahead (工作安排). */
  readonly sectionModality: Modality | null;
  /** 统计公报: whether it is a communiqué of the year. */
  readonly isCommunique?: true;
  /** Whether the document is given at a year's beginning and looks back on the year before (政府工作报告). */
  readonly isAnnual?: true;
  /** Whether the heading of a review was just read, below which 今年 is the year that it looks back on (一、2023年工作回顾: 今年是…). */
  readonly isOpening?: true;
  /** The year by which a plan is to be done (到2015年建成…), where its part of goals says so. */
  readonly horizon?: number;
  /** Whether it is given in the last months of the year before (`year` is the one that it plans for), so that 今年 is the year that it looks back on. */
  readonly isGivenBefore?: true;
}

/** All that was understood of one paragraph. Spans are relative to `paragraph.text`. */
export interface ParagraphFacts {
  readonly paragraph: Paragraph;
  readonly context: ReportContext;
  readonly figures: readonly Figure[];
  readonly periods: readonly PeriodMention[];
  readonly names: readonly NameMention[];
  readonly slogans: readonly SloganMention[];
  readonly indicators: readonly IndicatorMention[];
  /** One for each claim, in the order of the text. */
  readonly bindings: readonly Binding[];
}

export type Mention = NameMention | SloganMention | IndicatorMention;
export type { DataRecord };
