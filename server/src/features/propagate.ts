import type { Position, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import type { Target } from '../data/schema.ts';
import type { Binding, MismatchKind } from '../facts/facts.ts';
import type { Figure, Quantity } from '../quantity/figure.ts';
import { formatAmount, withValue } from '../quantity/format.ts';
import { periodName } from '../quantity/periodName.ts';
import { convert } from '../quantity/units.ts';
import { toDocument } from '../text/paragraph.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { type FileChange, reviewedEdit } from './edits.ts';
import { keyOf, recordAt } from './lookup.ts';
import { Positions } from './positions.ts';

export interface PropagateParams {
  readonly uri: string;
  readonly position: Position;
}

/** The same for the record under the cursor of a data file. */
export function propagateAt(analysis: Analysis, { uri, position }: PropagateParams): ReturnType<typeof propagate> {
  const record = recordAt(analysis, uri, new Positions(analysis).offset(uri, position));
  return record?.kind === 'target' ? propagate(analysis, record) : null;
}

/** A place in a report whose number is to become the record's. */
export interface Update extends Span {
  readonly uri: string;
  readonly newText: string;
}

/**
 * 更新正文: every place in the reports that still says another number than the record, with the record's number in its own unit, scale and numerals;
 * the words around it stay. Null if there is none.
 */
export function propagate(
  analysis: Analysis,
  target: Target,
): { readonly edit: WorkspaceEdit; readonly label: Bilingual; readonly places: number } | null {
  const updates = updatesOf(analysis).get(keyOf(target)) ?? [];
  if (updates.length === 0) return null;
  const positions = new Positions(analysis);
  const { locale } = analysis.settings;
  const changes = updates.map(({ uri, newText, ...span }): FileChange => ({ uri, edit: { range: positions.range(uri, span), newText } }));
  const label = updateLabel(updates.length);
  const description = [target.scope, target.indicator, periodName(target.period, locale), target.target?.text ?? target.actual?.text].join(
    ' · ',
  );
  return { label, places: updates.length, edit: reviewedEdit({ label: label[locale], description, changes }) };
}

export const updateLabel = (places: number): Bilingual => both(`更新 ${places} 处正文`, `Update ${places} places in the text`);

/** What would be updated in all reports, by `keyOf` of the record. */
export function updatesOf(analysis: Analysis): ReadonlyMap<string, readonly Update[]> {
  const updates = new Map<string, Update[]>();
  for (const uri of analysis.reports) {
    for (const { paragraph, bindings } of analysis.report(uri)?.paragraphs ?? []) {
      for (const binding of bindings) {
        const change = binding.target && changeOf(paragraph.text, binding);
        if (!binding.target || !change) continue;
        const key = keyOf(binding.target);
        const list = updates.get(key) ?? [];
        updates.set(key, list);
        list.push({ uri, ...toDocument(paragraph, change.span), newText: change.newText });
      }
    }
  }
  return updates;
}

/** Contradictions that another number mends; a wrong unit, period or place is the writer's to look at. */
const NUMERIC: ReadonlySet<MismatchKind> = new Set(['value', 'scale', 'superseded']);

function changeOf(text: string, { claim, target, mismatch }: Binding): { readonly span: Span; readonly newText: string } | null {
  const { figure } = claim;
  const differs = mismatch !== null && NUMERIC.has(mismatch.kind) && mismatch.cause !== 'direction';
  if (!target || !(differs || isEarlier(figure, target))) return null;
  const record = (mismatch?.against === 'actual' ? target.actual : target.target)?.quantity;
  if (!record || record.value === null || figure.value === null) return null;
  const value =
    record.unit === figure.unit || figure.unit === '' ? Math.abs(record.value) : convert(Math.abs(record.value), record.unit, figure.unit);
  if (value === null) return null;
  if (isReadable(value / figure.scale, figure.value / figure.scale))
    return { span: figure.numeral, newText: withValue(text, figure, value) };
  return { span: figure.core, newText: formatAmount(value, text.slice(figure.unitSpan?.start ?? figure.core.end, figure.core.end)) };
}

/** Whether the text gives a value that the record once had and has no longer, be it as 400亿元以上, which is true of the new one, too. */
export function isEarlier(figure: Figure, target: Target): boolean {
  const present = target.target?.quantity;
  const same = (other: Quantity): boolean => {
    const value = figure.value === null ? null : figure.unit === other.unit ? figure.value : convert(figure.value, figure.unit, other.unit);
    return value !== null && other.value !== null && Math.abs(value - other.value) <= 1e-9 * Math.max(1, Math.abs(other.value));
  };
  return present !== undefined && !same(present) && target.superseded.some(({ quantity }) => same(quantity));
}

/** Whether a number in the place's own scale word still reads well: not 0.00004亿, and no longer than what stood there. */
const isReadable = (n: number, before: number): boolean => n >= 0.01 && n < Math.max(1e6, before * 10);
