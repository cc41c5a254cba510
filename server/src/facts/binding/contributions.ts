import { convert } from '../../quantity/units.ts';
import type { Binding } from '../facts.ts';
import { unmatchedOf } from './binding.ts';
import { CLOSE, isSlip, shareOfRecord } from './slip.ts';

/**
 * A paragraph's bindings without those that only seem to contradict: what one activity, channel or trade brought (支持幼儿园延伸托班，新增托位1150个;
 * 专场活动带动城镇新增就业860人) is a part of what the record counts, where it is far less and no slip of the pen. `text` is the paragraph's.
 */
export function withoutContributions(bindings: readonly Binding[], text: string): readonly Binding[] {
  if (!bindings.some(({ verdict }) => verdict === 'contradicts')) return bindings;
  const told = toldByName(bindings);
  return bindings.map((binding) => (isContribution(binding, text) || isOneOfParts(binding, told) ? unmatchedOf(binding) : binding));
}

/** What is told under one name and in one unit: how often, and how much together. */
type Told = ReadonlyMap<string, { readonly count: number; readonly sum: number }>;

const nameOf = ({ claim: { indicator, figure } }: Binding): string => `${indicator?.text ?? ''} ${figure.unit}`;

function toldByName(bindings: readonly Binding[]): Told {
  const told = new Map<string, { readonly count: number; readonly sum: number }>();
  for (const binding of bindings) {
    const { count, sum } = told.get(nameOf(binding)) ?? { count: 0, sum: 0 };
    told.set(nameOf(binding), { count: count + 1, sum: sum + (binding.claim.figure.value ?? Number.NaN) });
  }
  return told;
}

/** 支持幼儿园办托，新增托位1150个；支持用人单位办托，新增托位250个；支持社会力量办托，新增托位1400个: parts that make up the 2800 of the record, each under its name. */
function isOneOfParts(binding: Binding, told: Told): boolean {
  const { verdict, claim, target } = binding;
  const { indicator, figure } = claim;
  if (verdict !== 'contradicts' || indicator === null || figure.kind === 'percent' || figure.kind === 'point') return false;
  const { count, sum } = told.get(nameOf(binding)) ?? { count: 0, sum: 0 };
  return (
    count > 1 &&
    [target?.target, target?.actual].some((stated) => {
      const { value, low, unit } = stated?.quantity ?? { value: null, low: null, unit: '' };
      const whole = value ?? low;
      return whole !== null && convert(whole, unit, figure.unit) === Number(sum.toPrecision(12));
    })
  );
}

function isContribution(binding: Binding, text: string): boolean {
  const { verdict, claim } = binding;
  const { indicator, figure, modality } = claim;
  if (verdict !== 'contradicts' || indicator === null || modality === 'goal') return false;
  if (figure.kind === 'percent' || figure.kind === 'point' || !(shareOfRecord(binding) < CLOSE[0]) || isSlip(binding, CLOSE)) return false;
  if (BROUGHT.test(indicator.text)) return true;
  const before = text.slice(Math.max(0, indicator.span.start - LONGEST), indicator.span.start);
  return CHANNEL.test(before);
}

/** 专场活动带动城镇新增就业; but not 有力带动. */
const BROUGHT =
  /[〇\u3400-\u9fff]{2}(?<!大力|有力|有效|积极|持续|直接|共|累计)(?:带动|拉动|撬动|吸纳|促成|帮助|助力)(?=[〇\u3400-\u9fff]{2})/;

const LONGEST = 60;
/** 举办招聘会186场，; 瞄准先进制造业，: the clause right before, whose verb is of an activity or of what it is aimed at. */
const CHANNEL =
  /(?:^|[。！？；，、：\n])\s?(?:其中|一是|二是|三是|四是|五是)?(?:[〇\u3400-\u9fff]{2,6}[省市区县州])?(?:积极|大力|深入|持续|先后|累计|成功|主动|全力|共)?(?:通过|支持|鼓励|引导|举办|开展|召开|组织|赴|瞄准|围绕|聚焦|紧盯|依托|借助|利用|面向|针对)[^，。；！？]{2,40}[，,]\s?(?:全[省市区县]|[〇\u3400-\u9fff]{2,6}[省市区县州])?$/;
