import type { Quantity } from '../quantity/figure.ts';
import type { Period } from '../quantity/period.ts';
import type { Bilingual } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';

/** Where a record stands in its data file. Spans are UTF-16 offsets in that file's decoded text. */
export interface Origin extends Span {
  readonly uri: string;
  /** The span of each field's value, by field name. */
  readonly fields: Readonly<Record<string, Span>>;
  /** The shipped pack that it belongs to; undefined for a writer's own. */
  readonly pack?: string;
}

/** 口径: what is measured of the indicator. */
export const MEASURES = ['总量', '数量', '增量', '增速', '降幅', '占比', '比率', '差值', '完成率'] as const;
export type Measure = (typeof MEASURES)[number];

/** A quantity in a data file, with the words it was written in. */
export interface Stated {
  readonly text: string;
  readonly quantity: Quantity;
  /** The words before the value that tell what is measured: 增长 of 增长8%以上. */
  readonly lead?: string;
}

/** An earlier value of a target. */
export interface Superseded extends Stated {
  /** ISO date on which the value was replaced; null if the file does not say. */
  readonly date: string | null;
}

/** 目标: one row of a targets file: a goal, a result, or both, of one indicator in one place and period. */
export interface Target {
  readonly kind: 'target';
  readonly id: string;
  readonly indicator: string;
  readonly aliases: readonly string[];
  /** Inferred where the file does not say and it is plain; null where it is not. */
  readonly measure: Measure | null;
  /** 年均增速: a mean of the period's years, and not what they come to together. */
  readonly isMean?: true | undefined;
  /** 比2019年: the year that its growth is told against, where that is not the one before. */
  readonly since?: number | undefined;
  readonly scope: string;
  readonly period: Period;
  readonly target: Stated | null;
  readonly actual: Stated | null;
  readonly asOf: string | null;
  /** 基数: the result of the period before, which the target starts from; not held against any text. */
  readonly base: Stated | null;
  readonly basis: string | null;
  readonly nature: string | null;
  readonly owner: string | null;
  readonly definition: string | null;
  readonly source: string | null;
  readonly superseded: readonly Superseded[];
  readonly origin: Origin;
}

export const SLOGAN_LEVELS = ['national', 'provincial', 'municipal', 'department'] as const;
export type SloganLevel = (typeof SLOGAN_LEVELS)[number];

/** 提法: an official phrase. */
export interface Slogan {
  readonly kind: 'slogan';
  readonly text: string;
  /** Whether the phrase carries quotation marks in official copy. */
  readonly quoted: boolean;
  readonly aliases: readonly string[];
  readonly meaning: string | null;
  /** 内容: the items that it counts or names. */
  readonly members: readonly string[];
  readonly level: SloganLevel | null;
  readonly issuer: string | null;
  readonly source: string | null;
  /** ISO dates, or a year alone. */
  readonly since: string | null;
  readonly until: string | null;
  readonly replacedBy: string | null;
  /** Known misquotations. */
  readonly wrong: readonly string[];
  /** The record's own reading, where the library's would be wrong. */
  readonly pinyin: string | null;
  readonly origin: Origin;
}

export const NAME_TYPES = ['district', 'zone', 'park', 'town', 'organisation', 'project', 'activity', 'person', 'indicator'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** A post that a person holds or held. */
export interface Title {
  readonly post: string;
  readonly place: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** 名称: a place, zone, park, organisation, project, activity, person, or a term of statistics with its short forms (指标). */
export interface Name {
  readonly kind: 'name';
  readonly name: string;
  readonly type: NameType;
  readonly aliases: readonly string[];
  readonly parent: string | null;
  readonly titles: readonly Title[];
  readonly renamed: { readonly from: string; readonly date: string | null } | null;
  /** The record's own reading, where the library's would be wrong. */
  readonly pinyin: string | null;
  readonly definition: string | null;
  readonly source: string | null;
  readonly origin: Origin;
}

export type DataRecord = Target | Slogan | Name;
export type DataKind = 'targets' | 'slogans' | 'names';

/** Something wrong in a data file, at its place. */
export interface DataProblem {
  readonly uri: string;
  readonly span: Span;
  /** Stable id: syntax, missing-field, unknown-value, duplicate-id, not-text … */
  readonly code: string;
  readonly level: 'error' | 'warning' | 'information';
  readonly message: Bilingual;
}

/** A data file as it is read: its decoded text, or the reason why there is none. */
export interface DataFile {
  readonly uri: string;
  readonly kind: DataKind;
  readonly text: string;
  /** Why the bytes could not be decoded; `text` is then empty. */
  readonly unreadable?: Bilingual;
  /** Why `text` may not be the newest: the file cannot be read at present. */
  readonly stale?: Bilingual;
  /** Id of a shipped pack (divisions, zones, institutions, phrases); undefined for a writer's own file. */
  readonly pack?: string;
  /** Set for a workbook: its cells, whose spans are offsets in `text`. */
  readonly workbook?: Workbook;
}

/** 工作簿: the visible sheets of an Excel file. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Whether rows or columns beyond the bounds were left out. */
  readonly cut: boolean;
}

/** 工作表. Rows without any filled cell are left out. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

export interface SheetRow extends Span {
  readonly cells: readonly SheetCell[];
}

/** A cell as Excel shows it; empty ones before the last filled one included. */
export interface SheetCell extends Span {
  readonly value: string;
  /** As Excel names it: D7. */
  readonly name: string;
}

/** What one data file gave. Kept in the data set, so that a file whose text did not change is not read again. */
export interface ParsedFile {
  readonly file: DataFile;
  /** Targets whose file gives no `id` have a derived one, which is made unique when the files are merged. */
  readonly records: readonly DataRecord[];
  readonly problems: readonly DataProblem[];
}

/** All records of a workspace and of the packs that are on, merged; a writer's own come first. Immutable. */
export interface DataSet {
  /** Changes with every change of a record. */
  readonly revision: number;
  readonly targets: readonly Target[];
  readonly slogans: readonly Slogan[];
  readonly names: readonly Name[];
  readonly problems: readonly DataProblem[];
  /** A writer's own files; packs are not among them. */
  readonly files: readonly { readonly uri: string; readonly kind: DataKind; readonly records: number }[];
  /** What each file gave, by URI. */
  readonly parsed: ReadonlyMap<string, ParsedFile>;
}

export const EMPTY_DATA: DataSet = { revision: 0, targets: [], slogans: [], names: [], problems: [], files: [], parsed: new Map() };
