import type { Stated } from '../../data/schema.ts';
import type { Claim, Mismatch } from '../../facts/facts.ts';
import type { Quantity } from '../../quantity/figure.ts';
import { formatAmount, formatQuantity, withValue } from '../../quantity/format.ts';
import { convert } from '../../quantity/units.ts';
import { type Bilingual, both } from '../../util/bilingual.ts';
import type { Span } from '../../util/span.ts';
import type { Fix } from '../rule.ts';

/** 42毫克 for 42微克, 150万公斤 for 150万吨: the number is the record's, the unit is not. */
export const isOtherUnit = ({ figure }: Claim, { quantity }: Stated): boolean =>
  figure.unit !== quantity.unit && figure.unitSpan !== null && figure.value === quantity.value;

/** The record's value in the writer's unit and numerals; the words around it stay, unless they are what is wrong. */
export function fixesOf(text: string, claim: Claim, mismatch: Mismatch, stated: Stated, here: Span): Fix[] {
  const { figure } = claim;
  const record = stated.quantity;
  if (
    mismatch.kind === 'period' ||
    (mismatch.kind === 'scope' && mismatch.other === undefined) ||
    (isGoalForResult(claim, mismatch) && !isOtherUnit(claim, stated)) ||
    record.value === null ||
    figure.value === null
  )
    return [];
  const title = (newText: string): Bilingual => both(`改为“${newText}”`, `Change to “${newText}”`);
  if (mismatch.kind === 'comparator' || mismatch.kind === 'unit') {
    const newText = formatQuantity(record);
    const whole = { start: figure.start, end: figure.end };
    return [{ title: title(newText), edits: [{ span: mismatch.kind === 'unit' ? whole : here, newText }] }];
  }
  if (mismatch.kind === 'scale' && figure.unitSpan && isOtherUnit(claim, stated))
    return [
      {
        title: title(text.slice(figure.core.start, figure.unitSpan.start) + record.unit + text.slice(figure.unitSpan.end, figure.core.end)),
        edits: [{ span: figure.unitSpan, newText: record.unit }],
      },
    ];
  const value = convert(Math.abs(record.value), record.unit, figure.unit) ?? Math.abs(record.value);
  const bound = figure.qualifiers.length === 0 ? boundWord(record) : '';
  const keepsScale = mismatch.kind !== 'scale' && isReadable(value / figure.scale) && !isOfLargerScale(value, claim, stated);
  const newText = keepsScale
    ? withValue(text, figure, value)
    : formatAmount(value, text.slice(figure.unitSpan?.start ?? figure.core.end, figure.core.end));
  const span = keepsScale ? figure.numeral : figure.core;
  const edits = [{ span, newText }];
  if (bound !== '') edits.push({ span: { start: figure.core.end, end: figure.core.end }, newText: bound });
  return [{ title: title(newText + text.slice(span.end, figure.core.end) + bound), edits }];
}

/** A goal is never what a result is to be mended to; where only the unit or the comparator is wrong, the number stays. */
const isGoalForResult = ({ modality }: Claim, { against, kind }: Mismatch): boolean =>
  modality === 'result' && against === 'target' && kind !== 'unit' && kind !== 'comparator';

/** 860人, where the record says 6万人: not 60000人. */
const isOfLargerScale = (value: number, { figure }: Claim, { text }: Stated): boolean =>
  figure.scale === 1 && value >= 1e4 && /[万亿]/.test(text);

/** 以上 or 以内, where the record sets a bound that the text must not lose. */
const boundWord = ({ comparator }: Quantity): string => (comparator === '>=' ? '以上' : comparator === '<=' ? '以内' : '');

/** Whether a number in the writer's scale word still reads well: not 0.00004亿. */
const isReadable = (n: number): boolean => n >= 0.01 && n < 1e6;
