import type { Claim } from '../facts.ts';
import { isPartOfYear } from './periodYears.ts';

/**
 * “五一”假期，接待游客213.5万人次: of some days, which no record of a year is held against. Null where a few days were named last before a figure that would else be of
 * a year. `from` is where the figure's sentence begins.
 */
export function ofShortTime(period: Claim['period'], text: string, from: number, at: number): Claim['period'] {
  if (period === null || isPartOfYear(period.period)) return period;
  const before = text.slice(Math.max(0, from - LONGEST_LEAD), at);
  if (!MAY_BE_SHORT.test(before)) return period;
  const day = lastOf(text.slice(from, at), DAY);
  const last = Math.max(lastOf(before, DAYS), day < 0 ? -1 : day + Math.min(from, LONGEST_LEAD));
  return last > lastOf(before, LONGER) ? null : period;
}

const lastOf = (text: string, words: RegExp): number => [...text.matchAll(words)].at(-1)?.index ?? -1;

/** Most texts name no days: what follows is not looked for there. */
const MAY_BE_SHORT = /假|期间|天[里时内，,]|黄金周|昨[日天]|[当首单][日天]|周末/;
/** So far a sentence before may have named the days, in UTF-16 units. */
const LONGEST_LEAD = 120;
const DAYS =
  /(?:“?(?:五一|国庆|中秋|春节|元旦|清明|端午|双节|十一)”?(?:小长假|假期|期间|黄金周|假日)|小长假|黄金周|假期(?=[里中，,]|期间|首日|[前\d一二三四五六七八][\d天日])|(?:节日|节庆|假日|会展|展会|活动|[文旅美花食]{1,2}节|[〇\u3400-\u9fff]{2}(?:文化|旅游|美食)节)期间|(?<![\d前])[\d一两二三四五六七八九十]{1,2}天(?:里|时间|内)?[，,])/g;
/** 昨日，接待游客3万人次: of that day, where it counts who came or what was taken. */
const DAY =
  /(?:昨[日天]|当[日天]|首日|单日|首个周末|上?周末)[，,]?(?=[^，。；]{0,12}(?:接待|迎来|到访|客流|游客|发送|营业额|销售额|销售|门票))/g;
const LONGER =
  /全年|今年(?:以来)?|去年|[上下]半年|季度|\d月(?!\d)|(?:19|20)\d{2}年(?!“?(?:五一|国庆|中秋|春节|元旦|清明|端午))|累计|年末|年底|“十[一二三四五]五”/g;
