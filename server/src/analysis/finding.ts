import type { Level } from '../rules/rule.ts';
import type { Bilingual } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';

/** A finding in a report, in the document's raw offsets. */
export interface Finding {
  readonly rule: string;
  readonly kind: string | null;
  readonly level: Level;
  readonly message: Bilingual;
  readonly span: Span;
  readonly fixes: readonly FindingFix[];
  readonly related: readonly { readonly uri: string; readonly span: Span; readonly message: Bilingual }[];
  /** Id of the record that the finding rests on. */
  readonly target: string | null;
  readonly expected: string | null;
}

export interface FindingFix {
  readonly title: Bilingual;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
}
