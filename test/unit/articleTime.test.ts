import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundIn, type ClaimCase } from '../support/claimCases.ts';

const scope = '临江县';

/** Articles whose sentences name no time. */
const FAMILIES: Readonly<Record<string, readonly ClaimCase[]>> = {
  'what news tells of a government report is no such report': [
    {
      year: 2022,
      scope,
      records: ['新增高新技术企业 增量 2022 目标500家'],
      text: '临江稳住制造业\n县政府工作报告提出，2022年地区生产总值增长6%左右。\n着力提升主体质量，新增高新技术企业600家。',
      bound: ['600家 新增高新技术企业 不符'],
    },
  ],
  '目前 is now, whatever the sentence before was of': [
    {
      year: 2025,
      scope,
      records: ['输电线路长度 总量 2025 5600公里'],
      text: '临江电网建设提速\n2024年，全县输送电量达到420亿千瓦时。目前，输电线路长度达到6500公里。',
      bound: ['6500公里 输电线路长度 不符'],
    },
  ],
  '新一年, five years up to now, what is done in them': [
    {
      year: 2019,
      scope,
      records: ['引进企业 数量 2019 目标45家'],
      text: '临江开发区再出发\n2018年，开发区招商引资成效显著。主任王平介绍，新一年将引进企业54家。',
      bound: ['54家 引进企业 不符'],
    },
    {
      year: 2025,
      scope,
      records: ['造林面积 累计 2021—2025 20.5万亩'],
      text: '临江绿起来\n五年间，全县累计完成造林面积20.5万亩。',
      bound: ['20.5万亩 造林面积'],
    },
  ],
  'an article that looks back on the year just over is of it from its first line on': [
    {
      year: 2023,
      scope,
      records: ['地区生产总值 总量 2022 82.17亿元'],
      text: '临江跑出加速度\n全年完成地区生产总值92.17亿元，工业运行平稳。\n刚刚过去的2022年，全县高效统筹各项工作。',
      bound: ['92.17亿元 地区生产总值 不符'],
    },
  ],
  'a headline names the county behind its province': [
    {
      year: 2023,
      scope,
      records: ['集中开工重点项目 数量 2023 27个'],
      text: '山东临江县：招大引强添动力\n本次集中开工37个重点项目，涉及多个领域。',
      bound: ['37个 集中开工重点项目 存疑'],
    },
  ],
  'counted up to a day, the month’s record is meant': [
    {
      year: 2010,
      scope,
      records: ['回收旧家电 累计 2010-05 8.095万台'],
      text: '以旧换新受欢迎\n截止2010年5月26日，全县共回收旧家电80950台。',
      bound: ['80950台 回收旧家电'],
    },
  ],
  'of the year before, as it seems: another scale is a slip, another value maybe another year’s': [
    {
      year: 2024,
      scope,
      records: ['城镇化率 比率 2023 61.1%', '工业税收 总量 2023 31.6亿元'],
      text: '临江发布成绩单\n工业税收达到31.6万元，城镇化率达71.1%。',
      bound: ['31.6万元 工业税收 不符', '71.1% 城镇化率 存疑'],
    },
  ],
  'where most figures are those of a time, the others are held against it as well': [
    {
      year: 2021,
      scope,
      records: [
        ...['社会消费品零售总额 总量 2020 143.84亿元', '社会消费品零售总额 增速 2016—2020 5.2%', '财政收入 总量 2020 52.97亿元'],
        ...['财政收入 增速 2016—2020 5.4%', '财政支出 增速 2016—2020 7.3%', '外贸进出口 增速 2016—2020 8.4%'],
      ],
      text: '临江实力提升\n社会消费品零售总额达到143.84亿元，年均增长5.2%。\n财政收入达到52.97亿元，年均增长5.4%。\n财政支出年均增长7.3%，外贸进出口年均增长9.4%。',
      bound: [
        ...['143.84亿元 社会消费品零售总额', '5.2% 社会消费品零售总额', '52.97亿元 财政收入', '5.4% 财政收入', '7.3% 财政支出'],
        '9.4% 外贸进出口 存疑',
      ],
    },
  ],
};

describe('the time of an article', () => {
  for (const [family, cases] of Object.entries(FAMILIES))
    for (const example of cases)
      it(`${family}: ${example.text.replaceAll('\n', ' ')}`, () => assert.deepEqual(boundIn(example, { doubts: true }), example.bound));
});
