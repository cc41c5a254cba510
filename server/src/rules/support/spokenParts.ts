import type { Figure } from '../../quantity/figure.ts';
import { isOneSlip } from './oneSlip.ts';
import type { Part } from './parts.ts';
import { isNear, mayBeWhole, sumOfParts, type Whole } from './wholes.ts';

/** 一共214户，搬走的136户，留下的68户，还有20户进了城: a whole as people tell it, with its parts and what is left. */
export interface SpokenParts {
  readonly whole: Whole;
  readonly parts: readonly Part[];
  readonly sum: number;
}

const ALL = /(?:[一总拢统]共(?:才|就|也就)?有?|全[村组镇乡家队班校厂社]上下?(?:共有?|有)?|[村组家队班]里(?:共|有))[\u4e00-\u9fff]{0,4}$/;
/** 户搬到新区的, 头，卖了: who or what they are, before their number. */
const ITEM =
  /^[\u4e00-\u9fff]{0,4}[，、；](?:(?!其中|每|比|平均|今年|去年|年[底初])([\u4e00-\u9fff]{0,10}?)(?:的(?:有|是|占|就有)?|[走来去卖留用花搬死吃送给种买租][出掉走下到]?了))$/;
const REST = /^[\u4e00-\u9fff]{0,8}[，、；](?:(剩下?|余下|其余|剩余|还剩下?)(?:的)?(?:还?有|是|那)?|(?:还|另外?)有)$/;
const MOST = 8;

/**
 * Wholes that their parts miss. What is left (剩下20户) leaves nothing out; behind 还有 something may be left out or told twice, unless one digit explains
 * the difference. Linear: each whole looks at the few figures behind it.
 */
export function spokenPartsIn(text: string, figures: readonly Figure[]): readonly SpokenParts[] {
  if (!TELLS.test(text)) return [];
  return figures.flatMap((whole, at): readonly SpokenParts[] => {
    if (!mayBeWhole(whole) || !ALL.test(text.slice(Math.max(0, whole.start - 12), whole.start))) return [];
    const parts: Part[] = [];
    for (let end = whole.end, next = at + 1; next <= at + MOST; next++) {
      const figure = figures[next];
      if (!figure || figure.unit !== whole.unit || !mayBeWhole(figure)) return [];
      const gap = text.slice(end, figure.start);
      const rest = parts.length > 0 ? REST.exec(gap) : null;
      const label = rest ? '其余' : ITEM.exec(gap)?.[1];
      if (label === undefined) return [];
      parts.push({ label, figure });
      end = figure.end;
      if (rest) return missed(whole, parts, rest[1] !== undefined);
    }
    return [];
  });
}

const TELLS = /还有|另有|另外有|剩|余下|其余/;

function missed(whole: Whole, parts: readonly Part[], isAll: boolean): readonly SpokenParts[] {
  const { sum, slack } = sumOfParts(whole, parts);
  if (Math.abs(sum - whole.value) <= slack || !isNear(whole, sum)) return [];
  const isSlip = isOneSlip(whole, sum) || parts.some(({ figure }) => isOneSlip(figure, figure.value - sum + whole.value));
  return isAll || isSlip ? [{ whole, parts, sum }] : [];
}
