import type { Span } from '../../util/span.ts';
import { type Clause, type Formulation, type Place, placesOf } from './formulations.ts';

/** A formulation that a text quotes with a slip. */
export interface Misquotation {
  readonly kind: 'part' | 'order' | 'missing' | 'extra' | 'number' | 'superseded' | 'early';
  readonly formulation: Formulation;
  readonly span: Span;
  /** What is meant, as it is told. */
  readonly right: string;
  /** Where the change is made, and what is put there. */
  readonly edit: { readonly span: Span; readonly newText: string };
  /** How many of its parts are right. */
  readonly score: number;
}

/** Parts of a formulation that stand one behind another, in its order. */
export interface Run {
  readonly formulation: Formulation;
  readonly sentence: number;
  /** The clause at which its first part is or would be. */
  readonly shift: number;
  /** Where each part stands; null where something else does. */
  readonly spans: readonly (Span | null)[];
  /** How many are right. */
  readonly right: number;
}

/** A text as it is read for formulations. */
export interface Reading {
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** For each clause, the runs of two right parts and more that it belongs to. */
  readonly claims: ReadonlyMap<number, readonly Run[]>;
}

/** …、责任落实和政策落实: two clauses, where one side is a part. */
export function partedAtAnd(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.flatMap((clause) => {
    const { text, start, end, sentence } = clause;
    if (text.length < 7 || text.length > 40 || !/[和与及]/.test(text) || placesOf(text).length > 0) return [clause];
    for (const joint of text.matchAll(/以及|[和与及]/g)) {
      const [before, after] = [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)];
      if (placesOf(before).length === 0 && placesOf(after).length === 0) continue;
      return [
        { text: before, start, end: start + before.length, sentence },
        { text: after, start: end - after.length, end, sentence },
      ];
    }
    return [clause];
  });
}

/** The runs around the parts that stand as they are. */
export function runsIn(clauses: readonly Clause[]): readonly Run[] {
  const runs: Run[] = [];
  const seen = new Map<Formulation, Set<number>>();
  for (const [i, { text, sentence }] of clauses.entries())
    for (const { formulation, at } of LEAD.test(text) ? [...placesOf(text), ...placesOf(text.replace(LEAD, ''))] : placesOf(text)) {
      const shift = i - at;
      const shifts = seen.get(formulation) ?? new Set();
      if (shifts.has(shift)) continue;
      seen.set(formulation, shifts.add(shift));
      const spans = spansOf(formulation, clauses, shift, sentence);
      runs.push({ formulation, sentence, shift, spans, right: spans.filter(Boolean).length });
    }
  return runs;
}

/** Where each part of a formulation stands, with its first one at a clause. */
export const spansOf = (formulation: Formulation, clauses: readonly Clause[], shift: number, sentence: number): readonly (Span | null)[] =>
  formulation.parts.map((_, at) => {
    const clause = clauses[shift + at];
    return clause?.sentence === sentence ? partIn(clause, { formulation, at }) : null;
  });

/** Words that lead from one part to the next: 二是坚持…, 又谋事要实. */
export const LEAD = /^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+|就是|[是既又并更也要])/;

/** Where a clause holds a part: the first has words before it, the last behind it. */
function partIn({ text, start, end }: Clause, { formulation: { parts }, at }: Place): Span | null {
  for (const part of parts[at] ?? []) {
    if (text === part) return { start, end };
    if (at === parts.length - 1 && text.startsWith(part)) return { start, end: start + part.length };
    if (text.endsWith(part) && (at === 0 || text.slice(0, -part.length) === LEAD.exec(text)?.[0])) return { start: end - part.length, end };
  }
  return null;
}

/** The runs of two right parts and more, by clause. */
export function claimsOf(runs: readonly Run[]): ReadonlyMap<number, readonly Run[]> {
  const claims = new Map<number, Run[]>();
  for (const run of runs)
    for (const [at, span] of run.right < 2 ? [] : run.spans.entries()) {
      if (!span) continue;
      const known = claims.get(run.shift + at);
      if (known) known.push(run);
      else claims.set(run.shift + at, [run]);
    }
  return claims;
}
