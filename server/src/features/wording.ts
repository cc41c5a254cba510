import type { NameType, SloganLevel } from '../data/schema.ts';
import type { Verdict } from '../facts/facts.ts';
import type { Period } from '../quantity/period.ts';
import type { Level } from '../rules/rule.ts';
import { type Bilingual, both, type Locale } from '../util/bilingual.ts';
import type { CoverageVerdict } from './coverage.ts';

/** 类别: the types of names as a writer calls them. */
export const NAME_TYPE_LABELS: Readonly<Record<NameType, Bilingual>> = {
  district: both('区县（市）', 'district'),
  zone: both('开发区', 'development zone'),
  park: both('园区', 'park'),
  town: both('乡镇（街道）', 'town'),
  organisation: both('机构', 'organisation'),
  project: both('项目', 'project'),
  activity: both('活动', 'activity'),
  person: both('人物', 'person'),
  indicator: both('指标', 'indicator'),
};

/** 层级: who issued an official phrase. */
export const SLOGAN_LEVEL_LABELS: Readonly<Record<SloganLevel, Bilingual>> = {
  national: both('国家级', 'national'),
  provincial: both('省级', 'provincial'),
  municipal: both('市级', 'municipal'),
  department: both('部门级', 'department'),
};

export const VERDICT_LABELS: Readonly<Record<Verdict, Bilingual>> = {
  agrees: both('✓ 相符', '✓ agrees'),
  contradicts: both('✗ 不符', '✗ contradicts'),
  unmatched: both('? 目标文件中未见', '? not in the targets files'),
};

/** 核对: what a person held against its source. */
export const TICKED = both('已核对', 'Checked');

/** How figures are counted in coverage. */
export const LEVEL_LABELS: Readonly<Record<Level, Bilingual>> = {
  error: both('错误', 'error'),
  warning: both('警告', 'warning'),
  information: both('信息', 'info'),
  hint: both('提示', 'hint'),
};

export const COVERAGE_LABELS: Readonly<Record<CoverageVerdict, Bilingual>> = {
  contradicts: both('不符', 'contradicts'),
  unmatched: both('未匹配', 'unmatched'),
  agrees: both('相符', 'agrees'),
  ticked: both('已核', 'checked'),
  ignored: both('已忽略', 'ignored'),
};

/** A period as copy has it: 2023年上半年, 2023年三季度, 2023年1—9月, 2021—2025年. English keeps the label: 2023H1. */
export function periodName({ label }: Period, locale: Locale): string {
  if (locale === 'en') return label;
  const [, year, rest] = /^(\d{4})(.*)$/.exec(label) ?? [];
  if (year === undefined || rest === undefined) return label;
  if (rest === '') return `${year}年`;
  if (/^H[12]$/.test(rest)) return `${year}年${rest === 'H1' ? '上' : '下'}半年`;
  const quarter = /^Q([1-4])$/.exec(rest)?.[1];
  if (quarter) return `${year}年${'一二三四'[Number(quarter) - 1]}季度`;
  if (/^—\d{4}$/.test(rest)) return `${label}年`;
  const months = /^-(\d\d)(?:—(\d{4})-(\d\d))?$/.exec(rest);
  if (!months) return label;
  const [, from, toYear, to] = months;
  if (!to) return `${year}年${Number(from)}月`;
  return toYear === year ? `${year}年${Number(from)}—${Number(to)}月` : `${year}年${Number(from)}月—${toYear}年${Number(to)}月`;
}

/** The last part of a URI, decoded: what a file is called. */
export function fileName(uri: string): string {
  const name =
    uri
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .pop() ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** “三个坚持”, whether or not the record's text has its own quotation marks. */
export const quote = (text: string): string => (/^[“"]/.test(text) ? text : `“${text}”`);
