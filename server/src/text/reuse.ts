import { lowerBound } from '../util/lowerBound.ts';
import { withoutComments } from './comments.ts';
import type { Paragraph } from './paragraph.ts';
import type { Report } from './report.ts';
import { sharedEnds } from './sharedEnds.ts';

/** What can be taken over from the paragraphs of a report as it was before an edit. */
export interface Reuse {
  /** How many paragraphs stand before the edit. The text is to be read on from the end of the last of them. */
  readonly before: number;
  /** The index that a paragraph had before the edit, and from which on all that follow it are the same; null where the text was another one there. */
  twinOf(place: Place): number | null;
}

/** Where a paragraph begins, and the line that it begins in; whether there is body text before it. */
interface Place {
  readonly line: number;
  readonly start: number;
  readonly seenBody: boolean;
}

export const NO_REUSE: Reuse = { before: 0, twinOf: () => null };

/** Compares a text, its comments blanked out, with the report as it was. `from` is where its front matter ends. */
export function reuseOf(previous: Report, body: string, from: number): Reuse {
  const { paragraphs } = previous;
  const { before, behind } = sharedEnds(withoutComments(previous.text), body);
  const moved = body.length - previous.text.length;
  const sameHead = (previous.frontMatter?.end ?? 0) === from && from < before;
  const firstBody = paragraphs.findIndex(({ kind }) => kind === 'body');
  return {
    // The paragraph that the edit lies in is read again, and the one before it, which may now go on in it.
    // Of a line that is cut into parts all are read again: whether it is, its whole length tells.
    before: sameHead ? Math.max(0, Math.min(firstFrom(paragraphs, before + 1) - 2, firstFrom(paragraphs, lineStart(body, before)))) : 0,
    twinOf: ({ line, start, seenBody }) => {
      // The line break before it must be an old one, too.
      if (line <= body.length - behind) return null;
      const twin = firstFrom(paragraphs, start - moved);
      const hadSeenBody = firstBody >= 0 && firstBody < twin;
      return paragraphs[twin]?.start === start - moved && hadSeenBody === seenBody ? twin : null;
    },
  };
}

/** Where the line of an offset begins; no more of the text is looked at. */
function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !'\n\r\u2028\u2029'.includes(text.charAt(at - 1))) at--;
  return at;
}

/** The index of the first paragraph that begins at an offset or behind it. */
const firstFrom = (paragraphs: readonly Paragraph[], offset: number): number => lowerBound(paragraphs, ({ start }) => start >= offset);
