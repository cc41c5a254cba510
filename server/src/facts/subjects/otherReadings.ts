import { readingNamed, readingWith, type Subject } from '../indicators/indicatorMatch.ts';
import { patternOf } from '../indicators/indicatorPattern.ts';
import { ADDITION, NEWLY_MADE } from './subjectWords.ts';

/** A name as it stands, to which nothing around it lends a part. */
export const readingAlone = (name: string): Subject => readingNamed(patternOf(name), { before: '', clause: '' }, '');

/** Readings as something less, or something else, than the words of a text say plainly. */
export const asAddition = (subject: Subject): Subject => readingWith(subject, { added: true });
export const asJoint = (subject: Subject): Subject => readingWith(subject, { weak: 'joint' });
/** Of the first words alone, and by these names and no others. */
export const asExact = (subject: Subject, at: number): Subject =>
  readingWith(subject, { isFull: true, weak: at === 0 ? undefined : 'joint' });
/** By the whole of its words, and not where they are only alike. */
export const asWhole = (subject: Subject): Subject => readingWith(subject, { isFull: true });
export const asWeak = (subject: Subject): Subject => readingWith(subject, { weak: true });

export const withAddition = (subject: Subject, words: string): Subject =>
  ADDITION.test(words) || NEWLY_MADE.test(words) ? asAddition(subject) : subject;

/** First as additions, then as they are. */
export const withAdded = (subjects: readonly Subject[]): Subject[] => [...subjects.map(asAddition), ...subjects.map(asWeak)];
