import { both } from '../util/bilingual.ts';
import { covers, type Span } from '../util/span.ts';
import { defineRule } from './rule.ts';

const data = {
  'slogans.yaml': `slogans:
  - { text: 万人助万企, quoted: true }
  - { text: 双轮驱动, quoted: false }
  - { text: 专精特新, quoted: true }
`,
  'targets.yaml': `scope: 郑州市
period: 2023
targets:
  - { indicator: 新增省级专精特新企业, target: 300家 }
`,
};

export default defineRule({
  id: 'slogan-quotes',
  scope: 'paragraph',
  level: 'hint',
  docs: {
    title: both('提法未加引号', 'An official phrase without its quotation marks'),
    why: both('提法文件注明这条提法在公文中带引号。', 'The phrases file says that this phrase carries quotation marks in official copy.'),
    remedy: both(
      '加上引号；本单位不加的，在提法文件中改为“带引号: 否”。',
      'Add the marks, or set quoted: false in the phrases file where your office does without.',
    ),
    basis: 'GB/T 15834-2011 4.8；提法文件',
  },
  examples: {
    invalid: [
      { text: '深化[[万人助万企]]活动。', data, fixes: ['深化“万人助万企”活动。'] },
      {
        text: '开展[[暖风行动计划]]。',
        data: { 'slogans.yaml': 'slogans:\n  - { text: “暖风”行动计划 }\n' },
        fixes: ['开展“暖风”行动计划。'],
      },
      {
        text: '推进[[“双轮并进学习教育”]]。',
        data: { 'slogans.yaml': 'slogans:\n  - { text: 双轮并进, quoted: true }\n' },
        fixes: ['推进“双轮并进”学习教育。'],
        kind: 'close',
      },
    ],
    valid: [
      { text: '深化“万人助万企”活动，坚持双轮驱动。', data },
      '兑付千万工程款，深入实施百千万工程，“千万工程”引领，完成上千万工程投资。',
      { text: '他说：“要把万人助万企做到门口。”', data },
      { text: '印发《万人助万企活动方案》。', data },
      { text: '新增省级专精特新企业300家。', data },
      {
        text: '实施“3456”培育工程，开展“绿丝带”帮扶行动。',
        data: {
          'slogans.yaml':
            'slogans:\n  - { text: 3456培育工程, quoted: true, aliases: ["3456"] }\n  - { text: “绿丝带”帮扶行动, quoted: true }\n',
        },
      },
    ],
  },
  check({ facts, report }) {
    if (facts.paragraph.kind !== 'body') return;
    const { text } = facts.paragraph;
    for (const mention of facts.slogans) {
      // Of shipped phrases offices differ: 人工智能+行动 and “人工智能+”行动 are both in print.
      const after = LEARNING.exec(text.slice(mention.end))?.[0];
      if (after !== undefined && mention.record.quoted && text.charAt(mention.start - 1) === '“') {
        const right = `“${mention.text}”${after.slice(0, -1)}`;
        const span = { start: mention.start - 1, end: mention.end + after.length };
        report({
          span,
          level: 'warning',
          kind: 'close',
          message: both(`引号位置有误：应为${right}。`, `The quotation marks stand around too much; it should read ${right}.`),
          expected: right,
          fixes: [{ title: both(`改为${right}`, `Change to ${right}`), edits: [{ span, newText: right }] }],
        });
        continue;
      }
      if (mention.record.origin.pack !== undefined && !isAlwaysMarked(mention.text, text, mention)) continue;
      const inner = innerQuotes(mention.record.text);
      if (inner !== null && mention.text === inner && !isEnclosed(text, mention.start)) {
        const span = { start: mention.start, end: mention.end };
        const right = mention.record.text;
        report({
          span,
          message: both(`提法“${mention.text}”通常写作：${right}。`, `${right} usually carries quotation marks.`),
          fixes: [{ title: both('加上引号', 'Add quotation marks'), edits: [{ span, newText: right }] }],
        });
        continue;
      }
      // “1269”行动计划: the marks stand around what the phrase is called by.
      if (mention.quoted || !mention.record.quoted || MARKS.test(mention.text) || isEnclosed(text, mention.start)) continue;
      if ([...facts.names, ...facts.indicators].some((longer) => covers(longer, mention))) continue;
      const span = { start: mention.start, end: mention.end };
      report({
        span,
        message: both(`提法“${mention.text}”通常带引号。`, `${mention.text} usually carries quotation marks.`),
        fixes: [{ title: both('加上引号', 'Add quotation marks'), edits: [{ span, newText: `“${mention.text}”` }] }],
      });
    }
  },
});

/**
 * Shipped phrases that print has in quotation marks at least nineteen times in twenty (7 million characters of reports and news), and, of words that are also
 * said of things, what must follow: 菜篮子工程.
 */
const MARKED = new Map<string, RegExp | null>([
  ...'三个务必 枫桥经验 万企兴万村 三重一大 四个最严 四好农村路 两个毫不动摇 四个意识 四个自信 国之大者 两个确立 两个维护 四下基层 高效办成一件事 一带一路 三严三实 两学一做 四个全面 三个区分开来 四不两直 三管三必须 三去一降一补 三支一扶 新三样 双随机、一公开 五个认同 一老一小 县管校聘 四个不摘 两不愁三保障'
    .split(' ')
    .map((phrase) => [phrase, null] as const),
  ['两个健康', /^(?:主题|工作|发展|先行区|示范|要求|目标|促进|[，。；、])/],
  ['菜篮子', /^(?:市长|工程|产品|保供|稳产|基地|生产|商品)/],
  ['米袋子', /^(?:省长|市长|工程|产品|保供|安全)/],
  ['双减', /^(?:政策|改革|意见|工作|要求|实施|落地)/],
  ['放管服', /^改革/],
  ['最多跑一次', /^改革/],
  // 千万工程款, 百千万工程 are others.
  ['千万工程', /^(?!款|量|项目|机械|投资|资金|师|程)/],
  ['三个代表', /^(?:重要思想|[，。；、])/],
  ['四风', /^(?:问题|[，。；、]|整治|建设|顽疾|突出)/],
]);

function isAlwaysMarked(phrase: string, text: string, { start, end }: Span): boolean {
  const after = text.slice(end, end + 4);
  // [10]四个不摘：摘帽不摘责任…: a glossary's headword.
  if (HEADWORD.test(text.slice(0, start)) && /^(?:[：:]|即|是?指)/.test(after)) return false;
  if (phrase === '千万工程' && /[百数上成几亿\d]$/.test(text.slice(0, start))) return false;
  const follows = MARKED.get(phrase);
  return follows === null || follows?.test(after) === true;
}

const HEADWORD = /^[\s\d.、．()（）[\]〔〕【】［］一二三四五六七八九十注：]*$/;

/** 学习教育 is no part of “两学一做”: what stands behind the phrase within its marks. */
const LEARNING = /^(?:学习|主题|专题)教育(?:活动)?”/;

const MARKS = /[“”‘’"]/;

/** “清风护航”专项行动 without its marks; null for a phrase that has none inside. */
const innerQuotes = (phrase: string): string | null => (/“/.test(phrase) && !/^“[^”]*”$/.test(phrase) ? phrase.replace(/[“”]/g, '') : null);

/** Whether an offset lies in a quotation or a title: there other marks would be due, or none. */
function isEnclosed(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  return [
    ['“', '”'],
    ['《', '》'],
    ['‘', '’'],
  ].some(([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close));
}
