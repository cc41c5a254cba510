import type { Span } from '../../util/span.ts';
import { LEAD, type Misquotation, type Reading, type Run, spansOf } from './formulationRuns.ts';
import { type Clause, placesOf } from './formulations.ts';

/** Parts that something else stands in the place of. */
export function partSlips(run: Run, reading: Reading): readonly Misquotation[] {
  const { spans } = run;
  const slips: Misquotation[] = [];
  for (let from = 0; from < spans.length; from++) {
    if (spans[from]) continue;
    let to = from;
    while (to + 1 < spans.length && !spans[to + 1]) to++;
    const slip = slipAt(run, reading, from, to);
    if (slip) slips.push(slip);
    from = to;
  }
  return slips;
}

/** What stands in the place of one part, or of two beside each other. */
function slipAt(run: Run, { text, clauses, claims }: Reading, from: number, to: number): Misquotation | null {
  const { formulation, sentence, shift, spans, right } = run;
  const wrong = to - from + 1;
  if (wrong > 2 || right <= wrong) return null;
  const isInner = from > 0 && to < spans.length - 1;
  if (!isInner && !(from > 0 ? spans[from - 1] && spans[from - 2] : spans[to + 1] && spans[to + 2])) return null;
  const about = { right, isInner, isWhole: right + wrong === spans.length, isNamed: isNamed(run, text) };
  const found: { readonly span: Span; readonly right: string }[] = [];
  for (let at = from; at <= to; at++) {
    const clause = clauses[shift + at];
    const expected = formulation.parts[at]?.[0] ?? '';
    if (clause?.sentence !== sentence || claims.get(shift + at)?.some((other) => other.formulation !== formulation)) return null;
    const span = standIn(clause, expected, { isFirst: at === 0, isLast: at === spans.length - 1 });
    const said = text.slice(span.start, span.end);
    if (
      placesOf(said).some((known) => known.formulation === formulation) ||
      !isMeant(said, expected, {
        isAlone: clause.text.length === expected.length,
        isClosed: at === spans.length - 1 && isClosed(run, text, span.end),
        ...about,
      })
    )
      return null;
    found.push({ span, right: expected });
  }
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return null;
  const span = { start: first.span.start, end: last.span.end };
  const newText = found.map((one, i) => text.slice(found[i - 1]?.span.end ?? one.span.start, one.span.start) + one.right).join('');
  return { kind: 'part', formulation, span, right: newText, edit: { span, newText }, score: right };
}

interface About {
  readonly right: number;
  readonly isInner: boolean;
  readonly isWhole: boolean;
  readonly isNamed: boolean;
  /** Whether it is all that its clause has. */
  readonly isAlone: boolean;
  /** Whether its name stands directly behind the clause: …、真抓实干(的特区精神). */
  readonly isClosed: boolean;
}

/** Whether a part is meant by what stands in its place: it differs by little, is of the same mould, or the formulation is named and else whole. */
function isMeant(found: string, expected: string, { right, isInner, isWhole, isNamed, isAlone, isClosed }: About): boolean {
  if (isWidened(found, expected)) return false;
  const like = likeness(found, expected);
  if (like >= NEAR) return true;
  if (like >= MOULD) return (isWhole && (right >= 3 || isClosed)) || (isInner && (isNamed || right >= 4));
  if (!isWhole || found.length !== expected.length) return false;
  const isOneOfMany = right >= 4 && found.startsWith(expected.slice(0, 2));
  return isClosed || (isNamed && isAlone && right >= 5) || (isInner && (isNamed ? right >= 3 : isOneOfMany));
}

const NEAR = 2 / 3;
const MOULD = 2 / 5;

/** 坚持…的原则, 全面推进依法治国: words more or less are no other wording; a character that is lost or doubled is a slip. */
function isWidened(found: string, expected: string): boolean {
  const [short, long] = found.length < expected.length ? [found, expected] : [expected, found];
  if (short.length === long.length) return false;
  let at = 0;
  let more = '';
  for (const character of long)
    if (character === short.charAt(at)) at++;
    else more += character;
  if (at < short.length) return false;
  const isSlip = found === short ? more.length === 1 && !/[的和与]/.test(more) : DOUBLED.test(found) && !DOUBLED.test(expected);
  return !isSlip;
}

const DOUBLED = /(.)\1/;

/** What stands in a part's place: words before the first part and behind the last are none of it. */
function standIn({ start, end, text }: Clause, expected: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): Span {
  const more = Math.max(0, text.length - expected.length);
  if (isLast) return { start, end: end - more };
  if (isFirst) return { start: start + more, end };
  const lead = LEAD.exec(text)?.[0] ?? '';
  return { start: expected.startsWith(lead) ? start : start + lead.length, end };
}

/** Which part of the characters of two wordings is the same in its place, from the beginning or from the end. */
function likeness(found: string, expected: string): number {
  const [shorter, longer] = [Math.min(found.length, expected.length), Math.max(found.length, expected.length)];
  if (longer - shorter > 2) return 0;
  let same = 0;
  if (shorter === longer) {
    for (let i = 0; i < longer; i++) if (found.charAt(i) === expected.charAt(i)) same++;
    return same / longer;
  }
  while (same < shorter && found.charAt(same) === expected.charAt(same)) same++;
  let behind = 0;
  while (same + behind < shorter && found.at(-1 - behind) === expected.at(-1 - behind)) behind++;
  return (same + behind) / longer;
}

/** Two parts, each in the other's place, where all others are right. */
export function exchanged(run: Run, { text, clauses, claims }: Reading): readonly Misquotation[] | null {
  const { formulation, sentence, shift, spans, right } = run;
  const { parts } = formulation;
  if (right !== parts.length - 2) return null;
  const one = spans.indexOf(null);
  const other = spans.lastIndexOf(null);
  const [first, second] = [clauses[shift + one], clauses[shift + other]];
  const [own = ''] = parts[one] ?? [];
  const [its = ''] = parts[other] ?? [];
  if (first?.sentence !== sentence || second?.sentence !== sentence) return null;
  if (claims.get(shift + one)?.some((claim) => claim.formulation !== formulation && claim.right > Math.max(right, 2))) return null;
  if (one === 0 ? !first.text.endsWith(its) : first.text !== its) return null;
  if (other === parts.length - 1 ? !second.text.startsWith(own) : second.text !== own) return null;
  const span = { start: first.end - its.length, end: second.start + own.length };
  if (right < 2 && span.end - span.start < LONG && !isNamed(run, text)) return null;
  const newText = own + text.slice(first.end, second.start) + its;
  return [{ kind: 'order', formulation, span, right: newText, edit: { span, newText }, score: right }];
}

/** One part left out, or one more put in, between others, where all others are right. */
export function lacking(given: Run, { text, clauses, claims }: Reading): readonly Misquotation[] | null {
  // Found by the parts behind what is missing, it is read from those before.
  const earlier = given.spans[0] ? null : spansOf(given.formulation, clauses, given.shift + 1, given.sentence);
  const run = earlier ? { ...given, shift: given.shift + 1, spans: earlier } : given;
  const { formulation, sentence, shift, spans } = run;
  const { parts } = formulation;
  const at = spans.indexOf(null);
  if (at < 1 || parts.length < 4) return null;
  const behind = at < parts.length - 1 ? spansOf(formulation, clauses, shift - 1, sentence) : [];
  const further = spansOf(formulation, clauses, shift + 1, sentence);
  const isMissing = behind.length > 0 && !behind.slice(at + 1).includes(null);
  const isMore = !isMissing && !further.slice(at).includes(null);
  const rest = isMissing ? behind : further;
  const [first, before, next, last] = [spans[0], spans[at - 1], rest[isMissing ? at + 1 : at], rest.at(-1)];
  if (!(isMissing || isMore) || !first || !before || !next || !last) return null;
  if (claims.get(shift + at)?.some((claim) => claim.right === claim.spans.length)) return null;
  const span = { start: before.start, end: next.end };
  const score = parts.length - 1;
  if (isMore) {
    const extra = clauses[shift + at];
    if (!extra || !isNamed(run, text)) return null;
    const edit = { span: { start: extra.start, end: next.start }, newText: '' };
    return [{ kind: 'extra', formulation, span: extra, right: extra.text, edit, score }];
  }
  const [missing = ''] = parts[at] ?? [];
  const isQuoted = text.charAt(first.start - 1) === '“' && text.charAt(last.end) === '”';
  if (last.end - first.start < LONG && !isQuoted && !isNamed(run, text)) return null;
  // It stands elsewhere, in words of its own.
  if (text.slice(Math.max(0, first.start - 40), last.end + 40).includes(missing.slice(0, 6))) return null;
  const edit = { span: { start: before.end, end: before.end }, newText: text.slice(before.end, next.start) + missing };
  return [{ kind: 'missing', formulation, span, right: missing, edit, score }];
}

/** So many characters in the order of a formulation are that one, by whatever name. */
const LONG = 20;

/** The last one or two parts left out, where the list ends and its name stands behind it: …、英勇斗争”的伟大建党精神. */
export function cutShort(run: Run, { text, clauses, claims }: Reading): readonly Misquotation[] | null {
  const { formulation, sentence, shift, spans, right } = run;
  const { wording, parts } = formulation;
  if (!spans[0] || spans.slice(0, right).includes(null)) return null;
  // The last clause that is there may have the name behind it.
  const next = clauses[shift + right];
  const [ending = ''] = parts[right] ?? [];
  const goesOn = next?.sentence === sentence && next.text.startsWith(ending);
  const there = goesOn ? right + 1 : right;
  const last = goesOn ? { start: next.start, end: next.start + ending.length } : spans[right - 1];
  if (!last || there < 3 || there >= parts.length || parts.length - there > 2 || !isClosed(run, text, last.end)) return null;
  if (claims.get(shift)?.some((claim) => claim.right === claim.spans.length && claim.formulation !== formulation)) return null;
  const [part = ''] = parts[there - 1] ?? [];
  const missing = wording.slice(wording.indexOf(part) + part.length);
  const edit = { span: { start: last.end, end: last.end }, newText: missing };
  return [{ kind: 'missing', formulation, span: last, right: missing.replace(/^[、，]/, ''), edit, score: there }];
}

/** Whether a name stands directly behind the end of a list. */
function isClosed({ formulation: { names } }: Run, text: string, end: number): boolean {
  const rest = /^[”’]?的?[“‘]?(?:伟大)?/.exec(text.slice(end, end + 6))?.[0].length ?? 0;
  const after = text.slice(end + rest, end + rest + 20);
  return rest > 0 && names.some((name) => name.length > 2 && after.replace(/^伟大/, '').startsWith(name.replace(/^伟大/, '')));
}

/** Whether the words around a run name its formulation. */
function isNamed({ formulation: { names }, spans }: Run, text: string): boolean {
  const [first, last] = [spans.find(Boolean), spans.findLast(Boolean)];
  const around = text.slice(Math.max(0, (first?.start ?? 0) - 60), (last?.end ?? 0) + 40);
  return names.some((name) => around.includes(name));
}
