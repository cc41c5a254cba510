import { lowerBound } from '../../util/lowerBound.ts';
import { type Span, spanOf, textAt } from '../../util/span.ts';
import { rawLength } from '../ooxml/xml.ts';
import type { Anchored } from './layOut.ts';
import type { Piece, Run } from './wordParagraph.ts';

/** A comment's number and the stretch of the text that it is on. */
export interface Marked {
  readonly id: number;
  readonly span: Span;
}

export interface MarkedXml {
  readonly xml: string;
  /** Comments that could not be tied to their words, but to the run that holds or refers to them. */
  readonly away: ReadonlySet<number>;
}

/** A place in document.xml where marks can be put, and how a run is cut there. */
interface Cut {
  readonly at: number;
  /** What closes the run before the marks, and what opens it again. */
  readonly close: string;
  readonly open: string;
  /** A w:t before the cut that must keep its last space: where its tag ends. */
  readonly keepSpace: number | null;
  readonly ends: string[];
  readonly starts: string[];
}

/**
 * Puts the marks of comments into document.xml. A run is cut in two where a comment begins or ends in it, both with its formatting; nothing else is
 * touched. `prefix` is the namespace prefix of the document with its colon.
 */
export function markComments(xml: string, anchors: readonly Anchored[], comments: readonly Marked[], prefix: string): MarkedXml {
  const cuts = new Map<number, Cut>();
  const away = new Set<number>();
  const cutAt = (cut: Cut): Cut => {
    const known = cuts.get(cut.at) ?? cut;
    cuts.set(cut.at, known);
    return known;
  };
  for (const { id, span: asked } of comments) {
    // A comment is on one character at the least.
    const span = spanOf(asked.start, Math.max(asked.end, asked.start + 1));
    const touched = touchedBy(span, anchors);
    if (!touched) continue;
    const [first, last] = touched;
    const from = cutAt(startCut(xml, anchors, first, span.start, prefix));
    const to = cutAt(endCut(xml, anchors, last, span.end, prefix));
    if (anchors[first]?.piece === null) away.add(id);
    from.starts.push(`<${prefix}commentRangeStart ${prefix}id="${id}"/>`);
    to.ends.push(
      `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`,
    );
  }
  return { xml: withCuts(xml, [...cuts.values()]), away };
}

function withCuts(xml: string, cuts: readonly Cut[]): string {
  const edits = cuts.flatMap(({ at, close, open, keepSpace, ends, starts }) => [
    { at, text: [close, ...ends, ...starts, open].join('') },
    ...(keepSpace === null ? [] : [{ at: keepSpace, text: PRESERVE }]),
  ]);
  const seen = new Set<number>();
  let marked = '';
  let last = 0;
  for (const { at, text } of edits.sort((a, b) => a.at - b.at)) {
    // Two cuts of one w:t need its space kept once.
    if (text === PRESERVE && seen.has(at)) continue;
    if (text === PRESERVE) seen.add(at);
    marked += xml.slice(last, at) + text;
    last = at;
  }
  return marked + xml.slice(last);
}

/** The first and the last anchored stretch that a span touches. Null where the text has none at all. */
function touchedBy(span: Span, anchors: readonly Anchored[]): readonly [number, number] | null {
  if (anchors.length === 0) return null;
  const first = Math.min(
    lowerBound(anchors, (anchor) => anchor.end > span.start),
    anchors.length - 1,
  );
  const last = Math.max(lowerBound(anchors, (anchor) => anchor.start >= span.end) - 1, 0);
  // Between two anchored stretches (a label of a list, a line break): the one that follows.
  return first <= last ? [first, last] : [first, first];
}

function startCut(xml: string, anchors: readonly Anchored[], index: number, offset: number, prefix: string): Cut {
  const anchor = anchors[index];
  if (!anchor) return plainCut(xml.length);
  const { run, piece } = anchor;
  const taken = betweenCharacters(piece, Math.min(Math.max(0, offset - anchor.start), anchor.end - anchor.start - 1), -1);
  const isFirst = anchors[index - 1]?.run !== run;
  if (!piece || piece.cut === 'never' || (taken === 0 && isFirst)) return plainCut(run.start);
  if (piece.cut === 'beside') return cutIn(run, piece.place.start);
  return cutWithin(xml, run, piece, taken, prefix);
}

function endCut(xml: string, anchors: readonly Anchored[], index: number, offset: number, prefix: string): Cut {
  const anchor = anchors[index];
  if (!anchor) return plainCut(xml.length);
  const { run, piece, start, end } = anchor;
  const taken = betweenCharacters(piece, Math.min(end, Math.max(offset, start + 1)) - start, 1);
  const isLast = anchors[index + 1]?.run !== run;
  if (!piece || piece.cut === 'never' || (taken === end - start && isLast)) return plainCut(run.end);
  if (piece.cut === 'beside') return cutIn(run, piece.place.end);
  return cutWithin(xml, run, piece, taken, prefix);
}

/** Not between the halves of a surrogate pair. */
const betweenCharacters = (piece: Piece | null, taken: number, step: 1 | -1): number =>
  piece && /[\udc00-\udfff]/.test(piece.text.charAt(taken)) ? taken + step : taken;

const plainCut = (at: number): Cut => ({ at, close: '', open: '', keepSpace: null, ends: [], starts: [] });

/** Between two elements of a run. */
const cutIn = ({ tag, format }: Run, at: number): Cut => ({ ...plainCut(at), close: `</${tag}>`, open: `<${tag}>${format}` });

/** Between two characters of a w:t. */
function cutWithin(xml: string, { tag, format }: Run, { place, text }: Piece, taken: number, prefix: string): Cut {
  const at = place.start + rawLength(textAt(xml, place), taken);
  const tagStart = xml.lastIndexOf('<', place.start - 1);
  const keepsSpace = /\bxml:space\s*=/.test(xml.slice(tagStart, place.start));
  const opened = keepsSpace || text.charAt(taken) === ' ' ? PRESERVE : '';
  return {
    ...plainCut(at),
    close: `</${prefix}t></${tag}>`,
    open: `<${tag}>${format}<${prefix}t${opened}>`,
    keepSpace: !keepsSpace && text.charAt(taken - 1) === ' ' ? xml.indexOf('>', tagStart) : null,
  };
}

const PRESERVE = ' xml:space="preserve"';
