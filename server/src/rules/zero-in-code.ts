import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'zero-in-code',
  scope: 'paragraph',
  level: 'hint',
  needs: ['零'],
  docs: {
    title: both('年份、编号中的“零”', '零 in a year or code'),
    why: both(
      '用汉字书写年份、编号时，“0”写作“〇”：二〇二三年；计量时才写作“零”。',
      'In a year or code in Chinese numerals zero is 〇: 二〇二三年; 零 belongs to quantities.',
    ),
    remedy: both('把“零”改为“〇”。', 'Change 零 to 〇.'),
    basis: 'GB/T 15835-2011 5.2.5',
  },
  examples: {
    invalid: [
      { text: '[[二零二三年]]一月十二日', fixes: ['二〇二三年一月十二日'] },
      { text: '邮编[[四五零零零零]]', fixes: ['邮编四五〇〇〇〇'] },
      { text: '入住[[一零六]]房间，代号“五〇七”。', fixes: ['入住一〇六房间，代号“五〇七”。'] },
      { text: '沿[[一零七]]国道两侧绿化。', fixes: ['沿一〇七国道两侧绿化。'] },
    ],
    valid: ['二〇二三年一月十二日', '面积一千零三亩，历时二十年。', '从零到一，零星小雨，电话零投诉。', '一百零七号文件、归零一批问题。'],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const match of [...matchesOf(text, YEAR), ...matchesOf(text, CODE)]) {
      const right = match[0].replace(/零/g, '〇');
      const span = { start: match.index, end: match.index + match[0].length };
      report({
        span,
        message: both(`年份、编号中的“零”写作“〇”：“${right}”。`, `Zero in a year or code is 〇: ${right}.`),
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
  },
});

const YEAR =
  /(?<![零〇一二三四五六七八九十百千万])(?=[一二三四五六七八九〇]{0,3}零)(?:一[零〇一二三四五六七八九]|二[零〇一])[零〇一二三四五六七八九]{2}年/g;

/** A telephone or post code, a road or house number: digits alone, with no 十 or 百 among them. */
const CODE =
  /(?<=(?:电话|邮编|邮政编码|热线|编号|代号|代码|门牌号?)[为是：:]?[“]?)(?=[一二三四五六七八九〇]{0,12}零)[零〇一二三四五六七八九]{3,}|(?<![零〇一二三四五六七八九十百千万亿])(?=[一二三四五六七八九〇]{1,3}零)[零〇一二三四五六七八九]{3,4}(?=国道|省道|县道|次列车|房间|室|教室|会议室|号(?:楼|院|房|线|公路)|医院|工厂|高地)/g;
