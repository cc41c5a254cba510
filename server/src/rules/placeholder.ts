import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineReportRule, type RuleFinding } from './rule.ts';
import { beside } from './support/needs.ts';
import { placesOf, proseOf, reportPlaces, unlessEmpty } from './support/prose.ts';

export default defineReportRule({
  id: 'placeholder',
  scope: 'report',
  level: 'error',
  needs: [
    ...beside('XxＸｘ×╳', 'XxＸｘ×╳'),
    ...beside('XＸ×', '%％万亿'),
    ...beside('年', 'XxＸ×'),
    ...beside('nNmM', '%％'),
    ...beside('?？', '?？万亿'),
    ...beside('_＿', '_＿'),
    ...beside('（(为达约是', ' \u3000'),
    ...beside('第居列', 'XxＸｘ×'),
    ...beside('XＸ×', '月'),
    ...['联系人', '某某', '待定', '（待', '(待', '【待', 'x.x', 'X.X', '×.×'],
    ...'○●□■◯＊*',
    ...'待核 待定稿 待补 待填 待更新 待确认 数据待 此处 这里 TODO TBD FIXME'.split(' '),
  ],
  docs: {
    title: both('待填内容未填', 'A placeholder left in the text'),
    why: both('起草时留下的“XX”“××”“（待核）”“____”等未替换，不能付印。', 'XX, ××, （待核） or ____ of a draft was not replaced.'),
    remedy: both('核实后填入，或删去。', 'Fill it in after checking, or delete it.'),
    basis: '《报纸编校差错率计算方法》（2020）；公文校核通例',
  },
  examples: {
    invalid: [
      { text: '市委书记[[某某某]]出席会议。' },
      { text: '全年地区生产总值增长[[XX%]]。' },
      { text: '完成投资[[××亿元]]，增长5%。' },
      { text: '规上工业增加值增长8.5%[[（待核）]]。' },
      { text: '新增就业[[____]]万人。' },
      { text: '预计投资[[（　　）]]亿元。' },
      { text: '引进企业[[（XX）]]家。' },
      { text: '截至[[2024年X月]]底。' },
      { text: '[[【此处插入图表】]]规上工业增加值增长8%。' },
      { text: '居全省第[[×]]位。' },
      { text: '召开第[[×]]次常务会议。' },
      { text: '[[××月]]底前完成。' },
      { text: '增长[[xx.x%]]。' },
      { text: '增速[[（待统计局提供）]]。' },
      { text: '预算为[[   ]]万元。' },
      { text: '出席会议的有[[XXX]]、张三等。' },
      { text: '定于[[X月X日]]召开。' },
      { text: '电话：0371-[[XXXXXXXX]]' },
      { text: '[[【待定】]]前完成验收。' },
      { text: '新签约项目[[●●]]个。' },
      { text: '一般公共预算收入完成[[*]]亿元。' },
      { text: '完成投资[[？？]]亿元。' },
    ],
    valid: [
      '第XX届运动会的命名办法，地点待定，张××等被害人，尾号为0371-XX的号码段。',
      '全年地区生产总值增长5.3%。',
      '检察机关依法对犯罪嫌疑人张××提起公诉。',
      '购置X光机12台、CT机3台。',
      '申请人姓名：________',
      '“20XX年”泛指年份。',
      '今年**400**亿元的目标已经完成。',
    ],
  },
  collect(facts) {
    const text = proseOf(facts);
    const findings: RuleFinding[] = [];
    for (const match of matchesOf(text, PLACEHOLDER)) {
      const [found] = match;
      // Two stars beside a number are the bold type of Markdown.
      if (found.startsWith('*') && /\*\*[^*\n]+\*\*/.test(text)) continue;
      findings.push({
        span: { start: match.index, end: match.index + found.length },
        message: both(`“${found}”似为待填内容，尚未填写。`, `“${found}” looks like a placeholder that was not filled in.`),
      });
    }
    return unlessEmpty(findings);
  },
  // A text full of blanks is a form.
  check: (context) => reportPlaces(context, placesOf(context.collected), 'hint'),
});

const UNIT = '(?=\\s?(?:[%％‰]|个?百分点|[万亿千]|元|[家个名项座辆吨亩倍户人处条件]|公里|公顷|平方))';
const PLACEHOLDER = new RegExp(
  [
    // XX% with its unit inside the mark; a lone X only before a unit that no X-ray has.
    `(?<![A-Za-z0-9])[XxＸｘ×╳]{2,4}(?:[万亿]?元|[万亿]|[%％])`,
    `(?<![A-Za-z0-9])[XxＸｘ×╳]{2,4}${UNIT}`,
    `(?<![A-Za-z0-9])[XＸ×](?:[%％]|[万亿]元)`,
    `(?<=[\\u4e00-\\u9fff])[○●□■◯＊*]{1,4}${UNIT}`,
    `(?<=[\\u4e00-\\u9fff])[_＿]{2,}${UNIT}`,
    `(?<=[\\u4e00-\\u9fff])[?？]{2,}${UNIT}`,
    `[（(［[【][^（(［[【）)\\]］】]{0,6}(?:待核实?|待定稿|待补充?|待填写?|待更新|待确认|数据待)[^（(［[【）)\\]］】]{0,6}[）)\\]］】]`,
    `[（(][XxＸ×]{2,4}[）)]${UNIT}`,
    `(?<=[\\u4e00-\\u9fff])[（(][ \\u3000]{2,12}[）)]${UNIT}`,
    `(?<=[长降升为达到约])[nNmM][%％]`,
    `(?<=[完成达为约资收入值额])[?？](?=[万亿]元)`,
    `(?<!“)(?:19|20)(?:\\d{2}年[XxＸ×]{1,2}月(?:[XxＸ×]{1,2}日)?|[XxＸ×]{2}年)`,
    `[【（(［[](?:此处|这里)(?:插入|补充|填写?|加|待|核实|核对|需|有误|数据)[^】）)\\]］]{0,12}[】）)\\]］]`,
    `(?<=[居列第]第?)[XxＸｘ×○]{1,3}(?=[位名])`,
    `(?<=第)[XＸ×]{1,2}(?=次[\\u4e00-\\u9fff]{0,6}会)`,
    `(?<![A-Za-z0-9])[XＸ×]{1,2}月(?=[底初末中])`,
    `(?<![A-Za-z0-9])[XxＸｘ×]{1,3}[.．][XxＸｘ×]{1,2}[%％]`,
    `[（(【]待[^（）()【】]{1,8}(?:提供|核实|确认|补充)[）)】](?![的后])`,
    `(?<=电话[：:])[XxＸ×]{4,12}`,
    `(?<=[为达约是])[ \\u3000]{2,12}(?=[万亿]?(?:元|家|个|人|亩|公里))`,
    `(?<=[有由为是、和：:])[XＸ×]{3}(?=[、，等主出同]|$)`,
    `[XＸ×]{1,2}月[XＸ×]{1,2}日`,
    `(?<=联系人[：:])某某某?(?![\\u4e00-\\u9fff])`,
    `(?<=[书副]记|[市县区省局镇乡]长|主[任席]|同志)某某某?(?=[，。、出主参介要表指强在])`,
    `(?<=\\d{3,4}[-－—])[XxＸ×]{4,8}`,
    `【待定】|〔待定〕|［待定］`,
    `TODO|TBD|FIXME`,
  ].join('|'),
  'g',
);
