import type { Figure } from '../../quantity/figure.ts';
import type { Change } from './changes.ts';
import { deltaAfter, mayBeGross } from './deltas.ts';
import { sentenceBefore } from './prose.ts';
import { exact } from './rounding.ts';

const FROM_MONTH_BEFORE = /^(?:环比|[比较]上个?月|[比较](\d{1,2})月份?)$/;
/** The last month that a stretch names, and what follows it: 6月开展集中整治，全月投诉量回落到. */
const MONTH = /(?:^|[^\d.年到至—~～-])(1[0-2]|[1-9])月(?:份|[底末])?(?![\d上中下至到—~～-])([^\d]*)$/;
const FILLERS =
  /[全当本][月年]|[全我][国省市区县]|累计|合计|[受办]理|全部|共有?|达到?|(?:回落|回升|下降|上升|减少|增加|[增升降])[到至]|为|是/g;
const APART = 90;
const MOST_BETWEEN = 6;
const REACH = 44;

/** Changes against the month before, where both months are told: 5月投诉732件；6月开展整治，投诉量回落到589件，环比减少143件. */
export function monthChangesIn(text: string, figures: readonly Figure[]): readonly Change[] {
  if (!/月/.test(text) || !/环比|[比较](?:上|\d)/.test(text)) return [];
  return figures.flatMap((to, at): readonly Change[] => {
    const delta = exact(to) && to.unit !== '' ? deltaAfter(text, figures, at) : null;
    const base = delta && delta.noun === '' && delta.lasting === '' && !mayBeGross(delta) ? FROM_MONTH_BEFORE.exec(delta.against) : null;
    const later = delta && base ? monthOf(text, to) : null;
    const from = later
      ? figures.slice(Math.max(0, at - MOST_BETWEEN), at).findLast(({ unit, end }) => unit === to.unit && to.start - end < APART)
      : undefined;
    const earlier = from && exact(from) ? monthOf(text, from) : null;
    if (!delta || !later || !from || !earlier || earlier.month !== (later.month === 1 ? 12 : later.month - 1)) return [];
    if (base?.[1] !== undefined && Number(base[1]) !== earlier.month) return [];
    if (!areAlike(earlier.name, later.name) || (to.value ?? 0) > (from.value ?? 0) !== delta.rising) return [];
    return [
      {
        from,
        to,
        subject: earlier.name,
        rising: null,
        delta,
        reached: false,
        times: { from: `${earlier.month}月`, to: `${later.month}月` },
      },
    ];
  });
}

function monthOf(text: string, figure: Figure): { readonly month: number; readonly name: string } | null {
  const [, month, words = ''] = MONTH.exec(sentenceBefore(text, figure.core.start, REACH)) ?? [];
  return month === undefined ? null : { month: Number(month), name: words };
}

/** Whether nothing is named anew, or two characters in a row of it were named before. */
function areAlike(before: string, again: string): boolean {
  const name = (/[^，,]*$/.exec(again)?.[0] ?? '').replace(FILLERS, '');
  if (name.length < 2) return true;
  return [...name].some((_, at) => at + 2 <= name.length && before.includes(name.slice(at, at + 2)));
}
