import type { Stated, Target } from '../data/schema.ts';
import type { Binding } from '../facts/facts.ts';
import type { Figure } from '../quantity/figure.ts';
import { formatAmount } from '../quantity/format.ts';
import { convert } from '../quantity/units.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import { defineRule, type RuleFinding } from './rule.ts';
import { printed } from './support/numerals.ts';
import { proseOf } from './support/prose.ts';
import { exact, rounding, within } from './support/rounding.ts';
import { labelOf, sourceOf } from './support/targetLabels.ts';

const DATA = {
  'targets.yaml': [
    'scope: 惠济区',
    'period: 2023',
    'targets:',
    '  - { indicator: 新增高新技术企业, target: 80家, actual: 92家 }',
    '  - { indicator: 规上工业增加值, measure: 增速, target: 8%以上, actual: 9.4% }',
    '  - { indicator: 招商引资到位资金, target: 160亿元, actual: 206.4亿元 }',
    '  - { indicator: 新建口袋公园, target: 20个, actual: 24个, supersedes: [{ value: 16个, date: 2023-06-01 }] }',
    '',
  ].join('\n'),
};

/** 完成程度与目标文件不符: how far a result is from its goal, held against the goal of the targets file. */
export default defineRule({
  id: 'goal-progress',
  scope: 'paragraph',
  bindings: true,
  level: 'error',
  undecided: true,
  needs: ['目标', '任务', '计划'],
  docs: {
    title: both('完成程度与目标文件不符', 'Progress that the targets file contradicts'),
    why: both(
      '完成值、目标值都有记录，完成目标的百分之几、比目标高多少就是算得出的。',
      'Where result and goal are known, the share of the goal that was reached, and by how much it was passed, can be computed.',
    ),
    remedy: both(
      '核对完成值、目标值和完成程度；指另一个目标的，请写明（如“完成上半年目标的…”）。',
      'Check result, goal and progress; where another goal is meant, name it.',
    ),
    basis: '本单位的目标文件；算术；国家统计局统计术语：计划完成程度',
  },
  examples: {
    invalid: [
      {
        text: '惠济区2023年新增高新技术企业92家，完成年度目标任务的[[125%]]。',
        data: DATA,
        fixes: ['惠济区2023年新增高新技术企业92家，完成年度目标任务的115%。'],
      },
      {
        text: '2023年，惠济区规上工业增加值增长9.4%，比年度目标高[[2.4个百分点]]。',
        data: DATA,
        fixes: ['2023年，惠济区规上工业增加值增长9.4%，比年度目标高1.4个百分点。'],
      },
      { text: '2023年，惠济区招商引资到位资金206.4亿元，比全年目标多[[64.4亿元]]。', data: DATA },
    ],
    valid: [
      {
        text: '惠济区2023年新增高新技术企业92家，完成年度目标任务的115%；招商引资到位资金206.4亿元，比全年目标多46.4亿元。',
        data: DATA,
      },
      { text: '惠济区2023年新增高新技术企业92家，完成省定目标的121%；规上工业增加值增长9.4%，比年度目标高1.4个百分点。', data: DATA },
      { text: '惠济区2023年新增高新技术企业92家，占“十四五”目标任务的36%。', data: DATA },
      { text: '惠济区2023年新建口袋公园24个，完成年初目标的150%。', data: DATA },
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    const { bindings } = facts;
    for (const [at, { claim }] of bindings.entries()) {
      const reached = bindings[at - 1];
      const finding = reached && wrongProgress(text, reached, claim.figure);
      if (finding) report(finding);
    }
  },
});

type Exact = Figure & { readonly value: number };

/** What tells how far the result before it is from its goal, where the record's goal says otherwise. */
function wrongProgress(text: string, { claim: { figure: result }, target, verdict }: Binding, told: Figure): RuleFinding | null {
  if (!target?.target || verdict !== 'agrees' || !exact(result) || !exact(told) || !isOfYear(target)) return null;
  const between = text.slice(result.end, told.start);
  if (told.kind === 'percent' && SHARE.test(between)) return wrongShare(result, target, target.target, told);
  const words = APART.exec(between);
  return words ? wrongGap(result, target, target.target, told, /[高多超]/.test(words[0])) : null;
}

/** Whether a record's goal is that of a year, and the only one that it ever had. */
const isOfYear = ({ period: { from, to }, superseded }: Target): boolean =>
  superseded.length === 0 && from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;

const GOAL = '(?:全年|年度|年初|当年)(?:的|确定的?|预期)?(?:目标|任务|计划)(?:目标|任务)?(?:数|值)?';
const SHARE = new RegExp(`^[，,](?:已|超额)?(?:完成了?|占|达到?|为)${GOAL}的$`);
const APART = new RegExp(`^[，,](?:[比较](?:${GOAL})(?:高出?|多出?|超出?|低|少)了?|(?:高于|高出|超出?|超过|低于|少于)(?:${GOAL}))$`);

function wrongShare(result: Exact, target: Target, goal: Stated, told: Exact): RuleFinding | null {
  const value = inUnitOf(result, goal);
  if (value === null || value <= 0 || result.kind === 'percent') return null;
  const low = ((result.value - rounding(result)) / value) * 100;
  const high = ((result.value + rounding(result)) / value) * 100;
  if (within(told, low, high)) return null;
  const right = `${printed((result.value / value) * 100, told.decimals)}%`;
  return findingOf(told, right, target, goal, both(`${result.text}是它的${right}`, `${result.text} is ${right} of it`));
}

function wrongGap(result: Exact, target: Target, goal: Stated, told: Exact, isAbove: boolean): RuleFinding | null {
  const value = inUnitOf(result, goal);
  const isAlike = result.kind === 'percent' ? told.kind === 'point' : told.kind === result.kind && told.unit === result.unit;
  if (value === null || !isAlike) return null;
  const gap = isAbove ? result.value - value : value - result.value;
  const slack = rounding(result);
  if (within(told, gap - slack, gap + slack)) return null;
  if (gap <= 0) return null;
  const right = formatAmount(Number(gap.toPrecision(10)), told.unit);
  return findingOf(told, right, target, goal, both(`${result.text}与它相差${right}`, `${result.text} is ${right} off it`));
}

/** The goal in the result's unit; null where it is a range, or of another kind. */
function inUnitOf(result: Figure, { quantity }: Stated): number | null {
  const value = quantity.value ?? quantity.low ?? quantity.high;
  return value === null || (quantity.low !== null && quantity.high !== null && quantity.low !== quantity.high)
    ? null
    : convert(value, quantity.unit, result.unit);
}

function findingOf(told: Figure, right: string, target: Target, goal: Stated, why: Bilingual): RuleFinding {
  const source = sourceOf(target);
  return {
    span: told.core,
    message: both(
      `完成程度不符：${labelOf(target)}目标为 ${goal.text}，${why.zh}，此处为 ${told.text}，请核对${source.zh === '' ? '' : `。${source.zh}`}`,
      `The goal of ${target.id} is ${goal.text}; ${why.en}, here ${told.text}.${source.en}`,
    ),
    target: target.id,
    expected: right,
    related: [
      {
        uri: target.origin.uri,
        span: target.origin.fields.target ?? target.origin,
        message: both(`${labelOf(target)}：${goal.text}`, `${target.id}: ${goal.text}`),
      },
    ],
    fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span: told.core, newText: right }] }],
  };
}
