import type { Figure } from '../../quantity/figure.ts';
import type { Span } from '../../util/span.ts';
import type { Subject } from '../indicators/indicatorMatch.ts';

/** What a figure may be said of. `readings` go from the likeliest to the least. */
export interface FigureSubject {
  readonly figure: Figure;
  readonly readings: readonly Subject[];
  readonly span: Span;
  /** The text's own words. */
  readonly words: string;
  readonly motion: 'up' | 'down' | null;
  /** The verbs and adverbs between the subject and the figure. */
  readonly verb: string;
  /** Whether the subject was carried over from the figure before. */
  readonly carried: boolean;
  /** The clause before, where the figure's own is a bare verb (推动中欧班列常态化，争取开行100列); else empty. */
  readonly topic: string;
  /** A level that something rose or fell from (由12家增加到35家), or a distance to another value (高于全省1.2个百分点). */
  readonly role: 'value' | 'baseline' | 'difference';
  /** Whether it is what a level rose or fell to, after its baseline. */
  readonly isEnd: boolean;
  /** Whether the next words tell by how much it has grown: 改造580万套，增加110万套. */
  readonly isGrown?: boolean;
  /** Whether a baseline's own time is named (从2007年底的8.4%提升到…). */
  readonly isDated: boolean;
  /** The qualifiers of the first figure of a list, where they may be meant for this one too (分别突破1.3万亿元、7000亿元). */
  readonly meant?: Pick<Figure, 'comparator' | 'approximate'>;
  /** Whether it is the first of two things that have one figure (工业投资、民间投资增长6%): what comes next goes on with the second. */
  readonly isBeside?: true | undefined;
  /** The sentence as it stands before the subject, which may name the first part of what the figure is said of. */
  readonly earlier?: string;
}

/** A subject with some of it otherwise; written out as `readingWith` is. */
export const subjectWith = (from: FigureSubject, said: Partial<FigureSubject>): FigureSubject =>
  Object.assign(
    {
      figure: from.figure,
      readings: from.readings,
      span: from.span,
      words: from.words,
      motion: from.motion,
      verb: from.verb,
      carried: from.carried,
      topic: from.topic,
      role: from.role,
      isEnd: from.isEnd,
      isGrown: from.isGrown,
      isDated: from.isDated,
      meant: from.meant,
      isBeside: from.isBeside,
      earlier: from.earlier,
    },
    said,
  );
