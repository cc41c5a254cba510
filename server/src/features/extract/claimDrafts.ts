import type { Analysis } from '../../analysis/analysis.ts';
import { EMPTY_DRAFT, type TargetDraft } from '../../data/draft.ts';
import { inferMeasure } from '../../data/measure.ts';
import type { Measure } from '../../data/schema.ts';
import { paragraphClaims } from '../../facts/claims/paragraphClaims.ts';
import type { ReadClaim } from '../../facts/claims/readClaim.ts';
import type { ParagraphFacts } from '../../facts/facts.ts';
import type { Figure } from '../../quantity/figure.ts';
import { parseQuantity } from '../../quantity/parse.ts';
import { toDocument } from '../../text/paragraph.ts';
import { type Span, textAt } from '../../util/span.ts';
import { indicatorName, type NameContext } from './indicatorName.ts';

/** A record that a paragraph states, with the place of its figure in the document. */
export interface ClaimDraft extends Span {
  readonly draft: TargetDraft;
}

/** The records that a paragraph states in full: figure, indicator, place and period. Figures that a record speaks of already are passed over. */
export function claimDrafts(analysis: Analysis, facts: ParagraphFacts): readonly ClaimDraft[] {
  const { paragraph, context } = facts;
  const { text } = paragraph;
  const known = new Set(facts.bindings.filter(({ target }) => target !== null).map(({ claim }) => claim.figure.start));
  return [...paragraphClaims(facts, analysis.targets)].flatMap(({ sentence, claims: reads }) => {
    const found: ClaimDraft[] = [];
    let previous: string | null = null;
    for (const [index, read] of reads.entries()) {
      const following = reads.slice(index + 1, index + 1 + REACH).map(({ subject }) => subject.words.trim());
      const at = sentence.figures.indexOf(read.claim.figure);
      const around: NameContext = { text, previous, following, left: sentence.figures[at - 1], right: sentence.figures[at + 1] };
      const name: string | null = read.subject.carried && previous ? previous : indicatorName(read, around);
      if (name !== null) previous = name;
      const draft = name === null || known.has(read.claim.figure.start) ? null : draftOf(read, name, text, context.year);
      if (draft) found.push({ ...toDocument(paragraph, read.claim.figure), draft });
    }
    return found;
  });
}

/** How far the last item of an enumeration may stand from the one that takes its noun. */
const REACH = 6;

function draftOf({ claim, subject }: ReadClaim, indicator: string, text: string, year: number | null): TargetDraft | null {
  const { figure, scope, period, modality } = claim;
  if (scope === null || period === null || subject.role !== 'value' || figure.kind === 'ordinal' || figure.kind === 'multiple') return null;
  const value = textAt(text, figure).replace(/\s+/g, '');
  // What the targets file could not read back is no record.
  const quantity = parseQuantity(value);
  if (quantity === null || !isAmount(figure)) return null;
  const isGoal = modality === 'goal' || (modality === null && (year === null || period.period.to >= `${year}-01-01`));
  const inferred = inferMeasure(indicator, value, quantity);
  const measure = measureOf(claim.measure, inferred, subject.verb);
  return {
    ...EMPTY_DRAFT,
    indicator,
    measure: measure === inferred ? null : measure,
    scope: scope.name,
    period: period.period.label,
    ...(isGoal ? { target: value } : { actual: value }),
  };
}

/** Neither a span of time (三年行动, 24小时), nor a number of things that the text goes on to list (十个专项), nor a bare 超百亿. */
function isAmount({ kind, unit, scale, style, value }: Figure): boolean {
  if (/^(?:年|个?月|天|日|小时|分钟|秒|刻钟|周|季度|方面|条|届)$/.test(unit)) return false;
  if (style === 'chinese' && kind === 'count' && (value === null || value <= 20 || unit === '')) return false;
  return unit !== '' || (kind === 'count' && scale >= 1e4);
}

/** A rate that 提高到66.2% is still a rate; elsewhere the sentence knows better than the name. */
function measureOf(said: Measure | null, inferred: Measure | null, verb: string): Measure | null {
  if (said === null || said === '比率' || said === '占比') return inferred === '增速' ? said : (inferred ?? said);
  const isLevel = (inferred === '比率' || inferred === '占比') && /[到至达为在]/.test(verb);
  if (isLevel) return inferred;
  return said === '增速' || said === '降幅' ? said : (inferred ?? said);
}
