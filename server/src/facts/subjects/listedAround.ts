import type { Figure } from '../../quantity/figure.ts';
import { type FigureSubject, subjectWith } from './figureSubject.ts';
import { type Item, itemsOf, toItems } from './listItems.ts';
import { readingAlone } from './otherReadings.ts';
import { clauseStart, type Frame, startOfClause, wordsIn } from './sentenceFrame.ts';
import { stripTrailing, type TrailingWords } from './wording.ts';

/** What a list of things that figures are distributed over has around it: a bracket in it, the clause before, a measure that its last item names. */

/** 失业率、居民消费价格涨幅分别控制在5%和3%以内: the rise is that of the last item, and a rate has none. */
export const ownMotion = (verb: TrailingWords, said: string, item: Item | undefined): TrailingWords =>
  verb.motion !== null && /(?:率|比例|比重|占比)\s*$/.test(item?.words ?? '') && stripTrailing(said).motion === null
    ? { ...verb, motion: null, taken: stripTrailing(said).taken }
    : verb;

/** The words before a figure, from the beginning of its clause; a bracket in it tells of one of its items: 工伤保险（含职业伤害保障）参保人数. */
export function headOf(frame: Frame, at: number, figure: Figure): string {
  const { pieces, figures } = frame.sentence;
  let first = startOfClause(frame.sentence, at);
  let head = wordsIn(frame, pieces[first]?.start ?? figure.start, figure.start);
  while (pieces[first]?.before === '）' && pieces[first - 1]?.before === '（') {
    const outer = startOfClause(frame.sentence, first - 2);
    const [from, end] = [pieces[outer]?.start, pieces[first - 2]?.end];
    if (from === undefined || end === undefined || figures.some(({ core }) => from <= core.start && core.start < figure.start)) break;
    head = wordsIn(frame, from, end) + head;
    first = outer;
  }
  return head;
}

/** 对拉美、非洲、欧盟分别增长…, where the trade with others was told before. */
export function tradeWith(items: readonly Item[], told: readonly FigureSubject[]): Item[] | null {
  const [first] = items;
  const trade = /(?:进出口|出口|进口)(?:总[额值])?$/.exec(told.at(-1)?.words ?? '')?.[0];
  if (!first || items.length < 2 || trade === undefined || !/^[对与同](?!外)/.test(first.words)) return null;
  if (items.some(({ words }) => /进出口|出口|进口|贸易|投资/.test(words))) return null;
  const others = items.map(({ words }, i) => `${i === 0 ? '' : first.words.charAt(0)}${words}${trade}`);
  return toItems(others, first.span.start, first.span.end - first.span.start);
}

/**
 * Things of which the clause before has a part: 外商投资企业、国有企业，进出口分别增长…; 信息传输、软件和信息技术服务业，租赁和商务服务业增加值分别增长…, where a
 * comma parts what has 、 in it.
 */
export function itemsOfTwoClauses(frame: Frame, at: number, said: string, count: number): Item[] | null {
  const { pieces, figures } = frame.sentence;
  const first = startOfClause(frame.sentence, at);
  const end = pieces[first]?.start;
  const before = first > 0 && pieces[first]?.before === '，' ? clauseStart(frame.sentence, first - 1) : undefined;
  if (end === undefined || before === undefined || figures.some(({ core }) => before <= core.start && core.start < end)) return null;
  const clause = wordsIn(frame, before, end - 1)
    .trim()
    .replace(DOES_WELL, '');
  if (!/(?:业|企业|商品|产品|项目|地区|县|区)$/.test(clause)) return null;
  if (count === 2 && /[、和]/.test(said + clause) && /(?<![营就从])业/.test(said)) return toItems([clause, said], before, end - before);
  const items = itemsOf(clause, before, count);
  if (items.length !== count || !MEASURED.test(said)) return null;
  return items.map((item) => ({ ...item, words: `${item.words}${said.trim()}` }));
}

/** 甲业、乙业等“非接触性”服务业增势较好: what is said of them all together. */
const DOES_WELL =
  /(?:等[^，。；、\d]{0,14})?(?:增势|势头|增长|发展|运行|表现|形势|回升|恢复)(?:良好|较好|较快|强劲|平稳|稳定|明显|迅猛|向好|突出|加快)$/;

const MEASURED =
  /^\s*(?:累计|合计|共)?(?:实现|完成)?(?:进出口|出口|进口|增加值|产值|产量|投资|收入|营业收入|销售额|零售额|利润|税收|用电量|价格)(?:总?[额值量])?(?:[同环]比)?\s*$/;

/** 销售面积环比、同比分别增长51.3%、15.3%: one thing, held against two times. */
export function againstTimes(
  things: string,
): { readonly item: Pick<Item, 'words' | 'before' | 'after'>; readonly against: readonly string[] } | null {
  const [, words, ...against] = /^(.{2,}?)(环比|同比)、(环比|同比)\s*$/.exec(things.trim()) ?? [];
  return words === undefined ? null : { item: { words, before: '', after: '' }, against };
}

/** Things that have one figure, of which there may be a record of all together: the last one is read by that name first. */
export function withTogether(subjects: readonly FigureSubject[], names: readonly string[]): FigureSubject[] {
  const last = subjects.at(-1);
  return last ? [...subjects.slice(0, -1), subjectWith(last, { readings: [...names.map(readingAlone), ...last.readings] })] : [...subjects];
}

/** 城乡低保标准: of 城市 or of 城镇, as the record says. */
export const otherTown = (words: string): readonly string[] =>
  /^城[市镇](?!化)/.test(words) ? [words.startsWith('城市') ? `城镇${words.slice(2)}` : `城市${words.slice(2)}`] : [];

/** 第一、二、三产业增加值占比分别为…，对经济增长的贡献率分别为…: of the three of them again. */
export function sectorsAgain(things: string, list: readonly Item[], count: number): readonly Item[] | null {
  if (count !== 3 || list.length !== 3 || !/^\s*对/.test(things)) return null;
  const sectors = list.map(({ words }) => /^第[一二三]产业/.exec(words)?.[0]);
  return sectors.every((sector) => sector !== undefined)
    ? list.map((item, i) => ({ ...item, words: `${sectors[i]}${things.trim()}` }))
    : null;
}
