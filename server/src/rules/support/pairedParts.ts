import type { Figure } from '../../quantity/figure.ts';
import type { Part } from './parts.ts';
import { mayBeWhole, sumOfParts, type Whole } from './wholes.ts';

/** 签约9个、总投资27.4亿元，其中加工6个、16.8亿元，物流3个、12.6亿元: the counts add up, and so all is told; the amounts do not. */
export interface PairedParts {
  readonly whole: Whole;
  readonly parts: readonly Part[];
  readonly sum: number;
}

const BESIDE = /^[\u4e00-\u9fff]{0,6}[，,、（(][\u4e00-\u9fff]{0,8}$/;
const OPENS = /^[\u4e00-\u9fff]{0,4}[）)]?[，,；;。：:](?:其中|包括|分别为|分别是)[，,：:]?([\u4e00-\u9fff“”]{1,14})$/;
const NEXT = /^[\u4e00-\u9fff]{0,4}[）)]?[，,；;、和](?:和|以及)?([\u4e00-\u9fff“”]{1,14})$/;
const OWN = /^[\u4e00-\u9fff]{0,6}[，,、（(](?![比增减同占较超])[\u4e00-\u9fff]{0,6}$/;
const NO_PART = /比|增|减|占|其中|累计|平均|每|去年|上年/;
const MOST = 12;

/** Linear: two wholes look at the pairs behind them. */
export function pairedPartsIn(text: string, figures: readonly Figure[]): readonly PairedParts[] {
  if (!/其中|包括|分别[为是]/.test(text)) return [];
  return figures.flatMap((one, at): readonly PairedParts[] => {
    const other = figures[at + 1];
    if (!other || one.unit === other.unit || !mayBeWhole(one) || !mayBeWhole(other)) return [];
    if (!BESIDE.test(text.slice(one.end, other.start))) return [];
    const [ones, others]: [Part[], Part[]] = [[], []];
    let end = other.end;
    for (let next = at + 2; next < at + 2 + MOST * 2; next += 2) {
      const [first, second] = [figures[next], figures[next + 1]];
      if (!first || !second || first.unit !== one.unit || second.unit !== other.unit || !mayBeWhole(first) || !mayBeWhole(second)) break;
      const label = (ones.length === 0 ? OPENS : NEXT).exec(text.slice(end, first.start))?.[1];
      if (label === undefined || NO_PART.test(label) || !OWN.test(text.slice(first.end, second.start))) break;
      ones.push({ label, figure: first });
      others.push({ label, figure: second });
      end = second.end;
    }
    if (ones.length < 2) return [];
    const columns = [missing(one, ones), missing(other, others)];
    return columns.filter((column) => column !== null).length === 1 ? columns.flatMap((column) => (column ? [column] : [])) : [];
  });
}

/** Null where the parts make up the whole. */
function missing(whole: Whole, parts: readonly Part[]): PairedParts | null {
  const { sum, slack } = sumOfParts(whole, parts);
  return Math.abs(sum - whole.value) > slack ? { whole, parts, sum } : null;
}
