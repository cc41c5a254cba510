/** 统计用语: spellings that all mean one thing, the official one first. */
export type Term = readonly [official: string, ...short: string[]];

/** Terms with the document that has the official ones. */
export interface TermGroup {
  readonly source: string;
  readonly terms: readonly Term[];
}
