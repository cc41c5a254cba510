import { isCell } from '../text/blockKind.ts';
import { both } from '../util/bilingual.ts';
import type { Span } from '../util/span.ts';
import { type Collected, defineReportRule, type ReportRuleContext } from './rule.ts';
import { type Articles, articleSlips, articlesIn } from './support/numberedArticles.ts';
import { type Heading, headingOf, type Item, itemsOf, numberOf, numbersIn, PRINT, printItem } from './support/numbering.ts';
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
      { text: '一、总体要求\n二、重点任务\n（一）抓好工业。\n[[（一）]]抓好农业。\n三、组织保障', kind: 'repeated' },
      { text: '一、重点任务\n1.抓工业。\n[[（一）]]抓好骨干企业。\n（二）抓好中小企业。\n2.抓农业。', kind: 'level' },
      { text: '一、重点任务\n1.抓工业。\n[[（二）]]抓好骨干企业。', kind: 'skipped' },
      { text: '主要做法：一是抓项目；二是抓招商；[[四是]]抓服务。', kind: 'skipped' },
      { text: '第一，摸清底数。第二，分类施策。[[第四]]，跟踪问效。', kind: 'skipped' },
      { text: '①宣传发动；②自查自纠；[[④]]总结提升。', kind: 'skipped' },
      { text: '治理分三步走：第一步查清底数；第二步打通堵点；[[第四步]]巩固成果。', kind: 'skipped' },
      { text: '入户检查：一看灶台，二看管线，[[四看]]阀门。', kind: 'skipped' },
      { text: '一是抓项目。\n二是抓招商。\n[[二是]]抓服务。', kind: 'repeated' },
      { text: '第一条　制定本办法。\n第二条　适用于全市。\n[[第四条]]　自印发之日起施行。', kind: 'skipped' },
      { text: '第一章　总则\n第一条　制定本办法。\n[[第三章]]　职责\n第二条　市政府负责。', kind: 'skipped' },
      {
        text: '第二十条　企业应当公开信息。\n第二十一条　协会应当自律。\n[[第二十三条]]　媒体应当监督。\n第二十四条　主管部门应当检查。',
        kind: 'skipped',
      },
      { text: '第一章　总则\n第二章　规划\n[[第二章]]　建设\n第四章　附则', kind: 'repeated' },
      { text: '其一，底数要清。其二，措施要实。[[其四]]，作风要硬。', kind: 'skipped' },
      { text: '第一步，宣传发动。第二步，自查自纠。[[第四步]]，总结提升。', kind: 'skipped' },
      { text: '流程为：（一）提交申请；（二）现场核查；[[（四）]]公示发证。', kind: 'skipped' },
      { text: '流程为：1.提交申请；2.现场核查；[[4.]]公示发证。', kind: 'skipped' },
      {
        text: '一、工作回顾\n（一）工业稳步增长。\n（二）投资持续扩大。\n二、重点任务\n[[（二）]]抓好骨干企业。\n（三）抓好中小企业。',
        kind: 'skipped',
      },
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
      '管理办法（节选）\n第一条　制定本办法。\n第二条　适用于全市。\n第五条　自印发之日起施行。',
      '第一章　总则\n第一条　制定本办法。\n……\n第三章　职责\n第九条　市政府负责。',
      '一、总体要求\n（一）指导思想。\n二、重点任务\n（二）抓好骨干企业。\n（三）抓好中小企业。',
      '第七条　市政府负责。\n第九条　自印发之日起施行。',
      '第一章　总则\n第一节　目的\n第二节　范围\n第二章　职责\n第一节　市级\n第二节　县级',
      '第一章　总则\n第二章　职责\n第二章　职责\n第三章　附则',
      '第一步查清底数；第二步打通堵点；第三步巩固成果。一看灶台，二看管线，三看阀门，一看就会，二看就熟。',
      '一是抓项目。二是抓招商。三 是抓服务。四是抓环境。',
      '只知其一，不知其二。第一步，宣传发动。第二步，自查自纠。第三步，总结提升。',
      '一、税收收入\n286\n一、公共服务支出\n97\n二、非税收入\n68\n二、教育支出\n145\n三、上级补助\n73\n三、农林水支出\n88',
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
    const articles = articlesIn(text);
    const isStep = /^第[一二三四五六七八九十]步[：:、，,\s]/.test(text);
    const numbers = numbersIn(text);
    const endsList = heading !== null || facts.paragraph.kind === 'heading';
    if (isCell(text)) return CELL;
    return heading || endsList || items.length > 0 || numbers.length > 0 || articles || isStep
      ? { heading, articles, isStep, endsList, items, numbers, isCell: false }
      : null;
  },
  check(context) {
    checkHeadings(context);
    const articles = context.collected.flatMap(({ paragraph, found }) => (found.articles ? [{ paragraph, found: found.articles }] : []));
    for (const { paragraph, mark, previous, kind, expected } of articleSlips(articles))
      report(context, { ...mark, paragraph }, previous, kind, mark.text, expected);
    checkLists(context);
  },
});

/** What a paragraph numbers: itself, and items in its text. */
interface Numbering {
  readonly heading: Heading | null;
  readonly articles: Articles | null;
  /** 第二步： at its beginning: what is numbered below begins anew. */
  readonly isStep: boolean;
  /** Whether a list of the paragraphs before it can't go on in it. */
  readonly endsList: boolean;
  readonly items: readonly Item[];
  /** All numbers of headings that stand anywhere in it: （三）, 3. and 三、 as (三), 3 and 三. */
  readonly numbers: readonly string[];
  /** Nothing but a number, in a table. */
  readonly isCell: boolean;
}

/** One object for all of them: a budget has thousands. */
const CELL: Numbering = { heading: null, articles: null, isStep: false, endsList: false, items: [], numbers: [], isCell: true };

interface Mark extends Span {
  readonly paragraph: number;
  readonly value: number;
}

function checkHeadings(context: ReportRuleContext<Numbering>): void {
  const last: (Mark | undefined)[] = [];
  // Texts between two marks of a level may hold the one that seems to be missing.
  const passed: number[] = [];
  const ran: number[] = [];
  const isInTable = tablesOf(context.collected);
  for (const [at, { paragraph, found }] of context.collected.entries()) {
    if (found.isStep) last.length = 0;
    if (!found.heading) continue;
    const mark = { paragraph, ...found.heading };
    const { level, value } = mark;
    const write = PRINT[level] ?? String;
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
    const parent = level > 0 ? last[level - 1] : undefined;
    // Of policies the items run on through all parts: 一、（一）二、（二）（三）.
    const runsOn = ran[level] === 1;
    ran[level] = value;
    if (!previous && parent && value === 2 && !runsOn && !holds(context.collected, passed[level - 1] ?? at, at, numberOf(level, 1)))
      report(context, mark, parent, 'skipped', write(value), write(1));
    // 二、…（一）…（一）…: under one heading, close together, and with no other title between.
    const isFirstTwice =
      value === 1 &&
      previous?.value === 1 &&
      level === 1 &&
      parent !== undefined &&
      paragraph - previous.paragraph <= CLOSE &&
      !context.collected.slice(since + 1, at).some(({ found: { endsList, heading } }) => endsList || heading !== null);
    if (!previous || value === previous.value + 1 || (value === 1 && !isFirstTwice)) continue;
    // Two lists that stand side by side.
    if (isInTable(mark.paragraph) || isInTable(previous.paragraph)) continue;
    // 附表：1.申请表 within a line begins another list.
    if (value === previous.value && holds(context.collected, since + 1, at - 1, numberOf(level, 1))) continue;
    if (value === previous.value) report(context, mark, previous, 'repeated', write(value), write(value + 1));
    else if (value > previous.value + 1 && value <= previous.value + 3) {
      // It may stand inside a paragraph, after a lost line break, or before a figure (3．10种有色金属): then nothing is missing.
      if (holds(context.collected, since, at, numberOf(level, previous.value + 1))) continue;
      report(context, mark, previous, 'skipped', write(value), write(previous.value + 1));
    }
  }
}

const CLOSE = 3;

/** Whether a number stands anywhere in the paragraphs from one that was collected to another. */
const holds = (collected: readonly Collected<Numbering>[], from: number, to: number, number: string): boolean =>
  collected.slice(from, to + 1).some(({ found }) => found.numbers.includes(number));

/** Whether a line stands in a table: cells of numbers stand near it. */
function tablesOf(collected: readonly Collected<Numbering>[]): (paragraph: number) => boolean {
  const near = new Set<number>();
  for (const { paragraph, found } of collected)
    if (found.isCell) for (let at = paragraph - NEAR_CELL; at <= paragraph + NEAR_CELL; at++) near.add(at);
  return (paragraph) => near.has(paragraph);
}

const NEAR_CELL = 4;

function checkLists(context: ReportRuleContext<Numbering>): void {
  let previous: Collected<Item> | undefined;
  for (const { paragraph, found } of context.collected) {
    if (found.endsList) previous = undefined;
    // 一是抓投资。一是…，二是…。二是抓消费: lists that one of the outer list's items interrupts.
    const outer: Collected<Item>[] = [];
    for (const item of found.items) {
      const { value, word } = item;
      const mark = { paragraph, ...item };
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
        const before = { paragraph: previous.paragraph, ...previous.found };
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
