import type { NameType, SloganLevel } from '../data/schema.ts';
import type { Verdict } from '../facts/facts.ts';
import type { Level } from '../rules/rule.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import type { CoverageVerdict } from './coverageVerdict.ts';

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
