import type { Figure } from '../../quantity/figure.ts';
import type { Change } from './changes.ts';
import { deltaAfter, mayBeGross } from './deltas.ts';
import { sentenceBefore } from './prose.ts';
import { exact } from './rounding.ts';

/** 过去三年，市财政每年安排…: what each of the years before came to. A habit of today (每年安排…) may be told of this year too. */
const BEFORE =
  /(?:过去|此前|之前|以往|往年|以前|原来|原先|早先|(?:近|前)(?:几|[一二两三四五六七八九十]|\d{1,2})年)[^。；]{0,20}?每年([^，,：:\d]{0,24})$/;
const NOW = /(?:^|[，,：:])(?:但|而|到)?今年([^，,：:\d]{0,20})$/;
/** Of money that was set, last year's was the same; of other things 每年 may be told roughly. */
const LAST_YEAR = /^(?:[比较](?:上一?年|去年)|同比)$/;
/** What is done with any money; of it no word tells what it is for. */
const FILLERS =
  /财政|预算|安排|投入|列支|拨付|补助|发放|支出|落实|筹集|资金|经费|专项|已经|计划|增加到|提高到|增至|达到?|共|全[国省市县区]|[我本][省市县区]|[为是已]/g;
const APART = 90;
const MOST_BETWEEN = 4;
const REACH = 60;

/** Changes of this year against what was spent in each year before: 过去三年，每年安排资金800万元；今年安排1000万元，增长25%. */
export function annualChangesIn(text: string, figures: readonly Figure[]): readonly Change[] {
  if (!text.includes('每年') || !text.includes('今年')) return [];
  return figures.flatMap((to, at): readonly Change[] => {
    const now = exact(to) && to.unit !== '' ? NOW.exec(sentenceBefore(text, to.core.start, REACH)) : null;
    const delta = now ? deltaAfter(text, figures, at) : null;
    if (!now || !delta || delta.noun !== '' || delta.lasting !== '' || mayBeGross(delta)) return [];
    if (delta.against !== '' && !(to.kind === 'money' && LAST_YEAR.test(delta.against))) return [];
    const from = figures.slice(Math.max(0, at - MOST_BETWEEN), at).findLast(({ unit, end }) => unit === to.unit && to.start - end < APART);
    const before = from && exact(from) ? BEFORE.exec(sentenceBefore(text, from.core.start, REACH)) : null;
    if (!from || !before || (to.value ?? 0) > (from.value ?? 0) !== delta.rising || !isOf(before[1] ?? '', now[1] ?? '')) return [];
    return [{ from, to, subject: before[1] ?? '', rising: null, delta, reached: false, times: { from: '上年', to: '今年' } }];
  });
}

/** Whether nothing is named anew, or what was named before. */
function isOf(before: string, again: string): boolean {
  const name = again.replace(FILLERS, '');
  return name === '' || before.includes(name);
}
