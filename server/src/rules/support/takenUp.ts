import type { Figure } from '../../quantity/figure.ts';
import type { TwoInvestments } from './oneProject.ts';
import { exact, rounding } from './rounding.ts';

/** A total that the next sentence takes up: …预算收入完成57.3亿元。在57.8亿元一般公共预算收入中，…; 培训学员120名。这130名学员…. */
const AMONG = /^的?([\u4e00-\u9fff“”]{2,14}?)(?:当中|之中|中|里)[，,]/;
/** 这130名学员: pointed at, whatever is said of them. */
const POINTED = /^的?([\u4e00-\u9fff“”]{2,14})/;
/** 56.8亿元的一般公共预算收入来之不易 */
const TOTAL =
  /^的([\u4e00-\u9fff]{2,14}?(?:预算收入|税收收入|总产值|进出口总[额值]|零售总额|固定资产投资|销售收入|营业收入))(?!目标|任务|大关|的)/;
const LEADS = /(?:^|[，。；：\s])(?:在|上述|这笔|全部|全年)?$/;
const POINTS = /(?:^|[，。；：\s在为给对让由向将把用靠])[这那](?:[片批块]|全部)?$/;
/** 以6月底24.1万户的存量为基础, 在现有126家的基础上: what there is once more, with its time or without. */
const AS_BASE =
  /(?:^|[，。；：将要会])(?:以|在|立足)(?:(?:目前|现有|已有|现在|全[省市县区镇乡村])|((?:(?:19|20)\d{2}年|\d{1,2}月|年)*[初底末]?))?的?(?:这)?$/;
const BASE_BEHIND =
  /^(?:的?[\u4e00-\u9fff]{0,8}(?:存量|规模|总量|基数|底数|家底|体量|现状))?(?:为(?:基础|基数|起点|底数|基准)|的?基础[上，])/;
/** 列入计划的46个老旧小区, 上述46个老旧小区: all of them once more, also where the first told what is planned; only digits that changed places tell a slip. */
const ALL_OF_THEM =
  /(?:(?:列入|纳入|列进)(?:(?![批期季半首级])[\u4e00-\u9fff]){0,8}(?:计划|任务|清单|台账|名单|盘子)的|(?:上述|全部|所有|这批)的?)$/;
const TOLD = /(?:完成|实现|达到?|为|是|有|共|累计|总量|规模|下达|争取|拨付|安排)*了?$/;
/** What is told before the first so that another may be meant: a plan, a part, another year. */
const OTHERWISE = /计划|力争|拟|目标|其中|预计|去年|上年|同期|以上|原有|余下|其余|剩余|另/;
const OTHERS = /其中|去年|上年|同期|以上|原有|余下|其余|剩余|另/;
/** What makes it no base: 去年底 is one. */
const NOT_THERE = /计划|力争|拟|目标|其中|预计|同期|另|新增/;
const APART = 120;
const MOST = 6;
const FAR = 260;
const MOST_FAR = 16;
const REACH = 30;

/** In one paragraph, where both are plain and of one unit. Linear: only a figure that is taken up looks back, at the few before it. */
export function takenUpIn(text: string, figures: readonly Figure[]): readonly TwoInvestments[] {
  return figures.flatMap((here, at): readonly TwoInvestments[] => {
    if (at === 0 || !COUNTED.test(here.kind) || !exact(here) || here.value < FEWEST) return [];
    const before = text.slice(Math.max(0, here.core.start - 4), here.core.start);
    const isPointed = POINTS.test(before);
    const behind = text.slice(here.core.end, here.core.end + REACH);
    const base = baseOf(text, figures, at);
    if (base) return [{ above: base, here, kind: 'again' }];
    const total = isPointed || LEADS.test(before) ? (AMONG.exec(behind) ?? TOTAL.exec(behind)) : null;
    const areAll = !isPointed && !total && ALL_OF_THEM.test(text.slice(Math.max(0, here.core.start - 18), here.core.start));
    const name = (total ?? (isPointed || areAll ? POINTED.exec(behind) : null))?.[1];
    if (name === undefined) return [];
    // Of all that were planned, only the same digits tell: where they are more than two, they may stand far before.
    const [most, apartBy] = areAll && here.numeral.end - here.numeral.start > 2 ? [MOST_FAR, FAR] : [MOST, APART];
    const earlier = figures.slice(Math.max(0, at - most), at).filter(({ unit }) => unit === here.unit);
    // Of the same number as another that was told, it is that.
    if (earlier.some(({ value }) => value === here.value)) return [];
    const above = earlier.find((figure) => here.start - figure.end <= apartBy && tellsOf(text, figure, name, isPointed || areAll, areAll));
    if (!above || !exact(above)) return [];
    const apart = Math.abs(above.value - here.value);
    // Far off, it is of another thing.
    const isOff = isTurned(above, here) || (!areAll && apart <= above.value * NEAR);
    // 种了1.2万亩花椒。…这1.3万亩花椒: printed alike, they are told alike.
    const slack = isPointed && above.decimals === here.decimals && above.scale === here.scale ? 0 : rounding(above) + rounding(here);
    return apart > slack && isOff ? [{ above, here, kind: 'again' }] : [];
  });
}

/** What a base was told to be before: only digits that changed places tell a slip, where none has its own. */
function baseOf(text: string, figures: readonly Figure[], at: number): Figure | null {
  const here = figures[at];
  if (!here || !BASE_BEHIND.test(text.slice(here.core.end, here.core.end + REACH))) return null;
  const lead = AS_BASE.exec(text.slice(Math.max(0, here.core.start - 16), here.core.start));
  if (!lead) return null;
  const earlier = figures.slice(Math.max(0, at - MOST_FAR), at).filter(({ unit, end }) => unit === here.unit && here.start - end <= FAR);
  const [above, other] = earlier.filter((figure) => isTurned(figure, here));
  if (!above || other || !exact(above) || earlier.some(({ value }) => value === here.value)) return null;
  const told = text.slice(Math.max(0, above.start - REACH), above.start);
  const when = lead[1] ?? '';
  return (when === '' || told.includes(when)) && !NOT_THERE.test(/[^，。；]*$/.exec(told)?.[0] ?? '') ? above : null;
}

const COUNTED = /^(?:count|money|measure)$/;
const FEWEST = 3;
const NEAR = 0.2;

const SHORTEST = 3;

/** 217位, 271位: two neighbours that changed places. */
const isTurned = (a: Figure, b: Figure): boolean => {
  const [one, other] = [a, b].map(({ text, core, start }) => text.slice(core.start - start, core.end - start));
  return one !== other && one?.length === other?.length && [...(one ?? '')].sort().join('') === [...(other ?? '')].sort().join('');
};

/** Whether an earlier figure is of what is named, before or behind it: 一般公共预算收入完成57.3亿元, 120名学员. */
function tellsOf(text: string, { core }: Figure, name: string, isPointed: boolean, isPlan: boolean): boolean {
  const before = /[^，。；：！？]*$/.exec(text.slice(Math.max(0, core.start - REACH), core.start))?.[0] ?? '';
  if ((isPlan ? OTHERS : OTHERWISE).test(before)) return false;
  const told = before.replace(TOLD, '');
  if (told.endsWith(name)) return true;
  // 百岁老人217位, 为这217位百岁老人上门祝寿: what is pointed at goes on with other words.
  for (let length = Math.min(name.length, told.length); isPointed && length >= (isPlan ? SHORTEST - 1 : SHORTEST); length--)
    if (told.endsWith(name.slice(0, length))) return true;
  const behind = /^的?([\u4e00-\u9fff“”]*)/.exec(text.slice(core.end, core.end + 14))?.[1] ?? '';
  // What is pointed at goes on with other words: 36支队伍参赛, 这38支队伍决出名次.
  return isPointed ? behind.length > 1 && name.startsWith(behind.slice(0, 2)) : behind.startsWith(name);
}
