import type { Figure } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { listAt } from './support/alignedLists.ts';
import type { Delta } from './support/changes.ts';
import { COMPARED_WITH } from './support/compared.ts';
import { growthInPoints } from './support/confirmedSizes.ts';
import { printed } from './support/numerals.ts';
import { proseOf } from './support/prose.ts';
import { growthBounds } from './support/rounding.ts';

export default defineRule({
  id: 'level-change-unit',
  scope: 'paragraph',
  bindings: true,
  level: 'error',
  needs: ['百分点', '个点'],
  docs: {
    title: both('总量变化的单位', 'The unit of a change of a level'),
    why: both(
      '总量的增减用“%”或绝对数表示；“个百分点”只用于两个百分数之差：由100万吨增至112万吨，是增长12%。',
      'A level grows by % or by an amount; percentage points are for the difference of two percentages: 100万吨 to 112万吨 is 12%.',
    ),
    remedy: both('改为“增长…%”。', 'Write it as a growth in %.'),
    basis: '国家统计局统计术语：百分数与百分点',
  },
  examples: {
    invalid: [
      { text: '“去年我们收了400筐，今年收了500筐，[[增加25个百分点]]。”', fixes: ['“去年我们收了400筐，今年收了500筐，增长25%。”'] },
      {
        text: '发生火灾18起、受伤6人，上年同期为24起、8人，分别[[下降25个和25个百分点]]。',
        fixes: ['发生火灾18起、受伤6人，上年同期为24起、8人，分别下降25%和25%。'],
      },
      { text: '合作社年收入达到86万元，[[涨了70个百分点]]。', fixes: ['合作社年收入达到86万元，增长70%。'] },
      {
        text: '用户、终端分别达到120万户和86万台，上年同期分别为100万户和80万台，分别增长20%和[[8个百分点]]。',
        fixes: ['用户、终端分别达到120万户和86万台，上年同期分别为100万户和80万台，分别增长20%和7.5%。'],
      },
      { text: '邮政业务量突破4亿件，比上年[[增长15个百分点]]。', fixes: ['邮政业务量突破4亿件，比上年增长15%。'] },
      { text: '产量由100万吨增至112万吨，[[增加12个百分点]]。', fixes: ['产量由100万吨增至112万吨，增长12%。'] },
      { text: '快递业务量3.2亿件，较上年[[提高11个百分点]]。', fixes: ['快递业务量3.2亿件，较上年增长11%。'] },
      { text: '客流量860万人次,同比[[下滑3个百分点]]。', fixes: ['客流量860万人次,同比下降3%。'] },
      { text: '信访部门接待来访1840件批，较上年[[下降9.4个百分点]]。', fixes: ['信访部门接待来访1840件批，较上年下降9.4%。'] },
      { text: '古镇接待游客46万人次，同比[[回升21个百分点]]。', fixes: ['古镇接待游客46万人次，同比增长21%。'] },
      { text: '人均可支配收入31200元，比上年名义[[增长5.4个百分点]]。', fixes: ['人均可支配收入31200元，比上年名义增长5.4%。'] },
      { text: '库存面积为96万平方米，比6月末[[压减3.1个百分点]]。', fixes: ['库存面积为96万平方米，比6月末下降3.1%。'] },
      { text: '村民人均收入达到1.6万元，年均[[增长9个百分点]]。', fixes: ['村民人均收入达到1.6万元，年均增长9%。'] },
      { text: '细颗粒物平均浓度同比[[下降7.4个百分点]]。', fixes: ['细颗粒物平均浓度同比下降7.4%。'] },
      { text: '契税收入3.1亿元，增收0.4亿元，[[提高14.8个百分点]]。', fixes: ['契税收入3.1亿元，增收0.4亿元，增长14.8%。'] },
      {
        text: '改造前，书吧日均接待200人；重新开放后，日均数升到290人，比改造前[[高出45个百分点]]。',
        fixes: ['改造前，书吧日均接待200人；重新开放后，日均数升到290人，比改造前增长45%。'],
      },
      {
        text: '去年亩均用水500立方米。今年算了笔账：亩均用水420立方米，足足[[省下16个百分点]]。',
        fixes: ['去年亩均用水500立方米。今年算了笔账：亩均用水420立方米，足足下降16%。'],
      },
      {
        text: '均价从80元降为76元，顾客每买一次药，开支平均[[减轻5个百分点]]。',
        fixes: ['均价从80元降为76元，顾客每买一次药，开支平均下降5%。'],
      },
      { text: '油菜亩产较上年[[提高2.4个百分点]]。', fixes: ['油菜亩产较上年增长2.4%。'] },
      { text: '快递业务量持续攀升，同比[[增长21个百分点]]。', fixes: ['快递业务量持续攀升，同比增长21%。'] },
      { text: '全市实现生产总值2016.8亿元，按可比价格计算，同比[[增长6.2个百分点]]。' },
      { text: '农业总产值6.2亿元，按可比价计算[[增长8个百分点]]。', fixes: ['农业总产值6.2亿元，按可比价计算增长8%。'] },
      { text: '研学、露营收入分别[[增长12.4和15.7个百分点]]。', fixes: ['研学、露营收入分别增长12.4%和15.7%。'] },
      { text: '授权专利3260件，同比[[增幅达18个百分点]]。', fixes: ['授权专利3260件，同比增长18%。'] },
      { text: '火灾起数比上年[[减少12.5个百分点]]。', fixes: ['火灾起数比上年下降12.5%。'] },
      { text: '社会消费品零售总额同比[[增长6.1个百分点]]。', fixes: ['社会消费品零售总额同比增长6.1%。'] },
    ],
    valid: [
      '服务业增加值率为41.2%，即每百元营业收入中有增加值41.2元，比上年提高0.6个百分点。',
      '每百元营收中的利润率为5.6%，相当于每销售1万元商品赚560元，同比提高0.3个百分点。',
      '入园率、巩固率分别提高2个和3个百分点。',
      '产量由100万吨增至112万吨，增长12%。',
      '产量由100万吨增至112万吨，自给率提高12个百分点，拉动增长12个百分点；均价从80元降为76元，医保多报销8个百分点。',
      '拉动规上工业增加值增长2.1个百分点。',
      '占固定资产投资的37.6%，下拉固定资产投资增长11个百分点。',
      '增速高于全国0.5个百分点，占比提高2个百分点。',
      '投资增长7%，比上年提高15.5个百分点。',
      '投资120亿元，占全市的三成，提高2个百分点；完成技改80亿元，拉动投资增长2.1个百分点。',
      '科技支出增长高于财政支出增长4.2个百分点，比全省财政收入增长快1.3个百分点。',
      '总量居全省第3位，增长率提高5个百分点。',
      '全社会物流成本下降0.4个百分点，企业融资成本比上年降低0.3个百分点。',
      '用电量占比持续下降，比上年下降2个百分点；业务量增速持续攀升，同比提高3个百分点。',
      '契税收入3.1亿元，占比提高2个百分点；抽检质量提高3个百分点。',
    ],
  },
  check(context) {
    const { facts, report } = context;
    const text = proseOf(facts);
    const told = new Set<number>();
    for (const { from, to, delta } of context.everyChange()) {
      if (delta?.figure.kind !== 'point' || from.kind === 'percent' || from.kind === 'point') continue;
      told.add(delta.figure.start);
      add(delta, growthBounds(from, to));
    }
    const contradicted = new Set(facts.bindings.filter(({ verdict }) => verdict === 'contradicts').map(({ claim }) => claim.figure.start));
    facts.figures.forEach((point, last) => {
      if (point.kind !== 'point' || told.has(point.start) || point.value === null) return;
      // The targets file says it better.
      if (contradicted.has(point.start)) return;
      const sized = growthInPoints(text, facts.figures, last);
      if (sized) {
        add({ figure: point, ...sized }, sized.growth);
        return;
      }
      const at = firstOfRow(text, facts.figures, last);
      const figure = facts.figures[at] ?? point;
      const before = /[^，。；、！？,;]*$/.exec(text.slice(Math.max(0, figure.start - 40), figure.start))?.[0] ?? '';
      const match =
        LEVEL_GROWS.exec(before) ??
        LEVEL_TURNED.exec(text.slice(Math.max(0, figure.start - 40), figure.start)) ??
        (isTellingRate(text, facts.figures, at - 1) ? null : growsOn(text, facts.figures[at - 1], figure));
      if (!match || DRIVES.test(before)) return;
      const word = match[1] ?? match[2] ?? match[3] ?? '';
      const start = figure.start - before.length + before.lastIndexOf(word);
      // 分别增长12.4和15.7个百分点
      const others = listAt(text, facts.figures, at).filter((other) => other !== figure && (other.kind === 'point' || at < last));
      for (const other of others) told.add(other.start);
      add({ figure, verb: { text: word, start, end: start + word.length }, rising: /[增涨提升扩]/.test(word) }, null, others);
    });

    function add({ figure, verb, rising }: Delta, growth: ReturnType<typeof growthBounds>, others: readonly Figure[] = []): void {
      const value = growth ? Math.abs(Number(growth.value.toFixed(Math.max(1, figure.decimals)))) : figure.value;
      // 分别增长6.7%和5个百分点: the verb is also that of the figure before.
      const isNext = figure.start - verb.end <= 1;
      const span = { start: isNext ? verb.start : figure.start, end: others.at(-1)?.core.end ?? figure.core.end };
      const more = others.map((other) => `${text.charAt(other.start - 1)}${printed(other.value ?? 0)}%`).join('');
      const right = `${isNext ? (rising ? '增长' : '下降') : ''}${qualifier(text, figure)}${value === null ? '' : printed(value)}%${more}`;
      report({
        span,
        message: both(`总量的变化不用百分点：应为“${right}”。`, `A level does not change by percentage points: ${right}.`),
        expected: right,
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
  },
});

/** 25个和12.5个百分点: where the figures begin that share the unit of one. */
function firstOfRow(text: string, figures: readonly Figure[], at: number): number {
  const before = figures[at - 1];
  return before?.unit === '个' && /^[、和及]$/.test(text.slice(before.end, figures[at]?.start)) ? firstOfRow(text, figures, at - 1) : at;
}

/** 名义增长, 大幅减少. */
const MANNER = '(?:按可比价格?(?:计算)?)?(?:名义|实际|累计|大幅|小幅|整体|平均|年均|分别)?';
const GROWS = `${COMPARED_WITH}?${MANNER}(增长|增加|下降|减少|下滑|下跌|上涨|净增|净减|增产|减产|增收|减收|涨|跌)了?$`;
const MOVES = '(提高|提升|上升|回升|攀升|扩大|回落|降低|压减|压降|压缩|缩减|缩小|削减)';
const LEVEL_NAMED =
  '(?:总额|总值|产值|增加值|生产总值|收入|投资|[资税额]额|销售额|交易额|成交额|营业额|进出口|[存贷]款|吞吐量|(?<![质含力能])量|余额|利润|利税|能耗|[单亩]产|工资|[起件人户案]数|浓度|人次|数量|面积|里程)';
const LEVEL_GROWS = new RegExp(`${LEVEL_NAMED}(?:${GROWS}|${COMPARED_WITH}${MANNER}${MOVES}了?$)`);
/** 业务量持续攀升，同比增长21个百分点 */
const LEVEL_TURNED = new RegExp(`${LEVEL_NAMED}(?:(?![占率幅额速])[\\u4e00-\\u9fff]){2,10}[，,]${GROWS}`);
const GROWS_ON = new RegExp(
  `^[批次]?(?:左右|以上)?[，,、](?:按(?:可比|不变)价格?(?:计算)?[，,])?(?:${GROWS}|${COMPARED_WITH}${MANNER}${MOVES}了?$|(?:${COMPARED_WITH})?([增涨降减]幅)(?:高?达到?|为)$)`,
);

/** 增加值率为24.6%，即每百元总产值中有增加值24.6元，比上年提高0.8个百分点: the amount only tells a rate in other words. */
function isTellingRate(text: string, figures: readonly Figure[], at: number): boolean {
  const [rate, level] = [figures[at - 1]?.kind === 'percent' ? figures[at - 1] : figures[at - 2], figures[at]];
  if (rate?.kind !== 'percent' || !level || level.start - rate.end > LONGEST_GAP * 2) return false;
  const between = text.slice(rate.end, level.start);
  return /^[^。；]*(?:即|也就是|相当于|意味着|换言之|折合|每百元|每万元|每[一]?元)[^。；]*$/.test(between);
}

/** How far behind an amount its growth may stand. */
const LONGEST_GAP = 24;

/** 收入39800元，增长5.6个百分点: what stands before is an amount, and nothing else is named. */
function growsOn(text: string, level: Figure | undefined, point: Figure): RegExpExecArray | null {
  if (!level || point.start - level.end > LONGEST_GAP || /[位名]/.test(level.unit) || level.unit === '') return null;
  if (level.kind !== 'money' && level.kind !== 'measure' && level.kind !== 'count') return null;
  const gap = text.slice(level.end, point.start);
  return GROWS_ON.exec(gap) ?? (GAINED.test(text.slice(Math.max(0, level.start - 4), level.start)) ? MOVES_ON.exec(gap) : null);
}
/** 增收1.28亿元，提高5.8个百分点: by how much it grew was said in money. */
const GAINED = /(?:增收|减收|增加|减少|净增|净减|增支|减支)了?$/;
const MOVES_ON = new RegExp(`^[，,、]${MANNER}${MOVES}了?$`);
const DRIVES = /拉动|下拉|拖累|拖低|带动|推动|支撑|贡献|影响|促进|拉高|拉低|助推|[高低快慢多]于|超过|高出|跑赢|领先/;

/** 约, 近 and the like between verb and number stay. */
function qualifier(text: string, figure: Figure): string {
  return text.slice(figure.start, figure.core.start);
}
