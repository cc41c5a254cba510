import type { Stated, Target } from '../data/schema.ts';
import { doubtOf } from '../facts/binding/doubts.ts';
import type { Binding, Doubt, Mismatch } from '../facts/facts.ts';
import { type Bilingual, both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { defineRule, type Level, type Related } from './rule.ts';
import { fixesOf } from './support/targetFixes.ts';
import { labelOf } from './support/targetLabels.ts';
import { messageOf } from './support/targetMessages.ts';

const DATA = {
  'targets.yaml': [
    'period: 2023',
    'source: 市委十二届四次全会',
    'targets:',
    '  - { scope: 惠济区, indicator: 新签约项目总额, target: 400亿元, actual: 210亿元 }',
    '  - { scope: 荥阳市, indicator: 新增高新技术企业, target: ≥30家, supersedes: [{ value: 25家, date: 2023-05-01 }] }',
    '  - { scope: 荥阳市, indicator: 规上工业增加值, measure: 增速, target: 8%以上 }',
    '  - { scope: 上街区, indicator: 新签约项目总额, target: 360亿元 }',
    '',
  ].join('\n'),
};

const SO_FAR = {
  'targets.yaml': 'scope: 惠济区\nperiod: 2023\ntargets:\n  - { indicator: 签约额, target: 400亿元, actual: 210亿元, asOf: 2023-06 }\n',
};

const GRAIN = {
  'targets.yaml': [
    'scope: 惠济区',
    'period: 2023',
    'targets:',
    '  - { indicator: 粮食产量, target: ≥5亿斤, actual: 5.2亿斤 }',
    '  - { indicator: 播种面积, target: ≥63万亩, actual: 64.1万亩 }',
    '  - { indicator: 培训农民, target: ≥4万人 }',
    '',
  ].join('\n'),
};

/** 与目标不符: a figure in the text contradicts the record of the targets file that it speaks of. */
export default defineRule({
  id: 'target-mismatch',
  scope: 'paragraph',
  bindings: true,
  level: 'error',
  docs: {
    title: both('与目标不符', 'Contradicts the targets file'),
    why: both(
      '文中的数字与目标文件中同一地区、同一指标、同一时期的记录不一致：数值、量级、单位、程度（以上、左右等）、时期、地区或目标与实绩不符。',
      'A figure differs from the record of the same indicator, place and period: in value, scale, unit, comparator, period, scope, or goal for result.',
    ),
    remedy: both(
      '按来源核对后改正文字，或更新目标文件。换算后相等的写法（400亿元与0.04万亿元）不提示。只是可能说同一指标的，记录的数全文未见而此处只差一笔（一位数字、次序、量级、单位）的，以及像是两处互换的，没写时间的文章里各数多与另一时期的记录一致、而此处不一致的，以“信息”级提示“请核对”，不自动改正，也不随本规则的级别升高。',
      'Check the source, then mend the text or the targets file. Equal values in other units are no finding. Where it is only likely that the record is meant, where a figure is one slip (a digit, their order, scale or unit) away from a record’s value that stands nowhere in the report, where two figures seem to have changed places, and where the figures of an article that names no time are mostly those of another time’s records and this one is not, the finding is an information, is never fixed by itself, and a setting of the level makes it no louder.',
    ),
    basis: '本单位的目标文件；“以上”“以内”含本数、“超过”“不满”不含本数，据民法典第一千二百五十九条',
  },
  examples: {
    invalid: [
      {
        text: '惠济区力争2023年粮食总产量达到[[15万公斤]]。',
        data: { 'targets.yaml': 'scope: 惠济区\nperiod: 2023\ntargets:\n  - { indicator: 粮食总产量, target: 15万吨 }\n' },
        kind: 'scale',
        fixes: ['惠济区力争2023年粮食总产量达到15万吨。'],
      },
      {
        text: '2023年，惠济区粮食产量[[5.2亿公斤]]。',
        data: GRAIN,
        kind: 'scale',
        fixes: ['2023年，惠济区粮食产量5.2亿斤。'],
      },
      // It may be the goal or the result, and is a slip of the second.
      {
        text: '2023年，惠济区播种面积[[61.4万亩]]。',
        data: GRAIN,
        kind: 'value',
        fixes: ['2023年，惠济区播种面积64.1万亩。'],
      },
      // The record's own scale: not 40000人以上.
      {
        text: '2023年，惠济区力争培训农民[[730人]]。',
        data: GRAIN,
        kind: 'value',
        fixes: ['2023年，惠济区力争培训农民4万人以上。'],
      },
      // What came of a goal is not to be mended to the goal.
      { text: '惠济区2023年工作总结\n\n培训农民[[3.6万人]]。', data: GRAIN, kind: 'value', fixes: [] },
      {
        text: '惠济区力争2023年新签约项目总额[[420亿元]]。',
        data: DATA,
        kind: 'value',
        fixes: ['惠济区力争2023年新签约项目总额400亿元。'],
      },
      {
        text: '惠济区力争2023年新签约项目总额[[400万元]]。',
        data: DATA,
        kind: 'scale',
        fixes: ['惠济区力争2023年新签约项目总额400亿元。'],
      },
      {
        text: '荥阳市2023年力争规上工业增加值增长[[8个百分点]]。',
        data: DATA,
        kind: 'unit',
        fixes: ['荥阳市2023年力争规上工业增加值增长8%以上。'],
      },
      {
        text: '荥阳市2023年力争规上工业增加值增长[[8%以下]]。',
        data: DATA,
        kind: 'comparator',
        fixes: ['荥阳市2023年力争规上工业增加值增长8%以上。'],
      },
      {
        text: '荥阳市2023年力争规上工业增加值增长[[8%左右]]。',
        data: DATA,
        kind: 'comparator',
        fixes: ['荥阳市2023年力争规上工业增加值增长8%以上。'],
      },
      {
        text: '荥阳市2023年力争新增高新技术企业[[25家]]。',
        data: DATA,
        kind: 'superseded',
        fixes: ['荥阳市2023年力争新增高新技术企业30家以上。'],
      },
      {
        text: '惠济区2023年新签约项目总额已实现[[400亿元]]。',
        data: DATA,
        kind: 'modality',
        fixes: ['惠济区2023年新签约项目总额已实现210亿元。'],
      },
      { text: '2023年上半年，惠济区签约额[[220亿元]]。', data: SO_FAR, kind: 'value', fixes: ['2023年上半年，惠济区签约额210亿元。'] },
      { text: '荥阳市2023年工作要点\n\n2024年，力争新增高新技术企业[[30家]]。', data: DATA, kind: 'period' },
      // The record may count all that there are: only a hunch.
      {
        text: '中原区2023年培育亿元楼宇[[35栋]]。',
        data: { 'targets.yaml': 'scope: 中原区\nperiod: 2023\ntargets:\n  - { indicator: 亿元楼宇, actual: 20栋 }\n' },
        kind: 'value',
      },
      // The bank's name for it is another, and the report says 394.84 nowhere.
      {
        text: '惠济区依托“银税互动”平台为小微企业撮合信用贷款，2023年放款[[349.84亿元]]。',
        data: {
          'targets.yaml':
            'scope: 惠济区\nperiod: 2023\ntargets:\n  - { indicator: “银税互动”平台撮合小微企业信用贷款额, actual: 394.84亿元 }\n',
        },
        kind: 'value',
      },
      {
        text: '惠济区力争2023年新签约项目总额[[360亿元]]。',
        data: DATA,
        kind: 'scope',
        fixes: ['惠济区力争2023年新签约项目总额400亿元。'],
      },
    ],
    valid: [
      { text: '惠济区力争2023年新签约项目总额400亿元。', data: DATA },
      { text: '惠济区力争2023年新签约项目总额0.04万亿元。', data: DATA },
      { text: '惠济区力争2023年新签约项目总额四百亿元。', data: DATA },
      { text: '惠济区2023年新签约项目总额已实现210亿元。', data: DATA },
      { text: '2023年上半年，惠济区签约额210亿元；一季度签约额96亿元。', data: SO_FAR },
      { text: '荥阳市2023年新增高新技术企业30家以上。', data: DATA },
      { text: '荥阳市2023年规上工业增加值增长9.5%，高于年度目标1.5个百分点。', data: DATA },
      { text: '2023年，荥阳市举办创业大赛3场，新增高新技术企业4家。', data: DATA },
      { text: '2024年，荥阳市继续确保新增高新技术企业30家以上。', data: DATA },
      { text: '目前，荥阳市2023年新增高新技术企业仅14家，不足全年目标的一半。', data: DATA },
      { text: '惠济区力争2023年工业投资增长30%。', data: DATA },
    ],
  },
  check({ facts, report }) {
    for (const binding of facts.bindings) {
      const { target, mismatch } = binding;
      const doubt = doubtOf(binding, facts.bindings);
      if (doubt) report(hunchOf(facts.paragraph.text, binding, doubt));
      if (binding.verdict !== 'contradicts' || !target || !mismatch) continue;
      report(findingOf(facts.paragraph.text, binding, target, mismatch));
    }
  },
});

function findingOf(text: string, { claim }: Binding, target: Target, mismatch: Mismatch) {
  const { figure } = claim;
  const stated = statedOf(target, mismatch);
  const span: Span = mismatch.kind === 'comparator' ? { start: figure.start, end: figure.end } : figure.core;
  return {
    span,
    kind: mismatch.kind,
    level: levelOf(target, mismatch),
    message: messageOf(text.slice(span.start, span.end), claim, target, mismatch, stated),
    fixes: stated ? fixesOf(text, claim, mismatch, stated, span) : [],
    related: relatedOf(target, mismatch),
    target: target.id,
    expected: stated?.text,
  };
}

/** Where it is only likely that the record is meant: nothing is called wrong, nothing mended by itself. */
function hunchOf(text: string, binding: Binding, { target, mismatch }: Doubt) {
  const { message, ...finding } = findingOf(text, binding, target, mismatch);
  return {
    ...finding,
    level: 'information' as const,
    isHunch: true as const,
    message: both(
      `请核对：${message.zh.replace(/^与(?:目标|完成值)不符：/, '')}。说的若是另一指标，不必修改`,
      `Please check: ${message.en} Leave it if another indicator is meant.`,
    ),
  };
}

const statedOf = (target: Target, { against }: Mismatch): Stated | null =>
  against === 'actual' ? (target.actual ?? target.target) : (target.target ?? target.actual);

function levelOf(target: Target, { kind, cause, other }: Mismatch): Level {
  if (kind === 'comparator') return cause === 'reversed' ? 'error' : cause === 'dropped' ? 'hint' : 'warning';
  if (kind === 'superseded' || cause === 'stronger') return 'warning';
  // This scope has no record of its own: a hunch, not a contradiction.
  if (kind === 'scope' && other === target) return 'information';
  return 'error';
}

function relatedOf(target: Target, { against, other, kind }: Mismatch): Related[] {
  const place = (record: Target, field: string, message: Bilingual): Related => ({
    uri: record.origin.uri,
    span: record.origin.fields[field] ?? record.origin,
    message,
  });
  const field = against === 'actual' ? 'actual' : 'target';
  const own = place(
    target,
    field,
    both(
      `${labelOf(target)}：${statedOf(target, { kind, against, cause: null })?.text ?? ''}`,
      `${target.id}: ${statedOf(target, { kind, against, cause: null })?.text ?? ''}`,
    ),
  );
  return other && other !== target
    ? [own, place(other, field, both(`${labelOf(other)}：${statedOf(other, { kind, against, cause: null })?.text ?? ''}`, `${other.id}`))]
    : [own];
}
