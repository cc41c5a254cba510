import type { Span } from '../util/span.ts';

/** A YAML text taken apart, by whichever reader. Spans are offsets in the file, and may end with the white space and the comment behind a node. */
export type YamlNode = YamlScalar | YamlMap | YamlSeq | YamlAlias;

export interface YamlScalar extends Span {
  readonly kind: 'scalar';
  /** What it says: a number as it is written (8.0 is not 8, and 2023 is a period); null where it says null or nothing. */
  readonly text: string | null;
  /** As it is written, where it says nothing. */
  readonly written: string;
  readonly isQuoted: boolean;
}

export interface YamlMap extends Span {
  readonly kind: 'map';
  readonly pairs: readonly YamlPair[];
}

export interface YamlPair {
  readonly key: YamlNode | null;
  readonly value: YamlNode | null;
}

export interface YamlSeq extends Span {
  readonly kind: 'seq';
  readonly items: readonly (YamlNode | null)[];
}

/** `*name`, wherever it leads. */
export interface YamlAlias extends Span {
  readonly kind: 'alias';
  readonly name: string;
}

/** A piece of a YAML file that parsed. An alias may stand in one piece and its anchor in another. */
export interface YamlPart {
  readonly root: YamlNode | null;
  readonly anchors: ReadonlyMap<string, YamlNode>;
}
