import type { ParagraphFacts } from '../../facts/facts.ts';
import type { Figure } from '../../quantity/figure.ts';
import type { Span } from '../../util/span.ts';
import { unitTable } from '../../util/sparseMatches.ts';

/** A paragraph's text; nothing where it is the YAML head of a report. */
export const proseOf = (facts: ParagraphFacts): string => (facts.paragraph.kind === 'frontMatter' ? '' : facts.paragraph.text);

/** A sentence of a paragraph, its closing mark included. */
export interface Sentence extends Span {
  readonly text: string;
}

/** Cuts at 。！？； and at line ends. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (let end = 0; end < text.length; ) {
    const start = end;
    while (end < text.length && STOPS[text.charCodeAt(end)] !== 1) end++;
    // A mark or a line end without words before it.
    if (end === start) {
      end++;
      continue;
    }
    if (end < text.length && text.charAt(end) !== '\n') end++;
    if (CLOSERS[text.charCodeAt(end)] === 1) end++;
    sentences.push({ start, end, text: text.slice(start, end) });
  }
  return sentences;
}

const STOPS = unitTable('。！？；;\n');
const CLOSERS = unitTable('”’」』');

/** What stands of a sentence before an offset, back over so many UTF-16 units at most. */
export const sentenceBefore = (text: string, end: number, most: number): string =>
  /[^。；;！？\n]*$/.exec(text.slice(Math.max(0, end - most), end))?.[0] ?? '';

/** The sentences that hold figures, each with its own, in one pass over both. */
export function figuresBySentence(
  text: string,
  figures: readonly Figure[],
): readonly { readonly sentence: Sentence; readonly figures: readonly Figure[] }[] {
  if (figures.length === 0) return [];
  const groups: { sentence: Sentence; figures: readonly Figure[] }[] = [];
  let at = 0;
  for (const sentence of sentencesOf(text)) {
    const own: Figure[] = [];
    for (let figure = figures[at]; figure && figure.start < sentence.end; figure = figures[++at]) own.push(figure);
    if (own.length > 0) groups.push({ sentence, figures: own });
  }
  return groups;
}
