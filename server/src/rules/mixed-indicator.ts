import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'mixed-indicator',
  scope: 'paragraph',
  level: 'warning',
  needs: [
    '值增加值',
    '值的增加值',
    '增加值总产值',
    '增加值产值',
    '总额总值',
    '总值总额',
    '额增加值',
    '生产总值总',
    'GDP增加值',
    '增速增',
    '增幅增',
    '增长率增',
  ],
  docs: {
    title: both('两个指标混成一个', 'Two indicators run into one'),
    why: both(
      '总产值、生产总值与增加值是不同的指标，“工业总产值增加值”不知所指；“增速”“增幅”本身就是比率，不再说“增长率”。',
      '总产值, 生产总值 and 增加值 are different indicators; a name made of two says neither.',
    ),
    remedy: both('核对数据来源，保留其一。', 'Check the source and keep one of them.'),
    basis: '国家统计局：国民经济和社会发展统计公报及其注释',
  },
  examples: {
    invalid: [
      { text: '[[工业总产值增加值]]增长7%。', fixes: ['工业总产值增长7%。', '工业增加值增长7%。'] },
      { text: '[[地区生产总值增加值]]增长5%。', fixes: ['地区生产总值增长5%。', '地区增加值增长5%。'] },
      { text: '[[工业增加值总产值]]增长7%。', fixes: ['工业增加值增长7%。', '工业总产值增长7%。'] },
      { text: '进出口[[增速增幅]]居第二。', fixes: ['进出口增速居第二。', '进出口增幅居第二。'] },
      { text: '进出口[[总额总值]]增长5%。', fixes: ['进出口总额增长5%。', '进出口总值增长5%。'] },
      { text: '固定资产[[投资额增加值]]增长9%。', fixes: ['固定资产投资额增长9%。'] },
      { text: '[[GDP增加值]]增长6%。', fixes: ['GDP增长6%。'] },
      { text: '投资[[增速增长率]]为5%。', fixes: ['投资增速为5%。', '投资增长率为5%。'] },
    ],
    valid: [
      'GDP增加值率、工业总产值增加值率列入统计。',
      '增幅、增速均居前列，工业增加值产值比为1∶4，增速增长较快。',
      '工业总产值、增加值分别增长7%、6%。',
      '地区生产总值增加420亿元。',
      '第二产业增加值占地区生产总值的比重为40%。',
    ],
  },
  check({ facts, report }) {
    for (const match of matchesOf(proseOf(facts), MIXED)) {
      const [found, head = '', ...rest] = match;
      const [first = '', second = ''] = rest.filter((word) => word !== undefined);
      const span = { start: match.index, end: match.index + found.length };
      // 投资额增加值: there is no 固定资产增加值 to choose.
      const options = second === '增加值' && /额$|GDP/.test(first) ? [`${head}${first}`] : [`${head}${first}`, `${head}${second}`];
      report({
        span,
        message: SAME.test(found)
          ? both(`“${found}”语义重复，请保留其一。`, `${found} says the same twice; keep one.`)
          : both(`“${found}”混用了两个指标，请保留其一。`, `${found} runs two indicators into one; keep one.`),
        fixes: options.map((right) => ({ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] })),
      });
    }
  },
});

/** Two names of one thing. */
const SAME = /^(?:总额总值|总值总额|(?:增速|增幅|增长率).*)$/;

const MIXED =
  /((?:规模以上|规上)?(?:工业|农业|建筑业|地区|国内|服务业|第[一二三]产业)?)(?:(总产值|生产总值|总值|(?<!总)产值)的?(增加值)(?!率)|(增加值)(总产值|产值)(?![占的比率]))|(总额)(总值|增加值)(?!占)|(总值)(总额)|(零售总额)(增加值)|(投资额)(增加值)|(生产总值)(总产值|总值)|(GDP)(增加值)(?!占|率)|(增速|增幅)(增长率|增长速度|增长幅度|增幅|增速)(?!度)|(增长率)(增速|增幅)/g;
