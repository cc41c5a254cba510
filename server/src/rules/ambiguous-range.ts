import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { beside, DIGITS } from './support/needs.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'ambiguous-range',
  scope: 'paragraph',
  level: 'hint',
  needs: beside('—–-－~～至到', DIGITS),
  docs: {
    title: both('数值范围省略“%”“万”“亿”', 'A range that leaves out %, 万 or 亿'),
    why: both(
      '表示数值范围时，省略前一数值的“%”“万”“亿”会造成歧义的，不应省略：15%～30%，5亿～10亿元。',
      'A range repeats %, 万 or 亿 after its first number where leaving it out could mislead: 15%～30%, 5亿～10亿元.',
    ),
    remedy: both('在前一数值后补上“%”“万”“亿”。', 'Repeat %, 万 or 亿 after the first number.'),
    basis: 'GB/T 15835-2011 5.1.3',
  },
  examples: {
    invalid: [
      { text: '技改投资补助比例为[[15～30%]]。', fixes: ['技改投资补助比例为15%～30%。'] },
      { text: '培训农民工[[2至3万]]人次。', fixes: ['培训农民工2万至3万人次。'] },
      { text: '签约[[5－10亿元]]项目12个。', fixes: ['签约5亿－10亿元项目12个。'] },
    ],
    valid: [
      '以1000至1万株为起点，利率维持在0—0.1%。',
      '技改投资补助比例为15%～30%。',
      '签约5亿—10亿元项目12个。',
      '培育企业10—15家，建成于2023—2025年。',
      '负荷为-3%。',
    ],
  },
  check({ facts, report }) {
    for (const match of matchesOf(proseOf(facts), RANGE)) {
      const [found, low = '', joiner = '', high = '', scale = '', rest = ''] = match;
      // 5000至1万 goes down if 万 is both's; 0 needs no %.
      if (Number(low) === 0 || Number(low) >= Number(high)) continue;
      const right = `${low}${scale}${joiner}${high}${scale}${rest}`;
      const span = { start: match.index, end: match.index + found.length };
      report({
        span,
        message: both(`前一数值宜补“${scale}”：“${right}”。`, `Repeat ${scale} after the first number: ${right}.`),
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
  },
});

const RANGE = /(?<![\d.,，\-—–A-Za-z])(\d+(?:\.\d+)?)(—{1,2}|[–\-－~～至到])(\d+(?:\.\d+)?)([%％‰]|万亿|亿|万)(元?)/g;
