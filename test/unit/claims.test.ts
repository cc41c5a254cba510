import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReportService } from '../../server/src/service.ts';

/** How a report speaks of its records, family by family: the records, the text, and what its figures are bound to. */
const FAMILIES: Readonly<Record<string, readonly Case[]>> = {
  'ratios to one': [
    { records: '城乡居民收入比 比率 2.21：1', text: '城乡居民收入比缩小至2.21∶1左右。', bound: ['2.21∶1左右 城乡居民收入比'] },
    { records: '城乡居民收入比 比率 2.21', text: '城乡居民收入比由2.4∶1缩小至2.21∶1。', bound: ['2.21∶1 城乡居民收入比'] },
  ],
  'levels after what was added to them': [
    { records: '特色村 增量 12个', text: '特色村新增12个、累计达到80个。', bound: ['12个 特色村'] },
    { records: '特色村 数量 80个', text: '特色村、特色镇分别新增12个和4个，累计分别达到80个和31个。', bound: ['80个 特色村'] },
    { records: '园区 数量 12个', text: '18个园区整合优化为12个。', bound: ['12个 园区'] },
    { records: '监管事项 数量 91个', text: '监管事项从39个拓展到91个。', bound: ['91个 监管事项'] },
  ],
  'what is counted beside something else': [
    { records: '通航国家 数量 30个', text: '通航国家30个，通达30多个国家的200个港口。', bound: ['30个 通航国家'] },
    { records: '民生实事 数量 10件', text: '10件民生实事48个子项目全部完成。', bound: [] },
    { records: '改造老旧小区 数量 183个', text: '改造老旧小区183个1.2万户。', bound: ['183个 改造老旧小区'] },
    { records: '过夜游客 数量 120万人次', text: '游客总数、旅游收入、过夜游客三项指标创新高。', bound: [] },
    { records: '接待学生 数量 1.45万人次', text: '接待学生133批次、1.45万人次。', bound: ['1.45万人次 接待学生'] },
  ],
  'the same name again for a part': [
    { records: '签约金额 总量 175亿元', text: '签约金额达175亿元，其中某县签约18个项目，签约金额达126亿元。', bound: ['175亿元 签约金额'] },
    { records: '倍增企业 数量 457家', text: '倍增企业从214家扩充至457家，推动180家企业实现了倍增。', bound: ['457家 倍增企业'] },
    // A slip is none.
    {
      records: '签约金额 总量 175亿元',
      text: '签约金额达175亿元，项目签约多，签约金额157亿元。',
      bound: ['175亿元 签约金额', '157亿元 签约金额'],
    },
  ],
  'so many of those that were counted': [
    { records: '工业行业大类 数量 15个', text: '15个工业行业大类中11个行业增长。', bound: [] },
    { records: '医院 数量 12个', text: '卫生机构有床位3475张，其中，医院3134张。', bound: [] },
  ],
  'sums and parts': [
    { records: '财政收入 总量 11.68亿元', text: '财政收入突破10亿大关，完成11.68亿元。', bound: ['11.68亿元 财政收入'] },
    { records: '累计加装电梯 数量 1270台', text: '加装电梯203台。', bound: [] },
    { records: '旧城改造户数 数量 900户', text: '完成17个旧城改造。', bound: [] },
    { records: '人均财政收入 总量 3200元', text: '财政收入达到7.5亿元。', bound: [] },
    { records: '货物进出口总值 总量 1800亿元', text: '对共建国家实现进出口总值1005亿元。', bound: [] },
    { records: '学校 数量 13所', text: '规划的13所学校11所建成投用。', bound: [] },
  ],
  'words in words': [
    { records: '国有土地使用权出让收入 总量 25亿元', text: '国有土地使用权出让收入25亿元。', bound: ['25亿元 国有土地使用权出让收入'] },
    { records: '签约项目 数量 33个', text: '签约33个项目。', bound: ['33个 签约项目'] },
    { records: '装备制造业增加值 增速 13.7%', text: '采矿业、装备制造业增加值分别高于全市平均水平7.7、6.7个百分点。', bound: [] },
  ],
  'a run of years': [
    { records: '粮食产量 总量 119万吨', text: '粮食产量连续18年保持在100万吨以上。', bound: [] },
    { records: '粮食产量 总量 ≥100万吨', text: '粮食产量连续18年保持在100万吨以上。', bound: ['100万吨以上 粮食产量'] },
  ],
  'how a rate compares with another': [
    {
      records: '规上工业增加值增速高于全国 增量 1.8个百分点',
      text: '规上工业增加值增长7.7%，高于全国1.8个百分点。',
      bound: ['1.8个百分点 规上工业增加值增速高于全国'],
    },
    {
      records: '工业投资增速快于全省 增量 3个百分点',
      text: '工业投资增长9%、快于全省平均水平3个百分点。',
      bound: ['3个百分点 工业投资增速快于全省'],
    },
    { records: '工业投资增速快于全省 增量 3个百分点', text: '工业投资增长9%、快于全国4个百分点。', bound: [] },
  ],
  'how much of a plan was carried out': [
    {
      records: '一般公共预算收入完成预算 比率 98.4%',
      text: '一般公共预算收入120亿元，为预算的98.4%。',
      bound: ['98.4% 一般公共预算收入完成预算'],
    },
    {
      records: '安居房开工年度任务完成率 比率 80%',
      text: '安居房开工3000套，完成年度任务的80%。',
      bound: ['80% 安居房开工年度任务完成率'],
    },
    { records: '一般公共预算支出完成预算 比率 97%', text: '一般公共预算收入120亿元，为预算的98.4%。', bound: [] },
  ],
  'for whom something is done': [
    { records: '减税降费 总量 12亿元', text: '为经营主体减税降费12亿元。', bound: ['12亿元 减税降费'] },
    { records: '法律咨询服务 数量 3万人次', text: '为困难群众提供法律咨询服务3万人次。', bound: ['3万人次 法律咨询服务'] },
    { records: '经营主体 数量 68万户', text: '实有经营主体68万户。', bound: ['68万户 经营主体'] },
  ],
  'income and spending with what was carried over': [
    { records: '一般公共预算收入 总量 120亿元', text: '一般公共预算收入总计287亿元。', bound: [] },
    {
      records: '一般公共预算支出 总量 130亿元',
      text: '一般公共预算收支分别为120亿元、130亿元。',
      bound: ['130亿元 一般公共预算支出'],
    },
  ],
  'the structure of the three industries': [
    { records: '第二产业占比 占比 41.4%', text: '三次产业结构优化为8.3∶41.4∶50.3。', bound: ['41.4 第二产业占比'] },
    {
      records: '第三产业增加值占地区生产总值比重 占比 53%',
      text: '三次产业结构由8.7:41.2:50.1调整为7.4:39.6:53。',
      bound: ['53 第三产业增加值占地区生产总值比重'],
    },
    { records: '第一产业投资占比 占比 6.8%', text: '三次产业投资比重为6.8：77.3：15.9。', bound: ['6.8 第一产业投资占比'] },
    { records: '第一产业占比 占比 8.3%', text: '三次产业投资比重为6.8：77.3：15.9。', bound: [] },
  ],
  'another order, with verbs between': [
    { records: '棚户区改造开工住房 总量 600套', text: '棚户区住房改造开工600套。', bound: ['600套 棚户区改造开工住房'] },
    {
      records: '解决饮水安全问题的农村人口 数量 3万人',
      text: '又解决3万人农村人口饮水安全问题。',
      bound: ['3万人 解决饮水安全问题的农村人口'],
    },
    { records: '财政就业专项资金 总量 4亿元', text: '财政安排就业专项资金4亿元。', bound: ['4亿元 财政就业专项资金'] },
    // Each of these says something that the record does not.
    { records: '能源工业增加值 增速 5.2%', text: '能源工业加快发展，规上工业增加值增长7.8%。', bound: [] },
    { records: '就业专项资金 总量 4亿元', text: '民营企业就业专项资金4亿元。', bound: [] },
    { records: '水利投资 总量 54亿元', text: '交通、能源、水利完成投资54亿元。', bound: ['54亿元 水利投资'] },
  ],
  'the end of a name beside the figure, its beginning earlier in the sentence': [
    { records: '河道保洁覆盖率 比率 72.5%', text: '推行河道保洁，全市覆盖率提高到72.5%。', bound: ['72.5% 河道保洁覆盖率'] },
    { records: '矿区修复收益 总量 29.3亿元', text: '矿区修复36处、收益29.3亿元。', bound: ['29.3亿元 矿区修复收益'] },
    // What nobody said is no part of it.
    { records: '河道保洁覆盖率 比率 72.5%', text: '推行垃圾分类，全市覆盖率提高到72.5%。', bound: [] },
    { records: '河道保洁覆盖率 比率 72.5%', text: '推行河道保洁，全市村庄覆盖率提高到72.5%。', bound: [] },
  ],
  'what was added to a level, or compared with it': [
    { records: '大棚面积 总量 526万亩', text: '大棚面积达到526万亩、净增160万亩。', bound: ['526万亩 大棚面积'] },
    {
      records: '新能源装机容量 增量 182万千瓦',
      text: '新能源装机同比增加182万千瓦、达到904万千瓦。',
      bound: ['182万千瓦 新能源装机容量'],
    },
    { records: '旧厂房改造 增量 110套', text: '旧厂房改造580套，增加110套。', bound: ['110套 旧厂房改造'] },
    { records: '粮食产量 增量 39.7亿斤', text: '粮食产量1640.06亿斤。', bound: [] },
    { records: '入境游客花费 增速 52.3%', text: '入境游客数量和花费分别增长47.8%、52.3%。', bound: ['52.3% 入境游客花费'] },
    { records: '企业减负 总量 48亿元', text: '企业减负48亿元，比年初预计的27亿元多出21亿元。', bound: ['48亿元 企业减负'] },
    { records: '新增绿地 总量 653万平方米', text: '新增绿地653万平方米，年均增加130万平方米。', bound: ['653万平方米 新增绿地'] },
    { records: '财政科技投入 总量 26亿元', text: '财政投入22亿元。', bound: [] },
  ],
  'what is passed, promised or counted beside a level': [
    { records: '工业产值 总量 526亿元', text: '工业产值突破500亿元大关，达到526亿元。', bound: ['526亿元 工业产值'] },
    { records: '工业投资 总量 280亿元', text: '工业投资完成280亿元，力争300亿元。', bound: ['280亿元 工业投资'] },
    { records: '固定资产投资 总量 85亿元', text: '推进固定资产投资5000万元以上产业项目23个。', bound: [] },
    { records: '人才总量 总量 53万人', text: '新引进各类人才1.3万人。', bound: [] },
    { records: '规划覆盖率 比率 80%', text: '规划覆盖率提升至80%，60%以上完成整治。', bound: ['80% 规划覆盖率'] },
    { records: '累计完成污水治理村 数量 278个', text: '新完成整治村27个、污水治理村63个。', bound: [] },
    { records: '特色林面积 增量 41万亩', text: '特色林新增面积41万亩，达到1015万亩。', bound: ['41万亩 特色林面积'] },
    { records: '特色林面积 增量 25万亩', text: '特色林面积240万亩，比去年增加25万亩。', bound: ['25万亩 特色林面积'] },
    {
      records: '民营经济增加值占地区生产总值比重 占比 49.7%\n地区生产总值 增速 11%',
      text: '民营经济增加值126亿元，占生产总值的49.7%，增速达到19.3%。',
      bound: ['49.7% 民营经济增加值占地区生产总值比重'],
    },
  ],
  'a part of the trade, a pair in one word, a list with how many it holds': [
    {
      records: '货物贸易出口 总量 16万亿元\n货物贸易进口 总量 12万亿元',
      text: '货物贸易进出口总值28万亿元，增长6%。其中，出口16万亿元，增长7%；进口12万亿元。',
      bound: ['16万亿元 货物贸易出口', '12万亿元 货物贸易进口'],
    },
    { records: '外贸进口 总量 12亿元', text: '外贸出口16亿元，增长7%；进口12亿元。', bound: ['12亿元 外贸进口'] },
    {
      records: '新能源汽车产量 总量 40万辆\n新能源汽车销量 总量 41万辆',
      text: '新能源汽车产销分别为40万辆和41万辆。',
      bound: ['40万辆 新能源汽车产量', '41万辆 新能源汽车销量'],
    },
    {
      records: '造船完工量 总量 21万吨\n新接订单量 总量 37万吨\n手持订单量 总量 123万吨',
      text: '造船完工量、新接订单量和手持订单量三大指标分别为21万吨、37万吨、123万吨。',
      bound: ['21万吨 造船完工量', '37万吨 新接订单量', '123万吨 手持订单量'],
    },
    {
      records: '地区生产总值 总量 157亿元',
      text: '地区生产总值（GDP）157亿元，按不变价格计算，同比增长3%。',
      bound: ['157亿元 地区生产总值'],
    },
    { records: '地区生产总值 总量 307亿元', text: '实现GDP307亿元。', bound: ['307亿元 地区生产总值'] },
    {
      records: '可再生能源发电量占全部发电量比重 占比 35.1%左右',
      text: '可再生能源发电量1.5万亿千瓦时，约占全部发电量的35.1%。',
      bound: ['35.1% 可再生能源发电量占全部发电量比重'],
    },
  ],
  'one growth for two, and what a list shares': [
    { records: '工业投资 增速 6%', text: '工业投资、民间投资增长6%。', bound: ['6% 工业投资'] },
    { records: '民间投资 增速 6%', text: '工业投资、民间投资增长6%。', bound: ['6% 民间投资'] },
    { records: '户厕覆盖率 增量 20个百分点', text: '户厕覆盖率、污水处理率分别提高20、36个百分点。', bound: ['20 户厕覆盖率'] },
    { records: '获群星奖 数量 4项', text: '文艺精品获文华奖3项、群星奖4项。', bound: ['4项 获群星奖'] },
    {
      records: '高速公路通车里程 总量 8667公里',
      text: '新增高速公路通车里程1523公里、总里程达到8667公里。',
      bound: ['8667公里 高速公路通车里程'],
    },
    { records: '重点国企 数量 33家', text: '重点国企由51家整合为33家。', bound: ['33家 重点国企'] },
    {
      records: '民生支出占一般公共预算支出比重 占比 74%以上',
      text: '一般公共预算支出3亿元，74%以上用于民生。',
      bound: ['74%以上 民生支出占一般公共预算支出比重'],
    },
    { records: '资本市场直接融资 总量 25亿元', text: '从资本市场直接融资达到25亿元。', bound: ['25亿元 资本市场直接融资'] },
    { records: '名优百品 数量 40款', text: '评选名优百品40款。', bound: ['40款 名优百品'] },
    { records: '职业技能培训 数量 100人次', text: '开展“技兴”职业技能培训100人次。', bound: ['100人次 职业技能培训'] },
  ],
  'restated values, names of industries, what stands behind a list': [
    { records: '谷物产量 增量 532千公顷', text: '谷物产量比上年增加532千公顷（797万亩）。', bound: ['532千公顷 谷物产量'] },
    {
      records: '计算机、通信和其他电子设备制造业产值 增速 22%',
      text: '计算机、通信和其他电子设备制造业和黑色金属冶炼和压延加工业产值分别增长22%和42%。',
      bound: ['22% 计算机、通信和其他电子设备制造业产值'],
    },
    {
      records: '存款余额 总量 2亿元\n贷款余额 总量 1亿元',
      text: '存、贷款余额分别达到2亿元、1亿元。',
      bound: ['2亿元 存款余额', '1亿元 贷款余额'],
    },
    {
      records: '城镇居民收入 增速 5%左右',
      text: '城镇居民收入、农村居民收入分别增长5%、6%左右。',
      bound: ['5% 城镇居民收入'],
    },
    {
      records: '对欧盟进出口 增速 8%\n对东盟进出口 增速 7%',
      text: '对欧盟、东盟分别进出口10亿元、9亿元，分别增长8%、7%。',
      bound: ['8% 对欧盟进出口', '7% 对东盟进出口'],
    },
    {
      records: '民营企业进出口占进出口总值比重 占比 52%',
      text: '民营企业进出口44亿元，增长5%，占52%。',
      bound: ['52% 民营企业进出口占进出口总值比重'],
    },
    { records: '地区生产总值 增速 4.5%', text: '地区生产总值增长4.5%，环比增长2.2%。', bound: ['4.5% 地区生产总值'] },
    {
      records: '规模以上服务业营业收入 增速 9%',
      text: '前30名企业营业收入36亿元，占规模以上服务业的比重为48%；营业收入增长15%。',
      bound: [],
    },
  ],
  'things that are named and counted, and what is told of them': [
    { records: '省级医疗中心 数量 3个', text: '庆阳、张掖、天水3个省级医疗中心建成投用。', bound: ['3个 省级医疗中心'] },
    { records: '新增5A级景区 数量 3家', text: '新增炳灵寺、官鹅沟、冶力关3家5A级景区。', bound: ['3家 新增5A级景区'] },
    { records: '省级医疗中心 数量 4个', text: '庆阳、张掖、天水3个省级医疗中心建成投用。', bound: ['3个 省级医疗中心'] },
    { records: '摘帽贫困县 数量 66个', text: '66个贫困县全部摘帽。', bound: ['66个 摘帽贫困县'] },
    { records: '区域医疗中心 数量 4个', text: '14个区域医疗中心全部建成投用。', bound: [] },
  ],
  'marks that lie behind, comparisons, parts of two': [
    { records: '地区生产总值 总量 5696亿元', text: '地区生产总值跨越5000亿元大关。', bound: ['5000亿元 地区生产总值'] },
    { records: '地区生产总值 总量 5.9万亿元', text: '地区生产总值连跨5万亿元、6万亿元两个台阶。', bound: [] },
    {
      records: '装备制造业增加值 增速 12.9%',
      text: '装备制造业增加值增长12.9%，高于全部工业增长3.3个百分点。',
      bound: ['12.9% 装备制造业增加值'],
    },
    { records: '地区生产总值 增速 1.3%', text: '地区生产总值增长1.3%，比一季度下降1.9个百分点。', bound: ['1.3% 地区生产总值'] },
    { records: '存贷款余额 总量 440亿元', text: '存贷款余额440亿元；贷款余额354亿元。', bound: ['440亿元 存贷款余额'] },
    { records: '造船完工量占全球总量比重 占比 53%', text: '船舶出口占全国造船完工量的比重为90%。', bound: [] },
    {
      records: '第一产业增加值 增速 4%',
      text: '固定资产投资增长9.7%。分产业看，第一产业增长129.2%。',
      bound: [],
    },
    {
      records: '存款余额 总量 2亿元以上\n贷款余额 总量 2亿元以上',
      text: '存、贷款余额双双突破2亿元。',
      bound: ['2亿元 存款余额', '2亿元 贷款余额'],
    },
    { records: '低保标准 总量 842元', text: '低保标准从796元/月提高至842元/月。', bound: ['842元/月 低保标准'] },
  ],
  'a bound before what it is a rate of': [
    {
      records: 'PM2.5平均浓度 总量 <19微克/立方米',
      text: 'PM2.5平均浓度低于每立方米19微克。',
      bound: ['低于每立方米19微克 PM2.5平均浓度'],
    },
  ],
  'fine dust, however its size is set': ['PM2.5', 'PM_2.5', 'PM₂.₅'].map((name) => ({
    records: 'PM2.5平均浓度 总量 25.9微克/立方米',
    text: `${name}平均浓度为25.9微克/立方米。`,
    bound: ['25.9微克/立方米 PM2.5平均浓度'],
  })),
  'branches, contributions, prices, asides': [
    {
      records: '第一产业增加值 总量 153亿元\n第二产业增加值 总量 323亿元\n第二产业增加值 增速 9%',
      text: '第一产业实现增加值153亿元，增长11%；第二产业实现增加值323亿元，增长9%。',
      bound: ['153亿元 第一产业增加值', '323亿元 第二产业增加值', '9% 第二产业增加值'],
    },
    { records: '第一产业增加值 增速 11%', text: '第一产业实现增加值153亿元；第二产业实现增加值323亿元，增长9%。', bound: [] },
    { records: '地区生产总值 增速 2%', text: '地方经济比重提高8个百分点，拉动全市经济增长1个百分点。', bound: [] },
    { records: '采矿业增加值 增速 8%', text: '出厂价格上涨4%，其中采矿业上涨85%。', bound: [] },
    { records: '工业增加值 总量 315亿元', text: '规模以上工业企业42户，实现增加值257亿元。', bound: [] },
    { records: '果用瓜产量 增速 4%', text: '果用瓜1107公顷，增长1.9%，产量28408吨，增长4%。', bound: ['4% 果用瓜产量'] },
    { records: '城镇新增就业 降幅 0.4万人', text: '城镇新增就业4.6万人，比上年减少0.4万人。', bound: ['0.4万人 城镇新增就业'] },
    { records: '人均生产总值 总量 2万美元', text: '人均生产总值14万元。', bound: [] },
    { records: '固定资产投资总额 总量 60亿元以上', text: '固定资产投资总额达到63.8亿元。', bound: ['63.8亿元 固定资产投资总额'] },
  ],
  'counts of what stands behind them, batches, classes': [
    { records: '新增学位授予单位 数量 7个', text: '新增学位授予单位7个，85个学科进入前列。', bound: ['7个 新增学位授予单位'] },
    { records: '科技成果 数量 36项', text: '科技成果36项，实现两个翻番。', bound: ['36项 科技成果'] },
    { records: '办理代表议案 数量 4件', text: '办理代表议案4件、建议880件。', bound: ['4件 办理代表议案'] },
    { records: '首批重点改革 数量 12项', text: '推进首批12项及第二批14项重点改革。', bound: [] },
    { records: '地区生产总值 总量 5万亿元', text: '新增1个经济总量近千亿、4个过五百亿的县市。', bound: [] },
  ],
  'what goes on behind a share, a conversion, an addition': [
    {
      records: '进出口总额 总量 22亿元\n进出口总额 增速 51.3%',
      text: '进出口总额22亿元，占全省的六分之一，增长51.3%。',
      bound: ['22亿元 进出口总额', '51.3% 进出口总额'],
    },
    { records: '人均地区生产总值 增速 11.6%', text: '人均生产总值45031元（折合6652美元），增长11.6%。', bound: ['11.6% 人均地区生产总值'] },
    { records: '大棚收入 增速 5.4%', text: '大棚收入达到52亿元、净增9亿元，增长5.4%。', bound: ['5.4% 大棚收入'] },
    { records: '进出口总额 总量 9.4万亿元', text: '进出口总额接连突破8万亿元、9万亿元。', bound: [] },
    {
      records: '新建住宅 总量 117万平方米\n竣工住宅面积 总量 54万平方米',
      text: '新建住宅117万平方米，竣工54万平方米。',
      bound: ['117万平方米 新建住宅', '54万平方米 竣工住宅面积'],
    },
    {
      records: '甲项目投资 总量 204亿元\n乙项目投资 总量 265亿元',
      text: '工作有力。推进甲项目和乙项目建设，分别完成投资204亿元和265亿元。',
      bound: ['204亿元 甲项目投资', '265亿元 乙项目投资'],
    },
    {
      records: '第三产业增加值 总量 124.6亿元',
      text: '工作有力。第三产业发展加快。完成增加值124.6亿元。',
      bound: ['124.6亿元 第三产业增加值'],
    },
    { records: '人均地区生产总值 总量 4.5万元', text: '人均ＧＤＰ达4.5万元。', bound: ['4.5万元 人均地区生产总值'] },
    { records: '示范企业（平台、项目） 数量 29个', text: '示范企业（平台、项目）达29个。', bound: ['29个 示范企业（平台、项目）'] },
  ],
  'whose a figure is': [
    { records: '固定资产投资 总量 85亿元', text: '的每个园区力争完成固定资产投资5亿元。', bound: [] },
    { records: '签约项目 数量 325个', text: '在第十九届兰花节上，签约项目125个。', bound: [] },
    { records: '货物吞吐量 总量 616万吨', text: '中小港完成货物吞吐量285万吨。', bound: [] },
    { records: '大口径税费收入 总量 44亿元', text: '大口径税费收入44亿元、税费收入21亿元。', bound: ['44亿元 大口径税费收入'] },
    {
      records: '人均地区生产总值 总量 13万元',
      text: '生产总值、人均生产总值分别突破8万亿元、13万元。',
      bound: ['13万元 人均地区生产总值'],
    },
  ],
  'several things that rose from several levels': [
    {
      records: '甲类补贴标准 总量 209元\n乙类补贴标准 总量 280元',
      text: '甲类补贴、乙类补贴标准分别从每月202元、270元提高到209元、280元。',
      bound: ['209元 甲类补贴标准', '280元 乙类补贴标准'],
    },
    {
      records: '城镇居民人均可支配收入 总量 58794元\n农村居民人均可支配收入 总量 23184元',
      text: '城乡居民人均可支配收入从46503元和16935元分别提高到58794元和23184元。',
      bound: ['58794元 城镇居民人均可支配收入', '23184元 农村居民人均可支配收入'],
    },
    {
      records: '城市低保标准 总量 740元\n农村低保标准 总量 485元',
      text: '城乡低保标准提高到740元/月和485元/月。',
      bound: ['740元/月 城市低保标准', '485元/月 农村低保标准'],
    },
  ],
  'names that offices shorten, and remarks in between': [
    { records: '人口自然增长率 比率 4.28‰', text: '人口自然增长率4.28‰。', bound: ['4.28‰ 人口自然增长率'] },
    { records: '社会融资规模存量 增速 9%', text: '社会融资规模增长9%。', bound: ['9% 社会融资规模存量'] },
    {
      records: 'PM10浓度 降幅 19.4%\n细颗粒物浓度 降幅 14.9%',
      text: 'PM10、PM2.5平均浓度分别改善19.4%、14.9%。',
      bound: ['19.4% PM10浓度', '14.9% 细颗粒物浓度'],
    },
    { records: '氨氮排放量 降幅 5.4%', text: '氨氮削减5.4%。', bound: ['5.4% 氨氮排放量'] },
    {
      records: '消费品以旧换新带动消费额 总量 285.6亿元',
      text: '落实以旧换新政策，直接拉动消费285.6亿元。',
      bound: ['285.6亿元 消费品以旧换新带动消费额'],
    },
    {
      records: '服务业增加值占地区生产总值比重 占比 55%',
      text: '服务业增加值增长8%，占生产总值比重达55%。',
      bound: ['55% 服务业增加值占地区生产总值比重'],
    },
    { records: '地区生产总值 增速 5%', text: '地区生产总值1330亿元（预计数，下同），增长5%。', bound: ['5% 地区生产总值'] },
    {
      records: '实际使用内资 增速 10%\n实际使用外资 增速 6.4%',
      text: '实际使用内外资分别增长10%、6.4%。',
      bound: ['10% 实际使用内资', '6.4% 实际使用外资'],
    },
    {
      records: '研究与试验发展经费投入强度 比率 2.1%',
      text: '研发支出与地区生产总值之比2.1%。',
      bound: ['2.1% 研究与试验发展经费投入强度'],
    },
    {
      records: '农业增加值 总量 55.8亿元',
      text: '农产品加工产值是“十二五”末的3.7倍；农业增加值55.8亿元。',
      bound: ['55.8亿元 农业增加值'],
    },
    { records: '基本养老保险参保人数 总量 79万人', text: '基本养老保险制度覆盖79万人。', bound: ['79万人 基本养老保险参保人数'] },
    {
      records: '预算收入中税费收入 总量 60.2亿元',
      text: '预算收入94.7亿元，其中税费收入60.2亿元。',
      bound: ['60.2亿元 预算收入中税费收入'],
    },
  ],
  'growth of the economy': [
    { records: '地区生产总值 增速 5.5%', text: '经济增长预期目标为5.5%。', bound: ['5.5% 地区生产总值'] },
    { records: '地区生产总值 增速 5.5%', text: '确定5.5%的增长目标。', bound: ['5.5% 地区生产总值'] },
  ],
  'what a short sentence before names': [
    { records: '经营主体 数量 146.4万户', text: '工作有序推进。经营主体稳中培优。总量达146.4万户。', bound: ['146.4万户 经营主体'] },
  ],
  'growth over the year before': [
    { records: '地区生产总值 增速 6%', text: '地区生产总值1.5万亿元，比上年增长6%。', bound: ['6% 地区生产总值'] },
    {
      records: '存款余额 增速 8%\n存款余额 增量 400亿元',
      text: '存款余额比上年同期增长8%，新增400亿元。',
      bound: ['8% 存款余额', '400亿元 存款余额'],
    },
  ],
  'shares of what was named before': [
    {
      records: '金融业增加值占地区生产总值比重 占比 8.8%',
      text: '金融业增加值256亿元，占全市生产总值的8.8%。',
      bound: ['8.8% 金融业增加值占地区生产总值比重'],
    },
    {
      records: '社区养老服务设施覆盖率 比率 88%',
      text: '社区养老服务设施覆盖率达88%，90%的社区有图书室。',
      bound: ['88% 社区养老服务设施覆盖率'],
    },
  ],
  'said once for all, or in rows': [
    {
      records: '化学需氧量排放量 降幅 2%\n氨氮排放量 降幅 2%',
      text: '化学需氧量、氨氮排放量分别下降2%。',
      bound: ['2% 化学需氧量排放量', '2% 氨氮排放量'],
    },
    {
      records: '城镇居民人均可支配收入 增速 5%\n农村居民人均可支配收入 增速 7%',
      text: '城镇居民人均可支配收入4万元，农村居民人均可支配收入2万元，实际增长5%和7%。',
      bound: ['5% 城镇居民人均可支配收入', '7% 农村居民人均可支配收入'],
    },
    {
      records: '淘汰落后炼铁产能 总量 90万吨\n淘汰落后水泥产能 总量 230万吨',
      text: '淘汰落后炼铁产能90万吨、水泥230万吨。',
      bound: ['90万吨 淘汰落后炼铁产能', '230万吨 淘汰落后水泥产能'],
    },
    { records: '工业技术改造投资 增速 6%', text: '工业、工业技改投资分别增长9%、6%。', bound: ['6% 工业技术改造投资'] },
  ],
  'short forms of the statistics bureau': [
    { records: '规模以上工业增加值 增速 7.5%', text: '规上工业增加值增长7.5%。', bound: ['7.5% 规模以上工业增加值'] },
    { records: '研究与试验发展经费投入强度 比率 2.6%', text: '研发投入强度提升至2.6%。', bound: ['2.6% 研究与试验发展经费投入强度'] },
    { records: '出口总额 增速 5%', text: '出口增长5%。', bound: ['5% 出口总额'] },
    {
      records: '高技术制造业增加值占规模以上工业增加值比重 占比 16%',
      text: '高技术制造业增加值占规上工业比重16%。',
      bound: ['16% 高技术制造业增加值占规模以上工业增加值比重'],
    },
    { records: '快递业务量 总量 400亿件', text: '快递年业务量达400亿件。', bound: ['400亿件 快递业务量'] },
    {
      records: '服务业增加值占地区生产总值比重 占比 55%',
      text: '服务业比重由53.8%提高到55%。',
      bound: ['55% 服务业增加值占地区生产总值比重'],
    },
    { records: '造林面积 总量 30万亩', text: '完成造林30万亩。', bound: ['30万亩 造林面积'] },
    { records: '新增公路里程 总量 1200公里', text: '新增公路1200公里。', bound: ['1200公里 新增公路里程'] },
    { records: '居民基本医疗保险住院报销比例 比率 68%', text: '居民住院报销比例提高至68%。', bound: ['68% 居民基本医疗保险住院报销比例'] },
    {
      records: '居民医保财政补助标准 总量 670元',
      text: '居民医保财政补助标准由每人每年640元提高到每人每年670元。',
      bound: ['670元 居民医保财政补助标准'],
    },
  ],
  'another indicator': [
    { records: '固定资产投资 增速 6%', text: '工业投资增长6%。', bound: [] },
    { records: '专精特新企业 数量 300家', text: '省级专精特新企业300家。', bound: [] },
    { records: '农村居民人均可支配收入 总量 2万元', text: '城镇和农村居民人均可支配收入2万元。', bound: [] },
    { records: '城镇新增就业 增量 50万人', text: '城镇新增就业50万人、失业人员再就业10万人。', bound: ['50万人 城镇新增就业'] },
    { records: '经营主体 数量 1900万户', text: '经营主体净增98万户。', bound: [] },
    { records: '地方财政赤字 总量 8300亿元', text: '财政赤字2.38万亿元。', bound: [] },
    { records: '发明专利授权量 增速 12.5%', text: '发明专利拥有量、授权量分别增长16.8%、12.5%。', bound: ['12.5% 发明专利授权量'] },
    { records: '全国重点实验室 数量 23家', text: '新增全国重点实验室15家、总数达23家。', bound: ['23家 全国重点实验室'] },
  ],
  'levels and what they rose by': [
    {
      records: '公园 数量 1100个\n新增公园 增量 35个',
      text: '新增公园35个、全市公园总数达1100个。',
      bound: ['35个 新增公园', '1100个 公园'],
    },
    { records: '新增地铁运营里程 增量 43公里', text: '新增地铁运营里程43公里、总里程达到879公里。', bound: ['43公里 新增地铁运营里程'] },
    { records: '空气质量优良天数 增量 19天', text: '优良天数达到290天、增加19天。', bound: ['19天 空气质量优良天数'] },
    { records: '空气质量优良天数 总量 290天', text: '优良天数达到290天、增加19天。', bound: ['290天 空气质量优良天数'] },
    { records: '新增停车位 增量 1万个', text: '增加1万个停车位。', bound: ['1万个 新增停车位'] },
    {
      records: '对地方转移支付 总量 近9.8万亿元',
      text: '对地方转移支付增加约1.5万亿元、规模近9.8万亿元。',
      bound: ['近9.8万亿元 对地方转移支付'],
    },
    {
      records: '对地方转移支付 增量 约1.5万亿元',
      text: '对地方转移支付增加约1.5万亿元、规模近9.8万亿元。',
      bound: ['约1.5万亿元 对地方转移支付'],
    },
    { records: '停车位 数量 30万个', text: '增加1万个停车位。', bound: [] },
    { records: '地下水开采量 总量 25亿立方米', text: '地下水开采量压减1.77亿立方米。', bound: [] },
    { records: '压减地下水开采量 总量 1.77亿立方米', text: '地下水开采量压减1.77亿立方米。', bound: ['1.77亿立方米 压减地下水开采量'] },
  ],
  'several things and several figures': [
    {
      records: '新一代信息技术产业增加值 增速 13.6%\n高端装备产业增加值 增速 9.8%',
      text: '新一代信息技术、高端装备产业增加值增长13.6%、9.8%。',
      bound: ['13.6% 新一代信息技术产业增加值', '9.8% 高端装备产业增加值'],
    },
    { records: '死亡人数 降幅 11.6%', text: '事故起数、受伤人数、死亡人数下降17.6%、11.6%。', bound: [] },
    {
      records: '轿车产量 增速 22.9%\n轿车销量 增速 17.4%',
      text: '轿车产销量分别增长22.9%和17.4%。',
      bound: ['22.9% 轿车产量', '17.4% 轿车销量'],
    },
    {
      records: '新增备案博物馆 增量 15家\n新增影院 增量 29家',
      text: '新增15家备案博物馆和29家影院。',
      bound: ['15家 新增备案博物馆', '29家 新增影院'],
    },
  ],
  'the same said otherwise': [
    { records: '新增财力用于民生领域比重 占比 ≥80%', text: '新增财力80%以上用于民生领域。', bound: ['80%以上 新增财力用于民生领域比重'] },
    {
      records: '民生支出占一般公共预算支出比重 占比 ≥75%',
      text: '一般公共预算支出75%以上用于民生。',
      bound: ['75%以上 民生支出占一般公共预算支出比重'],
    },
    { records: '新能源汽车产量 总量 30万辆', text: '生产新能源汽车30万辆。', bound: ['30万辆 新能源汽车产量'] },
    { records: '动态清零城市黑臭水体 数量 104条', text: '104条城市黑臭水体动态清零。', bound: ['104条 动态清零城市黑臭水体'] },
    { records: '经营主体 数量 889万户', text: '市场经营主体达到889万户。', bound: ['889万户 经营主体'] },
    { records: '竣工各类保障性住房 总量 8.3万套', text: '竣工各类保障房8.3万套。', bound: ['8.3万套 竣工各类保障性住房'] },
  ],
  'ellipsis and lists': [
    {
      records: '地区生产总值 总量 1.3万亿元\n地区生产总值 增速 5.1%',
      text: '地区生产总值突破1.3万亿元、增长5.1%。',
      bound: ['1.3万亿元 地区生产总值', '5.1% 地区生产总值'],
    },
    {
      records: '规模以上科技服务业营业收入 增速 18%\n规模以上人力资源服务业营业收入 增速 28%',
      text: '规上科技服务业、人力资源服务业营收分别增长18%和28%。',
      bound: ['18% 规模以上科技服务业营业收入', '28% 规模以上人力资源服务业营业收入'],
    },
    {
      records: '城镇人均住房面积 总量 33平方米\n农村人均住房面积 总量 37平方米',
      text: '城镇和农村人均住房面积33平方米、37平方米。',
      bound: ['33平方米 城镇人均住房面积', '37平方米 农村人均住房面积'],
    },
    {
      records: '新增国家级高技能人才培训基地 增量 5个\n新增省级高技能人才培训基地 增量 60个',
      text: '新增5个国家级、60个省级高技能人才培训基地。',
      bound: ['5个 新增国家级高技能人才培训基地', '60个 新增省级高技能人才培训基地'],
    },
    {
      records: '粮食播种面积 总量 1266万亩\n粮食产量 总量 514万吨',
      text: '粮食播种面积1266万亩、产量514万吨。',
      bound: ['1266万亩 粮食播种面积', '514万吨 粮食产量'],
    },
    {
      records: '净增经营主体 增量 98万户\n经营主体 数量 1900万户',
      text: '经营主体净增98万户、突破1900万户。',
      bound: ['98万户 净增经营主体', '1900万户 经营主体'],
    },
  ],
  'a verb and its thing, in either order': [
    { records: '城镇老旧小区改造 数量 1200个', text: '改造城镇老旧小区1200个。', bound: ['1200个 城镇老旧小区改造'] },
    { records: '新建改建农村公路 总量 5300公里', text: '完成农村公路新改建5300公里。', bound: ['5300公里 新建改建农村公路'] },
    {
      records: '城镇保障性住房基本建成 数量 4万套\n城镇保障性住房新开工 数量 6万套',
      text: '城镇保障性住房基本建成4万套、新开工6万套。',
      bound: ['4万套 城镇保障性住房基本建成', '6万套 城镇保障性住房新开工'],
    },
    { records: '5G基站 数量 21万个', text: '新建5G基站21万个。', bound: [] },
    { records: '新增5G基站 增量 2万个', text: '新建5G基站2万个。', bound: ['2万个 新增5G基站'] },
  ],
  'a part that is measured as the whole is, and 分别 of what was just told': [
    {
      records: '新能源汽车产量 总量 68万辆\n新能源汽车产量 增速 60%',
      text: '汽车产量120万辆、增长18%，其中新能源汽车68万辆、增长60%。',
      bound: ['68万辆 新能源汽车产量', '60% 新能源汽车产量'],
    },
    {
      records: '接待游客 增速 11.5%\n旅游收入 增速 13.2%',
      text: '接待游客8.2亿人次、旅游收入9800亿元，分别增长11.5%、13.2%。',
      bound: ['11.5% 接待游客', '13.2% 旅游收入'],
    },
    { records: '机电产品出口 增速 9%', text: '机电产品出口占比62%、增长9%。', bound: ['9% 机电产品出口'] },
    {
      records: '税收收入占一般公共预算收入比重 占比 65.3%',
      text: '一般公共预算收入4500亿元、增长2%，税收占比65.3%。',
      bound: ['65.3% 税收收入占一般公共预算收入比重'],
    },
    {
      records: '每千人口执业（助理）医师数 数量 3.2人',
      text: '每千人口拥有执业（助理）医师3.2人。',
      bound: ['3.2人 每千人口执业（助理）医师数'],
    },
  ],
  'remarks between a subject and its next figure': [
    {
      records: '地区生产总值 增速 4.8%\n地区生产总值 总量 5.3万亿元',
      text: '地区生产总值总量居全国第10位、增长4.8%、高于全国0.2个百分点，总量达5.3万亿元。',
      bound: ['4.8% 地区生产总值', '5.3万亿元 地区生产总值'],
    },
    { records: '居民消费价格 增速 2%', text: '居民消费价格涨幅2个百分点。', bound: ['2个百分点 居民消费价格'] },
    {
      records: '公共财政收入 总量 117亿元',
      text: '粮食产量突破100万吨；公共财政收入从51亿元增加到117亿元。',
      bound: ['117亿元 公共财政收入'],
    },
  ],
  'names with a bound in them': [
    {
      records: '新引进总投资10亿元以上项目 增量 102个',
      text: '新引进总投资10亿元以上项目102个。',
      bound: ['102个 新引进总投资10亿元以上项目'],
    },
    {
      records: '省重点项目 数量 1593个\n省重点项目完成投资 总量 7295亿元',
      text: '1593个省重点项目完成投资7295亿元。',
      bound: ['1593个 省重点项目', '7295亿元 省重点项目完成投资'],
    },
    {
      records: '省重点项目总投资 总量 1.78万亿元',
      text: '推进好总投资1.78万亿元的289个省重点项目建设。',
      bound: ['1.78万亿元 省重点项目总投资'],
    },
    {
      records: '新建和改造提升高标准农田 增量 112万亩',
      text: '新建和改造提升112万亩高标准农田。',
      bound: ['112万亩 新建和改造提升高标准农田'],
    },
  ],
  'the clause before': [
    { records: '开行中欧班列 数量 100列', text: '推动中欧班列扩容提质，争取今年开行100列。', bound: ['100列 开行中欧班列'] },
    {
      records: '高速公路通车总里程 总量 1万公里',
      text: '建成沿黄高速公路等项目，通车总里程突破1万公里。',
      bound: ['1万公里 高速公路通车总里程'],
    },
    { records: '开行中欧班列 数量 100列', text: '推动中欧班列扩容提质，新增线路100条。', bound: [] },
  ],
  'what is done stands behind its thing': [
    { records: '建成通车高速公路 数量 15条', text: '15条高速公路建成通车。', bound: ['15条 建成通车高速公路'] },
    { records: '获国家质量奖单位 数量 3家', text: '3家单位获国家质量奖。', bound: ['3家 获国家质量奖单位'] },
    { records: '规模化应用行业大模型 数量 14个', text: '甲云、乙云等14个行业大模型规模化应用。', bound: ['14个 规模化应用行业大模型'] },
    { records: '新建水源型水库 增量 5座', text: '新建东岭水库等水源型水库5座。', bound: ['5座 新建水源型水库'] },
    // The number of others, and one that goes on after a remark.
    { records: '通过上市融资企业 数量 17家', text: '17家企业通过上市融资，175家企业发行债券。', bound: ['17家 通过上市融资企业'] },
    { records: '东西合作事项 数量 50个', text: '甲、乙等50个园区扎实推进。', bound: [] },
  ],
  'a list with one total': [
    {
      records: '新培育独角兽、瞪羚、单项冠军企业 增量 300家',
      text: '新培育独角兽、瞪羚、单项冠军企业300家。',
      bound: ['300家 新培育独角兽、瞪羚、单项冠军企业'],
    },
    {
      records: '单项冠军企业 数量 500家 2024\n新培育瞪羚、单项冠军企业 增量 300家',
      text: '新培育瞪羚、单项冠军企业300家。',
      bound: ['300家 新培育瞪羚、单项冠军企业'],
    },
    { records: '独角兽、瞪羚企业 数量 300家', text: '独角兽、瞪羚、单项冠军企业300家。', bound: [] },
  ],
  'percentage points': [
    { records: '高等教育毛入学率 增量 6.2个百分点', text: '高等教育毛入学率提升6.2个百分点。', bound: ['6.2个百分点 高等教育毛入学率'] },
    { records: '常住人口城镇化率 增量 1.2个百分点', text: '常住人口城镇化率高于全国1.2个百分点。', bound: [] },
    { records: '常住人口城镇化率 增量 1.2个百分点', text: '常住人口城镇化率下降1.2个百分点。', bound: [] },
    { records: '固定资产投资 增速 7%', text: '固定资产投资同比增长7个百分点。', bound: ['7个百分点 固定资产投资'] },
  ],
  'shares of what stands behind': [
    { records: '民生支出占财政支出比重 占比 76%', text: '76%的财政支出用于民生领域。', bound: ['76% 民生支出占财政支出比重'] },
    {
      records: '完成提标改造的污水处理厂占比 占比 61%',
      text: '61%的污水处理厂完成提标改造。',
      bound: ['61% 完成提标改造的污水处理厂占比'],
    },
    {
      records: '生产性服务业增加值占服务业增加值比重 占比 42%',
      text: '生产性服务业占服务业比重42%。',
      bound: ['42% 生产性服务业增加值占服务业增加值比重'],
    },
    { records: '垃圾处理厂占比 占比 61%', text: '61%的污水处理厂完成提标改造。', bound: [] },
  ],
  'goals that are named as goals': [
    { records: '地区生产总值 增速 6%', text: '经济增长预期目标定为6%。', bound: ['6% 地区生产总值'] },
    { records: '社会消费品零售总额 增速 8%', text: '社零增长目标设定为8%。', bound: ['8% 社会消费品零售总额'] },
    { records: '地区生产总值 总量 超2万亿元', text: '经济总量跨上2万亿元台阶。', bound: ['2万亿元 地区生产总值'] },
  ],
  'a part is measured as its whole is': [
    {
      records: '新能源汽车保有量 总量 356万辆',
      text: '汽车保有量增至3230万辆，其中新能源汽车356万辆。',
      bound: ['356万辆 新能源汽车保有量'],
    },
    { records: '新能源汽车产量 总量 110万辆', text: '汽车保有量增至3230万辆，其中新能源汽车356万辆。', bound: [] },
  ],
  'an increase to a thing, or all of it': [
    { records: '充电桩 数量 92万台', text: '投用充电桩92万台。', bound: ['92万台 充电桩'] },
    { records: '智能工厂 数量 200家', text: '培育智能工厂201家。', bound: ['201家 智能工厂'] },
    { records: '新增智能工厂 增量 73家', text: '新创建智能工厂73家。', bound: ['73家 新增智能工厂'] },
    // So few of so many are the new ones.
    { records: '智能工厂 数量 200家', text: '培育智能工厂30家。', bound: [] },
    { records: '重大科技专项 数量 9个', text: '推进芯片、材料等6个重大科技专项。', bound: [] },
  ],
  'what is cut': [
    { records: '政府性基金项目 降幅 30%', text: '压减政府性基金项目30%。', bound: ['30% 政府性基金项目'] },
    { records: '行政审批事项 降幅 44%', text: '行政审批事项削减44个百分点。', bound: ['44个百分点 行政审批事项'] },
    { records: '农村减贫人口 数量 3万人', text: '农村贫困人口减少3万人。', bound: ['3万人 农村减贫人口'] },
  ],
  'several things and as many values, whatever comes next': [
    {
      records: '文明城市 数量 37座\n历史文化名城 数量 14座',
      text: '文明城市、历史文化名城分别增至37座、14座，6部作品获奖。',
      bound: ['37座 文明城市', '14座 历史文化名城'],
    },
    { records: '历史文化名城 数量 14座', text: '文明城市、园林城市、历史文化名城分别增至37座、14座。', bound: [] },
    // Those that are new are no total.
    { records: '文明城市 数量 22个', text: '新增甲城、乙城、丙城等文明城市12个。', bound: [] },
    { records: '城镇新增就业 增量 46.2万人', text: '城镇新增就业年均46.2万人。', bound: [] },
    { records: '共享科研仪器 数量 1万台以上', text: '共享科研仪器1万台（套）以上。', bound: ['1万台（套）以上 共享科研仪器'] },
  ],
  'an amount behind 减负, and its unit in full': [
    { records: '为经营主体减负 总量 2500亿元', text: '为经营主体减负2500亿元。', bound: ['2500亿元 为经营主体减负'] },
    { records: '基层文化活动 数量 10.2万场次', text: '举办各类基层文化活动10.2万场次。', bound: ['10.2万场次 基层文化活动'] },
  ],
  'brackets in a name, and many that are not told apart': [
    { records: '通高速公路的县（市、区） 数量 15个', text: '通高速公路的县（市、区）达到15个。', bound: ['15个 通高速公路的县（市、区）'] },
    { records: '减轻企业负担 总量 3万亿元以上', text: '减轻企业负担3万多亿元。', bound: ['3万多亿元 减轻企业负担'] },
    { records: '算力规模 增速 2倍以上', text: '算力规模增长2倍多。', bound: ['2倍多 算力规模'] },
  ],
  'much the same words': [
    {
      records: '困难老年人家庭适老化改造 数量 1365户',
      text: '实施困难老年人家庭智能适老化改造1365户。',
      bound: ['1365户 困难老年人家庭适老化改造'],
    },
    // One digit is off, or the unit; another value may be another thing's.
    {
      records: '困难老年人家庭适老化改造 数量 1365户',
      text: '实施困难老年人家庭智能适老化改造1465户。',
      bound: ['1465户 困难老年人家庭适老化改造'],
    },
    { records: '困难老年人家庭适老化改造 数量 1365户', text: '实施困难老年人家庭智能适老化改造980户。', bound: [] },
    { records: '装备制造业增加值 增速 17.7%', text: '装备制造业、高技术制造业增加值增长17.6%。', bound: [] },
    { records: '一般公共预算收入 增速 5.5%', text: '一般公共预算收入同口径增长5.5%。', bound: ['5.5% 一般公共预算收入'] },
    {
      records: '地方一般公共预算收入 增速 1.7%',
      text: '地方一般公共预算收入增长1.7%（同口径增长2.5%）。',
      bound: ['1.7% 地方一般公共预算收入'],
    },
  ],
  'words after the figure': [
    { records: '汽车产量 增速 40%', text: '汽车产量保持40%的增长。', bound: ['40% 汽车产量'] },
    { records: '居民消费价格 增速 2.6%', text: '居民消费价格涨幅回落到2.6%。', bound: ['2.6% 居民消费价格'] },
  ],
  'what was invested in what was counted': [
    { records: '重点项目投资 总量 3000亿元', text: '实施重点项目1200个，完成投资3000亿元。', bound: ['3000亿元 重点项目投资'] },
    {
      records: '重点工业项目投资 总量 800亿元',
      text: '推进甲产业园等287个重点工业项目建设，完成投资800亿元。',
      bound: ['800亿元 重点工业项目投资'],
    },
    {
      records: '竣工投产项目总投资 总量 56.5亿元\n竣工投产项目 数量 9个',
      text: '甲电气等总投资56.5亿元的9个项目竣工投产。',
      bound: ['56.5亿元 竣工投产项目总投资', '9个 竣工投产项目'],
    },
    {
      records: '市重点项目投资 总量 3522亿元',
      text: '实施143个省重点项目、1003个市重点项目，完成投资1178亿元、3522亿元。',
      bound: ['3522亿元 市重点项目投资'],
    },
    { records: '重大项目开工 数量 1116个', text: '1133个重大项目开工1116个。', bound: ['1116个 重大项目开工'] },
    { records: '开工项目 数量 11个', text: '甲产业园等11个项目尽快开工。', bound: ['11个 开工项目'] },
  ],
  'things told apart by what they make': [
    { records: '新增进出口额超千万元企业 增量 23家', text: '新增进出口额超千万元企业23家。', bound: ['23家 新增进出口额超千万元企业'] },
  ],
  'lists behind and before a figure': [
    {
      records: '新建城市绿地、健身广场、特色街区 增量 10处',
      text: '新建10处城市绿地、健身广场、特色街区。',
      bound: ['10处 新建城市绿地、健身广场、特色街区'],
    },
    {
      records: '肉产量 总量 87万吨\n蛋产量 总量 35.5万吨',
      text: '肉、蛋、奶产量分别达87万吨、35.5万吨、20.5万吨。',
      bound: ['87万吨 肉产量', '35.5万吨 蛋产量'],
    },
    {
      records: '失业人员再就业完成年度任务 比率 163%',
      text: '城镇新增就业、失业人员再就业、新增转移农村劳动力就业，分别完成年度任务的135%、163%、125%。',
      bound: ['163% 失业人员再就业完成年度任务'],
    },
    { records: '进出口总额 总量 3100亿元', text: '对沿线国家投资额、进出口额分别达到6.8亿美元、2590亿元。', bound: [] },
  ],
  'remarks between a level and its growth': [
    {
      records: '地区生产总值 增速 6.1%',
      text: '生产总值3342.7亿元，全省第7，位次实现新突破，同比增长6.1%。',
      bound: ['6.1% 地区生产总值'],
    },
    { records: '地区生产总值 增速 6.1%', text: '生产总值3342.7亿元，再创历史新高，增长6.1%。', bound: ['6.1% 地区生产总值'] },
    { records: '地区生产总值 增速 6.1%', text: '生产总值3342.7亿元，民生持续改善，增长6.1%。', bound: [] },
  ],
  'either of two words to count by': [
    { records: '保障性租赁住房 数量 25.1万套（间）', text: '筹集保障性租赁住房25.1万套（间）。', bound: ['25.1万套 保障性租赁住房'] },
    { records: '接种疫苗 数量 1280万剂次', text: '累计接种疫苗1280万剂次。', bound: ['1280万剂次 接种疫苗'] },
  ],
  'which of the things, and not when': [
    { records: '改造老旧小区 数量 57个', text: '2000年以前建成的老旧小区中，改造老旧小区57个。', bound: ['57个 改造老旧小区'] },
  ],
};

interface Case {
  /** One a line: indicator, measure, value; all of 郑州市 and 2025. */
  readonly records: string;
  readonly text: string;
  readonly bound: readonly string[];
}

const REPORT = 'file:///work/r.gongwen';
const DATA = 'file:///work/targets.yaml';

function bindings(records: string, text: string, head = 'period: 2025') {
  const rows = records.split('\n').map((row) => {
    const [indicator, measure, value, period] = row.split(' ');
    return `  - { indicator: ${indicator}, measure: ${measure}, target: ${value}, actual: ${value}${period ? `, period: ${period}` : ''} }`;
  });
  const data = new Map([
    [DATA, { uri: DATA, kind: 'targets' as const, text: [head, 'scope: 郑州市', 'targets:', ...rows, ''].join('\n') }],
  ]);
  const report = createReportService()
    .apply({ reports: new Map([[REPORT, text]]), data })
    .report(REPORT);
  assert.ok(report);
  return report.paragraphs.flatMap((paragraph) => paragraph.bindings).filter(({ target }) => target !== null);
}

describe('claims', () => {
  for (const [family, cases] of Object.entries(FAMILIES)) {
    for (const { records, text, bound } of cases) {
      it(`${family}: ${text}`, () => {
        const found = bindings(records, `2025年，郑州市${text}`);
        assert.deepEqual(
          found.map(
            ({ claim, target }) =>
              `${text.includes(claim.figure.text) ? claim.figure.text.replace(/^(?:突破|超)/, '') : ''} ${target?.indicator}`,
          ),
          bound,
        );
        for (const { verdict } of found) assert.notEqual(verdict, 'unmatched');
      });
    }
  }

  it('tells the year of what has no heading, in a report that is given at the beginning of one', () => {
    const records = '地区生产总值 增速 5% 2024\n地区生产总值 增速 6% 2025';
    const opening = (text: string): string =>
      bindings(records, `2025年郑州市政府工作报告\n\n${text}`, 'source: 统计公报')
        .map(({ verdict, target }) => `${verdict} ${target?.period.label}`)
        .join();
    assert.equal(opening('地区生产总值增长5%。'), 'agrees 2024');
    assert.equal(opening('地区生产总值力争增长6%。'), 'agrees 2025');
    assert.equal(opening('主要预期目标是：地区生产总值增长6%。'), 'agrees 2025');
    assert.equal(opening('地区生产总值增长5.6%。'), 'contradicts 2024');
  });

  it('tells the time of what something rose from, of years of a plan, and of a communiqué’s months', () => {
    const records =
      '森林覆盖率 比率 41% 2025\n耕地质量 总量 5等 2020\n发电量 总量 30亿千瓦时 2025-M1-7\n火力发电量 总量 20亿千瓦时 2025M1-7';
    const of = (text: string): string =>
      bindings(records, `2025年8月\n\n${text}`, 'source: 统计公报')
        .map(({ verdict, target }) => `${verdict} ${target?.indicator} ${target?.period.label}`)
        .join();
    assert.equal(of('森林覆盖率由2020年的38%提高到41%。'), 'agrees 森林覆盖率 2025');
    assert.equal(of('1—7月，发电量30亿千瓦时。火力发电量20亿千瓦时。'), 'agrees 发电量 2025-01—2025-07,agrees 火力发电量 2025-01—2025-07');
  });

  it('tells the years of a review, of a heading and of a sentence before', () => {
    const records =
      '地区生产总值 总量 5万亿元 2017\n地区生产总值 总量 8万亿元 2022\n地区生产总值 增速 7% 2018—2022\n城镇新增就业 增量 500万人 2018—2022\n城镇新增就业 增量 110万人 2022\n城镇新增就业 增量 120万人 2023';
    const text = [
      '2023年郑州市政府工作报告',
      '',
      '一、过去五年工作回顾',
      '',
      '五年来，地区生产总值由5万亿元增加到8万亿元，年均增长7%。城镇新增就业500万人。',
      '',
      '2022年是极不平凡的一年。城镇新增就业110万人。',
      '',
      '二、2023年工作安排',
      '',
      '确保城镇新增就业120万人。',
    ].join('\n');
    const found = bindings(records, text, 'source: 统计公报');
    assert.deepEqual(
      found.map(({ claim, target, verdict }) => `${claim.figure.text} ${target?.period.label} ${verdict}`),
      [
        '5万亿元 2017 agrees',
        '8万亿元 2022 agrees',
        '7% 2018—2022 agrees',
        '500万人 2018—2022 agrees',
        '110万人 2022 agrees',
        '120万人 2023 agrees',
      ],
    );
  });

  it('takes what stands in brackets as meant for what came of it', () => {
    const report = '2025年郑州市政府工作报告\n\n一、2024年工作回顾\n\n工业增加值增长9%（年度目标6%以上）。';
    const told = (record: string): string[] =>
      bindings(record, report).map(({ claim, verdict }) => `${claim.figure.text} ${claim.indicator?.text} ${claim.modality} ${verdict}`);
    assert.equal(told('工业增加值 增速 ≥6% 2024\n').at(-1), '6%以上 工业增加值 goal agrees');
    assert.equal(told('工业增加值 增速 ≥7% 2024\n').at(-1), '6%以上 工业增加值 goal contradicts');
  });

  it('looks back on a term of office, and ahead on a plan that begins', () => {
    const periods = (text: string): (string | undefined)[] =>
      bindings('新增公园 增量 30个 2013—2016\n新增公园 增量 30个 2026—2030\n', text).map(({ claim }) => claim.period?.period.label);
    assert.deepEqual(periods('2017年郑州市政府工作报告\n\n一、本届政府及2016年工作回顾\n\n2013年以来，全市攻坚克难。\n\n新增公园30个。'), [
      '2013—2016',
    ]);
    assert.deepEqual(periods('2026年郑州市政府工作报告\n\n“十五五”时期是关键时期。\n\n新增公园30个。'), ['2026—2030']);
  });

  it('takes a word before the first of several figures for all of them', () => {
    const verdicts = (records: string, text: string): string =>
      bindings(records, `2025年，郑州市${text}`)
        .map(({ verdict }) => verdict)
        .join();
    const records = '服务贸易规模 总量 超1.3万亿元\n数字贸易规模 总量 超7000亿元';
    assert.equal(verdicts(records, '服务贸易、数字贸易规模分别突破1.3万亿元、7000亿元。'), 'agrees,agrees');
    assert.equal(verdicts(records, '服务贸易、数字贸易规模分别突破1.3万亿元、8000亿元。'), 'agrees,contradicts');
    assert.equal(verdicts(records, '服务贸易、数字贸易规模分别为1.3万亿元、7000亿元。'), 'contradicts,contradicts');
  });

  it('tells which years a review speaks of, whoever is addressed first', () => {
    const records =
      '高速公路里程 总量 7000公里 2020\n高速公路里程 总量 9000公里 2025\n地区生产总值 增速 5% 2025\n新增中小学学位 增量 14万个 2021—2025\n一般工业固废利用率 比率 90% 2025\n地区生产总值 增速 5.5% 2026';
    const text = [
      '2026年郑州市政府工作报告',
      '',
      '一、2025年及“十四五”时期工作回顾',
      '',
      '2025年是很不平凡的一年。地区生产总值增长5%。',
      '',
      '各位代表！2025年是“十四五”收官之年。五年来，我们砥砺前行。',
      '',
      '——高速公路里程由7000公里增至9000公里，新增中小学学位15万个，一般工业固废利用率91%。',
      '',
      '二、重点工作',
      '',
      '综合各方面因素，建议经济社会发展主要预期目标为：地区生产总值增长6.5%。',
    ].join('\n');
    assert.deepEqual(
      bindings(records, text, 'source: 统计公报').map(
        ({ claim, target, verdict }) => `${claim.figure.text} ${target?.period.label} ${verdict}`,
      ),
      [
        '5% 2025 agrees',
        '7000公里 2020 agrees',
        '9000公里 2025 agrees',
        '15万个 2021—2025 contradicts',
        '91% 2025 contradicts',
        '6.5% 2026 contradicts',
      ],
    );
  });

  it('holds a level of a review of years against the last one, and no sum of them', () => {
    const records = '贷款余额 总量 13万亿元 2025\n接待游客 数量 300万人次 2025\n新增学位 增量 5万个 2025';
    const of = (told: string): string =>
      bindings(
        records,
        ['2026年郑州市政府工作报告', '一、过去五年工作回顾', `五年来，我们砥砺前行。${told}`].join('\n\n'),
        'source: 统计公报',
      )
        .map(({ verdict }) => verdict)
        .join();
    assert.equal(of('贷款余额13万亿元。'), 'agrees');
    assert.equal(of('贷款余额23万亿元。'), 'contradicts');
    assert.equal(of('接待游客1400万人次。'), '');
    assert.equal(of('年均接待游客280万人次。'), '');
    assert.equal(of('新增学位8万个。'), '');
  });

  it('tells the place of a record that stands before its indicator', () => {
    const report = '2025年河南省政府工作报告\n\n一、2024年工作回顾\n\n';
    const place = (text: string): string =>
      bindings('货邮吞吐量 总量 80万吨 2024', report + text, 'source: 统计公报')
        .map(({ verdict, target }) => `${verdict} ${target?.scope}`)
        .join();
    assert.equal(place('大别山机场建成，郑州货邮吞吐量80万吨。'), 'agrees 郑州市');
    assert.equal(place('大别山机场建成，郑州货邮吞吐量70万吨。'), 'contradicts 郑州市');
    assert.equal(place('大别山机场建成，洛阳货邮吞吐量70万吨。'), '');
  });

  it('tells the year that a paragraph begins with: 截至2020年，…', () => {
    const until = (text: string): string =>
      bindings('农业龙头企业 数量 162家 2020', `截至2020年，建成高标准农田225万亩。${text}`, 'source: 统计公报')
        .map(({ verdict, target }) => `${verdict} ${target?.period.label}`)
        .join();
    assert.equal(until('农业龙头企业162家。'), 'agrees 2020');
    assert.equal(until('农业龙头企业262家。'), 'contradicts 2020');
  });

  it('goes back to the text’s own place where another one was named before, if a digit is off', () => {
    const names = { uri: 'file:///work/names.yaml', kind: 'names' as 'names' | 'targets', text: '- { name: 中牟县, type: 区县 }\n' };
    const rows = '- { indicator: 改造农村公路, measure: 总量, actual: 1.05万公里 }';
    const targets = { uri: DATA, kind: 'targets' as 'names' | 'targets', text: `period: 2025\nscope: 郑州市\ntargets:\n  ${rows}\n` };
    const data = new Map([
      [DATA, targets],
      [names.uri, names],
    ]);
    const told = (text: string): string | undefined =>
      createReportService()
        .apply({ reports: new Map([[REPORT, `2025年，中牟县房屋得到加固，${text}`]]), data })
        .report(REPORT)
        ?.paragraphs.flatMap(({ bindings }) => bindings)
        .map(({ verdict, claim }) => `${claim.scope?.name} ${verdict}`)
        .join();
    assert.equal(told('改造农村公路1.05万公里。'), '中牟县 agrees');
    assert.equal(told('改造农村公路2.05万公里。'), '中牟县 contradicts');
    assert.equal(told('改造农村公路120公里。'), '中牟县 unmatched');
  });

  it('tells a plan’s years from its last one under a heading of both', () => {
    const of = (records: string, ...told: string[]): string =>
      bindings(records, ['2026年郑州市政府工作报告', '一、“十四五”时期和2025年工作回顾', ...told].join('\n\n'), 'source: 统计公报')
        .map(({ verdict, target }) => `${verdict} ${target?.period.label}`)
        .join();
    const plan = '“十四五”时期是极不平凡的五年。';
    const past = '各位代表，刚刚过去的2025年，在各方支持下，主要目标顺利完成。';
    const added = '城镇新增就业690万人。';
    assert.equal(of('城镇新增就业 增量 680万人 2021—2025', plan, added), 'contradicts 2021—2025');
    assert.equal(of('城镇新增就业 增量 141万人 2025', plan, added), '');
    assert.equal(of('城镇新增就业 增量 141万人 2025', added), '');
    assert.equal(of('城镇新增就业 增量 141万人 2025', '城镇新增就业14万人。'), 'contradicts 2025');
    assert.equal(of('社区覆盖率 比率 31% 2025', '社区覆盖率81%。'), 'contradicts 2025');
    assert.equal(of('城镇新增就业 增量 141万人 2025', plan, past, '城镇新增就业131万人。'), 'contradicts 2025');
  });

  it('tells growth over several years from that in one', () => {
    const of = (records: string, text: string): string =>
      bindings(records, `2026年郑州市政府工作报告\n\n一、2025年工作回顾\n\n${text}`, 'source: 统计公报')
        .map(({ verdict, target }) => `${verdict} ${target?.period.label}`)
        .join();
    const [year, years] = ['实际使用外资 增速 5.2% 2025', '实际使用外资 增速 78.9% 2021—2025'];
    assert.equal(of(year, '实际使用外资比“十三五”时期增长78.9%。'), '');
    assert.equal(of(years, '实际使用外资比“十三五”时期增长78.9%。'), 'agrees 2021—2025');
    assert.equal(of(years, '实际使用外资比2020年增长79.9%。'), 'contradicts 2021—2025');
    assert.equal(of(year, '实际使用外资比2024年增长5.3%。'), 'contradicts 2025');
  });

  it('takes the expectations of people for no goal', () => {
    const report = '2025年郑州市政府工作报告\n\n一、2024年工作回顾\n\n';
    const [bound] = bindings('地区生产总值 增速 5.3% 2024', `${report}着力稳就业、稳预期，地区生产总值增长5.4%。`, 'source: 统计公报');
    assert.deepEqual([bound?.verdict, bound?.claim.modality], ['contradicts', 'result']);
  });

  it('goes on with a review whose first year’s goals were reached, and looks back on all years then', () => {
    const of = (records: string, ...told: string[]): string =>
      bindings(records, ['2021年郑州市政府工作报告', '一、2020年和“十三五”工作回顾', ...told].join('\n\n'), 'source: 统计公报')
        .map(({ verdict, target }) => `${verdict} ${target?.period.label}`)
        .join();
    const records = '城镇新增就业 增量 690万人 2016—2020\n城镇新增就业 增量 140万人 2021';
    const closing = '各位代表！2020年主要目标任务的完成，标志着“十三五”顺利收官。回首过去五年，倍感振奋！五年来，我们奋力前行。';
    assert.equal(of(records, closing, '城镇新增就业690万人。'), 'agrees 2016—2020');
    assert.equal(of('地区生产总值 总量 5万亿元 2020', closing, '（一）实力提升。地区生产总值达到5万亿元。'), 'agrees 2020');
    assert.equal(of('地区生产总值 增速 6% 2021', '2021年主要目标是：地区生产总值增长7%。'), 'contradicts 2021');
  });

  it('says where it is only likely that a record is meant, and nothing where another figure says what it says', () => {
    const doubts = (text: string): readonly (string | undefined)[] => {
      const data = 'period: 2025\nscope: 郑州市\ntargets:\n  - { indicator: 亿元楼宇, actual: 24栋 }\n';
      return createReportService()
        .apply({ reports: new Map([[REPORT, text]]), data: new Map([[DATA, { uri: DATA, kind: 'targets' as const, text: data }]]) })
        .report(REPORT)
        ?.findings.map(({ rule, level, target }) => `${rule} ${level} ${target}`) as string[];
    };
    assert.deepEqual(doubts('2025年，郑州市培育亿元楼宇36栋。'), ['target-mismatch information 郑州市/亿元楼宇/2025']);
    assert.deepEqual(doubts('2025年，郑州市培育亿元楼宇36栋，亿元楼宇达24栋。'), []);
    assert.deepEqual(doubts('2025年，郑州市培育亿元楼宇9000栋。'), []);
  });

  it('holds no goal of the year that has begun against what came of it later', () => {
    const bound = (records: string, text: string): readonly string[] =>
      createReportService()
        .apply({
          reports: new Map([[REPORT, `2025年郑州市政府工作报告\n\n二、2025年工作安排\n\n${text}`]]),
          data: new Map([[DATA, { uri: DATA, kind: 'targets' as const, text: `scope: 郑州市\nperiod: 2025\ntargets:\n  - ${records}\n` }]]),
        })
        .report(REPORT)
        ?.findings.map(({ rule }) => rule) ?? [];
    assert.deepEqual(bound('{ indicator: 造林面积, actual: 309万亩 }', '造林面积120万亩。'), []);
    assert.deepEqual(bound('{ indicator: 造林面积, target: 309万亩 }', '造林面积120万亩。'), ['target-mismatch']);
  });

  it('goes on with this year’s goals under the next numbers', () => {
    const [bound] = bindings(
      '基础养老金标准 总量 70元 2025',
      '2025年郑州市政府工作报告\n\n一、2024年工作回顾\n\n二、2025年工作部署\n\n三、把改革推向纵深\n\n四、改善民生\n\n基础养老金标准由55元提高到80元。',
      'source: 统计公报',
    );
    assert.deepEqual([bound?.verdict, bound?.claim.modality, bound?.claim.period?.period.label], ['contradicts', 'goal', '2025']);
  });

  it('keeps a time with what it is said of', () => {
    const of = (records: string, text: string, heading = '一、2025年工作回顾'): string =>
      bindings(records, `2026年郑州市政府工作报告\n\n${heading}\n\n${text}`, 'source: 统计公报')
        .map(({ verdict, target }) => `${verdict} ${target?.indicator} ${target?.period.label}`)
        .join();
    const income = '财政收入 总量 92亿元 2025';
    assert.equal(of(income, '2025年生产总值350亿元，“十四五”时期年均增长9.4%；财政收入93亿元。'), 'contradicts 财政收入 2025');
    assert.equal(of(income, '提前实现“十五五”末工业产值达到20亿元的目标；财政收入93亿元。'), 'contradicts 财政收入 2025');
    assert.equal(of('谋划项目 数量 318个 2025', '确保8个项目11月底前竣工，谋划项目308个。'), 'contradicts 谋划项目 2025');
    assert.equal(of(income, '财政收入93亿元。', '2025年工作回顾\n\n一、多项指标靠前，实现“十五五”良好开局'), 'contradicts 财政收入 2025');
    const mean = '财政收入 增速 17% 2021—2025';
    assert.equal(of(mean, '2025年财政收入92亿元，比2020年增加50亿元，年均增长18%。'), 'contradicts 财政收入 2021—2025');
    assert.equal(of('城镇化率 比率 58% 2030', '“十五五”时期，城镇化率达到59%。', '二、“十五五”时期目标'), 'contradicts 城镇化率 2030');
  });

  it('takes numbered parts for parts of what a sentence has opened, and a line with a year for a part of its own', () => {
    const of = (records: string, ...told: string[]): string =>
      bindings(records, ['2019年郑州市政府工作报告', ...told].join('\n\n'), 'source: 统计公报')
        .map(({ verdict, target }) => `${verdict} ${target?.period.label}`)
        .join();
    const records = '森林覆盖率 比率 41% 2018\n森林覆盖率 比率 43% 2019';
    const opened = '一年来，我们主要做了以下工作：';
    assert.equal(of(records, opened, '一、突出产业振兴，激活发展动能。森林覆盖率达到41%。'), 'agrees 2018');
    assert.equal(of(records, opened, '一、突出产业振兴。', '2019年：砥砺前行开新局。', '森林覆盖率达到43%。'), 'agrees 2019');
    assert.equal(
      of(records, '主要预期目标是：做好各项工作。', '一、大力发展实体经济', '加快去年8个项目建设，森林覆盖率达到43%。'),
      'agrees 2019',
    );
  });

  it('takes 累计 for a goal among goals', () => {
    const report = '2025年郑州市政府工作报告\n\n二、2025年工作安排\n\n';
    const [bound] = bindings('新就业群体友好阵地 数量 700个', `${report}累计建成新就业群体友好阵地800个。`);
    assert.deepEqual([bound?.verdict, bound?.claim.modality], ['contradicts', 'goal']);
  });

  it('takes 当月 for the last of the months that are told of', () => {
    const records =
      '进出口总额 总量 6.2万亿元 2025-01—2025-09\n进出口总额 总量 0.78万亿元 2025-09\n出口总额 总量 3.7万亿元 2025-01—2025-09';
    const months = '2025年前三季度，进出口总额6.2万亿元。当月进出口总额0.78万亿元。其中，出口总额0.49万亿元。';
    assert.deepEqual(
      bindings(records, months).map(({ claim, target, verdict }) => `${claim.figure.text} ${target?.period.label} ${verdict}`),
      ['6.2万亿元 2025-01—2025-09 agrees', '0.78万亿元 2025-09 agrees'],
    );
    assert.deepEqual(bindings('进出口总额 总量 6.2万亿元', '2025年，进出口稳中有升。当月进出口总额0.78万亿元。'), []);
  });

  it("takes a desk's own terms from its names file, in the targets file and in the text", () => {
    const names = { uri: 'file:///work/names.yaml', kind: 'names' as const };
    const terms = '- { name: 重点产业链, type: 指标, aliases: [链群, 28条产业链] }\n';
    const targets = 'period: 2025\nscope: 郑州市\ntargets:\n  - { indicator: 重点产业链产值, target: 1.2万亿元 }\n';
    const service = createReportService();
    const verdict = (text: string, own: string) =>
      service
        .apply({
          reports: new Map([[REPORT, `2025年，郑州市力争${text}`]]),
          data: new Map([
            [DATA, { uri: DATA, kind: 'targets' as const, text: targets }],
            [names.uri, { ...names, text: own }],
          ]),
        })
        .report(REPORT)
        ?.paragraphs.flatMap(({ bindings }) => bindings)
        .map(({ verdict }) => verdict);
    assert.deepEqual(verdict('链群产值达到1.2万亿元。', ''), ['unmatched']);
    assert.deepEqual(verdict('链群产值达到1.2万亿元。', terms), ['agrees']);
    assert.deepEqual(verdict('28条产业链产值达到1.3万亿元。', terms), ['contradicts']);
    assert.deepEqual(verdict('链群产值达到1.2万亿元。', ''), ['unmatched']);
  });
});
