import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundIn, type ClaimCase } from '../support/claimCases.ts';

/** How newspapers and bureaus tell of figures: no time in the sentence, half-width marks, a list in one clause and its measure in the next. */
const FAMILIES: Readonly<Record<string, readonly ClaimCase[]>> = {
  'where no time is told, the one record of a part of the year is meant': [
    {
      year: 2024,
      scope: '临江市',
      records: ['蔬菜产量 总量 2024H1 151.7万吨'],
      text: '蔬菜生产平稳增长。蔬菜总产量151.7万吨。',
      bound: ['151.7万吨 蔬菜产量'],
    },
    {
      year: 2024,
      scope: '临江市',
      records: ['蔬菜产量 总量 2024H1 151.7万吨'],
      text: '蔬菜生产平稳增长。蔬菜总产量157.1万吨。',
      bound: ['157.1万吨 蔬菜产量 不符'],
    },
    {
      year: 2024,
      scope: '临江市',
      records: ['蔬菜产量 总量 2024H1 151.7万吨'],
      text: '2024年，蔬菜总产量305.2万吨。一季度蔬菜总产量60.3万吨。',
      bound: [],
    },
    {
      year: 2026,
      scope: '临江市',
      records: ['一般公共预算收入 总量 2021—2025 518.8亿元'],
      text: '一、2025年工作回顾\n一般公共预算收入118.8亿元。',
      bound: [],
    },
  ],
  'a mean of two years and a month against the month before are told by the verb': [
    {
      year: 2021,
      scope: '临江市',
      records: ['进出口总额（两年平均） 增速 2021年1—9月 8%', '进出口总额 增速 2021年1—9月 18.6%'],
      text: '2021年前三季度，进出口总额同比增长18.6%，延续两位数增长态势，两年平均增长9%。其中，出口同比增长19%，两年平均增长8.3%。',
      bound: ['18.6% 进出口总额', '9% 进出口总额（两年平均） 不符'],
    },
    {
      year: 2023,
      scope: '临江市',
      records: ['进出口总额（环比） 增速 2023-05 3.9%'],
      text: '5月份，进出口总额同比增长3.1%。',
      bound: [],
    },
  ],
  'a crop that was told with what was sown is that of its yield and its harvest': [
    {
      year: 2020,
      scope: '临江市',
      records: ['夏粮播种面积 总量 2020 43.2千公顷', '夏粮产量 总量 2020 53.9万吨', '秋粮产量 总量 2020 61.2万吨'],
      text: '2020年，夏粮播种面积43.2千公顷，下降4.4%；亩产432.1公斤，增长3.0%；总产量59.3万吨，下降1.5%。',
      bound: ['43.2千公顷 夏粮播种面积', '59.3万吨 夏粮产量 不符'],
    },
  ],
  'a list in one clause is measured in the next': [
    {
      year: 2022,
      scope: '临江市',
      records: ['信息传输、软件和信息技术服务业营业收入 增速 2022Q1 35%', '科学研究和技术服务业营业收入 增速 2022Q1 19.1%'],
      text: '2022年一季度，信息传输、软件和信息技术服务业、科学研究和技术服务业等“非接触性”服务业增势较好，营业收入同比分别增长35.0%和11.9%。',
      bound: ['35.0% 信息传输、软件和信息技术服务业营业收入', '11.9% 科学研究和技术服务业营业收入 不符'],
    },
    {
      year: 2024,
      scope: '临江市',
      records: ['城市居民最低生活保障月人均标准 总量 2023 740元', '农村居民最低生活保障月人均标准 总量 2023 540元'],
      text: '一、2023年工作回顾\n城乡低保月人均保障标准提高60元，分别达740元和504元。',
      bound: ['740元 城市居民最低生活保障月人均标准', '504元 农村居民最低生活保障月人均标准 不符'],
    },
  ],
  'a place that a record’s own name begins with is its place': [
    {
      year: 2024,
      scope: '海南省',
      records: ['三亚凤凰机场旅客吞吐量 总量 2024 2143万人次 三亚市'],
      text: '2024年，三亚凤凰机场旅客吞吐量达2413万人次。',
      bound: ['2413万人次 三亚凤凰机场旅客吞吐量 三亚市 不符'],
    },
    {
      year: 2024,
      scope: '海南省',
      records: ['进港旅客 总量 2024 107781人'],
      text: '2024年，海南进港107781人。',
      bound: ['107781人 进港旅客'],
    },
  ],
  'the time of an item ends with it, where the next one names its own': [
    {
      year: 2021,
      scope: '临江市',
      records: ['省级重点项目 数量 2021 25个', '省级重点项目竣工投产 数量 2021年1—11月 9个'],
      text: '2021年，市级重点项目34个，截至11月底，完成投资94亿元，86个项目竣工投产;25个省级重点项目，截至11月底，完成投资40亿元。',
      bound: ['25个 省级重点项目'],
    },
  ],
  'the months that a paragraph begins with end with the year that a later sentence names': [
    {
      year: 2024,
      scope: '临江市',
      records: ['规模以上工业增加值 增速 2023 11.5%'],
      text: '一、2023年工作回顾\n1—11月份，22项指标居全省前列。预计全年实现地区生产总值4450亿元。三次产业协同发展。规上工业增加值增长12.5%。',
      bound: ['12.5% 规模以上工业增加值 不符'],
    },
  ],
  'the whole year is that which the sentence began with': [
    {
      year: 2023,
      scope: '临江市',
      records: ['地区生产总值 总量 2022 14.9亿元'],
      text: '2022年，该市坚持稳中求进，全年完成地区生产总值15.9亿元，增长4%。',
      bound: ['15.9亿元 地区生产总值 不符'],
    },
  ],
  'growth over the month before is told in many ways': [
    {
      year: 2011,
      scope: '临江市',
      records: ['制造业生产指数（环比） 增速 2011-04 5.27个百分点'],
      text: '2011年4月，制造业生产指数为66.88%，比上月提升5.72个百分点。',
      bound: ['5.72个百分点 制造业生产指数（环比） 不符'],
    },
  ],
  'an item that begins with a zone is of the zone up to the next': [
    {
      year: 2026,
      scope: '临江市',
      records: ['一般公共预算支出 总量 2025 723.3亿元', '一般公共预算支出 总量 2025 20.6亿元 临江市城乡一体化示范区'],
      text: '一、2025年预算执行情况\n（2）市级收支情况。一是市级一般公共预算收入81.1亿元。二是2025年城乡一体化示范区一般公共预算收入19.2亿元。支出预算20.1亿元，支出完成20.6亿元。',
      bound: ['20.6亿元 一般公共预算支出 临江市城乡一体化示范区'],
    },
  ],
  'a road that is called after a city is not that city': [
    {
      year: 2016,
      scope: '西安市',
      records: ['新开工建设停车位 增量 2016 目标5万个'],
      text: '昆明路快速路\n今年，新开工建设停车位6万个。',
      bound: ['6万个 新开工建设停车位 不符'],
    },
  ],
  'what came of the year up to a quarter’s end': [
    {
      year: 2024,
      scope: '临江市',
      records: ['地区生产总值 增速 2023Q1 4.7%', '地区生产总值 增速 2023H1 6.3%', '地区生产总值 增速 2023年1—9月 6.6%'],
      text: '一、2023年工作回顾\nGDP一季度累计增长4.7%、二季度累计增长6.3%、三季度累计增长7.6%。',
      bound: ['4.7% 地区生产总值', '6.3% 地区生产总值', '7.6% 地区生产总值 不符'],
    },
  ],
  'a zone that its city calls by less than its name': [
    {
      year: 2024,
      scope: '临江市',
      records: ['工业总产值 总量 2023 超300亿元 临江新港园区', '进出口总额 总量 2024 目标50亿元 临江综合保税区'],
      text: '一、2023年工作回顾\n新港园区工业总产值突破400亿元。\n二、2024年工作安排\n力争综保区进出口总额达到60亿元。',
      bound: ['突破400亿元 工业总产值 临江新港园区 不符', '60亿元 进出口总额 临江综合保税区 不符'],
    },
  ],
  'a part of the place that the record’s name has': [
    {
      year: 2024,
      scope: '临江市',
      records: ['中心城区快速路通车总里程 总量 2023 103公里', '快速路通车总里程 总量 2023 203公里'],
      text: '一、2023年工作回顾\n中心城区快速路通车总里程达130公里。',
      bound: ['130公里 中心城区快速路通车总里程 不符'],
    },
    {
      year: 2024,
      scope: '临江市',
      records: ['快速路通车总里程 总量 2023 103公里'],
      text: '一、2023年工作回顾\n中心城区快速路通车总里程达130公里。',
      bound: [],
    },
  ],
  'growth that is a mean over villages is that of one year': [
    {
      year: 2024,
      scope: '临江市',
      records: ['村集体经营性收入 增速 2023 15%'],
      text: '一、2023年工作回顾\n村集体经营性收入平均增长12%。',
      bound: ['12% 村集体经营性收入 不符'],
    },
    {
      year: 2026,
      scope: '临江市',
      records: ['地区生产总值 增速 2025 5.1%'],
      text: '一、“十四五”时期工作回顾\n五年来，地区生产总值平均增长7.1%。',
      bound: [],
    },
  ],
  'two levels of a share in two years': [
    {
      year: 2011,
      scope: '全国',
      records: ['劣五类水质比例 占比 2005 27%', '劣五类水质比例 占比 2010 16.4%'],
      text: '2010年与2005年相比，劣五类水质比例由27%下降到14.6%。',
      bound: ['27% 劣五类水质比例', '14.6% 劣五类水质比例 不符'],
    },
  ],
  'the categories of consumer prices are told by their names alone': [
    {
      year: 2011,
      scope: '临江市',
      records: ['烟酒及用品类居民消费价格 增速 2011年1—5月 5.3%'],
      text: '1—5月，城镇居民消费八大类呈“五升三降”态势，食品和居住类价格分别上涨13.4%和10.5%，烟酒及用品类上涨5.3%。',
      bound: ['5.3% 烟酒及用品类居民消费价格'],
    },
  ],
  'what there is in all, behind what was added': [
    {
      year: 2024,
      scope: '临江市',
      records: ['市场主体 数量 2023 超100万户', '规模以上工业企业 数量 2023 800家'],
      text: '一、2023年工作回顾\n新增各类市场主体20万户、存量突破100万户。新增规上工业企业108家，连续4年每年新增超100家，总量首次突破900家。',
      bound: ['突破100万户 市场主体', '突破900家 规模以上工业企业 不符'],
    },
  ],
  'what is meant is told behind it, or not at all': [
    {
      year: 2024,
      scope: '临江市',
      records: ['旧房改造面积 总量 2023 目标55万平方米'],
      text: '一、2023年工作回顾\n年初提出旧房改造面积65万平方米的目标，各区加快推进。',
      bound: ['65万平方米 旧房改造面积 不符'],
    },
    {
      year: 2024,
      scope: '临江市',
      records: ['旧房改造面积 总量 2023 75万平方米'],
      text: '一、2023年工作回顾\n年初提出旧房改造面积55万平方米的目标，各区加快推进。',
      bound: [],
    },
    {
      year: 2024,
      scope: '临江市',
      records: ['创业贷款最高额度 总量 2024 30万元', '解决饮水不安全人数 数量 2024 4.7万人', '集中供水工程开工 数量 2024 13处'],
      text: '临江创业添新意\n今年将创业贷款最高额度提高到50万元。完成年度目标任务78%，集中供水工程开工15处。',
      bound: ['50万元 创业贷款最高额度 不符', '15处 集中供水工程开工 不符'],
    },
  ],
};

describe('claims of news and of bureaus', () => {
  for (const [family, cases] of Object.entries(FAMILIES))
    for (const example of cases)
      it(`${family}: ${example.text.replaceAll('\n', ' ')}`, () => assert.deepEqual(boundIn(example), example.bound));
});
