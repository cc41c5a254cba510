import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { proseOf } from './support/prose.ts';
import { wrongMeasuresIn } from './support/rateWithAmount.ts';

/** Totals and levels that reports tell: each is one indicator. */
const LEVELS =
  '总产值 增加值 生产总值 营业收入 主营业务收入 利润总额 利税总额 税收收入 财政收入 财政总收入 财政支出 预算收入 预算支出 可支配收入 纯收入 消费支出 零售总额 零售额 销售总额 销售额 销售收入 营业额 进出口总额 进出口总值 出口总额 出口额 进口总额 进口额 存款余额 贷款余额 投资总额 投资额 固定资产投资 房地产开发投资 工业投资 民间投资 合同额 吞吐量 货运量 客运量 发电量 用电量'.split(
    ' ',
  );
const RATES =
  '失业率 就业率 覆盖率 绿地率 绿化率 城镇化率 入学率 巩固率 合格率 优良率 利用率 处理率 普及率 达标率 满意率 自给率 负债率 利润率'.split(
    ' ',
  );

export default defineRule({
  id: 'mixed-indicator',
  scope: 'paragraph',
  level: 'warning',
  needs: [
    '值增加值',
    '值的增加值',
    '增加值总产值',
    '增加值产值',
    '总额总值',
    '总值总额',
    '额增加值',
    '生产总值总',
    'GDP增加值',
    '增速增',
    '增幅增',
    '增长率增',
    'GDP地区生产总值',
    'GDP国内生产总值',
    'GDP生产总值',
    '生产总值GDP',
    '收入支出',
    '收入利',
    '进出口出口',
    '进出口进口',
    '口进出口总',
    '支出收入',
    '增速',
    '增长率',
    '增长速度',
    '增长幅度',
    '增幅',
    '占比',
    '比重',
    '增加值率',
    '产值率',
    '产销率',
    '总额',
    '总值',
    ...LEVELS,
    ...RATES,
  ],
  docs: {
    title: both('两个指标混成一个', 'Two indicators run into one'),
    why: both(
      '总产值、生产总值与增加值是不同的指标，“工业总产值增加值”不知所指；“增速”“增幅”本身就是比率，不再说“增长率”。',
      '总产值, 生产总值 and 增加值 are different indicators; a name made of two says neither.',
    ),
    remedy: both('核对数据来源，保留其一。', 'Check the source and keep one of them.'),
    basis: '国家统计局：国民经济和社会发展统计公报及其注释',
  },
  examples: {
    invalid: [
      { text: '全县实现[[国内地区]]生产总值86亿元。' },
      { text: '[[工业总产值增加值]]增长7%。', fixes: ['工业总产值增长7%。', '工业增加值增长7%。'] },
      { text: '[[地区生产总值增加值]]增长5%。', fixes: ['地区生产总值增长5%。', '地区增加值增长5%。'] },
      { text: '[[工业增加值总产值]]增长7%。', fixes: ['工业增加值增长7%。', '工业总产值增长7%。'] },
      { text: '全市[[进出口进口]]总额28亿元。', fixes: ['全市进出口总额28亿元。', '全市进口总额28亿元。'] },
      { text: '企业实现[[营业收入利税]]3.2亿元。', fixes: ['企业实现营业收入3.2亿元。', '企业实现利税3.2亿元。'] },
      { text: '进出口[[增速增幅]]居第二。', fixes: ['进出口增速居第二。', '进出口增幅居第二。'] },
      { text: '进出口[[总额总值]]增长5%。', fixes: ['进出口总额增长5%。', '进出口总值增长5%。'] },
      { text: '固定资产[[投资额增加值]]增长9%。', fixes: ['固定资产投资额增长9%。'] },
      { text: '[[GDP增加值]]增长6%。', fixes: ['GDP增长6%。'] },
      { text: '[[财政收入支出]]完成36.2亿元。', fixes: ['财政收入完成36.2亿元。', '财政支出完成36.2亿元。'] },
      {
        text: '农村居民[[人均可支配收入消费支出]]达到1.6万元。',
        fixes: ['农村居民人均可支配收入达到1.6万元。', '农村居民人均消费支出达到1.6万元。'],
      },
      {
        text: '规上服务业实现[[营业收入利润总额]]28.4亿元。',
        fixes: ['规上服务业实现营业收入28.4亿元。', '规上服务业实现利润总额28.4亿元。'],
      },
      { text: '[[社会消费品零售总额营业额]]增长6.3%。', fixes: ['社会消费品零售总额增长6.3%。'] },
      { text: '城区[[绿地率绿化覆盖率]]达到41%。', fixes: ['城区绿地率达到41%。', '城区绿化覆盖率达到41%。'] },
      { text: '全县[[GDP地区生产总值]]增长6%。', fixes: ['全县GDP增长6%。', '全县地区生产总值增长6%。'] },
      { text: '限上企业[[销售额增速达到8.6亿元]]。', fixes: ['限上企业销售额达到8.6亿元。'], kind: 'amount' },
      { text: '农村公路[[覆盖率达到126个]]行政村。', kind: 'amount' },
      { text: '全县外贸[[进出口总额达到7.4%]]。', fixes: ['全县外贸进出口总额增长7.4%。'], kind: 'rate' },
      { text: '投资[[增速增长率]]为5%。', fixes: ['投资增速为5%。', '投资增长率为5%。'] },
    ],
    valid: [
      '销售额、增速分别达到8.6亿元、7.4%，收入增速达到7.4%、高于全省1.2个百分点，机电产品占出口总额达到62%，全员劳动生产率达到18万元，在公用事业领域的资产总额达到70%。',
      'GDP增加值率、工业总产值增加值率列入统计。',
      '增幅、增速均居前列，工业增加值产值比为1∶4，增速增长较快。',
      '工业总产值、增加值分别增长7%、6%。',
      '一般公共预算收入支出分别增长7%、6%，营业收入利润率为5.8%，收入支出比为1.2。',
      '绿地率、绿化覆盖率达到41%，存款余额贷款余额均突破千亿元。',
      '地区生产总值（GDP）增长5%，人均GDP生产效率提高。',
      '地区生产总值增加420亿元。',
      '第二产业增加值占地区生产总值的比重为40%。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    let end = 0;
    for (const match of [MIXED, RUN_TOGETHER, BUDGET].flatMap((pattern) => matchesOf(text, pattern)).sort((a, b) => a.index - b.index)) {
      const [told, named = '', ...rest] = match;
      const [first = '', second = ''] = rest.filter((word) => word !== undefined);
      if (match.index < end || first === second) continue;
      const before = named === '' ? (HEAD.exec(text.slice(Math.max(end, match.index - 12), match.index))?.[0] ?? '') : '';
      const head = before + named;
      const found = before + told;
      const span = { start: match.index - before.length, end: match.index + told.length };
      end = span.end;
      // 投资额增加值, 社会消费品零售总额营业额: there is no 固定资产增加值 and no 社会消费品营业额 to choose.
      const isOnlyFirst = head === '社会消费品' || (second === '增加值' && /额$|GDP/.test(first));
      const options = isOnlyFirst ? [`${head}${first}`] : [`${head}${first}`, `${head}${second}`];
      report({
        span,
        message: SAME.test(found)
          ? both(`“${found}”语义重复，请保留其一。`, `${found} says the same twice; keep one.`)
          : both(`“${found}”混用了两个指标，请保留其一。`, `${found} runs two indicators into one; keep one.`),
        fixes: options.map((right) => ({ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] })),
      });
    }
    for (const { kind, name, told, right, ...span } of wrongMeasuresIn(text)) {
      report({
        span: { start: span.start, end: span.end },
        kind,
        message:
          kind === 'amount'
            ? both(`“${name}”是比率，与“${told}”不搭配，请核对指标名称或数值。`, `${name} is a rate, and ${told} is an amount.`)
            : both(`“${name}”是绝对数，与“${told}”不搭配，请核对指标名称或数值。`, `${name} is an amount, and ${told} is a rate.`),
        fixes:
          right === null
            ? []
            : [
                {
                  title: both(`改为“${right}”`, `Change to ${right}`),
                  edits: [{ span: { start: span.start, end: span.end }, newText: right }],
                },
              ],
      });
    }
  },
});

/** Two names of one thing. */
const SAME = /^(?:总额总值|总值总额|(?:增速|增幅|增长率).*|.*GDP.*生产总值|.*生产总值GDP)$/;

const BRANCH = '(?:规模以上|规上|限额以上|限上)?(?:工业|农业|农林牧渔业|建筑业|地区|国内|服务业|第[一二三]产业)?';
const MIXED = new RegExp(
  `(${BRANCH})(?:(总产值|生产总值|总值|(?<!总)产值)的?(增加值)(?!率)|(增加值)(总产值|产值)(?![占的比率]))|(总额)(总值|增加值)(?!占)|(总值)(总额)|(零售总额)(增加值)|(投资额)(增加值)|(国内)(地区)(?=生产总值)|(生产总值)(总产值|总值)|(GDP)(增加值)(?!占|率)|(GDP)((?:地区|国内)?生产总值)|((?:地区|国内)生产总值)(GDP)|(增速|增幅)(增长率|增长速度|增长幅度|增幅|增速)(?!度)|(增长率)(增速|增幅)|(进出口)((?:出口|进口)(?=总[值额]))|((?<!进)(?:出口|进口))(进出口(?=总[值额]))`,
  'g',
);
/** One figure is told of both: 利润总额营业收入512.7亿元. With 分别 or 均 a mark is missing, and both are meant. */
const TOLD = '(?=(?:预计|累计|共|全年)?(?:完成|实现|达|为(?!主)|突破|超过|约|\\d|同比|[比较]上年|增长|下降|提高))';
const anyOf = (names: readonly string[]): string => names.join('|');
const RUN_TOGETHER = new RegExp(
  `()(?:(${anyOf(LEVELS)})((?:工业|农业)?(?:${anyOf(LEVELS)}|净?利润|利税))|(${anyOf(RATES)})((?:绿化|调查|登记|综合)?(?:${anyOf(RATES)})))${TOLD}`,
  'g',
);
/** What stands before the first name and belongs to both: 人均, 规模以上工业. */
const HEAD = new RegExp(`(?:${BRANCH}|人均|社会消费品)$`);
/** 一般公共预算收入支出 */
const BUDGET = new RegExp(
  `((?:一般公共|公共财政|政府性基金|国有资本经营|社会保险基金|地方)?(?:预算|财政)总?)(?:(收入)(支出)|(支出)(收入))${TOLD}`,
  'g',
);
