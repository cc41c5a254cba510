import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundIn, type ClaimCase } from '../support/claimCases.ts';

const YEAR = { year: 2026, scope: '临江市' } as const;
const ZONE = { year: 2025, scope: '临江高新区（新安区）' } as const;

/** Whose a figure is: the place's, or of a part of it, of another fund, or of what is to be done. */
const FAMILIES: Readonly<Record<string, readonly ClaimCase[]>> = {
  'each of several counties has one: the place has more': [
    {
      ...YEAR,
      records: ['休闲绿道 数量 2025 16条'],
      text: '2025年，我们每个县（市、区）都建设了一条休闲绿道。',
      bound: [],
    },
  ],
  'some counties of a kind are not the whole city': [
    {
      ...YEAR,
      records: ['地区生产总值 增速 2025 6.2%'],
      text: '2025年，缩小地区差距见到成效，山区4县生产总值增长7.9%。',
      bound: [],
    },
  ],
  'a zone that a sentence begins with tells its own figures, and so does the next sentence': [
    {
      ...YEAR,
      records: ['财政收入 总量 2025 96亿元', '主营业务收入 总量 2025 820亿元 临江经济开发区', '财政收入 总量 2025 31亿元 临江经济开发区'],
      text: '2025年，开发区完成主营业务收入830亿元，增长6.1%，位居全省第九位，全市第一位。完成财政收入31亿元，增长12%。',
      bound: ['830亿元 主营业务收入 临江经济开发区 不符', '31亿元 财政收入 临江经济开发区'],
    },
    {
      ...YEAR,
      records: ['进出口总额 总量 2025 260亿元'],
      text: '临江综保区二期封关运行，2025年完成进出口总额118亿元，居全省前列。',
      bound: [],
    },
  ],
  'a paragraph that begins with a zone is about it': [
    {
      ...YEAR,
      records: ['地区生产总值 增速 2026 目标≥6%', '地区生产总值 增速 2026 目标≥12% 临江市江北新区'],
      text: '二、2026年工作安排\n\n加快江北新区发展。用好支持政策，建成二期项目。力争地区生产总值增长11%以上。',
      bound: ['11%以上 地区生产总值 临江市江北新区 不符'],
    },
    {
      ...YEAR,
      records: ['地区生产总值 增速 2026 目标≥6%'],
      text: '二、2026年工作安排\n\n推进滨海新区建设。力争地区生产总值增长16%以上。',
      bound: [],
    },
  ],
  'zones are told of one after the other': [
    {
      ...YEAR,
      records: ['完成产值 总量 2025 430亿元 临江经济技术开发区', '完成产值 总量 2025 57亿元 临江高新技术产业开发区'],
      text: '2025年，临江经开区完成产值430亿元；高新区完成产值58亿元。',
      bound: ['430亿元 完成产值 临江经济技术开发区', '58亿元 完成产值 临江高新技术产业开发区 不符'],
    },
  ],
  'places that something reaches, or is built in, have no figures of their own': [
    {
      ...YEAR,
      records: ['轨道交通运营里程 总量 2025 210公里'],
      text: '2025年，2号线、3号线直达石桥、青山县城，轨道交通运营里程突破200公里。',
      bound: ['突破200公里 轨道交通运营里程'],
    },
    {
      ...YEAR,
      records: ['省级企业技术中心 数量 2025 16家'],
      text: '2025年，石桥县“双创”孵化器获评国家级孵化器，省级企业技术中心达到10家。',
      bound: ['10家 省级企业技术中心 不符'],
    },
  ],
  'a town of a county of one character is known by its own name': [
    {
      year: 2025,
      scope: '随县',
      records: ['新建厂房面积 增量 2025 3200平方米 随县殷店镇'],
      text: '2025年，洪山镇建设产业园，新建厂房900平方米；殷店镇加快园区建设，新建厂房3100平方米。',
      bound: ['3100平方米 新建厂房面积 随县殷店镇 不符'],
    },
  ],
  'what a part takes from growth is no growth': [
    {
      ...YEAR,
      records: ['地区生产总值 增速 2025 2.2%'],
      text: '2025年，房地产下行直接拉低了全市经济增速约4个百分点，影响GDP增速1.2个百分点。',
      bound: [],
    },
  ],
  'a level of government is told of on behind 居民 where it is money': [
    {
      ...YEAR,
      records: ['就业补助资金 总量 2025 1.6亿元'],
      text: '2025年收到上级转移支付，其中市本级9亿元，主要是城乡居民医疗保险补助2.1亿元、就业补助资金0.7亿元等。',
      bound: [],
    },
  ],
  'an item of one fund is not the same item of another': [
    {
      ...YEAR,
      records: ['一般公共预算上级补助收入 总量 2025 142亿元'],
      text: '一、2025年财政收支情况\n\n（二）政府性基金预算收支情况\n\n全市政府性基金收支平衡情况：总收入52.3亿元，其中：上级补助收入14.2亿元。',
      bound: [],
    },
  ],
  'villages that are to be lifted out of poverty are not all poor villages': [
    {
      ...YEAR,
      records: ['贫困村 数量 2025 640个'],
      text: '2025年，9个贫困乡镇、182个贫困村、11.3万贫困人口有望率先脱贫。',
      bound: [],
    },
  ],
  'behind new ones and a comma a bare number may be of new ones as well': [
    {
      ...YEAR,
      records: ['科技型中小企业 数量 2025 520家', '新增瞪羚企业 增量 2025 6家'],
      text: '2025年，新增高新技术企业8家，科技型中小企业73家，瞪羚企业5家。',
      bound: ['5家 新增瞪羚企业 不符'],
    },
  ],
  'the province that an event or a list is called by says nothing of whose the next figure is': [
    {
      ...YEAR,
      records: ['中试平台 数量 2025 6个'],
      text: '2025年，成功举办四川省新材料产业合作大会，建成中试平台7个。',
      bound: ['7个 中试平台 不符'],
    },
  ],
  'a zone and a district under one roof': [
    {
      ...ZONE,
      records: ['营业总收入 总量 2024 2600亿元', '地区生产总值 总量 2024 686亿元'],
      text: '2024年，高新区（新安区）营业总收入突破2500亿元，达到2700亿元，增长20%；地区生产总值突破600亿，达到686亿元。',
      bound: ['2700亿元 营业总收入 不符', '686亿元 地区生产总值'],
    },
  ],
  'what was meant and outdone is held against the goal': [
    {
      ...YEAR,
      records: ['乡镇健身场地覆盖率 比率 2025 92.8%', '健身场地覆盖率 比率 2025 90%'],
      text: '2025年，乡镇健身场地覆盖率达92.8%，高于年初85%的目标任务。',
      bound: ['92.8% 乡镇健身场地覆盖率'],
    },
  ],
  'what was more than the plan is held against the goal, and a rate of completion is not': [
    {
      ...YEAR,
      records: ['新扩建幼儿园 增量 2025 48所', '新扩建学校 增量 2025 目标16所'],
      text: '2025年，新扩建幼儿园48所，完成年度目标任务的107%；新扩建学校18所，超额完成15所的年度目标任务。',
      bound: ['48所 新扩建幼儿园', '15所 新扩建学校 不符'],
    },
  ],
  'the plan that a sum is measured against is its goal': [
    {
      ...YEAR,
      records: ['公路建设投资 总量 2025 目标≥137亿元', '一般公共预算收入 总量 2025 目标≥50亿元'],
      text: '2025年，公路建设投资139.3亿元，为年度目标136亿元的102%。一般公共预算收入45亿元，为年初预算44亿元的102%。',
      bound: ['139.3亿元 公路建设投资', '136亿元 公路建设投资 不符'],
    },
  ],
  'figures of one thing, year by year': [
    {
      ...YEAR,
      records: ['工业投资 总量 2023 70.3亿元', '工业投资 总量 2024 93.8亿元', '工业投资 总量 2025 106亿元'],
      text: '2023年至2025年，分别完成工业投资70.3亿元、95.8亿元、106亿元，年均增长17%。',
      bound: ['70.3亿元 工业投资', '95.8亿元 工业投资 不符', '106亿元 工业投资'],
    },
  ],
  'new and continued ones are parts of what was counted': [
    {
      ...YEAR,
      records: ['新建城建项目 增量 2026 目标601个', '续建城建项目 数量 2026 目标331个'],
      text: '2026年，全市计划实施941个城建项目，其中新建611个，续建330个。',
      bound: ['611个 新建城建项目 不符', '330个 续建城建项目 不符'],
    },
  ],
  'plans of this year, in news that began with what the last one brought, and the sentence of its parts': [
    {
      ...YEAR,
      records: ['高速公路投资 总量 2026 目标70亿元', '公路投资 总量 2025 139亿元'],
      text: '2025年，全市完成公路投资139亿元。\n\n据介绍，2026年，全市计划实施公路项目172个。其中，高速公路投资69.1亿元。',
      bound: ['139亿元 公路投资', '69.1亿元 高速公路投资 不符'],
    },
  ],
  'villages and people that are poor no more': [
    {
      ...YEAR,
      records: ['脱贫户数 数量 2025 1914户', '脱贫人口 数量 2025 4377人'],
      text: '2025年，实现1924户、4377人稳定脱贫。',
      bound: ['1924户 脱贫户数 不符', '4377人 脱贫人口'],
    },
  ],
  'shares of several wholes are all of what was told first': [
    {
      ...YEAR,
      records: ['进出口总额 总量 2025 2784亿元', '进出口总额占全省比重 占比 2025 65%'],
      text: '2025年，进出口总额2784亿元，郑州市占比83%，全省占比61%。',
      bound: ['2784亿元 进出口总额', '61% 进出口总额占全省比重 不符'],
    },
  ],
  'a level alone in a list is of what the last item is of': [
    {
      ...YEAR,
      records: ['省重点项目投资 总量 2025 300亿元', '市重点项目投资 总量 2025 1000亿元'],
      text: '2025年，省、市重点项目分别完成投资310亿元、1000亿元。',
      bound: ['310亿元 省重点项目投资 不符', '1000亿元 市重点项目投资'],
    },
  ],
  'more than is promised is no other goal': [
    {
      ...YEAR,
      records: ['地区生产总值 总量 2026 目标≥820亿元'],
      text: '2026年目标是：地区生产总值820亿元以上，增长7%以上，力争达到870亿元。',
      bound: ['820亿元以上 地区生产总值'],
    },
  ],
  'what several things rose to stands in the order of what they rose from': [
    {
      ...YEAR,
      records: ['煤炭占能源消费比重 占比 2025 38%', '天然气占能源消费比重 占比 2025 12%'],
      text: '煤炭、石油、天然气占能源消费比重分别从2020年的43%、34%、6%调整为2025年的39%、29%、12%。',
      bound: ['39% 煤炭占能源消费比重 不符', '12% 天然气占能源消费比重'],
    },
  ],
};

describe('claims of parts', () => {
  for (const [family, examples] of Object.entries(FAMILIES))
    for (const example of examples)
      it(`${family}: ${example.text.replaceAll('\n', ' ')}`, () => assert.deepEqual(boundIn(example), example.bound));
});

describe('the time of an answer in an interview', () => {
  it('is the year that it looks back on', () => {
    const text = '王海：刚刚过去的2025年，应该说很不平凡。\n\n一是动能更加壮大。科技型中小企业达到450家。';
    assert.deepEqual(boundIn({ ...YEAR, records: ['科技型中小企业 数量 2025 440家'], text, bound: [] }), ['450家 科技型中小企业 不符']);
  });

  it('is that of the part of the report that news of a congress goes through', () => {
    const text =
      '2月18日，临江市五届人大四次会议开幕。市长李明向大会作政府工作报告。\n\n2025年，临江跑出加速度。生产总值达910.6亿元。\n\n另外，港航事业同样出色。新开通航线8条。\n\n在2026年重点工作部署中，港航枢纽成为关键词。增开航线10条以上。';
    const records = ['新开通航线 增量 2025 9条', '增开航线 增量 2026 目标≥12条'];
    const found = boundIn({ ...YEAR, records, text, bound: [] });
    assert.ok(found.includes('8条 新开通航线 不符'), found.join());
  });

  it('is the year of the sentence before, for 全年', () => {
    const text = '报告指出，临江市2025年实现了提质增效。全年地区生产总值达910.6亿元。';
    assert.deepEqual(boundIn({ ...YEAR, records: ['地区生产总值 总量 2025 911.6亿元'], text, bound: [] }), ['910.6亿元 地区生产总值 不符']);
  });

  it('is that of a heading which lost its line break', () => {
    const filler = '我们统筹发展和安全，着力推动高质量发展。'.repeat(180);
    const text = `各位代表：现在报告工作。2025年工作回顾2025年是收官之年。技术合同交易额31亿元。${filler}对此，我们将加以解决。2026年工作安排建议2026年是开局之年。实现技术合同交易额35亿元以上。`;
    const records = ['技术合同交易额 总量 2025 31亿元', '技术合同交易额 总量 2026 目标≥36亿元'];
    const found = boundIn({ ...YEAR, records, text: `# 2026年临江市政府工作报告\n\n${text}`, bound: [] });
    assert.deepEqual(found, ['31亿元 技术合同交易额', '35亿元以上 技术合同交易额 不符']);
  });
});
