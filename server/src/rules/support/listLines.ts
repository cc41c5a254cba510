import type { ParagraphFacts } from '../../facts/facts.ts';
import type { Figure } from '../../quantity/figure.ts';
import type { Part } from './parts.ts';
import { mayBeWhole, type Whole } from './wholes.ts';

/** A paragraph that is one line of a list: 2.上级补助收入28.6亿元，增长3%；. */
export interface ListLine extends Part {
  /** The sort of number before it: 1. and （1） are not of one list. */
  readonly numbering: string;
  /** Its closing mark; '' where it has none. */
  readonly mark: string;
  /** Whether it tells the sum of those above it: 收入总计, 合计. */
  readonly isTotal: boolean;
}

/** The line of a list that a paragraph is: a label, its figure, and no other figure of the same unit. Null for all else. */
export function listLineOf({ paragraph: { text }, figures }: ParagraphFacts): ListLine | null {
  if (text.length > LONGEST_LINE || /[：:]$/.test(text)) return null;
  const told = figures.filter(({ unit, kind }) => unit !== '' && kind !== 'percent' && kind !== 'point');
  const [figure] = told;
  const [, numbering, label] = LABELLED.exec(figure ? text.slice(0, figure.start) : '') ?? [];
  if (!figure || label === undefined || told.length > 1 || !mayBeWhole(figure) || WITHIN.test(label)) return null;
  return {
    label,
    figure,
    numbering: (numbering ?? '').replace(/\d+/, '1').replace(/[一二三四五六七八九十]+/, '一'),
    mark: /[；;。，,、]$/.exec(text)?.[0] ?? '',
    isTotal: TOTAL.test(label),
  };
}

const LONGEST_LINE = 60;
const LABELLED =
  /^(\d{1,2}[.．、]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、|[①-⑩])?\s*(?:其中[：:])?([\u4e00-\u9fff（）()“”]{2,20}?)[：:]?\s*$/;
const TOTAL = /^(?:以上|[收支][入出]|资金|全部|各[项类])?(?:合计|总计|共计)为?$/;
/** 其中 and 小计 tell parts of a line; 比上年增加, 累计 and 结余 something else. */
const WITHIN = /其中|小计|比|较|累计|增加(?!值)|减少|结余$|余额/;

/** What leads to a list, or tells the whole of it. */
export interface ListLead {
  /** The last figure of a line that ends with a colon: 重点项目共128个：. */
  readonly whole: Whole | null;
}

/** A heading, or a line that ends with a colon. */
export function listLeadOf({ paragraph: { text, kind }, figures }: ParagraphFacts): ListLead | null {
  if (!/[：:]$/.test(text)) return kind === 'heading' || kind === 'title' ? { whole: null } : null;
  const figure: Figure | undefined = figures.at(-1);
  const isWhole = figure !== undefined && mayBeWhole(figure) && OPENS.test(text.slice(figure.end));
  return { whole: isWhole ? figure : null };
}

/** Behind 其中 and 主要有 some may be left out. */
const OPENS = /^(?:[，,]?(?:分别|具体|其)?(?:构成|组成|来源|分配|安排)?(?:情况)?(?:为|是|如下)?)[：:]$/;
