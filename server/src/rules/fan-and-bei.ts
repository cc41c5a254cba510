import { both } from '../util/bilingual.ts';
import { defineRule } from './rule.ts';
import { changesIn } from './support/changes.ts';
import { printed } from './support/numerals.ts';
import { proseOf } from './support/prose.ts';

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
    ],
    valid: [
      '产值由3.6亿元增到18亿元，翻了两番多。',
      '产值由3.6亿元增到7.2亿元，翻一番。',
      '产值由3.6亿元增到14.5亿元，翻了两番。',
      '产值比2020年翻一番。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const { from, to, delta } of changesIn(text, facts.figures)) {
      const figure = delta?.figure;
      if (figure?.kind !== 'multiple' || !figure.text.includes('番') || figure.value === null) continue;
      if (figure.approximate !== null || from.value === null || to.value === null || from.value <= 0) continue;
      const ratio = to.value / from.value;
      const off = Math.log2(ratio / figure.value);
      // 翻一番 is said of what nearly doubled; 翻一番多 of what grew by more.
      if (ratio <= 0 || Math.abs(off) < 0.3 || (OVER.test(text.slice(figure.end, figure.end + 2)) && off > 0 && off < 1)) continue;
      const times = Math.round(Math.log2(ratio));
      const doubled = times >= 1 && times <= 4 && Math.abs(Math.log2(ratio) - times) < 0.05;
      const right = doubled ? `翻${'一两三四'[times - 1]}番` : ratio > 1 ? `增长${printed(ratio - 1, 1)}倍` : null;
      report({
        span: figure.core,
        message: both(
          `“${figure.text}”是原来的${printed(figure.value)}倍，而前后两数之比是${printed(ratio, 2)}${right ? `，应为“${right}”` : ''}。`,
          `${figure.text} means ${printed(figure.value)} times, but the two levels are 1 to ${printed(ratio, 2)}${right ? `: ${right}` : ''}.`,
        ),
        fixes: right ? [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span: figure.core, newText: right }] }] : [],
      });
    }
  },
});

const OVER = /^(?:多|以上|有余)/;
