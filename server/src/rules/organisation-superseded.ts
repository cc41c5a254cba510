import { sentenceAround } from '../text/sentenceAround.ts';
import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import type { Span } from '../util/span.ts';
import { defineRule } from './rule.ts';
import { dateToldAt, isAfter, yearsNamed } from './support/dates.ts';
import { earlyBodies, LOCAL_BODY_NAMES, NEW_BODY_NAMES } from './support/earlyBodies.ts';
import { FORMER_BODIES } from './support/formerBodies.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'organisation-superseded',
  scope: 'paragraph',
  level: 'warning',
  needs: [...FORMER_BODIES.map(({ name }) => name), ...NEW_BODY_NAMES, ...LOCAL_BODY_NAMES],
  docs: {
    title: both('机构名称已停用或尚未启用', 'A body under a name that is not of its time'),
    why: both(
      '2018年、2023年机构改革后，国土资源部、工商局、银保监会等机构已更名或者撤并，写现在的事应当用现在的名称。',
      'The reforms of 2018 and 2023 renamed, merged or dissolved 国土资源部, 工商局, 银保监会 and others; what is told of today has the names of today.',
    ),
    remedy: both(
      '改用现名；讲述改革以前的事，请写明年份或者加“原”字。',
      'Write the present name; where the past is told, name the year or put 原 before it.',
    ),
    basis: '《深化党和国家机构改革方案》（2018）；《国务院机构改革方案》（2018）；《党和国家机构改革方案》（2023）；有关企业改制公告',
  },
  examples: {
    invalid: [
      {
        text: '2015年9月，[[农业农村部]]专家组走进果园。',
        fixes: ['2015年9月，农业部专家组走进果园。'],
        kind: 'early',
      },
      { text: '“青岩豆腐”2014年5月由[[国家市场监管总局]]核准注册为地理标志证明商标。', kind: 'early' },
      {
        text: '2016年10月，[[生态环境部]]批复环境影响报告书。',
        fixes: ['2016年10月，环境保护部批复环境影响报告书。'],
        kind: 'early',
      },
      { text: '2024年5月，两家联社合并组建的新银行取得[[中国银保监会]]开业批复。' },
      { text: '2017年4月，[[应急管理部]]督导组到矿区检查。', kind: 'early' },
      {
        text: '2014年3月，县[[农业农村局]]组织农机手检修农机。',
        fixes: ['2014年3月，县农业局组织农机手检修农机。'],
        kind: 'early',
      },
      { text: '2017年11月，市[[退役军人事务局]]印发通知，走访优抚对象。', kind: 'early' },
      { text: '2020年，[[国家环境保护部]]核查组到县。', fixes: ['2020年，生态环境部核查组到县。'] },
      {
        text: '2024年6月1日\n\n市[[环保局]]公布水质月报。',
        fixes: ['2024年6月1日\n\n市生态环境局公布水质月报。'],
      },
      { text: '2022年，县[[工商局]]抽检商品300批次。', fixes: ['2022年，县市场监管局抽检商品300批次。'] },
      { text: '2024年3月，[[中国银保监会]]河南监管机构发布提示。' },
      { text: '2021年以来，[[国土资源部]]三次督导。', fixes: ['2021年以来，自然资源部三次督导。'] },
      { text: '2024年，荥阳[[银保监分局]]开展宣传。', fixes: ['2024年，荥阳金融监管分局开展宣传。'] },
      { text: '2021年4月，与[[中国铁路总公司]]会商。', fixes: ['2021年4月，与中国国家铁路集团有限公司会商。'] },
      { text: '2023年5月，[[中央综治办]]通报表扬。', fixes: ['2023年5月，中央政法委通报表扬。'] },
      { text: '2023年7月1日\n\n县[[旅游局]]推出三条线路。', fixes: ['2023年7月1日\n\n县文化和旅游局推出三条线路。'] },
      { text: '2024年5月，中国人民银行某某[[市中心支行]]举办对接会。', fixes: ['2024年5月，中国人民银行某某市分行举办对接会。'] },
      { text: '2024年6月，[[国家乡村振兴局]]调研组到县。', fixes: ['2024年6月，农业农村部调研组到县。'] },
      { text: '2021年5月，[[全国人大内务司法委员会]]到市调研。', fixes: ['2021年5月，全国人大监察和司法委员会到市调研。'] },
      { text: '2023年6月，[[国务院扶贫办]]督导组到县。', fixes: ['2023年6月，国家乡村振兴局督导组到县。'] },
      { text: '2024年5月8日\n\n县[[扶贫办]]核查台账。' },
      { text: '2021年5月，[[出入境检验检疫局]]人员到苗圃查验。', fixes: ['2021年5月，海关人员到苗圃查验。'] },
      { text: '2024年，县[[国家税务局]]办税厅延时服务。', fixes: ['2024年，县税务局办税厅延时服务。'] },
      { text: '2022年，[[国家煤矿安全监察局]]通报事故。' },
      { text: '2020年7月，会议传达[[中央全面深化改革领导小组]]会议精神。' },
    ],
    valid: [
      '2014年，县农业农村局档案室落成；2018年11月，县农业农村局组织检修；2014年3月，现县农业农村局组织农机手检修农机；2016年被市应急管理局评为先进。',
      '2016年，园区获生态环境部批准的示范区称号已五年，2016年被农业农村部认定为示范县，2021年由国家市场监督管理总局核准注册。',
      '2016年，县里创成生态环境部命名的示范县；2018年4月，生态环境部督导组到县；2017年6月，现生态环境部调研组来县。',
      '2022年6月，国家乡村振兴局调研组到县。2021年5月，中国石油天然气集团有限公司投资建厂，2016年中国石油天然气集团公司签约。',
      '2024年，国家税务总局某某县税务局延时服务。',
      '2024年5月，公司扶贫办主任介绍，2020年县扶贫办、国务院扶贫办核查台账。2021年3月，县扶贫办挂牌为乡村振兴局。',
      '2024年5月，中国工商银行某某市中心支行、2022年中国人民银行某某市中心支行、原中国人民银行某某市中心支行。',
      '2024年6月1日\n\n以色列环境保护部代表团来访。',
      '2024年6月1日\n\n原市环境保护局的档案已经移交，原市工商局、质监局办公楼完成改造。',
      '2024年6月1日\n\n2016年，县国土资源局启动确权。当时县农业局抽调了20人。',
      '2024年6月1日\n\n他曾在县安监局工作，执行国土资源部2017年印发的标准，学习《环境保护部公告》和银保监会令。',
      '2019年5月，与中国铁路总公司会商，2024年通车；2022年，接收原中国铁路总公司移交的资产。',
      '2018年机构改革，组建市生态环境局，不再保留市环境保护局。',
      '2017年6月1日\n\n到2025年，市环保局建成监测网，市旅游局建成平台。',
      '县工商局抽检商品300批次；截至2017年底，市环保局系统有干部90人，2024年分流。',
      '2024年6月1日\n\n工商局小区、环保局巷改造完工，农业部门、环境保护部门和市文化和旅游局到场，农业部署有序。',
      '2024年6月1日\n\n澳门环境保护局、美国食品药品监督管理局发布公告，工商银行、国土空间规划不在其列。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const finding of earlyBodies(text)) report(finding);
    for (const { index, 0: name } of matchesOf(text, FORMER)) {
      const body = BY_NAME.get(name);
      const span = { start: index, end: index + name.length };
      if (!body || !isAfter(dateToldAt(facts, span), body.until) || isToldOfThePast(text, span, body.until)) continue;
      report({
        span,
        message: both(
          `“${name}”在${body.year}年更名或者撤并，现为“${body.now}”${body.isLocal ? '（以当地机构设置为准）' : ''}。来源：${body.source}`,
          `${name} was renamed or merged in ${body.year}; it is now ${body.now}${body.isLocal ? ', or as the place calls it' : ''}.`,
        ),
        expected: body.now,
        fixes: [{ title: both(`改为“${body.now}”`, `Change to ${body.now}`), edits: [{ span, newText: body.now }] }],
      });
    }
  },
});

const BY_NAME = new Map(FORMER_BODIES.map((body) => [body.name, body]));

/** Short names that are parts of others (文化和旅游局, 法国文化部) only behind their level, or where nothing stands before them. */
const OF_LEVEL = /^(?:农业局|农业厅|文化局|文化厅|旅游局|扶贫办|扶贫开发办公室|国家税务局)$/;
const OF_STATE = /^(?:农业部|文化部|环保部|环境保护部|国土资源部)$/;

/** It is a second name of 农业农村部 now: not where it stands among departments that did something together. */
const IN_LIST = '国家乡村振兴局';

const OF_BANK = /^[市州]中心支行$/;

const longestFirst = [...BY_NAME.keys()].sort((a, b) => b.length - a.length);
const patternOf = (name: string): string =>
  name === IN_LIST
    ? `(?<![、和与（])${name}(?![、和与等）])`
    : OF_BANK.test(name)
      ? `(?<=人民银行[\\u4e00-\\u9fff]{1,9})${name}`
      : OF_LEVEL.test(name)
        ? `(?<=[省市县区州旗])${name}`
        : OF_STATE.test(name)
          ? `(?<=^|[^一-鿿]|[经由获被向与和及在])${name}`
          : name;

/** Not 农业部门, 农业部署, 银保监会令, 工商局小区, nor what another country or another kind of supervision has. */
const FORMER = new RegExp(
  `(?:(?<![国湾港澳]|澳门|矿山|煤矿|民航|工程|交通|国家)(?:${longestFirst.map(patternOf).join('|')}))(?![门署队件落令域计巷路街楼老]|分[^局]|公告|小区|家属|住宅|宿舍|大院|旧址)`,
  'g',
);

/** Whether the sentence speaks of the time before a reform: 原市环保局, 不再保留…, 国土资源部2017年印发, 《…》. */
function isToldOfThePast(text: string, span: Span, until: string): boolean {
  const { start, end } = sentenceAround(text, span);
  const sentence = text.slice(start, end);
  const before = text.slice(start, span.start);
  return (
    FORMERLY.test(before) ||
    REFORM.test(sentence) ||
    ELSEWHERE.test(sentence) ||
    before.lastIndexOf('《') > before.lastIndexOf('》') ||
    yearsNamed(sentence).some((date) => !isAfter(date, until))
  );
}

const FORMERLY = /(?<![中草平高太五])原(?![则料油因])[^，。；]{0,24}$|(?:曾|时任|历任|先后|当时|当年|那时|以前|过去|前身)/;
const REFORM =
  /机构改革|更名|改名|改为|改称|(?<!(?:联社|银行|公司|集团|学校|医院|村|乡|镇|财务)[^，。；、]{0,4})合并(?!报表|报销|审批|办理|组建的?新?(?:银行|公司|集团|学校|村))|整合(?:组建|设立|为|划入|并入)|撤销|组建(?:的?[省市县区国自生应农文卫])|不再保留|划归|划入|并入|转隶|牌子|前身|旧称/;
const ELSEWHERE = /澳门|香港|台湾|台北|特区政府|[美英法德韩泰]国|日本|新加坡|越南|朝鲜|俄罗斯/;
