import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { tellsOfFormerYears, yearOf } from './support/dates.ts';
import { beside } from './support/needs.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'wrong-term',
  scope: 'paragraph',
  level: 'warning',
  needs: [
    ...'限额以上 限上工业 限上服务业 生产总产值 国内总产值 地区总产值 工业生产总值 零售额总额 社会消费零售 社会消费品销售总额 社会零售品 零售总值 消费品总额 全社会消费品零售总额 国民生产总值 GDP总值 可支配总收入 可支配性收入 商品零售总额 社会零售总额 规模以上增加值 规上增加值 毫克/ 毫克每 城市登记失业率 物价指数 消费品价格指数 恩格尔指数 人口城市化率 PM10 可吸入颗粒物 公共财政预算收入 千瓦/ 平方公顷'.split(
      ' ',
    ),
    ...beside(['规模以上', '规上'], ['批发', '零售', '住宿', '餐饮', '批零', '住餐', '商贸']),
  ],
  docs: {
    title: both('统计术语有误', 'A statistical term in the wrong form'),
    why: both(
      '统计指标有固定名称。工业、服务业用“规模以上”，批发零售住宿餐饮业用“限额以上”；PM2.5是细颗粒物，PM10是可吸入颗粒物。',
      'Statistical indicators have fixed names: industry and services are 规模以上, trade and catering 限额以上; PM2.5 is 细颗粒物, PM10 可吸入颗粒物.',
    ),
    remedy: both('改用国家统计局发布的名称。', 'Use the name that the statistics bureau publishes.'),
    basis: '国家统计局：国民经济和社会发展统计公报及其注释；GB 3095-2012',
  },
  examples: {
    invalid: [
      { text: '[[限额以上工业]]企业达到320家。', fixes: ['规模以上工业企业达到320家。'] },
      { text: '[[规上批发]]零售企业新增12家。', fixes: ['限上批发零售企业新增12家。'] },
      { text: '[[国内生产总产值]]突破百万亿元。', fixes: ['国内生产总值突破百万亿元。'] },
      { text: '[[社会消费零售总额]]增长6.1%。', fixes: ['社会消费品零售总额增长6.1%。'] },
      {
        text: '[[细颗粒物（PM10）]]平均浓度下降5%。',
        fixes: ['细颗粒物（PM2.5）平均浓度下降5%。', '可吸入颗粒物（PM10）平均浓度下降5%。'],
      },
      { text: '[[居民消费物价指数]]上涨0.2%。', fixes: ['居民消费价格指数上涨0.2%。'] },
      { text: '[[PM10（细颗粒物）]]浓度下降6%。', fixes: ['PM10（可吸入颗粒物）浓度下降6%。', 'PM2.5（细颗粒物）浓度下降6%。'] },
      { text: '[[社会消费品总额]]增长6.1%。', fixes: ['社会消费品零售总额增长6.1%。'] },
      { text: '全市[[GDP总值]]突破千亿元。', fixes: ['全市GDP突破千亿元。', '全市地区生产总值突破千亿元。'] },
      { text: '[[规上]]增加值增长7.6%。', fixes: ['规上工业增加值增长7.6%。'] },
      { text: 'PM2.5平均浓度降到38[[毫克]]/立方米。', fixes: ['PM2.5平均浓度降到38微克/立方米。'] },
      { text: '城镇居民[[人均可支配性收入]]达到4.2万元。', fixes: ['城镇居民人均可支配收入达到4.2万元。'] },
      { text: '全年发电12亿[[千瓦/时]]。', fixes: ['全年发电12亿千瓦时。'] },
    ],
    valid: [
      '新增规上限上服务业企业100家，规上、限上服务业单位达到350家。',
      '1985年，社会商品零售总额增长18.5%，为历年最高。',
      '投资限额以上的工业项目报省级核准，可吸入颗粒物浓度为0.08毫克/立方米。',
      '规模以上工业企业达到320家，限额以上批发零售企业新增12家，规上服务业营业收入增长8%。',
      '地区生产总值、社会消费品零售总额、居民消费价格指数稳步增长。',
      '细颗粒物（PM2.5）、可吸入颗粒物（PM10）浓度下降，装机容量12万千瓦。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    const isOld = yearOf(facts) < LONG_SINCE;
    for (const [pattern, rights] of TERMS) {
      for (const match of matchesOf(text, pattern)) {
        const [found] = match;
        const span = { start: match.index, end: match.index + found.length };
        // 社会商品零售总额 was the term until 1993.
        if (isOld || tellsOfFormerYears(text, span, LONG_SINCE + 10)) continue;
        const options = rights.map((right) => right.replace('$1', match[1] ?? ''));
        report({
          span,
          message: both(
            `${UNIT.test(found) ? '计量单位' : '统计术语'}有误：“${found}”应为${options.map((right) => `“${right}”`).join('或')}。`,
            `${found} is not the statisticians' term: ${options.join(' or ')}.`,
          ),
          fixes: options.map((right) => ({ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] })),
        });
      }
    }
  },
});

/** The terms of today have been in use since then. */
const LONG_SINCE = 2000;

const UNIT = /^(?:毫克|千瓦\/(?:小)?时|平方公顷)$/;

const TRADE = '批发|零售|住宿|餐饮|批零|住餐|商贸';
const TERMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<!投资)限额以上(?:的)?(工业(?!.{0,4}项目|投资)|服务业|文化企业)/g, ['规模以上$1']],
  [/(?<![、和规]上?)限上(工业|服务业)/g, ['规上$1']],
  [new RegExp(`规模以上(${TRADE})`, 'g'), ['限额以上$1']],
  [new RegExp(`规上(${TRADE})`, 'g'), ['限上$1']],
  [/(国内|地区)生产总产值/g, ['$1生产总值']],
  [/(国内|地区)总产值/g, ['$1生产总值']],
  [/工业生产总值/g, ['工业总产值', '工业增加值']],
  [
    /社会消费(?:品)?零售额总额|社会消费零售(?:品)?总额|社会消费品销售总额|社会零售品消费总额|社会消费品零售总值|社会消费品总额|社会商品零售总额|社会零售总额|社会零售品总额|(?<!限额以上)全社会消费品零售总额/g,
    ['社会消费品零售总额'],
  ],
  [/地区国民生产总值/g, ['地区生产总值']],
  [/GDP总值/g, ['GDP', '地区生产总值']],
  [/人均可支配(?:总|性)收入/g, ['人均可支配收入']],
  [/城市登记失业率/g, ['城镇登记失业率']],
  [/(?:居民消费|消费者)物价指数|居民消费品价格指数/g, ['居民消费价格指数']],
  [/恩格尔指数/g, ['恩格尔系数']],
  [/(常住|户籍)人口城市化率/g, ['$1人口城镇化率']],
  [/细颗粒物[（(]PM10[）)]/g, ['细颗粒物（PM2.5）', '可吸入颗粒物（PM10）']],
  [/可吸入颗粒物[（(]PM2\.5[）)]/g, ['可吸入颗粒物（PM10）', '细颗粒物（PM2.5）']],
  [/PM2\.5[（(]可吸入颗粒物[）)]/g, ['PM2.5（细颗粒物）', 'PM10（可吸入颗粒物）']],
  [/PM10[（(]细颗粒物[）)]/g, ['PM10（可吸入颗粒物）', 'PM2.5（细颗粒物）']],
  [/一般公共财政预算收入/g, ['一般公共预算收入']],
  [/(规模以上|规上)(?=增加值)/g, ['$1工业']],
  [/(?<=(?:PM2\.5|PM10|颗粒物)[^，。；、]{0,14}(?<![.\d])[1-9]\d*(?:\.\d+)?)毫克(?=\/立方米|每立方米)/g, ['微克']],
  [/千瓦\/(?:小)?时/g, ['千瓦时']],
  [/平方公顷/g, ['公顷']],
];
