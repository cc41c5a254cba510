import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundIn, type ClaimCase } from '../support/claimCases.ts';

/** Lists that say behind themselves how many things they name, or by how much these make. */
const FAMILIES: Readonly<Record<string, readonly ClaimCase[]>> = {
  'how many industries a list names stands behind them': [
    {
      year: 2025,
      scope: '临江市',
      records: [
        '竹木加工产业规模以上工业产值 总量 2025 120.5亿元',
        '陶瓷产业规模以上工业产值 总量 2025 88.2亿元',
        '第三产业产值 总量 2025 43.1亿元',
      ],
      text: '2025年，竹木加工、陶瓷、茶叶三大产业规上产值分别达到120.5亿元、89.2亿元、47.1亿元。',
      bound: ['120.5亿元 竹木加工产业规模以上工业产值', '89.2亿元 陶瓷产业规模以上工业产值 不符'],
    },
    {
      year: 2025,
      scope: '临江市',
      records: ['竹木加工产业规模以上工业产值 总量 2026 目标≥150亿元', '陶瓷产业规模以上工业产值 总量 2026 目标≥95亿元'],
      text: '2025年，竹木加工、陶瓷两大产业规上产值分别达到120.5亿元、89.2亿元；2026年力争分别突破150亿元、85亿元。',
      bound: ['突破150亿元 竹木加工产业规模以上工业产值', '85亿元 陶瓷产业规模以上工业产值 不符'],
    },
    {
      year: 2025,
      scope: '临江市',
      records: ['零售业销售额 增速 2025 8.5%', '餐饮业营业额 增速 2025 6.2%'],
      text: '2025年，批发业、零售业、住宿业、餐饮业四大行业销售额、营业额增速分别为9.1%、8.7%、5.4%、6.2%。',
      bound: ['8.7% 零售业销售额 不符', '6.2% 餐饮业营业额'],
    },
    {
      year: 2025,
      scope: '临江市',
      records: ['第一产业增加值 增速 2025 4.1%', '第三产业增加值 增速 2025 6.3%'],
      text: '2025年，三大产业增加值分别增长4.1%、5.2%、6.8%。',
      bound: ['4.1% 第一产业增加值', '6.8% 第三产业增加值 不符'],
    },
    {
      year: 2025,
      scope: '临江市',
      records: ['六大高耗能产业占工业比重 占比 2025 41%', '优势产业占工业比重 占比 2025 48%'],
      text: '2025年，化工、建材等5大优势产业占工业比重达到49%；煤炭、电力6大高耗能产业比重降低到41%。',
      bound: ['49% 优势产业占工业比重 不符', '41% 六大高耗能产业占工业比重'],
    },
  ],
  'things that are counted by how much they make have the noun behind the last': [
    {
      year: 2025,
      scope: '临江市',
      records: ['超三百亿元产业集群 数量 2027 目标≥2个', '超百亿元产业集群 数量 2027 目标≥5个'],
      text: '力争到2027年形成2个以上超三百亿、4个以上超百亿的产业集群。',
      bound: ['2个以上 超三百亿元产业集群', '4个以上 超百亿元产业集群 不符'],
    },
    {
      year: 2025,
      scope: '临江市',
      records: ['年产值超十亿元农业企业 数量 2025 4家', '年产值超五亿元农业企业 数量 2025 9家'],
      text: '2025年，培育4家年产值过十亿元、7家年产值过五亿元的农业企业。',
      bound: ['4家 年产值超十亿元农业企业', '7家 年产值超五亿元农业企业 不符'],
    },
    {
      year: 2025,
      scope: '临江市',
      records: ['企业产值 总量 2025 500亿元'],
      text: '2025年，带动5家企业产值达500亿元。',
      bound: ['500亿元 企业产值'],
    },
  ],
};

describe('claims of lists', () => {
  for (const [family, examples] of Object.entries(FAMILIES))
    for (const example of examples)
      it(`${family}: ${example.text.replaceAll('\n', ' ')}`, () => assert.deepEqual(boundIn(example), example.bound));
});
