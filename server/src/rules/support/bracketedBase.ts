import type { Figure } from '../../quantity/figure.ts';
import type { Change } from './changes.ts';
import { subjectBefore } from './changes.ts';
import { isAgainst, TIME } from './changeWords.ts';
import { deltaAfter, mayBeGross } from './deltas.ts';
import { exact } from './rounding.ts';

const OPENS = new RegExp(`^[）)]?[（(](${TIME})(?:仅?[为是有]|达到?|只有)?$`);
const CLOSES = /^[\u4e00-\u9fff]{0,2}[）)]/;

/** Changes whose base stands behind them in brackets: 3.2万人，比年初多出4000人（年初为2.8万人）. */
export function bracketedChangesIn(text: string, figures: readonly Figure[]): readonly Change[] {
  if (!/[（(]/.test(text)) return [];
  return figures.flatMap((from, at): readonly Change[] => {
    const delta = figures[at - 1];
    const opening =
      delta && exact(from) && CLOSES.test(text.slice(from.end, from.end + 3)) ? OPENS.exec(text.slice(delta.end, from.start)) : null;
    const to = figures[at - 2];
    const told = opening && to ? deltaAfter(text, figures, at - 2) : null;
    if (!opening || !to || !told || told.figure !== delta || !exact(to) || to.unit !== from.unit || told.noun !== '' || mayBeGross(told))
      return [];
    const times = { from: opening[1] ?? '', to: '' };
    const isOfIt = told.against === '' ? told.lasting === '' : isAgainst(told.against, times) || told.against.endsWith(times.from);
    if (!isOfIt || (to.value ?? 0) > (from.value ?? 0) !== told.rising) return [];
    return [{ from, to, subject: subjectBefore(text, to.start), rising: null, delta: told, reached: false, times }];
  });
}
