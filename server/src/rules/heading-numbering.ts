import { fold } from '../text/fold.ts';
import { both } from '../util/bilingual.ts';
import { matchesOf } from '../util/matchesOf.ts';
import type { Span } from '../util/span.ts';
import { type Collected, defineReportRule, type ReportRuleContext } from './rule.ts';
import { chineseBelowHundred, smallChineseNumber } from './support/numerals.ts';
import { proseOf } from './support/prose.ts';

export default defineReportRule({
  id: 'heading-numbering',
  scope: 'report',
  level: 'warning',
  docs: {
    title: both('层次序数', 'The numbering of headings and lists'),
    why: both(
      '结构层次序数依次用“一、”“（一）”“1.”“（1）”；同一层的序数连续，不跳号、不重号。',
      'Levels are numbered 一、, （一）, 1., （1） in this order; numbers of one level follow on, none left out, none used twice.',
    ),
    remedy: both('改正序数，或补上缺少的一项。', 'Correct the number, or add the item that is missing.'),
    basis: 'GB/T 9704-2012 7.3.3',
  },
  examples: {
    invalid: [
      { text: '（1）提交申请；（2）现场核查；[[（4）]]公示发证。', kind: 'skipped' },
      { text: '一、工作回顾\n总的情况很好。\n二、主要目标\n情况如下。\n[[四、]]重点任务\n抓好落实。', kind: 'skipped' },
      { text: '一、工作回顾\n（一）工业稳步增长。\n（二）投资持续扩大。\n[[（二）]]消费加快恢复。', kind: 'repeated' },
      { text: '一、重点任务\n1.抓工业。\n[[（一）]]抓好骨干企业。\n（二）抓好中小企业。\n2.抓农业。', kind: 'level' },
      { text: '一、重点任务\n1.抓工业。\n[[（二）]]抓好骨干企业。', kind: 'skipped' },
      { text: '主要做法：一是抓项目；二是抓招商；[[四是]]抓服务。', kind: 'skipped' },
      { text: '第一，摸清底数。第二，分类施策。[[第四]]，跟踪问效。', kind: 'skipped' },
      { text: '①宣传发动；②自查自纠；[[④]]总结提升。', kind: 'skipped' },
      { text: '一是抓项目。\n二是抓招商。\n[[二是]]抓服务。', kind: 'repeated' },
      { text: '第一条　制定本办法。\n第二条　适用于全市。\n[[第四条]]　自印发之日起施行。', kind: 'skipped' },
      { text: '第一条 制定本办法。\n第二条 适用于全市。\n第二章 职责\n[[第二条]] 市政府负责。', kind: 'repeated' },
    ],
    valid: [
      '一是抓投资。一是扩大规模，二是优化结构。二是抓消费。一要促升级，二要强供给。三是抓出口。',
      '一、工作回顾\n（一）工业\n1.规上工业\n（1）汽车\n（2）钢铁\n2.园区\n（二）农业\n二、工作安排\n（一）工业\n（二）农业',
      '主要做法：一是抓项目，二是抓招商，三是抓服务。存在的问题：一是总量小，二是结构不优。',
      '一、基本原则。坚持稳中求进。二、主要目标。实现稳定增长。\n三、重点任务\n抓好落实。',
      '第一产业、第二产业协调发展，第一，摸清底数。第二，分类施策。第三，跟踪问效。',
      '①宣传发动；②自查自纠。见①，另见⑤说明。',
      '第一章　总则\n第一条　制定本办法。\n第二条　适用于全市。\n第二章　职责\n第三条　市政府负责。',
      '第二条　修改为：略。\n第五条　删去。\n根据第九条办理。',
      '一、办事流程\n第一步：注册\n1.登录网站\n第二步：申领\n（一）网上办理\n（二）现场办理',
      '附件：\n1.名册\n2.花名册\n附表：1.申请表\n2.信息表',
      '1.申报条件\n1.1基本条件\n2.申报程序',
      '1.“两重”建设。\n2.10件民生实事。\n3.“三馆一中心”建设。',
    ],
  },
  collect(facts): Numbering | null {
    const text = proseOf(facts);
    const heading = headingOf(text);
    const items = itemsOf(text);
    const article = articleOf(text);
    const isStep = /^第[一二三四五六七八九十]步[：:、，,\s]/.test(text);
    const numbers = numbersIn(text);
    const endsList = heading !== null || facts.paragraph.kind === 'heading';
    return heading || endsList || items.length > 0 || numbers.length > 0 || article || isStep
      ? { heading, article, isStep, endsList, items, numbers }
      : null;
  },
  check(context) {
    checkHeadings(context);
    checkArticles(context);
    checkLists(context);
  },
});

type Level = 0 | 1 | 2 | 3;
const FORMS: readonly RegExp[] = [
  /^([一二三四五六七八九十]{1,3})、/,
  /^[（(]([一二三四五六七八九十]{1,3})[）)]/,
  /^(\d{1,2})[.．、﹒](?!\d)/,
  /^[（(](\d{1,2})[）)]/,
];
const PRINT: readonly ((n: number) => string)[] = [
  (n) => `${chineseBelowHundred(n)}、`,
  (n) => `（${chineseBelowHundred(n)}）`,
  (n) => `${n}.`,
  (n) => `（${n}）`,
];

/** What a paragraph numbers: itself, and items in its text. */
interface Numbering {
  readonly heading: Heading | null;
  /** 第三条 at its beginning. */
  readonly article: Article | null;
  /** 第二步： at its beginning: what is numbered below begins anew. */
  readonly isStep: boolean;
  /** Whether a list of the paragraphs before it can't go on in it. */
  readonly endsList: boolean;
  readonly items: readonly Item[];
  /** All numbers of headings that stand anywhere in it: （三）, 3. and 三、 as (三), 3 and 三. */
  readonly numbers: readonly string[];
}

interface Heading extends Span {
  readonly value: number;
  readonly level: Level;
}

interface Article extends Span {
  readonly value: number;
  readonly text: string;
}

/** 一是, 二要, 第三，, ④. */
interface Item extends Span {
  readonly value: number;
  readonly text: string;
  readonly word: string;
}

interface Mark extends Span {
  readonly paragraph: number;
  readonly value: number;
}

function checkHeadings(context: ReportRuleContext<Numbering>): void {
  const last: (Mark | undefined)[] = [];
  // Texts between two marks of a level may hold the one that seems to be missing.
  const passed: number[] = [];
  for (const [at, { paragraph, found }] of context.collected.entries()) {
    if (found.isStep) last.length = 0;
    if (!found.heading) continue;
    const mark = { ...found.heading, paragraph };
    const { level, value } = mark;
    const previous = last[level];
    const since = passed[level] ?? at;
    const deeperFirst = level === 1 && last[2] !== undefined && last[1] === undefined && last[0] !== undefined;
    last.length = level;
    last[level] = mark;
    passed[level] = at;
    if (deeperFirst && value <= 2) {
      context.report(mark.paragraph, {
        span: mark,
        kind: value === 1 ? 'level' : 'skipped',
        message:
          value === 1
            ? both(
                '层次颠倒：“（一）”在“1.”之下，依次应为“一、”“（一）”“1.”“（1）”。',
                'Levels in the wrong order: （一） stands below 1. (一、, （一）, 1., （1）).',
              )
            : both('序数跳号：“（二）”前缺“（一）”。', 'The numbering skips （一） before （二）.'),
      });
      continue;
    }
    if (!previous || value === previous.value + 1 || value === 1) continue;
    const write = PRINT[level] ?? String;
    // 附表：1.申请表 within a line begins another list.
    if (
      value === previous.value &&
      context.collected.slice(since + 1, at).some(({ found: { numbers } }) => numbers.includes(numberOf(level, 1)))
    )
      continue;
    if (value === previous.value) report(context, mark, previous, 'repeated', write(value), write(value + 1));
    else if (value > previous.value + 1 && value <= previous.value + 3) {
      // It may stand inside a paragraph, after a lost line break, or before a figure (3．10种有色金属): then nothing is missing.
      const next = numberOf(level, previous.value + 1);
      if (context.collected.slice(since, at).some((passage) => passage.found.numbers.includes(next))) continue;
      report(context, mark, previous, 'skipped', write(value), write(previous.value + 1));
    }
  }
}

/** 第三条 and the text after a space, as regulations have it. */
function articleOf(text: string): Article | null {
  const match = /^第([一二三四五六七八九十]{1,3})条(?=[\s\u3000])/.exec(text);
  const value = smallChineseNumber(match?.[1] ?? '');
  return match && value !== null ? { start: 0, end: match[0].length, value, text: match[0] } : null;
}

/** The articles of a regulation that begins with 第一条; chapters do not begin anew. */
function checkArticles(context: ReportRuleContext<Numbering>): void {
  let previous: (Article & { readonly paragraph: number }) | undefined;
  for (const { paragraph, found } of context.collected) {
    if (!found.article) continue;
    const article = { ...found.article, paragraph };
    const expected = previous ? previous.value + 1 : 1;
    const write = (value: number): string => `第${chineseBelowHundred(value)}条`;
    if (previous && article.value === previous.value) report(context, article, previous, 'repeated', article.text, write(expected));
    else if (previous && article.value > expected && article.value <= expected + 2)
      report(context, article, previous, 'skipped', article.text, write(expected));
    if (previous || article.value === 1) previous = article;
  }
}

/** A number as `numbersIn` gives it. */
function numberOf(level: Level, value: number): string {
  const number = level < 2 ? chineseBelowHundred(value) : String(value);
  return level % 2 === 1 ? `(${number})` : number;
}

/** The marks are looked for first: numerals are many. */
const NUMBER =
  /[(（、.．﹒](?:(?<=[(（])(?:[一二三四五六七八九十]{1,3}|[\d０-９]{1,3})[)）]|(?<=(?<![\d０-９一二三四五六七八九十])([一二三四五六七八九十]{1,3}|[\d０-９]{1,3})[、.．﹒]))/g;

const numbersIn = (text: string): readonly string[] => [
  ...new Set(matchesOf(text, NUMBER).map(([number, before]) => fold(before ?? number))),
];

function headingOf(text: string): Heading | null {
  for (const level of [0, 1, 2, 3] as const) {
    const match = FORMS[level]?.exec(text);
    if (!match) continue;
    const value = level < 2 ? smallChineseNumber(match[1] ?? '') : Number(match[1]);
    // 1、 and 1． are one level, but a digit of a date or a decimal is none.
    return value === null || value === 0 ? null : { start: 0, end: match[0].length, value, level };
  }
  return null;
}

// 一是 after a mark or at the beginning; 第一是 and 统一是 are none. 第一， numbers an item, 第一产业 does not.
const ITEM =
  /(?:([一二三四五六七八九十](?<=(?:^|[，。；：、！？,;:.\s]).)[一二三四五六七八九十]?)(是|要)(?=.)|(第)(?<=(?:^|[，。；：、！？,;:.\s]).)([一二三四五六七八九十])[，,、：:]|([①-⑩])(?<=(?:^|[，。；：、！？,;:.\s]).)(?=[\u4e00-\u9fff]))/g;

/** （1）…；（2）…；（4）…, of three and more in one paragraph. */
const BRACKETED = /[（(](?<=(?:^|[；;：:，,。]).)([1-9])[）)](?=[\u4e00-\u9fff])/g;

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';

/** An item as it is printed: 三是, 第三, ③. */
const printItem = (value: number, word: string): string =>
  word === '（'
    ? `（${value}）`
    : word === '①'
      ? CIRCLED.charAt(value - 1)
      : word === '第'
        ? `第${chineseBelowHundred(value)}`
        : `${chineseBelowHundred(value)}${word}`;

function itemsOf(text: string): readonly Item[] {
  const items: Item[] = [];
  for (const match of matchesOf(text, ITEM)) {
    const [found, numeral, word, ordinal, ordinalNumeral, circled] = match;
    const value = circled === undefined ? smallChineseNumber(numeral ?? ordinalNumeral ?? '') : CIRCLED.indexOf(circled) + 1;
    if (value === null) continue;
    const label = found.replace(/[，,、：:]$/, '');
    items.push({ start: match.index, end: match.index + label.length, value, text: label, word: word ?? ordinal ?? '①' });
  }
  const bracketed = matchesOf(text, BRACKETED).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: Number(match[1]),
    text: match[0],
    word: '（',
  }));
  return bracketed.length < 3 ? items : [...items, ...bracketed];
}

function checkLists(context: ReportRuleContext<Numbering>): void {
  let previous: Collected<Item> | undefined;
  for (const { paragraph, found } of context.collected) {
    if (found.endsList) previous = undefined;
    // 一是抓投资。一是…，二是…。二是抓消费: lists that one of the outer list's items interrupts.
    const outer: Collected<Item>[] = [];
    for (const item of found.items) {
      const { value, word } = item;
      const mark = { ...item, paragraph };
      if (value === 1 && previous?.found.word === word && previous.paragraph === paragraph) outer.push(previous);
      const resumed =
        previous && value !== previous.found.value + 1
          ? outer.findIndex(({ found: { word: other, value: before } }) => other === word && before + 1 === value)
          : -1;
      if (resumed >= 0) {
        outer.length = resumed;
        previous = { paragraph, found: item };
        continue;
      }
      if (previous && previous.found.word === word && value !== 1) {
        const before = { ...previous.found, paragraph: previous.paragraph };
        if (value === before.value) report(context, mark, before, 'repeated', item.text, printItem(value + 1, word));
        else if (value > before.value + 1) report(context, mark, before, 'skipped', item.text, printItem(before.value + 1, word));
      }
      if (value === 1 || previous?.found.word === word) previous = { paragraph, found: item };
    }
  }
}

function report(
  context: ReportRuleContext<Numbering>,
  mark: Mark,
  previous: Mark,
  kind: 'skipped' | 'repeated',
  found: string,
  expected: string,
): void {
  context.report(mark.paragraph, {
    span: { start: mark.start, end: mark.end },
    kind,
    message:
      kind === 'skipped'
        ? both(`序数跳号：“${found}”前缺“${expected}”。`, `The numbering skips ${expected} before ${found}.`)
        : both(`序数重号：“${found}”已用过，似应为“${expected}”。`, `${found} is used twice; ${expected} seems to be meant.`),
    related: [
      {
        paragraph: previous.paragraph,
        span: { start: previous.start, end: previous.end },
        message: both('前一项在此。', 'The item before is here.'),
      },
    ],
  });
}
