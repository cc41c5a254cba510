import { exact as kept } from '../facts/extractFacts.ts';
import { both } from '../util/bilingual.ts';
import { defineReportRule } from './rule.ts';
import { changeSince, type DatedLevel, type OpenChange, openChangesIn, yearlyLevelsIn } from './support/apartLevels.ts';
import {
  HEADLINE_VERBS,
  type HeadlineSize,
  headlineSizesIn,
  type LeadChanges,
  leadChangesIn,
  unlikeLevels,
} from './support/headlineChanges.ts';
import { basisIn } from './support/prices.ts';
import { proseOf } from './support/prose.ts';
import { exact } from './support/rounding.ts';
import { plain, wrongSize } from './support/wrongSize.ts';

export default defineReportRule({
  id: 'change-across-paragraphs',
  scope: 'report',
  level: 'error',
  undecided: true,
  needs: [...'年由从', ...HEADLINE_VERBS],
  docs: {
    title: both('增减量与标题、前段的数不符', 'A change that the level in another paragraph contradicts'),
    why: both(
      '前一段写2015年为58公里，后一段写到2020年达到86公里、五年增加38公里；标题写增长13%，正文写由4800万元增加到5520万元：增减量应与两数相符。四舍五入造成的末位差不算。',
      'One paragraph tells 58公里 of 2015, the next 86公里 of 2020 and 38公里 more in five years: a change must fit both levels, wherever they stand; so must that of a headline.',
    ),
    remedy: both('核对三个数，改正其中的错数。', 'Check the three figures and correct the wrong one.'),
    basis: '算术；国家统计局统计公报关于四舍五入的注释',
  },
  examples: {
    invalid: [
      {
        text: '我县秸秆离田率一年提高[[5.2%]]\n本报讯 截至去年底，全县秸秆离田率由上年的86.3%升至91.5%，新建收储点2处。',
        kind: 'headline',
      },
      { text: '青山镇茶农人均收入增长[[12%]]\n去年，青山镇茶农人均收入由2.56万元增加到2.94万元，比过去更有奔头。', kind: 'headline' },
      { text: '全区民宿年营业额四年[[翻两番]]\n区文旅局介绍，2019年全区民宿年营业额只有1.5亿元，2023年增至4.5亿元。', kind: 'headline' },
      { text: '平原县冷库容量[[增长3倍]]\n几年来，平原县冷库容量由2万吨扩大到6万吨，带动就业800人。', kind: 'headline' },
      { text: '药材种植面积增加[[4000亩]]\n本报讯 今年，全镇药材种植面积由1.25万亩增加到1.70万亩。', kind: 'headline' },
      {
        text: '2016年，泥河断面氨氮浓度为1.8毫克/升。\n\n到2020年，这一浓度已降到0.9毫克/升，四年下降[[1.9毫克/升]]。',
        fixes: ['2016年，泥河断面氨氮浓度为1.8毫克/升。\n\n到2020年，这一浓度已降到0.9毫克/升，四年下降0.9毫克/升。'],
        kind: 'amount',
      },
      { text: '2015年末，全县路灯2.45万盏。\n\n2020年末，全县路灯达到3.15万盏，五年净增[[0.9万盏]]。', kind: 'amount' },
      { text: '2017年，研学游客36万人次。\n\n到2021年，研学游客达到54万人次，四年增长[[60%]]。', kind: 'rate' },
    ],
    valid: [
      '青山镇茶农人均收入增长15%\n去年，青山镇茶农人均收入由2.56万元增加到2.94万元。',
      '青山镇茶农人均收入增长12%\n东岭村茶农人均收入由2.56万元增加到2.94万元，全镇户均增收3000元。',
      '青山镇茶农人均收入增长12%\n去年全镇茶农人均收入增长12%，比全县高2个百分点。与2019年相比，茶农人均收入由1.5万元增加到2.9万元。',
      '全县粮食产量增长3%\n2018年以来，全县粮食产量由52万吨增加到61万吨。',
      '全市工业增加值增长8%\n去年，全市工业增加值由100亿元增加到106亿元。',
      '民宿年营业额四年翻一番多\n2019年全区民宿年营业额只有1.5亿元，2023年增至3.6亿元。',
      '2016年，泥河断面氨氮浓度为1.8毫克/升。\n\n到2020年，这一浓度已降到0.9毫克/升，四年下降0.9毫克/升。',
      '2015年末，东城路灯2.45万盏。\n\n2020年末，西城路灯达到3.15万盏，五年净增0.9万盏。',
      '2014年，研学游客36万人次。\n\n到2021年，研学游客达到54万人次，四年增长60%，年均增长9%。',
    ],
  },
  collect(facts): Passage | null {
    if (facts.figures.length === 0) return null;
    const sizes = headlineSizesIn(facts);
    if (sizes.length > 0) return { levels: [], open: [], sizes: kept(sizes), below: null };
    const text = proseOf(facts);
    const below = leadChangesIn(facts);
    const levels = text.includes('年') ? yearlyLevelsIn(text, facts.figures) : [];
    const open = text.includes('年') ? openChangesIn(text, facts.figures) : [];
    return levels.length + open.length === 0 && below === null
      ? null
      : { levels: kept(levels), open: kept(open), sizes: [], below: below && { ...below, changes: kept(below.changes) } };
  },
  check({ collected, report }) {
    collected.forEach(({ paragraph, found: { sizes } }, at) => {
      const lead = sizes.length === 0 ? undefined : collected.slice(at + 1, at + 1 + BELOW).find(({ found }) => found.below !== null);
      if (!lead?.found.below || lead.paragraph - paragraph > BELOW) return;
      for (const size of sizes) {
        const unlike = unlikeLevels(size, lead.found.below);
        if (!unlike) continue;
        const { from, to } = unlike.change;
        report(paragraph, {
          ...unlike.finding,
          kind: 'headline',
          level: 'warning',
          related: [from, to].map((level) => ({
            paragraph: lead.paragraph,
            span: level.core,
            message: both(`正文：${plain(level)}`, `Below: ${level.text}`),
          })),
        });
      }
    });
    let above: readonly { readonly paragraph: number; readonly level: DatedLevel }[] = [];
    for (const { paragraph, found } of collected) {
      above = above.filter((one) => paragraph - one.paragraph <= NEAR);
      for (const open of found.open) {
        for (const { paragraph: earlier, level } of above) {
          const change = changeSince(open, level);
          const { figure } = open.delta;
          if (!change) continue;
          const wrong = exact(figure) ? wrongSize(change, figure, '', basisIn(level.name, '')) : null;
          if (wrong)
            report(paragraph, {
              ...wrong,
              related: [
                {
                  paragraph: earlier,
                  span: level.figure.core,
                  message: both(`前段：${plain(level.figure)}`, `Above: ${level.figure.text}`),
                },
              ],
            });
          break;
        }
      }
      above = [...found.levels.map((level) => ({ paragraph, level })), ...above];
    }
  },
});

interface Passage {
  readonly levels: readonly DatedLevel[];
  readonly open: readonly OpenChange[];
  /** What a headline tells of what the text below it gives the levels of. */
  readonly sizes: readonly HeadlineSize[];
  readonly below: LeadChanges | null;
}

/** How far below its headline a lead stands: a dateline and a subtitle may come between. */
const BELOW = 3;

/** How many paragraphs may lie between the two levels. */
const NEAR = 3;
