import { type Bilingual, both } from '../util/bilingual.ts';
import type { DataKind } from './schema.ts';

/** How a field's value is written, and so how it is read and what its JSON schema says. */
export type FieldShape =
  | 'text'
  | 'list'
  | 'flag'
  | 'date'
  | 'period'
  | 'quantity'
  | 'number'
  | 'measure'
  | 'level'
  | 'type'
  | 'revisions'
  | 'titles'
  | 'renamed';

/** A field of a record: its key in the code, and every name under which a data file may write it. */
export interface Field {
  readonly key: string;
  /** Column or key names besides `key`; the first is the usual Chinese one (表头). */
  readonly names: readonly string[];
  readonly shape: FieldShape;
  readonly description: Bilingual;
  /** May stand once at the head of a YAML file, for all its records. */
  readonly fileDefault?: true;
}

/** The one table of field names: readers, problem messages and the JSON schemas all go by it. */
export const FIELDS: Readonly<Record<DataKind, readonly Field[]>> = {
  targets: [
    field(
      'id',
      'text',
      ['编号'],
      '唯一编号；不填则由地区、指标、时期得出。',
      'Unique id; derived from scope, indicator and period if left out.',
    ),
    field(
      'indicator',
      'text',
      ['指标', '指标名称', '目标指标', '主要指标', '考核指标', '重点任务', '任务名称', '工作任务'],
      '指标的规范名称，如 规上工业增加值。',
      'The official name of the indicator.',
    ),
    field('aliases', 'list', ['别名', '指标别名', '其他名称', 'alias'], '指标的其他叫法。', 'Other names of the indicator.'),
    field(
      'measure',
      'measure',
      ['口径', '指标口径'],
      '总量、增速、占比等；不填则在明显时推断。',
      'What is measured; inferred where it is plain.',
    ),
    fileDefault(
      'scope',
      'text',
      ['地区', '区域', '辖区', '县区', '区县', '县市区', '县（市、区）', '区县（市）', '县（市）区', '行政区划', '责任地区'],
      '目标属于哪个地区或单位。',
      'The place or body that the target is for.',
    ),
    fileDefault(
      'scopeOrUnit',
      'text',
      ['单位'],
      '地区（单位），或计量单位：按内容判断。',
      'The body that the target is for, or the unit of measure: told apart by its content.',
    ),
    fileDefault(
      'period',
      'period',
      ['时期', '年度', '年份', '目标时期', 'year'],
      '2023、2023年底、2023H2、2023Q3、“十四五”、2023—2025。',
      '2023, 2023H2, 2023Q3, 2023—2025 and the like.',
    ),
    field(
      'target',
      'quantity',
      ['目标值', '目标', '目标任务', '预期目标', '计划', '计划数', '计划值', '任务数'],
      '写法示例：≥30家、8%以上、400亿元、10—15家、翻一番。',
      'The target as people write it: ≥30家, 8%以上, 10—15家.',
    ),
    field('operator', 'text', ['比较符', '关系', '比较'], '与 value 合用：≥、>、≤、<、=。', 'Together with `value`: ≥, >, ≤, <, =.'),
    field('value', 'number', ['数值', '值'], '目标的数值，单位另列。', 'The number alone, with the unit in `unit`.'),
    field('unit', 'text', ['计量单位', '数值单位', '单位（计量）'], '计量单位，如 家、%、亿元。', 'The unit of measure.'),
    field(
      'actual',
      'quantity',
      ['完成值', '完成情况', '实际完成', '实绩', '完成', '完成数', '实际', '实际值', '执行情况', '累计完成', 'result'],
      '完成值，写法同目标值。',
      'The result, written like a target.',
    ),
    field(
      'asOf',
      'date',
      ['截至', '截至日期', '截止', '数据截至'],
      '完成值截至的日期，如 2023-06。',
      'The date of the result, such as 2023-06.',
    ),
    field(
      'base',
      'quantity',
      ['基数', '上年完成', '上年完成值', '上年实绩', '上年实际', '基期值'],
      '上年完成值，供定目标时参考，不参与核对。',
      'The result of the period before, for reference; not used in checking.',
    ),
    fileDefault(
      'basis',
      'text',
      ['计算口径', '价格口径'],
      '如 可比价、现价。',
      'Such as 可比价 (comparable prices), 现价 (current prices).',
    ),
    fileDefault('nature', 'text', ['属性', '指标属性'], '约束性、预期性。', '约束性 (binding) or 预期性 (expected).'),
    fileDefault('owner', 'text', ['责任单位', '牵头单位', '责任部门'], '责任单位。', 'The body in charge.'),
    field('definition', 'text', ['指标解释', '释义', '定义', '指标释义'], '悬停时显示的解释。', 'Shown on hover.'),
    fileDefault('source', 'text', ['来源', '出处', '数据来源'], '文件、页码、日期或链接。', 'Document, page, date or link.'),
    field(
      'revised',
      'revisions',
      ['调整', '调整前', '历次目标', 'supersedes', 'superseded'],
      '调整前的数值和调整日期：350亿元（2023-07-01）。',
      'Earlier values with dates: 350亿元（2023-07-01）.',
    ),
    note(),
  ],
  slogans: [
    field('text', 'text', ['提法', '表述', '规范表述', 'slogan', 'phrase'], '提法的准确写法。', 'The exact wording.'),
    fileDefault(
      'quoted',
      'flag',
      ['带引号', '引号', '加引号'],
      '公文中是否带引号：是、否。',
      'Whether it carries quotation marks in official copy.',
    ),
    field('aliases', 'list', ['别名', '简称', '其他写法', 'alias'], '其他正确的写法。', 'Other correct wordings.'),
    field('meaning', 'text', ['释义', '含义', '解释', '指标解释', 'definition'], '悬停时显示的解释。', 'Shown on hover.'),
    field('members', 'list', ['内容', '包括', '具体内容', '组成'], '所列举的各项。', 'The items that it counts or names.'),
    fileDefault('level', 'level', ['层级', '级别'], '国家、省级、市级、部门。', 'national, provincial, municipal or department.'),
    fileDefault('issuer', 'text', ['发布单位', '发布机关', '提出单位'], '由谁提出。', 'Who issued it.'),
    fileDefault('source', 'text', ['来源', '出处', '文件'], '文件、日期或链接。', 'Document, date or link.'),
    fileDefault('since', 'date', ['启用', '启用日期', '起', '起始', '提出时间', '自'], '从何时起使用。', 'In use from this date on.'),
    field('until', 'date', ['停用', '停用日期', '止', '截止', '至'], '用到何时。', 'In use until this date.'),
    field('replacedBy', 'text', ['替代', '现提法', '新提法', '替换为', '改为'], '现在的提法。', 'The wording that took its place.'),
    field('wrong', 'list', ['错误写法', '误写', '常见错误', '错误'], '已知的误写。', 'Known misquotations.'),
    field('pinyin', 'text', ['拼音', '读音'], '读音与常见读音不同时填写。', 'The reading, where it is not the usual one.'),
    note(),
  ],
  names: [
    field('name', 'text', ['名称', '全称', '姓名'], '地区、园区、单位、项目、活动或人员的规范名称。', 'The official name.'),
    fileDefault(
      'type',
      'type',
      ['类别', '类型', '种类'],
      '区县、功能区、园区、乡镇、单位、项目、活动、人员。',
      'district, zone, park, town, organisation, project, activity or person.',
    ),
    field('aliases', 'list', ['简称', '别名', '又称', 'alias'], '简称和别名。', 'Short and other names.'),
    fileDefault(
      'parent',
      'text',
      ['上级', '所属', '隶属', '所在地', '所属地区'],
      '上级地区或单位。',
      'The place or body that it belongs to.',
    ),
    field('titles', 'titles', ['职务', '任职'], '人员的职务：惠济区委书记（2021-08—）。', "A person's posts: 惠济区委书记（2021-08—）."),
    field('post', 'text', ['现任职务', '岗位'], '单独一列写职务时用。', 'The post, where it has a column of its own.'),
    field('place', 'text', ['任职地区', '任职单位', '任职地'], '任职的地区或单位。', 'Where the post is held.'),
    field('from', 'date', ['任职时间', '任职起', '起'], '任职开始的日期。', 'The post is held from this date on.'),
    field('to', 'date', ['任职止', '离任时间', '止'], '任职结束的日期。', 'The post was held until this date.'),
    field(
      'renamed',
      'renamed',
      ['曾用名', '原名', '旧称', '更名'],
      '旧名和更名日期：郑州高新区（2016-04）。',
      'The former name and the date of the change.',
    ),
    field('pinyin', 'text', ['拼音', '读音'], '读音与常见读音不同时填写。', 'The reading, where it is not the usual one.'),
    field('definition', 'text', ['释义', '说明', '简介', '解释'], '悬停时显示的说明。', 'Shown on hover.'),
    fileDefault('source', 'text', ['来源', '出处'], '文件、日期或链接。', 'Document, date or link.'),
    note(),
  ],
};

/** Keys under which a YAML file of each kind may hold its list of records. */
export const LIST_KEYS: Readonly<Record<DataKind, readonly string[]>> = {
  targets: ['targets', '目标'],
  slogans: ['slogans', '提法'],
  names: ['names', '名称'],
};

/** The field without which nothing is a record of its kind. */
export const SUBJECT: Readonly<Record<DataKind, string>> = { targets: 'indicator', slogans: 'text', names: 'name' };

/** The field that a file means by a column header or key; null if there is none of that name. */
export function fieldNamed(kind: DataKind, label: string): Field | null {
  return BY_NAME[kind].get(normalLabel(label)) ?? null;
}

/** The field of a key that the code itself uses. */
export function fieldOfKey(kind: DataKind, key: string): Field {
  const found = FIELDS[kind].find((f) => f.key === key);
  if (!found) throw new Error(`no field ${key} in ${kind}`);
  return found;
}

/** The usual Chinese name of a field, for messages. */
export const chineseName = (f: Field): string => f.names[0] ?? f.key;

/** Case, width, spaces, underscores and a trailing colon do not count: `As_Of`, `as of` and `asOf` are one. */
export function normalLabel(label: string): string {
  return label
    .slice(0, MAX_LABEL)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-*"“”'\ufeff]/g, '')
    .replace(/:$/, '');
}

const MAX_LABEL = 60;

const BY_NAME: Readonly<Record<DataKind, ReadonlyMap<string, Field>>> = {
  targets: indexed(FIELDS.targets),
  slogans: indexed(FIELDS.slogans),
  names: indexed(FIELDS.names),
};

function indexed(fields: readonly Field[]): ReadonlyMap<string, Field> {
  const map = new Map<string, Field>();
  for (const f of fields) for (const name of [f.key, ...f.names]) map.set(normalLabel(name), f);
  return map;
}

function field(key: string, shape: FieldShape, names: readonly string[], zh: string, en: string): Field {
  return { key, names, shape, description: both(zh, en) };
}

function fileDefault(key: string, shape: FieldShape, names: readonly string[], zh: string, en: string): Field {
  return { key, names, shape, description: both(zh, en), fileDefault: true };
}

function note(): Field {
  return {
    key: 'note',
    names: ['备注', '序号', '完成时限', '完成时间', '时限', '责任人', '责任领导', '牵头领导', '联系人', 'notes', 'comment', 'no'],
    shape: 'text',
    description: both('备注和序号，不参与核对。', 'Notes and row numbers; not used in checking.'),
    fileDefault: true,
  };
}
