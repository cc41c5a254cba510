import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'unit-dropped',
  scope: 'paragraph',
  level: 'warning',
  docs: {
    title: both('数字漏写“%”', 'A rate without its %'),
    why: both('“同比增长10.5”没有单位，读者不知是百分之十点五，还是十点五亿元。', '同比增长10.5 names no unit: 10.5%, or 10.5亿元?'),
    remedy: both('补上“%”或其他单位。', 'Add % or the unit that is meant.'),
    basis: 'GB/T 15835-2011；国家统计局统计公报体例',
  },
  examples: {
    invalid: [
      { text: '耕种收综合机械化率达到[[88.6]]，比上年提高1.2个百分点。', fixes: ['耕种收综合机械化率达到88.6%，比上年提高1.2个百分点。'] },
      { text: '规上工业增加值同比增长[[10.5]]，增速居全省第一。', fixes: ['规上工业增加值同比增长10.5%，增速居全省第一。'] },
      { text: '固定资产投资增速为[[8.2]]。', fixes: ['固定资产投资增速为8.2%。'] },
      { text: '农产品抽检合格率[[98.6]]，居全省前列。', fixes: ['农产品抽检合格率98.6%，居全省前列。'] },
      { text: '城镇化率提高到[[63.2]]，比上年提高0.9个百分点。', fixes: ['城镇化率提高到63.2%，比上年提高0.9个百分点。'] },
      { text: '高技术产业占比达到[[35.6]]。', fixes: ['高技术产业占比达到35.6%。'] },
    ],
    valid: [
      '规上工业增加值同比增长10.5%，增速居全省第一。',
      '分别增长4.8、7.5个百分点，同比增长11.1、11.2%。',
      '指数同比上升0.5，PMI回升到50.1，比值由1.5下降0.2。',
      '双眼视力下降0.3以上，血糖升高1.2。',
      '增长10.5亿元，比上年提高3位。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    facts.figures.forEach((figure, at) => {
      if (figure.kind !== 'count' || figure.unit !== '' || figure.scale !== 1 || figure.style === 'chinese' || figure.value === null)
        return;
      if (figure.decimals === 0 || figure.value > 300) return;
      const before = /[^。；;\n]*$/.exec(text.slice(Math.max(0, figure.core.start - 30), figure.core.start))?.[0] ?? '';
      if (!RATE.test(before) || INDEX.test(before)) return;
      if (!/^(?:左右|以上)?(?:[，。；、,;）)]|$)/.test(text.slice(figure.core.end, figure.core.end + 4))) return;
      // 4.8、7.5个百分点: the unit comes at the end of the list.
      const next = facts.figures[at + 1];
      if (next && /^[、和,，]$/.test(text.slice(figure.end, next.start))) return;
      const right = `${text.slice(figure.core.start, figure.core.end)}%`;
      report({
        span: figure.core,
        message: both(`“${figure.text}”似漏写“%”：“${right}”。`, `${figure.text} seems to lack its %: ${right}.`),
        expected: right,
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span: figure.core, newText: right }] }],
      });
    });
  },
});

const RATE =
  /(?:同比|环比|比上年|比去年|较上年|年均|实际|名义)?(?:增长|下降|增幅|增速|涨幅|降幅|上涨|占比|比重|贡献率|(?:城镇化|机械化|绿化|自给|负债|覆盖|合格|达标|普及|参保|满意|渗透|失业|就业|处理|入学|巩固|治理|利用|优良)率|满意度)(?:了|为|达到?|约|超过?|达|(?:提高|提升|上升|下降|降低|扩大|增加|稳定|保持|收窄|回落|降|升)(?:到|至|在))?$/;
const INDEX = /指数|系数|得分|评分|比值|PMI|排名|单位|汇率|版|倍数|视力|血压|血糖|度数|酸碱|pH/i;
