/**
 * 不足全年目标的六成; 对照年初计划，…; 离全年目标还差148亿元: a goal that is named as what a figure is measured against. The figure is then what has been reached
 * (so far), and neither the goal itself nor, where it is how much is wanting, a level.
 */

const OF =
  '(?:全年度?|年度|当年|年初|(?:20)?\\d\\d年度?|[国省市县区]定|上级|[省市县区](?:里|委|政府)?|全[国省市县区]|下达|确定|既定|预定|预期|预计|考核|的){0,4}';
const NAMED = `${OF}(?:目标|任务|计划|预期|序时进度|时序进度|时间进度|进度要求)(?:任务|要求|进度|值|数)?`;
const MEASURES =
  '完成了?|超额完成了?|未完成|占|为|达到?了?|相当于|不足|不到|未达到?|低于|高于|超过?|超出|快于|慢于|优于|好于|落后于?|滞后于?|距离?|离|比|较|与|同|和|对照';

const BEHIND = new RegExp(
  `^[，,、；（(]?(?:已经?|均|仅|只|才|约|但|虽|还|也|刚好?)?(?:(?:${MEASURES})${NAMED}|(?:任务|目标|计划)?完成[率比])`,
);
/** 对照年初计划，, 与全年目标相比: what comes next is held against it. */
const BEFORE = new RegExp(`(?:对照|对标|比照|与|同|和|比|较|距离?|离)${NAMED}(?:相比较?|来?看)?[，,]`, 'g');
/** 围绕全年目标，: what is done for it. */
const FOR = new RegExp(`(?:围绕|紧扣|紧盯|锚定|瞄准|聚焦|按照|根据|为(?:确保)?(?:完成|实现))${NAMED}[，,]`, 'g');
const MAY_NAME = /目标|任务|计划|预期|进度|完成/;
const LONGEST_BEHIND = 36;

/** 172亿元，不足全年目标的六成; 9.4%，高于年度目标1.4个百分点. */
export const isHeldBehind = (text: string, end: number): boolean => {
  const behind = text.slice(end, end + LONGEST_BEHIND);
  return MAY_NAME.test(behind) && BEHIND.test(behind);
};

/** What stands before a figure without the goals that it is held against or that are worked for; `isHeld` says whether there are any of the first. */
export function withoutGoalsHeld(before: string): { readonly rest: string; readonly isHeld: boolean } {
  if (!MAY_NAME.test(before)) return { rest: before, isHeld: false };
  const rest = before.replace(BEFORE, '');
  return { rest: rest.replace(FOR, ''), isHeld: rest !== before };
}

/** 招商引资到位资金仅172亿元: nobody sets so little as a goal. */
export const saysOnly = (before: string): boolean => /(?:仅|只)(?:有|为|达|完成|实现)?$/.test(before.slice(-4));

/** 还差148亿元, 离全年目标还有148亿元, 超目标15亿元: how much is wanting, or is more. */
export const isWanting = (head: string, behind: string): boolean =>
  /(?:还|尚|仍|只|相)差(?:了|着)?$/.test(head) ||
  /^(?:左右)?的(?:差距|缺口)/.test(behind) ||
  (MAY_NAME.test(head) && (WANTING.test(head) || OVER.test(head.trim())));

const WANTING = new RegExp(`(?:距离?|离|比|较|与|同)${NAMED}(?:相比)?，?(?:还|尚|仍)?(?:差|缺|少|有|需|剩)(?:了|着)?$`);

/** 335亿元，超目标15亿元; but 超计划19家 has records of its own. */
const OVER = new RegExp(`^[已均]?(?:超过?|超出|高于|低于|多于|少于)${OF}(?:目标|任务){1,2}[值数]?了?$`);

/** 完成全年目标的54%: whether the time before `end` is the goal's, against which something is measured, and not the time of what is told. */
export const isGoalsTime = (text: string, start: number, end: number): boolean =>
  /^[”"]?(?:[〇\u3400-\u9fff]{0,2}的?)?(?:目标|任务|计划|预期|序时)/.test(text.slice(end, end + 8)) &&
  OF_MEASURE.test(text.slice(Math.max(0, start - 10), start));

const OF_MEASURE = new RegExp(
  `(?:${MEASURES}|对标|比照|围绕|紧扣|紧盯|锚定|瞄准|聚焦|按照|根据|实现)(?:[国省市县区]定|全[国省市县区]|[〇\\u3400-\\u9fff]{2,4}[省市县区])?$`,
);
