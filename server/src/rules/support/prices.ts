import type { Change } from './changes.ts';

/** How far the rate of an indicator may part from what its two levels give. */
export type Basis = 'nominal' | 'revised' | 'constant';

/**
 * GDP and 增加值 grow at constant prices, so that their rate never follows from the levels, and the levels of investment are cut without their rates.
 * Those of output, of retail sales and of enterprises' income are compared with a base that was revised.
 */
export function basisOf(text: string, { subject, from, to, delta }: Change): Basis {
  const end = Math.max(from.end, to.end, delta?.figure.end ?? 0);
  const told = text.slice(Math.min(from.start, to.start), end + AFTER);
  return basisIn(subject, told);
}

/** `subject`: the words that say what changes; `told`: the words around its figures. */
export function basisIn(subject: string, told: string): Basis {
  if (CONSTANT.test(subject) || ADJUSTED.test(told) || ADJUSTED.test(subject)) return 'constant';
  return REVISED.test(subject) ? 'revised' : 'nominal';
}

/** 增长5.6%（按可比价格计算） */
const AFTER = 16;
const CONSTANT = /生产总值|GDP|增加值|投资/;
const ADJUSTED = /可比|不变价|实际增|实际下|同口径|剔除|扣除|还原|留抵/;
const REVISED = /总?产值|零售|营业收入|营收|销售收入|业务收入/;
