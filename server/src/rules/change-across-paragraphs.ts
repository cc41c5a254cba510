import { exact as kept } from '../facts/extractFacts.ts';
import { both } from '../util/bilingual.ts';
import { defineReportRule } from './rule.ts';
import { changeSince, type DatedLevel, type OpenChange, openChangesIn, yearlyLevelsIn } from './support/apartLevels.ts';
import { basisIn } from './support/prices.ts';
import { proseOf } from './support/prose.ts';
import { exact } from './support/rounding.ts';
import { plain, wrongSize } from './support/wrongSize.ts';

export default defineReportRule({
  id: 'change-across-paragraphs',
  scope: 'report',
  level: 'error',
  undecided: true,
  needs: ['年'],
  docs: {
    title: both('增减量与前段的起点数不符', 'A change that the level in an earlier paragraph contradicts'),
    why: both(
      '前一段写2015年为58公里，后一段写到2020年达到86公里、五年增加38公里：增减量应与两段中的两数相符。四舍五入造成的末位差不算。',
      'One paragraph tells 58公里 of 2015, the next 86公里 of 2020 and 38公里 more in five years: a change must fit both levels, wherever they stand.',
    ),
    remedy: both('核对三个数，改正其中的错数。', 'Check the three figures and correct the wrong one.'),
    basis: '算术；国家统计局统计公报关于四舍五入的注释',
  },
  examples: {
    invalid: [
      {
        text: '2016年，泥河断面氨氮浓度为1.8毫克/升。\n\n到2020年，这一浓度已降到0.9毫克/升，四年下降[[1.9毫克/升]]。',
        fixes: ['2016年，泥河断面氨氮浓度为1.8毫克/升。\n\n到2020年，这一浓度已降到0.9毫克/升，四年下降0.9毫克/升。'],
        kind: 'amount',
      },
      { text: '2015年末，全县路灯2.45万盏。\n\n2020年末，全县路灯达到3.15万盏，五年净增[[0.9万盏]]。', kind: 'amount' },
      { text: '2017年，研学游客36万人次。\n\n到2021年，研学游客达到54万人次，四年增长[[60%]]。', kind: 'rate' },
    ],
    valid: [
      '2016年，泥河断面氨氮浓度为1.8毫克/升。\n\n到2020年，这一浓度已降到0.9毫克/升，四年下降0.9毫克/升。',
      '2015年末，东城路灯2.45万盏。\n\n2020年末，西城路灯达到3.15万盏，五年净增0.9万盏。',
      '2014年，研学游客36万人次。\n\n到2021年，研学游客达到54万人次，四年增长60%，年均增长9%。',
    ],
  },
  collect(facts): Passage | null {
    const text = proseOf(facts);
    if (facts.figures.length === 0) return null;
    const levels = yearlyLevelsIn(text, facts.figures);
    const open = openChangesIn(text, facts.figures);
    return levels.length + open.length === 0 ? null : { levels: kept(levels), open: kept(open) };
  },
  check({ collected, report }) {
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
}

/** How many paragraphs may lie between the two levels. */
const NEAR = 3;
