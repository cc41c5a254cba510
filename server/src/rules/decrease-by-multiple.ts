import { type Bilingual, both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { chineseBelowHundred, printed } from './support/numerals.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'decrease-by-multiple',
  scope: 'paragraph',
  level: 'error',
  undecided: true,
  needs: ['倍', '番'],
  docs: {
    title: both('减少不用倍数', 'A decrease said in multiples'),
    why: both(
      '减少一倍就是零，减少、下降、缩短不能用“倍”，用百分数或分数表示。',
      'A decrease by once its size leaves nothing; a fall is told in % or in fractions, never in multiples.',
    ),
    remedy: both(
      '核对原始数据，改为“下降…%”或“降至原来的几分之一”。',
      'Check the source, and write the fall in % or as a fraction of what was.',
    ),
    basis: '国家统计局统计术语：倍数；《报纸编校差错率计算方法》（2020）',
  },
  examples: {
    invalid: [
      { text: '单位能耗[[下降2倍]]。', fixes: ['单位能耗下降66.7%。', '单位能耗降至原来的三分之一。'] },
      { text: '收费标准[[下调1倍]]。', fixes: ['收费标准下调50%。', '收费标准降至原来的二分之一。'] },
      { text: '不良率[[压降近2倍]]。', fixes: [] },
      {
        text: '时限由30天压缩到10天，[[缩短3倍]]。',
        fixes: ['时限由30天压缩到10天，缩短66.7%。', '时限由30天压缩到10天，降至原来的三分之一。'],
      },
      { text: '运费比公路[[低了三倍]]。' },
      { text: '改造后管网漏损量平均[[降幅达2倍]]。', fixes: ['改造后管网漏损量平均降幅达66.7%。'] },
      { text: '水运的吨公里费用比陆运[[低3倍]]。', fixes: ['水运的吨公里费用比陆运低75%。'] },
      { text: '山火[[成倍减少]]。', fixes: [] },
      { text: '纠纷数量[[减少了好几倍]]。', fixes: [] },
      { text: '滴灌比漫灌[[节约用水2倍]]。', fixes: ['滴灌比漫灌节约用水66.7%。'] },
      { text: '办理时限[[缩短了3倍]]。', fixes: ['办理时限缩短了75%。', '办理时限降至原来的四分之一。'] },
    ],
    valid: [
      '杠杆率由3.2倍降至2.8倍，降低0.4倍。',
      '单位能耗下降66.7%。',
      '产值增长2倍，产量是上年的3倍。',
      '高低相差2倍，降幅达到全国的2倍，跌幅扩大1倍。',
      '减少浪费，提高亩产2倍；压缩空间是原来的3倍。',
      '降幅是全国的2倍，成本降低到原来的0.5倍。',
    ],
  },
  check(context) {
    const { facts, report } = context;
    const text = proseOf(facts);
    const changes = context.changes();
    for (const figure of facts.figures) {
      if (figure.kind !== 'multiple' || figure.value === null) continue;
      const before = text.slice(Math.max(0, figure.start - REACH), figure.start);
      const fall = FALL.exec(before);
      const verb = fall ?? FALL_OF.exec(before) ?? LESS.exec(before) ?? FALLEN.exec(before);
      if (!verb || /^(?:于|率|数)/.test(text.slice(figure.end, figure.end + 1))) continue;
      // Of 下降2倍以上, 降了两倍多 and 分别下降2倍和1.2倍 nobody can tell what would be right.
      const after = text.slice(figure.core.end, figure.core.end + 6);
      const isPlain =
        figure.approximate === null && figure.comparator === '=' && !/^(?:多|余|左右|以[上内下])|^[、和，].{0,4}倍/.test(after);
      // Where the two levels are there, they say how much.
      const change = changes.find(({ delta }) => delta?.figure === figure);
      // 杠杆率由3.2倍降到2.8倍，降低0.4倍: what falls is told in 倍 itself.
      if (change?.from.kind === 'multiple') continue;
      const ratio = change && change.from.value !== null && change.to.value ? change.from.value / change.to.value : null;
      const n = ratio !== null && ratio > 1 ? ratio - 1 : figure.value;
      const span = { start: figure.start - verb[0].length, end: figure.core.end };
      const percent = `${printed((n / (n + 1)) * 100, 1)}%`;
      const fixes = !isPlain
        ? []
        : [{ title: both(`改为“${verb[0]}${percent}”`, `Change to ${percent}`), edits: [{ span, newText: `${verb[0]}${percent}` }] }];
      if (isPlain && fall && Number.isInteger(n) && n >= 1 && n < 20) {
        const part = `降至原来的${chineseBelowHundred(n + 1)}分之一`;
        fixes.push({ title: both(`改为“${part}”`, `Change to ${part}`), edits: [{ span, newText: part }] });
      }
      report({
        span,
        message: messageOf(text.slice(span.start, span.end)),
        fixes,
      });
    }
    // 减少数倍 has no value.
    for (const { index, 0: words } of matchesOf(text, SEVERAL)) {
      report({ span: { start: index, end: index + words.length }, message: messageOf(words), fixes: [] });
    }
  },
});

const messageOf = (words: string): Bilingual =>
  both(`减少不用倍数：请核对“${words}”，改用百分数或分数。`, 'A decrease is not told in multiples; check it and use % or a fraction.');

/** How far back the word of a fall may begin, with what is compared. */
const REACH = 20;
const FALLS =
  '下降|减少|降低|缩短|缩减|压缩|压减|下滑|回落|缩小|减小|减轻|减弱|精简|精减|下调|调低|调减|削减|下跌|(?<!涨)跌|压降|压低|锐减|骤降|骤减|收窄|收缩|萎缩|衰减|放缓|少用|少花|节约|节省|节水|节电|节能';
const FALL = new RegExp(`(?:${FALLS}|(?:低|少)(?=了)|(?<!升)降|减)了?$`);
/** 减少用工成本2倍: what became less stands between. */
const FALL_OF = new RegExp(`(?:${FALLS})了?(?:(?![是为的至到增提扩高升翻超达比后])[\\u4e00-\\u9fff]){2,6}$`);
/** 比公路直达低2倍, but not 高低. */
const LESS = /(?<=[比较][^，。；、！？\d]{1,16})(?<![高长大快多降减缩跌压])(?:低|少|小|短|慢|轻|便宜)了?$/;
/** 平均降幅达3.2倍, but not 降幅是全国的2倍. */
const FALLEN = /(?:降幅|减幅|跌幅|(?:下降|减少|降低|压缩|缩短)幅度)(?:高?达到?|为|是|有)?$/;
const SEVERAL = new RegExp(`(?:${FALLS}|(?<!升)降|减)了?(?:好几|数|几)倍|成倍(?:地)?(?:${FALLS})`, 'g');
