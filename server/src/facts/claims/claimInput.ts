import type { PeriodMention } from '../../quantity/period.ts';
import type { Claim, NameMention, ReportContext } from '../facts.ts';
import type { BudgetMention } from '../subjects/budget.ts';
import type { Sentence } from '../subjects/sentence.ts';
import type { TargetIndex } from '../targets/targetIndex.ts';
import type { PlacesTold } from './placesTold.ts';

/** What a sentence's claims are read from. */
export interface ClaimInput {
  /** The paragraph's text. */
  readonly text: string;
  readonly sentence: Sentence;
  /** The names that stand in the sentence. */
  readonly names: readonly NameMention[];
  readonly placesTold: PlacesTold;
  readonly context: ReportContext;
  readonly targets: TargetIndex;
  /** The year that an earlier sentence of the paragraph began with (2024年，…。…), for those that name none. */
  readonly lead: PeriodMention | null;
  /** Whether it is the text's headline. */
  readonly isHeadline: boolean;
  /** The budgets that the paragraph names. */
  readonly budgets: readonly BudgetMention[];
  /** The scope that the paragraph's last claim before the sentence was of, and whether its sentence began with it; undefined where there is none. */
  readonly told?: { readonly scope: Claim['scope']; readonly began: boolean; readonly level?: string } | undefined;
}
