import { type Span, spanOf } from '../../util/span.ts';

/** One character of a word another, missing, too much, or two neighbours changed about, and the text that has it so. */
export interface Edit {
  readonly by: 'substitution' | 'missing' | 'extra' | 'swap';
  readonly span: Span;
  /** Where the text differs, and what should stand there. */
  readonly at: Span;
  readonly right: string;
}

/** How a text differs from a word by one edit, if the word's beginning stands at `start`. */
export function editAt(text: string, start: number, word: string): Edit | null {
  const end = start + word.length;
  // 一件件事: the last character comes one later.
  const isLater = text.charAt(end) === word.charAt(word.length - 1) && text.charAt(end - 1) !== word.charAt(word.length - 1);
  return (
    (isLater ? null : sameLength(text, start, word)) ??
    otherLength(text, start, word.length - 1, word) ??
    otherLength(text, start, word.length + 1, word)
  );
}

/** The same if the word's end stands at `end`. */
export function editEndingAt(text: string, end: number, word: string): Edit | null {
  return (
    sameLength(text, end - word.length, word) ??
    otherLength(text, end - word.length + 1, word.length - 1, word) ??
    otherLength(text, end - word.length - 1, word.length + 1, word)
  );
}

function sameLength(text: string, start: number, word: string): Edit | null {
  if (start < 0 || start + word.length > text.length) return null;
  let first = -1;
  let second = -1;
  for (let i = 0; i < word.length; i++) {
    if (text.charCodeAt(start + i) === word.charCodeAt(i)) continue;
    if (first < 0) first = i;
    else if (second < 0) second = i;
    else return null;
  }
  if (first < 0) return null;
  const span = spanOf(start, start + word.length);
  if (second < 0) return { by: 'substitution', span, at: spanOf(start + first, start + first + 1), right: word.charAt(first) };
  const isSwap =
    second === first + 1 && text.charAt(start + first) === word.charAt(second) && text.charAt(start + second) === word.charAt(first);
  return isSwap ? { by: 'swap', span, at: spanOf(start + first, start + second + 1), right: word.slice(first, second + 1) } : null;
}

/** A character missing or too much, but not at an edge: there the text is only a shorter or longer word. */
function otherLength(text: string, start: number, length: number, word: string): Edit | null {
  if (start < 0 || start + length > text.length) return null;
  const isMissing = length < word.length;
  const shorter = Math.min(length, word.length);
  let head = 0;
  while (head < shorter && text.charCodeAt(start + head) === word.charCodeAt(head)) head++;
  if (head === 0 || head === shorter) return null;
  const rest = isMissing ? word.slice(head + 1) : word.slice(head);
  if (rest === '' || text.slice(start + head + (isMissing ? 0 : 1), start + length) !== rest) return null;
  const at = start + head;
  const span = spanOf(start, start + length);
  return isMissing
    ? { by: 'missing', span, at: spanOf(at, at), right: word.charAt(head) }
    : { by: 'extra', span, at: spanOf(at, at + 1), right: '' };
}
