import { MEASURE_NAMES } from './measure.ts';
import type { Measure } from './schema.ts';
import { isUnit } from './values.ts';

/** 指标名称 as a table has it, taken apart: `1.规上工业增加值增速（%）` names 规上工业增加值增速 and its unit. */
export interface IndicatorLabel {
  readonly name: string;
  /** Where the name begins in the text, in UTF-16 units. */
  readonly start: number;
  readonly unit: string | null;
  readonly measure: Measure | null;
}

/** The list number, 其中 or mark that a table's rows begin with. */
const NUMBER =
  /^(?:(?:\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]|(?:其中|[#＃*★▲△]+|[-—－·•]+(?!\d))[:：]?)\s*)+/;

/** What may stand behind the name: （亿元）, （单位：%）, （增速）, /万人, ，%. */
const BEHIND = /\s*(?:[（(](?:单位[:：]?)?([^（()）]{1,12}(?:[（(][^（()）]{1,2}[)）])?)[)）]|[/／,，]\s*([^/／,，（()）]{1,8}))$/;

/** Takes an indicator's label apart. A label that is no more than its number or mark stays as it is. */
export function readIndicatorLabel(text: string): IndicatorLabel {
  const start = NUMBER.exec(text)?.[0].length ?? 0;
  let name = text.slice(start);
  let unit: string | null = null;
  let measure: Measure | null = null;
  for (let round = 0; round < 2; round++) {
    const match = BEHIND.exec(name);
    const inside = (match?.[1] ?? match?.[2] ?? '').trim();
    if (!match || match.index === 0) break;
    const said = Object.hasOwn(MEASURE_NAMES, inside) ? (MEASURE_NAMES[inside] ?? null) : null;
    if (unit === null && isUnit(inside)) unit = inside;
    else if (measure === null && said && match[1] !== undefined) measure = said;
    else break;
    name = name.slice(0, match.index);
  }
  return name === '' ? { name: text, start: 0, unit: null, measure: null } : { name, start, unit, measure };
}
