import type { Analysis, ReportAnalysis, ReviewedAnalysis } from '../analysis/analysis.ts';
import { ignoredAt } from '../analysis/suppress.ts';
import { sidecarOf } from '../data/fileKinds.ts';
import type { Target } from '../data/schema.ts';
import type { Placed, Tick } from '../data/sidecar.ts';
import { type SidecarChange, writeSidecar } from '../data/writeSidecar.ts';
import type { Binding, ParagraphFacts } from '../facts/facts.ts';
import { sentenceAround, withoutSpace } from '../text/sentenceAround.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { fingerprint } from '../util/fingerprint.ts';
import { textAt } from '../util/span.ts';
import { factAt } from './lookup.ts';
import { fileName } from './wording.ts';

/** By what a tick is known again: figure, sentence and record, never a place. */
export type TickKey = Pick<Tick, 'text' | 'sentence' | 'nth' | 'record' | 'state'>;

/** Why a tick holds no longer: the figure or its sentence was edited, or the record. */
export type StaleCause = 'text' | 'record';

/** 核对: the ticks of a report held against its present text and records. */
export interface Ticks {
  of(binding: Binding): Placed<Tick> | null;
  readonly stale: readonly { readonly tick: Placed<Tick>; readonly cause: StaleCause }[];
}

/** The ticks of one report. */
export function ticksOf(analysis: Analysis, result: ReportAnalysis): Ticks {
  const noted = analysis.sidecar(sidecarOf(result.uri))?.ticks ?? [];
  if (noted.length === 0) return NO_TICKS;
  const open = new Map<string, Placed<Tick>>();
  for (const tick of noted) open.set(figureName(tick), tick);
  const held = new Map<Binding, Placed<Tick>>();
  const changed = new Set<Placed<Tick>>();
  for (const facts of result.paragraphs) {
    for (const [binding, key] of tickKeysOf(facts)) {
      const tick = open.get(figureName(key));
      if (!tick) continue;
      if (tick.record === key.record && tick.state === key.state) held.set(binding, tick);
      else changed.add(tick);
    }
  }
  const live = new Set(held.values());
  return {
    of: (binding) => held.get(binding) ?? null,
    stale: noted
      .filter((tick) => !live.has(tick))
      .map((tick) => ({ tick, cause: changed.has(tick) ? ('record' as const) : ('text' as const) })),
  };
}

/** The key of each claim's figure in a paragraph. */
export function tickKeysOf({ paragraph, bindings }: ParagraphFacts): ReadonlyMap<Binding, TickKey> {
  const seen = new Map<string, number>();
  const keys = new Map<Binding, TickKey>();
  for (const binding of [...bindings].sort((a, b) => a.claim.figure.start - b.claim.figure.start)) {
    const { figure } = binding.claim;
    const around = sentenceAround(paragraph.text, figure);
    const text = withoutSpace(textAt(paragraph.text, figure));
    const place = `${around.start} ${text}`;
    const nth = (seen.get(place) ?? 0) + 1;
    seen.set(place, nth);
    const { target } = binding;
    const sentence = textAt(paragraph.text, around);
    keys.set(binding, { text, sentence, nth, record: target?.id ?? null, state: target ? recordState(target) : null });
  }
  return keys;
}

/** A fingerprint of what a record says, in the words that it is written in. A field that a later version reads does not change it while it is empty. */
export function recordState(record: Target): string {
  const { scope, indicator, measure, period, target, actual, asOf, basis, definition, source, superseded } = record;
  const fields = {
    scope,
    indicator,
    measure,
    period: period.label,
    target: target?.text,
    actual: actual?.text,
    asOf,
    basis,
    definition,
    source,
  };
  const said = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return fingerprint(JSON.stringify([said, superseded.map(({ text, date }) => [text, date])]));
}

export interface TickParams {
  readonly uri: string;
  /** Raw offsets; the figure at each is meant. */
  readonly offsets: readonly number[];
}

export type TickAction =
  | { readonly action: 'untick' }
  | {
      readonly action: 'tick';
      readonly by: string;
      /** ISO date. */
      readonly on: string;
      /** What the figure was held against; null: the record's own source. */
      readonly source: string | null;
    };

/** The sidecar's new text, '' where nothing is left in it; or why there is none. */
export type SidecarText = { readonly uri: string; readonly text: string } | { readonly refused: Bilingual };

/** Ticks the figures at some places of a report, or takes their ticks back. */
export function tickChange(analysis: Analysis, params: TickParams & TickAction): SidecarText {
  const result = analysis.report(params.uri);
  const places = result ? params.offsets.flatMap((offset) => figuresAt(result, offset)) : [];
  if (!result || places.length === 0) return { refused: NO_FIGURE };
  const uri = sidecarOf(params.uri);
  const sidecar = analysis.sidecar(uri);
  const names = new Set(places.map(({ key }) => figureName(key)));
  const remove = (sidecar?.ticks ?? []).filter((tick) => names.has(figureName(tick))).map(({ place }) => place.start);
  const wrong = places.find(({ binding }) => binding.verdict === 'contradicts' && params.action === 'tick');
  if (wrong && !ignoredAt(result, wrong.span)) return { refused: contradicts(wrong.key.text) };
  const checked =
    params.action === 'untick'
      ? []
      : places.map(({ key, binding }) => ({
          ...key,
          source: params.source ?? binding.target?.source ?? null,
          by: params.by,
          on: params.on,
        }));
  return sidecarText(analysis, params.uri, { checked, remove });
}

/** The text of a report's sidecar after a change. */
export function sidecarText(analysis: Analysis, report: string, change: SidecarChange): SidecarText {
  const uri = sidecarOf(report);
  const text = writeSidecar(analysis.sidecar(uri)?.text ?? '', change, { locale: analysis.settings.locale, report: fileName(report) });
  return text === null ? { refused: unreadableSidecar(fileName(uri)) } : { uri, text };
}

/** The claims of the figure at a place: A、B各300家 are two. */
function figuresAt(result: ReviewedAnalysis, offset: number) {
  const found = factAt(result, offset);
  if (found?.kind !== 'figure') return [];
  return [...tickKeysOf(found.facts)]
    .filter(([{ claim }]) => claim.figure.start === found.figure.start)
    .map(([binding, key]) => ({ key, binding, span: found.span }));
}

const NO_FIGURE = both('光标处没有数字可以核对。', 'There is no figure to be checked at the cursor.');
const contradicts = (text: string) =>
  both(`“${text}”与目标不符，请先改正，或写明原因后忽略。`, `“${text}” contradicts its target: mend it, or ignore it with a reason.`);
export const unreadableSidecar = (name: string) =>
  both(`“${name}”写法有误，未作改动；请先改正。`, `“${name}” cannot be read and was left as it is; mend it first.`);

const NO_TICKS: Ticks = { of: () => null, stale: [] };

/** What a tick and a figure have in common as long as the text stands. */
const figureName = ({ text, sentence, nth }: TickKey) => `${withoutSpace(text)}\n${withoutSpace(sentence)}\n${nth}`;
