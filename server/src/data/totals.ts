import type { Quantity } from '../quantity/figure.ts';
import { formatAmount } from '../quantity/format.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { plainName } from './contradictions.ts';
import type { DataPlaces } from './places.ts';
import type { DataProblem, Name, Target } from './schema.ts';

/**
 * 分项与总数: results whose parts are all in the data and do not make up the whole, beyond what rounding does. Parts of a year (上下半年、四个季度), of a
 * place (all its districts), and of an indicator (出口和进口). Goals are no sums: districts are set more than the city needs.
 */
export function totals(targets: readonly Target[], names: readonly Name[], places: DataPlaces): readonly DataProblem[] {
  const sums = new Map<string, Target>();
  for (const target of targets) if (isAdditive(target)) sums.set(keyOf(target, target), target);
  if (sums.size < 3) return [];
  const districts = districtsOf(names);
  const problems: DataProblem[] = [];
  for (const whole of sums.values()) {
    const found = [...periodParts(whole), ...scopeParts(whole, districts), ...indicatorParts(whole)];
    for (const { keys, name } of found) {
      const parts = keys.map((key) => sums.get(key)).filter((part) => part !== undefined);
      if (parts.length === keys.length && parts.length > 1 && !addsUp(whole, parts)) problems.push(problemOf(whole, parts, name, places));
    }
  }
  return problems;
}

interface Parts {
  readonly keys: readonly string[];
  /** What the parts are, for the message. */
  readonly name: Bilingual;
}

type Thing = Pick<Target, 'scope' | 'indicator' | 'period'>;

const keyOf = ({ scope, indicator }: Thing, { period, measure, basis }: Target, label = period.label): string =>
  [scope, plainName(indicator), label, measure ?? '', basis ?? ''].join('\n');

/** An exact result of something that adds up: no stock (余额), no average (人均), no rate. */
function isAdditive({ indicator, measure, actual }: Target): boolean {
  if (!actual || (measure !== '总量' && measure !== '增量')) return false;
  const { value, comparator, approximate } = actual.quantity;
  return value !== null && value >= 0 && comparator === '=' && approximate === null && !NO_SUM.test(indicator);
}

const NO_SUM = /余额|存量|保有|累计|人均|平均|均|单位|每|总里程|里程|户数|人口|在校|在册|规模|装机|占|率|指数|净/;

function periodParts(whole: Target): readonly Parts[] {
  const { label } = whole.period;
  const part = (ends: readonly string[], name: Bilingual): Parts => ({ name, keys: ends.map((end) => keyOf(whole, whole, end)) });
  if (/^\d{4}$/.test(label)) {
    return [
      part([`${label}H1`, `${label}H2`], both('上、下半年', 'the two half-years')),
      part(
        ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => label + quarter),
        both('四个季度', 'the four quarters'),
      ),
    ];
  }
  if (!/^\d{4}H[12]$/.test(label)) return [];
  const quarters = label.endsWith('1') ? ['Q1', 'Q2'] : ['Q3', 'Q4'];
  return [
    part(
      quarters.map((quarter) => label.slice(0, 4) + quarter),
      both('两个季度', 'the two quarters'),
    ),
  ];
}

/** The districts of each place by the writer's own names files; the shipped divisions know no development zones with figures of their own. */
function districtsOf(names: readonly Name[]): ReadonlyMap<string, readonly string[]> {
  const districts = new Map<string, string[]>();
  for (const { name, type, parent, origin } of names) {
    if (parent === null || origin.pack !== undefined || (type !== 'district' && type !== 'zone')) continue;
    const list = districts.get(parent);
    if (list) list.push(name);
    else districts.set(parent, [name]);
  }
  return districts;
}

function scopeParts(whole: Target, districts: ReadonlyMap<string, readonly string[]>): readonly Parts[] {
  const parts = districts.get(whole.scope) ?? [];
  // A names file with two of a city's districts lists what the desk writes about, not what the city consists of.
  if (parts.length < MANY) return [];
  const keys = parts.map((scope) => keyOf({ ...whole, scope }, whole));
  return [{ keys, name: both(`${parts.length}个区县`, `its ${parts.length} districts`) }];
}

const MANY = 4;

const FAMILIES: readonly { readonly whole: RegExp; readonly parts: readonly (readonly string[])[]; readonly name: Bilingual }[] = [
  {
    whole: /^(?:货物)?进出口(?:总额|总值)?$/,
    parts: [
      ['出口', '进口'],
      ['出口总额', '进口总额'],
      ['出口额', '进口额'],
      ['出口总值', '进口总值'],
    ],
    name: both('出口与进口', 'exports and imports'),
  },
  {
    whole: /^(?:地区|国内)?生产总值$/,
    parts: [['第一产业增加值', '第二产业增加值', '第三产业增加值']],
    name: both('三次产业增加值', 'the three sectors'),
  },
];

function indicatorParts(whole: Target): readonly Parts[] {
  return FAMILIES.filter((family) => family.whole.test(whole.indicator)).flatMap(({ parts, name }) =>
    parts.map((indicators) => ({ name, keys: indicators.map((indicator) => keyOf({ ...whole, indicator }, whole)) })),
  );
}

const quantityOf = ({ actual }: Target): Quantity | undefined => actual?.quantity;

/** Each value may be off by half its last printed digit. */
function addsUp(whole: Target, parts: readonly Target[]): boolean {
  const total = quantityOf(whole);
  if (!total || parts.some((part) => quantityOf(part)?.unit !== total.unit)) return true;
  const sum = parts.reduce((so, part) => so + (quantityOf(part)?.value ?? 0), 0);
  const slack = [whole, ...parts].reduce((so, one) => so + (quantityOf(one)?.step ?? 0) / 2, 0);
  return Math.abs(sum - (total.value ?? 0)) <= slack * (1 + 1e-9);
}

function problemOf(whole: Target, parts: readonly Target[], name: Bilingual, places: DataPlaces): DataProblem {
  const { start, end } = whole.origin.fields.actual ?? whole.origin;
  const place = places.at(whole, start);
  const sum = formatAmount(
    Number(parts.reduce((so, part) => so + (quantityOf(part)?.value ?? 0), 0).toPrecision(12)),
    quantityOf(whole)?.unit ?? '',
  );
  const said = whole.actual?.text ?? '';
  const [first] = parts;
  const where = first ? places.named(first, whole) : both('', '');
  return {
    uri: whole.origin.uri,
    span: { start, end },
    code: 'parts-and-total',
    level: 'warning',
    message: both(
      `${place.zh}“${whole.indicator}”完成值 ${said} 与${name.zh}之和 ${sum} 不符（见${where.zh}等），请核对。`,
      `${place.en}: the result ${said} of “${whole.indicator}” is not the sum ${sum} of ${name.en} (from ${where.en} on).`,
    ),
  };
}
