import type { Figure } from '../../quantity/figure.ts';
import type { Span } from '../../util/span.ts';
import { AGAINST, LASTING, MOVES, MOVES_BY } from './changeWords.ts';

/** How much something changed: 增加23家. */
export interface Delta {
  readonly figure: Figure;
  /** 增加, 下降 …; empty before 翻番. */
  readonly verb: Span & { readonly text: string };
  readonly rising: boolean;
}

/** A change as it follows a level, with what it is told against (同比, 比2017年), over how long (五年间) and of what (投入增长4倍, 新增学位8500个); each '' where that is not told. */
export interface ToldDelta extends Delta {
  readonly against: string;
  readonly lasting: string;
  readonly noun: string;
}

const GAP = 26;
const HOW =
  '(?:净|共|累计|名义|总共|合计|整整|足足|一下子?|一口气|硬是|愣是|生生|刚好|正好|恰好|恰恰|一共|总体|整体|实现了?|成功|即|就是|大幅|直接|连续?|再|每(?:[人户亩年月天日周]|个月)|数量|总[量数额]|规模|面积|[人户]数)';
/** 35家企业，增加23家; 240户入社，增加3倍: what was counted, or what they did. */
const NOUN = '(?:[\\u4e00-\\u9fff“”]{1,6})';
const BEGINS_WITH_NOUN = new RegExp(`^${NOUN}[，,]`);
const DELTA = new RegExp(
  `^(?:相比|[）)]|${NOUN}(?=[，,]))?[，,、；（(]?(?:全年|当年|一年来|五年来)?(?!年均|实际|其中|可比)([\\u4e00-\\u9fff]{2,8}?)??(${LASTING})?(?:${HOW})*(${AGAINST})?(?:${HOW})*(${LASTING})?(?:${MOVES_BY}了?(?:整整|足足|足有|整)?([\\u4e00-\\u9fff]{2,6})?)?$`,
);

/** Where what a figure counts ends, if a mark follows: 达到35家企业，; else where the figure does. */
export const behindNoun = (text: string, { kind, end }: Figure): number =>
  end + (kind === 'count' ? (BEGINS_WITH_NOUN.exec(text.slice(end, end + LONGEST_NOUN + 1))?.[0].length ?? 1) - 1 : 0);
const LONGEST_NOUN = 6;

/** What follows a figure as its change: 35家，五年累计增加23家. `isOpen`: whether it may follow without a mark (比12家增加23家). */
export function deltaAfter(
  text: string,
  figures: readonly Figure[],
  at: number,
  isOpen = false,
): (ToldDelta & { readonly at: number }) | null {
  const before = figures[at];
  if (!before) return null;
  // 由10亿元增加到40亿元，五年翻两番
  for (let next = at + 1; next <= at + 2; next++) {
    const figure = figures[next];
    if (!figure || figure.start - before.end > GAP) return null;
    if (figure.unit === '年' && before.unit !== '年') continue;
    const gap = text.slice(before.end, figure.start);
    const match = isOpen || /^[，,、；（(]/.test(gap) || (before.kind === 'count' && BEGINS_WITH_NOUN.test(gap)) ? DELTA.exec(gap) : null;
    const word = match?.[5] ?? match?.[6];
    if (!match || (word === undefined && text.charAt(figure.core.start) !== '翻')) return null;
    const start = word === undefined ? figure.core.start : before.end + gap.lastIndexOf(word);
    return {
      at: next,
      figure,
      verb: { text: word ?? '', start, end: start + (word?.length ?? 0) },
      rising: match[6] === undefined,
      against: match[3] ?? '',
      lasting: match[2] ?? match[4] ?? '',
      noun: match[1] ?? match[7] ?? '',
    };
  }
  return null;
}

/** 两年新增12万户: of things, what came, apart from what went; of money, the difference. */
export const mayBeGross = ({ verb, figure }: Delta): boolean => /^新[增添]$/.test(verb.text) && figure.kind !== 'money';

const BEFORE = new RegExp(`(?:(${AGAINST})|[^新])(?:${HOW})*${MOVES}了?$`);
const JUST_AGAINST = new RegExp(`(?:${AGAINST})$`);

/** A change that stands before its levels: 增加23家，由12家增加到35家. */
export function deltaBefore(text: string, figures: readonly Figure[], at: number, start: number): ToldDelta | null {
  const figure = figures[at - 1];
  if (!figure || !/^[，,（(]$/.test(text.slice(figure.end, Math.min(start, figure.end + 2)))) return null;
  const before = text.slice(Math.max(0, figure.start - 20), figure.start);
  const match = BEFORE.exec(before);
  const word = match?.[2] ?? match?.[3];
  if (word === undefined && !figure.text.startsWith('翻')) return null;
  const end = figure.start - (before.endsWith('了') ? 1 : 0);
  const verb = word === undefined ? { text: '', start: figure.start, end: figure.start } : { text: word, start: end - word.length, end };
  const against = match?.[1] ?? JUST_AGAINST.exec(before)?.[0] ?? '';
  // 税收增长29.3%，由2021年的30.3亿元增长至48.7亿元: a rate may be of the last year alone.
  if (figure.kind === 'percent' && (against === '' || figures[at]?.kind === 'percent')) return null;
  return { figure, verb, rising: match?.[3] === undefined, against, lasting: '', noun: '' };
}
