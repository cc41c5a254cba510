import type { Figure } from '../../quantity/figure.ts';
import type { TwoInvestments } from './oneProject.ts';
import { exact, rounding } from './rounding.ts';

/** A total that the next sentence takes up: …预算收入完成57.3亿元。在57.8亿元一般公共预算收入中，…. */
const TAKEN_UP =
  /^的?([\u4e00-\u9fff]{2,14}(?:收入|支出|总额|总值|投资|产值|增加值|利润|余额|资金|贷款|存款|债券|补助))(?:当中|之中|中|里)[，,]/;
const LEADS = /(?:^|[，。；：\s])(?:在|这|上述|这笔|全部|全年)$/;
const TOLD = /(?:完成|实现|达到?|为|是|共|累计|总量|规模|下达|争取|拨付|安排)*了?$/;
const APART = 120;
const REACH = 30;

/** In one paragraph, where both are plain and of one unit. Linear: only a figure that is taken up looks back, at the few before it. */
export function takenUpIn(text: string, figures: readonly Figure[]): readonly TwoInvestments[] {
  if (!/[中里][，,]/.test(text)) return [];
  return figures.flatMap((here, at): readonly TwoInvestments[] => {
    const name = TAKEN_UP.exec(text.slice(here.core.end, here.core.end + REACH))?.[1];
    if (name === undefined || !exact(here) || !LEADS.test(text.slice(Math.max(0, here.core.start - 4), here.core.start))) return [];
    const above = figures.slice(Math.max(0, at - 6), at).find((figure) => tellsOf(text, figure, name) && here.start - figure.end <= APART);
    if (!above || !exact(above) || above.unit !== here.unit) return [];
    const apart = Math.abs(above.value - here.value);
    // Far off, it is of another thing.
    return apart > rounding(above) + rounding(here) && apart <= above.value * NEAR ? [{ above, here, kind: 'again' }] : [];
  });
}

const NEAR = 0.2;

const tellsOf = (text: string, { core }: Figure, name: string): boolean =>
  (/[^，。；：！？]*$/.exec(text.slice(Math.max(0, core.start - REACH), core.start))?.[0] ?? '').replace(TOLD, '').endsWith(name);
