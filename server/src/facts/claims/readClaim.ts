import type { Claim } from '../facts.ts';
import type { FigureSubject } from '../subjects/figureSubject.ts';

/** A claim with what led to it, as far as binding needs to know. */
export interface ReadClaim {
  readonly claim: Claim;
  readonly subject: BindingSubject;
  /** Whether the sentence itself says that it is a goal or a result (力争, 已完成), and not its section alone. */
  readonly isExplicit: boolean;
  /** Whether a headline says it, which has no room for 约 and 以上. */
  readonly isHeadline: boolean;
}

/** What binding needs to know of a figure's subject. */
export type BindingSubject = Pick<
  FigureSubject,
  'readings' | 'words' | 'verb' | 'carried' | 'topic' | 'role' | 'isDated' | 'isEnd' | 'isGrown' | 'meant' | 'earlier'
>;
