import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import { defineRule } from './rule.ts';
import { beside } from './support/needs.ts';
import { proseOf } from './support/prose.ts';

export default defineRule({
  id: 'zero-in-code',
  scope: 'paragraph',
  level: 'hint',
  needs: [...beside('一二三四五六七八九〇', '零OoＯ0０'), ...beside('零', '〇零一二三四五六七八九OoＯ0０')],
  docs: {
    title: both('年份、编号中的“零”和“O”', '零 or O in a year or code'),
    why: both(
      '用汉字书写年份、编号时，“0”写作“〇”：二〇二三年；计量时才写作“零”。',
      'In a year or code in Chinese numerals zero is 〇: 二〇二三年; 零 belongs to quantities.',
    ),
    remedy: both('改为“〇”。', 'Change it to 〇.'),
    basis: 'GB/T 15835-2011 5.2.5',
  },
  examples: {
    invalid: [
      { text: '[[二零二三年]]一月十二日', fixes: ['二〇二三年一月十二日'] },
      { text: '邮编[[四五零零零零]]', fixes: ['邮编四五〇〇〇〇'] },
      { text: '入住[[一零六]]房间，代号“五〇七”。', fixes: ['入住一〇六房间，代号“五〇七”。'] },
      { text: '[[二O二四年]]五月', fixes: ['二〇二四年五月'] },
      { text: '[[二00九年]]建成通车。', fixes: ['二〇〇九年建成通车。'] },
      { text: '[[二零二一]]至二〇二三年连续获奖。', fixes: ['二〇二一至二〇二三年连续获奖。'] },
      { text: '[[二零五]]地质队进驻。', fixes: ['二〇五地质队进驻。'] },
      { text: '省道[[二零八]]线改建完工。', fixes: ['省道二〇八线改建完工。'] },
      { text: '他是[[一九九零]]级学生。', fixes: ['他是一九九〇级学生。'] },
      { text: '[[六零]]届校友到会。' },
      { text: '[[零五]]级新生到会。' },
      { text: '同住[[四零三]]宿舍。' },
      { text: '沿[[一零七]]国道两侧绿化。', fixes: ['沿一〇七国道两侧绿化。'] },
    ],
    valid: [
      '二〇二三年一月十二日',
      '面积一千零三亩，历时二十年。',
      '二十级台阶，零级能效，从零起步；一千零八级石阶。',
      '从零到一，零星小雨，电话零投诉。',
      '一百零七号文件、归零一批问题。',
      '二〇二三至二〇二四年，一O一公司，2009年，第二0队。',
    ],
  },
  check({ facts, report }) {
    const text = proseOf(facts);
    for (const match of [...matchesOf(text, YEAR), ...matchesOf(text, CODE)]) {
      const right = match[0].replace(/[零OoＯ0０]/g, '〇');
      const span = { start: match.index, end: match.index + match[0].length };
      report({
        span,
        message: both(
          `年份、编号中的“0”写作“〇”，不写“零”或字母“O”：“${right}”。`,
          `Zero in a year or code in Chinese numerals is 〇: ${right}.`,
        ),
        fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
      });
    }
  },
});

const DIGIT = '[〇零一二三四五六七八九OoＯ0０]';
/** 零, and what is typed for 〇: the letter O, the digit 0. */
const WRONG = '(?=[〇一二三四五六七八九]{0,12}[零OoＯ0０])';
const APART = '(?<![〇零一二三四五六七八九十百千万亿OoＯ\\dA-Za-z])';
/** 二零二三年, and the first year of 二零二三—二零二四年. */
const YEAR = new RegExp(`${APART}${WRONG}(?:一${DIGIT}|二[零〇一OoＯ0０])${DIGIT}{2}(?:年|(?=[—–－至到-]{1,2}[一二]${DIGIT}{3}年))`, 'g');

/** A telephone or post code, a road or house number: digits alone, with no 十 or 百 among them. */
const CODE = new RegExp(
  `(?<=(?:电话|邮编|邮政编码|热线|编号|代号|代码|门牌号?)[为是：:]?[“]?)${WRONG}[一二三四五六七八九〇零]${DIGIT}{2,}|(?<=[国省县乡]道)${WRONG}[一二三四五六七八九]${DIGIT}{2,3}(?![十百千万\\d])|${APART}${WRONG}[一二三四五六七八九]${DIGIT}{2,3}(?=国道|省道|县道|乡道|高速|次列车|航班|路公交|房间|室|教室|会议室|号(?:楼|院|房|线|公路|文件|令|井|机组)|医院|工厂|厂(?![家商房区])|高地|研究所|部队|大队|地质队|勘探队|级(?!别|台阶|跳|火箭|阶|风)|届|班|宿舍|寝室|病房|病区|包[厢间]|办公室|展厅|型(?!材|钢|号)|[机样]型|航次|矿井|车组)|${APART}(?:[二三四五六七八九]零|零[一二三四五六七八九])(?=[级届](?:学|毕业|[校系同]|高中|初中|本科|大专|新|老|[的、，。]|$))`,
  'g',
);
