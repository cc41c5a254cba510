import { FIELDS, type Field, fieldOfKey } from './fields.ts';
import type { Measure } from './schema.ts';
import { PERIOD } from './tableTitle.ts';
import { isUnit } from './values.ts';

/** What the head of a column says, taken apart: 2025年 · 计划 · 增速 · % in 2025年计划增速（%）. */
export interface ColumnLabel {
  /** As it stands there: 2025年, or 1—6月 without a year. */
  readonly period: string | null;
  readonly field: Field | null;
  readonly measure: Measure | null;
  /** Whether it says that the level is meant (绝对值), beside a column of rates. */
  readonly isLevel: boolean;
  readonly unit: string | null;
}

/** Longer header cells are sentences. */
const LONGEST = 30;

/** Takes the head of a column of figures apart; null where it says anything else. */
export function readColumnLabel(label: string): ColumnLabel | null {
  if (label.length > LONGEST) return null;
  const found: { -readonly [key in keyof ColumnLabel]: ColumnLabel[key] } = { ...NOTHING };
  let rest = label;
  while (rest !== '') {
    const part = partAt(rest);
    if (part === null) return null;
    // 2025年目标 over 一季度.
    if (found.period !== null && part.said.period !== undefined && /^\d{4}年?$/.test(found.period) && PART.test(part.said.period ?? '')) {
      found.period = part.said.period === '全年' ? found.period : `${found.period.slice(0, 4)}年${part.said.period}`;
      rest = rest.slice(part.length);
      continue;
    }
    for (const key of ['period', 'field', 'measure', 'unit'] as const) if (found[key] !== null && part.said[key] !== undefined) return null;
    Object.assign(found, part.said);
    rest = rest.slice(part.length);
  }
  return found.period === null && found.field === null && found.measure === null && !found.isLevel ? null : found;
}

const NOTHING: ColumnLabel = { period: null, field: null, measure: null, isLevel: false, unit: null };

interface Part {
  readonly length: number;
  readonly said: Partial<ColumnLabel>;
}

function partAt(rest: string): Part | null {
  const gap = /^(?:[\s:：、，,/／_±+＋\-—-]|度(?!数)|的)+/.exec(rest)?.[0];
  if (gap) return { length: gap.length, said: {} };
  const sign = /^[%％‰]/.exec(rest)?.[0];
  if (sign) return { length: 1, said: { unit: sign } };
  // 完成（万套（间））: one bracket may stand within.
  const inside = /^[（(]((?:[^（()）]|[（(][^（()）]{1,2}[）)]){1,12})[）)]/.exec(rest);
  if (inside) {
    const said = remark((inside[1] ?? '').trim());
    return said && { length: inside[0].length, said };
  }
  // 比2024年增长, 较上年同期±%
  const change = /^[比较](?:\d{4}年|上年|去年)(?:同期)?(?:实际|预计)?(?:增长|增减|变化)?/.exec(rest)?.[0];
  if (change) return { length: change.length, said: measure('增速') };
  const period = periodAt(rest);
  if (period !== null) return { length: period.length, said: { period } };
  const word = WORDS.find(([name]) => rest.startsWith(name));
  return word ? { length: word[0].length, said: word[1] } : null;
}

/** （%）, （单位：亿元）, （2025年）, （增速）. */
function remark(said: string): Partial<ColumnLabel> | null {
  const unit = said
    .replace(/^(?:计量)?单位[：:]?/, '')
    .replace(/^[±+＋\-—-]+/, '')
    .trim();
  if (isUnit(unit)) return { unit };
  if (periodAt(said) === said) return { period: said };
  return WORDS.find(([name]) => name === said)?.[1] ?? null;
}

/** The period that stands first: 2025年上半年, “十四五”, 1—6月. */
const periodAt = (text: string): string | null => PART.exec(text)?.[0] ?? WHOLE.exec(text)?.[0] ?? null;

const WHOLE = new RegExp(`^(?:${PERIOD.source}|(?:20|19)\\d{2}(?![\\d.]))`);

/** A part of a year whose year is told elsewhere; 本月 is the last one of a period above the table. */
const PART =
  /^(?:(?:1|一)[—\-–~～至](?:1[0-2]|[2-9])月份?|(?:1[0-2]|[1-9])月份?|本月|当月|[上下]半年|[一二三四]季度|前[两二三]季度|全年)(?=累计|完成|预计|实际|计划|目标|绝对|增|同比|比上年|较上年|数|值|[（(]|$)/;

const field = (key: string): Partial<ColumnLabel> => ({ field: fieldOfKey('targets', key) });
const measure = (of: Measure): Partial<ColumnLabel> => ({ measure: of });

/** What heads of columns say besides the fields’ own names. */
const SAID: readonly (readonly [string, Partial<ColumnLabel>])[] = [
  ...['预期', '预期值', '安排', '计划安排', '计划目标', '年度目标', '年度计划'].map((name) => [name, field('target')] as const),
  ...['预计', '预计完成', '预计数', '完成额', '完成数额', '累计', '累计数', '累计完成数'].map((name) => [name, field('actual')] as const),
  ...['绝对值', '绝对额', '绝对数', '绝对量', '总量', '总额', '数量'].map((name) => [name, { isLevel: true }] as const),
  ...'增速 增长 增长率 增幅 增长速度 增减 增减幅 同比 同比增长 同比增减 同比增速 同比增幅 年均增长 年均增速'
    .split(' ')
    .map((name) => [name, measure('增速')] as const),
  ...['占比', '比重'].map((name) => [name, measure('占比')] as const),
];

/** The longest first. */
const WORDS: readonly (readonly [string, Partial<ColumnLabel>])[] = [
  ...FIELDS.targets
    .filter(({ shape }) => shape === 'quantity')
    .flatMap((one) => one.names.map((name) => [name, { field: one } as Partial<ColumnLabel>] as const)),
  ...SAID,
].toSorted(([a], [b]) => b.length - a.length);
