import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import type { Binding } from '../facts/facts.ts';
import { toDocument } from '../text/paragraph.ts';
import { overlaps } from '../util/span.ts';
import { Positions } from './positions.ts';
import { VERDICT_LABELS } from './wording.ts';

export interface InlayHintsParams {
  readonly uri: string;
  readonly range: Range;
}

/** 行内标注: `✓` behind a figure that agrees with its record, `≠400亿元` behind one that does not, `?` where no record speaks of it. */
export function provideInlayHints(analysis: Analysis, { uri, range }: InlayHintsParams): InlayHint[] {
  const result = analysis.report(uri);
  if (!result) return [];
  const positions = new Positions(analysis);
  const wanted = positions.span(uri, range);
  return result.paragraphs
    .filter(({ paragraph }) => overlaps(paragraph, wanted))
    .flatMap(({ paragraph, bindings }) =>
      bindings.flatMap((binding) => {
        const label = labelOf(binding);
        if (!label) return [];
        const { end } = toDocument(paragraph, binding.claim.figure);
        const tooltip = VERDICT_LABELS[binding.verdict][analysis.settings.locale];
        return [{ position: positions.range(uri, { start: end, end }).start, label, tooltip, paddingLeft: true }];
      }),
    );
}

function labelOf({ claim, target, verdict, mismatch }: Binding): string | null {
  if (verdict === 'unmatched') return claim.indicator ? '?' : null;
  if (verdict === 'agrees') return '✓';
  const recorded = mismatch?.against === 'actual' ? target?.actual : target?.target;
  return `≠${recorded?.text ?? ''}`;
}
