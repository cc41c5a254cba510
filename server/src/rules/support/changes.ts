import type { Figure } from '../../quantity/figure.ts';
import type { Span } from '../../util/span.ts';

/** A change told by two levels, and by its size where the text gives that too: 由12家增加到35家，增加23家. */
export interface Change {
  readonly from: Figure;
  readonly to: Figure;
  /** The words that say what changes, nearest to the levels last. */
  readonly subject: string;
  /** Whether the verb between the levels says a rise; null where the text gives no such verb. */
  readonly rising: boolean | null;
  readonly delta: Delta | null;
  /** Whether the second level is told as what the change leads to: 比150家增加50家，达到200家. */
  readonly reached: boolean;
}

export interface Delta {
  readonly figure: Figure;
  /** 增加, 下降 …; empty before 翻番. */
  readonly verb: Span & { readonly text: string };
  readonly rising: boolean;
}

const RISES =
  '增加|增长|净增|新增|加快|提高|提升|上升|扩大|上涨|回升|扩展|拓展|延长|延伸|发展|壮大|跃升|攀升|跃增|激增|猛增|增产|增收|增|升|涨|多';
const FALLS =
  '减少|下降|降低|下调|放缓|回落|下滑|下跌|滑落|缩短|压缩|压减|压降|压低|缩减|缩小|收窄|收缩|精简|精减|削减|锐减|骤降|骤减|减产|减收|跌|降|减|缩|少';
/** When a level was: 2020年底的, 上年同期的, 五年前的, “十三五”末的. */
const WHEN =
  '(?:(?:19|20)\\d{2}年(?:底|末|初|同期)?|(?:上一?年度?|去年|前年|今年)(?:同期|底|末|初)?|上半年|下半年|[一二三四]季度|前三季度|上一?季度|上个?月|1[—–\\-－至]\\d{1,2}月份?|[一二两三四五六七八九十]年前|“十[一二三四]五”(?:初|末|期末|末期|初期)|年初|当年|原来|原先|以前|过去|最初|当初|目前|现在|如今)?的?(?:每(?:年|个?月|周|天|日|亩|户|人))?';
const BASE = new RegExp(`(?:由|从|自)${WHEN}$`);
/** The year before: against it, 同比 is the difference of the two levels. */
const YEAR_BEFORE = /(?:上一?年|去年)/;
const LINK = new RegExp(
  `^(?:[（(][^（）()]{0,16}[）)])?(?:一举|大幅|逐步|稳步|快速|迅速|进一步|逐年|直接|再|已|将){0,2}(?:(${RISES})|(${FALLS})|达|优化|调整|变|转(?:变)?)了?(?:到|至|为)${WHEN}$`,
);
const DELTA = new RegExp(
  `^[，,、；（(](?:净|共|累计|总共|合计|整整|一共|实现|实现了|成功|(?:短短)?[两三四五六七八九十]年(?:间|来|时间)?)?(同比|[比较](?:上一?年|去年)(?:同期|底|末)?)?(?:(${RISES})|(${FALLS}))?了?$`,
);
const COMPARED = new RegExp(`(?:比|较|在)(?:上年|去年|前年|原来|年初|${WHEN})的$`);
const SINCE = new RegExp(`^[，,、](?:比|较)${WHEN}的?$`);
const THEN = new RegExp(`^(?:(${RISES})|(${FALLS}))了?$`);
const REACHES = /^[，,](?:达到|达|增至|升至|增加到|提高到|降至|减少到|下降到)$/;

const TO = /^(?:到|至|达到|，达到)$/;

/** How far back what changes may be named. */
const SUBJECT = 30;

/** Finds changes among a paragraph's figures, in order. Linear: each looks at the two figures that follow. */
export function changesIn(text: string, figures: readonly Figure[]): readonly Change[] {
  const changes: Change[] = [];
  figures.forEach((a, at) => {
    const b = figures[at + 1];
    const next = figures[at + 2];
    // 由10亿元增加到40亿元，五年翻两番
    const c = next?.unit === '年' ? (figures[at + 3] ?? next) : next;
    if (!b || !exact(a) || a.kind === 'ordinal') return;
    const before = text.slice(Math.max(0, a.start - 14), a.start);
    const base = BASE.exec(before);
    const link = base && exact(b) && a.unit === b.unit ? LINK.exec(text.slice(a.end, Math.min(b.start, a.end + 60))) : null;
    if (base && link) {
      const delta = c ? deltaOf(text, b, c, YEAR_BEFORE.test(base[0])) : null;
      const subject = subjectBefore(text, a.start - base[0].length);
      const rising = link[1] !== undefined ? true : link[2] !== undefined ? false : null;
      changes.push({ from: a, to: b, subject, rising, delta, reached: false });
    } else if (next && exact(b) && a.unit === b.unit && SINCE.test(text.slice(a.end, Math.min(b.start, a.end + 16)))) {
      // 达到17家，比2020年的9家增加8家
      const verb = THEN.exec(text.slice(b.end, Math.min(next.start, b.end + 8)));
      if (!verb) return;
      const word = verb[1] ?? verb[2] ?? '';
      const delta = { figure: next, verb: { text: word, start: b.end, end: b.end + word.length }, rising: verb[1] !== undefined };
      changes.push({ from: b, to: a, subject: subjectBefore(text, a.start), rising: delta.rising, delta, reached: false });
    } else if (next && exact(next) && a.unit === next.unit) {
      // 比150家增加50家，达到200家; 由65%提高17个百分点到82%
      const leads = COMPARED.test(before) ? REACHES : base ? TO : null;
      const verb = leads && THEN.exec(text.slice(a.end, Math.min(b.start, a.end + 8)));
      if (!verb || !leads.test(text.slice(b.end, Math.min(next.start, b.end + 8)))) return;
      const word = { text: verb[1] ?? verb[2] ?? '', start: a.end, end: a.end + (verb[1] ?? verb[2] ?? '').length };
      const delta = { figure: b, verb: word, rising: verb[1] !== undefined };
      const subject = subjectBefore(text, a.start - (base?.[0].length ?? 2));
      changes.push({ from: a, to: next, subject, rising: null, delta, reached: true });
    }
  });
  return changes;
}

/** `yearly`: whether the first level is the year before's, so that 同比 tells the difference of the two. */
function deltaOf(text: string, level: Figure, figure: Figure, yearly: boolean): Delta | null {
  const gap = text.slice(level.end, Math.min(figure.start, level.end + 12));
  if (figure.start - level.end > 12) return null;
  const match = DELTA.exec(gap);
  const word = match?.[2] ?? match?.[3];
  if (!match || (match[1] !== undefined && !yearly) || (word === undefined && !figure.text.startsWith('翻'))) return null;
  const start = word === undefined ? figure.core.start : level.end + gap.lastIndexOf(word);
  return {
    figure,
    verb: { text: word ?? '', start, end: start + (word?.length ?? 0) },
    rising: match[3] === undefined,
  };
}

function subjectBefore(text: string, end: number): string {
  return /[^。；;！？\n]*$/.exec(text.slice(Math.max(0, end - SUBJECT), end))?.[0] ?? '';
}

/** A plain printed value: no range, no 约, no 以上. */
export function exact(figure: Figure): figure is Figure & { readonly value: number } {
  return figure.value !== null && figure.comparator === '=' && figure.approximate === null && figure.kind !== 'ordinal';
}

/** Half a unit of the last printed digit; whole things that were counted are exact, and so are days and months. */
export function rounding(figure: Figure): number {
  // 九十 names its tens as 90 does: only 万 and 亿 round.
  const scale = figure.style === 'chinese' && figure.scale < 1e4 ? 1 : figure.scale;
  if ((figure.kind === 'count' || COUNTED_TIME.test(figure.unit)) && scale === 1 && figure.decimals === 0) return 0;
  return 0.5 * scale * 10 ** -figure.decimals;
}

const COUNTED_TIME = /^(?:天|日|个?工作日|个?月|周)$/;

/** Bounds of the growth, in %, that two printed levels allow; null where the base may be zero. */
export function growthBounds(from: Figure, to: Figure): { readonly low: number; readonly high: number; readonly value: number } | null {
  if (from.value === null || to.value === null || from.value - rounding(from) <= 0) return null;
  const rate = (a: number, b: number): number => (b / a - 1) * 100;
  return {
    low: rate(from.value + rounding(from), to.value - rounding(to)),
    high: rate(from.value - rounding(from), to.value + rounding(to)),
    value: rate(from.value, to.value),
  };
}

/** Whether a printed value can stand for something between two bounds. */
export function within(figure: Figure & { readonly value: number }, low: number, high: number): boolean {
  const slack = rounding(figure) + Math.abs(high) * 1e-9 + 1e-9;
  return figure.value >= low - slack && figure.value <= high + slack;
}
