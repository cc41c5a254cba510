import type { Figure } from '../../quantity/figure.ts';
import type { TwoInvestments } from './oneProject.ts';
import { exact, rounding } from './rounding.ts';

/** A plan that is told twice, the second time with how far it has come: 计划新建320公里…，已完成256公里，占年度计划280公里的91.4%. */
const PLAN = '(?:计划|任务|目标|总投资|概算)';
const PLANNED = new RegExp(`${PLAN}(?:数|量|总量|总数|任务)?(?:[^，。；、：“”\\d]{0,14})$`);
const OF_PLAN = new RegExp(`(?:占|为|完成)了?[^，。；、\\d]{0,4}${PLAN}(?:任务|数|总量|总数)?(?:的|为)?$`);
/** What tells that the first plan is another: of more years, of a part, of others, of another version. */
const OTHERWISE =
  /[两三四五六七八九十\d]年(?!度)|“十.五”|其中|分别|[一二三首]期|第[一二三四]批|首批|调整|追加|增[加至]|新增|另|原[计来定]|上级|下达|去年|上年|同期|明年|上半年|下半年|季度|当月|总共|累计计划|力争/;
/** Another place between the two; 全市 and 小区 name none. */
const NO_PLACE = /(?:全|我)[省市县区州旗镇乡村]|[社小园城片景校辖灾库林矿厂]区|乡村|农村|城镇|乡镇|区域/g;
const PLACE = /[\u4e00-\u9fff][省市县区州镇乡村]/;
const APART = 120;
const FARTHEST = 1.6;

/** In one paragraph, where one plan of that unit is told before. Linear: only a plan with its per cent looks back, at the few figures before it. */
export function plannedAgainIn(text: string, figures: readonly Figure[]): readonly TwoInvestments[] {
  return figures.flatMap((here, at): readonly TwoInvestments[] => {
    const [result, share] = [figures[at - 1], figures[at + 1]];
    if (share?.kind !== 'percent' || !result || result.unit !== here.unit || here.unit === '' || !exact(here) || here.value <= 0) return [];
    if (!/^(?:[\u4e00-\u9fff]{0,4})的$/.test(text.slice(here.end, Math.min(share.start, here.end + 6)))) return [];
    if (!OF_PLAN.test(text.slice(Math.max(0, here.start - 20), here.start))) return [];
    const before = figures.slice(Math.max(0, at - 8), at).filter(({ unit }) => unit === here.unit);
    if (before.some(({ value }) => value === here.value)) return [];
    const plans = before.filter((figure) => figure !== result && PLANNED.test(text.slice(Math.max(0, figure.start - 22), figure.start)));
    const [above] = plans;
    if (!above || plans.length > 1 || !exact(above) || above.value <= 0 || here.start - above.end > APART) return [];
    const between = text.slice(above.end, here.start).replace(NO_PLACE, '');
    const lead = /[^。；！？\n]*$/.exec(text.slice(Math.max(0, above.start - 40), above.start))?.[0] ?? '';
    if (OTHERWISE.test(lead.replace(/(?:19|20)\d{2}年/, '')) || OTHERWISE.test(between) || PLACE.test(between)) return [];
    const [low, high] = [Math.min(above.value, here.value), Math.max(above.value, here.value)];
    return high - low > rounding(above) + rounding(here) && high / low <= FARTHEST ? [{ above, here, kind: 'again' }] : [];
  });
}
