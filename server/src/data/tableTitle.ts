import { parsePeriod } from '../quantity/parse.ts';
import type { CsvCell, CsvRow } from './csvRows.ts';
import type { RawText } from './raw.ts';
import { isUnit } from './values.ts';

/** What stands above a table and holds for all of it: 惠济区2025年主要经济指标计划表, 单位：亿元、%. */
export interface TableTitle {
  readonly scope: RawText | null;
  readonly period: RawText | null;
  /** The unit of levels and that of rates, where one of each is told at most. */
  readonly unit: string | null;
  /** 计划 and 目标 tell what is to come, anything else (完成情况, 统计表) what was. Null where there is no title. */
  readonly tells: 'goals' | 'results' | null;
}

/** Reads the rows above the header; what they leave open the names of sheet and file may tell (青浦县2025年计划.csv). */
export function readTitle(rows: readonly CsvRow[], names: readonly string[]): TableTitle {
  const cells = rows.flatMap((row) => row.cells.filter(({ value }) => value !== '' && value.length <= LONGEST));
  const above = cells.filter(({ value }) => !UNIT_LINE.test(value));
  const first = (of: (cell: CsvCell) => RawText | null): RawText | null => {
    const found = above.map(of).find((one) => one !== null);
    // A name has no place in the text that could be shown or changed.
    const named = found ?? names.map((value) => of({ value, start: 0, end: 0 })).find((one) => one !== null);
    return found ?? (named ? { ...named, start: 0, end: 0 } : null);
  };
  const said = above.map(({ value }) => value).join(' ');
  return {
    scope: first(scopeIn) ?? first(reporterIn),
    period: first(periodIn),
    unit: unitOf(cells),
    // That its name says 目标 makes a file a targets file, and tells no more.
    tells: above.length > 0 ? tellsOf(said) : names.some((name) => /计划|任务|预期/.test(name)) ? 'goals' : null,
  };
}

const tellsOf = (words: string): TableTitle['tells'] =>
  /计划|目标|任务|预期/.test(words) && !/完成情况|执行情况|进展|进度|通报/.test(words) ? 'goals' : 'results';

/** Longer cells are notes. */
const LONGEST = 60;
const UNIT_LINE = /^[（(]?(?:计量)?单位[：:]/;

function unitOf(cells: readonly CsvCell[]): string | null {
  const line = cells.find(({ value }) => UNIT_LINE.test(value))?.value ?? '';
  const units = line
    .replace(UNIT_LINE, '')
    .replace(/[）)]$/, '')
    .split(/[、，,；;/／\s]+/)
    .filter((unit) => unit !== '' && !/^[%％‰]$/.test(unit));
  const [only, ...more] = units;
  return only !== undefined && more.length === 0 && isUnit(only) ? only : null;
}

/** Whether a row that begins with this is what is noted below a table: 注：增速按可比价计算. */
export const isFootnote = (first: string): boolean => /^(?:注|说明|备注|数据来源|填表人?|制表人?|审核人?)(?:\s*[：:]|\d)/.test(first);

/** A period as titles and heads of columns write it. */
export const PERIOD =
  /(?:\d{4}|[０-９]{4})\s*年?\s*[—\-–~～至]\s*(?:\d{4}|[０-９]{4})\s*年|(?:\d{4}|[０-９]{4})\s*年(?:度|底|末|[上下]半年|第?[一二三四]季度|前[两二三]季度|(?:1|一)[—\-–~～至]\d{1,2}月份?|\d{1,2}月份?)?|[“"]?十[一二三四五六]五[”"]?(?:末|期末|期间|时期)?/;

function periodIn({ value, start }: CsvCell): RawText | null {
  const found = PERIOD.exec(value);
  const said = found?.[0].replace(/度$/, '') ?? '';
  return found && parsePeriod(said) !== null ? textAt(said, start + found.index) : null;
}

/** The place that a title begins with, or has behind its year: 惠济区2025年…, 2025年惠济区…; 全区 and 我市 name none. */
function scopeIn({ value, start }: CsvCell): RawText | null {
  const found = SCOPE.exec(value);
  const place = found?.groups?.place;
  if (!found || place === undefined || /^(?:全|我|本|各|该)/.test(place)) return null;
  return textAt(place, start + found.index + found[0].lastIndexOf(place));
}

/** 填报单位：河阳县统计局 tells of 河阳县. */
function reporterIn({ value, start }: CsvCell): RawText | null {
  const found =
    /^[（(]?(?:填报|编制|制表|报送)(?:单位|部门|机关)[：:]\s*([〇\u3400-\u9fff]{1,10}?[省市县区州盟旗])(?=[〇\u3400-\u9fff]*[局委办厅会])/.exec(
      value,
    );
  const place = found?.[1];
  return found && place !== undefined && !/^(?:全|我|本|各|该)/.test(place) ? textAt(place, start + found[0].length - place.length) : null;
}

const SCOPE = new RegExp(
  `^(?:附?[件表]\\s*\\d*[：:\\s]*)?(?:(?:${PERIOD.source})\\s*)?(?<place>[〇\\u3400-\\u9fff]{1,14}?(?:省|自治区|市|县|区|州|盟|旗|镇|乡|街道|局|委员会|管委会))` +
    `(?=\\s*(?:${PERIOD.source}|主要|国民经济|经济|重点|高质量|各项|统计|目标|年度|社会))`,
  'u',
);

const textAt = (text: string, start: number): RawText => ({ kind: 'text', text, start, end: start + text.length });
