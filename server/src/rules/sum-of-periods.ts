import type { Figure } from '../quantity/figure.ts';
import { both } from '../util/bilingual.ts';
import { defineRule, type ParagraphRuleContext } from './rule.ts';
import { exact, rounding } from './support/changes.ts';
import { printed } from './support/numerals.ts';
import { figuresBySentence, proseOf } from './support/prose.ts';

export default defineRule({
  id: 'sum-of-periods',
  scope: 'paragraph',
  level: 'error',
  docs: {
    title: both('各期之和与合计不符', 'Quarters that do not make up the half-year'),
    why: both(
      '一季度与二季度之和应等于上半年，上半年与下半年之和应等于全年。四舍五入造成的末位差不算。',
      'Two quarters make a half-year and two halves a year; what rounding explains is let pass.',
    ),
    remedy: both('核对各期数字，改正错数。', 'Check the figures of the periods.'),
    basis: '算术；国家统计局统计公报关于四舍五入的注释',
  },
  examples: {
    invalid: [
      { text: '一季度30亿元、二季度40亿元、上半年[[80亿元]]。', fixes: ['一季度30亿元、二季度40亿元、上半年70亿元。'] },
      {
        text: '上半年完成投资120.5亿元，下半年完成投资130.2亿元，全年完成投资[[260.7亿元]]。',
        fixes: ['上半年完成投资120.5亿元，下半年完成投资130.2亿元，全年完成投资250.7亿元。'],
      },
      {
        text: '一季度新增企业10家、二季度12家、三季度8家、四季度9家，全年[[49家]]。',
        fixes: ['一季度新增企业10家、二季度12家、三季度8家、四季度9家，全年39家。'],
      },
    ],
    valid: [
      '一季度30亿元、二季度40亿元、上半年70亿元。',
      '一季度增长5%、二季度增长6%、上半年增长5.5%。',
      '一季度末存款余额30亿元、二季度末存款余额40亿元、上半年新增80亿元。',
      '一季度完成投资30亿元，上半年引进企业80家。',
      '一季度完成投资30亿元、二季度签约项目40亿元、上半年完成税收80亿元。',
    ],
  },
  check(context) {
    const text = proseOf(context.facts);
    if (!/季度|上半年|下半年/.test(text)) return;
    for (const { sentence, figures } of figuresBySentence(text, context.facts.figures)) {
      const entries = figures.map((figure) => entryOf(text, figure, sentence.start)).filter((entry) => entry !== null);
      checkSentence(context, entries);
    }
  },
});

/** Bits of a year: 一季度 is 1, 上半年 3, 全年 15. */
const PERIODS: Readonly<Record<string, number>> = {
  一季度: 1,
  二季度: 2,
  三季度: 4,
  四季度: 8,
  上半年: 3,
  下半年: 12,
  前三季度: 7,
  全年: 15,
};
const NAMED = /(前三季度|[一二三四]季度|上半年|下半年|全年)([\u4e00-\u9fff]{0,14})$/;
/** Stocks and averages do not add up. */
const NO_FLOW = /末|底|余额|保有|存量|在册|累计|达|均|每|增长|下降|占|比|目标|计划|力争|确保|突破/;

interface Entry {
  readonly period: number;
  readonly name: string;
  readonly what: string;
  readonly figure: Figure & { readonly value: number };
}

function entryOf(text: string, figure: Figure, from: number): Entry | null {
  if (!exact(figure) || !['count', 'money', 'measure'].includes(figure.kind)) return null;
  const match = NAMED.exec(text.slice(Math.max(from, figure.start - 20), figure.start));
  const period = PERIODS[match?.[1] ?? ''];
  const what = match?.[2] ?? '';
  return match?.[1] === undefined || period === undefined || NO_FLOW.test(what) ? null : { period, name: match[1], what, figure };
}

function checkSentence({ report }: ParagraphRuleContext, entries: readonly Entry[]): void {
  const [first] = entries;
  if (!first || new Set(entries.map(({ period }) => period)).size < entries.length) return;
  for (const whole of entries) {
    const parts = entries.filter(({ period }) => (period & whole.period) === period && period !== whole.period);
    // The coarsest parts that cover the whole without overlap.
    const chosen = cover(parts, whole.period);
    if (!chosen || ![...chosen, whole].every((entry) => sameThing(entry, first))) continue;
    const sum = chosen.reduce((total, { figure }) => total + figure.value, 0);
    const slack = chosen.reduce((total, { figure }) => total + rounding(figure), rounding(whole.figure)) + sum * 1e-9;
    if (Math.abs(sum - whole.figure.value) <= slack) continue;
    const printedText = whole.figure.text;
    const right = `${printed(sum / whole.figure.scale, 4)}${printedText.replace(/^[\d０-９.．,，]+/, '')}`;
    const names = chosen.map(({ name }) => name).join('、');
    report({
      span: whole.figure.core,
      message: both(
        `${names}合计为${right}，与${whole.name}${printedText}不符，请核对。`,
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

function sameThing(entry: Entry, first: Entry): boolean {
  return entry.figure.unit === first.figure.unit && (entry.what === '' || entry.what === first.what);
}

function cover(parts: readonly Entry[], whole: number): readonly Entry[] | null {
  const chosen: Entry[] = [];
  let covered = 0;
  for (const part of [...parts].sort((a, b) => b.period - a.period)) {
    if ((part.period & covered) !== 0) continue;
    chosen.push(part);
    covered |= part.period;
  }
  return covered === whole && chosen.length > 1 ? chosen : null;
}
