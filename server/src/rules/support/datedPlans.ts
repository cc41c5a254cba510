import type { PeriodMention } from '../../quantity/period.ts';

/** A goal, and the plan's own date, which stands before it in its sentence and is later. */
export interface DatedPlan {
  readonly goal: PeriodMention;
  readonly given: PeriodMention;
}

/** What a plan says, up to the date of its goal. */
const SAYS =
  /^[，,]?[^，,。；;！？\n\d]{0,40}(?:[，,][^，,。；;！？\n\d]{0,30})?(?:(?:提出|明确|要求|部署|强调|指出|承诺|决定|规定)(?:全[省市县区])?[，,：:]?“?[^，,。；;“”\d]{0,12}(?:力争|争取|确保|务必)(?:到|在|于)?|(?:提出|明确|要求|承诺|决定|规定)到)$/;
/** 要求各校于2023年6月底前完成: what is to be done by then. */
const ASKS =
  /^[，,]?[^，,。；;！？\n\d]{0,40}(?:[，,][^，,。；;！？\n\d]{0,30})?(?:提出|明确|要求|决定|规定)(?:各[^，,。；;\d]{1,6}?|[^，,。；;\d对将把未应凡]{0,6}?)[于在]?$/;
/** …召开调度会，要求施工单位加派人手、倒排工期，力争2023年底前完成: what was asked for takes clauses of its own. */
const ASKS_ON =
  /^[，,]?[^，,。；;！？\n\d]{0,40}(?:[，,][^，,。；;！？\n\d]{0,30}){0,2}(?:提出|明确|要求|强调|指出|部署|承诺|决定|规定)(?<asks>[^。；;！？\n\d]{0,16}[，,][^。；;！？\n]{0,50})$/;
/** 3月18日，…推进会召开。会议要求，各乡镇压实责任，力争2023年底前…: what was said there is told in a sentence of its own. */
const MEETS =
  /^[^。；;！？\n]{0,60}(?:召开|举行|开幕|印发|出台|发布|研究|听取|审议|进行|开展|调研|检查|督[导查]|部署|主持|主持会议|讲话)[^。；;！？\n]{0,40}。(?:会议|会上|大会|全会|推进会|座谈会|调度会|现场会|方案|意见|通知|[他她])(?:还|并|明确|强调)?(?:提出|明确|要求|强调|指出|决定|部署|议定)[，,：:]?“?(?<asks>[^。；;！？\n]{0,60})$/;
const MUST = /(?:^|[，,、]|要|[各须应]|单位|部门)(?:力争|争取|确保|务必|必须|务求)(?:到|在|于)?$/;
const BY_THEN = /^(?:[^。；;]{0,40}[，,])?(?:要|须|应|必须|各[^，,]{1,8})?[于在到]?$/;
const DO =
  /^底?前?(?:全面|全部|基本|率先|一律)?(?:完成|建成|实现|达到|开工|投用|交付|报送|消除|淘汰|关停|整改|竣工|办结)(?![^，。；]{0,14}的)/;
/** Of what was said earlier. */
const EARLIER =
  /原|当时|当年|曾|此前|之前|先前|早|最初|当初|去年|前年|上年|上届|时提出|已经?(?!印发|出台)|未|没有?|逾期|滞后|落空|审计|督查|巡[视察]|通报|回顾|\d{4}年/;
const TURNED =
  /^[底末]?前?[^。；;]{0,30}?(?:如期|提前|未|没有|落空|逾期|已)|^[底末]?[，,]?[^，。；]{0,12}(?:共有|拥有|累计)|^(?:的?基础|[、至到—–－-])/;
/** A day or a month: what was printed or decided then. */
const DATE = /^\d{4}年\d{1,2}月(?:\d{1,2}日|份|[上中下]旬|[初底末])?$/;

/** 2024年3月12日，市政府印发要点，提出力争2023年底前…: goals whose time was over when their plan was given. */
export function plansAfterGoals(text: string, periods: readonly PeriodMention[]): readonly DatedPlan[] {
  if (periods.length < 2) return [];
  return periods.slice(1).flatMap((goal, at): readonly DatedPlan[] => {
    const given = periods[at];
    if (!given?.period || !goal.period || goal.derived || !/^\d{4}年/.test(goal.text) || !DATE.test(given.text)) return [];
    if (goal.period.to >= given.period.from || goal.start - given.end > FARTHEST_SENTENCE) return [];
    const gap = text.slice(given.end, goal.start);
    const after = text.slice(goal.end, goal.end + FARTHEST);
    const isNear = gap.length <= FARTHEST;
    const isDone = /前$/.test(goal.text) && DO.test(after);
    const asks = MEETS.exec(gap)?.groups?.asks;
    const onwards = gap.length <= FARTHEST_CLAUSES && isDone ? ASKS_ON.exec(gap)?.groups?.asks : undefined;
    const isAsked =
      (onwards !== undefined && (MUST.test(onwards) || BY_THEN.test(onwards))) ||
      (isNear && (SAYS.test(gap) || (ASKS.test(gap) && isDone))) ||
      (asks !== undefined && (MUST.test(asks) || (isDone && BY_THEN.test(asks))));
    return isAsked && !EARLIER.test(gap) && !TURNED.test(after) ? [{ goal, given }] : [];
  });
}
const FARTHEST = 80;
const FARTHEST_CLAUSES = 110;
const FARTHEST_SENTENCE = 150;
