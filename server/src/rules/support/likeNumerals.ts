import type { Figure } from '../../quantity/figure.ts';
import { formatAmount, formatNumber } from '../../quantity/format.ts';

/** A figure in Arabic digits, as another of its kind is printed beside it. */
export interface Alike {
  readonly right: string;
  readonly other: Figure;
}

/** 百分之八十五 where the sentence has 96% too. */
export function otherPercent(text: string, figures: readonly Figure[], figure: Figure): Alike | null {
  if (!text.startsWith('百分之', figure.core.start) || figure.value === null || figure.value === 100) return null;
  const other = figures.find(
    ({ kind, style, core }) => kind === 'percent' && style !== 'chinese' && /[%％]/.test(text.charAt(core.end - 1)),
  );
  return other ? { right: `${figure.value}%`, other } : null;
}

/** A member of a list, 停车场六个、公园10个, or the start of a change, 由三十五家增加到48家. */
export function likeNeighbour(text: string, figures: readonly Figure[], figure: Figure): Alike | null {
  const { value, unitSpan, unit, core, numeral } = figure;
  if (value === null || unitSpan === null || unit === '' || unit === '倍' || value < 2 || /[余多几数近]/.test(figure.text)) return null;
  const at = figures.indexOf(figure);
  const printed = text.slice(numeral.start, numeral.end);
  const other = [figures[at - 1], figures[at + 1]].find((near) => {
    if (!near || near.style === 'chinese' || near.kind !== figure.kind || near.kind === 'ordinal' || near.unit === '') return false;
    const [first, second] = near.start < figure.start ? [near, figure] : [figure, near];
    const between = text.slice(first.end, second.start);
    const same = near.unit === unit;
    // 六个、公园10个: small numbers in running text are often words.
    if (!COMPOUND.test(printed))
      return value < 10 && !printed.startsWith('两') && LISTED.test(between) && (same || isOneOfThree(text, figures, at));
    if (same && LEADS_TO.test(between)) return true;
    if (!ITEM.test(between)) {
      // 1204名选手参加全程、五百二十三名选手参加半程: the same is counted.
      return (
        same &&
        !TIME.test(unit) &&
        (OF_KIND.test(between) || (OF_ITEM.test(between) && nounBehind(text, figure) === nounBehind(text, near)))
      );
    }
    if (!ends(text, core.end) || !ends(text, near.core.end)) return false;
    return (
      same ||
      !(TIME.test(unit) || TIME.test(near.unit) || (!between.startsWith('、') && NAMED.test(unit) && !isAmongCounts(text, figures, at)))
    );
  });
  return other ? { right: `${inDigits(value)}${text.slice(unitSpan.start, unitSpan.end)}`, other } : null;
}

/** 古井四十六口、古桥31座、古戏台二十二处: the only one in digits, among more in Chinese numerals, takes their form; null where it is not. */
export function likeTheOthers(
  text: string,
  figures: readonly Figure[],
  { style, kind, value, scale, unitSpan, core, numeral }: Figure,
): string | null {
  if (style === 'chinese' || kind !== 'count' || value === null || !Number.isInteger(value) || value >= 1e4 || scale !== 1 || !unitSpan)
    return null;
  const counts = figures.filter((one) => one.kind === 'count' && one.unit !== '' && !TIME.test(one.unit));
  const chinese = counts.filter((one) => one.style === 'chinese' && COMPOUND.test(text.slice(one.numeral.start, one.numeral.end)));
  if (chinese.length < 2 || counts.filter((one) => one.style !== 'chinese').length > 1) return null;
  return `${text.slice(core.start, numeral.start)}${formatNumber(value, 'chinese')}${text.slice(unitSpan.start, unitSpan.end)}`;
}

/** 冲锋舟12艘、运输车八辆、医护人员23名: beside two others of a row that are in digits. */
function isOneOfThree(text: string, figures: readonly Figure[], at: number): boolean {
  return [-2, -1, 0].some((from) => {
    const row = figures.slice(Math.max(0, at + from), at + from + 3);
    return (
      at + from >= 0 &&
      row.length === 3 &&
      row.every(({ kind, style, unit, core }, i) => {
        const next = row[i + 1];
        return (
          (from + i === 0 || style !== 'chinese') &&
          kind === 'count' &&
          !TIME.test(unit) &&
          ends(text, core.end) &&
          (!next || LISTED.test(text.slice(core.end, next.start)))
        );
      })
    );
  });
}

const LISTED = /^、[\u4e00-\u9fff]{1,8}$/;

/** 十二, 一千三百; 十, 百 and 千万 alone are round. */
const COMPOUND = /^(?:[一二三四五六七八九两]+[十百千万亿][一二三四五六七八九十百千万亿零〇两]*|十[一二三四五六七八九]万?)$/;
const ITEM = /^[、，,；]?[\u4e00-\u9fff]{1,14}$/;
/** 一百二十个村、86个社区 */
const OF_KIND = /^[\u4e00-\u9fff]{1,8}、[\u4e00-\u9fff]{0,4}$/;
const OF_ITEM = /^[\u4e00-\u9fff]{2,14}[、，,；;][\u4e00-\u9fff]{0,6}$/;
const nounBehind = (text: string, { core }: Figure): string => text.slice(core.end, core.end + 2);
const LEADS_TO = /^[\u4e00-\u9fff]{1,6}[到至为]$/;
const TIME = /^(?:年|个?月|天|日|小时|分钟|周|周年|届|次|期|轮|岁|周岁|代|遍)$/;
/** 宣传册5000份，横幅八十条，咨询1260人次: one of a row, and no name. */
function isAmongCounts(text: string, figures: readonly Figure[], at: number): boolean {
  const [before, own, behind] = [figures[at - 1], figures[at], figures[at + 1]];
  if (!before || !own || !behind || before.style === 'chinese' || behind.style === 'chinese') return false;
  const lead = text.slice(before.end, own.start);
  return ITEM.test(lead) && ITEM.test(text.slice(own.end, behind.start)) && !ISSUED.test(lead);
}

const ISSUED = /落实|出台|制定|印发|推出|实施|举措|政策|措施|意见|规定/;

/** 稳经济二十条 is a name. */
const NAMED = /^[条项字]$/;

const ends = (text: string, at: number): boolean => at >= text.length || /[、，。；;,）)和及]/.test(text.charAt(at));

/** 1.2亿, 3200万, 12345. */
function inDigits(value: number): string {
  const short = formatAmount(value, '');
  return /\.\d{3,}/.test(short) ? String(value) : short;
}
