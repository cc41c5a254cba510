import type { Figure } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { wrongAttendance } from './support/attendance.ts';
import { contributionsIn } from './support/contributions.ts';
import { areAllParts, areKindsOfOne, areStates, isDivision, mayOverlap } from './support/divisions.ts';
import {
  areClasses,
  areCountedInTurn,
  areNamedInTurn,
  areTenTooMany,
  areUsualKinds,
  headOf,
  leavesNothingOut,
} from './support/fullParts.ts';
import { printed, withCoreValue } from './support/numerals.ts';
import { isOneSlip } from './support/oneSlip.ts';
import { pairedPartsIn } from './support/pairedParts.ts';
import { divisionsAnew, isAllTold, type Part, partsAfter, partsBefore } from './support/parts.ts';
import { pointedWholes } from './support/pointedWhole.ts';
import { proseOf } from './support/prose.ts';
import { remaindersIn } from './support/remainders.ts';
import { spokenPartsIn } from './support/spokenParts.ts';
import { wrongVotes } from './support/votes.ts';
import {
  aboutOf,
  isAdditive,
  isChange,
  isConfirmed,
  isMadeUpBehind,
  isNear,
  isOfDays,
  isOfOtherKind,
  mayBeWhole,
  moreThanAll,
  relatedTo,
  sumOfParts,
  tailFits,
  unlikeSum,
  unlikeWhole,
  type Whole,
} from './support/wholes.ts';

export default defineRule({
  id: 'sum-of-parts',
  scope: 'paragraph',
  level: 'error',
  undecided: true,
  docs: {
    title: both('分项之和与总数不符', 'Parts that do not make up the whole'),
    why: both(
      '“其中”之后的分项不能多于总数；“分别为”列全的分项，合计应等于总数。四舍五入造成的末位差不算。',
      'What follows 其中 cannot exceed the whole, and parts that are told in full must add up to it; what rounding explains is let pass.',
    ),
    remedy: both('核对总数和各分项，改正错数；分项有交叉的，请注明。', 'Check the whole and the parts; say so where parts overlap.'),
    basis: '算术；国家统计局统计公报关于四舍五入的注释',
  },
  examples: {
    invalid: [
      {
        text: '受理诉求[[1260件]]，其中咨询类460件、投诉类520件、建议类290件。',
        fixes: ['受理诉求1270件，其中咨询类460件、投诉类520件、建议类290件。'],
        kind: 'exceeds',
      },
      { text: '签约项目[[50个]]，其中工业30个、服务业25个。', fixes: ['签约项目55个，其中工业30个、服务业25个。'], kind: 'exceeds' },
      { text: '签约项目[[50个，其中工业60个]]。', kind: 'exceeds' },
      {
        text: '新建学校[[12所]]，分别为小学6所、初中4所、高中1所。',
        fixes: ['新建学校11所，分别为小学6所、初中4所、高中1所。'],
        kind: 'differs',
      },
      {
        text: '争取资金[[7.6亿元]]，其中中央资金4.2亿元、省级资金4.1亿元。',
        fixes: ['争取资金8.3亿元，其中中央资金4.2亿元、省级资金4.1亿元。'],
        kind: 'exceeds',
      },
      { text: '建成A级景区[[20家]]，包括5A级2家、4A级9家、3A级12家。', kind: 'exceeds' },
      { text: '签约项目[[42个]]、总投资180亿元，其中工业项目30个、服务业项目15个。', kind: 'exceeds' },
      {
        text: '完成投资[[120.5亿元]]（工业70.3亿元、服务业52.6亿元）。',
        fixes: ['完成投资122.9亿元（工业70.3亿元、服务业52.6亿元）。'],
        kind: 'exceeds',
      },
      {
        text: '进出口总值[[72亿元]]，增长3%，其中出口45亿元、增长8%，进口37亿元、下降2%。',
        fixes: ['进出口总值82亿元，增长3%，其中出口45亿元、增长8%，进口37亿元、下降2%。'],
        kind: 'exceeds',
      },
      { text: '实现地区生产总值[[86.5亿元]]。其中，第一产业增加值12.3亿元，第二产业增加值30.6亿元，第三产业增加值53.6亿元。' },
      { text: '进出口总值[[72亿元]]，其中：出口45亿元，进口25亿元。', kind: 'differs' },
      { text: '农机保有量[[9600台]]，其中拖拉机5200台、收割机2100台、其他1300台。', kind: 'differs' },
      {
        text: '下达资金260万元、180万元、75万元，共计[[525万元]]。',
        fixes: ['下达资金260万元、180万元、75万元，共计515万元。'],
        kind: 'differs',
      },
      {
        text: '全市生产总值[[216.5亿元]]，按可比价格计算，增长5.8%。分产业看，第一产业增加值26.3亿元，第二产业增加值90.1亿元，第三产业增加值110.1亿元。',
        fixes: [
          '全市生产总值226.5亿元，按可比价格计算，增长5.8%。分产业看，第一产业增加值26.3亿元，第二产业增加值90.1亿元，第三产业增加值110.1亿元。',
        ],
        kind: 'exceeds',
      },
      { text: '一般公共预算收入[[9.62亿元]]，为预算的102%，其中税收收入6.41亿元，非税收入3.11亿元。', kind: 'differs' },
      { text: '进出口总额[[86.3亿元人民币]]，同比增长4%。其中，出口60.1亿元，进口36.2亿元；贸易顺差23.9亿元。', kind: 'exceeds' },
      { text: '收到群众来信[[1326件]]，已办结1298件，正在办理38件。', kind: 'exceeds' },
      { text: '工程总投资[[36亿元]]，分两期建设，其中一期投资16亿元，二期投资22亿元。', kind: 'exceeds' },
      { text: '贷款余额[[516.2亿元]]，比年初增加40亿元。其中，住户贷款220.1亿元，企（事）业单位贷款306.1亿元。', kind: 'exceeds' },
      { text: '新建学校[[18所]]，其中小学、初中、高中分别为10所、7所、3所。', kind: 'exceeds' },
      { text: '培育产业链[[36条]]，其中6条省级、13条市级、27条县级。', kind: 'exceeds' },
      { text: '安排项目[[142个]]，其中产业类80个（含制造业50个、服务业30个）、基础设施类45个、民生类27个。', kind: 'exceeds' },
      { text: '第一批安排30户，第二批安排25户，两批共安排[[65户]]。', kind: 'differs' },
      { text: '改造小区[[86个，惠及居民1.2万户，其中2000年前建成的小区96个]]。', kind: 'exceeds' },
      { text: '收购杂粮[[1268吨]]，其中绿豆326吨、红小豆412吨、芸豆630吨。', kind: 'exceeds' },
      {
        text: '实施重点项目[[九十个]]：产业项目五十个、民生项目三十个。',
        fixes: ['实施重点项目八十个：产业项目五十个、民生项目三十个。'],
        kind: 'differs',
      },
      { text: '桥梁概算[[6200万元]]，资金来源为：省级补助3000万元，县级配套1800万元，银行贷款1600万元。', kind: 'exceeds' },
      { text: '聘用护士[[126名]]，其中男护士18名、女护士98名。', kind: 'differs' },
      { text: '商铺零售额[[65.2亿元]]，其中商品零售56.1亿元，餐饮收入8.1亿元。', kind: 'differs' },
      { text: '救助群众[[1862人]]，其中成年人1326人、未成年人516人。', kind: 'differs' },
      { text: '收回问卷86份，[[有效问卷81份，无效问卷7份]]。', kind: 'exceeds' },
      { text: '收回有效票[[186张]]，其中赞成171张，反对8张，弃权5张。', kind: 'differs' },
      { text: '实到代表186名，表决结果为：[[赞成171票，反对8票，弃权9票]]。', kind: 'exceeds' },
      { text: '应到委员48名，[[因事请假5名，实到42名]]。' },
      { text: '完成投资[[26.4亿元]]，由产业投资15.8亿元和民生投资11.6亿元两部分构成。', kind: 'exceeds' },
      { text: '建设市级项目[[214个]]，其中产业类106个、基础设施类58个、社会民生类40个，已开工198个。', kind: 'differs' },
      { text: '新增债务[[36.5亿元]]，其中一般债务12.1亿元、专项债务23.4亿元。', kind: 'differs' },
      { text: '调解纠纷[[一百二十件]]，其中邻里三十八件、婚姻家庭五十六件、宅基地及其他三十六件。', kind: 'exceeds' },
      { text: '新修高标准农田[[12.6万亩]]，其中东部乡镇5.3万亩、中部乡镇4.8万亩、西部乡镇3.5万亩。', kind: 'exceeds' },
      { text: '渠道概算[[2.5亿元]]，其中中央补助8000万元、省级配套5000万元、市县自筹1.3亿元。', kind: 'exceeds' },
      {
        text: '上半年生产总值增长[[5.2%]]，第一、二、三产业分别拉动经济增长0.3、2.4和3.0个百分点。',
        fixes: ['上半年生产总值增长5.7%，第一、二、三产业分别拉动经济增长0.3、2.4和3.0个百分点。'],
        kind: 'differs',
      },
      {
        text: '年末常住人口126.5万人。分性别看，男性[[65.1万人，女性62.4万人]]；分城乡看，城镇人口58.2万人，乡村人口68.3万人。',
        kind: 'exceeds',
      },
      { text: '户籍人口126.5万人。其中，城镇人口[[58.2万人，乡村人口69.3万人]]；男性64.1万人，女性62.4万人。', kind: 'exceeds' },
      { text: '全县修复水毁点[[63处]]。具体看，堤防21处，渠系16处，管网18处，塘坝9处，月底前完工。', kind: 'exceeds' },
      {
        text: '入职的新护士中，内科32名、外科41名、急诊18名，另有儿科和产科护士共15名。医院为这[[116名]]新护士安排了培训。',
        fixes: ['入职的新护士中，内科32名、外科41名、急诊18名，另有儿科和产科护士共15名。医院为这106名新护士安排了培训。'],
        kind: 'differs',
      },
      { text: '承办建议[[176件]]，按内容分，农业类62件、交通类48件、教育类56件，均已答复。', kind: 'differs' },
      { text: '空气质量优良天数[[288天]]，其中优86天、良212天。', kind: 'exceeds' },
      { text: '增值税12.6亿元、企业所得税4.2亿元、个人所得税1.5亿元，三项合计[[19.3亿元]]。', kind: 'differs' },
      { text: '公共预算收入12.1亿元，上级补助28.3亿元，调入资金4.2亿元，收入总计[[46.6亿元]]。', kind: 'differs' },
      { text: '参训人员共[[68人]]，包括驻村书记24人、分管同志36人、致富带头人18人。', kind: 'exceeds' },
      { text: '湿地面积[[18公顷]]，分为三个片区：湖心区7公顷，缓冲区8公顷，体验区5公顷。', kind: 'exceeds' },
      { text: '大坝概算[[5.6亿元]]，由主体、移民、环保三部分构成：主体3.6亿元，移民1.8亿元，环保0.5亿元。', kind: 'exceeds' },
      { text: '“俺组一共[[126户]]，住进楼房的72户，留在老院的36户，还有28户常年在外。”', kind: 'exceeds' },
      { text: '“今年拢共养了[[320头]]，卖了180头，送了20头，剩下110头过年再出栏。”', kind: 'differs' },
      { text: '全乡[[十九个]]组，其中川道组八个、丘陵组七个、高山组五个。', kind: 'exceeds' },
      { text: '全乡试点村[[26个]]，其中坝区村9个、半山村8个、深山村11个，一村一策。', kind: 'exceeds' },
      { text: '查处问题[[68件]]，其中侵占农田领域29件、截留补贴领域24件、校园食堂领域17件。', kind: 'exceeds' },
      { text: '新聘村医[[126名]]。从学历看，大专毕业生61名，本科毕业生43名，研究生和留学生32名。', kind: 'exceeds' },
      { text: '矿区面积[[32平方公里]]，由三个采区组成：北采区9平方公里，中采区11平方公里，南采区14平方公里。', kind: 'exceeds' },
      { text: '大会应到代表326名，[[实到336名]]，符合法定人数。', kind: 'exceeds' },
      { text: '今年安排危桥[[36座]]，已修好14座；剩下的24座汛前修完。', kind: 'exceeds' },
      { text: '全区[[18个]]社区中11个建了食堂，其余8个年内建成。', kind: 'exceeds' },
      { text: '计划发证[[3152本]]，已发2890本，剩余226本下周发完。', kind: 'differs' },
      { text: '落户项目8个、总投资[[36.2亿元]]，其中制造项目5个、21.7亿元，文旅项目3个、16.5亿元。', kind: 'exceeds' },
      { text: '新建改扩建卫生室[[162所]]，其中新建54所、改扩建98所。', kind: 'differs' },
      { text: '已栽果苗[[860万株]]，占计划总数920万株的93.5%，其中苹果380万株、桃树310万株、其他品种180万株。', kind: 'exceeds' },
      { text: '认定省级基地7个、市级基地16个，共[[33个]]。', kind: 'differs' },
      { text: '三个乡镇分别建成5处、4处、8处，新建驿站共[[18处]]。', kind: 'differs' },
      { text: '[[156座]]桥梁中，有6座大型、28座中型、132座小型。', kind: 'exceeds' },
      { text: '技改任务[[65项]]，其中锅炉更新22项、管线保温26项、水泵变频27项。', kind: 'exceeds' },
      { text: '落户企业[[52家]]，其中央企3家、国企14家、民企45家。', kind: 'exceeds' },
    ],
    valid: [
      '共58个项目，已开工42个，其中竣工10个，剩下的16个年底前开工；全市58个乡镇，开工项目42个，剩下的26个项目年底前开工。',
      '全县120个村，60个村通公交，剩余50个村明年通，10个村不通；新建小区10个、改造小区30个，已开工17个，剩下的23个月底前开工。',
      '大会应到代表326名，实到316名，列席36名；应到会员48名，实到48名。',
      '累计建成86个，今年新建12个，其余74个为往年建成；12个县区中9个上榜，其余3个退位，2个县区的排名垫底。',
      '落户项目8个、总投资36.2亿元，其中制造项目5个、21.7亿元，文旅项目2个、12.5亿元。',
      '新建改扩建卫生室162所，其中新建54所、改扩建108所；改造学校162所，其中新建54所、改扩建98所。',
      '认定省级基地7个、市级基地16个，共有各类基地133个；3个县中，有12个乡镇达标；技改任务65项，其中锅炉更新22项、管线保温26项。',
      '“俺组一共126户，住进楼房的62户，留在老院的36户，还有28户常年在外。”“今年一共养了320头，卖了180头，还有60头羊羔。”',
      '一共126户，种茶的92户，养蜂的66户，还有28户开饭店；一共来了60人，坐车的40人，每车15人，还有3人步行。',
      '满意度得分4.8分（满分5分），考核得分92.5分，其中党建得分95分；补贴30万元（上限50万元），在馆读者86人（可容纳120人）。',
      '新聘村医126名。从学历看，大专毕业生61名，本科毕业生43名等；发放补贴30万元，其中最高50万元。',
      '全乡试点村28个，其中坝区村9个、半山村8个、深山村11个，一村一策。',
      '矿区面积32平方公里，由四个采区组成：北采区9平方公里，中采区11平方公里，南采区14平方公里。',
      '上半年生产总值增长5.6%，第一、二、三产业分别拉动经济增长0.3、2.4和3.0个百分点。',
      '年产八百吨合成氨（合三千吨硫酸铵）的厂已经建成。产量共增加了一千九百亿斤，即从三千四百亿斤增加到五千三百亿斤。',
      '受理诉求100件，办结92件，正在办理6件；应到48人，实到43人，5人请假；应到36人，实到30人，列席6人，请假6人（病假2人、事假4人）。',
      '收回表决票186张，经计票，赞成171票、反对8票、弃权5票；完成投资26.4亿元，由产业投资15.8亿元等构成。',
      '建设市级项目214个，其中产业类106个、基础设施类48个、社会民生类33个。',
      '公共预算收入6.9亿元，增长5%。加上级补助4.1亿元，调入资金2.7亿元，收入总计13.7亿元。',
      '基金收入0.5亿元，上年结余0.2亿元，收入总计0.7亿元；基金支出0.6亿元，支出总计0.6亿元。',
      '计划总投资3.6亿元，用途：一期工程1.2亿元，配套设施0.8亿元。',
      '已开发矿种36种，其中金属矿产9种，非金属矿产26种，水气矿产1种。',
      '处分298人，其中党纪处分246人，政务处分92人。培训320人次，其中男性管理人员96人次，女性120人次。',
      '医院42家，其中三级医院5家，二级医院12家，民营医院26家。',
      '粮食总产量120万吨，增产2万吨，其中夏粮50万吨、秋粮60万吨。',
      '施工项目1412个，其中：本年新开工项目626个，本年投产项目820个。',
      '安排项目142个，其中产业类80个（含制造业50个、服务业30个）、基础设施类35个、民生类27个。',
      '新建桥梁63座，其中公路桥40座（含特大桥22座）、铁路桥16座、人行桥7座。',
      '零售总额128亿元。其中，网上零售11亿元。按经营地分，城镇98亿元，乡村30亿元。',
      '全年用水85.1亿立方米。按水源分，地表水71.0亿立方米，地下水13.6亿立方米，其他0.5亿立方米。',
      '到位各类资金26.4亿元，同比多争取3.1亿元。其中，中央资金4.2亿元，专项债券8.6亿元。',
      '贷款余额516.2亿元，增加40亿元。其中，住户贷款220.1亿元，企（事）业单位贷款290.1亿元。',
      '审结案件8620件，其中民商事案件5230件，涉企案件2860件，刑事案件1268件。',
      '新增贷款126亿元，其中制造业贷款36亿元，涉农贷款52亿元，小微企业贷款68亿元。这些新产品充电1小时即可连续作业8小时。',
      '项目涵盖医疗等7个重点领域。其中，生态项目67个。保修期为1年，其中防水工程为3年。',
      '共有41个场馆，其中北部36个、南部3个、东部2个，北部赛区新建21个。发运货物29.2亿吨，同比增加1.7亿吨，其中煤炭11亿吨。',
      '参加基本养老保险人数180.3万人，比上年末增加7.8万人，其中，参加职工基本养老保险人数130.1万人，参加居民基本养老保险人数50.2万人。',
      '参保人数46.85万人，增加0.59万人，其中，职工20.15万人；收入153.9亿元，增长5.6%，增收8.2亿元，其中：税收收入90.5亿元。',
      '粮食产量237.3亿斤，比上年增产3.7亿斤。其中，水稻产量126.6亿斤。',
      '支出67.2亿元，比2019年预算增加4.1亿元，增长6.5%。其中：基本支出30.7亿元。',
      '火电装机容量1064万千瓦；太阳能发电装机容量330.6万千瓦，增长50.3%。其中，可再生能源装机容量408.9万千瓦。',
      '债券还本付息25.9亿元（还本14.8亿元，付息11.1亿元），其中：一般债券还本付息16.1亿元。',
      '第一产业投资95.3亿元；第二产业投资708.8亿元，增长23.6%，其中工业投资708.8亿元；第三产业投资571.4亿元。',
      '本级收入28.7亿元（不含高新区36.4亿元），增长5%。',
      '电子业收入400亿元，利润总额30亿元，其中软件收入120亿元。',
      '17日召开会议，其中18日分组讨论。',
      '承办建议176件，按内容分，农业类62件、交通类48件、教育类56件等；承办提案176件，按内容分，主要是农业类62件、交通类48件、教育类56件。',
      '目录增补159种，修订110种，总共6385种。',
      '进出口总值72亿元，增长3%，其中出口45亿元、增长8%，进口27亿元、下降2%。',
      '居民人均可支配收入32000元，其中城镇居民41000元、农村居民22000元。',
      '完成投资70亿元，其中技改30亿元，新建企业12家、改造企业9家，共计21家。',
      '全年新增30家，近两年新增20家、25家，共计45家。',
      '办好实事10件：改造小区5个，新增车位3000个；培训护士20人：内科8人等。',
      '签约项目55个，其中工业30个、服务业25个；签约项目50个，其中工业30个；签约项目50个，其中亿元以上35个、10亿元以上20个。',
      '新增企业50家，其中高新技术企业30家、科技型中小企业25家。',
      '完成投资120.5亿元，其中工业70.3亿元、服务业50.3亿元。',
      '新增就业50人，比上年增加60人。',
      '入职的新护士中，内科32名、外科41名、急诊18名，另有儿科护士15名。医院为这106名新护士安排了培训；义诊中，内科12名、外科11名、骨科8名医生到场，为这41名老人看病。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const { growth, parts, sum, slack } of contributionsIn(text, facts.figures)) {
      if (Math.abs(sum - growth.value) <= slack) continue;
      const right = withCoreValue(growth, Number(sum.toFixed(growth.decimals)));
      report({
        span: growth.core,
        kind: 'differs',
        message: both(
          `三次产业拉动合计为${printed(sum, 2)}个百分点，与增长${growth.text}不符，请核对增速和各产业的拉动点数。`,
          `The three industries drive ${printed(sum, 2)} points of growth, not ${growth.text}; check both.`,
        ),
        expected: right,
        related: parts.map((part) => ({ span: part.core, message: both(`拉动：${part.text}`, `Drives: ${part.text}`) })),
        fixes: [{ title: both(`增速改为“${right}”`, `Change the growth to ${right}`), edits: [{ span: growth.core, newText: right }] }],
      });
    }
    for (const { start, end, sum, ballots, what } of [...wrongVotes(text), ...wrongAttendance(text)]) {
      report({
        span: { start, end },
        kind: sum > ballots.value ? 'exceeds' : 'differs',
        message: both(`${what[0]}合计为${sum}，与${ballots.text}不符，请核对。`, `${what[1]} add up to ${sum}, not to ${ballots.text}.`),
        related: [{ span: ballots, message: both(`总数：${ballots.text}`, `Whole: ${ballots.text}`) }],
      });
    }
    const told = new Set<Figure>();
    for (const find of [pointedWholes, spokenPartsIn, pairedPartsIn, remaindersIn])
      for (const { whole, parts, sum } of find(text, facts.figures).filter((one) => !told.has(one.whole))) {
        told.add(whole);
        report({ ...unlikeSum(whole, sum), related: relatedTo(parts) });
      }
    facts.figures.forEach((whole, at) => {
      if (told.has(whole)) return;
      if (!mayBeWhole(whole) && !isOfDays(text, whole)) return;
      const before = partsBefore(text, facts.figures, at);
      if (before && tailFits(whole, before)) return;
      const after = before ? null : partsAfter(text, facts.figures, at);
      if (!before && !after) return;
      const about = aboutOf(text, whole);
      if (!isAdditive(about)) return;
      const parts = before ?? (after ? headOf(after, about) : []);
      // 参保180万人，比上年增加8万人，其中职工130万人、居民50万人: parts of the level, and not of what it rose by.
      if (parts.length === 0 || (before === null && isChange(text, whole))) return;
      if (parts.length === 1 && (isOfFields(text, whole) || isOfOtherKind(parts[0]?.label ?? '', about))) return;
      const labels = parts.map(({ label }) => label);
      const isFull =
        before !== null || (after !== null && (leavesNothingOut({ ...after, items: parts }, about) || areNamedInTurn(labels, about)));
      const { sum, slack } = sumOfParts(whole, parts);
      // 新增159种，修订1101种，总共6385种: the whole that there is then.
      if (before !== null && whole.value > sum * 2) return;
      // 41个场馆，其中广东36个、香港3个、澳门2个，广东馆中新建21个: the first make it up.
      if (before === null && parts.some((_, end) => addsUp(parts.slice(0, end + 1), whole.value))) return;
      const exceeds = sum > whole.value + slack;
      // 总投资3.6亿元，用途：一期1.2亿元，配套0.8亿元: what is far from all is not all.
      const isShort = sum < whole.value - slack && (after?.told !== 'full' || isNear(whole, sum));
      const states = areStates(labels);
      // 100件，办结92件，在办6件: two may have been refused; where one digit explains it, none were.
      const slips = (least?: number): boolean =>
        isOneSlip(whole, sum, least) || parts.some(({ figure }) => isOneSlip(figure, figure.value - sum + whole.value, least));
      const isSlip = slips();
      // 国家级8处、省级21处，共39处: of 共 alone one digit tells that nothing else was meant.
      const last = before?.at(-1)?.figure;
      if (last && isAllTold(text, last, whole) && !((isDivision(labels) || areCountedInTurn(labels)) && slips(2))) return;
      if (after?.told === 'among' && !(parts.length > 1 && isDivision(labels))) return;
      if (after?.told === 'bare' && !(states || areAllParts(labels, about))) return;
      // 按行业分，…: what is divided anew may be another whole, told farther before.
      if (after?.isAnew && (parts.length === 1 || !(isSlip || isNear(whole, sum)))) return;
      // Kinds of enterprises or talents overlap; places, branches and ranks do not. Of others, what one digit explains is a slip.
      const looksSlipped =
        isNear(whole, sum) &&
        ((isSlip && !mayOverlap(labels)) ||
          (areKindsOfOne(labels) && slips(2)) ||
          after?.isByKind === true ||
          (after?.isIncluded === true && parts.length > 2 && !mayOverlap(labels)));
      const isTen = isNear(whole, sum) && areTenTooMany(labels, sum - whole.value);
      const certain = isFull || isTen || states || parts.length === 1 || isDivision(labels) || looksSlipped;
      const areUsual = areUsualKinds(labels, about) || (after !== null && areClasses(after, text));
      if (!((certain && exceeds) || ((isFull || ((states || areUsual) && isSlip)) && isShort))) return;
      const [only] = parts;
      if (
        after &&
        parts.length > 1 &&
        (isConfirmed(whole, divisionsAnew(text, facts.figures, at + 2)) ||
          isMadeUpBehind(whole, facts.figures, parts.at(-1)?.figure.end ?? 0))
      ) {
        const related = [{ span: whole.core, message: both(`总数：${whole.text}`, `Whole: ${whole.text}`) }];
        report({ ...unlikeWhole(whole, parts, sum), related });
        return;
      }
      report({
        ...(only && parts.length === 1 ? moreThanAll(whole, only) : unlikeSum(whole, sum)),
        ...(((areUsual && !isFull && !exceeds) || (isTen && !isFull && !looksSlipped && !isDivision(labels))) && {
          level: 'warning' as const,
        }),
        related: relatedTo(parts),
      });
    });
  },
});

/** 涵盖医疗等7个重点领域。其中，生态项目67个: other things are counted. Of a score each part has its own: 得分92分，其中党建95分. */
const isOfFields = (text: string, { unit, end }: Whole): boolean => unit === '分' || FIELDS.test(text.slice(end, end + 6));
const FIELDS = /^[重点主要大关键]{0,4}(?:领域|方面|环节|行业|板块|类别|地区|[省市县])/;

const addsUp = (parts: readonly Part[], whole: number): boolean =>
  parts.length > 1 && parts.reduce((total, { figure }) => total + figure.value, 0) === whole;
