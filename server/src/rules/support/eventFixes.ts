import { both } from '../../util/bilingual.ts';
import type { Span } from '../../util/span.ts';
import type { Fix } from '../rule.ts';
import { type EventMention, printedLike } from './events.ts';

/** Another text in the place of a span. */
export interface Correction {
  readonly span: Span;
  readonly right: string;
}

export const fixOf = ({ span, right }: Correction): Fix => ({
  title: both(`改为“${right}”`, `Change to ${right}`),
  edits: [{ span, newText: right }],
});

/** The name of an event with the numbers of another, from the first that differs to the last, with what each is a number of: 第六届, 三中全会. */
export function renumbered(text: string, { ordinals, ...event }: EventMention, numbers: readonly number[]): Correction | null {
  const wrong = ordinals.flatMap((ordinal, at) => (ordinal.value === numbers[at] ? [] : [{ ordinal, right: numbers[at] ?? 0 }]));
  const first = wrong[0]?.ordinal;
  const last = wrong.at(-1)?.ordinal;
  if (!first || !last || ordinals.length !== numbers.length) return null;
  const start = first.start > event.start && text.charAt(first.start - 1) === '第' ? first.start - 1 : first.start;
  const end = last.end + (/^(?:中全会|[届次个大])/.exec(text.slice(last.end, event.end))?.[0].length ?? 0);
  let right = '';
  let at = start;
  for (const { ordinal, right: number } of wrong) {
    const told = text.slice(ordinal.start, ordinal.end);
    // 首届 becomes 第二届.
    right += `${text.slice(at, ordinal.start)}${told === '首' ? '第' : ''}${printedLike(number, told)}`;
    at = ordinal.end;
  }
  return { span: { start, end }, right: right + text.slice(at, end) };
}
