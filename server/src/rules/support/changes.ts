import type { Figure } from '../../quantity/figure.ts';
import { isAgainst, MOVES, type Times, WHEN, yearIn } from './changeWords.ts';
import { type Delta, deltaAfter } from './deltas.ts';
import { exact } from './rounding.ts';

export type { Delta } from './deltas.ts';

/** A change told by two levels, and by its size where the text gives that too: 由12家增加到35家，增加23家. Two sizes make two changes. */
export interface Change {
  readonly from: Figure;
  readonly to: Figure;
  /** The words that say what changes, nearest to the levels last. */
  readonly subject: string;
  /** Whether the verb between the levels says a rise; null where the text gives no such verb, or where an earlier change told it. */
  readonly rising: boolean | null;
  readonly delta: Delta | null;
  /** Whether the second level is told as what the change leads to: 比150家增加50家，达到200家. */
  readonly reached: boolean;
  /** The year of the first level; null where the text does not tell it. */
  readonly since: number | null;
}

/** Two levels that the text ties together, and the figure behind which more of their change may follow. */
interface Levels extends Change {
  readonly last: number;
  readonly times: Times;
}

const BASE = new RegExp(`(?:由|从|自)${WHEN}(?:[全我]?[国省市县区州]第?)?$`);
const LINK = new RegExp(
  `^(?:[（(][^（）()]{0,16}[）)])?[，,]?(?:一举|大幅|逐步|稳步|快速|迅速|进一步|逐年|直接|再|已|将|一路|持续|首次){0,2}(?:${MOVES}|达|优化|调整|变|转|跃)?了?(?:到|至|为|居)${WHEN}(?:[全我]?[国省市县区州])?$`,
);
const COMPARED = new RegExp(`(?:比|较|在)${WHEN}$`);
const SINCE = new RegExp(`^[，,、](?:而)?(?:[比较与同]|相比于?)${WHEN}(?:[全我][国省市县区州](?:平均)?(?:水平)?的?)?$`);
const THEN = new RegExp(`^(?:的?基础上)?(?:净|共|累计)?${MOVES}?了?$`);
const REACHES = /^[，,](?:达到|达|增至|升至|增加到|提高到|降至|减少到|下降到)(?:了)?$/;
const TO = /^(?:到|至|达到|，达到)$/;

/** How far back what changes may be named. */
const SUBJECT = 30;
/** 由A增加到B，增加C，增长D%，翻了一番: so many sizes of one change. */
const SIZES = 3;

/** Finds changes among a paragraph's figures, in order. Linear: each looks at the few figures that follow. */
export function changesIn(text: string, figures: readonly Figure[]): readonly Change[] {
  const changes: Change[] = [];
  figures.forEach((_, at) => {
    const levels = levelsAt(text, figures, at);
    if (!levels) return;
    const { last, times, ...first } = levels;
    const sizes = sizesAfter(text, figures, last, levels);
    if (first.delta || sizes.length === 0) changes.push(first);
    for (const delta of sizes)
      changes.push({ ...first, delta, reached: false, rising: changes.at(-1)?.from === first.from ? null : first.rising });
  });
  return changes;
}

/** The sizes of a change that follow, each in another kind of unit. */
function sizesAfter(text: string, figures: readonly Figure[], last: number, { from, delta, times }: Levels): readonly Delta[] {
  const sizes: Delta[] = [];
  const kinds = new Set(delta ? [delta.figure.unit] : []);
  for (let next = deltaAfter(text, figures, last); next; next = sizes.length < SIZES ? deltaAfter(text, figures, next.at) : null) {
    const { figure, against } = next;
    if (against !== '' && !isAgainst(against, times)) break;
    const isFirst = kinds.size === 0;
    // 由100万吨增至112万吨，增长12%，提高2个百分点: the points are of the rate.
    if (!isFirst && (figure.kind === 'point' ? from.kind !== 'percent' : !SIZE.test(figure.kind) && figure.unit !== from.unit)) break;
    if (figure.kind !== 'multiple' && kinds.has(figure.unit)) break;
    kinds.add(figure.unit);
    sizes.push(next);
  }
  return sizes;
}

const SIZE = /^(?:percent|multiple)$/;

function levelsAt(text: string, figures: readonly Figure[], at: number): Levels | null {
  const [a, b, next] = [figures[at], figures[at + 1], figures[at + 2]];
  if (!a || !b || !isLevel(a)) return null;
  const before = text.slice(Math.max(0, a.start - 18), a.start);
  const base = BASE.exec(before);
  const between = text.slice(a.end, Math.min(b.start, a.end + 60));
  const link = base && isLevel(b) && (a.unit === b.unit || bothRanks(a, b)) ? LINK.exec(between) : null;
  if (base && link) {
    const subject = subjectBefore(text, a.start - base[0].length);
    const rising = link[1] !== undefined ? true : link[2] !== undefined ? false : null;
    const times = { from: base[0], to: link[0] };
    return { from: a, to: b, subject, rising, delta: null, reached: false, since: yearIn(times.from), last: at + 1, times };
  }
  if (!next || a.kind === 'ordinal') return null;
  // 达到17家，比2020年的9家增加8家
  const since = exact(b) && a.unit === b.unit ? SINCE.exec(between) : null;
  if (since) {
    const delta = deltaAfter(text, figures, at + 1, true);
    if (delta?.against !== '') return null;
    const subject = subjectBefore(text, a.start);
    const times = { from: since[0], to: before };
    return { from: b, to: a, subject, rising: delta.rising, delta, reached: false, since: yearIn(times.from), last: delta.at, times };
  }
  // 比150家增加50家，达到200家; 由65%提高17个百分点到82%
  const compared = COMPARED.exec(before);
  const leads = compared ? REACHES : base ? TO : null;
  if (!leads || !exact(next) || a.unit !== next.unit) return null;
  const verb = THEN.exec(text.slice(a.end, Math.min(b.start, a.end + 10)));
  if (!verb || !leads.test(text.slice(b.end, Math.min(next.start, b.end + 8)))) return null;
  const word = verb[1] ?? verb[2] ?? '';
  if (word === '' && !b.text.startsWith('翻')) return null;
  const start = a.end + verb[0].lastIndexOf(word);
  const delta = { figure: b, verb: { text: word, start, end: start + word.length }, rising: verb[2] === undefined };
  const lead = (compared ?? base)?.[0] ?? '';
  const subject = subjectBefore(text, a.start - lead.length);
  return {
    from: a,
    to: next,
    subject,
    rising: null,
    delta,
    reached: true,
    since: yearIn(lead),
    last: at + 2,
    times: { from: lead, to: '' },
  };
}

/** A plain level, or a place in an order: 第12位. */
const isLevel = (figure: Figure): boolean => exact(figure) || (figure.kind === 'ordinal' && figure.value !== null);
const bothRanks = (a: Figure, b: Figure): boolean => a.kind === 'ordinal' && b.kind === 'ordinal';

export function subjectBefore(text: string, end: number): string {
  return /[^。；;！？\n]*$/.exec(text.slice(Math.max(0, end - SUBJECT), end))?.[0] ?? '';
}
