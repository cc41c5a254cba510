import type { Figure } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { defineRule, type Fix } from './rule.ts';
import { everyChange } from './support/apartLevels.ts';
import { changesIn } from './support/changes.ts';
import { yearIn } from './support/changeWords.ts';
import { printed, withCoreValue } from './support/numerals.ts';
import { basisOf } from './support/prices.ts';
import { proseOf } from './support/prose.ts';
import { exact } from './support/rounding.ts';
import { isFan, toldTwice } from './support/toldTwice.ts';

export default defineRule({
  id: 'fan-and-bei',
  scope: 'paragraph',
  level: 'error',
  undecided: true,
  needs: ['番'],
  docs: {
    title: both('“番”与“倍”', '番 is a doubling'),
    why: both(
      '翻一番是原来的2倍，翻两番是4倍，翻三番是8倍：由3.6亿元增到7.2亿元，是翻一番。',
      '翻一番 is twice, 翻两番 four times what was: from 3.6亿元 to 7.2亿元 is 翻一番.',
    ),
    remedy: both('按前后两数改正番数，或改用“增长…倍”。', 'Correct the number of doublings, or say 增长…倍.'),
    basis: '国家统计局统计术语：倍数与番数',
  },
  examples: {
    invalid: [
      { text: '产值由3.6亿元增到7.2亿元，[[翻两番]]。', fixes: ['产值由3.6亿元增到7.2亿元，翻一番。'] },
      { text: '企业由100家增加到300家，[[翻了三番]]。', fixes: ['企业由100家增加到300家，增长2倍。'] },
      {
        text: '用户由20万户增至80万户，增长3倍，[[翻了三番]]。',
        fixes: ['用户由20万户增至80万户，增长3倍，翻两番。'],
      },
      {
        text: '2019年，温室达到808座，而2014年为400座，五年间[[翻了两番]]。',
        fixes: ['2019年，温室达到808座，而2014年为400座，五年间翻一番。'],
      },
      { text: '月工资由1500元提高到3010元，[[提高两番]]。', fixes: ['月工资由1500元提高到3010元，翻一番。'] },
      { text: '货值突破800万元，比2015年的400万元[[翻了两番]]。', fixes: ['货值突破800万元，比2015年的400万元翻一番。'] },
      { text: '五年前有绣坊30家，去年底有240家，刚好[[翻了两番]]。', fixes: ['五年前有绣坊30家，去年底有240家，刚好翻三番。'] },
      {
        text: '到2030年，绣品产值在2025年3亿元的基础上[[翻两番，达到9亿元]]。',
        fixes: [
          '到2030年，绣品产值在2025年3亿元的基础上增长2倍，达到9亿元。',
          '到2030年，绣品产值在2025年3亿元的基础上翻两番，达到12亿元。',
        ],
      },
      { text: '绣坊由28家增加到57家，[[翻了近两番]]。', fixes: ['绣坊由28家增加到57家，翻一番。'] },
      {
        text: '绣娘由300人增加到750人，[[翻了2.5番]]。',
        fixes: ['绣娘由300人增加到750人，翻一番多。', '绣娘由300人增加到750人，增长1.5倍。'],
      },
      {
        text: '绣线由12吨增加到29吨，[[翻了两番]]还多。',
        fixes: ['绣线由12吨增加到29吨，翻一番多。', '绣线由12吨增加到29吨，增长1.4倍。'],
      },
      {
        text: '绣线由12吨增加到22.5吨，[[翻了两番]]。',
        fixes: ['绣线由12吨增加到22.5吨，接近翻一番。', '绣线由12吨增加到22.5吨，增长0.9倍。'],
      },
      {
        text: '五年前，全镇茶厂只有15家；五年后，这一数字跃升至31家，实现[[翻两番]]。',
        fixes: ['五年前，全镇茶厂只有15家；五年后，这一数字跃升至31家，实现翻一番。'],
      },
      {
        text: '茶厂投产之初，年加工量只有50吨；2019年，年加工量达到400吨，[[翻了八番]]。',
        fixes: ['茶厂投产之初，年加工量只有50吨；2019年，年加工量达到400吨，翻三番。'],
      },
      { text: '门票收入，二〇一〇年为一千二百元，二〇一四年为二千四百元，二〇一八年为九千六百元，八年间[[翻了两番]]。' },
      { text: '2018年，林果产值8亿元，是2013年（4亿元）的2倍，五年[[翻两番]]。', fixes: [] },
      {
        text: '从挂牌时的2亿元，到去年底的8亿元，担保公司的在保余额六年[[翻了四番]]。',
        fixes: ['从挂牌时的2亿元，到去年底的8亿元，担保公司的在保余额六年翻两番。'],
      },
      {
        text: '2016年古村接待游客30万人次，到2026年要在此基础上[[翻两番，达到90万人次]]。',
        fixes: [
          '2016年古村接待游客30万人次，到2026年要在此基础上增长2倍，达到90万人次。',
          '2016年古村接待游客30万人次，到2026年要在此基础上翻两番，达到120万人次。',
        ],
      },
      {
        text: '培训人数要在现有200人的基础上[[翻一番，到2030年达到600人]]。',
        fixes: ['培训人数要在现有200人的基础上增长2倍，到2030年达到600人。', '培训人数要在现有200人的基础上翻一番，到2030年达到400人。'],
      },
      {
        text: '以2020年的40万人次为基数，到2025年[[翻一番，达到120万人次]]。',
        fixes: ['以2020年的40万人次为基数，到2025年增长2倍，达到120万人次。', '以2020年的40万人次为基数，到2025年翻一番，达到80万人次。'],
      },
      { text: '以2022年12万亩为基数，到2027年全县油茶种植面积[[翻两番，达到24万亩]]。' },
      { text: '以现有的8亿元为起点，力争五年竹木加工产值[[翻一番，达到32亿元]]。' },
      {
        text: '六年前，我们的订单只有1.5亿元，去年干到6亿元，[[翻了四番]]。',
        fixes: ['六年前，我们的订单只有1.5亿元，去年干到6亿元，翻两番。'],
      },
      { text: '从2018年的5个到2023年的40个，古镇的非遗工坊五年[[翻了五番]]。' },
      { text: '[[翻了两番]]，由30家增加到60家。', fixes: ['翻一番，由30家增加到60家。'] },
      { text: '管网达到320公里，是2015年80公里的4倍，[[翻了一番]]。', fixes: [] },
      { text: '成交额比2016年[[翻了三番]]，由2.5亿元增加到10亿元。', fixes: ['成交额比2016年翻两番，由2.5亿元增加到10亿元。'] },
      { text: '仓储面积翻了两番，增长[[4倍]]。', fixes: [] },
      { text: '2016年苗圃起步时，育苗农户只有40户。七年过去，育苗农户增至160户，[[翻了一番]]。' },
    ],
    valid: [
      '2016年苗圃起步时，育苗农户只有40户。七年过去，育苗农户增至160户，翻了两番。',
      '用户由20万户增至80万户，增长3倍，翻了两番。',
      '仓储面积翻了两番，增长3倍；货值翻了一番，比2012年增长2倍。',
      '地区生产总值由410亿元增加到990亿元，比2010年翻了一番。',
      '产值由3.6亿元增到18亿元，翻了两番多；绣坊由28家增加到105家，翻了近两番。',
      '产值由3.6亿元增到7.2亿元，翻一番；绣线由12吨增加到33吨，翻了一番还多。',
      '从2018年的5家到2023年的40家，古镇的民宿营收五年翻了五番，特色民宿五年翻了三番。',
      '从挂牌时的30家，到如今的120家，担保公司的在保余额翻了四番；2016年接待30万人次，到2026年要在此基础上翻两番，达到120万人次。',
      '产值由3.6亿元增到14.5亿元，翻了两番。',
      '产值比2020年翻一番。',
      '以2022年12万亩为基数，到2027年全县油茶种植面积翻一番，达到24万亩。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    const changes = everyChange(text, facts.figures, changesIn(text, facts.figures, isRoughly), isRoughly);
    for (const change of changes) {
      const { from, to, delta, times: when } = change;
      const figure = delta?.figure;
      if (!isFan(figure) || !/^(?:below)?$/.test(figure.approximate ?? '') || from.value === null || to.value === null || from.value <= 0)
        continue;
      const ratio = to.value / from.value;
      const off = Math.log2(ratio / figure.value);
      // 翻2.5番 is exact, as far as it goes.
      const slack = !Number.isInteger(Math.log2(figure.value)) ? 0.1 : exact(from) && exact(to) ? 0.3 : 0.6;
      // 翻一番 is said of what nearly doubled; 翻一番多 of what grew by more.
      const over = OVER.exec(text.slice(figure.end, figure.end + 3))?.[0] ?? '';
      // 近两番 is a little less than four times.
      if (figure.approximate === 'below' && off < 0 && off > -NEARLY) continue;
      if (ratio <= 0 || Math.abs(off) < slack || (over !== '' && off > 0 && off < 1)) continue;
      if (off > 0 && (off < PRICES_ROSE || (yearIn(when.from) ?? 0) < STABLE) && basisOf(text, change) === 'constant') continue;
      // 提高两番 goes with its verb.
      const told = figure.text.startsWith('翻') ? figure.core : { start: delta?.verb.start ?? figure.start, end: figure.core.end };
      const rights = wordingsOf(ratio);
      const inWords = rights.map((right) => `“${right}”`).join('或');
      // 在20亿元的基础上翻两番，达到60亿元: either may be the slip.
      const isEither = change.reached && told.start < to.start;
      const span = isEither ? { start: told.start, end: to.core.end } : told;
      const level = isEither && exact(from) ? withCoreValue(to, (from.value ?? 0) * (figure.value ?? 1)) : null;
      report({
        span,
        message: both(
          `“${figure.text}”是原来的${printed(figure.value)}倍，而前后两数之比是${printed(ratio, 2)}${inWords && `，应为${inWords}`}。`,
          `${figure.text} means ${printed(figure.value)} times, but the two levels are 1 to ${printed(ratio, 2)}${inWords && `: ${inWords}`}.`,
        ),
        fixes: [
          ...rights.map((right) => fixOf({ start: told.start, end: over === '' ? told.end : figure.end + over.length }, right)),
          ...(level ? [fixOf(to.core, level)] : []),
        ],
      });
    }
    const told = new Set(changes.map(({ delta }) => delta?.figure));
    // 翻了两番，增长4倍: one change told twice.
    for (const { first, second, times } of toldTwice(text, facts.figures)) {
      if (told.has(second) || told.has(first)) continue;
      const [fan, other] = isFan(first) ? [first, second] : [second, first];
      if (!isFan(fan) || isFan(other) || other.kind !== 'multiple' || OVER.test(text.slice(fan.end, fan.end + 2))) continue;
      if (Math.abs(Math.log2(times[0] / times[1])) < 0.3) continue;
      report({
        span: second.core,
        message: both(
          `“${fan.text}”即增长${printed(fan.value - 1)}倍、为原来的${printed(fan.value)}倍，与“${other.text}”不符，请核对。`,
          `${fan.text} is a growth by ${printed(fan.value - 1)}倍, to ${printed(fan.value)}倍, not ${other.text}; check which is right.`,
        ),
        fixes: [],
      });
    }
  },
});

const fixOf = (span: Span, right: string): Fix => ({
  title: both(`改为“${right}”`, `Change to ${right}`),
  edits: [{ span, newText: right }],
});

/** What doubled at constant prices has more than doubled; but since 2005 prices have not doubled themselves. */
const PRICES_ROSE = 0.9;
const STABLE = 2005;
/** How far below it 近两番 may be, in doublings. */
const NEARLY = 0.6;

/** 突破800亿元，比2015年的400亿元翻了两番: roughly is enough. */
const isRoughly = ({ kind, value, comparator }: Figure): boolean => value !== null && kind !== 'ordinal' && !comparator.startsWith('<');

const OVER = /^(?:还要?多|多|半|以上|有余|出头)/;

/** 翻一番, 接近翻一番, 翻一番多, 增长2倍: how one says by what a level has grown; nothing of one that has fallen. */
function wordingsOf(ratio: number): readonly string[] {
  if (ratio <= 1) return [];
  const times = Math.log2(ratio);
  const [whole, near] = [Math.floor(times), Math.round(times)];
  const fan = (count: number): string => `翻${'一两三四'[count - 1]}番`;
  if (near >= 1 && near <= 4 && Math.abs(times - near) < EXACT) return [fan(near)];
  const grown = `增长${printed(ratio - 1, 1)}倍`;
  // 增长2倍 says all of it.
  if (Math.abs(ratio - Math.round(ratio)) < EXACT) return [grown];
  if (near > times && near <= 4 && near - times < CLOSE) return [`接近${fan(near)}`, grown];
  return whole >= 1 && whole <= 4 && times - whole < MORE ? [`${fan(whole)}多`, grown] : [grown];
}

/** In doublings: what is as good as none, what is close to the next, and what is some more than the last. */
const EXACT = 0.05;
const CLOSE = 0.2;
const MORE = 0.7;
