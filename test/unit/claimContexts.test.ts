import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReportService } from '../../server/src/service.ts';

const REPORT = 'file:///work/report.txt';
const DATA = 'file:///work/targets.yaml';

interface Case {
  /** The report's own year and scope. */
  readonly year: number;
  readonly scope: string;
  /** Lines of indicator, measure, period, value and, if it is not the report's, scope; a value with 目标 before it is a goal. */
  readonly records: readonly string[];
  readonly text: string;
  /** What figures are bound to: figure, indicator, scope where it is not the report's, and 不符 where they contradict. */
  readonly bound: readonly string[];
}

/** Of which place and time a figure is told, and whether as a goal, family by family. */
const FAMILIES: Readonly<Record<string, readonly Case[]>> = {
  'a goal that was met is told of as a result': [
    {
      year: 2005,
      scope: '全国',
      records: ['城镇居民人均可支配收入 总量 2004 9422元'],
      text: '一、2004年工作回顾\n城镇新增就业980万人，超过预期目标；城镇居民人均可支配收入9423元。',
      bound: ['9423元 城镇居民人均可支配收入 不符'],
    },
    {
      year: 2021,
      scope: '全国',
      records: ['国内生产总值 增速 2020 2.3%'],
      text: '一、2020年工作回顾\n经济恢复好于预期，全年国内生产总值增长3.3%。',
      bound: ['3.3% 国内生产总值 不符'],
    },
    {
      year: 2022,
      scope: '全国',
      records: ['国内生产总值 增速 2021 8.1%', '城镇新增就业 增量 2021 1269万人'],
      text: '2021年，我国主要预期目标全面实现，经济增速高于6%，城镇新增就业超过1100万人。',
      bound: [],
    },
    {
      year: 2026,
      scope: '青海省',
      records: ['地区生产总值 增速 2025 4.1%'],
      text: '一、2025年工作回顾\n全省上下实干争先，迎难而上、奋力拼搏，地区生产总值增长5.1%。',
      bound: ['5.1% 地区生产总值 不符'],
    },
    {
      year: 2026,
      scope: '郑州市',
      records: ['地区生产总值 增速 2026 目标6%'],
      text: '二、2026年工作安排\n奋力实现地区生产总值增长7%。',
      bound: ['7% 地区生产总值 不符'],
    },
  ],
  'goals without a heading': [
    {
      year: 2022,
      scope: '涞水县',
      records: ['地区生产总值 增速 2021 6.4%', '地区生产总值 增速 2022 目标8%以上', '新增停车泊位 增量 2021 1500个'],
      text: '涞水县政府工作报告\n\n一、2021年工作回顾\n\n地区生产总值增长6.4%。\n\n经济社会发展的主要目标是：地区生产总值增长8％以上。\n\n新增停车泊位1919个。',
      bound: ['6.4% 地区生产总值', '8％以上 地区生产总值'],
    },
  ],
  'places that tell nothing of what follows': [
    {
      year: 2022,
      scope: '定兴县',
      records: ['PM2.5浓度 总量 2021 45微克/立方米'],
      text: '一、2021年工作回顾\n优良天数在全市平原县排名第二；PM2.5浓度55微克/立方米。',
      bound: ['55微克/立方米 PM2.5浓度 不符'],
    },
    {
      year: 2025,
      scope: '全国',
      records: ['固定资产投资 增速 2025 7% 山西省'],
      text: '各大工程陆续开工，2025年山西全省固定资产投资增长8%。',
      bound: ['8% 固定资产投资 山西省 不符'],
    },
    {
      year: 2023,
      scope: '米易县',
      records: ['城镇居民人均可支配收入 增速 2023 目标7.5%以上'],
      text: '二、2023年工作安排\n县级一般公共预算收入同口径增长8%以上，城镇居民人均可支配收入增长8.5%以上。',
      bound: ['8.5%以上 城镇居民人均可支配收入 不符'],
    },
  ],
  'what a measure leaves out is no place': [
    {
      year: 2026,
      scope: '宝鸡市',
      records: ['固定资产投资（不含农户） 增速 2025 8.6%', '民间投资 增速 2025 5%'],
      text: '一、2025年\n固定资产投资（不含农户）比上年增长9.6%，民间投资增长6%。',
      bound: ['9.6% 固定资产投资（不含农户） 不符', '6% 民间投资 不符'],
    },
    {
      year: 2026,
      scope: '宝鸡市',
      records: ['一般公共预算收入 总量 2025 90亿元'],
      text: '一、2025年\n一般公共预算收入（不含高新区）80亿元。',
      bound: [],
    },
  ],
  'times that figures are held against': [
    {
      year: 2024,
      scope: '叶集区',
      records: ['餐饮收入 增速 2024Q1 7.1%'],
      text: '一季度，零售额增长20.3%，高于1—2月份0.2个百分点，餐饮收入增长8.1%。',
      bound: ['8.1% 餐饮收入 不符'],
    },
    {
      year: 2022,
      scope: '重庆市',
      records: ['社会消费品零售总额 总量 2021年1—11月 12746.63亿元'],
      text: '2021年前11月，社会消费品零售总额12747.63亿元。',
      bound: ['12747.63亿元 社会消费品零售总额 不符'],
    },
    {
      year: 2025,
      scope: '义乌市',
      records: ['地区生产总值 增速 2007 12%'],
      text: '2007年，对外贸易快速增长，当年地区生产总值增长13%。',
      bound: ['13% 地区生产总值 不符'],
    },
    {
      year: 2014,
      scope: '坪山新区',
      records: ['地区生产总值 增速 2013 12.1%', '固定资产投资 增速 2013 15%'],
      text: '一、2013年工作回顾\n与2009年新区成立时相比，地区生产总值增长108.3%、固定资产投资增长212.7%。',
      bound: [],
    },
  ],
  'levels of the last of several years, and what came of all of them': [
    {
      year: 2026,
      scope: '黑龙江省',
      records: ['劳动年龄人口平均受教育年限 总量 2030 目标11.7年'],
      text: '二、“十五五”时期主要目标\n“十五五”时期，劳动年龄人口平均受教育年限提高到12.7年。',
      bound: ['12.7年 劳动年龄人口平均受教育年限 不符'],
    },
    {
      year: 2026,
      scope: '辽宁省',
      records: ['农村自来水普及率 比率 2025 92%'],
      text: '一、“十四五”时期工作回顾\n过去五年，城乡环卫一体化覆盖率、农村自来水普及率分别提高到90%、72%。',
      bound: ['72% 农村自来水普及率 不符'],
    },
    {
      year: 2026,
      scope: '益阳市',
      records: ['地方一般公共预算收入 总量 2021—2025 518.8亿元'],
      text: '“十四五”期间，全市地方一般公共预算收入预计完成618.8亿元。',
      bound: ['618.8亿元 地方一般公共预算收入 不符'],
    },
    {
      year: 2026,
      scope: '益阳市',
      records: ['地方一般公共预算收入 总量 2021—2025 518.8亿元'],
      text: '一、2025年工作回顾\n全市地方一般公共预算收入118.8亿元。',
      bound: [],
    },
    {
      year: 2022,
      scope: '福建省',
      records: ['进出口总额 增速 2012—2021 87.4%'],
      text: '2021年，全省进出口总额2.84万亿元，比2012年增长97.4%。',
      bound: ['97.4% 进出口总额 不符'],
    },
    {
      year: 2026,
      scope: '湖南省',
      records: ['地区生产总值 年均增速 2026—2030 目标5%—5.5%'],
      text: '二、“十五五”时期主要目标\n考虑实现2035年远景目标，提出地区生产总值年均增长5%—5.5%。',
      bound: ['5%—5.5% 地区生产总值'],
    },
  ],
  'means, changes and sums of years': [
    {
      year: 2016,
      scope: '驻马店市',
      records: ['规模以上工业增加值 年均增速 2011—2015 15.3%', '规模以上工业增加值 增速 2015 9%'],
      text: '一、“十二五”时期回顾\n2015年，规模以上工业增加值675亿元，年均增长25.3%。',
      bound: ['25.3% 规模以上工业增加值 不符'],
    },
    {
      year: 2016,
      scope: '驻马店市',
      records: ['城镇化率 增量 2011—2015 6.4个百分点'],
      text: '一、2015年工作回顾\n城镇化率达48.3%，比2010年提高7.4个百分点。',
      bound: ['7.4个百分点 城镇化率 不符'],
    },
    {
      year: 2017,
      scope: '金华市',
      records: ['城镇新增就业 增量 2011—2016 37万人'],
      text: '金华市政府工作报告\n\n六年来，我们砥砺前行，城镇新增就业47万人。',
      bound: ['47万人 城镇新增就业 不符'],
    },
    {
      year: 2026,
      scope: '黄石市',
      records: [
        '一般公共预算收入 总量 2021—2025 835亿元',
        '一般公共预算收入 总量 2025 213.5亿元',
        '一般公共预算收入 总量 2016—2020 641亿元',
      ],
      text: '一、2025年预算执行情况\n“十四五”时期，全市一般公共预算收入累计完成835亿元，比“十三五”时期641亿元增加194亿元。',
      bound: ['835亿元 一般公共预算收入', '641亿元 一般公共预算收入'],
    },
  ],
  'a sentence with a beginning of its own': [
    {
      year: 2021,
      scope: '郑州市',
      records: ['省级智能工厂 数量 2020 4家', '规模以上工业增加值 增速 2020 9.6% 荥阳市'],
      text: '一、2020年工作回顾\n荥阳市规上工业增加值增长9.6%。“三大改造”扎实推进，省级智能工厂达到5家。',
      bound: ['9.6% 规模以上工业增加值 荥阳市', '5家 省级智能工厂 不符'],
    },
    {
      year: 2021,
      scope: '郑州市',
      records: ['省级智能工厂 数量 2020 4家', '规模以上工业增加值 增速 2020 9.6% 荥阳市'],
      text: '一、2020年工作回顾\n荥阳市规上工业增加值增长9.6%。省级智能工厂达到5家。',
      bound: ['9.6% 规模以上工业增加值 荥阳市'],
    },
    {
      year: 2021,
      scope: '驻马店市',
      records: ['人均预期寿命 总量 2020 78.3岁'],
      text: '一、2020年工作回顾\n全国健康城市创建扎实推进，人均预期寿命达87.3岁。',
      bound: ['87.3岁 人均预期寿命 不符'],
    },
  ],
  'what the things of a list are measured in': [
    {
      year: 2012,
      scope: '驻马店市',
      records: ['食品行业主营业务收入 总量 2012 目标560亿元以上', '装备制造业主营业务收入 总量 2012 目标320亿元'],
      text: '二、2012年工作安排\n力争食品行业主营业务收入达到560亿元以上，装备制造业达230亿元。',
      bound: ['560亿元以上 食品行业主营业务收入', '230亿元 装备制造业主营业务收入 不符'],
    },
    {
      year: 2011,
      scope: '保定市',
      records: ['汽车产量 总量 2010 82万辆', '民生支出占一般公共预算支出比重 占比 2010 80%以上'],
      text: '一、2010年工作回顾\n汽车产量由31.5万辆发展到28万辆，民生支出占同期一般公共预算支出的90%以上。',
      bound: ['28万辆 汽车产量 不符', '90%以上 民生支出占一般公共预算支出比重 不符'],
    },
  ],
  'where a review tells of all its years, and where of the last one': [
    {
      year: 2011,
      scope: '河北省',
      records: ['农村劳动力转移就业 数量 2006—2010 374.1万人', '实际利用外资 总量 2006—2010 170.7亿美元'],
      text: '河北省2011年政府工作报告\n\n一、“十一五”时期经济社会发展取得重大成就\n\n2010年是“十一五”规划的最后一年。\n\n五年城镇新增就业255.8万人，农村劳动力转移就业347.1万人。',
      bound: ['347.1万人 农村劳动力转移就业 不符'],
    },
    {
      year: 2026,
      scope: '驻马店市',
      records: ['工业投资 增速 2025 7.8%'],
      text: '驻马店市2026年政府工作报告\n\n一、“十四五”时期和2025年工作回顾\n\n“十四五”时期，是不平凡的五年。\n\n春华秋实，岁物丰成。刚刚过去的2025年，我市认真落实部署。\n\n工业投资增长8.8%。',
      bound: ['8.8% 工业投资 不符'],
    },
    {
      year: 2020,
      scope: '涞源县',
      records: ['科技型中小企业 数量 2019 67家'],
      text: '一、2019年工作回顾\n截至12月底，贷款余额75亿元。科技型中小企业77家。',
      bound: ['77家 科技型中小企业 不符'],
    },
  ],
  'growth since a plan began, and shares of the industries': [
    {
      year: 2011,
      scope: '河北省',
      records: ['社会消费品零售总额 增速 2006—2010 1.3倍'],
      text: '一、“十一五”时期回顾\n社会消费品零售总额达到7731亿元，增长2.3倍。',
      bound: ['2.3倍 社会消费品零售总额 不符'],
    },
    {
      year: 2026,
      scope: '驻马店市',
      records: ['第一产业占比 占比 2025 15.5%', '第三产业占比 占比 2025 52.4%'],
      text: '一、2025年工作回顾\n三次产业结构优化。产业结构调整为15.5∶30.1∶54.4。',
      bound: ['15.5 第一产业占比', '54.4 第三产业占比 不符'],
    },
    {
      year: 2021,
      scope: '驻马店市',
      records: ['人均地区生产总值 总量 2020 5.1万元', '脱贫人口 数量 2020 3.4万人'],
      text: '一、2020年工作回顾\n人均生产总值跨越4万元大关，达到6.1万元；省级财政扶贫资金增长36.5%，4.3万农村贫困人口全部脱贫。',
      bound: ['6.1万元 人均地区生产总值 不符', '4.3万 脱贫人口 不符'],
    },
  ],
  'a second row of two things': [
    {
      year: 2012,
      scope: '容城县',
      records: ['全部财政收入 总量 2016 目标8亿元', '地方一般预算收入 总量 2016 目标4.7亿元'],
      text: '二、今后五年的目标\n到2016年，全部财政收入和地方一般预算收入年均增长18%，分别达到8亿元和7.4亿元。',
      bound: ['8亿元 全部财政收入', '7.4亿元 地方一般预算收入 不符'],
    },
  ],
  'what is not the whole, nor the same': [
    {
      year: 2026,
      scope: '青海省',
      records: ['城镇居民人均可支配收入 增速 2025 4.4%'],
      text: '一、2025年工作回顾\n城镇调查失业率5.2%，全体居民人均可支配收入增长5.4%。',
      bound: [],
    },
    {
      year: 2011,
      scope: '滨州市',
      records: ['公路建设完成投资 总量 2011—2015 目标190亿元'],
      text: '“十二五”期间，重点公路建设完成投资100亿元。',
      bound: [],
    },
    {
      year: 2026,
      scope: '黄石市',
      records: ['一般公共预算支出 总量 2025 452亿元', '一般公共预算收入 总量 2025 70亿元 黄石市直'],
      text: '一、2025年预算执行情况\n2025年市直一般公共预算支出完成107亿元。',
      bound: [],
    },
  ],
  'what was done, in words that may be of the future': [
    {
      year: 2013,
      scope: '河北省',
      records: ['民航吞吐量 总量 2012 634万人次', '入库项目 数量 2012 2776项'],
      text: '一、2012年工作回顾\n北戴河机场即将开航，民航吞吐量643万人次，及时将困难群众纳入低保，拟利用资金2.7万亿元，入库项目2767项。',
      bound: ['643万人次 民航吞吐量 不符', '2767项 入库项目 不符'],
    },
  ],
  'news of what the last year brought': [
    {
      year: 2026,
      scope: '太原市',
      records: ['制造业增加值 降幅 2025 0.5%', '金融业增加值 总量 2025 537亿元'],
      text: '2025年太原市经济运行总体平稳\n2026-02-04\n数据显示，2025年，全市规模以上工业增加值增长0.6%。\n从三大门类看，制造业增加值下降0.6%。\n金融业增加值573亿元。',
      bound: ['0.6% 制造业增加值 不符', '573亿元 金融业增加值 不符'],
    },
    {
      year: 2011,
      scope: '滨州市',
      records: ['公路建设完成投资 总量 2011—2015 目标约190亿元'],
      text: '“十二五”滨州市190亿元投资公路建设\n2011-04-21\n“十二五”期间，滨州公路建设计划完成投资约190亿元。',
      bound: ['190亿元 公路建设完成投资', '约190亿元 公路建设完成投资'],
    },
  ],
  'what something rose from, where no time is named': [
    {
      year: 2017,
      scope: '全国',
      records: ['年应纳税所得额上限 总量 2016 30万元', '加计扣除比例 比率 2016 52.5%'],
      text: '二、2017年工作安排\n年应纳税所得额上限由30万元提高到50万元，加计扣除比例由55.2%提高到75%。',
      bound: ['30万元 年应纳税所得额上限', '55.2% 加计扣除比例 不符'],
    },
    {
      year: 2017,
      scope: '全国',
      records: ['年应纳税所得额上限 总量 2016 30万元'],
      text: '二、2017年工作安排\n年应纳税所得额上限由20万元提高到50万元。',
      bound: [],
    },
  ],
  'one figure of two things': [
    {
      year: 2026,
      scope: '黑龙江省',
      records: ['社会消费品零售总额 增速 2026 目标4%', '固定资产投资 增速 2026 目标5%'],
      text: '二、2026年工作安排\n社会消费品零售总额、固定资产投资增长5%。',
      bound: ['5% 社会消费品零售总额 不符', '5% 固定资产投资'],
    },
    {
      year: 2014,
      scope: '全国',
      records: ['二氧化硫排放量 降幅 2014 目标2%', '化学需氧量排放量 降幅 2014 目标2%'],
      text: '二、2014年工作安排\n二氧化硫、化学需氧量排放量都要减少3%。',
      bound: ['3% 二氧化硫排放量 不符', '3% 化学需氧量排放量 不符'],
    },
    {
      year: 2025,
      scope: '湖北省',
      records: ['新能源汽车产量 增速 2024 40%'],
      text: '一、2024年工作回顾\n新能源汽车、集成电路等高技术产品出口增长18.1%。',
      bound: [],
    },
  ],
  'words that belong to no name': [
    {
      year: 2026,
      scope: '张掖市',
      records: ['一般公共预算收入 总量 2026 目标51.3亿元'],
      text: '三、2026年全市财政预算草案\n1．一般公共预算收入52.3亿元。',
      bound: ['52.3亿元 一般公共预算收入 不符'],
    },
    {
      year: 2020,
      scope: '唐县',
      records: ['PM2.5浓度 降幅 2019 7.89%', '空气综合指数 降幅 2019 3.31%'],
      text: '2019年空气综合指数、PM2.5浓度实现“双下降”，分别下降3.31%、7.98%。',
      bound: ['3.31% 空气综合指数', '7.98% PM2.5浓度 不符'],
    },
    {
      year: 2014,
      scope: '全国',
      records: ['赤字率 比率 2014 目标2.1%', '粮食产量 总量 2014 目标1.2万亿斤以上'],
      text: '二、2014年工作安排\n赤字规模有所增加，但赤字率稳定在3.1%；粮食产量保持在1.3万亿斤以上的新台阶。',
      bound: ['3.1% 赤字率 不符', '1.3万亿斤以上 粮食产量 不符'],
    },
    {
      year: 2026,
      scope: '营口市',
      records: ['水果产量 总量 2025 125万吨', '职工基本医疗保险参保人数 数量 2025 30.15万人', '幼儿园 数量 2025 143所'],
      text: '一、2025年\n水果产量（含瓜果）225万吨，参加职工基本医疗保险人数40.15万人，年末有幼儿园243所。',
      bound: ['225万吨 水果产量 不符', '40.15万人 职工基本医疗保险参保人数 不符', '243所 幼儿园 不符'],
    },
  ],
  'notes in brackets, and words of how it was counted': [
    {
      year: 2026,
      scope: '黄石市',
      records: ['一般公共预算支出 总量 2025 352亿元', '一般公共预算支出 增速 2025 5.3%'],
      text: '一、2025年\n一般公共预算支出（含上级转移支付支出）完成352亿元，同口径增长6.3%。',
      bound: ['352亿元 一般公共预算支出', '6.3% 一般公共预算支出 不符'],
    },
    {
      year: 2026,
      scope: '益阳市',
      records: ['地方一般公共预算收入 总量 2025 113.6亿元'],
      text: '一、2025年\n地方一般公共预算收入（预计完成数，下同）131.6亿元。',
      bound: ['131.6亿元 地方一般公共预算收入 不符'],
    },
    {
      year: 2026,
      scope: '山西省',
      records: ['“新三样”产品出口 增速 2025 28%', '脱贫人口 数量 2025 22.2万人', '城镇新增就业 增量 2025 50万人'],
      text: '一、2025年\n电动汽车、锂电池、光伏产品“新三样”出口增长38%，33.2万农村贫困人口实现稳定脱贫，新增就业60万人。',
      bound: ['38% “新三样”产品出口 不符', '33.2万 脱贫人口 不符', '60万人 城镇新增就业 不符'],
    },
    {
      year: 2014,
      scope: '齐齐哈尔市',
      records: ['金融机构贷款余额 总量 2013 680亿元'],
      text: '一、2013年\n开展小微企业贴息贷款，发放贷款6800万元。',
      bound: [],
    },
  ],
  'the counties together are not the city': [
    {
      year: 2012,
      scope: '防城港市',
      records: ['地区生产总值 总量 2011 413亿元'],
      text: '一、2011年工作回顾\n县域生产总值达275亿元，占全市生产总值的66%。',
      bound: [],
    },
  ],
  'parts of what was told before': [
    {
      year: 2026,
      scope: '宜昌市',
      records: ['企业 数量 2025 25.61万户', '个体工商户 数量 2025 60.29万户'],
      text: '一、2025年\n新设立经营主体14.87万户，其中企业7.27万户，个体工商户7.56万户。',
      bound: [],
    },
    {
      year: 2014,
      scope: '坪山新区',
      records: ['世界500强企业 数量 2013 9家'],
      text: '一、2013年工作回顾\n生物医药产业基地共引进企业30余家，其中世界500强企业2家。',
      bound: [],
    },
    {
      year: 2022,
      scope: '满城区',
      records: ['累计引入项目总投资 总量 2021 171亿元'],
      text: '一、2021年工作回顾\n引入总投资6.1亿元的农业项目4个。',
      bound: [],
    },
  ],
};

function boundIn({ year, scope, records, text }: Case): string[] {
  const rows = records.map((line) => {
    const [indicator, measure, period, value = '', place = scope] = line.split(' ');
    const side = value.startsWith('目标') ? `target: ${value.slice(2)}` : `actual: ${value}`;
    return `  - { indicator: ${indicator}, measure: ${measure}, period: "${period}", scope: ${place}, ${side} }`;
  });
  const report = createReportService()
    .apply({
      reports: new Map([[REPORT, `---\nyear: ${year}\nscope: ${scope}\n---\n${text}`]]),
      data: new Map([[DATA, { uri: DATA, kind: 'targets' as const, text: `targets:\n${rows.join('\n')}\n` }]]),
    })
    .report(REPORT);
  return (report?.paragraphs ?? []).flatMap(({ bindings }) =>
    bindings.flatMap(({ claim, target, verdict }) =>
      target
        ? [
            [
              claim.figure.text,
              target.indicator,
              ...(target.scope === scope ? [] : [target.scope]),
              ...(verdict === 'contradicts' ? ['不符'] : []),
            ].join(' '),
          ]
        : [],
    ),
  );
}

describe('the place, time and outlook of claims', () => {
  for (const [family, cases] of Object.entries(FAMILIES))
    for (const example of cases)
      it(`${family}: ${example.text.replaceAll('\n', ' ')}`, () => assert.deepEqual(boundIn(example), example.bound));
});
