import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { beside } from './support/needs.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'doubled-rate-word',
  scope: 'paragraph',
  level: 'warning',
  needs: [
    ...'均每 均平均每 年年均 月月均 天日均 日日均 人人均 户户均 亩亩均 村村均 年同比 期同比 比同比 比，同比 比,同比'.split(' '),
    ...beside(['周', '平均'], ['年均', '月均', '日均', '人均', '户均', '亩均', '村均', '周均']),
    ...beside(['同比', '环比'], '相比较去上与同和'),
    ...['年平均', '月平均'],
    ...['以年均', '按年均', '以平均年均', '按平均年均', '年均以每年', '年均按每年', ...beside('每', '名位个人户亩村天日月周')],
    ...beside(['每年'], '达约为有超近仅0123456789'),
  ],
  docs: {
    title: both('“均”“每”“比”重复', 'A rate word said twice'),
    why: both(
      '“年均”就是平均每年，“同比”就是与上年同期相比，后面不再说“每年”“上年同期”。',
      '年均 already means each year and 同比 already means against the year before.',
    ),
    remedy: both('保留其一。', 'Keep one of the two.'),
    basis: '《报纸编校差错率计算方法》（2020）；国家统计局统计术语',
  },
  examples: {
    invalid: [
      { text: '规上工业增加值[[年均每年]]增长7%。', fixes: ['规上工业增加值年均增长7%。', '规上工业增加值每年增长7%。'] },
      { text: '[[日均每天]]接待游客500人。', fixes: ['日均接待游客500人。', '每天接待游客500人。'] },
      { text: '进出口总额[[同比去年同期]]增长5%。', fixes: ['进出口总额同比增长5%。', '进出口总额比去年同期增长5%。'] },
      { text: '项目区[[平均每亩亩均]]增收300元。', fixes: ['项目区平均每亩增收300元。', '项目区亩均增收300元。'] },
      { text: '货运专列[[每周周均]]开行18列。', fixes: ['货运专列每周开行18列。', '货运专列周均开行18列。'] },
      { text: '农民收入[[平均年均]]增长8.1%。', fixes: ['农民收入平均增长8.1%。', '农民收入年均增长8.1%。'] },
      { text: '财政支出[[同比上年同期相比]]增长4.1%。', fixes: ['财政支出同比增长4.1%。', '财政支出比上年同期增长4.1%。'] },
      { text: '办件量[[环比上月]]增长3%。', fixes: ['办件量环比增长3%。', '办件量比上月增长3%。'] },
      { text: '发电量[[与上年同期相比同比]]增长4%。', fixes: ['发电量同比增长4%。', '发电量与上年同期相比增长4%。'] },
      { text: '产值[[每年以年均]]9%的速度增长。', fixes: ['产值以年均9%的速度增长。', '产值每年以9%的速度增长。'] },
      { text: '[[每名党员人均]]联系农户6户。', fixes: ['每名党员联系农户6户。', '党员人均联系农户6户。'] },
      { text: '[[每户农户户均]]增收2800元。', fixes: ['每户农户增收2800元。', '农户户均增收2800元。'] },
      { text: '脱贫户[[每人每年人均]]增收900元。', fixes: ['脱贫户每人每年增收900元。', '脱贫户每年人均增收900元。'] },
      { text: '电站[[年平均每年]]发电2亿千瓦时。', fixes: ['电站年均发电2亿千瓦时。', '电站平均每年发电2亿千瓦时。'] },
      { text: '城乡居民[[人均收入每人]]增加1800元。', fixes: ['城乡居民人均收入增加1800元。', '城乡居民收入每人增加1800元。'] },
      { text: '用电量[[同比与去年同期相比]]增长6%。', fixes: ['用电量同比增长6%。', '用电量与去年同期相比增长6%。'] },
      { text: '车站[[日均客流量每天]]达1.6万人次。', fixes: ['车站日均客流量达1.6万人次。', '车站客流量每天达1.6万人次。'] },
      { text: '财政收入[[年均以每年]]8%的速度增长。', fixes: ['财政收入以年均8%的速度增长。', '财政收入以每年8%的速度增长。'] },
      { text: '小学[[班均每班]]42人。', fixes: ['小学班均42人。', '小学每班42人。'] },
      { text: '药厂[[日平均每天]]生产20万盒。', fixes: ['药厂日均生产20万盒。', '药厂平均每天生产20万盒。'] },
      { text: '税收收入[[比上年同比]]增长5%。', fixes: ['税收收入同比增长5%。', '税收收入比上年增长5%。'] },
    ],
    valid: [
      '规上工业增加值年均增长7%，日均接待游客500人，人均每月补助700元。',
      '税收收入同比增长5%，比上年增加12亿元。',
      '日均处理量每天增加200吨，日均客流量1.6万人次，每天达2万人次。',
      '与去年同期相比增长5%，同比增速居前。',
      '五年平均每年增长7%，三个月平均每月开工12个。',
      '每个村人均增收800元，每户家庭人均住房面积38平方米，每名教师日均授课3节，每年以8%的速度增长。',
      '人均可支配收入每年增长6%，年平均气温每年上升0.1摄氏度，每亩土地年均租金900元。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const { pattern, options } of FAMILIES) {
      for (const match of matchesOf(text, pattern)) {
        const [found] = match;
        const span = { start: match.index, end: match.index + found.length };
        report({
          span,
          message: both(`“${found}”语义重复，请保留其一。`, `${found} says the same twice; keep one.`),
          fixes: options(match).map((right) => ({
            title: both(`改为“${right}”`, `Change to ${right}`),
            edits: [{ span, newText: right }],
          })),
        });
      }
    }
  },
});

/** A way to say a rate twice, and what is left of it where either word is kept. */
interface Family {
  readonly pattern: RegExp;
  options(match: RegExpMatchArray): readonly string[];
}

const PERSONS = '[\\u4e00-\\u9fff]{0,4}(?:干部|党员|职工|员工|[学农居村市网]民|教师|医生|队员|学生|代表|委员|志愿者|人员|从业者)';

const FAMILIES: readonly Family[] = [
  // 年均每年
  {
    pattern:
      /(?:(?<unit>[年月人户亩村周季县乡镇校班店车台])均(?=(?:平均)?每[个所名辆]?\k<unit>(?!次))|日均(?=(?:平均)?每[天日]))(?<each>(?:平均)?每[个所名辆]?.)/g,
    options: ({ 0: found, groups }) => [found.slice(0, 2), groups?.each ?? ''],
  },
  // 每天日均, 平均年均
  {
    pattern:
      /((?:平均)?每(?:年(?=年均)|个?月(?=月均)|[天日](?=日均)|人(?=人均)|户(?=户均)|亩(?=亩均)|个?村(?=村均)|周(?=周均))|平均(?=[年月日人户亩村周]均))([年月日人户亩村周]均)/g,
    options: ([, each = '', average = '']) => [each, average],
  },
  // 年平均每年; 五年平均每年 is another thing.
  {
    pattern:
      /(?<![一二两三四五六七八九十百\d０-９几多近数这些往历个半全前])([年月日])(平均每(?:(?<=年.{3})年|(?<=月.{3})个?月|(?<=日.{3})[天日]))/g,
    options: ([, unit = '', each = '']) => [`${unit}均`, each],
  },
  // 每年以年均9%的速度
  {
    pattern: /每年([以按])(?:平均)?年均/g,
    options: ([, by = '']) => [`${by}年均`, `每年${by}`],
  },
  // 年均以每年9%的速度
  {
    pattern: /年均(以|按)每年/g,
    options: ([, by = '']) => [`${by}年均`, `${by}每年`],
  },
  // 每名干部人均, 每户农户户均
  {
    pattern: new RegExp(`(每[名位个])(${PERSONS})(人均)`, 'g'),
    options: ([, each = '', who = '', average = '']) => [each + who, who + average],
  },
  {
    pattern: /(每)(户[\u4e00-\u9fff]{1,4}(?=户均)|亩[\u4e00-\u9fff]{1,4}(?=亩均))([户亩]均)/g,
    options: ([, each = '', which = '', average = '']) => [each + which, which.slice(1) + average],
  },
  // 每人每年人均
  {
    pattern: /(每(?:人(?=.{2}人均)|户(?=.{2}户均)|亩(?=.{2}亩均)))(每[年月天])([人户亩]均)/g,
    options: ([, each = '', time = '', average = '']) => [each + time, time + average],
  },
  // 人均收入每人
  {
    pattern:
      /(人均(?=.{2,6}每人)|户均(?=.{2,6}每户)|亩均(?=.{2,6}每亩)|村均(?=.{2,6}每个?村))([\u4e00-\u9fff]{2,6})(?<!每.{0,5})(每(?:个村|[人户亩村]))(?![次每年月])/g,
    options: ([, average = '', what = '', each = '']) => [average + what, what + each],
  },
  // 日均客流量每天达, but not 日均处理量每天增加
  {
    pattern:
      /(日均(?=.{2,6}每[天日])|月均(?=.{2,6}每个?月)|周均(?=.{2,6}每周)|年均(?=.{2,6}每年))([\u4e00-\u9fff]{2,6})(每(?:个月|[天日月周年]))(?=[达约为有超近仅]|\d)/g,
    options: ([, average = '', what = '', each = '']) => [average + what, what + each],
  },
  // 同比与去年同期相比, 环比上月
  {
    pattern:
      /(同比|环比)((?:相?[比较]|[与同和])?(?:去年|上年|上个?月|上一?季度)(?:同期)?(?:相比)?)(?=[增下提减上回持])(?<!同比(?:去年|上年|上个?月|上一?季度))/g,
    options: ([, same = '', other = '']) => [
      same,
      /^[与同和]/.test(other) ? other : other.replace(/^相?[比较]?/, '比').replace(/相比$/, ''),
    ],
  },
  // 比上年同比, 与上年同期相比同比
  {
    pattern: /([比较](?:去年|上年)(?:同期)?|[与同](?:去年|上年)同期(?:相比)?[，,]?)同比(?=[增下提减上回])/g,
    options: ([, against = '']) => ['同比', against.replace(/([与同](?:去年|上年)同期)[，,]?$/, '$1相比')],
  },
];
