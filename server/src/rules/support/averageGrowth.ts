import type { Figure } from '../../quantity/figure.ts';
import type { Change } from './changes.ts';
import { LASTING, type Times, yearIn, yearsBetween, yearsIn } from './changeWords.ts';
import { sentenceBefore } from './prose.ts';
import { exact, growthBounds, rounding } from './rounding.ts';

/** By how much something changed in a year, on the average between two levels: 五年来由54.3万吨增长到60.1万吨，年均增长2.1%. */
export interface AverageGrowth {
  readonly change: Change;
  readonly rate: Figure & { readonly value: number };
  readonly years: number;
  /** What the levels give over so many years. */
  readonly value: number;
  /** What they allow where one year more or less is counted: whether the first belongs to 五年来, texts do not agree; from 2016年 on, the base may be 2015's. */
  readonly low: number;
  readonly high: number;
}

const AVERAGE = new RegExp(
  `^[，,、；（(](?:${LASTING})?年(?:均|平均)(?:复合)?(?:(?:增长|递增|增加|增幅|增速|增长率|提高|提升|上升|新增|净增)|(下降|递减|减少|降低|降幅))(?:率|速度)?(?:达到?|为)?了?$`,
);
/** 五年来, “十三五”期间, 2015年至2020年 */
const PERIOD =
  /(?:过去|近|这|短短)(?:[一二两三四五六七八九十]{1,2}|\d{1,2})年|(?:[一二两三四五六七八九十]{1,2}|\d{1,2})年(?=来|间|时间|以来)|“?十[一二三四]五”?(?=期间|时期|以来|五年)|((?:19|20)\d{2})年?[—–\-－至到]((?:19|20)\d{2})年/g;
/** The years of a plan. */
const PLAN = 5;
const REACH = 60;
const GAP = 20;
/** How many figures may stand between the levels and the average: 增加5.8万吨、增长10.7%. */
const SIZES = 2;

/** Linear: each change looks at the three figures behind it. */
export function averageGrowthOf(text: string, figures: readonly Figure[], changes: readonly Change[]): readonly AverageGrowth[] {
  const places = new Map(figures.map((figure, at) => [figure, at]));
  const sizes = new Set(changes.map(({ delta }) => delta?.figure));
  const seen = new Set<Figure>();
  return changes.flatMap((change) => {
    const { from, to, times } = change;
    if (seen.has(from) || !exact(from) || !exact(to)) return [];
    seen.add(from);
    const at = Math.max(places.get(from) ?? 0, places.get(to) ?? 0);
    for (let next = at + 1; next <= at + 1 + SIZES; next++) {
      const rate = figures[next];
      // 五年年均提高1.2个百分点
      const previous = figures[figures[next - 1]?.unit === '年' ? next - 2 : next - 1];
      if (!previous || !rate || rate.start - previous.end > GAP) return [];
      const gap = text.slice(previous.end, rate.start);
      const told = AVERAGE.exec(gap);
      if (told) {
        const between = yearsBetween(times);
        const years = between ?? yearsIn(gap) ?? yearsBefore(text, Math.min(from.start, to.start), times);
        // 由2021年的…增加到2025年的…: the average of a plan's five years begins with 2020, which is not told.
        if (between === PLAN - 1) return [];
        const isFall = told[1] !== undefined;
        return years === null || years < 2 || !exact(rate) || to.value < from.value !== isFall
          ? []
          : averageOf(change, rate, years, between === null ? years - 1 : years);
      }
      if (!sizes.has(rate) && rate.unit !== '年') return [];
    }
    return [];
  });
}

function yearsBefore(text: string, end: number, times: Times): number | null {
  if (yearIn(times.from) !== null || yearIn(times.to) !== null) return null;
  const sentence = sentenceBefore(text, end, REACH);
  const [told, first, last] = [...sentence.matchAll(PERIOD)].at(-1) ?? [];
  if (told === undefined) return null;
  if (told.includes('十') && told.includes('五') && !told.includes('年')) return PLAN;
  return first === undefined ? yearsIn(told) : Number(last) - Number(first);
}

function averageOf(change: Change, rate: AverageGrowth['rate'], years: number, fewest: number): readonly AverageGrowth[] {
  const { from, to } = change;
  const growth = growthBounds(from, to);
  if (!growth || from.value === null || to.value === null) return [];
  const isAmount = rate.unit === from.unit || (rate.kind === 'point' && from.kind === 'percent');
  if (isAmount && (rate.kind !== 'percent' || from.kind !== 'percent')) {
    const difference = Math.abs(to.value - from.value);
    const slack = rounding(from) + rounding(to);
    const [low, high] = [(difference - slack) / (years + 1), (difference + slack) / fewest];
    return [{ change, rate, years, value: difference / years, low, high }];
  }
  if (rate.kind !== 'percent' || /^(?:percent|point|ordinal|multiple)$/.test(from.kind)) return [];
  const yearly = (percent: number, over: number): number => Math.abs((1 + percent / 100) ** (1 / over) - 1) * 100;
  const bounds = [growth.low, growth.high].flatMap((percent) => [yearly(percent, fewest), yearly(percent, years + 1)]);
  return [{ change, rate, years, value: yearly(growth.value, years), low: Math.min(...bounds), high: Math.max(...bounds) }];
}
