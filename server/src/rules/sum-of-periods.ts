import type { Figure } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import { defineRule, type ParagraphRuleContext } from './rule.ts';
import { beside } from './support/needs.ts';
import { withCoreValue } from './support/numerals.ts';
import { figuresBySentence, proseOf } from './support/prose.ts';
import { exact, rounding } from './support/rounding.ts';
import { figuresOfYears } from './support/years.ts';

export default defineRule({
  id: 'sum-of-periods',
  scope: 'paragraph',
  level: 'error',
  undecided: true,
  needs: ['季度', '半年', '月', ...beside(['年', '年来', '年间'], ['共', '累计', '合计', '总共'])],
  docs: {
    title: both('各期之和与合计不符', 'Periods that do not make up the whole'),
    why: both(
      '一季度与二季度之和应等于上半年，上半年与下半年之和应等于全年，各年之和应等于几年合计。四舍五入造成的末位差不算。',
      'Two quarters make a half-year, two halves a year, and the years the sum of several years; what rounding explains is let pass.',
    ),
    remedy: both('核对各期数字，改正错数。', 'Check the figures of the periods.'),
    basis: '算术；国家统计局统计公报关于四舍五入的注释',
  },
  examples: {
    invalid: [
      {
        text: '上半年实现税收18.6亿元，下半年实现税收21.2亿元，全年税收[[40.8亿元]]。',
        fixes: ['上半年实现税收18.6亿元，下半年实现税收21.2亿元，全年税收39.8亿元。'],
      },
      {
        text: '一、二季度分别开工12个、18个，上半年共开工[[35个]]。',
        fixes: ['一、二季度分别开工12个、18个，上半年共开工30个。'],
      },
      {
        text: '1月份出栏生猪3万头，2月份出栏生猪2万头，1—2月出栏生猪[[8万头]]。',
        fixes: ['1月份出栏生猪3万头，2月份出栏生猪2万头，1—2月出栏生猪5万头。'],
      },
      {
        text: '一季度完成技改投资8亿元；二季度完成技改投资9亿元；上半年完成技改投资[[19亿元]]。',
        fixes: ['一季度完成技改投资8亿元；二季度完成技改投资9亿元；上半年完成技改投资17亿元。'],
      },
      { text: '一季度30亿元、二季度40亿元、上半年[[80亿元]]。', fixes: ['一季度30亿元、二季度40亿元、上半年70亿元。'] },
      {
        text: '上半年完成投资120.5亿元，下半年完成投资130.2亿元，全年完成投资[[260.7亿元]]。',
        fixes: ['上半年完成投资120.5亿元，下半年完成投资130.2亿元，全年完成投资250.7亿元。'],
      },
      {
        text: '一季度新增企业10家、二季度12家、三季度8家、四季度9家，全年[[49家]]。',
        fixes: ['一季度新增企业10家、二季度12家、三季度8家、四季度9家，全年39家。'],
      },
      {
        text: '2021年、2022年、2023年分别完成投资100亿元、120亿元、150亿元，三年累计完成投资[[380亿元]]。',
        fixes: ['2021年、2022年、2023年分别完成投资100亿元、120亿元、150亿元，三年累计完成投资370亿元。'],
      },
      {
        text: '2022年新增企业10家，2023年新增企业12家，两年共新增企业[[32家]]。',
        fixes: ['2022年新增企业10家，2023年新增企业12家，两年共新增企业22家。'],
      },
      {
        text: '上半年完成技改30个项目，下半年完成技改25个项目，全年完成技改项目[[65个]]。',
        fixes: ['上半年完成技改30个项目，下半年完成技改25个项目，全年完成技改项目55个。'],
      },
      {
        text: '一季度发放贷款6.2亿元，二季度发放7.1亿元，上半年共发放[[14.3亿元]]。',
        fixes: ['一季度发放贷款6.2亿元，二季度发放7.1亿元，上半年共发放13.3亿元。'],
      },
      { text: '4月、5月、6月分别招工210人、180人、160人，二季度共招工[[560人]]。' },
      { text: '一、二、三季度分别开工9个、8个、6个，前三季度共开工[[25个]]。' },
      { text: '1—6月完成技改投资36亿元，7—12月完成41亿元，全年完成[[79亿元]]。' },
      { text: '7月接待游客8万人次，8月接待7万人次，9月接待9万人次，三季度累计接待[[36万人次]]。' },
      { text: '四个季度分别开工8个、9个、12个、7个，全年共开工[[37个]]。' },
      { text: '去年整治河道120公里，今年整治90公里，两年共整治[[240公里]]。' },
    ],
    valid: [
      '一季度完成20亿元，二季度完成30亿元，上半年完成税收80亿元。',
      '今年整治河道90公里，明年整治60公里，两年共整治150公里。',
      '2021年、2022年、2023年分别完成投资100亿元、120亿元、150亿元，三年累计完成投资370亿元。',
      '2022年新增企业10家，2023年新增企业12家，三年共新增企业32家。',
      '2021年新增企业10家，2023年新增企业12家，两年共新增企业32家。',
      '一季度30亿元、二季度40亿元、上半年70亿元。',
      '一季度计划完成20亿元，二季度计划完成30亿元，上半年实际完成45亿元。',
      '截至3月末贷款20亿元，4月新增贷款5亿元，1—4月新增贷款30亿元。',
      '一季度增长5%、二季度增长6%、上半年增长5.5%。',
      '一季度末存款余额30亿元、二季度末存款余额40亿元、上半年新增80亿元。',
      '一季度完成投资30亿元，上半年引进企业80家。',
      '一季度完成投资30亿元、二季度签约项目40亿元、上半年完成税收80亿元。',
    ],
  },
  check(context) {
    const text = proseOf(context.facts);
    if (!/季度|上半年|下半年|月|年(?:来|间)?(?:共|累计|合计|总共)/.test(text)) return;
    let open: Entry[] = [];
    let end = 0;
    for (const { sentence, figures: all } of figuresBySentence(text, context.facts.figures)) {
      // 四个季度 counts periods.
      const figures = all.filter(({ unit }) => unit !== '个季度');
      const entries = entriesOf(text, figures, sentence.start);
      // 一季度…；二季度…；上半年…: clauses that tell of one period each are read together.
      open = entries.length > 2 || sentence.start > end ? entries : [...open, ...entries];
      end = sentence.end;
      const goesOn = /[；;]$/.test(sentence.text) && entries.length < 3;
      if (goesOn) continue;
      checkSentence(context, open);
      checkSentence(context, entriesOfYears(text, figures, sentence.start));
      open = [];
    }
    checkSentence(context, open);
  },
});

const months = (from: number, to: number): number => (1 << to) - (1 << (from - 1));
/** Months of a year, one bit each. */
const PERIODS: Readonly<Record<string, number>> = {
  一季度: months(1, 3),
  二季度: months(4, 6),
  三季度: months(7, 9),
  四季度: months(10, 12),
  上半年: months(1, 6),
  下半年: months(7, 12),
  前三季度: months(1, 9),
  全年: months(1, 12),
};
const NAME = '前三季度|[一二三四]季度|上半年|下半年|全年|前[两二三四五六七八九十]个月|(?<!\\d)(?:1?\\d[—–\\-－至])?(?:1[0-2]|[1-9])月份?';
const NAMED = new RegExp(`(${NAME})(?:共计?|总共|合计|(?<!月份?)累计)?([\\u4e00-\\u9fff]{0,14})$`);
/** Stocks and averages do not add up. */
const NO_FLOW = /末|底|余额|保有|存量|在册|累计|达|均|每|增长|下降|占|比|目标|计划|力争|确保|突破|同期|以来/;
/** 一、二季度分别签约18个、22个; 7月、8月、9月分别接待…. */
const IN_TURN = new RegExp(
  `([一三])、([二四])季度分别|一(?:季度)?(?:至|、二(?:季度)?(?:、三(?:季度)?)?、)([三四])季度分别|([四])个季度分别|((?:(?:${NAME}|\\d{1,2})[、和])+(?:${NAME}))(?:当月)?分别`,
);

interface Entry {
  readonly period: number;
  readonly name: string;
  readonly what: string;
  readonly figure: Figure & { readonly value: number };
}

function entriesOf(text: string, figures: readonly Figure[], from: number): Entry[] {
  const inTurn = entriesInTurn(text, figures, from);
  const rest = figures.slice(inTurn.length).map((figure) => entryOf(text, figure, from));
  return [...inTurn, ...rest.filter((entry) => entry !== null)];
}

/** The figures that open a sentence, one for each of several periods that it names at once. */
function entriesInTurn(text: string, figures: readonly Figure[], from: number): readonly Entry[] {
  const [first] = figures;
  if (!first || first.start - from > 40) return [];
  const lead = text.slice(from, first.start);
  const match = IN_TURN.exec(lead);
  if (!match) return [];
  const [found, odd, even, last, all, listed] = match;
  const names = namesInTurn({ odd, even, last: last ?? all, listed });
  const what = lead.slice(match.index + found.length);
  if (NO_FLOW.test(what) || !/^[\u4e00-\u9fff]{0,14}$/.test(what)) return [];
  const entries: Entry[] = [];
  for (const [at, name] of names.entries()) {
    const figure = figures[at];
    const period = PERIODS[name] ?? monthsNamed(name);
    const before = figures[at - 1];
    if (!figure || period === null || !isFlow(figure) || (before && !/^[、，,和]$/.test(text.slice(before.end, figure.start)))) return [];
    entries.push({ period, name, what, figure });
  }
  return entries;
}

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'];

/** The periods that stand before 分别: 一、二季度 · 一至三季度 · 四个季度 · 7、8、9月. */
function namesInTurn(words: Readonly<Record<'odd' | 'even' | 'last' | 'listed', string | undefined>>): readonly string[] {
  if (words.last !== undefined) return QUARTERS.slice(0, words.last === '三' ? 3 : 4);
  if (words.listed === undefined) return [`${words.odd}季度`, `${words.even}季度`];
  return words.listed.split(/[、和]/).map((name) => (/^\d+$/.test(name) ? `${name}月` : name));
}

/** Years that follow on, and what they make together; a bit for each year. */
function entriesOfYears(text: string, figures: readonly Figure[], from: number): readonly Entry[] {
  const told = figuresOfYears(text, figures, from).filter(({ what }) => !NO_FLOW.test(what));
  const years = told.flatMap(({ year }) => year ?? []);
  const first = Math.min(...years);
  const all = (1 << years.length) - 1;
  if (years.length < 2 || Math.max(...years) - first !== years.length - 1) return [];
  return told.flatMap(({ year, years: count, name, what, figure }) => {
    if (!isFlow(figure)) return [];
    const thing = thingOf(text, what, figure);
    if (year !== null) return { period: 1 << (year - first), name, what: thing, figure };
    return count === years.length ? { period: all, name, what: thing, figure } : [];
  });
}

const isFlow = (figure: Figure): figure is Figure & { readonly value: number } =>
  exact(figure) && ['count', 'money', 'measure'].includes(figure.kind);

function entryOf(text: string, figure: Figure, from: number): Entry | null {
  if (!isFlow(figure)) return null;
  const match = NAMED.exec(text.slice(Math.max(from, figure.start - 22), figure.start));
  const [, name = '', what = ''] = match ?? [];
  const period = PERIODS[name] ?? monthsNamed(name);
  return name === '' || period === null || NO_FLOW.test(what) ? null : { period, name, what: thingOf(text, what, figure), figure };
}

/** 2月, 1—8月份, 前两个月. */
function monthsNamed(name: string): number | null {
  const first = /^前(.)个月$/.exec(name)?.[1];
  if (first !== undefined) return months(1, '一二三四五六七八九十'.indexOf(first === '两' ? '二' : first) + 1);
  const [, begin, last] = /^(?:(\d{1,2})[—–\-－至])?(\d{1,2})月份?$/.exec(name) ?? [];
  return last === undefined ? null : months(Number(begin ?? last), Number(last));
}

function checkSentence({ facts, report }: ParagraphRuleContext, entries: readonly Entry[]): void {
  const { text } = facts.paragraph;
  const [first] = entries;
  if (!first || new Set(entries.map(({ period }) => period)).size < entries.length) return;
  for (const whole of entries) {
    const parts = entries.filter(({ period }) => (period & whole.period) === period && period !== whole.period);
    // The coarsest parts that cover the whole without overlap.
    const chosen = cover(parts, whole.period)?.sort((a, b) => a.figure.start - b.figure.start);
    if (!chosen || ![...chosen, whole].every((entry) => sameThing(entry, first))) continue;
    const sum = chosen.reduce((total, { figure }) => total + figure.value, 0);
    const slack = chosen.reduce((total, { figure }) => total + rounding(figure), rounding(whole.figure)) + sum * 1e-9;
    if (Math.abs(sum - whole.figure.value) <= slack) continue;
    const printedText = whole.figure.text;
    const right = withCoreValue(text, whole.figure, sum);
    const names = chosen.map(({ name }) => name).join('、');
    report({
      span: whole.figure.core,
      message: both(
        `${names}合计为${right}，与${whole.name}的${printedText}不符，请核对。`,
        `${names} add up to ${right}, not to ${printedText}.`,
      ),
      expected: right,
      related: chosen.map(({ figure, name }) => ({
        span: figure.core,
        message: both(`${name}：${figure.text}`, `${name}: ${figure.text}`),
      })),
      fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span: whole.figure.core, newText: right }] }],
    });
  }
}

/** 一季度完成投资…，二季度完成…: what was said once need not be said again. */
function sameThing(entry: Entry, first: Entry): boolean {
  return entry.figure.unit === first.figure.unit && first.what.startsWith(entry.what);
}

/** What a figure counts: 签约项目 both in 签约项目42个 and in 签约42个项目. */
function thingOf(text: string, what: string, { end }: Figure): string {
  const noun = /^的?([\u4e00-\u9fff]{2,6})(?=[，。；、,;])/.exec(text.slice(end, end + 8))?.[1] ?? '';
  return `${what}${noun}`.replace(/^(?:共计?|累计|合计)?(?:实现|完成)?/, '');
}

function cover(parts: readonly Entry[], whole: number): Entry[] | null {
  const chosen: Entry[] = [];
  let covered = 0;
  for (const part of [...parts].sort((a, b) => b.period - a.period)) {
    if ((part.period & covered) !== 0) continue;
    chosen.push(part);
    covered |= part.period;
  }
  return covered === whole && chosen.length > 1 ? chosen : null;
}
