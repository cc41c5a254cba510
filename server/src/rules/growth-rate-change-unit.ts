import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { changesIn } from './support/changes.ts';
import { pointFinding, RATE_OF_GROWTH } from './support/points.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'growth-rate-change-unit',
  scope: 'paragraph',
  level: 'error',
  docs: {
    title: both('增速变化的单位', 'The unit of a change of a growth rate'),
    why: both(
      '增速本身是百分数，增速的变化用百分点表示：增幅由8.3%回落到8.0%，回落0.3个百分点。',
      'A growth rate is a percentage; its change is in percentage points: from 8.3% to 8.0% is 0.3个百分点.',
    ),
    remedy: both('把“%”改为“个百分点”。', 'Write 个百分点 in place of %.'),
    basis: '国家统计局统计术语：百分数与百分点',
  },
  examples: {
    invalid: [
      { text: '增幅由8.3%回落到8.0%，回落[[0.3%]]。', fixes: ['增幅由8.3%回落到8.0%，回落0.3个百分点。'] },
      { text: '规上工业增加值增速比上年加快[[1.5%]]。', fixes: ['规上工业增加值增速比上年加快1.5个百分点。'] },
      { text: '投资增速高于全国平均水平[[1.2%]]。', fixes: ['投资增速高于全国平均水平1.2个百分点。'] },
    ],
    valid: [
      '增幅由8.3%回落到8.0%，回落0.3个百分点。',
      '投资增速高于8%，增速提高到9%。',
      '降幅收窄至2.1%，比上年增长1.5%。',
      '增速高于8%的目标。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    const told = new Set<number>();
    for (const { from, to, delta, subject } of changesIn(text, facts.figures)) {
      if (!delta || from.kind !== 'percent' || delta.figure.kind !== 'percent' || !RATE_OF_GROWTH.test(subject)) continue;
      told.add(delta.figure.start);
      const finding = pointFinding(text, delta.figure, { from, to });
      if (finding) report(finding);
    }
    for (const figure of facts.figures) {
      if (figure.kind !== 'percent' || told.has(figure.start)) continue;
      const before = /[^，。；、！？,;]*$/.exec(text.slice(Math.max(0, figure.core.start - 30), figure.core.start))?.[0] ?? '';
      if (!RATE_MOVES.test(before) && !RATE_AHEAD.test(before)) continue;
      const finding = pointFinding(text, figure, null);
      if (finding) report(finding);
    }
  },
});

const RATE = '(?:增速|增幅|增长率|增长速度|涨幅|降幅|跌幅)';
const RATE_MOVES = new RegExp(
  `${RATE}(?:(?:同比|环比|(?:比|较)(?:上年|去年|上月|上季度|年初|一季度|上半年|前三季度|全国|全省|全市)(?:同期|平均(?:水平)?)?))?(?:加快|提高|上升|提升|回升|回落|放缓|收窄|扩大|下降|降低)了?$`,
);
const RATE_AHEAD = new RegExp(
  `${RATE}(?:分别)?(?:高于|快于|低于|慢于|高出|领先|领跑)(?:全国|全省|全市|全区|全县|全州|上年|去年|周边|规上)[^，。；、\\d]{0,10}$`,
);
