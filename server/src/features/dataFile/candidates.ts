import type { Analysis } from '../../analysis/analysis.ts';
import type { Field } from '../../data/fields.ts';
import { type DataKind, MEASURES, type NameType } from '../../data/schema.ts';
import { unitNamed } from '../../quantity/units.ts';
import type { Locale } from '../../util/bilingual.ts';
import { NAME_TYPE_LABELS, SLOGAN_LEVEL_LABELS } from '../wording.ts';

/** A value that a field may take. */
export interface Candidate {
  readonly text: string;
  readonly detail?: string;
}

/** What may stand in a field: its closed set of values, or what stands in it elsewhere in the data. `record` is the text of the record around it. */
export function candidatesFor(
  analysis: Analysis,
  { kind, field, typed, record }: { readonly kind: DataKind; readonly field: Field; readonly typed: string; readonly record: string },
): readonly Candidate[] {
  const { locale } = analysis.settings;
  switch (field.shape) {
    case 'measure':
      return texts(MEASURES);
    case 'level':
      return Object.entries(SLOGAN_LEVEL_LABELS).map(([key, label]) => ({
        text: locale === 'zh' ? label.zh.replace(/级$/, '') : key,
        detail: label[locale],
      }));
    case 'type':
      return nameTypes(locale);
    case 'flag':
      return texts(locale === 'zh' ? ['是', '否'] : ['yes', 'no']);
    case 'period':
      return periods(analysis);
    case 'quantity':
      return quantities(analysis, typed, record);
    default:
      return words(analysis, kind, field.key);
  }
}

const texts = (list: Iterable<string>): readonly Candidate[] => [...new Set(list)].map((text) => ({ text }));

const nameTypes = (locale: Locale): readonly Candidate[] =>
  (Object.entries(NAME_TYPE_LABELS) as [NameType, { zh: string; en: string }][]).map(([key, label]) => ({
    text: locale === 'zh' ? (WRITTEN_TYPES[key] ?? label.zh) : key,
    detail: label[locale],
  }));

/** Labels that a reader of the file would not read back. */
const WRITTEN_TYPES: Readonly<Partial<Record<NameType, string>>> = {
  district: '区县',
  zone: '功能区',
  town: '乡镇',
  organisation: '单位',
  person: '人员',
};

/** The years of the data and the next one, whole and in parts. */
function periods(analysis: Analysis): readonly Candidate[] {
  const labels = analysis.data.targets.map(({ period }) => period.label);
  const years = labels.flatMap((label) => (/^\d{4}/.test(label) ? [Number(label.slice(0, 4))] : []));
  const last = Math.max(...years, analysis.settings.year ?? 0);
  if (last < 1900) return texts(labels);
  const parts = ['', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'].map((part) => `${last}${part}`);
  return texts([...labels, ...parts, String(last + 1), '“十四五”', '“十五五”']);
}

/** 30 → 30家, 30亿元 …: the units of the same indicator first; before a number, the signs. */
function quantities(analysis: Analysis, typed: string, record: string): readonly Candidate[] {
  const number = /^([≥≤><约超不少于低高过]*\d[\d.]*)([万亿]*)$/.exec(typed);
  const { targets } = analysis.data;
  const own = targets.filter(({ indicator }) => record.includes(indicator));
  if (!number) {
    const known = own.flatMap(({ target, actual, period, scope }) =>
      [target, actual].flatMap((stated) => (stated ? [{ text: stated.text, detail: `${scope} · ${period.label}` }] : [])),
    );
    return typed === '' ? [...known, ...texts(['≥', '≤', '不低于', '不超过'])] : known;
  }
  const units = [...own, ...targets].flatMap(({ target, actual }) => {
    const text = (target ?? actual)?.text ?? '';
    return /[\d.]([万亿]*[^\d\s以左上下]+)(?:以[上下内]|左右)?$/.exec(text)?.[1] ?? [];
  });
  return texts(
    [...units, ...COMMON_UNITS]
      .filter((unit) => unitNamed(unit.replace(/^[万亿]+/, '')) !== undefined || unit === '%')
      .map((unit) => `${typed}${unit}`),
  );
}

const COMMON_UNITS = ['家', '%', '亿元', '万元', '个', '项', '万人', '万吨', '公里', '万亩', '个百分点', '平方公里', '套'];

/** Words that stand in the same field elsewhere; of places, those that the names files know, too. */
function words({ data }: Analysis, kind: DataKind, key: string): readonly Candidate[] {
  const places = () =>
    data.names.filter(({ type }) => type === 'district' || type === 'zone' || type === 'organisation').map(({ name }) => name);
  const { targets, slogans, names } = data;
  if (kind === 'targets') {
    switch (key) {
      case 'indicator':
        return texts(targets.map(({ indicator }) => indicator));
      case 'scope':
      case 'scopeOrUnit':
        return texts([...targets.map(({ scope }) => scope), ...places()]);
      case 'unit':
        return texts(COMMON_UNITS);
      case 'owner':
        return texts([
          ...said(targets.map(({ owner }) => owner)),
          ...names.filter(({ type }) => type === 'organisation').map(({ name }) => name),
        ]);
      case 'nature':
        return texts(['约束性', '预期性']);
      case 'basis':
        return texts([...said(targets.map(({ basis }) => basis)), '可比价', '现价']);
      case 'source':
        return texts(said(targets.map(({ source }) => source)));
      default:
        return [];
    }
  }
  if (kind === 'slogans') {
    if (key === 'replacedBy') return texts(slogans.map(({ text }) => text));
    if (key === 'issuer') return texts(said(slogans.map(({ issuer }) => issuer)));
    return key === 'source' ? texts(said(slogans.map(({ source }) => source))) : [];
  }
  if (key === 'parent' || key === 'place') return texts([...said(names.map(({ parent }) => parent)), ...places()]);
  return key === 'source' ? texts(said(names.map(({ source }) => source))) : [];
}

const said = (values: readonly (string | null)[]): readonly string[] => values.filter((value) => value !== null);
