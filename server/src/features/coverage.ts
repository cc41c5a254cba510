import type { Range } from 'vscode-languageserver-types';
import type { Analysis, ReviewedAnalysis } from '../analysis/analysis.ts';
import { ignoredAt } from '../analysis/suppress.ts';
import { sidecarOf } from '../data/fileKinds.ts';
import type { Target } from '../data/schema.ts';
import type { Tick } from '../data/sidecar.ts';
import type { Binding } from '../facts/facts.ts';
import { periodName } from '../quantity/periodName.ts';
import { toDocument } from '../text/paragraph.ts';
import { type Span, textAt } from '../util/span.ts';
import { type CoverageCounts, type CoverageVerdict, checkedOf, countVerdicts, verdictOf } from './coverageVerdict.ts';
import { keyOf, selectionOf } from './lookup.ts';
import { plainIndicator } from './plainIndicator.ts';
import { Positions } from './positions.ts';
import { type StaleCause, type Ticks, ticksOf } from './ticks.ts';

/** A figure that is a claim, with all that is known of it. */
export interface CoveredFigure {
  readonly uri: string;
  readonly span: Span;
  readonly range: Range;
  readonly text: string;
  readonly verdict: CoverageVerdict;
  readonly scope: string | null;
  /** The record's name of it, else the text's. */
  readonly indicator: string;
  /** As copy has it: 2023年上半年. */
  readonly period: string | null;
  readonly record: CoverageRecord | null;
  readonly tick: Pick<Tick, 'by' | 'on' | 'source'> | null;
  /** Why its contradiction is ignored. */
  readonly reason: string | null;
}

/** A record of a targets file, as coverage shows it. */
export interface CoverageRecord {
  readonly id: string;
  readonly scope: string;
  readonly indicator: string;
  readonly period: string;
  /** What the figure was held against, as written: ≥30家. */
  readonly stated: string;
  readonly source: string | null;
  readonly uri: string;
  readonly range: Range;
}

/** 覆盖: every claim of one report. */
export interface ReportCoverage {
  readonly uri: string;
  readonly counts: CoverageCounts;
  /** Claims. */
  readonly total: number;
  /** 已核: those that agree with a record, were ticked by a person, or are ignored with a reason. */
  readonly checked: number;
  readonly figures: readonly CoveredFigure[];
  /** Ticks that hold no longer, with their place in the sidecar. */
  readonly stale: readonly StaleTick[];
}

export interface StaleTick {
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
  readonly by: string;
  readonly on: string;
  readonly cause: StaleCause;
}

/** Coverage of one report; null where there is none of this URI. Over many reports `positions` are shared, so that a data file's lines are counted once. */
export function coverageOf(analysis: Analysis, uri: string, positions = new Positions(analysis)): ReportCoverage | null {
  const result = analysis.report(uri);
  if (!result) return null;
  const ticks = ticksOf(analysis, result);
  const figures = result.paragraphs.flatMap(({ paragraph, bindings }) =>
    bindings.flatMap((binding) => {
      if (!countsAsFigure(binding)) return [];
      const span = toDocument(paragraph, binding.claim.figure);
      return [coveredFigure({ analysis, positions, result, binding, ticks, span, text: textAt(paragraph.text, binding.claim.figure) })];
    }),
  );
  const counts = countVerdicts(figures);
  return {
    uri,
    counts,
    total: figures.length,
    checked: checkedOf(counts),
    figures,
    stale: ticks.stale.map(({ tick, cause }) => {
      const sidecar = sidecarOf(uri);
      return { uri: sidecar, range: positions.range(sidecar, tick.place), text: tick.text, by: tick.by, on: tick.on, cause };
    }),
  };
}

/** Targets that no report mentions. Looks at every report. */
export function unmentionedTargets(analysis: Analysis): readonly CoverageRecord[] {
  const positions = new Positions(analysis);
  const mentioned = new Set<string>();
  for (const uri of analysis.reports) {
    for (const { bindings } of analysis.report(uri)?.paragraphs ?? []) {
      for (const { target } of bindings) if (target) mentioned.add(keyOf(target));
    }
  }
  return analysis.data.targets
    .filter((target) => target.origin.pack === undefined && !mentioned.has(keyOf(target)))
    .map((target) => recordOf(target, null, analysis, positions));
}

/** Whether a figure is counted: it says something of an indicator. A stretch of time (三天内, 还有五个月) counts only where a record speaks of it. */
function countsAsFigure({ claim, target }: Binding): boolean {
  return claim.indicator !== null && (target !== null || !TIME.has(claim.figure.unit));
}

const TIME: ReadonlySet<string> = new Set(['天', '日', '工作日', '周', '个月', '月', '年', '个年头', '小时', '分钟', '秒']);

interface FigureInput {
  readonly analysis: Analysis;
  readonly positions: Positions;
  readonly result: ReviewedAnalysis;
  readonly binding: Binding;
  readonly ticks: Ticks;
  readonly span: Span;
  readonly text: string;
}

function coveredFigure({ analysis, positions, result, binding, ticks, span, text }: FigureInput): CoveredFigure {
  const { claim, target, mismatch } = binding;
  const tick = ticks.of(binding);
  const ignored = ignoredAt(result, span);
  return {
    uri: result.uri,
    span,
    range: positions.range(result.uri, span),
    text,
    verdict: verdictOf(binding, tick, ignored),
    scope: claim.scope?.name ?? null,
    indicator: target?.indicator ?? plainIndicator(claim.indicator?.text ?? ''),
    period: claim.period && periodName(claim.period.period, analysis.settings.locale),
    record: target && recordOf(target, mismatch?.against ?? binding.confirmedBy ?? null, analysis, positions),
    tick: tick && { by: tick.by, on: tick.on, source: tick.source },
    reason: ignored?.suppression.reason ?? null,
  };
}

function recordOf(
  target: Target,
  against: 'target' | 'actual' | 'superseded' | null,
  analysis: Analysis,
  positions: Positions,
): CoverageRecord {
  const stated = (against === 'actual' ? target.actual : target.target) ?? target.target ?? target.actual;
  const { id, scope, indicator, period, source, origin } = target;
  return {
    id,
    scope,
    indicator,
    period: periodName(period, analysis.settings.locale),
    stated: stated?.text ?? '',
    source,
    uri: origin.uri,
    range: positions.range(origin.uri, selectionOf(target, against ?? undefined)),
  };
}
