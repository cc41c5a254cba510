import type { Claim } from '../facts.ts';
import { isPartOfYear } from './periodYears.ts';

/**
 * 当月进出口0.78万亿元, in a text on 前三季度: of the last of those months alone. Null where no months are told of, as the figure is of a month then,
 * which one is not said. `from` is where the figure's sentence begins.
 */
export function ofMonthItself(period: Claim['period'], text: string, from: number, at: number): Claim['period'] {
  const sentence = text.slice(from, at);
  if (!sentence.includes('月') && !sentence.startsWith('其中')) return period;
  const said =
    saidIn(sentence) ??
    (sentence.startsWith('其中')
      ? saidIn(
          text
            .slice(Math.max(0, from - LONGEST_BACK), from)
            .split('。')
            .at(-2) ?? '',
        )
      : undefined);
  if (!said || period === null) return period;
  if (!isPartOfYear(period.period)) return null;
  const { to } = period.period;
  const month = to.slice(0, 7);
  return { period: { from: `${month}-01`, to, label: month }, deadline: false, from: 'sentence' };
}

/** How far back the sentence before is looked for. */
const LONGEST_BACK = 2000;

/** Whether a month by itself is spoken of, and no other time behind it: 6月当月 says which one. */
const saidIn = (sentence: string): boolean | undefined =>
  /(?<!月份?)(?:当月|单月)(?![^，；]*账)/.test(sentence)
    ? !/(?:当月|单月).*(?:累计|[\d一二三四](?:月|季度|年)|全年|半年|年末)/.test(sentence)
    : undefined;
