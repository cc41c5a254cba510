import type { Sentence } from '../subjects/sentence.ts';

/** A place governs what follows where it begins its clause (荥阳市将…, 其中惠济区…), not where it is an object (与高新区的合作). */
export function leads(text: string, start: number, sentence: Sentence): boolean {
  if (start === sentence.start || NUMBER.test(text.slice(sentence.start, start))) return true;
  // 建设肃州区、玉门市2个基地, 直达肥东、肥西县城: with the place before it an object.
  if (text[start - 1] === '、' && isObject(text, start, sentence)) return false;
  return /(?:[，,；;：:、（(“”"。\s]|其中|表示|年|推动|确保|支持|力争|使)$/.test(text.slice(Math.max(sentence.start, start - 2), start));
}

/** Whether a clause begins with a verb that a list of places is the object of. */
function isObject(text: string, start: number, sentence: Sentence): boolean {
  const clause = text.slice(Math.max(sentence.start, start - LONGEST_LIST), start);
  return OBJECT.test(clause.slice(Math.max(...[...'，；：。'].map((mark) => clause.lastIndexOf(mark))) + 1));
}

const LONGEST_LIST = 60;
const OBJECT =
  /^(?:[^，；。]{0,12}(?:直达|通达|到达|抵达|连接|联通|连通|覆盖|辐射|惠及|涉及|途经|贯通|串联)|(?:已|新|将|计划|重点)?(?:建设|建成|打造|建立|设立|布局|推进|推动|加快|支持|开通|落户|争取|完成|实施|整治|改造|签约|引进))[\u4e00-\u9fff]{2,8}、/;

/** （3）蒙自经开区…: the number of a sentence that is an item. */
const NUMBER = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）.．、]$/;

/** 在河北省黄骅市，…: where all that follows was. */
export const isWhere = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '在' &&
  /^[〇\u3400-\u9fff]{0,8}[，,]/.test(text.slice(end, end + 9)) &&
  !/^[^，,]{0,6}(?:会|展|上|下|间|中|后|前|时)[，,]/.test(text.slice(end));

/** What is done for a place is told in that clause alone; so is what is told of a thing in it (洛龙区“双创”孵化器获评…，). */
export function reach(text: string, start: number, end: number, sentence: Sentence): { readonly until?: number; readonly isLoose?: true } {
  if (text[end] === '“' && !OF_TIME_OR_SIZE.test(text.slice(end, end + 5))) return untilComma(text, end);
  if (!/(?:推动|支持|促进|帮助)$/.test(text.slice(Math.max(0, start - 2), start))) return {};
  // 支持藤县…，力争工业总产值达到540亿元。: a sentence to itself.
  return start - 2 === sentence.start ? { isLoose: true } : untilComma(text, end);
}

const OF_TIME_OR_SIZE = /^“(?:十[一二三四五]|规上|四上|限上)/;

/** A clause without a comma for so long is no prose. */
export const LONGEST_REACH = 2000;

export function untilComma(text: string, end: number): { readonly until?: number } {
  const comma = text.slice(end, end + LONGEST_REACH).search(/[，；。,;]/);
  return comma < 0 ? {} : { until: end + comma };
}
