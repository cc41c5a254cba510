import type { Quantity } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import type { DataPlaces } from './places.ts';
import { shown } from './problems.ts';
import type { DataProblem, Stated, Target } from './schema.ts';

/** Records of one indicator, place, period and measure whose values differ: of two such, no text could be held against either. */
export function contradictions(targets: readonly Target[], places: DataPlaces): readonly DataProblem[] {
  const problems: DataProblem[] = [];
  const known = new Map<string, Target>();
  for (const target of targets) {
    const keys = keysOf(target);
    const first = keys.map((key) => known.get(key)).find((other) => other !== undefined);
    if (first && contradict(first, target)) problems.push(sameTarget(target, first, places));
    for (const key of keys) if (!known.has(key)) known.set(key, target);
  }
  return problems;
}

/** One thing under any of its names. A share and an amount of it are two, and so are two ways of reckoning. */
function keysOf({ indicator, aliases, scope, period, measure, basis, target, actual }: Target): readonly string[] {
  const kind = (target ?? actual)?.quantity.kind ?? '';
  return [indicator, ...aliases].map((name) =>
    [scope, plainName(name), period.from, period.to, measure ?? '', basis ?? '', kind].join('\n'),
  );
}

/** Without quotation marks and spaces; 规上 and 规模以上 are one word. */
export const plainName = (name: string): string =>
  name
    .replace(/[\s“”‘’"'（）()]/g, '')
    .replace(/规上/g, '规模以上')
    .replace(/限上/g, '限额以上');

/** Whether they say different goals or, for one date, different results. A goal and a result do not contradict, nor do 400亿元 and 0.04万亿元. */
function contradict(a: Target, b: Target): boolean {
  return differ(a.target, b.target) || (a.asOf === b.asOf && differ(a.actual, b.actual));
}

function differ(a: Stated | null, b: Stated | null): boolean {
  if (!a || !b || a.text === b.text) return false;
  return (
    a.quantity.unit !== b.quantity.unit ||
    ENDS.some((end) => !near(a.quantity[end], b.quantity[end])) ||
    a.quantity.approximate !== b.quantity.approximate
  );
}

const ENDS = ['value', 'low', 'high'] as const satisfies readonly (keyof Quantity)[];

const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function sameTarget(target: Target, first: Target, places: DataPlaces): DataProblem {
  const { start, end } = target.origin.fields.indicator ?? target.origin;
  const place = places.at(target, start);
  const where = places.named(first, target);
  const said = `${shown(saidBy(first))}、${shown(saidBy(target))}`;
  return {
    uri: target.origin.uri,
    span: { start, end },
    code: 'duplicate-target',
    level: 'warning',
    message: both(
      `${place.zh}与${where.zh}是同一地区、指标和时期，数值却不同（${said}）。如口径不同，请填写“口径”或“计算口径”；如已调整，请写入“调整”。`,
      `${place.en}: same scope, indicator and period as ${where.en}, but another value (${said}). Give “measure” or “basis” if they differ, or “revised” if the target was changed.`,
    ),
  };
}

const saidBy = (target: Target): string => target.target?.text ?? target.actual?.text ?? '';
