import { both } from '../util/bilingual.ts';
import { type Collected, defineReportRule } from './rule.ts';
import { unlessEmpty } from './support/prose.ts';
import { type Statement, statementsIn } from './support/statements.ts';

export default defineReportRule({
  id: 'one-indicator-two-values',
  scope: 'report',
  level: 'error',
  docs: {
    title: both('同一指标前后数值不一', 'One indicator, two values'),
    why: both(
      '同一地区、同一时期、同一口径的指标，在一篇稿件（标题与正文、前文与后文）里只能有一个数值。',
      'One indicator of one place, period and measure has one value throughout a text, headline and body alike.',
    ),
    remedy: both('核对来源，统一数值；口径不同的，请写明。', 'Check the source and use one value; where the measures differ, say so.'),
    basis: '报刊编校差错率计算方法（2020）；公文校核通例',
  },
  examples: {
    invalid: [
      {
        text: '2023年，全市新签约项目总额400亿元，开局良好。\n2023年，新签约项目总额[[420亿元]]，稳中有进。',
        fixes: ['2023年，全市新签约项目总额400亿元，开局良好。\n2023年，新签约项目总额400亿元，稳中有进。'],
      },
      { text: '前三季度全市GDP增长5.3%\n前三季度，地区生产总值9800亿元、增长[[5.8%]]。' },
    ],
    valid: [
      '2023年，全市地区生产总值1.36万亿元，增长7.4%。\n2023年，地区生产总值13618亿元，规上工业增加值增长12.8%。',
      '2023年，地区生产总值增长7.4%。\n2024年，地区生产总值增长5.7%。',
      '2023年，地区生产总值增长7.4%。\n2023年上半年，地区生产总值增长6.1%。',
      '2023年，固定资产投资增长6.8%，其中工业投资增长13.9%、民间投资增长6.2%。',
      '2023年，全市进出口总额突破5500亿元。\n2023年，进出口总额5522亿元。',
      '2023年，全市一般公共预算收入增长3.1%，力争一般公共预算收入增长5%。',
    ],
  },
  collect: (facts) => unlessEmpty(statementsIn(facts)),
  check({ collected, report }) {
    const byKey = new Map<string, Collected<Statement>[]>();
    for (const { paragraph, found } of collected) {
      for (const statement of found) {
        const known = byKey.get(statement.key);
        if (known) known.push({ paragraph, found: statement });
        else byKey.set(statement.key, [{ paragraph, found: statement }]);
      }
    }
    for (const statements of byKey.values()) {
      const [first, ...rest] = statements;
      // Three values and more are a list of places or periods that the text names in another way.
      if (!first || rest.length === 0 || new Set(statements.map(({ found: { low, high } }) => `${low} ${high}`)).size > 2) continue;
      const other = rest.find(({ found: { low, high } }) => high < first.found.low || first.found.high < low);
      if (!other) continue;
      const [above, here] = [first.found.figure, other.found.figure];
      const core = above.text.slice(above.core.start - above.start, above.core.end - above.start);
      report(other.paragraph, {
        span: here.core,
        message: both(
          `前后不一：“${other.found.name}”前文为${above.text}，此处为${here.text}。`,
          `${other.found.name} is ${above.text} above and ${here.text} here.`,
        ),
        expected: core,
        related: [{ paragraph: first.paragraph, span: above.core, message: both(`前文：${above.text}`, `Above: ${above.text}`) }],
        fixes: [{ title: both(`改为“${core}”`, `Change to ${core}`), edits: [{ span: here.core, newText: core }] }],
      });
    }
  },
});
