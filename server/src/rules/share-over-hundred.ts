import { structureAt } from '../quantity/industryStructure.ts';
import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { printed } from './support/numerals.ts';
import { proseOf } from './support/prose.ts';
import { nameInTurn } from './support/ratesInTurn.ts';
import { wrongScales } from './support/scaleShares.ts';
import { sharesIn, sumOf, wrongRest } from './support/shares.ts';
import { tooManyAnswers } from './support/singleChoice.ts';

export default defineRule({
  id: 'share-over-hundred',
  scope: 'paragraph',
  level: 'error',
  needs: [
    '占',
    '率',
    '比例',
    '比重',
    '份额',
    '优良天数比',
    '满意度',
    '三次产业',
    '一、二、三',
    '一二三产',
    '一产',
    '岁',
    '以下',
    '以内',
    '限选',
    '单选',
    '单项选',
    '选一',
    '选其',
    '选择一',
    '填一',
  ],
  docs: {
    title: both('占比超过100%', 'A share over 100%'),
    why: both(
      '部分不能多于整体：占比、覆盖率、净入学率不超过100%；同一整体各部分占比之和不超过100%，三次产业比重之和为100%。',
      'A part is not more than its whole: shares and rates of coverage end at 100%, the shares of one whole do so together, and the three industries add up to it.',
    ),
    remedy: both(
      '核对分子、分母；若指完成计划的程度，请写“完成年度计划的…%”。',
      'Check both numbers; where progress is meant, name the plan.',
    ),
    basis: '算术；国家统计局统计术语：比重、产业结构',
  },
  examples: {
    invalid: [
      { text: '产品出口占全部出口的[[132%]]。', kind: 'share' },
      { text: '全镇96个村民小组中，装上路灯的占[[104%]]。', kind: 'share' },
      { text: '高技术产业占比[[112%]]。', kind: 'share' },
      { text: '服务业增加值占地区生产总值的比重达到[[105.3%]]。', kind: 'share' },
      { text: '三次产业结构为[[5.2∶41.3∶55.6]]。', kind: 'sum' },
      { text: '桥梁造价中，村民自筹占25%，财政补助占55%，[[爱心捐款占30%]]。', kind: 'sum' },
      { text: '一产占比8%，二产占比46%，[[三产占比56%]]。', kind: 'sum' },
      { text: '污水处理率由92%提高到[[192%]]。', kind: 'share' },
      { text: '三次产业占比分别为[[9.2%、43.1%、57.7%]]。', kind: 'sum' },
      { text: '工业占45%、建筑业占12%、[[服务业占50%]]。', kind: 'sum' },
      { text: '工业、居民、商业用电分别占全社会用电量的[[62%、21%、19%]]。', kind: 'sum' },
      { text: '非常满意的占72%，比较满意的占25%，[[一般的占8%]]。', kind: 'sum' },
      { text: '门诊费用报销比例提高到[[105%]]。', kind: 'share' },
      { text: '绿色建筑占比由2018年的48.6%上升到2021年的[[151.2%]]。', kind: 'share' },
      { text: '从用地结构看，耕地占52.3%，林地占31.2%，草地占12.1%，[[其他用地占14.4%]]。', kind: 'sum' },
      { text: '分税种看，增值税占税收收入的42.1%，企业所得税占33.4%，[[其他各税合计占34.5%]]。', kind: 'sum' },
      { text: '0—14岁人口占15.2%，15—59岁人口占66.1%，[[60岁及以上人口占22.7%]]，其中65岁及以上人口占16.2%。', kind: 'sum' },
      { text: '从年龄看，学员中0—17岁为18.2%，18—59岁达66.3%，[[60岁及以上占17.5%]]。', kind: 'sum' },
      { text: '学历方面，高中及以下21%，大专46%，[[本科及以上达到39%]]。', kind: 'sum' },
      { text: '入户核查率、药品抽检合格率分别达到96%、[[103%]]。', kind: 'share' },
      { text: '事项网上可办率达到[[100.6%]]。', kind: 'share' },
      { text: '参训学员中，工人占二分之一，农民占三分之一，[[干部占四分之一]]。', kind: 'sum' },
      { text: '按经济类型分，国有投资占全部投资的38.2%，民间投资占58.6%，[[外商投资占8.2%]]。', kind: 'sum' },
      { text: '从客源看，省内、华东、华北分别占游客总数的[[48.2%、31.5%和22.6%，其他地区占7.2%]]。', kind: 'sum' },
      { text: '国有、民营、外资企业占比分别为[[35%、50%、25%]]。', kind: 'sum' },
      { text: '常住人口中，男性占51.3%，[[女性占47.7%]]。', kind: 'sum' },
      { text: '在校生3.6万人，其中小学占46%，初中占32%，[[高中占28%]]。', kind: 'sum' },
      { text: '农田中，水田占45.6%，[[旱地占64.4%]]。', kind: 'sum' },
      { text: '头茬茶占六成，二茬茶占三成五，[[其余一成]]为三茬茶。', kind: 'sum' },
      { text: '第一、第二、第三产业对经济增长的贡献率分别为[[6.1%、45.2%、58.7%]]。', kind: 'sum' },
      { text: '社保支出占一般公共预算支出的比重达[[105.2%]]。', kind: 'share' },
      { text: '受访商户中，愿意续租的占总户数的[[107%]]，其余拟迁往新市场。', kind: 'share' },
      { text: '乡村医生中，有执业资格的占全体村医的[[103.5%]]。', kind: 'share' },
      { text: '外地车辆占总量超过[[116%]]。', kind: 'share' },
      { text: '林地面积占土地总面积的[[126.3%]]。', kind: 'share' },
      { text: '危险废物安全处置率为[[100.8%]]。', kind: 'share' },
      { text: '公租房出租率达到[[103%]]。', kind: 'share' },
      { text: '小学净入学率[[100.6%]]，初中毛入学率102.8%。', kind: 'share' },
      { text: '从贷款投向看，制造业、批发和零售业、教育业贷款分别占[[42.1%、33.5%、29.6%]]。', kind: 'sum' },
      { text: '从收入构成看，工资收入约占四成五，经营收入约占三成，财产收入约占一成，[[转移收入约占三成]]。', kind: 'sum' },
      { text: '调查每人限选一项。结果显示，38%的居民常去书吧，34%去健身点，22%去棋牌室，[[16%]]去展厅。', kind: 'sum' },
      { text: '本题为单选题，选择周末开课的占52%，选择晚间的占38%，选择寒暑假的占[[20%]]。', kind: 'sum' },
      { text: '从支出看，教育占38%、医疗占27%、社保占42%，合计[[107%]]。', kind: 'share' },
    ],
    valid: [
      '调查可多选。38%的居民常去书吧，34%去健身点，52%去棋牌室；本题限选一项，52%选周末，38%选晚间，10%选寒暑假。',
      '调查限选一项，回收率95%，其中38%常去书吧，34%去健身点，28%去棋牌室。',
      '头茬茶占六成，二茬茶占三成，其余一成为三茬茶；甲级品占一半，乙级品占三成，其余两成为丙级品。',
      '18岁以下占20%，30岁以下占45%，60岁以上占40%；0—14岁人口占15.2%，15—59岁占66.1%，60岁及以上占18.7%，其中65岁及以上占12%。',
      '产销率、合格率分别为103%、98%；及格率和任务完成率分别达到96%和105%。',
      '移动电话普及率118.6%，固定宽带家庭普及率113.7%。',
      '企业反映的困难中，用工成本上升占68.2%，原材料涨价占57.6%，市场需求不足占41.3%。',
      '在受访企业中，认为订单不足的占46.1%，认为成本上升的占58.2%，其他原因占12.3%。',
      '实际到会人数占计划总数的104%，完成量占任务总量的112%，今年产量占上年总量的103%。',
      '从投向看，七成以上用于民生，三成用于产业。',
      '常住人口中，男性占51.3%，女性占48.7%；60岁及以上人口占22.7%，65岁及以上人口占16.2%。',
      '出口商品中，机电产品占出口总值的62.5%，农产品占13.8%；民营企业出口占71.2%。',
      '文明村和文明乡镇占比分别达64%、85%。',
      '省级重点项目投资完成率126.2%、开工率105%、竣工率144.1%。',
      '资本充足率215%，贷款拨备覆盖率186%。',
      '高技术产业占比12%，服务业增加值占比重达到55.3%。',
      '年度任务为装路灯300盏，已装上的占104%；全镇96个村民小组中，装上路灯的占100%。',
      '25个项目完成投资408亿元，完成占比110%。',
      '三次产业结构由5.9∶41.5∶52.6调整为5.2∶41.3∶53.5，工业占45%、服务业占50%。',
      '税收收入占年度预算的105%，完成年度计划的112%，毛入学率103%。',
      '小学六年巩固率112.1%，毛入园率109.2%。',
      '民营企业占90%、高新技术企业占60%。',
      '存款余额占地区生产总值的比重达到185%，民生支出占一般公共预算收入的126%。',
      '实际支出占年初安排支出的108%。',
      '从人员构成看，党员占46%，本科学历占82%，中级职称占30%。',
      '从贷款结构看，中长期贷款占65.2%，企业贷款占70.1%，制造业贷款占12%。',
      '工业用电占六成，第二产业用电占六成半，居民用电占两成。',
      '从客源看，省内、华东、华北分别占游客总数的48.2%、31.5%和12.6%，其他地区占7.7%。',
      '水电、风电、光伏发电量分别占全国的75%、45%、49%。',
      '一、二、三产业占比分别为9.2%、43.1%、47.7%，毛入学率由98%提高到101%。',
      '进出口、工业投资占全省比重分别为60%、70%。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const figure of facts.figures) {
      if (figure.kind !== 'percent' || figure.value === null || figure.value <= 100) continue;
      const clause = /[^。；;，,]*$/.exec(text.slice(Math.max(0, figure.start - LONGEST_CLAUSE), figure.start))?.[0] ?? '';
      // 由68%提高到168%; 由2015年的68%上升到2020年的168%
      const before = clause.replace(/[由从](?:(?:19|20)\d{2}年(?:底|末)?的)?[\d.]+[%％]/, '');
      const isSum =
        /(?:合计|共占|总计占?)(?:为|达)?$/.test(before) &&
        /占[^。；]*$/.test(text.slice(Math.max(0, figure.start - 60), figure.start - before.length));
      const named = nameInTurn(text, figure);
      const sentence = /[^。；;]*$/.exec(text.slice(Math.max(0, figure.start - LONGEST_SENTENCE), figure.start))?.[0] ?? '';
      const isOfAll = named === null && OF_ALL.test(before) && !AGAINST.test(sentence);
      if (!(isSum || isOfAll || SHARE.test(named ?? before)) || AGAINST.test(named ?? before)) continue;
      report({
        span: figure.core,
        kind: 'share',
        message: isSum
          ? both(`各部分占比合计为${figure.text}，超过100%，请核对。`, `The shares add up to ${figure.text}.`)
          : both(`占比不应超过100%：此处为${figure.text}，请核对。`, `A share is not over 100%: ${figure.text}.`),
      });
    }
    for (let i = 0; i < facts.figures.length; i++) {
      const shares = structureAt(facts.figures, i, text);
      if (!shares) continue;
      i += shares.length - 1;
      const [{ start }, , { end }] = shares;
      const sum = shares.reduce((total, { low }) => total + (low ?? 0), 0);
      if (Math.abs(sum - 100) <= 1.5 * shares[0].step + 1e-9 || sum < 50) continue;
      report({ span: { start, end }, kind: 'sum', message: industriesSum(sum) });
    }
    for (const match of matchesOf(text, THREE)) {
      const sum = match.slice(1, 4).reduce((total, value) => total + Number(value), 0);
      if (Math.abs(sum - 100) <= 1.6) continue;
      const start = match.index + match[0].search(/\d/);
      report({ span: { start, end: match.index + match[0].length }, kind: 'sum', message: industriesSum(sum) });
    }
    const told = new Set<number>();
    for (const shares of /占|比重/.test(text) ? sharesIn(text, facts.figures) : []) {
      const { parts, start, inTurn } = shares;
      const rest = wrongRest(text, shares);
      if (rest)
        report({
          span: { start: rest.start, end: rest.end },
          kind: 'sum',
          message: both(
            `各部分合计为${printed(rest.sum, 2)}%：应余${printed(rest.left, 2)}%，此处为“${rest.text}”，请核对。`,
            `With the rest the shares make ${printed(rest.sum, 2)}%: ${printed(rest.left, 2)}% is left.`,
          ),
        });
      const last = parts.at(-1);
      const found = parts.length > 1 ? sumOf(shares) : null;
      if (!last || !found || !(found.isOver || found.isUnder)) continue;
      const { end } = last.figure;
      told.add(end);
      const total = printed(found.sum, 2);
      report({
        span: { start: inTurn ? start : text.lastIndexOf(last.label, last.figure.start), end },
        kind: 'sum',
        message: found.isOver
          ? both(`各部分占比合计为${total}%，超过100%，请核对。`, `The shares add up to ${total}%.`)
          : both(`各部分占比合计为${total}%，应为100%，请核对。`, `The shares add up to ${total}%, not to 100%.`),
        related: parts
          .slice(0, -1)
          .map(({ figure, label }) => ({ span: figure.core, message: both(`${label}占${figure.text}`, `Share: ${figure.text}`) })),
      });
    }
    for (const { answers, sum } of tooManyAnswers(text, facts.figures)) {
      const last = answers.at(-1);
      if (!last || told.has(last.end)) continue;
      report({
        span: last.core,
        kind: 'sum',
        message: both(
          `只能选一项的问题，各项回答合计为${printed(sum, 2)}%，超过100%，请核对。`,
          `Each person named one answer, but the answers add up to ${printed(sum, 2)}%.`,
        ),
        related: answers
          .slice(0, -1)
          .map(({ core, text: answer }) => ({ span: core, message: both(`一项：${answer}`, `Answer: ${answer}`) })),
      });
    }
    for (const { last, sum } of wrongScales(text)) {
      if (told.has(last.end)) continue;
      report({
        span: last,
        kind: 'sum',
        message: both(
          `各段占比合计为${printed(sum, 2)}%，应为100%，请核对。`,
          `The steps of the scale add up to ${printed(sum, 2)}%, not to 100%.`,
        ),
      });
    }
  },
});

const LONGEST_CLAUSE = 44;
const LONGEST_SENTENCE = 90;
/** 286个村中，建有卫生室的占103%: of all that were named before. */
const OF_ALL = /[\u4e00-\u9fff]占(?:到了?|了|达到?)?$/;

const industriesSum = (sum: number) =>
  both(`三次产业比重合计为${printed(sum, 2)}%，应为100%，请核对。`, `The three industries add up to ${printed(sum, 2)}%, not to 100%.`);

/** Rates of a part to its whole. 巩固率, 入学率, 参保率, 利用率 and 结案率 may be more, for others come in; 电话普及率 too. */
const RATES = [
  '净入[学园]|覆盖|合格|优良|达标|处理|治理|收集|绿化|城镇化|失业|就业|满意|硬化路|通客车|通公交|通邮|通电|通达|通畅|签约|整改|接种|知晓|通过|硬化|通车|办结|回复|渗透|占有',
  '(?<!(?:电话|手机|移动|宽带|网络)[\u4e00-\u9fff]{0,3})普及|升学|及格|毕业|成活|回收|无害化|(?:综合|资源化|安全)利用|准确|完好|好评|准点|正点|应答|上线',
  '可办|网办|网上办理|线上办理|在线办理|供热|燃气|可靠|治愈|发芽|出苗|到课|到会|出席|公开|持证|履约|兑现|胜诉|送达|退货|返修|识别|电子化',
  '机械化|国产化|筛查|建档|规范管理|检出|死亡|发病|贫困发生|空置|不良|不良贷款|受理|响应|化解|调解成功|成功|办复|出勤|参与|解决|修复|抽检合格|投票',
  '入住|出租|录取|存活|留存|住院分娩|火化|电气化|合规|命中|及时|正确|在岗|就诊|首诊|(?:集中|无害化|医疗废物|危险废物|安全)处置',
].join('|');
const SHARE = new RegExp(
  `(?:占比|比重|占[^，。；、]{1,10}的?比例|份额|(?:报销|支付|补助|补偿|优良(?:水体)?|合格|达标)比例|(?:${RATES})率|优良天数比[例率]|满意度|占全[部国省市区县][^，。；、]{1,8}的|占(?:其|了)?(?:总(?:[人户件]?数|量|人口|面积)|全部|全体[\u4e00-\u9fff]{2,6})的?|占[^，。；、]{1,12}(?:收入|支出|总[产量额数面积人口投资]{1,3}|用[水电地]量)的?)(?:已|均|分别)?(?:稳步|进一步|大幅)?(?:为|达到?了?|高达|超过?了?|(?:提高|上升|提升|增加|升)(?:到|至)?|(?:保持|稳定)在)?(?:(?:19|20)\\d{2}年(?:底|末)?的)?$`,
);
/** What a share may go beyond: a plan (税收收入占预算的105%, but not 占一般公共预算收入的105%), another year, or the year's product and income beside what is owed, traded or spent. */
const AGAINST =
  /完成占比|拨备|资本充足|流动性|杠杆|偿付|准备金|(?<!公共)预算|年初|安排|计划|目标|任务|序时|上年|去年|同期|(?:余额|债务|存款|贷款|资产|进出口)[^，。；]{0,8}占[^，。；]{0,6}(?:GDP|生产总值)|(?:支出|消费|债)[^，。；]{0,8}占[^，。；]{0,12}收入|进口[^，。；]{0,4}占[^，。；]{0,4}出口/;
const THREE =
  /(?:三次产业|第?一(?:产业)?、第?二(?:产业)?(?:、|和|、和)第?三(?:次)?产业?)[^，。；、\d]{0,12}(?:占比|比重|结构|贡献率)分别(?:为|是|达到?)(\d+(?:\.\d+)?)[%％][、，](\d+(?:\.\d+)?)[%％](?:[、，和])(\d+(?:\.\d+)?)[%％]/g;
