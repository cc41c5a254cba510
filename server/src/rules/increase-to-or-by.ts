import type { Figure } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { changesIn, exact, growthBounds, within } from './support/changes.ts';
import { printed } from './support/numerals.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'increase-to-or-by',
  scope: 'paragraph',
  level: 'error',
  needs: ['倍'],
  docs: {
    title: both('“增长几倍”与“是几倍”', 'Grown by, or grown to'),
    why: both(
      '增长的倍数不含基数：由3.6亿元增到7.2亿元，是原来的2倍，只增长1倍。',
      'A growth leaves out the base: from 3.6亿元 to 7.2亿元 is twice as much, a growth by 1倍.',
    ),
    remedy: both('改为减去基数后的倍数，或写“是原来的…倍”。', 'Subtract the base, or write 是原来的…倍.'),
    basis: '国家统计局统计术语：倍数',
  },
  examples: {
    invalid: [
      {
        text: '产值由3.6亿元增到7.2亿元，[[增长2倍]]。',
        fixes: ['产值由3.6亿元增到7.2亿元，增长1倍。', '产值由3.6亿元增到7.2亿元，是原来的2倍。'],
      },
      {
        text: '造林面积由2000亩扩大到8000亩，[[增加4倍]]。',
        fixes: ['造林面积由2000亩扩大到8000亩，增加3倍。', '造林面积由2000亩扩大到8000亩，是原来的4倍。'],
      },
      { text: '合作社由50家发展到150家，[[增长近3倍]]。' },
      {
        text: '企业由20家增加到90家，[[增加了5倍]]。',
        fixes: ['企业由20家增加到90家，增加了3.5倍。', '企业由20家增加到90家，是原来的4.5倍。'],
      },
    ],
    valid: ['产值由3.6亿元增到7.2亿元，增长1倍。', '企业由20家增加到90家，增长3.5倍。', '由20家增加到90家，年均增长5倍。'],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const { from, to, delta } of changesIn(text, facts.figures)) {
      const figure = delta?.figure;
      if (!delta?.rising || figure?.kind !== 'multiple' || figure.text.includes('番')) continue;
      const growth = growthBounds(from, to);
      if (!growth || growth.value <= 0 || !contradicts(figure, growth)) continue;
      const by = printed(growth.value / 100, Math.max(1, figure.decimals));
      const times = printed(growth.value / 100 + 1, Math.max(1, figure.decimals));
      const span = { start: delta.verb.start, end: figure.core.end };
      const head = text.slice(delta.verb.start, figure.core.start);
      const options = [`${head}${by}倍`, `是原来的${times}倍`];
      report({
        span,
        message: both(
          `前后两数之比是${times}，应为“${options[0]}”或“${options[1]}”。`,
          `The second level is ${times} times the first: ${options[0]} or ${options[1]}.`,
        ),
        expected: `${by}倍`,
        fixes: options.map((right) => ({ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] })),
      });
    }
  },
});

/** Whether levels and multiple can't be one: where the multiple is that of the levels themselves, coarse printing explains nothing. */
function contradicts(
  figure: Figure,
  { low, high, value }: { readonly low: number; readonly high: number; readonly value: number },
): boolean {
  if (figure.value === null || figure.comparator !== '=') return false;
  const growth = value / 100;
  // 近3倍 is a little less.
  if (figure.approximate === 'below') return growth < figure.value - 0.7 || growth > figure.value + 0.05;
  if (!exact(figure)) return false;
  return Math.abs(growth + 1 - figure.value) < figure.value * 0.02 || !within(figure, low / 100, high / 100);
}
