import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { missingUnit } from './support/missingUnit.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'unit-dropped',
  scope: 'paragraph',
  level: 'warning',
  docs: {
    title: both('数字漏写单位', 'A figure without its unit'),
    why: both(
      '“同比增长10.5”没有单位，读者不知是百分之十点五，还是十点五亿元。“零售总额612.3亿”也缺了“元”。',
      '同比增长10.5 names no unit: 10.5%, or 10.5亿元? 零售总额612.3亿 lacks its 元.',
    ),
    remedy: both('补上“%”“个百分点”“元”等单位。', 'Add %, 个百分点, 元 or the unit that is meant.'),
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
      { text: '农村自来水普及率由91.3%提高到[[94.8]]，实现城乡同网。', fixes: ['农村自来水普及率由91.3%提高到94.8%，实现城乡同网。'] },
      { text: '专精特新企业由18家增加到[[43]]，产值翻番。', fixes: ['专精特新企业由18家增加到43家，产值翻番。'] },
      { text: '在岗职工由9.6万人增加到[[11.2]]。', fixes: ['在岗职工由9.6万人增加到11.2万人。'] },
      {
        text: '前五个月工业用电量、货运量分别增长6.4%和[[5.8]]，运行平稳。',
        fixes: ['前五个月工业用电量、货运量分别增长6.4%和5.8%，运行平稳。'],
      },
      { text: '投资、消费、出口分别增长8.1%、[[6.7]]、11.4%。', fixes: ['投资、消费、出口分别增长8.1%、6.7%、11.4%。'] },
      { text: '三个园区分别新增企业26家、[[19]]。', fixes: ['三个园区分别新增企业26家、19家。'] },
      { text: '城镇调查失业率控制在[[5.5]]以内。', fixes: ['城镇调查失业率控制在5.5%以内。'] },
      { text: '固定资产投资增长[[9]]左右。', fixes: ['固定资产投资增长9%左右。'] },
      { text: '民间投资占比较上年提高[[1.7]]，活力增强。', fixes: ['民间投资占比较上年提高1.7个百分点，活力增强。'] },
      { text: '工业投资增长12.4%，高于全省[[3.1]]。', fixes: ['工业投资增长12.4%，高于全省3.1个百分点。'] },
      { text: '限上企业实现零售额[[84.7亿]]，增长5.2%。', fixes: ['限上企业实现零售额84.7亿元，增长5.2%。'] },
      { text: '外贸出口额完成[[23.5亿]]。', fixes: ['外贸出口额完成23.5亿元。', '外贸出口额完成23.5亿美元。'] },
      {
        text: '夏粮总产量达到[[31.4万]]，单产创新高。',
        fixes: ['夏粮总产量达到31.4万吨，单产创新高。', '夏粮总产量达到31.4万斤，单产创新高。'],
      },
    ],
    valid: [
      '规上工业增加值同比增长10.5%，增速居全省第一。',
      '分别增长4.8、7.5个百分点，同比增长11.1、11.2%。',
      '指数同比上升0.5，PMI回升到50.1，比值由1.5下降0.2。',
      '双眼视力下降0.3以上，血糖升高1.2。',
      '增长10.5亿元，比上年提高3位。',
      '城乡居民收入比由2.21缩小到2.16，灌溉水利用系数由0.565提高到0.580。',
      '龙头企业营业收入突破500亿，店铺销售额达3亿，入境游客111万，总人口54.6万，参保人数达389.7万。',
      '投资分别完成12.6亿、8.4亿元，一季度30亿、二季度45亿。',
      '加工产值与农业产值之比由1.4：1提升到1.9：1。',
      '万元产值综合能耗下降，容积率控制在2.5以内，出生率为8.6‰。',
      '满意率全省第1、完成率第2，空气质量由第12位上升到第8位。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    facts.figures.forEach((figure, at) => {
      const units = missingUnit(text, facts.figures, at);
      if (units.length === 0) return;
      const number = text.slice(figure.core.start, figure.core.end);
      const rights = units.map((unit) => `${number}${unit}`);
      report({
        span: figure.core,
        message: both(
          `“${number}”似漏写${units.map((unit) => `“${unit}”`).join('或')}：${rights.map((right) => `“${right}”`).join('或')}。`,
          `${number} seems to lack its ${units.join(' or ')}: ${rights.join(' or ')}.`,
        ),
        expected: rights[0],
        fixes: rights.map((right) => ({
          title: both(`改为“${right}”`, `Change to ${right}`),
          edits: [{ span: figure.core, newText: right }],
        })),
      });
    });
  },
});
