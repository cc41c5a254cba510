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
    ...beside(['同比', '环比'], '相比较去上'),
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
      { text: '税收收入[[比上年同比]]增长5%。', fixes: ['税收收入同比增长5%。', '税收收入比上年增长5%。'] },
    ],
    valid: [
      '规上工业增加值年均增长7%，日均接待游客500人，人均每月补助700元。',
      '税收收入同比增长5%，比上年增加12亿元。',
      '与去年同期相比增长5%，同比增速居前。',
    ],
  },
  check({ facts, report }) {
    for (const match of matchesOf(proseOf(facts), DOUBLED)) {
      const [found, average, each, first, second, same, other, against] = match;
      const options =
        average && each
          ? [average, each]
          : first && second
            ? [first, second]
            : same
              ? [same, other?.replace(/^相?[比较]?/, '比').replace(/相比$/, '') ?? '']
              : ['同比', against ?? ''];
      const span = { start: match.index, end: match.index + found.length };
      report({
        span,
        message: both(`“${found}”语义重复，请保留其一。`, `${found} says the same twice; keep one.`),
        fixes: options.map((right) => ({ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] })),
      });
    }
  },
});

const DOUBLED = new RegExp(
  [
    '(年均(?=(?:平均)?每年)|月均(?=(?:平均)?每个?月)|日均(?=(?:平均)?每[天日])|人均(?=(?:平均)?每人(?!次))|户均(?=(?:平均)?每户)|亩均(?=(?:平均)?每亩)|村均(?=(?:平均)?每个?村)|周均(?=(?:平均)?每周))((?:平均)?每(?:个月|个村|[年月天日人户亩村周]))',
    '((?:平均)?每(?:年(?=年均)|个?月(?=月均)|[天日](?=日均)|人(?=人均)|户(?=户均)|亩(?=亩均)|个?村(?=村均)|周(?=周均))|平均(?=[年月日人户亩村周]均))([年月日人户亩村周]均)',
    '(同比|环比)(相?[比较]?(?:去年|上年|上个?月|上一?季度)(?:同期(?:相比)?)?)(?=[增下提减上回持])(?<!同比(?:去年|上年|上个?月|上一?季度))',
    '([比较](?:去年|上年)(?:同期)?|与(?:去年|上年)同期相比[，,]?)同比(?=[增下提减上回])',
  ].join('|'),
  'g',
);
