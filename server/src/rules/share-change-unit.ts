import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { changesIn } from './support/changes.ts';
import { pointFinding, RATE_OF_GROWTH } from './support/points.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'share-change-unit',
  scope: 'paragraph',
  level: 'error',
  docs: {
    title: both('占比变化的单位', 'The unit of a change of a share'),
    why: both(
      '两个百分比之差是百分点：占比由65%提高到82%，上升17个百分点，不是上升17%。',
      'The difference of two percentages is in percentage points: from 65% to 82% is 17个百分点, not 17%.',
    ),
    remedy: both('把“%”改为“个百分点”。', 'Write 个百分点 in place of %.'),
    basis: '国家统计局统计术语：百分数与百分点',
  },
  examples: {
    invalid: [
      { text: '占比由65%提高到82%，上升[[17%]]。', fixes: ['占比由65%提高到82%，上升17个百分点。'] },
      { text: '森林覆盖率从32.5%提高到33.1%，提高[[0.3%]]。', fixes: ['森林覆盖率从32.5%提高到33.1%，提高0.6个百分点。'] },
      { text: '服务业占地区生产总值比重比上年提高[[1.2%]]。', fixes: ['服务业占地区生产总值比重比上年提高1.2个百分点。'] },
    ],
    valid: ['占比由65%提高到82%，上升17个百分点。', '占比提高到17%，劳动生产率提高8%。', '产量由100万吨增至112万吨，增长12%。'],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    const told = new Set<number>();
    for (const { from, to, delta, subject } of changesIn(text, facts.figures)) {
      if (!delta || from.kind !== 'percent' || delta.figure.kind !== 'percent' || RATE_OF_GROWTH.test(subject)) continue;
      told.add(delta.figure.start);
      const finding = pointFinding(text, delta.figure, { from, to });
      if (finding) report(finding);
    }
    for (const figure of facts.figures) {
      if (figure.kind !== 'percent' || told.has(figure.start)) continue;
      const before = /[^，。；、！？,;]*$/.exec(text.slice(Math.max(0, figure.start - 24), figure.start))?.[0] ?? '';
      if (!SHARE_MOVES.test(before)) continue;
      const finding = pointFinding(text, figure, null);
      if (finding) report({ ...finding, level: 'warning' });
    }
  },
});

const SHARE_MOVES =
  /(?:占比|比重|失业率|城镇化率|市场份额)(?:(?:比|较)(?:上年|去年|年初|上年同期|去年同期)|同比|分别)?(?:提高|上升|提升|下降|降低|回落)了?$/;
