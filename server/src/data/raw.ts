import type { Span } from '../util/span.ts';

/** A value as its file writes it, before anybody asks what it means. Spans are UTF-16 offsets in the file's decoded text. */
export type RawValue = RawText | RawList | RawMap;

export interface RawText extends Span {
  readonly kind: 'text';
  /** Without quotation marks of the file format, escapes resolved, trimmed. */
  readonly text: string;
}

export interface RawList extends Span {
  readonly kind: 'list';
  readonly items: readonly RawValue[];
}

export interface RawMap extends Span {
  readonly kind: 'map';
  readonly entries: readonly RawEntry[];
}

/** A key with its value, inside a field (post, place, from, to of a title). */
export interface RawEntry {
  readonly label: string;
  readonly labelSpan: Span;
  readonly value: RawValue;
}

/** A field of a record. `label` is the name that the file uses for it. */
export interface RawField {
  readonly key: string;
  readonly label: string;
  readonly value: RawValue;
  /** The unit that a CSV header gives for its whole column: 亿元 in 目标值（亿元）. */
  readonly unit: string | null;
}

export type RawFields = ReadonlyMap<string, RawField>;

/** One record, from whatever format. */
export interface RawRecord extends Span {
  readonly fields: RawFields;
}

/** A data file taken apart: its records, and the values at its head that hold for all of them. */
export interface RawFile {
  readonly records: readonly RawRecord[];
  readonly defaults: RawFields;
}

export const NO_FIELDS: RawFields = new Map();
export const EMPTY_FILE: RawFile = { records: [], defaults: NO_FIELDS };
