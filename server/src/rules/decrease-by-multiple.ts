import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { changesIn } from './support/changes.ts';
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
      { text: '办理时限[[缩短了3倍]]。', fixes: ['办理时限缩短了75%。', '办理时限降至原来的四分之一。'] },
    ],
    valid: [
      '杠杆率由3.2倍降至2.8倍，降低0.4倍。',
      '单位能耗下降66.7%。',
      '产值增长2倍，产量是上年的3倍。',
      '降幅是全国的2倍，成本降低到原来的0.5倍。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    const changes = changesIn(text, facts.figures);
    for (const figure of facts.figures) {
      if (figure.kind !== 'multiple' || figure.value === null) continue;
      const verb = FALL.exec(text.slice(Math.max(0, figure.start - 5), figure.start));
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
      if (isPlain && Number.isInteger(n) && n >= 1 && n < 20) {
        const part = `降至原来的${chineseBelowHundred(n + 1)}分之一`;
        fixes.push({ title: both(`改为“${part}”`, `Change to ${part}`), edits: [{ span, newText: part }] });
      }
      report({
        span,
        message: both(
          `减少不用倍数：请核对“${text.slice(span.start, span.end)}”，改用百分数或分数。`,
          'A decrease is not told in multiples; check it and use % or a fraction.',
        ),
        fixes,
      });
    }
  },
});

const FALL =
  /(?:下降|减少|降低|缩短|缩减|压缩|压减|下滑|回落|缩小|减小|精简|精减|下调|调低|削减|下跌|压降|压低|锐减|骤降|骤减|收窄|收缩|少用|节约|节省|(?:低|少)(?=了)|(?<!升)降|减)了?$/;
