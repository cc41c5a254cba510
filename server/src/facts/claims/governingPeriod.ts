import type { Figure } from '../../quantity/figure.ts';
import type { PeriodMention } from '../../quantity/period.ts';
import { isGoalsTime } from '../subjects/heldAgainstGoal.ts';

/** 比2020年增长 compares with a period, 11月1日举办 dates an event, “十四五”规划 names a plan: none of them governs a figure. */
export function governs(mention: PeriodMention, text: string): boolean {
  // 比 2011 年增长, as copied from a PDF.
  // 高于1—2月份0.2个百分点.
  if (/(?:[比较与]|[高低快慢优好大小多少]于) ?$/.test(text.slice(Math.max(0, mention.start - 3), mention.start))) return false;
  // 从1999年起连续扩大招生: since when, and not the time of what is told next.
  if (
    /[从自]$/.test(text.slice(Math.max(0, mention.start - 1), mention.start)) &&
    /^(?:起|开始)/.test(text.slice(mention.end, mention.end + 2))
  )
    return false;
  // 2007年开始规划建设，…: since when.
  if (/^(?:开始|起步)(?!，)/.test(text.slice(mention.end, mention.end + 3))) return false;
  // 荣获“2010年全省先进县”称号: part of a name.
  if (
    text[mention.start - 1] === '“' &&
    /^[^”“，。；：\d]{2,24}”/.test(text.slice(mention.end, mention.end + 26)) &&
    !/五$/.test(mention.text)
  )
    return false;
  // 新十二月市, a fair.
  if (text[mention.start - 1] === '新') return false;
  // 2000年以前建成的57个老旧小区: which of them.
  if (
    /(?:以前|之前|前)$/.test(mention.text) &&
    /^(?:建成|建设|投用|投产|出生|修建|设立|成立|注册)的/.test(text.slice(mention.end, mention.end + 3))
  )
    return false;
  // 计划今年7月份开工建设的高速公路, 去年以来的趋势: which of them.
  if (OF_THING.test(text.slice(mention.end, mention.end + 12))) return false;
  const after = text.slice(mention.end, mention.end + 4);
  // 年初确定的目标, 比年初增加: a point to start from.
  if (/年初$/.test(mention.text)) return false;
  // 在去年任务（5.55亿元）的基础上增长8.1%: what it grows from.
  if (text[mention.start - 1] === '在' && /^[^，；。]{0,24}基础上/.test(text.slice(mention.end, mention.end + 28))) return false;
  // 是“十二五”末的3.7倍
  if (/^[”]?(?:末|底|期末|初|同期)?的\s*\d+(?:\.\d+)?\s*倍/.test(text.slice(mention.end, mention.end + 12))) return false;
  if (/^”?(?:相比|(?:建设|发展|专项)?规划|远景|水平|基数|同期|价格|技改|项目|重点项目|工程)/.test(after)) return false;
  // 是1950年到2002年53年的总和
  if (/^[\d一二三四五六七八九十]*年?的?总和/.test(text.slice(mention.end, mention.end + 6))) return false;
  // “十四五”批复的7个基地: which of them.
  if (/五”?$/.test(mention.text) && /^”?(?:批复|纳规|确定|谋划|在建|建成|核准)的/.test(after)) return false;
  // 创近5年新高, 为近10年来最大降幅: how a value compares, not when it was.
  if (/^(?:以?来)?的?(?:新高|新低|最|峰值|首)/.test(after) || /[创]$/.test(text.slice(Math.max(0, mention.start - 1), mention.start)))
    return false;
  const label = mention.period?.label ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(label)) return true;
  return /截[至止]到?$/.test(text.slice(Math.max(0, mention.start - 3), mention.start)) || /^[”]?止/.test(after);
}

const OF_THING =
  /^(?:以来的(?!第|最|首|新)|(?:正式|全面|集中|即将|将)*(?:开工|动工|启动|建成|投产|投用|通车|竣工|开业|开园|落户|签约|立项)(?:建设|运营|使用|投产|投用|通车)?的(?=[\u4e00-\u9fff“]))/;

/** （主要原因是2024年基数较低）；非税收入63.4亿元: the time of what was said in brackets, which are closed; `between` stands between it and the figure. */
export const isAside = (between: string): boolean => ASIDE.test(between);

const ASIDE = /^[^（()）]*[)）].*[，；。,;]/s;

/** 增长5%，主要是2025年基数较低；住房保障支出18亿元: the time of what a growth is put down to, up to the next item. */
export const isOfCause = ({ start, end }: PeriodMention, text: string, figure: Figure): boolean =>
  /[；;]/.test(text.slice(end, figure.start)) &&
  /(?:主要(?:原因)?[是为因系]|原因[是为]|由于|系|因)[^，。；]{0,4}$/.test(text.slice(Math.max(0, start - 10), start));

/** 上半年，…，完成全年目标的54%；新开工项目61个: the year of the goal is that of nothing told next. A year that is named there is, where no other time was named. */
export const isOfGoal = ({ start, end, derived }: PeriodMention, text: string, figure: Figure, isOther: boolean): boolean =>
  (derived || isOther) && /[，；,;]/.test(text.slice(end, figure.core.start)) && isGoalsTime(text, start, end);
