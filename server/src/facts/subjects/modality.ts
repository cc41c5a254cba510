import type { Figure } from '../../quantity/figure.ts';
import type { Period } from '../../quantity/period.ts';
import type { Modality, ReportContext } from '../facts.ts';
import type { FigureSubject } from './figureSubject.ts';
import { saysOnly, withoutGoalsHeld } from './heldAgainstGoal.ts';

const GOAL =
  /力争|确保|(?<!成功)争取(?!工作|成效|力度|情况|到?(?:上级|中央|国家|省级|各类|各方|超长期|政策|专项|资金|债券|地方政府|支持|补助|预算内))|计划(?!免疫|生育|单列|内补助)|目标|(?<![稳市会好增强高超了]|引导)预期(?!寿命)|(?<![虚模])拟|将(?!近|军|[^，。；]{2,14}(?:提高|提升|增加|扩大|降低|下调|上调|调整|缩短|压缩|延长)[到至为])|(?<![主重需首紧必])要(?![求素点闻件道塞领])|努力|奋力(?!拼搏|攻坚|前行|作为)|力求|保证|(?<!累计|共)安排|打算|不低于|不少于|控制在/g;
/** 持续加大“走上去争取、走出去招引”力度: what something is called says nothing of the time of what is told. */
const NAMED = /“[^”“\d]{2,30}”/g;
/** What tells a goal even where a section looks back: 安排资金, 科技计划, 确保 tell there what was done. */
const OUTRIGHT_GOAL =
  /力争|争取(?!工作|成效|力度|情况|到|[^，。；]{0,20}(?:资金|投资|债券|国债|支持|补助|额度|限额|转移支付|指标|试点|项目))|(?<![稳市会好增强高超了]|引导)预期(?!寿命)|(?<![虚模])拟(?!利用|投资)|(?<!即)将(?=力争|继续|再|分别|[达实完超建突增新在于全进提降保投有])|力求|打算|奋力(?!拼搏|攻坚|前行|作为)/g;
/** As a string: a bundle writes the source of an expression in other characters. */
const TOLD =
  '已(?!经济)|(?<![比较按在从由与自以])(?:去年|上年)(?!结[转余存]|滚存)|预计全年|圆满|超额|实现了|完成了|荣获|位居|居全|成功(?!率)|初步(?:核算|统计|测算|预计)|截[至止]';
const RESULT = new RegExp(`${TOLD}|累计`, 'g');
const STRONG_RESULT = /已(?:经)?(?:实现|完成|达|突破|超|新)|累计(?:完成|实现|达)|超额完成|圆满完成/;
/** 累计建成7000个 is a goal among goals. */
const RESULT_AMONG_GOALS = new RegExp(TOLD, 'g');
const STRONG_AMONG_GOALS = /已(?:经)?(?:实现|完成|达|突破|超|新)|超额完成|圆满完成/;
/** 下阶段，确保…: what is to come, told where a section looks back. */
const AHEAD = /^\s*(?:下一?阶段|下一?步|接下来|下半年|四季度|后期|后段|今后)[^。；\d]{0,24}?(?=力争|确保|争取|计划|努力|要)/;
/** How a result is told, if nothing says that it is a goal. */
const COMPARISON = /同比|[比较](?:上年|去年)(?!(?:年初|调整|执行)?预算|预计|(?:实际)?(?:执行|完成|决算)数)/;

/** What the sentence itself says before the figure; null if it says neither. */
export function modalityOf(said: string, subject: FigureSubject, section: Modality | null): Modality | null {
  const told = said.includes('”') ? said.replace(NAMED, '') : said;
  const { rest, isHeld } = withoutGoalsHeld(told);
  const before = MAY_BE_MET.test(rest) ? rest.replace(MET, '') : rest;
  if (subject.verb === GOAL_BEHIND || isGoalBehind(before)) return 'goal';
  const strong = section === 'goal' ? STRONG_AMONG_GOALS : STRONG_RESULT;
  if (strong.test(before.slice(-40)) || strong.test(subject.verb) || saysOnly(before)) return 'result';
  const goal = lastIndexOf(before, section === 'result' && !AHEAD.test(before) ? OUTRIGHT_GOAL : GOAL);
  const result = lastIndexOf(before, section === 'goal' ? RESULT_AMONG_GOALS : RESULT);
  if (goal < 0 && result < 0 && isHeld && section !== 'goal') return 'result';
  if (goal < 0 && result < 0) return section === 'goal' || !COMPARISON.test(before.slice(-40) + subject.verb) ? null : 'result';
  return goal > result ? 'goal' : 'result';
}

/** The verb of what was meant, where it stands in brackets behind what came of it. */
export const GOAL_BEHIND = '目标';

/** 增长9%（年度目标6%以上）: what was meant, in brackets behind what came of it. */
export const isGoalBehind = (before: string): boolean =>
  /[（(](?:年度|全年|年初|年计划|预期)?(?:预期)?(?:目标|计划)(?:任务)?(?:值|数)?[为是：:]?$/.test(before.slice(-16));

/**
 * 达92.8%，高于年初85%的目标任务: what was meant, told of as a measure of what came; `between` is what stands between the two figures. 完成年度目标任务78% is a
 * measure of what was done, and 高于年度目标1.4个百分点 by how much it is more.
 */
export function isGoalOutdone(between: string, raw: string, came: Figure, { kind, value, end }: Figure): boolean {
  if (kind === 'point' || between.length < 3 || between.length > LONGEST_OUTDONE || !OUTDONE.test(between)) return false;
  // 350亿元，超过年度目标30亿元.
  if (NAMES_GOAL.test(between) && Math.abs(value ?? 0) < Math.abs(came.value ?? 0) / 2) return false;
  return NAMES_GOAL.test(between) ? !between.includes('完成') : GOAL_NAMED.test(raw.slice(end, end + LONGEST_GOAL));
}

const LONGEST_OUTDONE = 20;
/** 的年度目标任务值, with the mark behind it. */
const LONGEST_GOAL = 12;
const NAMES_GOAL = /目标|计划/;
const GOAL_NAMED = /^的?(?:年度|全年|预期|既定)?(?:目标|计划)(?:任务|值|数|要求)?(?:[，。；,;]|$)/;
const OUTDONE =
  /^[，,、](?:已|均)?(?:高于|超过|低于|优于|好于|超额完成|完成)了?(?:全年|年初|年度|当年|既定|预期|确定|下达|[国省市]定|的){0,4}(?:目标|计划)?(?:任务)?(?:值|数)?的?$/;

/** 提出单位能耗降低20%左右、排放减少10%的约束性指标: what was meant is told behind it; what was done to meet it (完成…的目标) is no goal. */
export const isAim = (before: string, behind: string): boolean =>
  /的[^，。；、的\d]{0,6}(?:目标|约束性指标|预期性指标|硬指标)[，。；,;“”]/.test(behind) &&
  /^[^，。；]{0,4}(?:[、和][^，。；]{2,24}[\d.]+[^，。；\d]{1,6})?的/.test(behind) &&
  SET.test(before.slice(-50)) &&
  !/(?:实现|达成|达到)了?[^，。；]*$/.test(before);

const SET = /(?:提出|制定|确定|设定|定下|下达|明确|设立|立下|确立)(?!后|之后|以来)[^。；]*$/;

/** 超过预期目标, 好于预期, 完成年度投资计划的80%, 主要预期目标全面实现: what was meant, told of as a measure of what came. */
const MET =
  /(?:超过|超出|好于|高于|快于|优于|低于|符合|达到)[了]?(?:全年|年度|年初|既定|主要|市场)*预期(?:目标|水平)?|(?:完成|占)(?:全年|年度|年初|年)*(?:投资)?(?:计划|目标|任务)(?:总?投资)?(?:[\d.,]+[万亿]*元)?(?:的|，)|完成(?:全年|年度|年初|年)*(?:计划|目标)(?:任务)?(?:[\d.]+[%％]|$)|预期目标(?:任务)?(?:全面|全部|圆满|顺利|如期|较好|胜利)+(?:地)?(?:实现|完成|达成)/g;
const MAY_BE_MET = /预期|计划|目标|任务/;

function lastIndexOf(text: string, pattern: RegExp): number {
  let last = -1;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match.index;
  return last;
}

/** A section of review tells results, one of plans goals; failing that, the past is a result. */
export function sectionModality(context: ReportContext, period: Period | null): Modality | null {
  // 2005年与2000年相比，…, in a plan: what came of it.
  const isOver = period !== null && context.year !== null && period.to < `${context.year}-01-01`;
  if (context.sectionModality !== null) return isOver && context.sectionModality === 'goal' ? 'result' : context.sectionModality;
  if (period === null || context.year === null) return null;
  if (period.to < `${context.year}-01-01`) return 'result';
  return period.from > `${context.year}-12-31` ? 'goal' : null;
}
