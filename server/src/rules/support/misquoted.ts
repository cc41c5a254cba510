import { numberSlips } from './formulationNumbers.ts';
import { claimsOf, type Misquotation, partedAtAnd, type Reading, type Run, runsIn } from './formulationRuns.ts';
import { cutShort, exchanged, lacking, partSlips } from './formulationSlips.ts';
import { clausesOf, type Formulation } from './formulations.ts';

/** The formulations that a text quotes with a slip, and those that it quotes as they were. */
export function misquotationsIn(text: string): readonly Misquotation[] {
  const clauses = partedAtAnd(clausesOf(text));
  const runs = clauses.length < 3 ? [] : runsIn(clauses);
  if (runs.length === 0) return [];
  const reading = { text, clauses, claims: claimsOf(runs) };
  const best = new Map<number, Misquotation>();
  for (const slip of runs.flatMap((run) => slipsOf(run, reading))) {
    const known = best.get(slip.span.start);
    if (!known || slip.score > known.score) best.set(slip.span.start, slip);
  }
  return [...best.values()];
}

function slipsOf(run: Run, reading: Reading): readonly Misquotation[] {
  const { formulation, right, spans } = run;
  if (right === spans.length)
    return formulation.successor ? superseded(run, formulation.successor) : [...numberSlips(run, reading), ...early(run)];
  if (right < 2) return formulation.inAnyOrder ? [] : (exchanged(run, reading) ?? lacking(run, reading) ?? []);
  if (formulation.inAnyOrder) return partSlips(run, reading);
  return exchanged(run, reading) ?? lacking(run, reading) ?? cutShort(run, reading) ?? partSlips(run, reading);
}

/** The whole of a former wording. */
function superseded({ spans, formulation, right }: Run, { wording }: Formulation): readonly Misquotation[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [];
  const span = { start: first.start, end: last.end };
  return [{ kind: 'superseded', formulation, span, right: wording, edit: { span, newText: wording }, score: right }];
}

/** The whole of a wording that is known to have come up at a time. */
function early({ spans, formulation, right }: Run): readonly Misquotation[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || formulation.since === null || right < 4) return [];
  const span = { start: first.start, end: last.end };
  return [{ kind: 'early', formulation, span, right: formulation.since, edit: { span, newText: '' }, score: right }];
}
