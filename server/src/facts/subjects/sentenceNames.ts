import type { Figure } from '../../quantity/figure.ts';
import { ownersOf } from './owners.ts';
import type { Previous } from './previousFigure.ts';
import { explainedBy } from './rateNames.ts';
import type { Piece } from './sentence.ts';
import { type Frame, saidBefore } from './sentenceFrame.ts';
import { isOfRow, TRADE_PART, tradeOf } from './subjectWords.ts';

/** What the sentence around a figure's own words `rest`, which begin at `from`, makes of them: the likeliest names, and others to be tried behind them. */
export function sentenceNames(
  frame: Frame,
  figure: Figure,
  {
    piece,
    from,
    rest,
    previous,
  }: { readonly piece: Piece | undefined; readonly from: number; readonly rest: string; readonly previous: Previous | null },
): { readonly first: readonly string[]; readonly last: readonly string[] } {
  // 食品行业营业收入达到560亿元，建材行业达350亿元: measured as those before.
  const isRow = previous !== null && previous.measured !== '' && isOfRow(piece, rest, figure, previous.figure);
  // 规模以上工业企业达到70家，完成产值85亿元: theirs.
  const owners = figure.kind === 'money' || figure.kind === 'percent' ? ownersOf(rest, previous) : '';
  // 占常住人口比重（常住人口城镇化率）为72.4%
  const explained = figure.kind === 'percent' ? explainedBy(frame, figure) : '';
  const trade = TRADE_PART.exec(rest)?.[1];
  return {
    first: explained === '' ? [] : [explained],
    last: [
      ...(isRow ? [rest.trim() + previous.measured] : []),
      ...(owners === '' ? [] : [owners]),
      ...(trade === undefined ? [] : [`${tradeOf(saidBefore(frame.raw, from))}${trade}`]),
    ],
  };
}
