import { both } from '../util/bilingual.ts';
import { defineRule, type RuleFinding } from './rule.ts';
import { averageGrowthOf } from './support/averageGrowth.ts';
import { subjectBefore } from './support/changes.ts';
import { growthOf, type ImpliedGrowth, impliedGrowth } from './support/impliedBase.ts';
import { printed } from './support/numerals.ts';
import { basisIn, basisOf } from './support/prices.ts';
import { proseOf } from './support/prose.ts';
import { exact, within } from './support/rounding.ts';
import { wrongDirection } from './support/wrongDirection.ts';
import { fixOf, plain, unlike, wrongSize } from './support/wrongSize.ts';

export default defineRule({
  id: 'stated-change',
  scope: 'paragraph',
  level: 'error',
  undecided: true,
  docs: {
    title: both('增减量与前后两数不符', 'A change that its two levels contradict'),
    why: both(
      '由12家增加到35家，是增加23家。写出的增减量、增减幅度应与前后两数相符；四舍五入造成的末位差不算。',
      'From 12 to 35 is 23 more. A change must fit the two levels beside it; what rounding explains is let pass.',
    ),
    remedy: both('核对三个数，改正其中的错数。', 'Check the three figures and correct the wrong one.'),
    basis: '算术；国家统计局统计公报关于四舍五入的注释',
  },
  examples: {
    invalid: [
      { text: '改造前年产值2亿元，现在年产值6亿元，增长[[300%]]。', fixes: ['改造前年产值2亿元，现在年产值6亿元，增长200%。'] },
      {
        text: '安排卫生支出18.4亿元，较2023年决算数16.9亿元增加[[1.3亿元]]，增长8.9%。',
        fixes: ['安排卫生支出18.4亿元，较2023年决算数16.9亿元增加1.5亿元，增长8.9%。'],
      },
      { text: '安排水利支出5.2亿元，比上年执行数（4.8亿元）增加[[0.6亿元]]。' },
      {
        text: '专项债务余额年初为52.6亿元，年末为60.9亿元，比年初增加[[9.3亿元]]。',
        fixes: ['专项债务余额年初为52.6亿元，年末为60.9亿元，比年初增加8.3亿元。'],
      },
      { text: '村级养老由12个增加到35个站点，增加[[24个]]。' },
      { text: '全镇有35家民宿，比2020年的12家增加[[24家]]。' },
      { text: '规上工业企业从年初的312家增至年末的347家，全年净增[[45家]]。' },
      { text: '景区达到17家，比2020年的9家增加了[[7家]]。', fixes: ['景区达到17家，比2020年的9家增加了8家。'], kind: 'amount' },
      { text: '高新技术企业由12家增加到35家，增加[[24家]]。', fixes: ['高新技术企业由12家增加到35家，增加23家。'], kind: 'amount' },
      { text: '产量由100万吨增至112万吨，增长[[15%]]。', fixes: ['产量由100万吨增至112万吨，增长12%。'], kind: 'rate' },
      { text: '覆盖率由65.0%提高到82.0%，提高[[16个百分点]]。', fixes: ['覆盖率由65.0%提高到82.0%，提高17个百分点。'], kind: 'amount' },
      { text: '企业由35家[[增加到12家]]。', kind: 'direction' },
      { text: '苗圃达到12个，比2020年的15个[[增加3个]]。', kind: 'direction' },
      { text: '城区书屋由十二个增加到二十个，增加[[九个]]。', fixes: ['城区书屋由十二个增加到二十个，增加八个。'], kind: 'amount' },
      { text: '覆盖率由65%提高20个百分点到[[82%]]。', fixes: ['覆盖率由65%提高20个百分点到85%。'], kind: 'amount' },
      {
        text: '危房由上年同期的31户压减到12户，同比减少[[21户]]。',
        fixes: ['危房由上年同期的31户压减到12户，同比减少19户。'],
        kind: 'amount',
      },
      { text: '比上年的150家增加50家，达到[[210家]]。', fixes: ['比上年的150家增加50家，达到200家。'], kind: 'amount' },
      { text: '景区排名由第15位上升到第11位，前移[[5位]]。', fixes: ['景区排名由第15位上升到第11位，前移4位。'], kind: 'amount' },
      { text: '排名由上年的第8位[[上升到第11位]]。', kind: 'direction' },
      { text: '贷款余额860亿元，比年初增加60亿元，增长[[9.5%]]。', fixes: ['贷款余额860亿元，比年初增加60亿元，增长7.5%。'], kind: 'rate' },
      { text: '户籍较上年增加2.4万人，达到62.4万人，增长[[6%]]。', fixes: ['户籍较上年增加2.4万人，达到62.4万人，增长4%。'], kind: 'rate' },
      { text: '存款余额545亿元，比年初增加[[45元]]，增长9%。', fixes: ['存款余额545亿元，比年初增加45亿元，增长9%。'], kind: 'amount' },
      {
        text: '支出由年初的46.5亿元调整为51.2亿元，调增[[5.7亿元]]。',
        fixes: ['支出由年初的46.5亿元调整为51.2亿元，调增4.7亿元。'],
        kind: 'amount',
      },
      {
        text: '2018年末，路灯2.45万盏，其中节能灯0.6万盏。到2020年末，路灯达到3.15万盏，两年净增[[0.9万盏]]。',
        fixes: ['2018年末，路灯2.45万盏，其中节能灯0.6万盏。到2020年末，路灯达到3.15万盏，两年净增0.7万盏。'],
        kind: 'amount',
      },
      {
        text: '居民人均可支配收入由2018年的20000元提高到2019年的21600元，增长[[9.8%]]。',
        fixes: ['居民人均可支配收入由2018年的20000元提高到2019年的21600元，增长8%。'],
        kind: 'rate',
      },
      {
        text: '甲、乙两乡的水塘分别由12口、20口增加到18口、31口，分别增加[[7口]]、11口。',
        fixes: ['甲、乙两乡的水塘分别由12口、20口增加到18口、31口，分别增加6口、11口。'],
        kind: 'amount',
      },
      {
        text: '网点由30个增加到45个，代办员由80名增加到95名，分别增加15个、[[25名]]。',
        fixes: ['网点由30个增加到45个，代办员由80名增加到95名，分别增加15个、15名。'],
        kind: 'amount',
      },
      { text: '净增[[30家]]，由50家增加到85家。', fixes: ['净增35家，由50家增加到85家。'], kind: 'amount' },
      { text: '绣娘由200人发展到1000人，增长[[500%]]。', fixes: ['绣娘由200人发展到1000人，增长400%。'], kind: 'rate' },
      { text: '驿站达到156个（2020年为112个），增加[[54个]]。', fixes: ['驿站达到156个（2020年为112个），增加44个。'], kind: 'amount' },
      {
        text: '研学游客860人次，上年同期为720人次，同比增长[[29.4%]]。',
        fixes: ['研学游客860人次，上年同期为720人次，同比增长19.4%。'],
        kind: 'rate',
      },
      {
        text: '五年来，茶叶产量由54.3万吨增长到60.1万吨，年均增长[[3.1%]]。',
        fixes: ['五年来，茶叶产量由54.3万吨增长到60.1万吨，年均增长2.1%。'],
        kind: 'rate',
      },
      { text: '网点由20个增加到45个，五年年均增加[[8个]]。', fixes: ['网点由20个增加到45个，五年年均增加5个。'], kind: 'rate' },
      { text: '养老床位由3.2万张增加到4.15万张，新增床位[[8500张]]。', kind: 'amount' },
      {
        text: '公积金贷款利率由3.10%降至2.85%，下调[[20个基点]]。',
        fixes: ['公积金贷款利率由3.10%降至2.85%，下调25个基点。'],
        kind: 'amount',
      },
      {
        text: '2017年，泥河断面氨氮浓度为1.8毫克/升。到2020年，这一浓度已降到0.9毫克/升，三年下降[[1.9毫克/升]]。',
        fixes: ['2017年，泥河断面氨氮浓度为1.8毫克/升。到2020年，这一浓度已降到0.9毫克/升，三年下降0.9毫克/升。'],
        kind: 'amount',
      },
      {
        text: '2018年，供水、供气用户分别为26.2万户、18.5万户，上年分别为24.6万户、16.1万户，分别增加1.6万户、[[3.4万户]]。',
        fixes: ['2018年，供水、供气用户分别为26.2万户、18.5万户，上年分别为24.6万户、16.1万户，分别增加1.6万户、2.4万户。'],
        kind: 'amount',
      },
      { text: '餐饮业营业收入由上年的50.6亿元增加到60.7亿元，增长[[25%]]。', kind: 'rate' },
      { text: '细颗粒物平均浓度由78微克每立方米下降到45微克每立方米，下降[[52.3%]]。', kind: 'rate' },
      { text: 'PM2.5年均浓度从46微克/立方米降至39微克/立方米，下降[[17.2%]]。', kind: 'rate' },
      { text: '去年接待研学团队1200个，预计全年达到1800个，比上年增长[[150%]]。', kind: 'rate' },
      { text: '绿地由二〇一五年的三十亩增加到二〇二〇年的五十亩，增加[[二十五亩]]。', kind: 'amount' },
      { text: '年初全县尚有危桥36座，到年末只剩15座，一年净减少[[23座]]。', kind: 'amount' },
      { text: '3月，热线受理噪声投诉86件；4月集中整治，全月投诉量回落到59件，环比少了[[37件]]。', kind: 'amount' },
      { text: '与2018年的15家相比，镇上现有民宿60家，净增[[55家]]。', kind: 'amount' },
      { text: '城镇居民人均可支配收入由上年的35600元提高到38092元，名义增长[[7.9%]]。', kind: 'rate' },
      { text: '综合测评列第4位，较上年的第9位提升[[6位]]。', fixes: ['综合测评列第4位，较上年的第9位提升5位。'], kind: 'amount' },
      { text: '此前三年，区财政每年列支河道保洁经费60万元；今年列支75万元，比上年增加[[25万元]]。', kind: 'amount' },
      {
        text: '以往每年招录乡村医生120名。今年计划招录150名，增长[[20%]]。',
        fixes: ['以往每年招录乡村医生120名。今年计划招录150名，增长25%。'],
      },
      { text: '2017年末，污水管网的雨污分流率为31.4%。随着改造推进，2018年末这一比例达到38.2%，提高[[7.8个百分点]]。' },
      { text: '游园专线由平日每天40班加密到每天56班，每天增加16班，增幅为[[28.6%]]。', kind: 'rate' },
      { text: '办证时间由36分钟压缩到19分钟，缩短[[18分钟]]。', fixes: ['办证时间由36分钟压缩到19分钟，缩短17分钟。'], kind: 'amount' },
      { text: '候诊时间由95分钟缩短为60分钟，节省[[36分钟]]。', kind: 'amount' },
      { text: '乡亲们，咱乡的硬化路，前年是十七公里，如今是四十二公里，两年添了[[二十六公里]]。' },
      { text: '持证渔船1320艘，比年初多出[[180艘]]（年初为1180艘）。', fixes: ['持证渔船1320艘，比年初多出140艘（年初为1180艘）。'] },
    ],
    valid: [
      '办证时间由36分钟压缩到19分钟，缩短17分钟；候诊时间由95分钟缩短为60分钟，节约资金36万元；大豆亩产由136公斤提高到149公斤，提高14公斤；每户平均住房由36米增至49米，增加14米；管网由1260公里延长到1390公里，延长131公里。',
      '前年是十七公里，如今是四十二公里，两年添了二十五公里；书屋由12座增加到20座，新添10座，撤并2座。',
      '此前三年，每年列支河道保洁经费60万元；今年列支公路养护经费75万元，增长12%；每年列支60万元，今年列支75万元，增长12%；持证渔民860人，比上年增加60人（上年新增40人）；2022年，回收率为42.6%，其中纸类占比60.1%，2023年这一比例达到63.4%，提高3.3个百分点。',
      '2017年末，雨污分流率为31.4%，2018年末这一比例达到38.2%，提高6.8个百分点；渔船1320艘，比年初多出140艘（2015年为1080艘）。',
      '2018年末，商铺2.4万户。到2020年末，商铺达到3.1万户，两年新增1.2万户；网店860户，上年为720户，新增200户。',
      '货运量五亿二千万吨，比上年的三亿八千万吨增长百分之三十六；2016年建档860户，2018年建档720户，2020年建档690户，两年减少30户。',
      '网店860户，比上年新增200户，增长19.4%；公积金贷款利率由3.10%降至2.85%，下调25个基点。',
      '驿站达到156个（其中2020年新建112个），增加54个；研学游客860人次（2019年为720人次），同比增长29.4%。',
      '网点由30个增加到45个，代办员由80名增加到95名，分别增加15个、15名。',
      '社保支出45.2亿元，比2023年预算数42.6亿元增加2.6亿元，比2023年执行数44.1亿元增加1.1亿元。',
      '网点达到200个，比上年的150个增加50个，2028年达到300个。',
      '税收增长12%，由2018年的20亿元增加到35亿元；还原留抵退税后，收入由30亿元增加到36亿元，增长28%。',
      '五年来，茶叶产量由54.3万吨增长到60.1万吨，年均增长2.6%；存茶由2021年的20万吨增加到2025年的22万吨，年均增长4%。',
      '养老床位由3.2万张增加到4.15万张，新增护理床位8500张。',
      '排名由第15位上升到第11位，前移4位；投诉量由第5位下降到第3位。',
      '贷款余额860亿元，比年初增加60亿元，同比增长9.5%。',
      '增加值由100亿元增加到112亿元，增长8.3%；按可比口径，零售额由100亿元增加到112亿元，增长9%。',
      '居民人均可支配收入由35600元提高到38092元，名义增长7.0%，实际增长5.8%；收入由20亿元增加到24亿元，同口径增长12%。',
      '2019年末，路灯2.45万盏。到2020年末，路灯达到3.15万盏，新装0.9万盏。',
      '2015年末，路灯2.45万盏。到2020年末，路灯达到3.15万盏，增长5%。',
      '覆盖率由65%提高17个百分点到82%，农家书屋由五年前的十二个增加到二十个，增加八个。',
      '社团由56家增至80家，新增30家，注销6家。',
      '网点由2020年的31个增加到52个，同比增加4个。',
      '高新技术企业由12家增加到35家，增加23家。',
      '3月受理噪声投诉86件；5月投诉量为59件，环比少了37件；6月接待来访66件，环比少了20件。',
      '债务余额年初为52.6亿元，2022年末为70亿元，比年初增加8.3亿元；网点由12个增加到35个站点，新增床位24张。',
      '由2.35万人增加到3.12万人，增加7700人，同比增长5%。',
      '地区生产总值由54万亿元增加到82.7万亿元，年均增长7.1%。',
      '由3.4亿元增加到7.5亿元，增加4.2亿元。',
      '户籍人口43400人，与第六次普查的51200人相比，减少7800人，下降15.23%。',
      '由第5位上升到第3位，增速由-3%提高到5%。',
      '由9000多公里增加到2.5万公里，增加1.7万公里。',
      '降幅由5%收窄到3%，收窄2个百分点。',
    ],
  },
  check(context) {
    const { facts, report } = context;
    const text = proseOf(facts);
    const changes = context.everyChange();
    for (const change of changes) {
      const { from, to, delta } = change;
      const swapped = wrongDirection(text, change);
      if (swapped) report(swapped);
      if (swapped || !delta || !exact(delta.figure) || from.value === null || to.value === null) continue;
      // 新增30家，退库6家: what came, apart from what went.
      if (/^新[增添]$/.test(delta.verb.text) && WENT.test(text.slice(delta.figure.end, delta.figure.end + 8))) continue;
      const wrong = wrongSize(change, delta.figure, text.slice(delta.figure.end, delta.figure.end + 2), basisOf(text, change));
      if (wrong) report(wrong);
    }
    for (const { change, rate, years, value, low, high } of averageGrowthOf(text, facts.figures, changes)) {
      if (basisOf(text, change) !== 'nominal' || within(rate, low * (1 - ROUGH), high * (1 + ROUGH))) continue;
      const why = `${plain(change.from)}到${plain(change.to)}，按${years}年计算`;
      const digits = rate.kind === 'count' ? 0 : rate.decimals + Math.round(Math.log10(rate.scale));
      // Which years are counted, is the text's own affair.
      report({ ...unlike(rate, Number(value.toFixed(rate.scale === 1 ? digits : 4)), 'rate', why), level: 'warning' });
    }
    const told = new Set(changes.map(({ delta }) => delta?.figure));
    for (const growth of impliedGrowth(text, facts.figures)) {
      const wrong = told.has(growth.rate) || told.has(growth.amount) ? null : wrongRate(text, growth);
      if (wrong) report(wrong);
    }
  },
});

/** How far beyond what one year more or less gives an average may be. */
const ROUGH = 0.1;
const WENT = /^[，,、；](?:同时)?(?:退|注销|关|淘汰|撤|减少|核减|取消|停)/;

/** 余额1584.6亿元，较年初增加126.4亿元，增长9.7%: of 1458.2亿元 that is 8.7%. */
function wrongRate(text: string, { level, amount: by, rate, low, high, value, rising }: ImpliedGrowth): RuleFinding | null {
  // By one unit of its last digit, a rate of what is not printed here may differ.
  if (within(rate, low - rate.step, high + rate.step)) return null;
  const start = Math.min(level.start, by.start);
  if (basisIn(subjectBefore(text, start), text.slice(start, rate.end + 16)) !== 'nominal') return null;
  // 余额5238.0亿元，比年初增加419.4元，增长8.7%: the amount lacks its 亿.
  const scaled = growthOf(level, { ...by, value: ((by.value ?? 0) / by.scale) * level.scale, scale: level.scale }, rate, rising);
  if (by.scale < level.scale && scaled && within(rate, scaled.low, scaled.high)) {
    const right = `${text.slice(by.core.start, by.numeral.end).replace(/[万亿]+$/, '')}${/[万亿]+/.exec(plain(level))?.[0] ?? ''}${text.slice(by.numeral.end, by.core.end)}`;
    return {
      span: by.core,
      kind: 'amount',
      message: both(
        `单位疑误：${plain(level)}变化${plain(by)}，不会是${plain(rate)}，疑为“${right}”。`,
        `${plain(by)} is not ${plain(rate)} of ${plain(level)}: probably ${right}.`,
      ),
      expected: right,
      fixes: [fixOf(by.core, right)],
    };
  }
  const why = `${plain(level)}、变化${plain(by)}，变化幅度为${printed(value, Math.max(1, rate.decimals))}%`;
  return unlike(rate, Number(value.toFixed(rate.decimals)), 'rate', why);
}
