import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { overlaps } from '../util/span.ts';
import { type CoveredFigure, coverageOf } from './coverage.ts';
import { Positions } from './positions.ts';
import { COVERAGE_LABELS, TICKED } from './wording.ts';

export interface InlayHintsParams {
  readonly uri: string;
  readonly range: Range;
  /** Where figures are still being written, so that their verdicts wait. */
  readonly writing?: Range | null;
}

/**
 * 行内标注: `✓` behind a figure that agrees with its record, `≠400亿元` behind one that does not, `?` where no record speaks of it,
 * `✓张三` where a person checked it, `–` where its contradiction is ignored.
 */
export function provideInlayHints(analysis: Analysis, { uri, range, writing }: InlayHintsParams): InlayHint[] {
  const positions = new Positions(analysis);
  const wanted = positions.span(uri, range);
  const unfinished = writing && positions.span(uri, writing);
  const figures = coverageOf(analysis, uri)?.figures ?? [];
  return figures
    .filter(({ span }) => overlaps(span, wanted) && !(unfinished && span.start <= unfinished.end && unfinished.start <= span.end))
    .map((figure) => ({
      position: figure.range.end,
      label: labelOf(figure),
      tooltip: tooltipOf(figure, analysis),
      paddingLeft: true,
    }));
}

function labelOf({ verdict, record, tick }: CoveredFigure): string {
  switch (verdict) {
    case 'agrees':
      return '✓';
    case 'contradicts':
      return `≠${record?.stated ?? ''}`;
    case 'ticked':
      return `✓${tick?.by ?? ''}`;
    case 'ignored':
      return '–';
    case 'unmatched':
      return '?';
  }
}

function tooltipOf({ verdict, record, tick, reason }: CoveredFigure, { settings: { locale } }: Analysis): string {
  const parts = [COVERAGE_LABELS[verdict][locale], record?.id, record?.source, tick && `${TICKED[locale]} ${tick.by} ${tick.on}`, reason];
  return parts.filter(Boolean).join(' · ');
}
