import type { Figure } from '../../quantity/figure.ts';
import { isOneSlip } from './oneSlip.ts';
import type { Part } from './parts.ts';
import { sentenceBefore } from './prose.ts';
import { isNear, mayBeWhole, sumOfParts, type Whole } from './wholes.ts';

/** A whole that is pointed at behind its parts, and is not their sum: 新教师中，小学64名、初中27名，另有高中教师19名。…为这110名新教师…. */
export interface PointedWhole {
  readonly whole: Whole;
  readonly parts: readonly Part[];
  readonly sum: number;
}

const POINTS = /(?:^|[为给对让把将由向在是，。；])(?:这|上述|以上)$/;
const NAMED = /^的?([\u4e00-\u9fff]{2,6})/;
const NEXT =
  /^[、，,；;](?:和|及|以及|另有|还有|此外还?有?|其余|其他)?([\u4e00-\u9fff]{1,14}?(?:[、和][\u4e00-\u9fff]{1,10})?)(?:[共有为]|共有|分别)*$/;
const FIRST = /([\u4e00-\u9fff]{1,10})$/;
/** What makes them something else than parts. */
const OTHERWISE = /其中|[比较占增减超每]|平均|累计|目前|计划|今年|去年|以上/;
const FARTHEST = 50;
/** Of so few nothing is left unsaid. */
const LITTLE = 2;

export function pointedWholes(text: string, figures: readonly Figure[]): readonly PointedWhole[] {
  if (!/这|上述|以上/.test(text)) return [];
  return figures.flatMap((whole, at): readonly PointedWhole[] => {
    if (!mayBeWhole(whole) || whole.kind !== 'count' || !POINTS.test(text.slice(Math.max(0, whole.core.start - 3), whole.core.start)))
      return [];
    const name = NAMED.exec(text.slice(whole.core.end, whole.core.end + 8))?.[1];
    const last = figures[at - 1];
    if (name === undefined || !last || whole.start - last.end > FARTHEST || !/[。；，]/.test(text.slice(last.end, whole.start))) return [];
    const parts = partsBefore(text, figures, at - 1, whole);
    const [first] = parts;
    if (!first || parts.length < 3) return [];
    // 来报到的新教师中，: named before them as it is behind.
    if (!isNamed(sentenceBefore(text, first.figure.start, FARTHEST), name)) return [];
    const { sum, slack } = sumOfParts(whole, parts);
    const isSlip =
      Math.abs(sum - whole.value) <= LITTLE ||
      isOneSlip(whole, sum) ||
      parts.some(({ figure }) => isOneSlip(figure, figure.value - sum + whole.value));
    return Math.abs(sum - whole.value) > slack && isNear(whole, sum) && isSlip ? [{ whole, parts, sum }] : [];
  });
}

/** 新教师 in 报到的新教师中; of 新教师安排了, which goes on with a verb, its first characters. */
const isNamed = (before: string, name: string): boolean => {
  for (let length = name.length; length >= SHORTEST; length--) {
    const at = before.indexOf(name.slice(0, length));
    if (at >= 0)
      return (
        /^(?:当?中|里|包?括?有?)?[，,：:]/.test(before.slice(at + length)) || /中[，,]/.test(before.slice(at + length, at + length + 4))
      );
  }
  return false;
};
const SHORTEST = 2;

/** The items that end with one figure, as far back as they go; empty where an earlier figure of the sentence may belong to them. */
function partsBefore(text: string, figures: readonly Figure[], last: number, whole: Whole): readonly Part[] {
  const parts: Part[] = [];
  for (let at = last; ; at--) {
    const figure = figures[at];
    if (!figure || !mayBeWhole(figure) || figure.unit !== whole.unit || figure.kind !== 'count') return [];
    const before = figures[at - 1];
    const gap = before && figure.start - before.end <= FARTHEST ? text.slice(before.end, figure.start) : '';
    const label = NEXT.exec(gap)?.[1];
    if (label !== undefined && !OTHERWISE.test(gap)) {
      parts.unshift({ label, figure });
      continue;
    }
    const lead = sentenceBefore(text, figure.start, FARTHEST);
    const first = FIRST.exec(lead)?.[1];
    const isAlone = !before || before.end <= figure.start - lead.length;
    return first !== undefined && isAlone && !OTHERWISE.test(lead) ? [{ label: first, figure }, ...parts] : [];
  }
}
