import type { Figure } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { type Change, changesIn, exact, growthBounds, rounding, within } from './support/changes.ts';
import { printed, withCoreValue } from './support/numerals.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'stated-change',
  scope: 'paragraph',
  level: 'error',
  undecided: true,
  docs: {
    title: both('增减量与前后两数不符', 'A change that its two levels contradict'),
    why: both(
      '由12家增加到35家，是增加23家。写出的增减量、增减幅度应与前后两数相符；四舍五入造成的末位差不算。',
      'From 12 to 35 is 23 more. A change must fit the two levels beside it; what rounding explains is let pass.',
    ),
    remedy: both('核对三个数，改正其中的错数。', 'Check the three figures and correct the wrong one.'),
    basis: '算术；国家统计局统计公报关于四舍五入的注释',
  },
  examples: {
    invalid: [
      { text: '景区达到17家，比2020年的9家增加了[[7家]]。', fixes: ['景区达到17家，比2020年的9家增加了8家。'], kind: 'amount' },
      { text: '高新技术企业由12家增加到35家，增加[[24家]]。', fixes: ['高新技术企业由12家增加到35家，增加23家。'], kind: 'amount' },
      { text: '产量由100万吨增至112万吨，增长[[15%]]。', fixes: ['产量由100万吨增至112万吨，增长12%。'], kind: 'rate' },
      { text: '覆盖率由65.0%提高到82.0%，提高[[16个百分点]]。', fixes: ['覆盖率由65.0%提高到82.0%，提高17个百分点。'], kind: 'amount' },
      { text: '企业由35家[[增加到12家]]。', kind: 'direction' },
      { text: '城区书屋由十二个增加到二十个，增加[[九个]]。', fixes: ['城区书屋由十二个增加到二十个，增加八个。'], kind: 'amount' },
      { text: '覆盖率由65%提高20个百分点到[[82%]]。', fixes: ['覆盖率由65%提高20个百分点到85%。'], kind: 'amount' },
      {
        text: '危房由上年同期的31户压减到12户，同比减少[[21户]]。',
        fixes: ['危房由上年同期的31户压减到12户，同比减少19户。'],
        kind: 'amount',
      },
      { text: '比上年的150家增加50家，达到[[210家]]。', fixes: ['比上年的150家增加50家，达到200家。'], kind: 'amount' },
    ],
    valid: [
      '覆盖率由65%提高17个百分点到82%，农家书屋由五年前的十二个增加到二十个，增加八个。',
      '社团由56家增至80家，新增30家，注销6家。',
      '网点由2020年的31个增加到52个，同比增加4个。',
      '高新技术企业由12家增加到35家，增加23家。',
      '由2.35万人增加到3.12万人，增加7700人，同比增长5%。',
      '地区生产总值由54万亿元增加到82.7万亿元，年均增长7.1%。',
      '由3.4亿元增加到7.5亿元，增加4.2亿元。',
      '由第5位上升到第3位，增速由-3%提高到5%。',
      '由9000多公里增加到2.5万公里，增加1.7万公里。',
      '降幅由5%收窄到3%，收窄2个百分点。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const change of changesIn(text, facts.figures)) {
      const { from, to, rising, delta } = change;
      if (from.value === null || to.value === null) continue;
      if (rising !== null && from.value !== to.value && to.value > from.value !== rising && !RANK.test(from.unit)) {
        report({
          span: { start: from.end + verbOffset(text, from, to), end: to.core.end },
          kind: 'direction',
          message: both(
            `方向不符：由${plain(text, from)}到${plain(text, to)}是${rising ? '减少' : '增加'}，请核对两数是否颠倒。`,
            `From ${plain(text, from)} to ${plain(text, to)} is a ${rising ? 'fall' : 'rise'}; check whether the two are swapped.`,
          ),
        });
        continue;
      }
      if (!delta || !exact(delta.figure)) continue;
      // 新增30家，退库6家: what came, apart from what went.
      if (delta.verb.text === '新增' && WENT.test(text.slice(delta.figure.end, delta.figure.end + 8))) continue;
      const wrong = wrongDelta(text, change, delta.figure);
      if (wrong) report(wrong);
    }
  },
});

const WENT = /^[，,、；](?:同时)?(?:退|注销|关|淘汰|撤|减少|核减|取消|停)/;
const RANK = /[位名]/;

function wrongDelta(text: string, { from, to, reached, subject }: Change, delta: Figure & { readonly value: number }) {
  if (from.value === null || to.value === null) return null;
  const difference = Math.abs(to.value - from.value);
  const sameUnit = delta.unit === from.unit || (delta.kind === 'point' && from.kind === 'percent');
  if (sameUnit && delta.kind !== 'percent') {
    const slack = rounding(from) + rounding(to);
    if (within(delta, difference - slack, difference + slack)) return null;
    // 比150家增加50家，达到210家: the level that is reached is the doubtful one.
    const figure = reached ? to : delta;
    const value = reached ? from.value + Math.sign(to.value - from.value) * delta.value : difference;
    return finding(text, figure, value, 'amount', `${plain(text, from)}与${plain(text, to)}相差${amount(text, delta, difference)}`);
  }
  if (delta.kind !== 'percent' || from.kind === 'percent' || from.kind === 'point' || COMPARABLE.test(subject)) return null;
  const growth = growthBounds(from, to);
  if (!growth) return null;
  const [low, high] = [Math.abs(growth.low), Math.abs(growth.high)].sort((a, b) => a - b);
  if (low === undefined || high === undefined || within(delta, low, high)) return null;
  const value = Number(Math.abs(growth.value).toFixed(delta.decimals));
  return finding(text, delta, value, 'rate', `${plain(text, from)}到${plain(text, to)}，变化${printed(Math.abs(growth.value), 2)}%`);
}

/** Grown at comparable prices, the rate does not follow from the two amounts. */
const COMPARABLE = /生产总值|GDP|增加值|收入|总产值|产值|零售|投资|进出口|可比|实际|同口径/;

function finding(text: string, figure: Figure, value: number, kind: string, why: string) {
  const right = amount(text, figure, value);
  return {
    span: figure.core,
    kind,
    message: both(
      `与前后两数不符：${why}，此处为${plain(text, figure)}。`,
      `The levels do not agree with ${plain(text, figure)}: ${right} is expected.`,
    ),
    expected: right,
    fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span: figure.core, newText: right }] }],
  };
}

const plain = (text: string, figure: Figure): string => text.slice(figure.core.start, figure.core.end);

/** A value in the scale and unit that a figure was printed in. */
function amount(text: string, figure: Figure, value: number): string {
  return withCoreValue(text, figure, value);
}

/** Where the verb begins between two levels. */
function verbOffset(text: string, from: Figure, to: Figure): number {
  return Math.max(0, text.slice(from.end, to.start).search(/[增提上升扩减下降回压缩收]/));
}
