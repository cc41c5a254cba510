import type { Comparator } from '../quantity/figure.ts';
import { unitNamed } from '../quantity/units.ts';
import { fold } from '../text/fold.ts';
import { withoutGaps } from '../text/gaps.ts';
import type { Parsers } from './parsers.ts';
import type { Stated } from './schema.ts';

/** What a value came to: a quantity, or why there is none. */
export type ReadValue =
  | { readonly stated: Stated }
  /** The number can be read, the unit can't. */
  | { readonly unknownUnit: string }
  /** A goal in words (与经济增长同步), or a mark for nothing (—), then empty. */
  | { readonly words: string }
  | { readonly unreadable: string };

/** Reads a value as people write it; `unit` is one that stands apart, in a column of its own or in a header, and is used where the value has none. */
export function readValue(text: string, unit: string | null, parsers: Pick<Parsers, 'quantity'>): ReadValue {
  if (text.length > LONGEST) return { unreadable: text };
  const { quantity: parseQuantity } = parsers;
  const bare = withoutRemark(text);
  if (bare !== text && parseQuantity(text) === null && bare !== '') return readValue(bare, unit, parsers);
  const lead = LEAD.exec(text)?.[0] ?? '';
  if (lead !== '' && lead.length < text.length && parseQuantity(text) === null) {
    const read = readValue(text.slice(lead.length), unit, parsers);
    if ('stated' in read) return { stated: { ...read.stated, lead } };
  }
  const quantity = parseQuantity(text);
  if (quantity && (quantity.unit !== '' || unit === null)) return { stated: { text, quantity } };
  if (quantity && unit !== null) {
    const whole = withUnit(text, plainUnit(unit));
    const said = parseQuantity(whole);
    return said && isUnit(unit) ? { stated: { text: whole, quantity: said } } : { unknownUnit: unit };
  }
  if (!/[\d０-９]/.test(text)) return { words: /^[—–\-－/／\\·.…无空]*$/.test(text.trim()) ? '' : text };
  const strange = strangeUnit(text, parseQuantity);
  return strange === null ? { unreadable: text } : { unknownUnit: strange };
}

/** Code units; a cell that is longer holds no value, and patterns would run out of stack on one of megabytes. */
const LONGEST = 2000;

/** 60（约束性）, [3.5] (a plan's cumulative value), 30+: the number, and what a table notes beside it. */
function withoutRemark(text: string): string {
  return (
    withoutGaps(text.trim())
      .text.replace(ALTERNATIVE, '$1')
      // +5.8%, ≈5%.
      .replace(/^[+＋](?=\d|[０-９])/, '')
      .replace(/^[≈∼~～](?=\d|[０-９])/, '约')
      .replace(/(?<=.)[（(【[]([^\d０-９（()）【】[\]]{1,12})[)）】\]]$/u, (_, inside: string) => (isUnit(inside) ? inside : ''))
      .replace(/^[[【〔](.+)[\]】〕]$/u, '$1')
      .replace(/^[\s]*[↑↗]\s*/u, '增长')
      .replace(/^[\s]*[↓↘]\s*/u, '下降')
      .replace(/^([\d.]+[万亿%]*)[+＋](\D*)$/u, '≥$1$2')
  );
}

/** 25.1万套（间）: counted by either word, of which the first is taken. */
const plainUnit = (unit: string): string => unit.replace(ALTERNATIVE, '$1');
const ALTERNATIVE = /([家个条项件座所处户台套次宗批间幢栋])[（(][家个条项件座所处户台套次宗批间幢栋][)）]$/u;

/** What a value may be told with: 增长8%以上, 下降3%左右, 达到400亿元, 新增30家. */
const LEAD =
  /^\s*(?:同比|比上年|较上年|比去年|年均|累计|力争|确保|预计|计划|争取|目标|实际|全年)*(?:增长|增加|上涨|提高|提升|下降|降低|减少|压减|完成|达到?|实现|保持在?|控制在|稳定在|新增|净增)[到至了为]?\s*/;

/** Puts `operator` and `value` together as people write them: 以上 stands behind, ≥ and 不低于 in front. */
export function composed(operator: string, value: string): string {
  const said = fold(operator).replace(/\s/g, '');
  const sign = Object.hasOwn(SIGNS, said) ? SIGNS[said] : undefined;
  if (sign === '=') return value;
  if (sign) return `${PRINTED[sign]}${value}`;
  return /^(?:及?以上|及?以下|以内|左右|上下)$/.test(operator) ? `${value}${operator}` : `${operator}${value}`;
}

/** Whether a word is a unit of measure, with or without 千, 万, 亿 before it: 家, 亿元, 微克/立方米. */
export function isUnit(word: string): boolean {
  const said = fold(plainUnit(word)).trim();
  return (
    said !== '' &&
    (unitNamed(said) !== undefined || /^[十百千万亿]+$/.test(said) || unitNamed(said.replace(/^[十百千万亿]+/, '')) !== undefined)
  );
}

/** Puts a unit behind the number of a value: `30以上` and 家 give `30家以上`. */
function withUnit(text: string, unit: string): string {
  const match = /^(.*[\d０-９.．%一二三四五六七八九十百千万亿两零〇])(.*)$/su.exec(text);
  return match ? `${match[1]}${unit}${match[2]}` : `${text}${unit}`;
}

/** The part of a value behind its number, if the number can be read and that part is why the whole can't. */
function strangeUnit(text: string, parseQuantity: Parsers['quantity']): string | null {
  const match = /^(.*[\d０-９])\s*[十百千万亿]*([^\d０-９\s]+)$/su.exec(text.trim());
  if (!match || parseQuantity(match[1] ?? '') === null) return null;
  const unit = (match[2] ?? '').replace(/(?:及?以[上下内]|左右|上下)$/, '');
  return unit === '' || unit.length > 12 || isUnit(unit) ? null : unit;
}

const SIGNS: Readonly<Record<string, Comparator>> = {
  '=': '=',
  '==': '=',
  '>=': '>=',
  '≥': '>=',
  '≧': '>=',
  '>': '>',
  '<=': '<=',
  '≤': '<=',
  '≦': '<=',
  '<': '<',
  等于: '=',
  大于等于: '>=',
  小于等于: '<=',
};

const PRINTED: Readonly<Record<Comparator, string>> = { '=': '', '>=': '≥', '>': '>', '<=': '≤', '<': '<' };
