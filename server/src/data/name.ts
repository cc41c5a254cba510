import { both } from '../util/bilingual.ts';
import { isoDate } from './dates.ts';
import { fieldOfKey, normalLabel } from './fields.ts';
import { shown } from './problems.ts';
import type { RawField, RawMap, RawValue } from './raw.ts';
import { type Piece, type RecordReader, splitPieces } from './recordReader.ts';
import type { Name, NameType, Title } from './schema.ts';

/** Reads a record of a names file; null where the name or its type is missing. */
export function readName(reader: RecordReader): Name | null {
  const name = reader.required('name');
  if (!reader.field('type')) reader.missing(fieldOfKey('names', 'type'));
  const type = reader.choice('type', { names: TYPE_NAMES, code: 'unknown-type', known: KNOWN_TYPES });
  const parent = reader.text('parent');
  const titles = readTitles(reader, parent ?? '');
  const renamed = readRenamed(reader);
  if (!name || !type) return null;
  return {
    kind: 'name',
    name: name.text,
    type,
    aliases: reader.texts('aliases'),
    parent,
    titles,
    renamed,
    pinyin: reader.text('pinyin'),
    definition: reader.text('definition'),
    source: reader.text('source'),
    origin: reader.origin(),
  };
}

/** Posts: maps, texts such as 惠济区委书记（2021-08—2023-09）, or one post in columns of its own. */
function readTitles(reader: RecordReader, parent: string): readonly Title[] {
  const field = reader.field('titles');
  const parts = !field ? [] : field.value.kind === 'list' ? field.value.items : [field.value];
  const place = reader.text('place') ?? parent;
  const from = reader.date('from');
  const to = reader.date('to');
  const titles = parts.flatMap((part) => (field ? titlesOf(reader, field, part, place) : []));
  const post = reader.text('post');
  if (post !== null) return [...titles, { post, place, from, to }];
  const [only, ...more] = titles;
  return only && more.length === 0 ? [{ ...only, from: only.from ?? from, to: only.to ?? to }] : titles;
}

function titlesOf(reader: RecordReader, field: RawField, part: RawValue, parent: string): readonly Title[] {
  if (part.kind === 'text') return splitPieces(part, reader.problems.text).map((piece) => titleFromText(piece.text, parent));
  if (part.kind === 'map') return titleFromMap(reader, field, part, parent);
  reader.wrongShape(field, part);
  return [];
}

function titleFromText(text: string, parent: string): Title {
  const match = /^(.+?)\s*[（(]([^（()）]*)[）)]$/.exec(text);
  const [from, to] = match ? term(match[2] ?? '') : [null, null];
  const dated = match && (from !== null || to !== null);
  const post = dated ? (match[1] ?? '') : text;
  const apart = /^(\S+)[ ·/](\S.*)$/.exec(post);
  if (apart) return { post: apart[2] ?? '', place: apart[1] ?? '', from, to };
  // 惠济区委书记, 惠济区区长
  const [, place = '', level = '', committee, rest] = PLACE_AND_POST.exec(post) ?? [];
  if (place !== '') return { post: rest ?? `${level}${committee ?? ''}`, place, from, to };
  return { post, place: parent, from, to };
}

const PLACE_AND_POST = /^(?:中共)?([^、，\s]{1,12}?([省市县区州旗]))(?:(委(?!员会).*)|(副?\2长.*))$/;

/** 2021-08—2023-09, 2021-08至今, 2021年8月起. */
function term(text: string): readonly [string | null, string | null] {
  const [first = '', second = ''] = text.split(/—+|～|~|至|–|\s-\s/);
  return [isoDate(first.replace(/起$/, '')), isoDate(second)];
}

function titleFromMap(reader: RecordReader, field: RawField, map: RawMap, parent: string): readonly Title[] {
  const found = mapPieces(reader, field, map, TITLE_KEYS);
  const post = found.get('post');
  if (!post) {
    reader.problems.error('missing-field', map, both(`“${field.label}”缺少“职务”（post）。`, `“${field.label}” lacks “post” (职务).`));
    return [];
  }
  const date = (key: string) => {
    const piece = found.get(key);
    return piece && !/^(?:今|至今|现在|now)$/.test(piece.text) ? reader.dateOf(piece, field.label) : null;
  };
  return [{ post: post.text, place: found.get('place')?.text ?? parent, from: date('from'), to: date('to') }];
}

function readRenamed(reader: RecordReader): Name['renamed'] {
  const field = reader.field('renamed');
  if (!field) return null;
  const value = field.value.kind === 'list' ? field.value.items[0] : field.value;
  if (value?.kind === 'text') {
    const match = /^(.+?)\s*[（(]([^（()）]*\d{4}[^（()）]*)[）)]$/.exec(value.text);
    return match
      ? { from: match[1] ?? '', date: reader.dateOf({ ...value, text: (match[2] ?? '').replace(/(?:前|起|更名)$/, '') }, field.label) }
      : { from: value.text, date: null };
  }
  if (value?.kind !== 'map') {
    reader.wrongShape(field);
    return null;
  }
  const found = mapPieces(reader, field, value, RENAMED_KEYS);
  const from = found.get('from');
  const date = found.get('date');
  if (from) return { from: from.text, date: date ? reader.dateOf(date, field.label) : null };
  reader.problems.error('missing-field', value, both(`“${field.label}”缺少“旧名”（from）。`, `“${field.label}” lacks “from” (旧名).`));
  return null;
}

function mapPieces(reader: RecordReader, field: RawField, map: RawMap, keys: Readonly<Record<string, string>>): ReadonlyMap<string, Piece> {
  const found = new Map<string, Piece>();
  for (const { label, labelSpan, value } of map.entries) {
    const said = normalLabel(label);
    const key = Object.hasOwn(keys, said) ? keys[said] : undefined;
    if (!key) reader.problems.warning('unknown-field', labelSpan, unknownPart(field.label, label, Object.keys(keys)));
    else if (value.kind === 'text') found.set(key, value);
    else reader.wrongShape(field, value);
  }
  return found;
}

const unknownPart = (field: string, label: string, known: readonly string[]) =>
  both(
    `“${field}”里没有名为“${shown(label)}”的字段，已略过。可用：${known.join('、')}。`,
    `“${field}” has no field “${shown(label)}”. Known: ${known.join(', ')}.`,
  );

const TITLE_KEYS: Readonly<Record<string, string>> = {
  post: 'post',
  职务: 'post',
  place: 'place',
  地区: 'place',
  单位: 'place',
  任职地区: 'place',
  from: 'from',
  起: 'from',
  任职时间: 'from',
  to: 'to',
  止: 'to',
  离任时间: 'to',
};

const RENAMED_KEYS: Readonly<Record<string, string>> = {
  from: 'from',
  name: 'from',
  old: 'from',
  旧名: 'from',
  原名: 'from',
  名称: 'from',
  date: 'date',
  日期: 'date',
  时间: 'date',
};

const KNOWN_TYPES = [
  '区县（district）',
  '功能区（zone）',
  '园区（park）',
  '乡镇（town）',
  '单位（organisation）',
  '项目（project）',
  '活动（activity）',
  '人员（person）',
  '指标（indicator）',
];

const NAMES_OF_TYPE: Readonly<Record<NameType, string>> = {
  district:
    'district city county province place 区县 区 县 市 地级市 县级市 市辖区 直辖市 自治州 自治县 县市区 县(市)区 县（市）区 市县 省 地区 行政区 行政区划 地名',
  zone: 'zone 功能区 开发区 新区 经开区 高新区 示范区 实验区 片区 组团',
  park: 'park 园区 产业园 产业园区 工业园 科技园',
  town: 'town township street subdistrict 乡镇 镇 乡 街道 办事处 乡镇街道 乡镇（街道） 村 社区',
  organisation: 'organisation organization org company 单位 机构 组织 部门 机关 企业 公司 院校 学校 高校',
  project: 'project 项目 工程 平台',
  activity: 'activity event 活动 行动 会议 展会 论坛',
  person: 'person people 人员 人物 人名 人 领导 干部',
  indicator: 'indicator term 指标 统计用语 统计指标 用语 术语',
};

/** Names of types in data files. */
export const TYPE_NAMES: Readonly<Record<string, NameType>> = Object.fromEntries(
  (Object.entries(NAMES_OF_TYPE) as [NameType, string][]).flatMap(([type, names]) => names.split(' ').map((name) => [name, type])),
);
