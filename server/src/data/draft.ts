import type { Measure, Superseded, Target } from './schema.ts';

/** A target as it is to be written into a file: texts as people write them, null for what is left open. */
export interface TargetDraft {
  readonly id: string | null;
  readonly indicator: string;
  readonly aliases: readonly string[];
  readonly measure: Measure | null;
  readonly scope: string | null;
  /** 2023, 2023H1, 2021—2025. */
  readonly period: string | null;
  readonly target: string | null;
  readonly actual: string | null;
  readonly asOf: string | null;
  /** 基数: the result of the period before. */
  readonly base: string | null;
  readonly basis: string | null;
  readonly nature: string | null;
  readonly owner: string | null;
  readonly definition: string | null;
  readonly source: string | null;
  readonly revised: readonly string[];
  readonly note: string | null;
}

export const EMPTY_DRAFT: TargetDraft = {
  id: null,
  indicator: '',
  aliases: [],
  measure: null,
  scope: null,
  period: null,
  target: null,
  actual: null,
  asOf: null,
  base: null,
  basis: null,
  nature: null,
  owner: null,
  definition: null,
  source: null,
  revised: [],
  note: null,
};

/** A record as it stands; its id only where its file gives one. */
export function draftOf(target: Target): TargetDraft {
  const { indicator, aliases, measure, scope, asOf, basis, nature, owner, definition, source } = target;
  return {
    id: target.origin.fields.id ? target.id : null,
    ...{ indicator, aliases, measure, scope, asOf, basis, nature, owner, definition, source },
    period: target.period.label,
    target: target.target?.text ?? null,
    actual: target.actual?.text ?? null,
    base: target.base?.text ?? null,
    revised: target.superseded.map(revisedText),
    note: null,
  };
}

/** 350亿元（2023-07-01）. */
const revisedText = ({ text, date }: Superseded): string => (date ? `${text}（${date}）` : text);

/** A field of a draft. */
export type DraftKey = keyof TargetDraft;
